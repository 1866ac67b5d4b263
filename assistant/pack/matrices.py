"""« tableaux »: notes and weights of hers that are crossed and added up, checked against the questions that ask for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from assistant.pack.conditions import Place, Writer
from assistant.pack.kinds import Record
from assistant.pack.model import Matrix, MatrixColumn, Question, Type
from assistant.pack.names import Symbol
from assistant.pack.nearest import did_you_mean
from assistant.pack.yaml_tree import Node, Tree


class MatrixReader:
    """The tables of one questionnaire."""

    def __init__(self, tree: Tree, writer: Writer, sections: Iterable[Record], symbols: Mapping[str, Symbol]) -> None:
        self.tree, self.writer, self.symbols = tree, writer, symbols
        self.records = {q["id"]: q for section in sections for q in section.get("questions", ()) if "id" in q}

    def read(self, records: Mapping[str, Record]) -> tuple[Matrix, ...]:
        return tuple(self._matrix(id, record) for id, record in records.items())

    def _matrix(self, id: str, record: Record) -> Matrix:
        rows = self._rows(record)
        weights = self._weights(record, rows)
        columns = tuple(
            MatrixColumn(self.writer.required(column, "titre", Place()), self._note(column, rows))
            for column in record.get("colonnes", ())
        )
        if "colonnes" in record:
            self._together(record, rows)
        order = max((s.order for s in (rows, weights) if s is not None), default=0)
        return Matrix(id, record.get("lignes", ""), record.get("poids", ""), columns, order)

    def _rows(self, record: Record) -> Symbol | None:
        symbol = self._named(record, "lignes")
        if symbol is None or symbol.type is Type.FICHE:
            return symbol
        message = f"« {symbol.name} » n'est pas une liste de fiches : elle ne fait pas les lignes d'un tableau."
        self._refused(record.nodes["lignes"], message, "Nommez une question de type fiche.")
        return None

    def _weights(self, record: Record, rows: Symbol | None) -> Symbol | None:
        """Points shared between the very fiches of the list: one weight a line."""
        symbol = self._named(record, "poids")
        if symbol is None:
            return None
        if symbol.type is not Type.POINTS:
            message = f"« {symbol.name} » n'est pas un partage de points : il ne pèse rien."
            self._refused(record.nodes["poids"], message, "Nommez une question de type points.")
            return None
        source = self.records.get(symbol.name, {}).get("options_depuis", {}).get("question")
        if rows is not None and source != rows.name:
            message = f"« {symbol.name} » ne partage pas ses points entre les fiches de « {rows.name} »."
            remedy = f"Écrivez-y « options_depuis: {{question: {rows.name}}} »."
            self._refused(record.nodes["poids"], message, remedy)
            return None
        return symbol

    def _note(self, column: Record, rows: Symbol | None) -> str:
        """The field of the list that holds the notes of a column: a scale, a number to each degree."""
        name, node = column.get("note"), column.nodes.get("note")
        if name is None or rows is None:
            return str(name or "")
        field = rows.fields.get(name)
        if field is None:
            near = did_you_mean(name, rows.fields) or f"Ses champs : {', '.join(rows.fields)}."
            self.tree.error(node, "P044", f"« {name} » n'est pas un champ de « {rows.name} ».", near)
        elif field.type is not Type.ECHELLE or field.values() is None:
            message = f"« {name} » ne donne pas de nombre : rien ne peut être additionné."
            self._refused(node, message, "Nommez un champ de type echelle dont chaque modalité a un nombre.")
        return str(name)

    def _together(self, record: Record, rows: Symbol | None) -> None:
        """Notes are added up side by side: on one scale, each column its own."""
        names = [c["note"] for c in record["colonnes"] if "note" in c]
        if len(set(names)) < len(names):
            self._refused(
                record.nodes["colonnes"], "Deux colonnes prennent les mêmes notes.", "Donnez à chacune son champ."
            )
        fields = [rows.fields[name] for name in names if name in rows.fields] if rows else []
        scales = {tuple(sorted(values.values())) for f in fields if (values := f.values())}
        if len(scales) > 1:
            message = "Ces colonnes n'ont pas la même échelle : leurs sommes ne se comparent pas."
            self._refused(record.nodes["colonnes"], message, "Prenez partout les mêmes modalités.")

    def _named(self, record: Record, key: str) -> Symbol | None:
        name = record.get(key)
        symbol = self.symbols.get(name) if name is not None else None
        if name is not None and symbol is None:
            near = did_you_mean(name, self.symbols)
            self.tree.error(record.nodes[key], "P044", f"« {name} » n'est le nom d'aucune question.", near)
        return symbol

    def _refused(self, node: Node | None, message: str, remedy: str) -> None:
        self.tree.error(node, "P047", message, remedy)

    def used(self, matrices: tuple[Matrix, ...], questions: Iterable[Question]) -> None:
        """The notes that show a table: one that is declared, once everything it adds up was asked."""
        known = {matrix.id: matrix for matrix in matrices}
        for question in questions:
            for field in self.records.get(question.id, {}).get("champs", ()):
                if "tableau" in field:
                    self._refused(field.nodes["tableau"], "Un tableau se dit après la liste, et non dans une fiche.",
                                  "Sortez cette note de la fiche.")  # fmt: skip
            if not question.matrix:
                continue
            node, symbol = self.records[question.id].nodes["tableau"], self.symbols[question.id]
            matrix = known.get(question.matrix)
            if matrix is None:
                near = did_you_mean(question.matrix, known) or "Déclarez-le sous « tableaux »."
                self.tree.error(node, "P044", f"Aucun tableau ne s'appelle « {question.matrix} ».", near)
            elif matrix.order >= symbol.order:
                message = f"« {question.matrix} » additionne des réponses données plus tard."
                self.tree.error(node, "P052", message, "Placez cette note après les notes et les poids.")
