"""Documents reach the place she chose whole or not at all, readable by her alone, and never over another file."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.portfolio import words

_TRIES = 1000


class ExportError(Exception):
    """Nothing was written. `message` says what happened and `remedy` what to do, both in French."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(f"{message} {remedy}")
        self.message = message
        self.remedy = remedy


class NoFolder(ExportError):
    """The folder is not there, and nothing else stands in its place: it can be made."""


def make_folder(folder: Path) -> None:
    """Make a folder to export to, readable by her alone, with those it is in. Raises ExportError."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except FileExistsError as error:
        raise ExportError(words.said(words.NOT_A_FOLDER, folder=folder), words.NO_FOLDER_REMEDY) from error
    except OSError as error:
        raise _said(error, folder.parent) from error


def write_all(folder: Path, stem: str, contents: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write one file per suffix, all under the same free name (`stem`, else `stem-2`, `stem-3`…).

    Raises ExportError when the folder is absent or closed, or the disk full; then no file of this call remains.
    """
    _check(folder)
    done: list[Path] = []
    try:
        paths = _reserve(folder, stem, tuple(contents))
        done += paths
        for path, content in zip(paths, contents.values(), strict=True):
            _write(path, content)
        _sync(folder)
    except OSError as error:
        for path in done:
            with contextlib.suppress(OSError):
                path.unlink()
        raise _said(error, folder) from error
    return tuple(paths)


@dataclass(frozen=True, slots=True)
class Staged:
    """A file whole and durable under a name that nobody would open, until `place` gives it its own."""

    hidden: Path
    path: Path

    def place(self) -> None:
        """Put it where it is to be found, over no other file. Raises OSError; then it stays hidden."""
        os.close(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        try:
            self.hidden.replace(self.path)
        except OSError:
            self.path.unlink()
            raise
        _sync(self.path.parent)

    def remove(self) -> bool:
        """Whether nothing of it is left."""
        with contextlib.suppress(OSError):
            self.hidden.unlink()
        return not self.hidden.exists()


def stage(folder: Path, name: str, content: bytes) -> Staged:
    """Everything of `write_all` but the name, for what must first be noted elsewhere. Raises ExportError."""
    _check(folder)
    path, turn = folder / name, 1
    while path.exists():
        turn += 1
        path = folder / f"{Path(name).stem}-{turn}{Path(name).suffix}"
    try:
        hidden = _hidden(path, content)
        _sync(folder)
    except OSError as error:
        raise _said(error, folder) from error
    return Staged(hidden, path)


def _check(folder: Path) -> None:
    if not folder.exists():
        raise NoFolder(words.said(words.NO_FOLDER, folder=folder), words.NO_FOLDER_REMEDY)
    if not folder.is_dir():
        raise ExportError(words.said(words.NOT_A_FOLDER, folder=folder), words.NO_FOLDER_REMEDY)


def _reserve(folder: Path, stem: str, suffixes: tuple[str, ...]) -> list[Path]:
    """Create the names empty, each only if nobody has it: what is put in place later replaces only our own file."""
    for turn in range(1, _TRIES):
        name = stem if turn == 1 else f"{stem}-{turn}"
        paths = [folder / f"{name}{suffix}" for suffix in suffixes]
        mine: list[Path] = []
        try:
            for path in paths:
                os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
                mine.append(path)
        except OSError as error:
            for path in mine:
                path.unlink()
            if not isinstance(error, FileExistsError):
                raise
            continue
        return paths
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))


def _write(path: Path, content: bytes) -> None:
    temporary = _hidden(path, content)
    try:
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _hidden(path: Path, content: bytes) -> Path:
    """The content, durable, beside where it is to stand."""
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(temporary, flags, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    return temporary


def _sync(folder: Path) -> None:
    """Make the names durable too, where a folder can be synced (not on Windows)."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _said(error: OSError, folder: Path) -> ExportError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return ExportError(words.DISK_FULL, words.DISK_FULL_REMEDY)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return ExportError(words.said(words.READ_ONLY, folder=folder), words.READ_ONLY_REMEDY)
    return ExportError(words.said(words.NOT_WRITTEN, reason=error.errno), words.NOT_WRITTEN_REMEDY)
