"""Bytes on the disk, durable: the only functions of the product that write in the dossier's folder."""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from pathlib import Path

from assistant.dossier.refusal import FULL

TEMPORARY = "nouveau.tmp"
LARGEST = 64 * 1024 * 1024  # bytes; a file of ours never comes near it
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
_HELD = {5, 32, 33}  # Windows: an antivirus, an indexer or a synchroniser has the file open for a moment
_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 0.9)  # seconds, 2.5 in all


def put(path: Path, data: bytes, previous: Path | None = None) -> None:
    """`path` holds `data`, durably, or still holds what it held. With `previous`, what it held stays under that name.

    Raises OSError; the temporary file is then gone and `path` is as it was.
    """
    temporary = path.with_name(TEMPORARY)
    write_new(temporary, data)
    try:
        if previous is not None:
            _keep(path, previous)
        replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_new(path: Path, data: bytes) -> None:
    """A new file, 0600, synced; the name itself is durable only after `sync_folder`. A left-over or a planted link is
    removed, never followed."""
    try:
        handle = os.open(path, _NEW, 0o600)
    except FileExistsError:
        path.unlink()
        handle = os.open(path, _NEW, 0o600)
    try:
        try:
            left = memoryview(data)
            while left:
                left = left[os.write(handle, left) :]
            _sync(handle)
        finally:
            os.close(handle)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def try_writing(folder: Path) -> None:
    """Raises OSError when no file can be made in the folder. A full disk is no reason: it can be emptied meanwhile."""
    probe = folder / TEMPORARY
    try:
        write_new(probe, b"")
    except OSError as error:
        if error.errno in FULL:
            return
        raise
    probe.unlink(missing_ok=True)


def read(path: Path) -> bytes:
    """The whole file. Raises OSError; a symbolic link, a pipe or an absurd size is an OSError too."""
    handle = os.open(path, _READ)
    try:
        seen = os.fstat(handle)
        if not stat.S_ISREG(seen.st_mode) or seen.st_size > LARGEST:
            raise OSError(errno.EINVAL, "not a file of ours", str(path))
        with os.fdopen(handle, "rb", closefd=False) as file:
            return file.read(LARGEST)
    finally:
        os.close(handle)


def replace(source: Path, target: Path) -> None:
    """Rename over `target`, waiting a little where Windows has the file held by another program."""
    for pause in _PAUSES:
        try:
            source.replace(target)
            return
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
            time.sleep(pause)
    source.replace(target)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable. Windows has no such call: its file system journals names itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        _sync(handle)
    finally:
        os.close(handle)


def duplicate(source: Path, target: Path) -> None:
    """An independent, synced copy of a file; a fault of the disk under one does not reach the other."""
    write_new(target, read(source))


def shred(path: Path) -> None:
    """Overwrite a small file before it is removed. An SSD may keep the old blocks all the same: never promise more."""
    if path.is_symlink() or not path.is_file():
        path.unlink(missing_ok=True)
        return
    handle = os.open(path, os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    try:
        os.write(handle, os.urandom(min(os.fstat(handle).st_size, LARGEST)))
        _sync(handle)
    finally:
        os.close(handle)
    path.unlink()


def make_folder(folder: Path) -> None:
    """The folder and its parents, for her alone (0700). Nothing when it is already there."""
    if folder.is_dir():
        return
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)


def remove_folder(folder: Path) -> None:
    """Remove a folder of ours whole; a symbolic link in its place is removed, not followed. Nothing if it is absent."""
    if folder.is_symlink():
        folder.unlink()
    elif folder.exists():
        for path in list(folder.iterdir()):
            if path.is_dir() and not path.is_symlink():
                remove_folder(path)
            else:
                path.unlink()
        folder.rmdir()


def _keep(path: Path, previous: Path) -> None:
    """Give the present content of `path` a second name. Where links do not exist (exFAT), a copy."""
    previous.unlink(missing_ok=True)
    try:
        previous.hardlink_to(path)
    except OSError as error:
        if not path.exists():
            return
        if error.errno in FULL:
            raise
        duplicate(path, previous)


def _sync(handle: int) -> None:
    if sys.platform == "darwin":
        import fcntl

        try:
            fcntl.fcntl(handle, fcntl.FFULLFSYNC)  # fsync alone stops at the drive's own cache
            return
        except OSError:
            pass  # a network volume does not know it
    os.fsync(handle)
