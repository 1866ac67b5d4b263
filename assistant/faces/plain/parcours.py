"""`/parcours` and its verbs: the list, what is said above it, and each change to it. A step is called by its number."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.dossier.events import Kind
from assistant.faces import parcours
from assistant.faces.parcours import Line, Spot
from assistant.faces.parcours_words import NOTHING_HERE, NOTHING_TO_UNDO, RENEWABLE
from assistant.faces.plain import parcours_words as words
from assistant.faces.plain.console import Console
from assistant.faces.session import Session
from assistant.faces.typed_number import whole_number
from assistant.guide.menus import dated
from assistant.guide.turn import Outcome
from assistant.guide.understanding.folding import fold
from assistant.parcours.changes import Act
from assistant.parcours.model import Entretien, Phase

_SPOT = r"(?:(?P<side>apr[eè]s|avant) (?:l['’][ée]tape )?(?P<step>\d{1,3})|(?:(?:dans )?la )?phase (?P<phase>\d{1,3}))(?!\S)"
_FIRST, _LAST = re.compile(rf"(?i){_SPOT}\s*"), re.compile(rf"(?i)\s*{_SPOT}$")
_NUMBERS = re.compile(r"\d{1,4}(?!\S)")


class ParcoursPlace:
    def __init__(self, console: Console, session: Session) -> None:
        self._console, self._session = console, session
        self._verbs: dict[str, Callable[[str], None]] = {
            "aide": lambda _: self._help(),
            "changer": lambda _: self._help(),
            "ajouter": self._add,
            "deplacer": self._move,
            "retirer": self._take_out,
            "rythme": self._weeks,
            "semaines": self._weeks,
            "suivi": self._months,
            "renouveler": self._renew,
            "heures": self._hours,
            "choisir": self._follow,
            "changements": lambda _: self._changes(),
            "annuler": self._undo,
            "origine": lambda _: self._told(parcours.as_written(self._session)),
            "effacer": self._forget,
        }

    def command(self, rest: str) -> bool:
        """Do what follows `/parcours`; nothing shows it. False where it is no verb: « /parcours de santé »."""
        verb, _, argument = rest.strip().partition(" ")
        if not verb:
            self._show()
        elif verb.isdecimal() and not argument:
            self._open(int(verb))
        elif fold(verb) in self._verbs:
            self._verbs[fold(verb)](argument.strip())
        else:
            return False
        return True

    # Reading

    def _show(self) -> None:
        for fact in parcours.facts(self._session):
            self._console.line(fact)
        phase, number = "", 0
        for line in parcours.lines(self._session):
            if line.phase.id != phase:
                phase = line.phase.id
                self._console.blank()
                self._console.line(line.phase.title)
            if line.row is None:
                self._console.line(NOTHING_HERE)
                continue
            number += 1
            self._console.line(words.STEP.format(number=number, title=_title(line), stage=_stage(line)))
        self._console.blank()
        if more := parcours.renewable(self._session):
            self._console.line(RENEWABLE.format(count=len(more), titles=", ".join(one.title for one in more)))
        self._console.line(words.HOW)

    def _open(self, number: int) -> None:
        if (line := self._line(number)) and line.row:
            opened = self._session.event(Kind.OPENED, passation=line.row.passation)
            self._told(self._session.record([opened]))

    def _help(self) -> None:
        for command, use in words.HELP:
            self._console.line(f"{command} : {use}", "- ")
        self._console.line(words.PHASES)
        for number, phase in enumerate(parcours.phases(self._session), 1):
            self._console.line(words.PHASE.format(number=number, title=phase.title), "- ")

    def _changes(self) -> None:
        found = parcours.made(self._session)
        if not found:
            self._console.line(NOTHING_TO_UNDO)
            return
        self._console.line(words.CHANGES)
        for change, told in found:
            self._console.say(words.CHANGE.format(number=change.rank, told=told))
        self._console.line(words.CHANGES_HOW.format(number=found[-1][0].rank))

    # What is named

    def _steps(self) -> list[Line]:
        return [line for line in parcours.lines(self._session) if line.row is not None]

    def _line(self, number: int) -> Line | None:
        steps = self._steps()
        if 1 <= number <= len(steps):
            return steps[number - 1]
        self._console.line(words.MAXIMUM.format(number=number))
        return None

    def _phase(self, number: int) -> Phase | None:
        phases = parcours.phases(self._session)
        if 1 <= number <= len(phases):
            return phases[number - 1]
        self._console.line(words.NO_PHASE.format(number=number))
        return None

    def _spot(self, match: re.Match[str]) -> Spot | None:
        if match["phase"]:
            phase = self._phase(int(match["phase"]))
            return parcours.end_of(phase) if phase else None
        line = self._line(int(match["step"]))
        if line is None:
            return None
        return parcours.before(line) if fold(match["side"]) == "avant" else parcours.after(line)

    def _number(self, typed: str, how: str) -> int | None:
        """The only number typed; how to say it where there is none."""
        number = whole_number(typed)
        if number is None:
            self._console.line(how)
        return number

    # Changing

    def _add(self, argument: str) -> None:
        what, _, rest = argument.partition(" ")
        acts = {"entretien": self._add_entretien, "questionnaire": self._add_questionnaire, "phase": self._add_phase}
        act = acts.get(fold(what))
        if act is None:
            self._console.line(words.ADD_HOW)
        else:
            act(rest.strip())

    def _add_entretien(self, rest: str) -> None:
        """« après 3 Titre », « phase 2 Titre », or the title first."""
        match = _FIRST.match(rest) or _LAST.search(rest)
        title = rest and match and (rest[: match.start()] + rest[match.end() :]).strip()
        if not match or not title:
            self._console.line(words.ENTRETIEN_HOW)
        elif spot := self._spot(match):
            self._told(parcours.add_entretien(self._session, title, spot))

    def _add_questionnaire(self, rest: str) -> None:
        offered = parcours.addable(self._session)
        match = _LAST.search(rest)
        named = rest[: match.start()].strip() if match else rest
        key = dict(enumerate((key for key, _ in offered), 1)).get(int(named)) if _NUMBERS.fullmatch(named) else None
        if key and match:
            if spot := self._spot(match):
                self._told(parcours.add_questionnaire(self._session, key, spot))
        elif not offered:
            self._console.line(words.NO_QUESTIONNAIRE)
        else:
            self._console.line(words.QUESTIONNAIRES)
            for number, (_, title) in enumerate(offered, 1):
                self._console.line(title, f"{number}. ")
            self._console.line(words.QUESTIONNAIRE_HOW)

    def _add_phase(self, rest: str) -> None:
        match = re.match(r"(\d{1,3})\s+(\S.*)", rest)
        if match is None:
            self._console.line(words.PHASE_HOW)
        elif phase := self._phase(int(match[1])):
            self._told(parcours.add_phase(self._session, match[2], phase.id))

    def _move(self, argument: str) -> None:
        named, _, rest = argument.partition(" ")
        match = _FIRST.fullmatch(rest.strip())
        if not _NUMBERS.fullmatch(named) or match is None:
            self._console.line(words.MOVE_HOW)
        elif (line := self._line(int(named))) and line.step and (spot := self._spot(match)):
            self._told(parcours.move(self._session, line.step, spot))

    def _take_out(self, argument: str) -> None:
        verb, _, rest = argument.partition(" ")
        if fold(verb) == "phase" and _NUMBERS.fullmatch(rest.strip()):
            if phase := self._phase(int(rest)):
                self._told(parcours.take_out_phase(self._session, phase))
        elif (number := self._number(argument, words.OUT_HOW)) is not None and (line := self._line(number)):
            self._told(parcours.take_out(self._session, line))

    def _weeks(self, argument: str) -> None:
        number = self._number(argument.removesuffix(" semaines"), words.WEEKS_HOW)
        if number is not None:
            self._told(parcours.set_weeks(self._session, number))

    def _months(self, argument: str) -> None:
        match = re.fullmatch(r"(\d{1,3}) (?:à )?(\d{1,3})(?: mois)?", argument)
        if match is None:
            numbered = enumerate(self._steps(), 1)
            first = next((n for n, line in numbered if isinstance(line.step, Entretien) and line.step.since), None)
            self._console.line(words.MONTHS_HOW.format(number=first) if first else words.MONTHS_NONE)
            return
        line = self._line(int(match[1]))
        if line and isinstance(line.step, Entretien) and line.step.since:
            self._told(parcours.set_months(self._session, line.step, int(match[2])))
        elif line:
            self._console.line(words.NO_FOLLOW_UP.format(number=match[1]))

    def _renew(self, argument: str) -> None:
        typed = argument.removesuffix(" mois")
        self._told(parcours.renew(self._session, int(typed) if _NUMBERS.fullmatch(typed) else 0))

    def _hours(self, argument: str) -> None:
        number = self._number(argument.removesuffix(" heures").removesuffix(" h"), words.HOURS_HOW)
        if number is not None:
            self._told(parcours.plan_hours(self._session, number))

    def _follow(self, argument: str) -> None:
        offered = parcours.offered(self._session)
        if _NUMBERS.fullmatch(argument) and 1 <= int(argument) <= len(offered):
            self._told(parcours.follow(self._session, offered[int(argument) - 1].id))
            return
        if _NUMBERS.fullmatch(argument):
            self._console.say(words.NO_PARCOURS.format(number=argument))
        elif argument:
            from assistant.faces.given_parcours import follow_file

            self._told(follow_file(self._session, argument))
            return
        for number, one in enumerate(offered, 1):
            self._console.line(f"{one.title}. {one.description}", f"{number}. ")
        self._console.line(words.FOLLOW_HOW)
        self._console.line(words.FOLLOW_FILE_HOW)

    def _undo(self, argument: str) -> None:
        self._told(parcours.undo(self._session, int(argument) if _NUMBERS.fullmatch(argument) else 0))

    def _forget(self, argument: str) -> None:
        number = self._number(argument, words.FORGET_HOW)
        if number is None:
            return
        told = next((told for change, told in parcours.made(self._session) if change.rank == number), "")
        if told:
            self._console.line(words.FORGET_TEXT)
            if self._console.choose(words.FORGET_ASK.format(told=told), (words.NO, words.YES)) != 1:
                self._console.line(words.KEPT)
                return
        self._told(parcours.forget_title(self._session, number))

    def _told(self, outcome: Outcome) -> None:
        for one in outcome.says:
            self._console.say(one.text)
        if any(event.kind is Kind.CHANGED and event.data["geste"] != Act.UNDO for event in outcome.events):
            self._console.line(words.UNDO_HOW)


def _title(line: Line) -> str:
    assert line.row is not None
    return f"{line.row.title} — {line.row.entretien}" if line.row.entretien else line.row.title


def _stage(line: Line) -> str:
    assert line.row is not None
    return dated(words.STAGES[line.row.stage].format(minutes=line.row.minutes), line.row)
