"""The order in which things become true: on disk, then in the state, then said."""

from __future__ import annotations

from dataclasses import replace

from assistant.dossier.errors import Notice
from assistant.dossier.events import Event, Kind
from assistant.dossier.state import State
from assistant.faces import words
from assistant.faces.drafts import RELANCE
from assistant.faces.opening import session_on
from assistant.faces.reach import comes_from
from assistant.faces.session import Alarm, Session
from assistant.faces.store import Scratch
from assistant.guide.turn import Mode, Outcome, Prompt, Reply, Tone, Turn
from tests.faces.fakes import PASSATION, FailingStore, FakeGuide, clock


def session(store: FailingStore | None = None) -> Session:
    return Session(store or FailingStore(), FakeGuide(), clock)


def test_an_answer_is_in_the_dossier_before_the_next_turn_is_there() -> None:
    store = FailingStore()
    seen: list[int] = []
    guide = FakeGuide()
    spied = guide.turn

    def turn(state, now):
        seen.append(len(store.events))
        return spied(state, now)

    guide.turn = turn
    talk = Session(store, guide, clock)
    assert talk.turn.prompt.step == "prenom"
    outcome = talk.reply(Reply("Lou"))
    assert [e.data["valeur"] for e in store.events] == ["Lou"]
    assert outcome.says[0].text == "Noté : Lou"
    assert talk.turn.prompt.step == "metier"
    assert seen == [0, 1]


def test_the_state_grown_event_by_event_is_the_state_read_again() -> None:
    store = FailingStore()
    talk = session(store)
    for text in ("Lou", "libraire", "y voir clair"):
        talk.reply(Reply(text))
    talk.draft("brouillon sans suite")
    assert talk.state == State.of(store.events)


def test_a_full_disk_moves_nothing_and_gives_the_words_back() -> None:
    store = FailingStore()
    talk = session(store)
    before = talk.turn
    store.full = True
    outcome = talk.reply(Reply("Lou"))
    assert outcome.keep_input and outcome.events == ()
    assert outcome.says[0].tone is Tone.WARNING
    assert "Le disque est plein. Faites de la place." in outcome.says[0].text
    assert talk.turn is before and talk.state == State() and talk.state.replies == []
    store.full = False
    talk.reply(Reply("Lou"))
    assert talk.turn.prompt.step == "metier"


def test_a_read_only_dossier_records_nothing_and_says_so() -> None:
    store = FailingStore()
    store.held = True
    talk = session(store)
    assert talk.notices() == (words.READ_ONLY,)
    outcome = talk.reply(Reply("Lou"))
    assert outcome.keep_input and outcome.says[0].text == words.READ_ONLY_REFUSED
    assert not talk.draft("Lo") and store.events == ()
    assert talk.reply(Reply("voir")).view is not None, "looking is still possible"


def test_the_turn_stays_the_same_object_when_nothing_came_of_a_reply() -> None:
    talk = session()
    before = talk.turn
    assert talk.reply(Reply("refus")).keep_input
    assert talk.turn is before


def test_a_doubt_takes_the_place_of_the_next_turn_and_stays_through_a_look_elsewhere() -> None:
    talk = session()
    talk.reply(Reply("doute"))
    assert talk.turn.prompt.text == "Vouliez-vous dire ?"
    talk.reply(Reply("voir"))
    assert talk.turn.prompt.text == "Vouliez-vous dire ?"


def test_what_is_erased_is_gone_from_the_state_and_the_dossier_and_its_words_are_said() -> None:
    store = FailingStore()
    talk = session(store)
    talk.reply(Reply("Lou"))
    talk.record([talk.event(Kind.ITEM, element=f"{PASSATION}#prenom", texte="Mon prénom est Lou")])
    outcome = talk.reply(Reply("effacer"))
    assert [s.text for s in outcome.says] == ["C'est effacé.", "Les sauvegardes ont été refaites."]
    assert talk.turn.prompt.step == "prenom"
    assert "Lou" not in repr(store.events) and talk.state.items == {}


def test_an_erasure_that_fails_is_said_and_keeps_everything() -> None:
    store = FailingStore()
    talk = session(store)
    talk.reply(Reply("Lou"))
    store.full = True
    outcome = talk.reply(Reply("effacer"))
    assert outcome.says[0].tone is Tone.WARNING and "effacement" in outcome.says[0].text
    assert "Lou" in repr(store.events) and talk.turn.prompt.step == "metier"


def test_a_draft_is_kept_and_shown_with_its_question() -> None:
    store = FailingStore()
    talk = session(store)
    assert talk.draft("Je commence")
    assert talk.turn.prompt.draft == "Je commence"
    count = len(store.events)
    assert talk.draft("Je commence") and len(store.events) == count, "the same draft is not written twice"
    assert session(store).turn.prompt.draft == "Je commence"
    store.full = True
    assert not talk.draft("Je commence encore")


def test_a_notice_that_comes_with_a_save_is_said_once() -> None:
    store = FailingStore()
    store.said = [Notice("Ancien.", "Rien à faire.")]
    talk = session(store)
    assert talk.notices() == ("Ancien. Rien à faire.",)
    store.said.append(Notice("L'horloge a reculé.", serious=True))
    said = [s for s in talk.reply(Reply("Lou")).says if "horloge" in s.text]
    assert [s.tone for s in said] == [Tone.WARNING]
    assert not [s for s in talk.reply(Reply("libraire")).says if "horloge" in s.text]


def test_the_example_says_that_it_is_one() -> None:
    store = FailingStore(Event(Kind.SETTING, "2026-11-22T12:00:00+00:00", {"nom": "exemple", "valeur": True}))
    talk = session(store)
    assert talk.example and talk.notices() == (words.EXAMPLE_REMINDER,)


def test_a_text_that_cannot_be_written_stays_with_its_question_as_long_as_the_session_lasts() -> None:
    for trouble in ("full", "held"):
        store = FailingStore()
        talk = session(store)
        setattr(store, trouble, True)
        assert not talk.draft("Je commence")
        assert talk.turn.prompt.draft == "Je commence" and store.events == ()
        setattr(store, trouble, False)
        talk.reply(Reply("Lou"))
        assert talk.turn.prompt.draft == "" and talk.ending == words.ENDING_SAVED


def test_the_last_sentence_is_true() -> None:
    store = FailingStore()
    talk = session(store)
    assert talk.ending == words.ENDING_SAVED
    store.full = True
    talk.reply(Reply("Lou"))
    assert talk.ending == words.ENDING_UNSAVED and "Tout ce que vous avez validé" not in talk.farewell
    store.full = False
    talk.reply(Reply("Lou"))
    assert talk.ending == words.ENDING_SAVED
    store.held = True
    assert talk.ending == words.ENDING_READ_ONLY
    talk.record([talk.event(Kind.LEFT)])
    assert talk.ending == words.ENDING_UNSAVED


def test_a_draft_is_written_harmless() -> None:
    store = FailingStore()
    session(store).draft("a\x1b]52;c;cm0=\x07b\u202e")
    assert store.events[0].data["texte"] == "a\ufffd]52;c;cm0=\ufffdb\ufffd"


class Relance(FakeGuide):
    """Its second question is a relance about the first."""

    def turn(self, state, now):
        turn = super().turn(state, now)
        if turn.prompt.step != "metier":
            return turn
        return replace(turn, prompt=replace(turn.prompt, step="prenom", followup=True, draft=""))


def test_what_is_begun_in_a_relance_is_no_draft_of_the_answer_and_goes_with_it() -> None:
    store = FailingStore()
    talk = Session(store, Relance(), clock)
    talk.reply(Reply("Lou"))
    talk.draft("et puis")
    assert store.events[-1].data["question"] == f"prenom{RELANCE}"
    assert Session(store, Relance(), clock).turn.prompt.draft == "et puis"
    talk.reply(Reply("et puis Lila"))
    assert not any(talk.state.sitting(PASSATION).drafts.values())
    talk.record([talk.event(Kind.DRAFT, passation=PASSATION, question=f"prenom{RELANCE}", texte="secret")])
    talk.reply(Reply("effacer"))
    assert "secret" not in repr(store.events), "erased with the answer"


class Broken(FakeGuide):
    """Fails inside a questionnaire, as with a pack that is missing."""

    def turn(self, state, now):
        if state.current is not None:
            raise KeyError("ses mots à elle")
        return Turn(Prompt("", "", Mode.MENU, "Menu"))

    def reply(self, state, turn, reply, now):
        if state.current is not None:
            raise KeyError("ses mots à elle")
        return Outcome(leave=True)

    def welcome_back(self, state, now):
        raise KeyError("pack")

    history = answered = questionnaires = welcome_back


OPENED = Event(Kind.OPENED, "2026-11-22T12:00:00+00:00", {"passation": "absent/absent"})


def test_a_guide_that_fails_leaves_the_parcours_menu_and_the_way_out(capsys, monkeypatch) -> None:
    monkeypatch.delenv("BILAN_TRACE", raising=False)
    talk = Session(FailingStore(OPENED), Broken(), clock)
    assert talk.turn.prompt.text == "Menu" and talk.turn.says[0] == Alarm(words.ASTRAY, Tone.WARNING)
    assert talk.reply(Reply("/pause")).leave
    assert talk.welcome_back() == talk.history() == talk.answered() == ()
    assert capsys.readouterr().err == ""
    monkeypatch.setenv("BILAN_TRACE", "1")
    assert Session(FailingStore(OPENED), Broken(), clock).turn
    assert "Traceback" in capsys.readouterr().err


def test_a_guide_that_fails_everywhere_still_lets_her_leave() -> None:
    class Dead(Broken):
        def turn(self, state, now):
            raise RuntimeError

        def reply(self, state, turn, reply, now):
            raise RuntimeError

    talk = Session(FailingStore(OPENED), Dead(), clock)
    assert [o.code for o in talk.turn.prompt.options] == ["portefeuille", "pause"]
    assert talk.reply(Reply("x")).keep_input


def test_a_dossier_of_an_unknown_parcours_opens_and_says_so() -> None:
    talk = session_on(Scratch((Event(Kind.CREATED, "2026-11-22T12:00:00+00:00", {"parcours": "disparu"}),)))
    assert any("disparu" in notice for notice in talk.notices())
    assert talk.turn.where.parcours == "Bilan de compétences", "the usual one, and not the first of the alphabet"


def test_a_dossier_whose_pack_is_missing_opens_on_the_menu_and_goes_on() -> None:
    created = Event(Kind.CREATED, "2026-11-22T12:00:00+00:00", {"parcours": "bilan-de-competences"})
    talk = session_on(Scratch((created, OPENED)))
    assert talk.turn.prompt.mode is Mode.MENU and talk.turn.says
    talk.reply(Reply("1"))
    assert talk.turn.prompt.step, "another questionnaire opens"


def test_history_is_asked_of_the_guide_window_by_window() -> None:
    talk = session()
    for text in ("a", "b", "c"):
        talk.reply(Reply(text))
    assert [e.answer for e in talk.history(None, 2)] == ["b", "c"]
    assert [e.answer for e in talk.history(1, 2)] == ["a"]


def test_an_item_comes_from_the_steps_it_is_made_of() -> None:
    assert comes_from("p/q#titre", "p/q", "titre")
    assert comes_from("p/q#savoirs:former", "p/q", "savoirs")
    assert comes_from("p/q#savoirs~2", "p/q", "savoirs")
    assert comes_from("p/q#emplois[f2]", "p/q", "emplois[f2].poste")
    assert not comes_from("p/q#emplois[f2]", "p/q", "emplois[f21].poste")
    assert not comes_from("p/q#titre", "p/q", "titre_long")
    assert not comes_from("p/q#titre", "p/q@premier", "titre")
