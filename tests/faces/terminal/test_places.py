"""The places one key away: parcours, answers, portefeuille, export, help, her data."""

from __future__ import annotations

import pytest

from assistant.dossier.events import Kind
from assistant.faces import places
from assistant.faces.terminal.conversation_screen import ConversationScreen
from assistant.guide.turn import Mode, Outcome, Reply, Say, Tone, View
from assistant.portfolio.model import Bar, Figure, Item, Portfolio, Rubric, Source
from tests.faces.terminal.driving import everything, paste, running
from tests.faces.terminal.scripted import Scripted, prompt

FAMILIES = (("R", "Fabriquer, réparer", 22), ("I", "Comprendre, chercher", 31), ("A", "Créer, exprimer", 18),
            ("S", "Aider, former", 36), ("E", "Entreprendre, convaincre", 25), ("C", "Organiser, vérifier", 28))  # fmt: skip


def sample() -> Portfolio:
    hexagon = Figure(
        "Ce qui m'attire", tuple(Bar(name, value, 40, "10 réponses sur 10", letter) for letter, name, value in FAMILIES),
        hexagon=True,
    )  # fmt: skip
    source = Source(
        "recits/recits", "resultat", "Quel a été le résultat ?", "Trois collègues savent maintenant le faire.", ""
    )
    items = (
        Item("a", "competences", "Former mes collègues", "Je sais former quelqu'un à un poste.", sources=(source,)),
        Item("b", "competences", "Tenir une réserve", "Je sais retrouver une palette.", shown=True),
    )
    return Portfolio(
        (
            Rubric("competences", "Mes compétences", items),
            Rubric("interets", "Mes intérêts", (Item("h", "interets", "Mes six familles", "", figure=hexagon),)),
        ),
        "",
    )


@pytest.fixture
def shown(monkeypatch):
    """A portefeuille whose changes are noted instead of recorded."""
    from dataclasses import replace

    done = []
    held = {item.id: item for item in sample().items()}

    def change(what, field):
        def act(session, item, value):
            done.append((what, item.id, value))
            held[item.id] = replace(item, **field(item, value))
            return Outcome()

        return act

    def portfolio(_):
        return Portfolio(tuple(Rubric(r.id, r.title, tuple(held[i.id] for i in r.items)) for r in sample().rubrics), "")

    monkeypatch.setattr(places, "portfolio", portfolio)
    monkeypatch.setattr(
        places, "reword", change("reword", lambda i, v: {"text": v or i.origin, "origin": i.text, "reworded": bool(v)})
    )
    monkeypatch.setattr(places, "show", change("show", lambda i, v: {"shown": v}))
    monkeypatch.setattr(places, "drop", change("drop", lambda i, v: {"dropped": v}))
    monkeypatch.setattr(places, "talk", change("talk", lambda i, v: {"talk": "" if i.talk == v else v}))
    return done


async def test_the_parcours_opens_a_questionnaire():
    session = Scripted(prompt(Mode.TEXT))
    async with running(session) as (app, pilot):
        await pilot.press("f6")
        await pilot.pause()
        assert "Investigation" in everything(app) and "à faire, environ 12 min" in everything(app)
        await pilot.press("down", "enter")
        assert session.recorded[0].kind is Kind.OPENED
        assert session.recorded[0].data["passation"] == "interets/activites"
        await pilot.pause()
        assert isinstance(app.screen, ConversationScreen)


async def test_escape_comes_back_and_what_was_written_is_still_there():
    session = Scripted(prompt(Mode.TEXT))
    async with running(session) as (app, pilot):
        await pilot.press(*"Il y a", "f6", "escape")
        await pilot.pause()
        assert app.screen._composer.text == "Il y a"
        await pilot.press("x")
        assert app.screen._composer.text == "Il y ax"


async def test_an_answer_is_chosen_and_asked_again():
    session = Scripted(prompt(Mode.TEXT), past=5)
    async with running(session) as (app, pilot):
        await pilot.press("f8")
        await pilot.pause()
        await pilot.press("up", "enter")
        await pilot.pause()
        assert session.got == [Reply(text="/revoir 4")]
        assert isinstance(app.screen, ConversationScreen)


async def test_a_place_with_nothing_in_it_says_so():
    async with running(Scripted(prompt(Mode.TEXT))) as (app, pilot):
        await pilot.press("f8")
        await pilot.pause()
        assert "encore rien répondu" in everything(app)


async def test_a_typed_command_opens_a_place():
    session = Scripted(prompt(Mode.TEXT))
    session.outcomes["mon portefeuille"] = Outcome(view=View.HELP)
    async with running(session) as (app, pilot):
        await pilot.press(*"mon portefeuille", "enter")
        await pilot.pause()
        assert "À tout moment" in everything(app)


async def test_the_portefeuille_lists_marks_and_sets_aside(shown):
    async with running(Scripted(prompt(Mode.TEXT))) as (app, pilot):
        await pilot.press("f7")
        await pilot.pause()
        assert "Mes compétences" in everything(app) and "montrable" in everything(app)
        await pilot.press("m")
        assert "Rien ne part pour autant" in everything(app)
        await pilot.press("down", "e")
        assert "mis de côté" in everything(app)
        assert shown == [("show", "a", True), ("drop", "b", True)]


async def test_an_item_is_marked_to_speak_of_or_not_to_in_the_list_and_on_its_page(shown):
    async with running(Scripted(prompt(Mode.TEXT))) as (app, pilot):
        await pilot.press("f7")
        await pilot.pause()
        await pilot.press("a")
        assert "Marqué à aborder" in everything(app) and "à aborder" in everything(app)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("n")
        assert "dite à" in everything(app) and "à ne pas aborder" in everything(app)
        await pilot.press("n")
        assert "La marque est retirée" in everything(app)
        assert [one for what, _, one in shown if what == "talk"] == ["aborder", "eviter", "eviter"]


async def test_an_item_is_said_otherwise_and_its_origin_comes_back(shown):
    async with running(Scripted(prompt(Mode.TEXT))) as (app, pilot):
        await pilot.press("f7")
        await pilot.pause()
        await pilot.press("r")
        await pilot.pause()
        app.screen._editor.write("")
        await paste(pilot, "J'apprends le travail aux autres.")
        await pilot.press("enter")
        assert shown == [("reword", "a", "J'apprends le travail aux autres.")]
        assert "J'apprends le travail aux autres." in everything(app)
        assert "Texte d’origine" in everything(app)
        assert "Trois collègues savent maintenant le faire." in everything(app)  # where it comes from
        await pilot.press("o")
        assert shown[-1] == ("reword", "a", "")


async def test_a_savoir_faire_is_called_by_what_she_can_do_and_its_recit_comes_below(monkeypatch):
    skill = Item("s", "competences", "L'atelier", "Je sais former quelqu'un.", "savoir_faire", shown=True)
    held = Portfolio((Rubric("competences", "Mes compétences", (skill,)),), "")
    monkeypatch.setattr(places, "portfolio", lambda _: held)
    async with running(Scripted(prompt(Mode.TEXT))) as (app, pilot):
        for key in ("f7", "enter"):  # in the list, then on its own page
            await pilot.press(key)
            await pilot.pause()
            text = everything(app)
            assert 0 < text.index("Je sais former quelqu'un.") < text.index("L'atelier")


async def test_what_was_just_done_to_an_item_is_said_until_the_next_key(shown):
    async with running(Scripted(prompt(Mode.TEXT))) as (app, pilot):
        await pilot.press("f7", "enter")
        await pilot.pause()
        await pilot.press("m")
        assert "Noté comme montrable" in everything(app)
        await pilot.press("m")
        assert "Ce n’est plus noté" in everything(app)
        await pilot.press("down")
        assert "noté comme montrable" not in everything(app)


async def test_escape_gives_up_rewording_and_changes_nothing(shown):
    async with running(Scripted(prompt(Mode.TEXT))) as (app, pilot):
        await pilot.press("f7")
        await pilot.pause()
        await pilot.press("r", *"bis", "escape")
        assert shown == []
        assert "bis" not in everything(app)


async def test_what_could_not_be_recorded_is_said_and_the_words_stay(shown, monkeypatch):
    refused = Outcome(says=(Say("Rien n'a été enregistré.", Tone.WARNING),), keep_input=True)
    monkeypatch.setattr(places, "reword", lambda *_: refused)
    async with running(Scripted(prompt(Mode.TEXT))) as (app, pilot):
        await pilot.press("f7")
        await pilot.pause()
        await pilot.press("r", *" encore", "enter")
        assert "Rien n'a été enregistré." in everything(app)
        assert app.screen._editor.text.endswith(" encore")


async def test_the_hexagon_is_drawn(shown):
    async with running(Scripted(prompt(Mode.TEXT)), size=(80, 30)) as (app, pilot):
        await pilot.press("f7")
        await pilot.pause()
        await pilot.press("end", "enter")
        await pilot.pause()
        assert "⠤" in everything(app) or "⡠" in everything(app) or "⣀" in everything(app)
        assert "Aider, former" in everything(app)


async def test_documents_are_written_where_she_says(shown, monkeypatch, tmp_path):
    written = []

    def export(session, formats, folder, shown_only, create):
        assert not shown_only
        written.append((tuple(formats), folder))
        return (folder / "portefeuille.html",)

    monkeypatch.setattr(places, "export", export)
    (tmp_path / "Documents").mkdir()
    async with running(Scripted(prompt(Mode.TEXT))) as (app, pilot):
        await pilot.press("f7")
        await pilot.pause()
        await pilot.press("x")
        await pilot.pause()
        assert "ne sont pas chiffrés" in everything(app)
        await pilot.press("2", "3", "enter", "enter")
        assert written == [(("html",), tmp_path / "Documents")]
        assert "portefeuille.html" in everything(app).replace("\n", "")


async def test_her_data(tmp_path):
    async with running(Scripted(prompt(Mode.TEXT)), sealed=False) as (app, pilot):
        app.folder = tmp_path / "dossier"
        await pilot.press("f9")
        await pilot.pause()
        assert "phrase secrète" in everything(app)
        assert "SANS PHRASE SECRÈTE" in everything(app)
        await pilot.press("escape")
        await pilot.press("slash", *"donnees", "enter")
        await pilot.pause()
        assert "Où sont vos réponses" in everything(app)


async def test_colours_change_and_come_back():
    async with running(Scripted(prompt(Mode.TEXT))) as (app, pilot):
        before = app.theme
        await pilot.press("f10")
        assert app.theme != before
        await pilot.press("f10")
        assert app.theme == before


async def test_a_read_only_window_says_so_everywhere():
    session = Scripted(prompt(Mode.TEXT))
    session.read_only = True
    async with running(session) as (app, pilot):
        assert "LECTURE SEULE" in everything(app)
        await pilot.press("f6")
        await pilot.pause()
        assert "LECTURE SEULE" in everything(app)


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (140, 45)])
@pytest.mark.parametrize("key", ["f1", "f6", "f7", "f8", "f9"])
async def test_every_place_fits(shown, size, key):
    async with running(Scripted(prompt(Mode.TEXT), past=3), size=size) as (app, pilot):
        await pilot.press(key)
        await pilot.pause()
        assert app.screen.focused is not None
        assert "Revenir" in everything(app)


async def test_on_a_wide_screen_the_parcours_stands_beside():
    async with running(Scripted(prompt(Mode.TEXT)), size=(140, 40)) as (app, pilot):
        await pilot.pause(0.1)
        assert "Conclusion" in app.screen._side.plain
        await pilot.resize_terminal(80, 24)
        await pilot.pause(0.1)
        assert not app.screen._side.display


async def test_the_help_begins_with_the_question_under_way():
    session = Scripted(prompt(Mode.TEXT, help="Un mois et une année suffisent."))
    async with running(session) as (app, pilot):
        await pilot.press("f1")
        await pilot.pause()
        assert "Un mois et une année suffisent." in everything(app)


def test_the_guide_understands_every_typed_command():
    """What the footer and the help say can be typed is really a command for the guide."""
    from datetime import date

    from assistant.faces.terminal import commands
    from assistant.guide.understanding import Command, understand

    for command in commands.COMMANDS:
        if command.typed not in commands.OWN:
            assert isinstance(understand(command.typed, prompt(Mode.TEXT), date(2026, 11, 22)), Command), command.typed


async def test_a_question_too_long_to_stand_above_its_answer_is_read_in_the_conversation():
    long = "Racontez ce moment. " * 60
    async with running(Scripted(prompt(Mode.TEXT, long))) as (app, _):
        assert " ".join(app.screen._history.plain.split()).count("Racontez ce moment.") == 60
        assert "en entier plus haut" in app.screen._composer.query_one("#question").plain


async def export_shown_only(items, monkeypatch, tmp_path):
    """What « only what I marked » passes on, and what is on the screen then."""
    written = []
    portfolio = Portfolio((Rubric("competences", "Mes compétences", items),), "")
    monkeypatch.setattr(places, "portfolio", lambda _: portfolio)
    monkeypatch.setattr(places, "export", lambda *arguments: written.append(arguments[1:4]) or (tmp_path / "p.html",))
    async with running(Scripted(prompt(Mode.TEXT))) as (app, pilot):
        await pilot.press("f7")
        await pilot.pause()
        await pilot.press("x")
        await pilot.pause()
        await pilot.press("2", "3", "4", "enter", "enter")
        return written, everything(app)


async def test_a_folder_that_is_not_there_is_made_by_a_second_enter(shown, tmp_path):
    folder = tmp_path / "documents"
    session = Scripted(prompt(Mode.TEXT))
    async with running(session) as (app, pilot):
        await pilot.press("f7")
        await pilot.pause()
        await pilot.press("x")
        await pilot.pause()
        app.screen._folder.value = str(folder)
        app.screen._folder.focus()
        await pilot.press("enter")
        assert "n’existe pas" in everything(app) and not folder.exists()
        app.screen._folder.value = str(tmp_path / "autre")
        await pilot.press("enter")
        assert not (tmp_path / "autre").exists(), "another folder: asked again"
        await pilot.press("enter")
        assert [path.suffix for path in (tmp_path / "autre").iterdir()]


async def test_only_what_she_marked_as_showable(monkeypatch, tmp_path):
    items = (Item("a", "competences", "", "Je sais former.", shown=True), Item("b", "competences", "", "Je range."))
    written, _ = await export_shown_only(items, monkeypatch, tmp_path)
    assert written == [(["html"], tmp_path, True)]  # no folder « Documents » here: her home is proposed


async def test_nothing_marked_writes_nothing_and_says_so(monkeypatch, tmp_path):
    items = (Item("a", "competences", "", "Je sais former.", shown=True, dropped=True),)
    written, said = await export_shown_only(items, monkeypatch, tmp_path)
    assert written == []
    assert "Rien n’est marqué montrable" in said


def test_items_stand_under_their_entretien():
    from assistant.faces.terminal.portfolio_screen import items_and_entries

    def item(name, group):
        return Item(name, "entretiens", "", name, group=group)

    items = (item("a", ""), item("b", "Entretien 1"), item("c", "Entretien 1"), item("d", "Entretien 2"))
    found, entries = items_and_entries(Portfolio((Rubric("entretiens", "Mes entretiens", items),), ""))
    told = [(entry.text, entry.heading) for entry in entries]
    assert told == [
        ("Mes entretiens", True), ("a", False), ("Entretien 1", True), ("b", False), ("c", False),
        ("Entretien 2", True), ("d", False),
    ]  # fmt: skip
    assert [i and i.id for i in found] == [None, "a", None, "b", "c", None, "d"]


def test_a_text_of_two_parts_is_told_in_one_line_and_barred_to_its_end():
    from assistant.faces.terminal.item_screen import _provenance
    from assistant.faces.terminal.portfolio_screen import items_and_entries

    answer = "Pourquoi pas.\n\nUn soir, en rentrant, je me suis dit que cela ne pouvait plus durer."
    sources = (Source("d/d", "pourquoi", "Pourquoi ce bilan ?", answer, ""),)
    item = Item("a", "demande", "Pourquoi", answer, sources=sources)
    _, entries = items_and_entries(Portfolio((Rubric("demande", "Ma demande", (item,)),), ""))
    assert entries[1].detail.startswith("Pourquoi pas. · Un soir")
    answered = _provenance(item, 40)[2:]
    assert len(answered) > 3 and all(row[0][0] == "  ▌ " for row in answered)


async def test_in_a_small_window_the_folder_the_warning_then_the_answer_of_the_export_are_in_sight(shown, monkeypatch):
    monkeypatch.setattr(places, "export", lambda session, formats, folder, *_: tuple(folder / f for f in formats))
    async with running(Scripted(prompt(Mode.TEXT)), size=(40, 15)) as (app, pilot):
        await pilot.press("f7", "x")
        await pilot.pause(0.1)
        screen = app.screen
        bottom = screen.query_one("KeyBar").region.y
        assert 0 < screen._folder.region.bottom < screen.query_one("#clear").region.bottom <= bottom
        await pilot.press("enter", "enter")
        await pilot.pause(0.1)
        said = screen.query_one("#said")
        assert said.display and 0 < screen._folder.region.bottom <= said.region.y
        assert said.region.bottom <= screen.query_one("KeyBar").region.y
