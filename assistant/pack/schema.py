"""The JSON Schema of packs, written from the same table that reads them: it gives completion and hints in an editor.

In an editor that speaks yaml-language-server, the first line of a pack may say where the schema is:
`# yaml-language-server: $schema=pack.schema.json`. The schema knows keys and forms; only `bilan pack verifier` knows
references, conditions and scores.
"""

from __future__ import annotations

import json
from typing import Any

from assistant.pack.kinds import Schema
from assistant.pack.table import PACK, QUESTION


def pack_schema() -> Schema:
    """JSON Schema (draft 2020-12) of a pack file, as JSON values."""
    definitions: dict[str, Any] = {}
    for name, table in QUESTION.tables.items():
        definition = table.schema()
        definition["properties"]["type"] = {"const": name, "description": table.what}
        definitions[name] = definition
    head: Schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Pack de questionnaires"}
    return {**head, **PACK.schema(), "$defs": definitions}


def as_text() -> str:
    return json.dumps(pack_schema(), ensure_ascii=False, indent=1)
