"""The portefeuille as a page (HTML) and as plain text (Markdown), through our own templates, with data only.

The environment is a sandbox with autoescape and strict undefined names. In Markdown too everything is escaped for HTML,
unless it went through the filters of `markup`, which leave nothing to escape.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from assistant.pack.cleaning import typography
from assistant.portfolio import words
from assistant.portfolio.documents import chart, markup
from assistant.portfolio.drawing import label, lead, sentences, shared_note
from assistant.portfolio.model import Bar, Figure, Item, Portfolio, Rubric
from assistant.values import dataclass

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

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
    page = _environment().get_template(template)
    text = page.render(
        portfolio=portfolio,
        rubrics=[(rubric, _groups(rubric)) for rubric in portfolio.rubrics],
        date=words.day(when),
        iso=f"{when:%Y-%m-%d}",
        words=_Spaced(),
    )
    return text.strip() + "\n"


def _groups(rubric: Rubric) -> tuple[Group, ...]:
    if rubric.id != SKILLS:
        return tuple(
            Group(name, tuple(item for item in rubric.items if item.group == name))
            for name in dict.fromkeys(item.group for item in rubric.items)
        )
    by_kind = ((kind, tuple(item for item in rubric.items if item.kind == kind)) for kind in words.KINDS)
    return tuple(Group(words.KINDS[kind], items, _recits(items) if kind else ()) for kind, items in by_kind if items)


def _recits(items: tuple[Item, ...]) -> tuple[Recit, ...]:
    """By the answer they are the options of (`passation#step:code`), in the order of the first of each."""
    found: dict[tuple[object, ...], list[Item]] = {}
    for item in items:
        found.setdefault((item.id.partition(":")[0], item.title, item.lines), []).append(item)
    return tuple(Recit(some[0].title, some[0].lines, tuple(some)) for some in found.values())


class _Spaced:
    """The sentences of words.py with their French spaces, for the templates."""

    def __getattr__(self, name: str) -> str:
        return typography(str(getattr(words, name)))


@lru_cache(maxsize=1)
def _environment() -> SandboxedEnvironment:
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
