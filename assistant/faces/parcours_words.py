"""What both faces say of her parcours when it changes."""

from __future__ import annotations

from assistant.pack.cleaning import typography
from assistant.parcours import words as own
from assistant.parcours.adapting import Why
from assistant.parcours.changes import Act, Change

_WHY = {
    Why.GONE: "Ce que ce changement nomme n’est pas dans votre parcours.",
    Why.BEGUN: "C’est déjà commencé : cela reste dans votre parcours, avec vos réponses.",
    Why.TWICE: "C’est déjà dans votre parcours.",
    Why.NO_PACK: "Ce questionnaire n’est pas dans le programme.",
    Why.ORDER: "Un suivi vient après l’entretien dont il dépend, et après les suivis qui s’ouvrent avant lui.",
    Why.BOUNDS: "Ce nombre sort de ce qui est possible.",
    Why.NO_RENEWAL: "Il n’y a plus rien à ajouter : ce parcours ne se renouvelle pas davantage.",
    Why.LAST_PHASE: "Un parcours garde au moins une phase.",
}
_ACTS = {
    Act.ENTRETIEN: "Entretien ajouté : « {title} »",
    Act.QUESTIONNAIRE: "Questionnaire ajouté : « {what} »",
    Act.PHASE: "Phase ajoutée : « {title} »",
    Act.MOVE: "Déplacé : « {what} »",
    Act.OUT: "Retiré : « {what} »",
    Act.WEEKS: "Durée du parcours : {number} semaines",
    Act.MONTHS: "« {what} » : pas avant {number} mois",
    Act.RENEW: "Parcours renouvelé",
    Act.HOURS: "Heures prévues : {number} h",
    Act.FOLLOW: "Parcours choisi : « {what} »",
    Act.ORIGIN: "Parcours remis comme il est écrit",
    Act.UNDO: "Changement annulé",
}
_NO_END = "Durée du parcours : sans limite"
_NO_HOURS = "Heures prévues : aucune"
LEFT = "Le changement {number} de votre parcours ne peut plus se faire. {told}. {why} Vous pouvez l’annuler."
UNDONE = "Changement annulé ({told})."
NOTHING_TO_UNDO = "Vous n’avez rien changé à ce parcours."
NO_SUCH_CHANGE = "Il n’y a pas de changement {number}."
FORGOTTEN = "Ce titre est effacé pour de bon. Ce que vous aviez ajouté garde un titre simple."
NO_TITLE = "Ce changement ne porte aucun titre de vous."
NEEDS_TITLE = "Il manque un titre."
TITLE_TOO_LONG = "Ce titre est trop long : 120 signes au plus."
SAME_PARCOURS = "C’est déjà votre parcours."
FOLLOWED = "Vous suivez maintenant « {title} ». Toutes vos réponses restent."
GIVEN_FAULTY = "Ce fichier ne peut pas servir de parcours. Rien n’est changé."
GIVEN_MORE = "Et {count} autres points."
GIVEN_REMEDY = "Rendez-le à la personne qui l’a écrit : « bilan pack verifier » lui dit tout, avec un remède."
GIVEN_NAME = "Ce parcours porte le nom d’un parcours du programme : « {id} ». Demandez qu’on lui en donne un autre."
FOLLOWED_KEPT = "Ce que ce parcours ne contient pas se trouve à la fin, sous « {kept} »."
ORIGIN = "Votre parcours est remis comme il est écrit. Toutes vos réponses restent."
RENEWABLE = "Ce parcours se renouvelle. Vous pouvez encore en ajouter {count} : {titles}."
NOTHING_HERE = "Rien pour l’instant."


def told(change: Change, what: str = "") -> str:
    """A change in a few words. `what`: the title of what it is about, its name where that is not known."""
    if change.act in (Act.WEEKS, Act.HOURS) and not change.number:
        return said(_NO_END if change.act is Act.WEEKS else _NO_HOURS)
    title = change.title or (own.ADDED_PHASE if change.act is Act.PHASE else own.ADDED_ENTRETIEN)
    what = what or change.step or change.phase or change.parcours
    return said(_ACTS[change.act], title=title, what=what, number=change.number)


def why_not(why: Why) -> str:
    return said(_WHY[why])


def left_aside(change: Change, why: Why, what: str = "") -> str:
    return said(LEFT, told=told(change, what), why=why_not(why), number=change.rank)


def said(text: str, **values: object) -> str:
    return typography(text.format(**values))
