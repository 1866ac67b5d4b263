"""The exported documents: what they hold, what they say, what they can never do."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from importlib import resources

import jsonschema
import pytest

from assistant.pack.cleaning import clean
from assistant.portfolio.build import showable
from assistant.portfolio.documents.content import presentable
from assistant.portfolio.documents.export import Format, render
from assistant.portfolio.documents.json_form import from_json
from assistant.portfolio.model import Item, Portfolio
from tests.portfolio import hostile
from tests.portfolio.pages import read
from tests.portfolio.samples import WHEN, interests, portfolio_of, sample

FORMATS = list(Format)
# Every control or invisible character a reader or a terminal might act upon.
HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")


def _shown(html: str) -> str:
    return " ".join(" ".join(read(html).text).split())


# -- what every document says ------------------------------------------------------


@pytest.mark.parametrize("format_", FORMATS)
def test_every_document_says_its_date_its_owner_and_that_it_can_be_read(format_: Format) -> None:
    text = unicodedata.normalize("NFKC", render(sample(), format_, WHEN))
    assert "22 novembre 2026" in text or '"date": "2026-11-22"' in text
    assert "n’est pas chiffré" in text
    assert "à qui elle le remet" in text or "à qui vous le remettez" in text


@pytest.mark.parametrize("format_", FORMATS)
def test_an_invented_person_is_marked_in_every_document(format_: Format) -> None:
    mark = '"exemple": true' if format_ is Format.JSON else "Exemple inventé"
    assert mark in render(sample(example=True), format_, WHEN)
    assert mark not in render(sample(), format_, WHEN)


@pytest.mark.parametrize("format_", FORMATS)
def test_what_she_dropped_is_nowhere(format_: Format) -> None:
    text = render(sample(), format_, WHEN)
    assert "écarté" not in text and "x#jete" not in text and "carnet" not in text.casefold()


@pytest.mark.parametrize("format_", [Format.HTML, Format.MARKDOWN])
def test_what_she_reworded_is_told_apart_with_her_first_words_below(format_: Format) -> None:
    text = render(sample(), format_, WHEN)
    assert text.index("Reprendre un travail de nuit") < text.index("Reformulé par vous.") < text.index("plus jamais")
    assert text.count("Reformulé par vous.") == 1
    summed = replace(sample().items()[2], text="Onze ans de soins.", reworded=True)  # a fiche had no text before
    assert "Vos mots d’origine" not in render(portfolio_of(summed), format_, WHEN)


@pytest.mark.parametrize("format_", FORMATS)
def test_neither_her_first_words_nor_her_answers_are_in_a_document_to_show(format_: Format) -> None:
    marked = tuple(replace(item, shown=True) for item in sample().items())
    text = render(showable(portfolio_of(*marked)), format_, WHEN)
    assert "Reprendre un travail de nuit" in text
    assert "plus jamais la nuit" not in text and "Reformulé" not in text and '"reformule": true' not in text
    assert "J'ai besoin…" not in text, "the answer as it was given"


@pytest.mark.parametrize("format_", [Format.HTML, Format.MARKDOWN])
def test_what_is_said_of_a_recit_is_said_once_for_all_its_savoir_faire(format_: Format) -> None:
    lines = (("À quel niveau ?", "Sans aide."),)
    skills = [replace(item, lines=lines) for item in sample().items() if item.id.startswith("r#s:")]
    other = replace(skills[0], id="r#t:former", text="Je sais former un apprenti")
    text = render(portfolio_of(*skills, other), format_, WHEN)
    parts = [text.index(said) for said in ("stagiaires au lit", "tournée de soins", "Sans aide", "un apprenti")]
    assert parts == sorted(parts)
    assert text.count("Sans aide.") == text.count("Accueil des stagiaires, 2019") == 2, "once for each récit"


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_portfolio_gives_the_same_bytes(format_: Format) -> None:
    assert render(sample(), format_, WHEN) == render(sample(), format_, WHEN)
    assert render(sample(), format_, WHEN) != render(sample(), format_, datetime(2027, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize("format_", FORMATS)
def test_an_empty_portfolio_still_makes_a_document(format_: Format) -> None:
    text = render(Portfolio((), ""), format_, WHEN)
    assert "encore rien" in text or json.loads(text)["rubriques"] == []


# -- the page -----------------------------------------------------------------------


def test_the_page_is_balanced_and_can_fetch_and_run_nothing() -> None:
    page = read(render(sample(), Format.HTML, WHEN))
    assert page.problems == []
    assert page.headings[0] == 1 and page.headings.count(1) == 1


def test_the_page_carries_its_policy_and_its_language() -> None:
    html = render(sample(), Format.HTML, WHEN)
    assert html.startswith("<!DOCTYPE html>")
    assert '<html lang="fr">' in html
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'" in html
    assert "http" not in re.sub(r'http-equiv="', "", html)


def test_the_page_lists_its_rubriques_with_their_counts() -> None:
    text = _shown(render(sample(), Format.HTML, WHEN))
    assert "Ma demande 2 Mon parcours 1 Mes compétences 3" in text


def test_each_drawing_has_a_title_and_says_itself_in_words() -> None:
    html = render(sample(), Format.HTML, WHEN)
    drawings = re.findall(r"<svg.*?</svg>", html, re.DOTALL)
    assert len(drawings) == 3
    for drawing in drawings:
        assert 'role="img"' in drawing and "<title" in drawing and "<desc" in drawing
    described = re.findall(r"<desc[^>]*>(.*?)</desc>", html, re.DOTALL)
    assert "35 sur 40" in described[0] and "pas assez de réponses" in described[0]


def test_a_missing_total_draws_neither_bar_nor_point() -> None:
    html = render(sample(), Format.HTML, WHEN)
    hexagon = re.findall(r'<svg class="hexagon".*?</svg>', html, re.DOTALL)[0]
    assert hexagon.count("<circle") == 5
    assert 'class="chosen"' not in hexagon, "an outline with a hole in it must stay open"
    bars = re.findall(r'<svg class="bars".*?</svg>', html, re.DOTALL)[0]
    assert bars.count('class="bar"') == 5 and bars.count('class="track"') == 5


def test_a_zero_is_a_point_at_the_centre() -> None:
    whole = portfolio_of(Item("a", "interets", "t", "", figure=interests(0, 10, 20, 30, 40, 40)))
    hexagon = re.findall(r'<svg class="hexagon".*?</svg>', render(whole, Format.HTML, WHEN), re.DOTALL)[0]
    assert hexagon.count("<circle") == 6 and hexagon.count('class="chosen"') == 1
    assert 'cx="290.0" cy="200.0"' in hexagon


# -- hostile texts ------------------------------------------------------------------


@pytest.mark.parametrize("name", hostile.TEXTS)
def test_a_hostile_text_is_only_text_on_the_page(name: str) -> None:
    html = render(hostile.portfolio(hostile.TEXTS[name]), Format.HTML, WHEN)
    page = read(html)
    assert page.problems == []
    assert not HARMFUL.search(html)
    wanted = " ".join(clean(hostile.TEXTS[name]).split())
    assert wanted in " ".join("".join(page.text).split())


@pytest.mark.parametrize("name", hostile.TEXTS)
def test_a_hostile_text_is_only_text_in_markdown(name: str) -> None:
    from markdown_it import MarkdownIt

    markdown = render(hostile.portfolio(hostile.TEXTS[name]), Format.MARKDOWN, WHEN)
    assert not HARMFUL.search(markdown)
    kinds = {t.type for t in MarkdownIt("gfm-like", {"html": True}).parse(markdown)}
    assert not kinds & {"html_block", "code_block", "fence", "blockquote_open", "ordered_list_open"}
    inside = {c.type for t in MarkdownIt("gfm-like", {"html": True}).parse(markdown) for c in t.children or ()}
    assert inside <= {
        "text",
        "text_special",
        "softbreak",
        "hardbreak",
        "strong_open",
        "strong_close",
        "em_open",
        "em_close",
    }
    # As a naive reader that knows no escapes would take it, there is still no tag.
    assert not re.search(r"<[a-zA-Z/!?]", markdown)


@pytest.mark.parametrize("name", hostile.TEXTS)
def test_a_hostile_text_is_only_text_in_json(name: str) -> None:
    text = render(hostile.portfolio(hostile.TEXTS[name]), Format.JSON, WHEN)
    assert not HARMFUL.search(text)
    element = json.loads(text)["rubriques"][0]["elements"][0]
    assert element["texte"] == clean(hostile.TEXTS[name])


@pytest.mark.parametrize("format_", FORMATS)
def test_a_line_of_a_megabyte_is_kept_whole_and_quick(format_: Format) -> None:
    line = "mot<b>" * 170_000
    text = render(portfolio_of(Item("a", "demande", "t", line)), format_, WHEN)
    assert text.count("mot") == 170_000


def test_templates_cannot_reach_anything() -> None:
    from jinja2.exceptions import SecurityError, UndefinedError

    from assistant.portfolio.documents.pages import environment

    environment = environment()
    with pytest.raises(SecurityError):
        environment.from_string("{{ ''.__class__.__mro__ }}").render()
    with pytest.raises(UndefinedError):
        environment.from_string("{{ oubli }}").render()
    assert environment.from_string("{{ x }}").render(x="<b>") == "&lt;b&gt;"


# -- data ------------------------------------------------------------------------------


def test_json_comes_back_as_it_was() -> None:
    assert from_json(render(sample(), Format.JSON, WHEN)) == presentable(sample())
    assert from_json(render(sample(example=True), Format.JSON, WHEN)).example


def test_json_follows_its_schema() -> None:
    schema = json.loads(resources.files("assistant.portfolio.documents").joinpath("schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    for portfolio in (sample(), Portfolio((), ""), hostile.portfolio("x")):
        jsonschema.validate(json.loads(render(portfolio, Format.JSON, WHEN)), schema)
    broken = json.loads(render(sample(), Format.JSON, WHEN)) | {"rubriques": [{"id": "x"}]}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, schema)


@pytest.mark.parametrize(
    "text",
    ["[]", "{}", '{"format": "bilan-portefeuille", "version": 2}', '{"format": "bilan-portefeuille", "version": 1}'],
)
def test_other_json_is_refused_in_french(text: str) -> None:
    with pytest.raises(ValueError, match="n’est pas un portefeuille"):
        from_json(text)
