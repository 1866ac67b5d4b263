"""What came of understanding one typed message."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class CommandName(StrEnum):
    """What she may ask for instead of answering. The value is its slash name."""

    PASSER = "passer"
    REFUSER = "refuser"
    PLUS_TARD = "plus_tard"
    NE_SAIS_PAS = "ne_sais_pas"
    POURQUOI = "pourquoi"
    AIDE = "aide"
    RETOUR = "retour"
    REVOIR = "revoir"  # argument: the number of a question, or ""
    GARDER = "garder"  # the answer already there stays
    EFFACER = "effacer"
    REPRENDRE = "reprendre"  # back to the live question
    PAUSE = "pause"  # leave, everything kept
    MENU = "menu"  # the parcours
    PORTEFEUILLE = "portefeuille"
    CARNET = "carnet"  # argument: the kind of an entry and its line, or "" for the place
    ESSAYER = "essayer"  # other weights in a table, to see
    LETTRE = "ouvrir_lettre"
    PLAN = "plan"  # the steps of her plan
    SEMAINE = "semaine"  # what the coming days hold
    MARQUER = "marquer"  # to speak of it with the conseiller; argument: see `marking`
    RETENIR = "retenir"  # argument: a line to keep of the entretien, or "" for those she kept
    MINUTES = "minutes"  # argument: the time she has, as she wrote it, or ""
    MOT = "mot"  # argument: the word to explain, or "" for their list


@dataclass(frozen=True, slots=True)
class Command:
    name: CommandName
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """An answer: the JSON value of the prompt's mode, and what was understood, in words.

    ONE: option code · MANY, ORDER: list of codes · NUMBER: int or float · DATE: "2019", "2019-03", "2019-03-12" ·
    POINTS: {code: int}, every option named · TEXT, LONG: her text (NFC, without the blanks around it).
    """

    value: Any
    said: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing she may have meant. `label` is shown as an option."""

    label: str
    meaning: Command | Value


@dataclass(frozen=True, slots=True)
class Doubt:
    """Several meanings, or one that must be confirmed, or (without readings) a value to ask for again, more precisely."""

    readings: tuple[Reading, ...]
    question: str
    raw: str


@dataclass(frozen=True, slots=True)
class Misfit:
    """Meant as an answer, but out of range, not precise enough or no option. `message` says what is expected."""

    message: str
    raw: str


@dataclass(frozen=True, slots=True)
class Nothing:
    """Enter alone."""


Understood = Command | Value | Doubt | Misfit | Nothing
