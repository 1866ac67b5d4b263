"""A place from which acts are begun: their pages stand above it, one act at a time; then it is shown anew."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from textual.widget import Widget

from assistant.faces.terminal.place_screen import Place
from assistant.faces.terminal.row_list import RowList

Act = Callable[[], Awaitable[object]]


class ActPlace(Place):
    """Subclasses draw themselves in `renew`."""

    busy = False  # pages of an act stand above, or are about to: no key may begin another one

    def renew(self) -> None:
        raise NotImplementedError

    def on_screen_resume(self) -> None:
        self.renew()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return not self.busy

    def begin(self, act: Act) -> None:
        if self.busy:
            return
        self.busy = True

        async def run() -> None:
            try:
                await self.carry_out(act)
            finally:
                self.busy = False
            if self.is_attached:
                self.renew()

        self.run_worker(run())

    async def carry_out(self, act: Act) -> None:
        await act()


class ActList(ActPlace):
    """Such a place that is a list."""

    def body(self) -> Sequence[Widget]:
        self._list = RowList()
        return (self._list,)

    def on_mount(self) -> None:
        """Textual calls those of the other classes itself."""
        self.renew()
        self._list.focus()

    def on_row_list_moved(self) -> None:
        self.say("")
        self.refresh_keys()
