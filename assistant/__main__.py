"""`python -m assistant` is `bilan`."""

from __future__ import annotations

import sys

from assistant.cli import main

sys.exit(main())
