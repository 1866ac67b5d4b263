"""Lines of the carnet as people type them, half of them with words that look like a day or a thing to do and are not."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.guide.understanding.entry import Line, as_line, read_line
from assistant.guide.understanding.folding import words
from tests.guide.understanding.prompts import TODAY

TODAY_IS = date(2026, 11, 22)  # a Sunday
assert TODAY == TODAY_IS


def nov(day: int) -> date:
    return date(2026, 11, day)


READ: tuple[tuple[str, str, Line], ...] = (
    ("contact", "Garage Martin", Line("Garage Martin")),
    ("contact", "Garage Martin, rappeler mardi", Line("Garage Martin", next="rappeler", next_day=nov(24))),
    ("contact", "Garage Martin, rappeler", Line("Garage Martin", next="rappeler")),
    ("contact", "Garage Martin, rappeler, mardi", Line("Garage Martin", next="rappeler", next_day=nov(24))),
    ("contact", "Garage Martin hier", Line("Garage Martin", nov(21))),
    ("contact", "Garage Martin, mardi", Line("Garage Martin", nov(17))),
    ("contact", "Garage Martin, le 12", Line("Garage Martin", nov(12))),
    ("contact", "Garage Martin le 12/11", Line("Garage Martin", nov(12))),
    ("contact", "Garage Martin, il y a trois jours", Line("Garage Martin", nov(19))),
    ("contact", "Garage Martin le 12 mars", Line("Garage Martin", date(2026, 3, 12))),
    ("contact", "Garage Martin, le 4 janvier", Line("Garage Martin", date(2027, 1, 4))),
    (
        "contact",
        "Garage Martin, hier, avec Sophie, envoyer mon CV demain",
        Line("Garage Martin", nov(21), "Sophie", "envoyer mon CV", nov(23)),
    ),
    ("contact", "Mairie ; à rappeler dans deux semaines", Line("Mairie", next="à rappeler", next_day=date(2026, 12, 6))),
    ("contact", "Mairie, réponse avant le 12", Line("Mairie", next="réponse avant le 12", next_day=date(2026, 12, 12))),
    (
        "contact",
        "Mairie, rappeler la semaine prochaine",
        Line("Mairie", next="rappeler la semaine prochaine"),
    ),
    ("embauche", "Leclerc, mardi prochain à 9 h 30", Line("Leclerc à 9 h 30", nov(24))),
    ("embauche", "Leclerc mardi 24 novembre à 14h", Line("Leclerc à 14h", nov(24))),
    ("embauche", "Leclerc mardi", Line("Leclerc", which=(nov(17), nov(24)))),
    ("visite", "CFA, le 12", Line("CFA", which=(nov(12), date(2026, 12, 12)))),
    ("embauche", "Leclerc, jeudi 10 à 9 h", Line("Leclerc à 9 h", date(2026, 12, 10))),  # 10 November was a Tuesday
    ("visite", "CFA, jeudi 12", Line("CFA", nov(12))),
    ("visite", "CFA, dimanche 12", Line("CFA", which=(nov(12), date(2026, 12, 12)))),  # no Sunday near is a twelfth
    ("contact", "Garage Martin, rappeler mercredi 2", Line("Garage Martin", next="rappeler", next_day=date(2026, 12, 2))),
    ("contact", "hier Garage Martin, rappeler mardi", Line("Garage Martin", nov(21), next="rappeler", next_day=nov(24))),
    ("contact", "Ce matin : Garage Martin", Line("Garage Martin", nov(22))),
    ("embauche", "demain à 10h Leclerc", Line("Leclerc à 10h", nov(23))),
    ("embauche", "demain à 10h, Leclerc", Line("Leclerc à 10h", nov(23))),
    ("visite", "jeudi 26, CFA, avec Paul", Line("CFA", nov(26), "Paul")),
    ("contact", "Garage Martin, Mme Le Goff, rappeler", Line("Garage Martin", who="Mme Le Goff", next="rappeler")),
    ("contact", "Garage Martin, M. Paul", Line("Garage Martin", who="M. Paul")),
    ("contact", "Demain la Terre", Line("Demain la Terre")),
    ("contact", "Garage Martin, monsieur", Line("Garage Martin, monsieur")),
    ("contact", "hier Garage Martin, le 12 novembre", Line("hier Garage Martin", nov(12))),
    ("note", "rappeler Paul mardi", Line("rappeler Paul", next_day=nov(24))),
    ("candidature", "Leclerc le 31 novembre", Line("Leclerc le 31 novembre", not_a_day="31 novembre")),
    # What only looks like a day, a person or a thing to do.
    ("visite", "Atelier rue du 8 mai", Line("Atelier rue du 8 mai")),
    ("visite", "Place du 14 juillet 2019", Line("Place du 14 juillet 2019")),
    ("contact", "Café du Dimanche", Line("Café du Dimanche")),
    ("contact", "Leclerc, Pantin, rayon frais", Line("Leclerc, Pantin, rayon frais")),
    ("contact", "Super U, allée 45/12", Line("Super U, allée 45/12")),
    ("note", "vu M. Dupont, vu son chef hier", Line("vu M. Dupont, vu son chef hier")),
    ("enquete", "Boulangère avec Sophie", Line("Boulangère avec Sophie")),
    ("note", "Avec le temps, avec tout ce que j'ai appris ici", Line("Avec le temps, avec tout ce que j'ai appris ici")),
    ("note", "rappeler", Line("rappeler")),
    ("note", "mardi", Line("mardi")),
    ("note", "le 12 novembre", Line("le 12 novembre")),
    ("note", "Mardi gras au lycée, belle journée", Line("Mardi gras au lycée, belle journée")),
    ("contact", "Cabinet Avril", Line("Cabinet Avril")),
    ("contact", "M. Mars, 3, rue de Paris", Line("M. Mars, 3, rue de Paris")),
    ("candidature", "Offre 2026-11 depuis mardi", Line("Offre 2026-11 depuis mardi")),
    ("contact", "", Line("")),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "typed", "expected"), READ, ids=[f"{k}: {t[:40]}" for k, t, _ in READ])
def test_a_line_is_read_as_it_was_meant(kind: str, typed: str, expected: Line) -> None:
    assert read_line(typed, kind, TODAY) == expected
    assert read_line(typed.replace("'", "’"), kind, TODAY) == replace(expected, text=expected.text.replace("'", "’"))


@pytest.mark.parametrize(("kind", "typed", "_"), READ, ids=[f"{k}: {t[:40]}" for k, t, _ in READ])
def test_the_line_offered_to_be_changed_says_the_same_again(kind: str, typed: str, _: Line) -> None:
    line = read_line(typed, kind, TODAY)
    if line.text and not line.which and not line.not_a_day:
        again = read_line(as_line(replace(line, day=line.day or TODAY)), kind, TODAY)
        assert again == replace(line, day=line.day or TODAY)


PIECES = "Garage Martin, rappeler mardi demain hier avec Sophie le 12 novembre ; / 31 à 14h — \x1b[2J [b] é"
WORDS = st.sampled_from(PIECES.split())
TEXTS = st.lists(WORDS, max_size=12).map(" ".join) | st.text(max_size=80)


@given(TEXTS, st.sampled_from(("contact", "embauche", "note")), st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_whatever_is_typed_is_read_and_nothing_is_added_to_her_words(typed: str, kind: str, today: date) -> None:
    line = read_line(typed, kind, today)
    kept = Counter(words(" ".join((line.text, line.who, line.next))))
    assert not kept - Counter(words(typed))
    if not (line.day or line.next_day or line.which or line.who):
        assert kept == Counter(words(typed))


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.dates(date(2020, 1, 1), date(2030, 12, 31)))
def test_every_day_written_in_full_is_read_again(day: date, today: date) -> None:
    line = Line("Garage", day, "Paul", "rappeler", max(day, today))
    assert read_line(as_line(line), "embauche", today) == line
