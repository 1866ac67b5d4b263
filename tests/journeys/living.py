"""A person who lives a whole parcours in the terminal face, in memory: what she types, and the days that pass.

She answers what is asked with the words of the example, follows what the menu proposes, and comes back the evening of
each entretien. The keys go through the parser of a real terminal.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from assistant.faces import example
from assistant.faces import words as shared
from assistant.faces.opening import open_session
from assistant.faces.session import Session
from assistant.faces.terminal.app import BilanApp
from assistant.faces.terminal.conversation_screen import ConversationScreen
from assistant.guide import milestones, programme
from assistant.guide.turn import Mode
from assistant.parcours.model import Parcours
from tests.faces.terminal.driving import everything, paste, trust_enter, type_in

WITHOUT_PHRASE = 3  # the choice that asks for no passphrase
_PAUSES = 400  # looks at the screen before giving up on what is awaited


def visits(parcours: Parcours, passations: Iterable[str]) -> list[list[str]]:
    """What she does each time she sits down: she comes back to look back at an entretien, the evening of its day, and for
    a follow-up, once it is open."""
    meetings = [entretien for _, entretien in parcours.entretiens()]
    back = {one.after.passation for one in meetings} | {one.before.passation for one in meetings if one.since}
    found: list[list[str]] = [[]]
    for passation in passations:
        if passation in back:
            found.append([])
        found[-1].append(passation)
    return found


@asynccontextmanager
async def at_home(folder: Path, life: Life, session: Session | None = None) -> AsyncIterator[None]:
    """The program on its dossier, from its door to its end; `session`, where the dossier is already there."""
    app = BilanApp(folder, session, sealed=session is None)
    async with app.run_test(size=(80, 24)) as pilot:
        life.app, life.pilot = app, pilot
        yield
        app.leave()


@dataclass
class Life:
    now: datetime
    app: BilanApp = field(init=False)
    pilot: Pilot[int] = field(init=False)
    followed: int = 0  # questionnaires opened because the menu proposed them
    chosen: list[str] = field(default_factory=list)  # those she had to look for in the list

    # The first start

    async def begin(self, parcours: int) -> None:
        """Every page, without a passphrase; `parcours`: its place in the list offered."""
        for page in shared.WELCOME:
            await self.until(page.title)
            await self.keys("\r")
        await self.until(shared.KEYBOARD_TITLE)
        await self.keys("é ç @ € ê\r")
        await self.until(shared.KEYBOARD_FINE)
        await self.keys("\r")
        await self.until(shared.CHOOSE_NONE)
        await self.keys(f"{WITHOUT_PHRASE}\r")
        await self.until(shared.NO_PASSPHRASE[:30])
        await self.keys("1\r")
        await self.until(shared.PARCOURS_TITLE)
        await self.keys(f"{parcours}\r")
        await self.wait(lambda: isinstance(self.app.screen, ConversationScreen), "the first question")
        self.session.clock = lambda: self.now

    # Living it

    async def sit(self, passation: str, answers: dict[str, Any]) -> None:
        """Open it as she would, and answer it to its end."""
        session = self.session
        if session.state.current != passation:
            await self._open(passation)
        replies = example._Replies(answers)
        while session.turn.prompt.mode is not Mode.MENU:
            assert session.turn.prompt.passation == passation, (session.turn.prompt, passation)
            await self._answer(replies.line(session.turn.prompt, session.state))
        await self._pick("terminer")
        unused = [name for name in answers if name not in replies.used]
        assert not unused, (passation, unused)

    async def _open(self, passation: str) -> None:
        """What the menu proposes, else the list of all."""
        proposed = [option.code for option in self.session.turn.prompt.options]
        if f"ouvrir:{passation}" in proposed:
            self.followed += 1
        else:
            self.chosen.append(passation)
            await self._pick("choisir")
        await self._pick(f"ouvrir:{passation}")
        assert self.session.state.current == passation

    async def _pick(self, code: str) -> None:
        """An option of a menu, by its number."""
        options = {option.code: option for option in self.session.turn.prompt.options}
        assert code in options, (code, [*options], everything(self.app)[-800:])
        await self._send(options[code].key)

    async def _answer(self, line: str) -> None:
        prompt, before = self.session.turn.prompt, len(self.session.vault.events)
        quick = prompt.quick and len(line) == 1
        await self._send(line, enter=not quick)
        assert len(self.session.vault.events) > before, (
            prompt.passation,
            prompt.step,
            line,
            everything(self.app)[-1500:],
        )

    async def _send(self, line: str, enter: bool = True) -> None:
        trust_enter(self.app)
        turn = self.session.turn
        if "\n" in line or len(line) > 60:  # nobody types a whole récit in a test
            await paste(self.pilot, line)
        else:
            await type_in(self.pilot, line)
        if enter:
            await self.keys("\r")
        await self.wait(lambda: self.session.turn is not turn, f"an answer to {line!r} at {turn.prompt.text!r}")
        await self.pilot.pause()
        self.now += timedelta(seconds=40)

    def come_back(self, folder: Path, passation: str) -> Session:
        """The dossier opened again: at the day of the entretien, when it is one that she looks back at, or of the opening
        of the follow-up."""
        session = open_session(folder, None, lambda: self.now)
        parcours, state = session.guide.parcours, session.state
        found = next((e for _, e in parcours.entretiens() if e.after.passation == passation), None)
        later = next((e for _, e in parcours.entretiens() if e.since and e.before.passation == passation), None)
        day = programme.date_of(state, found) if found else milestones.opens(parcours, state, later) if later else None
        if day is not None:
            self.now = max(self.now, datetime.combine(day, time(18), self.now.tzinfo))
        return session

    # The terminal

    @property
    def session(self) -> Session:
        assert self.app.session is not None
        return self.app.session

    async def keys(self, sent: str) -> None:
        await type_in(self.pilot, sent)

    async def until(self, text: str) -> None:
        await self.wait(lambda: text in everything(self.app), text)

    async def wait(self, done: Callable[[], bool], what: str) -> None:
        for _ in range(_PAUSES):
            if done():
                return
            await self.pilot.pause(0.01)
        raise AssertionError(f"still waiting for {what}; on screen:\n{everything(self.app)}")
