"""Each parcours lived in the terminal face, from the first page to the last question, on the days it would take."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from assistant.dossier.state import State
from assistant.faces import example, start
from assistant.guide.programme import Stage, stage
from assistant.parcours.reading import read_parcours
from tests.journeys.living import Life, at_home, visits
from tests.journeys.typed import answers, journey, recorded

BEGAN = {
    "bilan-de-competences": datetime(2026, 9, 1, 9, tzinfo=timezone(timedelta(hours=2))),
    "bilan-approfondi": datetime(2026, 12, 28, 9, tzinfo=timezone(timedelta(hours=1))),
    "cap-vers-l-entreprise": datetime(2026, 12, 28, 9, tzinfo=timezone(timedelta(hours=1))),
}


WHOLE = "bilan-approfondi"  # lived each time; the two others with --slow


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", [pytest.param(one, marks=() if one == WHOLE else pytest.mark.slow) for one in BEGAN])
async def test_from_the_first_page_to_the_last_question(name: str, tmp_path: Path) -> None:
    folder, lived, life = tmp_path / "dossier", example.load(example.shipped(name)), Life(BEGAN[name])
    first, *others = visits(read_parcours(name), lived.answers)
    async with at_home(folder, life):
        await life.begin([offer.id for offer in start.offered_parcours()].index(name) + 1)
        for passation in first:
            await life.sit(passation, lived.answers[passation])
    for visit in others:
        async with at_home(folder, life, life.come_back(folder, visit[0])):
            for passation in visit:
                await life.sit(passation, lived.answers[passation])
    events, played = recorded(folder, None), [*first, *(passation for visit in others for passation in visit)]
    assert answers(events) == answers(journey(len(played), name).events)
    assert {stage(State.of(events), passation) for passation in played} == {Stage.DONE}
    assert life.chosen == [], "a questionnaire that the menu did not propose in its turn"
