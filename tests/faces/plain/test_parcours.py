"""`/parcours` line by line: what is said above the list, each change, what is refused, and what is left to the question."""

from __future__ import annotations

from datetime import timedelta

import pytest

from assistant.dossier.events import Event, Kind, Status
from assistant.faces.opening import session_on
from assistant.faces.plain.parcours import ParcoursPlace
from assistant.faces.session import Session
from assistant.faces.store import Scratch
from tests.faces.fakes import NOON
from tests.faces.plain.test_console import console, printed


def made(name: str = "bilan-de-competences", *events: Event) -> Session:
    return session_on(Scratch((Event(Kind.CREATED, NOON.isoformat(), {"parcours": name}), *events)), lambda: NOON)


def answered(passation: str, question: str, value: object) -> Event:
    data = {"passation": passation, "question": question, "etat": Status.ANSWERED, "valeur": value}
    return Event(Kind.ANSWER, NOON.isoformat(), data)


def opened(passation: str) -> Event:
    return Event(Kind.OPENED, NOON.isoformat(), {"passation": passation})


def told(session: Session, rest: str = "", script: bytes = b"") -> str:
    talk, out = console(script)
    assert ParcoursPlace(talk, session).command(rest), rest
    return printed(out).replace("\u202f", " ").replace("\u00a0", " ")


def number(session: Session, words: str) -> int:
    """The number of the first line of the list that holds these words."""
    line = next(line for line in told(session).splitlines() if words in line)
    return int(line.partition(".")[0])


def test_the_place_says_the_week_the_hours_and_her_own_time() -> None:
    session = made(
        "bilan-approfondi",
        opened("mes-entretiens/avant@accord"),
        answered("mes-entretiens/avant@accord", "jour", (NOON - timedelta(days=15)).date().isoformat()),
        answered("mes-entretiens/apres@accord", "duree", 90),
    )
    later = (NOON + timedelta(minutes=4)).isoformat()
    session.record([Event(Kind.ANSWER, later, answered("ma-demande/demande", "attente", "x").data)])
    seen = told(session)
    assert seen.startswith("Semaine 3 sur 6.\n") and "1 h 30, 20 h prévues" in seen
    assert "Votre travail personnel : environ 4 min. Ce temps n’est montré qu’à vous." in seen
    assert "Suivi à trois mois : à faire, environ 23 min, 3 mois après « Entretien sur votre projet »" in seen


def test_days_out_of_order_are_said_and_stay() -> None:
    session = made(
        "bilan-de-competences",
        answered("mes-entretiens/avant@accueil", "jour", "2026-12-14"),
        answered("mes-entretiens/avant@preliminaire", "jour", "2026-12-01"),
    )
    assert "est daté du 1er décembre 2026, avant « Entretien découverte » (14 décembre 2026)" in told(session)


def test_an_entretien_is_added_where_she_says_and_can_be_opened() -> None:
    session = made()
    before = number(session, "Entretien de la phase préliminaire")
    said = told(session, f"ajouter entretien avant {before} Point d’étape")
    assert "Entretien ajouté : « Point d’étape »." in said and "/parcours annuler" in said
    assert number(session, "Point d’étape") == before
    assert told(session, f"{before}") == "" and session.state.current == "mes-entretiens/avant@ajout-1"
    assert "Quel jour a lieu l’entretien" in session.turn.prompt.text.replace("\u00a0", " ")


def test_at_the_end_of_a_phase_the_title_first_or_last() -> None:
    session = made()
    told(session, "ajouter entretien phase 1 Deuxième visite")
    told(session, "ajouter entretien Troisième visite dans la phase 1")
    lines = told(session).splitlines()
    visits = [line for line in lines[: lines.index("Phase préliminaire")] if "visite" in line]
    assert [line.partition("— ")[2].partition(" :")[0] for line in visits[::2]] == [
        "Deuxième visite",
        "Troisième visite",
    ]


def test_a_questionnaire_and_a_phase_are_added_and_a_step_moved() -> None:
    session = made()
    offered = told(session, "ajouter questionnaire")
    chosen = next(line for line in offered.splitlines() if "offres" in line).partition(".")[0]
    assert "Phase ajoutée : « Une pause »" in told(session, "ajouter phase 2 Une pause")
    assert "Rien pour l’instant." in told(session)
    told(session, f"ajouter questionnaire {chosen} phase 3")
    assert "Rien pour l’instant." not in told(session)
    values = number(session, "Ce qui compte pour moi")
    assert "Déplacé" in told(session, f"deplacer {values} après {number(session, 'offres')}")
    pause = told(session).partition("Une pause")[2].partition("Phase d’investigation")[0]
    assert "offres" in pause and "Ce qui compte pour moi" in pause


def test_what_is_not_begun_is_taken_out_and_what_is_begun_is_not() -> None:
    session = made("bilan-de-competences", opened("ma-demande/demande"))
    assert "cela reste dans votre parcours" in told(session, "retirer 1")
    envies = number(session, "Entretien sur ce qui vous porte")
    assert "Retiré : « Entretien sur ce qui vous porte »" in told(session, f"retirer {envies}")
    assert "Entretien sur ce qui vous porte" not in told(session)
    assert (
        "Changement annulé (retiré" in told(session, "annuler")
        and number(session, "Entretien sur ce qui vous porte") == envies
    )


def test_the_rhythm_the_follow_ups_the_hours() -> None:
    session = made("bilan-approfondi")
    assert "6 semaines au plus" in told(session) and "8 semaines" in told(session, "rythme huit")
    assert "8 semaines au plus" in told(session)
    assert "sans limite" in told(session, "rythme 0") and "semaines" not in told(session)
    follow_up = number(session, "Suivi à trois mois")
    assert f"/parcours suivi {follow_up} 4" in told(session, "suivi")
    assert "pas avant 5 mois" in told(session, f"suivi {follow_up} 5 mois")
    assert "5 mois après" in told(session) and "n’est pas un suivi" in told(session, "suivi 1 4")
    assert "Heures prévues : 18 h" in told(session, "heures 18") and "18 h prévues" in told(session)
    assert "sort de ce qui est possible" in told(session, "heures 999")


def test_it_is_renewed() -> None:
    session = made("cap-vers-l-entreprise")
    assert "Ce parcours se renouvelle. Vous pouvez encore en ajouter 6 : Septième mois" in told(session)
    assert "Parcours renouvelé" in told(session, "renouveler 2 mois")
    seen = told(session)
    assert seen.index("Sixième mois") < seen.index("Huitième mois") < seen.index("Un emploi commence")
    assert "encore en ajouter 4" in seen
    assert "plus rien à ajouter" in told(made(), "renouveler")


def test_another_parcours_keeps_every_answer_and_the_first_comes_back() -> None:
    session = made(
        "bilan-de-competences", opened("mes-valeurs/valeurs"), answered("ma-demande/demande", "attente", "x")
    )
    offered = told(session, "choisir")
    assert offered.startswith("1. Bilan de compétences approfondi.")
    said = told(session, "choisir 1")
    assert "Vous suivez maintenant « Bilan de compétences approfondi »" in said and "« Déjà commencé »" in said
    assert session.guide.parcours.id == "bilan-approfondi"
    kept = told(session).partition("Déjà commencé")[2]
    assert "Ce qui compte pour moi" in kept and session.state.sittings["ma-demande/demande"].answers
    assert (
        "Changement annulé (parcours choisi" in told(session, "annuler")
        and session.guide.parcours.id == "bilan-de-competences"
    )


def test_back_to_the_parcours_as_written_and_the_list_of_changes() -> None:
    session = made()
    assert "Vous n’avez rien changé" in told(session, "changements") == told(session, "origine")
    told(session, "heures 16")
    told(session, "ajouter phase 1 Une pause")
    assert told(session, "changements").startswith(
        "Vos changements, le dernier d’abord :\n2. Phase ajoutée : « Une pause »\n1. Heures prévues : 16 h\n"
    )
    assert "Changement annulé (heures prévues : 16 h)." in told(session, "annuler 1")
    assert "comme il est écrit" in told(session, "origine") and "Une pause" not in told(session)
    told(session, "annuler")
    assert "Une pause" in told(session)


def test_a_change_that_no_longer_applies_is_said_and_can_be_taken_off() -> None:
    gone = {"changement": "c1", "geste": "deplacer", "etape": "perdu/perdu", "phase": "accueil"}
    session = made("bilan-de-competences", Event(Kind.CHANGED, NOON.isoformat(), gone))
    assert "ne peut plus se faire" in session.notices()[-1] and "Le changement 1 de votre parcours" in told(session)
    told(session, "annuler 1")
    assert "ne peut plus se faire" not in told(session)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ajouter", "/parcours ajouter entretien"), ("ajouter entretien", "après 3 Point"), ("ajouter phase Pause", "phase 2"),
        ("ajouter entretien après 99 Titre", "Il n’y a pas d’étape 99"), ("ajouter entretien phase 9 T", "pas de phase 9"),
        ("deplacer 5", "deplacer 5 après 3"), ("deplacer 5 après 5", "n’est pas dans votre parcours"), ("retirer", "retirer 5"),
        ("retirer phase 12", "pas de phase 12"), ("rythme doucement", "/parcours rythme 8"), ("heures beaucoup", "heures 16"),
        ("choisir 9", "pas de parcours 9"), ("annuler", "rien changé"), ("annuler 4", "pas de changement 4"),
        ("effacer", "/parcours effacer 1"), ("effacer 3", "pas de changement 3"), ("0", "Il n’y a pas d’étape 0"),
        ("ajouter entretien phase 1 " + "x" * 130, "trop long"), ("ajouter questionnaire 999 phase 1", "Les questionnaires"),
        ("renouveler", "plus rien à ajouter"), ("rythme 9999", "sort de ce qui est possible"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_says_how_and_changes_nothing(typed: str, said: str) -> None:
    session = made()
    assert said in told(session, typed)
    assert not session.state.changes


def test_words_after_the_command_that_are_no_verb_are_left_to_the_question() -> None:
    talk, _ = console(b"")
    assert not ParcoursPlace(talk, made()).command("de santé compliqué")
    assert not ParcoursPlace(talk, made()).command("3 ans à l’usine")


def test_the_help_names_the_phases() -> None:
    seen = told(made(), "changer")
    assert "/parcours deplacer 5 après 3" in seen and "- phase 3 : Phase d’investigation" in seen
