"""Every sentence of `/partages`, line by line: what is asked, what is about to leave, what did not."""

from __future__ import annotations

from assistant.faces import sharing_words as shared

# Any step
HOW_TO_LEAVE = "À chaque étape, tapez « annuler » pour tout arrêter : rien ne part avant votre « oui »."
LEFT = "Arrêté. Rien n’est parti."
LEFT_OPENING = "Arrêté. Rien n’a été repris de ce fichier."
CHOOSE_NUMBER = "Tapez un nombre de 1 à {last}, ou « annuler »."
CHOOSE_TWO = "Tapez 1 ou 2, ou « annuler »."
EMPTY = "Il faut écrire quelque chose, ou « annuler »."
COMMAND_HERE = "Vous êtes au milieu d’un partage. Tapez « annuler » pour l’arrêter, puis donnez votre commande."
YES = "oui"
YES_OR_LEAVE = "Tapez oui pour le faire, ou « annuler »."

# The registre
EMPTY_LEDGER = "Vous n’avez encore rien reçu ni rien remis. Personne ne voit vos réponses."
TITLE = "Vos partages : ce que vous avez reçu et ce que vous avez remis"
GROUPS = {
    "remis": shared.IN_FORCE,
    "fini": "Remis, fini ou retiré",
    "recu": shared.RECEIVED,
    "autre": shared.PAPERS,
}
LINE = "Le {day}. {text}"
KNOWN_TITLE = "Vous connaissez"
KNOWN = "{name}, six mots {compared}. {words}"
KNOWN_AT = "{name}, {organisme}, six mots {compared}. {words}"
COMPARED, NOT_COMPARED = "comparés", "pas encore comparés"
HOW = "Ce que vous pouvez faire"
HELP = (
    ("/partages nouveau", "choisir des éléments de votre portefeuille et les remettre à quelqu’un"),
    ("/partages ouvrir CHEMIN", "ouvrir un fichier reçu : une carte, un envoi ou une réponse"),
    ("/partages voir 1", "relire exactement ce qui a été remis ou reçu à la ligne 1"),
    ("/partages retirer 1", "reprendre ce que vous avez remis à la ligne 1"),
    ("/partages avis 1", "écrire de nouveau l’avis de retrait de la ligne 1, s’il s’est perdu"),
    ("/partages preuve 1", "envoyer une preuve d’activité, sans aucune réponse, pour l’envoi de la ligne 1"),
    ("/partages accord", "préparer un accord écrit, à imprimer et à signer"),
    ("/partages comparer NOM", "noter que vous avez comparé les six mots de cette personne"),
    ("/partages oublier NOM", "ne plus garder la carte de cette personne"),
    ("/regards", "demander leur regard à des personnes qui vous connaissent"),
)
HOW_SHORT = (
    "Pour remettre quelque chose : /partages nouveau. Pour relire la ligne 1 : /partages voir 1. Tout le reste : "
    "/partages aide"
)
UNKNOWN_VERB = "Je ne connais pas cette commande des partages : {verb}."
WHICH_LINE = "De quelle ligne s’agit-il ? Par exemple : /partages {verb} 1"
NO_SUCH_LINE = "Il n’y a pas de ligne {number}. Tapez /partages pour voir la liste."
NOTHING_TO_SEE = "Cette ligne n’a rien d’autre à montrer."
NOT_A_SHARE = "La ligne {number} n’est pas un partage que vous pouvez retirer."
ALREADY_WITHDRAWN = "Vous avez déjà retiré ce partage, le {day}. Pour le relire : /partages voir {number}"
ALREADY_WITHDRAWN_NOTICE = (
    "Vous avez déjà retiré ce partage, le {day}. Si l’avis de retrait s’est perdu, écrivez-le de nouveau : "
    "/partages avis {number}"
)
NO_NOTICE = "La ligne {number} n’a pas d’avis de retrait : seul un document scellé, puis retiré, en a un."
NOT_AN_ENVOI = "La ligne {number} n’est pas un envoi que vous avez accepté : il n’y a pas de preuve à envoyer."
WHO = "De qui s’agit-il ? Donnez son nom. Par exemple : /partages {verb} {name}"
KNOW_NOBODY = "Vous ne gardez la carte de personne."
NOT_KNOWN = "Vous ne gardez pas la carte de « {name} ». Tapez /partages pour voir qui vous connaissez."

# A file that came in
WHICH_FILE = "Quel fichier ouvrir ? Tapez son chemin, ou glissez-le dans cette fenêtre."
COMPARE = "Avez-vous comparé ces six mots avec cette personne, par téléphone ou en face à face ?"
COMPARE_YES = "Oui, ce sont les mêmes"
COMPARE_LATER = "Pas encore"
COMPARE_NO = "Oui, et ce ne sont pas les mêmes"
NOT_THE_SAME = (
    "Alors ce fichier ne vient pas de cette personne. Rien n’en a été repris. Prévenez-la, et supprimez ce fichier."
)
COMPARE_LATER_HOW = "Quand ce sera fait : /partages comparer {name}"
CARD_KEEP = "Voulez-vous garder cette carte ? Elle sert à sceller un document que cette personne seule pourra ouvrir."
CARD_NOTHING = "Vous n’avez rien à faire."
ENVOI_ASK = "Que voulez-vous faire ?"
ENVOI_ALL, ENVOI_ONE, ENVOI_SOME = "Tout accepter", "Accepter", "Choisir ce que j’accepte"
ENVOI_NONE = "Refuser"
ENVOI_NONE_ALL = "Tout refuser"
ENVOI_LATER = "Décider plus tard ; le fichier reste où il est"
ENVOI_LATER_SAID = "Rien n’est décidé. Pour le rouvrir : /partages ouvrir, puis le chemin du fichier."
ENVOI_OPEN = "Pour l’ouvrir maintenant : /parcours {number}"
ENVOI_OPEN_FIRST = "Pour ouvrir le premier maintenant : /parcours {number}"
ENVOI_WHICH = "Lesquels acceptez-vous ? Donnez leurs numéros, par exemple : 1 3"
ENVOI_LINE = "{title}, environ {minutes} min"
NOT_NUMBERS = "Donnez un ou plusieurs numéros, entre 1 et {last}, ou « annuler »."
REPLY_ASK = "Voulez-vous garder cette réponse dans votre dossier ?"
REPLY_YES, REPLY_NO = "La garder", "Ne pas la garder"

# What she chooses
CHOOSE = "Que voulez-vous remettre ? Rien n’est choisi d’avance."
CHOOSE_NAMED = "De quels éléments s’agit-il ? Rien n’est choisi d’avance."
CHOOSE_HOW = (
    "Donnez des numéros (1 3 5-8), le nom d’une rubrique ({rubric}), ou « montrables » pour les éléments que vous avez "
    "marqués. Pour lire avant de choisir : voir 3, voir {rubric} ou voir tout."
)
SHOWABLE = "montrables"
WITHOUT = ("sans", "sauf")
SEE, ALL = "voir", "tout"
PICKED_ONE, PICKED = "Un élément choisi :", "{count} éléments choisis :"
PICKED_NONE = "Plus rien n’est choisi."
PICK_MORE = "Entrée pour continuer. Ou donnez d’autres numéros à ajouter ; « sans 3 » enlève le 3."
UNREAD = "Je n’ai pas compris « {typed} » : rien n’a été ajouté ni enlevé."
NO_ITEM = "Il n’y a pas d’élément {number} à choisir : rien n’a été ajouté ni enlevé."
SEVERAL = "« {typed} » peut désigner plusieurs rubriques : {titles}. Donnez le nom entier."
GUARDED = (
    "L’élément {number} n’est pas choisi : {name}. Vous avez noté ne pas vouloir en parler. "
    "Pour le remettre quand même, tapez {number} seul, deux fois."
)
NONE_SHOWABLE = "Aucun élément n’est marqué montrable."

# To whom, why, until when, how, where
TO_WHOM = "À qui voulez-vous remettre cela ?"
TO_WHOM_NAME = "À qui voulez-vous remettre cela ? Écrivez son nom."
NO_CARD_YET = (
    "Si c’est pour votre conseiller ou votre conseillère, ouvrez d’abord sa carte ou son envoi (/partages ouvrir) : "
    "vous pourrez sceller le document."
)
SENDER = "Et vous, quel nom donnez-vous ? Un pseudonyme convient."
SENDER_KNOWN = "Et vous, quel nom donnez-vous ? Entrée pour « {name} »."
SENDER_OF_ACCORD = "Et vous, quel est votre nom ? Il sera écrit dans l’accord."
PURPOSE = "Pour quoi faire ? La personne lira cette raison. Par exemple : préparer notre prochain entretien"
UNTIL = "Jusqu’à quand cette personne peut-elle garder ce que vous avez choisi ?"
UNTIL_OPTION = "{label} : le {day}"
UNTIL_OTHER = "Un autre jour"
UNTIL_READ = "Ce sera jusqu’au {day}."
FORM_OPTION = "{title}. {note}"
NOT_YET_COMPARED = (
    "{name} : vous n’avez pas encore comparé ses six mots, {words}. Appelez cette personne avant, si vous le pouvez."
)
SEAL_COMPARED = "C’est fait : ce sont les mêmes"
SEAL_ANYWAY = "Continuer sans les comparer"
SEAL_STOP = "Ce ne sont pas les mêmes : tout arrêter"
PHRASE = "Cette page s’ouvre avec une phrase de passe. Laquelle ?"
PHRASE_DRAWN, PHRASE_OWN = "Une phrase tirée au hasard", "Une phrase à moi"
PHRASE_IS = "La phrase : {phrase}"
PHRASE_AGAIN_IS = "La phrase à dire de vive voix : {phrase}"
PHRASE_NOTE = "Notez-la : elle n’est gardée nulle part. Vous la direz de vive voix, jamais dans le même courriel."
PHRASE_ASK = shared.PHRASE_TITLE
PHRASE_SHORT = "C’est trop court : douze caractères au moins, par exemple quatre mots."
PHRASE_DIFFERENT = "Les deux phrases ne sont pas les mêmes."
FOLDER = "Dans quel dossier écrire le fichier ? Entrée pour celui-ci : {here}"
NO_FOLDER = "Ce dossier n’existe pas encore : {folder}"
FOLDER_MAKE, FOLDER_OTHER = "Le créer le moment venu", "En donner un autre"
NOT_A_FOLDER = "Ce n’est pas un dossier : {folder}"

# Before the yes
PREVIEW = "Voici exactement ce que {name} lira."
PREVIEW_END = "Fin de ce que {name} lira."
AS_FORM = "Ce sera : {title}. {note}"
CONFIRM_SHARE = "Pour écrire ce fichier, que {name} pourra garder jusqu’au {day}, tapez oui. Sinon : annuler."
WITHDRAW_WHAT = "Vous allez retirer ceci :"
CONFIRM_WITHDRAW = "Pour le retirer, tapez oui. Sinon : annuler."
NOTICE_WHAT = "Vous avez retiré ceci :"
CONFIRM_NOTICE = "Pour écrire de nouveau l’avis de retrait, tapez oui. Sinon : annuler."
CONFIRM_PROOF = "Pour écrire cette preuve, tapez oui. Sinon : annuler."
ACCORD_SORT = "Quel accord voulez-vous préparer ?"
ACCORD_KEEP = "Laisser quelqu’un garder des éléments après la fin du bilan"
ACCORD_SEND = "Laisser la personne qui vous accompagne transmettre des éléments à quelqu’un d’autre"
ACCORD_WHO_KEEPS = "Qui pourra les garder ? Écrivez son nom."
ACCORD_WHO_SENDS = "Qui pourra les transmettre ? Écrivez son nom, ou Entrée pour le laisser en blanc."
ACCORD_WHO_RECEIVES = "À qui ? Écrivez son nom."
ACCORD_SAYS_KEEP = "L’accord dira : {recipient} peut garder ces éléments jusqu’au {day}, pour : {purpose}"
ACCORD_SAYS_SEND = (
    "L’accord dira : {holder} peut transmettre ces éléments à {recipient}, jusqu’au {day}, pour : {purpose}"
)
ACCORD_HOLDER = "la personne qui vous accompagne"
ACCORD_NO_ANSWER = (
    "Il ne contiendra que le nom de ces éléments. Rien n’est accordé tant que vous n’avez pas signé le papier."
)
CONFIRM_ACCORD = "Pour écrire ce document, tapez oui. Sinon : annuler."

# Whom she knows
FORGET = "Oublier cette carte : {name} ? Pour lui sceller un document, il faudra ouvrir une nouvelle carte."
KEPT = "La carte est gardée."
WORDS_OF = "{name}, ses six mots : {words}"
ALREADY_COMPARED = "Vous avez déjà comparé ces six mots."
COMPARE_FAILED = (
    "Alors cette carte n’est pas la sienne. Prévenez cette personne, puis oubliez la carte : /partages oublier {name}"
)
