"""A pack that renames a question, a field, a row or an option loses none of her answers, and she goes on as before."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant.dossier.events import Event, Kind
from assistant.dossier.state import State
from assistant.dossier.vault import create
from assistant.faces import words
from assistant.faces.session import Session
from assistant.faces.store import Scratch
from assistant.guide.conversation import Guide
from assistant.guide.programme import date_of
from assistant.guide.renaming import PresentNames
from assistant.guide.turn import Reply
from assistant.pack.library import Library
from assistant.parcours.model import Entretien, Task
from assistant.portfolio.build import build
from tests.guide.talking import START, Shelf, Talk, pack_of, plain, talk

Q = "essai/q"
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
portefeuille:
  - {rubrique: competences, depuis: metier, titre: "Métier"}
  - {rubrique: competences, depuis: emplois.nom, titre: "Emploi"}
"""
NEW = (
    OLD.replace("{id: metier,", "{id: poste, anciens_ids: [metier],")
    .replace("options: {bureau: Au bureau,", "options: [{code: interieur, texte: Dedans, anciens_codes: [bureau]},")
    .replace("dehors: Dehors}}", "{code: dehors, texte: Dehors}]}")
    .replace("lignes: {froid: Le froid}", "lignes: [{code: neige, texte: La neige, anciens_codes: [froid]}]")
    .replace("id: emplois", "id: travaux\n        anciens_ids: [emplois]")
    .replace("{id: nom,", "{id: titre, anciens_ids: [nom],")
    .replace("depuis: metier", "depuis: poste")
    .replace("depuis: emplois.nom", "depuis: travaux.titre")
)


def lived() -> Talk:
    return talk(OLD).say("Jardinière", "1", "1", "1", "Pépinière").pick("fini")


def renewed(old: Talk | None = None, body: str = NEW) -> Talk:
    """The same dossier, with the pack of today."""
    old = old or lived()
    guide = Guide(old.guide.parcours, Shelf(pack_of(body)))
    return Talk(guide, State.of(old.events, guide.names.event), old.now, list(old.events))


def told(t: Talk) -> dict[str, str]:
    return {e.step: e.answer for e in t.guide.answered(t.state, t.now)}


def same_when_opened_again(t: Talk) -> None:
    again = t.reopened()
    assert again.state == t.state
    assert again.prompt == t.prompt


def test_she_is_asked_nothing_again():
    assert renewed().prompt.step == lived().prompt.step == "fin"


def test_her_answers_stand_under_the_new_names():
    assert told(renewed()) == {
        "poste": "Jardinière",
        "cadre": "Dedans",
        "gouts.neige": "Oui",
        "travaux[f1].titre": "Pépinière",
        "travaux": "1 fiche",
    }


def test_what_she_changes_since_wins_over_what_was_before():
    t = renewed().say("/revoir 1", "Paysagiste")
    assert told(t)["poste"] == "Paysagiste"
    same_when_opened_again(t)


def test_the_conversation_shown_again_says_the_words_of_today():
    t = renewed()
    shown = [(plain(e.question).splitlines()[0], e.answer, e.step) for e in t.guide.history(t.state, None, 10)]
    assert shown[:4] == [
        ("Quel métier ?", "Jardinière", "poste"),
        ("Où ?", "Dedans", "cadre"),
        ("Aimez-vous ?", "Oui", "gouts.neige"),
        ("Lequel ?", "Pépinière", "travaux[f1].titre"),
    ]


# -- going on after the rename ----------------------------------------------------


def test_a_fiche_more_stands_beside_those_of_before():
    old = talk(OLD).say("Jardinière", "1", "1", "1", "Pépinière")
    t = renewed(old)
    assert t.prompt.step == "travaux"
    for line in ("1", "Serre"):
        t.say(line)
        same_when_opened_again(t)
    assert t.state.sittings[Q].fiches == {"travaux": ["f1", "f2"]}
    assert [told(t)[f"travaux[{f}].titre"] for f in ("f1", "f2")] == ["Pépinière", "Serre"]


def test_going_back_under_the_old_name_asks_once():
    old = talk(OLD).say("Jardinière", "/retour")
    assert old.prompt.step == "metier"
    t = renewed(old)
    assert t.prompt.step == "poste"
    t.say("Paysagiste")
    assert t.prompt.step == "cadre"
    same_when_opened_again(t)


def test_a_relance_that_was_due_ends():
    asking = OLD.replace('texte: "Quel métier ?"', 'texte: "Quel métier ?", relances: [{dire: "Un détail ?"}]')
    old = talk(asking).say("Jardinière")
    assert old.prompt.followup
    t = renewed(
        old, asking.replace("{id: metier,", "{id: poste, anciens_ids: [metier],").replace(": metier", ": poste")
    )
    assert t.prompt.followup
    t.say("/passer")
    assert t.prompt.step == "cadre"
    same_when_opened_again(t)


def test_a_mark_of_before_can_be_taken_off():
    old = talk(OLD)
    old.apply(Event(Kind.MARK, START.isoformat(), {"passation": Q, "question": "metier", "oui": True}))
    t = renewed(old)
    assert t.state.sittings[Q].marks == {"poste"}
    t.say("/marquer")
    assert t.state.sittings[Q].marks == set()
    t.say("/marquer")
    assert t.state.sittings[Q].marks == {"poste"}
    same_when_opened_again(t)


def test_a_draft_of_before_goes_with_the_answer_of_today():
    old = talk(OLD)
    old.apply(Event(Kind.DRAFT, START.isoformat(), {"passation": Q, "question": "metier", "texte": "Jar"}))
    old.apply(Event(Kind.DRAFT, START.isoformat(), {"passation": Q, "question": "metier~relance", "texte": "Oui"}))
    t = renewed(old)
    assert t.state.sittings[Q].drafts == {"poste": "Jar", "poste~relance": "Oui"}
    t.say("Jardinière")
    assert "poste" not in t.state.sittings[Q].drafts


def test_an_item_she_reworded_keeps_her_words():
    old = lived()
    for element in (f"{Q}#metier", f"{Q}#emplois[f1].nom"):
        old.apply(Event(Kind.ITEM, START.isoformat(), {"element": element, "texte": f"Mes mots de {element}"}))
    t = renewed(old)
    items = build(t.state, t.guide.packs, t.now).items()  # type: ignore[arg-type]  # a shelf does what is asked here
    assert {i.id: i.text for i in items if i.reworded} == {
        f"{Q}#poste": f"Mes mots de {Q}#metier",
        f"{Q}#travaux[f1].titre": f"Mes mots de {Q}#emplois[f1].nom",
    }


def test_the_date_of_an_entretien_is_found_from_either_side():
    dated = 'sections: [{id: s, questions: [{id: jour, type: date, precision: jour, texte: "Quel jour ?"}]}]'
    t = renewed(talk(dated).say("5 octobre 2026"), dated.replace("id: jour,", "id: quand, anciens_ids: [jour],"))
    for name in ("jour", "quand"):
        assert date_of(t.state, Entretien("e", "E", Task(Q), Task(Q), name)) == date(2026, 10, 5)


# -- options taken from elsewhere ----------------------------------------------------

CARDS = """
sections:
  - id: s
    questions:
      - id: cartes
        type: tri
        texte: "Triez."
        cartes: [{code: a, texte: A}, {code: b, texte: B}, {code: c, texte: C}]
        piles: {oui: "Oui", non: "Non"}
      - {id: duels, type: paires, texte: "Laquelle ?", options_depuis: {question: cartes, piles: [oui]}}
      - {id: parts, type: points, total: 10, texte: "Combien ?", options: [{code: a, texte: A}, {code: b, texte: B}]}
      - id: lots
        type: meilleur_pire
        taille: 4
        texte: "Le plus ?"
        options: [{code: plus, texte: P}, {code: b, texte: B}, {code: c, texte: C}, {code: d, texte: D}]
      - {id: fin, type: texte, texte: "Fin ?"}
"""
CARDS_NOW = CARDS.replace("{code: a, texte: A}", "{code: neuve, texte: Neuve, anciens_codes: [a]}").replace(
    "{code: plus, texte: P}", "{code: sel, texte: Sel, anciens_codes: [plus]}"
)


def test_codes_are_followed_in_every_shape_of_answer():
    old = talk(CARDS).pick("oui").pick("oui").pick("non").pick("a")
    old._reply(Reply(points=(("a", 7), ("b", 3))))
    old.pick("plus").pick("c")
    assert old.prompt.step == "fin"
    t = renewed(old, CARDS_NOW)
    assert t.prompt.step == "fin"
    answers = t.answers()
    assert answers["cartes.neuve"] == "oui"
    assert answers["duels"] == [["neuve", "b"]]
    assert answers["parts"] == {"neuve": 7, "b": 3}
    (lot,) = answers["lots"]  # type: ignore[misc]
    assert (sorted(lot["lot"]), lot["plus"], lot["moins"]) == (["b", "c", "d", "sel"], "sel", "c")


def test_an_item_chosen_as_an_option_is_followed():
    names = PresentNames(Shelf(pack_of(NEW)))
    data = {"passation": "autre/q", "question": "x", "etat": "repondu", "valeur": [f"{Q}#metier", "# pas un item"]}
    assert names.item("un texte # à elle") == "un texte # à elle"
    shelf = Shelf(pack_of(NEW))
    shelf.renames = lambda id: id == "essai"  # type: ignore[method-assign]
    renamed = PresentNames(shelf).event(Event(Kind.ANSWER, "", data))
    assert renamed.data["valeur"] == [f"{Q}#poste", "# pas un item"]


def test_a_code_in_use_is_never_taken_for_an_old_one():
    options = "[{code: bureau, texte: Au bureau}, {code: dehors, texte: Dehors, anciens_codes: [bureau]}]"
    swapped = OLD.replace("{bureau: Au bureau, dehors: Dehors}", options)
    t = talk(swapped).say("Jardinière", "1")
    assert t.answers()["cadre"] == "bureau"


def test_names_of_today_are_left_as_they_are():
    names = PresentNames(Shelf(pack_of(NEW)))
    for event in lived().events:
        once = names.event(event)
        assert names.event(once) is once


def test_every_name_a_step_had_leads_back_to_it():
    names = PresentNames(Shelf(pack_of(NEW)))
    steps = {"poste": 2, "cadre": 1, "gouts.neige": 2, "travaux": 2, "travaux[f1].titre": 4, "poste~relance": 2}
    for step, count in steps.items():
        every = names.every_step(Q, step)
        assert every[0] == step and len(set(every)) == len(every) == count
        draft = [Event(Kind.DRAFT, "", {"passation": Q, "question": name, "texte": "x"}) for name in every]
        assert {names.event(event).data["question"] for event in draft} == {step}
    items = names.every_item(f"{Q}#cadre:interieur~2")
    assert items == (f"{Q}#cadre:interieur~2", f"{Q}#cadre:bureau~2")
    assert {names.item(item) for item in items} == {items[0]}


# -- erasing ---------------------------------------------------------------------------

SECRET = "mon secret de santé"


def erase(session: Session) -> str:
    session.reply(Reply("/effacer"))
    outcome = session.reply(Reply(codes=(session.turn.prompt.options[0].code,)))
    return "\n".join(say.text for say in outcome.says)


@pytest.mark.parametrize("rename", [True, False])
def test_what_she_erases_is_gone_from_the_disk_whatever_its_name_was(tmp_path: Path, rename: bool):
    old = talk(OLD)
    drafts = [("metier", f"{SECRET}, commencé"), ("metier~relance", f"{SECRET}, relance")]
    for step, text in drafts:
        old.apply(Event(Kind.DRAFT, START.isoformat(), {"passation": Q, "question": step, "texte": text}))
    old.say(SECRET)
    old.apply(Event(Kind.ITEM, START.isoformat(), {"element": f"{Q}#metier", "texte": f"{SECRET}, autrement"}))
    t = renewed(old, NEW if rename else OLD)
    folder = tmp_path / "dossier"
    with create(folder, None, old.events) as vault:
        vault.append([Event(Kind.SETTING, "2026-11-23T10:00:00+01:00", {"nom": "x", "valeur": 1})])  # and a backup
        identity = vault.identity
        session = Session(vault, t.guide, lambda: START)
        sealed = [path for path in folder.rglob("*.age") if path.name[0] == "0"]
        assert any(SECRET.encode() in identity.open(path.read_bytes()) for path in sealed)
        said = erase(session)
        assert words.NOTHING_ERASED not in said
        assert session.state == State.of(vault.events, t.guide.names.event)
        assert session.turn.prompt.step == ("poste" if rename else "metier")
    for path in folder.rglob("*.age"):
        if path.name[0] == "0":
            assert SECRET.encode() not in identity.open(path.read_bytes()), path


def test_rows_and_fields_are_erased_under_their_old_names():
    session = Session(Scratch(lived().events), renewed().guide, lambda: START)
    for step in ("gouts.neige", "travaux[f1].titre"):
        refused, _ = session._forget(Q, step)
        assert refused is None
    kept = {e.data["question"] for e in session.vault.events if e.kind is Kind.ANSWER}
    assert kept == {"metier", "cadre", "emplois"}


def test_nothing_erased_is_never_said_to_be_gone():
    session = Session(Scratch(lived().events), renewed().guide, lambda: START)
    refused, _ = session._forget(Q, "jamais_posee")
    assert refused is not None and [say.text for say in refused.says] == [words.NOTHING_ERASED]


# -- questions that are gone -------------------------------------------------------------


def test_an_answer_whose_question_is_gone_is_kept_and_counts_nowhere():
    without = OLD.replace('      - {id: metier, type: texte, texte: "Quel métier ?"}\n', "").replace(
        '  - {rubrique: competences, depuis: metier, titre: "Métier"}\n', ""
    )
    t = renewed(lived(), without + "retires: [metier]\n")
    assert t.state.sittings[Q].answers["metier"].value == "Jardinière"
    shown = t.guide.history(t.state, None, 10)[0]
    assert (shown.question, shown.answer) == ("metier", "Jardinière")
    situation = t.guide.situation(t.state, Q, t.now)
    assert "metier" not in [step.key for step in situation.answered()]
    items = build(t.state, t.guide.packs, t.now).items()  # type: ignore[arg-type]  # a shelf does what is asked here
    assert "Jardinière" not in [item.text for item in items]


def test_a_row_that_is_gone_shows_under_its_key():
    t = renewed(lived(), OLD.replace("lignes: {froid: Le froid}", "lignes: {chaud: Le chaud}"))
    shown = next(e for e in t.guide.history(t.state, None, 10) if e.step == "gouts.froid")
    assert (shown.question, shown.answer) == ("gouts.froid", "o")


def test_a_pack_that_is_gone_leaves_its_events_as_they_were():
    class Empty:
        def renames(self, id: str) -> bool:
            raise KeyError(id)

        def questionnaire(self, key: str) -> object:
            raise AssertionError("not to be read")

    names = PresentNames(Empty())  # type: ignore[arg-type]  # never asked for a questionnaire
    events = lived().events
    assert [names.event(event) for event in events] == events


# -- what it costs ------------------------------------------------------------------------


def test_a_pack_that_renames_nothing_is_not_read(tmp_path: Path):
    (tmp_path / "essai.yaml").write_text("pack: essai\nceci n'est pas lu: [", encoding="utf-8")
    library = Library([tmp_path])
    assert not library.renames("essai")
    state = State.of(lived().events, PresentNames(library).event)
    assert state.sittings[Q].answers["metier"].value == "Jardinière"
    (tmp_path / "essai.yaml").write_text("anciens_ids: [", encoding="utf-8")
    assert library.renames("essai")


def test_the_latest_event_dates_the_dossier_whatever_its_offset():
    events = [
        Event(Kind.SETTING, at, {"nom": "x", "valeur": 1}) for at in ("2026-11-22T09:00+02:00", "2026-11-22T08:30Z")
    ]
    assert State.of(events).last_at == "2026-11-22T08:30Z"


@pytest.mark.parametrize(("at", "warned"), [("2026-11-22T10:30:00+02:00", False), ("2026-11-22T09:30:00+00:00", True)])
def test_the_clock_warning_compares_instants(at: str, warned: bool):
    t = talk(OLD)
    t.apply(Event(Kind.SETTING, at, {"nom": "x", "valeur": 1}))
    said = [say.text for say in t.guide.welcome_back(t.state, START)]  # 10:00 at +01:00
    assert any("horloge" in text for text in said) is warned


def test_a_date_without_its_offset_warns_of_nothing():
    t = talk(OLD)
    t.apply(Event(Kind.SETTING, "2027-01-01T00:00:00", {"nom": "x", "valeur": 1}))
    assert not any("horloge" in say.text for say in t.guide.welcome_back(t.state, START))
