"""Every sentence that ships, in a YAML file or in a `words.py`, set in the typography of French as it is shown."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

import assistant
from assistant.pack.cleaning import clean, typography
from tests.questionnaires.conftest import ROOT
from tests.questionnaires.typography import faults

ROOM = Path(assistant.__file__).parent
YAML_FILES = sorted(ROOT.rglob("*.yaml"))
WORDS_FILES = sorted(ROOM.rglob("*words.py"))

# What these keys hold is read by the program, not by a person.
CODED = {
    "si", "id", "pack", "parcours", "glossaire", "version", "langue", "type", "depuis", "rubrique", "genre", "items",
    "inverses", "calcul", "compte", "source", "choix_de", "options_de", "questionnaire", "avant", "apres", "quand", "entretien",
    "retires", "anciens_ids", "anciens_codes", "nom_fiche", "precision", "famille", "controle", "personne", "code",
}  # fmt: skip


def shown_in(value: object) -> Iterator[str]:
    """Every text for a person in what a YAML file holds."""
    if isinstance(value, str):
        yield typography(clean(value))
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in CODED:
                yield from shown_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from shown_in(inner)


def said_in(value: object) -> Iterator[str]:
    """Every text in the constants of a `words.py`, as it is shown."""
    if isinstance(value, str):
        yield typography(value)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from said_in(inner)
    elif isinstance(value, list | tuple | set | frozenset):
        for inner in value:
            yield from said_in(inner)


@pytest.mark.parametrize("path", YAML_FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_a_shipped_file_is_well_set(path: Path) -> None:
    texts = list(shown_in(yaml.safe_load(path.read_text("utf-8"))))
    assert len(texts) > 3
    assert [fault for text in texts for fault in faults(text)] == []


@pytest.mark.parametrize("path", WORDS_FILES, ids=lambda p: p.relative_to(ROOM).as_posix())
def test_the_sentences_of_a_room_are_well_set(path: Path) -> None:
    module = importlib.import_module(".".join(("assistant", *path.relative_to(ROOM).with_suffix("").parts)))
    texts = [text for name, value in vars(module).items() if name.isupper() for text in said_in(value)]
    assert texts
    assert [fault for text in texts for fault in faults(text)] == []


# Words for someone whose masculine never stands alone: where it is, the whole feminine is too.
BOTH = {
    r"(?<!faire )conseiller(?! un)": "conseillère", "référent": "référente", "chacun (?!de|des|d’|jusqu)": "chacune",
    r"(?:un|votre|mon|ce) (?:voisin|ami)": r"(?:voisine|amie)", "un collègue": "une collègue",
    "content": "contente", "surpris": "surprise", "attiré": "attirée", "écouté": "écoutée",
    "(?<!travail )accompagné": "accompagnée",
    "(?:vous êtes|je suis) (?:arrivé|prêt|perdu|sûr|certain|fier)": "ou ",
}  # fmt: skip
# A command, and words that are no person's: « bilan conseiller cle », « écrire, visiter : un geste chacun ».
NOBODY = re.compile(
    r"bilan conseiller|/?questions_conseiller|(?:comptent|ceux|récits?|savoir-faire) chacun|chacun pour"
)


def alone(text: str) -> list[str]:
    """The masculine words for a person that stand there without their feminine."""
    said = NOBODY.sub("", text)
    return [he for he, she in BOTH.items() if re.search(rf"\b{he}\b", said, re.I) and not re.search(she, said, re.I)]


def test_women_and_men_are_both_named() -> None:
    shipped = [p for p in YAML_FILES if p.parent.name in ("packs", "parcours", "regards")]
    texts = [text for path in shipped for text in shown_in(yaml.safe_load(path.read_text("utf-8")))]
    for path in WORDS_FILES:
        module = importlib.import_module(".".join(("assistant", *path.relative_to(ROOM).with_suffix("").parts)))
        texts += [text for name, value in vars(module).items() if name.isupper() for text in said_in(value)]
    assert len(texts) > 3000
    assert [(text, found) for text in texts if (found := alone(text))] == []


@pytest.mark.parametrize(
    "bad", ["Parlez-en à votre conseiller.", "Êtes-vous content ?", "Ce que chacun fait.", "Dites-le à un voisin."]
)
def test_a_masculine_alone_is_seen(bad: str) -> None:
    assert alone(bad)


def test_the_files_looked_at_are_those_that_ship() -> None:
    print(f"{len(YAML_FILES)} fichiers YAML, {len(WORDS_FILES)} fichiers de phrases")
    assert len(YAML_FILES) > 15 and len(WORDS_FILES) >= 10


@pytest.mark.parametrize(
    "bad",
    [
        "Vous êtes attiré(e) par le concret.", "Vous êtes attiré·e.", "Vous êtes attiré•e.", "Vous êtes attiré.e.s.",
        "Les client-e-s.", "Vous êtes attiré/e.", "Un conseiller(ère).", "Êtes-vous sûr-e de vous ?", "Des acteur(trice)s.",
        "Quoi?", "Attention!", "Oui; non.", "Ceci: cela.", "Dites “oui”.", 'Dites "oui".', "L'avion.", "Environ 50% des gens.",
    ],
)  # fmt: skip
def test_it_can_fail(bad: str) -> None:
    assert faults(typography(bad))


@pytest.mark.parametrize("raw", ["Quoi ?", "Ceci : cela.", "Oui ; non.", "« oui »", "50 %"])
def test_a_space_that_breaks_is_seen(raw: str) -> None:
    """Where `typography` did not pass."""
    assert faults(raw) and not faults(typography(raw))


@pytest.mark.parametrize(
    "good",
    [
        "Vous êtes attiré ou attirée par « le concret » : dites pourquoi ?", "À 12:30, environ 50 %.", "Rendez-vous : où ?!",
        "Voir https://exemple.fr/a?b=c;d", "La 3e réponse (e) ; /mot VAE.", "Vraiment ?…", "Peut-être-t-il ?",
        "Le CV (s) :", "{titre} : {texte}", "salarié ou salariée, vis-à-vis, moi-même, c.-à-d.",
    ],
)  # fmt: skip
def test_it_leaves_good_french_alone(good: str) -> None:
    assert faults(typography(good)) == []
