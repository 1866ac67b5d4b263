"""What is said on her side of the exchange: an envoi, a card or a reply that came in, and why one is refused."""

from __future__ import annotations

from assistant.pack.cleaning import one_line, typography

NOTHING_CHANGED = "Rien n’en a été repris, rien n’a changé dans votre dossier."

# Who it comes from
FROM = "De la part de : {name}"
FROM_AT = "De la part de : {name}, {organisme}"
WORDS = "Ses six mots : {words}"
UNKNOWN = "Vous recevez un document de cette personne pour la première fois."
COMPARE = (
    "Avant de vous y fier, appelez-la et comparez ces six mots avec les siens. Si un seul mot diffère, ce fichier ne "
    "vient pas d’elle."
)
KNOWN_COMPARED = "Vous connaissez cette personne et vous avez comparé ses six mots."
KNOWN = "Vous connaissez cette personne, mais vous n’avez pas encore comparé ses six mots avec elle."
RENAMED = "Vous la connaissez sous un autre nom : {name}. Ses six mots sont les mêmes."
CARD_KNOWN = "Sa carte est déjà dans votre dossier."

# What an envoi says
MADE = "Fait le {day}"
TO = "Pour : {to}"
DUE = "À faire avant le {day}"
PREPARES = "Pour préparer : {entretien}"
MESSAGE = "Son message :"
ASKED = "Ce qui vous est proposé :"
OFFERED = "{title} (environ {minutes} min) : {intention}"
ALREADY = "{title} : déjà dans votre parcours, vos réponses y restent."
UPDATES = "Une nouvelle version de « {title} » est jointe. Vos réponses restent."
FREE = "Vous pouvez tout accepter, choisir, ou tout refuser. Vos réponses restent chez vous tant que vous ne les remettez pas."
REFUSED_BEFORE = "Vous avez refusé cet envoi le {day}. Vous pouvez changer d’avis."

# What a reply says
REPLY = "{name} répond au document que vous avez remis le {day}."
ON = "À propos de « {title} » :"
ON_GONE = "À propos d’un élément que vous n’avez plus dans votre portefeuille :"
ERASED_SINCE = "Des remarques portent sur ce que vous avez effacé depuis : elles ne sont pas gardées."
CHANGES_NOTHING = "Rien ne change dans vos réponses : ces remarques s’affichent à côté, avec son nom."

# Refusals: one sentence, then what to do
NOT_HERS = "Ce document est fait pour un bureau de conseiller ou de conseillère, pas pour votre dossier."
NOT_HERS_REMEDY = "Pour revoir ce que vous avez remis, ouvrez votre registre."
NOT_A_CARD = "Ce fichier n’est pas la carte d’un conseiller ou d’une conseillère."
NOT_AN_ENVOI = "Ce fichier n’est pas un envoi."
NOT_A_REPLY = "Ce fichier n’est pas une réponse."
OTHER_SIGNER = "Ce document porte un nom et la signature de quelqu’un d’autre."
CHANGED_KEY = (
    "Vous connaissez déjà « {name} » avec d’autres mots : ce document vient peut-être de quelqu’un d’autre. "
    "Mots connus : {old}. Mots de ce document : {new}."
)
CHANGED_KEY_REMEDY = (
    "Appelez cette personne. Si elle a vraiment changé de clé, oubliez d’abord son ancienne carte dans vos partages, puis "
    "ouvrez de nouveau ce fichier."
)
RECEIVED = "Vous avez déjà reçu cet envoi, le {day}."
RECEIVED_REMEDY = "Ses questionnaires sont dans votre parcours. Rien n’a changé."
NUMBER_TAKEN = "Cet envoi porte le numéro d’un autre envoi que vous avez reçu."
ASK_AGAIN = "Demandez un nouvel envoi. " + NOTHING_CHANGED
COLLISION = "Cet envoi contient un questionnaire qui prend le nom « {id} » d’un questionnaire du programme."
COLLISION_REMEDY = "Demandez qu’il porte un autre nom. " + NOTHING_CHANGED
OTHER_OWNER = "Cet envoi contient « {id} », un questionnaire que vous avez reçu de quelqu’un d’autre."
ROLLBACK = "Cet envoi contient une version plus ancienne de « {id} » : {new}, alors que vous avez la {old}."
SAME_VERSION = "Cet envoi contient un autre texte pour « {id} » sous la même version {new}."
MERGED = (
    "La nouvelle version de « {id} » mettrait deux de vos réponses sous un seul nom, « {name} » : l’une prendrait la place "
    "de l’autre."
)
MERGED_REMEDY = (
    "Demandez une version qui garde les deux questions, ou qui en donne une nouvelle. Rien n’a changé chez vous."
)
FAULTY = "Cet envoi contient un questionnaire mal écrit : « {id} »."
FAULTY_REMEDY = "Transmettez ces lignes à la personne qui l’a fait. " + NOTHING_CHANGED
TWICE = "Cet envoi contient deux fois « {id} »."
MISNAMED = "Cet envoi annonce « {id} », version {new}, et contient autre chose."
NOT_HERE = "Cet envoi demande « {id} », un questionnaire que votre version du programme n’a pas."
NOT_HERE_REMEDY = "Mettez le programme à jour, puis ouvrez de nouveau ce fichier. " + NOTHING_CHANGED
NOTHING_ASKED = "Cet envoi ne propose aucun questionnaire."
NO_SHARE = "Cette réponse porte sur un document que ce dossier n’a pas remis."
NOT_FROM_THEM = "Cette réponse ne vient pas de la personne à qui vous avez remis ce document."
NOT_IN_SHARE = "Cette réponse parle d’un élément que vous n’avez pas remis."
REPLY_RECEIVED = "Vous avez déjà reçu cette réponse, le {day}."
REPLY_RECEIVED_REMEDY = "Elle est dans votre registre. Rien n’a changé."
WARN = "Prévenez la personne qui vous l’a transmis. " + NOTHING_CHANGED

# What leaves
NO_CARD = "Pour sceller un document, il faut la carte de la personne qui le reçoit."
NO_CARD_REMEDY = "Demandez-lui sa carte et ouvrez-la, ou choisissez une autre forme."
NO_IDENTITY = "Ici, rien ne peut être scellé : ce dossier n’est qu’un exemple."
NO_IDENTITY_REMEDY = "Commencez votre propre dossier."
NO_PASSPHRASE = "Cette page a besoin d’une phrase de passe."
SHORT_PASSPHRASE = "Cette phrase de passe est trop courte : douze caractères au moins."
PASSPHRASE_REMEDY = "Prenez quatre mots que vous dicterez par téléphone, et ne l’envoyez pas avec le fichier."
UNKNOWN_SHARE = "Ce document n’est pas dans votre registre."
UNKNOWN_ENVOI = "Cet envoi n’est pas dans votre registre, ou vous l’avez refusé."
WITHDRAWN_BEFORE = "Vous avez déjà retiré ce document, le {day}."
NO_NOTICE = "Il n’y a pas d’avis de retrait à écrire pour ce document."
WITHDRAWN_REMEDY = "Ce qui a été lu ne peut pas être repris : rappelez à cette personne de le détruire."
CHOOSE_AGAIN = "Revenez à votre choix."

# The phase of what was accepted
ASSIGNED_TITLE = "Proposé par votre conseiller ou votre conseillère"
ASSIGNED_SAY = "Voici ce que vous avez accepté de faire avant le prochain échange. Vos réponses restent chez vous."


def said(sentence: str, **values: object) -> str:
    """A sentence with its values on one line each, cleaned, and French spaces."""
    return typography(sentence.format(**{name: one_line(str(value)) for name, value in values.items()}))
