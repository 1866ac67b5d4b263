# ruff: noqa: E501  # a table reads best with one case a line
"""What a pack becomes once read, and everything that can be wrong with one: code, place, remedy."""

from pathlib import Path

import pytest

from assistant.pack.cleaning import NARROW, WIDE
from assistant.pack.codes import CODES
from assistant.pack.expression import UNKNOWN
from assistant.pack.model import Choice, ChoicesFrom, Precision, Type
from assistant.pack.problem import PackError, Problem
from assistant.pack.reading import check, read, read_bytes
from tests.pack.given import PACK, Given, added, changed, only, said


def test_the_pack_is_clean_and_whole(tmp_path: Path) -> None:
    assert not said(PACK)
    file = tmp_path / "essai.yaml"
    file.write_text(PACK, encoding="utf-8")
    assert check(file) == ()
    pack = read(file)
    assert (pack.id, pack.version, pack.title, pack.language) == ("essai", "1.0.0", "Un essai", "fr")
    assert len(pack.digest) == 64
    (questionnaire,) = pack.questionnaires
    assert questionnaire.key == "essai/q" and questionnaire.minutes == 5
    ids = [q.id for q in questionnaire.questions()]
    assert ids == ["prenom", "age", "statut", "envies", "a1", "a2", "cartes", "emplois", "ordre", "fin"]


def test_questions_hold_what_their_type_needs() -> None:
    questions = {q.id: q for q in read_bytes(PACK.encode(), "f").questionnaires[0].questions()}
    assert (questions["age"].minimum, questions["age"].maximum, questions["age"].unit) == (0, 120, "ans")
    assert questions["statut"].choices == (Choice("salarie", "En emploi"), Choice("recherche", "En recherche"))
    assert questions["envies"].choices[2].exclusive
    assert [c.value for c in questions["a1"].choices] == [0, 1, 2, 3]
    assert [c.code for c in questions["cartes"].rows] == ["calme", "argent", "equipe"]
    assert [c.code for c in questions["cartes"].choices] == ["oui_tres", "peu"]
    assert questions["ordre"].choices_from == ChoicesFrom("cartes", ("oui_tres",))
    assert questions["emplois"].fields[1].precision is Precision.ANNEE
    assert (
        questions["emplois"].item_name.render(Given(labels={"poste": "x", "emplois.poste": "Vendeuse"})) == "Vendeuse"
    )
    assert questions["emplois"].fields[3].sources == ("recit",)
    assert questions["prenom"].text.source == f"Votre prénom{NARROW}?"
    assert questions["fin"].type is Type.NOTE


def test_scores_restitution_and_portfolio() -> None:
    questionnaire = read_bytes(PACK.encode(), "f").questionnaires[0]
    assert questionnaire.scores[0].reversed == ("a2",)
    assert questionnaire.feedback[0].condition.evaluate(Given(scores={"bruit": 5.0})) is True
    assert questionnaire.feedback[0].condition.evaluate(Given()) is UNKNOWN
    assert questionnaire.portfolio[0].sources == ("emplois",) and questionnaire.portfolio[1].sources == ("scores",)


def test_every_type_can_be_written() -> None:
    pairs = 'options: {a: "A", b: "B", c: "C", d: "D"}'
    written = {
        Type.TEXTE: "longueur_max: 80", Type.TEXTE_LONG: "", Type.ENTIER: "min: 0", Type.DECIMAL: "max: 2.5", Type.OUI_NON: "",
        Type.CONSENTEMENT: "sans_refus: oui", Type.CHOIX: pairs, Type.CHOIX_MULTIPLE: f"{pairs}, min: 1, max: 2",
        Type.ECHELLE: "modalites: accord", Type.GRILLE: 'modalites: accord, lignes: {r: "R"}', Type.DATE: "precision: mois, min: 1950",
        Type.CLASSEMENT: f"{pairs}, garder: 2", Type.PAIRES: pairs, Type.MEILLEUR_PIRE: f"{pairs}, taille: 3",
        Type.TRI: 'cartes: {a: "A"}, piles: [{code: p, texte: "P", max: 3}, {code: r, texte: "R"}]', Type.POINTS: f"{pairs}, total: 10",
        Type.FICHE: 'singulier: chose, champs: [{id: x1, type: texte, texte: "X"}]', Type.PROPOSITIONS: "depuis: prenom", Type.NOTE: "",
    }  # fmt: skip
    assert set(written) == set(Type)
    for type, keys in written.items():
        assert not said(added(f'{{id: neuve, type: {type}, texte: "T"{", " * bool(keys)}{keys}}}')), type


CONDITION = '{id: neuve, type: texte, texte: "T", si: "%s"}'

# What is changed, and what is said of it: code, line, column, a word of the message or remedy.
WRONG: dict[str, tuple[str, str, str]] = {
    "unknown key": (changed("duree: 5", "dure: 5"), "P030", "« duree »"),
    "unknown key, no neighbour": (changed("duree: 5", "duree: 5\n    zzz: 1"), "P030", "Clés connues"),
    "missing key": (changed("    duree: 5\n", ""), "P031", "duree"),
    "list for a map": (changed('{salarie: "En emploi", recherche: "En recherche"}', "oui"), "P032", "options"),
    "map for a text": (changed('"Merci."', "{a: b}"), "P032", "suite de clés"),
    "word for a list": (changed("items: [a1, a2]", "items: a1"), "P032", "tiret"),
    "empty list": (changed("items: [a1, a2]", "items: []"), "P033", "vide"),
    "not a number": (changed("duree: 5", "duree: cinq"), "P033", "entier"),
    "comma": (changed("min: 0, max: 120", 'min: "0,5", max: 120'), "P033", "point"),
    "empty": (changed("titre: Essai", "titre:"), "P033", "retirez"),
    "neither yes nor no": (changed("exclusif: oui", "exclusif: peut-être"), "P033", "oui ou non"),
    "version": (changed("version: 1.0.0", "version: 1.10"), "P033", "1.0.0"),
    "word": (changed("calcul: somme", "calcul: some"), "P033", "« somme »"),
    "id": (changed("id: prenom", "id: Prénom"), "P034", "minuscules"),
    "reserved": (changed("id: prenom", "id: longueur"), "P034", "mot des conditions"),
    "twice": (changed("id: ordre,", "id: a1,"), "P035", "déjà"),
    "field twice": (changed("{id: debut, type: date", "{id: poste, type: date"), "P035", "champ"),
    "section twice": (changed("id: suite", "id: debut"), "P035", "section"),
    "old name taken": (changed("id: prenom,", "id: prenom, anciens_ids: [age],"), "P035", "age"),
    "retired": (PACK + "    retires: [prenom]\n", "P036", "retires"),
    "unknown type": (changed("type: date", "type: datte"), "P037", "« date »"),
    "no type": (changed("type: date, ", ""), "P031", "type"),
    "unknown scale": (changed("id: a1, type: echelle, modalites: accord", "id: a1, type: echelle, modalites: acord"), "P038", "« accord »"),
    "key of another type": (changed("id: prenom, type: texte", "id: prenom, type: texte, unite: ans"), "P039", "entier, decimal"),
    "answers of a note": (changed("id: fin, type: note", "id: fin, type: note, sensible: oui"), "P039", "aucun effet"),
    "bounds": (changed("min: 0, max: 120", "min: 200, max: 120"), "P040", "dépasse"),
    "dates": (changed("{id: debut, type: date", "{id: debut, min: 2020, max: 2019, type: date"), "P040", "dernière"),
    "too many to choose": (changed("            type: choix_multiple", "            type: choix_multiple\n            min: 3"), "P040", "2"),
    "too many to keep": (added('{id: c, type: classement, texte: T, options: {a: A, b: B}, garder: 3}'), "P040", "2 options"),
    "set too large": (added("{id: c, type: meilleur_pire, texte: T, options: {a: A, b: B, c: C, d: D}, taille: 5}"), "P040", "4"),
    "piles too small": (changed('oui_tres: "Très important", peu: "Peu important"', "x: X}").replace("piles: {x: X}}", "piles: [{code: oui_tres, texte: X, max: 1}, {code: y, texte: Y, max: 1}]"), "P040", "cartes"),
    "no options": (added("{id: c, type: choix, texte: T}"), "P041", "options"),
    "options twice": (added("{id: c, type: choix, texte: T, options: {a: A, b: B}, modalites: accord}"), "P041", "deux fois"),
    "all exclusive": (added("{id: c, type: choix_multiple, texte: T, options: [{code: a, texte: A, exclusif: oui}, {code: b, texte: B, exclusif: oui}]}"), "P042", "Toutes"),
    "exclusive elsewhere": (added("{id: c, type: choix, texte: T, options: [{code: a, texte: A, exclusif: oui}, {code: b, texte: B}]}"), "P042", "multiple"),
    "options of nobody": (changed("{question: cartes, piles: [oui_tres]}", "{question: carte}"), "P043", "« cartes »"),
    "options of a text": (changed("{question: cartes, piles: [oui_tres]}", "{question: prenom}"), "P043", "choix multiple"),
    "options of a later question": (added("{id: c, type: choix, texte: T, options_depuis: {question: ordre}}", "          - {id: a1,"), "P052", "avant"),
    "unknown pile": (changed("piles: [oui_tres]", "piles: [oui_trez]"), "P053", "« oui_tres »"),
    "piles of no sort": (changed("{question: cartes, piles: [oui_tres]}", "{question: envies, piles: [a]}"), "P043", "tri"),
    "proposals of nobody": (changed("depuis: recit,", "depuis: recits,"), "P044", "« recit »"),
    "proposals of a date": (changed("depuis: recit,", "depuis: debut,"), "P044", "texte_long"),
    "portfolio of nobody": (changed("{rubrique: interets, depuis: scores}", "{rubrique: interets, depuis: emploi}"), "P044", "« emplois »"),
    "portfolio of a note": (changed("{rubrique: interets, depuis: scores}", "{rubrique: interets, depuis: fin}"), "P044", "note"),
    "one option": (added("{id: c, type: choix, texte: T, options: {a: A}}"), "P045", "2"),
    "one degree": (added('{id: c, type: echelle, texte: T, modalites: {0: "Non"}}'), "P045", "deux"),
    "three cards to rank by sets": (added("{id: c, type: meilleur_pire, texte: T, options: {a: A, b: B, c: C}}"), "P045", "4"),
    "condition syntax": (added(CONDITION % "age >"), "P050", "trop tôt"),
    "condition on nobody": (added(CONDITION % "ages > 3"), "P051", "« age »"),
    "condition on a later question": (added(CONDITION % "nombre(emplois) > 1", "          - {id: a1,"), "P052", "plus tard"),
    "condition on itself": (added(CONDITION % "longueur(neuve) > 1"), "P052", "plus tard"),
    "condition on a later score": (added(CONDITION % "score(bruit) > 1", "          - {id: a2,"), "P052", "plus tard"),
    "condition on an absent code": (added(CONDITION % "statut = salariee"), "P053", "« salarie »"),
    "number and text": (added(CONDITION % "age > 'trois'"), "P054", "un nombre"),
    "never": (added(CONDITION % "age > 200"), "P055", "toujours fausse"),
    "always": (added(CONDITION % "age <= 120"), "P055", "toujours vraie"),
    "piping without default": (added('{id: neuve, type: texte, texte: "Bonjour {{ prenom }}"}'), "P056", "defaut"),
    "piping of a later question": (changed('"Votre prénom ?"', '"{{ age | defaut: \'x\' }} ?"'), "P052", "plus tard"),
    "piping in a label": (changed('"En emploi"', '"En {{ age }}"'), "P050", "reprise"),
    "control without message": (changed("type: texte, texte: \"Votre prénom ?\"", "type: texte, texte: \"T\", controles: [{regle: longueur > 3}]"), "P031", "message"),
    "score on nobody": (changed("items: [a1, a2]", "items: [a1, a2, a3]"), "P060", "a3"),
    "reversed on nobody": (changed("inverses: [a2]", "inverses: [a3]"), "P060", "a3"),
    "score on a text": (changed("items: [a1, a2]", "items: [a1, a2, prenom]"), "P062", "un texte"),
    "score on words": (changed("items: [a1, a2]", "items: [a1, a2, statut]"), "P062", "valeur"),
    "score on a field": (changed("items: [a1, a2]", "items: [a1, a2, emplois.poste]"), "P062", ""),
    "score on a number": (added("{id: n, type: entier, texte: N}").replace("items: [a1, a2]", "items: [a1, a2, n]"), "P062", "bornes"),
    "score on two scales": (changed("items: [a1, a2]", "items: [a1, a2, age]"), "P061", "0 à 3, 0 à 120"),
    "too many answers needed": (changed("reponses_min: 1", "reponses_min: 3"), "P063", "2"),
    "item twice": (changed("items: [a1, a2]", "items: [a1, a2, a1]"), "P065", "a1"),
    "count of nothing": (changed("calcul: somme", "calcul: comptage"), "P062", "compte"),
    "count of an absent code": (changed("calcul: somme", "calcul: comptage, compte: [9]"), "P053", "9"),
    "codes without count": (changed("calcul: somme", "calcul: somme, compte: [1]"), "P062", "comptage"),
    "bands out of order": (changed("calcul: somme", "calcul: somme, reperes: {source: S, bandes: [{jusqu_a: 4, texte: A}, {jusqu_a: 2, texte: B}]}"), "P064", "montant"),
    "bands without source": (changed("calcul: somme", "calcul: somme, reperes: {bandes: [{jusqu_a: 4, texte: A}]}"), "P031", "source"),
    "family": (changed("calcul: somme", "calcul: somme, famille: X"), "P033", "R, I, A, S, E, C"),
    "code twice": (changed('recherche: "En recherche"', 'salarie: "En recherche"'), "P021", "salarie"),
    "key twice": (changed("duree: 5", "duree: 5\n    duree: 6"), "P021", "duree"),
    "code of spaces": (changed('recherche: "En recherche"', '"en recherche": "En recherche"'), "P034", "accent"),
    "rubric": (changed("rubrique: parcours", "rubrique: parcour"), "P033", "« parcours »"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "code", "words"), WRONG.values(), ids=WRONG.keys())
def test_wrong(text: str, code: str, words: str) -> None:
    problem = only(text)
    assert problem.code == code, problem
    assert words in problem.message + " " + problem.remedy, problem
    assert problem.message[0].isupper() or problem.message[0] == "«"
    assert problem.message.endswith(".")
    lines = text.splitlines()
    assert 1 <= problem.line <= len(lines) and 1 <= problem.column <= len(lines[problem.line - 1]) + 1
    if problem.severity == "erreur":
        with pytest.raises(PackError):
            read_bytes(text.encode(), "f")


def test_places_are_exact() -> None:
    problem = only(added(CONDITION % "age > 'trois'"))
    line = added(CONDITION % "age > 'trois'").splitlines()[problem.line - 1]
    assert line[problem.column - 1 :].startswith("> 'trois'")
    problem = only(changed("items: [a1, a2]", "items: [a1, a2, a3]"))
    line = changed("items: [a1, a2]", "items: [a1, a2, a3]").splitlines()[problem.line - 1]
    assert line[problem.column - 1 :].startswith("a3]")


def test_a_condition_over_several_lines_is_placed_at_its_start() -> None:
    text = changed(
        "          - {id: fin,",
        "          - id: neuve\n            type: texte\n            texte: T\n            si: >\n              age > 3\n              et agge > 2\n          - {id: fin,",
    )
    problem = only(text)
    assert problem.code == "P051" and text.splitlines()[problem.line - 1].strip() == "si: >"


def test_a_shuffled_section_has_no_earlier_question() -> None:
    text = added(CONDITION % "age > 3", "          - {id: a1,")
    assert not said(text)
    problem = only(text.replace("      - id: debut\n", "      - id: debut\n        ordre: aleatoire\n"))
    assert problem.code == "P052" and "age" in problem.message


def test_line_ends_of_windows_and_of_old_macs() -> None:
    assert not said(PACK.replace("\n", "\r\n"))
    problem = only(changed('"Votre prénom ?"', "un : deux").replace("\n", "\r\n"))
    assert (problem.code, problem.line) == ("P012", 16) and "\r" not in problem.remedy
    assert not said(PACK.replace("\n", "\r"))


def test_everything_in_one_run() -> None:
    text = (
        changed("duree: 5", "dure: 5")
        .replace("type: date", "type: datte")
        .replace("items: [a1, a2]", "items: [a1, a3]")
    )
    assert [p.code for p in said(text)] == ["P030", "P075", "P037", "P060", "P060"]


def test_guarded_piping_needs_no_default() -> None:
    assert not said(added('{id: neuve, type: texte, texte: "Bonjour {{ prenom }}", si: repondu(prenom)}'))
    assert not said(added('{id: neuve, type: texte, texte: "À {{ age }} ans ?", si: "age > 3 et statut = salarie"}'))
    assert (
        only(added('{id: neuve, type: texte, texte: "À {{ age }} ans ?", si: "age > 3 ou statut = salarie"}')).code
        == "P056"
    )
    assert not said(changed('dire: "Vous aimez le bruit."', 'dire: "{{ score(bruit) }} : {{ titre_score(1) }}."'))
    assert not said(
        changed(
            "id: prenom, type: texte",
            'id: prenom, controles: [{regle: "longueur > 1", message: "« {{ prenom }} » ?"}], type: texte',
        )
    )


def test_advice_does_not_prevent_loading() -> None:
    text = changed("id: prenom, type: texte", "id: prenom, sensible: oui, type: texte")
    problem = only(text)
    assert (problem.code, problem.severity) == ("P071", "avis")
    assert read_bytes(text.encode(), "f").questionnaires[0].questions()[0].sensitive


ADVICE = {
    "P070": changed('"Votre prénom ?"', '"' + "Un texte long. " * 40 + '"'),
    "P072": changed('"Votre prénom ?"', '"Qu’est-ce ?"'),
    "P073": added("\n          - ".join(f"{{id: n{i}, type: oui_non, texte: T}}" for i in range(16))),
    "P074": changed('2: "Plutôt oui", 3: "Tout à fait"', '3: "Plutôt oui", 2: "Tout à fait"'),
    "P075": changed("items: [a1, a2], inverses: [a2]", "items: [a1]"),
    "P076": changed("{id: debut, type: date", "{id: statut, type: date"),
    "P077": changed("calcul: somme", "calcul: somme, famille: R"),
    "P041": changed('recherche: "En recherche"', 'recherche: "En emploi"'),
}


@pytest.mark.parametrize(("code", "text"), ADVICE.items(), ids=ADVICE.keys())
def test_advice(code: str, text: str) -> None:
    problem = only(text)
    assert (problem.code, problem.severity) == (code, "avis"), problem


def test_every_code_is_one_line_of_french() -> None:
    assert all(len(code) == 4 and text and "\n" not in text for code, text in CODES.items())
    with pytest.raises(ValueError):
        Problem("f", 1, 1, "P999", "x")


def test_a_problem_reads_as_compilers_write_it() -> None:
    problem = Problem("a.yaml", 3, 7, "P012", "Un deux-points.", 'Écrivez : "x"')
    assert str(problem) == 'a.yaml:3:7: P012 Un deux-points.\n    → Écrivez : "x"'


def test_helplines_and_languages() -> None:
    text = changed(
        "titre: Un essai",
        'titre: "Un essai : le premier"\nlangue: fr\naide_humaine: [{nom: "SOS", contact: "3114", quand: "à toute heure"}]',
    )
    pack = read_bytes(text.encode(), "f")
    assert pack.helplines[0].contact == "3114" and pack.title == f"Un essai{WIDE}: le premier"


def test_options_may_come_from_the_portfolio() -> None:
    pack = read_bytes(added("{id: c, type: choix, texte: T, options_depuis: {question: portefeuille}}").encode(), "f")
    assert pack.questionnaires[0].questions()[-2].choices_from == ChoicesFrom("portefeuille")


def test_options_may_come_from_answers_to_other_questionnaires():
    body = "{id: c, type: choix, texte: T, options_depuis: {question: portefeuille, reponses: autre/q-2.liste.champ, piles: [a]}}"
    source = read_bytes(added(body).encode(), "f").questionnaires[0].questions()[-2].choices_from
    assert source == ChoicesFrom("portefeuille", ("a",), ("autre/q-2.liste.champ",))


@pytest.mark.parametrize(
    "given",
    [
        "question: portefeuille, piles: [oui]",  # the portefeuille has no piles of its own
        "question: cartes, reponses: [autre/q.cartes]",
        "question: portefeuille, reponses: [cartes]",
    ],
)
def test_a_source_of_options_that_makes_no_sense_is_refused(given: str):
    found = said(added("{id: c, type: choix, texte: T, options_depuis: {" + given + "}}"))
    assert {p.code for p in found} <= {"P043", "P034"} and found
