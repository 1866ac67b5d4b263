"""The question that looks back at a month has the figures of the carnet beside it."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

from assistant.dossier.events import Event, Kind, Status
from assistant.dossier.state import State
from assistant.guide.conversation import Guide
from assistant.pack.library import Library
from assistant.parcours import carnet
from assistant.parcours.carnet import Entry
from assistant.parcours.reading import read_parcours
from tests.guide.talking import Talk, plain

SET = datetime(2027, 2, 4, 19, tzinfo=timezone(timedelta(hours=1)))
NOW = SET.replace(month=3)
GUIDE = Guide(read_parcours("cap-vers-l-entreprise"), Library.shipped())
POINT = "mon-cap/point_du_mois@mois-1"


def answer(passation: str, question: str, value: Any, at: datetime = SET) -> Event:
    data = {"passation": passation, "question": question, "etat": Status.ANSWERED, "valeur": value}
    return Event(Kind.ANSWER, at.isoformat(), data)


def asked(*events: Event) -> str:
    """What is said under « Par rapport aux nombres du début du mois ? »."""
    begun = [
        *events,
        Event(Kind.OPENED, NOW.isoformat(), {"passation": POINT}),
        answer(POINT, "fait", "Des appels", NOW),
    ]
    talk = Talk(GUIDE, State.of(begun, GUIDE.names.event), NOW, begun)
    assert talk.prompt.step == "objectifs_tenus"
    return plain(talk.prompt.help)


def test_the_numbers_of_that_month_stand_beside_what_was_noted() -> None:
    days = [date(2027, 2, 1), date(2027, 2, 12), date(2027, 3, 2)]
    noted = [carnet.noted(Entry(f"e{n}", "contact", day, "Garage"), NOW) for n, day in enumerate(days, 1)]
    objectives = [
        answer("mon-cap/objectifs@mois-1", f"objectif_{kind}", n) for kind, n in (("contact", 10), ("embauche", 1))
    ]
    other = answer("mon-cap/objectifs@mois-2", "objectif_contact", 30, NOW)
    said = "Dans votre carnet, en février 2027 : 2 contacts sur 10, 0 entretien d'embauche sur 1."
    assert asked(*noted, *objectives, other) == said


def test_nothing_is_said_where_no_number_was_set() -> None:
    assert asked() == ""
    assert asked(answer("mon-cap/objectifs@mois-1", "objectif_contact", 0)) == ""
