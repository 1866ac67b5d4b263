"""The two written accords a person may give, as one page each to print, fill in and sign by hand.

Nothing is signed here and no name stands on the line of the signature: an accord is what she does with a pen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.pack.cleaning import one_line, typography
from assistant.portfolio import accord_words as words
from assistant.portfolio import law
from assistant.portfolio import words as common
from assistant.portfolio.documents.pages import Spaced, rendered, style_sheet
from assistant.portfolio.documents.policy import policy_hash
from assistant.portfolio.extract import Terms, checked
from assistant.portfolio.model import Portfolio


def names(portfolio: Portfolio, chosen: Iterable[str]) -> tuple[str, ...]:
    """How the chosen items are called, in the order of the portefeuille, each name once."""
    wanted = frozenset(chosen)
    found = (one_line(item.name) for item in portfolio.items() if item.id in wanted and not item.dropped)
    return tuple(dict.fromkeys(name for name in found if name))


@dataclass(frozen=True, slots=True)
class _Sort:
    """What one sort of accord says; `{recipient}` and `{holder}` stand for the two names."""

    title: str
    consent: str
    until: str
    rights: tuple[str, ...]
    article: law.Article


_KEEP = _Sort(words.KEEP_TITLE, words.KEEP, words.KEEP_UNTIL, words.KEEP_RIGHTS, law.RETENTION)
_SEND = _Sort(words.SEND_TITLE, words.SEND, words.SEND_UNTIL, words.SEND_RIGHTS, law.CONSENT)


def accord_conservation(terms: Terms, items: Iterable[str], example: bool = False) -> str:
    """She lets `terms.recipient` keep these items (their names) after the end of the bilan, until `terms.until`.

    Raises ValueError, with a French sentence, for terms that cannot be (three years at most), and when there is no item.
    """
    return _page(_KEEP, terms, items, "", example)


def accord_communication(terms: Terms, items: Iterable[str], holder: str = "", example: bool = False) -> str:
    """She lets `holder` (the conseiller or the organisme; "" for whoever accompanies her) pass these items on to
    `terms.recipient`, until `terms.until`. Raises ValueError as `accord_conservation` does."""
    return _page(_SEND, terms, items, holder, example)


def _page(sort: _Sort, terms: Terms, items: Iterable[str], holder: str, example: bool) -> str:
    terms = checked(terms)
    listed = [name for item in items if (name := one_line(item))]
    if not listed:
        raise ValueError(words.NOTHING)
    style = style_sheet("accord.css.j2")
    people = {"recipient": terms.recipient, "holder": one_line(holder) or words.HOLDER}
    since, read = common.day(sort.article.since), common.day(law.READ_ON)
    return rendered(
        "accord.html.j2",
        style=style,
        style_hash=policy_hash(style),
        title=sort.title,
        consent=common.said(sort.consent, **people),
        names=listed,
        terms=terms,
        until=common.said(sort.until, day=common.day_of(terms.until)),
        rights=[common.said(right, **people) for right in sort.rights],
        article=common.said(words.ARTICLE, code=law.CODE, number=sort.article.number, since=since, read=read),
        summary=common.said(words.SUMMARY, says=sort.article.says),
        blanks=[typography(f"{label} :") for label in (words.NAME, words.PLACE, words.DAY, words.SIGNATURE)],
        prepared=common.said(words.PREPARED, day=common.day_of(terms.made), sender=terms.sender),
        words=Spaced(words),
        common=Spaced(common),
        example=example,
    )
