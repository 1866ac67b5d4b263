"""Choosing items of the portefeuille by number, range or rubrique. Nothing is chosen at the start, nothing is guessed.

Numbers are those of `/portefeuille`, so that `/portefeuille 3` reads what `3` chooses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.faces import places, sharing
from assistant.faces import sharing_words as shared
from assistant.faces.plain import sharing_words as words
from assistant.faces.plain import words as common
from assistant.faces.plain.sharing_steps import Left, Steps, is_number
from assistant.guide.understanding.folding import fold, plain
from assistant.pack.cleaning import one_line

if TYPE_CHECKING:
    from assistant.faces.session import Session
    from assistant.portfolio.model import Item, Rubric

_FEW = 30  # items that are listed at once
_LONG = 160  # characters of an item in a list
_RANGE = re.compile(r"(?<!\d)(\d{1,5}) ?(?:-|à|a|au|jusqu'à|jusqu'a) ?(\d{1,5})(?!\d)")
_PARTS = re.compile(r"[,;]")


class _Unread(Exception):
    """What she typed names nothing, or several things; the sentence to say."""


class Choice:
    """What she may choose, by number, and how she names it."""

    def __init__(self, steps: Steps, session: Session, question: str = words.CHOOSE) -> None:
        self._steps, self._question = steps, question
        self._rubrics = sharing.choosable(session)
        kept = {item.id for rubric in self._rubrics for item in rubric.items}
        every = enumerate(places.portfolio(session).items(), 1)
        self._items: dict[int, Item] = {number: item for number, item in every if item.id in kept}
        self._numbers = {item.id: number for number, item in self._items.items()}
        self._asked: set[int] = set()  # guarded ones that she named once: the second time, she means it

    def ask(self, typed: str = "") -> tuple[str, ...]:
        """Ids of what she chose, in the order of the portefeuille. `typed`: what she named already. Raises Left."""
        if not self._items:
            raise Left(shared.NOTHING_TO_HAND)
        chosen: set[int] = set()
        if not typed:
            self._offer()
        while True:
            typed = typed or self._steps.line()
            if chosen and not typed:
                return tuple(self._items[number].id for number in sorted(chosen))
            before, chosen = chosen, self._taken(chosen, typed)
            typed = ""
            if chosen and chosen != before:
                self._told(chosen)

    # Showing

    def _offer(self) -> None:
        say = self._steps.console
        say.line(self._question)
        if len(self._items) <= _FEW:
            self._list(self._rubrics)
        else:
            for rubric in self._rubrics:
                numbers = [self._numbers[item.id] for item in rubric.items]
                line = common.PORTFOLIO_RUBRIC if len(numbers) > 1 else common.PORTFOLIO_RUBRIC_ONE
                say.line(line.format(title=rubric.title, first=numbers[0], last=numbers[-1]))
        say.line(words.CHOOSE_HOW.format(rubric=_short_title(self._rubrics[0])))

    def _list(self, rubrics: Sequence[Rubric]) -> None:
        for rubric in rubrics:
            self._steps.console.line(rubric.title)
            for item in rubric.items:
                told = ". ".join(filter(None, (_short(item.name), _short(item.under))))
                mark = common.PORTFOLIO_SHOWN if item.shown else ""
                self._steps.console.line(f"{told}{mark}", f"{self._numbers[item.id]}. ")

    def _told(self, chosen: set[int]) -> None:
        count = len(chosen)
        self._steps.console.line(words.PICKED_ONE if count == 1 else words.PICKED.format(count=count))
        for number in sorted(chosen):
            self._steps.console.line(_short(self._items[number].name), f"{number}. ")
        self._steps.console.line(words.PICK_MORE)

    # Understanding

    def _taken(self, chosen: set[int], typed: str) -> set[int]:
        """What is chosen after a line of hers; the same as before when any part of it could not be understood."""
        folded = fold(typed)
        verb, _, rest = folded.partition(" ")
        if verb == words.SEE and rest:
            self._see(rest)
            return chosen
        if not folded:
            self._steps.console.line(words.EMPTY)
            return chosen
        try:
            first, *without = re.split(rf"(?:^|[ ,;])(?:{'|'.join(words.WITHOUT)}) ", folded)
            changed = chosen | self._meant(self._numbers_of(first), folded, chosen)
            for rest in without:
                changed -= self._numbers_of(rest)
        except _Unread as unread:
            self._steps.console.line(str(unread))
            return chosen
        if chosen and not changed:
            self._steps.console.line(words.PICKED_NONE)
        return changed

    def _meant(self, named: set[int], folded: str, chosen: set[int]) -> set[int]:
        """Without what she does not want to speak of, which no list, range or rubrique takes along: only its own number,
        alone, and twice."""
        guarded = {number for number in named if self._items[number].guarded} - chosen
        if not guarded:
            return named
        alone = is_number(folded) and guarded == named
        sure = guarded & self._asked if alone else set()
        for number in sorted(guarded - sure):
            self._steps.console.line(words.GUARDED.format(number=number, name=_short(self._items[number].name)))
        self._asked |= guarded if alone else set()
        return named - (guarded - sure)

    def _see(self, wanted: str) -> None:
        if wanted == words.ALL:
            self._list(self._rubrics)
            return
        try:
            if is_number(wanted):
                self._read(*self._between(int(wanted), int(wanted), False))
            else:
                self._list([self._rubric(wanted)])
        except _Unread as unread:
            self._steps.console.line(str(unread))

    def _read(self, number: int) -> None:
        item = self._items[number]
        figure = item.figure
        if figure:
            from assistant.portfolio.drawing import sentences
        lines = (f"{label} {text}" if label.endswith("?") else f"{label} : {text}" for label, text in item.lines)
        self._steps.tell(filter(None, (item.name, item.under, *lines, *(sentences(figure) if figure else ()))))

    def _numbers_of(self, folded: str) -> set[int]:
        """The numbers that a part of her line stands for. Raises _Unread."""
        found: set[int] = set()
        for part in _PARTS.split(_RANGE.sub(r"\1-\2", folded)):
            for token in _tokens(part.split()):
                found |= self._one(token)
        return found

    def _one(self, token: str) -> set[int]:
        first, dash, last = token.partition("-")
        if is_number(first) and (not dash or is_number(last)):
            return self._between(int(first), int(last or first), bool(dash))
        if token == words.SHOWABLE:
            shown = {number for number, item in self._items.items() if item.shown}
            if not shown:
                raise _Unread(words.NONE_SHOWABLE)
            return shown
        return {self._numbers[item.id] for item in self._rubric(token).items}

    def _between(self, first: int, last: int, several: bool) -> set[int]:
        """Of a range, what may be chosen; what she set aside has no place in it. Both its ends must stand."""
        for number in (first, last):
            if number not in self._items:
                raise _Unread(words.NO_ITEM.format(number=number))
        if several and last < first:
            raise _Unread(words.UNREAD.format(typed=f"{first}-{last}"))
        return {number for number in range(first, last + 1) if number in self._items}

    def _rubric(self, name: str) -> Rubric:
        """The one rubrique whose title holds these words."""
        wanted = plain(name)
        named = [r for r in self._rubrics if f" {wanted} " in f" {plain(r.title)} "] if wanted else []
        if exact := [r for r in named if wanted in {plain(r.title), plain(_short_title(r))}]:
            named = exact
        if len(named) > 1:
            titles = ", ".join(f"« {r.title} »" for r in named)
            raise _Unread(words.SEVERAL.format(typed=name, titles=titles))
        if not named:
            raise _Unread(words.UNREAD.format(typed=name))
        return named[0]


def _tokens(typed: Sequence[str]) -> Iterator[str]:
    """Numbers and ranges one by one, the words between them together: a rubrique has a name of several words."""
    name: list[str] = []
    for word in typed:
        number = bool(re.fullmatch(r"\d+(?:-\d+)?", word))
        if number or word == words.SHOWABLE:
            yield from _name(name)
            yield word
            name = []
        else:
            name.append(word)
    yield from _name(name)


def _name(gathered: Sequence[str]) -> Iterator[str]:
    """« 1 et 3 », « 2 et valeurs »: the « et » between two things names nothing."""
    named = " ".join(gathered).removeprefix("et ").removesuffix(" et")
    if named not in {"", "et"}:
        yield named


def _short_title(rubric: Rubric) -> str:
    """« Mes valeurs » as she may call it: valeurs."""
    first, _, rest = rubric.title.partition(" ")
    return (rest if first.casefold() in {"ma", "mon", "mes"} and rest else rubric.title).casefold()


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _LONG else f"{line[: _LONG - 3].rsplit(' ', 1)[0]}…"
