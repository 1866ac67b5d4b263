# ruff: noqa: E501  # a table reads best with one case a line
"""The JSON Schema for editors accepts what the reader accepts, and refuses what a key table refuses."""

import json
from typing import Any

import jsonschema
import pytest
import yaml

from assistant.pack.library import Library
from assistant.pack.schema import as_text, pack_schema
from tests.pack.given import PACK, changed

VALIDATOR = jsonschema.Draft202012Validator(pack_schema())


def typed(text: str) -> Any:
    """What an editor sees: values typed by YAML, keys as text."""
    return json.loads(json.dumps(yaml.load(text, yaml.CSafeLoader)))


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(pack_schema())
    assert json.loads(as_text()) == pack_schema()


@pytest.mark.parametrize("id", Library.shipped().ids())
def test_shipped_packs_are_valid(id: str) -> None:
    VALIDATOR.validate(typed(Library.shipped().path(id).read_text(encoding="utf-8")))


def test_the_sample_is_valid() -> None:
    VALIDATOR.validate(typed(PACK))


@pytest.mark.parametrize(
    "text",
    [changed("duree: 5", "dure: 5"), changed("type: date", "type: datte"), changed("    duree: 5\n", ""), changed("duree: 5", "duree: cinq"),
     changed("version: 1.0.0", "version: un"), changed("id: prenom, type: texte", "id: prenom, type: texte, unite: ans"),
     changed("id: prenom", "id: Prénom"), changed("rubrique: parcours", "rubrique: parcour")],
)  # fmt: skip
def test_what_the_table_refuses_it_refuses(text: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(typed(text))


def test_every_key_says_what_it_is_for() -> None:
    def keys(schema: Any) -> None:
        if isinstance(schema, dict):
            for name, property in schema.get("properties", {}).items():
                assert property.get("description"), name
            for child in schema.values():
                keys(child)
        elif isinstance(schema, list):
            for child in schema:
                keys(child)

    keys(pack_schema())
