"""How to answer, said under the answer: the keys that serve there, what is ticked, ranked or given, what is missing."""

from __future__ import annotations

from assistant.guide.turn import Mode, Prompt
from assistant.pack.cleaning import typography as _t

CHOOSE_FIRST = _t("Choisissez d’abord une réponse : un chiffre ou les flèches, puis Entrée.")
ORDER_HOW = (_t("Espace : classer · ← → : changer de place · Entrée : valider"), _t("Espace classe · ← → déplacent"))
MANY_HOW = (_t("Chiffres ou Espace : cocher · Entrée : valider"), _t("Espace coche · Entrée valide"))
POINTS_HOW = (_t("Chiffres ou ← → : donner des points · Entrée : valider"), _t("← → donnent des points"))
ONE_HOW = "Un chiffre ou ↑ ↓, puis Entrée. Ou vos mots."
QUICK_HOW = ("Un chiffre répond · ← reprend la réponse d’avant", "Un chiffre répond · ← corrige")
MENU_HOW = "Un chiffre ou ↑ ↓, puis Entrée"
# More than nine options: a digit may be the beginning of a number, so that Enter ends it.
NUMBER_HOW = "Le numéro, ou ↑ ↓, puis Entrée. Ou vos mots."
MANY_NUMBERS_HOW = (_t("Espace : cocher, ou les numéros · Entrée : valider"), _t("Espace coche · Entrée valide"))
TEXT_HOW = "Écrivez, puis Entrée"
LONG_HOW = (_t("Entrée : envoyer · Ctrl+J : nouvelle ligne"), _t("Entrée envoie · Ctrl+J à la ligne"))
BEFORE = _t("Avant : ")
REPLACES = (_t("Taper remplace ce texte · ← ou → le garde"), _t("Taper remplace · ← garde"))
CURRENT = _t("Votre réponse : ")


def enter_sends(key: str) -> str:
    return _t(f"{key} : Entrée valide")


def replaces(width: int) -> str:
    """How a text that was sent once and stands on the line again can be changed."""
    return _fit(REPLACES, width)


def ordinal(n: int) -> str:
    return "1er" if n == 1 else f"{n}e"


def _s(n: int) -> str:
    return "s" if n > 1 else ""


def too_many(most: int) -> str:
    return _t(f"Pas plus de {most} réponse{_s(most)} : retirez-en une d’abord.")


def too_few(missing: int) -> str:
    return _t(f"Cochez encore {missing} réponse{_s(missing)} au moins.")


def count(chosen: int, least: int, most: int, total: int) -> str:
    said = f"{chosen} cochée{_s(chosen)}" if chosen else "Rien de coché"
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
    return f"{label} n’est plus dans le classement"


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


def hint(prompt: Prompt, width: int) -> str:
    """How to answer here, in one short line."""
    long = len(prompt.options) > 9
    if prompt.quick:
        return NUMBER_HOW if long else _fit(QUICK_HOW, width)
    if long and prompt.mode is Mode.MANY:
        return _fit(MANY_NUMBERS_HOW, width)
    own = {Mode.MANY: MANY_HOW, Mode.ORDER: ORDER_HOW, Mode.POINTS: POINTS_HOW}.get(prompt.mode)
    if own:
        return _fit(own, width)
    if prompt.mode is Mode.LONG:
        both = f"{prompt.hint}  {LONG_HOW[0]}"
        return both if prompt.hint and len(both) <= width else _fit(LONG_HOW, width)
    if long and prompt.mode in (Mode.ONE, Mode.MENU):
        return NUMBER_HOW
    return prompt.hint or {Mode.ONE: ONE_HOW, Mode.MENU: MENU_HOW}.get(prompt.mode, TEXT_HOW)


def _fit(how: tuple[str, str], width: int) -> str:
    return how[0] if len(how[0]) <= width else how[1]
