"""Every sentence of understanding. Plain spaces; `say` sets the no-break ones, then fills the values in untouched."""

from __future__ import annotations

from functools import cache

from assistant.guide.understanding.folding import as_typed
from assistant.guide.understanding.results import CommandName as C
from assistant.pack.cleaning import typography

LONGEST_QUOTE = 80  # characters

QUOTED = "« {text} »"


@cache
def _set(template: str) -> str:
    return typography(template)


def say(template: str, **values: object) -> str:
    return _set(template).format(**values)


def short(text: str, limit: int = LONGEST_QUOTE) -> str:
    """Her words, cut at a word for a label. A bracket that the cut would leave open goes with what is cut."""
    line = " ".join(text[: 20 * limit].split())
    if len(line) <= limit:
        return line
    cut = line[: limit - 1].rsplit(" ", 1)[0]
    while cut.count("[") > cut.count("]"):
        cut = cut[: cut.rindex("[")]
    return cut.rstrip() + "…"


def quoted(raw: str, part: str = "") -> str:
    """« … » around the part of her message that was not understood, as she typed it; whole, or not at all."""
    passage = as_typed(raw, part) if part else raw
    if not passage or passage.count("[") != passage.count("]"):
        passage = raw
    return say(QUOTED, text=short(passage))


COMMANDS = {
    C.PASSER: "Passer cette question",
    C.REFUSER: "Ne pas répondre à cette question",
    C.PLUS_TARD: "Répondre plus tard à cette question",
    C.NE_SAIS_PAS: "Dire que je ne sais pas",
    C.POURQUOI: "Savoir pourquoi cette question est posée",
    C.AIDE: "Avoir de l’aide",
    C.RETOUR: "Revenir à la question précédente",
    C.REVOIR: "Revoir mes réponses",
    C.GARDER: "Garder la réponse déjà donnée",
    C.EFFACER: "Effacer ma réponse",
    C.REPRENDRE: "Reprendre à la question en cours",
    C.PAUSE: "Faire une pause, et tout garder",
    C.MENU: "Voir le parcours",
    C.PORTEFEUILLE: "Voir mon portefeuille",
    C.CARNET: "Ouvrir mon carnet, ou y noter cela",
    C.PLAN: "Ouvrir mon plan d’action",
    C.SEMAINE: "Voir ce qui vient cette semaine",
    C.ESSAYER: "Essayer d’autres poids, pour voir",
    C.LETTRE: "Ouvrir ma lettre, ou la refermer",
    C.MARQUER: "Noter cette question pour mon conseiller ou ma conseillère",
    C.RETENIR: "Garder cette phrase de l’entretien",
    C.MINUTES: "Chercher ce qui tient dans ce temps",
    C.MOT: "Lire ce que ce mot veut dire",
}

# -- commands -------------------------------------------------------------------
COMMAND_OR_ANSWER = "Est-ce votre réponse, ou une demande ?"
COMMAND_OR_OPTION = "Est-ce une réponse de la liste, ou une demande ?"
MY_ANSWER = "Ma réponse : « {text} »"
ENDS_WITH_COMMAND = "Votre texte finit par {command}. Est-ce une demande ?"
ANSWER_WITHOUT = "Ma réponse, sans {command} : « {text} »"
THIS_REQUEST = "Une demande, sans noter ce texte : {request}"
ANSWER_WITH = "Ma réponse telle quelle, avec {command}"
THIS_OPTION = "La réponse « {label} »"
SLASH_UNKNOWN = "Je ne connais pas « {word} ». Écrivez /aide pour voir ce que vous pouvez demander."
SLASH_NEAREST = "Je ne connais pas « {word} ». Vouliez-vous écrire {nearest} ?"
SLASH_SEVERAL = "« {word} » peut vouloir dire {names}. Écrivez le mot en entier."
SLASH_OR_ANSWER = "Votre message commence par « / ». Est-ce votre réponse ?"

# -- options --------------------------------------------------------------------
WHICH = "Laquelle de ces réponses choisissez-vous ?"
CONFIRM = "Je note « {said} » ?"
ONLY_ONE = "Une seule réponse est possible ici. Laquelle est la plus proche de vous ?"
YES_AND_NO = "Oui et non : laquelle pèse le plus en ce moment ?"
MIDDLE = "Entre ces réponses, laquelle est la plus proche ? Vous pouvez aussi passer."
DEPENDS = "Cela dépend, bien sûr. Quelle réponse est vraie le plus souvent ? Vous pouvez aussi passer."
NOT_AN_OPTION = "Je n’ai pas reconnu de réponse de la liste. Écrivez un numéro ({keys}) ou quelques mots de la réponse."
NOT_A_NUMBERED = "Les numéros de la liste sont {keys}. Quelle réponse choisissez-vous ?"
NOT_THE_ONLY_ONE = "La liste n’a qu’une réponse : {keys}. La choisissez-vous ?"
NO_OPTIONS = "Il n’y a rien à choisir ici. Vous pouvez passer."
NOT_THIS_ONE = "J’ai compris ce que vous ne choisissez pas. Quelle réponse choisissez-vous ?"

# -- several --------------------------------------------------------------------
NONE_OF_THEM = "Aucune de ces réponses"
NONE_QUESTION = "Aucune ne vous convient : je le note, ou vous passez ?"
SOME_NOT_FOUND = "Je n’ai pas trouvé {part} dans la liste. Je note le reste : « {said} » ?"
PART_NOT_FOUND = "Je n’ai pas trouvé {part} dans la liste. Écrivez les numéros, par exemple « 1, 3 et 5 »."
PART_UNSURE = "{part} peut désigner plusieurs réponses : {labels}. Écrivez les numéros, par exemple « 1, 3 et 5 »."
EXCLUSIVE = "« {label} » ne va pas avec d’autres réponses. Gardez l’une ou les autres."
AT_LEAST = "Il faut au moins {n} réponses. Vous en avez donné {given}."
AT_LEAST_ONE = "Il faut au moins une réponse. Vous pouvez aussi passer."
AT_MOST = "Il faut {n} réponses au plus. Vous en avez donné {given}. Lesquelles gardez-vous ?"
AT_MOST_ONE = "Une seule réponse est possible. Vous en avez donné {given}. Laquelle gardez-vous ?"
ALL_BUT = "Toutes, sauf : {labels} ?"

# -- order ----------------------------------------------------------------------
ORDER_TWICE = "« {label} » revient deux fois. Chaque réponse a une seule place."
ORDER_TOO_MANY = "Il faut {n} réponses au plus, dans l’ordre. Vous en avez donné {given}."
ORDER_TIED = (
    "Deux réponses à égalité : laquelle passe devant ? Écrivez les numéros dans l’ordre, par exemple « 3 1 2 »."
)
ORDER_UNSURE = "Écrivez les numéros dans l’ordre, la préférée d’abord, par exemple « 3 1 2 »."
ORDER_AS_SHOWN = "Dans l’ordre de la liste : « {said} » ?"

# -- points ---------------------------------------------------------------------
POINTS_SUM_LESS = "Cela fait {sum} points. Il en reste {left} à placer, pour arriver à {total}."
POINTS_SUM_MORE = "Cela fait {sum} points. C’est {over} de trop : le total est {total}."
POINTS_OF = "{label} : {n}"
POINTS_HOW = (
    "Écrivez les points dans l’ordre de la liste, par exemple « {example} », ou chaque réponse avec ses points."
)
POINTS_TWICE = "« {label} » a reçu des points deux fois. Combien lui donnez-vous en tout ?"
POINTS_NEGATIVE = "Les points vont de 0 à {total}."
POINTS_WHOLE = "Les points sont des nombres entiers."
POINTS_EVEN = "{total} points ne se partagent pas en {n} parts égales. Où mettez-vous la différence ?"

# -- numbers --------------------------------------------------------------------
NUMBER_EXPECTED = "J’attends un nombre{unit}, par exemple « {example} »."
NUMBER_WHOLE = "J’attends un nombre entier{unit}, sans virgule."
NUMBER_LOW = "Le nombre doit être au moins {minimum}{unit}."
NUMBER_HIGH = "Le nombre doit être au plus {maximum}{unit}."
NUMBER_HUGE = "Ce nombre est trop grand. J’attends un nombre{unit}."
NUMBER_CONFIRM = "Je note {said} ?"
NUMBER_WHICH = "Quel nombre dois-je noter ?"
NUMBER_VAGUE = "Pouvez-vous donner un nombre, même approximatif ? Vous pouvez aussi passer."
NUMBER_RANGE = "Entre les deux, quel nombre est le plus juste ?"
NUMBER_UNSURE = "Quel nombre est le plus proche, même approximatif ? Vous pouvez aussi passer."
NUMBER_DEPENDS = "Cela dépend : quel nombre est vrai le plus souvent ? Vous pouvez aussi passer."
NUMBER_UNIT = "La réponse est attendue en {unit}. Quel nombre dois-je noter ?"

# -- dates ----------------------------------------------------------------------
DATE_EXPECTED = "J’attends une date, par exemple {example}."
DATE_UNSURE = "Quelle date est la plus probable ? {hint} Vous pouvez aussi passer."
DATE_NEEDS_MONTH = "Il me faut aussi le mois, par exemple « mars {year} »."
DATE_NEEDS_DAY = "Il me faut le jour, par exemple {example}."
DATE_NO_MONTH = "Le mois {month} n’existe pas. J’attends une date, par exemple {example}."
DATE_NO_DAY = "Le {day} n’existe pas. Vérifiez le jour et le mois."
DATE_YEAR_ODD = "L’année {year} est hors de ce que j’attends. Écrivez les quatre chiffres, par exemple « 2019 »."
DATE_EARLY = "La date doit être au plus tôt : {bound}."
DATE_LATE = "La date doit être au plus tard : {bound}."
DATE_CONFIRM = "Je note {said} ?"
DATE_WHICH = "Quelle date dois-je noter ?"
DATE_VAGUE = "Pouvez-vous donner une date plus précise ? {hint} Vous pouvez aussi passer."
DATE_YEAR_MISSING = "De quelle année ?"
DATE_SEASON = "Quel mois dois-je noter ?"
DATE_ONGOING = "Si c’est encore en cours, vous pouvez passer cette question. Sinon, quelle date dois-je noter ?"
DATE_HINTS = {
    "": "Une année, ou un mois et une année.",
    "annee": "Une année suffit.",
    "mois": "Un mois et une année suffisent.",
    "jour": "Il faut le jour, le mois et l’année.",
}

# -- text -----------------------------------------------------------------------
TEXT_TOO_LONG = "Votre texte a {given} signes, la place est de {maximum}. Rien n’est perdu : raccourcissez-le un peu."
TOO_LONG_HERE = "C’est une réponse longue pour cette question. {hint} Répondez en quelques mots, ou tapez /passer."
