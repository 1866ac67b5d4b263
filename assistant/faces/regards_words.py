"""What both faces say of regards pluriels."""

from __future__ import annotations

from assistant.faces.words import NOT_ERASED_AT_ALL

# Someone else's words, in the portefeuille
THEIR_WORDS = "Ce sont les mots de quelqu’un d’autre : ils restent tels quels. Vous pouvez les mettre à l’écart."
WITHHELD = "Cette personne n’a pas donné son accord : ses mots sont pour vous, vous ne pouvez pas les montrer."

CIRCLES = (("travail", "Le travail"), ("proches", "Les proches"), ("autre", "Un autre cercle"))

WHAT = (
    "Vous choisissez quelques personnes, et vous leur posez les mêmes questions qu’à vous. Leurs mots viennent à côté "
    "des vôtres. Rien n’est compté, rien n’est noté. Le programme n’envoie rien : c’est vous qui donnez la page."
)
NAME_EMPTY = "Il faut un prénom ou des initiales."
NAME_LONG = "Un prénom ou des initiales comptent {most} caractères au plus."
WORD_LONG = "Ce mot compte {most} caractères au plus."
NO_QUESTION = "Choisissez au moins une question."
SAME_NAME = (
    "Vous avez déjà une demande pour « {name} » dans ce cercle. Ajoutez une initiale, pour ne pas les confondre."
)

ASKED = "La page pour {name} est prête : {path}"
ASKED_MAIL = "À côté, le fichier de même nom en .txt a les mêmes questions, pour qui préfère répondre par mail."
ASKED_NEXT = "Donnez-lui l’un ou l’autre. Quand la réponse vous revient, ouvrez-la ici."
KEPT = "C’est gardé. Ces mots sont dans votre dossier, à côté des vôtres : {name}."
KEPT_RESERVED = "Ils sont à vous seul ou à vous seule : ils ne peuvent pas être cochés dans un partage."
RESERVED = "L’accord est retiré : {name}. Ses mots restent à lire, et ne peuvent plus être montrés."
RESERVED_GONE = "Si vous les avez déjà remis à quelqu’un, cette personne les a encore : demandez-lui de les détruire."
ERASED = "La demande et les mots sont effacés : {name}."
ERASED_PAGE = "La page et la réponse que vous avez reçue sont des fichiers à vous : supprimez-les aussi."
NOT_ERASED = NOT_ERASED_AT_ALL
GONE = "Cette demande n’est plus là."
NO_ANSWER_YET = "{name} n’a pas encore répondu."
HAS_ANSWER = "{name} vous a déjà répondu."
ALREADY_RESERVED = "{name} n’avait déjà pas donné son accord."

WAITING = "{who} : demandé le {day}, pas encore de réponse"
ANSWERED = "{who} : réponse du {day}, que vous pouvez montrer"
ANSWERED_RESERVED = "{who} : réponse du {day}, à ne montrer à personne"
COPIED_BY_YOU = ", recopiée par vous"

YOU = "Vous"
YOU_NOTHING = "Vous n’avez pas encore répondu à cette question."
NOTHING_YET = "Personne ne vous a encore répondu."
FOR_YOU_ALONE = "{who}, à ne montrer à personne"
YOUR_OWN = "Vos propres réponses se donnent dans le questionnaire « {title} », que le parcours propose."

# Asked of her
CIRCLE = "D’où cette personne vous connaît-elle ?"
QUESTIONS = "Quelles questions lui poser ?"
KEEP_YES, KEEP_NO = "La garder", "Ne pas la garder"
COPY_ACCORD = "Cette personne accepte-t-elle que ses mots soient montrés à qui vous accompagne ?"
COPY_NO, COPY_YES = "Non, ou elle ne l’a pas dit", "Oui, elle l’a dit"
ERASE_YES = "Oui, les effacer"

# What may follow /regards when it is typed; anything else is left to the conversation.
VERBS = frozenset(("", "nouveau", "ouvrir", "coller", "recopier", "lire", "page", "reserver", "effacer", "aide"))
