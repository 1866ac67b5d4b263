"""Two calm palettes with one accent colour. Everything else takes the theme's variables, never a fixed colour."""

from __future__ import annotations

from collections.abc import Mapping

from textual.theme import Theme

DARK = Theme(
    name="bilan-sombre",
    primary="#7cc0d8",
    secondary="#5b8fa3",
    accent="#7cc0d8",
    warning="#e6b566",
    error="#e58a8f",
    success="#7cc0d8",
    foreground="#e6e4df",
    background="#14171c",
    surface="#1a1e25",
    panel="#2a303a",
    dark=True,
)
LIGHT = Theme(
    name="bilan-clair",
    primary="#12667f",
    secondary="#2b7f98",
    accent="#12667f",
    warning="#8a5300",
    error="#a3262e",
    success="#12667f",
    foreground="#1f2328",
    background="#fbfaf7",
    surface="#f4f2ed",
    panel="#dedad1",
    dark=False,
)

# What depends on the size of the window stands here: a screen's own CSS does not see the classes of the screen itself.
CSS = """
Screen { background: $background; color: $foreground; layout: vertical; }
Screen.page { align: center middle; }
.-short Composer > #question, .-short Composer > #options { margin: 0; }
.-short .sheet { padding: 0 2; }
.-short .title { margin: 0; }
.-wide SidePanel { display: block; }
.-narrow KeyBar, .-narrow Header, .-narrow Composer { padding: 0 1; }
"""


def chosen(environ: Mapping[str, str]) -> str:
    """Which palette to begin with: `BILAN_THEME` (clair, sombre), else what the terminal says of its background."""
    asked = environ.get("BILAN_THEME", "").casefold()
    if asked in ("clair", "sombre"):
        return f"bilan-{asked}"
    # COLORFGBG is « foreground;background » in the sixteen colours; 7 and 15 are the light greys and white.
    return LIGHT.name if environ.get("COLORFGBG", "").rpartition(";")[2] in ("7", "15") else DARK.name
