"""The French sentences of regards pluriels that leave or come in: the page, the text for a mail, and each refusal."""

from __future__ import annotations

# The page. {name} is the name under which the person who answers knows her.
TITLE = "{name} vous pose quelques questions"
OVER = "Votre regard"
WHAT = (
    "{name} fait le point sur son parcours et aimerait votre regard. Les questions portent sur ce que vous avez vu. "
    "Répondez à celles que vous voulez, avec vos mots."
)
WORD = "Un mot pour vous"
READERS = "Qui lira vos réponses ?"
READS = "{name} les lira, avec votre nom à côté. Personne d’autre, sauf si vous dites oui à la dernière question."
FREE = "Vous pouvez refuser, sans dire pourquoi : il suffit de ne rien renvoyer."
CHANGE = (
    "Vous pouvez changer d’avis plus tard : dites-le à {name}, qui pourra effacer vos mots ou ne plus les montrer. "
    "Ce que quelqu’un a déjà lu ne peut plus être repris."
)
OFFLINE = (
    "Rien ne part tout seul : cette page n’envoie rien et n’a pas besoin d’Internet. C’est vous qui renvoyez le texte."
)
KEEPS_NOTHING = "La page ne garde rien : si vous la fermez avant la fin, vos réponses sont perdues."
NO_SCRIPT = "Pour remplir cette page, autorisez JavaScript. Elle ne charge rien et n’envoie rien."
NO_SCRIPT_ELSE = "Vous pouvez aussi répondre par un simple mail, en recopiant les questions ci-dessous."
QUESTIONS = "Vos réponses"
CONSENT = "Vos mots peuvent-ils être montrés à la personne qui accompagne ce bilan ?"
CONSENT_WHY = "C’est un conseiller ou une conseillère. {name} choisira quoi lui montrer, ou rien."
CONSENT_YES = "Oui, {name} peut les lui montrer"
CONSENT_NO = "Non, mes mots sont pour {name} seulement"
MAKE = "Préparer ma réponse"
READY = "Votre réponse est prête"
SEND = "Relisez-la. Envoyez-la ensuite à {name}, par mail par exemple : copiez tout le texte, ou enregistrez le petit fichier."
ANSWER = "Texte à envoyer"
COPY = "Copier le texte"
COPIED = "Le texte est copié. Collez-le dans un mail."
NOT_COPIED = "Ce navigateur ne copie pas tout seul. Le texte est sélectionné : faites Ctrl+C, ou Cmd+C sur un Mac."
SAVE = "Enregistrer un petit fichier"
SAVED = "Le fichier « {file} » est dans vos téléchargements. Joignez-le à un mail."
MISSING_ANSWER = "Écrivez au moins une réponse."
MISSING_CONSENT = "Dites d’abord si vos mots peuvent être montrés, oui ou non."
STALE = "Vous avez changé quelque chose : préparez de nouveau votre réponse."

# What is sent back. Plain words first, then what the program reads.
ANSWERED = "Réponse à {name}"
ACCORD_YES = "Mes mots peuvent être montrés à la personne qui accompagne le bilan : oui"
ACCORD_NO = "Mes mots peuvent être montrés à la personne qui accompagne le bilan : non"
DO_NOT_TOUCH = "Ne changez rien sous cette ligne : {name} ouvrira la suite avec son programme."

# The same questions by mail.
MAIL_HOW = "Répondez à ce mail, sous chaque question. Passez celles que vous voulez."
MAIL_CONSENT = "Dernière question. {question} Répondez oui ou non. Sans réponse, ce sera non."

# What comes back, opened
FROM = "{name} vous répond, à votre demande du {day}."
AGREED = "Cette personne accepte que vous montriez ses mots à qui vous accompagne. Vous choisirez un à un."
RESERVED = "Cette personne n’accepte pas que vous montriez ses mots. Ils seront à vous seul ou à vous seule."
HONEST = (
    "Le numéro de cette réponse est bien celui de votre demande, et le texte est arrivé entier. Rien ne prouve pourtant "
    "qui l’a écrit : toute personne qui a eu la page a pu la remplir."
)

# Why one is refused: one sentence, then what to do. Nothing is imported.
NOT_ONE = "Ce texte ne contient pas de réponse à vos questions."
NOT_ONE_REMEDY = "Copiez tout le texte reçu, jusqu’à la ligne « FIN DU REGARD ». Rien n’en a été repris."
CUT = "Cette réponse est coupée : il manque sa fin."
DAMAGED = "Cette réponse a été abîmée ou modifiée en route : elle n’est pas ouverte."
AGAIN_REMEDY = "Demandez à cette personne de vous envoyer le petit fichier en pièce jointe. Rien n’en a été repris."
SEVERAL = "Ce texte contient plusieurs réponses."
SEVERAL_REMEDY = "Ouvrez-les une par une. Rien n’en a été repris."
TOO_RECENT = "Cette réponse a été faite avec une page plus récente que votre programme."
TOO_RECENT_REMEDY = "Mettez le programme à jour, puis ouvrez-la de nouveau. Rien n’en a été repris."
TOO_BIG = "Ce texte est trop gros pour être la réponse d’une personne : il n’a pas été lu."
NOT_HERS = "Cette réponse ne correspond à aucune de vos demandes."
NOT_HERS_REMEDY = "Elle répond à quelqu’un d’autre, ou à une demande que vous avez effacée. Rien n’en a été repris."
TWICE = "Vous avez déjà cette réponse."
TWICE_REMEDY = "Vous n’avez rien à faire."
ANOTHER = "Vous avez déjà une réponse à cette demande, et celle-ci est différente."
ANOTHER_REMEDY = "Pour demander de nouveau à cette personne, faites une nouvelle demande. Rien n’en a été repris."
THE_PAGE = "C’est la page de questions elle-même : elle ne garde pas les réponses."
THE_PAGE_REMEDY = "Demandez le texte que la page prépare à la fin, ou son petit fichier. Rien n’en a été repris."
CLIPPED = "Ce texte dépasse ce que la page permet d’écrire."
