"""Two calm palettes with one accent colour. Everything else takes the theme's variables, never a fixed colour."""

from __future__ import annotations

from collections.abc import Mapping

from rich.style import Style
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
ExportScreen.-short OptionPanel { margin: 0; max-height: 4; }
ExportScreen.-short #what { display: none; }
ExportScreen.-short Literal { padding: 0 2; }
DecideScreen.-short OptionPanel { margin: 0; }
DecideScreen.-short Reading { padding: 0 2; }
Place { layout: vertical; overflow: hidden; }
Place > #said { padding: 0 2; }
.-wide SidePanel { display: block; }
.-narrow KeyBar, .-narrow Header, .-narrow Composer { padding: 0 1; }
"""


# The tones of our lines, ready for the terminal: a component class each, on each widget, would cost a third of the
# first paint. Colour is never the only sign: signs and weight say the same.
_DARK_TONES = {
    "muted": Style(color="#9ba1a9"),
    "accent": Style(color="#9fd3e6"),
    "strong": Style(bold=True),
    "warning": Style(color="#efc987"),
    "badge": Style(color="#9fd3e6", bold=True),
    "chosen": Style(color="#9fd3e6", bold=True),
    "cursor": Style(color="#ffffff", bgcolor="#33505c", bold=True),
}
_LIGHT_TONES = {
    "muted": Style(color="#5d646d"),
    "accent": Style(color="#0f5f77"),
    "strong": Style(bold=True),
    "warning": Style(color="#824e00"),
    "badge": Style(color="#0f5f77", bold=True),
    "chosen": Style(color="#0f5f77", bold=True),
    "cursor": Style(color="#0b2a35", bgcolor="#c3dfe8", bold=True),
}
_WITHOUT_COLOUR = {
    "muted": Style(dim=False),
    "accent": Style(bold=True),
    "strong": Style(bold=True),
    "warning": Style(bold=True),
    "badge": Style(bold=True),
    "chosen": Style(bold=True),
    "cursor": Style(reverse=True, bold=True),
}


def tones(dark: bool, colour: bool) -> Mapping[str, Style]:
    """The style of each tone, to lay over the ground of a widget."""
    if not colour:
        return _WITHOUT_COLOUR
    return _DARK_TONES if dark else _LIGHT_TONES


def chosen(environ: Mapping[str, str]) -> str:
    """Which palette to begin with: `BILAN_THEME` (clair, sombre), else what the terminal says of its background."""
    asked = environ.get("BILAN_THEME", "").casefold()
    if asked in ("clair", "sombre"):
        return f"bilan-{asked}"
    # COLORFGBG is « foreground;background » in the sixteen colours; 7 and 15 are the light greys and white.
    return LIGHT.name if environ.get("COLORFGBG", "").rpartition(";")[2] in ("7", "15") else DARK.name
