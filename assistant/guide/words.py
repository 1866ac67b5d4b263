"""Every sentence the guide says of its own. The packs bring the rest.

Written with plain spaces; `say` sets the no-break ones. Her own words enter by {name}, after that, untouched.
"""

from __future__ import annotations

from functools import cache

from assistant.guide.turn import Say, Tone
from assistant.pack.cleaning import typography


@cache
def _set(text: str) -> str:
    return typography(text)


def words(text: str, **values: object) -> str:
    """A sentence of ours with its values filled in."""
    return _set(text).format(**values) if values else _set(text)


def say(text: str, tone: Tone = Tone.GUIDE, **values: object) -> Say:
    return Say(words(text, **values), tone)


# -- how to answer: one short line under each kind of question ------------------
HINT_TEXT = "Écrivez avec vos mots, puis Entrée."
HINT_LONG = "Prenez la place qu’il vous faut. Vous pourrez compléter ou changer plus tard."
HINT_NUMBER = "Écrivez un nombre."
HINT_ONE = "Un chiffre puis Entrée, ou vos mots."
HINT_MANY = "Plusieurs réponses possibles : « 1, 3 et 4 », par exemple."
HINT_MANY_BOUNDED = "{bounds} : « 1, 3 et 4 », par exemple."
HINT_ORDER = "Du plus important au moins important : « 3 1 2 », par exemple."
HINT_ORDER_KEEP = "Vos {keep} premiers, dans l’ordre : « 3 1 2 », par exemple."
HINT_POINTS = "Répartissez {total} points : « {example} », par exemple, dans l’ordre de la liste."
HINT_DATE = {
    "annee": "Une année suffit : 2019.",
    "mois": "Un mois et une année : mars 2019.",
    "jour": "Un jour précis : 12 mars 2019.",
}
HINT_MENU = "Un chiffre puis Entrée, ou vos mots."
HINT_DOUBT = "Oui, non, ou un autre nombre."
HINT_WHICH_NUMBER = "Une lettre, ou le nombre."
HINT_ANNOUNCED = "Vous aviez noté le {day} après un entretien. Entrée garde ce jour, ou écrivez-en un autre."
HINT_CURRENT = "Entrée garde votre réponse."
AT_LEAST, AT_MOST = "Au moins {low}", "{high} au plus"
BETWEEN, ONE_OR_NEXT = "De {low} à {high} réponses", "{low} ou {high} réponses"
RANGE, RANGE_OF_TWO = "{low} à {high}", "{low} ou {high}"

YES, NO = "Oui", "Non"
YES_NO_KEYS = "on"  # what to press for each
ACCEPT, DECLINE = "J’accepte", "Je n’accepte pas"

# -- composed questions ---------------------------------------------------------
PAIR_HINT = "Choisissez l’une des deux. Encore {left} comparaisons au plus."
PAIR_HINT_LAST = "Choisissez l’une des deux. C’est la dernière comparaison, ou presque."
BEST_ASK, WORST_ASK = "Dans ce lot, laquelle mettez-vous en premier ?", "Et laquelle mettez-vous en dernier ?"
SET_HINT = "Lot {number} sur {count}."
PROPOSAL_ASK = "Dans votre récit, je lis : « {excerpt} ». Diriez-vous : « Je sais {phrase} » ?"
PROPOSAL_KEEP, PROPOSAL_REWORD, PROPOSAL_DROP = "Oui, je garde", "Je le dis autrement", "Non, pas celui-là"
PROPOSAL_HINT = "Vous pouvez aussi écrire directement votre formule."
PROPOSAL_WORDS = "Comment le diriez-vous ? « Je sais… »"
PROPOSAL_MORE = "Ce récit montre-t-il un autre savoir-faire ? Écrivez-le : « Je sais… »"
PROPOSAL_NONE = "Je n’ai pas su lire de savoir-faire dans ce récit. Lequel y voyez-vous ? Écrivez-le : « Je sais… »"
PROPOSAL_VERB = "Écrivez-le avec un verbe, par exemple « accueillir des clients ». Si c’est tout, écrivez 1."
PROPOSAL_DONE = "Non, c’est tout"

# -- lists of fiches -------------------------------------------------------------
LIST_FIRST = "Ajouter {article} {noun}"
LIST_MORE = "Ajouter {article} autre {noun}"
LIST_NONE = "Rien à ajouter pour l’instant"
LIST_DONE = "C’est tout pour l’instant"
LIST_REVIEW = "Revoir ou changer {article} {noun}"
LIST_REMOVE = "Retirer {article} {noun}"
LIST_RESTORE = "Remettre {article} {noun} de ma liste"
LIST_HOLDS = "Déjà dans la liste : {names}."
LIST_WHICH = {False: "Lequel ?", True: "Laquelle ?"}  # by the gender of what the list holds
LIST_WHICH_ANSWER = "Quelle réponse voulez-vous revoir ?"
LIST_NEW = "Ajouter {article} {noun} : « {begun} »"
LIST_BEGUN = "J’ajoute {article} {noun} : « {begun} »."
LIST_REMOVED = "« {name} » n’est plus dans la liste. Rien n’est effacé : vous pouvez l’y remettre."
LIST_RESTORED = "« {name} » est de nouveau dans la liste."
LIST_SHORT = "Il en faudrait au moins {low} pour la suite. Si rien ne vient, tapez /passer."
LIST_SHORT_ONE = {
    False: "Un seul {noun} suffit pour commencer. Si rien ne vient, tapez /passer.",
    True: "Une seule {noun} suffit pour commencer. Si rien ne vient, tapez /passer.",
}
LIST_FULL = "La liste est complète : {high} au plus."
BACK_TO_QUESTION = "Revenir à la question"

# -- texts that wait for their day --------------------------------------------------
SEALED = "Lettre fermée jusqu’au {day}"
SEALED_BACK = "{closed}. Pour la relire, la changer ou l’effacer avant : /ouvrir-lettre."
LETTER_OPENS = (
    "Votre lettre du {written} peut être relue : le jour que vous aviez choisi est venu. Pour la lire : /ouvrir-lettre."
)
LETTER_READ = "Relire votre lettre du {written}"
NO_LETTER = "Vous n’avez pas de lettre qui attend son jour."
WHICH_LETTER = "Quelle lettre ?"
LETTER_ONE = "Celle du {written}, à relire le {day}"
LETTER_ASK = "Cette lettre devait attendre le {day}. Voulez-vous l’ouvrir maintenant ?"
LETTER_YES = "Oui, l’ouvrir et la lire"
LETTER_NO = "Non, la laisser fermée"
LETTER_IS_OPEN = "Vous avez ouvert cette lettre avant le {day}. Que voulez-vous en faire ?"
LETTER_CLOSE = "La refermer jusqu’au {day}"
LETTER_LEAVE = "La laisser ouverte"
LETTER_AGAIN = "La relire"
LETTER_ERASE = "L’effacer pour de bon, sans la lire"
LETTER_ERASE_ASK = (
    "Effacer cette lettre ? Elle disparaîtra de votre dossier et de ses sauvegardes. Personne ne pourra la retrouver."
)
LETTER_TITLE = "Votre lettre du {written}"
LETTER_STAYS_OPEN = "Elle reste ouverte, dans votre portefeuille aussi. Pour la refermer : /ouvrir-lettre."
LETTER_CLOSED = "Elle est refermée jusqu’au {day}."

# -- answers taken, or not --------------------------------------------------------
NOTED = "Noté : {said}."
PASSED = "D’accord, on passe."
REFUSED = "C’est votre droit. Je ne vous le redemanderai pas."
LATER = "Mis de côté. Je vous le rappellerai à la fin."
UNKNOWN = "Entendu. Ne pas savoir est une réponse."
FOLLOWUP_PASSED = "Très bien, on en reste là."
FOLLOWUP_ADDED = "C’est ajouté à votre réponse."
TAKEN_BACK = "(réponse reprise)"
NONE_GIVEN = "(rien pour l’instant)"
KEPT = "Votre réponse reste comme elle était."
KEPT_PASSING = "On continue. Votre réponse reste comme elle était. Pour l’enlever : /effacer."
SET_ASIDE = "Cette réponse est mise de côté : elle ne compte pas pour l’instant."
OF_WHICH = "{fiche} — {question}"
ASIDE = "Mise de côté : {question}"
EXCLUSIVE = "« {label} » ne va pas avec une autre réponse. Choisissez l’une ou les autres."
UNAVAILABLE = "Le questionnaire en cours ne peut pas être ouvert ici. Vos réponses sont gardées. Choisissez autre chose en attendant."
MANDATORY = "Cette réponse sert à la suite du questionnaire. Vous pourrez y revenir quand vous voudrez."
NO_REFUSAL = "Cette question attend un oui ou un non. Vous pouvez la remettre à plus tard (/plus-tard)."
EMPTY = "Je n’ai rien reçu. Répondez avec vos mots, ou tapez /passer."
PARKED = (
    "Du coup, {count} de vos réponses sont mises de côté. Elles sont gardées, mais ne comptent plus pour l’instant."
)
PARKED_ONE = "Du coup, une de vos réponses est mise de côté. Elle est gardée, mais ne compte plus pour l’instant."
UNPARKED = "Vos réponses mises de côté comptent de nouveau."
TOO_FEW = "Choisissez au moins {low} réponses."
TOO_MANY = "Choisissez {high} réponses au plus."
TOO_LOW = "C’est moins que ce que la question attend : {low} au moins."
TOO_HIGH = "C’est plus que ce que la question attend : {high} au plus."
TOO_LONG = "C’est un peu long pour cette question : {high} caractères au plus."
TOO_EARLY, TOO_LATE = (
    "Cette date est trop ancienne pour la question.",
    "Cette date est trop lointaine pour la question.",
)
IMPRECISE = {
    "mois": "Il me faudrait aussi le mois. Par exemple : mars {year}.",
    "jour": "Il me faudrait le jour précis. Par exemple : 12 mars {year}.",
}
POINTS_SUM = "Vous avez réparti {sum} points. Il en faut {total} en tout."
ORDER_SHORT = "Il manque des réponses : donnez-en {keep}, dans votre ordre."
PILE_FULL = (
    "« {pile} » contient déjà {maximum} cartes, c’est le plus possible. "
    "Choisissez une autre pile, ou changez une carte déjà posée avec /revoir."
)
WHOLE_NUMBER = "Il me faut un nombre entier, sans virgule."

# -- commands ----------------------------------------------------------------------
NO_WHY = "Rien de particulier n’est écrit sur cette question. Elle sert l’intention du questionnaire : {intention}"
NO_HELP = "Répondez comme cela vous vient. Il n’y a pas de bonne réponse."
HELP_LINE = "À tout moment : /passer, /plus-tard, /retour, /pourquoi, /revoir, /pause. Toute la liste est dans /aide."
FIRST_QUESTION = "C’est la première question : on ne peut pas revenir plus loin."
NOTHING_TO_REVIEW = "Vous n’avez encore rien répondu ici."
NO_SUCH_ANSWER = "Je ne trouve pas de réponse numéro {number}. Tapez /revoir pour voir la liste."
BACK_AT = "On revient à cette question."
MARKED = (
    "C’est marqué « à aborder » avec votre conseiller ou votre conseillère : « {question} ». Rien ne lui est envoyé. "
    "Pour retirer la marque : /marquer une nouvelle fois. Pour dire le contraire : /marquer à ne pas aborder."
)
MARKED_AVOIDED = (
    "C’est marqué « à ne pas aborder » : « {question} ». La marque est pour vous, elle n’est dite à personne. "
    "Pour la retirer : /marquer une nouvelle fois."
)
UNMARKED = "La marque est retirée : « {question} »."
NOT_MARKED = "Cette question n’est pas marquée."
MARK_HOW = "Après /marquer, écrivez « à aborder », « à ne pas aborder » ou « retirer ». Ou n’écrivez rien."
PAUSE = "À bientôt."
TO_MENU = "On laisse ce questionnaire de côté. Il vous attend."
ERASE_ASK = "À la question « {question} », effacer pour de bon votre réponse : « {answer} » ? Elle disparaîtra aussi des sauvegardes."
ERASE_RECIT = "Des savoir-faire ont aussi été lus dans ce récit : « {found} ». Vous pouvez les garder, ou les effacer en même temps."
ERASE_YES, ERASE_NO = "Oui, effacer pour de bon", "Non, la garder"
ERASE_ALONE = "Oui, effacer ma réponse, et garder les savoir-faire"
ERASE_BOTH = "Oui, effacer ma réponse, et les savoir-faire aussi"
NOTHING_TO_ERASE = "Il n’y a pas de réponse à effacer ici."
DOUBT_NEITHER = "Rien de tout cela, je réécris"
DOUBT_YES, DOUBT_NO = "Oui : {label}", "Non, je réécris"
AGAIN = "Reprenons."
HELPLINE = "{name} : {contact} ({when})."
SENSITIVE = "Cette question peut être délicate. Vous pouvez la passer, ou effacer ce que vous avez écrit (/effacer)."

# -- the words explained -------------------------------------------------------------
WORDS_LIST = "Les mots que je peux expliquer : {names}."
WORDS_HOW = "Pour en lire un : /mot VAE, par exemple."
WORD_MEANS = "{word} : {meaning}"
WORD_UNKNOWN = "Je n’ai pas d’explication pour « {word} ». Tapez /mot pour voir la liste."
WORD_UNKNOWN_LONG = "Je ne trouve pas de mot à expliquer là-dedans. Tapez /mot pour voir la liste."
WORD_NEAREST = "Je n’ai pas d’explication pour « {word} ». Vouliez-vous écrire : /mot {nearest} ?"
NO_WORDS = "Il n’y a pas de mot expliqué ici."

# -- progress ----------------------------------------------------------------------
LAST = "Dernière question"
LEFT_EXACT = "Encore {low} questions, environ {minutes} min"
LEFT_RANGE = "Encore {range} questions, environ {minutes} min"
ALL_DONE = "Vous avez fait le tour"

# -- a questionnaire begins and ends --------------------------------------------------
LIMITS = "À savoir. {limits}"
LENGTH = (
    "Comptez environ {minutes} minutes. Vous pouvez vous arrêter quand vous voulez : chaque réponse est enregistrée."
)
CLOSING = "Vous avez fait le tour de « {title} »."
CLOSING_LATER = "Vous aviez mis {count} questions de côté."
CLOSING_LATER_ONE = "Vous aviez mis une question de côté."
CLOSE_LATER = "Reprendre ce que j’avais mis de côté"
CLOSE_REVIEW = "Relire mes réponses"
CLOSE_FINISH = "C’est bon, terminer ce questionnaire"
FINISHED = "« {title} » est terminé. Vos réponses sont dans votre portefeuille, et nulle part ailleurs."
RESULT_TITLE = "Ce que vous avez répondu"
RESULT_NEVER_ALONE = "Ce résumé vient de vos réponses. Vous seul ou vous seule pouvez dire s’il est juste."

JUDGED_ASK = "Est-ce juste ?"
JUDGED_RIGHT, JUDGED_SHADED, JUDGED_WRONG = "Oui, c’est juste", "À nuancer", "Non, c’est faux"
JUDGED_WHY = "Ce résumé est fait de vos réponses, par des règles simples. Votre avis passe avant."
NUANCE_ASK = "Que faut-il corriger ou ajouter ?"
NUANCE_HELP = "Une phrase suffit. Si rien ne vient, passez."

# -- the parcours ---------------------------------------------------------------------
MENU_TITLE = "Que voulez-vous faire maintenant ?"
MENU_NEXT = "Commencer « {title} » (environ {minutes} min)"
MENU_RESUME = "Reprendre « {title} »"
MENU_OTHER = "Choisir un autre questionnaire"
MENU_ENTRETIEN = "Préparer mon entretien : {title}"
MENU_DEBRIEF = "Noter ce qui est sorti de l’entretien : {title}"
MENU_FOLLOW_UP = "Faire le point : {title}"
MENU_SHEET = "Relire ma fiche : {title}"
MENU_PORTFOLIO = "Regarder mon portefeuille"
MENU_PAUSE = "M’arrêter là pour aujourd’hui"
MENU_BACK = "Revenir au menu"
MENU_CHOOSE = "Quel questionnaire voulez-vous ouvrir ?"
MENU_DUE = "{label}, avant le {day}"
STATE_TODO, STATE_OPEN, STATE_DONE = "à faire, environ {minutes} min", "commencé", "terminé"
ALL_FINISHED = (
    "Vous avez terminé tout ce que ce parcours propose. Vous pouvez relire, compléter ou exporter quand vous voulez."
)
PHASE_WITHOUT_ENTRETIEN = "Pas encore d’entretien dans cette phase : {phase}. Vous pouvez en demander un."

# -- coming back ----------------------------------------------------------------------
WELCOME_BACK = "Bonjour. Vous en étiez à « {title} »."
WELCOME_BACK_MENU = "Bonjour. Vous n’aviez pas de questionnaire en cours."
LAST_ANSWER = "Votre dernière réponse : {answer}"
LAST_QUESTION = "À la question : {question}"
COMES_NEXT = "Ensuite, dans votre parcours : « {title} »."
NEXT_ENTRETIEN = "Votre prochain entretien : {title}, le {date}."
ENTRETIEN_TODAY = "Votre entretien est aujourd’hui : {title}."
ENTRETIEN_PAST = "L’entretien « {title} » était prévu le {date}. Vous pouvez noter ce qui en est sorti."
CLOCK_BACK = "L’horloge de votre ordinateur a reculé depuis la dernière fois. Vos réponses restent dans l’ordre où vous les avez données."

# -- relances ------------------------------------------------------------------------
FOLLOWUP_HINT = "Ajoutez ce que vous voulez. Ou tapez /passer : votre réponse suffit."
RECIT_MORE = "Pouvez-vous donner un détail : où, avec qui, à quel moment ?"
RECIT_FIRST_PERSON = "Vous dites « on » ou « nous ». Et vous, qu’avez-vous fait dans cette action ?"
RECIT_RESULT = "Qu’est-ce que cela a changé, ou donné comme résultat ?"
RECIT_PROOF = "Comment quelqu’un pourrait-il le voir ou le vérifier : un document, un chiffre, un merci, un témoin ?"
NOTHING_TO_PASS = "Il n’y a pas de question en cours. Choisissez dans la liste."
EMPTY_MENU = "Choisissez dans la liste : un chiffre puis Entrée, ou vos mots."
