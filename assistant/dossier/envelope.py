"""The key file of a dossier or of a copy: does it hold the key? Only the passphrase tells for sure, if it is sealed."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from assistant.dossier import agefile, disk, layout
from assistant.dossier.identity import Identity, key_in, typed_key


class Envelope(Enum):
    GOOD = "bonne"
    UNTRIED = "non essayée"  # it has the right shape, and no passphrase was there to try it
    BAD = "abîmée"
    ABSENT = "absente"


TROUBLED = (Envelope.BAD, Envelope.ABSENT)


def content(folder: Path) -> tuple[str, bytes] | None:
    """Name and bytes of the key file, the sealed one first; no bytes when it cannot be read. None when there is none."""
    names = layout.parts(folder)
    for name in (layout.SEALED_KEY, layout.CLEAR_KEY):
        if name in names:
            try:
                return name, disk.read(names[name])
            except OSError:
                return name, b""
    return None


def examine(folder: Path, identity: Identity, passphrase: str | None = None) -> Envelope:
    """Compares with what `identity` was read from; another file is opened with `passphrase`, which takes most of a
    second. The key of the recovery sheet is no passphrase: it leaves the file untried."""
    found = content(folder)
    if found is None:
        return Envelope.ABSENT
    if found == identity.file:
        return Envelope.GOOD
    name, data = found
    if name == layout.SEALED_KEY and not agefile.is_sealed(data):
        return Envelope.BAD
    if name == layout.SEALED_KEY and (passphrase is None or typed_key(passphrase) is not None):
        return Envelope.UNTRIED
    try:
        text = key_in(name, data, passphrase)
        return Envelope.GOOD if Identity(text).recipient == identity.recipient else Envelope.BAD
    except ValueError:
        return Envelope.BAD


def shape(folder: Path) -> Envelope:
    """What can be said without any key: no passphrase is asked. A key in clear carries its own checksum."""
    found = content(folder)
    if found is None:
        return Envelope.ABSENT
    name, data = found
    if name == layout.SEALED_KEY:
        return Envelope.UNTRIED if agefile.is_sealed(data) else Envelope.BAD
    try:
        Identity(key_in(name, data, None))
    except ValueError:
        return Envelope.BAD
    return Envelope.GOOD


def differs_from_backups(folder: Path) -> bool:
    """True when the backups have a key file, and none of them has this one: it may be damaged, or only newer."""
    others = [content(copy) for copy in layout.kept_copies(folder) if copy.parent.name == layout.BACKUPS]
    return any(others) and content(folder) not in others
