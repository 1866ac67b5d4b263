"""What the recipient reads: the chosen items and their terms, harmless in a browser, in Markdown and in a terminal."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from assistant.pack.cleaning import clean
from assistant.portfolio.documents.shared import shared_html, shared_json, shared_lines, shared_markdown
from assistant.portfolio.drawing import cells
from assistant.portfolio.extract import Extract, Terms, extract, from_data, to_data
from assistant.portfolio.model import Item, Portfolio
from tests.portfolio import hostile
from tests.portfolio.pages import read
from tests.portfolio.samples import portfolio_of, sample

TERMS = Terms("Claude Martin", "Camille Durand", "Préparer le deuxième entretien.", "2026-11-22", "2027-01-31")


def _all(portfolio: Portfolio, terms: Terms = TERMS) -> Extract:
    return extract(portfolio, [i.id for i in portfolio.items() if not i.dropped], terms)[0]


def _each(made: Extract) -> dict[str, str]:
    lines = "\n".join(shared_lines(made, 72))
    return {"html": shared_html(made), "md": shared_markdown(made), "json": shared_json(made), "lignes": lines}


def _plain(text: str) -> str:
    """Without what each form adds to a text: no-break spaces, marks of Markdown, ends of line."""
    return re.sub(r"[\s\u00a0\u202f\\]+", " ", text)


def _schema() -> Any:
    return json.loads((files("assistant.portfolio.documents") / "extrait.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("form", ["html", "md", "json", "lignes"])
def test_each_says_who_to_whom_why_and_until_when(form: str) -> None:
    text = _plain(_each(_all(sample()))[form])
    for said in ("Claude Martin", "Camille Durand", "Préparer le deuxième entretien."):
        assert said in text
    days = ("2026-11-22", "2027-01-31") if form == "json" else ("22 novembre 2026", "31 janvier 2027")
    for said in (*days, "ne peut plus être repris", "sont à détruire", "ne contient que ce que la personne"):
        assert said in text


@pytest.mark.parametrize("form", ["html", "md", "lignes"])
def test_an_invented_example_says_so(form: str) -> None:
    assert "Exemple inventé" in _each(_all(sample(example=True)))[form]
    assert "Exemple inventé" not in _each(_all(sample()))[form]


def test_what_is_received_is_read_as_it_was_seen() -> None:
    made = _all(sample(example=True))
    received = from_data(json.loads(json.dumps(to_data(made))))
    assert _each(received) == _each(made)


def test_nothing_of_where_an_item_comes_from_is_said() -> None:
    everything = "".join(_each(_all(sample())).values())
    for hidden in (
        "plus jamais la nuit",
        "ma-demande/demande",
        "écarté",
        "D’où cela vient",
        "Reformulé",
        "novembre 2026 à",
    ):
        assert hidden not in everything


def test_skills_of_one_recit_stand_together_and_say_its_proof_once() -> None:
    lines = (("Preuve", "Un mot de la cadre"),)
    skills = [
        Item(f"r#s:{n}", "competences", "Un récit", f"Je sais {n}", "savoir_faire", lines) for n in ("un", "deux")
    ]
    made = _all(portfolio_of(*skills))
    for form in ("html", "md", "lignes"):
        assert _each(made)[form].count("Un mot de la cadre") == 1


def test_the_page_is_balanced_quiet_and_names_its_only_style() -> None:
    html = shared_html(_all(sample(example=True)))
    assert read(html).problems == []
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy and policy[1].startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy[1] and html.count("<style") == 1


@pytest.mark.parametrize("name", hostile.TEXTS)
def test_a_hostile_text_stays_a_text(name: str) -> None:
    text = hostile.TEXTS[name]
    terms = Terms(text[:60] or "x", text[:60] or "x", text, "2026-11-22", "2026-12-31")
    made = _all(hostile.portfolio(text), terms)
    assert read(shared_html(made)).problems == []
    forms = _each(made)
    for form in forms.values():
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", form)
    assert "{{" not in clean(text) or "{{" in forms["lignes"]
    jsonschema.validate(json.loads(forms["json"]), _schema())


@pytest.mark.parametrize("width", [20, 38, 72, 120])
def test_lines_keep_to_their_width(width: int) -> None:
    for portfolio in (sample(example=True), *(hostile.portfolio(text) for text in hostile.TEXTS.values())):
        assert max(cells(line) for line in shared_lines(_all(portfolio), width)) <= width


def test_the_json_is_what_its_schema_says_and_nothing_more() -> None:
    document = json.loads(shared_json(_all(sample())))
    jsonschema.Draft202012Validator.check_schema(_schema())
    jsonschema.validate(document, _schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**document, "x": 1}, _schema())
    body = {key: value for key, value in document.items() if key not in ("format", "version", "avis")}
    assert from_data(body) == _all_like(body)


def _all_like(body: dict[str, Any]) -> Extract:
    """The same extract, made again with the keys that were drawn."""
    keys = [e["cle"] for r in body["rubriques"] for e in r["elements"]]

    class Same:
        def token_hex(self, nbytes: int | None = None, /) -> str:
            return str(keys.pop(0))

    portfolio = sample()
    return extract(portfolio, [i.id for i in portfolio.items() if not i.dropped], TERMS, Same())[0]
