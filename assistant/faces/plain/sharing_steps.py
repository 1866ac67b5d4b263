"""The steps of a share, an answer at a time. Each can be left with « annuler », and nothing has left before the last."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from assistant.exchange.errors import ExchangeError
from assistant.faces.plain import sharing_words as words
from assistant.faces.plain.console import Console, Ended
from assistant.faces.typed_path import read_path
from assistant.guide.understanding.folding import plain
from assistant.pack.cleaning import clean, one_line
from assistant.portfolio.documents.writing import ExportError

_LEAVE = {"annuler", "j annule", "annule", "annulez"}
_COMMAND = re.compile(r"/[^\W\d_]+(?:-[^\W\d_]+)*(?: \d+)?")  # /pause, /plus-tard, /revoir 3


class Left(Exception):
    """She left a step. `told` says what became of it, where it is not simply that nothing left."""

    def __init__(self, told: str = "") -> None:
        super().__init__(told)
        self.told = told


class Steps:
    command_here = words.COMMAND_HERE

    def __init__(self, console: Console) -> None:
        self.console = console

    def line(self, commands: bool = False) -> str:
        """What she typed, cleaned. Raises Left. A command is no answer, except where a path may begin so."""
        while True:
            typed = one_line(clean(self.console.ask())).strip()
            if plain(typed) in _LEAVE:
                raise Left
            if commands or not _COMMAND.fullmatch(typed):
                return typed
            self.console.line(self.command_here)

    def choose(self, question: str, options: Sequence[str]) -> int:
        """A numbered choice, nothing chosen beforehand; gives the index from 0."""
        self.console.line(question)
        self.numbered(options)
        while True:
            typed = self.line().rstrip(".)")
            if is_number(typed) and 1 <= int(typed) <= len(options):
                return int(typed) - 1
            two = len(options) == 2
            self.console.line(words.CHOOSE_TWO if two else words.CHOOSE_NUMBER.format(last=len(options)))

    def numbered(self, options: Iterable[str]) -> None:
        for number, option in enumerate(options, 1):
            self.console.line(option, f"{number}. ")

    def text(self, question: str, otherwise: str | None = None, valid: Callable[[str], object] = str) -> str:
        """A line of hers; an empty one stands for `otherwise`. Asked again while `valid` refuses it."""
        self.console.line(question)
        while True:
            typed = self.line()
            if not typed and otherwise is None:
                self.console.line(words.EMPTY)
                continue
            try:
                valid(typed or otherwise or "")
            except ExchangeError as error:
                self.console.say(f"{error.message} {error.remedy}".strip())
                continue
            return typed or otherwise or ""

    def day(self, question: str, today: date) -> date:
        """Raises Left."""
        from assistant.exchange.days import read_day

        self.console.line(question)
        while True:
            try:
                return read_day(self.line(), today)
            except ExchangeError as error:
                self.console.say(f"{error.message} {error.remedy}")

    def folder(self) -> Path:
        """Where to write: a folder that is there, or that she wants made (see `made`)."""
        while True:
            self.console.line(words.FOLDER.format(here=Path.cwd()))
            typed = self.line(commands=True)
            folder = read_path(typed) if typed else Path.cwd()
            if folder.is_dir():
                return folder
            if folder.exists():
                self.console.line(words.NOT_A_FOLDER.format(folder=folder))
            elif self.choose(words.NO_FOLDER.format(folder=folder), (words.FOLDER_MAKE, words.FOLDER_OTHER)) == 0:
                return folder

    def file(self) -> Path:
        """The path of a file, as it is typed, dragged or quoted."""
        self.console.line(words.WHICH_FILE)
        while not (typed := self.line(commands=True)):
            self.console.line(words.EMPTY)
        return read_path(typed)

    def secret(self, label: str) -> str:
        """A passphrase, not shown at a keyboard. Raises Left."""
        typed = self.console.secret(label)
        if plain(typed) in _LEAVE:
            raise Left
        return typed

    def confirm(self, question: str) -> None:
        """« oui », typed. Raises Left for a no; anything else is asked again."""
        self.console.line(question)
        while (typed := plain(self.line())) != words.YES:
            if typed in {"non", "non merci"}:
                raise Left
            self.console.line(words.YES_OR_LEAVE)

    def heed(self, act: Callable[[], None], left: str) -> None:
        """Do it. What stops it is said; `left`: what became of it where she left in the middle."""
        try:
            act()
        except Left as found:
            self.console.line(found.told or left)
        except (ExchangeError, ExportError) as error:
            self.console.say(f"{error.message} {error.remedy}".strip())
        except Ended:
            with suppress(Ended):  # the window may be gone
                self.console.line(left)
            raise

    def tell(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.console.say(line)


def made(folder: Path) -> Path:
    """The folder, made now if she asked for it. Raises ExportError."""
    from assistant.portfolio.documents.writing import make_folder

    make_folder(folder)
    return folder


def is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 6
