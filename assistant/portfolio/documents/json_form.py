"""`portefeuille-….json`: the whole portefeuille as data, to leave with it or to read it back. Keys are in French.

    format      "bilan-portefeuille"            version   1
    date        day the file was made           jusqu_a   moment of the latest answer it holds, ISO 8601
    avis        what this file is, in a sentence  exemple   true for the invented person of the demo
    rubriques   [{id, titre, elements}]
    elements    [{id, titre, texte, groupe, genre, lignes, figure, sources, origine, reformule, montrable}]
      groupe      what parts the elements of a rubrique: the title of an entretien, or ""
      genre       "" | "savoir" | "savoir_faire" | "savoir_etre"
      lignes      [{question, reponse}]         figure    null or {titre, hexagone, barres}
      barres      [{nom, valeur, minimum, maximum, remarque, famille}], valeur null when too few answers were given
      sources     [{passation, etape, question, reponse, quand}]: the answers the element comes from
      origine     the text before she reworded it (reformule true)
      ferme_jusqu_au  the day a text waits for (its `texte` then says only that), left out when it is open
      jugement    {avis, dit, nuance}: what she said of the restitution, `avis` juste | nuancer | faux, left out before she did
      commentaires [{de, texte, quand, partage}]: what a conseiller said of it, left out where there is nothing
    A file of the showable elements alone says none: `reponse` and `origine` are "", `reformule` false, no `jugement`.

`schema.json` beside this module is the JSON Schema. Keys are only ever added under the same version.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from assistant.dossier.state import Comment
from assistant.guide.judging import Judgement
from assistant.portfolio import words
from assistant.portfolio.model import Bar, Figure, Item, Portfolio, Rubric, Source

FORMAT = "bilan-portefeuille"
VERSION = 1


def to_json(portfolio: Portfolio, when: datetime) -> str:
    document = {
        "format": FORMAT,
        "version": VERSION,
        "date": f"{when:%Y-%m-%d}",
        "jusqu_a": portfolio.at,
        "avis": words.JSON_NOTICE,
        "exemple": portfolio.example,
        "rubriques": [
            {"id": rubric.id, "titre": rubric.title, "elements": [_item(item) for item in rubric.items]}
            for rubric in portfolio.rubrics
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def from_json(text: str) -> Portfolio:
    """The portfolio that `to_json` wrote. Raises ValueError for another format or a later version."""
    document = json.loads(text)
    if not isinstance(document, dict) or document.get("format") != FORMAT or document.get("version") != VERSION:
        raise ValueError(words.NOT_OUR_JSON)
    try:
        rubrics = tuple(
            Rubric(r["id"], r["titre"], tuple(_read_item(item, r["id"]) for item in r["elements"]))
            for r in document["rubriques"]
        )
        return Portfolio(rubrics, document["jusqu_a"], bool(document["exemple"]))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(words.NOT_OUR_JSON) from error


def _item(item: Item) -> dict[str, Any]:
    data: dict[str, Any] = {
        "id": item.id,
        "titre": item.title,
        "texte": item.text,
        "groupe": item.group,
        "genre": item.kind,
        "lignes": [{"question": label, "reponse": text} for label, text in item.lines],
        "figure": _figure(item.figure) if item.figure else None,
        "sources": [_source(source) for source in item.sources],
        "origine": item.origin,
        "reformule": item.reworded,
        "montrable": item.shown,
    }
    if item.closed:
        data["ferme_jusqu_au"] = item.closed
    if item.stands:
        data["etat"] = item.stands
    if item.beside:
        data["a_cote"] = [{"question": label, "reponse": text} for label, text in item.beside]
    if item.judged:
        data["jugement"] = {"avis": item.judged.code, "dit": item.judged.said, "nuance": item.judged.nuance}
    if item.notes:
        data["commentaires"] = [
            {"de": n.sender, "texte": n.text, "quand": n.at, "partage": n.share} for n in item.notes
        ]
    return data


def _figure(figure: Figure) -> dict[str, Any]:
    bars = [
        {
            "nom": b.label,
            "valeur": b.value,
            "minimum": b.minimum,
            "maximum": b.maximum,
            "remarque": b.note,
            "famille": b.family,
        }
        for b in figure.bars
    ]
    return {"titre": figure.title, "hexagone": figure.hexagon, "barres": bars}


def _source(source: Source) -> dict[str, Any]:
    return {
        "passation": source.passation,
        "etape": source.step,
        "question": source.question,
        "reponse": source.answer,
        "quand": source.at,
    }


def _read_item(data: dict[str, Any], rubric: str) -> Item:
    return Item(
        id=data["id"],
        rubric=rubric,
        title=data["titre"],
        text=data["texte"],
        kind=data["genre"],
        lines=tuple((line["question"], line["reponse"]) for line in data["lignes"]),
        figure=_read_figure(data["figure"]) if data["figure"] else None,
        sources=tuple(
            Source(s["passation"], s["etape"], s["question"], s["reponse"], s["quand"]) for s in data["sources"]
        ),
        origin=data["origine"],
        shown=data["montrable"],
        group=data["groupe"],
        closed=data.get("ferme_jusqu_au", ""),
        reworded=data["reformule"],
        stands=data.get("etat", ""),
        beside=tuple((line["question"], line["reponse"]) for line in data.get("a_cote", ())),
        judged=_read_judgement(data["jugement"]) if "jugement" in data else None,
        notes=tuple(Comment(n["de"], n["texte"], n["quand"], n["partage"]) for n in data.get("commentaires", ())),
    )


def _read_judgement(data: dict[str, Any]) -> Judgement:
    return Judgement(data["avis"], data["dit"], data["nuance"])


def _read_figure(data: dict[str, Any]) -> Figure:
    bars = (Bar(b["nom"], b["valeur"], b["maximum"], b["remarque"], b["famille"], b["minimum"]) for b in data["barres"])
    return Figure(data["titre"], tuple(bars), data["hexagone"])
