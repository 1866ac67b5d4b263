"""One window at a time: a lock that the system itself drops when the process ends, with the process's number in it."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from assistant.dossier import layout

_FAR = 1 << 30  # Windows locks bytes, and locked bytes cannot be read: lock one far past the number


class Lock:
    """Held from `take` to `release`. The file stays: removing it would let two windows hold two different ones."""

    __slots__ = ("_handle",)

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def release(self) -> None:
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

    def __del__(self) -> None:
        self.release()


def take(folder: Path) -> Lock | None:
    """The lock, or None when another window has it. Raises OSError when the folder cannot be written."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
    handle = os.open(folder / layout.LOCK, flags, 0o600)
    try:
        if not _hold(handle):
            os.close(handle)
            return None
    except BaseException:
        os.close(handle)
        raise
    with suppress(OSError):  # a full disk: the lock holds all the same, only its number is missing
        os.ftruncate(handle, 0)
        os.write(handle, b"%d\n" % os.getpid())
    return Lock(handle)


def held_since(folder: Path) -> datetime | None:
    """When the lock was taken last, in local time; None when it is not known."""
    try:
        return datetime.fromtimestamp((folder / layout.LOCK).stat().st_mtime).astimezone()
    except (OSError, ValueError, OverflowError):
        return None


if sys.platform == "win32":
    import msvcrt

    def _hold(handle: int) -> bool:
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _hold(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
