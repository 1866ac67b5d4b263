"""What is said when she ends a questionnaire: her own choices, ordered by her own answers. No type, no norm, no verdict."""

from __future__ import annotations

from assistant.guide import words as w
from assistant.guide.situation import Situation
from assistant.guide.turn import Say, Tone
from assistant.guide.words import say


def restitution(situation: Situation) -> tuple[Say, ...]:
    """The paragraphs of the pack that hold, between a sentence of ours that opens and one that hands it back to her."""
    scope = situation.scope
    told = [
        Say(one.say.render(scope), Tone.RESULT)
        for one in situation.questionnaire.feedback
        if one.condition is None or one.condition.evaluate(scope) is True
    ]
    finished = say(w.FINISHED, title=situation.questionnaire.title)
    if not told:
        return (finished,)
    return (say(w.RESULT_TITLE, Tone.SECTION), *told, say(w.RESULT_NEVER_ALONE), finished)
