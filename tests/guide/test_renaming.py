"""A pack that renames a question, a field, a row or an option loses none of her answers."""

from __future__ import annotations

from assistant.dossier.state import State
from assistant.guide.conversation import Guide
from tests.guide.talking import Shelf, Talk, pack_of, talk

OLD = """
sections:
  - id: s
    questions:
      - {id: metier, type: texte, texte: "Quel métier ?"}
      - {id: cadre, type: choix, texte: "Où ?", options: {bureau: Au bureau, dehors: Dehors}}
      - {id: gouts, type: grille, texte: "Aimez-vous ?", lignes: {froid: Le froid}, modalites: {o: Oui, n: Non}}
      - id: emplois
        type: fiche
        texte: "Vos emplois."
        champs: [{id: nom, type: texte, texte: "Lequel ?"}]
      - {id: fin, type: texte, texte: "Fin ?"}
"""
NEW = (
    OLD.replace("{id: metier,", "{id: poste, anciens_ids: [metier],")
    .replace("options: {bureau: Au bureau,", "options: [{code: interieur, texte: Dedans, anciens_codes: [bureau]},")
    .replace("dehors: Dehors}}", "{code: dehors, texte: Dehors}]}")
    .replace("lignes: {froid: Le froid}", "lignes: [{code: neige, texte: La neige, anciens_codes: [froid]}]")
    .replace("id: emplois", "id: travaux\n        anciens_ids: [emplois]")
    .replace("{id: nom,", "{id: titre, anciens_ids: [nom],")
)


def lived() -> Talk:
    return talk(OLD).say("Jardinière", "1", "1", "1", "Pépinière").pick("fini")


def renewed() -> Talk:
    old = lived()
    guide = Guide(old.guide.parcours, Shelf(pack_of(NEW)))
    return Talk(guide, State.of(old.events), old.now, list(old.events))


def test_she_is_asked_nothing_again():
    assert renewed().prompt.step == lived().prompt.step == "fin"


def test_her_answers_stand_under_the_new_names():
    t = renewed()
    told = {e.step: e.answer for e in t.guide.answered(t.state, t.now)}
    assert told == {
        "poste": "Jardinière",
        "cadre": "Dedans",
        "gouts.neige": "Oui",
        "travaux[f1].titre": "Pépinière",
        "travaux": "1 fiche",
    }


def test_what_she_changes_since_wins_over_what_was_before():
    t = renewed().say("/revoir 1", "Paysagiste")
    told = {e.step: e.answer for e in t.guide.answered(t.state, t.now)}
    assert told["poste"] == "Paysagiste"


def test_the_conversation_shown_again_knows_the_old_names():
    t = renewed()
    questions = [e.question.splitlines()[0].replace("\u202f", " ") for e in t.guide.history(t.state, None, 10)]
    assert questions[0] == "Quel métier ?"
    assert all("metier" not in q and q != "nom" for q in questions)
