from __future__ import annotations

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.dossier.events import Event, Kind
from assistant.dossier.segment import BadSegment, Header, LaterFormat, compose, digest, line, parse

KEY = b"k" * 32
HEADER = Header("ab" * 16, 3, "cd" * 32, 412)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


def segment(*events: Event, first: int = 129) -> bytes:
    return compose(HEADER, first, b"".join(line(first + rank, event) for rank, event in enumerate(events)), KEY)


@given(values=st.lists(JSON, max_size=6), kind=st.sampled_from(list(Kind)))
def test_events_come_back_as_they_were(values: list[object], kind: Kind) -> None:
    events = tuple(Event(kind, "2026-11-22T10:00:00+01:00", {"valeur": value}) for value in values)
    found = parse(segment(*events), KEY)
    assert found.events == events
    assert (found.header, found.first) == (HEADER, 129)


def test_a_segment_reads_as_plain_json_lines() -> None:
    event = Event(Kind.ANSWER, "2026-11-22T10:04:31+01:00", {"passation": "ma-demande/demande", "valeur": "été\n«x»"})
    top, first = segment(event, first=12).decode().splitlines()
    assert json.loads(top)["format"] == "bilan-dossier/1"
    assert first == (
        '{"n": 12, "quand": "2026-11-22T10:04:31+01:00", "quoi": "reponse", '
        '"passation": "ma-demande/demande", "valeur": "été\\n«x»"}'
    )


def test_line_separators_of_other_alphabets_do_not_cut_an_event() -> None:
    event = Event(Kind.ANSWER, "x", {"valeur": "a\u2028b\u2029c\x85d\x0be\x0cf\x1cg"})
    assert parse(segment(event), KEY).events == (event,)


def test_half_an_emoji_does_not_cost_the_answer() -> None:
    assert parse(segment(Event(Kind.ANSWER, "x", {"valeur": "oui \ud83d."})), KEY).events[0].data == {
        "valeur": "oui \ufffd."
    }


@pytest.mark.parametrize("data", [{"n": 1}, {"quoi": "x"}, {"valeur": float("nan")}, {"valeur": float("inf")}])
def test_what_the_log_could_not_give_back_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        line(1, Event(Kind.ANSWER, "x", data))


def test_no_altered_byte_and_no_cut_goes_unnoticed() -> None:
    plain = segment(*(Event(Kind.ANSWER, "x", {"valeur": str(i)}) for i in range(3)))
    for place in range(len(plain)):
        for changed in (plain[:place], plain[:place] + bytes([plain[place] ^ 4]) + plain[place + 1 :]):
            with pytest.raises((BadSegment, LaterFormat)):
                parse(changed, KEY)


def test_what_another_key_wrote_is_refused() -> None:
    with pytest.raises(BadSegment):
        parse(segment(), b"o" * 32)


def test_a_later_format_is_not_taken_for_damage() -> None:
    with pytest.raises(LaterFormat):
        parse(segment().replace(b"bilan-dossier/1", b"bilan-dossier/2"), KEY)


def test_the_digest_is_what_sha256sum_prints() -> None:
    assert digest(segment()) == hashlib.sha256(segment()).hexdigest()
