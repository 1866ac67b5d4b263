"""Options of the whole suite."""

from __future__ import annotations

import os
import shutil

import hypothesis
import pytest

# A law is true or false: how long one example takes says how busy the machine is.
hypothesis.settings.register_profile("bilan", deadline=None)
hypothesis.settings.load_profile("bilan")

# What some tests judge with. Elsewhere they are skipped, visibly, where the tool cannot be had; in CI never.
TOOLS = ("age", "minisign", "chromium")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--slow", action="store_true", default=False, help="run the long fault injections too")


def pytest_sessionstart(session: pytest.Session) -> None:
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if os.environ.get("BILAN_TESTS_REQUIRE_TOOLS") and missing:
        raise pytest.UsageError(f"not installed: {', '.join(missing)}")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--slow"):
        return
    skip = pytest.mark.skip(reason="long: run with --slow")
    for item in items:
        if "slow" in item.keywords:
            item.add_marker(skip)


@pytest.fixture
def slow(request: pytest.FixtureRequest) -> bool:
    """True when the long runs were asked for: a test may then do more rounds of the same thing."""
    return bool(request.config.getoption("--slow"))
