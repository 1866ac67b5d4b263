"""« Et si mon poids changeait ? », tried by hand: « Revenu 8 », and the sums again. Nothing is kept unless she says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.dossier.events import Kind, Status
from assistant.guide import matrix_words as w
from assistant.guide.matrices import shown_sums, table
from assistant.guide.menus import menu
from assistant.guide.situation import Situation
from assistant.guide.turn import Outcome, Say, Tone, Turn
from assistant.guide.understanding.folding import word_list
from assistant.guide.understanding.folding import words as folded
from assistant.guide.words import say, words
from assistant.pack.model import Matrix, Question
from assistant.pack.template import joined

VERB = "essai"
LARGEST = 1000
_TYPED = re.compile(r"(?s)(.*?)[\s:=]*(\d{1,4})\s*(?:points?)?\s*[.!]?")
_BETWEEN = word_list("a au le la les l du de des un une poids passe met mets mettre")


@dataclass(frozen=True, slots=True)
class Trying:
    """The weights under trial: points by fiche of the lines."""

    matrix: str
    points: tuple[tuple[str, int], ...]


def begin(situation: Situation, under: Turn) -> Outcome:
    """`/essayer`: her weights as they are, to change one by one."""
    for matrix in situation.questionnaire.matrices:
        found, answer = table(situation, matrix), situation.path.answers.get(matrix.weights)
        if found is not None and found.weighed is not None and answer is not None:
            return _tried(situation, matrix, tuple(answer.value.items()), under)
    return Outcome(says=(say(w.NOTHING_TO_TRY),))


def typed(situation: Situation, turn: Turn, text: str) -> Outcome | None:
    """« Revenu 8 »; None when it is no criterion and number: then it is a choice of the menu, or a command."""
    under, trying = turn.prompt.payload
    match = _TYPED.fullmatch(text.strip())
    if match is None or not match[1].strip() or text.lstrip().startswith("/"):
        return None
    matrix = next(one for one in situation.questionnaire.matrices if one.id == trying.matrix)
    names = dict(_names(situation, matrix))
    meant = _meant(match[1], names)
    if not meant and all(word in _BETWEEN for word in folded(match[1])):
        return None  # « la 2 » is a line of the menu
    if len(meant) != 1:
        known = joined([f"« {names[code]} »" for code in (meant or names)])
        return Outcome(says=(say(w.WHICH_ONE if meant else w.NO_SUCH, Tone.WARNING, names=known),), keep_input=True)
    number = int(match[2])
    if number > LARGEST:
        return Outcome(says=(say(w.TOO_HEAVY, Tone.WARNING, most=LARGEST),), keep_input=True)
    points = tuple((code, number if code == meant[0] else given) for code, given in trying.points)
    return _tried(situation, matrix, points, under)


def act(situation: Situation, argument: str, turn: Turn) -> Outcome:
    """Her own weights again, or those she tried in their place."""
    under, trying = turn.prompt.payload
    matrix = next(one for one in situation.questionnaire.matrices if one.id == trying.matrix)
    if argument != "garder":
        return begin(situation, under)
    version, value = situation.pack.version, dict(trying.points)
    data = {"question": matrix.weights, "etat": Status.ANSWERED.value, "valeur": value, "version": version}
    return Outcome((situation.event(Kind.ANSWER, **data),), (say(w.WEIGHTS_KEPT, Tone.UNDERSTOOD),))


def _tried(situation: Situation, matrix: Matrix, points: tuple[tuple[str, int], ...], under: Turn) -> Outcome:
    answers = situation.path.answers
    changed = replace(answers[matrix.weights], value=dict(points))
    path = replace(situation.path, answers={**answers, matrix.weights: changed})
    found = table(replace(situation, path=path, scope=replace(situation.scope, path=path)), matrix)
    names, given = dict(_names(situation, matrix)), dict(points)
    told = ", ".join(f"{name} : {given.get(code, 0)}" for code, name in names.items())
    says = [Say(words(w.TRYING, weights=told)), Say(shown_sums(found), Tone.RESULT)] if found else []
    asked = words(w.TRY_ASK, name=next(iter(names.values())), weight=next(iter(given.values()), 0) + 1)
    choices = [(f"{VERB}:remettre", words(w.TRY_MINE)), ("question", words(w.TRY_END))]
    question = _weights(situation, matrix)
    if given != answers[matrix.weights].value and question is not None and question.total is not None:
        if (points_in_all := sum(given.values())) == question.total:
            choices.insert(1, (f"{VERB}:garder", words(w.TRY_KEEP)))
        else:
            says.append(say(w.TRY_SUM, sum=points_in_all, total=question.total))
    prompt = menu(asked, choices, payload=(under, Trying(matrix.id, points)))
    return Outcome(says=tuple(says), turn=Turn(prompt, where=under.where, progress=under.progress))


def _weights(situation: Situation, matrix: Matrix) -> Question | None:
    return next((q for q in situation.questionnaire.questions() if q.id == matrix.weights), None)


def _names(situation: Situation, matrix: Matrix) -> Iterator[tuple[str, str]]:
    owner = next(q for q in situation.questionnaire.questions() if q.id == matrix.rows)
    yield from ((fiche, situation.scope.fiche_name(owner, fiche)) for fiche in situation.scope.value(matrix.rows))


def _meant(typed: str, names: dict[str, str]) -> list[str]:
    """The criteria whose words begin with those she typed; the one that is named whole, where there is one."""
    wanted = [word for word in folded(typed) if word not in _BETWEEN] or list(folded(typed))
    whole = [code for code, name in names.items() if list(folded(name)) == list(folded(typed))]
    near = [
        code
        for code, name in names.items()
        if wanted and all(any(one.startswith(word) for one in folded(name)) for word in wanted)
    ]
    return whole if len(whole) == 1 else near[:1] if near and _begins_all(near, names) else near


def _begins_all(near: list[str], names: dict[str, str]) -> bool:
    """Whether the first of them is the others without their number: « Revenu » among « Revenu (2) », « Revenu (3) »."""
    first = names[near[0]]
    return all(names[code].startswith(f"{first} (") for code in near[1:])
