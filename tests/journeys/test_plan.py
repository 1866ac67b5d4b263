"""A plan followed in the plain face, each day a process of its own, as she types it."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import vobject

from assistant.dossier.events import Event, Kind
from assistant.dossier.vault import create
from tests.faces.planned import plainly, planned, step
from tests.journeys.typed import bilan, recorded

FIRST = (
    "/plan",
    "/plan 1 fait hier, j’ai [b]deux cartes[/b] {{ 7*7 }} \x1b[2J",
    "/plan 2 reporter au 12 mai",
    "/plan 2 bloque Zéphyrine ne répond pas",
    "/plan 3 laisser de côté",
    "/plan 3 reporter 31 novembre",
    "/plan de carrière",
    "1",
    "/semaine",
)
LATER = ("/plan", "/plan 2 effacer", "2", "/plan 1", "/portefeuille mon plan d’action")


def test_what_is_said_of_the_steps_on_two_days_stands_in_the_plan_the_portefeuille_and_the_calendar(
    tmp_path: Path,
) -> None:
    folder, today = tmp_path / "dossier", datetime.now().astimezone()
    days = [(today + timedelta(days=n)).date().isoformat() for n in (-3, 2, 60)]
    texts = ("Visiter deux ateliers", "Demander le dossier", "Passer l’essai")
    planned_at = planned(tuple(zip(texts, days, strict=True)))
    create(folder, None, planned_at).close()
    first = bilan(folder, list(FIRST))
    said = plainly(first.stdout)
    assert first.returncode == 0 and first.stderr == "" and "\x1b" not in first.stdout
    assert "Cette semaine : étape « Visiter deux ateliers », prévue" in said and "Toujours d’actualité ?" in said
    assert "« Visiter deux ateliers » : faite hier." in said and "reportée au" in said and "12 mai" in said
    assert "Il n’y a pas de 31 novembre." in said and "Ma réponse : « /plan de carrière »" in said
    assert "Rien n’est noté pour les sept jours" in said.rpartition("Demander")[2]
    kept = recorded(folder, None)
    assert sum(event.kind is Kind.STEP for event in kept) == 4
    assert [e.data["valeur"] for e in kept if e.kind is Kind.ANSWER][-1] == "/plan de carrière"
    later = bilan(folder, list(LATER))
    said = plainly(later.stdout)
    assert later.returncode == 0 and later.stderr == "" and "retard" not in said
    assert (
        "Faites :" in said
        and "Laissées de côté :" in said
        and "La preuve, avec vos mots : j’ai [b]deux cartes[/b]" in said
    )
    assert "2. " in said and "Reportée au 12 mai" in said
    assert "Zéphyrine ne répond pas" not in repr(recorded(folder, None))
    written = bilan(folder, [], "calendrier", str(tmp_path), "--details")
    assert written.returncode == 0, written.stderr
    (calendar,) = tmp_path.glob("*.ics")
    events = vobject.readOne(calendar.read_text("utf-8")).contents["vevent"]
    assert [(e.summary.value, e.dtstart.value.strftime("%d %m")) for e in events] == [
        ("Étape : Demander le dossier", "12 05")
    ]


def test_the_source_answer_takes_the_state_along(tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    create(folder, None, planned()).close()
    bilan(folder, ["/plan 3 fait hier, ocarina"])
    assert step(3) in repr(recorded(folder, None))
    erased = bilan(folder, ["/revoir", "/effacer", "1"])
    assert erased.returncode == 0 and "ocarina" not in repr(recorded(folder, None))
    assert not any(isinstance(e, Event) and e.kind is Kind.STEP for e in recorded(folder, None))
