"""The fiche of an entretien as a page that prints on one sheet (HTML), as Markdown, and as lines to read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.pack.cleaning import typography
from assistant.portfolio import fiche_words as words
from assistant.portfolio import words as common
from assistant.portfolio.documents.fitting import fit
from assistant.portfolio.documents.pages import Spaced, rendered, style_sheet
from assistant.portfolio.documents.policy import policy_hash
from assistant.portfolio.fiche import Part, Sheet

if TYPE_CHECKING:
    from markupsafe import Markup


def to_html(sheet: Sheet) -> str:
    """One self-contained page of one sheet of paper. What does not hold is cut, and said to be."""
    fitted = fit(sheet)
    style = _style()
    return rendered(
        "fiche.html.j2",
        style=style,
        style_hash=policy_hash(style),
        sheet=fitted.sheet,
        fitted=fitted,
        words=Spaced(words),
        common=Spaced(common),
    )


def to_markdown(sheet: Sheet) -> str:
    """Everything, however long."""
    return rendered("fiche.md.j2", sheet=sheet, parts=_parts(sheet), words=Spaced(words), common=Spaced(common))


def to_lines(sheet: Sheet) -> Iterator[str]:
    """To be read on the screen or aloud; the parts that hold nothing are one line together."""
    yield " ".join(filter(None, (f"{sheet.title}.", f"{sheet.when}.", f"{sheet.where}." if sheet.where else "")))
    for part in _parts(sheet):
        if part.lines:
            yield typography(f"{part.title} :")
            yield from (f"- {line}" for line in part.lines)
        else:
            yield typography(f"{part.title} : {words.NOTHING}.")


def is_cut(sheet: Sheet) -> bool:
    """Whether the printed page does not hold everything."""
    return fit(sheet).cut


def _parts(sheet: Sheet) -> tuple[Part, ...]:
    stand = (sheet.stand,) if sheet.stand.lines else ()
    return (*stand, *sheet.parts, *(part for part in (sheet.retained, sheet.after) if part.lines))


@lru_cache
def _style() -> Markup:
    return style_sheet("fiche.css.j2")
