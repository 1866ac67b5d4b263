"""What holds for any text: nothing is lost, nothing raises, and an option is always understood by its own name."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from assistant.guide.turn import Mode, Option
from assistant.guide.understanding import Command, CommandName, Doubt, Misfit, Nothing, Value, understand
from assistant.guide.understanding.commands import SLASH, spoken
from assistant.guide.understanding.date_words import MONTH_NAMES
from assistant.guide.understanding.folding import fold, plain, word_list
from assistant.guide.understanding.phrases import table
from assistant.guide.understanding.words import COMMANDS, short
from tests.guide.understanding.phrases import PHRASES
from tests.guide.understanding.prompts import KEYS, PROMPTS, TODAY, prompt

NAMES = st.sampled_from(sorted(PROMPTS))
SCRAPS = st.sampled_from(
    [
        *sorted(table())[::97],
        *[typed for _, typed, _ in PHRASES[::5]],
        *sorted(word_list("1 2 12 2019 mars ans € h % , ; / - et ou à pas sauf toutes entre dans ½ ² ٣ …")),
        *("le reste", "il y a", "\n", "« ", " »"),
    ]
)
MESSAGES = st.one_of(
    st.text(max_size=80), st.lists(SCRAPS, max_size=8).map(" ".join), st.lists(SCRAPS, max_size=4).map("".join)
)


@given(MESSAGES, NAMES)
def test_never_raises_and_the_form_of_unicode_changes_nothing(text: str, name: str) -> None:
    found = understand(text, PROMPTS[name], TODAY)
    assert found == understand(unicodedata.normalize("NFD", text), PROMPTS[name], TODAY)
    assert found == understand(unicodedata.normalize("NFC", text), PROMPTS[name], TODAY)


@given(MESSAGES, st.sampled_from([Mode.TEXT, Mode.LONG]), st.booleans(), st.sampled_from([None, 10, 60]))
@example("/ 2 jours", Mode.TEXT, False, None)
@example("Stop", Mode.LONG, False, None)
def test_no_text_is_lost(text: str, mode: Mode, followup: bool, maximum: int | None) -> None:
    """Typed in an open question, a text is the answer as it stands, or kept beside a question, or one of the closed list."""
    asked = prompt(mode, followup=followup, maximum=maximum)
    typed = unicodedata.normalize("NFC", text).strip()
    match understand(text, asked, TODAY):
        case Value(value=value):
            assert value == typed
        case Doubt(raw=raw, readings=readings):
            assert raw == typed
            assert any(r.meaning == Value(typed, r.meaning.said) for r in readings if isinstance(r.meaning, Value))
        case Misfit(raw=raw):
            assert raw == typed
        case Nothing():
            assert not typed
        case Command(name=name):
            whole = spoken(typed, asked)
            assert typed.startswith("/") or (whole is not None and whole.clear and whole.command.name is name)


@given(MESSAGES, NAMES)
def test_what_is_not_understood_is_kept(text: str, name: str) -> None:
    found = understand(text, PROMPTS[name], TODAY)
    if isinstance(found, Doubt | Misfit):
        assert found.raw == unicodedata.normalize("NFC", text).strip()


@pytest.mark.parametrize("text", ["", " ", "\n", "\u00a0\u202f", "\t "])
def test_enter_alone(text: str) -> None:
    assert all(understand(text, p, TODAY) == Nothing() for p in PROMPTS.values())


LABELS = st.lists(
    st.one_of(
        st.sampled_from(sorted({o.label for p in PROMPTS.values() for o in p.options})),
        st.sampled_from(
            ["Stop", "Aide", "Pourquoi ?", "Non, jamais", "12", "/passer", "Je passe", "3 fois par an", "A", "Deux"]
        ),
        st.text(min_size=1, max_size=30),
    ),
    min_size=1,
    max_size=14,
    unique_by=lambda label: plain(label) or fold(label),
)


@given(LABELS)
@example(["Je ne sais pas", "Passer", "Aide", "Pause"])
def test_every_option_is_understood_by_its_key_and_by_its_label(labels: list[str]) -> None:
    options = tuple(Option(KEYS[i], f"c{i}", label) for i, label in enumerate(labels))
    keys = {o.key for o in options}
    assume(all(fold(label).strip() and fold(label).strip("().") not in keys for label in labels))
    asked = prompt(Mode.ONE, options=options)
    for option in options:
        for typed in (option.key, option.key.upper(), f"la {option.key}", option.label, f" {option.label}\u00a0"):
            found = understand(typed, asked, TODAY)
            named = [o for o in options if plain(o.label) == plain(typed) or plain(o.label).split()[:1] == [option.key]]
            if typed.strip() != option.label.strip() and named and named != [option]:
                continue  # « la 3 » beside a label « 3 fois »: a doubt, tested on its own below
            assert isinstance(found, Value), (typed, found)
            assert found.value == option.code


def test_a_key_that_is_also_another_label_is_a_doubt() -> None:
    options = (Option("1", "a", "2"), Option("2", "b", "1"))
    found = understand("1", prompt(Mode.ONE, options=options), TODAY)
    assert isinstance(found, Doubt)
    assert [r.meaning for r in found.readings] == [Value("a", "2"), Value("b", "1")]


@given(st.lists(st.sampled_from(PROMPTS["multiple"].options[:5]), min_size=1, max_size=5, unique=True), st.booleans())
def test_any_choice_of_several_by_keys_or_by_labels(chosen: list[Option], by_key: bool) -> None:
    typed = ", ".join(o.key if by_key else o.label for o in chosen)
    found = understand(typed, PROMPTS["multiple"], TODAY)
    assert isinstance(found, Value)
    assert found.value == [o.code for o in PROMPTS["multiple"].options if o in chosen]


@given(
    st.permutations(PROMPTS["ordre_mots"].options), st.sampled_from([", ", " > ", " puis ", "\n", " ; "]), st.booleans()
)
def test_any_order(order: list[Option], link: str, by_key: bool) -> None:
    found = understand(link.join(o.key if by_key else o.label for o in order), PROMPTS["ordre_mots"], TODAY)
    assert isinstance(found, Value), found
    assert found.value == [o.code for o in order]


@given(st.integers(0, 100), st.integers(0, 100))
def test_points_are_whole_or_refused(a: int, b: int) -> None:
    found = understand(f"{a} {b} {100 - a - b}", PROMPTS["points"], TODAY)
    if a + b <= 100:
        assert isinstance(found, Value)
        assert sum(found.value.values()) == 100
    else:
        assert isinstance(found, Misfit)


@given(st.integers(0, 10**9))
def test_whole_numbers_in_digits(number: int) -> None:
    for typed in (str(number), f"{number:,}".replace(",", "\u202f"), f"{number:,}".replace(",", " ")):
        assert understand(typed, PROMPTS["nombre"], TODAY) == understand(str(number), PROMPTS["nombre"], TODAY)
    found = understand(str(number), PROMPTS["nombre"], TODAY)
    assert isinstance(found, Value)
    assert found.value == number


@given(st.dates(date(1950, 1, 1), date(2080, 12, 31)))
def test_every_day_in_every_form(day: date) -> None:
    months = MONTH_NAMES
    name = months[day.month - 1]
    asked = prompt(Mode.DATE)
    for typed in (
        day.isoformat(),
        f"{day:%d/%m/%Y}",
        f"{day.day} {name} {day.year}",
        f"le {day.day} {name.upper()} {day.year}",
    ):
        found: Any = understand(typed, asked, TODAY)
        assert isinstance(found, Value), (typed, found)
        assert found.value == day.isoformat()
    month: Any = understand(f"{name} {day.year}", asked, TODAY)
    assert month.value == f"{day:%Y-%m}"


def test_every_command_has_a_slash_name_and_a_label() -> None:
    assert set(SLASH.values()) == set(CommandName) == set(COMMANDS)
    for name in CommandName:
        assert understand(f"/{name}", PROMPTS["texte"], TODAY) == Command(name)
        assert understand(f"/{name}", PROMPTS["oui_non"], TODAY) == Command(name)


def test_the_closed_list_is_folded_and_speaks_of_every_command() -> None:
    phrases = table()
    assert all(phrase == plain(phrase) for phrase in phrases)
    assert {name for name, _ in phrases.values()} == set(CommandName)
    assert all(len(phrase) < 120 for phrase in phrases)


def test_a_long_text_is_quick_and_a_long_choice_is_kept() -> None:
    long = "Pourquoi cette question ? " * 20_000
    found = understand(long, PROMPTS["long"], TODAY)
    assert isinstance(found, Value)
    assert found.value == long.strip()
    for name in ("oui_non", "multiple", "ordre", "points", "annees", "annee"):
        assert isinstance(understand(long, PROMPTS[name], TODAY), Misfit)


def test_a_text_over_its_limit_is_kept() -> None:
    found = understand("a" * 61, prompt(Mode.TEXT, maximum=60), TODAY)
    assert isinstance(found, Misfit)
    assert found.raw == "a" * 61
    assert "61" in found.message


LONG_LISTS = st.integers(10, 60).map(
    lambda count: tuple(
        Option(str(i + 1), f"c{i + 1}", f"Réponse{chr(0x3B1 + i % 20) * (i + 1)}") for i in range(count)
    )
)


@given(LONG_LISTS, st.data())
def test_in_a_long_list_a_number_is_that_option_and_no_other(options: tuple[Option, ...], data: st.DataObject) -> None:
    places = data.draw(st.lists(st.integers(1, len(options)), min_size=1, max_size=4, unique=True))
    link = data.draw(st.sampled_from([", ", " ", " et ", "\n"]))
    codes = [f"c{place}" for place in places]
    typed = link.join(map(str, places))
    for mode, expected in ((Mode.MANY, sorted(codes, key=lambda c: int(c[1:]))), (Mode.ORDER, codes)):
        found = understand(typed, prompt(mode, options=options), TODAY)
        assert isinstance(found, Value), (mode, typed, found)
        assert found.value == expected
    for mode in (Mode.ONE, Mode.MENU):
        found = understand(str(places[0]), prompt(mode, options=options), TODAY)
        assert isinstance(found, Value)
        assert found.value == codes[0]


@pytest.mark.parametrize(
    ("name", "typed", "shown"),
    [
        ("multiple", "Après un congé", "« Après un congé »"),
        ("multiple", "le calme et à Nîmes, l’Œuvre", "« à Nîmes »"),
        ("multiple", "[@click=app.quit]x[/]", "« [@click=app.quit]x[/] »"),
        ("multiple", "[link=http://a b]z[/link]", "« [link=http://a b]z[/link] »"),
        ("ordre", "sécurité puis L’Été à la Mer", "« L’Été à la Mer »"),
        ("multiple", "-3", "« -3 »"),
    ],
)
def test_her_words_come_back_as_she_typed_them(name: str, typed: str, shown: str) -> None:
    found = understand(typed, PROMPTS[name], TODAY)
    assert isinstance(found, Doubt | Misfit)
    message = found.question if isinstance(found, Doubt) else found.message
    assert shown in message.replace("\u202f", " ").replace("\u00a0", " ")


@given(st.text(st.sampled_from("aÉœ [é]@=/,.'’-"), max_size=200))
def test_a_quotation_is_hers_and_short_and_no_bracket_is_left_open(typed: str) -> None:
    passage = short(typed)
    assert len(passage) <= 80
    assert " ".join(typed.split()).startswith(passage.removesuffix("…"))
    assert len(typed) <= 80 or passage.count("[") <= passage.count("]")


def test_a_line_without_end_says_what_to_do() -> None:
    for name in ("annees", "annee", "oui_non"):
        found = understand("x" * 1_000_000, PROMPTS[name], TODAY)
        assert isinstance(found, Misfit)
        assert "quelques mots" in found.message
        assert "/passer" in found.message
        assert len(found.message) < 300


def test_a_date_and_a_number_are_asked_again_in_their_own_words() -> None:
    for typed in ("peut-être", "oui et non", "moyen"):
        date_again, number_again = (understand(typed, PROMPTS[name], TODAY) for name in ("annee", "annees"))
        assert isinstance(date_again, Doubt)
        assert "date" in date_again.question
        assert isinstance(number_again, Doubt)
        assert "nombre" in number_again.question
    bare = understand("bleu", prompt(Mode.DATE), TODAY)
    assert isinstance(bare, Misfit)
    assert bare.message.count("«") == bare.message.count("»") == 2
