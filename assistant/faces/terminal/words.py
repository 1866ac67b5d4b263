"""What the terminal face says by itself: keys, counts, places. The guide and the packs say the rest."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.faces import words as shared
from assistant.guide.turn import Tone
from assistant.pack.cleaning import typography as _t

if TYPE_CHECKING:
    from assistant.faces.session import Session

APP = "Mon bilan"

# The line
CLEARED = _t("Effacé. Échap encore une fois pour le remettre.")
NOTHING_WRITTEN = _t("Rien n’est écrit. Pour passer la question : F3, ou /passer.")
NOT_IN_A_MENU = _t("Ici, il n’y a pas de question : choisissez dans la liste.")
NO_SUCH_COMMAND = "Cette commande n’existe pas. Écrivez / seul pour voir la liste."
LONGER_QUESTION = 500  # signs: beyond, a question is read in the conversation and only recalled above the answer
RECALLED = 160


def recalled(question: str) -> str:
    """The beginning of a question too long to stand above its answer."""
    return f"{question[:RECALLED].rsplit(' ', 1)[0]}… (en entier plus haut)"


NOTICE = Tone.WARNING
ALL_COMMANDS = "Commandes"
READ_ONLY, NO_PHRASE = "LECTURE SEULE", "SANS PHRASE SECRÈTE"


def note(session: Session, sealed: bool) -> str:
    """What must stay in sight: an example, a window that only reads, a dossier without passphrase."""
    if session.example:
        return "EXEMPLE"
    if session.read_only:
        return READ_ONLY
    if not sealed:
        return NO_PHRASE
    return ""


# Places
BACK_KEY = ("Échap", "Revenir", 0)
CONTINUE = "Continuer"
CONTINUE_KEY = ("Entrée", "Continuer", 0)
PREVIOUS_KEY = ("Échap", "Page d’avant", 1)
MORE_KEY = ("Page ↓", "Lire la suite", 0)
QUIT_KEY = ("Ctrl+Q", "Quitter", 2)
OPEN_KEY = ("Entrée", "Ouvrir", 0)
REVEAL_KEY = ("F2", "Montrer ou cacher", 1)
MOVE, OPEN_IT, CHANGE_IT = "Choisir", "Ouvrir", "Changer cette réponse"


def enter_to(what: str) -> str:
    return _t(f"Entrée : {what[:1].lower()}{what[1:]}")


TRY_AGAIN = "Essayer encore"

PARCOURS = "Parcours"
REVIEW = "Vos réponses"
HELP = "Aide"
ABOUT = "Vos données"
PORTFOLIO = "Portefeuille"
EXPORT = "Exporter"
MARK = "★"
AVOIDED = "–"
NOTHING_ANSWERED = "Vous n’avez encore rien répondu dans ce questionnaire."


def stage(stage: str, minutes: int) -> str:
    return {"a_faire": f"à faire, environ {minutes} min", "commence": "commencé", "termine": "terminé"}[stage]


# Portefeuille
PORTFOLIO_EMPTY = shared.PORTFOLIO_EMPTY
PORTFOLIO_KEYS = (
    ("Entrée", "Ouvrir", 1),
    ("R", "Redire", 2),
    ("M", "Montrable", 4),
    ("A", "Aborder", 7),
    ("N", "Ne pas aborder", 8),
    ("E", "Écarter", 5),
    ("X", "Exporter", 3),
    ("P", "Partager", 6),
    BACK_KEY,
)
REWORD_ASK = _t("Comment le diriez-vous ?")
REWORD_KEYS = (("Entrée", "Garder ce texte", 0), ("Ctrl+J", "Nouvelle ligne", 2), ("Échap", "Ne rien changer", 1))
REWORD_EMPTY = _t("Le texte est vide. Pour mettre l’élément de côté : Échap, puis E.")
REWORDED = "C’est noté. Le texte d’origine reste gardé."
ORIGIN_BACK = "Le texte d’origine est revenu."
ORIGIN = "Texte d’origine"
SOURCES = "D’où cela vient"


def item_keys(reworded: bool) -> tuple[tuple[str, str, int], ...]:
    origin = (("O", "Texte d’origine", 4),) if reworded else ()
    talk = (("A", "Aborder", 5), ("N", "Ne pas aborder", 6))
    return (("R", "Redire", 1), *origin, ("M", "Montrable", 2), *talk, ("E", "Écarter", 3), BACK_KEY)


def marked(shown: bool) -> str:
    return "Noté comme montrable. Rien ne part pour autant." if shown else "Ce n’est plus noté comme montrable."


TALK = {
    "aborder": _t("Marqué à aborder. Votre prochaine fiche d’entretien vous le proposera."),
    "eviter": _t("Marqué à ne pas aborder. La marque est pour vous, elle n’est dite à personne."),
    "": "La marque est retirée.",
}


def dropped(away: bool) -> str:
    if away:
        return _t("Mis de côté : cela ne paraîtra dans aucun document. E le reprend.")
    return "De retour dans votre portefeuille."


def item_notes(shown: bool, away: bool, reworded: bool, talk: str) -> list[str]:
    notes = (
        ("montrable", shown),
        ("à aborder", talk == "aborder"),
        ("à ne pas aborder", talk == "eviter"),
        ("mis de côté", away),
        ("redit par vous", reworded),
    )
    return [note for note, said in notes if said]


# Export
EXPORT_FOLDER = "Documents"
EXPORT_WHAT = _t("Quels documents voulez-vous ?")
EXPORT_FORMATS = (
    ("html", "Une page à lire et à imprimer (HTML)"),
    ("md", "Un texte à retravailler (Markdown)"),
    ("json", "Des données, pour un autre programme (JSON)"),
)
SHOWN_ONLY = ("montrable", "Seulement ce que j’ai marqué montrable")
NOTHING_SHOWN = _t(
    "Rien n’est marqué montrable : aucun document n’a été écrit. Pour marquer un élément : la touche M, dans le portefeuille."
)
EXPORT_WHERE = _t("Dans quel dossier ?")
EXPORT_CLEAR = _t(shared.EXPORT_CLEAR)
EXPORT_NONE = "Cochez au moins un document."
EXPORT_KEYS = (("Espace", "Cocher", 2), ("Entrée", "Valider", 1), ("↑", "Les formats", 3), BACK_KEY)


def exported(paths: Sequence[Path]) -> str:
    """The folder once, then the files: in a small window three whole paths would not all be in sight."""
    if not paths:
        return ""
    return f"Écrit dans {paths[0].parent}\N{NO-BREAK SPACE}: {', '.join(path.name for path in paths)}"


# First start
UNLOCK_TITLE = "Votre dossier est fermé"
CREATING = _t("Un instant : votre dossier se prépare.")
WITHOUT_YES, WITHOUT_NO = "Oui, je fais sans", "Revenir au choix"
SHEET_COPIED = "C’est recopié"
SHEET_FILE = "fiche-de-secours.txt"
TROUBLE = "Le dossier ne s’ouvre pas"
CLOSE = "Fermer"
PACK_TROUBLE = _t("Des questions du programme n’ont pas pu être lues : un de ses fichiers est abîmé ou mal écrit.")
PACK_REMEDY = _t(
    "Vos réponses ne sont pas touchées. Réinstallez le programme, puis relancez bilan. "
    "Si vous écrivez vos propres questionnaires : bilan pack verifier"
)

# Leaving
CTRL_C = "Ctrl+C encore une fois pour quitter. Ce que vous avez validé est enregistré."
CRASH = (
    "Le programme a rencontré une erreur et s’est arrêté. Ce n’est pas de votre fait.",
    _t("Tout ce que vous aviez validé est enregistré. Relancez « bilan » pour reprendre où vous étiez."),
    _t("Pour la personne qui répare (rien de ce que vous avez écrit n’y figure) :"),
)
TOO_SMALL = "Agrandissez un peu la fenêtre."

# Help
HELP_HERE = "Sur cette question"
HELP_COMMANDS = _t("À tout moment : une touche, ou les mots à écrire")
HELP_PARTS = (
    (
        "Répondre",
        (
            (
                "Chiffre, Entrée",
                _t("choisir la réponse de ce numéro ; dans les séries, le chiffre suffit (en AZERTY, même sans Maj)"),
            ),
            ("Flèches, Entrée", "passer d’une réponse à l’autre, puis valider"),
            ("Espace", _t("cocher, quand plusieurs réponses sont possibles ; classer, quand il faut un ordre")),
            ("← →", _t("changer de place dans un classement ; donner ou retirer un point")),
            ("Des mots", _t("écrire votre réponse marche toujours : commencez à taper")),
            ("Ctrl+J", _t("nouvelle ligne dans un texte long ; Entrée envoie")),
            ("Échap", _t("vide la ligne ; une seconde fois, la remet")),
            ("Page haut, bas", "relire ce qui précède"),
        ),
    ),
    (
        "Si une touche ne répond pas",
        (
            ("F1, F5…", _t("certaines fenêtres les gardent pour elles : écrivez /aide, /retour…")),
            ("@ € ê", _t("si un signe ne passe pas, essayez un autre terminal, ou : bilan --texte")),
            ("iTerm2", _t("accents perdus sur Mac : relancez avec TEXTUAL_DISABLE_KITTY_KEY=1 bilan")),
        ),
    ),
)


def pack_trouble(where: Sequence[str]) -> tuple[str, ...]:
    """What is said when questions could not be read; `where` names the files at fault."""
    return (PACK_TROUBLE, *where, PACK_REMEDY)


def about(folder: Path | None, sealed: bool) -> list[tuple[str, tuple[str, ...]]]:
    """The page on her data: titles and paragraphs."""
    if folder is None:
        return [("Un exemple", ("La personne est inventée. Rien de ce que vous écrivez ici n’est gardé.",))]
    lock = (
        "Tout y est chiffré. Sans votre phrase secrète ou votre fiche de secours, personne ne peut le lire, nous compris."
        if sealed
        else "Ce dossier n’a pas de phrase secrète : toute personne qui ouvre votre session sur cet ordinateur peut le lire. "
        "Pour en mettre une : bilan phrase"
    )
    parts = [
        ("Où sont vos réponses", (f"Sur cet ordinateur, dans {folder}", "Le programme ne se connecte pas à internet.")),
        ("Ce qui est chiffré", (lock,)),
        (
            "Enregistrement et sauvegardes",
            (
                "Chaque réponse est enregistrée avant la question suivante : rien à faire en quittant.",
                "Une copie est faite chaque jour dans le même dossier (14 jours et 24 mois sont gardés). "
                "Pour une copie ailleurs : bilan sauvegarder",
                "Pour vérifier que le dossier est entier : bilan verifier. Pour reprendre une copie : bilan restaurer",
            ),
        ),
        (
            "Partir avec tout, ou tout effacer",
            (
                "Vos documents en clair : F7, puis X. Votre fiche de secours : bilan fiche-de-secours",
                "Pour effacer une réponse : /effacer. Pour tout effacer : bilan effacer",
            ),
        ),
    ]
    return [(title, tuple(_t(p) for p in paragraphs)) for title, paragraphs in parts]
