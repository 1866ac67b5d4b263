"""Our own questions for regards pluriels: content, read with the care of a pack from questionnaires/regards."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.dossier.regards import Asked
from assistant.pack import yaml_tree
from assistant.pack.forms import ID, LABEL, PACK_ID, VERSION
from assistant.pack.keys import Key, Table
from assistant.pack.kinds import BAD, Many
from assistant.pack.library import shipped_folder
from assistant.pack.problem import PackError, errors
from assistant.pack.reading import file_bytes

QUESTION = Table(
    "une question",
    Key("id", ID, "son nom stable, celui de la même question du questionnaire de la personne", True),
    Key("court", LABEL, "de quoi elle parle, en quelques mots", True),
    Key("texte", LABEL, "la question, posée à quelqu'un qui connaît la personne", True),
    Key("aide", LABEL, "comment y répondre", True),
)
QUESTIONS = Table(
    "les questions des regards",
    Key("regards", PACK_ID, "leur nom", True),
    Key("version", VERSION, "leur version", True),
    Key("questions", Many(QUESTION), "les questions, dans l'ordre", True),
)


@dataclass(frozen=True, slots=True)
class Offered:
    """A question she may put to someone. `short`: what it is about, in a list."""

    id: str
    short: str
    text: str
    help: str

    def asked(self) -> Asked:
        return Asked(self.id, self.text, self.help)


@lru_cache(maxsize=1)
def shipped() -> tuple[Offered, ...]:
    return read(shipped_folder() / "regards" / "questions.yaml")


def read(path: Path) -> tuple[Offered, ...]:
    """Raises PackError with every problem of the file."""
    tree = yaml_tree.load(file_bytes(path), str(path))
    if tree.root is None:
        raise PackError(tree.problems)
    record = QUESTIONS.read(tree, tree.root)
    if record is BAD or errors(tree.problems):
        raise PackError(tree.problems)
    return tuple(Offered(one["id"], one["court"], one["texte"], one["aide"]) for one in record["questions"])
