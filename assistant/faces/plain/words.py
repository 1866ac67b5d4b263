"""What the plain face says of itself: how to type, its commands, its endings."""

from __future__ import annotations

from assistant.faces import words as shared

ECHOED = "Attention : cette console ne sait pas cacher ce que vous tapez. Votre phrase s’affichera."
CHOOSE_NUMBER = "Tapez un nombre de 1 à {last}."
EMPTY = "Rien n’a été envoyé. Écrivez votre réponse, ou /passer pour passer."
SAME_OPTIONS = "Mêmes réponses possibles, de {first} à {last}."
QUESTION = "Question : {text}"
CURRENT = "Votre réponse actuelle : {text}"
RECALL_ONE = " ({first} ; /question pour relire la réponse possible)"
RECALL_TWO = " ({first} ou {last} ; /question pour relire les réponses possibles)"
RECALL = " (de {first} à {last} ; /question pour relire les réponses possibles)"
MENU_SHARES = "Ce que vous avez reçu et remis : /partages"
NOTED = "C’est noté."
KEPT = " (déjà choisi)"
DRAFT = (
    "Vous aviez commencé à écrire : « {text} ». Pour l’envoyer tel quel : /brouillon. "
    "Pour ajouter une suite : /brouillon puis votre suite."
)
LONG_HOW = "Une ligne suffit. Pour plusieurs lignes : tapez /texte, écrivez, puis tapez /fin."
NO_DRAFT = "Il n’y a pas de texte commencé ici."
DRAFT_KEPT = "Le texte commencé est gardé : vous le retrouverez avec /brouillon."
DRAFT_HELD = "Le texte est gardé tant que cette fenêtre est ouverte, mais pas sur le disque : vous le retrouverez avec /brouillon."
WARNING = "Attention : {text}"
NOTHING_LEFT = "Il n’y a rien à montrer pour l’instant."

HELP_TITLE = "Ce que vous pouvez écrire à tout moment"
HELP = (
    ("/pourquoi", "savoir à quoi sert la question"),
    ("/passer, /plus-tard, /refuser", "ne pas répondre, pour l’instant ou pour de bon"),
    ("je ne sais pas", "le dire, tout simplement"),
    ("/retour", "revenir à la question d’avant"),
    ("/revoir", "relire vos réponses de ce questionnaire ; /revoir 3 rouvre la troisième"),
    ("/effacer", "effacer pour de bon une réponse, jusque dans les sauvegardes ; demandé deux fois"),
    ("/essayer", "essayer d’autres poids pour vos critères, sans rien changer à vos réponses"),
    ("/ouvrir-lettre", "lire votre lettre ; avant son jour, l’ouvrir, la refermer ou l’effacer"),
    ("/marquer", "noter que vous voulez en parler en entretien ; rien n’est envoyé"),
    ("/retenir Oser demander", "garder une phrase de l’entretien ; /retenir seul les relit"),
    ("/marquer à ne pas aborder", "noter que vous ne voulez pas en parler ; la marque est pour vous"),
    ("/parcours", "voir les étapes ; /parcours 2 ouvre la deuxième, /parcours changer dit comment le changer"),
    ("/portefeuille", "voir ce que vos réponses construisent"),
    ("/carnet", "votre carnet de bord, mois par mois ; /carnet aide dit le reste"),
    ("/plan", "vos étapes par date ; /plan 2 fait, /plan 2 reporter 12 mai ; /plan aide dit le reste"),
    ("/semaine", "ce qui vient cette semaine, et ce qui attend un mot de vous"),
    ("/contact Garage Martin, rappeler mardi", "y noter une ligne"),
    ("/candidature, /embauche, /enquete, /visite, /note", "de même, pour ce qui n’est pas un contact"),
    ("/minutes 20", "voir ce qui tient dans le temps que vous avez ; « j’ai 20 minutes » aussi"),
    ("/fiche", "relire la fiche de votre entretien ; /fiche 3 : celle du troisième"),
    ("/fiche Documents", "l’écrire dans ce dossier, pour l’imprimer sur une page"),
    ("/calendrier Documents", "écrire vos dates dans ce dossier, dans un fichier .ics qu’un agenda peut ouvrir"),
    ("/partages", "voir ce que vous avez reçu et remis ; remettre des éléments choisis, ou les retirer"),
    ("/mot VAE", "savoir ce qu’un mot veut dire ; /mot seul donne la liste"),
    ("/regards", "demander leur regard à des personnes qui vous connaissent, et lire leurs mots à côté des vôtres"),
    ("/question", "relire la question en entier"),
    ("/texte puis /fin", "écrire plusieurs lignes ; une ligne finie par \\ continue aussi sur la suivante"),
    ("/brouillon", "envoyer un texte commencé ou refusé ; /brouillon puis une suite l’envoie avec elle"),
    ("/historique", "relire les derniers échanges"),
    ("/pause ou /quitter", "s’arrêter ; ce que vous avez validé est déjà enregistré"),
    (
        "sans accents",
        "écrivez-les ou non : vos réponses se comprennent ; s’ils s’affichent mal, essayez un autre terminal",
    ),
)

# Portefeuille
PORTFOLIO_EXAMPLE = "Exemple inventé : cette personne n’existe pas."
PORTFOLIO_EMPTY = shared.PORTFOLIO_EMPTY
PORTFOLIO_SHOWN = " (montrable)"
PORTFOLIO_TALK = {"": "", "aborder": " (à aborder)", "eviter": " (à ne pas aborder)"}
PORTFOLIO_REWORDED = " (reformulé)"
PORTFOLIO_DROPPED_TITLE = "Mis à l’écart"
PORTFOLIO_HOW = (
    "Pour lire un élément et savoir d’où il vient : /portefeuille 1. Pour en remettre à quelqu’un : /partages nouveau. "
    "Tout le reste : /portefeuille aide"
)
PORTFOLIO_RUBRIC = "{title} : éléments {first} à {last}"
PORTFOLIO_RUBRIC_ONE = "{title} : élément {first}"
PORTFOLIO_RUBRICS_HOW = (
    "Pour lire une rubrique : /portefeuille {title}. Pour un élément : /portefeuille 1. Pour tous : /portefeuille tout. "
    "Pour en remettre à quelqu’un : /partages nouveau. Le reste : /portefeuille aide"
)
PORTFOLIO_HELP = (
    ("/portefeuille tout, /portefeuille mes valeurs", "la liste entière, ou celle d’une rubrique"),
    ("/portefeuille 1", "lire l’élément 1 et les réponses d’où il vient"),
    ("/portefeuille reformuler 1 Nouveau texte", "le dire autrement ; sans texte, revenir à l’origine"),
    ("/portefeuille montrable 1", "noter que vous pourriez le montrer, ou l’inverse ; rien ne part pour autant"),
    ("/portefeuille aborder 1", "le marquer à aborder en entretien ; /portefeuille éviter 1 : à ne pas aborder"),
    ("/portefeuille écarter 1", "le mettre à l’écart de vos documents ; /portefeuille reprendre 1 le remet"),
    ("/portefeuille exporter html md json DOSSIER", "écrire vos documents dans un dossier ; sans format, les trois"),
    ("/portefeuille exporter montrables html DOSSIER", "la même chose, avec les seuls éléments marqués montrables"),
    ("/partages nouveau", "remettre des éléments choisis à quelqu’un, après les avoir relus"),
)
NO_SUCH_ITEM = "Il n’y a pas d’élément {number}. Tapez /portefeuille pour voir la liste."
WHICH_ITEM = "De quel élément s’agit-il ? Par exemple : /portefeuille {verb} 1"
UNKNOWN_VERB = "Je ne connais pas cette commande du portefeuille : {verb}."
ITEM_SOURCES = "D’où cela vient :"
ITEM_SOURCE = "À la question « {question} »"
ITEM_ANSWER = "vous avez répondu : {answer}"
ITEM_MORE = "Il vient de {count} réponses en tout. Pour les lire toutes : /portefeuille sources {number}"
ITEM_ORIGIN = "Texte d’origine : {text}"
ITEM_REWORDED = "Élément {number} reformulé. Le texte d’origine reste gardé."
ITEM_RESTORED = "Élément {number} : le texte d’origine est revenu."
ITEM_SHOWN = "Élément {number} : noté comme montrable. Rien ne part pour autant."
ITEM_HIDDEN = "Élément {number} : n’est plus noté comme montrable."
ITEM_TALK = {
    "aborder": "Élément {number} : marqué à aborder. Votre prochaine fiche d’entretien vous le proposera.",
    "eviter": "Élément {number} : marqué à ne pas aborder. La marque est pour vous, elle n’est dite à personne.",
    "": "Élément {number} : la marque est retirée.",
}
ITEM_DROPPED = "Élément {number} mis à l’écart. Pour le remettre : /portefeuille reprendre {number}"
ITEM_BACK = "Élément {number} de retour dans votre portefeuille."
EXPORT_WHERE = "Dites dans quel dossier écrire. Par exemple : /portefeuille exporter html Documents"
EXPORT_CREATE = "Pour le créer et y écrire : /portefeuille exporter créer {said}"
EXPORT_CREATE_COMMAND = "Pour le créer et y écrire, refaites la même commande avec --creer."
EXPORTED = "Écrit : {path}"
EXPORT_NOTHING_SHOWN = "Aucun élément n’est marqué montrable. Marquez-en un : /portefeuille montrable 1"
EXPORT_CLEAR = shared.EXPORT_CLEAR

# History and review
HISTORY_ANSWER = "Vous : {answer}"
REVIEW_TITLE = "Vos réponses"
REVIEW_MARKED = "marquée à aborder"
REVIEW_AVOIDED = "marquée à ne pas aborder"
REVIEW_HOW = "Pour rouvrir une réponse : /revoir 1"

# Looking after the dossier
NOTHING_CHANGED = "Arrêté avant la fin : rien n’a été changé."
ERASE_WHAT = (
    "Votre dossier, dans « {folder} », va disparaître : vos réponses, votre portefeuille, les sauvegardes automatiques. "
    "Personne ne pourra le faire revenir. Les documents exportés et les copies rangées ailleurs restent."
)
ERASE_STRANGERS = "Les autres fichiers qui se trouvent là resteront aussi."
PHRASE_KEEP = "Ne rien changer"
PHRASE_KEPT = "Rien n’a été changé."
ERASE_FIRST = "Voulez-vous vraiment tout effacer ?"
ERASE_NO, ERASE_YES = "Non, je garde tout", "Oui, tout effacer"
ERASE_WORD = "effacer"
ERASE_SECOND = "Pour être sûr ou sûre, tapez le mot : {word}"
ERASE_KEPT = shared.NOT_ERASED_AT_ALL
