"""Answering at the keyboard, in every mode: keys, arrows and words; nothing she types is lost."""

from assistant.faces.terminal import composer as composing
from assistant.faces.terminal.editor import Editor
from assistant.faces.terminal.line import Line
from assistant.guide.turn import Mode, Outcome, Reply, Say, Tone
from tests.faces.terminal.driving import composer, everything, hint, history, paste, running, trust_enter, type_in
from tests.faces.terminal.scripted import Scripted, prompt, scale, turn

ABC = ("Autonomie", "Bruit", "Calme")


async def test_a_digit_answers_and_the_next_question_comes():
    session = Scripted(scale("r1"), scale("r2", "Monter un meuble"))
    async with running(session) as (app, pilot):
        await pilot.press("4")
        assert session.got == [Reply(codes=("c3",))]
        assert "Monter un meuble" in everything(app)
        assert "Avant" in hint(app) and "Plutôt oui" in hint(app)


async def test_left_takes_the_last_answer_back_in_a_run():
    session = Scripted(scale("r1"), scale("r2"))
    async with running(session) as (_, pilot):
        await pilot.press("4", "left")
        assert session.got[-1] == Reply(text="/retour")


async def test_azerty_digits_without_shift_answer_a_run():
    session = Scripted(scale())
    async with running(session) as (_, pilot):
        await type_in(pilot, "é")
        assert session.got == [Reply(codes=("c1",))]


async def test_azerty_digits_do_not_answer_an_ordinary_question():
    session = Scripted(prompt(Mode.ONE, labels=ABC))
    async with running(session) as (app, pilot):
        await type_in(pilot, "é")
        assert not session.got
        await type_in(pilot, "vidence")
        assert composer(app).text == "évidence"


async def test_arrows_then_enter():
    session = Scripted(prompt(Mode.ONE, labels=ABC))
    async with running(session) as (_, pilot):
        await pilot.press("down", "down", "enter")
        assert session.got == [Reply(codes=("c1",))]


async def test_words_keep_their_first_letter():
    session = Scripted(prompt(Mode.ONE, labels=ABC))
    async with running(session) as (_, pilot):
        await pilot.press(*"calme", "enter")
        assert session.got == [Reply(text="calme")]


async def test_a_text_that_begins_with_the_number_of_an_option_is_a_text():
    session = Scripted(prompt(Mode.MANY, labels=ABC, minimum=1))
    async with running(session) as (app, pilot):
        await pilot.press(*"2h par jour")
        assert composer(app).text == "2h par jour"
        assert composer(app)._options.pick.picked == []  # 2 was a figure after all


async def test_enter_alone_cannot_answer_a_question_that_has_just_appeared():
    session = Scripted(prompt(Mode.MENU, labels=ABC))
    async with running(session) as (app, pilot):
        app.screen.show_turn()
        await pilot.press("enter")
        assert not session.got
        trust_enter(app)
        await pilot.press("enter")
        assert session.got == [Reply(codes=("c0",))]


async def test_many_order_and_points():
    session = Scripted(
        prompt(Mode.MANY, labels=ABC, minimum=1),
        prompt(Mode.ORDER, labels=ABC),
        prompt(Mode.POINTS, labels=ABC, total=10),
    )
    async with running(session) as (_, pilot):
        await pilot.press("1", "3", "enter")
        await pilot.press("2", "down", "space", "enter")
        await pilot.press("7", "down", "3", "enter")
        assert session.got == [
            Reply(codes=("c0", "c2")),
            Reply(codes=("c1", "c2", "c0")),
            Reply(points=(("c0", 7), ("c1", 3), ("c2", 0))),
        ]


async def test_order_says_the_place():
    session = Scripted(prompt(Mode.ORDER, labels=ABC))
    async with running(session) as (app, pilot):
        await pilot.press("2", "1")
        assert "Autonomie, 2e sur 3" in hint(app)


async def test_a_long_text_enter_sends_and_ctrl_j_goes_to_the_line():
    session = Scripted(prompt(Mode.LONG))
    async with running(session) as (app, pilot):
        assert isinstance(app.focused, Editor)
        await pilot.press(*"un", "ctrl+j", *"deux", "enter")
        assert session.got == [Reply(text="un\ndeux")]


async def test_what_was_not_taken_goes_back_on_the_line():
    session = Scripted(prompt(Mode.TEXT))
    session.outcomes["mars"] = Outcome(says=(Say("Quelle année ?", Tone.WARNING),), keep_input=True)
    async with running(session) as (app, pilot):
        await pilot.press(*"mars", "enter")
        assert composer(app).text == "mars"
        assert "Quelle année ?" in history(app).plain
        trust_enter(app)
        await pilot.press("enter")
        assert history(app).plain.count("Quelle année ?") == 2  # said again: she sent it again


async def test_her_text_is_there_when_she_comes_back_to_it():
    session = Scripted(prompt(Mode.TEXT, current="Boulangère", current_text="Boulangère"))
    async with running(session) as (app, _):
        assert composer(app).text == "Boulangère"


async def test_enter_on_an_empty_line_keeps_a_number_already_given():
    session = Scripted(prompt(Mode.NUMBER, current=12, current_text="12 ans"))
    async with running(session) as (app, pilot):
        assert "12 ans" in hint(app)
        await pilot.press("enter")
        assert session.got == [Reply(text="")]


async def test_enter_on_nothing_sends_nothing():
    session = Scripted(prompt(Mode.TEXT))
    async with running(session) as (app, pilot):
        await pilot.press("enter")
        assert not session.got
        assert "Rien n’est écrit" in hint(app)


async def test_escape_clears_and_gives_back():
    session = Scripted(prompt(Mode.LONG))
    async with running(session) as (app, pilot):
        await pilot.press(*"récit")
        await pilot.press("escape")
        assert composer(app).text == ""
        await pilot.press("escape")
        assert composer(app).text == "récit"


async def test_escape_from_the_line_goes_back_to_the_options():
    session = Scripted(prompt(Mode.ONE, labels=ABC))
    async with running(session) as (_, pilot):
        await pilot.press(*"xyz", "escape", "2", "enter")
        assert session.got == [Reply(codes=("c1",))]


async def test_a_draft_is_kept_after_two_idle_seconds(monkeypatch):
    monkeypatch.setattr(composing, "IDLE", 0.05)
    session = Scripted(prompt(Mode.LONG))
    async with running(session) as (_, pilot):
        await pilot.press(*"début")
        await pilot.pause(0.3)
        assert session.drafts[-1] == "début"


async def test_a_draft_comes_back_and_leaving_keeps_one():
    session = Scripted(prompt(Mode.LONG, draft="Il y a dix ans"))
    async with running(session) as (app, pilot):
        assert composer(app).text == "Il y a dix ans"
        await pilot.press(*", à Lyon")
        app.leave()
        assert session.drafts == ["Il y a dix ans, à Lyon"]
        assert session.closed


async def test_a_paste_of_several_lines_opens_the_larger_box():
    session = Scripted(prompt(Mode.TEXT))
    async with running(session) as (app, pilot):
        await pilot.press(*"Oui ")
        await paste(pilot, "première\nseconde")
        assert isinstance(app.focused, Editor)
        assert composer(app).text == "Oui première\nseconde"


async def test_a_paste_on_options_becomes_text():
    session = Scripted(prompt(Mode.ONE, labels=ABC))
    async with running(session) as (app, pilot):
        await paste(pilot, "« plutôt » calme")
        assert isinstance(app.focused, Line)
        assert composer(app).text == "« plutôt » calme"


async def test_keys_do_what_their_typed_form_does():
    session = Scripted(prompt(Mode.TEXT))
    async with running(session) as (_, pilot):
        await pilot.press("f2", "f3", "f4", "f5")
        assert [r.text for r in session.got] == ["/pourquoi", "/passer", "/plus-tard", "/retour"]


async def test_in_a_menu_there_is_nothing_to_pass():
    session = Scripted(prompt(Mode.MENU, labels=ABC))
    async with running(session) as (app, pilot):
        await pilot.press("f3")
        assert not session.got
        assert "Passer" not in everything(app)
        assert "Portefeuille" in everything(app)


async def test_the_beginning_of_a_command_shows_what_there_is():
    session = Scripted(prompt(Mode.TEXT))
    async with running(session) as (app, pilot):
        await pilot.press("slash", "p", "o", "u")
        assert "/pourquoi" in hint(app)
        await pilot.press("tab", "enter")
        assert session.got == [Reply(text="/pourquoi")]


async def test_what_the_turn_says_is_said_once():
    session = Scripted(turn(prompt(Mode.TEXT), Say("Parlons du concret.")))
    async with running(session) as (app, pilot):
        await pilot.press("f2")
        assert history(app).plain.count("Parlons du concret.") == 1


async def test_too_long_a_list_scrolls_with_the_cursor():
    labels = [f"Possibilité numéro {i}, dite avec assez de mots pour tenir deux lignes" for i in range(30)]
    session = Scripted(prompt(Mode.ONE, labels=labels))
    async with running(session, size=(40, 15)) as (app, pilot):
        await pilot.press("end")
        panel = composer(app)._options
        await pilot.pause()
        last = panel._rows[-1]
        assert panel.scroll_offset.y <= last < panel.scroll_offset.y + panel.size.height


async def test_ctrl_c_twice_leaves_from_a_line_too():
    session = Scripted(prompt(Mode.TEXT))
    async with running(session) as (app, pilot):
        await pilot.press("ctrl+c")
        assert "Ctrl+C encore une fois" in hint(app)
        assert not session.closed
        await pilot.press("ctrl+c")
        assert session.closed


async def test_ctrl_q_leaves():
    session = Scripted(prompt(Mode.LONG))
    async with running(session) as (_, pilot):
        await pilot.press("ctrl+q")
        assert session.closed


async def test_a_burst_of_keys_loses_nothing():
    """Typed faster than the screen: a letter opens the line, Enter brings another question, and the rest follows."""
    session = Scripted(prompt(Mode.ONE, labels=ABC), prompt(Mode.TEXT), prompt(Mode.LONG), prompt(Mode.ONE, labels=ABC))
    async with running(session) as (_, pilot):
        await type_in(pilot, "plutôt calme\rÀ Nîmes\rUn récit.\rbruit\r")
        await pilot.pause(0.2)
        assert [r.text for r in session.got] == ["plutôt calme", "À Nîmes", "Un récit.", "bruit"]


async def test_a_run_can_be_typed_ahead():
    session = Scripted(*(scale(f"r{i}") for i in range(4)))
    async with running(session) as (_, pilot):
        await type_in(pilot, "4432")
        await pilot.pause(0.2)
        assert [r.codes for r in session.got] == [("c3",), ("c3",), ("c2",), ("c1",)]


async def test_a_stray_digit_does_not_answer_the_question_that_comes_after_a_run():
    session = Scripted(scale(), prompt(Mode.ONE, labels=ABC))
    async with running(session) as (_, pilot):
        await type_in(pilot, "42")
        assert [r.codes for r in session.got] == [("c3",)]


async def test_an_answer_erased_for_good_leaves_the_screen_at_once():
    session = Scripted(prompt(Mode.TEXT), past=2)
    async with running(session) as (app, pilot):
        await pilot.press(*"mon secret", "enter")
        await pilot.pause()
        assert "mon secret" in history(app).plain
        session.outcomes["oui"] = Outcome(says=(Say("C’est effacé."),), erase=("interets/activites", "q1"))
        forgotten = session.past.pop()
        session.state.replies.pop()
        trust_enter(app)
        await pilot.press(*"oui", "enter")
        await pilot.pause()
        assert forgotten.answer == "mon secret"
        assert "mon secret" not in everything(app) and composer(app).before == ""
        assert "C’est effacé." in history(app).plain and "Réponse 1" in history(app).plain


TWELVE = [f"Option {i}" for i in range(1, 13)]


async def test_beyond_nine_options_a_number_is_written_whole_and_enter_sends_it():
    session = Scripted(prompt(Mode.ONE, labels=TWELVE))
    async with running(session) as (app, pilot):
        assert "Le numéro" in hint(app)
        await pilot.press("1")
        assert not session.got and composer(app).text == "1"
        await pilot.press("2", "enter")
        assert session.got == [Reply(text="12")]


async def test_beyond_nine_options_numbers_pick_several():
    session = Scripted(prompt(Mode.MANY, labels=TWELVE))
    async with running(session) as (app, pilot):
        assert "les numéros" in hint(app)
        await pilot.press(*"3 11", "enter")
        assert session.got == [Reply(text="3 11")]


async def test_with_nine_options_a_digit_points_and_enter_sends():
    session = Scripted(prompt(Mode.ONE, labels=TWELVE[:9]))
    async with running(session) as (app, pilot):
        assert "puis Entrée" in hint(app)
        await pilot.press("9")
        assert not session.got
        assert "9 : Entrée valide" in hint(app).replace("\u00a0", " ")
        await pilot.press("enter")
        assert session.got == [Reply(codes=("c8",))]


async def test_badges_of_one_and_two_digits_are_aligned():
    session = Scripted(prompt(Mode.ONE, labels=TWELVE))
    async with running(session, size=(80, 40)) as (app, _):
        lines = [line for line in everything(app).splitlines() if "Option " in line]
        assert len(lines) == 12
        assert {line.index("Option") for line in lines} == {lines[0].index("Option")}


async def test_enter_alone_takes_the_day_that_is_proposed_and_says_nothing_was_written_otherwise():
    session = Scripted(prompt(Mode.DATE, proposed="2027-03-12", hint="Entrée garde ce jour."))
    async with running(session) as (_, pilot):
        await pilot.press("enter")
        assert session.got == [Reply(text="")]
    session = Scripted(prompt(Mode.DATE))
    async with running(session) as (_, pilot):
        await pilot.press("enter")
        assert session.got == []
