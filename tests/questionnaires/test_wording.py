"""Plain, warm, well set French: measured on every text of every shipped pack, as loaded."""

from __future__ import annotations

import re

import pytest

from assistant.pack.cleaning import clean, typography
from assistant.pack.model import Pack
from tests.questionnaires.walk import Text, count_words, pack_texts, sentences

LONGEST = 25
AVERAGE = 15

# Words that judge, label, or speak the language of the trade.
BANNED = re.compile(
    r"\b(?:bénéficiaires?|bilantée?s?|employabilité|potentiel\w*|profil\w*|freins?|diagnosti\w+|tests? validés?|"
    r"scientifiquement|feedback|brainstorming|soft skills?|process|implémenter|impacter|problématiques?|"
    r"appétences?|posture|levier|optimiser|talents?|handicapée?s?|normal(?:e|es|ement)|anormal\w*|"
    r"vous devez|vous êtes (?:un|une|plutôt)|tu|toi|ton|tes)\b",
    re.IGNORECASE,
)
# Masculine first, feminine second, whole words: the only allowed way to name both.
MIDDLE_DOT = re.compile(r"[·•‧⋅]|\w\(e\)|\w/e\b|\w\.e\.?s?\b|\w-e-?s?\b")


@pytest.fixture(scope="session")
def texts(packs: tuple[Pack, ...]) -> list[Text]:
    return [text for pack in packs for text in pack_texts(pack)]


def test_there_is_enough_to_read(texts: list[Text]) -> None:
    assert len(texts) > 600


def test_no_middle_dot_and_no_clipped_feminine(texts: list[Text]) -> None:
    assert [t for t in texts if MIDDLE_DOT.search(t[1])] == []


def test_no_word_that_judges_and_no_jargon(texts: list[Text]) -> None:
    found = [(where, m.group()) for where, text in texts for m in BANNED.finditer(text)]
    allowed = {("ma-demande: ma-demande/demande/restitution/3", "normale")}  # « une façon normale de commencer »
    assert set(found) - allowed == set()


def test_french_spaces_after_load(texts: list[Text]) -> None:
    plain = re.compile(r" [:;!?»]|« |\S[;!?](?<![?!][!?])(?<=[^\s\u00a0\u202f…][;!?])")
    assert [t for t in texts if plain.search(t[1])] == []
    assert [t for t in texts if typography(clean(t[1])) != t[1]] == []


def test_quotes_and_apostrophes_are_of_one_kind(texts: list[Text]) -> None:
    assert [t for t in texts if re.search(r"['“”‘\"]", t[1])] == []
    assert [t for t in texts if t[1].count("«") != t[1].count("»")] == []


def test_no_accent_was_forgotten_on_common_words(texts: list[Text]) -> None:
    bare = re.compile(
        r"\b(?:etes|etre|tres|meme|a cote|competences?|experiences?|realisations?|interets?|metiers?|reponses?|"
        r"apres|deja|ecrire|ecouter|evenement|probleme|resultat|preuves? sont|prenom|regle|role|cout)\b",
        re.IGNORECASE,
    )
    assert [t for t in texts if bare.search(t[1])] == []


def test_sentences_are_short(texts: list[Text]) -> None:
    long = [(w, s) for w, text in texts for s in sentences(text) if count_words(s) > LONGEST]
    assert long == []


def test_sentences_are_short_on_average_in_every_pack(packs: tuple[Pack, ...]) -> None:
    """Labels and titles are left out: only what is a sentence counts, or the average would flatter itself."""
    for pack in packs:
        lengths = [
            count_words(s)
            for _, text in pack_texts(pack)
            for s in sentences(text)
            if re.search(r"[.!?…]\s*»?$", s) and count_words(s) > 3
        ]
        average = sum(lengths) / len(lengths)
        print(f"{pack.id}: {len(lengths)} phrases, {average:.1f} mots en moyenne, {max(lengths)} au plus")
        assert average < AVERAGE


def test_a_text_fits_a_small_screen(texts: list[Text]) -> None:
    """Eighty columns, a dozen lines: nobody reads more than that at once."""
    assert [(w, len(t)) for w, t in texts if len(t) > 480] == []


def test_every_sentence_begins_and_ends_as_one(texts: list[Text]) -> None:
    spoken = [t for t in texts if re.search(r"/(?:\(aide\)|pourquoi|dire|relance|controle)$|restitution/\d+$", t[0])]
    assert len(spoken) > 200
    assert [t for t in spoken if not re.search(r"[.!?…](?:[\s\u202f]*»)?$", t[1])] == []
    assert [t for t in spoken if not re.match(r"[«A-ZÀÂÇÉÊÈÎÔŒÙ]", t[1])] == []


def test_her_situation_is_asked_after_an_entretien_that_was_the_first(texts: list[Text]) -> None:
    """The parcours asks it between the entretien découverte and the next one."""
    said = [text for where, text, *_ in texts if "ma-demande" in where and "situation" in where]
    assert said and not [text for text in said if "premier entretien" in text]
