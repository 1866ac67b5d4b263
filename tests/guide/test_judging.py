"""« Est-ce juste ? »: a restitution is handed back to her, and what she says of it is an answer like any other."""

from __future__ import annotations

import pytest

from assistant.guide.conversation import Guide
from assistant.guide.judging import Judgement, judgement
from assistant.guide.turn import Mode, Tone
from assistant.pack.library import Library
from assistant.parcours.reading import read_parcours
from tests.guide.talking import Talk, plain, talk

BODY = """
sections:
  - id: s
    questions:
      - {id: valeur1, type: texte, texte: "Qu'est-ce qui compte ?"}
      - {id: place, type: oui_non, texte: "Cela a-t-il sa place ?"}
restitution:
  - {dire: "Voici vos réponses."}
  - {si: "repondu(valeur1)", dire: "Vous placez en tête : {{ valeur1 | defaut: \\"rien\\" }}."}
"""


def judged(t: Talk) -> Judgement | None:
    return judgement(t.guide.situation(t.state, "essai/q", t.now))


def test_the_restitution_quotes_her_words_then_asks_whether_it_is_right():
    t = talk(BODY).say("Le calme", "oui")
    assert t.asked() == "Est-ce juste ?" and t.prompt.mode is Mode.ONE
    assert "Vous placez en tête : Le calme." in [plain(s.text) for s in t.turn.says if s.tone is Tone.RESULT]
    t.say("1")
    assert t.prompt.mode is Mode.MENU and judged(t) == Judgement("juste", "Oui, c’est juste")
    t.pick("terminer")
    assert "est terminé" in t.said() and "Vous placez" not in t.said(), "it was said, and judged, already"


@pytest.mark.parametrize(("typed", "code"), [("à nuancer", "nuancer"), ("faux", "faux")])
def test_what_is_to_be_corrected_is_asked_kept_and_shown_again(typed, code):
    t = talk(BODY).say("Le calme", "oui", typed)
    assert t.asked() == "Que faut-il corriger ou ajouter ?"
    t.say("Le calme, mais pas tout le jour.")
    found = judged(t)
    assert found is not None and (found.code, found.nuance) == (code, "Le calme, mais pas tout le jour.")
    assert t.reopened().state == t.state
    shown = [(plain(e.question), e.answer) for e in t.guide.history(t.state, None, 2)]
    assert shown[0][0] == "Est-ce juste ?" and shown[1][1] == "Le calme, mais pas tout le jour."
    listed = t.guide.answered(t.state, t.now)
    t.say(f"/revoir {listed[-2].number}", "1")
    assert t.prompt.mode is Mode.MENU and judged(t) == Judgement("juste", "Oui, c’est juste")


def test_it_can_be_passed_and_nothing_is_judged():
    t = talk(BODY).say("Le calme", "oui", "/passer")
    assert t.prompt.mode is Mode.MENU and judged(t) is None


def test_it_is_counted_from_the_beginning():
    t, left = talk(BODY), []
    for line in ("Le calme", "oui", "faux", "/passer"):
        assert t.turn.progress is not None
        left.append((t.turn.progress.low, t.turn.progress.high))
        t.say(line)
    assert left == [(2, 4), (2, 3), (1, 2), (1, 1)]


def test_an_answer_changed_after_it_is_said_back_once_more_at_the_end():
    t = talk(BODY).say("Le calme", "oui", "1", "/revoir 1", "L'élan").pick("terminer")
    assert "Vous placez en tête : L'élan." in t.said()


def test_a_restitution_that_says_nothing_of_her_answers_is_not_judged():
    t = talk(BODY.split("  - {si:", maxsplit=1)[0]).say("Le calme", "oui")
    assert t.prompt.mode is Mode.MENU
    t.pick("terminer")
    assert "Voici vos réponses." in t.said()


def test_a_pack_that_asks_it_itself_is_not_doubled():
    own = BODY.replace(
        "restitution:",
        "      - {id: avis, type: choix, texte: 'Juste ?', options: {juste: Oui, nuancer: Bof, faux: Non}}\nrestitution:",
    ).replace("'Juste ?'", '"Juste ?"')
    assert talk(own).say("Le calme", "oui", "1").prompt.mode is Mode.MENU


def test_every_shipped_restitution_of_answers_is_judged_once():
    library, parcours = Library.shipped(), read_parcours("bilan-de-competences")
    guide = Guide(parcours, library)
    for _, task in parcours.tasks():
        questionnaire = library.questionnaire(task.questionnaire)
        assert all(not q.id.startswith("~") for q in questionnaire.questions())
        assert guide.locate(task.passation, "~juste") is not None
