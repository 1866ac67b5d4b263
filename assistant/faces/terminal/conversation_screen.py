"""Home: the conversation so far, and the question in place of a prompt."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen

from assistant.faces.terminal import commands, done_here, words
from assistant.faces.terminal.blocks import Asked, Block, Said
from assistant.faces.terminal.composer import Composer
from assistant.faces.terminal.header import Header
from assistant.faces.terminal.history import History
from assistant.faces.terminal.key_bar import Key, KeyBar
from assistant.faces.terminal.side_panel import SidePanel
from assistant.guide.turn import Mode, Outcome, Prompt, Reply, Say, Tone, Turn, View

if TYPE_CHECKING:
    from assistant.faces.session import Session
    from assistant.faces.terminal.app import BilanApp


class ConversationScreen(Screen[None]):
    """Thin over the session: shows its turn, passes her reply on, shows what came of it."""

    CSS = """
    ConversationScreen { layout: vertical; background: $background; }
    """
    BINDINGS = [
        *(Binding(c.key, f"command('{c.typed}')", c.label, show=False) for c in commands.COMMANDS if c.key),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._said: tuple[Say, ...] = ()  # what the live turn said, so that it is not said twice
        self._at = ("", "")
        self._side: SidePanel | None = None
        self._side_at: str | None = ""
        self._given = ("", "")  # passation and words of her last answer
        self._told = 0  # lines that her last reply brought
        self._recorded = False  # whether the last reply made an answer

    def compose(self) -> ComposeResult:
        yield Header(id="where")
        yield History(self._load, id="history")
        yield Composer(self._sent, self._regret, id="composer")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        self._header = self.query_one(Header)
        self._history = self.query_one(History)
        self._composer = self.query_one(Composer)
        self._keys = self.query_one(KeyBar)
        self._put(self.session.turn)
        # The question first. What was said before it, and what is said on coming back, read more packs: a moment later.
        self.call_after_refresh(self._say_welcome)

    def _say_welcome(self) -> None:
        self._history.fill()
        notices = [Said(text, tone=words.NOTICE) for text in self.session.notices()]
        # On the very first day there is nothing to come back to.
        says = self.session.welcome_back() if self.session.state.replies else ()
        welcome = [Said(say.text, say.tone) for say in says]
        # An introduction said again, or a phase without entretien, must not push out of sight what is due today.
        self._history.append(*notices, *self._new_says(self.session.turn), *welcome)
        self._show_side()

    def _show_side(self) -> None:
        """The parcours beside, made once there is room for it; it changes only with the questionnaire."""
        if not self.has_class("-wide"):
            return
        if self._side is None:
            self._side = SidePanel(id="side")
            self.mount(self._side, before=0)  # docked first: the header and the keys make room
        self._side_at = self.session.state.current
        self._side.show(self.session.guide.questionnaires(self.session.state), self._side_at)

    def on_resize(self) -> None:
        self.call_after_refresh(self._show_side)

    def _load(self, before: int | None, count: int) -> list[Asked]:
        return [Asked(e.question, e.answer, e.number) for e in self.session.history(before, count)]

    # The live turn

    def show_turn(self, typed: str = "") -> None:
        """Say what the turn says (once), then put its question."""
        self._history.append(*self._new_says(self.session.turn))
        self._put(self.session.turn, typed)
        if self._side_at != self.session.state.current:
            self._show_side()

    def _put(self, turn: Turn, typed: str = "") -> None:
        self._header.show_where(turn.where, note=self.bilan.note)
        answered_in, answer = self._given
        self._composer.before = answer if answered_in == turn.prompt.passation else ""  # not of another questionnaire
        self._composer.show(turn.prompt, typed, turn.progress.text if turn.progress else "", self._told)
        self._told = 0
        self._keys.show(self._possible(turn))

    def show_turn_again(self) -> None:
        """Back from a place, where the turn may have changed; what is being written stays."""
        prompt = self.session.turn.prompt
        if (prompt.passation, prompt.step) == self._at and prompt.mode is not Mode.MENU:
            self._composer.focus_answer()
        else:
            self.show_turn()

    def flash(self, text: str) -> None:
        self._composer.flash(text)

    def keep_draft(self) -> None:
        """Before leaving: a text begun is kept."""
        text = self._composer.pending()
        if text is not None:
            self.session.draft(text)

    def _new_says(self, turn: Turn) -> list[Block]:
        """What this turn says that it had not said yet; and its question, when it is too long to stand above."""
        at = (turn.prompt.passation, turn.prompt.step)
        known = self._said if at == self._at else ()
        says = [Said(say.text, say.tone) for say in turn.says if say not in known]
        if at != self._at and len(turn.prompt.text) > words.LONGER_QUESTION:
            says.append(Said(turn.prompt.text))
        self._at, self._said = at, turn.says
        return [*says]

    # What she sends

    def _sent(self, reply: Reply, typed: str) -> None:
        if self._done_here(typed):
            return
        if place := commands.place(typed):
            self.action_command(place)
            self._composer.clear()
        else:
            self.send(reply, typed)

    def _done_here(self, typed: str) -> bool:
        """`/calendrier DOSSIER`, `/plan 2 fait`: done and said at once; False for every other line."""
        outcome = done_here.done(self.session, typed)
        if outcome is None:
            return False
        kept = typed if outcome.keep_input else ""  # refused: her words stay in front of her
        self._history.append(*([] if kept else [Asked("", typed)]), *(Said(s.text, s.tone) for s in outcome.says))
        self._told = self._history.height_of_last(len(outcome.says))
        self.show_turn(kept)
        if not kept:
            self._composer.clear()
        if outcome.view:
            self.bilan.open_place(outcome.view)
        return True

    def _week(self) -> None:
        from assistant.faces import week

        title, *lines = week.whole(self.session)
        said = [Said(title), *([Said("\n".join(lines))] if lines else [])]
        self._history.append(*said)
        self._told = self._history.height_of_last(len(said))

    def _regret(self, text: str) -> None:
        """« 4 ou 5 » in a run: the 4 has answered. Take it back, and let her send the whole."""
        if self._recorded:
            self.send(Reply(text="/retour"))
        self._composer.begin_text(text)

    def on_composer_take_back(self) -> None:
        self.action_command("/retour")

    def on_composer_draft(self, event: Composer.Draft) -> None:
        self.session.draft(event.text)

    def send(self, reply: Reply, typed: str = "") -> None:
        """Pass a reply on. On return of the session its events are on disk."""
        prompt = self.session.turn.prompt
        answered = len(self.session.state.replies)
        outcome = self.session.reply(reply)
        given = ""
        if outcome.erase:
            self.forget()
        self._recorded = len(self.session.state.replies) > answered
        if self._recorded:
            given = self._show_answer()
        elif typed and not outcome.keep_input:
            self._history.append(Asked("", typed))
        says = [say for say in outcome.says if not _repeats(say, given)]
        self._history.append(*(Said(say.text, say.tone) for say in says))
        self._told = self._history.height_of_last(len(says))
        self._after(outcome, typed if outcome.keep_input else "", prompt.quick)

    def forget(self) -> None:
        """What was erased for good does not stay in sight: the conversation is made anew from what the dossier holds."""
        self._history.fill()
        self._given = ("", "")

    def _show_answer(self) -> str:
        """Her answer as it was understood, under its question."""
        last = self.session.history(None, 1)
        self._history.append(*(Asked(e.question, e.answer, e.number) for e in last))
        self._given = (last[-1].passation, last[-1].answer) if last else ("", "")
        return self._given[1]

    def _after(self, outcome: Outcome, typed: str, was_quick: bool) -> None:
        if outcome.leave:
            self.bilan.leave()
            return
        if outcome.view is View.WEEK:
            self._week()
        self.show_turn(typed)
        if outcome.view and outcome.view is not View.WEEK:
            self.bilan.open_place(outcome.view)

    @property
    def bilan(self) -> BilanApp:
        return cast("BilanApp", self.app)

    # Keys

    def action_page(self, direction: int) -> None:
        self._history.page(direction)

    def action_command(self, typed: str) -> None:
        """A key does what its typed form does; where that means nothing, it says so."""
        going_back = typed == "/retour" and self.session.state.current is not None
        if not going_back and not self._means_something(typed):
            self.flash(words.NOT_IN_A_MENU)
        elif typed == "/donnees":
            self.bilan.open_about()
        elif typed == "/couleurs":
            self.bilan.action_colours()
        elif typed == "/parcours":
            self.bilan.open_place(View.PARCOURS)
        elif typed == "/portefeuille":
            self.bilan.open_place(View.PORTFOLIO)
        elif typed == "/carnet":
            self.bilan.open_place(View.CARNET)
        elif typed == "/plan":
            self.bilan.open_place(View.PLAN)
        elif typed == "/partages":
            self.bilan.open_sharing()
        elif typed == "/regards":
            self.bilan.open_regards()
        elif typed == "/revoir":
            self.bilan.open_place(View.REVIEW)
        elif typed == "/aide":
            self.bilan.open_place(View.HELP)
        elif typed == "/pause":
            self.bilan.leave()
        else:
            self._ask(typed)

    def _ask(self, typed: str) -> None:
        """A command by its key, in the middle of a text: what was begun stays there, and is a draft if she goes away."""
        begun, place = self._composer.text, _place(self.session.turn.prompt)
        self.keep_draft()
        self.send(Reply(text=typed))
        if begun and _place(self.session.turn.prompt) == place and not self._recorded:
            self._composer.begin_text(begun)

    def _means_something(self, typed: str) -> bool:
        """In a menu there is nothing to pass, nothing to ask why of. Going back is for the guide to judge."""
        return typed in commands.PLACES or self.session.turn.prompt.mode is not Mode.MENU

    def _possible(self, turn: Turn) -> list[Key]:
        shown = [(c.shown, c.label, c.rank) for c in commands.COMMANDS if c.key and self._means_something(c.typed)]
        return [*shown, ("/", words.ALL_COMMANDS, 0)]


def _place(prompt: Prompt) -> tuple[str, str, bool, Mode]:
    """What makes two turns the same question."""
    return prompt.passation, prompt.step, prompt.followup, prompt.mode


def _repeats(say: Say, answer: str) -> bool:
    """« Noté : Moi. » just under « Moi » tells nothing more: here the answer stands in the conversation as understood."""
    return say.tone is Tone.UNDERSTOOD and bool(answer) and answer in say.text and len(say.text) <= len(answer) + 9
