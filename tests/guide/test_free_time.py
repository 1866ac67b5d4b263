"""« J'ai 20 minutes »: what is proposed, what it says of what does not fit, and the question that waits."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from assistant.dossier.events import Event, Kind, Status
from assistant.dossier.state import State
from assistant.guide.conversation import Guide
from assistant.pack.library import Library
from assistant.parcours.reading import read_parcours
from tests.guide.talking import Talk, plain, talk

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=timezone(timedelta(hours=1)))
GUIDE = Guide(read_parcours("bilan-de-competences"), Library.shipped())


def event(kind: Kind, seconds: int = 0, **data: Any) -> Event:
    return Event(kind, (NOW + timedelta(seconds=seconds)).isoformat(), data)


def done(passation: str) -> list[Event]:
    return [event(Kind.OPENED, passation=passation), event(Kind.CLOSED, passation=passation)]


def left_open(passation: str) -> list[Event]:
    return [event(Kind.OPENED, passation=passation), event(Kind.LEFT, passation=passation)]


def dated(entretien: str, day: str) -> Event:
    where = {"passation": f"mes-entretiens/avant@{entretien}", "question": "jour"}
    return event(Kind.ANSWER, **where, etat=Status.ANSWERED, valeur=day)


def at_menu(*events: Event) -> Talk:
    return Talk(GUIDE, State.of(events, GUIDE.names.event), NOW, list(events))


def offered(talk: Talk) -> list[tuple[str, str]]:
    return [(option.code, plain(option.label)) for option in talk.prompt.options]


def test_what_is_proposed_on_the_day_of_an_entretien_is_not_said_to_come_before_it() -> None:
    before = ("ma-demande/demande", "mes-entretiens/avant@accueil")
    back = at_menu(*(one for passation in before for one in done(passation)), dated("accueil", "2026-11-22"))
    back.say("j'ai 20 minutes")
    assert offered(back)[0][0] == "ouvrir:mes-entretiens/apres@accueil"
    assert "avant votre entretien" not in back.said() and "Votre entretien est aujourd'hui." in back.said()


def test_between_two_questionnaires_what_fits_before_the_next_entretien() -> None:
    before = ("ma-demande/demande", "mes-entretiens/avant@accueil", "mes-entretiens/apres@accueil", "mon-accueil/choix")
    lou = at_menu(*(one for passation in before for one in done(passation)))
    minutes = GUIDE.packs.questionnaire("ma-demande/situation").minutes
    lou.say(f"J'ai {minutes} minutes")
    assert offered(lou)[0] == (
        "ouvrir:ma-demande/situation",
        f"Commencer « {title('ma-demande/situation')} » (environ {minutes} min)",
    )
    assert len(offered(lou)) == 2, "the phase that follows the next entretien waits for it"
    assert "Vous avez" in lou.said() and not lou.last.events
    lou.say("1")
    assert lou.state.current == "ma-demande/situation"


def test_what_the_parcours_proposes_comes_first_be_it_an_entretien_without_a_day() -> None:
    lou = at_menu(*done("ma-demande/demande")).say("/minutes 40")
    assert [code for code, _ in offered(lou)][:2] == [
        "ouvrir:mes-entretiens/avant@accueil",
        "ouvrir:mon-accueil/choix",
    ]


def test_the_point_of_a_month_is_not_proposed_before_its_entretien() -> None:
    guide = Guide(read_parcours("cap-vers-l-entreprise"), Library.shipped())
    tasks = [task.passation for _, task in guide.parcours.tasks()]
    before = tasks[: tasks.index("mes-entretiens/avant@entretien-mois-2")]
    assert before[-1] == "mon-cap/objectifs@mois-2"
    events = [one for passation in before for one in done(passation)]
    lou = Talk(guide, State.of(events, guide.names.event), NOW, events)
    lou.say("j'ai 60 minutes")
    assert [code for code, _ in offered(lou)] == ["ouvrir:mes-entretiens/avant@entretien-mois-2", "question"]


def test_nothing_waits_and_it_is_said() -> None:
    lou = at_menu(*(one for _, task in GUIDE.parcours.tasks() for one in done(task.passation)))
    assert "Ces 20 minutes sont à vous" in lou.say("/minutes 20").said()


def test_what_does_not_fit_says_so() -> None:
    lou = at_menu().say("/minutes 2")
    assert len(offered(lou)) == 2
    assert "sans finir" in offered(lou)[0][1] and "plus que votre temps" in offered(lou)[0][1]


def test_what_is_open_comes_first_with_how_far_it_goes() -> None:
    lou = at_menu(*left_open("mes-valeurs/valeurs")).say("/minutes 3")
    action, label = offered(lou)[0]
    assert action == "ouvrir:mes-valeurs/valeurs" and "Avancer dans" in label and "sans finir" in label
    assert "questions" in label or "question" in label
    lou = at_menu(*left_open("mes-valeurs/valeurs")).say("j'ai deux heures")
    assert offered(lou)[0][1].startswith("Finir «")


def test_a_near_entretien_is_prepared_and_a_far_one_is_not() -> None:
    near = at_menu(*left_open("mes-valeurs/valeurs"), dated("accueil", "2026-11-25")).say("/minutes 30")
    label = dict(offered(near))["ouvrir:mes-entretiens/avant@accueil"]
    assert label.startswith("Préparer l'entretien du 25 novembre 2026") and "plus que votre temps" not in label
    assert "avant votre entretien, le 25 novembre 2026" in near.said()
    far = at_menu(*left_open("mes-valeurs/valeurs"), dated("accueil", "2026-12-25")).say("/minutes 30")
    assert "ouvrir:mes-entretiens/avant@accueil" not in dict(offered(far))


def test_never_more_than_three_and_each_fits() -> None:
    several = at_menu(*left_open("mes-valeurs/valeurs"), dated("accueil", "2026-11-25")).say("/minutes 600")
    assert len(offered(several)) == 1 + len({code for code, _ in offered(several)[:-1]}) <= 4
    assert not any("plus que votre temps" in label for _, label in offered(several))


def test_her_own_pace_counts() -> None:
    def slowly(seconds: int, how: str = Status.ANSWERED) -> Talk:
        keys = [step.key for step in GUIDE.situation(State(), "mes-interets/interets", NOW).path.steps[:12]]
        events = [event(Kind.OPENED, passation="mes-interets/interets")]
        for i, key in enumerate(keys):
            told = {"passation": "mes-interets/interets", "question": key, "etat": how, "valeur": 2}
            events.append(event(Kind.ANSWER, i * seconds, **told))
        return at_menu(*events, event(Kind.CLOSED, passation="mes-interets/interets")).say("/minutes 600")

    def minutes(lou: Talk) -> int:
        return int(offered(lou)[0][1].rpartition("environ ")[2].split()[0])

    assert minutes(slowly(60)) > minutes(slowly(2))
    assert "votre rythme" in slowly(60).said()
    assert "votre rythme" not in slowly(1, Status.PASSED).said(), "one who passes is not one who answers fast"


BODY = """
sections:
  - id: s
    questions:
      - {id: trajet, type: texte, texte: "Votre trajet ?"}
      - {id: suite, type: texte_long, texte: "Et la suite ?"}
"""


def test_at_a_question_she_comes_back_to_it_and_nothing_moved() -> None:
    lou = talk(BODY)
    lou.say("/minutes 20")
    assert offered(lou)[0][1].startswith("Finir « Questionnaire d'essai »")
    lou.say("2")
    assert lou.asked() == "Votre trajet ?" and not lou.last.events
    lou.say("/minutes 20", "1")
    assert lou.asked() == "Votre trajet ?"
    lou.say("/minutes 20", "En vélo")  # an answer typed there is an answer to the question below
    assert lou.answers() == {"trajet": "En vélo"}


@pytest.mark.parametrize("typed", ["J'ai 20 minutes de trajet", "20 minutes", "J’ai une heure de route", "J'ai 20 ans"])
def test_an_honest_answer_is_never_taken(typed: str) -> None:
    assert talk(BODY).say(typed).answers() == {"trajet": typed}


def test_where_it_may_be_both_she_says_which() -> None:
    lou = talk(BODY).say("J'ai 20 minutes")
    assert lou.asked() == "Est-ce votre réponse, ou une demande ?"
    assert lou.say("1").answers() == {"trajet": "J'ai 20 minutes"}
    lou = talk(BODY).say("J'ai 20 minutes", "2")
    assert "Vous avez 20 minutes" in lou.said()
    lou.say("2")
    assert lou.asked() == "Votre trajet ?" and "trajet" not in lou.answers()


@pytest.mark.parametrize("typed", ["/minutes", "/minutes 0", "/minutes 9999", "/minutes beaucoup", "/minutes {x}"])
def test_a_time_that_cannot_be_read_is_asked_again(typed: str) -> None:
    assert "/minutes 20" in at_menu().say(typed).said()


def title(passation: str) -> str:
    return plain(GUIDE.packs.questionnaire(passation).title)
