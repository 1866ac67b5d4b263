"""What a digit may begin, and what stands on the line already: nothing is sent that she did not mean to send."""

import pytest

from assistant.faces.terminal import option_panel
from assistant.faces.terminal.ask_screen import AskScreen
from assistant.faces.terminal.editor import Editor
from assistant.faces.terminal.passphrase_screen import PassphraseScreen
from assistant.guide.turn import Mode, Outcome, Reply, Say, Tone
from tests.faces.terminal.driving import composer, everything, hint, history, paste, running, trust_enter, type_in
from tests.faces.terminal.scripted import Exchange, Scripted, prompt, scale

SEVEN = ("Un", "Deux", "Trois", "Quatre", "Cinq", "Six", "Sept")
lists = pytest.mark.parametrize("mode", [Mode.ONE, Mode.MENU])


async def at_human_speed(pilot, text):
    """One key at a time, each with its effect in sight before the next."""
    for character in text:
        await type_in(pilot, character)


# A list


@lists
@pytest.mark.parametrize("text", ["4 ou 5", "4ou5", "4, je crois", "2018", "4 5", "1h"])
async def test_a_text_that_begins_with_a_figure_is_sent_whole(mode, text):
    session = Scripted(prompt(mode, labels=SEVEN))
    async with running(session) as (app, pilot):
        await at_human_speed(pilot, text)
        assert not session.got
        assert composer(app).text == text
        await pilot.press("enter")
        assert session.got == [Reply(text=text)]


async def test_a_space_after_a_figure_begins_a_text_however_late(monkeypatch):
    monkeypatch.setattr(option_panel, "PATIENCE", 0.0)
    session = Scripted(prompt(Mode.ONE, labels=SEVEN))
    async with running(session) as (app, pilot):
        await at_human_speed(pilot, "4 ou 5")
        assert not session.got and composer(app).text == "4 ou 5"


async def test_another_figure_after_a_while_is_another_choice(monkeypatch):
    monkeypatch.setattr(option_panel, "PATIENCE", 0.0)
    session = Scripted(prompt(Mode.ONE, labels=SEVEN))
    async with running(session) as (_, pilot):
        await at_human_speed(pilot, "45")
        await pilot.press("enter")
        assert session.got == [Reply(codes=("c4",))]


async def test_the_cursor_goes_back_where_it_was_when_a_figure_begins_a_text():
    session = Scripted(prompt(Mode.ONE, labels=SEVEN, kept=["c1"]))
    async with running(session) as (app, pilot):
        await pilot.press("4", "space", "escape")
        assert composer(app)._options.pick.cursor == 1
        assert "valide" not in hint(app)


async def test_space_still_sends_the_option_that_arrows_chose():
    session = Scripted(prompt(Mode.ONE, labels=SEVEN))
    async with running(session) as (_, pilot):
        await pilot.press("4", "down", "space")
        assert session.got == [Reply(codes=("c4",))]


async def test_an_azerty_sign_and_a_space_are_a_text():
    session = Scripted(prompt(Mode.ONE, labels=SEVEN))
    async with running(session) as (app, pilot):
        await at_human_speed(pilot, "( moi")
        assert not session.got and composer(app).text == "( moi"


# Several options


async def test_spaces_between_figures_part_them():
    session = Scripted(prompt(Mode.MANY, labels=SEVEN, minimum=1))
    async with running(session) as (_, pilot):
        await at_human_speed(pilot, "1 5 7")
        await pilot.press("enter")
        assert session.got == [Reply(codes=("c0", "c4", "c6"))]


async def test_figures_that_turn_into_words_are_a_text():
    session = Scripted(prompt(Mode.MANY, labels=SEVEN, minimum=1))
    async with running(session) as (app, pilot):
        await at_human_speed(pilot, "1 5 et 7")
        assert composer(app).text == "1 5 et 7"
        assert composer(app)._options.pick.picked == []


async def test_a_ranking_and_points_can_be_written_with_spaces():
    session = Scripted(prompt(Mode.ORDER, labels=SEVEN[:3]), prompt(Mode.POINTS, labels=SEVEN[:3], total=100))
    async with running(session) as (_, pilot):
        await at_human_speed(pilot, "3 1 2")
        await pilot.press("enter")
        await at_human_speed(pilot, "40 30 30")
        await pilot.press("enter")
        assert session.got == [
            Reply(codes=("c2", "c0", "c1")),
            Reply(points=(("c0", 40), ("c1", 30), ("c2", 30))),
        ]


# A run


@pytest.mark.parametrize("then", [scale("r2"), prompt(Mode.TEXT), prompt(Mode.LONG), prompt(Mode.MENU, labels=SEVEN)])
async def test_a_run_takes_back_a_figure_that_began_a_text(then):
    session = Scripted(scale("r1"), then)
    session.outcomes["/retour"] = Outcome(says=(Say("Revenons à cette question."),))
    async with running(session) as (app, pilot):
        await at_human_speed(pilot, "4 ou 5")
        assert session.got == [Reply(codes=("c3",)), Reply(text="/retour")]
        assert composer(app).text == "4 ou 5"


async def test_a_run_takes_nothing_back_when_she_goes_on(monkeypatch):
    session = Scripted(*(scale(f"r{i}") for i in range(4)))
    async with running(session) as (app, pilot):
        await at_human_speed(pilot, "4é")
        monkeypatch.setattr(option_panel, "PATIENCE", 0.0)
        await at_human_speed(pilot, "plutôt oui")
        assert session.got == [Reply(codes=("c3",)), Reply(codes=("c1",))]
        assert composer(app).text == "plutôt oui"


async def test_enter_after_a_figure_of_a_run_is_not_told_off():
    session = Scripted(scale("r1"), scale("r2"))
    async with running(session) as (app, pilot):
        await pilot.press("4", "enter")
        assert "Choisissez" not in hint(app)
        assert session.got == [Reply(codes=("c3",))]


async def test_the_answer_before_is_not_one_of_another_questionnaire():
    before = Exchange(0, "Avant ?", "Réponse d’ailleurs", passation="valeurs/valeurs")
    session = Scripted(scale("r1"), before=[before])
    async with running(session) as (app, _):
        app.screen._show_answer()
        app.screen.show_turn()
        assert "ailleurs" not in hint(app)


# What stands on the line already


async def test_a_text_come_back_to_is_replaced_by_what_is_typed():
    session = Scripted(prompt(Mode.TEXT, current="Boulangère", current_text="Boulangère"))
    async with running(session) as (app, pilot):
        assert "remplace" in hint(app)
        await pilot.press(*"/effacer", "enter")
        assert session.got == [Reply(text="/effacer")]


@pytest.mark.parametrize("key", ["left", "right", "home", "end"])
async def test_a_movement_keeps_it(key):
    session = Scripted(prompt(Mode.TEXT, current="Boulanger", current_text="Boulanger"))
    async with running(session) as (app, pilot):
        await pilot.press(key, "end", *"e")
        assert composer(app).text == "Boulangere"


async def test_a_paste_and_a_no_break_space_replace_it_too():
    session = Scripted(prompt(Mode.TEXT, current="Boulangère", current_text="Boulangère"))
    async with running(session) as (app, pilot):
        await paste(pilot, "Fleuriste")
        assert composer(app).text == "Fleuriste"
        app.screen.show_turn()
        await type_in(pilot, "\u00a0x")
        assert composer(app).text == " x"


async def test_a_long_text_come_back_to_is_never_replaced_by_one_key():
    session = Scripted(prompt(Mode.LONG, current="Un récit.", current_text="Un récit."))
    async with running(session) as (app, pilot):
        assert isinstance(app.focused, Editor)
        await pilot.press("x")
        assert composer(app).text == "Un récit.x"


async def test_a_text_begun_is_gone_on_with():
    session = Scripted(prompt(Mode.TEXT, draft="Il y a"))
    async with running(session) as (app, pilot):
        await type_in(pilot, " dix ans")
        assert composer(app).text == "Il y a dix ans"


async def test_what_is_typed_after_a_refusal_does_not_stick_to_the_refused_line():
    session = Scripted(prompt(Mode.NUMBER))
    session.outcomes["ça dépend"] = Outcome(says=(Say("Combien d’heures ?", Tone.WARNING),), keep_input=True)
    async with running(session) as (app, pilot):
        for _ in range(2):
            await type_in(pilot, "ça dépend\r")
            trust_enter(app)
        assert history(app).plain.count("Combien d’heures") == 2
        await type_in(pilot, "trois heures\r")
        assert session.got[-1] == Reply(text="trois heures")


@pytest.mark.parametrize("text", ["Boulangère /effacer", "Voilà…/Pause "])
async def test_a_text_that_ends_in_a_command_goes_to_the_guide_that_asks_about_it(text):
    session = Scripted(prompt(Mode.LONG))
    async with running(session) as (_, pilot):
        await type_in(pilot, f"{text}\r")
        assert session.got == [Reply(text=text)]


@pytest.mark.parametrize("text", ["2 km/h", "et/ou", "/pause", "voir http://exemple.fr/aider"])
async def test_a_stroke_is_not_always_a_command(text):
    session = Scripted(prompt(Mode.TEXT))
    async with running(session) as (_, pilot):
        await type_in(pilot, f"{text}\r")
        assert len(session.got) == 1 or session.closed


async def test_a_key_that_means_nothing_in_a_menu_says_so():
    session = Scripted(prompt(Mode.MENU, labels=SEVEN))
    async with running(session) as (app, pilot):
        for key in ("f2", "f3", "f5"):
            app.screen._composer.say_hint()
            await pilot.press(key)
            assert "choisissez dans la liste" in hint(app)
        assert not session.got
        session.state.current = "interets/activites"  # the end of a questionnaire: one goes back into it
        await pilot.press("f5")
        assert session.got == [Reply(text="/retour")]


async def test_the_hint_follows_what_is_written_over_options():
    session = Scripted(scale())
    async with running(session) as (app, pilot):
        await pilot.press(*"plutôt")
        assert "Écrivez" in hint(app) and "chiffre" not in hint(app)


@pytest.mark.parametrize("live", [prompt(Mode.TEXT), prompt(Mode.LONG), prompt(Mode.ONE, labels=SEVEN)])
async def test_asking_why_in_the_middle_of_a_text_keeps_it(live):
    async with running(Scripted(live)) as (app, pilot):
        await type_in(pilot, "Parce que")
        await pilot.press("f2")
        assert composer(app).text == "Parce que"
        await type_in(pilot, " oui")
        assert composer(app).text == "Parce que oui"


async def test_going_elsewhere_in_the_middle_of_a_text_makes_it_a_draft():
    session = Scripted(prompt(Mode.TEXT), prompt(Mode.LONG))
    async with running(session) as (_, pilot):
        await type_in(pilot, "Parce que")
        await pilot.press("f5")
        assert session.drafts[-1] == "Parce que"


async def test_a_refusal_can_be_read_whole_in_a_small_window():
    said = "Je ne connais pas cette commande. Écrivez /aide pour voir ce que vous pouvez demander."
    session = Scripted(prompt(Mode.MENU, labels=SEVEN))
    session.outcomes["/commande"] = Outcome(says=(Say(said, Tone.WARNING),), keep_input=True)
    async with running(session, size=(40, 15)) as (app, pilot):
        await type_in(pilot, "/commande")
        await pilot.press("enter")
        await pilot.pause()
        seen = history(app)
        assert seen.scrollable_content_region.height >= seen.height_of_last(1) - 1
        assert composer(app).query_one("#hint").region.bottom < 15
        app.screen.show_turn()
        await pilot.pause()
        assert seen.scrollable_content_region.height <= 3, "the room goes back to the options"


async def test_words_on_a_page_of_choices_choose_nothing_and_are_told_how():
    session = Scripted(prompt(Mode.ONE, labels=SEVEN))
    async with running(session) as (app, pilot):
        screen = AskScreen("Votre phrase secrète", ("Comment ?",), ("Je choisis", "Je fais sans"))
        app.push_screen(screen)
        await pilot.pause()
        await at_human_speed(pilot, "je fais sans")
        assert app.screen is screen, "the space between two words is not the one that chooses"
        assert "Un chiffre ou ↑ ↓, puis Entrée" in everything(app)
        await pilot.press("2", "enter")
        assert app.screen is not screen


async def test_on_a_page_of_choices_a_second_figure_changes_her_mind():
    chosen = []
    async with running(Scripted(prompt(Mode.ONE, labels=SEVEN))) as (app, pilot):
        app.push_screen(AskScreen("Votre parcours", ("Lequel ?",), ("Un", "Deux", "Trois")), chosen.append)
        await pilot.pause()
        await at_human_speed(pilot, "32")
        await pilot.press("enter")
    assert chosen == [1]


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_how_to_choose_is_in_sight_under_the_choices(size):
    long = "Un bilan où l’on prend le temps de faire le point, à votre pas, avec une seule personne."
    async with running(Scripted(prompt(Mode.ONE, labels=SEVEN)), size=size) as (app, pilot):
        app.push_screen(AskScreen("Votre parcours", ("Lequel ?",), (long, long, long)))
        await pilot.pause()
        await at_human_speed(pilot, "oui")
        await pilot.pause()
        panel = app.screen.query_one(option_panel.OptionPanel)
        assert panel.scroll_offset.y + panel.scrollable_content_region.height >= len(panel.plain.split("\n"))


async def test_a_figure_that_begins_a_text_leaves_the_list_where_it_was():
    session = Scripted(prompt(Mode.ONE, labels=SEVEN))
    async with running(session, size=(40, 15)) as (app, pilot):
        panel = composer(app)._options
        await pilot.press("7")
        assert panel.scroll_offset.y > 0
        await pilot.press("space")
        await pilot.pause()
        assert composer(app).text == "7 " and panel.scroll_offset.y == 0


async def test_a_text_begun_over_options_is_there_again_when_she_comes_back():
    async with running(Scripted(prompt(Mode.ONE, labels=SEVEN, draft="Parce que"))) as (app, pilot):
        assert composer(app).text == "Parce que"
        await type_in(pilot, " oui")
        assert composer(app).text == "Parce que oui"


async def test_in_a_small_window_a_drawn_phrase_is_read_first_and_what_is_said_of_hers_is_in_sight():
    drawn = ("Voici une phrase de 6 mots : ancre durable absence goyave perron chevalet",)
    async with running(Scripted(prompt(Mode.ONE, labels=SEVEN)), size=(40, 15)) as (app, pilot):
        screen = PassphraseScreen(drawn)
        app.push_screen(screen)
        await pilot.pause()
        assert screen.scroll_offset.y == 0 and "Lire la suite" in everything(app)
        await pilot.press("pagedown")
        assert screen.scroll_offset.y > 0
        await pilot.press("pageup", "a")
        await pilot.pause()
        assert screen.first.region.bottom <= 14
        await pilot.press("enter")
        await pilot.pause()
        advice = screen.query_one("#advice")
        assert advice.region.height > 0 and advice.region.bottom <= 14
