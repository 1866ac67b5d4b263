"""Options that are her own answers to other questionnaires: a piste she keeps, a value she calls essential, a savoir-faire.

Each option is called as the item that such an answer may be in the portefeuille (`passation#step`, `…:code`): so a pack
that renames its questions, and an answer that is erased, reach the answers that choose it as they reach those of items.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from typing import Protocol

from assistant.dossier.state import State
from assistant.guide.path import Step, StepKind
from assistant.guide.readings import Readings
from assistant.guide.situation import Situation
from assistant.pack.model import Choice, ChoicesFrom, Pack, Questionnaire, Type
from assistant.pack.problem import PackError

LONGEST = 90  # characters of a text of hers that stands as an option
_RANKED = (Type.CLASSEMENT, Type.PAIRES, Type.MEILLEUR_PIRE, Type.POINTS)
_DROPPED = "ecarte"


class Packs(Protocol):
    """What is asked of a library (pack.library.Library is one)."""

    def pack(self, id: str) -> Pack: ...

    def questionnaire(self, key: str) -> Questionnaire: ...


class Elsewhere:
    """What `options_depuis` with `reponses` offers, for one state of the dossier. Other sources offer nothing here."""

    def __init__(self, state: State, packs: Packs, now: datetime, readings: Readings | None = None) -> None:
        self._state, self._packs, self._now = state, packs, now
        self._readings = readings or Readings()
        self._known: dict[ChoicesFrom, tuple[Choice, ...]] = {}
        self._situations: dict[str, Situation | None] = {}

    def __call__(self, source: ChoicesFrom) -> tuple[Choice, ...]:
        if source not in self._known:
            self._known[source] = tuple(choice for name in source.answers for choice in self._from(source, name))
        return self._known[source]

    def _from(self, source: ChoicesFrom, name: str) -> Iterator[Choice]:
        key, _, question = name.partition(".")
        for passation in self._state.sittings:
            if passation.partition("@")[0] != key or (situation := self._situation(passation)) is None:
                continue
            for step in situation.path.steps:
                if question in ((f"{step.list.id}." if step.list else "") + step.question.id, step.section.id):
                    for code, text in _kept(situation, step, source.piles):
                        yield Choice(f"{passation}#{code}", text)

    def _situation(self, passation: str) -> Situation | None:
        """None where its pack is gone, or while it is itself being read: two that quote each other offer nothing."""
        if passation not in self._situations:
            self._situations[passation] = None
            self._situations[passation] = self._read(passation)
        return self._situations[passation]

    def _read(self, passation: str) -> Situation | None:
        key = passation.partition("@")[0]
        try:
            questionnaire = self._packs.questionnaire(key)
            pack = self._packs.pack(questionnaire.pack)
        except (KeyError, OSError, PackError):
            return None
        return self._readings.situation(pack, questionnaire, self._state, passation, self._now, self)


def _kept(situation: Situation, step: Step, piles: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """What one answer gives to choose from: the address of each option, and its words."""
    if step.kind is StepKind.LIST:
        for fiche in situation.sitting.fiches.get(step.question.id, ()):
            yield f"{step.key}[{fiche}]", situation.scope.fiche_name(step.question, fiche)
        return
    answer = situation.answer(step)
    if answer is None or not answer.answered or answer.value in (None, "", [], {}) or step.key in situation.path.closed:
        return
    labels = {choice.code: choice for choice in situation.options(step)}
    match step.question.type:
        case Type.GRILLE | Type.TRI:
            if step.row and (not piles or answer.value in piles):
                yield step.key, step.row.text
        case Type.ECHELLE if piles:
            if answer.value in piles:
                yield step.key, situation.asked(step)
        case Type.CHOIX_MULTIPLE:
            kept = (labels[code] for code in answer.value if code in labels)
            yield from ((f"{step.key}:{one.code}", one.text) for one in kept if not one.exclusive)
        case Type.PROPOSITIONS:
            mine = (one for one in answer.value if one["choix"] != _DROPPED and one["texte"].strip())
            yield from ((f"{step.key}:{one['code']}", one["texte"]) for one in mine)
        case type if type in _RANKED:
            ranked = (code for group in situation.at(step).ranking(step.question.id) for code in group)
            given = answer.value if type is Type.POINTS else labels  # an option without a point was not kept
            kept = (labels[code] for code in ranked if code in labels and given.get(code))
            yield from ((f"{step.key}:{one.code}", one.text) for one in kept)
        case Type.TEXTE_LONG:
            yield from texts(step.key, answer.value)
        case _:
            yield step.key, short(situation.in_words(step))


def texts(key: str, text: str) -> Iterator[tuple[str, str]]:
    """The whole of a text, or each of its lines where it has several."""
    lines = _lines(text)
    yield from ((key if len(lines) == 1 else f"{key}:{_mark(line)}", short(line)) for line in lines)


def _lines(text: str) -> tuple[str, ...]:
    """What she wrote one per line: several ideas, several questions. The same line twice is one."""
    return tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


def _mark(line: str) -> str:
    """A code that a line keeps wherever it stands, and loses when it is written otherwise: then it is asked again."""
    return "l" + sha256(line.encode()).hexdigest()[:10]


def short(text: str) -> str:
    """One line of her words, cut between two of them."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
