"""One question: its options, its bounds, its conditions; what only makes sense for its type is checked here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.pack.conditions import Place as Here
from assistant.pack.conditions import Writer
from assistant.pack.expression import Expression, Template
from assistant.pack.kinds import Record
from assistant.pack.model import (
    OUTSIDE,
    PORTFOLIO,
    Choice,
    ChoicesFrom,
    Control,
    Followup,
    Place,
    Precision,
    Question,
    Type,
)
from assistant.pack.names import Nature, Symbol
from assistant.pack.nearest import did_you_mean
from assistant.pack.yaml_tree import Tree

Modalities = Mapping[str, tuple[Choice, ...]]
_OPTIONAL = {Type.CHOIX, Type.CHOIX_MULTIPLE, Type.CLASSEMENT, Type.PAIRES, Type.MEILLEUR_PIRE, Type.POINTS}
_LEAST = {Type.MEILLEUR_PIRE: 4, Type.PAIRES: 3}
_TEXTS = {Type.TEXTE, Type.TEXTE_LONG}
_GIVERS = {Type.CHOIX_MULTIPLE, Type.CLASSEMENT, Type.TRI, Type.FICHE, Type.PAIRES, Type.MEILLEUR_PIRE, Type.POINTS}


def choices_of(tree: Tree, record: Record, modalities: Modalities) -> tuple[Choice, ...] | None:
    """The options of a question, modalités of a scale or piles of a tri; None when they come from an earlier answer."""
    if "options_depuis" in record.nodes:
        _one_source(tree, record)
        return None
    if "modalites" in record:
        _one_source(tree, record)
        given = record["modalites"]
        if not isinstance(given, str):
            return tuple(given)
        if given in modalities:
            return modalities[given]
        remedy = (
            did_you_mean(given, modalities) or "Déclarez-les sous « modalites », en tête du pack ou du questionnaire."
        )
        tree.lost.add(record.get("id", ""))
        tree.error(record.nodes["modalites"], "P038", f"Aucune liste de modalités ne s'appelle « {given} ».", remedy)
        return None
    return record.get("options") or record.get("piles") or ()


def _one_source(tree: Tree, record: Record) -> None:
    given = [k for k in ("options", "modalites", "options_depuis") if k in record.nodes]
    if len(given) > 1:
        node = record.nodes[given[1]]
        tree.error(
            node,
            "P041",
            f"Les options sont données deux fois : {' et '.join(given)}.",
            "Gardez une seule des deux clés.",
        )


# What a question takes as its record gives it: the key of the pack, and the name in the model.
_PLAIN = {
    "obligatoire": "mandatory",
    "sans_refus": "no_refusal",
    "sensible": "sensitive",
    "anciens_ids": "former_ids",
    "unite": "unit",
    "garder": "keep",
    "total": "total",
    "taille": "set_size",
    "singulier": "singular",
    "feminin": "feminine",
    "lignes": "rows",
    "cartes": "rows",
    "tableau": "matrix",
}
_NUMBERS = {"min": "minimum", "max": "maximum", "longueur_max": "maximum"}
_DATES = {"min": "earliest", "max": "latest"}


def make(
    tree: Tree,
    writer: Writer,
    record: Record,
    symbol: Symbol | None,
    fields: tuple[Question, ...],
    around: Here,
) -> Question:
    """The question of a record.

    `around`: the fiche it stands in, what its section's condition makes certain, and where a shuffled section begins.
    """
    type = Type(record.get("type", "note"))
    condition, here = _condition(writer, record, symbol, around)
    mark = record.node.start_mark
    question = Question(
        id=record.get("id", ""),
        type=type,
        text=writer.required(record, "texte", here),
        place=Place(tree.file, mark.line + 1, mark.column + 1),
        help=writer.text(record, "aide", here),
        why=writer.text(record, "pourquoi", here),
        condition=condition,
        fields=fields,
        **_given(record, _DATES if type is Type.DATE else _NUMBERS),
        **_choices(tree, writer, record, symbol, here),
        **_rules(writer, record, symbol, here),
        **_told(tree, writer, record, symbol, here),
    )
    _check(tree, record, question)
    return question


def _condition(writer: Writer, record: Record, symbol: Symbol | None, around: Here) -> tuple[Expression | None, Here]:
    """When it is asked, and where its texts stand: after what that condition makes certain."""
    start = 0
    if symbol is not None:
        start = min((f.order for f in symbol.fields.values()), default=symbol.order)
    here = Here(min(start, around.before), around.fiche, None, around.answered)
    condition = writer.condition(record, "si", here)
    if condition is not None and condition.certain:
        here = here._replace(answered=here.answered | condition.certain)
    return condition, here


def _given(record: Record, bounds: Mapping[str, str]) -> dict[str, Any]:
    """What is taken as it is read."""
    given = {_PLAIN[key]: value for key, value in record.items() if key in _PLAIN}
    for key, name in bounds.items():
        if key in record:
            given[name] = record[key]
    if "precision" in record:
        given["precision"] = Precision(record["precision"])
    return given


def _choices(tree: Tree, writer: Writer, record: Record, symbol: Symbol | None, here: Here) -> dict[str, Any]:
    """Its options, or where they are taken."""
    if symbol is None or symbol.choices is not None:
        return {"choices": () if symbol is None else symbol.choices}
    return {"choices_from": _choices_from(tree, writer, record, here)}


def _rules(writer: Writer, record: Record, symbol: Symbol | None, here: Here) -> dict[str, Any]:
    """What is asked of its answer, and asked again after it."""
    if symbol is None or not ("controles" in record or "relances" in record):
        return {}
    after = Here(symbol.order + 1, here.fiche, symbol, here.answered | {symbol.name}, True)
    return {"controls": _controls(writer, record, after), "followups": _followups(writer, record, after)}


def _told(tree: Tree, writer: Writer, record: Record, symbol: Symbol | None, here: Here) -> dict[str, Any]:
    """How one fiche is called; which texts savoir-faire are read from."""
    told: dict[str, Any] = {}
    if "nom" in record:
        told["item_name"] = _item_name(writer, record, symbol)
    if "depuis" in record:
        told["sources"] = _sources(tree, writer, record, here)
    return told


def _controls(writer: Writer, record: Record, place: Here) -> tuple[Control, ...]:
    made: list[Control] = []
    for control in record.get("controles", ()):
        rule = writer.condition(control, "regle", place)
        message = writer.text(control, "message", place)
        if rule is not None and message is not None:
            made.append(Control(rule, message, control.get("bloquant", True)))
    return tuple(made)


def _followups(writer: Writer, record: Record, place: Here) -> tuple[Followup, ...]:
    return tuple(
        Followup(writer.condition(followup, "si", place), writer.required(followup, "dire", place))
        for followup in record.get("relances", ())
    )


def _item_name(writer: Writer, record: Record, symbol: Symbol | None) -> Template | None:
    if symbol is None or "nom" not in record:
        return None
    every = frozenset(f.name for f in symbol.fields.values())
    return writer.text(record, "nom", Here(symbol.order, symbol, None, every))


def _choices_from(tree: Tree, writer: Writer, record: Record, place: Here) -> ChoicesFrom | None:
    """Where options are taken: checked to be earlier, and to give options."""
    given = record.get("options_depuis")
    if given is None or "question" not in given:
        return None
    name, piles, node = given["question"], given.get("piles", ()), given.nodes["question"]
    if name in OUTSIDE and ("reponses" not in given or name == PORTFOLIO):
        if piles and "reponses" not in given:
            tree.error(given.nodes["piles"], "P043", f"« {name} » n'a pas de piles.",
                       "Ajoutez « reponses », ou retirez « piles ».")  # fmt: skip
        return ChoicesFrom(name, piles, given.get("reponses", ()))
    if "reponses" in given:
        tree.error(given.nodes["reponses"], "P043", "« reponses » ne va qu'avec « question: portefeuille ».",
                   "Écrivez portefeuille, ou retirez « reponses ».")  # fmt: skip
    names = writer.names(place)
    source = names.find(name)
    if source is None:
        tree.error(node, "P043", f"« {name} » n'est le nom d'aucune question.", names.suggestion(name))
    elif source.order >= names.before:
        tree.error(
            node,
            "P052",
            f"« {name} » est une question posée plus tard.",
            "Ne reprenez que les options d'une question placée avant.",
        )
    elif source.type not in _GIVERS or source.row:
        tree.error(node, "P043", f"« {name} » ne donne pas plusieurs options à reprendre.",
                   "Reprenez un choix multiple, un classement, un tri, un partage de points ou une liste de fiches.")  # fmt: skip
    elif piles:
        _piles(tree, given, source, piles)
    return ChoicesFrom(name, piles)


def _piles(tree: Tree, given: Record, source: Symbol, piles: tuple[str, ...]) -> None:
    if source.type is not Type.TRI:
        tree.error(
            given.nodes["piles"],
            "P043",
            f"« {source.name} » n'est pas un tri : il n'a pas de piles.",
            "Retirez « piles ».",
        )
        return
    codes = source.codes() or ()
    for pile in piles:
        if pile not in codes:
            near = did_you_mean(pile, codes) or f"Ses piles : {', '.join(codes)}."
            tree.error(given.nodes["piles"], "P053", f"« {pile} » n'est pas une pile de « {source.name} ».", near)


def _sources(tree: Tree, writer: Writer, record: Record, place: Here) -> tuple[str, ...]:
    sources: tuple[str, ...] = record["depuis"]
    names = writer.names(place)
    node = record.nodes["depuis"]
    for source in sources:
        symbol = names.find(source)
        if symbol is None:
            tree.error(node, "P044", f"« {source} » n'est le nom d'aucune question.", names.suggestion(source))
        elif symbol.nature is not Nature.TEXT:
            tree.error(
                node,
                "P044",
                f"« {source} » n'est pas un texte : on n'y lit pas de savoir-faire.",
                "Prenez des questions texte ou texte_long.",
            )
        elif symbol.order >= place.before:
            tree.error(node, "P052", f"« {source} » est une question posée plus tard.", "Placez-la avant.")
    return sources


def _check(tree: Tree, record: Record, question: Question) -> None:
    """What the table of keys alone cannot see."""
    low, high = question.minimum, question.maximum
    if low is not None and high is not None and low > high:
        tree.error(record.nodes["min"], "P040", f"Le minimum ({low:g}) dépasse le maximum ({high:g}).", "Échangez-les.")
    if question.earliest and question.latest and question.earliest > question.latest:
        tree.error(record.nodes["min"], "P040", "La première date est après la dernière.", "Échangez-les.")
    if question.type in _OPTIONAL and question.choices_from is None:
        _check_options(tree, record, question)
    elif question.type in {Type.ECHELLE, Type.GRILLE} and len(question.choices) == 1:
        tree.error(record.nodes["modalites"], "P045", "Une échelle a au moins deux modalités.")
    elif question.type is Type.TRI and question.choices:
        _check_piles(tree, record, question)


def _check_options(tree: Tree, record: Record, question: Question) -> None:
    given = next((k for k in ("options", "modalites", "options_depuis") if k in record.nodes), None)
    if given is None:
        tree.error(
            record.node,
            "P041",
            f"Cette question de type {question.type} n'a pas d'options.",
            "Ajoutez « options: » avec un code et un texte pour chacune.",
        )
        return
    node, count = record.nodes[given], len(question.choices)
    if not count or (given == "options" and len(record.nodes[given].value) > count):
        return  # what is wrong with an option was said; the count would be that of what is left
    least = _LEAST.get(question.type, 2)
    if count < least:
        tree.error(
            node,
            "P045",
            f"Il faut au moins {least} options ici ; il y en a {count}.",
            "Ajoutez-en, ou prenez un autre type.",
        )
    exclusive = [c for c in question.choices if c.exclusive]
    if exclusive and question.type is not Type.CHOIX_MULTIPLE:
        tree.error(node, "P042", "« exclusif » ne sert que dans un choix multiple.", "Retirez-le.")
    elif exclusive and len(exclusive) == count:
        tree.error(
            node,
            "P042",
            "Toutes les options sont exclusives.",
            "Une option exclusive exclut les autres : il en faut au moins une qui ne le soit pas.",
        )
    if question.type is Type.CHOIX_MULTIPLE:
        most = count - len(exclusive)
        for key in ("min", "max"):
            if record.get(key, 0) > (most or count):
                tree.error(
                    record.nodes[key], "P040", f"On ne peut pas choisir {record[key]} options : il n'y en a que {most}."
                )
    if (question.keep or 0) > count:
        tree.error(
            record.nodes["garder"], "P040", f"On ne peut pas en garder {question.keep} : il n'y a que {count} options."
        )
    if question.type is Type.MEILLEUR_PIRE and question.set_size > count and "taille" in record:
        tree.error(
            record.nodes["taille"],
            "P040",
            f"On ne peut pas en montrer {question.set_size} : il n'y a que {count} options.",
        )


def _check_piles(tree: Tree, record: Record, question: Question) -> None:
    if len(question.choices) < 2:
        tree.error(record.nodes["piles"], "P045", "Un tri a au moins deux piles.")
    rooms = [p.maximum for p in question.choices]
    if all(r is not None for r in rooms) and sum(r or 0 for r in rooms) < len(question.rows):
        tree.error(
            record.nodes["piles"],
            "P040",
            "Les piles ne peuvent pas tenir toutes les cartes.",
            "Retirez « max » d'une pile au moins.",
        )
