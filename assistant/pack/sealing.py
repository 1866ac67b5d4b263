"""Answers closed until a day she chose: « scelle_jusqu_a » on a text, or on a section for all its texts.

The day is an answer of hers, given before, to a date asked to the day; without it nothing is closed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from assistant.pack.kinds import Record
from assistant.pack.model import Precision, Question, Type
from assistant.pack.names import Symbol
from assistant.pack.nearest import did_you_mean
from assistant.pack.yaml_tree import Tree

KEY = "scelle_jusqu_a"
_TEXTS = (Type.TEXTE, Type.TEXTE_LONG)


class Sealer:
    """One questionnaire: its questions, and the records they were read from."""

    def __init__(self, tree: Tree, sections: Iterable[Record], symbols: Mapping[str, Symbol]) -> None:
        self.tree, self.symbols = tree, symbols
        self.records = {q["id"]: q for section in sections for q in section.get("questions", ()) if "id" in q}
        self.closed: set[str] = set()

    def section(self, record: Record, questions: tuple[Question, ...], start: int) -> tuple[Question, ...]:
        """The questions of a section, each with the date that closes it."""
        whole = self._date(record, start) if KEY in record else ""
        if KEY in record:
            self._closable(record, questions)
        shuffled = record.get("ordre") == "aleatoire"
        pairs = zip(record.get("questions", ()), questions, strict=True)
        return tuple(self._question(r, q, whole, start if shuffled else None) for r, q in pairs)

    def _question(self, record: Record, question: Question, whole: str, start: int | None) -> Question:
        for field in record.get("champs", ()):
            if KEY in field:
                self._refuse(
                    field, "Un champ de fiche ne se ferme pas.", "Retirez cette clé, ou sortez la question de la fiche."
                )
        if question.type not in _TEXTS:
            return question
        symbol = self.symbols.get(question.id)
        until = whole
        if KEY in record and symbol is not None:
            until = self._date(record, symbol.order if start is None else start)
        if not until:
            return question
        self.closed.add(question.id)
        if "relances" in record:
            message = "Une réponse fermée n'est plus relue : elle ne peut pas avoir de relance."
            self.tree.error(record.nodes["relances"], "P046", message, "Retirez « relances », ou « scelle_jusqu_a ».")
        return replace(question, sealed_until=until)

    def _closable(self, record: Record, questions: tuple[Question, ...]) -> None:
        if any(q.type is Type.FICHE for q in questions):
            self._refuse(record, "Cette section contient une liste de fiches, qui ne se ferme pas.",
                         "Mettez la clé sur chaque texte à fermer.")  # fmt: skip
        elif not any(q.type in _TEXTS for q in questions):
            self._refuse(record, "Cette section ne contient aucun texte à fermer.", "Retirez la clé.")

    def _date(self, record: Record, before: int) -> str:
        """The date a record names, "" when it cannot close anything."""
        name, node = record[KEY], record.nodes[KEY]
        symbol, dates = self.symbols.get(name), [s.name for s in self.symbols.values() if s.type is Type.DATE]
        if symbol is None:
            near = did_you_mean(name, dates) or "Nommez une question de type date, placée avant."
            self.tree.error(node, "P044", f"« {name} » n'est le nom d'aucune question.", near)
        elif symbol.type is not Type.DATE:
            known = (
                f"Dates de ce questionnaire : {', '.join(dates)}." if dates else "Ajoutez une question de type date."
            )
            self._refuse(record, f"« {name} » n'est pas une date : rien ne dirait quand ouvrir cette réponse.", known)
        elif symbol.order >= before:
            remedy = "Demandez la date avant le texte."
            self.tree.error(node, "P052", f"« {name} » est une question posée plus tard.", remedy)
        elif self.records.get(name, {}).get("precision") != Precision.JOUR:
            self._refuse(record, f"« {name} » ne demande pas le jour : la réponse ne saurait pas quand s'ouvrir.",
                         "Ajoutez « precision: jour » à cette date.")  # fmt: skip
        else:
            return str(name)
        return ""

    def _refuse(self, record: Record, message: str, remedy: str) -> None:
        self.tree.error(record.nodes[KEY], "P046", message, remedy)

    def readers(self) -> None:
        """A text that is closed gives no savoir-faire to read out of it."""
        every = (f for r in self.records.values() for f in (r, *r.get("champs", ())))
        for record in every:
            for name in record.get("depuis", ()):
                if name in self.closed:
                    message = f"« {name} » est fermée jusqu'à sa date : on n'y lit pas de savoir-faire."
                    self.tree.error(record.nodes["depuis"], "P046", message, "Prenez un texte qui reste ouvert.")
