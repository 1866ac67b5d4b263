"""What words typed at a proposed savoir-faire say: a formula of her own, nothing more to add, or neither.

Read only once she has replied: the first question is painted without it.
"""

from __future__ import annotations

import re

from assistant.guide.composed.proposals import DONE
from assistant.guide.turn import Prompt
from assistant.guide.understanding.enough import NO_MORE
from assistant.guide.understanding.folding import listed, plain

# What answers a proposal, and is no savoir-faire of its own.
_NO_FORMULA = listed(
    """
    oui je garde, je garde, je le garde, je garde celui la, je le dis autrement, autrement, non pas celui la, pas celui la,
    je n en vois pas, je n en vois pas d autre, je ne vois pas, je n en ai pas, pas du tout, tout a fait, bien sur
    """
)
_INFINITIVE = re.compile(r"[^\W\d_]{2,}(?:er|ir|re)", re.IGNORECASE)


def own_words(raw: str, prompt: Prompt) -> str:
    """What words that are no option say: DONE, her own formula, or "" when they name no savoir-faire.

    One word is a formula when it is a verb (« jardiner »).
    """
    text, said, last = raw.strip(), plain(raw), prompt.options[0].code == DONE
    if said in NO_MORE:
        return DONE if last else ""
    if said in _NO_FORMULA:
        return ""
    return text if len(text.split()) > 1 or _INFINITIVE.fullmatch(text) else ""
