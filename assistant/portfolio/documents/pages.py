"""The portefeuille as a page (HTML) and as plain text (Markdown), through our own templates, with data only.

The environment is a sandbox with autoescape and strict undefined names. In Markdown too everything is escaped for HTML,
unless it went through the filters of `markup`, which leave nothing to escape.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

from assistant.pack.cleaning import typography
from assistant.portfolio import words
from assistant.portfolio.documents import chart, markup
from assistant.portfolio.drawing import label, lead, sentences, shared_note
from assistant.portfolio.model import Bar, Figure, Item, Portfolio, Rubric

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment
    from markupsafe import Markup

SKILLS = "competences"


@dataclass(frozen=True, slots=True)
class Recit:
    """The compétences of one récit, and what is said once for all of them: its title, the level, the proof…"""

    title: str
    lines: tuple[tuple[str, str], ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Items under one heading: a kind of compétences (short sentences, récit by récit), an entretien, or no heading."""

    title: str
    items: tuple[Item, ...]
    recits: tuple[Recit, ...] = ()


def to_html(portfolio: Portfolio, when: datetime) -> str:
    """One self-contained page: no script, no link outside, nothing to fetch."""
    return _rendered("portfolio.html.j2", portfolio, when)


def to_markdown(portfolio: Portfolio, when: datetime) -> str:
    return _rendered("portfolio.md.j2", portfolio, when)


def _rendered(template: str, portfolio: Portfolio, when: datetime) -> str:
    return rendered(
        template,
        portfolio=portfolio,
        rubrics=[(rubric, groups(rubric, _same_answer)) for rubric in portfolio.rubrics],
        date=words.day(when),
        iso=f"{when:%Y-%m-%d}",
        words=Spaced(words),
    )


def rendered(template: str, **values: object) -> str:
    """One of our templates with these values."""
    return environment().get_template(template).render(**values).strip() + "\n"


@lru_cache
def style_sheet(template: str) -> Markup:
    """A sheet of ours, for a page whose policy names it by `policy_hash`."""
    from markupsafe import Markup

    return Markup(environment().get_template(template).render())


def groups(rubric: Rubric, together: Callable[[Item], object]) -> tuple[Group, ...]:
    """The items of a rubrique under their headings. `together` says which compétences come from one récit."""
    if rubric.id != SKILLS:
        return tuple(
            Group(name, tuple(item for item in rubric.items if item.group == name))
            for name in dict.fromkeys(item.group for item in rubric.items)
        )
    by_kind = ((kind, tuple(item for item in rubric.items if item.kind == kind)) for kind in words.KINDS)
    return tuple(
        Group(words.KINDS[kind], items, _recits(items, together) if kind else ()) for kind, items in by_kind if items
    )


def _same_answer(item: Item) -> object:
    """The answer it is an option of: `passation#step:code`."""
    return item.id.partition(":")[0]


def _recits(items: tuple[Item, ...], together: Callable[[Item], object]) -> tuple[Recit, ...]:
    """In the order of the first of each; those that do not say the same of their récit stay apart."""
    found: dict[tuple[object, ...], list[Item]] = {}
    for item in items:
        found.setdefault((together(item), item.title, item.lines), []).append(item)
    return tuple(Recit(some[0].title, some[0].lines, tuple(some)) for some in found.values())


class Spaced:
    """The sentences of some words with their French spaces, for the templates."""

    def __init__(self, *rooms: ModuleType) -> None:
        self._rooms = rooms

    def __getattr__(self, name: str) -> str:
        for room in self._rooms:
            if hasattr(room, name):
                return typography(str(getattr(room, name)))
        raise AttributeError(name)


@lru_cache(maxsize=1)
def environment() -> SandboxedEnvironment:
    from jinja2 import PackageLoader, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment
    from markupsafe import Markup

    environment = SandboxedEnvironment(
        loader=PackageLoader("assistant.portfolio.documents", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    filters: dict[str, Any] = {
        "paragraphs": _paragraphs,
        "day": words.day_of,
        "typography": typography,
        "total": _total,
        "provenance": words.provenance,
        "comment_by": words.comment_by,
        "judged": words.judged,
        "lead": lambda figure: typography(lead(figure)),
        "told": lambda figure: " ".join(sentences(figure)),
        "shared": _shared,
        "label": label,
        "hexagon": chart.hexagon,
        "bars": chart.bars,
        "inline": lambda text: Markup(markup.inline(str(text))),
        "block": lambda text, indent="": Markup(markup.block(str(text), indent)),
    }
    environment.filters.update(filters)
    return environment


def _paragraphs(text: str) -> Iterable[str]:
    """Blank lines part paragraphs; the line ends inside are kept by the style sheet."""
    return [part.strip("\n") for part in text.replace("\n\n\n", "\n\n").split("\n\n") if part.strip()]


def _total(bar: Bar) -> str:
    return typography(words.NOT_DRAWN if bar.value is None else words.out_of(bar.value, bar.maximum, bar.minimum))


def _shared(figure: Figure) -> str:
    note = shared_note(figure)
    return typography(words.each(note)) if note else ""
