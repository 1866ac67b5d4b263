"""What the pages that go out of the product share: their scripts, their sheets, their templates."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Template


@lru_cache
def part(name: str) -> str:
    """A script or a style sheet of ours."""
    return (files("assistant.exchange") / "templates" / name).read_text("utf-8")


@lru_cache
def template(name: str) -> Template:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
    return environment.from_string(part(name))
