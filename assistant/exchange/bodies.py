"""Each value that travels as the JSON of its signed text, and back. What comes in may be hostile: see `fields`.

Reading raises ValueError, with a French sentence where it is something whoever writes can mend.
"""

from __future__ import annotations

import re

from assistant.exchange import strict, words
from assistant.exchange.fields import LONGEST_TITLE, Fields, questionnaire
from assistant.exchange.model import (
    Activity,
    Card,
    CarriedPack,
    Envoi,
    Note,
    Proof,
    Received,
    Reply,
    Share,
    Withdrawal,
)
from assistant.exchange.signed import LetterKind, Piece, pieces, tail
from assistant.pack.forms import PACK_ID, VERSION
from assistant.portfolio.extract import from_data, to_data

LARGEST_PACK = 1024 * 1024  # bytes of UTF-8
MOST_PACKS = 50
MOST_QUESTIONNAIRES = 100
MOST_NOTES = 1_000

_KEY = re.compile(r"[0-9a-f]{1,64}").fullmatch

Data = dict[str, object]
Carried = tuple[Piece, ...]


def to_body(value: Received, recipient: str = "") -> tuple[Data, Carried]:
    """The JSON and the texts it carries. `recipient`: the age key a sealed letter is for."""
    match value:
        case Card():
            return _card_data(value), ()
        case Envoi():
            return _envoi_data(value)
        case Share():
            return _share_data(value), ()
        case Withdrawal():
            return {**_withdrawal_data(value), "destinataire": recipient}, ()
        case Proof():
            return _proof_data(value), ()
        case Reply():
            return {**_reply_data(value), "destinataire": recipient}, ()


def from_body(kind: LetterKind, data: dict[str, strict.Value], below: tuple[str, ...]) -> tuple[Received, str]:
    """The value, and the age key it is for ("" for a card or an envoi, that anyone may open)."""
    if kind is LetterKind.ENVOI:
        return _envoi(data, below), ""
    if below:
        raise ValueError
    match kind:
        case LetterKind.CARD:
            return _card(data), ""
        case LetterKind.SHARE:
            share = _share(data)
            return share, share.recipient
        case LetterKind.WITHDRAWAL:
            return _withdrawal(data)
        case LetterKind.PROOF:
            proof = _proof(data)
            return proof, proof.recipient
        case LetterKind.REPLY:
            return _reply(data)


def settled(kind: LetterKind, value: Received, recipient: str) -> Received:
    """The value as whoever receives it will read it: every text clean. Raises ValueError when it could not be read."""
    data, carried = to_body(value, recipient)
    return from_body(kind, strict.load(strict.dump(data)), tail(carried))[0]


def signed_by(value: Received) -> str:
    """The key that must have signed it."""
    match value:
        case Envoi() | Reply():
            return value.sender.verify_key
        case _:
            return value.verify_key


def comment(kind: LetterKind, value: Received) -> str:
    """What is signed beside the text, and shown by `minisign`: kind, number and date."""
    match value:
        case Card():
            told = value.verify_key
        case Share():
            told = f"{value.number} {value.extract.terms.made}"
        case _:
            told = f"{value.number} {value.made}"
    return f"{kind.value} {told}"


def _card_data(card: Card) -> Data:
    return {
        "nom": card.name,
        "organisme": card.organisme,
        "cle_age": card.recipient,
        "cle_signature": card.verify_key,
    }


def _card(data: strict.Value) -> Card:
    told = Fields(data, ("nom", "organisme", "cle_age", "cle_signature"))
    name, organisme = told.line("nom", required=True), told.line("organisme")
    return Card(name, organisme, told.recipient("cle_age"), told.public("cle_signature"))


def _envoi_data(envoi: Envoi) -> tuple[Data, Carried]:
    carried = tuple(Piece(pack.id, _lines(pack.text)) for pack in envoi.packs if pack.text is not None)
    counts = {piece.name: piece.text.count("\n") for piece in carried}
    packs = [{"id": p.id, "version": p.version, "lignes": counts.get(p.id, 0)} for p in envoi.packs]
    data: Data = {
        "numero": envoi.number,
        "expediteur": _card_data(envoi.sender),
        "pour": envoi.to,
        "fait": envoi.made,
        "echeance": envoi.due,
        "entretien": envoi.entretien,
        "message": envoi.message,
        "questionnaires": list(envoi.questionnaires),
        "packs": packs,
    }
    return data, carried


def _lines(text: str) -> str:
    """The pack as lines that end with \\n, the last one too."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.endswith("\n") else f"{text}\n"


def _envoi(data: strict.Value, below: tuple[str, ...]) -> Envoi:
    names = ("numero", "expediteur", "pour", "fait", "echeance", "entretien", "message", "questionnaires", "packs")
    told = Fields(data, names)
    headers = told.each("packs", MOST_PACKS, _pack)
    carried = pieces(below, tuple((pack.id, count) for pack, count in headers if count))
    texts = {piece.name: piece.text for piece in carried}
    if any(len(text.encode()) > LARGEST_PACK for text in texts.values()):
        raise ValueError(words.PACK_TOO_BIG)
    packs = tuple(CarriedPack(pack.id, pack.version, texts.get(pack.id)) for pack, _ in headers)
    asked = told.each("questionnaires", MOST_QUESTIONNAIRES, questionnaire)
    ids = {pack.id for pack in packs}
    # Each pack once and of some use, each questionnaire once and in one of them.
    if (
        len(ids) < len(packs)
        or not asked
        or len(set(asked)) < len(asked)
        or {one.split("/")[0] for one in asked} != ids
    ):
        raise ValueError
    return Envoi(
        number=told.number("numero"),
        sender=_card(told.inner("expediteur")),
        to=told.line("pour"),
        made=told.instant("fait"),
        due=told.day("echeance"),
        entretien=told.line("entretien", LONGEST_TITLE),
        message=told.message("message"),
        questionnaires=asked,
        packs=packs,
    )


def _pack(data: strict.Value) -> tuple[CarriedPack, int]:
    told = Fields(data, ("id", "version", "lignes"))
    count = told.count("lignes", LARGEST_PACK)
    return CarriedPack(told.shaped("id", PACK_ID.match), told.shaped("version", VERSION.match), None), count


def _share_data(share: Share) -> Data:
    return {
        "numero": share.number,
        "destinataire": share.recipient,
        "repondre_a": share.reply_to,
        "cle_signature": share.verify_key,
        "envoi": share.envoi,
        "extrait": to_data(share.extract),
    }


def _share(data: strict.Value) -> Share:
    told = Fields(data, ("numero", "destinataire", "repondre_a", "cle_signature", "envoi", "extrait"))
    return Share(
        number=told.number("numero"),
        extract=from_data(told.inner("extrait")),
        recipient=told.recipient("destinataire"),
        reply_to=told.recipient("repondre_a"),
        verify_key=told.public("cle_signature"),
        envoi=told.number("envoi", optional=True),
    )


def _withdrawal_data(withdrawal: Withdrawal) -> Data:
    return {"numero": withdrawal.number, "fait": withdrawal.made, "cle_signature": withdrawal.verify_key}


def _withdrawal(data: strict.Value) -> tuple[Withdrawal, str]:
    told = Fields(data, ("numero", "fait", "cle_signature", "destinataire"))
    value = Withdrawal(told.number("numero"), told.instant("fait"), told.public("cle_signature"))
    return value, told.recipient("destinataire")


def _proof_data(proof: Proof) -> Data:
    return {
        "numero": proof.number,
        "de": proof.sender,
        "fait": proof.made,
        "cle_signature": proof.verify_key,
        "destinataire": proof.recipient,
        "activites": [
            {"questionnaire": a.questionnaire, "titre": a.title, "ouvert": a.opened, "termine": a.finished}
            for a in proof.activities
        ],
    }


def _proof(data: strict.Value) -> Proof:
    told = Fields(data, ("numero", "de", "fait", "cle_signature", "destinataire", "activites"))
    return Proof(
        number=told.number("numero"),
        sender=told.line("de"),
        made=told.instant("fait"),
        verify_key=told.public("cle_signature"),
        recipient=told.recipient("destinataire"),
        activities=told.each("activites", MOST_QUESTIONNAIRES, _activity),
    )


def _activity(data: strict.Value) -> Activity:
    told = Fields(data, ("questionnaire", "titre", "ouvert", "termine"))
    title = told.line("titre", LONGEST_TITLE)
    return Activity(told.questionnaire("questionnaire"), title, told.day("ouvert"), told.day("termine"))


def _reply_data(reply: Reply) -> Data:
    return {
        "numero": reply.number,
        "expediteur": _card_data(reply.sender),
        "fait": reply.made,
        "message": reply.message,
        "notes": [{"element": note.key, "texte": note.text} for note in reply.notes],
    }


def _reply(data: strict.Value) -> tuple[Reply, str]:
    told = Fields(data, ("numero", "expediteur", "fait", "message", "notes", "destinataire"))
    value = Reply(
        number=told.number("numero"),
        sender=_card(told.inner("expediteur")),
        made=told.instant("fait"),
        message=told.message("message"),
        notes=told.each("notes", MOST_NOTES, _note),
    )
    return value, told.recipient("destinataire")


def _note(data: strict.Value) -> Note:
    told = Fields(data, ("element", "texte"))
    return Note(told.shaped("element", _KEY), told.message("texte"))
