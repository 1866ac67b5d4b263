"""From a parcours file to its frozen model, with the same care, and the same words, as a pack."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from assistant.pack import yaml_tree
from assistant.pack.forms import YES_NO
from assistant.pack.kinds import BAD, Many, Number, Pattern, Record, Text
from assistant.pack.library import shipped_folder
from assistant.pack.problem import PackError, Problem, errors
from assistant.pack.reading import file_bytes
from assistant.pack.table import ID, LABEL, PACK_ID, TEXT, VERSION, Key, Table
from assistant.pack.yaml_tree import Tree
from assistant.parcours import checking
from assistant.parcours.model import MOST_HOURS, MOST_MONTHS, MOST_WEEKS, Entretien, Parcours, Phase, Renewal, Task

if TYPE_CHECKING:
    from assistant.pack.library import Library

USUAL = "bilan-de-competences"  # the parcours shown where another is missing
QUESTIONNAIRE = Pattern(
    r"[a-z][a-z0-9-]{0,59}/[a-z][a-z0-9_]{0,59}", "pack/questionnaire", "Par exemple : mes-valeurs/valeurs."
)
FOLLOW_UP = Table(
    "un délai",
    Key("mois", Number(whole=True, low=1, high=MOST_MONTHS), "combien de mois", True),
    Key("depuis", PACK_ID, "l'entretien à partir duquel ils se comptent", True),
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
    Key("duree", ID, "la question de « apres » qui donne sa durée en minutes"),
    Key("pas_avant", FOLLOW_UP, "pour un suivi : pas avant tant de mois après un autre entretien"),
)
MEETING_KEYS = ("duree", "pas_avant")  # what only such a step may hold
ENTRETIEN_KEYS = ("titre", "avant", "apres", "quand")  # what a step that is an entretien must hold too
SITTING_KEYS = ("questionnaire", "fois")  # what it must not hold
_WHOLE_ENTRETIEN = (
    "Un entretien a lieu dans une seule phase : écrivez-y « titre », « avant », « apres » et « quand », ou retirez-le."
)
_A_STEP = "C'est une étape : placez-la dans les « etapes » de sa phase."
PHASE = Table(
    "une phase",
    Key("id", ID, "son nom stable", True),
    Key("titre", LABEL, "son titre", True),
    Key("dire", TEXT, "à quoi elle sert, en un paragraphe", True),
    Key("etapes", Many(STEP), "ce qu'on y fait, dans l'ordre", True),
    elsewhere=dict.fromkeys(("entretien", "entretiens", "questionnaire", "questionnaires"), _A_STEP),
)
RENEWAL = Table(
    "un renouvellement",
    Key("apres", ID, "la phase après laquelle ces phases s'ajoutent", True),
    Key("phases", Many(PHASE), "les phases ajoutées, dans l'ordre", True),
)
_HOURS = Number(whole=True, low=1, high=MOST_HOURS)
PARCOURS = Table(
    "un parcours",
    Key("parcours", PACK_ID, "son nom stable", True),
    Key("version", VERSION, "sa version", True),
    Key("titre", LABEL, "son titre", True),
    Key("description", Text(), "à qui il s'adresse", True),
    Key("entretien_par_phase", YES_NO, "dire quand une phase commencée n'a pas encore d'entretien"),
    Key("heures_max", _HOURS, "les heures d'accompagnement, au plus"),
    Key("heures_min", _HOURS, "les heures d'accompagnement, au moins"),
    Key("heures_prevues", _HOURS, "les heures d'accompagnement prévues, environ"),
    Key(
        "semaines_max", Number(whole=True, low=1, high=MOST_WEEKS), "les semaines depuis le premier entretien, au plus"
    ),
    Key("renouvelable", RENEWAL, "ce qui s'ajoute quand il est renouvelé"),
    Key("phases", Many(PHASE), "ses phases, dans l'ordre", True),
    elsewhere=dict.fromkeys(("entretien", "entretiens", "questionnaire", "questionnaires", "etapes"), _A_STEP),
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
    parcours, tree, _ = _parsed(file_bytes(path), str(path))
    if errors(tree.problems):
        raise PackError(tree.problems)
    return parcours


def read_text(text: str, name: str) -> Parcours:
    """The parcours that this text is, as `read` gives that of a file called `name`."""
    parcours, tree, _ = _parsed(text.encode(), name)
    if errors(tree.problems):
        raise PackError(tree.problems)
    return parcours


def text_of(path: Path) -> str:
    """What a file says, before anything is read in it. Raises PackError where it is no text, or too long."""
    return yaml_tree.decode(file_bytes(path), str(path))[0]


def check(path: Path, library: Library | None = None) -> tuple[Problem, ...]:
    """Every problem of this file; with a library, the questionnaires it names must exist there."""
    try:
        return _checked(file_bytes(path), str(path), library)
    except PackError as error:
        return error.problems


def check_text(text: str, name: str, library: Library | None = None) -> tuple[Problem, ...]:
    """As `check`, of the text of a file called `name`."""
    try:
        return _checked(text.encode(), name, library)
    except PackError as error:
        return error.problems


def _checked(data: bytes, name: str, library: Library | None) -> tuple[Problem, ...]:
    _, tree, record = _parsed(data, name)
    if library is not None:
        checking.absent(tree, record, library)
    return tuple(sorted(set(tree.problems)))


def _parsed(data: bytes, name: str) -> tuple[Parcours, Tree, Record]:
    tree = yaml_tree.load(data, name)
    if tree.root is None:
        raise PackError(tree.problems)
    record = PARCOURS.read(tree, tree.root)
    if record is BAD:
        raise PackError(tree.problems)
    phases = tuple(_phase(tree, phase) for phase in record.get("phases", ()))
    renewal = _renewal(tree, record["renouvelable"]) if "renouvelable" in record else None
    checking.together(tree, record)
    parcours = Parcours(
        record.get("parcours", ""),
        record.get("version", ""),
        record.get("titre", ""),
        record.get("description", ""),
        phases,
        record.get("entretien_par_phase", False),
        record.get("heures_max", 0),
        record.get("heures_min", 0),
        record.get("heures_prevues", 0),
        weeks_max=record.get("semaines_max", 0),
        renewal=renewal,
    )
    return parcours, tree, record


def _phase(tree: Tree, record: Record) -> Phase:
    steps = (_step(tree, step) for step in record.get("etapes", ()))
    return Phase(record.get("id", ""), record.get("titre", ""), record.get("dire", ""), tuple(s for s in steps if s))


def _renewal(tree: Tree, record: Record) -> Renewal:
    return Renewal(record.get("apres", ""), tuple(_phase(tree, phase) for phase in record.get("phases", ())))


def _step(tree: Tree, record: Record) -> Task | Entretien | None:
    if "entretien" not in record:
        if "questionnaire" not in record:
            if {"entretien", "questionnaire"} & record.nodes.keys():
                return None  # it names one: what is wrong with that name was said
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
    if not set(ENTRETIEN_KEYS) & record.nodes.keys():
        message = f"L'entretien « {record['entretien']} » n'est pas décrit ici."
        tree.error(record.node, "P031", message, _WHOLE_ENTRETIEN)
        return None
    for name in missing:
        tree.error(record.node, "P031", f"Il manque la clé « {name} » pour un entretien.", f"Ajoutez « {name}: … ».")
    if missing:
        return None
    id = record["entretien"]
    before, after = (Task(f"{record[name]}@{id}", id, name == "apres") for name in ("avant", "apres"))
    wait = record.get("pas_avant", {})
    since, months = wait.get("depuis", ""), wait.get("mois", 0)
    return Entretien(id, record["titre"], before, after, record["quand"], record.get("duree", ""), since, months)


def _sitting(tree: Tree, record: Record) -> Task:
    """A questionnaire, or one of the times it is sat: « mois-1 », « Premier mois »."""
    time, title = record.get("fois", ""), record.get("titre", "")
    for name in (key for key in MEETING_KEYS if key in record):
        tree.error(record.nodes[name], "P039", f"La clé « {name} » ne sert qu'à un entretien.", "Retirez-la.")
    if ("fois" in record) != ("titre" in record):
        there, missing = ("fois", "titre") if "fois" in record else ("titre", "fois")
        message = f"Il manque la clé « {missing} » à côté de « {there} »."
        remedy = "Un questionnaire rempli plusieurs fois porte un nom et un titre chaque fois."
        tree.error(record.nodes.get(there, record.node), "P031", message, remedy)
    return Task(f"{record['questionnaire']}@{time}" if time else record["questionnaire"], time=title)
