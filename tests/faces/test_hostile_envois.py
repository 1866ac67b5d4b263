"""Hostile envois against a real dossier that knows a conseiller and has answers to a pack of theirs: each is refused in
one sentence, whatever it is made of, and the dossier is what it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.dossier.identity import Identity
from assistant.exchange import keys, letters
from assistant.exchange.errors import ExchangeError
from assistant.exchange.files import LARGEST_TEXT
from assistant.exchange.model import CarriedPack, Envoi
from assistant.faces import sharing
from assistant.pack.library import Library
from tests.exchange.forging import resealed
from tests.faces.exchanging import CAMILLE, IDENTITY, SIGNER, envoi, file_of, her, own, reply_to, sealed
from tests.faces.plain.test_sharing import told

THIEF = Identity.new()
NAMED_ALIKE = (
    "Camille Durand",
    "CAMILLE  DURAND",
    "Саmille Durand",
    "CamiIle Durand",
    "𝐂amille Durand",
    "Carnille Durand",
)
ASKED = ("chez-nous/envies",)


def stranger(name: str) -> tuple[Envoi, Identity]:
    return envoi(number="a" * 32, sender=keys.conseiller_card(THIEF, name, "")), THIEF


def signed() -> Iterator[tuple[str, bytes]]:
    """Whole and well signed, by whoever means harm."""
    shipped = [
        CarriedPack(id, "9.9.9", (own("9.9.9").text or "").replace("chez-nous", id)) for id in Library.shipped().ids()
    ]
    packs = {
        "rollback": own("1.0.9"),
        "same version": own("1.1.0", "autre"),
        "faults": CarriedPack("chez-nous", "2.0.0", (own("2.0.0").text or "").replace("type: texte", "type: txt")),
        "bomb": CarriedPack("chez-nous", "2.0.0", "a: " + "[" * 100_000 + "\n"),
        "aliases": CarriedPack("chez-nous", "2.0.0", "a: &a [x]\nb: [*a, *a]\n"),
        "misnamed": CarriedPack("chez-nous", "3.0.0", own("2.0.0").text),
        **{f"collision {pack.id}": pack for pack in shipped},
    }
    for name, pack in packs.items():
        sent = envoi(number="b" * 32, packs=(pack,), questionnaires=(f"{pack.id}/envies",))
        yield name, letters.write_envoi(sent, SIGNER)
    for name in NAMED_ALIKE:
        sent, identity = stranger(name)
        yield f"named {name}", letters.write_envoi(sent, keys.conseiller_signer(identity))
    half = replace(CAMILLE, name="Quelqu’un", recipient=THIEF.recipient)
    yield "half of a card", letters.write_envoi(envoi(number="c" * 32, sender=half), SIGNER)
    yield (
        "someone else’s pack",
        letters.write_envoi(
            envoi(
                number="d" * 32,
                sender=keys.conseiller_card(THIEF, "Dominique", ""),
                packs=(own("7.0.0"),),
                questionnaires=ASKED,
            ),
            keys.conseiller_signer(THIEF),
        ),
    )
    yield "replayed", letters.write_envoi(envoi(packs=(own("1.1.0"),), questionnaires=ASKED), SIGNER)
    yield "its number", letters.write_envoi(envoi(message="Autre chose."), SIGNER)


def forged() -> Iterator[tuple[str, bytes]]:
    """Not what was signed."""
    good = letters.write_envoi(envoi(number="e" * 32), SIGNER)
    other = letters.write_envoi(*[(one := stranger("Dominique"))[0], keys.conseiller_signer(one[1])])
    border = b"----- signature -----\n"
    yield "someone else’s signature", good.partition(border)[0] + border + other.partition(border)[2]
    yield "no signature", good.partition(border)[0]
    yield "other format", good.replace(b"format 1", b"format 2", 1)
    yield "another kind", good.replace(b" - envoi - ", b" - carte - ", 1)
    yield "terminal codes before", b"\x1b]0;x\x07" + good


def hostile(folder: Path, recipient: str) -> Iterator[tuple[str, Path]]:
    """Each of them as a file, one at a time. `recipient`: what can be sealed to her."""
    path = folder / "hostile.bilan"
    sealed_to_her = resealed(letters.write_envoi(envoi(number="f" * 32), SIGNER), recipient)
    for name, data in (*signed(), *forged(), ("sealed to her", sealed_to_her)):
        path.write_bytes(data)
        yield name, path
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    assert path.stat().st_size > LARGEST_TEXT
    yield "100 MB", path


def test_every_hostile_envoi_is_refused_and_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    session = her(tmp_path)
    first = file_of(tmp_path, envoi(packs=(own("1.1.0"),), questionnaires=ASKED))
    assert sharing.accept(session, sharing.open_received(session, first), ASKED, True).ok
    assert session.vault.identity is not None
    before, said = session.vault.events, set()  # type: ignore[attr-defined]  # a Vault here
    tried = 0
    for name, path in hostile(tmp_path, session.vault.identity.recipient):
        with pytest.raises(ExchangeError) as refused:
            sharing.open_received(session, path)
            pytest.fail(f"{name} was let through")
        assert refused.value.remedy, name
        assert not {"\x1b", "\x07"} & set(refused.value.message + refused.value.remedy), name
        assert session.vault.events == before, name  # type: ignore[attr-defined]  # as above
        shown = told(session, f"ouvrir {path}")  # the plain face
        assert refused.value.message.split()[0] in shown and not {"\x1b", "\x07"} & set(shown), name
        assert session.vault.events == before, name  # type: ignore[attr-defined]  # as above
        said.add(refused.value.message)
        tried += 1
    with capsys.disabled():
        print(f"\n{tried} hostile envois refused, 0 let through, {len(said)} sentences, nothing imported")
    assert sharing.open_received(
        session, file_of(tmp_path, envoi(number="9" * 32, packs=(own("1.2.0"),), questionnaires=ASKED))
    )


def test_a_reply_from_whoever_received_another_share_is_refused(tmp_path: Path) -> None:
    session = her(tmp_path)
    card = keys.conseiller_card(THIEF, "Dominique Petit", "")
    for one, identity in ((CAMILLE, IDENTITY), (card, THIEF)):
        path = tmp_path / "carte.bilan"
        path.write_bytes(letters.write_card(one, keys.conseiller_signer(identity)))
        assert sharing.pin(session, sharing.open_received(session, path), True).ok
    assert sealed(session, tmp_path).ok
    number = sharing.ledger(session).shares[0].number
    with pytest.raises(ExchangeError, match="ne vient pas de"):
        sharing.open_received(session, reply_to(tmp_path, session, number, identity=THIEF))
    sharing.forget(session, CAMILLE.verify_key)  # a reply to what she handed over is taken all the same, and once
    path = reply_to(tmp_path, session, number)
    assert sharing.take(session, sharing.open_received(session, path)).ok
    with pytest.raises(ExchangeError, match="déjà reçu"):
        sharing.open_received(session, path)
