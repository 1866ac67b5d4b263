"""What she asks for instead of answering: pass, go back, know why, look again, stop."""

from __future__ import annotations

from collections.abc import Callable

from assistant.dossier.events import Kind, Status
from assistant.guide import matrix_words as mw
from assistant.guide import words as w
from assistant.guide.glossary import explain
from assistant.guide.menus import erase_turn
from assistant.guide.path import Step
from assistant.guide.recit import drawn_from
from assistant.guide.recording import leave_unanswered, undo_last
from assistant.guide.sealing import instead
from assistant.guide.situation import Situation
from assistant.guide.turn import Outcome, Say, Tone, Turn, View
from assistant.guide.understanding import Command, CommandName, marking
from assistant.guide.words import say

_UNANSWERED = {
    CommandName.PASSER: Status.PASSED,
    CommandName.REFUSER: Status.REFUSED,
    CommandName.PLUS_TARD: Status.LATER,
    CommandName.NE_SAIS_PAS: Status.UNKNOWN,
}


def obey(command: Command, situation: Situation, step: Step | None, turn: Turn) -> Outcome:
    """Carry out a command given at a question; `step` is None at the end of the questionnaire."""
    if command.name in _UNANSWERED:
        return _leave(situation, step, _UNANSWERED[command.name], turn)
    if command.name in _OBEY:
        return _OBEY[command.name](command, situation, step, turn)
    anywhere = obey_anywhere(command, turn)
    assert anywhere is not None, command.name
    return anywhere


def obey_anywhere(command: Command, turn: Turn) -> Outcome | None:
    """The commands that need no question: None for the others. Those of `_OBEY` do something else at a question."""
    match command.name:
        case CommandName.PAUSE:
            return Outcome(says=(say(w.PAUSE),), leave=True)
        case CommandName.PORTEFEUILLE:
            return Outcome(view=View.PORTFOLIO)
        case CommandName.AIDE:
            return Outcome(view=View.HELP)
        case CommandName.MENU:
            return Outcome(view=View.PARCOURS)
        case CommandName.PLAN:
            return Outcome(view=View.PLAN)
        case CommandName.SEMAINE:
            return Outcome(view=View.WEEK)
        case CommandName.CARNET:
            return Outcome(carnet=command.argument)
        case CommandName.RETENIR:
            return Outcome(retain=command.argument)
        case CommandName.MINUTES:
            return Outcome(minutes=command.argument)
        case CommandName.ESSAYER:
            return Outcome(says=(say(mw.NOTHING_TO_TRY),))
        case CommandName.LETTRE:
            return Outcome(letter=True)
        case CommandName.MOT:
            return explain(turn.prompt.glossary, command.argument)
        case _:
            return None


def _leave(situation: Situation, step: Step | None, status: Status, turn: Turn) -> Outcome:
    if step is None:
        return Outcome(says=(say(w.NOTHING_TO_PASS),))
    if turn.prompt.followup:
        event = situation.event(Kind.FOLLOWUP, question=step.key)
        return Outcome((event,), (say(w.FOLLOWUP_PASSED, Tone.UNDERSTOOD),))
    if turn.prompt.current is not None and status in (Status.PASSED, Status.LATER):
        # « Je passe », on an answer she came back to, means going on: it must not take the answer away.
        return Outcome((situation.event(Kind.BACK, question=None),), (say(w.KEPT_PASSING, Tone.UNDERSTOOD),))
    return leave_unanswered(situation, step, status)


def _why(command: Command, situation: Situation, step: Step | None, turn: Turn) -> Outcome:
    if turn.prompt.why:
        return Outcome(says=(Say(turn.prompt.why, Tone.WHY),))
    return Outcome(says=(say(w.NO_WHY, Tone.WHY, intention=situation.questionnaire.intention),))


def _help(command: Command, situation: Situation, step: Step | None, turn: Turn) -> Outcome:
    own = Say(turn.prompt.help, Tone.HELP) if turn.prompt.help else say(w.NO_HELP, Tone.HELP)
    return Outcome(says=(own, say(w.HELP_LINE, Tone.HELP)), view=View.HELP)


def _back(command: Command, situation: Situation, step: Step | None, turn: Turn) -> Outcome:
    """To the answer before; in the middle of a composed answer, its last reply is taken back first."""
    if step is not None and not turn.prompt.followup and (undone := undo_last(situation, step)):
        return undone
    steps = situation.path.steps
    here = situation.path.index[step.key] if step else len(steps)
    if turn.prompt.followup:
        here += 1  # going back from a relance means going back to the answer it is about
    answered = [s for s in reversed(steps[:here]) if s.key in situation.path.answers]
    before = next((s for s in answered if s.key not in situation.path.closed), None)  # what is closed is passed over
    if before is None:
        return Outcome(says=(say(w.FIRST_QUESTION),))
    return go_to(situation, before)


def go_to(situation: Situation, step: Step) -> Outcome:
    """Ask a step again. Its answer stands until she gives another; a composed one shows its last reply."""
    if closed := situation.path.closed.get(step.key):
        return Outcome(says=(say(w.SEALED_BACK, closed=instead(closed.until)),))
    return Outcome((situation.event(Kind.BACK, question=step.key),), (say(w.BACK_AT),))


def _review(command: Command, situation: Situation, step: Step | None, turn: Turn) -> Outcome:
    """The list of her answers, or one of them again. Those set aside follow in the list: they can only be erased."""
    answered, aside = situation.answered(), situation.set_aside()
    if not answered and not aside:
        return Outcome(says=(say(w.NOTHING_TO_REVIEW),))
    if not command.argument:
        return Outcome(view=View.REVIEW)
    number = int(command.argument) if command.argument.isdecimal() else 0
    if 1 <= number <= len(answered):
        return go_to(situation, answered[number - 1])
    if len(answered) < number <= len(answered) + len(aside):
        one = aside[number - len(answered) - 1]
        erase = erase_turn(turn, (situation.sitting.id, one.key), one.question, one.answer)
        return Outcome(says=(say(w.SET_ASIDE),), turn=erase)
    return Outcome(says=(say(w.NO_SUCH_ANSWER, Tone.WARNING, number=command.argument),))


def _keep(command: Command, situation: Situation, step: Step | None, turn: Turn) -> Outcome:
    if situation.focus is None:
        return Outcome(says=(say(w.EMPTY),))
    return Outcome((situation.event(Kind.BACK, question=None),), (say(w.KEPT, Tone.UNDERSTOOD),))


def _resume(command: Command, situation: Situation, step: Step | None, turn: Turn) -> Outcome:
    events = (situation.event(Kind.BACK, question=None),) if situation.focus else ()
    return Outcome(events, (say(w.AGAIN),))


def _erase(command: Command, situation: Situation, step: Step | None, turn: Turn) -> Outcome:
    """The answer in front of her if there is one, else the latest one she gave here; always asked twice."""
    target = step if step and step.key in situation.path.answers else None
    if target is None and situation.sitting.last in situation.path:
        target = situation.path.step(situation.sitting.last or "")
    if target is None or target.key not in situation.path.answers:
        return Outcome(says=(say(w.NOTHING_TO_ERASE),))
    drawn = drawn_from(situation, target)
    asked, answer = situation.asked(target), situation.in_words(target)
    return Outcome(
        turn=erase_turn(turn, (situation.sitting.id, target.key), asked, answer, [one.key for one in drawn]),
        says=tuple(say(w.ERASE_RECIT, found=situation.in_words(one)) for one in drawn),
    )


def _menu(command: Command, situation: Situation, step: Step | None, turn: Turn) -> Outcome:
    return Outcome((situation.event(Kind.LEFT),), (say(w.TO_MENU),))


def _try(command: Command, situation: Situation, step: Step | None, turn: Turn) -> Outcome:
    from assistant.guide.trying import begin

    return begin(situation, turn)


def _mark(command: Command, situation: Situation, step: Step | None, turn: Turn) -> Outcome:
    key = step.key if step else situation.sitting.last
    if key is None:
        return Outcome(says=(say(w.NOTHING_TO_REVIEW),))
    wish = marking.wish(command.argument)
    if wish is None:
        return Outcome(says=(say(w.MARK_HOW, Tone.WARNING),), keep_input=True)
    marked = key in situation.sitting.marks or key in situation.sitting.avoided
    if wish is marking.Wish.TOGGLE:
        wish = marking.Wish.NEITHER if marked else marking.Wish.ADDRESS
    if wish is marking.Wish.NEITHER and not marked:
        return Outcome(says=(say(w.NOT_MARKED),))
    avoided = {"eviter": True} if wish is marking.Wish.AVOID else {}
    event = situation.event(Kind.MARK, question=key, oui=wish is not marking.Wish.NEITHER, **avoided)
    question = " ".join((situation.asked_under(key) or situation.questionnaire.title).split())
    return Outcome((event,), (say(_MARKED[wish], Tone.UNDERSTOOD, question=question),))


_MARKED = {
    marking.Wish.ADDRESS: w.MARKED,
    marking.Wish.AVOID: w.MARKED_AVOIDED,
    marking.Wish.NEITHER: w.UNMARKED,
}


_OBEY: dict[CommandName, Callable[[Command, Situation, Step | None, Turn], Outcome]] = {
    CommandName.POURQUOI: _why,
    CommandName.AIDE: _help,
    CommandName.RETOUR: _back,
    CommandName.REVOIR: _review,
    CommandName.GARDER: _keep,
    CommandName.REPRENDRE: _resume,
    CommandName.EFFACER: _erase,
    CommandName.MENU: _menu,
    CommandName.ESSAYER: _try,
    CommandName.MARQUER: _mark,
}
