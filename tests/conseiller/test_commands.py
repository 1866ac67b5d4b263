"""The commands of the desk: each works by options alone in a script, and asks at a keyboard for what is missing."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant import cli
from assistant.conseiller import desk as room
from assistant.conseiller.assigning import entretiens
from assistant.dossier import agefile
from assistant.dossier.errors import DiskFull
from assistant.dossier.vault import open_vault, unlock
from assistant.exchange import letters
from assistant.exchange.model import Card, Envoi, Reply
from assistant.exchange.signing import fingerprint
from assistant.faces.plain.console import Console
from assistant.faces.plain.desk import running
from tests.conseiller.people import ACTIVITIES, Clock, Her, an_extract
from tests.conseiller.test_assigning import written
from tests.dossier.test_redaction import stands
from tests.test_cli import ENGLISH
from tests.test_cli import bilan as process

PHRASE = "tapis jaune debout lampe"
Typed = Callable[..., tuple[int, str]]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BILAN_BUREAU", str(tmp_path / "bureau"))
    monkeypatch.setattr(agefile, "WORK_FACTOR", 8)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "bureau"


@pytest.fixture
def bilan(place: Path, monkeypatch: pytest.MonkeyPatch) -> Typed:
    """`bilan conseiller …` on these lines: in a script, or with `keyboard=True` as a person types them."""

    def run(*arguments: str, lines: tuple[str, ...] = (), keyboard: bool = False) -> tuple[int, str]:
        out = io.StringIO()
        console = Console(io.StringIO("".join(f"{line}\n" for line in lines)), out)
        console.interactive = keyboard
        console.secret = lambda label: console.ask("")  # type: ignore[method-assign]
        monkeypatch.setattr(Console, "standard", lambda: console)
        code = cli.main(["conseiller", *arguments])
        return code, out.getvalue()

    return run


@pytest.fixture
def made(bilan: Typed, place: Path) -> Path:
    code, out = bilan("cle", "--nom", "Hélène Vidal", "--sans-phrase")
    assert code == 0, out
    return place


def her_for(place: Path) -> Her:
    with room.open_desk(place, unlock(place, None)) as desk:
        clock = Clock()
        clock.to(desk.today.isoformat())
        return Her(desk.card, clock)


def until(her: Her, days: int = 30) -> dict[str, str]:
    from datetime import timedelta

    today = her.clock.at.date()
    return {"made": today.isoformat(), "until": (today + timedelta(days=days)).isoformat()}


def envoi_in(folder: Path) -> Envoi:
    (path,) = folder.glob("document-*.bilan")
    value = letters.read_letter(path.read_bytes()).value
    assert isinstance(value, Envoi)
    return value


# cle


def test_the_keys_are_made_once_and_the_card_is_always_the_same(bilan: Typed, place: Path, tmp_path: Path) -> None:
    options = ("cle", "--nom", "Hélène Vidal", "--organisme", "Les Tilleuls", "--carte", str(tmp_path))
    code, out = bilan(*options, "--fiche", str(tmp_path / "fiche.txt"), lines=(PHRASE,))
    assert code == 0, out
    card = letters.read_letter((tmp_path / "carte.bilan").read_bytes()).value
    assert isinstance(card, Card) and (card.name, card.organisme) == ("Hélène Vidal", "Les Tilleuls")
    words = " ".join(fingerprint(card))
    assert words in out
    assert "AGE-SECRET-KEY-1" in (tmp_path / "fiche.txt").read_text("utf-8")
    code, again = bilan("cle", lines=(PHRASE,))
    assert code == 0 and words in again and "prêt" not in again
    assert bilan("cle", lines=("une autre phrase",))[0] == 1


def test_a_weak_phrase_is_refused_and_leaves_nothing(bilan: Typed, place: Path) -> None:
    code, out = bilan("cle", "--nom", "H", lines=("court",))
    assert code == 1 and "8" in out
    assert not place.exists()


def test_at_a_keyboard_name_and_phrase_are_asked_and_the_sheet_offered(bilan: Typed, place: Path) -> None:
    lines = ("", "Hélène Vidal", "", "1", PHRASE, PHRASE, "1")
    code, out = bilan("cle", lines=lines, keyboard=True)
    assert code == 0, out
    assert "AGE-SECRET-KEY-1" in out and "Vos six mots" in out
    assert unlock(place, PHRASE)


def test_a_dossier_is_refused_where_a_desk_is_meant(bilan: Typed, place: Path) -> None:
    from assistant.faces import start

    start.create_dossier(place, None, "bilan-de-competences").close()
    for call in (("cle",), ("bureau",), ("purger",), ("assigner", "--pour", "N", "--questionnaire", ACTIVITIES)):
        code, out = bilan(*call)
        assert code == 1 and "et non un bureau" in out


def test_without_a_desk_each_command_says_how_to_make_one(bilan: Typed, place: Path) -> None:
    for call in (("bureau",), ("purger",), ("ouvrir", "x"), ("repondre",), ("assigner",)):
        code, out = bilan(*call)
        assert code == 1 and "bilan conseiller cle" in out
    assert not place.exists()


def test_the_option_dossier_is_not_taken_for_the_desk(capsys: pytest.CaptureFixture[str], made: Path) -> None:
    assert cli.main(["--dossier", "ailleurs", "conseiller", "bureau"]) == 2
    assert "--bureau" in capsys.readouterr().err


# assigner


def test_an_envoi_by_options(bilan: Typed, made: Path, tmp_path: Path) -> None:
    pack, out_folder = written(tmp_path), tmp_path / "envois"
    out_folder.mkdir()
    code, out = bilan(
        *("assigner", "--pour", "Sandrine V.", "--pack", str(pack), "--message", "Bonjour", "--avant", "2027-01-15"),
        *("--entretien", "Deuxième entretien", "--vers", str(out_folder)),
    )
    assert code == 0, out
    envoi = envoi_in(out_folder)
    assert envoi.questionnaires == ("du-cabinet/accueil",)
    assert (envoi.to, envoi.message, envoi.due) == ("Sandrine V.", "Bonjour", "2027-01-15")
    code, out = bilan("bureau")
    assert code == 0
    assert "Sandrine V." in out and "pour le 15 janvier 2027" in out and "Premier contact" in out


def test_an_envoi_at_a_keyboard(bilan: Typed, made: Path, tmp_path: Path) -> None:
    lines = (
        "Sandrine V.",
        "",
        "50",
        "1 3",
        "/texte",
        "Bonjour,",
        "à vous.",
        "/fin",
        "bientôt",
        "15 janvier 2027",
        str(entretiens().index("Entretien de la phase préliminaire") + 1),
        "",
    )
    code, out = bilan("assigner", lines=lines, keyboard=True)
    assert code == 0, out
    envoi = envoi_in(tmp_path)
    assert len(envoi.questionnaires) == 2
    assert (envoi.message, envoi.due) == ("Bonjour,\nà vous.", "2027-01-15")
    assert envoi.entretien == "Entretien de la phase préliminaire"


def test_a_faulty_pack_is_told_line_by_line_and_nothing_leaves(bilan: Typed, made: Path, tmp_path: Path) -> None:
    path = tmp_path / "faux.yaml"
    path.write_text("pack: faux\nversion: un\n", "utf-8")
    code, out = bilan("assigner", "--pour", "N", "--pack", str(path))
    assert code == 1
    assert "faux.yaml:2:" in out and "bilan pack verifier" in out
    assert not list(tmp_path.glob("document-*"))
    assert "N" not in bilan("bureau")[1].split()


def test_where_nothing_can_be_written_nothing_is_noted(bilan: Typed, made: Path, tmp_path: Path) -> None:
    call = ("assigner", "--pour", "Sandrine", "--questionnaire", ACTIVITIES, "--vers", str(tmp_path / "absent"))
    assert bilan(*call)[0] == 1
    assert "Sandrine" not in bilan("bureau")[1]


def test_a_file_that_could_not_be_noted_does_not_stay(
    bilan: Typed, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        full.setattr(room.Desk, "record", lambda *_: (_ for _ in ()).throw(DiskFull("Le disque est plein.")))
        assert bilan("assigner", "--pour", "Sandrine", "--questionnaire", ACTIVITIES)[0] == 1
    assert not list(tmp_path.glob("document-*"))


# ouvrir, repondre, purger


def test_from_the_envoi_to_the_destruction(bilan: Typed, made: Path, tmp_path: Path) -> None:
    """Assign, share, open, reply, read again, withdraw: what was not shared, and then nothing, is at the desk."""
    assert bilan("assigner", "--pour", "Sandrine V.", "--questionnaire", ACTIVITIES)[0] == 0
    envoi, her = envoi_in(tmp_path), her_for(made)
    share = her.share(an_extract("CANARI-un", "CANARI-deux", purpose="CANARI-but", **until(her)), envoi.number)
    file, notice = tmp_path / "recu.bilan", tmp_path / "retrait.bilan"
    file.write_bytes(her.sealed(share))
    code, out = bilan("ouvrir", str(file), "--html", str(tmp_path))
    assert code == 0, out
    assert "CANARI-un" in out and "CANARI-but" in out and "1. Élément 1" in out
    (page,) = tmp_path.glob("partage-*.html")
    assert "CANARI-deux" in page.read_text("utf-8") and "pas chiffré" in out
    short = share.number[:8]
    assert "CANARI-un" in bilan("ouvrir", "--partage", short)[1]
    assert "CANARI-but" in bilan("bureau")[1]

    answers = tmp_path / "reponses"
    answers.mkdir()
    code, out = bilan("repondre", "--partage", short, "--note", "2", "SECRET-note", "--vers", str(answers))
    assert code == 0, out
    (path,) = answers.iterdir()
    reply = letters.read_letter(path.read_bytes(), her.identity).value
    assert isinstance(reply, Reply)
    assert [(n.key, n.text) for n in reply.notes] == [(share.extract.items()[1].id, "SECRET-note")]
    assert "Vous y avez répondu" in bilan("bureau")[1]
    assert stands(made, unlock(made, None), "SECRET-note") == []  # of a reply the desk keeps the date

    code, out = bilan("purger")
    assert code == 0 and "Rien n’est à détruire" in out and "R6313-7" in out
    notice.write_bytes(her.withdrawal(share.number))
    code, out = bilan("ouvrir", str(notice))
    assert code == 0 and "a repris le partage" in out and "détruit" in out
    assert stands(made, unlock(made, None), "CANARI") == []
    code, out = bilan("ouvrir", "--partage", short)
    assert code == 1 and "a repris ce partage" in out
    code, out = bilan("ouvrir", str(file))
    assert code == 1 and "a repris ce partage" in out
    assert "Détruit le" in bilan("bureau")[1]


def test_a_share_of_nobody_known_is_kept_under_a_pseudonym(bilan: Typed, made: Path, tmp_path: Path) -> None:
    her = her_for(made)
    file = tmp_path / "recu.bilan"
    file.write_bytes(her.sealed(her.share(an_extract("Texte", **until(her)))))
    code, out = bilan("ouvrir", str(file))
    assert code == 1 and "rien n’a été changé" in out
    assert bilan("ouvrir", str(file), "--de", "Nadia")[0] == 0
    other = Her(her.card, her.clock)
    file.write_bytes(other.sealed(other.share(an_extract("Texte", **until(her)))))
    code, out = bilan("ouvrir", lines=(str(file), "Karim"), keyboard=True)
    assert code == 0 and "Déjà connus : Nadia" in out


def test_what_is_due_is_destroyed_after_a_yes(
    bilan: Typed, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    her = her_for(made)
    file = tmp_path / "recu.bilan"
    share = her.share(an_extract("CANARI", **until(her, 3)))
    file.write_bytes(her.sealed(share))
    assert bilan("ouvrir", str(file), "--de", "Nadia")[0] == 0
    later = Clock(her.clock.at.replace(year=her.clock.at.year + 1))
    monkeypatch.setattr(room.open_desk, "__defaults__", (later,))
    assert "Un partage est à détruire" in bilan("bureau")[1]
    assert bilan("ouvrir", "--partage", share.number)[0] == 1
    code, out = bilan("purger", lines=("1",))
    assert code == 0 and "Rien n’a été détruit" in out
    assert bilan("purger")[0] == 1  # the script ends before the yes
    identity = unlock(made, None)
    assert stands(made, identity, "CANARI")
    code, out = bilan("purger", "--oui")
    assert code == 0 and "CANARI" not in out
    assert stands(made, identity, "CANARI") == []
    assert "Rien n’est à détruire" in bilan("purger")[1]


def test_one_share_is_destroyed_before_its_end_on_demand(bilan: Typed, made: Path, tmp_path: Path) -> None:
    her = her_for(made)
    file = tmp_path / "recu.bilan"
    kept, gone = her.share(an_extract("GARDE", **until(her))), her.share(an_extract("CANARI", **until(her)))
    for share in (kept, gone):
        file.write_bytes(her.sealed(share))
        assert bilan("ouvrir", str(file), "--de", "Nadia")[0] == 0
    code, out = bilan("purger", "--partage", gone.number[:8], lines=("2",), keyboard=True)
    assert code == 0, out
    identity = unlock(made, None)
    assert stands(made, identity, "CANARI") == [] and stands(made, identity, "GARDE")
    assert "à votre demande" in bilan("bureau")[1]
    assert "déjà détruit" in bilan("purger", "--partage", gone.number)[1]


def test_an_answer_at_a_keyboard(bilan: Typed, made: Path, tmp_path: Path) -> None:
    assert "rien à quoi répondre" in bilan("repondre")[1]
    her = her_for(made)
    file = tmp_path / "recu.bilan"
    share = her.share(an_extract("un", "deux", **until(her)))
    file.write_bytes(her.sealed(share))
    assert bilan("ouvrir", str(file), "--de", "Nadia")[0] == 0
    lines = (share.number[:8], "Merci.", "9", "2", "Bien vu.", "", "")
    code, out = bilan("repondre", lines=lines, keyboard=True)
    assert code == 0, out
    (path,) = tmp_path.glob("document-*.bilan")
    reply = letters.read_letter(path.read_bytes(), her.identity).value
    assert isinstance(reply, Reply)
    assert (reply.message, [n.text for n in reply.notes]) == ("Merci.", ["Bien vu."])


@pytest.mark.parametrize(
    "options", [("--note", "deux", "x"), ("--note", "3", "x"), ("--message", ""), ("--message", "x" * 5001)]
)
def test_an_answer_that_cannot_be_is_refused(
    bilan: Typed, made: Path, tmp_path: Path, options: tuple[str, ...]
) -> None:
    her = her_for(made)
    file = tmp_path / "recu.bilan"
    share = her.share(an_extract("un", "deux", **until(her)))
    file.write_bytes(her.sealed(share))
    assert bilan("ouvrir", str(file), "--de", "Nadia")[0] == 0
    code, out = bilan("repondre", "--partage", share.number, *options)
    assert code == 1 and out.strip()
    assert not list(tmp_path.glob("document-*"))


# The desk never holds what was not shared


def test_only_what_was_shared_is_at_the_desk(bilan: Typed, made: Path, tmp_path: Path) -> None:
    """Every byte of every event: the three texts she chose, and none of the forty that she did not."""
    her = her_for(made)
    chosen = [f"CHOISI-{n}" for n in range(3)]
    hidden = [f"CACHE-{n}" for n in range(40)]
    from assistant.portfolio.extract import Terms, extract
    from assistant.portfolio.model import Portfolio, Rubric, Source
    from tests.conseiller.people import item

    items = [item(f"p#{text}", f"Titre {text}", text) for text in (*chosen, *hidden)]
    from dataclasses import replace

    items = [replace(i, sources=(Source("p", i.id, f"CACHE-question {i.id}", "CACHE-reponse", ""),)) for i in items]
    days = until(her)
    terms = Terms("S.", "Mme Vidal", "Entretien", days["made"], days["until"])
    whole = Portfolio((Rubric("interets", "Mes intérêts", tuple(items)),), "2026-11-22")
    handed, _ = extract(whole, [f"p#{text}" for text in chosen], terms)
    file = tmp_path / "recu.bilan"
    file.write_bytes(her.sealed(her.share(handed)))
    code, out = bilan("ouvrir", str(file), "--de", "S.", "--html", str(tmp_path))
    assert code == 0 and "CACHE" not in out
    identity = unlock(made, None)
    assert all(stands(made, identity, text) for text in chosen)
    assert stands(made, identity, "CACHE") == []
    with open_vault(made, identity) as vault:
        assert "CACHE" not in json.dumps([dict(event.data) for event in vault.events])


# Hostile


@pytest.mark.parametrize(
    "text",
    ["\x1b]52;c;Y3VybA==\x07", "\x1b[2J\x1b[31m", "[bold red]@click=app.quit[/]", "<script>x()</script>", "a\u202eb"],
)
def test_a_hostile_share_does_no_harm(bilan: Typed, made: Path, tmp_path: Path, text: str) -> None:
    her = her_for(made)
    extract = an_extract(text * 3, purpose=f"But {text}", **until(her))
    file = tmp_path / "recu.bilan"
    file.write_bytes(her.sealed(her.share(extract)))
    code, out = bilan("ouvrir", str(file), "--de", f"N {text}", "--html", str(tmp_path))
    out += bilan("bureau")[1]
    assert code == 0
    assert not {"\x1b", "\x07", "\u202e"} & set(out)
    (page,) = tmp_path.glob("partage-*.html")
    assert "<script" not in page.read_text("utf-8")


def test_absurd_files_are_refused_before_they_are_read(bilan: Typed, made: Path, tmp_path: Path) -> None:
    file = tmp_path / "gros.bilan"
    with file.open("wb") as big:
        big.write(b"age-encryption.org/v1\n")
        big.truncate(100 * 1024 * 1024)
    for path in (file, tmp_path, tmp_path / "absent", Path("/dev/zero")):
        code, out = bilan("ouvrir", str(path))
        assert code == 1 and out.strip(), path


# The real command


def test_in_a_process_of_its_own_the_phrase_is_the_first_line(tmp_path: Path) -> None:
    place = str(tmp_path / "bureau")
    done = process("conseiller", "cle", "--nom", "Hélène", "--bureau", place, script=f"{PHRASE}\n")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    call = ("conseiller", "assigner", "--pour", "Nadia", "--questionnaire", ACTIVITIES, "--vers", str(tmp_path))
    assert process(*call, "--bureau", place, script=f"{PHRASE}\n").returncode == 0
    seen = process("conseiller", "--bureau", place, "bureau", script=f"{PHRASE}\n")
    assert seen.returncode == 0 and "Nadia" in seen.stdout and "\x1b" not in seen.stdout
    assert process("conseiller", "bureau", "--bureau", place, script="une autre phrase\n").returncode == 1
    assert process("conseiller", "bureau", "--bureau", place).returncode == 1  # no line at all


@pytest.mark.parametrize("name", ["", *running.COMMANDS])
def test_its_help_and_its_errors_are_french(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    call = ["conseiller", *([name] if name else [])]
    assert cli.main([*call, "--aide"]) == 0
    assert cli.main([*call, "--inconnu"]) == 2
    said = capsys.readouterr()
    assert "usage" in said.out
    assert not ENGLISH.search(said.out.replace("conseiller", "") + said.err)
