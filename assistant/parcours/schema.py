"""The JSON Schema of parcours files, written from the same table that reads them, for completion in an editor.

What a step must hold (a questionnaire, or an entretien and all that goes with it) is said here; that the questionnaires
exist, only `bilan pack verifier` knows.
"""

from __future__ import annotations

import json

from assistant.pack.kinds import Schema
from assistant.parcours.reading import ENTRETIEN_KEYS, MEETING_KEYS, PARCOURS, SITTING_KEYS


def parcours_schema() -> Schema:
    """JSON Schema (draft 2020-12) of a parcours file, as JSON values."""
    schema = PARCOURS.schema()
    renewed = schema["properties"]["renouvelable"]["properties"]["phases"]
    for phases in (schema["properties"]["phases"], renewed):
        phases["items"]["properties"]["etapes"]["items"]["oneOf"] = _either()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Parcours", **schema}


def _either() -> list[Schema]:
    """A questionnaire, or an entretien."""
    return [
        {
            "required": ["questionnaire"],
            "not": {"anyOf": [{"required": [key]} for key in ("entretien", *MEETING_KEYS)]},
            "dependentRequired": {"fois": ["titre"], "titre": ["fois"]},
        },
        {"required": ["entretien", *ENTRETIEN_KEYS], "not": {"anyOf": [{"required": [key]} for key in SITTING_KEYS]}},
    ]


def as_text() -> str:
    return json.dumps(parcours_schema(), ensure_ascii=False, indent=1)
