"""The public tools judge our files: `age` opens what was shared, `minisign` checks what was signed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from assistant.dossier.identity import Identity
from assistant.exchange import letters
from assistant.exchange.errors import NotOurs, Unsigned
from assistant.exchange.keys import her_address
from assistant.exchange.signing import BadSignature, Signer, verify
from tests.exchange.forging import refused
from tests.exchange.people import CARD, CONSEILLER, HER, HER_SIGNER, READERS, REPLY, SIGNER, text_of, written

needs_age = pytest.mark.skipif(shutil.which("age") is None, reason="the `age` command is not installed")
needs_minisign = pytest.mark.skipif(shutil.which("minisign") is None, reason="the `minisign` command is not installed")
BORDER = "----- signature -----\n"


def run(*command: str | Path, given: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([str(part) for part in command], input=given, capture_output=True, check=False, timeout=60)


def key_file(folder: Path, identity: Identity) -> Path:
    path = folder / "cle.txt"
    path.write_text(identity.reveal() + "\n")
    return path


@needs_age
@pytest.mark.parametrize("kind", ["partage", "retrait", "preuve", "réponse"])
def test_age_opens_what_was_sealed_with_the_key_of_either_side(tmp_path: Path, kind: str) -> None:
    (tmp_path / "document.bilan").write_bytes(written()[kind])
    for identity in (HER, CONSEILLER):
        done = run("age", "-d", "-i", key_file(tmp_path, identity), tmp_path / "document.bilan")
        assert done.returncode == 0, done.stderr
        assert done.stdout.decode().startswith(text_of(kind))
        assert not done.stdout.decode().removeprefix(text_of(kind)).strip(" \n")


@needs_age
@pytest.mark.parametrize("armour", [(), ("-a",)])
def test_what_age_seals_opens_but_is_refused_since_nobody_signed_it(tmp_path: Path, armour: tuple[str, ...]) -> None:
    done = run("age", *armour, "-r", CARD.recipient, given=b"Bonjour, voici mon bilan.\n")
    # Armoured, it is not one of our files at all; binary, it opens, and says nothing of who made it.
    refused(done.stdout, CONSEILLER, NotOurs if armour else Unsigned)


@needs_age
def test_what_age_seals_again_is_opened_when_it_is_whole(tmp_path: Path) -> None:
    (tmp_path / "document.bilan").write_bytes(written()["partage"])
    plain = run("age", "-d", "-i", key_file(tmp_path, HER), tmp_path / "document.bilan").stdout
    again = run("age", "-r", CARD.recipient, given=plain).stdout
    assert letters.read_letter(again, CONSEILLER).text == text_of("partage")


@needs_age
def test_age_opens_a_reply_with_the_key_that_this_conseiller_answers_her_at(tmp_path: Path) -> None:
    address = her_address(HER, CARD.recipient)
    (tmp_path / "document.bilan").write_bytes(letters.write_reply(REPLY, SIGNER, CONSEILLER, address.recipient))
    done = run("age", "-d", "-i", key_file(tmp_path, address), tmp_path / "document.bilan")
    assert done.returncode == 0 and "Parlons-en jeudi." in done.stdout.decode()
    assert run("age", "-d", "-i", key_file(tmp_path, HER), tmp_path / "document.bilan").returncode
    sealed = run("age", "-r", address.recipient, given=b"Bonjour.").stdout
    assert address.open(sealed) == b"Bonjour."


@needs_minisign
@pytest.mark.parametrize("kind", READERS)
def test_minisign_checks_what_we_sign(tmp_path: Path, kind: str) -> None:
    body, _, signature = text_of(kind).rpartition(BORDER)
    public = (HER_SIGNER if kind in ("partage", "retrait", "preuve") else SIGNER).public
    (tmp_path / "lettre").write_bytes(body.encode())
    (tmp_path / "lettre.minisig").write_bytes(signature.encode())
    done = run("minisign", "-V", "-P", public, "-m", tmp_path / "lettre")
    assert done.returncode == 0, done.stderr
    assert f"Trusted comment: {kind} ".encode() in done.stdout
    (tmp_path / "lettre").write_bytes(body.encode() + b" ")
    assert run("minisign", "-V", "-P", public, "-m", tmp_path / "lettre").returncode != 0


@needs_minisign
def test_we_check_signatures_as_minisign_writes_them(tmp_path: Path) -> None:
    """But for its number, that it draws at random: with ours in its place, what it signed verifies here."""
    import base64

    run("minisign", "-G", "-W", "-p", tmp_path / "cle.pub", "-s", tmp_path / "cle.sec")
    (tmp_path / "texte").write_bytes(b"quelques mots\n")
    run("minisign", "-S", "-s", tmp_path / "cle.sec", "-t", "essai", "-c", "x", "-m", tmp_path / "texte")
    key = base64.b64decode((tmp_path / "cle.pub").read_text().split("\n")[1])[10:]
    ours = ours_for(key)
    lines = (tmp_path / "texte.minisig").read_text().split("\n")
    first = base64.b64decode(lines[1])
    signature = "\n".join(
        (
            "untrusted comment: signature d’un fichier bilan",
            base64.b64encode(b"ED" + ours[2:10] + first[10:]).decode(),
            *lines[2:4],
        )
    )
    public = base64.b64encode(ours).decode()
    assert verify(b"quelques mots\n", signature, public) == "essai"
    with pytest.raises(BadSignature):
        verify(b"quelques mots", signature, public)


def ours_for(key: bytes) -> bytes:
    """« Ed », the number that comes from the key, the key."""
    import hashlib

    return b"Ed" + hashlib.sha256(b"bilan/cle/1" + key).digest()[:8] + key


def test_a_signer_gives_the_same_key_for_the_same_purpose_only() -> None:
    assert Signer.of(HER, b"a").public == Signer.of(HER, b"a").public != Signer.of(HER, b"b").public
