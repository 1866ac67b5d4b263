"""What the plain face says of itself in the carnet: its verbs, its lists."""

from __future__ import annotations

from assistant.faces import words as shared

MONTH_EMPTY = "Rien n’est noté pour {month}."
EMPTY = "Votre carnet est vide. Pour y noter quelque chose : /contact Garage Martin, rappeler mardi"
HOW = "Pour noter : /contact, /candidature, /embauche, /enquete, /visite ou /note, puis quelques mots. Le reste : /carnet aide"
OBJECTIVES = "Objectifs de {month} : {told}."
NO_OBJECTIVE = "Pour vous fixer un nombre par mois : /carnet objectif contact 8"
COMING = "À suivre :"
COMING_LINE = "{what} ({about})"
ENTRY = "{kind}, {day} : {text}"
MONTHS = "Mois par mois"
MONTH_LINE = "{month} : {told}"
NOTHING = "rien de noté"
FOUND = "{count} :"
FOUND_NONE = "Rien dans votre carnet ne contient : {words}"
WHICH = "De quel numéro s’agit-il ? Par exemple : /carnet {verb} 1"
NO_SUCH = "Il n’y a pas de numéro {number} dans votre carnet. Pour voir la liste : /carnet"
CHANGE_HOW = "Écrivez la ligne comme elle doit être. Elle est aujourd’hui : /carnet changer {number} {line}"
WHO_HOW = "Dites qui, par un prénom ou des initiales : /carnet qui {number} Paul"
NO_NEXT = "Rien ne suit au numéro {number}."
NO_PERSON = "Le numéro {number} ne dit pas avec qui. Si un nom est dans le texte, changez la ligne."
FORGET_ASK = "Oublier « {who} » dans tout le carnet, sauvegardes comprises ? Le reste des lignes reste."
FORGET_TEXT = "Si ce nom est aussi dans le texte d’une ligne, changez la ligne ou effacez-la."
ERASE_ASK = "Effacer pour de bon le numéro {number}, sauvegardes comprises ? {entry}"
YES, NO = "Oui", shared.KEEP
KEPT = shared.NOT_ERASED_AT_ALL
HELP = (
    (
        "/contact Garage Martin, rappeler mardi",
        "noter une ligne ; aussi /candidature, /embauche, /enquete, /visite, /note",
    ),
    ("/contact Garage Martin, hier, avec Paul", "dire le jour, et qui : un prénom ou des initiales suffisent"),
    ("/carnet, /carnet octobre", "le mois en cours, ou un autre"),
    ("/carnet mois", "mois par mois"),
    ("/carnet chercher garage", "retrouver des lignes par leurs mots"),
    ("/carnet 3", "relire le numéro 3"),
    ("/carnet changer 3 Garage Martin, rappeler jeudi", "réécrire une ligne"),
    ("/carnet jour 3 hier, /carnet qui 3 Paul", "changer le jour, ou dire qui"),
    ("/carnet fait 3", "ce qui devait suivre est fait, ou ne l’est pas"),
    ("/carnet oublier 3", "oublier la personne nommée, dans tout le carnet"),
    ("/carnet effacer 3", "effacer pour de bon, jusque dans les sauvegardes ; demandé deux fois"),
    ("/carnet objectif contact 8", "vous fixer un nombre par mois"),
)
PRIVATE = "Le carnet est pour vous : rien n’en part sans votre choix, et jamais le nom d’une personne notée à part."
