"""The questionnaires to tick: the conseiller's own first, then those of the product. F adds a file of one's own."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from textual.binding import Binding

from assistant.conseiller.assigning import Offer
from assistant.faces.terminal import words as common
from assistant.faces.terminal.choose_screen import ChooseScreen, Tickable
from assistant.faces.terminal.desk import words
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.row_list import Entry
from assistant.pack.cleaning import typography


class OffersScreen(ChooseScreen):
    """`adding` when the conseiller wants to add a file; what was ticked is then in `ticked`."""

    BINDINGS = [Binding("f", "add", show=False)]

    def __init__(self, pseudonym: str, offers: Sequence[Offer], ticked: Collection[str]) -> None:
        super().__init__(words.WHICH.format(pseudonym=pseudonym), _lines(offers), ticked)
        self.adding = False

    @property
    def ticked(self) -> tuple[str, ...]:
        return tuple(line.id for line in self._lines if line.id in self._ticked)

    def keys(self) -> Sequence[Key]:
        return (*words.OFFER_KEYS, common.BACK_KEY)

    def action_add(self) -> None:
        self.adding = True
        self.dismiss(None)


def _lines(offers: Sequence[Offer]) -> list[Tickable]:
    lines: list[Tickable] = []
    for own, title in ((True, words.OWN_PART), (False, words.SHIPPED_PART)):
        found = [one for one in offers if one.own is own]
        if found:
            lines.append(Tickable(Entry(title, heading=True)))
        lines += [Tickable(_entry(one), one.key, title) for one in found]
    return lines


def _entry(offer: Offer) -> Entry:
    minutes = words.MINUTES.format(minutes=offer.minutes)
    detail = f"{minutes}. {offer.intention}" if offer.intention else minutes
    return Entry(typography(offer.title), typography(detail))
