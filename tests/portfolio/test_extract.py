"""What she chose, frozen: nothing else is in it, it comes back the same, and nothing hostile gets in."""

from __future__ import annotations

import copy
import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.pack.cleaning import clean
from assistant.portfolio.extract import Extract, Terms, checked, extract, from_data, to_data
from assistant.portfolio.law import latest_end
from assistant.portfolio.model import RUBRICS, Bar, Figure, Item
from tests.portfolio.samples import portfolio_of, sample

TERMS = Terms("Claude Martin", "Camille Durand", "Préparer le deuxième entretien.", "2026-11-22", "2027-01-31")


class Foreseen:
    """Keys in order, and every one drawn twice: an extract must not give one key to two items."""

    def __init__(self) -> None:
        self.drawn = 0

    def token_hex(self, nbytes: int | None = None, /) -> str:
        self.drawn += 1
        return f"{self.drawn // 2:0{2 * (nbytes or 8)}x}"


texts = st.text(max_size=60)
numbers = st.floats(-1e6, 1e6, allow_nan=False) | st.integers(0, 100)
bars = st.builds(Bar, texts, st.none() | numbers, numbers, texts, st.sampled_from(["", *"RIASEC"]), numbers)
figures = st.builds(Figure, texts, st.lists(bars, max_size=6).map(tuple), st.booleans())
items = st.builds(
    Item,
    id=st.uuids().map(str),
    rubric=st.sampled_from(list(RUBRICS)),
    title=texts,
    text=texts,
    kind=st.sampled_from(["", "savoir", "savoir_faire", "savoir_etre"]),
    lines=st.lists(st.tuples(texts, texts), max_size=3).map(tuple),
    figure=st.none() | figures,
    origin=texts,
    shown=st.booleans(),
    dropped=st.booleans(),
    group=texts,
    reworded=st.booleans(),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(items, min_size=1, max_size=8, unique_by=lambda i: i.id), st.data())
def test_what_goes_out_comes_back_the_same(found: list[Item], data: st.DataObject) -> None:
    kept = [i.id for i in found if not i.dropped]
    if not kept:
        return
    chosen = data.draw(st.sets(st.sampled_from(kept), min_size=1))
    made, originals = extract(portfolio_of(*found, example=data.draw(st.booleans())), chosen, TERMS)
    travelled = json.loads(json.dumps(to_data(made), ensure_ascii=True))
    assert from_data(travelled) == made
    assert set(originals) == {i.id for i in made.items()}
    assert set(originals.values()) == chosen
    shown = {i.id: i for i in found}
    for item in made.items():
        original = shown[originals[item.id]]
        assert item.text == clean(original.text)
        assert item.title in (clean(original.title), "" if original.kind and original.text else clean(original.title))


def test_a_competence_names_its_recit_only_where_she_chose_it_too() -> None:
    recit = Item("p#recits[f1]", "realisations", "Le déménagement de l’agence", "J’ai tout porté.")
    skill = Item("p#savoirs[f1]", "competences", recit.title, "organiser", kind="savoir_faire")
    known = Item("p#su[f1]", "competences", f"Connaissances : {recit.title}", "les normes", kind="savoir")
    portfolio = portfolio_of(recit, skill, known)
    alone, _ = extract(portfolio, [skill.id, known.id], TERMS)
    assert "déménagement" not in json.dumps(to_data(alone), ensure_ascii=False)
    both, _ = extract(portfolio, [recit.id, skill.id, known.id], TERMS)
    assert [item.title for item in both.items()] == [recit.title, skill.title, known.title]


def test_the_data_hold_no_number_no_null_and_nothing_unchosen() -> None:
    portfolio = sample()
    for only in (item for item in portfolio.items() if not item.dropped):
        data = to_data(extract(portfolio, [only.id], TERMS)[0])
        assert _types(data) <= {dict, list, str, bool}
        written = json.dumps(data, ensure_ascii=False)
        for other in portfolio.items():
            assert other.id not in written
            if other.title not in (only.title, "") and other.title not in only.text:
                assert other.title not in written
        assert only.origin == "" or only.origin not in written
        assert all(source.at not in written and source.passation not in written for source in only.sources)


def _types(data: Any) -> set[type]:
    inside = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return {type(data)}.union(*(_types(one) for one in inside))


def test_each_item_has_its_own_key_in_the_order_of_the_portefeuille() -> None:
    portfolio = sample()
    ids = [item.id for item in portfolio.items() if not item.dropped]
    made, originals = extract(portfolio, reversed(ids), TERMS, Foreseen())
    assert [originals[item.id] for item in made.items()] == ids


def test_what_she_reworded_goes_as_it_is_shown() -> None:
    item = Item("p/q#a", "valeurs", "Titre", "Ma version", origin="Mes premiers mots", reworded=True, shown=True)
    made, _ = extract(portfolio_of(item), ["p/q#a"], TERMS)
    (frozen,) = made.items()
    assert (frozen.text, frozen.origin, frozen.reworded, frozen.shown, frozen.sources) == (
        "Ma version",
        "",
        False,
        False,
        (),
    )


@pytest.mark.parametrize("chosen", [[], ["inconnu"], ["p/q#a", "inconnu"], ["p/q#b"]])
def test_what_is_not_in_the_portefeuille_cannot_be_chosen(chosen: list[str]) -> None:
    portfolio = portfolio_of(Item("p/q#a", "valeurs", "A", "a"), Item("p/q#b", "valeurs", "B", "b", dropped=True))
    with pytest.raises(ValueError, match="choisi"):
        extract(portfolio, chosen, TERMS)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"sender": " \n"}, "Il manque le nom sous lequel"),
        ({"recipient": ""}, "à qui"),
        ({"purpose": "\t"}, "la raison"),
        ({"sender": "x" * 81}, "80"),
        ({"purpose": "x" * 501}, "500"),
        ({"until": "2026-11-21"}, "avant"),
        ({"until": "2029-11-23"}, "trois ans au plus, donc le 22 novembre 2029"),
        ({"until": "31/12/2026"}, "calendrier"),
        ({"until": "2026-W50-1"}, "calendrier"),
        ({"made": "9999-01-01", "until": "9999-01-02"}, "calendrier"),
    ],
)
def test_terms_that_cannot_be_are_said_in_french(change: dict[str, str], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        checked(replace(TERMS, **change))


def test_three_years_and_one_day() -> None:
    assert checked(replace(TERMS, until="2029-11-22")).until == "2029-11-22"
    assert checked(replace(TERMS, until="2026-11-22")).until == "2026-11-22"
    assert latest_end(date(2028, 2, 29)) == date(2031, 2, 28)


def test_names_take_one_line_and_lose_what_could_act_in_a_terminal() -> None:
    terms = checked(replace(TERMS, sender="Claude\n\x1b]52;c;x\x07 Martin"))
    assert "\n" not in terms.sender and "\x1b" not in terms.sender


def _whole() -> dict[str, Any]:
    portfolio = sample()
    made, _ = extract(portfolio, [i.id for i in portfolio.items() if not i.dropped], TERMS)
    return to_data(made)


def _places(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(place for key, one in inside for place in _places(one, (*path, key)))]


def _changed(data: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    data = copy.deepcopy(data)
    inside = data
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = value
    return data


def test_a_value_of_another_type_is_refused_wherever_it_stands() -> None:
    """None, a number, and a list in a list never stand anywhere; a text and an object only where one is due."""
    data, tried = _whole(), 0
    for path in _places(data):
        wrong: Any
        for wrong in (None, 3, 2.5, [[]], {"x": "y"}, b"x"):
            with pytest.raises(ValueError, match="cette version"):
                from_data(_changed(data, path, wrong))
            tried += 1
    assert tried > 500


def test_a_key_too_many_or_one_too_few_is_refused() -> None:
    data = _whole()
    for path in _places(data):
        found = data
        for key in path:
            found = found[key]
        if not isinstance(found, dict):
            continue
        with pytest.raises(ValueError, match="cette version"):
            from_data(_changed(data, path, {**found, "de_plus": "x"}))
        for key in found:
            if key not in ("valeur", "figure"):
                with pytest.raises(ValueError, match="cette version"):
                    from_data(_changed(data, path, {k: v for k, v in found.items() if k != key}))


def test_doubles_and_sizes_are_refused() -> None:
    data = _whole()
    rubric = data["rubriques"][0]
    element = rubric["elements"][0]
    hostile: list[Any] = [
        {**data, "rubriques": []},
        {**data, "rubriques": [rubric, rubric]},
        {**data, "rubriques": [{**rubric, "elements": [element, element]}]},
        {**data, "rubriques": [{**rubric, "id": "inconnue"}]},
        {**data, "rubriques": [{**rubric, "elements": []}]},
        {**data, "rubriques": [{**rubric, "elements": [{**element, "texte": "x" * 200_001}]}]},
        {**data, "rubriques": [{**rubric, "elements": [{**element, "titre": "x" * 5_001}]}]},
        {**data, "rubriques": [{**rubric, "elements": [{**element, "cle": "0123456789ABCDEF"}]}]},
        {**data, "rubriques": [{**rubric, "elements": [{**element, "cle": "٠" * 16}]}]},
        {
            **data,
            "rubriques": [{**rubric, "elements": [{**element, "lignes": [{"question": "", "reponse": ""}] * 201}]}],
        },
        {**data, "termes": {**data["termes"], "jusqu_au": "2099-01-01"}},
        {**data, "termes": {**data["termes"], "but": ""}},
    ]
    many = [{**element, "cle": f"{n:016x}", "texte": "x" * 190_000} for n in range(40)]
    hostile.append({**data, "rubriques": [{**rubric, "elements": many}]})
    for one in hostile:
        with pytest.raises(ValueError, match="cette version"):
            from_data(one)
    with pytest.raises(ValueError, match="version"):
        from_data({**data, "exemple": "oui"})


@pytest.mark.parametrize(
    "number", ["", "nan", "inf", "1e9", "01", "1.", ".5", "+1", "1_0", "1" * 10, "0.1234567", "١", "1\n"]
)
def test_a_number_is_written_in_one_way(number: str) -> None:
    figure = Figure("f", (Bar("a", 1, 2),))
    made, _ = extract(portfolio_of(Item("i", "interets", "t", "", figure=figure)), ["i"], TERMS)
    data = to_data(made)
    bar = data["rubriques"][0]["elements"][0]["figure"]["barres"][0]
    assert (bar["valeur"], bar["maximum"]) == ("1", "2")
    bar["valeur"] = number
    with pytest.raises(ValueError, match="cette version"):
        from_data(data)


def test_texts_that_come_in_are_cleaned() -> None:
    data = _whole()
    data["rubriques"][0]["elements"][0]["texte"] = "a\x1b[2Jb\u202ec\u200bd"
    made = from_data(data)
    assert isinstance(made, Extract)
    assert made.items()[0].text == "a\ufffd[2Jb\ufffdc\ufffdd"


def test_what_nobody_could_read_back_is_not_written() -> None:
    made, _ = extract(portfolio_of(Item("i", "valeurs", "t", "x" * 200_001)), ["i"], TERMS)
    with pytest.raises(ValueError, match="trop long"):
        to_data(made)
