"""Texts made to break a terminal program, and an application that shows one of them in one screen (run on a pty)."""

from __future__ import annotations

import sys
from pathlib import Path

TEXTS = {
    "markup-broken": "prix [/ fin et [/b] fin",
    "markup-click": "x [@click=app.quit]ici[/] fin",
    "markup-brackets": "salaire [brut] et [1, 2] fin",
    "markup-link": "x [link='https://evil.example/']ici[/link] fin",
    "esc": "x\x1b[2J\x1b[Hfin \x1b[31mrouge",
    "osc52": "x\x1b]52;c;cm0gLXJmIH4=\x07fin",
    "osc-title": "x\x1b]0;PWNED\x07fin",
    "c1": "x\x9b31mrouge \x90q fin",
    "nul-del": "a\x00b\x7fc fin",
    "bidi": "facture\u202efdp.exe \u2066x\u2069 fin",
    "zero-width": "mot\u200bde\u200dpasse\ufeff fin",
    "marks": "Z" + "\u0301" * 100 + " fin",
    "tags": "ok\U000e0041\U000e0042 fin",
    "separators": "a\u2028b\u2029c\x85d fin",
    "wall": "A" * 1_000_000,
}
TEXTS["all"] = " ".join(text for name, text in TEXTS.items() if name not in ("markup-broken", "wall"))
# What must never reach the terminal from a text, as it stands in the bytes.
FORBIDDEN = (
    "\x1b[2J\x1b[Hfin", "\x1b[31mrouge", "\x1b]52;", "PWNED\x07", "]8;;https://evil", "\x9b", "\x90", "\x00", "\u202e",
    "\u2066", "\u200b", "\ufeff", "\u0301" * 5, "\U000e0041", "\u2028", "\u2029", "\x85",
)  # fmt: skip
SCREENS = (
    "conversation", "options", "long", "parcours", "review", "portfolio", "item", "ask", "unlock",
    "export", "passphrase", "first start", "about", "help", "side panel",
    "partages", "choose", "decide", "look", "cards",
)  # fmt: skip


def show(screen: str, text: str, leave_after: float = 0):
    """The application, showing `text` wherever that screen shows a text of someone else."""
    from assistant.faces.terminal import app as application
    from assistant.guide.turn import Mode, Say, Where
    from tests.faces.terminal import scripted
    from tests.faces.terminal.scripted import Exchange, Scripted, prompt

    mode = {"options": Mode.MANY, "long": Mode.LONG}.get(screen, Mode.TEXT)
    live = prompt(
        mode,
        "Une question ?" if screen == "side panel" else text,
        [text, text] if mode is Mode.MANY else [],
        hint=text,
        help=text,
        why=text,
        current=text,
        current_text=text,
    )
    turn = scripted.turn(live, Say(text), progress=text)
    turn = type(turn)(turn.prompt, turn.says, Where(text, text, text, text), turn.progress)
    session = Scripted(turn, before=[Exchange(0, text, text)])
    session.guide.rows = (scripted.Row("p", text, text, "a_faire", 1, text),)

    class Shown(application.BilanApp):
        def on_mount(self) -> None:
            super().on_mount()
            self.call_after_refresh(_open, self, screen, session, text)
            if leave_after:
                self.set_timer(leave_after, self.exit)

    return Shown(session=session)


def _open(app, screen, session, text):
    from assistant.guide.turn import View

    if screen == "parcours":
        app.open_place(View.PARCOURS)
    elif screen == "review":
        app.open_place(View.REVIEW)
    elif screen in ("portfolio", "item"):
        _portfolio(app, screen, session, text)
    elif screen == "ask":
        from assistant.faces.terminal.ask_screen import AskScreen

        app.push_screen(AskScreen(text, (text,), (text, text)))
    elif screen == "unlock":
        from assistant.faces.terminal.unlock_screen import UnlockScreen

        door = UnlockScreen(lambda phrase: session)
        app.push_screen(door, callback=None)
        app.call_after_refresh(lambda: door._refuse(text, text))
    elif screen in ("export", "about", "help", "passphrase"):
        _page(app, screen, session, text)
    elif screen == "first start":
        _first_start(app, text)
    elif screen in ("partages", "choose", "decide", "look", "cards"):
        _sharing(app, screen, session, text)


def _page(app, screen, session, text):
    from assistant.guide.turn import View

    if screen == "help":
        app.open_place(View.HELP)
    elif screen == "about":
        app.folder = Path(text.replace("\x00", ""))  # the name of a folder is hers
        app.open_about()
    elif screen == "passphrase":
        from assistant.faces.terminal.passphrase_screen import PassphraseScreen

        app.push_screen(PassphraseScreen((text,)))
        app.call_after_refresh(lambda: setattr(app.screen.first, "value", text[:2000]))
    else:
        from assistant.faces.terminal.export_screen import ExportScreen

        app.push_screen(ExportScreen(session))
        app.call_after_refresh(_refused_export, app, text)


def _refused_export(app, text):
    app.screen._folder.write(text[:2000])
    app.screen.say(text, "warning")


def _first_start(app, text):
    """The page of the parcours, whose titles come from files."""
    from assistant.faces import start
    from assistant.faces.terminal.first_start import FirstStart

    start.offered_parcours = lambda: (start.Offer("p", text, text), start.Offer("q", text, text))
    app.run_worker(FirstStart(app, Path("/nulle/part"))._choose_parcours())


def _portfolio(app, screen, session, text):
    from assistant.faces import places
    from assistant.faces.terminal.item_screen import ItemScreen
    from assistant.guide.turn import View
    from assistant.portfolio.model import Bar, Figure, Item, Portfolio, Rubric, Source

    figure = Figure(text, tuple(Bar(text[:40], 3, 5, text[:40]) for _ in range(2)))
    item = Item("i", "demande", text, text, lines=((text, text),), figure=figure, origin=text, reworded=True,
                sources=(Source("p", "q", text, text, ""),))  # fmt: skip
    places.portfolio = lambda _: Portfolio((Rubric("demande", text, (item,)),), "")
    if screen == "item":
        app.push_screen(ItemScreen(session, item))
    else:
        app.open_place(View.PORTFOLIO)


def _sharing(app, screen, session, text):
    """The places of sharing, whose names and messages come from someone else."""
    from assistant.exchange.ledger import Known
    from assistant.exchange.model import Card
    from assistant.faces import registre, sharing
    from assistant.faces.registre import Act, Line
    from assistant.faces.terminal.choose_screen import ChooseScreen, Tickable
    from assistant.faces.terminal.decide_screen import DecideScreen
    from assistant.faces.terminal.literal import flow
    from assistant.faces.terminal.row_list import Entry
    from assistant.faces.terminal.sharing.cards_screen import CardsScreen
    from assistant.faces.terminal.sharing.look_screen import LookScreen
    from assistant.faces.terminal.sharing.receive_flow import six_words

    line = Line("a", "", text, text, (Act.LOOK,))
    registre.lines = lambda _: (line,)
    registre.content = lambda *_: [text, text]
    sharing.conseillers = lambda _: (Known(Card(text, text, "", ""), (text,) * 6, False, ""),)
    if screen == "partages":
        app.open_sharing()
    elif screen == "choose":
        app.push_screen(
            ChooseScreen(text, (Tickable(Entry(text, heading=True)), Tickable(Entry(text, text), text, "r")))
        )
    elif screen == "decide":
        six = (text[:40],) * 6
        app.push_screen(DecideScreen(text, lambda width: [*flow(text, width), *six_words(six, width)], (text, text)))
    else:
        app.push_screen(LookScreen(session, line) if screen == "look" else CardsScreen(session))


if __name__ == "__main__":
    sys.exit(show(sys.argv[1], TEXTS[sys.argv[2]], 0.6).run())
