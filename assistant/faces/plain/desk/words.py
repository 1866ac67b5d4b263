"""Every sentence of the commands of the desk that the desk itself does not say."""

from __future__ import annotations

# What is asked
NAME = "Votre nom, tel que les personnes le liront :"
ORGANISME = "Votre organisme (Entrée pour aucun) :"
PSEUDONYM = "À qui ? Donnez un pseudonyme que vous seul ou vous seule saurez relier à la personne."
PSEUDONYMS = "Déjà connus : {names}"
OWN_PACK = "Un fichier de vos propres questionnaires ? Son chemin, ou Entrée pour ne rien ajouter."
WHICH = "Lesquels proposer ? Donnez leurs numéros, par exemple : 1 3"
OFFER = "{title}, environ {minutes} min ({key})"
OFFER_OWN = "{title}, environ {minutes} min, de vous ({key})"
NOT_NUMBERS = "Donnez un ou plusieurs numéros, de 1 à {last}."
MESSAGE = "Votre message à la personne (Entrée pour aucun ; pour plusieurs lignes : /texte, puis /fin) :"
DUE = "Pour quel jour ? Par exemple {example}. Entrée pour aucun."
DUE_READ = "Ce sera pour le {day}."
ENTRETIEN = "Quel entretien cela prépare-t-il ? Son numéro, un autre titre, ou Entrée pour aucun."
FILE = "Quel fichier ouvrir ? Son chemin :"
FROM_WHOM = "Rien ne dit de qui vient ce partage. Sous quel pseudonyme le ranger ?"
WHICH_SHARE = "Quel partage ? Son numéro (les premiers chiffres suffisent) :"
REPLY_MESSAGE = "Votre message sur l’ensemble (Entrée pour aucun ; pour plusieurs lignes : /texte, puis /fin) :"
NOTE_ON = "Le numéro d’un élément à commenter, ou Entrée pour finir :"
NOT_A_NUMBER = "Donnez un numéro, de 1 à {last}."
NOTE = "Votre note sur « {title} » :"

# cle
LIKE_A_DOSSIER = "Votre bureau est un dossier comme celui d’une personne en bilan : il reste sur cet ordinateur, et nulle part ailleurs."
PREPARING = "Un instant : vos clés se préparent."
MADE = "Votre bureau est prêt, dans {folder}"
NO_PHRASE = "Ce bureau s’ouvre sans phrase secrète : qui a cet ordinateur en main peut tout y lire."
CARD_OF = "Votre carte : {name}"
CARD_OF_ORGANISME = "Votre carte : {name}, {organisme}"
SIX_WORDS = "Vos six mots : {words}"
SIX_WORDS_WHY = (
    "Chaque personne les verra en ouvrant votre premier envoi. Dites-les-lui au téléphone ou en face à face : si ce sont "
    "les mêmes, c’est bien vous qui avez écrit."
)
CARD_WRITTEN = "Votre carte est dans {path}. Elle peut être donnée à tout le monde."
SHEET_HOW = "Vous retrouverez votre fiche de secours avec : bilan fiche-de-secours --dossier {folder}"

# assigner
ENVOI_WRITTEN = "L’envoi pour « {pseudonym} » est dans {path}. Remettez-lui ce fichier : courriel, clé USB."
ENVOI_SEES_NOTHING = "Ses réponses restent chez elle. Vous ne lirez que ce qu’elle choisira de vous remettre."

# ouvrir
HTML_WRITTEN = "Écrit : {path}"
HTML_CLEAR = (
    "Ce document n’est pas chiffré, et le bureau ne pourra pas le détruire : c’est à vous, au plus tard le {until}."
)
ITEMS = "Pour y répondre : bilan conseiller repondre --partage {short}. Les éléments, par numéro :"

# bureau
DESK_OF = "Votre bureau : {name}"
DESK_OF_ORGANISME = "Votre bureau : {name}, {organisme}"
TODAY = "Aujourd’hui : {day}"
NOBODY = "Il n’y a encore personne. Pour proposer des questionnaires : bilan conseiller assigner"
DUE_NONE = "Rien n’est à détruire aujourd’hui."
DUE_ONE = "Un partage est à détruire aujourd’hui :"
DUE_MANY = "{count} partages sont à détruire aujourd’hui :"
DUE_HOW = "Pour les détruire : bilan conseiller purger"
DUE_LINE = "{short}, de « {person} » : {fate}"
SENT = "Envoi du {on}"
SENT_DUE = "Envoi du {on}, pour le {due}"
SENT_LATE = "Envoi du {on}, pour le {due} (ce jour est passé)"
SENT_ENTRETIEN = "Il prépare : {entretien}"
ACTIVITY_FINISHED = "{title} : terminé le {finished}"
ACTIVITY_OPENED = "{title} : ouvert le {opened}"
ACTIVITY_NONE = "{title}"
PROVED = "Preuve d’activité reçue le {day}."
NOT_PROVED = "Pas de preuve d’activité reçue : la personne ne l’envoie que si elle le veut."
NOTHING_RECEIVED = "Aucun partage reçu."
SHARE = "Partage {short}, reçu le {received}, à lire jusqu’au {until}"
SHARE_PURPOSE = "Signé « {sender} ». Pour : {purpose}"
LAST_DAY = "C’est le dernier jour."
DAYS_LEFT = "Encore {count} jours après celui-ci."
ONE_DAY_LEFT = "Encore un jour après celui-ci."
REPLIED = "Vous y avez répondu le {days}."

# purger
PURGE_ASK = "Les détruire ? Leur contenu ne reviendra pas."
PURGE_ASK_ONE = "Détruire le contenu de ce partage ? Il ne reviendra pas."
PURGE_NO, PURGE_YES = "Non, je garde tout pour l’instant", "Oui, détruire"
PURGE_KEPT = "Rien n’a été détruit."
ALREADY_GONE = "Le contenu de ce partage est déjà détruit."

# repondre
NOTHING_TO_ANSWER = "Aucun partage ne peut être lu en ce moment : il n’y a rien à quoi répondre."
REPLY_WRITTEN = (
    "Votre réponse est dans {path}. Remettez ce fichier à la personne : il ne s’ouvre qu’avec sa clé ou la vôtre."
)
REPLY_NOT_KEPT = "Ce bureau n’en garde que la date."
ITEM = "{title}"
NUMBER_WANTED = "« {typed} » n’est pas un numéro."
NUMBER_WANTED_REMEDY = 'Une note s’écrit ainsi : --note 2 "Votre texte"'
