"""`/carnet` and its verbs: a month, what comes next, search, change, erase. An entry keeps one number for ever."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.faces import carnet
from assistant.faces.plain import carnet_words as words
from assistant.faces.plain.console import Console
from assistant.faces.session import Session
from assistant.guide import carnet_words as said
from assistant.guide.turn import Outcome
from assistant.guide.understanding.folding import fold
from assistant.parcours.carnet import KINDS, Entry

_SEARCH = ("chercher", "cherche", "recherche", "trouver")
_ADD = ("ajouter", "noter")
_NUMBERED = re.compile(r"(?i)(?:num[ée]ro |no |n ?° ?|n )?([0-9]{1,9})(?!\S)\s*")
_MONTHS = {fold(name): number for number, name in enumerate(said.MONTHS, 1)}


class CarnetPlace:
    def __init__(self, console: Console, session: Session) -> None:
        self._console, self._session = console, session
        self._verbs: dict[str, Callable[[Entry, str], None]] = {
            "lire": lambda one, _: self._read(one),
            "changer": self._change,
            "corriger": self._change,
            "jour": self._day,
            "qui": self._who,
            "fait": lambda one, _: self._done(one),
            "oublier": lambda one, _: self._forget(one),
            "effacer": lambda one, _: self._erase(one),
        }

    def command(self, rest: str) -> bool:
        """Do what follows `/carnet`; nothing shows the month. False where it is no verb: « /carnet de santé »."""
        verb, _, argument = rest.strip().partition(" ")
        verb, argument = fold(verb), argument.strip()
        if not verb:
            self._month("")
        elif verb == "aide":
            self._help()
        elif verb in ("mois", "tout"):
            self._months()
        elif verb in _SEARCH:
            self._search(argument)
        elif verb in ("objectif", "objectifs"):
            self._aim(argument)
        elif verb in _ADD:
            self._add(argument)
        elif verb in KINDS and argument:
            self._told(carnet.add(self._session, verb, argument))
        elif verb in self._verbs:
            self._with_entry(verb, argument, self._verbs[verb])
        elif _NUMBERED.fullmatch(rest.strip()):
            self._with_entry("lire", rest, self._verbs["lire"])
        elif month := _month_named(rest, carnet.month(self._session).id):
            self._month(month)
        else:
            return False
        return True

    # Reading

    def _month(self, id: str) -> None:
        month = carnet.month(self._session, id)
        everything = carnet.entries(self._session)
        if not everything and not month.objectives:
            for line in (words.EMPTY, words.NO_OBJECTIVE, words.PRIVATE):
                self._console.line(line)
            return
        self._objectives(month)
        if not month.entries:
            self._console.line(words.MONTH_EMPTY.format(month=month.title))
        for one in carnet.listed(self._session, month):
            self._entry(one)
        if not id and (coming := carnet.coming(self._session)):
            self._console.blank()
            self._console.line(words.COMING)
            for one in coming:
                self._coming(one)
        self._console.blank()
        self._console.line(words.HOW)

    def _objectives(self, month: carnet.Month) -> None:
        if month.objectives:
            told = ", ".join(said.progress(one) for one in month.objectives)
            self._console.line(words.OBJECTIVES.format(month=month.title, told=told))
            if month.kindly:
                self._console.line(month.kindly)
        elif month.id == carnet.month(self._session).id:
            self._console.line(words.NO_OBJECTIVE)

    def _entry(self, one: Entry) -> None:
        day = said.day(one.day, carnet.today(self._session))
        self._console.say(words.ENTRY.format(kind=said.kind(one), day=day, text=one.text), f"{one.number}. ")
        after = said.comes_next(one, carnet.today(self._session))
        if after:
            self._console.say(f"{said.and_next(after)} {said.DONE if one.done else ''}".strip(), "   ")

    def _coming(self, one: Entry) -> None:
        what, about = carnet.ahead(self._session, one)
        self._console.say(words.COMING_LINE.format(what=what, about=about.replace(" · ", ", ")), f"{one.number}. ")

    def _months(self) -> None:
        self._console.line(words.MONTHS)
        for month in carnet.months(self._session):
            told = ", ".join(month.told) or words.NOTHING
            self._console.line(words.MONTH_LINE.format(month=month.title, told=told))

    def _search(self, typed: str) -> None:
        found = carnet.search(self._session, typed)
        if not found:
            self._console.say(words.FOUND_NONE.format(words=typed))
        for one in found:
            self._entry(one)

    def _read(self, one: Entry) -> None:
        self._console.say(said.told(one, carnet.today(self._session)), f"{one.number}. ")

    def _help(self) -> None:
        for command, use in words.HELP:
            self._console.line(f"{command} : {use}", "- ")
        self._console.line(words.PRIVATE)

    # Changing

    def _with_entry(self, verb: str, argument: str, act: Callable[[Entry, str], None]) -> None:
        number = _NUMBERED.match(argument)
        if number is None:
            self._console.line(words.WHICH.format(verb=verb))
            return
        one = carnet.entry(self._session, int(number[1]))
        if one is None:
            self._console.line(words.NO_SUCH.format(number=number[1]))
            return
        act(one, argument[number.end() :].strip())

    def _add(self, argument: str) -> None:
        self._told(carnet.add_line(self._session, argument))

    def _change(self, one: Entry, line: str) -> None:
        if not line:
            self._console.say(words.CHANGE_HOW.format(number=one.number, line=carnet.line_of(one)))
            return
        kind, _, rest = line.partition(" ")
        known = carnet.KIND_NAMES.get(fold(kind))
        if known and not rest:  # « /carnet changer 3 visite »
            self._told(carnet.change_kind(self._session, one, known))
            return
        self._told(carnet.change(self._session, one, line))

    def _day(self, one: Entry, typed: str) -> None:
        self._told(carnet.change_day(self._session, one, typed))

    def _who(self, one: Entry, typed: str) -> None:
        if not typed:
            self._console.line(words.WHO_HOW.format(number=one.number))
            return
        self._told(carnet.name(self._session, one, typed))

    def _done(self, one: Entry) -> None:
        if not (one.next or one.next_day):
            self._console.line(words.NO_NEXT.format(number=one.number))
            return
        self._told(carnet.done(self._session, one, not one.done))

    def _forget(self, one: Entry) -> None:
        if not one.who:
            self._console.line(words.NO_PERSON.format(number=one.number))
        elif self._sure(words.FORGET_ASK.format(who=one.who)):
            self._told(carnet.forget_person(self._session, one))
            self._console.line(words.FORGET_TEXT)

    def _erase(self, one: Entry) -> None:
        told = said.told(one, carnet.today(self._session))
        if self._sure(words.ERASE_ASK.format(number=one.number, entry=told)):
            self._told(carnet.erase(self._session, one))

    def _sure(self, question: str) -> bool:
        sure = self._console.choose(question, (words.NO, words.YES)) == 1
        if not sure:
            self._console.line(words.KEPT)
        return sure

    def _aim(self, argument: str) -> None:
        self._told(carnet.aim_line(self._session, argument))

    def _told(self, outcome: Outcome) -> None:
        for one in outcome.says:
            self._console.say(one.text)


def _month_named(typed: str, now: str) -> str:
    """« octobre », « octobre 2025 », « 2025-10 » → « 2025-10 »; the latest such month where no year is said."""
    words = fold(typed).split()
    if len(words) == 1 and re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", words[0]) and words[0] >= "0001":
        return words[0]
    if not words or words[0] not in _MONTHS or len(words) > 2:
        return ""
    number = _MONTHS[words[0]]
    if len(words) == 2:
        return f"{words[1]}-{number:02d}" if re.fullmatch(r"[12]\d{3}", words[1]) else ""
    year = int(now[:4]) - (1 if f"{now[:4]}-{number:02d}" > now else 0)
    return f"{year}-{number:02d}"
