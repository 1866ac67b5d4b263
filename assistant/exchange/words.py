"""Every sentence of what leaves and what comes in. What happened, then what to do next; no blame, no jargon."""

from __future__ import annotations

# A file that comes in.
NOT_OURS = "Ce fichier n’est pas un document de bilan."
NOT_OURS_REMEDY = "Vérifiez que c’est bien le fichier « .bilan » que l’on vous a transmis. Rien n’en a été repris."
ALTERED = "Ce document a été modifié ou abîmé en route : il n’est pas ouvert."
ALTERED_REMEDY = "Demandez qu’on vous l’envoie de nouveau, en pièce jointe ou sur une clé USB. Rien n’en a été repris."
MALFORMED = "Ce document n’est pas fait comme les autres : il n’est pas ouvert."
MALFORMED_REMEDY = "Demandez un document fait avec ce programme. Rien n’en a été repris."
TOO_RECENT = "Ce document a été fait par une version plus récente du programme."
TOO_RECENT_REMEDY = "Mettez le programme à jour, puis ouvrez-le de nouveau. Rien n’en a été repris."
TOO_BIG = "Ce fichier est trop gros pour être un document de bilan : il n’a pas été lu."
TOO_BIG_REMEDY = NOT_OURS_REMEDY
NOT_A_FILE = "Ce chemin ne mène pas à un fichier ordinaire."
NOT_A_FILE_REMEDY = "Donnez le chemin du fichier « .bilan » que l’on vous a transmis."
NO_FILE = "Il n’y a pas de fichier à cet endroit."
NO_FILE_REMEDY = "Vérifiez le chemin : vous pouvez glisser le fichier dans la fenêtre pour l’écrire sans faute."
NOT_READ = "Le système refuse de lire ce fichier."
NOT_READ_REMEDY = "Copiez-le dans un de vos dossiers, puis ouvrez la copie."
NEEDS_A_KEY = "Ce document est scellé : il s’ouvre depuis le dossier ou le bureau à qui il est destiné."
NEEDS_A_KEY_REMEDY = "Ouvrez d’abord votre dossier ou votre bureau."
NOT_FOR_YOU = "Ce document est scellé pour quelqu’un d’autre : votre clé ne l’ouvre pas."
NOT_FOR_YOU_REMEDY = "Prévenez la personne qui vous l’a transmis. Rien n’en a été repris."
OTHER_RECIPIENT = "Ce document a été fait pour un autre bureau que le vôtre : il n’est pas ouvert."
OTHER_PERSON = "Cette réponse a été faite pour une autre personne que vous : elle n’est pas ouverte."
UNSIGNED = "Ce fichier est bien scellé pour vous, mais rien ne dit qui l’a fait : il n’est pas ouvert."
UNSIGNED_REMEDY = "Demandez un document fait avec ce programme. Rien n’en a été repris."
NOT_SEALED = "Ce document devrait être scellé et il ne l’est pas : il n’est pas ouvert."
NOT_SEALED_REMEDY = "Demandez le fichier « .bilan » tel qu’il a été fait. Rien n’en a été repris."

BAD_DAY = "« {typed} » n’est pas un jour que je sais lire."
BAD_DAY_REMEDY = "Donnez le jour, le mois et l’année, par exemple : {example}"

# A document that cannot be made.
CANNOT_WRITE = "Ce document ne peut pas être fait ainsi."
TOO_BIG_TO_SEND = "Ce document serait trop gros pour être envoyé."
TOO_BIG_TO_SEND_REMEDY = "Choisissez moins d’éléments, ou faites-en deux."

# What is wrong with a value, completing CANNOT_WRITE.
EMPTY_NAME = "Il faut un nom."
NAME_TOO_LONG = "Un nom ou un titre tient sur une ligne de {most} caractères au plus."
TEXT_TOO_LONG = "Un message compte {most} caractères au plus."
PACK_TOO_BIG = "Un pack compte 1 Mio au plus."

# The free lines at the top of each signed text: what it is, who made it, what to check.
KEY_LINE = "Clé qui signe ce fichier : {public}"
HEADS = {
    "carte": (
        "Ce fichier est la carte de {name}.",
        "Il contient les clés qui servent à lui envoyer un document et à reconnaître les siens.",
        "Avant de vous y fier, comparez de vive voix les six mots que le programme affiche.",
    ),
    "envoi": (
        "Ce fichier est un envoi de {name}.",
        "Il propose des questionnaires. Vous pouvez les refuser, ou choisir parmi eux.",
        "Ouvrez-le depuis votre dossier : rien n’en est repris sans votre accord.",
        "La première fois, comparez de vive voix les six mots que le programme affiche.",
    ),
    "partage": (
        "Ce document est un partage : la personne accompagnée y a mis ce qu’elle a choisi de montrer.",
        "Il ne vaut que pour son destinataire, pour le but et jusqu’au jour qu’elle a fixés.",
    ),
    "retrait": (
        "Ce document est un retrait : la personne accompagnée reprend un partage.",
        "Le partage est à détruire. En ouvrant ce document depuis le bureau, c’est fait.",
    ),
    "preuve": (
        "Ce document est une preuve d’activité : ce qui a été ouvert et terminé, et quand.",
        "Il ne contient aucune réponse.",
    ),
    "réponse": (
        "Ce document est une réponse de {name} à un partage.",
        "Il ne change rien par lui-même dans le dossier de la personne accompagnée.",
    ),
}
