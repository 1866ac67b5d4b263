"""A letter that waits for its day: nobody is shown it before, herself included, unless she says so."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.dossier.events import Event, Kind, Status
from assistant.dossier.state import Answer, Sitting
from assistant.guide import sealing
from assistant.guide.turn import Mode
from tests.guide.talking import START, Talk, pack_of, plain, talk

CANARY = "canari-bleu-sous-la-verandah"
PACK = """
sections:
  - id: quand
    questions:
      - {id: jour, type: date, precision: jour, texte: "Quel jour ?"}
      - {id: forme, type: choix, texte: "Comment ?", options: {trait: "D'un trait", morceaux: "Par morceaux"}}
  - id: ecrire
    scelle_jusqu_a: jour
    questions:
      - {id: lettre, type: texte_long, si: "forme = trait", texte: "Écrivez votre lettre."}
      - {id: morceau, type: texte_long, si: "forme = morceaux", texte: "Comment allez-vous ?"}
  - id: fin
    questions:
      - {id: longue, type: oui_non, si: "longueur(lettre) > 40", texte: "Elle est longue ?"}
      - {id: humeur, type: texte, texte: "Et là ? {{ lettre | defaut: \\"…\\" }} {{ (lettre) | defaut: \\"…\\" }}"}
restitution:
  - {si: "repondu(lettre)", dire: "Votre lettre : {{ lettre | defaut: \\"…\\" }}"}
"""
CLOSED = "Lettre fermée jusqu'au 12 mai 2027"


def written(text: str = f"{CANARY}. Ceci est plus long que quarante signes.", day: str = "12 mai 2027") -> Talk:
    return talk(PACK).say(day, "1", text)


def everything(t: Talk) -> str:
    """All that a face could show of this moment."""
    shown = [t.said(), str(t.turn), str(t.last.says)]
    shown += [f"{e.question} {e.answer}" for e in t.guide.history(t.state, None, 50, t.now)]
    shown += [f"{e.question} {e.answer}" for e in t.guide.answered(t.state, t.now)]
    shown += [say.text for say in t.guide.welcome_back(t.state, t.now)]
    return plain(" ".join(shown))


def at(t: Talk, day: datetime) -> Talk:
    """The same dossier, opened on that day."""
    return Talk(t.guide, t.state, day, t.events)


def test_once_written_it_is_shown_nowhere_until_its_day() -> None:
    t = written()
    assert CANARY not in everything(t) and CLOSED in everything(t)
    assert t.prompt.step == "longue", "a condition reads what she wrote, closed or not"
    t.say("oui")
    assert plain(t.prompt.text) == f"Et là ? {CLOSED} {CLOSED}"
    t.say("bien")
    for asked in ("/revoir", "/revoir 3", "/retour", "/retour", "/retour"):
        t.say(asked)
        assert CANARY not in everything(t), asked
    before = at(t, datetime(2027, 5, 11, 23, 59, tzinfo=START.tzinfo))
    assert CANARY not in everything(before)
    on_its_day = at(t, datetime(2027, 5, 12, 0, 1, tzinfo=START.tzinfo))
    assert CANARY in everything(on_its_day) and CLOSED not in everything(on_its_day)


def test_going_back_to_it_says_how_to_open_it_and_changes_nothing() -> None:
    t = written().say("oui", "/revoir 3")
    assert "/ouvrir-lettre" in t.said() and not t.last.events
    assert t.prompt.step == "humeur"
    t.apply(Event(Kind.BACK, t.now.isoformat(), {"passation": "essai/q", "question": "lettre"}))
    assert t.guide.turn(t.state, t.now).prompt.step == "humeur", "a face that goes there by itself finds it closed"
    t.say("/retour", "/retour")
    assert t.prompt.step == "forme", "what is closed is passed over"


def test_what_replaced_it_or_was_set_aside_stays_closed_too() -> None:
    t = written().say("oui")
    other = {"passation": "essai/q", "question": "lettre", "etat": "refusee", "valeur": None, "version": "1.0.0"}
    t.apply(Event(Kind.ANSWER, t.now.isoformat(), other))
    assert CANARY not in everything(at(t, t.now))
    t = written().say("oui", "/revoir 2", "2")
    assert t.state.sittings["essai/q"].answers["lettre"].value.startswith(CANARY)
    assert CANARY not in everything(t) and "mise de côté" in everything(t).casefold()


def test_she_opens_it_after_one_clear_question_and_closes_it_again() -> None:
    t = written().say("oui", "/ouvrir-lettre")
    assert "devait attendre le 12 mai 2027" in t.asked() and CANARY not in everything(t)
    t.say("2")
    assert not t.state.sittings["essai/q"].opened_early and t.prompt.step == "humeur"
    t.say("/ouvrir-lettre", "1")
    assert CANARY in t.said() and t.last.events[0].kind is Kind.SEAL
    assert t.prompt.step == "humeur" and CANARY in t.prompt.text
    assert CANARY in everything(t.reopened()), "it stays open"
    t.say("/ouvrir-lettre")
    assert "avez ouvert cette lettre" in t.asked()
    t.say("1")
    assert "refermée jusqu'au 12 mai 2027" in t.said() and CANARY not in everything(t)


def test_another_day_closes_it_again() -> None:
    t = written().say("oui", "/ouvrir-lettre", "1", "/revoir 1", "14 juillet 2027")
    assert CANARY not in everything(t) and "14 juillet 2027" in everything(t)


def test_it_is_erased_unread_when_she_says_so_twice() -> None:
    t = written().say("oui", "/ouvrir-lettre")
    erase = next(o.key for o in t.prompt.options if o.code.startswith("lettre:effacer"))
    t.say(erase)
    assert t.last.erase is None and CANARY not in everything(t) and t.prompt.mode is Mode.MENU
    t.say("1")
    assert t.last.erase == ("essai/q", "lettre")


def test_without_a_day_nothing_is_closed() -> None:
    t = talk(PACK).say("/passer", "1", f"{CANARY}, sans jour, et plus longue que quarante signes.")
    assert CANARY in everything(t)
    assert "pas de lettre" in t.say("/ouvrir-lettre").said()


def test_a_day_already_past_closes_nothing() -> None:
    assert CANARY in everything(written(day="12 mai 2020"))


def test_on_its_day_it_is_announced_until_it_is_read() -> None:
    t = written().say("oui", "bien", "/menu")
    t = at(t, datetime(2027, 5, 12, 8, tzinfo=START.tzinfo))
    assert "Votre lettre du 22 novembre 2026 peut être relue" in everything(t)
    option = next(o for o in t.prompt.options if o.code.startswith("lettre:"))
    t.say(option.key)
    assert CANARY in t.said()
    later = at(t, t.now + timedelta(days=1))
    assert "peut être relue" not in everything(later)
    assert not [o for o in later.prompt.options if o.code.startswith("lettre:")]
    assert CANARY in later.say("/ouvrir-lettre").said(), "read as often as she likes"


def test_a_clock_moved_back_closes_it_again_and_breaks_nothing() -> None:
    t = written().say("oui")
    late = at(t, datetime(2027, 6, 1, 8, tzinfo=START.tzinfo)).say("bien")
    back = at(late, datetime(2020, 1, 1, 8, tzinfo=START.tzinfo))
    assert CANARY not in everything(back) and CLOSED in everything(back)
    assert "12 mai 2027" in back.say("/ouvrir-lettre").asked()


def test_written_by_a_clock_that_ran_ahead_it_can_still_be_opened() -> None:
    """She wrote on a machine set to 2030; back in 2026 the text is closed, and /ouvrir-lettre finds it."""
    t = at(talk(PACK), datetime(2030, 1, 1, 8, tzinfo=START.tzinfo)).say(
        "12 mai 2027", "1", f"{CANARY}, et bien d'autres choses encore."
    )
    back = at(t, START)
    assert CANARY not in everything(back)
    assert CANARY in back.say("/ouvrir-lettre", "1").said()


def test_a_letter_that_never_waited_is_not_announced() -> None:
    t = written(day="12 mai 2020").say("oui", "bien", "/menu")
    assert "peut être relue" not in everything(t)
    assert CANARY in t.say("/ouvrir-lettre").said()


def test_an_answer_that_speaks_of_a_letter_is_an_answer() -> None:
    t = written().say("oui", "Ouvrir ma lettre de licenciement m'a fait peur")
    assert t.answers()["humeur"] == "Ouvrir ma lettre de licenciement m'a fait peur"


@pytest.mark.parametrize("said", ["/ouvrir-lettre", "/lettre", "/ouvrir-ma-lettre"])
def test_it_is_asked_for_in_several_ways(said: str) -> None:
    assert "devait attendre" in written().say("oui", said).asked()


DAYS = st.dates(date(2020, 1, 1), date(2035, 1, 1))


@given(DAYS, DAYS, st.booleans())
def test_closed_before_its_day_and_open_from_it_on(day: date, today: date, opened: bool) -> None:
    question = next(q for q in pack_of(PACK).questionnaires[0].questions() if q.id == "lettre")
    answers = {"jour": Answer(Status.ANSWERED, day.isoformat(), START.isoformat())}
    sitting = Sitting("essai/q", opened_early={"jour"} if opened else set())
    expected = day if today < day and not opened else None
    assert sealing.closed_until(question, answers, sitting, today) == expected
