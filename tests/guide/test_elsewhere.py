"""Options that are her answers to other questionnaires: what each type gives, what follows when they change."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from assistant.dossier.events import Event, Kind, Status
from assistant.dossier.state import State
from assistant.guide.elsewhere import Elsewhere
from assistant.pack.model import ChoicesFrom
from assistant.pack.reading import read_bytes
from tests.guide.talking import Shelf

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
AT = NOW.isoformat()
PACK = """
pack: essai
version: 1.0.0
titre: Essai
questionnaires:
  - id: avant
    titre: Avant
    intention: Essayer.
    limites: Rien de plus.
    duree: 5
    sections:
      - id: s
        questions:
          - id: pistes
            type: fiche
            singulier: piste
            nom: "{{ idee }}"
            texte: "Vos pistes ?"
            champs:
              - {id: idee, type: texte, texte: "Laquelle ?"}
              - {id: action, type: texte_long, texte: "Qu'avez-vous fait ?"}
              - {id: savoirs, type: propositions, depuis: [action], texte: "Lesquels ?"}
          - {id: gardees, type: choix_multiple, texte: "Lesquelles gardez-vous ?", options_depuis: {question: pistes}}
          - id: appuis
            type: choix_multiple
            texte: "Vos appuis ?"
            options: [{code: amis, texte: "Mes amis"}, {code: personne, texte: "Personne", exclusif: oui}]
          - id: grille
            type: grille
            texte: "Quelle place ?"
            lignes: {calme: "Du calme", revenu: "Un revenu"}
            modalites: {fort: "Forte", faible: "Faible"}
          - {id: ordre, type: classement, texte: "Dans quel ordre ?", options: {a: "L'un", b: "L'autre"}}
          - {id: parts, type: points, total: 3, texte: "Partagez.", options: {a: "L'un", b: "L'autre", c: "Rien"}}
          - {id: envie, type: echelle, texte: "Écrire une chanson", modalites: {0: "Non", 4: "Oui"}}
          - {id: regle, type: texte_long, texte: "Votre règle ?"}
  - id: apres
    titre: Après
    intention: Essayer.
    limites: Rien de plus.
    duree: 5
    sections:
      - id: s
        questions:
          - id: choix
            type: choix
            texte: "Laquelle ?"
            options_depuis: {question: portefeuille, reponses: [essai/avant.gardees, essai/apres.choix]}
"""
SHELF = Shelf(read_bytes(PACK.encode(), "essai.yaml"))


def answer(step: str, value: object, passation: str = "essai/avant") -> Event:
    data = {"passation": passation, "question": step, "etat": Status.ANSWERED, "valeur": value}
    return Event(Kind.ANSWER, AT, data)


def events(*more: Event) -> list[Event]:
    fiches = [
        Event(Kind.FICHE_ADDED, AT, {"passation": "essai/avant", "liste": "pistes", "fiche": f"f{n}"}) for n in (1, 2)
    ]
    return [
        Event(Kind.CREATED, AT, {"parcours": "x"}),
        Event(Kind.OPENED, AT, {"passation": "essai/avant"}),
        *fiches,
        answer("pistes[f1].idee", "Fleuriste"),
        answer("pistes[f2].idee", "Guide"),
        answer("pistes", ["f1", "f2"]),
        *more,
    ]


def offered(*answers: Event, of: str, piles: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    found = Elsewhere(State.of(events(*answers)), SHELF, NOW)(ChoicesFrom("portefeuille", piles, (of,)))
    return [(choice.code.removeprefix("essai/avant#"), choice.text) for choice in found]


def test_the_fiches_of_a_list_and_those_she_kept() -> None:
    assert offered(of="essai/avant.pistes") == [("pistes[f1]", "Fleuriste"), ("pistes[f2]", "Guide")]
    assert offered(answer("gardees", ["f2"]), of="essai/avant.gardees") == [("gardees:f2", "Guide")]
    assert offered(of="essai/avant.gardees") == []


def test_a_field_of_every_fiche_and_the_savoir_faire_that_she_did_not_set_aside() -> None:
    read = [{"code": "a", "texte": "former", "choix": "garde"}, {"code": "b", "texte": "trier", "choix": "ecarte"}]
    done = (answer("pistes[f1].action", "J'ai formé."), answer("pistes[f1].savoirs", read))
    assert offered(*done, of="essai/avant.pistes.savoirs") == [("pistes[f1].savoirs:a", "former")]
    assert offered(of="essai/avant.pistes.idee")[1] == ("pistes[f2].idee", "Guide")


@pytest.mark.parametrize(("kept", "found"), [((), ["calme", "revenu"]), (("fort",), ["revenu"]), (("autre",), [])])
def test_the_rows_of_a_grille_with_the_answers_wanted(kept: tuple[str, ...], found: list[str]) -> None:
    rows = (answer("grille.calme", "faible"), answer("grille.revenu", "fort"))
    assert offered(*rows, of="essai/avant.grille", piles=kept)[:2] == [
        (f"grille.{row}", {"calme": "Du calme", "revenu": "Un revenu"}[row]) for row in found
    ]


def test_a_ranking_gives_its_best_first_and_no_answer_gives_nothing() -> None:
    assert [code for code, _ in offered(answer("ordre", ["b", "a"]), of="essai/avant.ordre")] == ["ordre:b", "ordre:a"]
    assert offered(answer("parts", {"a": 1, "b": 2, "c": 0}), of="essai/avant.parts") == [
        ("parts:b", "L'autre"),
        ("parts:a", "L'un"),
    ]
    assert offered(answer("appuis", ["personne"]), of="essai/avant.appuis") == []


def test_a_scale_answered_as_wanted_gives_what_it_asked_even_by_its_section() -> None:
    for of in ("essai/avant.envie", "essai/avant.s"):
        assert ("envie", "Écrire une chanson") in offered(answer("envie", "4"), of=of, piles=("4",))
    assert offered(answer("envie", "0"), of="essai/avant.envie", piles=("4",)) == []


def test_a_long_text_stands_on_one_line_and_is_cut_between_two_words() -> None:
    ((code, text),) = offered(answer("regle", "Ne plus former sur mes pauses. " * 9), of="essai/avant.regle")
    assert code == "regle" and "\n" not in text and len(text) <= 90 and text.endswith("…")


def test_each_line_of_a_text_is_an_option_that_keeps_its_code_when_another_line_comes_before() -> None:
    first = offered(answer("regle", "Qui paie ?\n\n Où ? \nQui paie ?"), of="essai/avant.regle")
    assert [text for _, text in first] == ["Qui paie ?", "Où ?"]
    later = offered(answer("regle", "Quand ?\nQui paie ?\nD'où ?"), of="essai/avant.regle")
    assert later[1] == first[0] and first[1][0] not in dict(later)


@pytest.mark.parametrize("of", ["essai/absent.pistes", "absent/avant.pistes", "essai/avant.absente"])
def test_what_is_not_there_offers_nothing(of: str) -> None:
    assert offered(of=of) == []


def test_a_questionnaire_that_quotes_itself_offers_nothing_of_itself_and_does_not_turn_in_circles() -> None:
    opened = Event(Kind.OPENED, AT, {"passation": "essai/apres"})
    assert offered(opened, answer("choix", "x", "essai/apres"), of="essai/apres.choix") == []
