"""The commands she can give at any moment: by a key, or by typing them. One table for keys, footer, help and `/`.

Function keys because they are the same on every keyboard layout and pass through tmux; each one has its typed form,
because some windows keep F1 or F5 for themselves (Visual Studio Code, GNOME).
"""

from __future__ import annotations

from typing import NamedTuple


class Command(NamedTuple):
    typed: str  # what the guide understands
    key: str  # Textual's name of the key, "" for none
    shown: str  # the key as it is written in French
    label: str  # in the footer
    what: str  # in the help
    rank: int = 9  # which ones stay in a narrow footer: the lowest first


COMMANDS: tuple[Command, ...] = (
    Command("/aide", "f1", "F1", "Aide", "les touches, et ce que vous pouvez écrire", 0),
    Command("/pourquoi", "f2", "F2", "Pourquoi", "à quoi sert cette question", 2),
    Command("/passer", "f3", "F3", "Passer", "passer cette question", 1),
    Command("/plus-tard", "f4", "F4", "Plus tard", "mettre cette question de côté", 6),
    Command("/retour", "f5", "F5", "Retour", "revenir à la question d’avant", 3),
    Command("/parcours", "f6", "F6", "Parcours", "voir le parcours, choisir un questionnaire", 5),
    Command("/portefeuille", "f7", "F7", "Portefeuille", "voir ce que vos réponses construisent", 4),
    Command("/revoir", "f8", "F8", "Relire", "relire vos réponses de ce questionnaire", 7),
    Command("/partages", "f12", "F12", "Partages", "remettre, retirer, ouvrir un fichier reçu", 6),
    Command("/regards", "", "", "", "demander leur regard à des personnes qui vous connaissent, et les lire"),
    Command("/carnet", "f11", "F11", "Carnet", "votre carnet de bord, mois par mois", 9),
    Command("/plan", "", "", "", "les étapes de votre plan, et où en est chacune"),
    Command("/semaine", "", "", "", "ce qui vient cette semaine, et ce qui attend un mot de vous"),
    Command("/contact", "", "", "", "noter dans le carnet, comme /candidature, /embauche, /visite, /enquete, /note"),
    Command("/je-ne-sais-pas", "", "", "", "répondre que vous ne savez pas"),
    Command("/refuser", "", "", "", "ne pas répondre à cette question"),
    Command("/marquer", "", "", "", "noter d’en parler avec votre conseiller ou conseillère, ou de ne pas en parler"),
    Command("/retenir", "", "", "", "garder une phrase de l’entretien (par exemple /retenir Oser demander)"),
    Command("/essayer", "", "", "", "essayer d’autres poids pour vos critères, sans rien changer"),
    Command("/ouvrir-lettre", "", "", "", "lire votre lettre, l’ouvrir avant son jour, la refermer"),
    Command("/effacer", "", "", "", "effacer pour de bon votre dernière réponse"),
    Command("/mot", "", "", "", "ce qu’un mot veut dire (par exemple /mot VAE)"),
    Command("/minutes", "", "", "", "ce qui tient dans le temps que vous avez (par exemple /minutes 20)"),
    Command("/fiche", "", "", "", "relire la fiche d’un entretien, ou l’écrire pour l’imprimer (/fiche Documents)"),
    Command("/calendrier", "", "", "", "écrire vos dates pour un agenda (par exemple /calendrier Documents)"),
    Command("/donnees", "f9", "F9", "Mes données", "où sont vos réponses, ce qui est chiffré"),
    Command("/couleurs", "f10", "F10", "Clair ou sombre", "changer les couleurs"),
    Command("/pause", "ctrl+q", "Ctrl+Q", "Quitter", "s’arrêter là (tout est enregistré)", 8),
)
# This face opens these itself; typed, the guide would take some of them for a wish to leave the questionnaire.
OWN = (
    "/parcours",
    "/portefeuille",
    "/carnet",
    "/plan",
    "/partages",
    "/regards",
    "/calendrier",
    "/fiche",
    "/donnees",
    "/couleurs",
)
PLACES = (*OWN, "/semaine", "/aide", "/revoir", "/pause")


def place(typed: str) -> str:
    """The command that opens a place of this face; "" for another line. « /regards effacer 1 », as it is said line by
    line, opens the place, where each act has its key and is asked first."""
    word, _, rest = typed.strip().partition(" ")
    if word in OWN and not rest:
        return word
    if word != "/regards":
        return ""
    # Read with the first such line: the first question waits for neither.
    from assistant.faces.regards_words import VERBS
    from assistant.guide.understanding.folding import plain

    return word if plain(rest.split()[0]) in VERBS else ""


def beginning_with(text: str) -> tuple[Command, ...]:
    """Commands that what she types may become, « / » alone giving all of them."""
    text = text.strip().casefold()
    return tuple(c for c in COMMANDS if c.typed.startswith(text)) if text.startswith("/") else ()


def begun_by(text: str) -> tuple[Command, ...]:
    """The command whose words she is going on with: « /minutes 2 », « /calendrier Docu »."""
    word, _, rest = text.strip().partition(" ")
    return tuple(c for c in COMMANDS if rest and c.typed == word.casefold())
