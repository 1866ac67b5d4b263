"""The forms that words take in a pack: ids, codes, versions, dates, and the texts a person reads."""

from __future__ import annotations

from assistant.pack.kinds import Number, Pattern, Source, Text, YesNo

PACK_ID = Pattern(
    r"[a-z][a-z0-9-]{0,59}",
    "un nom en minuscules sans accent",
    "Des lettres, des chiffres et des tirets : « mes-valeurs ».",
)
ID = Pattern(
    r"[a-z][a-z0-9_]{0,59}",
    "un nom en minuscules sans accent",
    "Des lettres, des chiffres et « _ » : « poste_actuel ».",
)
CODE = Pattern(
    r"-?[A-Za-z0-9][A-Za-z0-9_-]{0,59}",
    "un code simple",
    "Des lettres sans accent, des chiffres, « _ » : « plutot_oui ».",
    number=True,
)
ROW = Pattern(
    r"[A-Za-z0-9][A-Za-z0-9_]{0,59}", "un code simple", "Des lettres sans accent, des chiffres, « _ ».", number=True
)
VERSION = Pattern(r"[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4}", "une version de trois nombres", "Par exemple 1.0.0", "P033")
DATE = Pattern(
    r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?", "une date", "Écrivez 2019, 2019-03 ou 2019-03-12.", "P033", number=True
)
REFERENCE = Pattern(
    r"[a-z][a-z0-9_]{0,59}(?:\.[A-Za-z0-9_]{1,60})?", "le nom d'une question", "Son id, ou grille.ligne."
)
ELSEWHERE = Pattern(
    r"[a-z][a-z0-9-]{0,59}/[a-z][a-z0-9_-]{0,59}(?:\.[a-z][a-z0-9_]{0,59}){1,2}",
    "une question d'un autre questionnaire",
    "Écrivez pack/questionnaire.question : « mes-valeurs/valeurs.cartes ».",
)
LANGUAGE = Pattern(r"[a-z]{2,3}(?:-[A-Z]{2})?", "une langue", "Par exemple fr", "P033")
COUNT = Number(whole=True, low=0, high=100_000)
TEXT, LABEL, CONDITION, YES_NO = Text(), Text(lines=False), Source(), YesNo()
