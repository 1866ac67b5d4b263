"""`/portefeuille` and its verbs: read, reword, mark, set aside, export. Items keep the numbers of the last list."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

from assistant.faces import places
from assistant.faces.plain import words
from assistant.faces.plain.console import Console
from assistant.faces.session import Session
from assistant.guide.turn import Outcome
from assistant.portfolio.model import ADDRESS, AVOID, Item, Portfolio, Rubric, Source

_FEW = 30  # items that are listed at once
_FEW_SOURCES = 6  # answers shown under an item; a score comes from sixty of them

_REWORD = ("reformuler", "redire")
_SHOW = ("montrable", "montrer")
_DROP = ("écarter", "ecarter")
_TAKE_BACK = ("reprendre", "remettre")
_TALK = {"aborder": ADDRESS, "éviter": AVOID, "eviter": AVOID}
_EXPORT = ("exporter", "export")
_SHOWN_ONLY = "montrables"
_CREATE = ("créer", "creer")


class PortfolioPlace:
    def __init__(self, console: Console, session: Session) -> None:
        self._console, self._session = console, session

    def command(self, rest: str) -> None:
        """Do what follows `/portefeuille`; nothing shows the list."""
        verb, _, argument = rest.partition(" ")
        verb, argument = verb.casefold(), argument.strip()
        if not verb:
            self._overview()
        elif verb == "tout":
            self._list(places.portfolio(self._session).rubrics)
        elif verb.isdecimal():
            self._with_item(verb, "", self._read)
        elif verb == "aide":
            self._help()
        elif verb == "sources":
            self._with_item(argument, verb, lambda _, item, __: self._sources(item.sources))
        elif verb in _EXPORT:
            self._export(argument)
        elif verb in _REWORD:
            self._with_item(argument, verb, self._reword)
        elif verb in _SHOW:
            self._with_item(argument, verb, self._show)
        elif verb in _TALK:
            self._with_item(argument, verb, lambda n, item, _: self._talk(n, item, _TALK[verb]))
        elif verb in _DROP:
            self._with_item(argument, verb, lambda n, item, _: self._drop(n, item, True))
        elif verb in _TAKE_BACK:
            self._with_item(argument, verb, lambda n, item, _: self._drop(n, item, False))
        elif found := [r for r in places.portfolio(self._session).rubrics if _folded(rest) in _folded(r.title)]:
            self._list(found)
        else:
            self._console.line(words.UNKNOWN_VERB.format(verb=verb))
            self._help()

    # Reading

    def _overview(self) -> None:
        """Every item while they are few; then the rubriques and the numbers they hold, so that nobody hears a hundred lines."""
        rubrics = places.portfolio(self._session).rubrics
        if sum(len(rubric.items) for rubric in rubrics) <= _FEW:
            self._list(rubrics)
            return
        self._example()
        last = 0
        for rubric in rubrics:
            first, last = last + 1, last + len(rubric.items)
            line = words.PORTFOLIO_RUBRIC if last > first else words.PORTFOLIO_RUBRIC_ONE
            self._console.line(line.format(title=rubric.title, first=first, last=last))
        self._console.line(words.PORTFOLIO_RUBRICS_HOW.format(title=rubrics[0].title.casefold()))

    def _example(self) -> None:
        if self._session.example:
            self._console.line(words.PORTFOLIO_EXAMPLE)

    def _list(self, rubrics: Sequence[Rubric]) -> None:
        portfolio = places.portfolio(self._session)
        numbers = {item.id: number for number, item in enumerate(_numbered(portfolio), 1)}
        if not numbers:
            self._console.line(words.PORTFOLIO_EMPTY)
            return
        self._example()
        for rubric in rubrics:
            kept = [item for item in rubric.items if not item.dropped]
            if kept:
                self._console.blank()
                self._console.line(rubric.title)
            group = ""
            for item in kept:
                if item.group not in ("", group):
                    self._console.line(item.group)
                group = item.group
                self._entry(numbers[item.id], item)
        if dropped := [item for rubric in rubrics for item in rubric.items if item.dropped]:
            self._console.blank()
            self._console.line(words.PORTFOLIO_DROPPED_TITLE)
            for item in dropped:
                self._entry(numbers[item.id], item)
        self._console.blank()
        self._console.line(words.PORTFOLIO_HOW)

    def _entry(self, number: int, item: Item) -> None:
        told = ". ".join(filter(None, (_short(item.name), _short(item.under), item.stands)))
        reworded = words.PORTFOLIO_REWORDED if item.reworded else ""
        shown = words.PORTFOLIO_SHOWN if item.shown else ""
        self._console.line(f"{told}{reworded}{shown}{words.PORTFOLIO_TALK[item.talk]}", f"{number}. ")

    def _read(self, number: int, item: Item, _: str) -> None:
        say = self._console.say
        for text in (item.group if item.theirs else "", item.name, item.under):
            if text:
                say(text)
        for label, text in item.lines + item.beside:
            say(f"{label}{'' if label.rstrip().endswith('?') else ' :'} {_flowing(text)}")
        if item.figure:
            from assistant.portfolio.drawing import sentences

            for sentence in sentences(item.figure):
                say(sentence)
        if item.reworded:
            say(words.ITEM_ORIGIN.format(text=item.origin))
        if item.judged:
            from assistant.portfolio.words import judged

            say(f"{judged(item.judged)} {item.judged.nuance}".strip())
        for note in item.notes:
            from assistant.portfolio.words import comment_by

            say(f"{comment_by(note.sender)} {note.text}")
        self._sources(item.sources[:_FEW_SOURCES])
        if len(item.sources) > _FEW_SOURCES:
            self._console.line(words.ITEM_MORE.format(count=len(item.sources), number=number))

    def _sources(self, sources: Sequence[Source]) -> None:
        if sources:
            self._console.line(words.ITEM_SOURCES)
        for source in sources:
            self._console.say(words.ITEM_SOURCE.format(question=source.question), "- ")
            self._console.say(words.ITEM_ANSWER.format(answer=source.answer), "  ")

    def _help(self) -> None:
        for command, use in words.PORTFOLIO_HELP:
            self._console.line(f"{command} : {use}", "- ")

    # Changing

    def _with_item(self, argument: str, verb: str, act: Callable[[int, Item, str], None]) -> None:
        number, _, rest = argument.partition(" ")
        items = _numbered(places.portfolio(self._session))
        if not number.isdecimal():
            self._console.line(words.WHICH_ITEM.format(verb=verb))
        elif 1 <= int(number) <= len(items):
            act(int(number), items[int(number) - 1], rest.strip())
        else:
            self._console.line(words.NO_SUCH_ITEM.format(number=number))

    def _reword(self, number: int, item: Item, text: str) -> None:
        outcome = places.reword(self._session, item, text)
        self._told(outcome, (words.ITEM_REWORDED if text else words.ITEM_RESTORED).format(number=number))

    def _show(self, number: int, item: Item, _: str) -> None:
        outcome = places.show(self._session, item, not item.shown)
        self._told(outcome, (words.ITEM_HIDDEN if item.shown else words.ITEM_SHOWN).format(number=number))

    def _talk(self, number: int, item: Item, wish: str) -> None:
        outcome = places.talk(self._session, item, wish)
        self._told(outcome, words.ITEM_TALK["" if item.talk == wish else wish].format(number=number))

    def _drop(self, number: int, item: Item, dropped: bool) -> None:
        outcome = places.drop(self._session, item, dropped)
        self._told(outcome, (words.ITEM_DROPPED if dropped else words.ITEM_BACK).format(number=number))

    def _told(self, outcome: Outcome, done: str) -> None:
        for said in outcome.says:
            self._console.say(said.text)
        if not outcome.keep_input:
            self._console.line(done)

    # Exporting

    def _export(self, argument: str) -> None:
        """Formats first, in any number, « montrables » and « créer »; what is left is the folder, spaces included."""
        asked: list[str] = []
        rest = argument
        while (word := rest.partition(" ")[0].casefold()) in (*places.FORMATS, _SHOWN_ONLY, *_CREATE):
            asked.append(word)
            rest = rest.partition(" ")[2].strip()
        shown_only = _SHOWN_ONLY in asked
        if not rest:
            self._console.line(words.EXPORT_WHERE)
            return
        if shown_only and not any(item.shown for item in places.portfolio(self._session).items()):
            self._console.line(words.EXPORT_NOTHING_SHOWN)
            return
        formats = [word for word in asked if word in places.FORMATS] or ["html", "md", "json"]
        self._write(formats, Path(rest), shown_only, create=any(word in asked for word in _CREATE), said=argument)

    def _write(self, formats: Sequence[str], folder: Path, shown_only: bool, create: bool, said: str) -> None:
        from assistant.portfolio.documents.writing import ExportError, NoFolder

        try:
            written = places.export(self._session, formats, folder, shown_only, create)
        except NoFolder as error:
            self._console.say(f"{error.message} {words.EXPORT_CREATE.format(said=said)}")
            return
        except ExportError as error:
            self._console.say(f"{error.message} {error.remedy}")
            return
        for path in written:
            self._console.line(words.EXPORTED.format(path=path))
        self._console.line(words.EXPORT_CLEAR)


def _folded(text: str) -> str:
    """Without accents, capitals or apostrophes of one kind: « intérêts » is found by « interets »."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).strip()


def _numbered(portfolio: Portfolio) -> list[Item]:
    """Items in the order of the rubriques. Setting one aside changes no number."""
    return list(portfolio.items())


def _flowing(text: str) -> str:
    """Several lines as one: a list of options by commas, sentences one after the other."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    listed = not any(line.endswith((".", "!", "?", ":", "…", ",")) for line in lines)
    return " ".join((", " if listed else " ").join(lines).split())


def _short(text: str) -> str:
    line = _flowing(text)
    return line if len(line) <= 160 else f"{line[:157].rsplit(' ', 1)[0]}…"
