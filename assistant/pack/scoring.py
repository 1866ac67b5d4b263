"""Declared scores: what their items are, checked against the questions."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.pack.kinds import Record
from assistant.pack.model import Band, Calculation, Score, Type
from assistant.pack.names import Names, ScoreName, Symbol
from assistant.pack.nearest import did_you_mean
from assistant.pack.yaml_tree import Node, Tree

_COUNTED = {Type.CHOIX, Type.CHOIX_MULTIPLE, Type.ECHELLE, Type.GRILLE, Type.TRI, Type.OUI_NON}
_MEASURED = {Type.CHOIX, Type.ECHELLE, Type.GRILLE, Type.TRI, Type.OUI_NON, Type.ENTIER, Type.DECIMAL}


def score_names(tree: Tree, records: Mapping[str, Record], symbols: Mapping[str, Symbol]) -> dict[str, ScoreName]:
    """Names of scores, each with the place of its last item. Items that do not exist are said by `make_scores`."""
    names = Names(symbols)
    made: dict[str, ScoreName] = {}
    for id, record in records.items():
        found = [s.order for item in record.get("items", ()) if (s := names.find(item)) is not None]
        made[id] = ScoreName(id, record.get("titre", id), max(found, default=0))
    return made


def make_scores(tree: Tree, records: Mapping[str, Record], symbols: Mapping[str, Symbol]) -> tuple[Score, ...]:
    return tuple(_score(tree, id, record, Names(symbols)) for id, record in records.items())


def _score(tree: Tree, id: str, record: Record, names: Names) -> Score:
    calculation = Calculation(record.get("calcul", "somme"))
    bands = record.get("reperes", {})
    score = Score(
        id=id,
        title=record.get("titre", id),
        items=record.get("items", ()),
        reversed=record.get("inverses", ()),
        calculation=calculation,
        counted=record.get("compte", ()),
        minimum_answers=record.get("reponses_min", 1),
        higher=record.get("plus_haut", ""),
        bands=tuple(Band(b.get("jusqu_a", 0.0), b.get("texte", "")) for b in bands.get("bandes", ())),
        bands_source=bands.get("source", ""),
        family=record.get("famille", ""),
    )
    if "items" in record:
        found = _items(tree, record, score, names)
        _shape(tree, record, score, found)
    _bands(tree, record, score)
    return score


def _items(tree: Tree, record: Record, score: Score, names: Names) -> list[Symbol]:
    """The symbols of the items; what is absent, cannot be counted or stands twice is said."""
    found: list[Symbol] = []
    seen: set[str] = set()
    for item, node in zip(score.items, record.nodes["items"].value, strict=False):
        symbol = names.find(item)
        if symbol is None:
            near = did_you_mean(item, names.symbols)
            tree.error(
                node,
                "P060",
                f"Ce score compte « {item} », qui n'existe pas.",
                near or "Retirez-le, ou écrivez grille.ligne.",
            )
            continue
        expanded = {f"{item}.{r.code}" for r in symbol.rows} if symbol.rows and not symbol.row else {item}
        if expanded & seen:
            tree.error(node, "P065", f"« {item} » est compté deux fois.", "Gardez-le une seule fois.")
        seen |= expanded
        if _countable(tree, node, score, symbol, names):
            found.append(symbol)
    for item in score.reversed:
        if item not in seen and item not in score.items:
            tree.error(
                record.nodes["inverses"],
                "P060",
                f"« {item} » est inversé sans être compté dans ce score.",
                did_you_mean(item, seen),
            )
    return found


def _countable(tree: Tree, node: Node, score: Score, symbol: Symbol, names: Names) -> bool:
    allowed = _COUNTED if score.calculation is Calculation.COMPTAGE else _MEASURED
    if symbol.type not in allowed or names.column_of(symbol):
        tree.error(node, "P062", f"« {symbol.name} » ne se compte pas dans un score : c'est {symbol.nature}.",
                   "Prenez une échelle, une grille, ou un choix dont les options ont une « valeur ».")  # fmt: skip
        return False
    if score.calculation is Calculation.COMPTAGE or symbol.type is Type.OUI_NON:
        return True
    if symbol.type in {Type.ENTIER, Type.DECIMAL}:
        if symbol.low is None or symbol.high is None:
            tree.error(
                node,
                "P062",
                f"« {symbol.name} » n'a pas de bornes : son score n'aurait pas de maximum.",
                "Donnez-lui « min » et « max ».",
            )
            return False
        return True
    if symbol.values() is None:
        tree.error(node, "P062", f"Les options de « {symbol.name} » n'ont pas toutes une valeur.",
                   "Prenez des codes en nombres, ou ajoutez « valeur » à chaque option.")  # fmt: skip
        return False
    return True


def bounds_of(symbol: Symbol) -> tuple[float, float] | None:
    if symbol.type is Type.OUI_NON:
        return 0.0, 1.0
    if values := symbol.values():
        return min(values.values()), max(values.values())
    return None if symbol.low is None or symbol.high is None else (symbol.low, symbol.high)


def _shape(tree: Tree, record: Record, score: Score, found: list[Symbol]) -> None:
    counting = score.calculation is Calculation.COMPTAGE
    if not counting:
        scales = {b for s in found if (b := bounds_of(s)) is not None}
        if len(scales) > 1:
            shown = ", ".join(f"{low:g} à {high:g}" for low, high in sorted(scales))
            tree.error(record.nodes["items"], "P061", f"Ce score mélange des échelles différentes ({shown}).",
                       "Faites un score par échelle, ou donnez à toutes les mêmes valeurs.")  # fmt: skip
        if "compte" in record:
            tree.error(
                record.nodes["compte"],
                "P062",
                "« compte » ne sert qu'à un comptage.",
                "Retirez-le, ou écrivez « calcul: comptage ».",
            )
    elif not score.counted:
        tree.error(record.node, "P062", "Un comptage dit quels codes il compte.", "Ajoutez « compte: [code, …] ».")
    else:
        codes = {c for s in found for c in (("oui", "non") if s.type is Type.OUI_NON else s.codes() or score.counted)}
        for code in score.counted:
            if found and code not in codes:
                near = did_you_mean(code, codes)
                tree.error(
                    record.nodes["compte"], "P053", f"« {code} » n'est un code d'aucun élément de ce score.", near
                )
    total = sum(len(s.rows) if s.rows and not s.row else 1 for s in found)
    if found and score.minimum_answers > total:
        message = f"Ce score demande {score.minimum_answers} réponses, mais n'a que {total} éléments."
        tree.error(record.nodes.get("reponses_min", record.node), "P063", message, f"Écrivez {total} au plus.")


def _bands(tree: Tree, record: Record, score: Score) -> None:
    limits = [b.up_to for b in score.bands]
    if limits != sorted(set(limits)):
        tree.error(
            record.nodes["reperes"],
            "P064",
            "Les repères ne vont pas en montant.",
            "Rangez « jusqu_a » du plus petit au plus grand.",
        )
