"""Files of format 1, kept for ever: every later version reads them. Their keys were drawn for this and protect nothing.

`elle.txt` and `conseiller.txt` hold the keys of the two sides; what the letters say stands in `people`.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.dossier.identity import Identity
from assistant.exchange import keys, letters
from assistant.exchange.model import Reply
from tests.exchange.people import CARD, ENVOI, PROOF, REPLY, SHARE, WITHDRAWAL

FOLDER = Path(__file__).parent / "fixtures" / "format-1"
HER = Identity((FOLDER / "elle.txt").read_text().strip())
CONSEILLER = Identity((FOLDER / "conseiller.txt").read_text().strip())
THEIRS = keys.conseiller_card(CONSEILLER, CARD.name, CARD.organisme)
HERS = keys.her_signer(HER, THEIRS).public
EXPECTED = {
    "carte": THEIRS,
    "envoi": replace(ENVOI, sender=THEIRS),
    "partage": replace(SHARE, recipient=THEIRS.recipient, reply_to=HER.recipient, verify_key=HERS),
    "retrait": replace(WITHDRAWAL, verify_key=HERS),
    "preuve": replace(PROOF, verify_key=HERS, recipient=THEIRS.recipient),
    "reponse": replace(REPLY, sender=THEIRS),
}


@pytest.mark.parametrize("name", EXPECTED)
def test_the_first_format_is_still_read(name: str) -> None:
    value = EXPECTED[name]
    reader = HER if isinstance(value, Reply) else CONSEILLER
    assert letters.read_letter((FOLDER / f"{name}.bilan").read_bytes(), reader).value == value
