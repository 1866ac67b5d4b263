"""What is said once everything was asked: her own choices, ordered by her own answers. No type, no norm, no verdict.

She says then whether it is right (see guide.judging); a restitution that says nothing of her answers is not judged, and
is said when she closes the questionnaire.
"""

from __future__ import annotations

from assistant.guide import words as w
from assistant.guide.judging import JUDGED, NUANCE
from assistant.guide.situation import Situation
from assistant.guide.turn import Say, Tone
from assistant.guide.words import say


def told(situation: Situation) -> tuple[Say, ...]:
    """The paragraphs of the pack that hold today."""
    scope = situation.scope
    return tuple(
        Say(one.say.render(scope), Tone.RESULT)
        for one in situation.questionnaire.feedback
        if one.condition is None or one.condition.evaluate(scope) is True
    )


def before_judging(situation: Situation) -> tuple[Say, ...]:
    """The restitution, then the sentence that hands it back to her: what « Est-ce juste ? » is about."""
    return (*told(situation), say(w.RESULT_NEVER_ALONE))


def closing(situation: Situation) -> tuple[Say, ...]:
    """What is said when she closes: the restitution too, unless she has just judged it."""
    finished = say(w.FINISHED, title=situation.questionnaire.title)
    paragraphs = told(situation)
    if not paragraphs or situation.sitting.last in (JUDGED, NUANCE):
        return (finished,)
    return (say(w.RESULT_TITLE, Tone.SECTION), *paragraphs, finished)
