"""The many ways of saying yes and no, against options that say yes and no."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.guide.turn import Option
from assistant.guide.understanding.folding import listed, plain, word_list, words
from assistant.guide.understanding.phrases import table

_YES = listed(
    """
    oui, ouais, ouaip, ouep, oui oui, mais oui, ben oui, bah oui, eh oui, yes, yep, o, ok, okay, si, mais si,
    si si, bien sur, oui bien sur, bien sur que oui, bien entendu, evidemment, oui evidemment, tout a fait,
    oui tout a fait, absolument, oui absolument, certainement, oui certainement, exactement, carrement,
    oui carrement, volontiers, oui volontiers, avec plaisir, oui avec plaisir, d accord, oui d accord,
    je suis d accord, affirmatif, c est ca, c est le cas, oui c est le cas, oui c est ca, je veux bien,
    oui je veux bien, oui merci, oui s il vous plait, sans hesiter, oui sans hesiter, j accepte, oui j accepte,
    effectivement, oui effectivement, en effet, vrai, c est vrai, oui c est vrai, grave,
    oui plutot deux fois qu une,
    """
)
_NO = listed(
    """
    non, nan, nope, no, n, non non, mais non, ben non, bah non, eh non, pas du tout, non pas du tout, jamais,
    non jamais, jamais de la vie, surtout pas, non surtout pas, absolument pas, non absolument pas, non merci,
    pas question, hors de question, certainement pas, non certainement pas, bien sur que non, negatif,
    aucunement, nullement, pas le moins du monde, je refuse, je n accepte pas, non je n accepte pas,
    je ne suis pas d accord, pas d accord, non pas d accord, ce n est pas le cas, c est pas le cas,
    non ce n est pas le cas, faux, c est faux, non rien, non plus, non je ne veux pas, je ne veux pas,
    non pas question,
    """
)
_YES_ISH = listed(
    """
    plutot oui, oui plutot, je crois, je crois oui, je pense, je pense oui, je pense que oui, je crois que oui,
    oui un peu, un peu, assez, oui assez, peut etre oui, oui peut etre, pourquoi pas, oui pourquoi pas, mouais,
    parfois, oui parfois, souvent, oui souvent, pas mal, en partie, oui en partie, presque, a priori oui,
    oui je crois, oui je pense, probablement, sans doute, oui sans doute, en general oui, oui en general,
    """
)
_NO_ISH = listed(
    """
    plutot non, non plutot, plutot pas, pas vraiment, non pas vraiment, pas trop, non pas trop, pas tellement,
    non pas tellement, pas encore, non pas encore, plus maintenant, non plus maintenant, bof, pas tout a fait,
    pas toujours, non pas toujours, rarement, je ne crois pas, non je ne crois pas, je ne pense pas,
    non je ne pense pas, je crois que non, je pense que non, a priori non, pas specialement, peu, tres peu,
    probablement pas, sans doute pas, guere, pas beaucoup, pas forcement, non pas forcement, en general non,
    """
)
BOTH = listed(
    """
    oui et non, non et oui, oui mais non, non mais oui, ni oui ni non, oui ou non, entre les deux,
    mi figue mi raisin, moitie moitie, 50 50, les deux, les 2, ptet ben que oui ptet ben que non,
    """
)
MIDDLE = listed("moyen, moyennement, moyenne, plus ou moins, comme ci comme ca, couci couca, au milieu, ca va")
DEPENDS = listed(
    """
    ca depend, cela depend, ca depend des jours, ca depend des fois, ca depend du contexte, tout depend,
    c est selon, selon les jours, ca varie, variable, c est variable, parfois oui parfois non,
    des fois oui des fois non, peut etre, oui peut etre non, c est complique, je ne sais pas trop ca depend,
    ca depend des moments, depend, ca depend de quoi, ca depend de l heure, ca depend de la situation,
    ca depends, sa depend,
    """
)
# Where no option says yes or no, on a date or a number, all of these ask for the same: the nearest one.
HESITATIONS = BOTH | MIDDLE | DEPENDS | _YES_ISH | _NO_ISH
# Whole messages that name nothing: at a list of options that holds none of them, they are asked again.
SAYS_NOTHING = HESITATIONS | _YES | _NO
_NEGATIVE = word_list("non pas jamais aucun aucune nan refuse aucunement")


def bare(typed: str) -> bool | None:
    """A whole message that is a plain yes or no; None for any other."""
    return True if plain(typed) in _YES else False if plain(typed) in _NO else None


def says_yes(option: Option) -> bool:
    label = plain(option.label)
    return (
        label in _YES
        or label in _YES_ISH
        or "oui" in label.split()
        or label.endswith("d accord")
        or label.startswith("j accepte")
    ) and not says_no(option)


def says_no(option: Option) -> bool:
    label = plain(option.label)
    unknown = label in table() or "sais pas" in label  # « Je ne sais pas », « Je ne le sais pas encore » are no no
    return label.startswith("non ") or (bool(_NEGATIVE & set(label.split())) and not unknown)


def _plain(options: Sequence[Option], *, yes: bool) -> tuple[Option, ...]:
    """The options that are a bare yes or no, with or without words after a comma."""
    heads = (
        ("oui", "j accepte", "d accord", "je suis d accord", "vrai")
        if yes
        else ("non", "je n accepte pas", "je refuse", "faux")
    )
    return tuple(o for o in options if any(plain(o.label) == h or plain(o.label).startswith(h + " ") for h in heads))


def is_letter(letter: str, options: Sequence[Option]) -> bool:
    """« o » and « n » where the question is answered by yes or no."""
    return letter in ("o", "n") and bool(_plain(options, yes=letter == "o"))


def resolve(typed: str, options: Sequence[Option]) -> tuple[tuple[Option, ...], bool] | None:
    """The option a yes or a no stands for. Shades of yes (« un peu », « plutôt oui ») are never sure."""
    yes = typed in _YES
    if yes or typed in _NO:
        bare = _plain(options, yes=yes)
        asked = len(options) == 2 and len(_plain(options, yes=True)) == len(_plain(options, yes=False)) == 1
        if len(bare) == 1 and (asked or not _shaded(options, yes=yes)):
            return bare, True
        kin = tuple(o for o in options if (says_yes(o) if yes else says_no(o)))
        begun = any(plain(o.label).startswith(typed) for o in options) and typed not in ("oui", "non")
        return (kin, len(kin) > 1) if kin and not begun else None
    if typed in _YES_ISH or typed in _NO_ISH:
        yes = typed in _YES_ISH
        kin = tuple(o for o in options if (says_yes(o) if yes else says_no(o)))
        mild = tuple(o for o in kin if {"plutot", "peu"} & set(words(o.label)))
        return (mild or kin, False) if kin and not any(plain(o.label).startswith(typed) for o in options) else None
    return None


def _shaded(options: Sequence[Option], *, yes: bool) -> bool:
    """« Plutôt oui » stands beside « Oui »: a bare « ouais » is then one of several."""
    return len([o for o in options if (says_yes(o) if yes else says_no(o))]) > 1
