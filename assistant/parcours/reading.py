"""From a parcours file to its frozen model, with the same care, and the same words, as a pack."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.pack import yaml_tree
from assistant.pack.forms import YES_NO
from assistant.pack.kinds import BAD, Many, Pattern, Record, Text
from assistant.pack.library import shipped_folder
from assistant.pack.model import Type
from assistant.pack.problem import PackError, Problem, errors
from assistant.pack.reading import file_bytes
from assistant.pack.table import ID, LABEL, PACK_ID, TEXT, VERSION, Key, Table
from assistant.pack.yaml_tree import Tree
from assistant.parcours.model import Entretien, Parcours, Phase, Task

if TYPE_CHECKING:
    from assistant.pack.library import Library
    from assistant.pack.model import Questionnaire

USUAL = "bilan-de-competences"  # the parcours shown where another is missing
QUESTIONNAIRE = Pattern(
    r"[a-z][a-z0-9-]{0,59}/[a-z][a-z0-9_]{0,59}", "pack/questionnaire", "Par exemple : mes-valeurs/valeurs."
)
STEP = Table(
    "une étape",
    Key("questionnaire", QUESTIONNAIRE, "le questionnaire à remplir : pack/questionnaire"),
    Key("fois", PACK_ID, "le nom stable de cette fois, quand il se remplit plusieurs fois : « mois-1 »"),
    Key("entretien", PACK_ID, "le nom stable de l'entretien"),
    Key("titre", LABEL, "le titre de l'entretien, ou de cette fois"),
    Key("avant", QUESTIONNAIRE, "le questionnaire qui le prépare"),
    Key("apres", QUESTIONNAIRE, "le questionnaire qui le relit"),
    Key("quand", ID, "la question de « avant » qui donne sa date"),
)
ENTRETIEN_KEYS = ("titre", "avant", "apres", "quand")  # what a step that is an entretien must hold too
SITTING_KEYS = ("questionnaire", "fois")  # what it must not hold
PHASE = Table(
    "une phase",
    Key("id", ID, "son nom stable", True),
    Key("titre", LABEL, "son titre", True),
    Key("dire", TEXT, "à quoi elle sert, en un paragraphe", True),
    Key("etapes", Many(STEP), "ce qu'on y fait, dans l'ordre", True),
)
PARCOURS = Table(
    "un parcours",
    Key("parcours", PACK_ID, "son nom stable", True),
    Key("version", VERSION, "sa version", True),
    Key("titre", LABEL, "son titre", True),
    Key("description", Text(), "à qui il s'adresse", True),
    Key("entretien_par_phase", YES_NO, "dire quand une phase commencée n'a pas encore d'entretien"),
    Key("phases", Many(PHASE), "ses phases, dans l'ordre", True),
)


def read_parcours(id: str) -> Parcours:
    """The shipped parcours of this name. Raises KeyError for an unknown one, PackError when its file cannot be used."""
    if id not in shipped_ids():
        raise KeyError(id)
    return read(shipped_folder() / "parcours" / f"{id}.yaml")


def shipped_ids() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in (shipped_folder() / "parcours").glob("*.yaml")))


def read(path: Path) -> Parcours:
    """The parcours in this file. Raises PackError with every problem."""
    parcours, tree, _ = _read(path)
    if errors(tree.problems):
        raise PackError(tree.problems)
    return parcours


def check(path: Path, library: Library | None = None) -> tuple[Problem, ...]:
    """Every problem of this file; with a library, the questionnaires it names must exist there."""
    try:
        _, tree, record = _read(path)
        if library is not None:
            _absent(tree, record, library)
    except PackError as error:
        return error.problems
    return tuple(sorted(set(tree.problems)))


def _read(path: Path) -> tuple[Parcours, Tree, Record]:
    tree = yaml_tree.load(file_bytes(path), str(path))
    if tree.root is None:
        raise PackError(tree.problems)
    record = PARCOURS.read(tree, tree.root)
    if record is BAD:
        raise PackError(tree.problems)
    phases = tuple(_phase(tree, phase) for phase in record.get("phases", ()))
    _unique(tree, record)
    parcours = Parcours(
        record.get("parcours", ""),
        record.get("version", ""),
        record.get("titre", ""),
        record.get("description", ""),
        phases,
        record.get("entretien_par_phase", False),
    )
    return parcours, tree, record


def _phase(tree: Tree, record: Record) -> Phase:
    steps = (_step(tree, step) for step in record.get("etapes", ()))
    return Phase(record.get("id", ""), record.get("titre", ""), record.get("dire", ""), tuple(s for s in steps if s))


def _step(tree: Tree, record: Record) -> Task | Entretien | None:
    if "entretien" not in record:
        if "questionnaire" not in record:
            tree.error(
                record.node,
                "P031",
                "Une étape nomme un questionnaire ou un entretien.",
                "Ajoutez « questionnaire: … ».",
            )
            return None
        return _sitting(tree, record)
    for name in (key for key in SITTING_KEYS if key in record):
        remedy = "Un entretien et un questionnaire sont deux étapes."
        tree.error(record.nodes[name], "P039", f"La clé « {name} » ne sert pas à un entretien.", remedy)
    missing = [name for name in ENTRETIEN_KEYS if name not in record]
    for name in missing:
        tree.error(record.node, "P031", f"Il manque la clé « {name} » pour un entretien.", f"Ajoutez « {name}: … ».")
    if missing:
        return None
    id = record["entretien"]
    before, after = (Task(f"{record[name]}@{id}", id, name == "apres") for name in ("avant", "apres"))
    return Entretien(id, record["titre"], before, after, record["quand"])


def _sitting(tree: Tree, record: Record) -> Task:
    """A questionnaire, or one of the times it is sat: « mois-1 », « Premier mois »."""
    time, title = record.get("fois", ""), record.get("titre", "")
    if ("fois" in record) != ("titre" in record):
        there, missing = ("fois", "titre") if "fois" in record else ("titre", "fois")
        message = f"Il manque la clé « {missing} » à côté de « {there} »."
        remedy = "Un questionnaire rempli plusieurs fois porte un nom et un titre chaque fois."
        tree.error(record.nodes.get(there, record.node), "P031", message, remedy)
    return Task(f"{record['questionnaire']}@{time}" if time else record["questionnaire"], time=title)


def _unique(tree: Tree, record: Record) -> None:
    """No two phases, no two entretiens and no two sittings of one questionnaire under the same name."""
    seen: set[tuple[str, Any]] = set()

    def take(what: str, name: Any, holder: Record, key: str) -> None:
        if (what, name) in seen:
            tree.error(holder.nodes[key], "P035", f"« {name} » est déjà pris plus haut.", "Donnez-lui un autre nom.")
        seen.add((what, name))

    titles: dict[str, str] = {}
    for phase in record.get("phases", ()):
        take("phase", phase.get("id"), phase, "id")
        for step in phase.get("etapes", ()):
            if "entretien" in step:
                take("entretien", step["entretien"], step, "entretien")
            if "questionnaire" in step:
                time = step.get("fois", "")
                name = f"{step['questionnaire']}@{time}" if time else step["questionnaire"]
                take("questionnaire", name, step, "fois" if time else "questionnaire")
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


def _absent(tree: Tree, record: Record, library: Library) -> None:
    """The questionnaires named must be at hand, and the date of an entretien must be asked as a date."""
    for phase in record.get("phases", ()):
        for step in phase.get("etapes", ()):
            found = {key: _found(tree, step, key, library) for key in ("questionnaire", "avant", "apres")}
            if (before := found["avant"]) and "quand" in step:
                _dated(tree, step, before)


def _found(tree: Tree, step: Record, key: str, library: Library) -> Questionnaire | None:
    if key not in step:
        return None
    name = step[key]
    try:
        return library.questionnaire(name)
    except KeyError:
        message = f"Le questionnaire « {name} » n'existe pas dans les packs à portée."
        remedy = "Vérifiez le nom du pack et celui du questionnaire."
    except PackError as error:
        message, remedy = f"Le pack de « {name} » contient des erreurs.", str(error)
    tree.error(step.nodes[key], "P044", message, remedy)
    return None


def _dated(tree: Tree, step: Record, before: Questionnaire) -> None:
    asked = {question.id: question.type for question in before.questions()}
    if asked.get(step["quand"]) is not Type.DATE:
        message = f"« {step['quand']} » n'est pas une question de date de « {step['avant']} »."
        tree.error(step.nodes["quand"], "P044", message, "Nommez la question qui donne le jour de l'entretien.")
