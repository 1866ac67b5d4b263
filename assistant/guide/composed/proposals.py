"""Propositions: savoir-faire read in her récit, that she keeps, rewords or drops one by one, then adds to."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from assistant.guide import words as w
from assistant.guide.composed.given import Given, so_far
from assistant.guide.path import MOST_PROPOSALS, Step
from assistant.guide.prompting import prompt_of
from assistant.guide.situation import Situation
from assistant.guide.turn import Mode, Option, Prompt
from assistant.guide.words import words
from assistant.pack.expression import UNKNOWN

KEEP, REWORD, DROP, DONE = "garde", "reformule", "ecarte", "fini"


def _proposals(situation: Situation, step: Step) -> tuple[Any, ...]:
    from assistant.guide.savoir_faire import propose

    scope = situation.at(step)
    texts = [str(v) for name in step.question.sources if isinstance(v := scope.value(name), str)]
    return propose(texts)


def _next(situation: Situation, step: Step, given: list[Any]) -> Any | None:
    return next(iter(_waiting(situation, step, given)), None)


def _waiting(situation: Situation, step: Step, given: list[Any]) -> tuple[Any, ...]:
    """What is still to be proposed. However long the récit becomes, no more than was foreseen at the beginning: the
    last place is kept for words of her own."""
    seen = {one["code"] for one in given}
    return tuple(p for p in _proposals(situation, step) if p.code not in seen)[
        : max(0, MOST_PROPOSALS - 1 - len(given))
    ]


def _awaited(given: list[Any]) -> bool:
    """She chose to say it otherwise, and her words are still to come."""
    return bool(given) and given[-1]["choix"] == REWORD and not given[-1]["texte"]


def ask(situation: Situation, step: Step) -> Prompt:
    given = so_far(situation, step)
    proposal = _next(situation, step, given)
    if _awaited(given):
        return _prompt(situation, step, Mode.TEXT, words(w.PROPOSAL_WORDS), words(w.HINT_TEXT))
    if proposal:
        options = (
            Option("1", KEEP, words(w.PROPOSAL_KEEP)),
            Option("2", REWORD, words(w.PROPOSAL_REWORD)),
            Option("3", DROP, words(w.PROPOSAL_DROP)),
        )
        text = words(w.PROPOSAL_ASK, excerpt=proposal.excerpt, phrase=proposal.phrase)
        return _prompt(situation, step, Mode.ONE, text, words(w.PROPOSAL_HINT), options)
    text = words(w.PROPOSAL_MORE if given else w.PROPOSAL_NONE)
    return _prompt(situation, step, Mode.ONE, text, "", (Option("1", DONE, words(w.PROPOSAL_DONE)),))


def _prompt(
    situation: Situation, step: Step, mode: Mode, text: str, hint: str, options: tuple[Option, ...] = ()
) -> Prompt:
    """The question itself is said with the first proposal only."""
    whole = text if so_far(situation, step) else f"{situation.asked(step)}\n{text}"
    return prompt_of(situation, step, mode, whole, options, hint)


def take(situation: Situation, step: Step, reply: str) -> Given:
    """`reply` is a code of `ask`, or her own words: then the proposal is reworded, or one more is added."""
    given = so_far(situation, step)
    if _awaited(given):
        given[-1] = {**given[-1], "texte": reply}
        return Given(given, False, reply)
    if reply == DONE:
        return Given(given, True, words(w.PROPOSAL_DONE))
    proposal = _next(situation, step, given)
    if proposal is None:
        return Given([*given, {"code": _code_of(reply), "texte": reply, "choix": "ajoute"}], False, reply)
    if reply == REWORD:
        return Given([*given, {"code": proposal.code, "texte": "", "choix": REWORD}], False, words(w.PROPOSAL_REWORD))
    if reply in (KEEP, DROP):
        said = proposal.phrase if reply == KEEP else words(w.PROPOSAL_DROP)
        return Given([*given, {"code": proposal.code, "texte": proposal.phrase, "choix": reply}], False, said)
    return Given([*given, {"code": proposal.code, "texte": reply, "choix": REWORD}], False, reply)


def _code_of(text: str) -> str:
    """A code drawn from her words: the item of the portefeuille that bears it never becomes another one."""
    return f"ajout-{sha256(text.encode()).hexdigest()[:10]}"


def undo(value: list[Any]) -> list[Any]:
    return value[:-1]


def left(situation: Situation, step: Step) -> tuple[int, int]:
    texts = [situation.at(step).value(name) for name in step.question.sources]
    given = so_far(situation, step)
    if UNKNOWN in texts and not given:
        return 1, MOST_PROPOSALS  # what will be read in a text not written yet cannot be told
    return len(_waiting(situation, step, given)) + 1, max(1, MOST_PROPOSALS - len(given))
