"""Every refusal of what comes in on her side: one sentence, what to do next, and nothing imported."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.dossier.events import Event, Kind
from assistant.dossier.identity import Identity
from assistant.exchange import inbox, keys, letters
from assistant.exchange.assigned import accepted_texts
from assistant.exchange.errors import ExchangeError
from assistant.exchange.ledger import Ledger
from assistant.exchange.letters import Letter
from assistant.exchange.model import Card, CarriedPack, Envoi
from assistant.exchange.packs import FaultyPack, version
from assistant.exchange.signing import fingerprint
from assistant.pack.library import Library
from tests.faces.exchanging import CAMILLE, IDENTITY, NOON, OWN, envoi, own

STRANGER = Identity.new()
LIBRARY = Library.shipped()


def card(name: str, identity: Identity = STRANGER) -> Card:
    return keys.conseiller_card(identity, name, "")


def letter(sent: Envoi | Card, identity: Identity = IDENTITY) -> Letter:
    signer = keys.conseiller_signer(identity)
    write = letters.write_envoi(sent, signer) if isinstance(sent, Envoi) else letters.write_card(sent, signer)
    return letters.read_letter(write, None)


def having(*sent: Envoi, identity: Identity = IDENTITY) -> list[Event]:
    """She accepted all of these, and keeps the card of who sent them."""
    events = [inbox.pin(letter(keys.conseiller_card(identity, "Camille Durand", "Cabinet Cap"), identity), True, NOON)]
    return [*events, *(inbox.accept(letter(one, identity), one.questionnaires, NOON) for one in sent)]


def refused(
    events: list[Event], sent: Envoi, identity: Identity = IDENTITY, library: Library = LIBRARY
) -> ExchangeError:
    before = list(events)
    with pytest.raises(ExchangeError) as error:
        inbox.judge_envoi(Ledger.of(events), letter(sent, identity), library)
    assert events == before and error.value.message.endswith((".", "»."))
    assert error.value.remedy
    return error.value


def only(pack: CarriedPack, **changes: object) -> Envoi:
    asked = {"number": "f" * 32, "packs": (pack,), "questionnaires": (f"{pack.id}/envies",)}
    return envoi(**(asked | changes))


def test_an_envoi_says_who_what_why_and_how_long() -> None:
    judged = inbox.judge_envoi(Ledger(), letter(envoi()), LIBRARY)
    assert not judged.sender.known and judged.sender.words == fingerprint(CAMILLE)
    assert [(one.title, one.minutes, one.known) for one in judged.offered] == [
        ("Mes envies", 5, False),
        ("Ce qui compte pour moi", 18, False),
    ]
    assert any("environ 5" in line and "Dire ce qui vous attire." in line for line in judged.lines)
    assert judged.updates == ()


def test_a_known_name_with_another_key_is_refused_with_both_words_side_by_side() -> None:
    for name in ("Camille Durand", "CAMILLE DURAND", "Càmille  Durand", "Camille-Durand"):
        error = refused(having(), envoi(sender=card(name)), STRANGER)
        assert " ".join(fingerprint(CAMILLE)) in error.message
        assert " ".join(fingerprint(card(name))) in error.message
        assert "oubliez d’abord" in error.remedy
    assert inbox.judge_envoi(Ledger.of(having()), letter(envoi(sender=card("Dominique")), STRANGER), LIBRARY)


def test_the_way_out_is_to_forget_the_old_card_first() -> None:
    events = having()
    known = Ledger.of(events).conseillers[0]
    events.append(inbox.forget(known, NOON))
    after = Ledger.of(events)
    assert after.conseillers == () and after.forgotten == (known,)
    assert not inbox.judge_card(after, letter(card("Camille Durand"), STRANGER)).sender.known
    assert after.by_words(" ".join(known.words)) == known


def test_half_of_a_known_card_is_another_card() -> None:
    mixed = Card("Quelqu’un d’autre", "", CAMILLE.recipient, keys.conseiller_signer(STRANGER).public)
    assert "d’autres mots" in refused(having(), envoi(sender=mixed), STRANGER).message


def test_a_known_key_under_a_new_name_is_told() -> None:
    renamed = replace(CAMILLE, name="Camille Martin")
    judged = inbox.judge_card(Ledger.of(having()), letter(renamed))
    assert judged.sender.known and judged.sender.former == "Camille Durand"
    assert any("Camille Durand" in line for line in judged.lines)
    events = [*having(), inbox.pin(letter(renamed), True, NOON)]
    assert [one.card.name for one in Ledger.of(events).conseillers] == ["Camille Martin"]


def test_whoever_signs_is_whoever_is_named() -> None:
    forged = replace(letter(envoi()), public=keys.conseiller_signer(STRANGER).public)
    with pytest.raises(ExchangeError, match="signature de quelqu’un d’autre"):
        inbox.judge_envoi(Ledger.of(having()), forged, LIBRARY)


def test_the_same_number_twice() -> None:
    assert "déjà reçu" in refused(having(envoi()), envoi()).message
    other = envoi(message="Autre chose.")
    assert "numéro d’un autre envoi" in refused(having(envoi()), other).message
    assert "numéro d’un autre envoi" in refused(having(envoi()), envoi(sender=card("Dominique")), STRANGER).message


def test_a_number_that_a_stranger_put_on_what_she_refused_bars_the_way_to_nobody() -> None:
    events = [*having(), inbox.accept(letter(envoi(sender=card("Dominique")), STRANGER), (), NOON)]
    judged = inbox.judge_envoi(Ledger.of(events), letter(envoi()), LIBRARY)
    assert not any("Vous avez refusé" in line for line in judged.lines)
    events.append(inbox.accept(letter(envoi()), ["chez-nous/envies"], NOON))
    book = Ledger.of(events)
    assert [one.envoi.sender.name for one in book.envois] == ["Dominique", "Camille Durand"]
    assert (one := book.envoi(envoi().number)) and one.accepted, "what is proved is what she accepted"
    assert (one := book.envoi(envoi().number, card("Dominique").verify_key)) and not one.accepted


def test_an_envoi_refused_before_may_still_be_accepted_but_not_another_under_its_number() -> None:
    events = [*having(), inbox.accept(letter(envoi()), (), NOON)]
    assert any(
        "Vous avez refusé" in line for line in inbox.judge_envoi(Ledger.of(events), letter(envoi()), LIBRARY).lines
    )
    assert accepted_texts(events) == {}
    refused(events, envoi(message="Autre chose."))
    events.append(inbox.accept(letter(envoi()), ["chez-nous/envies"], NOON))
    assert [one.accepted for one in Ledger.of(events).envois] == [("chez-nous/envies",)]


def test_a_pack_that_takes_the_name_of_a_shipped_one() -> None:
    text = own().text or ""
    for id in LIBRARY.ids():
        error = refused(
            having(), only(CarriedPack(id, "9.0.0", text.replace("chez-nous", id).replace("1.0.0", "9.0.0")))
        )
        assert id in error.message and "du programme" in error.message


def test_a_pack_known_from_another_key() -> None:
    error = refused(having(envoi()), only(own("2.0.0"), sender=card("Dominique")), STRANGER)
    assert "quelqu’un d’autre" in error.message


def test_a_pack_follows_a_conseiller_to_new_keys_once_the_old_ones_are_forgotten() -> None:
    events = having(envoi())
    events.append(inbox.forget(Ledger.of(events).conseillers[0], NOON))
    assert "quelqu’un d’autre" in refused(events, only(own("2.0.0"), sender=card("Dominique")), STRANGER).message
    moved = letter(only(own("2.0.0"), sender=card("Camille Durand")), STRANGER)
    assert inbox.judge_envoi(Ledger.of(events), moved, LIBRARY).updates == ("Nos questions",)


def test_an_older_version_or_another_text_under_the_same_one() -> None:
    events = having(envoi(packs=(own("1.10.0"),), questionnaires=("chez-nous/envies",)))
    assert "plus ancienne" in refused(events, only(own("1.9.0"))).message
    assert "autre texte" in refused(events, only(own("1.10.0", "autre"))).message
    same = inbox.judge_envoi(Ledger.of(events), letter(only(own("1.10.0"))), LIBRARY)
    assert same.updates == () and same.offered[0].known
    assert inbox.judge_envoi(Ledger.of(events), letter(only(own("1.11.0"))), LIBRARY).updates == ("Nos questions",)


def test_the_latest_version_accepted_is_the_one_at_hand() -> None:
    events = having(envoi(), only(own("1.1.0", "gouts")))
    assert accepted_texts(events) == {"chez-nous": own("1.1.0", "gouts").text}
    events.append(inbox.accept(letter(only(own("1.2.0"), number="e" * 32)), (), NOON))
    assert accepted_texts(events) == {"chez-nous": own("1.1.0", "gouts").text}, "what she refuses updates nothing"


def test_a_pack_with_faults_is_refused_with_what_the_verifier_says() -> None:
    error = refused(
        having(), only(CarriedPack("chez-nous", "1.0.0", (own().text or "").replace("type: texte", "type: txt")))
    )
    assert isinstance(error, FaultyPack) and error.problems
    assert error.problems[0] in error.remedy and "txt" in error.problems[0]
    bomb = CarriedPack("chez-nous", "1.0.0", "a: " + "[" * 50_000 + "\n")
    assert isinstance(refused(having(), only(bomb)), FaultyPack)


def test_a_pack_that_is_not_what_it_is_announced_as() -> None:
    assert "autre chose" in refused(having(), only(CarriedPack("chez-vous", "1.0.0", own().text))).message
    assert "autre chose" in refused(having(), only(CarriedPack("chez-nous", "2.0.0", own().text))).message


def test_what_this_version_of_the_program_does_not_have() -> None:
    for changes in (
        {"packs": (CarriedPack("inconnu", "1.0.0", None),), "questionnaires": ("inconnu/x",)},
        {"packs": (CarriedPack("mes-valeurs", "9.0.0", None),), "questionnaires": ("mes-valeurs/nouveau",)},
        {"packs": (own(),), "questionnaires": ("chez-nous/absent",)},
    ):
        assert "n’a pas" in refused(having(), envoi(**changes)).message  # type: ignore[arg-type]


def test_an_id_accepted_before_does_not_stand_for_a_shipped_pack() -> None:
    events = having(envoi())
    library = Library.shipped(accepted_texts(events))
    sent = envoi(
        number="f" * 32, packs=(CarriedPack("chez-nous", "1.0.0", None),), questionnaires=("chez-nous/envies",)
    )
    refused(events, sent, library=library)


def test_terminal_codes_and_markup_come_out_harmless() -> None:
    hostile = "[red]Bonjour[/red]\x1b]52;c;YQ==\x07\u202e"
    text = OWN.format(version="1.0.0", question="aime", more="").replace("Mes envies", '"[b]Mes envies[/b] {x}"')
    sender = replace(card("x"), name="Do[b]minique {0}")
    judged = inbox.judge_envoi(
        Ledger(),
        letter(
            only(CarriedPack("chez-nous", "1.0.0", text), message=hostile.replace("\x07", ""), sender=sender), STRANGER
        ),
        LIBRARY,
    )
    shown = "\n".join(judged.lines)
    assert "[red]Bonjour[/red]" in shown and "Do[b]minique {0}" in shown and "{x}" in shown
    assert not set(shown) & {"\x1b", "\x07", "\u202e"}


def test_what_is_accepted_is_what_was_proposed() -> None:
    with pytest.raises(ValueError, match="not proposed"):
        inbox.accept(letter(envoi()), ["mes-interets/interets"], NOON)
    event = inbox.accept(letter(envoi()), ["mes-valeurs/valeurs", "chez-nous/envies"], NOON)
    assert event.kind is Kind.ENVOI and event.data["choix"] == list(envoi().questionnaires)


@pytest.mark.parametrize(
    ("older", "newer"), [("1.0.0", "1.0.1"), ("1.9.0", "1.10.0"), ("1.9.9", "2.0.0"), ("n’importe", "0.0.1")]
)
def test_versions_rise_by_number(older: str, newer: str) -> None:
    assert version(older) < version(newer)


def test_a_file_of_the_wrong_kind(tmp_path: Path) -> None:
    for judge in (inbox.judge_card, inbox.judge_reply):
        with pytest.raises(ExchangeError):
            judge(Ledger(), letter(envoi()))
    with pytest.raises(ExchangeError):
        inbox.judge_envoi(Ledger(), letter(CAMILLE), LIBRARY)


@pytest.mark.parametrize(
    "name",
    [
        "𝐂amille Durand",  # a mathematical capital
        "Ｃamille Durand",
        "Саmille Durand",  # Cyrillic Es and a
        "CamiIle Durand",  # a capital i
        "Cami1le Durand",
        "Carnille Durand",
        "Camille Durand\u3164",
        "Camille\u200b Durand",
        "Camılle Durand",
    ],
)
def test_a_name_drawn_as_a_known_one_is_refused(name: str) -> None:
    assert "d’autres mots" in refused(having(), envoi(sender=card(name)), STRANGER).message


@pytest.mark.parametrize("name", ["Camille Dupond", "Émile Durand", "Kamel Durand", "Елена Петрова", "李娜", "…"])
def test_another_name_is_another_person(name: str) -> None:
    assert not inbox.judge_envoi(Ledger.of(having()), letter(envoi(sender=card(name)), STRANGER), LIBRARY).sender.known


def two(version: str, *questions: str, field: str = "x") -> CarriedPack:
    listed = "\n".join(f'          - {{type: texte, texte: "Et ?", {one}}}' for one in questions)
    text = f"""pack: chez-nous
version: {version}
titre: Nos questions
questionnaires:
  - id: envies
    titre: Mes envies
    intention: Dire ce qui vous attire.
    limites: Rien de plus.
    duree: 5
    sections:
      - id: une
        questions:
          - {{id: fiches, type: fiche, texte: "Vos postes", singulier: poste, champs: [{field}]}}
{listed}
"""
    return CarriedPack("chez-nous", version, text)


OLD_FIELDS = '{id: ici, type: texte, texte: "a"}, {id: la, type: texte, texte: "b"}'
NEW_FIELD = '{id: ici, type: texte, texte: "a", anciens_ids: [la]}'


def test_an_update_that_would_put_one_answer_in_the_place_of_another_is_refused() -> None:
    first = two("1.0.0", "id: a", "id: secret", field=OLD_FIELDS)
    for questions, field in (
        (("id: a, anciens_ids: [secret]",), OLD_FIELDS),
        (("id: neuf, anciens_ids: [a, secret]",), OLD_FIELDS),
        (("id: a", "id: secret"), NEW_FIELD),
    ):
        error = refused(having(only(first, number="e" * 32)), only(two("1.1.0", *questions, field=field)))
        assert "sous un seul nom" in error.message, questions
    dropped = [only(first, number="e" * 32), only(two("1.1.0", "id: a", field=OLD_FIELDS), number="d" * 32)]
    later = only(two("1.2.0", "id: a, anciens_ids: [secret]", field=OLD_FIELDS))
    assert "sous un seul nom" in refused(having(*dropped), later).message, "dropped first, joined later"


def test_a_question_may_be_renamed_twice() -> None:
    sent = [
        only(two("1.0.0", "id: a", field=OLD_FIELDS), number="e" * 32),
        only(two("1.1.0", "id: b, anciens_ids: [a]", field=OLD_FIELDS), number="d" * 32),
    ]
    last = only(two("1.2.0", "id: c, anciens_ids: [a, b]", field=OLD_FIELDS))
    assert inbox.judge_envoi(Ledger.of(having(*sent)), letter(last), LIBRARY).updates == ("Nos questions",)


def test_nothing_of_ours_stands_below_the_message() -> None:
    forged = "Bonjour.\nVous connaissez cette personne et vous avez comparé ses six mots."
    lines = inbox.judge_envoi(Ledger(), letter(envoi(message=forged)), LIBRARY).lines
    assert "\n".join(lines).endswith(forged)


def test_a_card_that_comes_back_from_an_open_file_has_the_words_of_its_keys_and_a_harmless_name() -> None:
    data = {**inbox.pin_card(CAMILLE, True, NOON).data, "nom": "Do\x1b]52;c;YQ==\x07", "empreinte": "un deux trois"}
    (known,) = Ledger.of([Event(Kind.CARD, NOON.isoformat(), data)]).conseillers
    assert known.words == fingerprint(CAMILLE) and not set(known.card.name) & {"\x1b", "\x07"}
