"""What is asked before the parcours changes: what to add, which number, which other parcours, which change to take back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from assistant.faces import parcours
from assistant.faces.parcours import Line
from assistant.faces.parcours_words import NOTHING_TO_UNDO, RENEWABLE
from assistant.faces.terminal import parcours_words as words
from assistant.faces.terminal.flow import Flow
from assistant.faces.typed_number import whole_number
from assistant.guide.turn import Outcome, Say, Tone
from assistant.pack.cleaning import typography
from assistant.parcours.changes import standing
from assistant.parcours.model import OURS, Entretien

if TYPE_CHECKING:
    from assistant.faces.session import Session
    from assistant.faces.terminal.base_app import BaseApp

Answer = Outcome | None  # None: she came back, and nothing changed


class ParcoursFlow(Flow):
    """`line`: the one the cursor stands on."""

    def __init__(self, app: BaseApp, session: Session, line: Line) -> None:
        super().__init__(app)
        self._session, self._line = session, line

    # Adding

    async def add(self) -> Answer:
        if self._line.phase.id in OURS:
            return _said(words.NOT_A_STEP)
        after = parcours.title(self._session, self._line.step) if self._line.step else self._line.phase.title
        said = words.ADD_WHERE.format(title=after)
        chosen = await self.ask(words.ADD_TITLE, (said,), words.ADD_WHAT)
        if chosen == 0:
            title = await self.write(words.ENTRETIEN_TITLE, (said, words.THIRD_PERSON))
            return parcours.add_entretien(self._session, title, parcours.after(self._line)) if title else None
        if chosen == 1:
            return await self._questionnaire(said)
        return await self._phase() if chosen == 2 else None

    async def _questionnaire(self, said: str) -> Answer:
        offered = parcours.addable(self._session)
        if not offered:
            return None
        chosen = await self.ask(words.QUESTIONNAIRE_TITLE, (said,), [title for _, title in offered])
        if chosen < 0:
            return None
        return parcours.add_questionnaire(self._session, offered[chosen][0], parcours.after(self._line))

    async def _phase(self) -> Answer:
        said = words.ADD_PHASE_WHERE.format(title=self._line.phase.title)
        title = await self.write(words.PHASE_TITLE, (said, words.THIRD_PERSON))
        return parcours.add_phase(self._session, title, self._line.phase.id) if title else None

    # Setting

    async def adjust(self) -> Answer:
        step = self._line.step
        acts: list[tuple[str, Callable[[], Awaitable[Answer]]]] = [(words.SET_WEEKS, self._weeks)]
        if isinstance(step, Entretien) and step.since:
            acts.append((words.SET_MONTHS.format(title=step.title), self._months))
        acts.append((words.SET_HOURS, self._hours))
        if parcours.renewable(self._session):
            acts.append((words.SET_RENEW, self._renew))
        acts.append((words.SET_FOLLOW, self._follow))
        if standing(self._session.state):
            acts.append((words.SET_ORIGIN, self._origin))
        chosen = await self.ask(words.SET_TITLE, (), [label for label, _ in acts])
        return await acts[chosen][1]() if chosen >= 0 else None

    async def _number(self, title: str, said: str, known: int) -> int | None:
        written, warned = str(known or ""), ""
        while True:
            typed = await self.write(title, [line for line in (said, warned) if line], written)
            if typed is None:
                return None
            if (number := whole_number(typed)) is not None:
                return number
            written, warned = typed, words.NUMBER_EXPECTED

    async def _weeks(self) -> Answer:
        number = await self._number(words.WEEKS_TITLE, words.WEEKS_SAID, self._session.guide.parcours.weeks_max)
        return None if number is None else parcours.set_weeks(self._session, number)

    async def _months(self) -> Answer:
        step = self._line.step
        assert isinstance(step, Entretien)
        since = self._session.guide.parcours.entretien(step.since)
        said = words.MONTHS_SAID.format(title=since.title if since else "")
        number = await self._number(words.MONTHS_TITLE, said, step.months)
        return None if number is None else parcours.set_months(self._session, step, number)

    async def _hours(self) -> Answer:
        number = await self._number(words.HOURS_TITLE, words.HOURS_SAID, self._session.guide.parcours.hours_planned)
        return None if number is None else parcours.plan_hours(self._session, number)

    async def _renew(self) -> Answer:
        more = parcours.renewable(self._session)
        said = typography(RENEWABLE.format(count=len(more), titles=", ".join(one.title for one in more)))
        number = await self._number(words.RENEW_TITLE, said, len(more))
        return None if number is None else parcours.renew(self._session, number)

    async def _follow(self) -> Answer:
        offered = parcours.offered(self._session)
        titles, details = [one.title for one in offered], [one.description for one in offered]
        ways = [*titles, words.FOLLOW_FILE]
        chosen = await self.ask(words.FOLLOW_TITLE, (words.FOLLOW_SAID,), ways, [*details, words.FOLLOW_FILE_SAID])
        if chosen == len(offered):
            return await self._given()
        return parcours.follow(self._session, offered[chosen].id) if chosen >= 0 else None

    async def _given(self) -> Answer:
        """The file she was given; what is wrong with it is said above the line, which keeps what she typed."""
        from assistant.faces.given_parcours import follow_file

        written, warned = "", tuple[str, ...]()
        while typed := await self.write(words.FOLLOW_FILE, (words.FOLLOW_FILE_ASK, *warned), written):
            outcome = follow_file(self._session, typed)
            if outcome.events:
                return outcome
            written, warned = typed, tuple(one.text for one in outcome.says)
        return None

    async def _origin(self) -> Answer:
        return parcours.as_written(self._session)

    # What was changed

    async def changes(self) -> Answer:
        found = parcours.made(self._session)
        if not found:
            return _said(typography(NOTHING_TO_UNDO))
        labels = [f"{change.rank}. {told}" for change, told in found]
        chosen = 0 if len(labels) == 1 else await self.ask(words.CHANGES_TITLE, (words.CHANGES_SAID,), labels)
        if chosen < 0:
            return None
        change, _ = found[chosen]
        acts = words.CHANGE_ACTS if change.title else words.CHANGE_ACTS[:1]
        act = await self.ask(words.CHANGES_TITLE, (labels[chosen],), acts)
        if act < 0:
            return None
        undone = act == 0
        return (parcours.undo if undone else parcours.forget_title)(self._session, change.rank)


def _said(text: str) -> Outcome:
    return Outcome(says=(Say(text, Tone.HELP),), keep_input=True)
