"""Her documents, for herself: which formats, in which folder. They leave in clear, and that is said before."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual.widget import Widget

from assistant.faces import places
from assistant.faces import words as shared
from assistant.faces.terminal import words
from assistant.faces.terminal.flow import usual_folder
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.line import Line
from assistant.faces.terminal.literal import Literal
from assistant.faces.terminal.option_panel import OptionPanel
from assistant.faces.terminal.picks import Many
from assistant.faces.terminal.place_screen import PlaceScreen
from assistant.guide.turn import Mode, Option, Prompt, Reply

if TYPE_CHECKING:
    from assistant.faces.session import Session


class ExportScreen(PlaceScreen):
    CSS = """
    ExportScreen Literal { padding: 1 2 0 2; height: auto; }
    ExportScreen OptionPanel { padding: 0 2; margin: 1 0; }
    ExportScreen Line { margin: 0 2; padding: 0 1; background: $surface; }
    ExportScreen Line:focus { background: $panel; }
    """
    title_text = words.EXPORT

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def body(self) -> Sequence[Widget]:
        formats = [Option(str(i), *both, kept=True) for i, both in enumerate(words.EXPORT_FORMATS, 1)]
        shown_only = Option(str(len(formats) + 1), *words.SHOWN_ONLY)
        self._prompt = Prompt("", "", Mode.MANY, "", (*formats, shown_only), minimum=1)
        self._formats = OptionPanel()
        self._folder = Line()
        self._offered = ""  # a folder that is not there: the same again, and it is made
        return (
            Literal(words.EXPORT_WHAT, id="what"),
            self._formats,
            Literal(words.EXPORT_WHERE, "strong"),
            self._folder,
            Literal(words.EXPORT_CLEAR, "muted", id="clear"),
        )

    def say(self, text: str, tone: str = "accent") -> None:
        """In a small window the answer takes the place of the warning: both would not be in sight."""
        super().say(text, tone)
        self.query_one("#clear").display = not (text and self.size.height < 20)

    def keys(self) -> Sequence[Key]:
        return words.EXPORT_KEYS

    def on_mount(self) -> None:
        super().on_mount()
        self._pick = Many(self._prompt)
        self._formats.when_answered, self._folder.when_sent = self._chosen, self._sent
        self._formats.show(self._pick)
        self._folder.value = str(usual_folder())
        self._formats.focus()

    def _chosen(self, _: Reply) -> None:
        self._folder.focus()

    def on_option_panel_changed(self, event: OptionPanel.Changed) -> None:
        self.say(event.status if event.warning else "", "warning")

    def on_line_left(self, event: Line.Left) -> None:
        self._formats.focus()

    def _sent(self, text: str) -> None:
        from assistant.portfolio.documents.writing import ExportError, NoFolder

        shown_only = words.SHOWN_ONLY[0] in self._pick.picked
        formats = [code for code in self._pick.picked if code != words.SHOWN_ONLY[0]]
        if not formats:
            self.say(words.EXPORT_NONE, "warning")
            return
        if not text.strip():
            self.say(words.EXPORT_WHERE, "warning")
            return
        if shown_only and not _anything_shown(self._session):
            self.say(words.NOTHING_SHOWN, "warning")
            return
        create, self._offered = text == self._offered, ""
        try:
            written = places.export(self._session, formats, Path(text.strip()), shown_only, create)
        except NoFolder as error:
            self._offered = text
            self.say(f"{error.message} {shared.EXPORT_CREATE}", "warning")
            return
        except ExportError as error:
            self.say(f"{error.message} {error.remedy}".strip(), "warning")
            return
        self.say(words.exported(written))


def _anything_shown(session: Session) -> bool:
    from assistant.portfolio.build import showable

    return bool(showable(places.portfolio(session)).items())
