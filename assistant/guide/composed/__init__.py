"""Questions whose answer is built in several replies, each one durable: pairs, best-worst sets, savoir-faire of a récit.

Each module gives four functions: `ask(situation, step) -> Prompt`, `take(situation, step, reply) -> Given`,
`undo(value) -> value`, and `left(situation, step) -> (low, high)`, how many replies are still to come.
"""

from __future__ import annotations

from typing import Any

from assistant.guide.composed import best_worst, pairs, proposals
from assistant.guide.composed.given import Given
from assistant.pack.model import Type

__all__ = ["COMPOSED", "Given"]

COMPOSED: dict[Type, Any] = {Type.PAIRES: pairs, Type.MEILLEUR_PIRE: best_worst, Type.PROPOSITIONS: proposals}
