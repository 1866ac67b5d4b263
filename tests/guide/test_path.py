"""Laws of the path: what is off it counts nowhere, what is left never grows by answering, and only the events remember."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.dossier.events import Status
from assistant.dossier.state import Answer, State
from assistant.guide.path import ordered, parked, trace
from assistant.guide.turn import Mode, Reply
from tests.guide.talking import START, Talk, pack_of, plain, talk

BODY = """
sections:
  - id: a
    questions:
      - {id: emploi, type: oui_non, texte: "En emploi ?"}
      - {id: poste, type: texte, si: "emploi = oui", texte: "Quel poste ?"}
      - {id: cadre, type: oui_non, si: "emploi = oui", texte: "Encadrez-vous ?"}
      - {id: taille, type: entier, si: "cadre = oui", texte: "Combien de personnes ?"}
      - id: gouts
        type: grille
        texte: "Cela vous attire-t-il ?"
        lignes: {dehors: Dehors, dedans: Dedans, seul: Seul, equipe: En équipe}
        modalites: {0: Non, 1: Un peu, 2: Oui}
  - id: b
    si: "score(attrait) >= 4"
    questions:
      - {id: pourquoi_tant, type: texte, texte: "Pourquoi tant ?"}
      - {id: choisir, type: choix_multiple, texte: "Lesquels ?", options: {x: Ici, y: Là, z: Ailleurs}}
      - {id: prefere, type: choix, texte: "Lequel ?", options_depuis: {question: choisir}}
  - id: c
    si: "non repondu(pourquoi_tant) et emploi = non"
    questions:
      - {id: fin, type: texte, texte: "Autre chose ?"}
scores:
  attrait: {titre: attrait, items: [gouts], calcul: somme, reponses_min: 2, plus_haut: "plus d'attrait"}
"""
PACK = pack_of(BODY)
QUESTIONNAIRE = PACK.questionnaires[0]


def reply_to(t: Talk, draw: st.DrawFn) -> Reply:
    """Anything a person could answer here."""
    prompt = t.prompt
    if draw(st.integers(0, 6)) == 0:
        return Reply(draw(st.sampled_from(["/passer", "/refuser", "/plus-tard"])))
    if prompt.mode is Mode.MANY:
        return Reply(codes=tuple(draw(st.sets(st.sampled_from([o.code for o in prompt.options]), min_size=1))))
    if prompt.options:
        return Reply(codes=(draw(st.sampled_from([o.code for o in prompt.options])),))
    return Reply("12" if prompt.mode is Mode.NUMBER else "Une réponse.")


@st.composite
def walks(draw: st.DrawFn) -> Talk:
    """A talk stopped anywhere."""
    t = talk(BODY)
    for _ in range(draw(st.integers(0, 14))):
        if t.prompt.mode is Mode.MENU:
            break
        t._reply(reply_to(t, draw))
    return t


@given(walks())
@settings(max_examples=150, deadline=None)
def test_only_the_events_remember(t):
    again = t.reopened()
    assert again.prompt == t.prompt and again.turn.progress == t.turn.progress


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_what_is_left_never_grows_by_answering(data):
    t, left = talk(BODY), []
    for _ in range(20):
        if t.prompt.mode is Mode.MENU:
            break
        assert t.turn.progress is not None
        left.append(t.turn.progress.high)
        t._reply(Reply(text="/passer") if data.draw(st.booleans()) else reply_to(t, data.draw))
    put_off = any(a.status is Status.LATER for a in t.state.sittings["essai/q"].answers.values()) if left[1:] else False
    assert put_off or left == sorted(left, reverse=True)


@given(walks(), st.sampled_from(["poste", "taille", "pourquoi_tant", "fin", "inconnue", "gouts.nulle_part"]))
@settings(max_examples=150, deadline=None)
def test_an_answer_off_the_path_changes_nothing(t, key):
    sitting = t.state.sittings["essai/q"]
    before = trace(QUESTIONNAIRE, sitting, START.date())
    if key in before:
        return
    marked = replace(sitting, answers={**sitting.answers, key: Answer(Status.ANSWERED, "x", START.isoformat())})
    after = trace(QUESTIONNAIRE, marked, START.date())
    assert [s.key for s in after.steps] == [s.key for s in before.steps]
    assert after.undecided == before.undecided
    assert key in parked(marked, after)


def test_answers_of_a_path_left_and_found_again_are_the_same():
    t = talk(BODY).pick("oui").say("Caissière").pick("oui").say("/revoir 1").pick("non")
    sitting = t.state.sittings["essai/q"]
    assert set(parked(sitting, trace(QUESTIONNAIRE, sitting, START.date()))) == {"poste", "cadre"}
    t.say("/revoir 1").pick("oui")
    assert parked(sitting, trace(QUESTIONNAIRE, sitting, START.date())) == ()
    assert t.prompt.step == "taille"


def test_a_condition_waits_for_its_answers_rather_than_guess():
    t = talk(BODY)
    path = trace(QUESTIONNAIRE, t.state.sittings["essai/q"], START.date())
    assert [s.key for s in path.steps] == ["emploi", "gouts.dehors", "gouts.dedans", "gouts.seul", "gouts.equipe"]
    assert path.undecided.total() == 7  # poste, cadre, taille, the three of b, and fin


def test_a_shuffled_section_keeps_the_order_drawn_for_a_dossier():
    section = (
        pack_of(
            """
        sections:
          - id: s
            ordre: aleatoire
            questions: [
              {id: q1, type: texte, texte: A}, {id: q2, type: texte, texte: B}, {id: q3, type: texte, texte: C},
              {id: q4, type: texte, texte: D}, {id: q5, type: texte, texte: E}]
        """
        )
        .questionnaires[0]
        .sections[0]
    )
    drawn = {tuple(q.id for q in ordered(section, f"seed {n}")) for n in range(30)}
    assert len(drawn) > 10
    assert ordered(section, "mine") == ordered(section, "mine")
    assert {frozenset(order) for order in drawn} == {frozenset({"q1", "q2", "q3", "q4", "q5"})}


def test_her_own_pace_replaces_the_estimate_of_the_author():
    slow, quick = talk(BODY), talk(BODY)
    for t, seconds in ((slow, 60), (quick, 1)):
        t.pick("non")
        for _ in range(4):
            t.now += timedelta(seconds=seconds)
            t.pick("2")
    assert slow.turn.progress is not None and quick.turn.progress is not None
    assert slow.turn.progress.minutes >= quick.turn.progress.minutes


def test_the_state_is_the_sum_of_the_events():
    t = talk(BODY).pick("oui").say("Caissière", "/passer")
    assert State.of(t.events) == t.state


def test_the_fiche_that_a_list_asks_for_is_counted_before_it_is_begun():
    t = talk(
        """
        sections:
          - id: s
            questions:
              - id: emplois
                type: fiche
                texte: "Vos emplois."
                min: 1
                champs:
                  - {id: poste, type: texte, texte: "Lequel ?"}
                  - {id: cadre, type: oui_non, texte: "Cadre ?"}
                  - {id: combien, type: entier, si: "cadre = oui", texte: "Combien ?"}
        """
    )
    assert t.turn.progress is not None
    before = t.turn.progress
    assert (before.low, before.high) == (3, 4)
    t.pick("ajouter")
    assert t.turn.progress is not None and t.turn.progress.high <= before.high
    t.say("/retour")
    assert (
        talk(
            "sections: [{id: s, questions: [{id: e, type: fiche, texte: T, min: 1, champs: [{id: p1, type: texte, texte: P}]}]}]"
        )
        .say("/passer")
        .prompt.mode
        is Mode.MENU
    )


CONDITIONAL = """
sections:
  - id: s
    questions:
      - {id: idee, type: oui_non, texte: "Une idée ?"}
      - {id: laquelle, type: texte_long, si: "idee = oui", texte: "Laquelle ?"}
      - {id: mot, type: note, si: "idee = oui", texte: "Une idée se vérifie."}
      - {id: attentes, type: texte_long, texte: "Et après ?"}
"""


def test_the_minutes_begin_as_announced_and_do_not_rise_when_a_condition_asks_for_a_text():
    t, minutes = talk(CONDITIONAL), []
    for line in ("oui", "Fleuriste, dans une petite boutique à moi.", "Je dormirai mieux la nuit."):
        assert t.turn.progress is not None
        minutes.append(t.turn.progress.minutes)
        t.say(line)
    assert minutes[0] == 5, "what the questionnaire says of itself just above"
    assert minutes == sorted(minutes, reverse=True)


def test_a_section_is_not_presented_again_when_its_list_is_begun():
    t = talk(
        """
        sections:
          - id: s
            titre: "Vos objectifs"
            dire: "Passons aux objectifs."
            questions:
              - id: buts
                type: fiche
                singulier: "objectif"
                texte: "Quels objectifs ?"
                champs:
                  - {id: but, type: texte, texte: "Lequel ?"}
        """
    )
    assert "Passons aux objectifs." in [plain(say.text) for say in t.turn.says]
    t.pick("ajouter")
    assert plain(t.prompt.text) == "Lequel ?"
    assert "Passons aux objectifs." not in [plain(say.text) for say in t.turn.says]
