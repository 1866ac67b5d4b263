"""An answer taken up in the words of another item: erased, it goes from every copy that was handed over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.dossier.events import Event, Kind
from assistant.exchange.model import CarriedPack
from assistant.faces import sharing
from assistant.faces.places import portfolio
from assistant.faces.session import Session
from tests.faces.exchanging import envoi, file_of, handed, her, out_of

SECRET = "Ma maladie, canari cité"
PACK = """pack: chez-nous
version: 1.0.0
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
          - {id: frein, type: texte, texte: "Qu’est-ce qui vous retient ?"}
          - id: suites
            type: texte
            texte: "Et sans « {{ frein | defaut: \\"cela\\" }} » ?"
          - id: metiers
            type: fiche
            texte: "Vos métiers"
            nom: "{{ metier }}"
            singulier: métier
            champs:
              - {id: metier, type: texte, texte: "Lequel ?"}
              - {id: lieu, type: texte, texte: "Où ?"}
          - {id: prefere, type: choix, options_depuis: {question: metiers}, texte: "Lequel gardez-vous ?"}
    portefeuille:
      - {rubrique: interets, depuis: suites}
      - {rubrique: valeurs, depuis: prefere, titre: "Je garde"}
      - {rubrique: motivations, depuis: metiers.lieu, titre: "Un lieu, {{ frein | defaut: \\"\\" }}"}
"""
ENVIES = "chez-nous/envies"


def answered(tmp_path: Path) -> Session:
    session = her(tmp_path)
    sent = envoi(packs=(CarriedPack("chez-nous", "1.0.0", PACK),), questionnaires=(ENVIES,))
    assert sharing.accept(session, sharing.open_received(session, file_of(tmp_path, sent)), [ENVIES], True).ok
    at = "2026-11-22T11:00:00+00:00"

    def answer(step: str, value: object) -> Event:
        told = {"passation": ENVIES, "question": step, "etat": "repondu", "valeur": value, "version": "1.0.0"}
        return Event(Kind.ANSWER, at, told)

    session.record(
        [
            Event(Kind.OPENED, at, {"passation": ENVIES}),
            answer("frein", SECRET),
            answer("suites", "Je partirais."),
            Event(Kind.FICHE_ADDED, at, {"passation": ENVIES, "liste": "metiers", "fiche": "f1"}),
            answer("metiers[f1].metier", "Boulangère, canari nommé"),
            answer("metiers[f1].lieu", "À Lille"),
            Event(Kind.FICHE_ADDED, at, {"passation": ENVIES, "liste": "metiers", "fiche": "f2"}),
            answer("metiers[f2].metier", "Fleuriste"),
            answer("metiers", ["f1", "f2"]),
            answer("prefere", "f1"),
        ]
    )
    return session


@pytest.mark.parametrize(
    ("item", "erased", "canary"),
    [
        ("suites", "frein", SECRET),
        ("prefere", "metiers[f1].metier", "canari nommé"),
        ("metiers[f1].lieu", "frein", SECRET),
    ],
)
def test_an_erased_answer_goes_from_the_copies_that_quote_it(
    tmp_path: Path, item: str, erased: str, canary: str
) -> None:
    session = answered(tmp_path)
    ids = {i.id: i for i in portfolio(session).items()}
    seen = handed(session, f"{ENVIES}#{item}")
    assert canary in "\n".join(sharing.shown_lines(seen, 200)), ids.keys()
    assert sharing.share(session, seen, sharing.Way(sharing.Form.JSON), out_of(tmp_path)).ok
    _, told = session._forget(ENVIES, erased)
    assert "retirez-le dans vos partages" in told[-1].text
    assert canary not in json.dumps([dict(e.data) for e in session.vault.events], ensure_ascii=False)
    assert sharing.ledger(session).shares[0].erased == 1


def test_erasing_what_it_does_not_quote_leaves_the_copy(tmp_path: Path) -> None:
    session = answered(tmp_path)
    assert sharing.share(
        session, handed(session, f"{ENVIES}#prefere"), sharing.Way(sharing.Form.JSON), out_of(tmp_path)
    ).ok
    session._forget(ENVIES, "metiers[f2].metier")
    _, told = session._forget(ENVIES, "frein")
    assert "retirez" not in str(told)
    assert sharing.ledger(session).shares[0].erased == 0
