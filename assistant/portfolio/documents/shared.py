"""What a recipient reads of an extract: as a page, as Markdown, as JSON, and line by line in a terminal.

One function for each, on the extract alone: what she sees before she says yes is what is received, to the byte.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from assistant.pack.cleaning import typography
from assistant.portfolio import sharing_words as words
from assistant.portfolio import words as common
from assistant.portfolio.documents.pages import Group, Spaced, groups, rendered, style_sheet
from assistant.portfolio.documents.policy import policy_hash
from assistant.portfolio.drawing import sentences, wrapped
from assistant.portfolio.extract import Extract, to_data
from assistant.portfolio.model import Item, Rubric

FORMAT = "bilan-extrait"
VERSION = 1
NARROWEST = 20  # columns of `shared_lines`


def shared_html(extract: Extract) -> str:
    """One self-contained page: no script, nothing to fetch, one style sheet that its policy names by its hash."""
    style = style_sheet("shared.css.j2")
    return rendered("shared.html.j2", style=style, style_hash=policy_hash(style), **_values(extract))


def shared_markdown(extract: Extract) -> str:
    return rendered("shared.md.j2", **_values(extract))


def shared_json(extract: Extract) -> str:
    """As `extrait.schema.json` beside this module has it; `extract_data` documents the same keys."""
    document = {"format": FORMAT, "version": VERSION, "avis": _notices(extract), **to_data(extract)}
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def shared_lines(extract: Extract, width: int) -> list[str]:
    """Lines of at most `width` columns (20 at least). Figures are told in sentences: they are heard as well as read."""
    return [line for text, indent in _told(extract) for line in _laid(text, indent, max(NARROWEST, width))]


def _values(extract: Extract) -> dict[str, object]:
    return {
        "extract": extract,
        "terms": extract.terms,
        "heading": _heading(extract),
        "notices": _notices(extract),
        "rubrics": [(rubric, _groups(rubric)) for rubric in extract.rubrics],
        "words": Spaced(words, common),
    }


def _groups(rubric: Rubric) -> tuple[Group, ...]:
    """Compétences that say the same of the same récit stand together: nothing else says where they come from."""
    return groups(rubric, lambda item: None)


def _heading(extract: Extract) -> tuple[tuple[str, str], ...]:
    terms = extract.terms
    until = words.UNTIL_DAY.format(day=common.day_of(terms.until))
    lines = (
        (words.FROM, terms.sender),
        (words.TO, terms.recipient),
        (words.WHY, terms.purpose),
        (words.MADE_ON, common.day_of(terms.made)),
        (words.UNTIL, until),
    )
    return tuple((typography(f"{label} :"), text) for label, text in lines)


def _notices(extract: Extract) -> list[str]:
    notices = [words.ONLY_CHOSEN, words.END, words.CANNOT_UNDO]
    if any(item.figure for item in extract.items()):
        notices.append(common.CHOSEN)
    return [typography(notice) for notice in notices]


Told = Iterator[tuple[str, int]]  # a text, and the columns it is set in by


def _told(extract: Extract) -> Told:
    if extract.example:
        yield from ((typography(common.EXAMPLE_LONG), 0), ("", 0))
    yield from ((typography(words.SHARED_TITLE), 0), ("", 0))
    for label, text in _heading(extract):
        yield f"{label} {text}", 0
    for notice in _notices(extract):
        yield from (("", 0), (notice, 0))
    for rubric in extract.rubrics:
        yield from (("", 0), (typography(f"{common.RUBRIC} : {rubric.title}"), 0))
        for group in _groups(rubric):
            yield from _group(group)


def _group(group: Group) -> Told:
    if group.title:
        yield from (("", 0), (group.title, 0))
    for recit in group.recits:
        yield from (("", 0), (recit.title, 0))
        for item in recit.items:
            yield f"- {item.text}", 2
        yield from _lines(recit.lines)
    for item in () if group.recits else group.items:
        yield from _item(item)


def _item(item: Item) -> Told:
    yield from (("", 0), (item.title, 0))
    if item.text:
        yield item.text, 2
    yield from _lines(item.lines)
    if item.figure:
        for sentence in sentences(item.figure):
            yield sentence, 2


def _lines(said: tuple[tuple[str, str], ...]) -> Told:
    for label, text in said:
        yield (f"{label} {text}" if label.rstrip().endswith("?") else typography(f"{label} : {text}")), 2


def _laid(text: str, indent: int, width: int) -> Iterator[str]:
    """A dash hangs out of its paragraph; every other line stands by its indent."""
    margin = " " * indent
    first = "" if text.startswith("- ") else margin
    for number, part in enumerate(text.split("\n")):
        for line in wrapped(part, width - indent):
            yield f"{margin if number else first}{line}".rstrip()
            first = margin
