"""At a keyboard: hostile envois opened one after the other in the partages, on a dossier that knows a conseiller. Each is
refused in its own sentence, the bytes that reach the terminal hold none of its codes, and the dossier is what it was."""

from __future__ import annotations

import json
import sys
from datetime import timedelta
from pathlib import Path

import pytest

pytest.importorskip("pexpect")
pytest.importorskip("pyte")

from assistant.exchange import keys, letters
from assistant.exchange.errors import ExchangeError
from assistant.exchange.model import CarriedPack
from assistant.faces import sharing
from tests.exchange.forging import BORDER
from tests.faces.exchanging import NOON, OWN, envoi, file_of, her, own
from tests.faces.terminal.hostile import FORBIDDEN, TEXTS
from tests.faces.test_hostile_envois import ASKED, THIEF, hostile
from tests.journeys.keyboard import Screen
from tests.journeys.typed import recorded

pytestmark = [pytest.mark.timeout(180), pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")]


def harmful(folder: Path) -> Path:
    """Well signed by a stranger, with terminal codes and markup wherever a text of theirs is shown."""
    text = TEXTS["markup-broken"] + TEXTS["all"]
    written = OWN.replace("chez-nous", "ailleurs").replace("Mes envies", "{title}").replace("Dire ce", "{intention} ce")
    title, intention = (
        json.dumps("".join(sign for sign in text if sign < "\U00010000")[:length])[1:-1] for length in (70, 600)
    )
    pack = (
        written.replace("titre: {title}", 'titre: "{title}"')
        .replace("intention: {intention} ce qui vous attire.", 'intention: "{intention}"')
        .format(version="1.0.0", question="q", more="", title=title, intention=intention)
    )
    asked = envoi(
        number="7" * 32,
        sender=keys.conseiller_card(THIEF, "Dominique", "ORGANISME"),
        to="POUR",
        entretien="ENTRETIEN",
        message="MESSAGE",
        questionnaires=("ailleurs/envies",),
        packs=(CarriedPack("ailleurs", "1.0.0", pack),),
    )
    signer = keys.conseiller_signer(THIEF)
    body = letters.write_envoi(asked, signer).decode().rpartition(BORDER)[0]
    for place, length in (("ORGANISME", 70), ("POUR", 70), ("ENTRETIEN", 70), ("MESSAGE", 4_000)):
        assert f'"{place}"' in body
        body = body.replace(f'"{place}"', json.dumps(text[:length], ensure_ascii=False), 1)
    path = folder / "nuisible.bilan"
    path.write_text(f"{body}{BORDER}{signer.sign(body.encode(), f'envoi {asked.number} {asked.made}')}\n", "utf-8")
    return path


def refusals(folder: Path) -> dict[str, tuple[Path, str]]:
    """A dossier with one envoi accepted; each hostile file, and the sentence that the core refuses it with."""
    session = her(folder)
    session.clock = lambda: NOON - timedelta(days=1)  # the programme goes by the true clock
    assert sharing.accept(session, sharing.open_received(session, known(folder)), ASKED, True).ok
    assert session.vault.identity is not None
    found = {}
    for number, (name, path) in enumerate(hostile(folder, session.vault.identity.recipient)):
        kept = path.rename(folder / f"h{number}.bilan")
        with pytest.raises(ExchangeError) as refused:
            sharing.open_received(session, kept)
        found[name] = (kept, " ".join(refused.value.message.split()))
    session.close()
    return found


def known(folder: Path) -> Path:
    return file_of(folder, envoi(packs=(own("1.1.0"),), questionnaires=ASKED))


def test_every_hostile_envoi_is_refused_on_the_screen_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cases = refusals(tmp_path)
    before = recorded(tmp_path / "dossier", None)
    screen = Screen(tmp_path / "dossier", tmp_path)
    screen.until("F1")
    screen.press("f12")
    screen.until("Reçu de Camille Durand")
    for name, (path, said) in cases.items():
        screen.press("o")
        screen.until("Où est ce fichier")
        screen.type(str(path))
        screen.until(path.name)
        screen.press("enter")
        screen.until("Ce fichier n’est pas repris", said[:60])
        screen.press("2", "enter")
        screen.until("Reçu de Camille Durand")
        assert "Où est" not in screen.text, name
    shown = looked_at(screen, harmful(tmp_path))
    screen.press("quit")
    assert screen.end() == 0 and screen.calls == ""
    raw = screen.raw.decode("utf-8", "replace")
    assert [ascii(sign) for sign in FORBIDDEN if sign in raw] == []
    assert recorded(tmp_path / "dossier", None) == before, "nothing imported"
    with capsys.disabled():
        sentences = len({said for _, said in cases.values()})
        print(
            f"\n{len(cases)} hostile envois refused on a pty, 0 let through, {sentences} sentences, {shown} codes shown"
        )


def looked_at(screen: Screen, path: Path) -> int:
    """Codes and markup, well signed: shown as they stand to the last page, and left alone. How many kinds there are."""
    screen.press("o")
    screen.until("Où est ce fichier")
    screen.type(str(path))
    screen.press("enter")
    screen.until("Qui vous écrit", "pour la première fois")
    screen.press("2", "enter")
    screen.until("Ce qui vous est proposé")
    for _ in range(6):
        screen.press("\x1b[6~")
    screen.until("[@click=app.quit]")
    screen.press("escape", "escape")
    screen.until("Reçu de Camille Durand")
    return len(FORBIDDEN)
