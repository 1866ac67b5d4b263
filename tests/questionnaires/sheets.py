"""Answer sheets: a questionnaire already filled, to see what it then says and asks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from assistant.dossier.events import Event, Kind, Status
from assistant.dossier.state import State
from assistant.guide import restitution
from assistant.guide.situation import Situation, situate
from assistant.pack.model import Pack, Questionnaire
from tests.questionnaires.activities import SETTINGS

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
FIRST_LETTERS = "riasec"


def filled(
    pack: Pack, questionnaire: Questionnaire, answers: Mapping[str, Any], fiches: Mapping[str, int] | None = None
) -> Situation:
    """The questionnaire once these steps are answered (None: passed), with that many fiches in each list."""
    key, at = questionnaire.key, NOW.isoformat()
    events = [Event(Kind.CREATED, at, {"parcours": "x"}), Event(Kind.OPENED, at, {"passation": key})]
    for name, count in (fiches or {}).items():
        ids = [f"f{n}" for n in range(1, count + 1)]
        events += [Event(Kind.FICHE_ADDED, at, {"passation": key, "liste": name, "fiche": id}) for id in ids]
    for step, value in answers.items():
        status = Status.PASSED if value is None else Status.ANSWERED
        data = {"passation": key, "question": step, "etat": status, "valeur": value}
        events.append(Event(Kind.ANSWER, at, data))
    return situate(pack, questionnaire, State.of(events), key, NOW)


def sheet(questionnaire: Questionnaire, levels: Mapping[str, int]) -> dict[str, str]:
    """Every activity of a family (« r », « i »…) answered with that degree."""
    asked = [q.id for s in questionnaire.sections if s.id in SETTINGS for q in s.questions]
    return {id: str(levels[id[0]]) for id in asked if id[0] in levels}


def told(situation: Situation) -> str:
    """The restitution, as one text with plain spaces."""
    said = " ".join(one.text for one in restitution.told(situation))
    return said.replace("\u202f", " ").replace("\u00a0", " ").replace("’", "'")


def live(situation: Situation) -> list[str]:
    """The questions that are not activities and stand on the path, with the notes said on the way."""
    asked = {q.id for s in situation.questionnaire.sections if s.id in SETTINGS for q in s.questions}
    notes = [q.id for group in situation.path.notes.values() for q in group]
    return notes + [step.key for step in situation.path.steps if step.key not in asked and not step.key.startswith("~")]
