"""Where a fault of ours happened, told to whom asked for it."""

from __future__ import annotations

import os


def trace(error: Exception) -> None:
    """Where it failed, for whoever asked for it: a trace may hold her words."""
    if os.environ.get("BILAN_TRACE") == "1":
        import traceback

        traceback.print_exception(error)
