"""Her dossier, open, and a conseiller who sends her files: what the tests of the exchange on her side begin with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from assistant.dossier.events import Event, Kind
from assistant.dossier.identity import Identity
from assistant.dossier.vault import create, open_vault
from assistant.exchange import keys, letters
from assistant.exchange.model import Card, CarriedPack, Envoi, Note, Reply
from assistant.faces import sharing
from assistant.faces.opening import session_on
from assistant.faces.session import Session

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
DEMANDE = "ma-demande/demande"
ITEM = f"{DEMANDE}#attentes"
OTHER = f"{DEMANDE}#ne_veux_pas"
CHOSEN = "Choisir entre deux métiers, canari choisi"
UNCHOSEN = "Surtout pas de bureau, canari tu"
IDENTITY = Identity.new()  # one conseiller for all tests: their key costs nothing to anyone
CAMILLE = keys.conseiller_card(IDENTITY, "Camille Durand", "Cabinet Cap")
SIGNER = keys.conseiller_signer(IDENTITY)

OWN = """pack: chez-nous
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
          - {{id: {question}, type: texte, texte: "Qu’aimez-vous faire ?"{more}}}
    portefeuille:
      - {{rubrique: interets, depuis: {question}, titre: "Ce que j’aime"}}
"""


def own(version: str = "1.0.0", question: str = "aime", more: str = "") -> CarriedPack:
    return CarriedPack("chez-nous", version, OWN.format(version=version, question=question, more=more))


def envoi(**changes: object) -> Envoi:
    plain = Envoi(
        number="0123456789abcdef" * 2,
        sender=CAMILLE,
        to="Claude",
        made="2026-11-20T10:00:00+01:00",
        due="2026-12-04",
        entretien="",
        message="Bonjour Claude,\nvoici la suite.",
        questionnaires=("chez-nous/envies", "mes-valeurs/valeurs"),
        packs=(own(), CarriedPack("mes-valeurs", "1.0.0", None)),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # only what a test changes


def file_of(folder: Path, sent: Envoi, identity: Identity = IDENTITY, name: str = "recu.bilan") -> Path:
    path = folder / name
    path.write_bytes(letters.write_envoi(sent, keys.conseiller_signer(identity)))
    return path


def card_of(folder: Path, card: Card = CAMILLE, identity: Identity = IDENTITY) -> Path:
    path = folder / "carte.bilan"
    path.write_bytes(letters.write_card(card, keys.conseiller_signer(identity)))
    return path


def reply_to(folder: Path, session: Session, number: str, *notes: Note, identity: Identity = IDENTITY) -> Path:
    card = keys.conseiller_card(identity, "Camille Durand", "Cabinet Cap")
    reply = Reply(number, card, "2026-11-23T09:00:00+01:00", "Merci de votre confiance.", notes)
    path = folder / "reponse.bilan"
    mine = session.vault.identity
    assert mine is not None
    at = keys.her_address(mine, card.recipient).recipient
    path.write_bytes(letters.write_reply(reply, keys.conseiller_signer(identity), identity, at))
    return path


def written() -> list[Event]:
    """A questionnaire begun, two of its questions answered."""
    at = "2026-11-21T10:00:00+01:00"

    def answer(step: str, text: str) -> Event:
        data = {"passation": DEMANDE, "question": step, "etat": "repondu", "valeur": text, "version": "1.0.0"}
        return Event(Kind.ANSWER, at, data)

    return [
        Event(Kind.CREATED, at, {"parcours": "bilan-de-competences"}),
        Event(Kind.OPENED, at, {"passation": DEMANDE}),
        answer("attentes", CHOSEN),
        answer("ne_veux_pas", UNCHOSEN),
    ]


def her(folder: Path, more: Sequence[Event] = ()) -> Session:
    """Her dossier in a folder of its own, without a passphrase."""
    return session_on(create(folder / "dossier", None, [*written(), *more]), lambda: NOON)


def again(session: Session) -> Session:
    """The same dossier, closed and opened."""
    folder, identity = session.vault.folder, session.vault.identity  # type: ignore[attr-defined]  # a Vault here
    session.close()
    return session_on(open_vault(folder, identity), lambda: NOON)


def knowing(folder: Path) -> Session:
    """She keeps the card of Camille Durand, compared."""
    session = her(folder)
    assert sharing.pin(session, sharing.open_received(session, card_of(folder)), compared=True).ok
    return session


def handed(session: Session, *items: str) -> sharing.Handed:
    told = sharing.terms(session, "Claude", "Camille Durand", "Préparer l’entretien", "2027-01-31")
    return sharing.preview(session, items or (ITEM,), told)


def sealed(session: Session, folder: Path, *items: str) -> sharing.Done:
    way = sharing.Way(sharing.Form.SEALED, CAMILLE)
    return sharing.share(session, handed(session, *items), way, folder)


def out_of(folder: Path) -> Path:
    """Where what leaves is written."""
    place = folder / "cle-usb"
    place.mkdir(exist_ok=True)
    return place
