"""A real browser opens the page: it asks for nothing, runs nothing, and shows her words."""

from __future__ import annotations

import http.server
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.portfolio.documents.export import Format, render
from tests.portfolio import hostile
from tests.portfolio.samples import WHEN, sample

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium here: the page was not opened for real")

QUIET = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--virtual-time-budget=2000",
]  # fmt: skip


class Server(http.server.ThreadingHTTPServer):
    """Serves one page and writes down whatever else is asked for."""

    page = b""
    asked: list[str]


class Handler(http.server.BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(self.server.page if self.path == "/page" else b"")

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server(("127.0.0.1", 0), Handler)
    server.asked = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def _open(server: Server, html: str, tmp_path: Path) -> str:
    """The page as the browser has it once everything in it had its chance to run."""
    server.page = html.encode()
    command = [str(BROWSER), *QUIET, f"--user-data-dir={tmp_path}", "--dump-dom"]
    address = f"http://127.0.0.1:{server.server_address[1]}/page"
    done = subprocess.run([*command, address], capture_output=True, text=True, timeout=90, check=True)
    return done.stdout


def _others(server: Server) -> list[str]:
    """What was asked for beside the page; a browser asks for /favicon.ico of itself."""
    return [path for path in server.asked if path not in ("/page", "/favicon.ico")]


TRAP = """<img src="/image" onerror="document.title='PWNED'"><script>document.title='PWNED'</script>
<link rel="stylesheet" href="/feuille"><style>@import '/autre'; body { background: url(/fond) }</style>"""


def test_the_page_asks_for_nothing_and_shows_everything(server: Server, tmp_path: Path) -> None:
    dom = _open(server, render(sample(), Format.HTML, WHEN), tmp_path)
    assert _others(server) == []
    assert "Je sais former des stagiaires au lit du malade" in dom
    assert dom.count("<svg") == 3


def test_hostile_texts_run_nothing_and_ask_for_nothing(server: Server, tmp_path: Path) -> None:
    everything = "\n".join([*hostile.TEXTS.values(), TRAP])
    dom = _open(server, render(hostile.portfolio(everything), Format.HTML, WHEN), tmp_path)
    assert _others(server) == []
    assert re.search(r"<title>(.*?)</title>", dom)[1].startswith("Mon portefeuille")  # type: ignore[index]
    assert "<script" not in dom and "<img" not in dom and dom.count("<style>") == 1


def test_even_markup_that_slipped_through_would_be_stopped_by_the_policy(server: Server, tmp_path: Path) -> None:
    page = render(sample(), Format.HTML, WHEN).replace("<main>", f"<main>{TRAP}")
    dom = _open(server, page, tmp_path)
    assert _others(server) == []
    assert re.search(r"<title>(.*?)</title>", dom)[1].startswith("Mon portefeuille")  # type: ignore[index]


def test_the_trap_bites_where_there_is_no_policy(server: Server, tmp_path: Path) -> None:
    """The tests above would mean nothing if the trap did not work."""
    page = render(sample(), Format.HTML, WHEN).replace("<main>", f"<main>{TRAP}")
    dom = _open(server, re.sub(r"<meta http-equiv=.*?>", "", page), tmp_path)
    assert {"/image", "/feuille"} <= set(_others(server))
    assert "<title>PWNED</title>" in dom
