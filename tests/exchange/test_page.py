"""The page with a passphrase, in a real browser: it opens for whoever knows it, runs nothing and asks for nothing."""

from __future__ import annotations

import base64
import hashlib
import http.server
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.exchange import page, page_words
from assistant.exchange.errors import ExchangeError
from assistant.pack.cleaning import typography
from assistant.portfolio.documents.shared import shared_html
from assistant.portfolio.extract import Terms, extract
from tests.exchange.browser import CHROMIUM, Browser
from tests.portfolio.samples import sample

needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: the page was not opened for real")

PHRASE = "été à la mer, 3 crabes"
TERMS = Terms("Claude Martin", "Camille Durand", "Préparer le deuxième entretien.", "2026-11-22", "2027-01-31")


def _document() -> str:
    portfolio = sample(example=True)
    return shared_html(extract(portfolio, [i.id for i in portfolio.items() if not i.dropped], TERMS)[0])


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("profil")) as browser:
        yield browser


@pytest.fixture
def listener() -> Iterator[tuple[str, list[str]]]:
    """An address nobody should ask, and what was asked of it."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}", asked
    server.shutdown()
    server.server_close()


def _shown(browser: Browser, document: str, tmp_path: Path, phrase: str = PHRASE) -> Path:
    """The page of that document, opened by keyboard alone: the field has the focus from the start."""
    path = tmp_path / "document.html"
    path.write_text(page.html_page(document, PHRASE), "utf-8")
    browser.forget()
    browser.open(path)
    browser.until("document.activeElement.id === 'phrase'")
    browser.type(phrase)
    browser.enter()
    return path


def _opened(browser: Browser) -> None:
    browser.until("document.getElementById('ouvrir') === null")


# What it holds


def test_nothing_of_the_document_stands_in_the_page_and_its_length_says_little() -> None:
    short, long = (page.html_page(text, PHRASE) for text in ("<p>Un mot</p>", "<p>Deux mots</p>" * 500))
    assert "Un mot" not in short and len(short) == len(long)
    assert PHRASE not in short
    assert page.html_page("<p>Un mot</p>", PHRASE) != short


def test_only_one_script_and_no_attribute_that_runs_or_loads() -> None:
    html = page.html_page(_document(), PHRASE)
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", html, re.DOTALL)
    assert [attributes for attributes, _ in scripts] == [""]
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    digest = base64.b64encode(hashlib.sha256(scripts[0][1].encode()).digest()).decode()
    assert policy and f"script-src 'sha256-{digest}';" in policy[1] and policy[1].startswith("default-src 'none';")
    assert "unsafe" not in policy[1] and "http:" not in html and "https:" not in html
    assert not re.search(r"<[^>]+\s(?:on\w+|src|href|style|action)=", html)


@pytest.mark.parametrize("phrase", ["", "   "])
def test_a_page_without_a_phrase_is_refused(phrase: str) -> None:
    with pytest.raises(ExchangeError, match="phrase de passe"):
        page.html_page("<p>x</p>", phrase)


def test_a_processor_without_aes_is_said_in_french(monkeypatch: pytest.MonkeyPatch) -> None:
    from nacl import bindings
    from nacl.exceptions import UnavailableError

    def unavailable(*_: object) -> bytes:
        raise UnavailableError("Construction requires hardware acceleration")

    monkeypatch.setattr(bindings, "crypto_aead_aes256gcm_encrypt", unavailable)
    with pytest.raises(ExchangeError, match="ne sait pas faire de page") as raised:
        page.html_page("<p>x</p>", PHRASE)
    assert "autre forme" in raised.value.remedy


def test_the_cipher_is_the_one_of_the_published_vectors() -> None:
    """Test case 14 of the GCM specification (without additional data), and PBKDF2 of RFC 7914 §11."""
    from nacl import bindings

    sealed = bindings.crypto_aead_aes256gcm_encrypt(bytes(16), None, bytes(12), bytes(32))
    assert sealed.hex() == "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"
    known = "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"
    assert page.derive("passwd", b"salt", 1).hex() == known
    assert page.derive("e\u0301te\u0301 ", b"salt", 1) == page.derive("été", b"salt", 1)


# In the browser


@needs_browser
def test_the_browser_seals_what_python_seals(browser: Browser, tmp_path: Path) -> None:
    """Web Crypto, an implementation that is not ours, gives the same bytes for the same key, nonce and words."""
    _shown(browser, "<p>x</p>", tmp_path)
    salt, nonce, words = bytes(range(16)), bytes(range(12)), "Été, œuvre, 🦀"
    theirs = browser.value(
        f"""(async () => {{
          const salt = new Uint8Array({list(salt)}), iv = new Uint8Array({list(nonce)}), text = new TextEncoder();
          const base = await crypto.subtle.importKey("raw", text.encode("mot de passe"), "PBKDF2", false, ["deriveKey"]);
          const how = {{name: "PBKDF2", hash: "SHA-256", salt, iterations: 1000}};
          const key = await crypto.subtle.deriveKey(how, base, {{name: "AES-GCM", length: 256}}, false, ["encrypt"]);
          const lock = {{name: "AES-GCM", iv, additionalData: text.encode("{page.PURPOSE.decode()}")}};
          return [...new Uint8Array(await crypto.subtle.encrypt(lock, key, text.encode("{words}")))];
        }})()"""
    )
    assert bytes(theirs) == page.seal(words.encode(), page.derive("mot de passe", salt, 1000), nonce)


@needs_browser
def test_it_opens_from_a_file_by_keyboard_alone_and_shows_the_whole_document(browser: Browser, tmp_path: Path) -> None:
    document = _document()
    path = _shown(browser, document, tmp_path)
    _opened(browser)
    # The body as a browser reads it in the document itself, but for the place of the focus.
    alone = tmp_path / "seul.html"
    alone.write_text(document, "utf-8")
    here = browser.value("document.body.innerHTML.trim()").replace(' tabindex="-1"', "")
    style = browser.value("getComputedStyle(document.querySelector('h1')).fontSize")
    assert browser.value("document.activeElement.tagName") == "H1"
    assert browser.value("document.title").startswith("Extrait d’un portefeuille")
    assert browser.asked() == [path.as_uri()]
    assert not [said for said in browser.said if "Refused" in said or "Error" in said]
    browser.open(alone)
    assert here == browser.value("document.body.innerHTML.trim()")
    assert style == browser.value("getComputedStyle(document.querySelector('h1')).fontSize")


@needs_browser
def test_it_can_be_printed_once_open(browser: Browser, tmp_path: Path) -> None:
    _shown(browser, _document(), tmp_path)
    _opened(browser)
    printed = base64.b64decode(browser.call("Page.printToPDF")["data"])
    assert printed.startswith(b"%PDF") and len(re.findall(rb"/Type\s*/Page\b", printed)) >= 2


@needs_browser
@pytest.mark.parametrize("phrase", ["été à la mer, 3 crabe", "Été à la mer, 3 crabes", "été à la mer,  3 crabes"])
def test_a_wrong_phrase_says_so_in_french_and_can_be_mended(browser: Browser, tmp_path: Path, phrase: str) -> None:
    _shown(browser, _document(), tmp_path, phrase)
    browser.until("document.getElementById('etat').classList.contains('trouble')")
    assert browser.value("document.getElementById('etat').textContent") == typography(page_words.WRONG)
    assert "Aide-soignante" not in browser.value("document.documentElement.outerHTML")
    assert browser.value("document.activeElement.id") == "phrase"
    assert browser.value("document.activeElement.ariaInvalid") == "true"
    browser.type(PHRASE)  # what was typed is selected: typing again replaces it
    browser.enter()
    _opened(browser)


@needs_browser
def test_a_phrase_typed_with_other_accents_or_spaces_round_it_opens(browser: Browser, tmp_path: Path) -> None:
    import unicodedata

    _shown(browser, _document(), tmp_path, f" {unicodedata.normalize('NFD', PHRASE)}  ")
    _opened(browser)


@needs_browser
def test_a_damaged_page_says_that_it_may_be_damaged(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "abime.html"
    html = page.html_page(_document(), PHRASE)
    at = html.index('hidden data-sel="')
    at = html.index(">", at) + 500
    path.write_text(html[:at] + ("A" if html[at] != "A" else "B") + html[at + 1 :], "utf-8")
    browser.open(path)
    browser.type(PHRASE)
    browser.enter()
    browser.until("document.getElementById('etat').classList.contains('trouble')")
    assert "abîmé" in browser.value("document.getElementById('etat').textContent")


@needs_browser
def test_the_form_is_named_announced_and_reached_in_order(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page.html_page(_document(), PHRASE), "utf-8")
    browser.open(path)
    browser.until("document.activeElement.id === 'phrase'")
    nodes = browser.call("Accessibility.getFullAXTree")["nodes"]
    named = {(n["role"]["value"], n["name"]["value"]) for n in nodes if "name" in n and not n.get("ignored")}
    assert {("textbox", "Phrase de passe"), ("checkbox", "Montrer ce que je tape")} <= named
    assert ("button", "Ouvrir le document") in named and ("heading", "Document protégé") in named
    assert any(n["role"]["value"] == "status" for n in nodes if "role" in n)
    assert browser.value("document.documentElement.lang") == "fr"
    browser.type("abc")
    browser.tab()
    assert browser.value("document.activeElement.id") == "montrer"
    browser.press(" ", 32, " ")
    assert browser.value("document.getElementById('phrase').type") == "text"
    browser.tab()
    assert browser.value("document.activeElement.textContent") == "Ouvrir le document"


@needs_browser
def test_an_empty_phrase_is_asked_for(browser: Browser, tmp_path: Path) -> None:
    _shown(browser, _document(), tmp_path, "")
    browser.until("document.getElementById('etat').textContent !== ''")
    assert browser.value("document.getElementById('etat').textContent") == typography(page_words.EMPTY)


HOSTILE = """<!DOCTYPE html><html><head><title>Titre</title>
<meta http-equiv="refresh" content="0; url={there}/meta"><link rel="stylesheet" href="{there}/feuille">
<base href="{there}/"><script>document.title = "PWNED"; fetch("{there}/script")</script>
<style>@import "{there}/importe"; body {{ background: url({there}/fond) }}</style></head>
<body onload="document.title='PWNED'"><h1>Bonjour</h1>
<script>document.title = "PWNED"; fetch("{there}/script")</script>
<img src="{there}/image" onerror="document.title='PWNED'"><img src=x onerror="document.title='PWNED'">
<svg onload="document.title='PWNED'"><script>document.title='PWNED'</script><image href="{there}/svg"/>
<a xlink:href="javascript:document.title='PWNED'"><text>x</text></a></svg>
<iframe src="{there}/cadre" srcdoc="<script>parent.document.title='PWNED'</script>"></iframe>
<meta http-equiv="refresh" content="0; url={there}/corps"><object data="{there}/objet"></object>
<form action="{there}/formulaire"><input autofocus onfocus="document.title='PWNED'"></form>
<p style="background: url({there}/style)" onclick="document.title='PWNED'" id="clic">Un texte</p>
<a href="javascript:document.title='PWNED'" id="lien">Un lien</a><template><img src="{there}/gabarit"></template>
<video src="{there}/film" autoplay></video><math><mtext><img src=x onerror="document.title='PWNED'"></mtext></math>
</body></html>"""


@needs_browser
def test_no_script_of_the_content_runs_and_nothing_is_asked_for(
    browser: Browser, tmp_path: Path, listener: tuple[str, list[str]]
) -> None:
    """Even a document that none of ours could be: what the policy does not stop, the list of tags does."""
    there, asked = listener
    path = _shown(browser, HOSTILE.format(there=there), tmp_path)
    _opened(browser)
    browser.value("document.getElementById('clic').click(); document.getElementById('lien').click()")
    browser.value("new Promise((done) => setTimeout(done, 300))")
    assert browser.value("document.title") == "Titre"
    assert browser.value("document.body.innerText").startswith("Bonjour")
    assert (
        browser.value("document.querySelectorAll('script, img, iframe, meta[http-equiv=refresh], form, base').length")
        == 0
    )
    assert browser.asked() == [path.as_uri()]
    assert asked == []


@needs_browser
def test_the_policy_alone_lets_no_request_out(
    browser: Browser, tmp_path: Path, listener: tuple[str, list[str]]
) -> None:
    """As if our list had let something through: a request is refused by the browser itself."""
    there, asked = listener
    _shown(browser, _document(), tmp_path)
    _opened(browser)
    refused = browser.value(
        f"""(async () => {{
          const tries = [];
          tries.push(await fetch("{there}/fetch").then(() => "sorti", () => "refusé"));
          tries.push(await new Promise((done) => {{
            const image = Object.assign(new Image(), {{src: "{there}/image", onload: () => done("sorti")}});
            image.onerror = () => done("refusé");
          }}));
          tries.push(await new Promise((done) => {{
            const script = Object.assign(document.createElement("script"), {{src: "{there}/script"}});
            script.onerror = () => done("refusé");
            script.onload = () => done("sorti");
            document.body.append(script);
          }}));
          const inside = document.createElement("script");
          inside.textContent = "document.title = 'PWNED'";
          document.body.append(inside);
          document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=\\"document.title='PWNED'\\">");
          tries.push(navigator.sendBeacon("{there}/balise") ? "sorti?" : "refusé");
          try {{ new WebSocket("{there}/".replace("http", "ws")); tries.push("essayé"); }} catch {{ tries.push("refusé"); }}
          await new Promise((done) => setTimeout(done, 300));
          return [...tries, document.title.includes("PWNED")];
        }})()"""
    )
    assert refused[:3] == ["refusé", "refusé", "refusé"] and refused[-1] is False
    assert asked == []
