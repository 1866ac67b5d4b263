"""What is written is what is read: every value that travels comes back the same, clean, and signed by who it says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.exchange import keys, letters, words
from assistant.exchange.errors import CannotWrite, NotForYou
from assistant.exchange.letters import Letter
from assistant.exchange.model import Activity, CarriedPack, Note
from assistant.pack.cleaning import clean, one_line
from assistant.portfolio.extract import Extract, Terms
from assistant.portfolio.model import RUBRICS, Item, Rubric
from tests.exchange.people import (
    CARD,
    CONSEILLER,
    ENVOI,
    HER,
    HER_SIGNER,
    OTHER_CARD,
    PACK,
    PROOF,
    READERS,
    REPLY,
    SHARE,
    SIGNER,
    VALUES,
    WITHDRAWAL,
    text_of,
    written,
)

FEW = settings(max_examples=60, deadline=None)
names = st.text(max_size=30).map(lambda text: one_line(text)[:80].strip())
full_names = names.filter(bool)
messages = st.text(max_size=200)
numbers = st.integers(0, 2**128 - 1).map("{:032x}".format)
ids = st.from_regex(r"[a-z][a-z0-9_]{0,20}", fullmatch=True)
days = st.dates().filter(lambda day: 1900 <= day.year <= 8000).map(str)
versions = st.tuples(*[st.integers(0, 9999)] * 3).map(lambda three: ".".join(map(str, three)))
packs = st.builds(CarriedPack, ids.map(lambda id: id.replace("_", "-")), versions, st.none() | messages)


@pytest.mark.parametrize("kind", VALUES)
def test_each_kind_comes_back_the_same(kind: str) -> None:
    letter = letters.read_letter(written()[kind], READERS[kind])
    assert letter.kind == kind and letter.value == VALUES[kind]
    assert letter.public == (HER_SIGNER if kind in ("partage", "retrait", "preuve") else SIGNER).public
    assert letters.reread(letter.text) == letter


@pytest.mark.parametrize("kind", ["partage", "retrait", "preuve"])
def test_she_opens_again_what_she_sent(kind: str) -> None:
    assert letters.read_letter(written()[kind], HER).value == VALUES[kind]


def test_the_conseiller_opens_again_the_reply_that_was_sent() -> None:
    assert letters.read_letter(written()["réponse"], CONSEILLER).value == REPLY


@pytest.mark.parametrize("kind", ["partage", "retrait", "preuve", "réponse"])
def test_nobody_else_opens_it(kind: str) -> None:
    from assistant.dossier.identity import Identity

    for reader in (Identity.new(), None):
        with pytest.raises(NotForYou):
            letters.read_letter(written()[kind], reader)


def test_each_key_comes_from_the_one_secret_and_two_conseillers_cannot_compare() -> None:
    assert keys.her_signer(HER, CARD).public == HER_SIGNER.public
    assert len({HER_SIGNER.public, keys.her_signer(HER, OTHER_CARD).public, SIGNER.public}) == 3
    assert keys.conseiller_card(CONSEILLER, CARD.name, CARD.organisme) == CARD


def test_keys_show_nothing_of_themselves() -> None:
    import pickle

    assert repr(SIGNER) == f"<Signer {SIGNER.public}>"
    with pytest.raises(TypeError):
        pickle.dumps(SIGNER)


@FEW
@given(full_names, names)
def test_any_card_travels(name: str, organisme: str) -> None:
    card = replace(CARD, name=name, organisme=organisme)
    assert letters.read_letter(letters.write_card(card, SIGNER)).value == card


@FEW
@given(
    numbers,
    names,
    messages,
    names,
    st.just("") | days,
    st.lists(packs, min_size=1, max_size=4, unique_by=lambda p: p.id),
)
def test_any_envoi_travels(
    number: str, to: str, message: str, entretien: str, due: str, found: list[CarriedPack]
) -> None:
    """A pack is carried as it stands, whatever it holds; its line ends become \\n, the last one included."""
    asked = tuple(f"{pack.id}/q" for pack in found)
    envoi = replace(
        ENVOI,
        number=number,
        to=to,
        message=message,
        entretien=entretien,
        due=due,
        questionnaires=asked,
        packs=tuple(found),
    )
    read = letters.read_letter(letters.write_envoi(envoi, SIGNER)).value
    kept = tuple(replace(pack, text=None if pack.text is None else lines(pack.text)) for pack in found)
    assert read == replace(envoi, message=clean(message), packs=kept)


def lines(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.endswith("\n") else text + "\n"


items = st.builds(
    lambda title, text, rubric, pairs: Item("", rubric, title, text, lines=tuple(pairs)),
    messages,
    messages,
    st.sampled_from(list(RUBRICS)),
    st.lists(st.tuples(messages, messages), max_size=3),
)


@FEW
@given(st.lists(items, min_size=1, max_size=6))
def test_any_extract_travels(found: list[Item]) -> None:
    """What is read is what `from_data` gives of it, and the preview is made of the same."""
    from assistant.portfolio.extract import from_data, to_data

    keyed = [replace(item, id=f"{rank:016x}") for rank, item in enumerate(found)]
    rubrics = tuple(
        Rubric(id, title, group)
        for id, title in RUBRICS.items()
        if (group := tuple(item for item in keyed if item.rubric == id))
    )
    share = replace(SHARE, extract=Extract(Terms("Claude", "Camille", "Voir.", "2026-11-22", "2026-12-22"), rubrics))
    read = letters.read_letter(letters.write_share(share, HER_SIGNER, HER, CARD), CONSEILLER).value
    assert read == replace(share, extract=from_data(to_data(share.extract)))


@FEW
@given(numbers, messages, st.lists(messages, max_size=5))
def test_any_reply_travels(number: str, message: str, texts: list[str]) -> None:
    notes = tuple(Note(f"{rank:016x}", text) for rank, text in enumerate(texts))
    reply = replace(REPLY, number=number, message=message, notes=notes)
    read = letters.read_letter(letters.write_reply(reply, SIGNER, CONSEILLER, HER.recipient), HER).value
    cleaned = tuple(replace(note, text=clean(note.text)) for note in notes)
    assert read == replace(reply, message=clean(message), notes=cleaned)


@FEW
@given(numbers, names, names, st.just("") | days)
def test_any_proof_and_withdrawal_travel(number: str, sender: str, title: str, day: str) -> None:
    proof = replace(PROOF, number=number, sender=sender, activities=(Activity("a/b", title, day, day),))
    assert letters.read_letter(letters.write_proof(proof, HER_SIGNER, HER, CARD), CONSEILLER).value == proof
    withdrawal = replace(WITHDRAWAL, number=number)
    assert (
        letters.read_letter(letters.write_withdrawal(withdrawal, HER_SIGNER, HER, CARD), CONSEILLER).value == withdrawal
    )


def test_an_own_pack_travels_verbatim_and_can_be_read_in_an_editor() -> None:
    text = written()["envoi"].decode()
    assert f"\n----- pack chez-nous -----\n{PACK}----- signature -----\n" in text
    assert text.startswith("Bilan de compétences - envoi - format 1\n\nCe fichier est un envoi de Camille Durand.\n")


@pytest.mark.parametrize("kind", VALUES)
def test_the_comment_that_minisign_shows_says_which_letter_it_is(kind: str) -> None:
    number = CARD.verify_key if kind == "carte" else VALUES[kind].number
    assert text_of(kind).split("\n")[-3].startswith(f"trusted comment: {kind} {number}")


@pytest.mark.parametrize(
    ("change", "remedy"),
    [
        ({"message": "a" * 5_001}, "5\u202f000 caractères"),
        ({"entretien": "a" * 201}, "200 caractères"),
        ({"to": "a" * 81}, "80 caractères"),
        (
            {"packs": (CarriedPack("chez-nous", "1.0.0", "a" * (1 << 20) + "\n"),), "questionnaires": ("chez-nous/a",)},
            "1 Mio",
        ),
    ],
)
def test_what_does_not_fit_is_said_before_it_leaves(change: dict[str, Any], remedy: str) -> None:
    with pytest.raises(CannotWrite) as caught:
        letters.write_envoi(replace(ENVOI, **change), SIGNER)
    assert remedy in caught.value.remedy


def test_a_card_without_a_name_and_an_envoi_of_nothing_are_not_written() -> None:
    with pytest.raises(CannotWrite) as caught:
        letters.write_card(replace(CARD, name=" \n"), SIGNER)
    assert caught.value.remedy == words.EMPTY_NAME
    with pytest.raises(CannotWrite):
        letters.write_envoi(replace(ENVOI, packs=(), questionnaires=()), SIGNER)


def test_an_envoi_larger_than_may_be_read_is_not_written() -> None:
    big = tuple(CarriedPack(f"p{n}", "1.0.0", "a" * 1_000_000) for n in range(9))
    asked = tuple(f"{pack.id}/q" for pack in big)
    with pytest.raises(CannotWrite, match="trop gros"):
        letters.write_envoi(replace(ENVOI, packs=big, questionnaires=asked), SIGNER)


def test_a_letter_is_signed_with_the_key_it_names() -> None:
    with pytest.raises(ValueError, match="another key"):
        letters.write_envoi(ENVOI, HER_SIGNER)


def test_a_letter_is_a_plain_value() -> None:
    letter = letters.read_letter(written()["carte"])
    assert letter == Letter(letter.kind, CARD, letter.text, SIGNER.public)
