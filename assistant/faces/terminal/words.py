"""What the terminal face says by itself: keys, counts, places. The guide and the packs say the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.guide.turn import Mode, Prompt, Tone
from assistant.pack.cleaning import typography as _t

if TYPE_CHECKING:
    from assistant.faces.terminal.port import Conversation

APP = "Mon bilan"

# The options
CHOOSE_FIRST = "Choisissez d'abord une réponse : un chiffre, ou les flèches puis Entrée."
ORDER_HOW = "Espace : classer · ← → : changer de place · Entrée : valider"
MANY_HOW = "Chiffres ou Espace : cocher · Entrée : valider"
POINTS_HOW = "Chiffres ou ← → : donner des points · Entrée : valider"
ONE_HOW = "Un chiffre répond. Ou ↑ ↓ puis Entrée, ou vos mots."
QUICK_HOW = "Un chiffre répond · ← reprend la réponse d'avant"
MENU_HOW = "↑ ↓ puis Entrée, un chiffre, ou vos mots"
TEXT_HOW = "Écrivez, puis Entrée"
LONG_HOW = "Entrée : envoyer · Ctrl+J : nouvelle ligne"
BEFORE = _t("Avant : ")
CURRENT = _t("Votre réponse : ")


def ordinal(n: int) -> str:
    return "1er" if n == 1 else f"{n}e"


def _s(n: int) -> str:
    return "s" if n > 1 else ""


def too_many(most: int) -> str:
    return _t(f"Pas plus de {most} réponse{_s(most)} : retirez-en une d'abord.")


def too_few(missing: int) -> str:
    return _t(f"Cochez encore {missing} réponse{_s(missing)} au moins.")


def count(chosen: int, least: int, most: int, total: int) -> str:
    said = f"{chosen} cochée{_s(chosen)}"
    if least and most < total:
        bounds = f"exactement {least}" if least == most else f"de {least} à {most}"
    elif least > 1:
        bounds = f"{least} au moins"
    elif most < total:
        bounds = f"{most} au plus"
    else:
        bounds = ""
    return f"{said} ({bounds})" if bounds else said


def position(label: str, rank: int, total: int) -> str:
    return f"{label}, {ordinal(rank)} sur {total}"


def unranked(label: str) -> str:
    return f"{label} n'est plus dans le classement"


def rank_full(keep: int) -> str:
    return _t(f"Les {keep} places sont prises : retirez-en une avec Espace, ou validez avec Entrée.")


def to_rank(done: int, keep: int) -> str:
    return f"{done} sur {keep}"


def still_to_rank(missing: int) -> str:
    return f"Il en reste {missing} à classer."


def points_left(left: int) -> str:
    return f"Il reste {left} point{_s(left)} à donner."


def points_done(total: int) -> str:
    return _t(f"Les {total} points sont donnés : Entrée pour valider.")


CLEARED = _t("Effacé. Échap encore une fois pour le remettre.")
NOTHING_WRITTEN = "Rien n'est écrit. Pour passer la question : F3, ou /passer."
NO_SUCH_COMMAND = "Cette commande n'existe pas. Écrivez / seul pour voir la liste."


def hint(prompt: Prompt, width: int) -> str:
    """How to answer here, in one short line."""
    if prompt.quick:
        return QUICK_HOW
    own = {Mode.MANY: MANY_HOW, Mode.ORDER: ORDER_HOW, Mode.POINTS: POINTS_HOW}.get(prompt.mode)
    if own:
        return own
    if prompt.mode is Mode.LONG:
        return f"{prompt.hint}  {LONG_HOW}" if len(prompt.hint) + len(LONG_HOW) + 2 <= width else LONG_HOW
    return prompt.hint or {Mode.ONE: ONE_HOW, Mode.MENU: MENU_HOW}.get(prompt.mode, TEXT_HOW)


NOTICE = Tone.WARNING
ALL_COMMANDS = "Commandes"


def note(session: Conversation) -> str:
    """What must stay in sight: an example, a window that only reads, a dossier without passphrase."""
    if session.example:
        return "EXEMPLE"
    if session.read_only:
        return "LECTURE SEULE"
    return ""
