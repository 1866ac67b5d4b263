"""The conversation line by line, with a guide of three questions."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest

from assistant.dossier.events import Kind
from assistant.faces import words
from assistant.faces.plain import words as plain
from assistant.faces.plain.console import Console, Ended
from assistant.faces.plain.conversation import converse
from assistant.faces.plain.showing import Display
from assistant.faces.session import Session
from assistant.guide.turn import Mode, Option, Progress, Prompt, Say, Tone, Turn, Where
from tests.faces.fakes import PASSATION, FailingStore, FakeGuide, clock


def talk(script: str, store: FailingStore | None = None) -> tuple[list[str], Session, bool]:
    """Lines printed, the session, and whether she left by saying so (rather than by the end of the input)."""
    session = Session(store or FailingStore(), FakeGuide(), clock)
    out = io.TextIOWrapper(io.BytesIO(), "utf-8")
    console = Console(io.TextIOWrapper(io.BytesIO(script.encode()), "utf-8"), out)
    try:
        converse(console, session)
        left = True
    except Ended:
        left = False
    out.flush()
    return out.buffer.getvalue().decode().splitlines(), session, left


def test_each_answer_is_taken_said_back_and_followed_by_the_next_question() -> None:
    lines, session, left = talk("Lou\nlibraire\nfin\n")
    assert left
    assert [e.data["valeur"] for e in session.state.replies] == ["Lou", "libraire"]
    asked = [line for line in lines if line.startswith("Question :")]
    assert asked == ["Question : Votre prenom ?", "Question : Votre metier ?", "Question : Votre attente ?"]
    assert "Noté : Lou" in lines and lines.index("Noté : Lou") < lines.index(asked[1])
    assert plain.LONG_HOW in lines and lines.count(plain.LONG_HOW) == 1, "said once, not at each long question"


def test_an_answer_that_the_guide_takes_without_a_word_is_acknowledged() -> None:
    class Silent(FakeGuide):
        def reply(self, state, turn, reply, now):
            return replace(super().reply(state, turn, reply, now), says=())

    out = io.TextIOWrapper(io.BytesIO(), "utf-8")
    console = Console(io.TextIOWrapper(io.BytesIO(b"voir\nLou\n"), "utf-8"), out)
    with pytest.raises(Ended):
        converse(console, Session(FailingStore(), Silent(), clock))
    out.flush()
    assert out.buffer.getvalue().decode().splitlines().count(plain.NOTED) == 1


def test_the_end_of_the_input_keeps_what_was_begun_and_it_comes_back_to_be_finished() -> None:
    store = FailingStore()
    lines, _, left = talk("Lou\n/texte\nJ’ai été libraire\n", store)
    assert not left and lines[-1] == plain.DRAFT_KEPT
    lines, session, _ = talk("/brouillon pendant vingt ans\n", store)
    assert any("« J’ai été libraire »" in line for line in lines)
    assert session.state.replies[-1].data["valeur"] == "J’ai été libraire pendant vingt ans"


def test_there_is_no_draft_to_take_up_where_nothing_was_begun() -> None:
    lines, session, _ = talk("/brouillon\n")
    assert plain.NO_DRAFT in lines and not session.state.replies


def test_a_full_disk_is_said_and_the_same_question_is_asked_again() -> None:
    store = FailingStore()
    store.full = True
    lines, session, _ = talk("Lou\n", store)
    assert any(line.startswith("Attention : Votre réponse n’a pas pu être enregistrée") for line in lines)
    assert lines[-1] == "Question : Votre prenom ?" and not session.state.replies


def test_a_text_of_several_lines_that_was_refused_is_kept_as_a_draft() -> None:
    class Refusing(FakeGuide):
        def reply(self, state, turn, reply, now):
            return super().reply(state, turn, type(reply)("refus"), now)

    store = FailingStore()
    session = Session(store, Refusing(), clock)
    out = io.TextIOWrapper(io.BytesIO(), "utf-8")
    with pytest.raises(Ended):
        converse(Console(io.TextIOWrapper(io.BytesIO(b"un \\\ndeux\n"), "utf-8"), out), session)
    assert session.turn.prompt.draft == "un\ndeux"


@pytest.mark.parametrize("trouble", ["full", "held"])
def test_an_answer_that_cannot_be_written_is_taken_up_again_with_brouillon(trouble: str) -> None:
    store = FailingStore()
    setattr(store, trouble, True)
    append = store.append
    tries: list[int] = []

    def cured_at_last(events):
        tries.append(1)
        if len(tries) > 2:
            store.full = False
        append(events)

    store.append = cured_at_last
    lines, session, _ = talk("Lou\n/brouillon\n", store)
    assert plain.DRAFT_HELD in lines
    if trouble == "full":
        assert [e.data["valeur"] for e in session.state.replies] == ["Lou"]
    else:
        assert session.turn.prompt.draft == "Lou" and session.ending == words.ENDING_UNSAVED


def test_one_line_that_was_refused_is_kept_and_said_so() -> None:
    class Refusing(FakeGuide):
        def reply(self, state, turn, reply, now):
            return super().reply(state, turn, type(reply)("refus") if len(reply.text) > 5 else reply, now)

    session = Session(FailingStore(), Refusing(), clock)
    out = io.TextIOWrapper(io.BytesIO(), "utf-8")
    script = b"Beaucoup trop\nBeaucoup\n/truc-inconnu\n"
    with pytest.raises(Ended):
        converse(Console(io.TextIOWrapper(io.BytesIO(script), "utf-8"), out), session)
    out.flush()
    printed = out.buffer.getvalue().decode()
    assert printed.count(plain.DRAFT_KEPT) == 2 and "Attention" not in printed
    assert session.turn.prompt.draft == "Beaucoup", "its next version takes its place, a command does not"


def test_a_place_that_fails_is_said_and_the_conversation_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_session: Session) -> None:
        raise KeyError("pack")

    monkeypatch.delenv("BILAN_TRACE", raising=False)
    monkeypatch.setattr("assistant.faces.places.portfolio", fail)
    lines, session, _ = talk("/portefeuille\nLou\n")
    assert words.PLACE_FAILED in lines and [e.data["valeur"] for e in session.state.replies] == ["Lou"]


def test_a_newer_text_begun_stands_beside_the_older_one() -> None:
    store = FailingStore()
    talk("/texte\nUn début\n", store)
    talk("/texte\nUn autre\n", store)
    assert Session(store, FakeGuide(), clock).turn.prompt.draft == "Un début\nUn autre"


def test_hostile_answers_are_stored_and_printed_harmless() -> None:
    lines, session, _ = talk("\x1b]52;c;cm0=\x07[/] [@click=app.quit]é\u202e\n")
    assert session.state.replies[0].data["valeur"] == "\ufffd]52;c;cm0=\ufffd[/] [@click=app.quit]é\ufffd"
    assert "\x1b" not in "".join(lines)


def test_a_window_that_cannot_write_says_so_at_once() -> None:
    store = FailingStore()
    store.held = True
    lines, _, _ = talk("Lou\n", store)
    assert lines[0] == words.READ_ONLY
    assert f"Attention : {words.READ_ONLY_REFUSED}" in lines


def test_coming_back_says_where_she_was() -> None:
    store = FailingStore()
    assert "Vous revoilà." not in talk("Lou\n", store)[0]
    assert talk("", store)[0][0] == "Vous revoilà."


def test_help_history_and_the_question_again_are_places_that_leave_no_trace() -> None:
    lines, session, _ = talk("Lou\n/historique\n/commandes\nvoir\n/question\n")
    assert "   Vous : Lou" in lines
    assert lines.count(plain.HELP_TITLE) == 2
    assert all(e.kind is Kind.ANSWER for e in session.vault.events)


def scale(step: str, label: str, *, quick: bool = True) -> Turn:
    options = tuple(Option(str(i), str(i), f"degré {i}") for i in range(1, 5))
    prompt = Prompt(PASSATION, step, Mode.ONE, label, options, hint="Un chiffre.", quick=quick)
    return Turn(
        prompt, (Say("Partie", Tone.SECTION),), Where(section="a"), Progress(1, 2, 3, 4, "Encore 2 à 3 questions")
    )


def shown(*turns: Turn) -> list[str]:
    out = io.TextIOWrapper(io.BytesIO(), "utf-8")
    display = Display(Console(io.TextIOWrapper(io.BytesIO(), "utf-8"), out))
    for turn in turns:
        display.turn(turn)
    out.flush()
    return out.buffer.getvalue().decode().splitlines()


def test_a_run_of_scale_items_does_not_repeat_its_options() -> None:
    lines = shown(scale("a", "Réparer"), scale("b", "Lire"))
    assert lines.count("1. degré 1") == 1
    assert lines[-1] == plain.SAME_OPTIONS.format(first="1", last="4")


def test_progress_is_said_when_the_place_changes_and_not_at_each_question() -> None:
    assert shown(scale("a", "Réparer"), scale("b", "Lire")).count("Encore 2 à 3 questions") == 1


def test_a_question_shown_twice_in_a_row_is_only_recalled() -> None:
    turn = scale("a", "Réparer")
    recalled = shown(turn, turn)[-1]
    assert recalled == "Question : Réparer" + plain.RECALL.format(first="1", last="4")


def test_a_section_is_announced_once_even_when_two_turns_begin_with_it() -> None:
    assert shown(scale("a", "Réparer"), scale("b", "Lire")).count("Partie") == 1


def test_the_steps_of_an_entretien_bear_its_name_as_everywhere_else(monkeypatch: pytest.MonkeyPatch) -> None:
    from assistant.guide.programme import Row, Stage

    row = Row("p/q@e", "Avant l’entretien", "Accueil", Stage.TODO, 5, "Entretien découverte")
    monkeypatch.setattr(FakeGuide, "questionnaires", lambda self, state: (row,))
    lines, _, _ = talk("/parcours\n")
    assert any(line.startswith("1. Avant l’entretien — Entretien découverte : ") for line in lines)


def test_the_help_of_a_question_is_not_said_again_with_its_relance() -> None:
    lines = _displayed(
        Prompt("p", "q", Mode.LONG, "Que faisiez-vous ?", help="Une journée."),
        Prompt("p", "q", Mode.LONG, "Et ensuite ?", help="Une journée.", followup=True),
    )
    assert lines.count("Une journée.") == 1 and "Question : Et ensuite ?" in lines


def test_one_option_has_no_range() -> None:
    only = Turn(Prompt("p", "q", Mode.ONE, "Un autre ?", (Option("1", "fini", "C’est tout"),)))
    out = io.TextIOWrapper(io.BytesIO(), "utf-8")
    display = Display(Console(io.TextIOWrapper(io.BytesIO(), "utf-8"), out))
    display.turn(only)
    display.turn(only)
    out.flush()
    printed = out.buffer.getvalue().decode()
    assert "de 1 à 1" not in printed and "(1 ; /question" in printed


def test_a_section_begins_once_though_a_doubt_came_between() -> None:
    begun = Turn(Prompt("p", "q", Mode.ONE, "Laquelle ?", _TWO), (Say("Vos critères", Tone.SECTION),))
    doubt = Turn(Prompt("", "", Mode.MENU, "Je note « Souhaité » ?", _TWO, payload=(begun, None)))
    menu = Turn(Prompt("", "", Mode.MENU, "Que voulez-vous faire ?", _TWO))
    assert _printed(begun, doubt, begun).count("Vos critères") == 1
    assert _printed(begun, menu, begun).count("Vos critères") == 2


_TWO = (Option("1", "a", "Oui"), Option("2", "b", "Non"))


def _printed(*turns: Turn) -> list[str]:
    out = io.TextIOWrapper(io.BytesIO(), "utf-8")
    display = Display(Console(io.TextIOWrapper(io.BytesIO(), "utf-8"), out))
    for turn in turns:
        display.turn(turn)
    out.flush()
    return out.buffer.getvalue().decode().splitlines()


def _displayed(*prompts: Prompt) -> list[str]:
    return _printed(*(Turn(prompt) for prompt in prompts))
