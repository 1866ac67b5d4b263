"""What every shipped questionnaire owes to the person who opens it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from assistant.pack.model import Pack, Question, Questionnaire, Type
from assistant.pack.reading import check
from assistant.portfolio.model import RUBRICS
from tests.questionnaires.conftest import PACK_FILES
from tests.questionnaires.walk import every_question, sentences, words_of

EXPECTED = {
    "ma-demande/demande",
    "ma-demande/situation",
    "mon-accueil/choix",
    "mon-parcours/experiences",
    "mon-parcours/realisations",
    "ma-ligne-de-vie/ligne",
    "mes-competences/inventaire",
    "mes-competences/qualites",
    "mes-competences/transferables",
    "mes-regards/mon_regard",
    "mes-interets/interets",
    "mes-valeurs/valeurs",
    "mes-motivations/motivations",
    "mes-motivations/ancrages",
    "mes-conditions/conditions",
    "mes-conditions/freins",
    "mes-entretiens/avant",
    "mes-entretiens/apres",
    "mes-pistes/pistes",
    "mes-pistes/fiche",
    "mes-pistes/criteres",
    "mes-enquetes/enquete",
    "me-former/formation",
    "mon-projet/appuis",
    "mon-projet/decision",
    "mon-projet/projet",
    "mon-plan/plan",
    "mon-plan/lettre",
    "mon-suivi/suivi",
    "mon-avis/avis",
    "mon-contrat/contrat",
    "mon-marche/offres",
    "mon-marche/confrontation",
    "mon-retour/retour",
    "mon-cap/moyens",
    "mon-cap/valider",
    "mon-cap/objectifs",
    "mon-cap/point_du_mois",
    "mon-cap/premieres_semaines",
    "mon-cap/renouveler",
}

# Seconds to answer one question of each type, for a person who neither hurries nor dreams.
SECONDS = {
    Type.ECHELLE: 10,
    Type.CHOIX: 15,
    Type.OUI_NON: 6,
    Type.CONSENTEMENT: 10,
    Type.CHOIX_MULTIPLE: 25,
    Type.TEXTE: 25,
    Type.TEXTE_LONG: 90,
    Type.DATE: 12,
    Type.ENTIER: 12,
    Type.NOTE: 8,
    Type.PROPOSITIONS: 60,
    Type.PAIRES: 100,
    Type.POINTS: 45,
}


@pytest.mark.parametrize("path", PACK_FILES, ids=lambda p: p.stem)
def test_a_shipped_pack_has_no_problem_and_no_advice_left(path: Path) -> None:
    assert check(path) == ()


def test_the_questionnaires_are_there(questionnaires: dict[str, Questionnaire]) -> None:
    assert set(questionnaires) == EXPECTED


def test_a_pack_bears_the_name_of_its_file_and_says_who_wrote_it(packs: tuple[Pack, ...]) -> None:
    assert [p.id for p in packs] == [p.stem for p in PACK_FILES]
    for pack in packs:
        assert pack.version == "1.0.0"
        assert pack.language == "fr"
        assert pack.author and pack.description


def test_every_questionnaire_states_its_aim_its_limits_and_its_length(questionnaires: dict[str, Questionnaire]) -> None:
    for key, questionnaire in questionnaires.items():
        assert len(questionnaire.intention) > 30, key
        assert len(questionnaire.limits) > 30, key
        assert 1 <= len(sentences(questionnaire.limits)) <= 4, key
        assert questionnaire.minutes > 0, key


def seconds(question: Question) -> float:
    weight = 0.5 if question.condition else 1.0
    if question.type in (Type.GRILLE, Type.TRI):
        return weight * 8 * len(question.rows)
    if question.type is Type.FICHE:
        return weight * 3 * sum(seconds(f) for f in question.fields)
    return weight * SECONDS[question.type]


def test_the_length_announced_is_honest(questionnaires: dict[str, Questionnaire]) -> None:
    for key, questionnaire in questionnaires.items():
        total = sum(
            (0.5 if section.condition else 1.0) * sum(seconds(q) for q in section.questions)
            for section in questionnaire.sections
        )
        assert total / 60 <= questionnaire.minutes <= 1.5 * total / 60, (key, round(total / 60, 1))


def test_no_id_serves_twice_in_a_questionnaire(questionnaires: dict[str, Questionnaire]) -> None:
    for key, questionnaire in questionnaires.items():
        ids = [q.id for q in questionnaire.questions()] + [s.id for s in questionnaire.sections]
        assert [i for i, times in Counter(ids).items() if times > 1] == [], key
        for question in questionnaire.questions():
            fields = [f.id for f in question.fields]
            assert len(fields) == len(set(fields)), (key, question.id)


def test_every_question_of_text_says_why_or_how(questionnaires: dict[str, Questionnaire]) -> None:
    """A blank page needs a hand: an example, or the reason of the question."""
    silent = [
        f"{key}/{question.id}"
        for key, questionnaire in questionnaires.items()
        for question in every_question(questionnaire)
        if question.type is Type.TEXTE_LONG and not (question.help or question.why)
    ]
    assert silent == []


# Questions whose reason anyone sees: the name of a thing, its end, its place, what completes the answer before.
EVIDENT = {
    "ma-demande/demande": {"but"},
    "ma-demande/situation": {"echeance_raison"},
    "mon-parcours/experiences": {
        "intitule", "lieu", "en_cours", "fin", "formations", "formation", "issue", "annee",
    },
    "mon-parcours/realisations": {"titre", "quand"},
    "ma-ligne-de-vie/ligne": {"quoi"},
    "mes-competences/inventaire": {"intitule"},
    "mes-competences/qualites": {"a_moi"},
    "mes-competences/transferables": {"a_moi"},
    "mes-pistes/pistes": {"idee"},
    "mes-pistes/fiche": {"piste_libre"},
    "mes-pistes/criteres": {"libre_a", "libre_b", "libre_c", "critere_libre"},
    "mes-enquetes/enquete": {"piste_libre"},
    "me-former/formation": {"intitule"},
    "mes-entretiens/avant": {"heure", "lieu", "adresse", "sujet", "phrase_limite", "apporter"},
    "mes-entretiens/apres": {"ressenti", "a_faire", "quoi", "avec_qui", "questions_restent"},
}  # fmt: skip


def test_a_question_says_why_it_is_asked_unless_anyone_sees_it(questionnaires: dict[str, Questionnaire]) -> None:
    """The law wants a direct and necessary link with the bilan; the person wants to know what it is for."""
    activities = {item for score in questionnaires["mes-interets/interets"].scores for item in score.items}
    for key, questionnaire in questionnaires.items():
        silent = {q.id for q in every_question(questionnaire) if not q.why and q.type is not Type.NOTE}
        assert silent - activities == EVIDENT.get(key, set()), key


def test_a_sensitive_question_can_be_refused_and_nothing_is_compulsory(
    questionnaires: dict[str, Questionnaire],
) -> None:
    everything = [q for questionnaire in questionnaires.values() for q in every_question(questionnaire)]
    assert {q.id for q in everything if q.sensitive} == {
        "sante_conditions", "pietinee_recit", "raison_fin", "bas", "coupe_recit", "lachee_recit", "refus_raison", "gene",
        "craint", "vie_recit", "limite_passee", "pression",
    }  # fmt: skip
    assert [q.id for q in everything if q.mandatory or q.no_refusal] == []


def test_health_is_asked_only_after_her_consent(questionnaires: dict[str, Questionnaire]) -> None:
    by_id = {q.id: q for q in questionnaires["ma-demande/situation"].questions()}
    assert by_id["sante_accord"].type is Type.CONSENTEMENT
    condition = by_id["sante_conditions"].condition
    assert condition is not None and condition.references == {"sante_accord"}


def test_only_real_helplines_are_named(packs: tuple[Pack, ...]) -> None:
    named = {(pack.id, line.contact) for pack in packs for line in pack.helplines}
    assert named == {("mes-valeurs", "3114"), ("ma-ligne-de-vie", "3114")}


def test_every_rubric_named_exists_and_every_item_has_a_title(questionnaires: dict[str, Questionnaire]) -> None:
    for key, questionnaire in questionnaires.items():
        assert questionnaire.portfolio, key
        for rule in questionnaire.portfolio:
            assert rule.rubric in RUBRICS, (key, rule.rubric)
            by_itself = rule.kind == "savoir_faire"  # a savoir-faire is its own title
            assert by_itself or words_of(rule.title), (key, rule.sources)


def test_the_rubrics_a_bilan_needs_are_fed(questionnaires: dict[str, Questionnaire]) -> None:
    fed = {rule.rubric for q in questionnaires.values() for rule in q.portfolio}
    assert fed >= {
        "demande", "parcours", "realisations", "competences", "formation", "interets", "valeurs",
        "motivations", "criteres", "pistes", "questions", "entretiens", "plan", "carnet",
    }  # fmt: skip


def test_every_answer_in_her_own_words_reaches_the_portfolio(questionnaires: dict[str, Questionnaire]) -> None:
    """She never writes into a hole: what she wrote is found again, save a few that only serve the conversation."""
    kept_back = {
        "mes-interets/interets/memes_raison",
        "ma-demande/situation/poste",
        "ma-demande/situation/dernier_poste",
    }
    for key, questionnaire in questionnaires.items():
        used = {s.partition(".")[0] for rule in questionnaire.portfolio for s in rule.sources}
        written = {q.id for q in questionnaire.questions() if q.type in (Type.TEXTE, Type.TEXTE_LONG, Type.FICHE)}
        lost = {f"{key}/{i}" for i in written - used} - kept_back
        assert lost == set()
