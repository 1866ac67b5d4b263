"""What a document may hold: items she kept, every text made harmless once more.

Texts were cleaned when they entered. They are cleaned again here: a document leaves for programs we do not know.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.pack.cleaning import clean, one_line
from assistant.portfolio.model import Bar, Figure, Item, Portfolio, Rubric, Source


def presentable(portfolio: Portfolio) -> Portfolio:
    """Without the dropped items and the rubriques they leave empty; all texts clean."""
    rubrics = (
        Rubric(rubric.id, clean(rubric.title), tuple(_item(item) for item in rubric.items if not item.dropped))
        for rubric in portfolio.rubrics
    )
    return replace(portfolio, rubrics=tuple(rubric for rubric in rubrics if rubric.items))


def _item(item: Item) -> Item:
    return replace(
        item,
        id=clean(item.id),
        title=clean(item.title),
        text=clean(item.text),
        group=clean(item.group),
        origin=clean(item.origin),
        lines=tuple((clean(label), clean(text)) for label, text in item.lines),
        beside=tuple((clean(label), clean(text)) for label, text in item.beside),
        figure=_figure(item.figure) if item.figure else None,
        sources=tuple(_source(source) for source in item.sources),
        judged=replace(item.judged, said=one_line(item.judged.said), nuance=clean(item.judged.nuance))
        if item.judged
        else None,
        notes=tuple(replace(note, sender=one_line(note.sender), text=clean(note.text)) for note in item.notes),
    )


def _figure(figure: Figure) -> Figure:
    return replace(figure, title=clean(figure.title), bars=tuple(_bar(bar) for bar in figure.bars))


def _bar(bar: Bar) -> Bar:
    return replace(bar, label=clean(bar.label), note=clean(bar.note))


def _source(source: Source) -> Source:
    return Source(clean(source.passation), clean(source.step), clean(source.question), clean(source.answer), source.at)
