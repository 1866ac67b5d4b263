"""What every shipped questionnaire says back: her own words, handed to her to be judged, and no verdict on her."""

from __future__ import annotations

import itertools
import re
from datetime import datetime, timedelta, timezone

import pytest

from assistant.dossier.events import Event, Kind
from assistant.faces import example
from assistant.faces.opening import session_on
from assistant.faces.session import Session
from assistant.faces.store import Scratch
from assistant.guide import restitution
from assistant.guide.judging import JUDGED, asked_by_the_pack
from assistant.guide.path import Step
from assistant.guide.situation import Situation
from assistant.pack.model import Pack
from assistant.parcours.reading import read_parcours, shipped_ids
from tests.guide.talking import plain
from tests.questionnaires.walk import words_of

# Her words are closed until the day she chose: to quote them would open the letter.
CLOSED = {"mon-plan/lettre"}
SHORTEST = 4  # letters: « oui » stands in any sentence

VERDICT = re.compile(
    r"%|pour cent|\bmoyenne\b|\bnorme|\bprofil|\bpersonnalité|\baptitude|\bscore|\bcompatib|\badéquation|"
    r"\bvous êtes (?:une?|plutôt|du genre)\b|\bfaite? pour\b|\bmétiers? (?:idéa|conseillé|recommandé|qui vous)|"
    r"\b(?:supérieure?|inférieure?)s? à (?:la|celle)\b|\bde type\b|\bvotre type\b",
    re.IGNORECASE,
)


def lived(name: str) -> Session:
    """The parcours followed by its example, to its last follow-up."""
    begun = datetime(2026, 10, 1, 10, tzinfo=timezone(timedelta(hours=1)))
    clock = example.MovingClock(begun, itertools.repeat(30.0))
    session = session_on(Scratch((Event(Kind.CREATED, begun.isoformat(), {"parcours": name}),)), clock)
    example.play(session, example.load(example.shipped(name)), clock)
    return session


def hers(situation: Situation, step: Step) -> list[str]:
    """Her answer as it may be quoted: whole, one of what she chose, or the card she sorted."""
    answer = situation.answer(step)
    codes = answer.value if answer and isinstance(answer.value, list) else []
    texts = [situation.in_words(step), *(one.text for one in situation.options(step) if one.code in codes)]
    texts += [step.row.text] if step.row and answer and answer.answered else []
    return [plain(text).rstrip(".") for text in texts]


def quoted(situation: Situation) -> list[str]:
    """The questions whose answer stands in what is said back."""
    said = plain(" ".join(one.text for one in restitution.told(situation)))
    steps = (step for step in situation.path.steps if not step.key.startswith("~"))
    return [s.key for s in steps if any(len(words) >= SHORTEST and words in said for words in hers(situation, s))]


@pytest.mark.parametrize("name", shipped_ids())
def test_each_restitution_quotes_her_and_asks_whether_it_is_right(name: str) -> None:
    session = lived(name)
    unquoted, unasked = [], []
    for _, task in read_parcours(name).tasks():
        situation = session.guide.situation(session.state, task.passation, session.clock())
        answered = any(not step.key.startswith("~") for step in situation.answered())
        if answered and task.questionnaire not in CLOSED and not quoted(situation):
            unquoted.append(task.passation)
        own = asked_by_the_pack(situation.questionnaire)
        if answered and (own.id if own else JUDGED) not in situation.path:
            unasked.append(task.passation)
    assert (unquoted, unasked) == ([], [])


def test_no_restitution_types_compares_or_judges(packs: tuple[Pack, ...]) -> None:
    said = [(q.key, words_of(one.say)) for pack in packs for q in pack.questionnaires for one in q.feedback]
    assert len(said) > 150
    assert [(key, text) for key, text in said if VERDICT.search(text)] == []


@pytest.mark.parametrize(
    "bad",
    ["Vous êtes plutôt une personne d’action.", "Compatible à 80 %.", "Au-dessus de la moyenne.", "Vous êtes faite pour cela.",
     "Votre type : S.", "Les métiers qui vous correspondent."],
)  # fmt: skip
def test_a_verdict_would_be_seen(bad: str) -> None:
    assert VERDICT.search(bad)
