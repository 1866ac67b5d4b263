"""General relances for récits: where and when, who acted, what came of it, what shows it.

A récit is a long text from which savoir-faire are drawn. When its parts are asked one by one (situation, action, result,
proof), each part is asked for already: then only the detail and the first person are worth a relance.
"""

from __future__ import annotations

import re

from assistant.guide import words as w
from assistant.guide.path import Step
from assistant.guide.situation import Situation
from assistant.guide.words import words
from assistant.pack.model import Question, Type

_SHORT = 60  # characters: under this a récit holds hardly more than its title
_FIRST = re.compile(r"\b(?:je|moi|mon|ma|mes)\b|\b[jm]['’]", re.IGNORECASE)
_WE = re.compile(r"\b(?:on|nous)\b", re.IGNORECASE)
_RESULT = re.compile(
    r"\b(?:résultat|grâce|réussi|permis|abouti|obtenu|gagn|augment|diminu|rédui|amélior|depuis|finalement|au final)",
    re.IGNORECASE,
)
_PROOF = re.compile(
    r"\b(?:preuve|attest|certificat|diplôme|photo|document|lettre|témoi|merci|remerci|chiffre|\d+)", re.IGNORECASE
)


def readers(situation: Situation, step: Step) -> tuple[Question, ...]:
    """The `propositions` that read this text: what makes it a récit."""
    around = step.list.fields if step.list else situation.questionnaire.questions()
    return tuple(q for q in around if q.type is Type.PROPOSITIONS and step.question.id in q.sources)


def drawn_from(situation: Situation, step: Step) -> tuple[Step, ...]:
    """The answered steps whose savoir-faire were read in this text, of the same fiche."""
    read_by = {question.id for question in readers(situation, step)}
    near = (one for one in situation.path.steps if one.question.id in read_by and one.prefix == step.prefix)
    return tuple(one for one in near if (answer := situation.answer(one)) and answer.value)


def general_followups(situation: Situation, step: Step, text: str) -> tuple[str, ...]:
    """The relances that this récit calls for, most useful first; none for a text that is no récit."""
    read_by = readers(situation, step)
    if step.question.type is not Type.TEXTE_LONG or not read_by:
        return ()
    whole = any(len(q.sources) == 1 for q in read_by)
    wanted = (
        (bool(_WE.search(text)) and not _FIRST.search(text), w.RECIT_FIRST_PERSON),
        (len(text.strip()) < _SHORT, w.RECIT_MORE),
        (whole and not _RESULT.search(text), w.RECIT_RESULT),
        (whole and not _PROOF.search(text), w.RECIT_PROOF),
    )
    return tuple(words(sentence) for missing, sentence in wanted if missing)
