"""What the JSON of a letter says, signed by someone who means harm: another shape or another writing is refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from assistant.exchange import letters
from assistant.exchange.errors import Altered, ExchangeError
from assistant.exchange.model import CarriedPack, Envoi
from tests.exchange.forging import Change, as_sent, refused, resigned, setting, with_json
from tests.exchange.people import CARD, CONSEILLER, ENVOI, HER, OTHER_CARD, PACK, READERS, SIGNER, text_of, written


@pytest.mark.parametrize(
    "change",
    [
        setting(numero="x" * 32), setting(numero="AB" * 16), setting(numero=12), setting(numero=""),
        setting(fait="hier"), setting(fait="2026-13-01T00:00:00+01:00"), setting(fait="2026-11-22T10:00:00"),
        setting(fait="0001-01-01T00:00:00+23:59"), setting(fait="٢٠٢٦-11-22T10:00:00+01:00"),
        setting(echeance="2026-02-30"), setting(echeance="9999-12-31"), setting(echeance=None), setting(echeance="demain"),
        setting(message=["a"]), setting(message="a" * 5_001), setting(pour="a" * 81), setting(pour={"a": "b"}),
        setting(questionnaires=[]), setting(questionnaires="chez-nous/envies"), setting(questionnaires=["../../etc"]),
        setting(questionnaires=["chez-nous/envies"] * 2), setting(questionnaires=["chez-nous/envies"]),
        setting(questionnaires=["chez-nous/envies", "interets/activites", "ailleurs/q"]),
        setting(questionnaires=[*(f"chez-nous/q{n}" for n in range(100)), "interets/activites"]),
        setting(questionnaires=["chez-nous/envies", "interets/activites", "interets/activites"]),
        setting(packs=[]), setting(packs=[{"id": "../x", "version": "1.0.0", "lignes": 10}]),
        setting(expediteur={}), setting(expediteur="Camille"), setting(inconnu="a"),
        lambda data: {name: value for name, value in data.items() if name != "message"},
        lambda data: [data], lambda data: "texte", lambda data: {},
    ],
)  # fmt: skip
def test_an_envoi_of_another_shape_is_refused(change: Change) -> None:
    refused(with_json("envoi", change), kind=Altered)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n----- pack chez-nous -----\n", "\n----- pack interets -----\n"),
        ("\n----- pack chez-nous -----\n", "\n----- pack chez-nous ----\n"),
        ("\n----- pack chez-nous -----\n", "\n\n"),
        ("\n}\n-----", "\n}\n\n-----"),
        ("\n}\n-----", "\n} \n-----"),
        ("\n\n{\n", "\n{\n"),
        ("\n\n{\n", "\n\n \n{\n"),
        ("format 1\n\n", "format 1\n"),
        ("Clé qui signe ce fichier : ", "Clé qui signe ce fichier: "),
        ("Clé qui signe ce fichier : ", "Clé qui signe ce fichier :  "),
        ("Ouvrez-le", "\n" * 40 + "Ouvrez-le"),
    ],
)
def test_the_borders_stand_where_they_should(old: str, new: str) -> None:
    refused(resigned("envoi", old, new).encode(), kind=Altered)


@pytest.mark.parametrize("kind", ["carte", "partage", "retrait", "preuve", "réponse"])
def test_only_an_envoi_carries_something_after_its_json(kind: str) -> None:
    refused(as_sent(kind, resigned(kind, "\n}\n", "\n}\n----- pack a -----\npack: a\n")), READERS[kind], Altered)


def test_a_pack_is_named_once() -> None:
    refused(with_json("envoi", packs(("chez-nous", 10), ("interets", 0), ("interets", 0))), kind=Altered)


def packs(*counts: tuple[str, object]) -> Change:
    return setting(packs=[{"id": id, "version": "1.0.0", "lignes": count} for id, count in counts])


@pytest.mark.parametrize("count", [9, 11, 0, -1, True, "10", 10**9, 2])
def test_the_lines_of_a_pack_are_those_it_says(count: object) -> None:
    refused(with_json("envoi", packs(("chez-nous", count), ("interets", 0))), kind=Altered)


def test_a_pack_cannot_forge_a_border() -> None:
    """It holds what looks like another pack, a signature, an end of JSON: it is still one pack."""
    sly = PACK + "----- pack interets -----\npack: interets\n----- signature -----\nuntrusted comment: x\n}\n{\n"
    envoi = replace(ENVOI, packs=(CarriedPack("chez-nous", "1.2.0", sly), ENVOI.packs[1]))
    read = letters.read_letter(letters.write_envoi(envoi, SIGNER)).value
    assert isinstance(read, Envoi) and read.packs == envoi.packs


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"echeance": "2026-12-04"', '"echeance":  "2026-12-04"'),
        ('"echeance": "2026-12-04"', '"echeance": "2026-12\\u002d04"'),
        ('"echeance": "2026-12-04"', '"echeance": "2027-12-04",\n  "echeance": "2026-12-04"'),
        ('"lignes": 10', '"lignes": 1e1'), ('"lignes": 10', '"lignes": 10.0'), ('"lignes": 10', '"lignes": NaN'),
        ('"lignes": 10', '"lignes": Infinity'), ('"lignes": 10', '"lignes": -0'), ('"lignes": 10', '"lignes": null'),
        ('"lignes": 10', f'"lignes": 1{"0" * 100_000}'), ('"lignes": 10', '"lignes": 010'),
        ('"lignes": 0\n', f'"lignes": {"[" * 100_000}{"]" * 100_000}\n'),
        ('"lignes": 0\n', f'"lignes": {"[" * 900}{"]" * 900}\n'),
        ('"lignes": 0\n', f'"lignes": {chr(123)}"a": {chr(123)}{chr(125)}{chr(125)}\n'),
        ('"message": "Bonjour', '"message": "\t Bonjour'), ('"message": "Bonjour', '"message": "\\ud800 Bonjour'),
        ('"message": "Bonjour', '"message": "\\u001b Bonjour  \\/'),
    ],
)  # fmt: skip
def test_json_has_one_writing_only(old: str, new: str) -> None:
    refused(resigned("envoi", old, new).encode(), kind=Altered)


def test_a_signed_text_that_is_not_utf8_is_refused() -> None:
    body, border, _ = written()["envoi"].rpartition(b"----- signature -----\n")
    body = body.replace(b"Bonjour", b"Bon\xffjour")
    data = body + border + SIGNER.sign(body, f"envoi {ENVOI.number} {ENVOI.made}").encode() + b"\n"
    refused(data, kind=Altered)


def test_the_comment_that_minisign_shows_must_tell_the_truth() -> None:
    body, border, _ = text_of("envoi").rpartition("----- signature -----\n")
    for comment in (
        "envoi",
        f"envoi {'0' * 32} {ENVOI.made}",
        f"envoi {ENVOI.number} {ENVOI.made} ",
        "\x1b[2J",
        "a" * 9000,
    ):
        refused(f"{body}{border}{SIGNER.sign(body.encode(), comment)}\n".encode(), kind=Altered)


@pytest.mark.parametrize("field", ["destinataire", "repondre_a", "cle_signature", "numero", "envoi"])
def test_a_share_of_another_shape_is_refused(field: str) -> None:
    values: tuple[Any, ...] = (
        "",
        "age1",
        "x" * 5_000,
        3,
        [],
        OTHER_CARD.verify_key[:-1],
        "AGE" + CARD.recipient[3:].upper(),
    )
    for value in values:
        if not (field == "envoi" and value == ""):
            refused(with_json("partage", setting(**{field: value})), CONSEILLER, ExchangeError)


def test_terms_that_cannot_be_are_refused() -> None:
    def longer(data: dict[str, dict[str, dict[str, str]]]) -> object:
        data["extrait"]["termes"]["jusqu_au"] = "2099-01-01"
        return data

    refused(with_json("partage", longer), CONSEILLER, Altered)


def test_too_many_notes_are_refused() -> None:
    note = {"element": "0f1e2d3c4b5a6978", "texte": "a"}
    refused(with_json("réponse", setting(notes=[note] * 1_001)), HER, Altered)
    refused(with_json("réponse", setting(notes=[{**note, "element": "../x"}])), HER, Altered)
