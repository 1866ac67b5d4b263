"""The turns that are no question: the parcours menu, the end of a questionnaire, a doubt to clear up.

An option's code is an action, `verb` or `verb:argument`; `Guide.act` carries it out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from string import ascii_lowercase

from assistant.dossier.events import Status
from assistant.dossier.state import State
from assistant.guide import parcours_words as pw
from assistant.guide import words as w
from assistant.guide.asking import key_at
from assistant.guide.introductions import noted
from assistant.guide.milestones import open_now, waiting, when_it_opens
from assistant.guide.programme import (
    Row,
    Stage,
    Titles,
    awaiting_debrief,
    next_assigned,
    next_meeting,
    next_task,
    row,
    stage,
    unmet,
)
from assistant.guide.situation import Situation
from assistant.guide.turn import Mode, Option, Prompt, Say, Turn, Where
from assistant.guide.wording import date_in_words
from assistant.guide.words import say, words
from assistant.parcours.model import Parcours

_OPEN, SHEET = "ouvrir", "fiche_prete"


def menu(text: str, choices: Sequence[tuple[str, str]], *, payload: object = None) -> Prompt:
    """A prompt where she picks where to go. `choices`: (action, label)."""
    options = tuple(Option(key_at(i), action, label) for i, (action, label) in enumerate(choices))
    return Prompt("", "", Mode.MENU, text, options, hint=words(w.HINT_MENU), payload=payload)


def parcours_turn(parcours: Parcours, state: State, questionnaires: Titles, today: date) -> Turn:
    """Between two questionnaires: what comes next, and the other places."""
    choices: list[tuple[str, str]] = []
    says: list[Say] = []
    where = Where(parcours.title)
    upcoming = next_task(parcours, state, today)
    if upcoming is not None and (proposed := row(parcours, state, upcoming.passation, questionnaires)):
        choices.append((f"{_OPEN}:{upcoming.passation}", _proposal(proposed)))
        where = Where(parcours.title, proposed.phase)
    else:
        says.append(_all_done(parcours, state, today))
    says += [say(w.PHASE_WITHOUT_ENTRETIEN, phase=phase.title) for phase in unmet(parcours, state)]
    assigned = next_assigned(parcours, state)
    if assigned and assigned != upcoming and (asked := row(parcours, state, assigned.passation, questionnaires)):
        choices.append((f"{_OPEN}:{assigned.passation}", _proposal(asked)))
    first = [action for action, _ in choices]
    met = _entretiens(parcours, state, today)
    own = [one for one in met if one[0] not in first]
    coming = next_meeting(parcours, state, today)
    # On the day of an entretien, it comes before what was begun on another day.
    ahead = coming is not None and coming.when == today and len(own) == len(met)
    choices = [*own, *choices] if ahead else [*choices, *own]
    choices += [
        ("choisir", words(w.MENU_OTHER)),
        ("portefeuille", words(w.MENU_PORTFOLIO)),
        ("pause", words(w.MENU_PAUSE)),
    ]
    return Turn(menu(words(w.MENU_TITLE), choices), tuple(says), where)


def _all_done(parcours: Parcours, state: State, today: date) -> Say:
    """Nothing is to do now: what is for later, where something is."""
    later = waiting(parcours, state, today)
    if later is None:
        return say(w.ALL_FINISHED)
    return say(pw.ALL_DONE_SO_FAR, title=later.title, when=when_it_opens(parcours, state, later))


def _proposal(proposed: Row) -> str:
    proposed = replace(proposed, opens="")  # what is proposed is open
    label = f"{proposed.title} — {proposed.entretien}" if proposed.entretien else proposed.title
    if proposed.stage is Stage.OPEN:
        return dated(words(w.MENU_RESUME, title=label), proposed)
    return dated(words(w.MENU_NEXT, title=label, minutes=proposed.minutes), proposed)


def dated(label: str, one: Row) -> str:
    """With the day that a conseiller hopes for, as long as it is not done, or the one that a follow-up opens on."""
    if one.opens:
        label = words(pw.OPENS, label=label, when=one.opens)
    if not one.due or one.stage is Stage.DONE:
        return label
    return words(w.MENU_DUE, label=label, day=date_in_words(one.due))


def _entretiens(parcours: Parcours, state: State, today: date) -> list[tuple[str, str]]:
    found = []
    if past := awaiting_debrief(parcours, state, today):
        label = words(w.MENU_DEBRIEF, title=past.entretien.title)
        found.append((f"{_OPEN}:{past.entretien.after.passation}", label))
    if coming := next_meeting(parcours, state, today):
        prepared = stage(state, coming.entretien.before.passation) is Stage.DONE
        verb, label = (SHEET, w.MENU_SHEET) if prepared else (_OPEN, w.MENU_ENTRETIEN)
        found.append((f"{verb}:{coming.entretien.before.passation}", words(label, title=coming.entretien.title)))
        after = coming.entretien.after.passation
        if coming.when == today and stage(state, after) is not Stage.DONE:  # the memory of it is the best that day
            found.append((f"{_OPEN}:{after}", words(w.MENU_DEBRIEF, title=coming.entretien.title)))
    # What is left undone before a follow-up does not keep her from it.
    if later := next(open_now(parcours, state, today), None):
        found.append((f"{_OPEN}:{later.before.passation}", words(w.MENU_FOLLOW_UP, title=later.title)))
    return found


def choice_turn(parcours: Parcours, rows: Sequence[Row]) -> Turn:
    """Every questionnaire of the parcours, with its state."""
    choices = [(f"ouvrir:{one.passation}", _listed(one)) for one in rows]
    return Turn(menu(words(w.MENU_CHOOSE), [*choices, ("menu", words(w.MENU_BACK))]), where=Where(parcours.title))


def _listed(one: Row) -> str:
    title = f"{one.title} — {one.entretien}" if one.entretien else one.title
    sentence = {Stage.TODO: w.STATE_TODO, Stage.OPEN: w.STATE_OPEN, Stage.DONE: w.STATE_DONE}[one.stage]
    return f"{title} ({dated(words(sentence, minutes=one.minutes), one)})"


def closing_turn(situation: Situation, where: Where) -> Turn:
    """Nothing is left to ask: look again, take up what was put off, or finish."""
    later = [s for s in situation.path.steps if (a := situation.answer(s)) and a.status is Status.LATER]
    says = [one for note in situation.path.closing for one in noted(situation, note, situation.scope)]
    title = situation.questionnaire.title
    says.append(say(w.CLOSING, title=title))
    choices = [("terminer", words(w.CLOSE_FINISH)), ("relire", words(w.CLOSE_REVIEW))]
    if later:
        says.append(say(w.CLOSING_LATER_ONE) if len(later) == 1 else say(w.CLOSING_LATER, count=len(later)))
        choices.insert(0, (f"aller:{later[0].key}", words(w.CLOSE_LATER)))
    choices.append(("menu", words(w.MENU_BACK)))
    return Turn(menu(words(w.MENU_TITLE), choices), tuple(says), where)


def doubt_turn(original: Turn, question: str, labels: Sequence[str], readings: object) -> Turn:
    """Two readings of what she typed, or more: she says which one. Her words are not lost: they travel with the turn."""
    if len(labels) == 1:
        # One reading is a question to answer by yes or no, as anyone would.
        choices = [("lire:0", words(w.DOUBT_YES, label=labels[0])), ("question", words(w.DOUBT_NO))]
    else:
        choices = [(f"lire:{i}", label) for i, label in enumerate(labels)]
        choices.append(("question", words(w.DOUBT_NEITHER)))
    prompt = menu(question, choices, payload=(original, readings))
    if original.prompt.mode is Mode.NUMBER:
        prompt = _without_digits(prompt, yes_no=len(labels) == 1)
    return Turn(prompt, where=original.where, progress=original.progress)


def _without_digits(prompt: Prompt, yes_no: bool) -> Prompt:
    """About a number, « 2 » typed is a number, and never the second line: letters stand before the options."""
    keys = w.YES_NO_KEYS if yes_no else ascii_lowercase
    options = tuple(replace(option, key=key) for option, key in zip(prompt.options, keys, strict=False))
    return replace(prompt, options=options, hint=words(w.HINT_DOUBT if yes_no else w.HINT_WHICH_NUMBER))


def erase_turn(original: Turn, target: tuple[str, str], question: str, answer: str, drawn: Sequence[str] = ()) -> Turn:
    """Asked once more before anything is erased, with the question named. `target`: passation and step key.

    `drawn`: step keys of the savoir-faire read in that answer; they go with it only if she says so.
    """
    alone = f"effacer:{target[0]}|{target[1]}"
    choices = [(alone, words(w.ERASE_ALONE if drawn else w.ERASE_YES))]
    if drawn:
        choices.append(("|".join((alone, *drawn)), words(w.ERASE_BOTH)))
    choices.append(("question", words(w.ERASE_NO)))
    text = words(w.ERASE_ASK, question=" ".join(question.split()), answer=answer)
    return Turn(menu(text, choices, payload=(original, None)), where=original.where, progress=original.progress)
