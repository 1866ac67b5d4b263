"""A small valid pack as text, ways to change one thing in it, and a scope whose answers are given by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from assistant.pack.expression import UNKNOWN
from assistant.pack.problem import Problem
from assistant.pack.reading import check_bytes

PACK = """\
pack: essai
version: 1.0.0
titre: Un essai
modalites:
  accord: {0: "Pas du tout", 1: "Plutôt non", 2: "Plutôt oui", 3: "Tout à fait"}
questionnaires:
  - id: q
    titre: Essai
    intention: "Voir si tout se lit."
    limites: "Ce n'est qu'un essai."
    duree: 5
    sections:
      - id: debut
        dire: "Commençons."
        questions:
          - {id: prenom, type: texte, texte: "Votre prénom ?"}
          - {id: age, type: entier, texte: "Votre âge ?", min: 0, max: 120, unite: ans}
          - id: statut
            type: choix
            texte: "Votre situation ?"
            options: {salarie: "En emploi", recherche: "En recherche"}
          - id: envies
            type: choix_multiple
            texte: "Vos envies ?"
            options:
              - {code: bouger, texte: "Bouger"}
              - {code: rester, texte: "Rester"}
              - {code: rien, texte: "Aucune", exclusif: oui}
          - {id: a1, type: echelle, modalites: accord, texte: "J'aime le bruit"}
          - {id: a2, type: echelle, modalites: accord, texte: "J'aime le calme"}
          - id: cartes
            type: tri
            texte: "Rangez ces cartes."
            cartes: {calme: "Le calme", argent: "L'argent", equipe: "L'équipe"}
            piles: {oui_tres: "Très important", peu: "Peu important"}
      - id: suite
        questions:
          - id: emplois
            type: fiche
            texte: "Vos emplois ?"
            nom: "{{ poste }}"
            singulier: emploi
            champs:
              - {id: poste, type: texte, texte: "Quel poste ?"}
              - {id: debut, type: date, texte: "Depuis quand ?"}
              - {id: recit, type: texte_long, texte: "Racontez {{ poste | defaut: \\"ce poste\\" }}."}
              - {id: savoirs, type: propositions, depuis: recit, texte: "Vos savoir-faire ?"}
          - {id: ordre, type: classement, texte: "Dans quel ordre ?", options_depuis: {question: cartes, piles: [oui_tres]}}
          - {id: fin, type: note, texte: "Merci."}
    scores:
      bruit: {titre: "Goût du bruit", items: [a1, a2], inverses: [a2], calcul: somme, reponses_min: 1, plus_haut: "plus de bruit"}
    restitution:
      - {si: "score(bruit) >= 4", dire: "Vous aimez le bruit."}
    portefeuille:
      - {rubrique: parcours, depuis: emplois, titre: "{{ poste | defaut: \\"Un emploi\\" }}"}
      - {rubrique: interets, depuis: scores}
"""


def changed(old: str, new: str) -> str:
    """The pack with one thing changed; fails when there is nothing to change."""
    assert PACK.count(old) == 1, (old, PACK.count(old))
    return PACK.replace(old, new)


def added(question: str, before: str = "          - {id: fin,") -> str:
    """The pack with one more question, written on one line, before the last (or another) one."""
    return changed(before, f"          - {question}\n{before}")


def said(text: str | bytes) -> list[Problem]:
    return list(check_bytes(text if isinstance(text, bytes) else text.encode(), "essai.yaml"))


def only(text: str | bytes) -> Problem:
    """The one problem of a text."""
    problems = said(text)
    assert len(problems) == 1, "\n".join(map(str, problems)) or "nothing was said"
    return problems[0]


class Given:
    """A Scope over values written by hand; what is not given is unanswered."""

    def __init__(self, values: Mapping[str, Any] | None = None, **more: Any) -> None:
        self.values = dict(values or {})
        self.today = more.get("today", date(2026, 11, 22))
        self.current = more.get("current", UNKNOWN)
        self.statuses = more.get("statuses", {})
        self.score_values = more.get("scores", {})
        self.labels = more.get("labels", {})
        self.rankings = more.get("rankings", {})
        self.given_answers = more.get("answers", {})

    def value(self, name: str) -> Any:
        return self.values.get(name, UNKNOWN)

    def status(self, name: str) -> str | None:
        return self.statuses.get(name, "repondu" if name in self.values else None)

    def score(self, id: str) -> Any:
        return self.score_values.get(id, UNKNOWN)

    def scores(self) -> tuple[float, ...]:
        return tuple(sorted(self.score_values.values(), reverse=True))

    def label(self, name: str) -> Any:
        return self.labels.get(name, UNKNOWN)

    def ranking(self, name: str) -> tuple[tuple[str, ...], ...]:
        return self.rankings.get(name, ())

    def answers(self, name: str) -> tuple[str, ...]:
        return self.given_answers.get(name, ())
