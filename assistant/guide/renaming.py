"""Events written before a pack renamed something are read under its present names. Nothing is rewritten on disk.

They are translated once, where they enter the state: what she says after a rename then meets what she said before it
under one name, be it read, completed, taken back or erased.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import product
from typing import Any, NamedTuple, Protocol

from assistant.dossier.events import Event, Kind
from assistant.dossier.handed import renamed
from assistant.pack.model import Choice, Question, Questionnaire
from assistant.pack.problem import PackError

Codes = Mapping[str, str]  # old name -> present name
_NONE: Codes = {}


class Packs(Protocol):
    """What is asked of a library (pack.library.Library is one)."""

    def renames(self, id: str) -> bool: ...

    def questionnaire(self, key: str) -> Questionnaire: ...


class PresentNames:
    """The present names of what the packs at hand renamed. A pack that renames nothing is never read for it."""

    def __init__(self, packs: Packs) -> None:
        self._packs = packs
        self._known: dict[str, _Names | None] = {}

    def event(self, event: Event) -> Event:
        """The event under present names; itself when nothing of it was renamed."""
        if event.kind in (Kind.SHARED, Kind.COMMENTED):
            return renamed(event, self.item)
        data: dict[str, Any] = {}
        if event.kind in (Kind.ITEM, Kind.STEP):
            data["element"] = self.item(event.data["element"])
        elif names := self._of(event.data.get("passation", "")):
            for name in ("question", "liste"):
                if event.data.get(name):
                    data[name] = names.key(event.data[name])
        if event.kind is Kind.ANSWER:
            data["valeur"] = self._value(event)
        changed = {name: new for name, new in data.items() if event.data.get(name) != new}
        return replace(event, data={**event.data, **changed}) if changed else event

    def _value(self, event: Event) -> Any:
        value = self._with_items(event.data.get("valeur"))
        names = self._of(event.data["passation"])
        return names.value(names.key(event.data["question"]), value) if names else value

    def _with_items(self, value: Any) -> Any:
        """Items of the portefeuille that she chose as options: their ids bear the name of the step they come from."""
        if isinstance(value, str):
            return self.item(value)
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            return [self.item(one) for one in value]
        return value

    def item(self, id: str) -> str:
        """A portfolio item id (`passation#step`, `…:code`, `…~2`) under present names; any other text as it is."""
        return self._items(id)[0]

    def every_step(self, passation: str, key: str) -> tuple[str, ...]:
        """Every name that a step ever had, the present one first: what events on disk may call it."""
        names = self._of(passation)
        return names.every(names.key(key)) if names else (key,)

    def every_item(self, id: str) -> tuple[str, ...]:
        """Every id that a portfolio item ever had, the present one first."""
        return self._items(id)

    def _items(self, id: str) -> tuple[str, ...]:
        passation, sign, address = id.partition("#")
        names = self._of(passation) if sign else None
        return tuple(f"{passation}#{one}" for one in names.addresses(address)) if names else (id,)

    def _of(self, passation: str) -> _Names | None:
        key = passation.partition("@")[0]
        if key not in self._known:
            self._known[key] = self._learn(key)
        return self._known[key]

    def _learn(self, key: str) -> _Names | None:
        try:
            if not self._packs.renames(key.partition("/")[0]):
                return None
            return _Names(self._packs.questionnaire(key))
        except (KeyError, OSError, PackError):  # no pack to follow: answers wait under the names they have
            return None


class _Key(NamedTuple):
    """The parts of a step key: `question`, `question.row`, `list[fiche].field`, `list[fiche].field.row`.

    `suffix`: what stands after a « ~ », where what belongs to a step is kept beside its answer (a draft of its relance).
    """

    name: str
    fiche: str
    field: str
    row: str
    suffix: str = ""

    @classmethod
    def of(cls, key: str) -> _Key:
        key, tilde, suffix = key.partition("~")
        head, _, rest = key.partition(".")
        name, bracket, fiche = head.partition("[")
        field, _, row = rest.partition(".") if bracket else ("", "", rest)
        return cls(name, fiche.rstrip("]"), field, row, tilde + suffix)

    @property
    def question(self) -> str:
        """What the pack knows: a field is the same in every fiche."""
        return f"{self.name}.{self.field}" if self.field else self.name

    def __str__(self) -> str:
        fiche = f"[{self.fiche}]" if self.fiche else ""
        return ".".join(part for part in (self.name + fiche, self.field, self.row) if part) + self.suffix


class _Names:
    """Old name to present name in one questionnaire. A name in use is never an old one: the live question keeps it."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self._ids: dict[str, Codes] = {}  # list ("" for the questionnaire itself) -> its questions
        self._rows: dict[str, Codes] = {}
        self._codes: dict[str, Codes] = {}
        self._learn("", tuple(questionnaire.questions()), {})

    def _learn(self, list: str, questions: tuple[Question, ...], around: Mapping[str, Question]) -> None:
        around = {**around, **{question.id: question for question in questions}}
        self._ids[list] = _former((q.id, q.former_ids) for q in questions)
        for question in questions:
            name = f"{list}.{question.id}" if list else question.id
            self._rows[name] = _former_codes(question.rows)
            self._codes[name] = _former_codes(_options(question, around))
            if question.fields:
                self._learn(name, question.fields, around)

    def key(self, key: str) -> str:
        """A step key under present names; the same when nothing of it was renamed."""
        old = _Key.of(key)
        name = self._ids[""].get(old.name, old.name)
        moved = old._replace(name=name, field=self._ids.get(name, _NONE).get(old.field, old.field))
        return str(moved._replace(row=self._rows.get(moved.question, _NONE).get(old.row, old.row)))

    def value(self, key: str, value: Any) -> Any:
        """The JSON value of an answer, with the codes of its options renamed. `key` is a present one."""
        codes = self._codes.get(_Key.of(key).question, _NONE)
        return _renamed(value, codes) if codes else value

    def every(self, key: str) -> tuple[str, ...]:
        """The names that a present step key ever had, itself first."""
        now = _Key.of(key)
        parts = product(
            _every(now.name, self._ids[""]),
            _every(now.field, self._ids.get(now.name, _NONE)),
            _every(now.row, self._rows.get(now.question, _NONE)),
        )
        return tuple(str(_Key(name, now.fiche, field, row, now.suffix)) for name, field, row in parts)

    def addresses(self, address: str) -> tuple[str, ...]:
        """What stands after `#` in an item id: `step`, `step:code`, `step~2`, under every name, the present one first."""
        source, tilde, rule = address.partition("~")
        key, colon, code = source.partition(":")
        key = self.key(key)
        codes = self._codes.get(_Key.of(key).question, _NONE)
        ends = [f"{colon}{one}{tilde}{rule}" for one in _every(codes.get(code, code), codes)]
        return tuple(step + end for step, end in product(self.every(key), ends))


def _options(question: Question, around: Mapping[str, Question]) -> tuple[Choice, ...]:
    """The options of a question, its own or those of the answer that it takes them from."""
    if question.choices_from is None:
        return question.choices
    source = around.get(question.choices_from.question)
    return (source.rows or _options(source, around)) if source else ()


def _former_codes(choices: tuple[Choice, ...]) -> Codes:
    return _former((choice.code, choice.former_codes) for choice in choices)


def _former(named: Iterable[tuple[str, tuple[str, ...]]]) -> Codes:
    named = tuple(named)
    live = {present for present, _ in named}
    return {old: present for present, former in named for old in former if old not in live}


def _every(present: str, codes: Codes) -> tuple[str, ...]:
    return (present, *(old for old, new in codes.items() if new == present))


def _renamed(value: Any, codes: Codes) -> Any:
    """See pack.model.Type for the shapes. In {code: points} the keys are codes; in a lot, what the keys hold."""
    match value:
        case str():
            return codes.get(value, value)
        case list():
            return [_lot(one, codes) if isinstance(one, dict) else _renamed(one, codes) for one in value]
        case dict():
            return {codes.get(code, code): points for code, points in value.items()}
        case _:
            return value


def _lot(lot: Mapping[str, Any], codes: Codes) -> dict[str, Any]:
    return {name: _renamed(one, codes) for name, one in lot.items()}
