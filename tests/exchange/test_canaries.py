"""What she did not choose leaves no trace: no text, no title, no id, no count, in any byte of anything that leaves.

Every text of an item has a word of its own, a canary. Two laws, on random portefeuilles and on real dossiers:
- no canary of what was not chosen is in what is received;
- with the rest of the portefeuille taken away, or changed, what is received is the same to the byte (so that nothing can
  be counted or guessed either).
And what is received is what was shown before the yes.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from assistant.dossier.events import Event, Kind
from assistant.dossier.state import State
from assistant.exchange.letters import read_letter, write_share
from assistant.exchange.model import Share
from assistant.faces.demo import demo_session
from assistant.pack.library import Library
from assistant.portfolio.build import build
from assistant.portfolio.documents.shared import shared_html, shared_json, shared_lines, shared_markdown
from assistant.portfolio.extract import Extract, Terms, extract, to_data
from assistant.portfolio.model import RUBRICS, Bar, Figure, Item, Portfolio, Rubric, Source
from tests.exchange.people import CARD, CONSEILLER, HER, HER_SIGNER

RANDOM, REAL, SELECTIONS = 1_000, 12, 5  # portefeuilles of each sort; selections in each real one
SEALED_EACH = 4  # one in so many also goes through the sealed letter
TERMS = Terms("Claude", "Camille Durand", "Préparer le deuxième entretien.", "2026-11-22", "2027-01-31")
CANARY = re.compile(r"canari[0-9a-f]{8}")
WHEN = datetime(2026, 11, 22, 10, tzinfo=UTC)


class Same:
    """Keys that depend on their rank in the extract and on nothing else."""

    def __init__(self) -> None:
        self.drawn = 0

    def token_hex(self, nbytes: int | None = None, /) -> str:
        self.drawn += 1
        return f"{self.drawn:0{2 * (nbytes or 8)}x}"


class Making:
    """Random portefeuilles, every text with a canary."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)
        self.last = seed << 12

    def text(self) -> str:
        self.last += 1
        before, after = self.draw.choice(("", "À propos : ", "« Été » ")), self.draw.choice(("", " ?", "\nsuite"))
        return f"{before}canari{self.last:08x}{after}"

    def figure(self) -> Figure:
        bars = [
            Bar(self.text(), self.draw.choice((None, self.draw.randint(0, 40))), 40, self.text(), letter)
            for letter in "RIASEC"[: self.draw.randint(1, 6)]
        ]
        return Figure(self.text(), tuple(bars), len(bars) == 6)

    def item(self, rubric: str) -> Item:
        skill = rubric == "competences"
        some = range(self.draw.randint(0, 2))
        return Item(
            id=f"{self.text()}/q#{self.draw.randint(0, 99)}:{self.text()}",
            rubric=rubric,
            title=self.text(),
            text=self.text() if skill or self.draw.random() < 0.8 else "",
            kind=self.draw.choice(("savoir", "savoir_faire", "savoir_etre")) if skill else "",
            lines=tuple((self.text(), self.text()) for _ in some),
            figure=self.figure() if self.draw.random() < 0.15 else None,
            sources=tuple(Source(self.text(), self.text(), self.text(), self.text(), "2026-11-20") for _ in some),
            origin=self.text(),
            shown=self.draw.random() < 0.5,
            dropped=self.draw.random() < 0.1,
            group=self.text() if self.draw.random() < 0.2 else "",
            reworded=self.draw.random() < 0.3,
        )

    def portfolio(self) -> Portfolio:
        rubrics = self.draw.sample(list(RUBRICS), self.draw.randint(1, 4))
        found = {id: tuple(self.item(id) for _ in range(self.draw.randint(1, 4))) for id in RUBRICS if id in rubrics}
        return Portfolio(
            tuple(Rubric(id, RUBRICS[id], items) for id, items in found.items()), "2026-11-20T10:00:00+01:00"
        )


def _shown(item: Item) -> Iterator[str]:
    """All that may be said of an item once it is chosen."""
    yield from (item.title, item.text, item.group)
    for line in item.lines:
        yield from line
    if item.figure:
        yield item.figure.title
        for bar in item.figure.bars:
            yield from (bar.label, bar.note)


def _hidden(item: Item) -> Iterator[str]:
    yield from (item.id, item.origin)
    for source in item.sources:
        yield from (source.passation, source.step, source.question, source.answer)


def _canaries(texts: Iterator[str]) -> set[str]:
    return {canary for text in texts for canary in CANARY.findall(text)}


def _forms(made: Extract) -> dict[str, str]:
    """Everything a recipient may have in hand."""
    return {
        "data": json.dumps(to_data(made), ensure_ascii=False),
        "html": shared_html(made),
        "markdown": shared_markdown(made),
        "json": shared_json(made),
        "lignes": "\n".join(shared_lines(made, 4_000)),
    }


def _sealed(made: Extract) -> tuple[str, Extract]:
    """The signed text and the extract, as the desk has them once the letter is opened."""
    share = Share("cd" * 16, made, CARD.recipient, HER.recipient, HER_SIGNER.public)
    letter = read_letter(write_share(share, HER_SIGNER, HER, CARD), CONSEILLER)
    assert isinstance(letter.value, Share)
    return letter.text, letter.value.extract


def _only(portfolio: Portfolio, chosen: set[str]) -> Portfolio:
    """As if nothing but the chosen items had ever been there."""
    rubrics = (replace(r, items=tuple(i for i in r.items if i.id in chosen)) for r in portfolio.rubrics)
    return replace(portfolio, rubrics=tuple(r for r in rubrics if r.items), at="", missing=())


def _judge(portfolio: Portfolio, chosen: set[str], seal: bool) -> int:
    """How many canaries were looked for. `chosen`: ids."""
    made, _ = extract(portfolio, chosen, TERMS, Same())
    shown = _canaries(text for i in portfolio.items() if i.id in chosen for text in _shown(i))
    every = _canaries(text for i in portfolio.items() for text in (*_shown(i), *_hidden(i)))
    forms = _forms(made)
    received = made
    if seal:
        signed, received = _sealed(made)
        forms["signe"] = signed
    for name, text in forms.items():
        found = set(CANARY.findall(text))
        assert not found - shown, name
        assert found or not shown, name
    titles = {r.title for r in portfolio.rubrics} - {r.title for r in made.rubrics}
    for name, text in forms.items():
        assert not [title for title in titles if title in text], name
        assert not [i.id for i in portfolio.items() if i.id in text], name
    alone = extract(_only(portfolio, chosen), chosen, TERMS, Same())[0]
    assert _forms(alone) == _forms(received)
    assert shared_lines(received, 72) == shared_lines(made, 72)
    return len(every - shown)


def _choice(draw: random.Random, portfolio: Portfolio) -> set[str]:
    kept = [i.id for i in portfolio.items() if not i.dropped]
    return set(draw.sample(kept, draw.randint(1, len(kept)))) if kept else set()


def test_nothing_unchosen_of_a_thousand_random_portefeuilles(capsys: pytest.CaptureFixture[str]) -> None:
    looked, judged = 0, 0
    seed = 0
    while judged < RANDOM:
        seed += 1
        making = Making(seed)
        portfolio = making.portfolio()
        if chosen := _choice(making.draw, portfolio):
            looked += _judge(portfolio, chosen, judged % SEALED_EACH == 0)
            judged += 1
    with capsys.disabled():
        print(f"\n{judged} random portefeuilles, {looked} canaries not chosen, none received")
    assert looked > 10 * RANDOM


def _sown(events: tuple[Event, ...], draw: random.Random) -> tuple[Event, ...]:
    """The dossier up to a random day, a canary in each of her sentences."""
    kept = events[: draw.randint(len(events) // 3, len(events))]
    return tuple(
        replace(e, data={**e.data, "valeur": f"{e.data['valeur']} canari{draw.getrandbits(32):08x}"})
        if e.kind is Kind.ANSWER and isinstance(e.data.get("valeur"), str) and " " in e.data["valeur"]
        else e
        for e in kept
    )


def test_nothing_unchosen_of_real_dossiers(capsys: pytest.CaptureFixture[str]) -> None:
    """Through the shipped packs: titles made of answers, récits that several items share, figures with their notes."""
    events, library = tuple(demo_session()[0].vault.events), Library.shipped()
    looked, items = 0, 0
    for seed in range(REAL):
        draw = random.Random(seed)
        portfolio = build(State.of(_sown(events, draw)), library, WHEN)
        items += len(portfolio.items())
        for turn in range(SELECTIONS):
            ids = [i.id for i in portfolio.items() if not i.closed]  # a letter that waits is chosen by nobody
            chosen = set(draw.sample(ids, min(len(ids), draw.choice((1, 2, 5, 20)))))
            looked += _judge(portfolio, chosen, turn == 0)
    with capsys.disabled():
        print(f"\n{REAL} real dossiers, {items} items, {looked} canaries not chosen, none received")
    assert looked > 1_000
