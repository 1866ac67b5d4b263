from __future__ import annotations

import logging
import pickle
import traceback
import unicodedata
from pathlib import Path
from typing import Literal

import pytest

from assistant.dossier import layout
from assistant.dossier.errors import Damaged, WrongPassphrase
from assistant.dossier.identity import Identity, Origin
from assistant.dossier.vault import create, needs_passphrase, open_vault, unlock
from tests.dossier.made import answer, answers

pytestmark = pytest.mark.usefixtures("cheap")
PHRASE = "café déjà ﬁn ①"


def test_the_passphrase_opens_and_another_does_not(folder: Path) -> None:
    with create(folder, PHRASE, answers(2)) as vault:
        assert vault.has_passphrase
    assert needs_passphrase(folder)
    assert open_vault(folder, unlock(folder, PHRASE)).events == tuple(answers(2))
    for wrong in ("", "cafe deja", PHRASE + " ", "ﬁn", "\ud800", "x" * 100_000):
        with pytest.raises(WrongPassphrase):
            unlock(folder, wrong)
    with pytest.raises(WrongPassphrase):
        unlock(folder, None)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_composed_or_not_the_passphrase_is_the_same(folder: Path, form: Literal["NFC", "NFD"]) -> None:
    create(folder, unicodedata.normalize("NFD", PHRASE)).close()
    assert unlock(folder, unicodedata.normalize(form, PHRASE)).origin is Origin.SEALED


def test_a_passphrase_that_another_program_left_uncomposed_opens(folder: Path) -> None:
    from assistant.dossier import agefile

    create(folder, PHRASE).close()
    key = unlock(folder, PHRASE).reveal().encode()
    for form in ("NFD", "NFKC"):
        typed = unicodedata.normalize(form, PHRASE)
        (folder / layout.SEALED_KEY).write_bytes(agefile.seal(key, typed.encode()))
        assert unlock(folder, typed).recipient
    (folder / layout.SEALED_KEY).write_bytes(agefile.seal(key, unicodedata.normalize("NFD", PHRASE).encode()))
    assert unlock(folder, PHRASE).recipient, "typed composed, sealed decomposed"


def test_without_a_passphrase_the_key_is_an_age_keygen_file(folder: Path) -> None:
    with create(folder, None) as vault:
        assert not vault.has_passphrase
    lines = (folder / layout.CLEAR_KEY).read_text().splitlines()
    assert lines[0].startswith("# created: ")
    assert lines[1] == f"# public key: {vault.identity.recipient}"
    assert lines[2] == vault.identity.reveal()
    assert not needs_passphrase(folder)
    assert unlock(folder, "n'importe quoi").recipient == vault.identity.recipient


def test_the_key_of_the_sheet_opens_however_it_is_typed(folder: Path) -> None:
    with create(folder, PHRASE) as vault:
        key = vault.identity.reveal()
    spaced = " ".join(key[i : i + 6] for i in range(0, len(key), 6)).lower()
    for typed in (key, f"  {key}\n", spaced):
        assert unlock(folder, typed).origin is Origin.SHEET
    with pytest.raises(WrongPassphrase) as caught:
        unlock(folder, key[:-1])
    assert "clé" in caught.value.message
    with pytest.raises(WrongPassphrase) as caught:
        unlock(folder, Identity.new().reveal())
    assert "autre dossier" in caught.value.message


def test_no_trace_shows_the_passphrase_or_the_key(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with create(folder, PHRASE) as vault:
        identity = vault.identity
    key = identity.reveal()
    shown = [repr(identity), str(identity), f"{identity}", repr(vault), repr(identity._secret)]
    for typed in ("mauvaise phrase", key[:-2]):
        try:
            unlock(folder, typed)
        except WrongPassphrase as error:
            stack = traceback.TracebackException.from_exception(error, capture_locals=True)
            frames = [frame for frame in stack.stack if "/dossier/identity.py" in frame.filename]
            assert frames
            shown += [str(frame.locals) for frame in frames] + [str(error), repr(error), error.remedy]
            for text in shown:
                assert typed not in text
    for text in [*shown, caplog.text]:
        assert key not in text
        assert PHRASE not in text
    with pytest.raises(TypeError):
        pickle.dumps(identity)


@pytest.mark.parametrize("how", ["gone", "empty", "flip", "text"])
@pytest.mark.parametrize("phrase", [None, PHRASE])
def test_a_damaged_key_file_comes_back_from_a_backup(folder: Path, how: str, phrase: str | None) -> None:
    with create(folder, phrase, answers(1)) as vault:
        vault.append([answer(1)])
    path = folder / (layout.CLEAR_KEY if phrase is None else layout.SEALED_KEY)
    data = path.read_bytes()
    path.unlink()
    if how == "empty":
        path.write_bytes(b"")
    elif how == "flip":
        path.write_bytes(
            data.replace(b"SECRET", b"SECRAT") if phrase is None else data[:80] + bytes([data[80] ^ 1]) + data[81:]
        )
    elif how == "text":
        path.write_text("bonjour")
    assert needs_passphrase(folder) is (phrase is not None)
    with open_vault(folder, unlock(folder, phrase)) as again:
        assert again.events == tuple(answers(2))
        assert "clé" in again.notices[0].text
    assert path.read_bytes() == data
    assert open_vault(folder, unlock(folder, phrase)).notices == ()
    assert len(list(folder.glob("identite.endommage-*"))) == (how != "gone")


def test_a_lost_key_file_without_backup_is_said_with_the_remedy(folder: Path) -> None:
    create(folder, PHRASE).close()
    (folder / layout.SEALED_KEY).unlink()
    with pytest.raises(Damaged) as caught:
        unlock(folder, PHRASE)
    assert "fiche de secours" in caught.value.remedy


def test_a_key_in_clear_left_beside_the_sealed_one_goes(folder: Path) -> None:
    """A change of passphrase was killed between its two steps."""
    create(folder, None).close()
    clear = (folder / layout.CLEAR_KEY).read_bytes()
    from assistant.dossier.phrase import change_passphrase

    change_passphrase(folder, None, PHRASE)
    (folder / layout.CLEAR_KEY).write_bytes(clear)
    assert needs_passphrase(folder)
    open_vault(folder, unlock(folder, PHRASE)).close()
    assert not (folder / layout.CLEAR_KEY).exists()
