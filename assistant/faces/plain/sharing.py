"""`/partages` and its verbs: the registre, what came in, what she hands over and takes back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.exchange.errors import ExchangeError
from assistant.exchange.ledger import same_name
from assistant.faces import handing, regards, registre, sharing
from assistant.faces import sharing_words as shared
from assistant.faces.plain import sharing_accord
from assistant.faces.plain import sharing_words as words
from assistant.faces.plain.console import Console
from assistant.faces.plain.page import width
from assistant.faces.plain.sharing_giving import Giving
from assistant.faces.plain.sharing_opening import Receiving
from assistant.faces.plain.sharing_steps import Steps, is_number, made
from assistant.faces.registre import Act, Line, Sort
from assistant.faces.typed_path import read_path
from assistant.guide.understanding.folding import plain
from assistant.portfolio.words import day_of

if TYPE_CHECKING:
    from assistant.exchange.ledger import Known
    from assistant.faces.session import Session

_GROUPS = {
    "remis": (Sort.GIVEN,),
    "fini": (Sort.OVER,),
    "recu": (Sort.ENVOI, Sort.COMMENT),
    "autre": (Sort.PROOF, Sort.ACCORD),
}
_REFUSED = {
    Act.WITHDRAW: words.NOT_A_SHARE,
    Act.NOTICE: words.NO_NOTICE,
    Act.PROVE: words.NOT_AN_ENVOI,
    Act.LOOK: words.NOTHING_TO_SEE,
}


class SharingPlace:
    def __init__(self, console: Console, session: Session) -> None:
        self._console, self._session = console, session
        self._steps = Steps(console)

    def command(self, rest: str) -> None:
        """Do what follows `/partages`; nothing shows the registre. What stops it is said, and nothing has left."""
        verb, _, argument = rest.partition(" ")
        left_said = words.LEFT_OPENING if plain(verb) == "ouvrir" else words.LEFT
        self._steps.heed(lambda: self._do(plain(verb), argument.strip(), verb), left_said)

    def _do(self, verb: str, argument: str, typed: str) -> None:
        acts: dict[str, Callable[[str], None]] = {
            "": lambda _: self._overview(),
            "ouvrir": self.open,
            "nouveau": Giving(self._steps, self._session).share,
            "voir": self._look,
            "retirer": self._withdraw,
            "avis": self._notice,
            "preuve": self._prove,
            "accord": lambda _: sharing_accord.prepare(self._steps, self._session),
            "comparer": self._compare,
            "oublier": self._forget,
            "aide": lambda _: self._help(),
        }
        if act := acts.get(verb):
            act(argument)
        else:
            self._console.line(words.UNKNOWN_VERB.format(verb=typed))
            self._help()

    # The registre

    def _overview(self) -> None:
        lines = self._lines()
        known = sharing.conseillers(self._session)
        self._console.line(words.TITLE if lines or known else words.EMPTY_LEDGER)
        for group, sorts in _GROUPS.items():
            told = [(number, line) for number, line in enumerate(lines, 1) if line.sort in sorts]
            if told:
                self._console.blank()
                self._console.line(words.GROUPS[group])
            for number, line in told:
                self._console.line(words.LINE.format(day=line.day, text=line.text), f"{number}. ")
        self._known(known)
        self._console.blank()
        if lines:
            self._console.line(words.HOW_SHORT)
        else:
            self._help()

    def _known(self, known: Sequence[Known]) -> None:
        if known:
            self._console.blank()
            self._console.line(words.KNOWN_TITLE)
        for one in known:
            line = words.KNOWN_AT if one.card.organisme else words.KNOWN
            compared = words.COMPARED if one.compared else words.NOT_COMPARED
            told = line.format(
                name=one.card.name, organisme=one.card.organisme, compared=compared, words=" ".join(one.words)
            )
            self._console.line(told, "- ")

    def _help(self) -> None:
        for command, use in words.HELP:
            self._console.line(f"{command} : {use}", "- ")

    def _lines(self) -> list[Line]:
        """Oldest first: what comes later changes no number."""
        return list(reversed(registre.lines(self._session)))

    def _line(self, argument: str, verb: str, act: Act) -> Line:
        """The line she means. Raises ExchangeError."""
        lines = self._lines()
        if not is_number(argument):
            raise ExchangeError(words.WHICH_LINE.format(verb=verb))
        if not 1 <= int(argument) <= len(lines):
            raise ExchangeError(words.NO_SUCH_LINE.format(number=argument))
        line = lines[int(argument) - 1]
        if act not in line.acts:
            raise ExchangeError(self._refused(line, argument, act))
        return line

    def _refused(self, line: Line, number: str, act: Act) -> str:
        given = sharing.ledger(self._session).share(line.number) if line.sort is Sort.OVER else None
        if act is Act.WITHDRAW and given and given.withdrawn:
            already = words.ALREADY_WITHDRAWN_NOTICE if Act.NOTICE in line.acts else words.ALREADY_WITHDRAWN
            return already.format(day=day_of(given.withdrawn), number=number)
        return _REFUSED[act].format(number=number)

    def _look(self, argument: str) -> None:
        line = self._line(argument, "voir", Act.LOOK)
        self._console.line(words.LINE.format(day=line.day, text=line.text))
        self._console.blank()
        self._steps.tell(registre.content(self._session, line, width()))

    # What comes in

    def open(self, argument: str) -> None:
        """Raises Left, ExchangeError."""
        path = read_path(argument) if argument else self._steps.file()
        if regards.looks_returned(path):
            from assistant.faces.plain.regards import RegardsPlace

            RegardsPlace(self._console, self._session).received(path)
            return
        Receiving(self._steps, self._session).open(path)

    # What is taken back, and proved

    def _withdraw(self, argument: str) -> None:
        handing.require_writable(self._session)
        line = self._line(argument, "retirer", Act.WITHDRAW)
        self._console.line(words.WITHDRAW_WHAT)
        self._console.line(line.text)
        given = sharing.ledger(self._session).share(line.number)
        sealed = given is not None and given.form is sharing.Form.SEALED
        folder = self._steps.folder() if sealed else Path.cwd()
        self._steps.confirm(words.CONFIRM_WITHDRAW)
        self._steps.tell(sharing.withdraw(self._session, line.number, made(folder) if sealed else folder).lines)

    def _notice(self, argument: str) -> None:
        handing.require_writable(self._session)
        line = self._line(argument, "avis", Act.NOTICE)
        self._console.line(words.NOTICE_WHAT)
        self._console.line(line.text)
        folder = self._steps.folder()
        self._steps.confirm(words.CONFIRM_NOTICE)
        self._steps.tell(sharing.notice_again(self._session, line.number, made(folder)).lines)

    def _prove(self, argument: str) -> None:
        handing.require_writable(self._session)
        line = self._line(argument, "preuve", Act.PROVE)
        self._steps.tell(sharing.proof(self._session, line.number))
        folder = self._steps.folder()
        self._steps.confirm(words.CONFIRM_PROOF)
        self._steps.tell(sharing.prove(self._session, line.number, made(folder)).lines)

    # Whom she knows

    def _compare(self, argument: str) -> None:
        known = self._who(argument, "comparer")
        name = known.card.name
        self._console.line(words.WORDS_OF.format(name=name, words=" ".join(known.words)))
        if known.compared:
            self._console.line(words.ALREADY_COMPARED)
            return
        answer = self._steps.choose(words.COMPARE, (words.COMPARE_YES, words.COMPARE_LATER, words.COMPARE_NO))
        if answer == 0:
            self._steps.tell(sharing.compared(self._session, known.card.verify_key).lines)
        elif answer == 2:
            self._console.line(words.COMPARE_FAILED.format(name=name))

    def _forget(self, argument: str) -> None:
        known = self._who(argument, "oublier")
        question = words.FORGET.format(name=known.card.name)
        if self._steps.choose(question, (shared.FORGET_NO, shared.FORGET_YES)) == 1:
            self._steps.tell(sharing.forget(self._session, known.card.verify_key).lines)
        else:
            self._console.line(words.KEPT)

    def _who(self, name: str, verb: str) -> Known:
        """The conseiller of that name. Raises ExchangeError."""
        known = sharing.conseillers(self._session)
        if not known:
            raise ExchangeError(words.KNOW_NOBODY)
        if not name:
            raise ExchangeError(words.WHO.format(verb=verb, name=known[0].card.name))
        if found := [one for one in known if same_name(one.card.name, name)]:
            return found[0]
        raise ExchangeError(words.NOT_KNOWN.format(name=name))
