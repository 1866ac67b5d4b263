"""What a parcours file must hold together: one name for each thing, questionnaires that exist, dates in order.

Each problem is located, in French, and says what to do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from assistant.pack.kinds import Record
from assistant.pack.model import Type
from assistant.pack.nearest import did_you_mean
from assistant.pack.problem import PackError
from assistant.pack.yaml_tree import Tree
from assistant.parcours.model import OURS

if TYPE_CHECKING:
    from assistant.pack.library import Library
    from assistant.pack.model import Questionnaire


_TWICE = {
    "entretien": "Un entretien n'a lieu qu'une fois : donnez un autre nom à celui-ci, ou retirez-le.",
    "questionnaire": "Pour le reprendre une autre fois, ajoutez « fois: … » et « titre: … », ou retirez-le.",
}


def together(tree: Tree, record: Record) -> None:
    """What this file alone tells."""
    _unique(tree, record)
    _bounds(tree, record)
    _follow_ups(tree, record)
    if "renouvelable" in record:
        _renewed_after(tree, record)


def absent(tree: Tree, record: Record, library: Library) -> None:
    """The questionnaires named must be at hand; the date and the length of an entretien must be asked as such."""
    for _, step in _steps(record):
        found = {key: _found(tree, step, key, library) for key in ("questionnaire", "avant", "apres")}
        if (before := found["avant"]) and "quand" in step:
            remedy = "Nommez la question qui donne le jour de l'entretien."
            _asked_as(tree, step, "quand", before, Type.DATE, "de date", remedy)
        if (after := found["apres"]) and "duree" in step:
            remedy = "Nommez la question, de type entier, qui donne sa durée en minutes."
            _asked_as(tree, step, "duree", after, Type.ENTIER, "de type entier", remedy)


# -- one name for each thing


def _phases(record: Record) -> list[Record]:
    """Those of the file, then those that a renewal adds."""
    return [*record.get("phases", ()), *record.get("renouvelable", {}).get("phases", ())]


def _steps(record: Record) -> Iterator[tuple[Record, Record]]:
    for phase in _phases(record):
        for step in phase.get("etapes", ()):
            yield phase, step


def _unique(tree: Tree, record: Record) -> None:
    """No two phases, no two entretiens and no two sittings of one questionnaire under the same name."""
    seen: dict[tuple[str, Any], str] = {}

    def take(what: str, name: Any, holder: Record, key: str, where: str) -> None:
        if (what, name) in seen:
            place = f", dans la phase « {seen[what, name]} »" if seen[what, name] else ""
            remedy = _TWICE.get(what, "Donnez-lui un autre nom.")
            tree.error(holder.nodes[key], "P035", f"« {name} » est déjà pris plus haut{place}.", remedy)
        seen.setdefault((what, name), where)

    titles: dict[str, str] = {}
    for phase in _phases(record):
        if phase.get("id") in OURS:
            tree.error(phase.nodes["id"], "P035", f"Le programme garde « {phase['id']} » pour lui.", "Changez de nom.")
        if "id" in phase:
            take("phase", phase["id"], phase, "id", "")
        for step in phase.get("etapes", ()):
            where = str(phase.get("titre", ""))
            if "entretien" in step:
                take("entretien", step["entretien"], step, "entretien", where)
            if "questionnaire" in step:
                time = step.get("fois", "")
                name = f"{step['questionnaire']}@{time}" if time else step["questionnaire"]
                take("questionnaire", name, step, "fois" if time else "questionnaire", where)
            _one_title(tree, step, titles)


def _one_title(tree: Tree, step: Record, titles: dict[str, str]) -> None:
    """What follows « @ » in the name of a sitting has one title: two of them could not be told apart in a list."""
    key = "entretien" if "entretien" in step else "fois"
    if key not in step or "titre" not in step:
        return
    known = titles.setdefault(step[key], step["titre"])
    if known != step["titre"]:
        message = f"« {step[key]} » s'appelle déjà « {known} » plus haut."
        tree.error(step.nodes["titre"], "P035", message, "Gardez le même titre, ou changez de nom.")


# -- bounds and dates


def _bounds(tree: Tree, record: Record) -> None:
    least, most = record.get("heures_min", 0), record.get("heures_max", 0)
    if most and least > most:
        message = f"Le moins d'heures ({least}) dépasse le plus ({most})."
        tree.error(record.nodes["heures_min"], "P040", message, "Baissez « heures_min », ou montez « heures_max ».")
    planned = record.get("heures_prevues", 0)
    if planned and not least <= planned <= (most or planned):
        bounds = " et ".join([*([f"{least} au moins"] if least else []), *([f"{most} au plus"] if most else [])])
        message = f"Les heures prévues ({planned}) sortent des bornes : {bounds}."
        tree.error(record.nodes["heures_prevues"], "P040", message, "Accordez « heures_prevues » avec ces bornes.")


def _renewed_after(tree: Tree, record: Record) -> None:
    renewal = record["renouvelable"]
    ids = [phase["id"] for phase in record.get("phases", ()) if "id" in phase]
    if "apres" in renewal and renewal["apres"] not in ids:
        message = f"La phase « {renewal['apres']} » n'est pas dans ce parcours."
        remedy = did_you_mean(renewal["apres"], ids) or "Nommez une phase de ce fichier."
        tree.error(renewal.nodes["apres"], "P044", message, remedy)


def _follow_ups(tree: Tree, record: Record) -> None:
    """A follow-up is counted from an entretien that stands before it; those of one entretien come in order."""
    declared = [step["entretien"] for _, step in _steps(record) if "entretien" in step]
    before: list[str] = []
    latest: dict[str, tuple[int, str]] = {}  # entretien counted from → months and name of its last follow-up
    for _, step in _steps(record):
        wait = step.get("pas_avant") if "entretien" in step else None
        if wait and "depuis" in wait:
            _counted_from(tree, wait, step["entretien"], before, declared)
            if "mois" in wait:
                months, name = latest.get(wait["depuis"], (0, ""))
                if wait["mois"] <= months:
                    message = (
                        f"Ce suivi vient après « {name} », et s'ouvrirait à {wait['mois']} mois au lieu de {months}."
                    )
                    remedy = f"Écrivez plus de {months} mois, ou changez l'ordre des étapes."
                    tree.error(wait.nodes["mois"], "P066", message, remedy)
                latest[wait["depuis"]] = wait["mois"], step["entretien"]
        if "entretien" in step:
            before.append(step["entretien"])


def _counted_from(tree: Tree, wait: Record, id: str, before: Sequence[str], declared: Sequence[str]) -> None:
    since = wait["depuis"]
    if since in before:
        return
    if since == id:
        message = "Un suivi ne se compte pas à partir de lui-même."
        tree.error(wait.nodes["depuis"], "P066", message, "Nommez un entretien qui vient avant lui.")
    elif since in declared:
        message = f"L'entretien « {since} » vient après ce suivi, qui se compte à partir de lui."
        tree.error(wait.nodes["depuis"], "P066", message, "Placez le suivi plus loin, ou nommez un entretien d'avant.")
    else:
        message = f"Aucun entretien de ce parcours ne s'appelle « {since} »."
        tree.error(wait.nodes["depuis"], "P044", message, did_you_mean(since, before) or "Nommez un entretien d'avant.")


# -- what must be at hand


def _found(tree: Tree, step: Record, key: str, library: Library) -> Questionnaire | None:
    if key not in step:
        return None
    name = step[key]
    pack, _, id = name.partition("/")
    try:
        return library.questionnaire(name)
    except KeyError:
        message = f"Le questionnaire « {name} » n'existe pas dans les packs à portée."
        remedy = _remedy(pack, id, library)
    except PackError as error:
        message, remedy = f"Le pack de « {name} » contient des erreurs.", str(error)
    tree.error(step.nodes[key], "P044", message, remedy)
    return None


def _remedy(pack: str, id: str, library: Library) -> str:
    """Whether the pack is absent, or has no such questionnaire: the two are put right in different places."""
    if pack not in library.ids():
        near = did_you_mean(pack, library.ids())
        return f"Il n'y a pas de pack « {pack} ». {near or f'Mettez « {pack}.yaml » à côté de ce fichier.'}"
    held = [one.id for one in library.pack(pack).questionnaires]
    near = did_you_mean(id, held)
    return f"Le pack « {pack} » contient : {', '.join(held)}.{f' {near}' if near else ''}"


def _asked_as(tree: Tree, step: Record, key: str, of: Questionnaire, type: Type, called: str, remedy: str) -> None:
    asked = {question.id: question.type for question in of.questions()}
    if asked.get(step[key]) is not type:
        message = f"« {step[key]} » n'est pas une question {called} de « {of.id} »."
        tree.error(step.nodes[key], "P044", message, remedy)
