"""A word explained in the middle of a questionnaire: nothing is recorded, the same question waits."""

from __future__ import annotations

import pytest

from assistant.guide.conversation import Guide
from assistant.guide.glossary import explain, named
from assistant.pack.glossary import Glossary, Word, shipped
from tests.guide.talking import Talk, plain, talk

BODY = """
sections:
  - id: s
    questions:
      - {id: vu, type: oui_non, texte: "Avez-vous vu un conseiller ?"}
      - {id: dit, type: texte_long, texte: "Quelles questions lui poser ?"}
"""


@pytest.fixture
def lou() -> Talk:
    talking = talk(BODY)
    talking.guide = Guide(talking.guide.parcours, talking.guide.packs, glossary=shipped)
    return talking


def test_a_word_is_explained_and_the_question_waits(lou: Talk) -> None:
    for typed in ("/mot VAE", "c'est quoi la VAE ?", "Qu'est-ce que la validation des acquis de l'expérience ?"):
        lou.say(typed)
        assert lou.said().startswith("VAE : La validation des acquis de l'expérience."), typed
        assert lou.asked() == "Avez-vous vu un conseiller ?" and not lou.last.events
    lou.say("oui")
    assert lou.answers() == {"vu": True}


def test_alone_it_lists_the_25_words(lou: Talk) -> None:
    lou.say("/mot")
    listed = plain(lou.last.says[0].text)
    assert listed.startswith("Les mots que je peux expliquer : bilan de compétences, ")
    assert listed.count(",") == 24
    assert "/mot VAE" in lou.said()


def test_an_honest_question_to_an_open_question_is_hers_to_say(lou: Talk) -> None:
    lou.say("oui", "C'est quoi la VAE ?")
    assert lou.asked() == "Est-ce votre réponse, ou une demande ?"
    lou.say("1")
    assert lou.answers()["dit"] == "C'est quoi la VAE ?"


def test_and_when_she_was_asking_it_is_explained(lou: Talk) -> None:
    lou.say("oui", "C'est quoi la VAE ?", "2")
    assert lou.said().startswith("VAE : ") and lou.asked() == "Quelles questions lui poser ?"
    assert "dit" not in lou.answers()


@pytest.mark.parametrize("typed", ["Mot pour mot : bonjour", "Motivée", "C'est quoi un bon chef ?", "VAE", "Une piste"])
def test_an_honest_answer_is_never_taken(lou: Talk, typed: str) -> None:
    assert lou.say("oui", typed).answers()["dit"] == typed


def test_at_a_menu_too_and_at_the_end(lou: Talk) -> None:
    lou.say("oui", "Rien", "/mot piste")
    assert lou.said().startswith("Piste : ")
    lou.say("/menu", "/mot CEP")
    assert lou.said().startswith("CEP : ")


def test_a_word_it_does_not_know_is_said_and_what_was_typed_stays(lou: Talk) -> None:
    assert "Vouliez-vous écrire : /mot synthèse ?" in lou.say("/mot sinthèse").said() and lou.last.keep_input
    assert "pas d'explication pour « kiwi »" in lou.say("/mot kiwi").said() and lou.last.keep_input
    assert "là-dedans" in lou.say("/mot " + "long " * 30).said()
    assert "{x}" in lou.say("/mot {x}").said(), "what she types is data"


@pytest.mark.parametrize("typed", ["vae", "  Vae ", "Validation des acquis de l’experience"])
def test_a_word_is_found_however_it_is_written(typed: str) -> None:
    found = named(shipped, typed)
    assert found and found.name == "VAE"


def test_every_name_finds_its_word_alone_and_asked_for() -> None:
    for word in shipped().words:
        for name in (word.name, *word.also):
            assert named(shipped, name) == word
            assert named(shipped, name.upper()) == word


def test_without_words_it_says_so() -> None:
    assert "Il n’y a pas de mot" in explain(None, "VAE").says[0].text
    one = Glossary((Word("Un", (), "Le premier."),))
    assert plain(explain(lambda: one, "un").says[0].text) == "Un : Le premier."
