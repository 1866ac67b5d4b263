"""What reaches the desk: shares, proofs and withdrawals, those that may be kept and those that may not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest

from assistant.conseiller.desk import Desk
from assistant.conseiller.errors import DeskError
from assistant.conseiller.overview import overview
from assistant.conseiller.receiving import content, judge, take
from assistant.exchange import letters
from assistant.exchange.errors import ExchangeError
from assistant.exchange.keys import conseiller_signer
from assistant.exchange.model import Activity
from tests.conseiller.people import ACTIVITIES, VALUES, Clock, Her, an_extract, asked, judged, new_desk, reopened


def test_a_share_is_known_by_the_envoi_it_answers(desk: Desk, her: Her) -> None:
    envoi = asked(desk)
    share = her.share(an_extract("J’aime réparer."), envoi.number)
    arrival = judged(desk, her.sealed(share))
    assert arrival.person and arrival.person.pseudonym == "Sandrine V." and arrival.first
    said = take(desk, arrival)
    assert any("premier fichier" in line for line in said)
    assert content(desk, desk.share(share.number[:8])) == share.extract
    (row,) = overview(desk).people[0].shares
    assert (row.purpose, row.until, row.days_left, row.due) == ("Préparer l’entretien", "31 décembre 2026", 39, False)


def test_a_share_that_answers_nothing_is_kept_under_the_pseudonym_that_is_said(desk: Desk, her: Her) -> None:
    share = her.share(an_extract("J’aime réparer."))
    arrival = judged(desk, her.sealed(share))
    assert arrival.person is None
    with pytest.raises(DeskError, match="de qui"):
        take(desk, arrival)
    assert not desk.state.shares and not desk.state.people
    take(desk, arrival, "Nadia")
    again = judged(desk, her.sealed(her.share(an_extract("Autre chose."))))  # known by her key from now on
    assert again.person and again.person.pseudonym == "Nadia" and not again.first
    with pytest.raises(DeskError, match="Nadia"):
        take(desk, again, "Karim")
    take(desk, again, "nadia")
    assert len(desk.state.shares) == 2


def test_someone_else_cannot_pass_for_a_person_already_known(desk: Desk, her: Her, clock: Clock) -> None:
    envoi = asked(desk)
    take(desk, judged(desk, her.sealed(her.share(an_extract("Moi."), envoi.number))))
    other = Her(desk.card, clock)
    with pytest.raises(DeskError, match="n’est pas signé"):
        judged(desk, other.sealed(other.share(an_extract("Pas moi."), envoi.number)))
    arrival = judged(desk, other.sealed(other.share(an_extract("Pas moi."))))
    with pytest.raises(DeskError, match="n’est pas signé"):
        take(desk, arrival, "Sandrine V.")
    assert len(desk.state.shares) == 1


def test_her_key_under_the_envoi_of_another_is_refused(desk: Desk, her: Her) -> None:
    mine, others = asked(desk), asked(desk, "Karim")
    take(desk, judged(desk, her.sealed(her.share(an_extract("Moi."), mine.number))))
    with pytest.raises(DeskError, match="Karim"):
        judged(desk, her.sealed(her.share(an_extract("Moi."), others.number)))


def test_the_same_share_again_changes_nothing(desk: Desk, her: Her) -> None:
    data = her.sealed(her.share(an_extract("J’aime réparer."), asked(desk).number))
    take(desk, judged(desk, data))
    before = desk.vault.events
    assert take(desk, judged(desk, data))[-1].startswith("Vous aviez déjà")
    assert desk.vault.events == before


def test_a_share_of_a_known_number_with_another_key_is_refused(desk: Desk, her: Her, clock: Clock) -> None:
    share = her.share(an_extract("J’aime réparer."), asked(desk).number)
    take(desk, judged(desk, her.sealed(share)))
    other = Her(desk.card, clock)
    with pytest.raises(DeskError, match="quelqu’un d’autre"):
        judged(desk, other.sealed(other.share(an_extract("Remplacé."), number=share.number)))


def test_what_was_made_for_another_desk_is_refused(desk: Desk, her: Her, tmp_path: Path, clock: Clock) -> None:
    with new_desk(tmp_path / "autre", clock) as other:
        data = her.sealed(her.share(an_extract("Pour Mme Vidal.")))
        with pytest.raises(ExchangeError):
            judged(other, data)
        # Sealed again to the other desk by whoever had opened it: the signed text names the first one.
        from assistant.exchange import sealing

        text = letters.read_letter(data, desk.identity).text
        with pytest.raises((ExchangeError, DeskError)):
            judged(other, sealing.seal(text, (other.identity.recipient,)))
        assert not other.state.shares


def test_a_letter_is_judged_again_whatever_its_reader_let_through(desk: Desk, her: Her) -> None:
    envoi = asked(desk)
    for data in (her.sealed(her.share(an_extract("Moi."), envoi.number)), her.proof(envoi)):
        letter = letters.read_letter(data, desk.identity)
        with pytest.raises(DeskError, match="une autre personne"):
            judge(desk.state, her.identity.recipient, letter, desk.today)
        with pytest.raises(DeskError, match="signature"):
            judge(desk.state, desk.identity.recipient, replace(letter, public=desk.card.verify_key), desk.today)


def test_an_envoi_or_a_card_is_not_for_a_desk(desk: Desk) -> None:
    card = letters.write_card(desk.card, conseiller_signer(desk.identity))
    with pytest.raises(DeskError, match="une carte"):
        judged(desk, card)


def test_a_proof_keeps_dates_of_what_was_asked_and_nothing_else(desk: Desk, her: Her) -> None:
    envoi = asked(desk)
    done = Activity(ACTIVITIES, "CANARI titre", "2026-11-22", "")
    data = her.proof(envoi, done, Activity(VALUES, "CANARI autre", "2026-11-22", "2026-11-22"))
    take(desk, judged(desk, data))
    (row,) = overview(desk).people[0].sent
    assert [(a.opened, a.finished) for a in row.activities] == [("22 novembre 2026", "")]
    assert "CANARI" not in str(desk.vault.events) and VALUES not in str(desk.vault.events)
    before = desk.vault.events
    take(desk, judged(desk, data))
    assert desk.vault.events == before
    take(desk, judged(desk, her.proof(envoi, replace(done, finished="2026-11-22"))))
    assert overview(desk).people[0].sent[0].activities[0].finished == "22 novembre 2026"
    with pytest.raises(DeskError, match="plus récente"):
        judged(desk, data)


def test_a_proof_of_an_unknown_envoi_is_refused(desk: Desk, her: Her) -> None:
    envoi = asked(desk)
    with pytest.raises(DeskError, match="n’a pas fait"):
        judged(desk, her.proof(replace(envoi, number="0" * 32)))


def test_a_proof_pins_her_key_as_a_share_does(desk: Desk, her: Her, clock: Clock) -> None:
    envoi = asked(desk)
    take(desk, judged(desk, her.proof(envoi)))
    other = Her(desk.card, clock)
    with pytest.raises(DeskError, match="n’est pas signé"):
        judged(desk, other.sealed(other.share(an_extract("Pas moi."), envoi.number)))


def test_a_withdrawal_destroys_at_once_and_leaves_a_dated_line(desk: Desk, her: Her, clock: Clock) -> None:
    share = her.share(an_extract("CANARI secret", purpose="CANARI but"), asked(desk).number)
    sealed = her.sealed(share)
    take(desk, judged(desk, sealed))
    notice = her.withdrawal(share.number)
    said = take(desk, judged(desk, notice))
    assert any("détruit" in line for line in said)
    assert "CANARI" not in str(desk.vault.events)
    held = desk.share(share.number)
    assert (held.text, held.destroyed, held.reason) == ("", "2026-11-22", "retrait")
    (row,) = overview(desk).people[0].shares
    assert row.fate == "Détruit le 22 novembre 2026 (repris par la personne)."
    before = desk.vault.events
    take(desk, judged(desk, notice))  # replayed
    assert desk.vault.events == before
    with pytest.raises(DeskError, match="repris"):
        judged(desk, sealed)  # brought back
    with reopened(desk, clock) as again:
        assert again.vault.events == before


def test_a_withdrawal_that_comes_before_its_share_holds_for_it(desk: Desk, her: Her, clock: Clock) -> None:
    share = her.share(an_extract("CANARI repris avant d’arriver"), asked(desk).number)
    notice = her.withdrawal(share.number)
    assert any("n’a pas reçu" in line for line in take(desk, judged(desk, notice)))
    before = desk.vault.events
    assert "C’est noté" in take(desk, judged(desk, notice), "Sandrine V.")[0]  # replayed, or said to be from someone
    assert desk.vault.events == before
    with reopened(desk, clock) as again:
        with pytest.raises(DeskError, match="repris"):
            judged(again, her.sealed(share))
        assert "CANARI" not in str(again.vault.events)
        take(again, judged(again, her.sealed(her.share(an_extract("Un autre."), share.envoi))))  # any other is taken


def test_a_withdrawal_by_someone_else_of_a_share_to_come_changes_nothing(desk: Desk, her: Her, clock: Clock) -> None:
    share = her.share(an_extract("À moi."), asked(desk).number)
    take(desk, judged(desk, Her(desk.card, clock).withdrawal(share.number)))
    take(desk, judged(desk, her.sealed(share)))
    assert content(desk, desk.share(share.number)) == share.extract


def test_a_withdrawal_signed_by_another_is_refused(desk: Desk, her: Her, clock: Clock) -> None:
    share = her.share(an_extract("À moi."), asked(desk).number)
    take(desk, judged(desk, her.sealed(share)))
    with pytest.raises(DeskError, match="n’est pas signé"):
        judged(desk, Her(desk.card, clock).withdrawal(share.number))
    assert content(desk, desk.share(share.number)) == share.extract


@pytest.mark.parametrize("cut", [0, 1, 100, 1000])
def test_a_damaged_file_is_refused_in_one_sentence(desk: Desk, her: Her, cut: int) -> None:
    data = her.sealed(her.share(an_extract("À moi.")))
    for broken in (data[:cut], data[:-1], data + b"x", data[:cut] + bytes([data[cut] ^ 1]) + data[cut + 1 :]):
        with pytest.raises(ExchangeError) as refused:
            judged(desk, broken)
        assert refused.value.message and refused.value.remedy
    assert not desk.state.shares


def test_a_share_as_large_as_may_be_is_taken_and_destroyed(desk: Desk, her: Her, clock: Clock) -> None:
    """Every save of the desk writes it again, hence the bound on its time."""
    share = her.share(an_extract(*(f"{n} " + "é" * 190_000 for n in range(30))), asked(desk).number)
    take(desk, judged(desk, her.sealed(share)))
    begun = perf_counter()
    with reopened(desk, clock) as again:
        asked(again, "Karim")
        assert content(again, again.share(share.number)) == share.extract
        take(again, judged(again, her.withdrawal(share.number)))
        assert len(str(again.vault.events)) < 10_000
    assert perf_counter() - begun < 20
