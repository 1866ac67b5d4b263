"""Her side of the exchange, from the file that comes in to the line of the registre, on a real dossier."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.dossier.errors import DiskFull
from assistant.dossier.events import Kind
from assistant.dossier.identity import Identity
from assistant.dossier.vault import open_vault
from assistant.exchange import keys, letters
from assistant.exchange.errors import ExchangeError
from assistant.exchange.model import CarriedPack, Note, Proof, Share, Withdrawal
from assistant.faces import registre, sharing
from assistant.faces.opening import session_on
from assistant.faces.places import portfolio
from assistant.faces.session import Session
from assistant.guide.turn import Reply
from assistant.portfolio.words import said
from tests.faces.exchanging import (
    CAMILLE,
    CHOSEN,
    DEMANDE,
    IDENTITY,
    ITEM,
    NOON,
    OTHER,
    UNCHOSEN,
    again,
    card_of,
    envoi,
    file_of,
    handed,
    her,
    knowing,
    own,
    reply_to,
    sealed,
)


def out(tmp_path: Path) -> Path:
    folder = tmp_path / "cle-usb"
    folder.mkdir(exist_ok=True)
    return folder


def whole(session: Session) -> str:
    return json.dumps([dict(e.data) for e in session.vault.events], ensure_ascii=False)


# -- what comes in -------------------------------------------------------------------------


def test_an_envoi_is_shown_then_accepted_in_part_and_can_be_answered_at_once(tmp_path: Path) -> None:
    session = her(tmp_path)
    session.record([session.event(Kind.LEFT, passation=DEMANDE)])
    opened = sharing.open_received(session, file_of(tmp_path, envoi()))
    assert opened.kind is sharing.Kind.ENVOI and opened.to_compare
    text = "\n".join(opened.lines)
    assert "Camille Durand" in text and "voici la suite." in text and "4 décembre 2026" in text
    assert opened.sender is not None and " ".join(opened.sender.words) in text
    assert [one.key for one in opened.offered] == ["chez-nous/envies", "mes-valeurs/valeurs"]
    assert not sharing.ledger(session).envois, "nothing is kept before she says so"
    done = sharing.accept(session, opened, ["chez-nous/envies"], compared=False)
    assert done.ok and "Mes envies" in " ".join(done.lines)
    first = session.questionnaires()[0]
    assert (first.passation, first.title, first.due) == ("chez-nous/envies", "Mes envies", "2026-12-04")
    assert not any(row.due for row in session.questionnaires()[1:])
    begun, proposed = session.turn.prompt.options[:2]
    assert begun.code == f"ouvrir:{DEMANDE}", "what she began stays first"
    assert proposed.code == "ouvrir:chez-nous/envies" and "4 décembre 2026" in proposed.label
    session.reply(Reply("2"))
    session.reply(Reply("Lire et écrire"))
    assert session.state.sitting("chez-nous/envies").answers["aime"].value == "Lire et écrire"
    session = again(session)
    assert session.questionnaires()[0].passation == "chez-nous/envies"
    assert any(item.text == "Lire et écrire" for item in portfolio(session).items())


def test_what_the_parcours_has_already_is_not_doubled_and_gets_its_day(tmp_path: Path) -> None:
    session = her(tmp_path)
    count = len(session.questionnaires())
    sharing.accept(session, sharing.open_received(session, file_of(tmp_path, envoi())), ["mes-valeurs/valeurs"], True)
    rows = session.questionnaires()
    assert len(rows) == count
    assert [row.due for row in rows if row.passation == "mes-valeurs/valeurs"] == ["2026-12-04"]


def test_a_refusal_keeps_neither_the_pack_nor_the_card_and_leaves_a_line(tmp_path: Path) -> None:
    session = her(tmp_path)
    path = file_of(tmp_path, envoi())
    assert sharing.refuse(session, sharing.open_received(session, path)).ok
    assert sharing.conseillers(session) == ()
    session = again(session)
    assert "chez-nous" not in session.guide.packs.ids()
    assert "refusé" in registre.lines(session)[0].text
    opened = sharing.open_received(session, path)
    assert "Vous avez refusé cet envoi" in "\n".join(opened.lines)
    assert sharing.accept(session, opened, ["chez-nous/envies"], True).ok
    with pytest.raises(ExchangeError, match="déjà reçu"):
        sharing.open_received(session, path)
    with pytest.raises(ExchangeError, match="déjà reçu"):
        sharing.accept(session, opened, ["chez-nous/envies"], True)


def test_an_update_loses_no_answer_even_under_a_new_name(tmp_path: Path) -> None:
    session = her(tmp_path)
    sharing.accept(session, sharing.open_received(session, file_of(tmp_path, envoi())), ["chez-nous/envies"], True)
    session.record([session.event(Kind.OPENED, passation="chez-nous/envies")])
    session.reply(Reply("Lire et écrire"))
    newer = own("1.1.0", "gouts", ", anciens_ids: [aime]")
    sent = envoi(number="f" * 32, packs=(newer,), questionnaires=("chez-nous/envies",), due="")
    opened = sharing.open_received(session, file_of(tmp_path, sent))
    assert "nouvelle version" in "\n".join(opened.lines) and not opened.to_compare
    assert sharing.accept(session, opened, ["chez-nous/envies"], True).ok
    assert session.state.sitting("chez-nous/envies").answers["gouts"].value == "Lire et écrire"
    assert again(session).state.sitting("chez-nous/envies").answers["gouts"].value == "Lire et écrire"


def test_a_dossier_without_envois_loads_nothing_of_the_exchange(tmp_path: Path) -> None:
    import subprocess
    import sys

    her(tmp_path).close()
    code = (
        "import sys; from pathlib import Path; from assistant.faces.opening import open_session\n"
        f"session = open_session(Path({str(tmp_path / 'dossier')!r}), None); session.turn\n"
        "sys.exit(any(name.startswith(('assistant.exchange', 'nacl')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# -- whom she knows ------------------------------------------------------------------------


def test_a_changed_key_is_refused_until_the_old_card_is_forgotten(tmp_path: Path) -> None:
    from assistant.dossier.identity import Identity
    from assistant.exchange import keys

    session = knowing(tmp_path)
    new = Identity.new()
    card = keys.conseiller_card(new, "camille  DURAND", "Autre cabinet")
    with pytest.raises(ExchangeError) as refused:
        sharing.open_received(session, card_of(tmp_path, card, new))
    known = sharing.conseillers(session)[0]
    assert " ".join(known.words) in refused.value.message
    sharing.forget(session, known.card.verify_key)
    assert sharing.conseillers(session) == ()
    assert sharing.pin(session, sharing.open_received(session, card_of(tmp_path, card, new)), False).ok
    assert [one.compared for one in sharing.conseillers(session)] == [False]
    assert sharing.compared(session, card.verify_key).ok
    assert [one.compared for one in again(session).state.exchanges and sharing.conseillers(session)] == [True]


# -- what she hands over -------------------------------------------------------------------


def test_what_leaves_is_what_was_seen_and_nothing_else(tmp_path: Path) -> None:
    session = knowing(tmp_path)
    seen = handed(session)
    lines = "\n".join(sharing.shown_lines(seen, 72))
    assert CHOSEN in lines and UNCHOSEN not in lines
    done = sharing.share(session, seen, sharing.Way(sharing.Form.SEALED, CAMILLE), out(tmp_path))
    assert done.ok and len(done.paths) == 1 and done.paths[0].suffix == ".bilan"
    letter = letters.read_letter(done.paths[0].read_bytes(), IDENTITY)
    assert isinstance(letter.value, Share)
    assert letter.value.extract == seen.extract
    assert UNCHOSEN not in letter.text and DEMANDE not in letter.text
    given = sharing.ledger(session).shares[0]
    assert (given.items, given.file, given.extract) == ((ITEM,), done.paths[0].name, seen.extract)
    line = registre.lines(session)[0]
    assert "Camille Durand" in line.text and registre.Act.WITHDRAW in line.acts
    assert CHOSEN in "\n".join(registre.content(session, line, 72))


@pytest.mark.parametrize("form", [f for f in sharing.Form if f is not sharing.Form.SEALED])
def test_the_other_forms_leave_the_same_way(tmp_path: Path, form: sharing.Form) -> None:
    session = her(tmp_path)
    way = sharing.Way(form, passphrase="quatre chevaux d’été")
    done = sharing.share(session, handed(session), way, out(tmp_path))
    data = done.paths[0].read_text("utf-8")
    assert (CHOSEN in data) == (form is not sharing.Form.PAGE)
    assert UNCHOSEN not in data
    assert sharing.ledger(session).shares[0].form is form
    told = sharing.withdraw(session, sharing.ledger(session).shares[0].number, out(tmp_path))
    assert told.ok and told.paths == () and done.paths[0].name in " ".join(told.lines)


def test_in_read_only_nothing_leaves(tmp_path: Path) -> None:
    first = knowing(tmp_path)
    second = session_on(open_vault(tmp_path / "dossier", first.vault.identity), lambda: NOON)
    assert second.read_only
    with pytest.raises(ExchangeError, match="lecture seule"):
        sealed(second, out(tmp_path))
    assert list(out(tmp_path).iterdir()) == []
    assert not sharing.accept(
        second, sharing.open_received(second, file_of(tmp_path, envoi())), ["chez-nous/envies"], True
    ).ok


def test_a_share_that_cannot_be_recorded_is_removed_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = knowing(tmp_path)
    before = session.vault.events

    def full(events: object) -> None:
        assert len(list(out(tmp_path).iterdir())) == 1, "the file is written before"
        raise DiskFull("Le disque est plein.", "Faites de la place.")

    monkeypatch.setattr(session.vault, "append", full)
    done = sealed(session, out(tmp_path))
    assert not done.ok and done.paths == ()
    assert "disque est plein" in " ".join(done.lines) and "a été supprimé" in " ".join(done.lines)
    assert list(out(tmp_path).iterdir()) == [] and session.vault.events == before
    assert sharing.ledger(session).shares == ()


def test_withdrawing_writes_a_notice_that_the_desk_can_read_even_once_the_card_is_forgotten(tmp_path: Path) -> None:
    session = knowing(tmp_path)
    sealed(session, out(tmp_path))
    number = sharing.ledger(session).shares[0].number
    sharing.forget(session, CAMILLE.verify_key)
    done = sharing.withdraw(session, number, out(tmp_path))
    letter = letters.read_letter(done.paths[0].read_bytes(), IDENTITY)
    assert isinstance(letter.value, Withdrawal) and letter.value.number == number
    assert letter.public == sharing.ledger(session).shares[0].verify_key
    assert "retiré le 22 novembre 2026" in next(
        x.text for x in registre.lines(session) if x.number == number and "Remis" in x.text
    )
    with pytest.raises(ExchangeError, match="déjà retiré"):
        sharing.withdraw(session, number, out(tmp_path))


def test_a_proof_says_what_was_shown_and_no_content(tmp_path: Path) -> None:
    session = her(tmp_path)
    sent = envoi()
    sharing.accept(session, sharing.open_received(session, file_of(tmp_path, sent)), ["chez-nous/envies"], True)
    session.record([session.event(Kind.OPENED, passation="chez-nous/envies")])
    session.reply(Reply("Lire et écrire"))
    told = "\n".join(sharing.proof(session, sent.number))
    assert "Mes envies : ouvert le 22 novembre 2026, pas terminé" in told.replace("\u00a0", " ")
    done = sharing.prove(session, sent.number, out(tmp_path))
    letter = letters.read_letter(done.paths[0].read_bytes(), IDENTITY)
    assert isinstance(letter.value, Proof) and letter.value.sender == "Claude"
    assert "Lire et écrire" not in letter.text and "aime" not in letter.text.replace("j’aime", "")
    assert sharing.ledger(session).proofs[0].file == done.paths[0].name


def test_a_reply_stands_beside_the_item_and_goes_with_it(tmp_path: Path) -> None:
    session = knowing(tmp_path)
    sealed(session, out(tmp_path), ITEM, OTHER)
    given = sharing.ledger(session).shares[0]
    keys = {item: key for key, item in given.keys.items()}
    note = Note(keys[ITEM], f"Vous dites « {CHOSEN} » : parlons-en.")
    path = reply_to(tmp_path, session, given.number, note, Note(keys[OTHER], "Bien noté."))
    opened = sharing.open_received(session, path)
    assert opened.kind is sharing.Kind.REPLY and "parlons-en" in "\n".join(opened.lines)
    answers = dict(session.state.sitting(DEMANDE).answers)
    assert sharing.take(session, opened).ok
    assert session.state.sitting(DEMANDE).answers == answers
    item = next(i for i in portfolio(session).items() if i.id == ITEM)
    assert [(n.sender, n.text) for n in item.notes] == [("Camille Durand", note.text)]
    line = next(x for x in registre.lines(session) if x.number == given.number and registre.Act.WITHDRAW in x.acts)
    assert note.text in "\n".join(registre.content(session, line, 72))
    with pytest.raises(ExchangeError, match="déjà reçu"):
        sharing.open_received(session, path)
    assert all(i.notes == () for i in handed(session).extract.items()), "for her alone"
    # What she erases goes from the frozen copies and from what was said of it.
    session._forget(DEMANDE, "attentes")
    assert CHOSEN not in whole(session) and UNCHOSEN in whole(session)
    given = sharing.ledger(session).shares[0]
    assert given.erased == 1 and given.extract is not None and len(given.extract.items()) == 1
    assert "effacé depuis" in next(
        x.text for x in registre.lines(session) if x.number == given.number and registre.Act.WITHDRAW in x.acts
    )


def test_an_accord_is_written_and_has_its_line(tmp_path: Path) -> None:
    session = her(tmp_path)
    told = sharing.terms(session, "Claude", "Cabinet Cap", "Suivi à six mois", "2027-05-22")
    for sort in sharing.AccordSort:
        done = sharing.accord(session, sort, told, [ITEM], out(tmp_path))
        assert done.ok and "Cabinet Cap" in done.paths[0].read_text("utf-8")
    assert [one.form for one in sharing.ledger(session).accords] == ["conservation", "communication"]


@pytest.mark.parametrize(
    ("name", "told"),
    [("Camille", "de Camille"), ("Hélène", "d’Hélène"), ("alice", "d’alice"), ("Yannick", "de Yannick"), ("", "de ")],
)
def test_a_name_takes_its_elision(name: str, told: str) -> None:
    assert said("Réponse de {name}", name=name) == f"Réponse {told}"


def test_terms_and_choices_that_cannot_be_are_refused_in_french(tmp_path: Path) -> None:
    session = her(tmp_path)
    for until in ("2026-11-21", "2030-01-01", "demain"):
        with pytest.raises(ExchangeError):
            sharing.terms(session, "Claude", "Camille", "Voir", until)
    told = sharing.terms(session, "Claude", "Camille", "Voir", sharing.ends(session)[-1][1])
    for chosen in ((), ("inconnu#x",)):
        with pytest.raises(ExchangeError):
            sharing.preview(session, chosen, told)
    with pytest.raises(ExchangeError, match="carte"):
        sharing.share(session, handed(session), sharing.Way(sharing.Form.SEALED), out(tmp_path))
    with pytest.raises(ExchangeError):
        sharing.share(session, handed(session), sharing.Way(sharing.Form.PAGE), out(tmp_path))
    assert list(out(tmp_path).iterdir()) == [] and sharing.ledger(session).shares == ()
    assert [item.id for r in sharing.choosable(session) for item in r.items] == [ITEM, OTHER]


def test_only_the_name_that_a_conseiller_knows_her_by_is_proposed(tmp_path: Path) -> None:
    session, stranger = knowing(tmp_path), Identity.new()
    other = keys.conseiller_card(stranger, "Dominique Petit", "")
    assert sealed(session, out(tmp_path)).ok
    assert [sharing.known_as(session, one) for one in (CAMILLE, other, None)] == ["Claude", "", ""]
    called = envoi(number="f" * 32, to="S. V.", sender=other, questionnaires=("mes-valeurs/valeurs",))
    called = replace(called, packs=envoi().packs[1:])
    path = file_of(tmp_path, called, stranger)
    assert sharing.accept(session, sharing.open_received(session, path), called.questionnaires, True).ok
    assert [sharing.known_as(session, one) for one in (CAMILLE, other, None)] == ["Claude", "S. V.", ""]


def test_the_registre_shows_each_envoi_of_one_number_as_its_own(tmp_path: Path) -> None:
    session, stranger = knowing(tmp_path), Identity.new()
    forged = envoi(sender=keys.conseiller_card(stranger, "Dominique", ""), message="Canari de l’autre")
    sharing.refuse(session, sharing.open_received(session, file_of(tmp_path, forged, stranger)))
    opened = sharing.open_received(session, file_of(tmp_path, envoi()))
    assert sharing.accept(session, opened, ["chez-nous/envies"], True).ok
    told = [registre.content(session, line, 60) for line in registre.lines(session)]
    assert sorted("Canari de l’autre" in str(one) for one in told) == [False, True]
    assert sorted("voici la suite" in str(one) for one in told) == [False, True]


def test_before_the_last_yes_she_is_told_who_can_read_it_and_what_was_not_compared(tmp_path: Path) -> None:
    session = her(tmp_path)
    sharing.pin(session, sharing.open_received(session, card_of(tmp_path)), compared=False)
    way = sharing.Way(sharing.Form.SEALED, CAMILLE)
    words = " ".join(sharing.conseillers(session)[0].words)
    assert words in " ".join(sharing.cautions(session, way))
    sharing.compared(session, CAMILLE.verify_key)
    assert words not in " ".join(sharing.cautions(session, way))
    assert "peut le lire" in sharing.cautions(session, sharing.Way(sharing.Form.JSON))[0]
    # What she compared once is not undone by opening the card again.
    assert sharing.pin(session, sharing.open_received(session, card_of(tmp_path)), compared=False).ok
    assert sharing.conseillers(session)[0].compared


def test_an_envoi_larger_than_a_segment_is_kept_and_the_next_answers_do_not_carry_it(tmp_path: Path) -> None:
    session = her(tmp_path)
    sent = envoi(packs=(own(), *envoi().packs[1:]), message="m" * 4_900)
    path = file_of(tmp_path, sent)
    assert sharing.accept(session, sharing.open_received(session, path), ["chez-nous/envies"], True).ok
    large = envoi(
        number="e" * 32, packs=(CarriedPack("chez-nous", "1.1.0", _commented()),), questionnaires=("chez-nous/envies",)
    )
    assert sharing.accept(
        session, sharing.open_received(session, file_of(tmp_path, large)), ["chez-nous/envies"], True
    ).ok
    session.record([session.event(Kind.OPENED, passation="chez-nous/envies")])
    session.reply(Reply("Lire et écrire"))
    session = again(session)
    assert session.state.sitting("chez-nous/envies").answers["aime"].value == "Lire et écrire"
    last = max((tmp_path / "dossier").glob("0*.age"), key=lambda file: file.name)
    assert last.stat().st_size < 20_000


def test_events_written_otherwise_close_no_door(tmp_path: Path) -> None:
    from assistant.dossier.events import Event

    strange: list[object] = [None, 3, "x", [1], {"a": 1}, [{"element": 1}], [None]]
    kinds = (Kind.CARD, Kind.ENVOI, Kind.SHARED, Kind.WITHDRAWN, Kind.COMMENTED, Kind.PROVED, Kind.ACCORD)
    names = ("numero", "elements", "extrait", "notes", "choix", "activites", "texte", "forme", "jusqu_au")
    at = "2026-11-22T10:00:00+01:00"
    events = [Event(kind, at, dict.fromkeys(names, value)) for kind in kinds for value in strange]
    session = her(tmp_path, [*events, *(Event(kind, at, {}) for kind in kinds)])
    assert registre.lines(session) is not None and session.questionnaires()
    assert again(session).state.exchanges


def _commented() -> str:
    """A version 1.1.0 of nearly a mebibyte."""
    return (own("1.1.0").text or "") + "".join(f"# {n} {'x' * 90}\n" for n in range(9_000))
