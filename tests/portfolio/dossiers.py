"""A small pack with every sort of rule, and dossiers answered by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from assistant.dossier.events import Event, Kind, Status
from assistant.dossier.state import State
from assistant.pack.library import Library

PACK = """
pack: essai
version: 1.0.0
titre: Pack d'essai
modalites:
  attirance: {0: "Pas du tout", 1: "Un peu", 2: "Beaucoup"}
questionnaires:
  - id: tout
    titre: Un peu de tout
    intention: Essayer chaque règle.
    limites: Rien ici n'est un test.
    duree: 5
    sections:
      - id: demande
        titre: Ma demande
        questions:
          - {id: attente, type: texte_long, texte: "Qu'attendez-vous ?"}
          - {id: change, type: oui_non, texte: "Voulez-vous changer ?"}
          - {id: vers, type: texte, si: "change = oui", texte: "Vers quoi ?"}
          - id: appuis
            type: choix_multiple
            texte: "Vos appuis ?"
            options: {famille: "Ma famille", amis: "Mes amis", seul: "Personne"}
          - {id: quand, type: date, precision: mois, texte: "Pour quand ?"}
      - id: recits
        titre: Récits
        questions:
          - id: recits
            type: fiche
            singulier: récit
            feminin: non
            nom: '{{ titre | defaut: "Récit sans titre" }}'
            texte: "Quels moments ?"
            champs:
              - {id: titre, type: texte, texte: "Un titre ?"}
              - {id: action, type: texte_long, texte: "Qu'avez-vous fait ?"}
              - {id: savoirs, type: propositions, depuis: [action], texte: "Lesquels gardez-vous ?", aide: "Au choix."}
              - {id: preuve, type: texte, texte: "Une preuve ?"}
              - {id: qualite, type: choix, texte: "Une qualité ?", options: {calme: "Calme", precis: "Précision"}}
      - id: rangs
        titre: Rangs
        questions:
          - {id: ordre, type: classement, texte: "Dans quel ordre ?", options: {a: "Apprendre", b: "Aider", c: "Créer"}}
          - {id: duels, type: paires, texte: "Laquelle ?", options: {a: "Apprendre", b: "Aider", c: "Créer"}}
          - {id: parts, type: points, total: 10, texte: "Partagez dix points.", options: {a: "Apprendre", b: "Aider", c: "Créer"}}
          - id: cartes
            type: tri
            texte: "Triez ces cartes."
            cartes: {lien: "Le lien", argent: "L'argent", temps: "Le temps"}
            piles: {oui: "Essentiel", non: "Secondaire"}
      - id: gouts
        titre: Goûts
        questions:
          - id: g
            type: grille
            texte: "Cela vous attire ?"
            lignes:
              r1: "Réparer"
              r2: "Souder"
              i1: "Chercher"
              i2: "Lire"
              a1: "Dessiner"
              a2: "Chanter"
              s1: "Soigner"
              s2: "Écouter"
              e1: "Décider"
              e2: "Vendre"
              c1: "Classer"
              c2: "Compter"
            modalites: attirance
    scores:
      r: {titre: "concret", famille: R, items: [g.r1, g.r2], calcul: somme, reponses_min: 1, plus_haut: "plus attirant"}
      i: {titre: "comprendre", famille: I, items: [g.i1, g.i2], calcul: somme, reponses_min: 2, plus_haut: "plus attirant"}
      a: {titre: "créer", famille: A, items: [g.a1, g.a2], calcul: somme, reponses_min: 2, plus_haut: "plus attirant"}
      s: {titre: "aider", famille: S, items: [g.s1, g.s2], calcul: somme, reponses_min: 2, plus_haut: "plus attirant"}
      e: {titre: "entraîner", famille: E, items: [g.e1, g.e2], calcul: somme, reponses_min: 2, plus_haut: "plus attirant"}
      c: {titre: "organiser", famille: C, items: [g.c1, g.c2], calcul: somme, reponses_min: 2, plus_haut: "plus attirant"}
    portefeuille:
      - {rubrique: demande, depuis: attente, titre: "Ce que j'attends"}
      - {rubrique: demande, depuis: [change, vers], titre: "Changer"}
      - {rubrique: pistes, depuis: vers, titre: "Une piste", texte: 'Aller vers {{ vers | defaut: "…" }}'}
      - {rubrique: criteres, depuis: appuis, chaque: oui}
      - {rubrique: criteres, depuis: quand}
      - {rubrique: realisations, depuis: recits}
      - {rubrique: competences, depuis: [recits.savoirs, recits.preuve], genre: savoir_faire}
      - {rubrique: competences, depuis: recits.qualite, genre: savoir_etre, titre: "Qualité"}
      - {rubrique: valeurs, depuis: ordre, titre: "Mon ordre"}
      - {rubrique: valeurs, depuis: duels, titre: "Mes duels"}
      - {rubrique: valeurs, depuis: parts, titre: "Mes points"}
      - {rubrique: valeurs, depuis: cartes, titre: "Mon tri"}
      - {rubrique: interets, depuis: scores, titre: "Ce qui m'attire"}
      - {rubrique: motivations, depuis: attente, si: "change = oui", titre: "Ce qui me pousse"}
  - id: entretien
    titre: Mon entretien
    intention: Préparer.
    limites: Rien n'est envoyé.
    duree: 2
    sections:
      - id: avant
        titre: Avant
        questions:
          - {id: montrer, type: choix_multiple, texte: "Que montrerez-vous ?", options_depuis: {question: portefeuille}}
    portefeuille:
      - {rubrique: entretiens, depuis: montrer, titre: "Ce que je montrerai"}
"""

TOUT = "essai/tout"
ENTRETIEN = "essai/entretien@premier"


def library(folder: Path) -> Library:
    (folder / "essai.yaml").write_text(PACK, encoding="utf-8")
    return Library((folder,))


class Dossier:
    """Events, one minute apart."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.add(Kind.CREATED, parcours="essai")

    def add(self, kind: Kind, **data: Any) -> None:
        minute = len(self.events)
        at = f"2026-11-{1 + minute // 1440:02}T{minute // 60 % 24:02}:{minute % 60:02}:00+01:00"
        self.events.append(Event(kind, at, data))

    def answer(self, step: str, value: Any, passation: str = TOUT, status: Status = Status.ANSWERED) -> Dossier:
        self.add(Kind.ANSWER, passation=passation, question=step, etat=status.value, valeur=value, version="1.0.0")
        return self

    def fiche(self, name: str, fiche: str, passation: str = TOUT) -> Dossier:
        self.add(Kind.FICHE_ADDED, passation=passation, liste=name, fiche=fiche)
        return self

    @property
    def state(self) -> State:
        return State.of(self.events)


def filled() -> Dossier:
    """Everything answered, ties in the totals and in the duels, one total without enough answers."""
    d = Dossier()
    d.answer("attente", "Faire le point.\nSans hâte.").answer("change", True).answer("vers", "le soin")
    d.answer("appuis", ["amis", "famille"]).answer("quand", "2027-03")
    d.fiche("recits", "f1").answer("recits[f1].titre", "L'accueil").answer("recits[f1].action", "J'ai formé Léa.")
    d.answer(
        "recits[f1].savoirs",
        [
            {"code": "former", "texte": "former des collègues", "choix": "garde"},
            {"code": "gerer", "texte": "gérer un budget", "choix": "ecarte"},
            {"code": "ajout3", "texte": "Je sais consoler", "choix": "ajoute"},
        ],
    )
    d.answer("recits[f1].preuve", "Une photo.").answer("recits[f1].qualite", "calme").fiche("recits", "f2").answer(
        "recits[f2].action", "J'ai réparé la pompe."
    )
    d.answer("recits", ["f1", "f2"])
    d.answer("ordre", ["b", "a", "c"]).answer("duels", [["a", "b"], ["a", "c"]])
    d.answer("parts", {"a": 7, "b": 3, "c": 0})
    for card, pile in (("lien", "oui"), ("argent", "non"), ("temps", "oui")):
        d.answer(f"cartes.{card}", pile)
    rows = {"r1": 2, "i1": 2, "i2": 1, "a1": 2, "a2": 2, "s1": 2, "s2": 2, "e1": 0, "e2": 0, "c1": 1}
    for row, value in rows.items():
        d.answer(f"g.{row}", str(value))
    return d
