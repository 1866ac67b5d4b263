from __future__ import annotations
from collections.abc import Mapping
from assistant.pack.kinds import Record
from assistant.pack.model import Questionnaire
from assistant.pack.names import Symbol
from assistant.pack.yaml_tree import Tree


def questionnaire(tree: Tree, record: Record, made: Questionnaire, symbols: Mapping[str, Symbol]) -> None:
    pass
