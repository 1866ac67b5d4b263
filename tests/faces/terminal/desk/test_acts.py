"""What is done at the desk: the same as its commands, asked before, refused in French, and nothing by accident."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.conseiller.state import Reason
from assistant.exchange.letters import read_letter
from assistant.exchange.model import Card, Envoi, Reply
from assistant.faces.terminal.desk.desk_screen import DeskScreen
from assistant.faces.terminal.desk.share_screen import ShareScreen
from tests.conseiller.people import Her, an_extract
from tests.dossier.test_redaction import stands
from tests.faces.terminal.desk.sitting import BIKES, KARIM, OPEN, OVER, at_desk, on, press, write
from tests.faces.terminal.desk.test_desk import told

CANARY = "canari-violet-5120"


def written(folder: Path, suffix: str = ".bilan") -> Path:
    (path,) = (folder / "Documents").glob(f"*{suffix}")
    return path


# Opening


@pytest.mark.parametrize("form", ["{path}", "'{path}'", '"{path}"', "{uri}"])
async def test_a_share_is_opened_kept_and_read_however_its_path_is_written(seat, form):
    share = seat.her.share(an_extract(CANARY, until="2027-01-31"), seat.envoi.number)
    path = seat.file("reçu de Sandrine.bilan", seat.her.sealed(share))
    async with at_desk(seat.desk) as (app, pilot):
        await press(pilot, "o")
        await write(pilot, form.format(path=path, uri=path.as_uri()))
        await press(pilot, "enter")
        assert "Partage de « Sandrine V. »" in told(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, ShareScreen) and CANARY in told(app)
    assert share.number in seat.desk.state.shares


async def test_a_file_dropped_on_the_desk_is_opened(seat):
    share = seat.her.share(an_extract(CANARY, until="2027-01-31"), seat.envoi.number)
    path = seat.file("depose.bilan", seat.her.sealed(share))
    async with at_desk(seat.desk) as (app, pilot):
        await write(pilot, f"'{path}' ")
        await press(pilot, "enter")
        assert CANARY in told(app)


async def test_a_share_that_nothing_names_is_kept_under_the_pseudonym_that_is_said(seat):
    stranger = Her(seat.desk.card, seat.clock)
    path = seat.file("x.bilan", stranger.sealed(stranger.share(an_extract(CANARY, until="2027-01-31"))))
    async with at_desk(seat.desk) as (app, pilot):
        await press(pilot, "o")
        await write(pilot, str(path))
        await press(pilot, "enter")
        assert "De qui vient ce partage" in told(app)
        await press(pilot, "3", "enter")
        await write(pilot, "Nadia")
        await press(pilot, "enter", "enter")
        assert CANARY in told(app)
    assert seat.desk.state.called("nadia")


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"age-encryption.org/v1\n" + b"x" * 500])
async def test_what_is_no_document_is_refused_in_french_and_changes_nothing(seat, data):
    path, before = seat.file("x.bilan", data), len(seat.desk.vault.events)
    async with at_desk(seat.desk) as (app, pilot):
        await press(pilot, "o")
        await write(pilot, str(path))
        await press(pilot, "enter")
        assert "Ce fichier n’est pas gardé" in told(app)
        await press(pilot, "2", "enter")
        assert isinstance(app.screen, DeskScreen)
    assert len(seat.desk.vault.events) == before


async def test_a_share_taken_back_is_destroyed_at_once(seat):
    path = seat.file("retrait.bilan", seat.her.withdrawal(OPEN))
    async with at_desk(seat.desk) as (app, pilot):
        await press(pilot, "o")
        await write(pilot, str(path))
        await press(pilot, "enter")
        assert "a repris le partage" in told(app)
    assert seat.desk.state.shares[OPEN].destroyed


# Destroying


async def test_what_is_due_is_destroyed_after_a_yes(seat):
    async with at_desk(seat.desk) as (app, pilot):
        await press(pilot, "p")
        assert OVER[:8] in told(app) and KARIM[:8] in told(app) and OPEN[:8] not in told(app)
        await press(pilot, "2", "enter")
        assert "Le contenu de 2 partages est détruit" in told(app)
        await press(pilot, "enter")
        assert "Rien n’est à détruire aujourd’hui." in told(app)
    shares = seat.desk.state.shares
    assert shares[OVER].reason == shares[KARIM].reason == Reason.END and not shares[OPEN].destroyed
    seat.desk.destroy((OPEN,), Reason.ASKED)
    assert stands(seat.desk.vault.folder, seat.desk.identity, BIKES) == []


@pytest.mark.parametrize("keys", [("p",), ("p", "enter"), ("p", "enter", "enter"), ("p", "down", "enter"), ("p", "escape"),
                                  ("p", "1", "enter"), ("p", "p", "p")])  # fmt: skip
async def test_no_key_pressed_without_looking_destroys_anything(seat, keys):
    async with at_desk(seat.desk) as (_, pilot):
        await press(pilot, *keys)
    assert not any(seat.desk.state.shares[number].destroyed for number in (OVER, KARIM, OPEN))


async def test_a_share_is_destroyed_before_its_end_from_its_own_page(seat):
    async with at_desk(seat.desk) as (app, pilot):
        await on(app, pilot, "à lire jusqu’au")
        await press(pilot, "enter", "p")
        assert "à votre demande" in told(app)
        await press(pilot, "2", "enter", "enter")
        assert "à votre demande" in told(app) and "vélos" not in told(app)
    shares = seat.desk.state.shares
    assert shares[OPEN].reason == Reason.ASKED and not shares[OVER].destroyed


# Assigning


async def test_questionnaires_are_asked_of_someone_in_one_signed_file(seat):
    async with at_desk(seat.desk) as (app, pilot):
        await press(pilot, "a", "2", "enter")
        assert "Sandrine V." in app.screen.title_text
        await press(pilot, "space", "enter", "1", "enter")
        await write(pilot, "3 janvier 2020")
        await press(pilot, "enter")
        assert "est déjà passé" in told(app)
        await press(pilot, *["backspace"] * len("3 janvier 2020"))
        await write(pilot, "15/01/2027")
        await press(pilot, "enter")
        await write(pilot, f"Bonjour,\n{CANARY} !")
        await press(pilot, "enter", "enter")
        assert CANARY in told(app) and "15 janvier 2027" in told(app)
        await press(pilot, "1", "enter")
        assert "L’envoi est prêt" in told(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, DeskScreen)
    envoi = read_letter(written(seat.folder).read_bytes(), None).value
    assert isinstance(envoi, Envoi)
    assert (envoi.to, envoi.due, envoi.message) == ("Sandrine V.", "2027-01-15", f"Bonjour,\n{CANARY} !")
    assert len(envoi.questionnaires) == 1 and envoi.number in seat.desk.state.assignments


async def test_on_the_desk_whom_is_always_asked_wherever_the_cursor_stands(seat):
    async with at_desk(seat.desk) as (app, pilot):
        await on(app, pilot, "à lire jusqu’au")
        await press(pilot, "a")
        assert "À qui proposer" in told(app)
        await press(pilot, "escape")
        await press(pilot, "enter", "a")  # on her own page it is her
        assert "Sandrine V." in app.screen.title_text


async def test_a_pack_of_ones_own_is_added_ticked_and_travels_whole(seat):
    from tests.conseiller.test_assigning import PACK

    text = PACK.format(version="1.0.0", text="Qu’aimez-vous faire ?")
    path = seat.file("du-cabinet.yaml", text.encode())
    async with at_desk(seat.desk) as (app, pilot):
        await press(pilot, "a", "1", "enter", "f")
        await write(pilot, str(seat.folder / "absent.yaml"))
        await press(pilot, "enter")
        assert "a des problèmes" in told(app)
        await press(pilot, *["backspace"] * len(str(seat.folder / "absent.yaml")))
        await write(pilot, str(path))
        await press(pilot, "enter")
        assert "De vous" in told(app) and app.screen.ticked
        await press(pilot, "enter", "1", "enter", "enter", "enter", "enter", "1", "enter")
    envoi = read_letter(written(seat.folder).read_bytes(), None).value
    assert isinstance(envoi, Envoi) and envoi.packs[0].text == text


async def test_nothing_is_written_when_the_last_page_says_no(seat):
    before = len(seat.desk.vault.events)
    async with at_desk(seat.desk) as (app, pilot):
        await press(pilot, "a", "1", "enter", "space", "enter", "1", "enter", "enter", "enter", "enter", "2", "enter")
        assert isinstance(app.screen, DeskScreen)
    assert not list((seat.folder / "Documents").iterdir()) and len(seat.desk.vault.events) == before


# Replying


async def test_a_reply_says_something_of_the_whole_and_of_an_item(seat):
    async with at_desk(seat.desk) as (app, pilot):
        await on(app, pilot, "à lire jusqu’au")
        await press(pilot, "r", "enter")
        await write(pilot, "Merci.")
        await press(pilot, "enter", "down", "down", "enter")
        await write(pilot, CANARY)
        await press(pilot, "enter", "f", "enter")
        assert "La réponse est prête" in told(app)
        await press(pilot, "enter")
    reply = read_letter(written(seat.folder).read_bytes(), seat.her.identity).value
    assert isinstance(reply, Reply) and reply.message == "Merci."
    assert [note.text for note in reply.notes] == [CANARY]
    assert seat.desk.state.shares[OPEN].replies
    assert stands(seat.desk.vault.folder, seat.desk.identity, CANARY) == []


async def test_what_was_written_of_a_reply_is_not_lost_by_one_escape(seat):
    async with at_desk(seat.desk) as (app, pilot):
        await on(app, pilot, "à lire jusqu’au")
        await press(pilot, "r", "enter")
        await write(pilot, CANARY)
        await press(pilot, "escape")
        assert CANARY in app.screen._editor.text and "encore une fois" in told(app)
        await press(pilot, "enter", "escape")
        assert "Laisser cette réponse" in told(app)
        await press(pilot, "1", "enter")
        assert CANARY in told(app)


async def test_an_empty_reply_is_refused(seat):
    async with at_desk(seat.desk) as (app, pilot):
        await on(app, pilot, "à lire jusqu’au")
        await press(pilot, "r", "f")
        assert "ne dit rien" in told(app)


async def test_a_message_too_long_is_said_and_stays(seat):
    async with at_desk(seat.desk) as (app, pilot):
        await on(app, pilot, "à lire jusqu’au")
        await press(pilot, "r", "enter")
        await write(pilot, "a" * 5001)
        await press(pilot, "enter")
        assert "trop long" in told(app) and len(app.screen._editor.text) == 5001


# Papers


async def test_a_share_is_written_in_html_and_that_it_is_in_clear_is_said_before(seat):
    async with at_desk(seat.desk) as (app, pilot):
        await on(app, pilot, "à lire jusqu’au")
        await press(pilot, "h")
        assert "n’est pas chiffré" in told(app)
        await press(pilot, "enter")
        assert "Écrit" in told(app)
    page = written(seat.folder, ".html")
    assert BIKES in page.read_text("utf-8") and page.stat().st_mode & 0o077 == 0


async def test_a_folder_that_is_not_there_is_made_only_when_asked(seat):
    async with at_desk(seat.desk) as (app, pilot):
        await on(app, pilot, "à lire jusqu’au")
        await press(pilot, "h")
        await write(pilot, "/neuf")
        await press(pilot, "enter")
        assert "n’existe pas encore" in told(app) and not (seat.folder / "Documents/neuf").exists()
        await press(pilot, "1", "enter")
        assert list((seat.folder / "Documents/neuf").glob("*.html"))


async def test_the_card_is_written_from_the_page_of_the_six_words(seat):
    async with at_desk(seat.desk) as (app, pilot):
        await press(pilot, "m", "c", "enter")
        assert "Votre carte est prête" in told(app)
    assert isinstance(read_letter(written(seat.folder).read_bytes(), None).value, Card)


async def test_a_desk_that_is_open_elsewhere_shows_and_refuses_in_french(seat):
    from assistant.conseiller.desk import open_desk

    with open_desk(seat.desk.vault.folder, seat.desk.identity, seat.clock) as second:
        async with at_desk(second) as (app, pilot):
            assert "LECTURE SEULE" in told(app)
            await press(pilot, "p", "2", "enter")
            assert "Rien n’a été fait" in told(app)
    assert not seat.desk.state.shares[OVER].destroyed
