"""A desk is no dossier: none of her places hangs on its application or on its screens."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from textual.screen import Screen

import assistant.faces.terminal.desk as room
from assistant.faces.terminal.app import BilanApp
from assistant.faces.terminal.base_app import BaseApp
from assistant.faces.terminal.choose_screen import ChooseScreen
from assistant.faces.terminal.decide_screen import DecideScreen
from assistant.faces.terminal.desk.app import DeskApp


def _screens() -> list[type]:
    modules = [importlib.import_module(f"{room.__name__}.{one.name}") for one in pkgutil.iter_modules(room.__path__)]
    found = {one for module in modules for one in vars(module).values() if isinstance(one, type)}
    return sorted((one for one in found if issubclass(one, Screen)), key=lambda one: one.__name__)


def test_the_application_of_the_desk_has_no_door_to_her_places():
    hers = {name for name in vars(BilanApp) if not name.startswith("__")} - set(dir(BaseApp))
    assert {"open_place", "open_sharing", "open_regards", "converse"} <= hers
    assert [name for name in hers - {"_open"} if hasattr(DeskApp, name)] == []


@pytest.mark.parametrize("screen", [*_screens(), ChooseScreen, DecideScreen], ids=lambda one: one.__name__)
def test_no_screen_of_the_desk_knows_her_application(screen):
    assert not hasattr(screen, "bilan")
