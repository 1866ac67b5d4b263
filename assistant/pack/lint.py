"""Advice: what loads, yet will read badly, tire, or count for nothing. One pass over what was built."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from assistant.pack.cleaning import clean_count
from assistant.pack.kinds import Record
from assistant.pack.model import Type
from assistant.pack.names import Symbol
from assistant.pack.problem import ADVICE, Problem
from assistant.pack.yaml_tree import Tree

SCREEN = 420  # characters of a question that stay readable with its options in 80 × 24
PARAGRAPH = 1_200  # of what is said: it may scroll
OPTION = 160
RUN = 15  # questions in a row without a pause
_ESCAPES = re.compile(r"\\(?<!\\\\)(?:[0abevfNLP_]|x[01789a-fA-F]|u(?:0[0-2]|20[0-6]|2028|FEFF|feff)|U000E)")
_STRAIGHT = re.compile(r"'(?<=[a-zà-öø-ÿœ].)(?=[a-zà-öø-ÿœ])")  # between two letters


def writing(tree: Tree) -> None:
    """What can be said of the file as a whole: invisible characters, two kinds of apostrophes."""
    text = tree.text
    count = 0 if tree.plain else clean_count(text) + text.count("�") + len(_ESCAPES.findall(text))
    if count:
        removed = (
            "1 caractère invisible est remplacé" if count == 1 else f"{count} caractères invisibles sont remplacés"
        )
        message = f"{removed} par le signe �."
        tree.problems.append(Problem(tree.file, 1, 1, "P006", message, "Effacez-les, puis retapez ces mots.", ADVICE))
    if "’" in text and (straight := _STRAIGHT.search(text)):
        line = text.count("\n", 0, straight.start()) + 1
        column = straight.start() - text.rfind("\n", 0, straight.start()) + 1
        message = "Ce fichier mêle l'apostrophe droite (') et l'apostrophe courbe (’)."
        tree.problems.append(
            Problem(tree.file, line, column, "P072", message, "Choisissez l'une des deux partout.", ADVICE)
        )


def questionnaire(tree: Tree, record: Record, symbols: Mapping[str, Symbol]) -> None:
    """Advice on each section and question, then on the scores."""
    for section in record.get("sections", ()):
        _long(tree, section, "dire", PARAGRAPH)
        run = 0
        for question in section.get("questions", ()):
            _question(tree, question)
            run = 0 if question.get("type") == Type.NOTE else run + 1
            if run == RUN + 1:
                message = f"Plus de {RUN} questions se suivent sans pause dans cette section."
                remedy = "Glissez une note qui souffle, ou ouvrez une autre section."
                tree.advice(question.node, "P073", message, remedy)
            for child in question.get("champs", ()):
                _question(tree, child)
                if child.get("id") in symbols:
                    message = f"Ce champ et une question s'appellent tous deux « {child['id']} »."
                    tree.advice(
                        child.nodes["id"],
                        "P076",
                        message,
                        "Dans la fiche, ce nom désigne le champ. Changez l'un des deux.",
                    )
    if scores := record.get("scores"):
        _scores(tree, record, scores, symbols)


def _question(tree: Tree, record: Record) -> None:
    if len(record.get("texte", "")) > SCREEN:
        _long(tree, record, "texte", SCREEN)
    if record.get("sensible") and "pourquoi" not in record:
        remedy = "Ajoutez « pourquoi: … » : on répond mieux quand on sait à quoi cela sert."
        tree.advice(record.node, "P071", "Cette question sensible ne dit pas pourquoi elle est posée.", remedy)
    options = record.get("options") or record.get("lignes") or record.get("cartes")
    if options:
        texts = [c.text for c in options]
        if len(set(texts)) < len(texts):
            key = next(k for k in ("options", "lignes", "cartes") if k in record)
            twice = next(t for t in texts if texts.count(t) > 1)
            tree.advice(record.nodes[key], "P041", f"Deux options se lisent de même : « {twice} ».", "Distinguez-les.")
        if max(map(len, texts)) > OPTION:
            tree.advice(
                record.node,
                "P070",
                f"Une option dépasse {OPTION} caractères.",
                "Raccourcissez-la, ou mettez le détail dans « aide ».",
            )


def _long(tree: Tree, record: Record, key: str, most: int) -> None:
    length = len(record.get(key, ""))
    if length > most:
        message = f"Ce texte compte {length} caractères : il ne tient pas sur un écran."
        tree.advice(
            record.nodes[key], "P070", message, f"Restez sous {most} caractères, ou déplacez une partie dans « aide »."
        )


def modalities(tree: Tree, record: Record) -> None:
    """Scales whose codes are numbers: in order, and without a hole."""
    for name, choices in record.get("modalites", {}).items():
        values = [c.value for c in choices]
        numbers = [v for v in values if v is not None]
        if not numbers:
            continue
        node = record["modalites"].nodes[name]
        if len(numbers) < len(values):
            tree.advice(
                node, "P074", f"Dans « {name} », certaines modalités n'ont pas de nombre.", "Donnez-en un à chacune."
            )
        elif numbers != sorted(numbers) and numbers != sorted(numbers, reverse=True):
            tree.advice(
                node,
                "P074",
                f"Les modalités de « {name} » ne sont pas dans l'ordre.",
                "Rangez-les de la plus basse à la plus haute.",
            )
        elif max(numbers) - min(numbers) != len(numbers) - 1:
            tree.advice(
                node,
                "P074",
                f"Il manque un degré dans les modalités de « {name} ».",
                "Des écarts égaux se lisent mieux.",
            )


def _scores(tree: Tree, record: Record, scores: Mapping[str, Record], symbols: Mapping[str, Symbol]) -> None:
    _families(tree, scores)
    counted = {item.partition(".")[0] for score in scores.values() for item in score.get("items", ())}
    for section in record.get("sections", ()):
        asked = [q for q in section.get("questions", ()) if q.get("type") == Type.ECHELLE and q.get("id") in symbols]
        scales = {symbols[q["id"]].choices for q in asked if q["id"] in counted}
        for question in asked:
            if question["id"] not in counted and symbols[question["id"]].choices in scales:
                message = (
                    f"« {question['id']} » n'entre dans aucun score, mais sa section est notée avec ces modalités."
                )
                tree.advice(question.node, "P075", message, "Ajoutez-la à un score, ou donnez-lui d'autres modalités.")


def _families(tree: Tree, scores: Mapping[str, Record]) -> None:
    given = [s["famille"] for s in scores.values() if "famille" in s]
    if not given:
        return
    node = next(s.nodes["famille"] for s in scores.values() if "famille" in s)
    twice = _repeated(given)
    missing = [letter for letter in "RIASEC" if letter not in given]
    if twice:
        tree.error(node, "P077", f"La famille {twice} est donnée à deux scores.", "Une seule fois par famille.")
    elif missing:
        tree.advice(
            node, "P077", f"Il manque les familles : {', '.join(missing)}.", "L'hexagone ne se dessine qu'avec les six."
        )


def _repeated(given: Iterable[str]) -> str:
    seen: set[str] = set()
    for one in given:
        if one in seen:
            return one
        seen.add(one)
    return ""
