"""`bilan pack verifier`: what it prints, and its exit code."""

import io
import json
from pathlib import Path

from assistant.pack.command import run, verify
from tests.pack.given import PACK, changed


def ran(*paths: Path, as_json: bool = False) -> tuple[int, str]:
    out = io.StringIO()
    return run(paths, as_json, out), out.getvalue()


def test_clean(tmp_path: Path) -> None:
    good = tmp_path / "bon.yaml"
    good.write_text(PACK, encoding="utf-8")
    code, text = ran(good)
    assert code == 0 and text.startswith("1 fichier vérifié") and "aucun problème" in text
    assert ran(good, as_json=True) == (0, "[]\n")


def test_advice_alone_is_clean(tmp_path: Path) -> None:
    file = tmp_path / "avis.yaml"
    file.write_text(changed("id: prenom, type: texte", "id: prenom, sensible: oui, type: texte"), encoding="utf-8")
    code, text = ran(file)
    assert code == 0 and "P071 (avis)" in text and "1 avis" in text


def test_problems_of_every_file(tmp_path: Path) -> None:
    bad = tmp_path / "mal.yaml"
    bad.write_text(changed("duree: 5", "dure: 5"), encoding="utf-8")
    code, text = ran(bad, tmp_path / "absent.yaml")
    assert code == 1
    assert (
        f"{bad}:11:5: P030 La clé « dure » n'existe pas pour un questionnaire.\n    → Vouliez-vous dire « duree » ?\n"
        in text
    )
    assert f"{tmp_path / 'absent.yaml'}:0:0: P001" in text and "2 problèmes" in text


def test_json_for_machines(tmp_path: Path) -> None:
    bad = tmp_path / "mal.yaml"
    bad.write_text(changed("duree: 5", "dure: 5"), encoding="utf-8")
    code, text = ran(bad, as_json=True)
    found = json.loads(text)
    assert code == 1 and [p["code"] for p in found] == ["P030"]
    assert set(found[0]) == {"file", "line", "column", "code", "message", "remedy", "severity"}


def test_nothing_to_check_is_an_unusable_call() -> None:
    assert ran()[0] == 2
    assert verify([]) == []


def test_no_control_character_reaches_the_terminal(tmp_path: Path) -> None:
    file = tmp_path / "mal.yaml"
    file.write_bytes(
        PACK.replace("type: date", 'type: "\\e]52;c;AA\\a"').replace("duree: 5", '"\\u202edure": 5').encode()
    )
    code, text = ran(file)
    assert code == 1 and not {"\x1b", "\x07", "\u202e"} & set(text)
