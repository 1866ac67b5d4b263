"""The French sentences of the portefeuille and its documents. They say what she chose, never what she would be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from assistant.guide.judging import Judgement
from assistant.guide.wording import MONTHS
from assistant.pack.cleaning import one_line, typography
from assistant.pack.template import joined
from assistant.portfolio.model import Item

# What each RIASEC letter is about, in words of activity: the letters name groups of activities, not kinds of people.
FAMILIES: dict[str, tuple[str, str]] = {
    "R": ("Concret", "réparer, construire, travailler avec des outils ou dehors"),
    "I": ("Comprendre", "observer, chercher, analyser"),
    "A": ("Créer", "imaginer, exprimer, mettre en forme"),
    "S": ("Aider", "écouter, soigner, former, accompagner"),
    "E": ("Entraîner", "convaincre, décider, lancer une action"),
    "C": ("Organiser", "classer, prévoir, tenir à jour"),
}

KINDS: dict[str, str] = {"savoir_faire": "Savoir-faire", "savoir": "Savoirs", "savoir_etre": "Savoir-être", "": ""}

TITLE = "Mon portefeuille"
EXAMPLE = "Exemple inventé"
EXAMPLE_LONG = "Exemple inventé : cette personne et ses réponses n’existent pas."
OWNER = "Ce document est à la personne qui l’a écrit. Elle seule décide à qui elle le remet."
JUDGED = "Vous avez dit du résumé de ces réponses : « {said} »."
COMMENT_BY = "Commentaire de {name} :"
READABLE = "Ce fichier n’est pas chiffré : toute personne qui le reçoit peut le lire."
CHOSEN = "Les dessins et les totaux montrent ses choix. Ce ne sont ni des tests étalonnés, ni un avis sur elle."
OVER = "Bilan de compétences"
CONTENTS = "Sommaire"
RUBRIC = "Rubrique"
HOW_MANY = "Éléments"
MADE = "Document établi le"
EMPTY = "Il n’y a encore rien dans ce portefeuille."
SOURCES = "D’où cela vient"
REWORDED = "Reformulé par vous."
ORIGIN = "Vos mots d’origine :"
QUESTION = "Question"
ANSWER = "Réponse"
GROUP = "Groupe"
TOTAL = "Total"
TO_RETAIN = "À retenir, {day}"
REMARK = "Remarque"
FLAT = "Tous les totaux sont les mêmes : aucun groupe ne ressort plus qu’un autre."
NOTHING_COUNTED = "Il n’y a pas encore assez de réponses pour dessiner quelque chose."
PRORATED = "total complété en proportion"
NOT_DRAWN = "pas assez de réponses"
JSON_NOTICE = (
    "Ce fichier contient vos réponses telles que vous les avez données. Il n’est pas chiffré. "
    "C’est à vous de décider à qui vous le remettez."
)

NO_FOLDER = "Le dossier « {folder} » n’existe pas."
NO_FOLDER_REMEDY = "Créez ce dossier, ou choisissez-en un autre."
NOT_A_FOLDER = "« {folder} » n’est pas un dossier."
READ_ONLY = "Il n’est pas permis d’écrire dans le dossier « {folder} »."
READ_ONLY_REMEDY = "Choisissez un autre dossier, par exemple vos Documents."
DISK_FULL = "Il n’y a plus assez de place sur ce disque. Aucun document n’a été écrit."
DISK_FULL_REMEDY = "Libérez de la place, ou choisissez un autre disque, puis recommencez."
NOT_WRITTEN = "Le document n’a pas pu être écrit (erreur {reason})."
NOT_WRITTEN_REMEDY = "Choisissez un autre dossier, puis recommencez. Votre dossier de bilan n’a pas changé."
NO_FORMAT = "Aucun format n’a été choisi."
UNKNOWN_FORMAT = "Le format « {name} » n’existe pas."
FORMAT_REMEDY = "Formats possibles : html, markdown, json."
NOT_OUR_JSON = "Ce fichier n’est pas un portefeuille que cette version sait lire."


# A name before which « de » loses its e: a vowel, or an h that is not heard, as in Hélène. Hugo may keep it.
_ELIDES = re.compile(r"[aàâeéèêëiîïoôœuùûü]|h[eéè]", re.IGNORECASE)


def said(sentence: str, **values: object) -> str:
    """A sentence with its values put in, and French spaces. « de {name} » is « d’Alice » and « de Camille »."""
    told = {name: one_line(str(value)) for name, value in values.items()}
    if _ELIDES.match(told.get("name", "")):
        sentence = sentence.replace(" de {name}", " d’{name}")
    return typography(sentence.format(**told))


def number(value: float) -> str:
    """31 → « 31 », 3.25 → « 3,3 »: at most one decimal, with the French comma."""
    rounded = round(value, 1)
    return str(int(rounded)) if rounded == int(rounded) else str(rounded).replace(".", ",")


def out_of(value: float, maximum: float, minimum: float = 0.0) -> str:
    """« 31 sur 40 »; « 31 (de 10 à 50) » where the least is not zero."""
    if minimum:
        return f"{number(value)} (de {number(minimum)} à {number(maximum)})"
    return f"{number(value)} sur {number(maximum)}"


def answers(answered: int, total: int) -> str:
    """« 9 réponses sur 10 »."""
    return f"{answered} réponse{'s' if answered > 1 else ''} sur {total}"


def needed(count: int) -> str:
    return f"il en faut {count}"


def each(note: str) -> str:
    return f"Pour chaque total : {note}."


def tied_with(labels: Sequence[str]) -> str:
    return f"à égalité avec {joined([f'« {label} »' for label in labels])}"


def rank(position: int, tied: bool = False) -> str:
    """« 1er », « 2e, à égalité »."""
    return ("1er" if position == 1 else f"{position}e") + (", à égalité" if tied else "")


_INFINITIVE = re.compile(r"(?:ne pas |me |se |m['’]|s['’]|y )?[\w-]+(?:er|ir|re)\b", re.IGNORECASE)


def know_how(text: str) -> str:
    """A savoir-faire as a sentence: « former des collègues » → « Je sais former des collègues ».

    Words of her own that do not begin with a verb stay as she wrote them.
    """
    text = text.strip()
    if _INFINITIVE.match(text):
        return f"Je sais {text[:1].lower()}{text[1:]}"
    return first_capital(text)


def first_capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def day(moment: date) -> str:
    """« 22 novembre 2026 »; the first of a month is « 1er »."""
    return f"{'1er' if moment.day == 1 else moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def day_of(at: str) -> str:
    """The day of an ISO 8601 moment, "" when it cannot be read."""
    try:
        return day(datetime.fromisoformat(at))
    except ValueError:
        return ""


def judged(judgement: Judgement) -> str:
    """Her judgement of a restitution, before what she would correct."""
    return said(JUDGED, said=judgement.said)


def comment_by(name: str) -> str:
    """What stands before a conseiller's remark on an item."""
    return said(COMMENT_BY, name=name)


def provenance(item: Item) -> str:
    """Where an item comes from, in a short sentence; "" for an item without source."""
    if not item.sources:
        return ""
    last = day_of(max(source.at for source in item.sources))
    if len(item.sources) > 1:
        return typography(f"D’après {len(item.sources)} réponses, la dernière le {last}.")
    question = item.sources[0].question
    asked = "" if question == item.title else f" à « {question} »"
    return typography(f"Réponse du {last}{asked}{'' if asked else '.'}")


def count(items: int) -> str:
    return f"{items} élément{'s' if items > 1 else ''}"
