"""The page that someone fills, in a real browser: by the keyboard alone, offline, and what it gives is what she opens."""

from __future__ import annotations

import base64
import hashlib
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.dossier.regards import Request
from assistant.exchange import regards_return as back
from assistant.exchange import regards_words as words
from assistant.exchange.regards_form import BEGIN, LONGEST_ANSWER, LONGEST_WORD, mail, page, said
from assistant.exchange.regards_questions import shipped
from tests.exchange.browser import CHROMIUM, Browser

needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: the page was not opened for real")

REQUEST = Request(
    number="0123456789abcdef" * 2,
    secret="fedcba9876543210" * 2,
    name="Anne-Sophie, canari",
    circle="travail",
    signed="Nadia",
    word="Bonjour,\nton regard m’aiderait.",
    questions=tuple(one.asked() for one in shipped()),
    at="2026-11-22T10:00:00+01:00",
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("profil")) as browser:
        yield browser


def shown(browser: Browser, tmp_path: Path, request: Request = REQUEST) -> Path:
    path = tmp_path / "regards.html"
    path.write_text(page(request), "utf-8")
    browser.forget()
    browser.open(path)
    return path


def tab_to(browser: Browser, id: str) -> None:
    for _ in range(30):
        if browser.value("document.activeElement.id") == id:
            return
        browser.tab()
    raise AssertionError(f"{id} is not reached with the keyboard")


def result(browser: Browser) -> str:
    return str(browser.value("document.getElementById('texte').value"))


# What it holds


def test_one_script_one_sheet_each_by_its_hash_and_nothing_that_loads() -> None:
    html = page(REQUEST)
    (script,) = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    (style,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy and policy[1].startswith("default-src 'none';") and "unsafe" not in policy[1]
    for part in (script, style):
        assert f"'sha256-{base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()}'" in policy[1]
    assert "http:" not in html and "https:" not in html
    assert not re.search(r"<[^>]+\s(?:on\w+|src|href|style|action)=", html)


def test_it_says_who_reads_that_it_may_be_refused_and_names_nobody_else() -> None:
    for text in (page(REQUEST), mail(REQUEST)):
        assert said("READS", REQUEST) in text and said("FREE", REQUEST) in text and said("CHANGE", REQUEST) in text
        assert "canari" not in text, "the name she gave this person stays in her dossier"
    assert REQUEST.secret not in mail(REQUEST)


HOSTILE = (
    "</script><script>document.title='PWNED'</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }}{name}",
    "\x1b[2J\u202e",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_her_own_words_are_only_text_in_it(text: str) -> None:
    html = page(replace(REQUEST, signed=text[:60], word=text))
    assert html.count("<script") == 1 and "<img" not in html and "\x1b" not in html and "\u202e" not in html
    assert "{{ 7*7 }}" in html or "7*7" not in text


def test_it_says_of_no_one_that_she_is_in_a_bilan() -> None:
    """She may be in another parcours, and she has not said to everyone what she does."""
    assert "bilan de compétences" not in (page(REQUEST) + mail(REQUEST)).casefold()


def test_it_reads_without_effort_as_every_pack_does() -> None:
    from tests.questionnaires.readability import measure
    from tests.questionnaires.test_readability import too_hard

    told = ["TITLE", "WHAT", "READS", "FREE", "CHANGE", "OFFLINE", "KEEPS_NOTHING", "CONSENT", "CONSENT_WHY", "SEND"]
    texts = [(name, said(name, REQUEST)) for name in told]
    texts += [(one.id, text) for one in shipped() for text in (one.text, one.help)]
    assert not too_hard(measure(texts))


def test_the_page_of_the_invented_person_says_so(tmp_path: Path) -> None:
    from assistant.dossier.events import Kind
    from assistant.faces import regards
    from tests.faces.exchanging import her

    session = her(tmp_path)
    session.record([session.event(Kind.SETTING, nom="exemple", valeur=True)])
    draft = regards.draft(session, "A. R.", "travail", "Nadia", "", [one.id for one in shipped()])
    assert "Nadia (exemple inventé) vous pose" in page(draft) and "exemple inventé" in mail(draft)


# In the browser


@needs_browser
def test_filled_by_the_keyboard_alone_it_gives_what_she_can_open(browser: Browser, tmp_path: Path) -> None:
    path = shown(browser, tmp_path)
    tab_to(browser, "q1")
    browser.type("Au comptoir : « été », œuvre, 🦀\nDeuxième ligne")
    tab_to(browser, "q3")
    browser.type("  La patience  ")
    tab_to(browser, "oui")
    browser.press(" ", 32, " ")
    browser.tab()
    assert browser.value("document.activeElement.textContent") == words.MAKE
    browser.enter()
    browser.until("!document.getElementById('pret').hidden")
    assert browser.value("document.activeElement.id") == "titre-pret"
    returned = back.read(result(browser).encode())
    assert (returned.number, returned.secret, returned.agreed) == (REQUEST.number, REQUEST.secret, True)
    assert returned.answers == {"aise": "Au comptoir : « été », œuvre, 🦀\nDeuxième ligne", "qualite": "La patience"}
    assert "La patience" in result(browser).partition(BEGIN)[0], "what leaves can be read before it does"
    assert browser.asked() == [path.as_uri()]
    assert not browser.said


@needs_browser
def test_the_longest_answers_come_back_whole_and_under_the_limit(browser: Browser, tmp_path: Path) -> None:
    shown(browser, tmp_path, replace(REQUEST, word="é" * LONGEST_WORD))
    browser.value(
        f"for (const field of document.querySelectorAll('form textarea')) field.value = '€'.repeat({LONGEST_ANSWER})"
    )
    browser.value("document.getElementById('non').checked = true; document.querySelector('button').click()")
    returned = back.read(result(browser).encode())
    assert len(returned.answers) == 8 and not returned.agreed
    assert set(map(len, returned.answers.values())) == {LONGEST_ANSWER}


@needs_browser
def test_nothing_is_made_without_a_word_nor_without_yes_or_no(browser: Browser, tmp_path: Path) -> None:
    shown(browser, tmp_path)
    state = "document.getElementById('etat').textContent"
    assert browser.value("[...document.querySelectorAll('input[type=radio]')].some((one) => one.checked)") is False
    browser.value("document.querySelector('button').click()")
    assert browser.value(state) == said("MISSING_ANSWER", REQUEST)
    assert browser.value("document.activeElement.id") == "q1"
    browser.type("Un mot")
    browser.value("document.querySelector('button').click()")
    assert browser.value(state) == said("MISSING_CONSENT", REQUEST)
    assert browser.value("document.getElementById('pret').hidden") is True
    browser.value("document.getElementById('non').click(); document.querySelector('button').click()")
    assert browser.value("document.getElementById('pret').hidden") is False
    tab_to(browser, "q2")
    browser.type("Encore un")
    assert browser.value("document.getElementById('pret').hidden") is True, "an answer that changed is made again"
    assert browser.value(state) == said("STALE", REQUEST)
    browser.value("document.querySelector('button').click()")


@needs_browser
def test_the_small_file_is_saved_and_opens(browser: Browser, tmp_path: Path) -> None:
    shown(browser, tmp_path)
    saved = tmp_path / "telechargements"
    saved.mkdir()
    browser.call("Page.setDownloadBehavior", behavior="allow", downloadPath=str(saved))
    tab_to(browser, "q1")
    browser.type("Au marché")
    browser.value("document.getElementById('non').click(); document.querySelector('button').click()")
    tab_to(browser, "enregistrer")
    browser.enter()
    end = time.monotonic() + 30
    while not list(saved.glob("regard-*.txt")) and time.monotonic() < end:
        time.sleep(0.05)
    (file,) = saved.glob("regard-*.txt")
    assert back.read(file.read_bytes()).answers == {"aise": "Au marché"}
    assert back.looks_returned(file.read_bytes())
    assert file.name in browser.value("document.getElementById('fait').textContent")


@needs_browser
def test_it_is_named_for_a_screen_reader_and_fits_a_phone(browser: Browser, tmp_path: Path) -> None:
    shown(browser, tmp_path)
    nodes = browser.call("Accessibility.getFullAXTree")["nodes"]
    named = {(n["role"]["value"], n["name"]["value"]) for n in nodes if "name" in n and not n.get("ignored")}
    assert browser.value("document.documentElement.lang") == "fr"
    questions = [text for role, text in named if role == "textbox"]
    assert len(questions) == len(REQUEST.questions) and all("?" in text for text in questions)
    assert ("heading", said("TITLE", REQUEST)) in named and ("button", words.MAKE) in named
    assert {text for role, text in named if role == "radio"} == {
        said("CONSENT_YES", REQUEST),
        said("CONSENT_NO", REQUEST),
    }
    assert any(role in ("group", "radiogroup") and "montrés" in text for role, text in named)
    for width in (320, 360, 1100):
        browser.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=width < 500
        )
        assert browser.value("document.documentElement.scrollWidth <= innerWidth"), width
    browser.call("Emulation.clearDeviceMetricsOverride")


@needs_browser
def test_its_own_policy_lets_nothing_out(browser: Browser, tmp_path: Path) -> None:
    path = shown(browser, tmp_path)
    refused = browser.value(
        """(async () => {
          const image = await new Promise((done) => {
            Object.assign(new Image(), {src: "http://127.0.0.1:9/x", onload: () => done("sorti"), onerror: () => done("refusé")});
          });
          const fetched = await fetch("http://127.0.0.1:9/y").then(() => "sorti", () => "refusé");
          const inside = document.createElement("script");
          inside.textContent = "document.title = 'PWNED'";
          document.body.append(inside);
          return [image, fetched, document.title.includes("PWNED")];
        })()"""
    )
    assert refused == ["refusé", "refusé", False]
    assert browser.asked() == [path.as_uri()]
