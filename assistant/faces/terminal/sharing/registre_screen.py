"""The partages: what she can do, what others may read today, and the line of everything that left or came in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual.binding import Binding

from assistant.faces import registre, sharing
from assistant.faces.registre import Act, Line, Sort
from assistant.faces.terminal import words as common
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.row_list import Entry
from assistant.faces.terminal.sharing import words
from assistant.faces.terminal.sharing.doors import DoorList

if TYPE_CHECKING:
    from assistant.faces.session import Session
    from assistant.faces.terminal.sharing.accord_flow import AccordFlow
    from assistant.faces.terminal.sharing.share_flow import ShareFlow

# What the lines stand under, the sign before each, and how they are painted.
GROUPS = (
    (words.IN_FORCE, (Sort.GIVEN,), "◆", ""),
    (words.RECEIVED_LINES, (Sort.ENVOI, Sort.COMMENT), "·", ""),
    (words.OVER, (Sort.OVER,), "–", "muted"),
    (words.PAPERS, (Sort.PROOF, Sort.ACCORD), "·", "muted"),
)


class RegistreScreen(DoorList[Line]):
    """`received`: a file to open at once, named on the command line."""

    title_text = words.TITLE
    doors = (
        (words.NEW, "new"),
        (words.OPEN, "open"),
        (words.ACCORD, "accord"),
        (words.KNOWN, "known"),
        (words.REGARDS, "regards"),
    )
    BINDINGS = [
        Binding("n", "new", show=False),
        Binding("o", "open", show=False),
        Binding("r", "withdraw", show=False),
        Binding("p", "prove", show=False),
        Binding("a", "accord", show=False),
        Binding("c", "known", show=False),
        Binding("g", "regards", show=False),
    ]

    def __init__(self, session: Session, received: Path | None = None) -> None:
        super().__init__(session)
        self._received = received

    def on_mount(self) -> None:
        received = self._received
        if received is not None:
            self.begin(lambda: self._open(received))

    def rows(self) -> list[tuple[Line | None, Entry]]:
        """What is out, then the rest."""
        found = registre.lines(self._session)
        rows: list[tuple[Line | None, Entry]] = []
        for title, sorts, sign, tone in GROUPS:
            lines = [(line, Entry(line.text, line.day, sign, tone)) for line in found if line.sort in sorts]
            rows += [(None, Entry(title, heading=True)), *lines] if lines else []
        return rows or [(None, Entry(words.NOTHING_YET, heading=True))]

    @property
    def line(self) -> Line | None:
        stop = self._stops[self._list.cursor] if self._stops else None
        return stop if isinstance(stop, Line) else None

    def keys(self) -> Sequence[Key]:
        line = self.line
        acts = line.acts if line else ()
        first = words.PICK_KEY if line is None else words.LOOK_KEY
        return (
            *((first,) if line is None or Act.LOOK in acts else ()),
            *((words.WITHDRAW_KEY,) if Act.WITHDRAW in acts else ()),
            *((words.NOTICE_KEY,) if Act.NOTICE in acts else ()),
            *((words.PROVE_KEY,) if Act.PROVE in acts else ()),
            words.NEW_KEY,
            words.OPEN_KEY,
            words.ACCORD_KEY,
            words.KNOWN_KEY,
            common.BACK_KEY,
        )

    def picked(self, line: Line) -> None:
        if Act.LOOK in line.acts:
            from assistant.faces.terminal.sharing.look_screen import LookScreen

            self.app.push_screen(LookScreen(self._session, line))
        else:
            self.say(words.NOTHING_MORE, "muted")

    # What she does

    def action_new(self) -> None:
        from assistant.faces.terminal.sharing.share_flow import ShareFlow

        if self.held() or self._empty():
            return
        self.begin(lambda: self._terms(ShareFlow(self.bilan, self._session, self._folder)))

    def action_accord(self) -> None:
        from assistant.faces.terminal.sharing.accord_flow import AccordFlow

        if self.held() or self._empty():
            return
        self.begin(lambda: self._terms(AccordFlow(self.bilan, self._session, self._folder)))

    def _empty(self) -> bool:
        empty = not sharing.choosable(self._session)
        if empty:
            self.say(words.NOTHING_TO_HAND, "warning")
        return empty

    async def _terms(self, flow: ShareFlow | AccordFlow) -> None:
        if await flow.run():
            self._folder = flow.place

    def action_open(self) -> None:
        self.begin(lambda: self._open(None))

    async def _open(self, path: Path | None) -> None:
        from assistant.faces.terminal.sharing.receive_flow import ReceiveFlow

        await ReceiveFlow(self.bilan, self._session).run(path)

    def action_withdraw(self) -> None:
        """Take a share back; one taken back already, write its notice again."""
        line = self.line
        if line is None or not {Act.WITHDRAW, Act.NOTICE} & set(line.acts):
            self.say(words.NOT_WITHDRAWABLE, "warning")
            return
        if self.held():
            return
        act = Act.WITHDRAW if Act.WITHDRAW in line.acts else Act.NOTICE
        self.begin(lambda: self._act(act, line.number))

    def action_prove(self) -> None:
        line = self.line
        if line is None or Act.PROVE not in line.acts:
            self.say(words.NOT_PROVABLE, "warning")
            return
        if self.held():
            return
        self.begin(lambda: self._act(Act.PROVE, line.number))

    async def _act(self, act: Act, number: str) -> None:
        from assistant.faces.terminal.sharing.act_flow import ActFlow

        flow = ActFlow(self.bilan, self._session, self._folder)
        acts = {Act.WITHDRAW: flow.withdraw, Act.NOTICE: flow.notice, Act.PROVE: flow.prove}
        if await acts[act](number):
            self._folder = flow.place

    def action_regards(self) -> None:
        self.bilan.open_regards()

    def action_known(self) -> None:
        from assistant.faces.terminal.sharing.cards_screen import CardsScreen

        self.app.push_screen(CardsScreen(self._session))
