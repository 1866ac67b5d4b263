"""One prompt of each kind, and short names for what is expected of a phrase."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from assistant.guide.turn import Mode, Option, Prompt
from assistant.pack import glossary

TODAY = date(2026, 11, 22)  # a Sunday
KEYS = tuple(str(i + 1) for i in range(40))


def options(**labels: str) -> tuple[Option, ...]:
    return tuple(
        Option(KEYS[i], code, label, exclusive=code == "aucune") for i, (code, label) in enumerate(labels.items())
    )


def prompt(mode: Mode, **fields: Any) -> Prompt:
    return Prompt("essai/essai", "q", mode, "Question ?", glossary=glossary.shipped, **fields)


SHADES = options(pdt="Pas du tout", pn="Plutôt non", nsp="Je ne sais pas", po="Plutôt oui", taf="Tout à fait")
AGREE = options(
    ok="Tout à fait d'accord", mok="Plutôt d'accord", mpas="Plutôt pas d'accord", pas="Pas du tout d'accord"
)
STATUS = options(
    salarie="Je suis en poste, salarié ou salariée",
    indep="À mon compte",
    chomage="En recherche d'emploi",
    arret="En arrêt de travail",
    retour="De retour après une pause",
    autre="Autre",
)
WISHES = options(
    formation="Reprendre une formation",
    pause="Faire une pause de quelques mois",
    nuit="Arrêter de travailler la nuit",
    aide="Aide à domicile",
    permis="Passer le permis",
    tard="Plus tard",
    refus="Je préfère ne pas répondre",
    nsp="Je ne sais pas",
)
NEEDS = options(
    ecoute="Écouter et conseiller",
    calme="Travailler au calme",
    nuit="Ne plus travailler la nuit",
    equipe="Travailler en équipe",
    horaires="Des horaires stables",
    aucune="Aucune de ces réponses",
)
VALUES = options(autonomie="Autonomie", utilite="Utilité", securite="Sécurité")
TIMES = options(pause="La pause et le repos", retour="Le retour au calme", aide="L'aide aux autres")

FOODS = (
    "Abricot", "Brioche", "Carotte", "Datte", "Endive", "Fenouil", "Groseille", "Haricot", "Igname",
    "Jujube", "Kiwi", "Laitue", "Mangue", "Navet", "Olive", "Poire", "Quinoa", "Radis",
    "Sureau", "Tomate", "Ugli", "Vanille", "Wasabi", "Yaourt", "Zeste",
)  # fmt: skip
LONG_LIST = options(**{f"c{i}": label for i, label in enumerate(FOODS, 1)})
UNSURE = (*NEEDS[:5], Option("6", "nsp", "Je ne le sais pas encore", exclusive=True))

PROMPTS = {
    "texte": prompt(Mode.TEXT),
    "long": prompt(Mode.LONG),
    "relance": prompt(Mode.LONG, followup=True),
    "relu": prompt(Mode.TEXT, current="Comptable", current_text="Comptable"),
    "oui_non": prompt(Mode.ONE, options=options(oui="Oui", non="Non")),
    "consentement": prompt(Mode.ONE, options=options(oui="J’accepte", non="Je n’accepte pas")),
    "echelle": prompt(Mode.ONE, options=SHADES, quick=True),
    "accord": prompt(Mode.ONE, options=AGREE),
    "choix": prompt(Mode.ONE, options=STATUS),
    "souhait": prompt(Mode.ONE, options=WISHES),
    "paire": prompt(Mode.ONE, options=VALUES[:2]),
    "pile": prompt(Mode.ONE, options=options(ess="Essentiel", imp="Important", peu="Peu important")),
    "menu": prompt(Mode.MENU, options=options(suite="Continuer", pf="Voir mon portefeuille", fin="M'arrêter là")),
    "multiple": prompt(Mode.MANY, options=NEEDS),
    "multiple_nsp": prompt(Mode.MANY, options=UNSURE),
    "un_25": prompt(Mode.ONE, options=LONG_LIST),
    "menu_25": Prompt("", "", Mode.MENU, "Où ?", LONG_LIST),
    "plusieurs_25": prompt(Mode.MANY, options=LONG_LIST),
    "ordre_25": prompt(Mode.ORDER, options=LONG_LIST),
    "doute": Prompt(
        "", "", Mode.ONE, "Je note ?", options(lire="Oui : 30 heures par semaine", question="Non, je réécris")
    ),
    "doute_nsp": Prompt(
        "", "", Mode.ONE, "Je note ?", options(lire="Oui : Je ne sais pas dire non", question="Non, je réécris")
    ),
    "multiple_borne": prompt(Mode.MANY, options=NEEDS[:5], minimum=2, maximum=3),
    "ordre": prompt(Mode.ORDER, options=VALUES),
    "ordre_mots": prompt(Mode.ORDER, options=TIMES),
    "points": prompt(Mode.POINTS, options=VALUES, total=100),
    "points_mots": prompt(Mode.POINTS, options=TIMES, total=10),
    "duree": prompt(Mode.ONE, options=options(court="Moins de 15 minutes", moyen="De 15 à 30 minutes", long="Plus")),
    "annees": prompt(Mode.NUMBER, whole=True, unit="années", minimum=0, maximum=60),
    "heures": prompt(Mode.NUMBER, unit="heures"),
    "minutes": prompt(Mode.NUMBER, whole=True, unit="minutes", minimum=5, maximum=600),
    "euros": prompt(Mode.NUMBER, unit="€", minimum=0),
    "nombre": prompt(Mode.NUMBER),
    "annee": prompt(Mode.DATE, precision="annee", latest="2026-12-31"),
    "mois": prompt(Mode.DATE, precision="mois"),
    "jour": prompt(Mode.DATE, precision="jour", earliest="2026-01-01"),
}


@dataclass(frozen=True)
class Is:
    """That value, for sure."""

    value: Any


@dataclass(frozen=True)
class Asks:
    """That command."""

    name: str
    argument: str = ""


class Doubtful:
    """A doubt with exactly these meanings: values, or commands as `Asks`; nothing when it must be asked again."""

    def __init__(self, *meanings: Any) -> None:
        self.meanings = meanings

    def __repr__(self) -> str:
        return f"Doubtful{self.meanings}"


class Kept:
    """Her text, as she wrote it, is the answer."""

    def __repr__(self) -> str:
        return "Kept"


class Refused:
    """A Misfit: said what is expected, and what she typed is kept."""

    def __repr__(self) -> str:
        return "Refused"


KEPT, REFUSED = Kept(), Refused()
Expected = Is | Asks | Doubtful | Kept | Refused
