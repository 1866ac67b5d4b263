"""Options that come from no questionnaire: the items of her portefeuille, what she marked to speak of with her conseiller
or not to speak of, the questions she noted for them. Nothing of it is ever ticked beforehand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.dossier.state import Sitting
from assistant.guide.elsewhere import short, texts
from assistant.guide.history import of_which
from assistant.guide.situation import Situation
from assistant.pack.model import OUTSIDE, Choice, Questionnaire
from assistant.portfolio.model import ADDRESS, AVOID, Item, Marked, Portfolio

_QUESTIONS = "questions"  # the rubrique of what she wants to ask


@dataclass(frozen=True, slots=True)
class Source:
    """What options are made of: the items she keeps and the questions she marked, but for what the questionnaires that
    offer such options hold themselves."""

    items: tuple[Item, ...]
    marks: tuple[Marked, ...]
    kept: frozenset[str] = frozenset()  # what she ticked once: it keeps its name in her answer, marked or not

    def choices(self, name: str) -> tuple[Choice, ...]:
        """Of one of OUTSIDE; nothing for another name."""
        found: dict[str, str] = {}
        match name:
            case "portefeuille":
                found = {item.id: called(item) for item in self.items}
            case "a_aborder":
                found = dict(self._marked(ADDRESS))
            case "a_ne_pas_aborder":
                found = dict(self._marked(AVOID))
            case "mes_questions":
                found = {
                    id: text
                    for item in self.items
                    if item.rubric == _QUESTIONS and not item.closed
                    for id, text in _lines(item)
                }
        return tuple(Choice(id, text) for id, text in found.items())

    def _marked(self, talk: str) -> Iterator[tuple[str, str]]:
        """The items after the questions: where both are marked, they are one, called by its question."""
        questions = {one.id: one.text for one in self.marks if one.talk == talk or one.id in self.kept}
        yield from questions.items()
        for item in self.items:
            if item.id not in questions and (item.talk == talk or item.id in self.kept):
                yield item.id, short(called(item))


def marked(situation: Situation, kept: frozenset[str] = frozenset()) -> Iterator[Marked]:
    """The questions of a passation that she marked, as long as they are asked; and those of `kept`, marked no more."""
    sitting = situation.sitting
    for step in situation.path.steps:
        talk = ADDRESS if step.key in sitting.marks else AVOID if step.key in sitting.avoided else ""
        if talk or f"{sitting.id}#{step.key}" in kept:
            yield Marked(f"{sitting.id}#{step.key}", short(of_which(situation, step)), talk)


def asks_outside(questionnaire: Questionnaire) -> bool:
    """Whether some of its options come from here: such a questionnaire gives none itself."""
    questions = (f for q in questionnaire.questions() for f in (q, *q.fields))
    sources = (q.choices_from for q in questions if q.choices_from is not None)
    return any(source.question in OUTSIDE and not source.answers for source in sources)


def offered(portfolio: Portfolio) -> Source:
    """What may be ticked now: what she set aside is no option, nor what waits for its day."""
    kept = (
        i for i in portfolio.items() if not (i.dropped or i.closed) and i.id.partition("#")[0] not in portfolio.late
    )
    return Source(tuple(kept), tuple(one for one in portfolio.marks if one.talk))


def ticked(sittings: Iterable[Sitting]) -> frozenset[str]:
    """Everything that these hold of options of this kind: a text of hers with « # » in it names nothing, and does no harm."""
    values = (a.value for sitting in sittings for a in sitting.answers.values())
    texts_of = (value if isinstance(value, list) else [value] for value in values)
    return frozenset(one for several in texts_of for one in several if isinstance(one, str) and "#" in one)


def called(item: Item) -> str:
    """One line that names an item among others."""
    return f"{item.name} ({item.group})" if item.group else item.name


def _lines(item: Item) -> Iterator[tuple[str, str]]:
    """Her questions, one by one where she wrote one per line."""
    written = item.text or "\n".join(text for _, text in item.lines)
    return texts(item.id, written)
