"""`/regards` and its verbs: whom she asks, what comes back, her words and theirs side by side."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.exchange.errors import ExchangeError
from assistant.exchange.regards_form import mail
from assistant.faces import regards
from assistant.faces import regards_words as shared
from assistant.faces.handing import require_writable
from assistant.faces.plain import regards_words as words
from assistant.faces.plain.console import Console
from assistant.faces.plain.sharing_steps import Left, Steps, is_number, made
from assistant.faces.regards_together import together
from assistant.faces.typed_path import read_path
from assistant.guide.understanding.folding import plain

if TYPE_CHECKING:
    from assistant.faces.regards import Opened, Request
    from assistant.faces.session import Session

_PASTED = "/fin"
_END = "FIN DU REGARD"


class _RegardSteps(Steps):
    command_here = words.COMMAND_HERE


class RegardsPlace:
    def __init__(self, console: Console, session: Session) -> None:
        self._console, self._session = console, session
        self._steps = _RegardSteps(console)

    def command(self, rest: str) -> None:
        """Do what follows `/regards`; nothing shows whom she asked. What stops it is said, and nothing was kept."""
        verb, _, argument = rest.partition(" ")
        self._steps.heed(lambda: self._acts()[plain(verb)](argument.strip()), words.LEFT)

    def received(self, path: Path) -> None:
        """A file that came in by another door, and is an answer."""
        self._steps.heed(lambda: self._judge(regards.open_file(self._session, path)), words.LEFT)

    def _acts(self) -> dict[str, Callable[[str], None]]:
        acts: dict[str, Callable[[str], None]] = {
            "": lambda _: self._overview(),
            "nouveau": lambda _: self._ask(),
            "ouvrir": self._open,
            "coller": lambda _: self._paste(),
            "recopier": self._copy,
            "lire": lambda _: self._read(),
            "page": self._page,
            "reserver": self._reserve,
            "effacer": self._erase,
            "aide": lambda _: self._help(),
        }
        assert acts.keys() == shared.VERBS
        return acts

    # Reading

    def _overview(self) -> None:
        asked = regards.requests(self._session)
        if not asked:
            self._console.say(shared.WHAT)
            self._help()
            return
        self._console.line(words.TITLE)
        for number, request in enumerate(asked, 1):
            self._console.line(regards.line(request), f"{number}. ")
        self._console.line(words.HOW_SHORT)

    def _help(self) -> None:
        for command, use in words.HELP:
            self._console.line(f"{command} : {use}", "- ")

    def _read(self) -> None:
        found = together(self._session)
        if not found:
            self._console.line(shared.NOTHING_YET)
        for one in found:
            self._console.blank()
            self._console.line(one.question)
            for voice in one.voices:
                self._console.say(words.SAID.format(who=voice.who, text=voice.text), "- ")

    # Asking

    def _ask(self) -> None:
        require_writable(self._session)
        steps = self._steps
        self._console.line(words.HOW_TO_LEAVE)
        name = regards.check_name(steps.text(words.WHO, valid=regards.check_name))
        code = shared.CIRCLES[steps.choose(shared.CIRCLE, [label for _, label in shared.CIRCLES])][0]
        last = regards.signed(self._session)
        sign = steps.text(
            words.SIGN_LAST.format(name=last) if last else words.SIGN, last or None, valid=regards.check_name
        )
        word = steps.text(words.WORD, "", valid=regards.check_word)
        chosen = self._questions()
        preview = regards.draft(self._session, name, code, sign, word, chosen)
        self._console.line(words.SEEN.format(name=name))
        self._console.blank()
        self._console.say(mail(preview))
        folder = steps.folder()
        steps.confirm(words.CONFIRM)
        done = regards.ask(self._session, preview, made(folder))
        steps.tell(done.lines)

    def _questions(self) -> list[str]:
        offered = regards.questions()
        self._console.line(shared.QUESTIONS)
        self._steps.numbered(one.text for one in offered)
        self._console.line(words.WHICH_QUESTIONS)
        while True:
            typed = self._steps.line().replace(",", " ").split()
            numbers = [int(one) for one in typed if is_number(one)]
            if not typed:
                return [one.id for one in offered]
            if len(numbers) == len(typed) and all(1 <= one <= len(offered) for one in numbers):
                return [one.id for rank, one in enumerate(offered, 1) if rank in numbers]
            self._console.line(words.NOT_NUMBERS.format(last=len(offered)))

    def _page(self, argument: str) -> None:
        request = self._which(argument, "page")
        folder = self._steps.folder()
        self._steps.tell(regards.write_again(self._session, request.number, made(folder)).lines)

    # What comes back

    def _open(self, argument: str) -> None:
        path = read_path(argument) if argument else self._steps.file()
        self._judge(regards.open_file(self._session, path))

    def _paste(self) -> None:
        self._console.line(words.PASTE)
        lines: list[str] = []
        while (line := self._console.ask()).strip().casefold() != _PASTED:
            if plain(line) in ("annuler", "j annule"):
                raise Left
            lines.append(line)
            if _END in line:
                break
        self._judge(regards.open_text(self._session, "\n".join(lines)))

    def _judge(self, opened: Opened) -> None:
        self._steps.tell(opened.lines)
        for question, text in opened.answers:
            self._console.blank()
            self._console.line(question)
            self._console.say(text, "  ")
        self._console.blank()
        if self._steps.choose(words.KEEP, (shared.KEEP_YES, shared.KEEP_NO)) == 0:
            self._steps.tell(regards.take(self._session, opened).lines)
        else:
            self._console.line(words.NOT_KEPT)

    def _copy(self, argument: str) -> None:
        require_writable(self._session)
        request = self._which(argument, "recopier")
        if request.regard:
            raise ExchangeError(shared.HAS_ANSWER.format(name=request.name))
        self._console.say(words.COPY_WHAT.format(name=request.name))
        answers = {}
        for one in request.questions:
            self._console.line(one.text)
            typed = self._console.entry()
            if plain(typed) in ("annuler", "j annule"):
                raise Left
            answers[one.id] = typed
        agreed = self._steps.choose(shared.COPY_ACCORD, (shared.COPY_NO, shared.COPY_YES)) == 1
        self._steps.tell(regards.copy(self._session, request.number, answers, agreed).lines)

    # Taking back

    def _reserve(self, argument: str) -> None:
        require_writable(self._session)
        request = self._which(argument, "réserver")
        self._steps.confirm(words.RESERVE.format(name=request.name))
        self._steps.tell(regards.reserve(self._session, request.number).lines)

    def _erase(self, argument: str) -> None:
        require_writable(self._session)
        request = self._which(argument, "effacer")
        if self._steps.choose(words.ERASE.format(name=request.name), (words.ERASE_NO, shared.ERASE_YES)) == 1:
            self._steps.tell(regards.erase(self._session, request.number).lines)
        else:
            self._console.line(shared.NOT_ERASED)

    def _which(self, argument: str, verb: str) -> Request:
        """The person of that number. Raises ExchangeError."""
        asked = regards.requests(self._session)
        if not is_number(argument):
            raise ExchangeError(words.WHICH.format(verb=verb))
        if not 1 <= int(argument) <= len(asked):
            raise ExchangeError(words.NO_SUCH.format(number=argument))
        return asked[int(argument) - 1]
