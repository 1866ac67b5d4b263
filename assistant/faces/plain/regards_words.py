"""Every sentence of `/regards`, line by line."""

from __future__ import annotations

TITLE = "Regards pluriels : à qui vous avez demandé"
HELP = (
    ("/regards nouveau", "choisir une personne et préparer la page à lui donner"),
    ("/regards ouvrir CHEMIN", "ouvrir le petit fichier qu’une personne vous a renvoyé"),
    ("/regards coller", "coller le texte qu’une personne vous a renvoyé par mail"),
    ("/regards recopier 1", "noter vous-même ce que la personne 1 a répondu par mail ou de vive voix"),
    ("/regards lire", "lire vos mots et les leurs, question par question"),
    ("/regards page 1", "écrire de nouveau la page de la personne 1, si elle s’est perdue"),
    ("/regards réserver 1", "la personne 1 ne veut plus que ses mots soient montrés"),
    ("/regards effacer 1", "effacer pour de bon la demande à la personne 1 et ses mots"),
)
HOW_SHORT = "Pour lire leurs mots : /regards lire. Pour demander à quelqu’un d’autre : /regards nouveau. Le reste : /regards aide"
HOW_TO_LEAVE = "À chaque étape, tapez « annuler » pour tout arrêter."
LEFT = "Arrêté. Rien n’a été gardé."
COMMAND_HERE = (
    "Vous êtes au milieu d’une demande de regard. Tapez « annuler » pour l’arrêter, puis donnez votre commande."
)
WHICH = "De quelle personne s’agit-il ? Par exemple : /regards {verb} 1"
NO_SUCH = "Il n’y a pas de personne {number}. Tapez /regards pour voir la liste."

WHO = "À qui voulez-vous demander ? Donnez un prénom ou des initiales, pas plus."
SIGN = "Sous quel prénom ou quelles initiales vous connaît-elle ?"
SIGN_LAST = "Sous quel prénom ou quelles initiales vous connaît-elle ? Une ligne vide garde : {name}"
WORD = "Écrivez-lui un mot, sur une ligne. Une ligne vide : pas de mot."
WHICH_QUESTIONS = "Tapez les numéros, par exemple : 1 3 5. Une ligne vide : toutes."
NOT_NUMBERS = "Tapez des numéros entre 1 et {last}, séparés par des espaces."
SEEN = "Voici ce que lira {name} :"
CONFIRM = "Écrire la page ? Tapez oui pour le faire."

PASTE = "Collez tout le texte reçu. S’il ne se passe rien ensuite, tapez /fin."
KEEP = "Voulez-vous garder cette réponse ?"
NOT_KEPT = "Rien n’en a été gardé. Le fichier reste où il est."
COPY_WHAT = (
    "Recopiez ce que {name} a répondu. Une ligne vide passe la question. Pour plusieurs lignes : /texte, puis /fin."
)

RESERVE = "{name} ne veut plus que ses mots soient montrés ? Tapez oui pour le noter."
ERASE = "Effacer pour de bon la demande et les mots : {name} ? Personne ne pourra les faire revenir."
ERASE_NO = "Non, je les garde"
SAID = "{who} : {text}"
