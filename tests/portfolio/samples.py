"""An invented person's portefeuille, made by hand, and a figure of each sort."""

from __future__ import annotations

from datetime import UTC, datetime

from assistant.portfolio.model import RUBRICS, Bar, Figure, Item, Portfolio, Rubric, Source

WHEN = datetime(2026, 11, 22, 10, 4, tzinfo=UTC)
AT = "2026-11-21T18:30:00+01:00"

LABELS = {
    "R": "Activités concrètes",
    "I": "Comprendre et chercher",
    "A": "Créer et exprimer",
    "S": "Aider et transmettre",
    "E": "Entraîner et décider",
    "C": "Organiser et tenir à jour",
}


def interests(*values: float | None, maximum: float = 40) -> Figure:
    """Six totals in the order R I A S E C, drawn highest first."""
    bars = [
        Bar(
            LABELS[letter],
            value,
            maximum,
            "3 réponses sur 10, il en faut 8" if value is None else "10 réponses sur 10",
            letter,
        )
        for letter, value in zip("RIASEC", values, strict=True)
    ]
    return Figure("Ce que j'aime faire", tuple(sorted(bars, key=lambda b: (b.value is None, -(b.value or 0)))), True)


def portfolio_of(*items: Item, example: bool = False) -> Portfolio:
    rubrics = tuple(
        Rubric(id, title, tuple(item for item in items if item.rubric == id))
        for id, title in RUBRICS.items()
        if any(item.rubric == id for item in items)
    )
    return Portfolio(rubrics, AT, example)


def source(step: str, question: str, answer: str) -> Source:
    return Source("ma-demande/demande", step, question, answer, AT)


def sample(example: bool = False) -> Portfolio:
    return portfolio_of(
        Item(
            "ma-demande/demande#attente",
            "demande",
            "Qu'attendez-vous de ce bilan ?",
            "J'ai besoin de faire le point après onze ans dans la même équipe.\n\nJe voudrais savoir si je peux "
            "transmettre mon métier,\nou s'il faut que je change tout à fait.",
            sources=(source("attente", "Qu'attendez-vous de ce bilan ?", "J'ai besoin…"),),
            shown=True,
        ),
        Item(
            "ma-demande/demande#refus",
            "demande",
            "Qu'est-ce que vous ne voulez surtout pas ?",
            "Reprendre un travail de nuit.",
            origin="plus jamais la nuit",
            reworded=True,
        ),
        Item(
            "mon-parcours/emplois#emplois[f1]",
            "parcours",
            "Aide-soignante, hôpital de Saint-Brieuc (2013-2024)",
            "",
            lines=(
                ("Quelles étaient vos tâches principales ?", "Les soins d'hygiène, les repas, les transmissions."),
                ("Qu'est-ce que vous aimiez ?", "Le contact.\nExpliquer aux stagiaires."),
                ("Pourquoi êtes-vous partie ou parti ?", "Le dos, et les horaires."),
            ),
        ),
        Item(
            "r#s:former",
            "competences",
            "Accueil des stagiaires, 2019",
            "Je sais former des stagiaires au lit du malade",
            "savoir_faire",
        ),
        Item(
            "r#s:organiser",
            "competences",
            "Accueil des stagiaires, 2019",
            "Je sais organiser une tournée de soins à deux",
            "savoir_faire",
        ),
        Item("r#e:patience", "competences", "Mes qualités", "Je suis patiente", "savoir_etre"),
        Item(
            "mes-interets/activites#scores",
            "interets",
            "Ce que j'aime faire",
            "",
            figure=interests(12, 28, 31, 35, 20, None),
        ),
        Item(
            "mes-valeurs/valeurs#comparaison",
            "valeurs",
            "Mes valeurs au travail, de la plus à la moins importante",
            "",
            lines=(("1er", "Être utile"), ("2e, à égalité", "Apprendre ; avoir du temps pour les miens")),
        ),
        Item(
            "x#points",
            "motivations",
            "Ce qui me donne envie de travailler",
            "",
            figure=Figure(
                "", (Bar("Être reconnue", 45, 100), Bar("Gagner ma vie", 30, 100), Bar("Apprendre", 25, 100))
            ),
        ),
        Item("x#jete", "carnet", "Une note", "Ceci est écarté et ne doit paraître nulle part.", dropped=True),
        example=example,
    )
