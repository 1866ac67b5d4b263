"""The order in which things become true: on disk, then in the state, then said."""

from __future__ import annotations

from assistant.dossier.errors import Notice
from assistant.dossier.events import Event, Kind
from assistant.dossier.state import State
from assistant.faces import words
from assistant.faces.session import Session, _comes_from
from assistant.guide.turn import Reply, Tone
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


def test_history_is_asked_of_the_guide_window_by_window() -> None:
    talk = session()
    for text in ("a", "b", "c"):
        talk.reply(Reply(text))
    assert [e.answer for e in talk.history(None, 2)] == ["b", "c"]
    assert [e.answer for e in talk.history(1, 2)] == ["a"]


def test_an_item_comes_from_the_steps_it_is_made_of() -> None:
    assert _comes_from("p/q#titre", "p/q", "titre")
    assert _comes_from("p/q#savoirs:former", "p/q", "savoirs")
    assert _comes_from("p/q#savoirs~2", "p/q", "savoirs")
    assert _comes_from("p/q#emplois[f2]", "p/q", "emplois[f2].poste")
    assert not _comes_from("p/q#emplois[f2]", "p/q", "emplois[f21].poste")
    assert not _comes_from("p/q#titre", "p/q", "titre_long")
    assert not _comes_from("p/q#titre", "p/q@premier", "titre")
