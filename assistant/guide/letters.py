"""The letters of a dossier: texts that wait for their day. Read them on it, or open, close again or erase them before.

She is at home: nothing here holds out against her. It asks once, clearly, before what was to wait is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from assistant.dossier.events import Event, Kind
from assistant.dossier.state import Sitting, State
from assistant.guide import menus, sealing
from assistant.guide import words as w
from assistant.guide.situation import Situation
from assistant.guide.turn import Outcome, Say, Tone, Turn
from assistant.guide.wording import date_in_words
from assistant.guide.words import say, words
from assistant.pack.problem import PackError

if TYPE_CHECKING:
    from assistant.guide.conversation import Guide

VERB = "lettre"  # of the actions: `lettre:lire:mon-plan/lettre:lettre_date`


@dataclass(frozen=True, slots=True)
class Letter:
    """The texts of one passation that one date closes."""

    situation: Situation
    question: str  # the date
    day: date
    steps: tuple[str, ...]
    texts: tuple[tuple[str, str], ...]  # what was asked, what she wrote

    @property
    def address(self) -> str:
        return f"{self.situation.sitting.id}:{self.question}"

    @property
    def come(self) -> bool:
        """Whether its day has come."""
        return self.day <= self.situation.today

    @property
    def opened(self) -> bool:
        """Whether she opened it before its day, or read it since."""
        return self.question in self.situation.sitting.opened_early

    @property
    def written(self) -> str:
        """The day she last wrote in it, in words."""
        return date_in_words(self._written)

    @property
    def waited(self) -> bool:
        """Whether its day was still to come when she wrote it."""
        return self.day.isoformat() > self._written

    @property
    def _written(self) -> str:
        answers = self.situation.path.answers
        return max(answers[step].at for step in self.steps)[:10]

    def event(self, opened: bool) -> Event:
        return self.situation.event(Kind.SEAL, question=self.question, ouvert=opened)


def letters(guide: Guide, state: State, now: datetime) -> tuple[Letter, ...]:
    """Every letter that is written, in the order of their days."""
    found = [one for passation in state.sittings for one in _of(guide, state, passation, now)]
    return tuple(sorted(found, key=lambda one: (one.day, one.address)))


def to_read(guide: Guide, state: State, now: datetime) -> tuple[Letter, ...]:
    """Those whose day has come, and that she has not read since."""
    return tuple(one for one in letters(guide, state, now) if one.come and one.waited and not one.opened)


def _of(guide: Guide, state: State, passation: str, now: datetime) -> Iterator[Letter]:
    sitting = state.sittings[passation]
    if not _waited(sitting):
        return
    try:
        questionnaire = guide.packs.questionnaire(passation.partition("@")[0])
        if not any(question.sealed_until for question in questionnaire.questions()):
            return
        situation = guide.situation(state, passation, now)
    except (KeyError, PackError):  # its pack is gone: her answers wait
        return
    answers = situation.path.answers
    dates = dict.fromkeys(s.question.sealed_until for s in situation.path.steps if s.question.sealed_until)
    for name in dates:
        steps = [s for s in situation.path.steps if s.question.sealed_until == name and s.key in answers]
        written = [s for s in steps if answers[s.key].answered]
        day = sealing.day_of(written[0].question, answers) if written else None
        if day is not None:
            closed = situation.path.closed
            texts = (
                (situation.asked(s), closed[s.key].text if s.key in closed else str(answers[s.key].value))
                for s in written
            )
            yield Letter(situation, name, day, tuple(s.key for s in written), tuple(texts))


def _waited(sitting: Sitting) -> bool:
    """Whether an answer is a day: packs are read for no other sitting."""
    given = (a.value for a in sitting.answers.values() if isinstance(a.value, str))
    return any(len(value) == len("2027-05-12") and value[4] == value[7] == "-" for value in given)


# -- what is said ----------------------------------------------------------------------


def announced(guide: Guide, state: State, now: datetime) -> tuple[Say, ...]:
    """On coming back: the letters that can be read today."""
    return tuple(say(w.LETTER_OPENS, written=one.written) for one in to_read(guide, state, now))


def options(guide: Guide, state: State, now: datetime) -> tuple[tuple[str, str], ...]:
    """In the menu, the same."""
    return tuple(
        (f"{VERB}:lire:{one.address}", words(w.LETTER_READ, written=one.written)) for one in to_read(guide, state, now)
    )


def with_letters(turn: Turn, choices: tuple[tuple[str, str], ...]) -> Turn:
    """The menu of the parcours, with what can be read today before the other places."""
    if not choices:
        return turn
    known = [(option.code, option.label) for option in turn.prompt.options]
    at = next((i for i, (code, _) in enumerate(known) if code == "choisir"), len(known))
    prompt = menus.menu(turn.prompt.text, [*known[:at], *choices, *known[at:]])
    return replace(turn, prompt=replace(turn.prompt, options=prompt.options))


# -- what she asks -----------------------------------------------------------------------


def ask(guide: Guide, state: State, under: Turn, now: datetime) -> Outcome:
    """`/ouvrir-lettre`: the letter, or which one."""
    found = letters(guide, state, now)
    if not found:
        return Outcome(says=(say(w.NO_LETTER),))
    if len(found) == 1:
        return _offer(found[0], under)
    choices = [(f"{VERB}:voir:{one.address}", words(w.LETTER_ONE, day=_day(one), written=one.written)) for one in found]
    return Outcome(turn=_over(under, words(w.WHICH_LETTER), choices))


def act(guide: Guide, state: State, turn: Turn, argument: str, now: datetime) -> Outcome:
    """What she picked: `verb:passation:date`."""
    from assistant.guide.actions import laid_over

    verb, _, address = argument.partition(":")
    under = laid_over(turn)
    letter = next((one for one in letters(guide, state, now) if one.address == address), None)
    if letter is None:
        return Outcome(says=(say(w.NO_LETTER),), turn=under)
    match verb:
        case "voir":
            return _offer(letter, under or turn)
        case "fermer":
            event = letter.event(False)
            return Outcome((event,), (say(w.LETTER_CLOSED, Tone.UNDERSTOOD, day=_day(letter)),))
        case "effacer":
            return _erase(letter, under or turn)
        case _:
            return _read(letter)


def _offer(letter: Letter, under: Turn) -> Outcome:
    """Read at once when its day has come; before, she says whether she means it."""
    if letter.come:
        return _read(letter)
    at, day = letter.address, _day(letter)
    erase = (f"{VERB}:effacer:{at}", words(w.LETTER_ERASE))
    if letter.opened:
        choices = [
            (f"{VERB}:fermer:{at}", words(w.LETTER_CLOSE, day=day)),
            (f"{VERB}:lire:{at}", words(w.LETTER_AGAIN)),
        ]
        asked = words(w.LETTER_IS_OPEN, day=day)
    else:
        choices, asked = [(f"{VERB}:lire:{at}", words(w.LETTER_YES))], words(w.LETTER_ASK, day=day)
    stay = ("question", words(w.LETTER_LEAVE if letter.opened else w.LETTER_NO))
    return Outcome(turn=_over(under, asked, [*choices[:1], stay, *choices[1:], erase]))


def _read(letter: Letter) -> Outcome:
    """The letter, whole. That it was opened is kept: it stays open until she closes it."""
    says = [say(w.LETTER_TITLE, Tone.SECTION, written=letter.written)]
    several = len(letter.texts) > 1
    for asked, text in letter.texts:
        says += [Say(asked), Say(text, Tone.RESULT)] if several else [Say(text, Tone.RESULT)]
    if not letter.come:
        says.append(say(w.LETTER_STAYS_OPEN))
    events = () if letter.opened else (letter.event(True),)
    return Outcome(events, tuple(says))


def _erase(letter: Letter, under: Turn) -> Outcome:
    """Erased unread, if she says so once more."""
    gone = "|".join((letter.situation.sitting.id, *letter.steps))
    choices = [(f"effacer:{gone}", words(w.ERASE_YES)), ("question", words(w.ERASE_NO))]
    return Outcome(turn=_over(under, words(w.LETTER_ERASE_ASK), choices))


def _over(under: Turn, asked: str, choices: list[tuple[str, str]]) -> Turn:
    return Turn(menus.menu(asked, choices, payload=(under, None)), where=under.where, progress=under.progress)


def _day(letter: Letter) -> str:
    return date_in_words(letter.day.isoformat())
