"""Regards pluriels on the screen, on a real dossier: a page goes out, an answer comes in, and an erased one is gone."""

from __future__ import annotations

import pytest

from assistant.faces import places, regards
from assistant.faces.terminal.editor import Editor
from assistant.faces.terminal.item_screen import ItemScreen
from assistant.faces.terminal.regards.regards_screen import RegardsScreen
from tests.exchange.regards import answer, asked, kept
from tests.faces.exchanging import her, out_of
from tests.faces.terminal.driving import paste, running, type_in
from tests.faces.terminal.test_sharing import Hand


async def opened(app, pilot) -> Hand:
    hand = Hand(app, pilot)
    await type_in(pilot, "/regards")
    await hand.sees("Demander son regard à quelqu’un", "enter")
    return hand


@pytest.mark.parametrize("typed", ["/regards effacer 1", "/regards lire", "/regards aide"])
async def test_an_act_said_as_line_by_line_opens_the_place(tmp_path, typed):
    session = her(tmp_path)
    async with running(session) as (app, pilot):
        before = session.vault.events
        await type_in(pilot, typed)
        await Hand(app, pilot).sees("Demander son regard à quelqu’un", "enter")
        assert isinstance(app.screen, RegardsScreen) and session.vault.events == before


async def test_asking_someone_from_the_first_key_to_the_page(tmp_path):
    session, folder = her(tmp_path), out_of(tmp_path)
    async with running(session) as (app, pilot):
        hand = await opened(app, pilot)
        await hand.sees("À qui voulez-vous demander", "n")
        await hand.types("A. R.", "D’où cette personne vous connaît-elle")
        await hand.sees("Sous quel nom vous connaît-elle", "2", "enter")
        await hand.types("Nadia", "Écrivez-lui un mot")
        await type_in(pilot, "Bonjour,")
        await hand.press("ctrl+j")
        await hand.types("ton regard m’aiderait.", "Quelles questions lui poser")
        await hand.sees("7 cochés sur 8", "space")
        await hand.sees("Dans quel dossier", "enter")
        await hand.press("ctrl+u")
        await hand.types(str(folder), "Nadia vous pose quelques questions")
        assert not list(folder.iterdir()), "nothing is written before the yes"
        await hand.sees("La page est prête", "1", "enter")
        await hand.sees("A. R. (proches) : demandé le 22 novembre 2026", "enter")
        (request,) = regards.requests(session)
        assert request.word == "Bonjour,\nton regard m’aiderait." and len(request.questions) == 7
        assert sorted(path.suffix for path in folder.iterdir()) == [".html", ".txt"]
        await hand.press("escape")
        assert not isinstance(app.screen, RegardsScreen)


async def test_an_answer_that_is_pasted_is_read_then_kept_then_beside_her_own(tmp_path):
    session = her(tmp_path)
    request = asked(session, out_of(tmp_path))
    async with running(session) as (app, pilot):
        hand = await opened(app, pilot)
        await hand.sees("Collez le texte reçu", "c")
        await paste(pilot, answer(request, aise="Au comptoir"))
        await hand.sees("Rien ne prouve pourtant qui l’a écrit", "enter")
        await hand.sees("Choisissez d’abord une réponse", "enter")
        assert regards.requests(session)[0].regard is None
        await hand.sees("C’est gardé", "1", "enter")
        await hand.sees("que vous pouvez montrer", "enter")
        await hand.sees("Au comptoir", "l")
        await hand.until("Vous n’avez pas encore répondu à cette question")


async def test_a_file_by_the_door_of_the_partages_and_a_refusal(tmp_path):
    session = her(tmp_path)
    request = asked(session, out_of(tmp_path))
    path = tmp_path / "regard.txt"
    path.write_text(answer(request), "utf-8")
    async with running(session) as (app, pilot):
        app.open_sharing(path)
        hand = Hand(app, pilot)
        await hand.until("Une réponse à votre demande")
        await hand.sees("C’est gardé", "1", "enter")
        await hand.sees("Regards pluriels : demander", "enter")
        await hand.sees("Demander son regard", "g")
        await hand.sees("Quel fichier ouvrir", "o")
        before = session.vault.events
        await hand.types(str(path), "Vous avez déjà cette réponse")
        assert session.vault.events == before


async def test_a_person_is_erased_only_after_a_yes(tmp_path):
    session, folder = her(tmp_path), out_of(tmp_path)
    kept(session, asked(session, folder), True, aise="Au comptoir")
    async with running(session) as (app, pilot):
        hand = await opened(app, pilot)
        await hand.press("end")
        await hand.sees("Ses mots ne doivent plus être montrés", "enter")
        await hand.sees("Effacer cette demande et ces mots", "2", "enter")
        await hand.sees("Demander son regard", "1", "enter")
        assert regards.requests(session)
        await hand.press("end")
        await hand.sees("Ses mots ne doivent plus être montrés", "enter")
        await hand.sees("Effacer cette demande et ces mots", "2", "enter")
        await hand.sees("sont effacés", "2", "enter")
        await hand.sees("Rien n’est compté", "enter")
    assert regards.requests(session) == () and "Au comptoir" not in str(session.vault.events)


async def test_copied_by_hand_question_by_question(tmp_path):
    session, folder = her(tmp_path), out_of(tmp_path)
    asked(session, folder)
    async with running(session) as (app, pilot):
        hand = await opened(app, pilot)
        await hand.press("end")
        await hand.sees("Recopier moi-même", "enter")
        await hand.sees("Dans quelle situation", "1", "enter")
        await hand.types("Au comptoir", "Que viendriez-vous me demander")
        await hand.sees("Dans quelle situation", "escape")
        assert app.screen.query_one(Editor).text == "Au comptoir", "what she wrote is still there"
        await hand.press("enter", "enter", "enter", "enter", "enter", "enter", "enter")
        await hand.sees("accepte-t-elle que ses mots", "enter")
        await hand.sees("C’est gardé", "1", "enter")
    regard = regards.requests(session)[0].regard
    assert regard and regard.answers == {"aise": "Au comptoir"} and not regard.agreed


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_someone_s_words_are_read_under_their_question_and_never_reworded(tmp_path, size):
    session, folder = her(tmp_path), out_of(tmp_path)
    kept(session, asked(session, folder), False, aise="Au comptoir \x1b]0;x\x07[bold]x[/]")
    item = next(item for item in places.portfolio(session).items() if item.theirs)
    async with running(session, size=size) as (app, pilot):
        hand = Hand(app, pilot)
        await app.push_screen(ItemScreen(session, item, rewording=True))
        await hand.until("ils restent tels quels")
        await hand.until("Dans quelle situation", "à ne montrer à personne", "[bold]x[/]")
        await hand.sees("n’a pas donné son accord", "m")


def test_what_is_shown_has_the_no_break_spaces_of_french():
    from assistant.faces.terminal.regards import words
    from assistant.pack.cleaning import typography
    from tests.faces.terminal.test_words import texts

    shown = [value for name, value in vars(words).items() if name.isupper()]
    assert [text for text in texts(shown) if text != typography(text)] == []
