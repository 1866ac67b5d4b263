"""Letters made to do harm: each is refused with one sentence, or harmless once read."""

from __future__ import annotations

import time
import tracemalloc
from dataclasses import replace

import pytest

from assistant.exchange import keys, letters
from assistant.exchange.errors import Altered, ExchangeError, NotForYou, NotOurs, TooBig, TooRecent, Unsigned
from assistant.exchange.model import Envoi, Reply
from tests.exchange.forging import as_sent, refused, resealed, resigned, setting, with_json
from tests.exchange.people import (
    CARD,
    CONSEILLER,
    ENVOI,
    HER,
    OTHER_CARD,
    READERS,
    REPLY,
    SIGNER,
    STRANGER,
    text_of,
    written,
)
from tests.portfolio.hostile import TEXTS

SEALED = ("partage", "retrait", "preuve", "réponse")
HARMFUL = frozenset(map(chr, (*range(0x20), *range(0x7F, 0xA0), 0x202E, 0x200B, 0xFEFF, 0x2028))) - {"\n"}


# Who signed, and for whom.


def test_someone_else_cannot_sign_in_the_name_of_a_conseiller() -> None:
    """The whole file with another signature; then with another key line too, which the card inside denies."""
    body, border, _ = text_of("envoi").rpartition("----- signature -----\n")
    thief = keys.conseiller_signer(STRANGER)
    comment = f"envoi {ENVOI.number} {ENVOI.made}"
    refused(f"{body}{border}{thief.sign(body.encode(), comment)}\n".encode(), kind=Altered)
    body = body.replace(f"fichier : {SIGNER.public}", f"fichier : {thief.public}")
    refused(f"{body}{border}{thief.sign(body.encode(), comment)}\n".encode(), kind=Altered)


def test_a_thief_who_changes_every_key_shows_as_another_key() -> None:
    """Nothing in the file itself can say more: it is judged against the keys she knows, see `inbox`."""
    card = replace(CARD, recipient=OTHER_CARD.recipient, verify_key=OTHER_CARD.verify_key)
    data = letters.write_envoi(replace(ENVOI, sender=card), keys.conseiller_signer(STRANGER))
    assert letters.read_letter(data).public == OTHER_CARD.verify_key != CARD.verify_key


@pytest.mark.parametrize("kind", ["partage", "retrait", "preuve"])
def test_what_the_conseiller_seals_again_to_another_desk_is_refused_there(kind: str) -> None:
    data = resealed(text_of(kind), OTHER_CARD.recipient)
    assert "autre bureau" in refused(data, STRANGER, NotForYou).message


def test_a_reply_sealed_again_to_another_person_is_refused_there() -> None:
    assert "autre personne" in refused(resealed(text_of("réponse"), STRANGER.recipient), STRANGER, NotForYou).message


@pytest.mark.parametrize("kind", SEALED)
def test_what_must_be_sealed_is_refused_in_clear(kind: str) -> None:
    refused(text_of(kind).encode(), READERS[kind], Unsigned)


@pytest.mark.parametrize("kind", ["carte", "envoi"])
def test_what_must_be_in_clear_is_refused_sealed(kind: str) -> None:
    refused(resealed(text_of(kind), HER.recipient), HER, NotOurs)


@pytest.mark.parametrize("kind", READERS)
def test_one_kind_does_not_pass_for_another(kind: str) -> None:
    for other in READERS:
        if other != kind:
            text = resigned(kind, f"compétences - {kind}", f"compétences - {other}")
            refused(as_sent(kind, text), READERS[kind])


# Versions, sizes, line ends.


def test_a_later_format_is_said_so_and_not_taken_for_damage() -> None:
    for number in ("2", "10", "999"):
        text = resigned("envoi", "- format 1\n", f"- format {number}\n")
        assert "plus récente" in refused(text.encode(), kind=TooRecent).message
    inside = resigned("partage", "- format 1\n", "- format 2\n")
    refused(resealed(inside, CARD.recipient), CONSEILLER, TooRecent)


@pytest.mark.parametrize("number", ["0", "01", "-1", "1.0", "١", "99999", "1 ", ""])
def test_no_other_writing_of_the_format(number: str) -> None:
    refused(resigned("envoi", "- format 1\n", f"- format {number}\n").encode(), kind=NotOurs)


def test_line_ends_of_windows_are_read_when_every_line_has_them() -> None:
    data = written()["envoi"]
    assert letters.read_letter(data.replace(b"\n", b"\r\n")) == letters.read_letter(data)
    refused(data.replace(b"\n", b"\r\n", 5), kind=Altered)
    refused(data.replace(b"\n", b"\r\n")[:-2] + b"\n", kind=Altered)
    refused(data.replace(b"\n", b"\r"), kind=ExchangeError)
    refused(data.replace(b"Bonjour", b"Bon\rjour"), kind=Altered)
    refused(data.replace(b"\n", b"\r\r\n"), kind=Altered)


def test_inside_what_is_sealed_no_other_line_ends_are_read() -> None:
    refused(resealed(text_of("partage").replace("\n", "\r\n"), CARD.recipient), CONSEILLER)


def test_a_refusal_is_written_as_french_is() -> None:
    assert "«\u202f.bilan\u202f»" in refused(b"", kind=NotOurs).remedy


@pytest.mark.parametrize("start", [b"\xef\xbb\xbf", b"\n", b" ", b"\xff\xfe", b"> ", b"\0"])
def test_nothing_may_stand_before_the_first_line(start: bytes) -> None:
    refused(start + written()["envoi"], kind=NotOurs)


@pytest.mark.parametrize(
    "data",
    [b"", b"\n", b"PK\x03\x04", b"%PDF-1.7", b"age-encryption.org/v1\n", b"age-encryption.org/v1\n-> X25519 a\nb\n--- c\n",
     "Bilan de compétences - ".encode(), "Bilan de compétences - envoi - format 1".encode(),
     "Bilan de compétences - envoi - format 1\n".encode() * 40, b"\xff" * 100],
)  # fmt: skip
def test_what_is_no_letter_is_refused_kindly(data: bytes) -> None:
    refused(data)
    refused(data, HER)


def test_a_head_of_thousands_of_recipients_is_not_tried() -> None:
    """Each would cost the reader a key agreement: the first lines of ours fit in a few hundred bytes."""
    one = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"
    began = time.perf_counter()
    refused(b"age-encryption.org/v1\n" + one * 100_000 + b"--- " + b"A" * 43 + b"\n" + bytes(64), HER, Altered)
    assert time.perf_counter() - began < 1


def test_more_than_a_letter_may_hold_is_refused_unread() -> None:
    refused("Bilan de compétences - envoi - format 1\n".encode() + bytes(8 << 20), kind=TooBig)
    refused(b"age-encryption.org/v1\n" + bytes(17 << 20), HER, TooBig)


@pytest.mark.parametrize("filler", [b"\n", b"a\n", b"[", b"{\n", b'"', b"}\n", "é".encode()])
def test_the_largest_of_files_is_refused_quickly_and_in_little_memory(filler: bytes) -> None:
    head, end = b"".join(written()["envoi"].partition(b"{\n")[:2]), written()["envoi"][-400:]
    data = head + filler * (((8 << 20) - 2_000) // len(filler)) + end
    tracemalloc.start()
    began = time.perf_counter()
    refused(data, kind=Altered)
    took, (_, peak) = time.perf_counter() - began, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert took < 3 and peak < 128 << 20


# Texts that would be something else than text.


@pytest.mark.parametrize("payload", TEXTS.values(), ids=TEXTS)
def test_hostile_texts_are_harmless_once_read(payload: str) -> None:
    """From a conseiller who writes the file by hand, without the cleaning that ours does before it signs."""
    payload = payload.replace("\ud800", "")  # cannot be written in UTF-8: refused above
    card = {"nom": f"C{payload}"[:60], "organisme": "", "cle_age": CARD.recipient, "cle_signature": CARD.verify_key}
    change = setting(message=payload, pour=payload[:20], entretien="", expediteur=card)
    envoi = letters.read_letter(with_json("envoi", change)).value
    assert isinstance(envoi, Envoi)
    for text in (envoi.message, envoi.to, envoi.sender.name):
        assert not HARMFUL & set(text)
    assert "\n" not in envoi.sender.name + envoi.to
    reply = letters.read_letter(
        with_json("réponse", setting(message=payload, notes=[{"element": "ab", "texte": payload}])), HER
    ).value
    assert isinstance(reply, Reply) and not HARMFUL & set(reply.message + reply.notes[0].text)


@pytest.mark.parametrize("payload", TEXTS.values(), ids=TEXTS)
def test_our_own_files_hold_no_hostile_text_at_all(payload: str) -> None:
    envoi = replace(ENVOI, message=payload, to=payload[:20])
    text = letters.write_envoi(envoi, SIGNER).decode()
    assert not HARMFUL & set(text)
    letters.write_reply(replace(REPLY, message=payload), SIGNER, CONSEILLER, HER.recipient)
