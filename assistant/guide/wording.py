"""An answer in words: the labels of what she chose, her own text as she wrote it."""

from __future__ import annotations

from typing import Any

from assistant.dossier.events import Status
from assistant.dossier.state import Answer
from assistant.pack import rankings
from assistant.pack.model import Choice, Question, Type
from assistant.pack.template import joined

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip

STATUS_WORDS = {
    Status.PASSED: "(question passée)",
    Status.REFUSED: "(je préfère ne pas répondre)",
    Status.LATER: "(mise de côté)",
    Status.UNKNOWN: "(je ne sais pas)",
    Status.PARTIAL: "(en cours)",
}


def answer_in_words(question: Question, answer: Answer, options: tuple[Choice, ...]) -> str:
    """Her answer, or the state of a question left without one."""
    if answer.status in (Status.ANSWERED, Status.PARTIAL) and answer.value not in (None, [], {}):
        return in_words(question, answer.value, options)
    return STATUS_WORDS.get(answer.status, "")


def in_words(question: Question, value: Any, options: tuple[Choice, ...]) -> str:
    """A JSON value of this question, as a person would say it."""
    labels = {c.code: c.text for c in options}
    match question.type:
        case Type.OUI_NON:
            return "oui" if value else "non"
        case Type.CONSENTEMENT:
            return "j’accepte" if value else "je n’accepte pas"
        case Type.CHOIX | Type.ECHELLE:
            return labels.get(value, str(value))
        case Type.GRILLE | Type.TRI:
            return _grid(question, value)
        case Type.CHOIX_MULTIPLE | Type.CLASSEMENT:
            return joined([labels.get(code, code) for code in value])
        case Type.POINTS:
            return ", ".join(f"{labels.get(code, code)} : {n}" for code, n in value.items())
        case Type.PAIRES:
            return _preferred(value, labels)
        case Type.MEILLEUR_PIRE:
            return joined([labels.get(lot["plus"], lot["plus"]) for lot in value if "plus" in lot])
        case Type.DATE:
            return date_in_words(value)
        case Type.ENTIER | Type.DECIMAL:
            return f"{number_in_words(value)} {agreed(question.unit, value)}".strip()
        case Type.PROPOSITIONS:
            return (
                joined([p["texte"] for p in value if p["choix"] != "ecarte" and p.get("texte")])
                or "aucun savoir-faire gardé"
            )
        case Type.FICHE:
            noun = question.singular or "fiche"
            head, space, rest = noun.partition(" ")  # « 2 choses à faire »
            return f"{len(value)} {head}{'s' if len(value) > 1 else ''}{space}{rest}"
        case _:
            return str(value)


def last_reply(question: Question, value: Any, options: tuple[Choice, ...]) -> str:
    """What she last replied to an answer given in several replies, still under way; "" when she took it back."""
    labels = {c.code: c.text for c in options}
    match question.type, value:
        case _, [] | None:
            return ""
        case Type.PAIRES, [*_, [winner, _]]:
            return labels.get(winner, str(winner))
        case Type.MEILLEUR_PIRE, [*_, dict() as lot]:
            code = str(lot.get("moins") or lot["plus"])
            return labels.get(code, code)
        case Type.PROPOSITIONS, [*_, dict() as one]:
            return "Non, pas celui-là" if one["choix"] == "ecarte" else str(one["texte"])
        case _:
            return in_words(question, value, options)


def _preferred(duels: list[list[str]], labels: dict[str, str]) -> str:
    """« a, puis b et c »: what pairs have put in order, ties together."""
    codes = tuple(dict.fromkeys(code for duel in duels for code in duel))
    groups = rankings.from_pairs(codes, [(winner, loser) for winner, loser in duels])
    return ", puis ".join(joined([labels.get(code, code) for code in group]) for group in groups)


def _grid(question: Question, value: Any) -> str:
    labels = {c.code: c.text for c in question.choices}
    if isinstance(value, dict):
        rows = {r.code: r.text for r in question.rows}
        return " ; ".join(f"{rows.get(row, row)} : {labels.get(code, code)}" for row, code in value.items())
    return labels.get(value, str(value))


def agreed(unit: str, number: float) -> str:
    """« 1 année », « 0 heure par jour »: under two, the first word loses its s (and « mois » keeps it)."""
    first, space, rest = unit.partition(" ")
    singular = abs(number) < 2 and first.endswith("s") and first not in ("mois", "fois", "kms") and len(first) > 2
    return f"{first[:-1] if singular else first}{space}{rest}"


def number_in_words(value: float) -> str:
    """French figures: thousands apart, a decimal comma, no trailing zero."""
    whole, _, decimals = f"{value:.9f}".rstrip("0").rstrip(".").partition(".")
    return f"{int(whole):,}".replace(",", "\u202f") + (f",{decimals}" if decimals else "")


def date_in_words(value: str) -> str:
    """« 2019 », « mars 2019 », « 12 mars 2019 », « 1er mars 2019 »."""
    parts = value.split("-")
    if len(parts) == 1:
        return value
    month = MONTHS[int(parts[1]) - 1]
    if len(parts) == 2:
        return f"{month} {parts[0]}"
    return f"{'1er' if parts[2] == '01' else int(parts[2])} {month} {parts[0]}"
