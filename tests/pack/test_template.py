# ruff: noqa: E501  # a table reads best with one case a line
"""Piping: what is said, what is missing, and the default that is due."""

from typing import Any

import pytest

from assistant.pack.expression import UNKNOWN, ExpressionError, Names, Template, parse_template
from assistant.pack.names import ScoreName
from assistant.pack.template import joined
from tests.pack.given import Given
from tests.pack.test_expression import SCORES, SYMBOLS, names

EVERY = frozenset(
    {"nom", "statut", "ordre", "envies", "titre:1", "titre:2", "score:r", "emplois", "emplois.poste", "age_dit"}
)


def rendered(source: str, within: Names | None = None, **scope: Any) -> str:
    return parse_template(source, within or names(answered=EVERY)).render(Given(**scope))


SAID = [
    ("Bonjour", {}, "Bonjour"),
    ("Bonjour {{ nom }} !", {"labels": {"nom": "Ève"}}, "Bonjour Ève !"),
    ("{{nom}}{{ nom }}", {"labels": {"nom": "a"}}, "aa"),
    ("{{ nom | defaut: \"vous\" }}", {}, "vous"),
    ("{{ nom | defaut: « vous » }}", {}, "vous"),
    ("{{ nom | défaut : 'vous' }}", {}, "vous"),
    ("{{ nom }}", {}, "…"),
    ("{{ nombre(emplois) }} emplois", {"values": {"emplois": ["f1", "f2"]}}, "2 emplois"),
    ("{{ score(r) }}", {"scores": {"r": 12.0}}, "12"),
    ("{{ score(r) / 8 }}", {"scores": {"r": 12.0}}, "1,5"),
    ("{{ premiers(ordre, 1) }}", {"rankings": {"ordre": (("bouger",), ("rester",))}}, "Bouger"),
    ("{{ premiers(ordre, 1) }}", {"rankings": {"ordre": (("bouger", "rester"),)}}, "Bouger et Rester"),
    ("{{ premiers(carte, 2) | defaut: 'x' }}", {"rankings": {"carte": (("f1",), ("f2",))}, "labels": {"carte.f1": "Vendre"}}, "Vendre et f2"),
    ("{{ premiers(partage, 1) | defaut: 'x' }}", {"rankings": {"partage": (("bouger",), ("rester",))}}, "Bouger"),
    ("{{ liste(envies) }}", {"values": {"envies": ["bouger", "rester"]}}, "Bouger et Rester"),
    ("{{ liste(statut) }}", {"labels": {"statut": "En emploi"}}, "En emploi"),
    ("{{ titre_score(1) }}, puis {{ titre_score(2) }}", {"rankings": {"scores": (("i",), ("r",))}}, "Investigateur, puis Réaliste"),
    ("{{ titre_score(1) }}/{{ titre_score(2) | defaut: '-' }}", {"rankings": {"scores": (("i", "r"),)}}, "Investigateur et Réaliste/-"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "scope", "expected"), SAID, ids=[s[0] for s in SAID])
def test_said(source: str, scope: dict[str, Any], expected: str) -> None:
    assert rendered(source, **scope) == expected


def test_three_words_and_more() -> None:
    assert [joined(w) for w in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a et b", "a, b et c"]


def test_an_answer_is_never_read_as_a_template() -> None:
    assert rendered("{{ nom }}", labels={"nom": "{{ statut }}"}) == "{{ statut }}"


WRONG = [
    ("Bonjour {{ nom }}", "P056", 12, 'defaut: "…"'),
    ("{{ titre_score(2) }}", "P056", 4, "defaut"),
    ("Bonjour {{ nom", "P050", 9, "refermé"),
    ("Bonjour nom }}", "P050", 13, "}}"),
    ("{{ }}", "P050", 3, "vide"),
    ("{{ nomm }}", "P051", 4, "« nom »"),
    ("{{ tard | defaut: 'x' }}", "P052", 4, "plus tard"),
    ("{{ nom | default: 'x' }}", "P050", 8, "defaut"),
    ("{{ nom | defaut: x }}", "P050", 8, "guillemets"),
    ("{{ nom | upper }}", "P050", 8, "defaut"),
    ("{{ nom.upper() | defaut: 'x' }}", "P050", 4, ""),
    ("{{ premiers(nom, 2) | defaut: 'x' }}", "P054", 13, "classement"),
    ("{{ titre_score(3) | defaut: 'x' }}", "P054", 16, "de 1 à 2"),
    ("{{ emplois | defaut: 'x' }} {{ nombre(nom) }}", "P054", 39, "longueur"),
]


@pytest.mark.parametrize(("source", "code", "column", "words"), WRONG, ids=[w[0] for w in WRONG])
def test_refused_in_french_with_its_column(source: str, code: str, column: int, words: str) -> None:
    with pytest.raises(ExpressionError) as error:
        parse_template(source, Names(SYMBOLS, SCORES, {}, 50))
    assert error.value.code == code, error.value
    assert words in error.value.message + error.value.remedy
    assert error.value.column == column


def test_nothing_to_fill_costs_nothing() -> None:
    plain = parse_template("Bonjour.", names())
    assert plain == Template("Bonjour.") and plain.parts == () and plain.references == frozenset()
    assert parse_template("{{ nom | defaut: 'x' }}", names()).references == {"nom"}
    assert Given().label("nom") is UNKNOWN
    assert ScoreName("r", "R", 0).title == "R"


def test_her_own_sentences_stand_apart_in_a_list() -> None:
    """« le rayon, le matin et la réserve, le soir »: read aloud, nobody hears where one ends."""
    assert joined(["le rayon, le matin", "la réserve"]) == "le rayon, le matin\u202f; la réserve"
    assert joined(["Tenir un café.", "Partir"]) == "Tenir un café\u202f; Partir"
    assert joined(["3,5", "a.b", "c…"]) == "3,5, a.b et c…"
    assert joined(["Seule, et bien."]) == "Seule, et bien."
