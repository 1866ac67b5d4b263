"""Each questionnaire of a pack as a whole: names first, then everything that refers to them."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.pack import lint
from assistant.pack.conditions import Place, Writer
from assistant.pack.kinds import Record
from assistant.pack.matrices import MatrixReader
from assistant.pack.model import MATRICES, OUTSIDE, Feedback, PortfolioRule, Question, Questionnaire, Section, Type
from assistant.pack.names import Symbol
from assistant.pack.parser import RESERVED
from assistant.pack.questions import Modalities, choices_of, make
from assistant.pack.scoring import make_scores, score_names
from assistant.pack.sealing import Sealer
from assistant.pack.yaml_tree import Node, Tree


def build(tree: Tree, pack: Record) -> tuple[Questionnaire, ...]:
    """The questionnaires of a pack; what is wrong goes to `tree`."""
    retired = set(pack.get("retires", ()))
    seen: set[str] = set()
    built: list[Questionnaire] = []
    if "modalites" in pack:
        lint.modalities(tree, pack)
    for record in pack.get("questionnaires", ()):
        claim(tree, record, seen, retired, "un autre questionnaire")
        built.append(Builder(tree, pack, record).questionnaire())
    return tuple(built)


def claim(tree: Tree, record: Record, seen: set[str], retired: set[str], other: str) -> None:
    """Takes an id for this record; says when it is already taken, retired, or a word of conditions."""
    id, node = record.get("id"), record.nodes.get("id")
    if id is None or node is None:
        return
    if id in seen:
        tree.error(node, "P035", f"« {id} » est déjà le nom d'{other}.", "Donnez à chacun un nom différent.")
    if id in retired:
        tree.error(node, "P036", f"« {id} » est dans « retires » : ce nom ne doit plus servir.",
                   "Prenez un nouveau nom : d'anciennes réponses le portent encore.")  # fmt: skip
    seen.add(id)


class Builder:
    """One questionnaire on its way: its tree, its tables of names, and the writer of conditions over them."""

    def __init__(self, tree: Tree, pack: Record, record: Record) -> None:
        self.tree, self.record, self.pack_id = tree, record, pack.get("pack", "")
        self.modalities: Modalities = {**pack.get("modalites", {}), **record.get("modalites", {})}
        self.symbols: dict[str, Symbol] = {}
        self.sections: dict[str, int] = {}
        self.order = 0
        self.starts: list[int] = []

    def questionnaire(self) -> Questionnaire:
        record = self.record
        sections = record.get("sections", ())
        self._declare(sections)
        scores = score_names(self.tree, record.get("scores", {}), self.symbols)
        self.writer = Writer(self.tree, self.symbols, scores, self.sections)
        self.sealer = Sealer(self.tree, sections, self.symbols)
        built = tuple(self._section(s, start) for s, start in zip(sections, self.starts, strict=True))
        self.sealer.readers()
        tables = MatrixReader(self.tree, self.writer, sections, self.symbols)
        matrices = tables.read(record.get("tableaux", {}))
        tables.used(matrices, (q for section in built for q in section.questions))
        made = make_scores(self.tree, record.get("scores", {}), self.symbols)
        result = Questionnaire(
            id=record.get("id", ""),
            pack=self.pack_id,
            title=record.get("titre", ""),
            intention=record.get("intention", ""),
            limits=record.get("limites", ""),
            minutes=record.get("duree", 0),
            sections=built,
            scores=made,
            feedback=tuple(self._feedback(f) for f in record.get("restitution", ())),
            portfolio=tuple(self._rule(r) for r in record.get("portefeuille", ())),
            retired=record.get("retires", ()),
            matrices=matrices,
        )
        lint.questionnaire(self.tree, record, self.symbols)
        if "modalites" in record:
            lint.modalities(self.tree, record)
        return result

    # -- names

    def _declare(self, sections: Iterable[Record]) -> None:
        retired = set(self.record.get("retires", ()))
        seen: set[str] = set()
        names: set[str] = set()
        for section in sections:
            claim(self.tree, section, names, set(), "une autre section")
            self.starts.append(self.order)
            for question in section.get("questions", ()):
                claim(self.tree, question, seen, retired, "une autre question")
                self._symbol(question, self.symbols, "")
            if "id" in section:
                self.sections[section["id"]] = self.order - 1
        self._former(sections)

    def _symbol(self, record: Record, into: dict[str, Symbol], prefix: str) -> None:
        id = record.get("id", "")
        if id in RESERVED or id in OUTSIDE:
            message = f"« {id} » est un mot des conditions : une question ne peut pas s'appeler ainsi."
            self.tree.error(record.nodes["id"], "P034", message, f"Prenez un autre nom, par exemple « {id}_1 ».")
        choices = choices_of(self.tree, record, self.modalities)
        symbol = Symbol(prefix + id, Type(record.get("type", "note")), self.order, choices)
        if "lignes" in record or "cartes" in record:
            symbol.rows = record.get("lignes") or record.get("cartes") or ()
        if symbol.type is Type.ENTIER or symbol.type is Type.DECIMAL:
            symbol.low, symbol.high = record.get("min"), record.get("max")
        self.order += 1
        if fields := record.get("champs"):
            seen: set[str] = set()
            for child in fields:
                claim(self.tree, child, seen, set(), "un autre champ de cette fiche")
                self._symbol(child, symbol.fields, f"{id}.")
            symbol.order = self.order
            self.order += 1
        if id:
            into.setdefault(id, symbol)

    def _former(self, sections: Iterable[Record]) -> None:
        """An old name must lead to one question, and to none that lives under it."""
        claimed: dict[str, str] = {}
        for section in sections:
            for question in section.get("questions", ()):
                for old in question.get("anciens_ids", ()):
                    if old in self.symbols or old in claimed:
                        other = claimed.get(old, old)
                        message = f"L'ancien nom « {old} » est aussi celui de « {other} »."
                        remedy = "Une réponse ancienne ne saurait pas où aller : retirez-le d'un côté."
                        self.tree.error(question.nodes["anciens_ids"], "P035", message, remedy)
                    claimed[old] = question.get("id", "")

    # -- parts

    def _section(self, record: Record, start: int) -> Section:
        condition = self.writer.condition(record, "si", Place(before=start))
        sure = condition.certain if condition else frozenset()
        # In a shuffled section no question is sure to come before another.
        shuffled = record.get("ordre") == "aleatoire"
        around = Place(before=start, answered=sure) if shuffled else Place(answered=sure)
        questions = tuple(self._question(q, around) for q in record.get("questions", ()))
        return Section(
            id=record.get("id", ""),
            title=record.get("titre", ""),
            say=self.writer.text(record, "dire", Place(before=start, answered=sure)),
            condition=condition,
            shuffled=shuffled,
            questions=self.sealer.section(record, questions, start),
        )

    def _question(self, record: Record, around: Place) -> Question:
        table = around.fiche.fields if around.fiche else self.symbols
        symbol = table.get(record.get("id", ""))
        fields: tuple[Question, ...] = ()
        if symbol is not None and "champs" in record:
            inside = Place(fiche=symbol, answered=around.answered)
            fields = tuple(self._question(f, inside) for f in record["champs"])
        return make(self.tree, self.writer, record, symbol, fields, around)

    def _feedback(self, record: Record) -> Feedback:
        condition = self.writer.condition(record, "si", Place())
        sure = condition.certain if condition else frozenset()
        return Feedback(condition, self.writer.required(record, "dire", Place(answered=sure)))

    def _rule(self, record: Record) -> PortfolioRule:
        sources = record.get("depuis", ())
        fiche, sure = self._sources(record, sources)
        condition = self.writer.condition(record, "si", Place(fiche=fiche))
        sure |= condition.certain if condition else frozenset()
        place = Place(fiche=fiche, answered=sure, valued=True)
        return PortfolioRule(
            rubric=record.get("rubrique", ""),
            sources=sources,
            title=self.writer.text(record, "titre", place),
            text=self.writer.text(record, "texte", place),
            condition=condition,
            each=record.get("chaque", False),
            kind=record.get("genre", ""),
            apart=record.get("a_part", False),
        )

    def _sources(self, record: Record, sources: tuple[str, ...]) -> tuple[Symbol | None, frozenset[str]]:
        """Checks `depuis`; gives the fiche its titles are written in, and what is surely answered there."""
        node: Node | None = record.nodes.get("depuis")
        if sources == ("scores",):
            if not self.record.get("scores"):
                self.tree.error(
                    node,
                    "P044",
                    "Ce questionnaire ne déclare aucun score.",
                    "Déclarez « scores », ou prenez une question.",
                )
            return None, frozenset()
        if sources == (MATRICES,):
            if not self.record.get("tableaux"):
                message = "Ce questionnaire ne déclare aucun tableau."
                self.tree.error(node, "P044", message, "Déclarez « tableaux », ou prenez une question.")
            return None, frozenset()
        names = self.writer.names(Place())
        found: list[Symbol] = []
        for source in sources:
            symbol = names.find(source)
            if symbol is None:
                self.tree.error(node, "P044", f"« {source} » n'est le nom d'aucune question.", names.suggestion(source))
            elif symbol.type is Type.NOTE:
                self.tree.error(node, "P044", f"« {source} » est une note : elle n'a pas de réponse.")
            else:
                found.append(symbol)
        heads = {symbol.name.partition(".")[0] for symbol in found}
        if len(heads) != 1:
            return None, frozenset()
        head = self.symbols.get(heads.pop())
        fiche = head if head is not None and head.type is Type.FICHE else None
        return fiche, frozenset((found[0].name,)) if len(found) == 1 else frozenset()
