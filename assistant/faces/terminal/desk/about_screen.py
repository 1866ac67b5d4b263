"""Whose desk it is, the six words to say aloud, where it stands, and the rule it keeps. C writes the card."""

from __future__ import annotations

from collections.abc import Sequence

from textual.binding import Binding
from textual.widget import Widget

from assistant.conseiller import retention
from assistant.conseiller.desk import Desk
from assistant.exchange.signing import fingerprint
from assistant.faces.plain.desk import words as plain
from assistant.faces.terminal import words as common
from assistant.faces.terminal.desk import words
from assistant.faces.terminal.desk.place import DeskPlace
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.literal import Row, flow
from assistant.faces.terminal.reading import LONGEST_LINE, Reading
from assistant.pack.cleaning import typography


class AboutDesk(DeskPlace):
    title_text = words.ABOUT_TITLE
    BINDINGS = [Binding("c", "card", show=False)]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._words = fingerprint(desk.card)

    def body(self) -> Sequence[Widget]:
        self._page = Reading()
        self._page.write(lambda width: self._rows(min(width, LONGEST_LINE)))
        return (self._page,)

    def keys(self) -> Sequence[Key]:
        return (*words.ABOUT_KEYS, ("↑ ↓", "Lire", 2), common.BACK_KEY)

    def on_mount(self) -> None:
        self._page.focus()

    def renew(self) -> None:
        self._page.rebuild()

    def _rows(self, width: int) -> list[Row]:
        desk = self.desk
        who = ", ".join(part for part in (desk.state.name, desk.state.organisme) if part)
        rows = [*flow(who, width, "strong"), (), *flow(words.SIX_WORDS, width, "strong")]
        rows += flow("   ".join(self._words), width, "accent", ("  ", ""))
        rows += [*flow(typography(plain.SIX_WORDS_WHY), width, "", ("  ", "")), ()]
        parts = (
            (
                words.WHERE_PART,
                (words.where(desk.vault.folder), words.folder_note(desk.vault.has_passphrase), words.KEEPS),
            ),
            (words.COMMANDS_PART, tuple(line.format(folder=desk.vault.folder) for line in words.COMMANDS)),
            (words.RULE, retention.rule()),
        )
        for title, lines in parts:
            rows += flow(title, width, "strong")
            rows += [row for line in lines for row in flow(typography(line), width, "", ("  ", ""))]
            rows.append(())
        return rows

    def action_about(self) -> None:
        """It is here."""

    def action_card(self) -> None:
        from assistant.faces.terminal.desk.card_flow import CardFlow

        self.begin(CardFlow(self.application, self.desk).run)
