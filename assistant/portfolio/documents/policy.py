"""The content security policy of a page of ours: it names by its hash each part that may run or style it."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup


def policy_hash(part: str) -> Markup:
    """As a policy names an inline script or style sheet."""
    from markupsafe import Markup

    return Markup("sha256-" + base64.b64encode(hashlib.sha256(part.encode()).digest()).decode())
