"""Everything a dossier holds, in open formats, and back: one JSON file that its schema documents, Markdown and HTML.

The JSON has every event (what the dossier is made of) and, for other programs, the portefeuille as it stands. Only the
events are read again: the rest derives from them. No key is in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from assistant.dossier.errors import DossierError
from assistant.dossier.events import Event
from assistant.pack.cleaning import clean, typography
from assistant.portfolio import whole_events, whole_words
from assistant.portfolio.documents import markup
from assistant.portfolio.documents.content import presentable
from assistant.portfolio.documents.json_form import to_json
from assistant.portfolio.documents.writing import write_all
from assistant.portfolio.model import Portfolio
from assistant.portfolio.words import EXAMPLE_LONG, day_of, said

if TYPE_CHECKING:
    from assistant.guide.history import Exchange

FORMAT = "bilan-complet"
VERSION = 1
_REPLY = ("quand", "passation", "question", "reponse")
LARGEST = 256 * 1024 * 1024  # bytes of a file that is read


class NotWhole(DossierError):
    """The file gives no dossier. Nothing was created."""


def emporter(
    events: Sequence[Event],
    portfolio: Portfolio,
    folder: Path,
    when: datetime,
    told: Sequence[Exchange] = (),
    titles: Mapping[str, str] | None = None,
) -> tuple[Path, ...]:
    """Write `bilan-complet-<day>` as .json, .schema.json, .html, .md and .reponses.md in `folder`, under a free name.

    `told`: every reply in words, in order; `titles`: how the passations are called. The JSON comes first in what is
    returned. Raises ExportError (French); then no file of this call remains.
    """
    from assistant.portfolio.documents.pages import to_html, to_markdown

    shown = presentable(portfolio)
    contents = {
        ".json": to_whole(events, portfolio, when, told),
        ".schema.json": json.dumps(schema(), ensure_ascii=False, indent=2) + "\n",
        ".html": to_html(shown, when),
        ".md": to_markdown(shown, when),
        ".reponses.md": replies(told, titles or {}, portfolio.example),
    }
    return write_all(folder, f"{FORMAT}-{when:%Y-%m-%d}", {suffix: text.encode() for suffix, text in contents.items()})


def replies(told: Sequence[Exchange], titles: Mapping[str, str], example: bool = False) -> str:
    """All that was asked and answered, in order, as Markdown that can only be text."""
    parts = [
        f"# {markup.inline(typography(whole_words.REPLIES))}",
        markup.inline(typography(whole_words.NOTICE_REPLIES)),
    ]
    if example:
        parts.insert(0, f"**{markup.inline(typography(EXAMPLE_LONG))}**")
    passation = ""
    for one in told:
        if one.passation != passation:
            passation = one.passation
            parts.append(f"## {markup.inline(clean(titles.get(passation, passation)))}")
        asked, answer = markup.inline(clean(one.question)), markup.block(clean(one.answer))
        parts += [f"**{asked}** ({markup.inline(day_of(one.at))})", answer]
    return "\n\n".join(part for part in parts if part) + "\n"


def to_whole(events: Sequence[Event], portfolio: Portfolio, when: datetime, told: Sequence[Exchange] = ()) -> str:
    document = {
        "format": FORMAT,
        "version": VERSION,
        "fait": when.isoformat(timespec="seconds"),
        "avis": whole_words.NOTICE,
        "evenements": whole_events.to_rows(tuple(events)),
        "reponses": [
            {"quand": one.at, "passation": one.passation, "question": clean(one.question), "reponse": clean(one.answer)}
            for one in told
        ],
        "portefeuille": json.loads(to_json(presentable(portfolio), when)),
    }
    text = json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
    return text.encode("utf-8", "replace").decode()  # half an emoji, which no file can hold


def schema() -> dict[str, Any]:
    """The JSON Schema of `to_whole`, that of the portefeuille inside."""
    inner = json.loads((files("assistant.portfolio.documents") / "schema.json").read_text("utf-8"))
    inner["$id"] = "urn:bilan:portefeuille:1"
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:bilan:complet:1",
        "title": "Dossier complet d’un bilan de compétences",
        "description": "Tout ce que la personne a écrit. Des clés peuvent s’ajouter dans une même version ; aucune ne "
        "change de sens. Seuls les événements sont relus par « bilan restaurer ».",
        "type": "object",
        "required": ["format", "version", "fait", "avis", "evenements", "reponses", "portefeuille"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "fait": {"type": "string", "description": "Instant où le fichier a été fait (ISO 8601)."},
            "avis": {"type": "string"},
            "evenements": whole_events.schema(),
            "reponses": {
                "type": "array",
                "description": "Les mêmes réponses en toutes lettres, dans l’ordre, celles qui ont changé depuis comprises.",
                "items": {
                    "type": "object",
                    "required": list(_REPLY),
                    "properties": {key: {"type": "string"} for key in _REPLY},
                },
            },
            "portefeuille": {"$ref": inner["$id"]},
        },
        "$defs": {"portefeuille": inner},
    }


def read_whole(path: Path) -> tuple[Event, ...]:
    """The events of the file `to_whole` wrote. Raises NotWhole (French, one sentence and a remedy)."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        message = said(whole_words.NO_FILE, path=path)
        raise NotWhole(message, whole_words.NO_FILE_REMEDY) from error
    if len(data) > LARGEST:
        raise NotWhole(whole_words.TOO_BIG, whole_words.NOT_WHOLE_REMEDY)
    try:
        return from_whole(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise not_whole() from error


def from_whole(text: str) -> tuple[Event, ...]:
    """Raises NotWhole, and nothing else whatever is given."""
    try:
        document = json.loads(text, object_pairs_hook=_once, parse_constant=_refused)
    except (ValueError, RecursionError) as error:
        raise not_whole() from error
    if type(document) is not dict or document.get("format") != FORMAT:
        raise not_whole()
    version = document.get("version")
    if type(version) is int and version > VERSION:
        raise NotWhole(whole_words.LATER, whole_words.LATER_REMEDY)
    if type(version) is not int or version != VERSION:
        raise not_whole()
    try:
        return whole_events.from_rows(document.get("evenements"))
    except whole_events.DeskEvents as error:
        raise NotWhole(whole_words.DESK, whole_words.DESK_REMEDY) from error
    except (whole_events.BadEvents, RecursionError) as error:
        raise not_whole() from error


def not_whole() -> NotWhole:
    return NotWhole(whole_words.NOT_WHOLE, whole_words.NOT_WHOLE_REMEDY)


def _once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError("a key twice")
        found[key] = value
    return found


def _refused(_: str) -> NoReturn:
    raise ValueError("not a number")
