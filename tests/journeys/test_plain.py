"""A person's whole way through the plain face, as scripts of the very lines she types, each in a process of its own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from itertools import chain
from pathlib import Path

import pytest

from assistant.dossier.events import Kind
from assistant.pack.cleaning import clean
from tests.journeys.typed import FIRST_START, PHRASE, WITHOUT_PHRASE, Journey, answers, bilan, journey, recorded


@pytest.fixture(scope="module")
def whole() -> Journey:
    return journey()


@pytest.fixture(scope="module")
def short() -> Journey:
    """The first questionnaire alone."""
    return journey(1)


def test_from_the_first_start_to_an_exported_portefeuille_in_one_script(whole: Journey, tmp_path: Path) -> None:
    folder, out = tmp_path / "dossier", tmp_path / "mes documents"
    out.mkdir()
    done = bilan(folder, [*FIRST_START, *whole.lines(), "/portefeuille", f"/portefeuille exporter html md json {out}"])
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr
    assert done.stderr == "" and "\x1b" not in done.stdout
    assert answers(recorded(folder)) == answers(whole.events)
    assert sorted(p.suffix for p in out.iterdir()) == [".html", ".json", ".md"]
    document = json.loads(next(out.glob("*.json")).read_text("utf-8"))
    assert document
    assert done.stdout.rstrip().endswith("Tout ce que vous avez validé est enregistré.")


@pytest.mark.timeout(600)  # the slow one opens the program, and derives its key, some fifty times
def test_the_same_way_with_stops(whole: Journey, tmp_path: Path, slow: bool) -> None:
    """Stopped in the middle of a questionnaire, by the end of the input, and taken up again where it was: in one out of
    eight, in every one with --slow."""
    folder, between = tmp_path / "dossier", 1 if slow else 8
    assert bilan(folder, list(FIRST_START)).returncode == 0
    parts = list(whole.parts.values())
    rest: tuple[str, ...] = ()  # of the questionnaire she stopped in
    for first in range(0, len(parts), between):
        *before, last = parts[first : first + between]
        middle = len(last) // 2
        back = bilan(folder, [PHRASE, *rest, *chain.from_iterable(before), *last[:middle]])
        assert back.returncode == 0
        assert not rest or "Bonjour." in back.stdout
        rest = last[middle:]
    assert bilan(folder, [PHRASE, *rest]).returncode == 0
    assert answers(recorded(folder)) == answers(whole.events)


def test_coming_back_resumes_at_the_very_question(short: Journey, tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    lines = list(short.lines())
    first = bilan(folder, [*FIRST_START, *lines[:4]])
    asked = [line for line in first.stdout.splitlines() if line.startswith("Question : ")][-1]
    back = bilan(folder, [PHRASE])
    assert [line for line in back.stdout.splitlines() if line.startswith("Question : ")] == [asked]
    assert "Votre dernière réponse : " in back.stdout


def test_odd_answers_lose_nothing_and_break_nothing(short: Journey, tmp_path: Path) -> None:
    """Questions about the question, doubts, hostile text, empty lines, a megabyte: then the same way goes on."""
    folder = tmp_path / "dossier"
    odd = [
        "pourquoi",
        "/aide",
        "/commandes",
        "/question",
        "/historique",
        "/historique 3",
        "/revoir",
        "/parcours",
        "/parcours 99",
        "/parcours 0",
        "/portefeuille",
        "/portefeuille 1",
        "/portefeuille 999999999999999999999",
        "/portefeuille ²",
        "/portefeuille truc",
        "/portefeuille reformuler",
        "/portefeuille montrable x",
        "/portefeuille exporter",
        "/portefeuille exporter html /chemin/absent",
        "/portefeuille exporter pdf \x00",
        "/inconnue",
        "/brouillon",
        "",
        "   ",
    ]
    lines = list(short.lines())
    done = bilan(folder, [*FIRST_START, *odd, lines[0], *odd, *lines[1:]])
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr
    assert done.stderr == "" and "\x1b" not in done.stdout
    assert answers(recorded(folder)) == answers(short.events)


def test_what_she_changes_in_the_portefeuille_is_there_the_next_day(short: Journey, tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    changes = [
        "/portefeuille reformuler 1 Je veux souffler",
        "/portefeuille montrable 2",
        "/portefeuille écarter 3",
        "/portefeuille ecarter 4",
        "/portefeuille reprendre 4",
        "/portefeuille reformuler 5 Autrement",
        "/portefeuille reformuler 5",
    ]
    done = bilan(folder, [*WITHOUT_PHRASE, *short.lines(), *changes])
    assert done.returncode == 0, done.stdout
    listed = bilan(folder, ["/portefeuille tout", "/portefeuille 1", "/portefeuille sources 2"]).stdout.splitlines()
    entries = {line.partition(".")[0]: line for line in listed}
    assert entries["1"].endswith("Je veux souffler (reformulé)")
    assert entries["2"].endswith("(montrable)")
    aside = listed.index("Mis à l’écart")
    assert listed[aside + 1].startswith("3. ") and not listed[aside + 2].startswith("4. ")
    assert "reformulé" not in entries["5"]
    assert any(line.startswith("Texte d’origine : ") for line in listed)
    export = bilan(folder, [], "exporter", str(tmp_path), "--format", "md")
    assert export.returncode == 0, export.stdout
    document = next(tmp_path.glob("*.md")).read_text("utf-8")
    assert "Je veux souffler" in document and entries["3"][3:40] not in document


HOSTILE = (
    "\x1b[2J\x1b]52;c;Y3VybCBldmls\x07\x9b31m",
    "[/] [@click=app.quit] {{ 7 * 7 }} <script>alert(1)</script>",
    "\u202eet après\u2066\u200b\U000e0041",
    "e" + "\u0301" * 100,
    "x" * 1_000_000,
)


@pytest.mark.parametrize("text", HOSTILE, ids=["codes", "markup", "bidi", "accents", "megabyte"])
def test_a_hostile_answer_is_harmless_on_the_screen_and_in_the_documents(
    text: str, short: Journey, tmp_path: Path
) -> None:
    folder = tmp_path / "dossier"
    opening = [*short.lines()][:3]  # the third question is open: what she writes is kept as she wrote it
    done = bilan(
        folder,
        [*WITHOUT_PHRASE, *opening, *[text] * 3, "/revoir", "/portefeuille", "/portefeuille 1",
         f"/portefeuille exporter html md json {tmp_path}"],
    )  # fmt: skip
    assert done.returncode == 0 and done.stderr == "", done.stderr
    kept = [e for e in recorded(folder, None) if e.kind is Kind.ANSWER]
    assert len(kept) > 2 and kept[2].data["valeur"] == clean(text), "taken as an answer, and not only refused"
    assert_harmless(done.stdout)
    documents = {path.suffix: path.read_text("utf-8") for path in tmp_path.glob("portefeuille-*")}
    assert sorted(documents) == [".html", ".json", ".md"]
    for document in documents.values():
        assert_harmless(document)
    assert "<script" not in documents[".html"].lower(), "a page of ours holds no script at all"
    assert not unfenced_markup(documents[".md"]), "in the Markdown her words are text: never HTML"
    json.loads(documents[".json"])


def assert_harmless(shown: str) -> None:
    assert not {c for c in shown if ord(c) < 32 or 0x7F <= ord(c) < 0xA0} - {"\n", "\t"}
    assert not {"\u202e", "\u2066", "\u200b", "\U000e0041"} & set(shown)
    assert "\u0301" * 5 not in shown


def unfenced_markup(markdown: str) -> list[str]:
    """HTML that a reader of this Markdown would obey: outside a fenced block or a code span, and not escaped."""
    text = re.sub(r"^(```+).*?^\1$", "", markdown, flags=re.DOTALL | re.MULTILINE)
    return re.findall(r"(?<!\\)<(?:script|img|iframe)\b", re.sub(r"`[^`\n]*`", "", text), re.IGNORECASE)


def test_the_judge_of_markdown_sees_what_is_live_and_only_that() -> None:
    assert unfenced_markup("a <script>x</script> &lt;script&gt;")
    assert not unfenced_markup("```\n<script>\n```\n`<script>` \\<script> &lt;script&gt;")


HOSTILE_PACK = """
pack: hostile
version: 1.0.0
titre: "T {bad}"
questionnaires:
  - id: essai
    titre: "Q {bad}"
    intention: "I {bad}"
    limites: "L {bad}"
    duree: 1
    sections:
      - id: s
        titre: "S {bad}"
        dire: "D {bad}"
        questions:
          - {{id: un, type: choix, texte: "C {bad}", pourquoi: "P {bad}", options: {{a: "O {bad}", b: "B {bad}"}}}}
          - {{id: deux, type: texte, texte: "X {bad}", aide: "A {bad}", pourquoi: "P {bad}"}}
"""
BAD = r"\e[2J\e]52;c;eA==\a\x9b31m\u202e\u200b [/] [@click=app.quit]x {% x %}"
IN_ANOTHER_LIBRARY = """
import sys
from pathlib import Path
from assistant.pack import library
library.shipped_folder = lambda: Path(sys.argv.pop(1))
import assistant.parcours.reading as reading
reading.shipped_folder = library.shipped_folder = lambda place=library.shipped_folder(): place
from assistant.cli import main
sys.exit(main(sys.argv[1:]))
"""


def test_a_hostile_pack_of_another_library_is_shown_harmless(tmp_path: Path) -> None:
    shipped = tmp_path / "questionnaires"
    for folder in ("packs", "parcours"):
        (shipped / folder).mkdir(parents=True)
    (shipped / "packs" / "hostile.yaml").write_text(HOSTILE_PACK.format(bad=BAD), "utf-8")
    (shipped / "parcours" / "essai.yaml").write_text(
        f'parcours: essai\nversion: 1.0.0\ntitre: "R {BAD}"\ndescription: "D {BAD}"\nphases:\n'
        f'  - id: p\n    titre: "F {BAD}"\n    dire: "G {BAD}"\n    etapes:\n      - questionnaire: hostile/essai\n',
        "utf-8",
    )
    lines = ["3", "", "pourquoi", "/question", "1", "Bonjour", "/revoir", "/historique", "/parcours", "/portefeuille"]
    done = subprocess.run(
        [sys.executable, "-c", IN_ANOTHER_LIBRARY, str(shipped), "--texte", "--dossier", str(tmp_path / "d")],
        input="".join(f"{line}\n" for line in lines),
        check=False,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert done.returncode == 0 and done.stderr == "", done.stderr
    for mark in "CXPOQRFGIL":
        assert f"{mark} \ufffd[2J" in done.stdout, mark
    assert_harmless(done.stdout)


@pytest.mark.parametrize("codec", ["ascii", "cp850", "latin-1"])
def test_a_console_of_another_age_shows_all_of_it(codec: str, short: Journey, tmp_path: Path) -> None:
    script = "".join(f"{line}\n" for line in (*WITHOUT_PHRASE, *short.lines())).encode()
    done = subprocess.run(
        [sys.executable, "-m", "assistant", "--texte"],
        input=script,
        check=False,
        capture_output=True,
        env={**os.environ, "BILAN_DOSSIER": str(tmp_path / "dossier"), "PYTHONIOENCODING": codec},
    )
    assert done.returncode == 0 and b"Traceback" not in done.stderr
    assert done.stdout.decode(codec)
    assert answers(recorded(tmp_path / "dossier", None)) == answers(short.events)


def test_a_wrong_phrase_leaves_the_answers_of_a_script_untouched(short: Journey, tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    bilan(folder, list(FIRST_START))
    before = recorded(folder)
    done = bilan(folder, ["pas la bonne phrase", *short.lines()])
    assert done.returncode == 1
    assert done.stdout.count("n’ouvre pas le dossier") == 1, "no answer is tried as a passphrase"
    assert recorded(folder) == before


@pytest.mark.parametrize("lines", [[], ["1"], ["1", PHRASE], ["1", PHRASE, PHRASE], ["2"], ["1", PHRASE, "autre", "3"]])
def test_a_first_start_that_stops_early_creates_nothing(lines: list[str], tmp_path: Path) -> None:
    done = bilan(tmp_path / "dossier", lines)
    assert done.returncode == 0 and "rien n’a été enregistré" in done.stdout
    assert not (tmp_path / "dossier").exists()


def test_the_recovery_sheet_is_written_where_she_says_once(tmp_path: Path) -> None:
    folder, sheet = tmp_path / "dossier", tmp_path / "fiche.txt"
    sheet.write_text("à elle", "utf-8")
    lines = [*FIRST_START[:5], "2", str(sheet), "2", str(tmp_path / "absent" / "f"), "2", str(tmp_path / "fiche2.txt")]
    done = bilan(folder, lines)
    assert done.returncode == 0 and done.stdout.count("Impossible d’écrire ce fichier") == 2
    assert sheet.read_text("utf-8") == "à elle"
    written = tmp_path / "fiche2.txt"
    assert "AGE-SECRET-KEY-1" in written.read_text("utf-8")
    assert os.name == "nt" or written.stat().st_mode & 0o777 == 0o600
    assert "AGE-SECRET-KEY-1" not in done.stdout


def test_a_second_window_reads_and_records_nothing(short: Journey, tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    bilan(folder, list(WITHOUT_PHRASE))
    first = subprocess.Popen(
        [sys.executable, "-u", "-m", "assistant", "--texte", "--dossier", str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert first.stdin and first.stdout
    while "Question :" not in first.stdout.readline():
        pass
    second = bilan(folder, list(short.lines()))
    assert second.returncode == 0 and "autre fenêtre" in second.stdout
    assert "Rien n’a été enregistré" in second.stdout
    said, _ = first.communicate("".join(f"{line}\n" for line in short.lines()))
    assert first.returncode == 0 and "Traceback" not in said
    assert answers(recorded(folder, None)) == answers(short.events)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the owner of the machine writes everywhere")
def test_a_folder_where_nothing_can_be_written_opens_to_be_read(short: Journey, tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    bilan(folder, [*WITHOUT_PHRASE, *short.lines()])
    folder.chmod(0o500)
    done = bilan(folder, ["/portefeuille"])
    folder.chmod(0o700)
    assert done.returncode == 0 and "lecture seule" in done.stdout


WATCHED = """
import sys
told = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.", "subprocess.", "os.system",
        "os.exec", "os.posix_spawn")
def watch(event, arguments):
    if event.startswith(told):
        sys.stderr.write(f"INTERDIT {event} {arguments!r}\\n")
sys.addaudithook(watch)
from assistant.cli import main
sys.exit(main(sys.argv[1:]))
"""


def test_nothing_leaves_the_computer_in_a_whole_journey(whole: Journey, tmp_path: Path) -> None:
    lines = [*FIRST_START, *whole.lines(), "/portefeuille", f"/portefeuille exporter html md json {tmp_path}"]
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, "--texte", "--dossier", str(tmp_path / "dossier")],
        input="".join(f"{line}\n" for line in lines),
        check=False,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert done.returncode == 0 and done.stderr == "", done.stderr
    caught = subprocess.run(
        [sys.executable, "-c", WATCHED.replace("from assistant.cli import main", "import socket; socket.socket()")],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert "INTERDIT socket." in caught.stderr, "the watch must be able to see one"


def test_nothing_readable_is_left_on_the_disk(short: Journey, tmp_path: Path) -> None:
    folder, temporary = tmp_path / "dossier", tmp_path / "tmp"
    temporary.mkdir()
    lines = list(short.lines())
    done = bilan(folder, [*FIRST_START, *lines[:3], *["Canari des Açores, jaune."] * 5], TMPDIR=str(temporary))
    assert done.returncode == 0 and "Canari" in repr(recorded(folder))
    for path in (p for p in tmp_path.rglob("*") if p.is_file()):
        assert b"Canari" not in path.read_bytes() and PHRASE.encode() not in path.read_bytes(), path


def test_the_demo_shows_an_invented_person_and_keeps_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    done = bilan(
        folder, ["/portefeuille", "/parcours", "/historique", f"/portefeuille exporter html {tmp_path}"], "demo"
    )
    assert done.returncode == 0 and done.stderr == "", done.stderr
    assert "la personne est inventée" in done.stdout and "rien n’a été gardé" in done.stdout
    assert not folder.exists()
    assert "Exemple inventé" in next(tmp_path.glob("*.html")).read_text("utf-8")


def test_the_demo_of_another_parcours_is_asked_by_its_name(tmp_path: Path) -> None:
    done = bilan(tmp_path / "dossier", ["/carnet"], "demo", "cap-vers-l-entreprise")
    assert done.returncode == 0 and "École Pasteur" in done.stdout
    assert not (tmp_path / "dossier").exists()
    refused = bilan(tmp_path / "dossier", [], "demo", "autre")
    assert refused.returncode == 2 and "cap-vers-l-entreprise" in refused.stderr and "autre" in refused.stderr


def test_only_what_she_marked_showable_leaves_when_she_asks_for_that(short: Journey, tmp_path: Path) -> None:
    folder, out = tmp_path / "dossier", tmp_path / "out"
    out.mkdir()
    export = f"/portefeuille exporter montrables md {out}"
    done = bilan(folder, [*FIRST_START, *short.lines(), export, "/portefeuille montrable 2", export])
    assert "Aucun élément n’est marqué montrable." in done.stdout
    (document,) = out.iterdir()
    text = document.read_text("utf-8")
    assert text.count("\n### ") == 1, "one item, and not even a count of the others"
