"""The schema of parcours accepts what the reader accepts."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from assistant.pack.library import shipped_folder
from assistant.parcours.schema import parcours_schema
from tests.parcours.test_reading import FOLLOWED, GOOD

VALIDATOR = jsonschema.Draft202012Validator(parcours_schema())


@pytest.mark.parametrize("path", sorted(shipped_folder().glob("parcours/*.yaml")), ids=lambda path: path.stem)
def test_shipped_parcours_are_valid(path: Path) -> None:
    VALIDATOR.validate(yaml.load(path.read_text("utf-8"), yaml.CSafeLoader))


def test_it_is_a_schema_and_the_sample_is_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(parcours_schema())
    VALIDATOR.validate(yaml.load(GOOD, yaml.CSafeLoader))
    VALIDATOR.validate(yaml.load(FOLLOWED, yaml.CSafeLoader))


@pytest.mark.parametrize(
    "step",
    [
        {},
        {"entretien": "un"},
        {"questionnaire": "seul"},
        {"questionaire": "a/b"},
        {"questionnaire": "a/b", "fois": "un"},
        {"questionnaire": "a/b", "duree": "duree"},
        {"questionnaire": "a/b", "pas_avant": {"mois": 3, "depuis": "un"}},
    ],
)
def test_a_step_that_the_reader_refuses_is_refused(step: dict[str, str]) -> None:
    for where in (lambda held: held["phases"], lambda held: held["renouvelable"]["phases"]):
        parcours = json.loads(json.dumps(yaml.load(FOLLOWED, yaml.CSafeLoader)))
        where(parcours)[0]["etapes"] = [step]
        with pytest.raises(jsonschema.ValidationError):
            VALIDATOR.validate(parcours)


@pytest.mark.parametrize(
    "setting", [{"heures_max": 0}, {"semaines_max": "six"}, {"renouvelable": {"apres": "debut", "phases": []}}]
)
def test_a_setting_that_the_reader_refuses_is_refused(setting: dict[str, object]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate({**yaml.load(GOOD, yaml.CSafeLoader), **setting})
