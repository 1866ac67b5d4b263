"""Scores: the worked examples of the field, and the laws that any answers must obey."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.pack.expression import Template
from assistant.pack.model import Band, Calculation, Choice, Place, Question, Score, Type
from assistant.pack.scores import compute, expand, number_of, ranked, results
from tests.pack.given import PACK

LOW, HIGH = 1, 5
CODES = [str(n) for n in range(LOW, HIGH + 1)]
SCALE = tuple(Choice(c, c, float(c)) for c in CODES)
HERE = Place("f", 1, 1)


def scale(id: str, type: Type = Type.ECHELLE, **more: object) -> Question:
    return Question(id, type, Template(id), HERE, choices=SCALE, **more)  # type: ignore[arg-type]  # free keywords


def score(items: list[str], **more: object) -> Score:
    given = {
        "id": "s",
        "title": "S",
        "reversed": (),
        "calculation": Calculation.SOMME,
        "counted": (),
        "minimum_answers": 1,
        "higher": "plus",
    }
    return Score(items=tuple(items), **(given | more))  # type: ignore[arg-type]  # free keywords


def ten(answers: list[int | None], **more: object) -> tuple[Score, dict[str, object], dict[str, Question]]:
    items = {f"q{n}": scale(f"q{n}") for n in range(len(answers))}
    return score(list(items), **more), {f"q{n}": None if a is None else str(a) for n, a in enumerate(answers)}, items


ANSWERS = [4, None, 2, 5, None, 3, 4, 1, None, 5]


def test_reversed_and_missing_items_the_worked_example() -> None:
    """Notes §9: reverse items 3 and 8, seven answers: keyed 4 4 5 3 4 5 5, mean 4.2857, prorated sum 42.857."""
    mean = compute(*ten(ANSWERS, reversed=("q2", "q7"), calculation=Calculation.MOYENNE))
    assert mean.value == pytest.approx(30 / 7) and (mean.answered, mean.total) == (7, 10)
    assert (mean.minimum, mean.maximum) == (1, 5) and not mean.note
    total = compute(*ten(ANSWERS, reversed=("q2", "q7")))
    assert total.value == pytest.approx(300 / 7) and total.note
    assert (total.minimum, total.maximum) == (10, 50)


def test_percent_of_the_maximum_possible() -> None:
    """Notes §9: 34 on a scale of 10 to 50 is 60 %."""
    result = compute(*ten([4, 4, 4, 4, 3, 3, 3, 3, 3, 3], calculation=Calculation.POURCENTAGE))
    assert result.value == pytest.approx(60) and result.maximum == 100


def test_interest_profile_goes_from_0_to_40() -> None:
    """Sixty items from 0 to 4, ten per family: an area goes from 0 to 40, not to 50 (a trap seen in the wild)."""
    zero = tuple(Choice(str(n), str(n), float(n)) for n in range(5))
    items = {f"r{n}": Question(f"r{n}", Type.ECHELLE, Template(""), HERE, choices=zero) for n in range(10)}
    best = compute(score(list(items)), dict.fromkeys(items, "4"), items)
    assert (best.value, best.minimum, best.maximum) == (40, 0, 40)


def test_too_few_answers_give_no_score_and_the_reason() -> None:
    made, values, items = ten(ANSWERS, minimum_answers=8)
    result = compute(made, values, items, {"q1": "passee", "q4": "refusee", "q8": "plus_tard"})
    assert result.value is None and result.band is None
    assert "7 réponses" in result.reason and "8" in result.reason
    assert (result.passed, result.refused) == (1, 1)


def test_none_answered_is_not_zero() -> None:
    assert compute(*ten([None] * 4)).value is None
    assert compute(*ten([None] * 4, calculation=Calculation.COMPTAGE, counted=("1",))).value is None


def test_count_of_codes() -> None:
    result = compute(*ten([1, 5, 5, 2], calculation=Calculation.COMPTAGE, counted=("5", "4")))
    assert (result.value, result.maximum) == (2, 4)
    many = Question("m", Type.CHOIX_MULTIPLE, Template(""), HERE, choices=SCALE)
    yes = Question("o", Type.OUI_NON, Template(""), HERE)
    counted = compute(
        score(["m", "o"], calculation=Calculation.COMPTAGE, counted=("1", "2", "oui")),
        {"m": ["1", "2", "3"], "o": True},
        {"m": many, "o": yes},
    )
    assert (counted.value, counted.maximum) == (3, 3)


def test_a_grille_stands_for_its_rows_and_may_be_reversed_whole() -> None:
    grid = scale("g", Type.GRILLE, rows=(Choice("a", "A"), Choice("b", "B")))
    made = score(["g"], reversed=("g.b",))
    items = expand(made, {"g": grid})
    assert list(items) == ["g.a", "g.b"]
    assert compute(made, {"g.a": "5", "g.b": "1"}, items).value == 10
    assert compute(score(["g"], reversed=("g",)), {"g.a": "5", "g.b": "5"}, items).value == 2


def test_bands() -> None:
    bands = (Band(12, "bas"), Band(20, "haut"))
    assert compute(*ten([1, 1, 5, 5], bands=bands)).band == bands[0]
    assert compute(*ten([5, 5, 5, 5], bands=bands)).band == bands[1]


def test_values_that_are_no_answer_count_nothing() -> None:
    assert number_of(scale("a"), "9") is None
    assert number_of(Question("n", Type.ENTIER, Template(""), HERE), True) is None
    assert number_of(Question("o", Type.OUI_NON, Template(""), HERE), "oui") is None
    assert compute(*ten([1])).value == 1


def test_scores_of_a_questionnaire_and_ties() -> None:
    from assistant.pack.reading import read_bytes

    questionnaire = read_bytes(PACK.encode(), "f").questionnaires[0]
    (result,) = results(questionnaire, {"a1": "3", "a2": "0"})
    assert result.value == 6
    one, two, none = compute(*ten([3])), compute(*ten([3])), compute(*ten([None]))
    high = compute(*ten([5]))
    assert ranked([one, none, high, two]) == ((high,), (one, two))


# -- laws

GIVEN = st.lists(st.none() | st.integers(LOW, HIGH), min_size=1, max_size=12)
HOW = st.sampled_from([Calculation.SOMME, Calculation.MOYENNE, Calculation.POURCENTAGE])


@given(GIVEN, HOW)
def test_reversing_everything_mirrors_the_score(answers: list[int | None], how: Calculation) -> None:
    made, values, items = ten(answers, calculation=how)
    plain = compute(made, values, items)
    turned = compute(score(list(items), calculation=how, reversed=tuple(items)), values, items)
    if plain.value is None:
        assert turned.value is None
    else:
        assert turned.value == pytest.approx(plain.minimum + plain.maximum - plain.value)


@given(GIVEN, HOW, st.randoms(use_true_random=False), st.sets(st.integers(0, 11)))
def test_order_of_items_and_answers_off_the_path_change_nothing(answers, how, random, backwards) -> None:
    made, values, items = ten(answers, calculation=how, reversed=tuple(f"q{n}" for n in backwards if n < len(answers)))
    keys = list(items)
    random.shuffle(keys)
    again = compute(
        score(keys, calculation=how, reversed=made.reversed),
        {**values, "ailleurs": "5"},
        {k: items[k] for k in keys},
        {"ailleurs": "passee"},
    )
    first = compute(made, values, items)
    assert (again.value is None) == (first.value is None)
    assert first.value is None or math.isclose(again.value, first.value)
    assert (again.answered, again.total, again.passed) == (first.answered, first.total, first.passed)


@given(GIVEN, HOW, st.sets(st.integers(0, 11)))
def test_within_its_bounds(answers, how, backwards) -> None:
    result = compute(*ten(answers, calculation=how, reversed=tuple(f"q{n}" for n in backwards if n < len(answers))))
    if result.value is not None:
        assert result.minimum <= result.value <= result.maximum


@given(st.lists(st.integers(LOW, HIGH), min_size=1, max_size=10), HOW, st.data())
def test_a_higher_answer_never_lowers_a_forward_score(answers, how, data) -> None:
    at = data.draw(st.integers(0, len(answers) - 1))
    raised = [*answers]
    raised[at] = min(HIGH, raised[at] + 1)
    before, after = compute(*ten(answers, calculation=how)), compute(*ten(raised, calculation=how))
    assert after.value >= before.value
    lowered = compute(*ten(raised, calculation=how, reversed=(f"q{at}",)))
    assert lowered.value <= compute(*ten(answers, calculation=how, reversed=(f"q{at}",))).value
