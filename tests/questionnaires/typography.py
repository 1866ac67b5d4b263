"""What French typography, and our way of naming women and men, ask of a sentence as it is shown."""

from __future__ import annotations

import re

RULES = {
    "une espace insécable devant : ; ! ?": r"(?<=[^\W_])[ ]?[;!?](?!\w)|\w :|[^\W\d] [:;!?]|(?<=[^\W\d_]):(?=\s|$)",
    "une espace insécable dans « »": r"«(?![\u202f\u00a0])|(?<![\u202f\u00a0])»",
    "des guillemets français": r"[“”„]|(?<![=\w])\"(?=\w)",
    "une apostrophe courbe": r"(?<=[^\W\d_])'(?=[^\W\d_])",
    "un doublet plutôt qu’un point médian": r"[·•‧⋅∙](?=\w)|(?<=\w)\.e(?:\.s|s)?\b(?!\.\w)",
    "un doublet plutôt que des parenthèses": r"(?<=\w)\((?:e|es|ne|nes|le|trice|rice|ère|euse|se|ve|s)\)",
    "un doublet plutôt qu’un tiret ou une barre": r"(?<=[^\W\d_]{2})[-/](?:e|es|ne|trice|euse|ère)(?:-s|s)?(?![\w’-])",
    "une espace insécable devant %": r"\d ?%",
}
_RULES = {name: re.compile(pattern) for name, pattern in RULES.items()}
# Addresses, what is filled in later, and what is typed in a shell with its straight quotes.
_ADDRESS = re.compile(r"https?://\S+|\{\{.*?\}\}|\{[^{}]*\}|--\w+[^\"\n]*\"[^\"]*\"")


def faults(shown: str) -> list[str]:
    """What is wrong with a text as shown: « the rule: the passage »."""
    text = _ADDRESS.sub("…", shown)
    return [f"{name} : {_around(text, m)}" for name, rule in _RULES.items() for m in rule.finditer(text)]


def _around(text: str, found: re.Match[str]) -> str:
    return "…" + text[max(0, found.start() - 15) : found.end() + 10].replace("\n", " ") + "…"
