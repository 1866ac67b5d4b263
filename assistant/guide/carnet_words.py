"""Every sentence on the carnet de bord that both faces and the guide say. Her own words enter by {name}, untouched."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from assistant.guide.words import words
from assistant.parcours.carnet import Entry
from assistant.parcours.objectives import Objective

WEEK = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
KINDS = {
    "contact": "Contact employeur",
    "candidature": "Candidature",
    "embauche": "Entretien d’embauche",
    "enquete": "Enquête métier",
    "visite": "Visite",
    "note": "Note",
}
COUNTED_WORDS = {
    "contact": ("contact", "contacts"),
    "candidature": ("candidature", "candidatures"),
    "embauche": ("entretien d’embauche", "entretiens d’embauche"),
    "enquete": ("enquête métier", "enquêtes métier"),
    "visite": ("visite", "visites"),
    "note": ("note", "notes"),
}

# -- what was understood ----------------------------------------------------------
NOTED = "Noté dans votre carnet, numéro {number} : {entry}"
CHANGED = "Le numéro {number} dit maintenant : {entry}"
FIRST = "Pour relire votre carnet, ou y corriger une ligne : /carnet"
AHEAD = "{number} à venir"
WHAT_KIND = "Commencez par contact, candidature, embauche, enquete, visite ou note."
AIM_HOW = "Dites quoi et combien par mois : 8 contacts, par exemple. Avec 0, l’objectif s’en va."
AND_NEXT = "Ensuite : {next}."
WITH = "Avec : {who}."
DONE = "(fait)"
NEXT = "Ensuite"
PLANNED, PLANNED_THE = "prévu {day}", "prévu le {day}"
EMPTY = "Dites en quelques mots avec qui, ou quoi. Par exemple : /{kind} Garage Martin, rappeler mardi"
TOO_LONG = "C’est long pour une ligne de carnet : {given} signes, et {most} au plus. Gardez l’essentiel."
WHICH = "Est-ce le {past} ou le {ahead} ? Écrivez le jour en entier : /{kind} {line}, {example}"
NOT_A_DAY = "Je n’ai pas reconnu de jour. Par exemple : hier, mardi, 12 novembre."
WHO_TOO_LONG = "Un prénom ou des initiales suffisent."
NO_SUCH_DAY = "Il n’y a pas de {day}. Rien n’est noté : corrigez le jour."

# -- objectives -------------------------------------------------------------------
PROGRESS = "{done} sur {wanted}"
BESIDE = "Dans votre carnet, en {month} : {told}."
AIMED = "Chaque mois, à partir de celui-ci : {count}. Vous le changerez quand vous voudrez."
NO_AIM = "Plus de nombre fixé pour ceci : {kind}."
REACHED = "C’est ce que vous vous étiez fixé."
STILL = "Il reste {days} dans le mois. Un de plus, même petit, compte."
LAST_DAY = "Le mois finit aujourd’hui. Ce qui est fait est fait, et reste noté."
PAST = (
    "Ce qui a été fait reste noté. Le nombre peut se revoir, avec votre conseiller ou votre conseillère si vous voulez."
)


def ahead(number: int) -> str:
    return words(AHEAD, number=number)


def kind(entry: Entry) -> str:
    return KINDS[entry.kind]


def counted(kind: str, number: int) -> str:
    """« 1 contact », « 3 contacts »."""
    one, several = COUNTED_WORDS[kind]
    return f"{number} {several if number > 1 else one}"


def day(of: date, today: date) -> str:
    """« aujourd’hui », « mardi 24 novembre », « 12 mars 2027 »: no year where it is that of today."""
    near = {-1: "hier", 0: "aujourd’hui", 1: "demain"}.get((of - today).days)
    return near or date_of(of, today)


def date_of(of: date, today: date) -> str:
    year = "" if of.year == today.year else f" {of.year}"
    return f"{WEEK[of.weekday()]} {'1er' if of.day == 1 else of.day} {MONTHS[of.month - 1]}{year}"


def month(of: str) -> str:
    """« 2026-11 » → « novembre 2026 »."""
    return f"{MONTHS[int(of[5:]) - 1]} {of[:4]}"


def comes_next(entry: Entry, today: date) -> str:
    """« rappeler, mardi 24 novembre », « rappeler, prévu le mardi 17 novembre »; "" where nothing follows."""
    return ", ".join(filter(None, (entry.next, _follows(entry, entry.next_day, today) if entry.next_day else "")))


def _follows(entry: Entry, when: date, today: date) -> str:
    """Its day; one that has passed says so, as long as it is not done."""
    told = day(when, today)
    if when >= today or entry.done:
        return told
    return words(PLANNED if (today - when).days == 1 else PLANNED_THE, day=told)


def told(entry: Entry, today: date) -> str:
    """The whole entry in a few sentences: what was understood, and what is read again."""
    parts = [f"{kind(entry)}, {day(entry.day, today)}. {_ended(entry.text)}"]
    if entry.who:
        parts.append(words(WITH, who=entry.who))
    if after := comes_next(entry, today):
        parts.append(and_next(after))
        parts += [DONE] if entry.done else []
    return " ".join(parts)


def and_next(after: str) -> str:
    return words(AND_NEXT, next=after)


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def progress(objective: Objective) -> str:
    """« 3 contacts sur 8 »."""
    return words(PROGRESS, done=counted(objective.kind, objective.done), wanted=objective.wanted)


def kindly(objectives: Sequence[Objective], today: date) -> str:
    """One sentence for all the objectives of a month; "" where there is nothing to add. Never a verdict."""
    if not objectives:
        return ""
    if all(one.done >= one.wanted for one in objectives):
        return words(REACHED)
    this_month = today.isoformat()[:7]
    if objectives[0].month != this_month:
        return words(PAST) if objectives[0].month < this_month else ""
    left = (_first_of_next(today) - today).days - 1
    if left == 0:
        return words(LAST_DAY)
    passed = today.day / (today.day + left)
    late = any(one.done < one.wanted * passed for one in objectives)
    return words(STILL, days=f"{left} jour{'s' if left > 1 else ''}") if late else ""


def _first_of_next(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
