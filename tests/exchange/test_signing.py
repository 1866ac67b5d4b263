"""One writing for each key and each signature, and six words that stand for two keys."""

from __future__ import annotations

import base64
from collections import Counter
from dataclasses import replace

import pytest

from assistant.dossier.identity import Identity
from assistant.dossier.wordlist import word_list
from assistant.exchange import keys
from assistant.exchange.signing import BadSignature, Signer, fingerprint, is_public, verify
from tests.exchange.people import CARD, OTHER_CARD, SIGNER

# Drawn for this test: it protects nothing.
KNOWN_SECRET = "AGE-SECRET-KEY-1G0WCKVRVFHCHGSCF33AKMD4H8YL20QFXDLUQ53L32APCVP3RT0LQ87UC3A"
SIGNATURE = SIGNER.sign(b"des mots", "un commentaire")


def test_a_signature_holds_for_its_text_its_comment_and_its_key() -> None:
    assert verify(b"des mots", SIGNATURE, SIGNER.public) == "un commentaire"
    for data, signature, public in (
        (b"des mots ", SIGNATURE, SIGNER.public),
        (b"des mots", SIGNATURE.replace("un comm", "le comm"), SIGNER.public),
        (b"des mots", SIGNATURE, OTHER_CARD.verify_key),
    ):
        with pytest.raises(BadSignature):
            verify(data, signature, public)


def test_no_character_of_a_signature_may_change() -> None:
    """Base64 has spare bits at its end, and a number that minisign does not sign: neither is a way in."""
    for at, sign in enumerate(SIGNATURE):
        for other in ("A", "B", "+", "=", " ", "\n", "é", ""):
            if other != sign:
                with pytest.raises(BadSignature):
                    verify(b"des mots", SIGNATURE[:at] + other + SIGNATURE[at + 1 :], SIGNER.public)


def test_no_character_of_a_public_key_may_change() -> None:
    public = SIGNER.public
    assert is_public(public)
    for at, sign in enumerate(public):
        for other in ("A", "B", "=", "", "é"):
            if other != sign:
                assert not is_public(public[:at] + other + public[at + 1 :])


@pytest.mark.parametrize("weak", [bytes(32), b"\1" + bytes(31), b"\xec" + b"\xff" * 30 + b"\x7f"])
def test_a_key_that_would_accept_anything_signs_nothing(weak: bytes) -> None:
    """Points of small order: some verifiers take a signature of zeros for them."""
    from assistant.exchange.signing import UNTRUSTED, _number, _public

    zeros = b"\1" + bytes(63)
    first = base64.b64encode(b"ED" + _number(weak) + zeros).decode()
    signature = "\n".join((UNTRUSTED, first, "trusted comment: a", base64.b64encode(zeros).decode()))
    with pytest.raises(BadSignature):
        verify(b"a", signature, _public(weak))


def test_the_words_stand_for_both_keys_and_not_for_the_name() -> None:
    words = fingerprint(CARD)
    assert len(words) == 6 and set(words) <= set(word_list())
    assert fingerprint(replace(CARD, name="Autre", organisme="Ailleurs")) == words
    assert fingerprint(replace(CARD, recipient=OTHER_CARD.recipient)) != words
    assert fingerprint(replace(CARD, verify_key=OTHER_CARD.verify_key)) != words


def test_the_words_of_known_keys_never_change() -> None:
    """Said over the telephone between two versions of the product."""
    card = keys.conseiller_card(Identity(KNOWN_SECRET), "", "")
    assert card.verify_key == "RWRbfx6TfUopPZgrX6stfdtAkhHgQSHRgfSffCSQ6wmBxgwg1pXKGGc+"
    assert fingerprint(card) == ("express", "poney", "ruisseau", "crocus", "valise", "instant")


def test_every_bit_of_the_words_is_used() -> None:
    """Over 300 keys no word comes back much too often at any place, and each place takes its own value."""
    drawn = [fingerprint(replace(CARD, verify_key=Signer(bytes([n % 256, n // 256]) * 16).public)) for n in range(300)]
    for place in range(6):
        assert max(Counter(words[place] for words in drawn).values()) <= 5
    assert len(set(drawn)) == 300
