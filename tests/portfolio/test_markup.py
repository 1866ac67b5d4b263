"""Whatever she writes, Markdown shows it as it is: judged by a real CommonMark reader with GitHub's extensions."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from assistant.pack.cleaning import clean
from assistant.portfolio.documents.markup import block, inline

READER = MarkdownIt("gfm-like", {"html": True})

INJECTIONS = [
    "# titre",
    "- liste",
    "+ liste",
    "1. liste",
    "2) liste",
    "> citation",
    "---",
    "===",
    "***",
    "    code",
    "```\ncode\n```",
    "~~~",
    "*gras* **gras** _italique_ __x__ ~~barré~~",
    "[lien](javascript:alert(1))",
    "![image](http://exemple.fr/x.png)",
    "<script>alert(1)</script>",
    "<https://exemple.fr>",
    "https://exemple.fr www.exemple.fr moi@exemple.fr",
    "&lt;b&gt; &#60;",
    "`code`",
    "a | b\n--- | ---\n1 | 2",
    "[x]: http://exemple.fr",
    "[^1]",
    "| a |",
    "\\*pas gras\\*",
    "{{7*7}} {% raw %}",
    "[/ [@click=app.quit]",
    "titre\n===",
    "titre\n---",
    "$x$",
    "<!-- caché -->",
    "&copy;",
    ": définition",
    "- [ ] case",
    "R&D <3 a < b > c",
]

ALLOWED = {"text", "text_special", "hardbreak", "softbreak"}


def _text(tokens: list[Token]) -> str:
    return "".join("\n" if t.type.endswith("break") else t.content for t in tokens)


def _flat(text: str) -> str:
    """One line, its no-break spaces kept, but not at its ends, where the reader drops them."""
    return re.sub(r"[ \t\n]+", " ", text).strip()


def _read(markdown: str) -> str:
    """The text shown, having checked that there is nothing but paragraphs of text."""
    shown = []
    for token in READER.parse(markdown):
        assert token.type in ("paragraph_open", "paragraph_close", "inline"), (token.type, markdown)
        if token.children is not None:
            assert {child.type for child in token.children} <= ALLOWED, (markdown, token.children)
            shown.append(_text(token.children))
    return "\n\n".join(shown)


@pytest.mark.parametrize("text", INJECTIONS)
def test_known_tricks_stay_text(text: str) -> None:
    flat = _flat(text)
    assert _read(inline(text)) == flat
    assert " ".join(_read(block(text)).split()) == flat


MARKS = st.text(st.sampled_from("ab1 \n*_`[]()<>#+-=.!|~:/&;{}\\$^@\"'w\u00a0é"), max_size=40)


@given(MARKS)
def test_any_line_is_shown_as_it_is(text: str) -> None:
    text = clean(text)
    assert _read(inline(text)) == _flat(text)


@given(st.one_of(MARKS, st.text(max_size=60)))
def test_any_text_keeps_its_words(text: str) -> None:
    text = clean(text)
    assert " ".join(_read(block(text)).split()) == " ".join(text.split())


@given(MARKS)
def test_a_text_stays_inside_its_list_item(text: str) -> None:
    tokens = READER.parse(f"- début {block(clean(text), '  ')}\n\nfin\n")
    assert [t.type for t in tokens][:2] == ["bullet_list_open", "list_item_open"]
    assert [t.type for t in tokens][-3:] == ["paragraph_open", "inline", "paragraph_close"]
    assert sum(t.type == "bullet_list_open" for t in tokens) == 1


def test_line_ends_and_paragraphs_are_kept() -> None:
    assert _read(block("un\ndeux\n\ntrois")) == "un\ndeux\n\ntrois"
