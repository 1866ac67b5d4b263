"""What an expression of a pack can see of a sitting: live answers only, in the current fiche first."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from assistant.dossier.events import Status
from assistant.dossier.state import Answer, Sitting
from assistant.guide.path import Path
from assistant.pack import rankings
from assistant.pack.expression import UNKNOWN, Unknown
from assistant.pack.model import Choice, ChoicesFrom, Question, Questionnaire, Score, Type
from assistant.pack.scores import ScoreResult, compute, ranked
from assistant.pack.template import joined


@dataclass(eq=False)
class SittingScope:
    """Implements pack.expression.Scope over a path, which may still be growing while it is traced."""

    questionnaire: Questionnaire
    sitting: Sitting
    path: Path
    today: date
    current: Any = UNKNOWN  # the answer under control or just followed up
    judged: str = ""  # its step key
    owner: Question | None = None  # the list whose fiche one stands in
    fiche: str = ""
    tables: _Tables | None = None

    def __post_init__(self) -> None:
        self._tables = self.tables = self.tables or _Tables(self.questionnaire)

    def inside(self, owner: Question, fiche: str) -> SittingScope:
        """The same scope, seen from within one fiche of a list."""
        return replace(self, owner=owner, fiche=fiche)

    def judging(self, value: Any, key: str) -> SittingScope:
        """The same scope, with the answer under control or just followed up: `valeur`, and its question's own name."""
        return replace(self, current=value, judged=key)

    # -- names ---------------------------------------------------------------

    def find(self, name: str) -> _Named:
        """What a name means here: a field of this fiche first, then a question."""
        head, _, rest = name.partition(".")
        if self.owner and head == self.owner.id and rest:
            head, _, rest = rest.partition(".")
            return self._within(head, rest)
        if self.owner and any(f.id == head for f in self.owner.fields):
            return self._within(head, rest)
        return _Named(name, self._tables.questions.get(head), not rest)

    def _within(self, field: str, rest: str) -> _Named:
        assert self.owner is not None
        question = next((f for f in self.owner.fields if f.id == field), None)
        return _Named(f"{self.owner.id}[{self.fiche}].{field}" + (f".{rest}" if rest else ""), question, not rest)

    def _live(self, key: str) -> Answer | None:
        return self.path.answers.get(key)

    def settled(self, names: Collection[str]) -> bool:
        """Whether everything named has a state already, so that what is derived from it can no longer change by going on."""
        return all(self._settled(name) for name in names)

    def _settled(self, name: str) -> bool:
        if name.startswith("score:"):
            return all(self._settled(item) for item in self._tables.scores[name.removeprefix("score:")].items)
        if name in self._tables.sections:
            return all(self._settled(q.id) for q in self._tables.sections[name] if q.type is not Type.NOTE)
        named = self.find(name)
        if named.rows:
            return named.key not in self.path.waiting and all(
                self._has_state(f"{named.key}.{row.code}") for row in named.rows
            )
        if named.column:
            return self._has_state(named.question.id) if named.question else True
        return named.question is None or self._has_state(named.key)

    def _has_state(self, key: str) -> bool:
        if key not in self.path:
            return key not in self.path.waiting  # « non posée » is a state too, once it is sure
        answer = self.path.answers.get(key)
        return answer is not None and answer.status is not Status.PARTIAL

    # -- the protocol --------------------------------------------------------

    def value(self, name: str) -> Any:
        named = self.find(name)
        if named.question is None:
            return UNKNOWN
        if named.key == self.judged:
            return self.current
        if named.column:
            return self._column(named.question, named.column)
        if named.question.type is Type.FICHE:
            return tuple(self.sitting.fiches.get(named.key, ())) if named.key in self.path else UNKNOWN
        if named.rows:
            live = ((row.code, self._live(f"{named.key}.{row.code}")) for row in named.rows)
            return {code: a.value for code, a in live if a and a.answered} or UNKNOWN
        if named.key in self.path.closed:
            return self.path.closed[named.key].text  # a condition reads what she wrote; only `label` is shown
        answer = self._live(named.key)
        return answer.value if answer and answer.answered else UNKNOWN

    def _column(self, owner: Question, field: str) -> Any:
        """What the fiches of a list hold in one field, seen from outside the list."""
        keys = (f"{owner.id}[{fiche}].{field}" for fiche in self.sitting.fiches.get(owner.id, ()))
        return [a.value for key in keys if (a := self._live(key)) and a.answered] or UNKNOWN

    def status(self, name: str) -> str | None:
        named = self.find(name)
        if named.rows:
            return Status.ANSWERED.value if self.value(name) is not UNKNOWN else None
        answer = self._live(named.key)
        return answer.status.value if answer else None

    def label(self, name: str) -> str | Unknown:
        from assistant.guide.wording import in_words

        key, question, whole = self.find(name)
        if question is not None and not whole and question.type not in (Type.FICHE, Type.GRILLE, Type.TRI):
            return self._option_words(name, question)
        if key in self.path.closed:
            return str(self.path.answers[key].value)
        value = self.value(name)
        if question is None or value is UNKNOWN:
            return UNKNOWN
        if question.type is Type.FICHE and not whole:
            field = next(f for f in question.fields if f.id == name.partition(".")[2])
            return joined([in_words(field, one, field.choices) for one in value])
        if question.type is Type.FICHE:
            return joined([self.fiche_name(question, fiche) for fiche in value]) or UNKNOWN
        return in_words(question, value, self.options(key, question))

    def _option_words(self, name: str, question: Question) -> str | Unknown:
        """`question.code` or `list.question.code`: the words of one option. A code of elsewhere may hold points itself."""
        within = f"{self.owner.id}.{question.id}." if self.owner else ""
        head = within if within and name.startswith(within) else f"{question.id}."
        options = self.options(self.find(head[:-1]).key, question)
        return next((c.text for c in options if c.code == name.removeprefix(head)), UNKNOWN)

    def answers(self, name: str) -> tuple[str, ...]:
        if name in self._tables.sections:
            names: Iterable[str] = (q.id for q in self._tables.sections[name])
        elif name in self._tables.scores:
            names = self._tables.scores[name].items
        else:
            names = (name,)
        return tuple(code for one in names for code in self._codes(self.value(one)))

    @staticmethod
    def _codes(value: Any) -> tuple[str, ...]:
        if isinstance(value, dict):
            return tuple(str(v) for v in value.values())
        if isinstance(value, list | tuple):
            return tuple(str(v) for v in value)
        return () if value is UNKNOWN else (str(value),)

    def ranking(self, name: str) -> tuple[tuple[str, ...], ...]:
        if name == "scores":
            return tuple(tuple(r.score.id for r in group) for group in ranked(self.results()))
        key, question, _ = self.find(name)
        value = self.value(name)
        if question is None or value is UNKNOWN:
            return ()
        codes = tuple(c.code for c in question.rows or self.options(key, question))
        match question.type:
            case Type.PAIRES:
                return rankings.from_pairs(codes, [tuple(duel) for duel in value])
            case Type.MEILLEUR_PIRE:
                return rankings.from_best_worst(codes, value)
            case Type.CLASSEMENT:
                return tuple((code,) for code in value)
            case Type.TRI:
                piles = (tuple(card for card, pile in value.items() if pile == p.code) for p in question.choices)
                return tuple(pile for pile in piles if pile)
            case Type.POINTS:
                marks = sorted(set(value.values()), reverse=True)
                return tuple(tuple(c for c in codes if value.get(c, 0) == mark) for mark in marks)
            case _:
                return ()

    def score(self, id: str) -> float | Unknown:
        result = self.result(id)
        return UNKNOWN if result is None or result.value is None else result.value

    def scores(self) -> tuple[float, ...]:
        return tuple(sorted((r.value for r in self.results() if r.value is not None), reverse=True))

    # -- beyond the protocol: what the guide and the portefeuille ask -----------

    def results(self) -> tuple[ScoreResult, ...]:
        return tuple(r for s in self.questionnaire.scores if (r := self.result(s.id)) is not None)

    def result(self, id: str) -> ScoreResult | None:
        score = self._tables.scores.get(id)
        if score is None:
            return None
        items = {key: question for item in score.items for key, question in self._expand(item)}
        return compute(
            score,
            {key: a.value if (a := self._live(key)) and a.answered else None for key in items},
            items,
            {key: a.status.value for key in items if (a := self._live(key))},
        )

    def _expand(self, item: str) -> Iterable[tuple[str, Question]]:
        named = self.find(item)
        if named.question is None:
            return ()
        keys = (f"{named.key}.{row.code}" for row in named.rows) if named.rows else (named.key,)
        return ((key, named.question) for key in keys)

    def options(self, key: str, question: Question) -> tuple[Choice, ...]:
        """The options of a question as they stand today: its own, or those carried from an earlier answer."""
        return self.path.options.get(key, question.choices)

    def carried(self, source: ChoicesFrom) -> tuple[Choice, ...]:
        """Options taken from an earlier answer: cards of some piles, options kept, or one per fiche."""
        key, question, _ = self.find(source.question)
        value = self.value(source.question)
        if question is None or value is UNKNOWN:
            return ()
        if question.type is Type.FICHE:
            return tuple(Choice(fiche, self.fiche_name(question, fiche)) for fiche in value)
        if question.type is Type.TRI:
            return tuple(
                row
                for row in question.rows
                if row.code in value and (not source.piles or value[row.code] in source.piles)
            )
        kept = self._codes(value)
        by_code = {c.code: c for c in self.options(key, question)}
        return tuple(by_code[code] for code in kept if code in by_code and not by_code[code].exclusive)

    def fiche_name(self, owner: Question, fiche: str) -> str:
        """How one fiche is called: by its own template, else « expérience 2 ». Two of one name are told apart: « Revenu »,
        « Revenu (2) »."""
        live = self.sitting.fiches.get(owner.id, [])
        rank = live.index(fiche) if fiche in live else len(live)
        if name := self._named(owner, fiche):
            same = sum(self._named(owner, one) == name for one in live[:rank])
            return f"{name} ({same + 1})" if same else name
        return f"{owner.singular or 'fiche'} {rank + 1 if fiche in live else fiche.removeprefix('f')}"

    def _named(self, owner: Question, fiche: str) -> str:
        """By its template; "" where it says nothing yet."""
        name = owner.item_name.render(self.inside(owner, fiche)).strip() if owner.item_name else ""
        return "" if name == "…" else name


class _Named(NamedTuple):
    """A name resolved: its step key, its question, and whether it means the whole question rather than one row."""

    key: str
    question: Question | None
    whole: bool

    @property
    def rows(self) -> tuple[Choice, ...]:
        """The rows behind a whole grille or tri, none otherwise."""
        grid = self.whole and self.question is not None and self.question.type in (Type.GRILLE, Type.TRI)
        return self.question.rows if grid and self.question else ()

    @property
    def column(self) -> str:
        """`champ` of `liste.champ` seen from outside the list: one value per fiche. Empty otherwise."""
        outside = not self.whole and self.question is not None and self.question.type is Type.FICHE
        return self.key.partition(".")[2] if outside else ""


class _Tables:
    """Look-ups of one questionnaire, built once per scope family."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self.questions = {q.id: q for q in questionnaire.questions()}
        self.sections = {s.id: s.questions for s in questionnaire.sections if s.id not in self.questions}
        self.scores: dict[str, Score] = {s.id: s for s in questionnaire.scores}
