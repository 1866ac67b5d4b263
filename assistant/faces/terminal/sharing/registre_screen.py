"""The partages: what she can do, what others may read today, and the line of everything that left or came in."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.widget import Widget

from assistant.faces import registre, sharing
from assistant.faces.registre import Act, Line, Sort
from assistant.faces.sharing_words import READ_ONLY
from assistant.faces.terminal import words as common
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.place_screen import PlaceScreen
from assistant.faces.terminal.row_list import Entry, RowList
from assistant.faces.terminal.sharing import words
from assistant.pack.cleaning import typography

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
DOORS = (
    (words.NEW, "new"),
    (words.OPEN, "open"),
    (words.ACCORD, "accord"),
    (words.KNOWN, "known"),
    (words.REGARDS, "regards"),
)


class RegistreScreen(PlaceScreen):
    """`received`: a file to open at once, named on the command line."""

    title_text = words.TITLE
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
        super().__init__()
        self._session, self._received = session, received
        self._stops: list[Line | str | None] = []  # for each entry: a line, the act of a door, None for a heading
        self._folder: Path | None = None  # where she last wrote a file
        self._busy = False  # pages of an act stand above, or are about to: no key may begin another one

    def body(self) -> Sequence[Widget]:
        self._list = RowList()
        return (self._list,)

    def on_mount(self) -> None:
        super().on_mount()
        self._fill()
        self._list.focus()
        if self._received is not None:
            self._begin(self._open(self._received))

    def on_screen_resume(self) -> None:
        self._fill()

    def _fill(self) -> None:
        self._stops, entries = stops_and_entries(self._session)
        self._list.show(entries)
        self.refresh_keys()

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

    def on_row_list_moved(self) -> None:
        self.say("")
        self.refresh_keys()

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        stop = self._stops[event.index]
        if self._busy or stop is None:
            return
        if isinstance(stop, str):
            getattr(self, f"action_{stop}")()
        elif Act.LOOK in stop.acts:
            from assistant.faces.terminal.sharing.look_screen import LookScreen

            self.app.push_screen(LookScreen(self._session, stop))
        else:
            self.say(words.NOTHING_MORE, "muted")

    # What she does

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return not self._busy

    def _begin(self, act: Awaitable[object]) -> None:
        """The pages of an act, one after the other; the registre is shown anew when they are done."""
        self._busy = True

        async def run() -> None:
            try:
                await act
            finally:
                self._busy = False
            self._fill()

        self.run_worker(run())

    def action_new(self) -> None:
        from assistant.faces.terminal.sharing.share_flow import ShareFlow

        if self._held() or self._empty():
            return
        self._begin(self._terms(ShareFlow(self.bilan, self._session, self._folder)))

    def action_accord(self) -> None:
        from assistant.faces.terminal.sharing.accord_flow import AccordFlow

        if self._held() or self._empty():
            return
        self._begin(self._terms(AccordFlow(self.bilan, self._session, self._folder)))

    def _held(self) -> bool:
        """In a window that only reads, nothing is asked that could not be done; true when that was said."""
        if self._session.read_only:
            self.say(typography(READ_ONLY), "warning")
        return self._session.read_only

    def _empty(self) -> bool:
        empty = not sharing.choosable(self._session)
        if empty:
            self.say(words.NOTHING_TO_HAND, "warning")
        return empty

    async def _terms(self, flow: ShareFlow | AccordFlow) -> None:
        if await flow.run():
            self._folder = flow.place

    def action_open(self) -> None:
        self._begin(self._open(None))

    async def _open(self, path: Path | None) -> None:
        from assistant.faces.terminal.sharing.receive_flow import ReceiveFlow

        await ReceiveFlow(self.bilan, self._session).run(path)

    def action_withdraw(self) -> None:
        """Take a share back; one taken back already, write its notice again."""
        acts = self.line.acts if self.line else ()
        if self.line is None or not {Act.WITHDRAW, Act.NOTICE} & set(acts):
            self.say(words.NOT_WITHDRAWABLE, "warning")
            return
        if self._held():
            return
        self._begin(self._act(Act.WITHDRAW if Act.WITHDRAW in acts else Act.NOTICE, self.line.number))

    def action_prove(self) -> None:
        if self.line is None or Act.PROVE not in self.line.acts:
            self.say(words.NOT_PROVABLE, "warning")
            return
        if self._held():
            return
        self._begin(self._act(Act.PROVE, self.line.number))

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


def stops_and_entries(session: Session) -> tuple[list[Line | str | None], list[Entry]]:
    """The doors first, so that each act can be found with the arrows alone; then what is out, then the rest."""
    stops: list[Line | str | None] = []
    entries: list[Entry] = []

    def heading(text: str) -> None:
        stops.append(None)
        entries.append(Entry(text, heading=True))

    for (key, label), act in DOORS:
        stops.append(act)
        entries.append(Entry(label, lead=key))
    found = registre.lines(session)
    for title, sorts, sign, tone in GROUPS:
        lines = [line for line in found if line.sort in sorts]
        if lines:
            heading(title)
        for line in lines:
            stops.append(line)
            entries.append(Entry(line.text, line.day, sign, tone))
    if not found:
        heading(words.NOTHING_YET)
    return stops, entries
