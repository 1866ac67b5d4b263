"""The owner's key: what seals and opens her segments. The key itself is a file under her passphrase, or in clear."""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from typing import Any, NoReturn

from assistant.dossier import agefile, disk, layout, words
from assistant.dossier.errors import Damaged, NotADossier, Notice, WrongPassphrase

KEY_START = "AGE-SECRET-KEY-1"
_SHORTEST = 200  # bytes: the first lines of an age file for one key take more, the empty segment too
_NO_KEY = "No matching keys found"  # age: the file is sealed to other keys, or its first lines are altered


class Secret(str):
    """Text that shows nothing of itself in a repr, hence in a traceback with locals or a log."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "«secret»"


class Unreadable(ValueError):
    """The bytes do not open with this key."""


class OtherKey(Unreadable):
    """The file is whole enough to say that it is sealed to another key."""


class Fit(Enum):
    """What the files of a dossier say of a key."""

    OPENS = "ouvre"  # at least one segment of the dossier itself
    COPIES = "copies"  # none there, but one of a copy inside: the dossier is damaged
    UNSAID = "muet"  # nothing there is whole enough to tell
    OTHER = "autre"  # sealed to another key


class Origin(Enum):
    """Where a key was found."""

    NEW = "neuve"
    SEALED = "phrase"
    CLEAR = "clair"
    BACKUP = "sauvegarde"  # the key file of the dossier no longer opens
    SHEET = "fiche"  # typed from the recovery sheet


class Identity:
    """An age X25519 key. Keep it as little as you can; it never shows itself."""

    __slots__ = ("_key", "_secret", "file", "origin", "recipient", "seal_key")

    def __init__(self, secret: str, origin: Origin = Origin.NEW, file: tuple[str, bytes] | None = None) -> None:
        """`file` is the name and content of the key file it was read from. Raises ValueError when it is no age key."""
        import pyrage

        self._secret = Secret(secret)
        self.recipient = ""
        try:
            self._key: Any = pyrage.x25519.Identity.from_str(secret)
        except pyrage.IdentityError:
            raise ValueError("not an age key") from None
        self.recipient = str(self._key.to_public())
        self.seal_key = self.derive(b"bilan/sceau/v1")
        self.origin = origin
        self.file = file

    @property
    def notices(self) -> tuple[Notice, ...]:
        return (Notice(words.KEY_FROM_BACKUP),) if self.origin is Origin.BACKUP else ()

    @classmethod
    def new(cls) -> Identity:
        import pyrage

        return cls(str(pyrage.x25519.Identity.generate()))

    def reveal(self) -> str:
        """The secret key in clear, for the recovery sheet and the key file only."""
        return str.__str__(self._secret)

    def derive(self, purpose: bytes) -> bytes:
        """32 bytes that only this key gives, others for each purpose: the recovery sheet restores them all with it."""
        return hmac.digest(hashlib.sha256(str.__str__(self._secret).encode()).digest(), purpose, "sha256")

    def aside(self, purpose: bytes) -> Identity:
        """Another key, that only this one gives: whoever knows both recipients cannot find that they are one person's."""
        from assistant.dossier.bech32 import secret_key

        return Identity(secret_key(self.derive(purpose)), self.origin)

    def seal(self, plain: bytes) -> bytes:
        """`plain` as an age file for this key, opened again and compared before it is trusted."""
        import pyrage

        sealed: bytes = pyrage.encrypt(plain, [self._key.to_public()])
        if pyrage.decrypt(sealed, [self._key]) != plain:
            raise OSError(None, "ce qui vient d’être chiffré ne se rouvre pas")
        return sealed

    def open(self, sealed: bytes) -> bytes:
        import pyrage

        try:
            plain: bytes = pyrage.decrypt(sealed, [self._key])
        except pyrage.DecryptError as error:
            raise (OtherKey if str(error) == _NO_KEY else Unreadable) from None
        return plain

    def opens(self, folder: Path) -> bool:
        """True when at least one segment of the dossier in `folder` is sealed to this key."""
        for name, path in sorted(layout.parts(folder).items(), reverse=True):
            if layout.segment_number(name) or layout.previous_number(name):
                try:
                    self.open(disk.read(path))
                except (OSError, Unreadable):
                    continue
                return True
        return False

    def fit(self, folder: Path) -> Fit:
        """Whether this is the key of the dossier in `folder`, also when its segments no longer open."""
        if self.opens(folder):
            return Fit.OPENS
        if any(self.opens(copy) for copy in layout.kept_copies(folder)):
            return Fit.COPIES
        return Fit.OTHER if any(map(self.is_denied, (folder, *layout.kept_copies(folder)))) else Fit.UNSAID

    def is_denied(self, folder: Path) -> bool:
        """True when a segment there says that it is sealed to another key."""
        for name, path in layout.parts(folder).items():
            if layout.segment_number(name) or layout.previous_number(name):
                try:
                    self.open(disk.read(path))
                except OtherKey:
                    return True
                except (OSError, Unreadable):
                    continue
        return False

    def __repr__(self) -> str:
        return f"<Identity {self.recipient}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("an identity is not to be written elsewhere")


def has_shape(sealed: bytes) -> bool:
    """True when the bytes begin as a segment does and are long enough; whether they open, only the key tells."""
    return sealed.startswith(b"age-encryption.org/v1\n-> X25519 ") and len(sealed) > _SHORTEST


def needs_passphrase(folder: Path) -> bool:
    """True when the dossier's key is under a passphrase."""
    return _key_name(folder) == layout.SEALED_KEY


def key_file(identity: Identity, passphrase: str | None) -> tuple[str, bytes]:
    """Name and content of the file that holds the key; costs most of a second with a passphrase."""
    stamp = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    clear = f"# created: {stamp}\n# public key: {identity.recipient}\n{identity.reveal()}\n".encode()
    if passphrase is None:
        return layout.CLEAR_KEY, clear
    return layout.SEALED_KEY, agefile.seal(clear, unicodedata.normalize("NFC", passphrase).encode())


def unlock(folder: Path, passphrase: str | None) -> Identity:
    """The key of the dossier. Takes most of a second: call it in a thread. The key of the recovery sheet is accepted in
    place of the passphrase. Raises NotADossier, WrongPassphrase, Damaged."""
    passphrase = None if passphrase is None else Secret(passphrase)
    if not layout.exists(folder):
        raise NotADossier(words.no_dossier(folder), words.NO_DOSSIER_REMEDY)
    if passphrase is not None and (typed := typed_key(passphrase)) is not None:
        return _by_key(folder, typed)
    name = _key_name(folder)
    if name == layout.SEALED_KEY and passphrase is None:
        raise WrongPassphrase(words.PASSPHRASE_NEEDED, words.PASSPHRASE_NEEDED_REMEDY)
    refused, strange = False, False
    damaged: Identity | None = None
    for rank, data in enumerate(_key_files(folder, name)):
        try:
            origin = Origin.CLEAR if name == layout.CLEAR_KEY else Origin.SEALED
            found = Identity(key_in(name, data, passphrase), Origin.BACKUP if rank else origin, (name, data))
        except agefile.BadPassphrase:
            refused = True
            continue
        except ValueError:
            continue
        fit = found.fit(folder)
        if fit is Fit.OPENS:
            return found
        strange = strange or fit is Fit.OTHER
        if damaged is None and _trusted(found, fit, folder):
            damaged = found
    if damaged is not None:
        return damaged
    if strange:
        raise Damaged(words.KEY_OPENS_NOTHING, words.KEY_DAMAGED_REMEDY)
    if refused:
        raise WrongPassphrase(words.WRONG_PASSPHRASE, words.WRONG_PASSPHRASE_REMEDY)
    raise Damaged(words.KEY_DAMAGED, words.KEY_DAMAGED_REMEDY)


def _trusted(found: Identity, fit: Fit, folder: Path) -> bool:
    """A good key for a dossier that no longer opens. One that comes from a backup must not be that of a dossier which
    a restoration replaced: then what stands here says that it is sealed to another."""
    if found.origin is Origin.BACKUP and found.is_denied(folder):
        return False
    return fit in (Fit.COPIES, Fit.UNSAID)


def _key_name(folder: Path) -> str:
    """The name of the key file. Where both stand, a change of passphrase was interrupted, and the sealed one counts;
    where none does, the newest backup says which one it was."""
    names = layout.parts(folder)
    for name in (layout.SEALED_KEY, layout.CLEAR_KEY):
        if name in names:
            return name
    copies = [path for name in (layout.SEALED_KEY, layout.CLEAR_KEY) for path in _copies(folder, name)]
    return max(copies, key=lambda path: path.parent.name).name if copies else layout.SEALED_KEY


def _copies(folder: Path, name: str) -> list[Path]:
    """The key files of the backups, newest first."""
    return sorted((folder / layout.BACKUPS).glob(f"*/{name}"), reverse=True)


def _key_files(folder: Path, name: str) -> list[bytes]:
    """The key file, then those of the backups that differ from it; an unreadable one counts as empty."""
    found: list[bytes] = []
    for path in (layout.parts(folder).get(name, folder / name), *_copies(folder, name)):
        try:
            data = disk.read(path)
        except OSError:
            data = b""
        if data not in found:
            found.append(data)
    return found


def _open_sealed(data: bytes, passphrase: str) -> bytes:
    """NFC is what is sealed; a system that types decomposed letters, or another sealer, gets its chance."""
    forms = dict.fromkeys(
        (unicodedata.normalize("NFC", passphrase), unicodedata.normalize("NFD", passphrase), passphrase)
    )
    for form in forms:
        try:
            return agefile.unseal(data, form.encode("utf-8", "replace"))
        except agefile.BadPassphrase:
            continue
    raise agefile.BadPassphrase


def key_in(name: str, data: bytes, passphrase: str | None) -> Secret:
    """The key that a key file holds. Raises agefile.BadPassphrase, ValueError."""
    if passphrase is None or name == layout.CLEAR_KEY:
        return _first_key(data)
    return _first_key(_open_sealed(data, passphrase))


def _first_key(text: bytes) -> Secret:
    """The key in the text of an age-keygen file. Raises ValueError."""
    for line in text.decode().splitlines():
        if line.strip().startswith(KEY_START):
            return Secret(line.strip())
    raise ValueError("no key in the file")


def typed_key(text: str) -> Secret | None:
    """The key of the recovery sheet, however she spaced it; None for an ordinary passphrase."""
    packed = "".join(text.split()).upper()
    return Secret(packed) if packed.startswith(KEY_START) else None


def _by_key(folder: Path, key: Secret) -> Identity:
    try:
        found = Identity(key, Origin.SHEET)
    except ValueError:
        raise WrongPassphrase(words.NOT_A_KEY, words.NOT_A_KEY_REMEDY) from None
    if found.fit(folder) is Fit.OTHER:
        raise WrongPassphrase(words.OTHER_KEY, words.OTHER_KEY_REMEDY)
    return found
