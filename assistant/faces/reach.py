"""How far an erasing reaches: the items made of a step, and the names that both bore on the day they were written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from assistant.dossier.handed import items_of
from assistant.dossier.state import State
from assistant.faces.drafts import RELANCE
from assistant.guide.renaming import PresentNames

MadeFrom = Callable[[str, str], Collection[str]]  # passation, step → ids of the items made from it


def items(state: State, names: PresentNames, passation: str, gone: Sequence[str], made_from: MadeFrom) -> list[str]:
    """Ids of the portfolio items that come from these steps, in what left too, under every name they had."""
    made = {item for one in gone for item in made_from(passation, one)}
    handed = (i for event in state.exchanges for i in items_of(event))
    known = dict.fromkeys((*state.items, *state.steps, *handed))
    found = [i for i in known if i in made or any(comes_from(i, passation, one) for one in gone)]
    # What is on disk bears the names of its day: a pack may have renamed this step since.
    return [name for item in found for name in names.every_item(item)]


def steps(names: PresentNames, passation: str, gone: Iterable[str]) -> list[str]:
    """Their keys, and those of what was begun in their relances, under every name they had."""
    former = (name for one in gone for name in names.every_step(passation, one))
    return [name + kept for name in former for kept in ("", RELANCE)]


def comes_from(item: str, passation: str, step: str) -> bool:
    """Whether a portfolio item (`passation#step`, `…:code`, `…~2`) bears the name of this step, be it parked or not.

    An item made of a whole fiche (`…#emplois[f2]`) holds those of each of its fields (`emplois[f2].poste`).
    """
    where, _, address = item.partition("#")
    source = address.partition("~")[0].partition(":")[0]
    return where == passation and (step == source or step.startswith(f"{source}."))
