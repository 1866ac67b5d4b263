"""The command line: its exit codes, its French, what it imports, and what it says when it fails."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from assistant import cli

ENGLISH = re.compile(
    r"\b(usage: |options?: error|error|invalid|choose|argument|arguments|required|unrecognized|expected|show this|exit|"
    r"positional|optional|help message|the following|choice|not allowed|could match|subcommands?|traceback|exception)\b",
    re.IGNORECASE,
)


def bilan(*arguments: str, script: str | bytes = "", **environ: str) -> subprocess.CompletedProcess[str]:
    """`python -m assistant` on a script; output as text."""
    done = subprocess.run(
        [sys.executable, "-m", "assistant", *arguments],
        check=False,
        input=script.encode() if isinstance(script, str) else script,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "BILAN_TRACE": "", **environ},
        timeout=60,
    )
    return subprocess.CompletedProcess(arguments, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A dossier without a passphrase, just begun."""
    from assistant.faces import start

    folder = tmp_path / "dossier"
    start.create_dossier(folder, None, "bilan-de-competences").close()
    return folder


# Calls


@pytest.mark.parametrize(
    "call",
    [
        ["truc"],
        ["--inconnu"],
        ["--text"],  # no abbreviation: a script must mean the same thing next year
        ["--dossier"],
        ["--texte=oui"],
        ["verifier", "trop"],
        ["restaurer"],
        ["exporter"],
        ["exporter", "ici", "--format", "pdf"],
        ["pack"],
        ["pack", "truc"],
        ["pack", "verifier"],
        ["sauvegarder", "a", "b"],
        ["demo", "--dossier"],
    ],
)
def test_an_unusable_call_is_explained_in_french(call: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(call) == cli.UNUSABLE
    said = capsys.readouterr()
    assert said.out == ""
    assert "usage\u00a0: bilan" in said.err
    assert not ENGLISH.search(said.err), said.err


@pytest.mark.parametrize("name", ["", "demo", "exporter", "emporter", "calendrier", "verifier", "sauvegarder", "restaurer",
                                  "phrase", "fiche-de-secours", "effacer", "pack", "pack verifier", "pack schema"])  # fmt: skip
@pytest.mark.parametrize("option", ["-h", "--aide", "--help"])
def test_help_is_french_for_every_command(name: str, option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([*name.split(), option]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"usage\u00a0: bilan {name}".rstrip())
    assert "\noptions\u00a0:\n" in said, "headings have the French space too, and no mark stands after a plain one"
    assert not re.search(r" [:;!?](?!\S)", said)
    assert not ENGLISH.search(said), said


def test_the_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["--aide"])
    said = capsys.readouterr().out
    for name in (
        "demo",
        "exporter",
        "emporter",
        "calendrier",
        "verifier",
        "sauvegarder",
        "restaurer",
        "phrase",
        "fiche-de-secours",
        "effacer",
    ):
        assert re.search(rf"^ +{name}\b", said, re.MULTILINE), name


def test_the_version_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("bilan")


@pytest.mark.parametrize(
    ("words", "simple"),
    [
        ([], True), (["--dossier", "D"], True), (["--dossier", "D", "--texte"], False), (["--dossier"], False),
        (["--dossier", "--texte"], False), (["--dossier", ""], False), (["--dossier=D"], False), (["demo"], False),
        (["verifier", "D"], False),
    ],
)  # fmt: skip
def test_a_call_without_a_command_needs_no_parser_and_opens_the_same_place(
    monkeypatch: pytest.MonkeyPatch, words: list[str], simple: bool
) -> None:
    entered: list[tuple[Path, bool, str]] = []

    def enter(place: Path, plainly: bool, demo: str) -> int:
        entered.append((place, plainly, demo))
        return 0

    parser = cli._parser
    asked: list[object] = []
    monkeypatch.setattr(cli, "_enter", enter)
    monkeypatch.setattr(cli, "_parser", lambda argv: asked.append(argv) or parser(argv))
    code = cli.main(words)
    assert (not asked) is simple
    if simple:
        assert code == 0
        arguments = parser(words).parse_args(words)
        assert entered == [(cli.folder(arguments), arguments.texte, arguments.demo)]


def test_where_the_dossier_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def place(*arguments: str) -> Path:
        return cli.folder(cli._parser().parse_args(arguments))

    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("BILAN_DOSSIER", raising=False)
    assert place().name == "bilan" and place() != Path("bilan")
    monkeypatch.setenv("BILAN_DOSSIER", "~/par-variable")
    assert place() == tmp_path / "par-variable"
    assert place("--dossier", "~/par-option") == tmp_path / "par-option"
    assert place("--dossier", "avant", "verifier") == Path("avant")
    assert place("verifier", "--dossier", "apres") == Path("apres")


# Imports and crashes


def test_the_command_imports_the_standard_library_alone() -> None:
    """What is imported before the first word is what every start waits for."""
    code = "import sys; before = set(sys.modules); import assistant.cli; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert [m for m in loaded if m.startswith("assistant.")] == [
        "assistant.cli",
        "assistant.faces",
        "assistant.faces.plain",
        "assistant.faces.plain.encoding",
    ]
    assert "argparse" not in loaded
    assert {m.partition(".")[0] for m in loaded} <= sys.stdlib_module_names | {"assistant"}
    assert not {"asyncio", "email", "importlib.metadata", "json", "logging", "subprocess"} & set(loaded)


def test_a_crash_says_where_and_nothing_of_what_was_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def fail(folder: Path, demo: str = "", received: Path | None = None) -> int:
        answer = "burn-out en 2019"
        raise KeyError(answer)

    monkeypatch.delenv("BILAN_TRACE", raising=False)
    monkeypatch.setattr("assistant.faces.plain.app.run", fail)
    assert cli.main(["--texte", "--dossier", str(tmp_path)]) == cli.TROUBLE
    said = capsys.readouterr().err
    assert "Rien n’est perdu" in said and "KeyError, test_cli.py, ligne" in said
    assert "burn-out" not in said and "Traceback" not in said
    monkeypatch.setenv("BILAN_TRACE", "1")
    cli.main(["--texte", "--dossier", str(tmp_path)])
    assert "Traceback" in capsys.readouterr().err


def test_what_it_makes_is_hers_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        cli.main(["--version"])
        assert os.umask(0o022) == 0o077
    finally:
        os.umask(before)


def test_help_and_errors_do_not_fail_on_a_console_without_accents() -> None:
    for codec in ("ascii", "cp850"):
        for call, code in ((["--aide"], 0), (["truc"], 2)):
            done = subprocess.run(
                [sys.executable, "-m", "assistant", *call],
                check=False,
                capture_output=True,
                env={**os.environ, "PYTHONIOENCODING": codec},
            )
            assert done.returncode == code, done.stderr
            assert b"Traceback" not in done.stderr


# Commands on a dossier


def test_checking_a_whole_dossier(dossier: Path) -> None:
    done = bilan("verifier", "--dossier", str(dossier))
    assert done.returncode == 0 and "Votre dossier est entier." in done.stdout


def test_checking_a_damaged_dossier(dossier: Path) -> None:
    segment = dossier / "000001.age"
    data = bytearray(segment.read_bytes())
    data[len(data) // 2] ^= 1
    segment.write_bytes(data)
    done = bilan("verifier", "--dossier", str(dossier))
    assert done.returncode == 1 and not ENGLISH.search(done.stdout), done.stdout


@pytest.mark.parametrize(
    "call",
    [
        ["verifier"],
        ["sauvegarder", "x"],
        ["phrase"],
        ["fiche-de-secours"],
        ["effacer"],
        ["exporter", "."],
        ["calendrier", "."],
    ],
)
def test_there_must_be_a_dossier(call: list[str], tmp_path: Path) -> None:
    done = bilan(*call, BILAN_DOSSIER=str(tmp_path / "rien"))
    assert done.returncode == 1 and "Il n’y a pas de dossier" in done.stdout, done
    assert not (tmp_path / "rien").exists()


def test_a_wrong_phrase_then_the_right_one_then_the_key_of_the_sheet(dossier: Path) -> None:
    place = str(dossier)
    phrase = "tapis jaune debout"
    done = bilan("phrase", "--dossier", place, script=f"1\n{phrase}\n{phrase}\n")
    assert done.returncode == 0, done
    assert phrase not in done.stdout
    wrong = bilan("verifier", "--dossier", place, script="autre phrase ici\n")
    assert wrong.returncode == 1 and "n’ouvre pas le dossier" in wrong.stdout
    sheet = bilan("fiche-de-secours", "--dossier", place, script=f"{phrase}\n")
    key = next(line for line in sheet.stdout.splitlines() if line.startswith("AGE-SECRET-KEY-1"))
    assert sheet.stdout.startswith("FICHE DE SECOURS"), "nothing but the sheet on the output"
    assert bilan("verifier", "--dossier", place, script=f"{key}\n").returncode == 0
    none = bilan("phrase", "--dossier", place, script=f"{key}\n3\n")
    assert none.returncode == 0 and bilan("verifier", "--dossier", place).returncode == 0


def test_the_schemas_of_packs_and_of_parcours_are_printed_for_a_file() -> None:
    from assistant.pack.schema import pack_schema
    from assistant.parcours.schema import parcours_schema

    for option, schema in (((), pack_schema()), (("--parcours",), parcours_schema())):
        done = bilan("pack", "schema", *option, PYTHONIOENCODING="latin-1")
        assert done.returncode == 0 and json.loads(done.stdout) == schema


def test_an_export_to_a_folder_that_is_not_there(dossier: Path, tmp_path: Path) -> None:
    call = ("exporter", str(tmp_path / "documents"), "--dossier", str(dossier))
    done = bilan(*call)
    assert done.returncode == 1 and "--creer" in done.stdout and not (tmp_path / "documents").exists()
    assert bilan(*call, "--creer").returncode == 0
    assert len(list((tmp_path / "documents").iterdir())) == 3


def test_a_calendar_line_by_line_and_by_its_command(dossier: Path, tmp_path: Path) -> None:
    call = ("calendrier", str(tmp_path), "--dossier", str(dossier))
    assert "Aucune date" in bilan(*call).stdout and not list(tmp_path.glob("*.ics"))
    script = f"/parcours 2\n12 mars 2027\n14 h\n/minutes 20\n/menu\n/calendrier {tmp_path}\n/pause\n"
    done = bilan("--texte", "--dossier", str(dossier), script=script)
    assert "Vous avez 20 minutes" in done.stdout.replace("\u00a0", " ") and (tmp_path / "calendrier.ics").is_file(), (
        done
    )
    again = bilan(*call, "--details", "--rappel")
    assert again.returncode == 0 and "DTSTART:2027031" in (tmp_path / "calendrier-2.ics").read_text("utf-8"), again
    absent = bilan("calendrier", str(tmp_path / "absent"), "--dossier", str(dossier))
    assert absent.returncode == 1 and "--creer" in absent.stdout


def test_an_input_that_ends_too_soon_changes_nothing(dossier: Path) -> None:
    done = bilan("phrase", "--dossier", str(dossier), script="1\ntapis jaune debout\n")
    assert done.returncode == 1 and "rien n’a été changé" in done.stdout
    assert bilan("verifier", "--dossier", str(dossier)).returncode == 0


def test_backing_up_and_restoring(dossier: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copie"
    assert bilan("sauvegarder", str(copy), "--dossier", str(dossier)).returncode == 0
    again = bilan("sauvegarder", str(copy / "000001.age"), "--dossier", str(dossier))
    assert again.returncode == 1 and not ENGLISH.search(again.stdout)
    back = bilan("restaurer", str(copy), "--dossier", str(tmp_path / "neuf"))
    assert back.returncode == 0, back
    assert bilan("verifier", "--dossier", str(tmp_path / "neuf")).returncode == 0
    assert bilan("restaurer", str(tmp_path / "absent"), "--dossier", str(dossier)).returncode == 1


def test_backing_up_where_it_cannot_be_is_refused_in_french(dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "roman.odt").write_text("chapitre 1")
    for place in (Path("/proc"), tmp_path / "roman.odt" / "x", tmp_path / ("n" * 300)):
        done = bilan("sauvegarder", str(place), "--dossier", str(dossier))
        assert done.returncode == 1 and "la copie n’a pas été faite" in done.stdout, done
        assert not re.search(r"No such|Not a dir|File exists|too long|bilan sauvegarder", done.stdout), done.stdout


def test_restoring_from_where_there_is_no_copy_does_not_speak_of_the_dossier(dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "vide").mkdir()
    for place in (tmp_path / "vide", tmp_path / "absent", dossier / "identite.txt"):
        done = bilan("restaurer", str(place), "--dossier", str(dossier))
        assert done.returncode == 1 and "--dossier" not in done.stdout, done.stdout
        assert "copie" in done.stdout and str(place) in done.stdout


def test_what_is_left_of_a_dossier_is_not_begun_again(dossier: Path) -> None:
    (dossier / "000001.age").unlink()
    (dossier / "000001.precedent.age").unlink(missing_ok=True)
    key = (dossier / "identite.txt").read_bytes()
    done = bilan("--texte", "--dossier", str(dossier), script="3\n\n1\n")
    assert done.returncode == 1 and "Le dossier est abîmé" in done.stdout and "Bienvenue" not in done.stdout
    assert (dossier / "identite.txt").read_bytes() == key


def test_a_phrase_can_be_left_as_it_is(dossier: Path) -> None:
    done = bilan("phrase", "--dossier", str(dossier), script="4\n")
    assert done.returncode == 0 and "Ne rien changer" in done.stdout and "Rien n’a été changé." in done.stdout


def test_paths_are_said_whole(dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(dossier.parent)
    (dossier / "roman.odt").write_text("chapitre 1")
    root = str(Path(__file__).parents[1])
    asked = bilan("effacer", "--dossier", dossier.name, script="1\n", PYTHONPATH=root).stdout
    assert f"« {dossier} »" in asked and "autres fichiers" in asked
    copied = bilan("sauvegarder", "copie", "--dossier", dossier.name, PYTHONPATH=root).stdout
    assert f"« {dossier.parent / 'copie'} »" in copied and "Cette copie contient votre clé en clair" in copied


def test_backing_up_without_a_destination_goes_home(dossier: Path, tmp_path: Path) -> None:
    home = tmp_path / "chez-moi"
    home.mkdir()
    done = bilan("sauvegarder", "--dossier", str(dossier), HOME=str(home))
    assert done.returncode == 0 and [p.name[:6] for p in home.iterdir()] == ["bilan-"]


@pytest.mark.parametrize("script", ["1\n", "2\nnon\n", "2\n\n"])
def test_erasing_is_asked_twice(dossier: Path, script: str) -> None:
    done = bilan("effacer", "--dossier", str(dossier), script=script)
    assert done.returncode == 0 and "Rien n’a été effacé." in done.stdout
    assert (dossier / "000001.age").exists()


def test_erasing(dossier: Path) -> None:
    assert bilan("effacer", "--dossier", str(dossier), script="2\n").returncode == 1, "the input ended: nothing happens"
    assert dossier.exists()
    assert bilan("effacer", "--dossier", str(dossier), script="2\nEffacer\n").returncode == 0
    assert not dossier.exists()


# Packs


def test_the_shipped_packs_are_clean() -> None:
    from assistant.pack.library import shipped_folder

    packs = sorted(map(str, (shipped_folder() / "packs").glob("*.yaml")))
    done = bilan("pack", "verifier", *packs)
    assert done.returncode == 0, done.stdout


def test_a_bad_pack_is_told_line_by_line_and_to_machines(tmp_path: Path) -> None:
    bad = tmp_path / "mauvais.yaml"
    bad.write_text("pack: essai\nversion: 1\nquestionnaires: [{id: a, typ: b}]\n", "utf-8")
    done = bilan("pack", "verifier", str(bad))
    assert done.returncode == 1 and re.search(r"mauvais\.yaml:\d+:\d+: [A-Z]\d+ ", done.stdout), done.stdout
    machine = bilan("pack", "verifier", str(bad), "--json")
    assert machine.returncode == 1 and json.loads(machine.stdout)


# What is hostile, closed, full or unusable


@pytest.mark.parametrize(
    "call",
    [
        ["fo\x1b[31mo"],
        ["exporter", "ici", "--format", "\x1b[31m\u202e"],
        ["--inconnu\x1b]0;x\x07"],
        ["pack", "verifier", "pk/\x1b[31mnope"],
        ["pack", "verifier", "--json", "pk/\x9b31m\u202enope"],
        ["verifier", "--dossier", "pk/\x1b[31mnope"],
        ["--texte", "--dossier", "/dev/null/\x1b[31mnope"],
    ],
)
def test_what_a_message_repeats_of_the_call_is_harmless(call: list[str]) -> None:
    done = bilan(*call)
    assert done.returncode in (1, 2)
    assert not {"\x1b", "\x9b", "\x07", "\u202e"} & set(done.stdout + done.stderr)


def test_choices_are_not_quoted_as_python_does() -> None:
    said = bilan("exporter", "ici", "--format", "pdf").stderr.replace("\u202f", " ").replace("\u00a0", " ")
    assert "« pdf » n’existe pas. Au choix : html, md, json" in said and "'" not in said


def test_it_says_phrase_secrete_everywhere() -> None:
    assert "phrase de passe" not in bilan("--aide").stdout


@pytest.mark.parametrize("place", ["fichier", "fichier/dedans", "plein"])
@pytest.mark.parametrize("option", [["--texte"], []])
def test_a_place_that_cannot_be_used_is_said_before_any_welcome(place: str, option: list[str], tmp_path: Path) -> None:
    (tmp_path / "fichier").write_text("à elle")
    (tmp_path / "plein").mkdir()
    (tmp_path / "plein" / "photo").write_text("à elle")
    done = bilan(*option, "--dossier", str(tmp_path / place))
    assert done.returncode == cli.TROUBLE and "--dossier" in done.stdout
    assert "Bienvenue" not in done.stdout and done.stderr == ""


def test_asking_whether_a_place_can_be_used_leaves_nothing(tmp_path: Path) -> None:
    assert bilan("--texte", "--dossier", str(tmp_path / "a" / "b")).returncode == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
@pytest.mark.parametrize("call", ["--texte", "--aide", "--version", "verifier", "demo", "pack verifier x"])
@pytest.mark.parametrize("ending", [">/dev/full", ">&-"])
def test_an_output_that_is_full_or_closed_is_nobodys_fault(call: str, ending: str, tmp_path: Path) -> None:
    line = f'"{sys.executable}" -m assistant {call} {ending} </dev/null'
    for unbuffered in ("", "1"):
        done = subprocess.run(
            ["sh", "-c", line], check=False, capture_output=True, text=True,
            env={**os.environ, "BILAN_DOSSIER": str(tmp_path / "d"), "PYTHONUNBUFFERED": unbuffered},
        )  # fmt: skip
        assert "Traceback" not in done.stderr and "erreur" not in done.stderr and "Exception" not in done.stderr
        if ending == ">/dev/full":
            assert done.returncode == 1 and done.stderr.count("sortie est fermée") == 1, done.stderr
        else:
            assert done.returncode in (0, 1)


def test_an_input_that_is_closed_is_said(tmp_path: Path) -> None:
    line = f'"{sys.executable}" -m assistant --texte --dossier "{tmp_path / "d"}" <&-'
    done = subprocess.run(["sh", "-c", line], check=False, capture_output=True, text=True)
    assert done.returncode == 1 and "L’entrée est fermée" in done.stdout and done.stderr == ""
