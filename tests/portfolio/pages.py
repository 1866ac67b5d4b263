"""Reading a page as a strict reader would: what is open, what is nested, what it could fetch or run."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "hr", "img", "input", "base", "source"}
LOADING = {"src", "href", "srcset", "data", "action", "formaction", "poster", "xlink:href", "background", "ping"}
RUNNING = {"script", "iframe", "object", "embed", "form", "base", "link", "img", "video", "audio", "template", "a"}


@dataclass
class Page(HTMLParser):
    """`problems` is empty for a page that is balanced, quiet and harmless."""

    problems: list[str] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    pointed: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    attributes: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._seen(tag, attrs)
        if tag not in VOID:
            self.opened.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._seen(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if not self.opened or self.opened.pop() != tag:
            self.problems.append(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        if not {"style", "title"} & set(self.opened[-1:]):
            self.text.append(data)
        elif "style" in self.opened and re.search(r"url\(|@import|expression\(", data):
            self.problems.append("a style that loads something")

    def _seen(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.append((tag, dict(attrs)))
        if tag in RUNNING - {"a"}:
            self.problems.append(f"<{tag}>")
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        for name, value in attrs:
            if name.startswith("on") or name == "style":
                self.problems.append(f"{tag} {name}=")
            if name in LOADING and not (value or "").startswith("#"):
                self.problems.append(f"{tag} {name}={value}")
            if name == "id":
                self.ids.append(value or "")
            if name in ("aria-labelledby", "href"):
                self.pointed += (value or "").replace("#", "").split()


def read(html: str) -> Page:
    page = Page()
    page.feed(html)
    page.close()
    page.problems += [f"<{tag}> left open" for tag in page.opened]
    page.problems += [f"nothing called {name}" for name in page.pointed if name not in page.ids]
    page.problems += [f"two things called {name}" for name in set(page.ids) if page.ids.count(name) > 1]
    steps = zip(page.headings, page.headings[1:], strict=False)
    page.problems += [f"heading {after} under {before}" for before, after in steps if after > before + 1]
    return page
