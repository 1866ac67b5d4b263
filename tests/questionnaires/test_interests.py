"""The interests inventory: balanced, mixed, without job titles, and honest about flat or equal profiles."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby

from assistant.pack.model import Question, Questionnaire, Type
from tests.questionnaires.activities import FAMILIES, SETTINGS, WEIGHED
from tests.questionnaires.walk import words_of

# Endings that a job title takes in French, masculine or feminine; then plain words that have the same ending.
JOB = re.compile(
    r"\b\w+(?:teurs?|trices?|euses?|iers?|ières?|istes?|iciens?|iciennes?|logues?|grammes?|ologues?|aires?|eurs?)\b"
)
NOT_A_JOB = {"couleurs", "quartier", "meilleur", "plusieurs", "papiers", "dossier", "première", "premier", "matières", "erreur",
             "grenier", "liste", "faire", "tracteur", "valeur"}  # fmt: skip
JOBS = re.compile(
    r"\b(?:métiers?|professions?|chefs?|cadres?|agents?|médecins?|professeure?s?|avocate?s?|artisane?s?|architectes?|"
    r"soldats?|pilotes?|juges?|comptables?|secrétaires?|libraires?|architecte|ingénieure?s?|employée?s?|ouvri\w+)\b"
)


def activities(interests: Questionnaire) -> list[Question]:
    return [q for s in interests.sections if s.id in SETTINGS for q in s.questions]


def test_sixty_distinct_activities_in_five_settings(interests: Questionnaire) -> None:
    asked = activities(interests)
    assert len(asked) == 60
    assert all(q.type is Type.ECHELLE for q in asked)
    assert len({words_of(q.text).casefold() for q in asked}) == 60


def test_two_activities_never_begin_with_the_same_verb_in_one_family(interests: Questionnaire) -> None:
    """Ten ways of saying « vérifier » would measure one word and not a family."""
    for score in interests.scores:
        verbs = [words_of(q.text).split()[0] for q in activities(interests) if q.id in score.items]
        assert max(Counter(verbs).values()) <= 2, (score.id, verbs)


def test_ten_activities_per_family_and_two_in_each_setting(interests: Questionnaire) -> None:
    assert {s.family: s.id for s in interests.scores} == FAMILIES
    settings = {q.id: section.id for section in interests.sections for q in section.questions}
    for score in interests.scores:
        assert len(set(score.items)) == 10, score.id
        assert score.reversed == ()
        assert score.minimum_answers == 8
        assert score.higher
        assert Counter(settings[i] for i in score.items) == dict.fromkeys(SETTINGS, 2), score.id
    everything = [i for score in interests.scores for i in score.items]
    assert sorted(everything) == sorted(q.id for q in activities(interests))


def test_one_scale_from_zero_to_four_without_an_i_do_not_know(interests: Questionnaire) -> None:
    """« Je ne sais pas » is an answer apart, offered on every question: on the scale it would count as 2."""
    scales = {tuple((c.code, c.text, c.value) for c in q.choices) for q in activities(interests)}
    assert len(scales) == 1
    (scale,) = scales
    assert [value for _, _, value in scale] == [0, 1, 2, 3, 4]
    assert not any("sais pas" in text for _, text, _ in scale)


def test_families_are_mixed(interests: Questionnaire) -> None:
    family = {item: score.family for score in interests.scores for item in score.items}
    letters = [family[q.id] for q in activities(interests)]
    assert max(len(list(run)) for _, run in groupby(letters)) == 1
    # Nor does the order repeat itself so that one could answer by position.
    for start in range(0, 60, 12):
        assert Counter(letters[start : start + 12]) == dict.fromkeys("RIASEC", 2)
    assert len({tuple(letters[start : start + 6]) for start in range(0, 60, 12)}) == 5
    assert not any(s.shuffled for s in interests.sections)


def test_no_job_title(interests: Questionnaire) -> None:
    for question in activities(interests):
        text = words_of(question.text).casefold()
        found = {m.group() for m in JOB.finditer(text)} - NOT_A_JOB - {w for w in text.split()[:1] if w.endswith("er")}
        assert found == set(), (question.id, found)
        assert not JOBS.search(text), question.id


def test_an_activity_is_a_short_gesture(interests: Questionnaire) -> None:
    for question in activities(interests):
        text = words_of(question.text)
        assert re.match(r"\w+(?:er|ir|re|oir)\b", text.casefold()), text
        assert len(text.split()) <= 10, text
        assert not text.endswith((".", "?"))


def test_no_family_leans_to_one_sex_or_one_standing(interests: Questionnaire) -> None:
    assert set(WEIGHED) == {q.id for q in activities(interests)}
    for score in interests.scores:
        marks = [WEIGHED[i] for i in score.items]
        sexes = Counter(m[0] for m in marks)
        assert abs(sexes["f"] - sexes["h"]) <= 3, (score.id, sexes)
        assert sexes["f"] + sexes["h"] <= 8, (score.id, sexes)
        standing = sum(int(m[1]) for m in marks) / len(marks)
        assert 1.4 <= standing <= 2.2, (score.id, standing)
    everywhere = Counter(m[0] for m in WEIGHED.values())
    assert abs(everywhere["f"] - everywhere["h"]) <= 3, everywhere


def test_a_uniform_sheet_is_noticed_in_the_questions_and_in_the_result(interests: Questionnaire) -> None:
    asked = [q.id for q in interests.questions() if q.condition and "identiques(" in q.condition.source]
    assert asked == ["memes_reponses", "memes_raison"]
    assert any(f.condition and "identiques(" in f.condition.source for f in interests.feedback)


def test_every_family_has_its_own_memory_to_tell(interests: Questionnaire) -> None:
    told = {q.id: q for q in interests.questions() if q.id.startswith("vecu_")}
    assert set(told) == {f"vecu_{s.id}" for s in interests.scores}
    for question in told.values():
        assert question.followups and question.condition
        assert f"score({question.id.removeprefix('vecu_')}) >=" in question.condition.source


def test_the_result_forbids_itself_verdicts(interests: Questionnaire) -> None:
    said = " ".join(words_of(f.say) for f in interests.feedback).casefold()
    for word in ("vous êtes", "personnalité", "profil", "métier", "aptitude", "%", "moyenne"):
        assert word not in said, word
