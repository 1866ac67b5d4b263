"""Exports of the portefeuille, for herself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from assistant.portfolio import words
from assistant.portfolio.documents.content import presentable
from assistant.portfolio.documents.writing import ExportError, write_all
from assistant.portfolio.model import Portfolio


class Format(StrEnum):
    HTML = "html"
    MARKDOWN = "markdown"
    JSON = "json"


_SUFFIXES = {Format.HTML: ".html", Format.MARKDOWN: ".md", Format.JSON: ".json"}


def export(portfolio: Portfolio, folder: Path, formats: Iterable[str], when: datetime) -> tuple[Path, ...]:
    """Write `portefeuille-<day of when>.<suffix>` in `folder`, one file per format (`html`, `markdown`, `json`).

    What she dropped is left out. Existing files are never replaced: the name then ends in -2, -3… The same portfolio
    and `when` give the same bytes. Raises ExportError (message and remedy in French) when a format is unknown, the
    folder is absent or closed, or the disk full; nothing is then left behind.
    """
    chosen = _formats(formats)
    contents = {_SUFFIXES[format_]: render(portfolio, format_, when).encode() for format_ in chosen}
    return write_all(folder, f"portefeuille-{when:%Y-%m-%d}", contents)


def render(portfolio: Portfolio, format_: Format, when: datetime) -> str:
    """The whole document as text, for that date."""
    return _renderer(format_)(presentable(portfolio), when)


def _formats(names: Iterable[str]) -> tuple[Format, ...]:
    chosen = []
    for name in dict.fromkeys(names):
        try:
            chosen.append(Format(name))
        except ValueError:
            raise ExportError(words.said(words.UNKNOWN_FORMAT, name=name), words.FORMAT_REMEDY) from None
    if not chosen:
        raise ExportError(words.NO_FORMAT, words.FORMAT_REMEDY)
    return tuple(chosen)


def _renderer(format_: Format) -> Callable[[Portfolio, datetime], str]:
    if format_ is Format.JSON:
        from assistant.portfolio.documents.json_form import to_json

        return to_json
    from assistant.portfolio.documents.pages import to_html, to_markdown

    return to_html if format_ is Format.HTML else to_markdown
