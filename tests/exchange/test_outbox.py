"""What leaves: whole, named by nobody, with a line that says exactly what was in it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from datetime import timedelta

import pytest

from assistant.dossier.events import Kind
from assistant.dossier.state import State
from assistant.exchange import inbox, keys, letters, outbox
from assistant.exchange.errors import ExchangeError
from assistant.exchange.ledger import Ledger
from assistant.exchange.model import Form, Note, Reply, Share, Withdrawal
from assistant.exchange.outbox import Way
from assistant.portfolio.extract import Terms
from assistant.portfolio.model import Item, Portfolio, Rubric
from tests.exchange.people import HER
from tests.exchange.test_inbox import NOON, STRANGER, having, letter
from tests.faces.exchanging import CAMILLE, IDENTITY, SIGNER, envoi

ITEMS = tuple(Item(f"p/q#i{n}", "demande", f"Titre {n}", f"Texte {n}") for n in range(3))
PORTFOLIO = Portfolio((Rubric("demande", "Ma demande", ITEMS),), NOON.isoformat())
TERMS = Terms("Claude", "Camille Durand", "Préparer l’entretien", "2026-11-22", "2027-01-31")
OTHER = keys.conseiller_card(STRANGER, "Do", "")
LEDGER = Ledger.of([*having(), inbox.pin_card(OTHER, True, NOON)])


def shared(way: Way, ledger: Ledger = LEDGER, chosen: tuple[str, ...] = ("p/q#i0", "p/q#i2")) -> outbox.Outgoing:
    return outbox.make_share(ledger, HER, PORTFOLIO, chosen, TERMS, way, NOON)


def test_a_sealed_share_and_its_line() -> None:
    out = shared(Way(Form.SEALED, CAMILLE))
    ((name, data),) = out.files.items()
    (event,) = out.events
    assert re.fullmatch(r"document-[a-z]{6}\.bilan", name)
    assert event.data["sha256"] == hashlib.sha256(data).hexdigest() and event.data["fichier"] == name
    share = letters.read_letter(data, IDENTITY).value
    assert isinstance(share, Share) and share.number == event.data["numero"] and share.envoi == ""
    assert {i.text for i in share.extract.items()} == {"Texte 0", "Texte 2"}
    assert set(event.data["elements"].values()) == {"p/q#i0", "p/q#i2"}
    assert set(event.data["elements"]) == {i.id for i in share.extract.items()}
    given = Ledger.of(out.events).shares[0]
    assert given.extract == share.extract and given.words == " ".join(LEDGER.conseillers[0].words)


def test_the_desk_is_told_which_envoi_it_goes_with_and_only_its_own() -> None:
    ledger = Ledger.of([*having(envoi()), inbox.pin_card(OTHER, True, NOON)])
    for card, expected in ((CAMILLE, envoi().number), (OTHER, "")):
        data = next(iter(shared(Way(Form.SEALED, card), ledger).files.values()))
        value = letters.read_letter(data, HER).value
        assert isinstance(value, Share) and value.envoi == expected


def test_two_conseillers_cannot_find_that_she_is_the_same() -> None:
    both = [shared(Way(Form.SEALED, card)).events[0].data["cle"] for card in (CAMILLE, OTHER)]
    assert both[0] != both[1] == keys.her_signer(HER, OTHER).public
    told = [
        letters.read_letter(next(iter(shared(Way(Form.SEALED, card)).files.values())), HER) for card in (CAMILLE, OTHER)
    ]
    assert all(HER.recipient not in one.text for one in told), "her own key would tell them"
    addresses = [one.value.reply_to for one in told if isinstance(one.value, Share)]
    assert len(set(addresses)) == 2


def test_what_cannot_be_made_leaves_nothing() -> None:
    for way in (Way(Form.SEALED), Way(Form.PAGE), Way(Form.PAGE, passphrase="courte")):
        with pytest.raises(ExchangeError) as error:
            shared(way)
        assert error.value.remedy
    with pytest.raises(ExchangeError):
        outbox.make_share(LEDGER, None, PORTFOLIO, ["p/q#i0"], TERMS, Way(Form.SEALED, CAMILLE), NOON)
    with pytest.raises(ExchangeError, match="Rien n’est choisi"):
        shared(Way(Form.HTML), chosen=())


def test_nothing_is_sealed_to_keys_that_she_does_not_keep() -> None:
    mixed = replace(CAMILLE, recipient=OTHER.recipient)  # the name and signature of one, the lock of another
    for card, ledger in ((CAMILLE, Ledger()), (mixed, LEDGER), (replace(OTHER, name="Camille Durand"), Ledger())):
        with pytest.raises(ExchangeError, match="il faut la carte"):
            shared(Way(Form.SEALED, card), ledger)


def test_a_lost_notice_is_written_again_with_the_day_of_the_withdrawal() -> None:
    out, clear = shared(Way(Form.SEALED, CAMILLE)), shared(Way(Form.JSON))
    events = [*having(), *out.events, *clear.events]
    number, readable = (one.events[0].data["numero"] for one in (out, clear))
    with pytest.raises(ExchangeError, match="pas d’avis"):
        outbox.notice_again(Ledger.of(events), number, HER, NOON)  # nothing was taken back
    events += [*outbox.withdraw(Ledger.of(events), number, HER, NOON).events]
    events += [*outbox.withdraw(Ledger.of(events), readable, HER, NOON).events]
    again = outbox.notice_again(Ledger.of(events), number, HER, NOON + timedelta(days=9))
    notice = letters.read_letter(next(iter(again.files.values())), IDENTITY).value
    assert notice == Withdrawal(number, NOON.isoformat(), out.events[0].data["cle"])
    assert Ledger.of([*events, *again.events]).shares == Ledger.of(events).shares, "the first day stays"
    for one, identity in ((readable, HER), (number, STRANGER), (number, None)):  # in clear; under new keys; the example
        with pytest.raises(ExchangeError, match="pas d’avis"):
            outbox.notice_again(Ledger.of(events), one, identity, NOON)


def test_only_what_is_known_can_be_taken_back_or_proved() -> None:
    with pytest.raises(ExchangeError):
        outbox.withdraw(LEDGER, "0" * 32, HER, NOON)
    refused = Ledger.of([*having(), inbox.accept(letter(envoi()), (), NOON)])
    for ledger in (LEDGER, refused):
        with pytest.raises(ExchangeError):
            outbox.prove(ledger, State(), envoi().number, HER, NOON)


def reply(number: str, *notes: Note, sender: object = CAMILLE, signer: keys.Signer = SIGNER) -> letters.Letter:
    value = Reply(number, sender, "2026-11-23T09:00:00+01:00", "Merci.", notes)  # type: ignore[arg-type]
    identity = IDENTITY if signer is SIGNER else STRANGER
    return letters.read_letter(letters.write_reply(value, signer, identity, HER.recipient), HER)


def test_a_reply_to_what_she_did_not_hand_over_or_from_someone_else_is_refused() -> None:
    out = shared(Way(Form.SEALED, CAMILLE))
    number, key = out.events[0].data["numero"], next(iter(out.events[0].data["elements"]))
    ledger = Ledger.of([*having(), *out.events])
    stranger = keys.conseiller_signer(STRANGER)
    for wrong, sentence in (
        (reply("0" * 32), "n’a pas remis"),
        (
            reply(number, sender=keys.conseiller_card(STRANGER, "Camille Durand", ""), signer=stranger),
            "ne vient pas de",
        ),
        (reply(number, Note("f" * 16, "Et cela ?")), "n’avez pas remis"),
    ):
        with pytest.raises(ExchangeError, match=sentence):
            inbox.take_reply(ledger, wrong, NOON)
    good = reply(number, Note(key, "Parlons-en."))
    event = inbox.take_reply(ledger, good, NOON)
    assert event.kind is Kind.COMMENTED
    assert event.data["notes"] == [{"element": out.events[0].data["elements"][key], "texte": "Parlons-en."}]
    with pytest.raises(ExchangeError, match="déjà reçu cette réponse"):
        inbox.take_reply(Ledger.of([*having(), *out.events, event]), good, NOON)


def test_a_clear_share_can_have_no_reply() -> None:
    out = shared(Way(Form.JSON))
    with pytest.raises(ExchangeError, match="ne vient pas de"):
        inbox.judge_reply(Ledger.of([*having(), *out.events]), reply(out.events[0].data["numero"]))


def test_a_note_on_what_she_erased_since_is_not_kept() -> None:
    from assistant.dossier.handed import without

    out = shared(Way(Form.SEALED, CAMILLE))
    data = out.events[0].data
    key, item = next(iter(data["elements"].items()))
    ledger = Ledger.of([*having(), without(out.events[0], [item])])
    assert ledger.shares[0].erased == 1
    letter = reply(data["numero"], Note(key, "Parlons-en."))
    assert any("effacé depuis" in line for line in inbox.judge_reply(ledger, letter).lines)
    assert inbox.take_reply(ledger, letter, NOON).data["notes"] == []


def test_a_share_does_not_say_that_an_envoi_was_opened_and_refused() -> None:
    events = [*having(envoi()), inbox.accept(letter(envoi(number="e" * 32)), (), NOON)]
    data = next(iter(shared(Way(Form.SEALED, CAMILLE), Ledger.of(events)).files.values()))
    value = letters.read_letter(data, HER).value
    assert isinstance(value, Share) and value.envoi == envoi().number


def test_a_reply_is_told_under_the_name_she_knows() -> None:
    out = shared(Way(Form.SEALED, CAMILLE))
    ledger = Ledger.of([*having(), *out.events])
    other = replace(CAMILLE, name="Dominique Petit")  # someone else she may know
    reply = Reply(ledger.shares[0].number, other, "2026-11-23T09:00:00+01:00", "Bonjour.", ())
    read = letters.read_letter(letters.write_reply(reply, SIGNER, IDENTITY, HER.recipient), HER)
    assert "Camille Durand répond" in inbox.judge_reply(ledger, read).lines[0]
    assert "Dominique" not in str(inbox.judge_reply(ledger, read).lines)
    assert inbox.take_reply(ledger, read, NOON).data["de"] == "Camille Durand"


def test_a_dossier_under_new_keys_asks_aloud_rather_than_with_a_notice_that_the_desk_would_refuse() -> None:
    out = shared(Way(Form.SEALED, CAMILLE))
    ledger = Ledger.of([*having(), *out.events])
    number = ledger.shares[0].number
    assert len(outbox.withdraw(ledger, number, HER, NOON).files) == 1
    brought_back = outbox.withdraw(ledger, number, STRANGER, NOON)  # « bilan restaurer » of the open JSON
    assert brought_back.files == {} and [event.kind for event in brought_back.events] == [Kind.WITHDRAWN]
