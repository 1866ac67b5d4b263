"""One item of the portefeuille: its text, its figure, the answers it comes from. It can be said otherwise right there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.binding import Binding
from textual.widget import Widget

from assistant.faces import places
from assistant.faces.regards_words import THEIR_WORDS
from assistant.faces.terminal import words
from assistant.faces.terminal.editor import Editor
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.literal import Literal, Row, flow
from assistant.faces.terminal.place_screen import PlaceScreen
from assistant.faces.terminal.reading import Reading
from assistant.faces.words import CLOSED_ITEM
from assistant.pack.cleaning import one_line, typography

if TYPE_CHECKING:
    from assistant.faces.session import Session
    from assistant.guide.turn import Outcome
    from assistant.portfolio.model import Figure, Item

_WIDE = 78


class Page(Reading):
    """The item to read. What was just done is said until the next key."""

    def on_key(self, event: events.Key) -> None:
        """Besides what the page does of the key: Textual calls the handler of each class."""
        if isinstance(self.screen, ItemScreen):
            self.screen.say("")


class ItemScreen(PlaceScreen):
    CSS = """
    ItemScreen Editor { margin: 0 2; border-left: thick $primary; padding: 0 1; background: $surface; }
    ItemScreen #reword { padding: 1 2 0 2; }
    """
    title_text = words.PORTFOLIO
    BINDINGS = [
        Binding("r", "reword", show=False),
        Binding("o", "origin", show=False),
        Binding("m", "mark", show=False),
        Binding("a", "talk('aborder')", show=False),
        Binding("n", "talk('eviter')", show=False),
        Binding("e", "drop", show=False),
    ]

    def __init__(self, session: Session, item: Item, rewording: bool = False) -> None:
        super().__init__()
        self._session, self._item, self._rewording = session, item, rewording

    def body(self) -> Sequence[Widget]:
        self._page = Page()
        shared = shared_with(self._session, self._item)
        self._page.write(lambda width: page(self._item, width, shared))
        self._ask = Literal(words.REWORD_ASK, "strong", id="reword")
        self._editor = Editor(id="editor")
        return (self._page, self._ask, self._editor)

    def keys(self) -> Sequence[Key]:
        if self._rewording:
            return words.REWORD_KEYS
        found = words.item_keys(self._item.reworded)
        if self._item.closed:
            return found[2:]  # its text waits: it is neither said otherwise nor shown
        return found[1:] if self._item.theirs else found  # nobody says otherwise what someone else said

    def on_mount(self) -> None:
        super().on_mount()
        self._editor.when_sent = self._sent
        self._ask.display = self._editor.display = False
        self._page.focus()
        if self._rewording:
            self.action_reword()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "origin":
            return self._item.reworded and not self._rewording
        return not self._rewording if action in ("reword", "mark", "talk", "drop") else True

    def action_reword(self) -> None:
        if self._item.theirs or self._item.closed:
            self._rewording = False
            self.say(typography(THEIR_WORDS if self._item.theirs else CLOSED_ITEM), "warning")
            return
        self._rewording = True
        self._ask.display = self._editor.display = True
        self._editor.write(self._item.text)
        self._editor.focus()
        self.refresh_keys()

    def _sent(self, typed: str) -> None:
        text = typed.strip()
        if not text:
            self.say(words.REWORD_EMPTY, "warning")
            return
        if text != self._item.text:
            outcome = places.reword(self._session, self._item, text)
            if outcome.says:  # nothing was recorded: her words stay in front of her
                self.say(outcome.says[0].text, "warning")
                return
            self._renew(words.REWORDED)
        self._close_editor()

    def _close_editor(self) -> None:
        self._rewording = False
        self._ask.display = self._editor.display = False
        self._page.focus()
        self.refresh_keys()

    def action_origin(self) -> None:
        self._told(places.reword(self._session, self._item, ""), words.ORIGIN_BACK)

    def action_mark(self) -> None:
        shown = not self._item.shown
        self._told(places.show(self._session, self._item, shown), words.marked(shown))

    def action_talk(self, wish: str) -> None:
        done = words.TALK["" if self._item.talk == wish else wish]
        self._told(places.talk(self._session, self._item, wish), done)

    def action_drop(self) -> None:
        dropped = not self._item.dropped
        self._told(places.drop(self._session, self._item, dropped), words.dropped(dropped))

    def _told(self, outcome: Outcome, done: str) -> None:
        if outcome.says:
            self.say(outcome.says[0].text, "warning")
        else:
            self._renew(done)

    def _renew(self, done: str) -> None:
        items = places.portfolio(self._session).items()
        self._item = next((item for item in items if item.id == self._item.id), self._item)
        self._page.rebuild()
        self.refresh_keys()
        self.say(done)

    def action_back(self) -> None:
        if self._rewording:
            self._close_editor()
        else:
            self.dismiss(None)


def shared_with(session: Session, item: Item) -> list[str]:
    """Who may read it today, and until when."""
    if not session.state.exchanges:
        return []
    from assistant.faces import sharing
    from assistant.faces.terminal.sharing.words import SHARED_WITH
    from assistant.portfolio.words import day_of

    today = session.clock().date().isoformat()
    given = [one for one in sharing.ledger(session).shares if item.id in one.items and not one.withdrawn]
    return [
        SHARED_WITH.format(name=one_line(one.terms.recipient), day=day_of(one.terms.until))
        for one in given
        if one.terms.until >= today
    ]


def page(item: Item, width: int, shared: Sequence[str] = ()) -> list[Row]:
    """The item as she reads it. `shared`: who may read it today."""
    measure = min(width, _WIDE)
    rows: list[Row] = []
    if item.theirs:
        rows += [*flow(item.group, measure, "muted"), ()]
    if item.name:
        rows += [*flow(item.name, measure, "strong"), ()]
    if item.under:
        rows += [*flow(item.under, measure, "muted" if item.kind else ""), ()]
    for label, text in item.lines + item.beside:
        rows += [*flow(label, measure, "muted"), *flow(text, measure, "", ("  ", ""))]
    if item.lines or item.beside:
        rows.append(())
    if item.figure:
        rows += [*_figure(item.figure, measure), ()]
    notes = words.item_notes(item.shown, item.dropped, item.reworded, item.talk)
    if notes:
        rows += [*flow(" · ".join(notes), measure, "accent"), ()]
    for line in shared:
        rows += flow(line, measure, "accent", ("◆ ", "accent"))
    if shared:
        rows.append(())
    return rows + _judgement(item, measure) + _comments(item, measure) + _provenance(item, measure)


def _judgement(item: Item, width: int) -> list[Row]:
    """What she said of the result it comes with."""
    if item.judged is None:
        return []
    from assistant.portfolio.words import judged

    return [*flow(judged(item.judged), width, "strong"), *flow(item.judged.nuance, width, "", ("  ", "")), ()]


def _comments(item: Item, width: int) -> list[Row]:
    """What a conseiller said of it, beside her own words and never among them."""
    rows: list[Row] = []
    for note in item.notes:
        from assistant.portfolio.words import comment_by

        rows += [*flow(comment_by(note.sender), width, "strong"), *flow(note.text, width, "", ("  ", "")), ()]
    return rows


def _figure(figure: Figure, width: int) -> list[Row]:
    from assistant.portfolio.drawing import bars, hexagon

    rows: list[Row] = [*flow(figure.title, width, "strong"), ()]
    if figure.hexagon and width >= 38:
        rows += [((line, "accent"),) for line in hexagon(figure, width)]
        rows.append(())
    return rows + [((line, "accent" if "█" in line else ""),) for line in bars(figure, max(width, 20))]


def _provenance(item: Item, width: int) -> list[Row]:
    rows: list[Row] = []
    if item.reworded and item.origin:
        rows += [*flow(words.ORIGIN, width, "strong"), *flow(item.origin, width, "muted", ("  ", "")), ()]
    if item.sources:
        rows += [*flow(words.SOURCES, width, "strong")]
    for source in item.sources:
        rows += flow(source.question, width, "muted", ("  ", ""))
        bar = ("  ▌ ", "accent")
        rows += [(bar, *row[1:]) for row in flow(source.answer, width, "", bar)]
    return rows
