"""Where a step of her plan stands, in words: for the conversation, the places and the documents. Never a blame."""

from __future__ import annotations

from datetime import date

from assistant.guide.carnet_words import date_of
from assistant.guide.carnet_words import day as near
from assistant.guide.wording import date_in_words
from assistant.guide.words import words
from assistant.parcours.plan import NOTHING, Mark, Standing

STANDINGS = {
    Standing.TODO: "À faire",
    Standing.BEGUN: "Commencée",
    Standing.DONE: "Faite",
    Standing.LEFT: "Laissée de côté",
}
ON = "{standing} {day}"
PUT_OFF = "Reportée {day}"
BEGUN_PUT_OFF = "Commencée, reportée {day}"
PLANNED = "prévue {day}"


def standing(mark: Mark, today: date | None = None) -> str:
    """« Faite le 12 mars 2027 », « Commencée, reportée au 12 mai »; "" where nothing was said of it. `today`: for a screen,
    where « demain » and a day without its year are clear."""
    if mark == NOTHING or (mark.standing is Standing.TODO and mark.day is None):
        return ""
    if mark.standing is Standing.DONE and mark.done_on:
        return words(ON, standing=STANDINGS[Standing.DONE], day=the(mark.done_on, today))
    if mark.day and mark.open:
        return words(BEGUN_PUT_OFF if mark.standing is Standing.BEGUN else PUT_OFF, day=to(mark.day, today))
    return STANDINGS[mark.standing]


def the(day: date, today: date | None) -> str:
    """« hier », « le mardi 24 novembre », « le 24 novembre 2026 » on paper."""
    if today is None:
        return f"le {date_in_words(day.isoformat())}"
    return near(day, today) if abs((day - today).days) <= 1 else f"le {date_of(day, today)}"


def to(day: date, today: date | None) -> str:
    """« à demain », « au mardi 24 novembre »."""
    told = the(day, today)
    return f"au {told.removeprefix('le ')}" if told.startswith("le ") else f"à {told}"
