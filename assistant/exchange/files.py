"""A file that comes in, read once and guarded before: nothing larger than our documents may be is ever read."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from assistant.exchange import sealing, words
from assistant.exchange.errors import NotOurs, TooBig

LARGEST_TEXT = 8 * 1024 * 1024  # bytes, for a card or an envoi
LARGEST_SEALED = sealing.LARGEST + sealing.OVERHEAD
_FIRST = 64


def read_file(path: Path) -> bytes:
    """The bytes of a card, an envoi or a sealed document. Raises NotOurs, TooBig: one sentence, nothing read further."""
    try:
        # Without O_NONBLOCK a named pipe would be waited for.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags), "rb") as file:
            state = os.fstat(file.fileno())
            if not stat.S_ISREG(state.st_mode):
                raise NotOurs(words.NOT_A_FILE, words.NOT_A_FILE_REMEDY)
            first = file.read(_FIRST)
            most = LARGEST_SEALED if sealing.is_sealed(first) else LARGEST_TEXT
            data = first if state.st_size > most else first + file.read(most + 1 - len(first))
            if state.st_size > most or len(data) > most:
                raise TooBig(words.TOO_BIG, words.TOO_BIG_REMEDY)
            return data
    except (FileNotFoundError, NotADirectoryError):
        raise NotOurs(words.NO_FILE, words.NO_FILE_REMEDY) from None
    except IsADirectoryError:
        raise NotOurs(words.NOT_A_FILE, words.NOT_A_FILE_REMEDY) from None
    except (OSError, ValueError):  # ValueError: a null character in the path
        raise NotOurs(words.NOT_READ, words.NOT_READ_REMEDY) from None
