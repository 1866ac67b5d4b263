# ruff: noqa: E501  # a table reads best with one case a line
"""Conditions: what they compute, what they refuse and where, and the laws of three-valued logic."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.pack.expression import UNKNOWN, Expression, ExpressionError, Names, parse
from assistant.pack.kleene import Unknown
from assistant.pack.model import Choice, Type
from assistant.pack.names import ScoreName, Symbol
from tests.pack.given import Given

SCALE = tuple(Choice(str(n), f"degré {n}", float(n)) for n in range(5))
STATUS = (Choice("salarie", "En emploi"), Choice("recherche", "En recherche"), Choice("oui", "Oui, autre"))
WISHES = (Choice("bouger", "Bouger"), Choice("rester", "Rester"))
SYMBOLS = {
    s.name: s
    for s in (
        Symbol("nom", Type.TEXTE, 0),
        Symbol("age_dit", Type.ENTIER, 1, low=0, high=120),
        Symbol("projet", Type.OUI_NON, 2),
        Symbol("statut", Type.CHOIX, 3, STATUS),
        Symbol("envies", Type.CHOIX_MULTIPLE, 4, WISHES),
        Symbol("gout", Type.ECHELLE, 5, SCALE),
        Symbol("grille", Type.GRILLE, 6, SCALE, rows=(Choice("bruit", "Le bruit"), Choice("froid", "Le froid"))),
        Symbol("jour", Type.DATE, 7),
        Symbol("ordre", Type.CLASSEMENT, 8, WISHES),
        Symbol("emplois", Type.FICHE, 11, fields={
            "poste": Symbol("emplois.poste", Type.TEXTE, 9), "duree": Symbol("emplois.duree", Type.ENTIER, 10),
            "plaisir": Symbol("emplois.plaisir", Type.ECHELLE, 10, SCALE)}),
        Symbol("partage", Type.POINTS, 12, WISHES),
        Symbol("carte", Type.CLASSEMENT, 13, None),
        Symbol("tarte", Type.ENTIER, 14),
        Symbol("tard", Type.ENTIER, 90),
    )
}  # fmt: skip
SCORES = {"r": ScoreName("r", "Réaliste", 5), "i": ScoreName("i", "Investigateur", 5)}
SECTIONS = {"debut": 8, "toute_fin": 90}


def names(**more: Any) -> Names:
    return Names(SYMBOLS, SCORES, SECTIONS, **({"before": 50} | more))


def value(source: str, *, within: Names | None = None, **answers: Any) -> Any:
    more = {
        k: answers.pop(k) for k in ("today", "current", "statuses", "scores", "rankings", "answers") if k in answers
    }
    return parse(source, within or names()).evaluate(Given(answers, **more))


TRUE = [
    ("age_dit >= 18", {"age_dit": 18}),
    ("age_dit = 18.0 et nom = 'Ève'", {"age_dit": 18, "nom": "Ève"}),
    ("age_dit + 2 * 3 = 24", {"age_dit": 18}),
    ("(age_dit + 2) * 3 = 60", {"age_dit": 18}),
    ("age_dit - 2 - 3 = 13", {"age_dit": 18}),
    ("age_dit / 2 / 3 = 3", {"age_dit": 18}),
    ("-age_dit < 0", {"age_dit": 18}),
    ("age_dit ≥ 18 et age_dit <> 19 et age_dit ≠ 20", {"age_dit": 18}),
    ("projet = oui", {"projet": True}),
    ("projet = non", {"projet": False}),
    ("projet != non", {"projet": True}),
    ("projet", {"projet": True}),
    ("non projet", {"projet": False}),
    ("non non projet", {"projet": True}),
    ("statut = salarie", {"statut": "salarie"}),
    ("statut = 'salarie'", {"statut": "salarie"}),
    ("statut = « salarie »", {"statut": "salarie"}),
    ("statut = “salarie”", {"statut": "salarie"}),
    ("salarie = statut", {"statut": "salarie"}),
    ("statut = oui", {"statut": "oui"}),
    ("statut != recherche", {"statut": "salarie"}),
    ("statut dans (salarie, 'recherche')", {"statut": "recherche"}),
    ("age_dit dans (17, 18)", {"age_dit": 18}),
    ("envies contient bouger", {"envies": ["rester", "bouger"]}),
    ("nom contient 'ÈV'", {"nom": "Mon Ève"}),
    ("gout >= 3", {"gout": "3"}),
    ("gout = 4", {"gout": "4"}),
    ("3 < gout", {"gout": "4"}),
    ("gout dans (0, 1)", {"gout": "1"}),
    ("grille.bruit > 2", {"grille.bruit": "3"}),
    ("nombre(envies) = 2", {"envies": ["a", "b"]}),
    ("nombre(emplois) > 1", {"emplois": ["f1", "f2"]}),
    ("longueur(nom) = 3", {"nom": "  Ève "}),
    ("repondu(nom) et non repondu(projet)", {"nom": "x"}),
    ("passe(nom)", {"statuses": {"nom": "passee"}}),
    ("jour > '2019-02'", {"jour": "2019-03-01"}),
    ("jour <= aujourdhui()", {"jour": "2019-03-01"}),
    ("age(jour) = 6", {"jour": "2019-12-01"}),
    ("age(jour) = 7", {"jour": "2019"}),
    ("rang(ordre, rester) = 2", {"rankings": {"ordre": (("bouger",), ("rester",))}}),
    ("rang(ordre, rester) = 1", {"rankings": {"ordre": (("bouger", "rester"),)}}),
    ("rang(carte, 'f1') = 1", {"rankings": {"carte": (("f1",), ("f2",))}}),
    ("score(r) > score(i)", {"scores": {"r": 5.0, "i": 4.0}}),
    ("ecart(1, 2) = 3", {"scores": {"r": 1.0, "i": 4.0}}),
    ("max(score(r), score(i)) - 3 <= score(r)", {"scores": {"r": 1.0, "i": 4.0}}),
    ("somme(age_dit, 2) = 20 et moyenne(age_dit, 20) = 19 et min(age_dit, 3) = 3", {"age_dit": 18}),
    ("somme(emplois.duree) = 5", {"emplois.duree": [2, 3]}),
    ("max(emplois.plaisir) = 4 et min(emplois.plaisir) <= 1", {"emplois.plaisir": ["1", "4", "2"]}),
    ("emplois.poste contient 'vendeur'", {"emplois.poste": ["vendeur", "cariste"]}),
    ("partage.bouger > partage.rester", {"partage": {"bouger": 7, "rester": 3}}),
    ("arrondi(age_dit / 4) = 5", {"age_dit": 18}),
    ("identiques(debut) >= 0.75", {"answers": {"debut": ("1", "1", "1", "2")}}),
    ("identiques(r, grille) = 1", {"answers": {"r": ("1", "1"), "grille": ("1",)}}),
    ("OUI = projet ET age_dit > 3", {"projet": True, "age_dit": 4}),
]  # fmt: skip


@pytest.mark.parametrize(("source", "given_answers"), TRUE, ids=[s for s, _ in TRUE])
def test_true(source: str, given_answers: dict[str, Any]) -> None:
    assert value(source, **given_answers) is True


@pytest.mark.parametrize(
    "source",
    ["age_dit > 3", "non projet", "projet", "statut = salarie", "statut dans (salarie, oui)", "envies contient bouger", "age_dit / 0 > 1",
     "age(jour) > 3", "rang(ordre, bouger) < 2", "score(r) > 3", "ecart(1, 2) > 3", "somme(age_dit, 3) > 1", "identiques(debut) > 0",
     "nombre(emplois) > 0", "age_dit = 1 et projet", "age_dit = 1 ou projet", "jour > '2019'"],
)  # fmt: skip
def test_an_unanswered_operand_makes_it_unknown(source: str) -> None:
    assert value(source) is UNKNOWN


def test_division_by_zero_and_infinity_are_no_fault() -> None:
    assert value("age_dit / (age_dit - 18) > 1", age_dit=18) is UNKNOWN
    assert value("age_dit * 9999999999999999999999 > 1", age_dit=10**400) is True
    assert value("arrondi(age_dit) > 1", age_dit=10**400) is True


def test_partial_dates_do_not_guess() -> None:
    assert value("jour > '2019-05'", jour="2019") is UNKNOWN
    assert value("jour > '2018-05'", jour="2019") is True
    assert value("jour = '2019'", jour="2019") is True


# Source, code of problem, column, and a word of the message or of the remedy.
WRONG = [
    ("age_dit >", "P050", 10, "trop tôt"),
    ("", "P050", 1, "vide"),
    ("age_dit > 2,5", "P050", 12, "2.5"),
    ("max(emplois.poste) > 2", "P054", 5, "nombres"),
    ("age_dit == 3", "P050", 9, "« = »"),
    ("projet and nom", "P050", 8, "« et »"),
    ("projet && nom", "P050", 8, "« et »"),
    ("statut = 'salarie", "P050", 10, "fermé"),
    ("statut = 'l'emploi'", "P050", 19, "fermé"),
    ("age_dit > 3)", "P050", 12, "attendu"),
    ("(age_dit > 3", "P050", 13, "« ) »"),
    ("age_dit nom", "P050", 9, "« et »"),
    ("1 < age_dit < 3", "P050", 13, "1 < x et x < 3"),
    ("os.system", "P051", 1, ""),
    ("nom[0] = 'a'", "P050", 4, "parenthèses"),
    ("repond(nom)", "P050", 1, "repondu"),
    ("repondu()", "P050", 1, "repondu(question)"),
    ("repondu(nom, projet)", "P050", 1, "repondu(question)"),
    ("statu = salarie", "P051", 1, "« statut »"),
    ("tart > 1", "P051", 1, "« tarte »"),  # « tard » is as near, but asked later
    ("grille.bruitt > 1", "P051", 1, "bruit, froid"),
    ("score(x) > 1", "P051", 7, ""),
    ("identiques(debu) > 1", "P051", 12, "debut"),
    ("tard > 1", "P052", 1, "plus tard"),
    ("identiques(toute_fin) > 1", "P052", 12, ""),
    ("statut = salariee", "P053", 10, "« salarie »"),
    ("statut = 'En emploi'", "P053", 10, "« salarie »"),
    ("envies contient voler", "P053", 17, "bouger, rester"),
    ("gout = 7", "P053", 8, "0, 1, 2, 3, 4"),
    ("rang(ordre, voler) = 1", "P053", 13, ""),
    ("age_dit > 'oui'", "P054", 9, "guillemets"),
    ("nom > 3", "P054", 5, "longueur"),
    ("nom < 'a'", "P054", 5, "« = »"),
    ("statut > 3", "P054", 1, "valeur"),
    ("envies = bouger", "P054", 8, "contient"),
    ("statut contient salarie", "P054", 8, "dans"),
    ("nombre(nom) > 3", "P054", 8, "longueur"),
    ("nom", "P054", 1, "Comparez"),
    ("nom et projet", "P054", 1, "Comparez"),
    ("projet + 1 = 2", "P054", 1, "un oui ou un non"),
    ("jour > 3", "P054", 6, ""),
    ("jour > 'hier'", "P054", 8, "2019-03"),
    ("ecart(0, 2) > 1", "P054", 7, "de 1 à 2"),
    ("age(nom) > 3", "P054", 5, "date"),
    ("valeur > 3", "P051", 1, "contrôles"),
    ("longueur < 3", "P051", 1, "contrôles"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "code", "column", "words"), WRONG, ids=[w[0] or "vide" for w in WRONG])
def test_refused_in_french_with_its_column(source: str, code: str, column: int, words: str) -> None:
    with pytest.raises(ExpressionError) as error:
        parse(source, names())
    assert (error.value.code, error.value.column) == (code, column)
    assert words in error.value.message + error.value.remedy


def test_under_control() -> None:
    within = names(current=SYMBOLS["nom"])
    assert value("longueur < 4", within=within, current="Ève") is True
    assert value("valeur = 'Ève'", within=within, current="Ève") is True
    within = names(current=SYMBOLS["age_dit"])
    assert value("valeur >= 18 et valeur <= age_dit", within=within, current=18, age_dit=20) is True
    assert value("valeur >= 18", within=within) is UNKNOWN


def test_inside_a_fiche_a_field_goes_by_its_own_name() -> None:
    within = names(before=11, fiche=SYMBOLS["emplois"])
    assert value("poste = 'x' et emplois.poste = 'x'", within=within, **{"emplois.poste": "x"}) is True
    with pytest.raises(ExpressionError, match="plus tard"):
        parse("duree > 1", names(before=10, fiche=SYMBOLS["emplois"]))
    with pytest.raises(ExpressionError, match="n'est le nom"):
        parse("poste = 'x'", names())


def test_limits() -> None:
    assert parse(" ou ".join(["projet"] * 200), names()).evaluate(Given({"projet": False})) is False
    assert parse("age_dit > " + "+".join(["1"] * 900), names()).evaluate(Given({"age_dit": 1})) is False
    for source in (
        "(" * 61 + "projet" + ")" * 61,
        "non " * 61 + "projet",
        "age_dit > " + "-" * 61 + "1",
        "projet ou " * 300 + "projet",
    ):
        with pytest.raises(ExpressionError):
            parse(source, names())
    assert parse("(" * 59 + "projet" + ")" * 59, names()).evaluate(Given({"projet": True})) is True


def test_references_and_what_is_certain() -> None:
    found = parse("statut = salarie et (age_dit > 3 ou repondu(nom)) et score(r) > 1", names())
    assert found.references == {"statut", "age_dit", "nom", "score:r"}
    assert found.certain >= {"statut", "score:r"} and not {"age_dit", "nom"} & found.certain
    assert parse("non (age_dit > 3)", names()).certain == {"age_dit"}
    assert not parse("non repondu(nom)", names()).certain


@pytest.mark.parametrize(
    ("source", "always"),
    [("age_dit > 200", False), ("age_dit <= 120", True), ("gout > 4", False), ("gout >= 0", True), ("1 = 1", True), ("2 < 1", False),
     ("statut = salarie et statut = recherche", False), ("statut = salarie ou statut = recherche", None), ("age_dit > 20", None),
     ("non (age_dit > 200)", True), ("projet ou 1 = 1", True), ("120 < age_dit", False), ("age_dit != 200", True), ("age_dit = -1", False)],
)  # fmt: skip
def test_what_can_only_be_true_or_false(source: str, always: bool | None) -> None:
    assert parse(source, names()).always is always


def test_unknown_has_no_truth() -> None:
    with pytest.raises(TypeError):
        bool(UNKNOWN)
    assert isinstance(UNKNOWN, Unknown)


# -- laws, over random conditions on three booleans that may be unanswered

LEAVES = st.sampled_from(["a", "b", "c"])
SOURCES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        inner.map(lambda x: f"non ({x})"), st.tuples(inner, inner).map(lambda p: f"({p[0]}) et ({p[1]})"),
        st.tuples(inner, inner).map(lambda p: f"({p[0]}) ou ({p[1]})")),
    max_leaves=8,
)  # fmt: skip
ABC = Names({n: Symbol(n, Type.OUI_NON, i) for i, n in enumerate("abc")})
ANSWERS = st.fixed_dictionaries({}, optional={n: st.booleans() for n in "abc"})


def of(source: str, answers: dict[str, bool]) -> Any:
    return parse(source, ABC).evaluate(Given(answers))


@given(SOURCES, SOURCES, ANSWERS)
def test_de_morgan_and_commutation(p: str, q: str, answers: dict[str, bool]) -> None:
    assert of(f"non (({p}) et ({q}))", answers) is of(f"non ({p}) ou non ({q})", answers)
    assert of(f"({p}) et ({q})", answers) is of(f"({q}) et ({p})", answers)
    assert of(f"({p}) ou ({q})", answers) is of(f"({q}) ou ({p})", answers)
    assert of(f"non (non ({p}))", answers) is of(p, answers)


@given(SOURCES, ANSWERS)
def test_one_more_answer_never_changes_what_was_known(p: str, answers: dict[str, bool]) -> None:
    before = of(p, answers)
    if before is not UNKNOWN:
        for missing in set("abc") - set(answers):
            for new in (True, False):
                assert of(p, {**answers, missing: new}) is before


@given(SOURCES, ANSWERS)
def test_what_is_certain_is_answered_whenever_it_holds(p: str, answers: dict[str, bool]) -> None:
    condition: Expression = parse(p, ABC)
    if condition.holds(Given(answers)):
        assert condition.certain <= set(answers)


@given(st.text(alphabet="abc agenom(),.'\"<>=!+-*/ 0123456789étou«»[]{}|:\n\t", max_size=80))
def test_any_text_gives_a_condition_or_an_error_with_a_column(source: str) -> None:
    try:
        parse(source, names()).evaluate(Given({}))
    except ExpressionError as error:
        assert 1 <= error.column <= len(source) + 1


def test_today_is_passed_never_read() -> None:
    assert value("jour = aujourdhui()", jour="2020-02-03", today=date(2020, 2, 3)) is True
