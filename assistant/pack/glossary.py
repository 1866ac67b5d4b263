"""The words of the bilan and what each means: a YAML file of the product, read with the same care as a pack."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.pack import yaml_tree
from assistant.pack.kinds import BAD, Many, Record
from assistant.pack.library import shipped_folder
from assistant.pack.problem import PackError, errors
from assistant.pack.reading import file_bytes
from assistant.pack.table import LABEL, PACK_ID, TEXT, VERSION, Key, Table
from assistant.pack.yaml_tree import Tree

WORD = Table(
    "un mot",
    Key("mot", LABEL, "le mot, comme on le lit", True),
    Key("aussi", Many(LABEL), "ses autres noms"),
    Key("dire", TEXT, "ce qu'il veut dire, en deux ou trois phrases", True),
)
GLOSSARY = Table(
    "un glossaire",
    Key("glossaire", PACK_ID, "son nom stable", True),
    Key("version", VERSION, "sa version", True),
    Key("titre", LABEL, "son titre", True),
    Key("mots", Many(WORD), "ses mots, dans l'ordre où on les montre", True),
)


@dataclass(frozen=True, slots=True)
class Word:
    name: str
    also: tuple[str, ...]  # other names she may give it
    meaning: str


@dataclass(frozen=True, slots=True)
class Glossary:
    words: tuple[Word, ...] = ()


def read(path: Path) -> Glossary:
    """The glossary in this file. Raises PackError with every problem."""
    return read_bytes(file_bytes(path), str(path))


def read_bytes(data: bytes, name: str) -> Glossary:
    """The glossary in these bytes; `name` is what problems call the file. Raises PackError."""
    tree = yaml_tree.load(data, name)
    if tree.root is None or (record := GLOSSARY.read(tree, tree.root)) is BAD:
        raise PackError(tree.problems)
    _unique(tree, record)
    if errors(tree.problems):
        raise PackError(tree.problems)
    return Glossary(tuple(Word(w["mot"], tuple(w.get("aussi", ())), w["dire"]) for w in record["mots"]))


@cache
def shipped() -> Glossary:
    """The glossary of the product, read once, when a word is first asked for. Raises PackError."""
    return read(shipped_folder() / "glossaire.yaml")


def _unique(tree: Tree, record: Record) -> None:
    """One name leads to one word."""
    seen: set[str] = set()
    for word in record.get("mots", ()):
        for key, names in (("mot", [word.get("mot", "")]), ("aussi", word.get("aussi", ()))):
            for name in names:
                if name.casefold() in seen:
                    message = f"« {name} » est déjà pris plus haut."
                    tree.error(word.nodes[key], "P035", message, "Donnez-lui un autre nom, ou retirez-le.")
                seen.add(name.casefold())
