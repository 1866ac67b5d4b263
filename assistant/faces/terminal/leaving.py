"""Leaving when the system asks: the window is closed (SIGHUP), the session ends (SIGTERM), Ctrl+C from outside.

By itself a Textual program dies at once and leaves the terminal in its drawing mode. Nothing is left to save by then;
this is so that the terminal is given back clean and a text begun is kept.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable


def listen(leave: Callable[[int], None]) -> None:
    """Call `leave(exit code)` in the running loop when a signal asks to stop. Windows has only Ctrl+C, handled as a key."""
    loop = asyncio.get_running_loop()
    for name in ("SIGHUP", "SIGTERM", "SIGINT"):
        number = getattr(signal, name, None)
        if number is None:
            continue
        try:
            loop.add_signal_handler(number, leave, 128 + number)
        except (NotImplementedError, RuntimeError, ValueError):  # Windows, or not the main thread (tests)
            return
