"""Plain French, measured: every pack and parcours in one table (`pytest -s` prints it), with its floors."""

from __future__ import annotations

import pytest

from assistant.pack.glossary import shipped
from assistant.pack.model import Pack
from assistant.parcours.model import Entretien, Parcours
from assistant.parcours.reading import read_parcours, shipped_ids
from tests.questionnaires.readability import Measure, jargon, measure, syllables, unexplained
from tests.questionnaires.walk import Text, pack_texts

FLOOR = 60  # Kandel-Moles: 60 and more is read without effort by most adults
LONGEST = 15  # words per sentence, on average


def parcours_texts(parcours: Parcours) -> list[Text]:
    texts = [("titre", parcours.title), ("description", parcours.description)]
    for phase in parcours.phases:
        texts += [(f"{phase.id}/p/titre", phase.title), (f"{phase.id}/p/dire", phase.say)]
        steps = (step for step in phase.steps if isinstance(step, Entretien))
        texts += [(f"{phase.id}/{step.id}/titre", step.title) for step in steps]
    return [(f"{parcours.id}: {where}", text) for where, text in texts]


@pytest.fixture(scope="session")
def shelf(packs: tuple[Pack, ...]) -> dict[str, list[Text]]:
    """The texts of each file that ships, in the order they are read."""
    read = {f"packs/{pack.id}": pack_texts(pack) for pack in packs}
    read |= {f"parcours/{id}": parcours_texts(read_parcours(id)) for id in shipped_ids()}
    return read | {"glossaire": [(f"glossaire: {word.name}", word.meaning) for word in shipped().words]}


def too_hard(found: Measure) -> bool:
    return found.textstat < FLOOR or found.by_ear < FLOOR or found.words > LONGEST


def test_every_file_reads_without_effort(shelf: dict[str, list[Text]]) -> None:
    print(f"\n{'':38}phrases  mots/phrase  Kandel-Moles  à l'oreille")
    measured = {name: measure(texts) for name, texts in shelf.items()}
    for name, found in measured.items():
        print(f"{name:38}{found.sentences:7}{found.words:13.1f}{found.textstat:14.1f}{found.by_ear:13.1f}")
    assert [name for name, found in measured.items() if too_hard(found)] == []


def test_a_word_of_the_trade_is_explained_where_it_is_first_used(shelf: dict[str, list[Text]]) -> None:
    left = {name: unexplained(texts) for name, texts in shelf.items() if name != "glossaire"}
    assert [(name, *word) for name, words in left.items() for word in words] == []


# -- these measures can fail -------------------------------------------------------

HEAVY = (
    "La formalisation contractualisée des modalités opérationnelles d’accompagnement conditionne l’appropriation "
    "différenciée des problématiques d’employabilité identifiées antérieurement par le prestataire institutionnel."
)
PLAIN = "Vous avez aidé un voisin à réparer sa porte. Racontez ce moment. Qu’avez-vous fait en premier ?"


def test_a_heavy_text_is_refused_and_a_plain_one_is_not() -> None:
    heavy, plain = measure([("x", HEAVY)]), measure([("x", PLAIN)])
    print(heavy, plain)
    assert heavy.textstat < FLOOR and heavy.by_ear < FLOOR and heavy.words > LONGEST
    assert not too_hard(plain)


def test_long_sentences_are_refused_even_with_short_words() -> None:
    assert too_hard(measure([("x", "Je dis ce que je fais et " * 5 + "je le fais.")]))


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("idée", 2),
        ("aime", 1),
        ("entreprise", 3),
        ("rendez-vous", 3),
        ("créer", 2),
        ("réalité", 4),
        ("vie", 1),
        ("journée", 2),
        ("qu’elle", 1),
        ("plan", 1),
    ],
)
def test_syllables_are_counted_as_they_are_said(word: str, count: int) -> None:
    assert syllables(word) == count


def _pack(*texts: str) -> list[Text]:
    return [(f"p: p/q/x{number}", text) for number, text in enumerate(texts)]


@pytest.mark.parametrize(
    "text",
    [
        "Une VAE serait-elle utile ?", "Nommez vos savoir-être.", "Racontez une enquête métier.", "Vos points de vigilance ?",
        "Le CEP vous a-t-il aidé ou aidée ?", "Votre code RIASEC ?", "Que mettre dans la synthèse ?",
    ],
)  # fmt: skip
def test_a_word_of_the_trade_alone_is_seen(text: str) -> None:
    assert unexplained(_pack(text)) != []
    assert unexplained(_pack("Bonjour.", text, "La VAE est un chemin.")) != [], "explained elsewhere is too late"


@pytest.mark.parametrize(
    "text",
    [
        "La VAE, c’est un diplôme par l’expérience.", "La VAE (un diplôme par l’expérience) vous tente-t-elle ?",
        "Une validation des acquis de l’expérience (VAE) serait-elle utile ?", "Une VAE ? Tapez /mot VAE pour savoir.",
        "Vos savoir-être sont vos manières d’être.", "Une piste vous attire-t-elle ?",
    ],
)  # fmt: skip
def test_explained_beside_it_is_enough(text: str) -> None:
    assert unexplained(_pack(text)) == []


def test_an_explanation_in_the_help_of_the_question_or_at_the_opening_is_enough() -> None:
    asked = [("p: p/q/vae", "Une VAE ?"), ("p: p/q/vae/(aide)", "Pour savoir : /mot VAE.")]
    assert unexplained(asked) == []
    assert unexplained([("p: p/q/s/dire", "La VAE est un chemin."), *asked[:1]]) == []
    assert unexplained([("p: p/autre/x/(aide)", "Tout est dans /mot CEP."), *asked[:1]]) == [("VAE", "p: p/q/vae")]


def test_the_list_holds_the_words_nobody_is_born_with() -> None:
    assert {"VAE", "CPF", "CEP", "RIASEC", "savoir-être", "enquête métier", "synthèse"} <= jargon().keys()
    assert len(jargon()) == 17
