"""From a parcours file to its frozen model, with the same care, and the same words, as a pack."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.pack import yaml_tree
from assistant.pack.kinds import BAD, Many, Pattern, Record, Text
from assistant.pack.library import shipped_folder
from assistant.pack.problem import PackError, Problem, errors
from assistant.pack.reading import file_bytes
from assistant.pack.table import ID, LABEL, PACK_ID, TEXT, VERSION, Key, Table
from assistant.pack.yaml_tree import Tree
from assistant.parcours.model import Entretien, Parcours, Phase, Task

if TYPE_CHECKING:
    from assistant.pack.library import Library

QUESTIONNAIRE = Pattern(
    r"[a-z][a-z0-9-]{0,59}/[a-z][a-z0-9_]{0,59}", "pack/questionnaire", "Par exemple : mes-valeurs/valeurs."
)
STEP = Table(
    "une étape",
    Key("questionnaire", QUESTIONNAIRE, "le questionnaire à remplir : pack/questionnaire"),
    Key("entretien", PACK_ID, "le nom stable de l'entretien"),
    Key("titre", LABEL, "le titre de l'entretien"),
    Key("avant", QUESTIONNAIRE, "le questionnaire qui le prépare"),
    Key("apres", QUESTIONNAIRE, "le questionnaire qui le relit"),
    Key("quand", ID, "la question de « avant » qui donne sa date"),
)
ENTRETIEN_KEYS = ("titre", "avant", "apres", "quand")  # what a step that is an entretien must hold too
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
    parcours, problems = _read(path)
    if parcours is None or errors(problems):
        raise PackError(problems)
    return parcours


def check(path: Path, library: Library | None = None) -> tuple[Problem, ...]:
    """Every problem of this file; with a library, the questionnaires it names must exist there."""
    try:
        parcours, problems = _read(path)
    except PackError as error:
        return error.problems
    if parcours is not None and library is not None:
        problems += _absent(parcours, library, str(path))
    return tuple(sorted(set(problems)))


def _read(path: Path) -> tuple[Parcours | None, list[Problem]]:
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
    )
    return parcours, tree.problems


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
        return Task(record["questionnaire"])
    missing = [name for name in ENTRETIEN_KEYS if name not in record]
    for name in missing:
        tree.error(record.node, "P031", f"Il manque la clé « {name} » pour un entretien.", f"Ajoutez « {name}: … ».")
    if missing:
        return None
    id = record["entretien"]
    before, after = (Task(f"{record[name]}@{id}", id, name == "apres") for name in ("avant", "apres"))
    return Entretien(id, record["titre"], before, after, record["quand"])


def _unique(tree: Tree, record: Record) -> None:
    """No two phases, no two entretiens and no two sittings of one questionnaire under the same name."""
    seen: dict[tuple[str, Any], bool] = {}
    for phase in record.get("phases", ()):
        named = [("phase", phase, "id")]
        named += [
            (key, step, key)
            for step in phase.get("etapes", ())
            for key in ("entretien", "questionnaire")
            if key in step
        ]
        for what, holder, key in named:
            name = (what, holder.get(key))
            if name in seen:
                tree.error(
                    holder.nodes[key], "P035", f"« {name[1]} » est déjà pris plus haut.", "Donnez-lui un autre nom."
                )
            seen[name] = True


def _absent(parcours: Parcours, library: Library, file: str) -> list[Problem]:
    found: list[Problem] = []
    for _, task in parcours.tasks():
        try:
            library.questionnaire(task.questionnaire)
        except KeyError:
            message = f"Le questionnaire « {task.questionnaire} » n'existe pas dans les packs à portée."
            found.append(Problem(file, 0, 0, "P044", message, "Vérifiez le nom du pack et celui du questionnaire."))
        except PackError as error:
            found.append(
                Problem(file, 0, 0, "P044", f"Le pack de « {task.questionnaire} » contient des erreurs.", str(error))
            )
    return found
