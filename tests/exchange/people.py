"""Two people who exchange, and one letter of each kind between them. Their keys are new at each run."""

from __future__ import annotations

from functools import cache
from typing import Any

from assistant.dossier.identity import Identity
from assistant.exchange import keys, letters
from assistant.exchange.model import Activity, CarriedPack, Envoi, Note, Proof, Reply, Share, Withdrawal
from assistant.portfolio.extract import Extract, Terms
from assistant.portfolio.model import Item, Rubric

HER, CONSEILLER, STRANGER = Identity.new(), Identity.new(), Identity.new()
CARD = keys.conseiller_card(CONSEILLER, "Camille Durand", "Cabinet Cap")
OTHER_CARD = keys.conseiller_card(STRANGER, "Dominique Petit", "")
SIGNER, HER_SIGNER = keys.conseiller_signer(CONSEILLER), keys.her_signer(HER, CARD)
NOW = "2026-11-22T10:00:00+01:00"

PACK = """pack: chez-nous
version: 1.2.0
titre: Ce que j’aime faire
questionnaires:
  - id: envies
    titre: Mes envies
    sections:
      - id: une
        questions:
          - {id: a, type: texte, texte: "Qu’aimez-vous faire ?"}
"""

ENVOI = Envoi(
    number="0123456789abcdef" * 2,
    sender=CARD,
    to="Claude",
    made=NOW,
    due="2026-12-04",
    entretien="Deuxième entretien",
    message="Bonjour Claude,\n\nvoici de quoi préparer notre rendez-vous.",
    questionnaires=("chez-nous/envies", "interets/activites"),
    packs=(CarriedPack("chez-nous", "1.2.0", PACK), CarriedPack("interets", "1.0.0", None)),
)
EXTRACT = Extract(
    Terms("Claude", "Camille Durand", "Préparer le deuxième entretien.", "2026-11-22", "2027-01-31"),
    (
        Rubric(
            "valeurs",
            "Mes valeurs",
            (
                Item("0f1e2d3c4b5a6978", "valeurs", "L’autonomie", "Décider moi-même, et l’assumer."),
                Item("78695a4b3c2d1e0f", "valeurs", "L’équipe", "", lines=(("Avec qui", "des gens de métier"),)),
            ),
        ),
    ),
)
SHARE = Share("ab" * 16, EXTRACT, CARD.recipient, HER.recipient, HER_SIGNER.public, ENVOI.number)
WITHDRAWAL = Withdrawal(SHARE.number, NOW, HER_SIGNER.public)
PROOF = Proof(
    ENVOI.number,
    "Claude",
    NOW,
    HER_SIGNER.public,
    CARD.recipient,
    (
        Activity("chez-nous/envies", "Mes envies", "2026-11-22", "2026-11-23"),
        Activity("interets/activites", "", "", ""),
    ),
)
REPLY = Reply(SHARE.number, CARD, NOW, "Merci de votre confiance.", (Note("0f1e2d3c4b5a6978", "Parlons-en jeudi."),))


@cache
def written() -> dict[str, bytes]:
    """The file of each letter, by kind."""
    return {
        "carte": letters.write_card(CARD, SIGNER),
        "envoi": letters.write_envoi(ENVOI, SIGNER),
        "partage": letters.write_share(SHARE, HER_SIGNER, HER, CARD),
        "retrait": letters.write_withdrawal(WITHDRAWAL, HER_SIGNER, HER, CARD),
        "preuve": letters.write_proof(PROOF, HER_SIGNER, HER, CARD),
        "réponse": letters.write_reply(REPLY, SIGNER, CONSEILLER, HER.recipient),
    }


READERS: dict[str, Identity | None] = {
    "carte": None,
    "envoi": None,
    "partage": CONSEILLER,
    "retrait": CONSEILLER,
    "preuve": CONSEILLER,
    "réponse": HER,
}
VALUES: dict[str, Any] = {
    "carte": CARD,
    "envoi": ENVOI,
    "partage": SHARE,
    "retrait": WITHDRAWAL,
    "preuve": PROOF,
    "réponse": REPLY,
}


def text_of(kind: str) -> str:
    """The signed text of that letter."""
    return letters.read_letter(written()[kind], READERS[kind]).text
