"""A reply to a question: understood, then recorded, obeyed, or asked again."""

from __future__ import annotations

from typing import Any

from assistant.guide import fiches
from assistant.guide import words as w
from assistant.guide.commands import obey
from assistant.guide.composed.formula import own_words
from assistant.guide.composed.proposals import DONE
from assistant.guide.menus import doubt_turn
from assistant.guide.path import Step, StepKind
from assistant.guide.recording import add_to_followed, record
from assistant.guide.situation import Situation
from assistant.guide.turn import Mode, Outcome, Reply, Say, Tone, Turn
from assistant.guide.understanding import Command, CommandName, Doubt, Misfit, Nothing, Understood, Value, understand
from assistant.guide.words import say
from assistant.pack.cleaning import clean
from assistant.pack.model import Type


def answer_step(situation: Situation, step: Step, turn: Turn, reply: Reply) -> Outcome:
    """What comes of a reply to a question of the live path."""
    return take(situation, step, turn, _understood(situation, step, turn, reply))


def take(situation: Situation, step: Step, turn: Turn, understood: Understood) -> Outcome:
    """Carry out what was understood."""
    match understood:
        case Command():
            return obey(understood, situation, step, turn)
        case Value(value, _):
            return _value(situation, step, turn, value)
        case Doubt(raw=raw) if _own_words(step, turn, raw) == DONE:
            return _value(situation, step, turn, DONE)
        case Doubt():
            return _doubt(step, turn, understood)
        case Misfit(message, raw):
            if formula := _own_words(step, turn, raw):
                return _value(situation, step, turn, formula)
            told = say(w.PROPOSAL_VERB, Tone.WARNING) if _asks_one_more(step, turn) else Say(message, Tone.WARNING)
            return Outcome(says=(told,), keep_input=True)
        case Nothing():
            return _empty(situation, step, turn)


def _understood(situation: Situation, step: Step, turn: Turn, reply: Reply) -> Understood:
    if reply.points is not None:
        return Value(dict(reply.points), "")
    if reply.codes is not None:
        known = {option.code for option in turn.prompt.options}
        picked = [code for code in reply.codes if code in known]
        if not picked and turn.prompt.mode is Mode.ONE:
            return Nothing()
        return Value(picked[0] if turn.prompt.mode is Mode.ONE else picked, "")
    if step.kind is StepKind.LIST:
        return fiches.read_list(clean(reply.text), step, turn.prompt, situation.today)
    return understand(clean(reply.text), turn.prompt, situation.today)


def _value(situation: Situation, step: Step, turn: Turn, value: Any) -> Outcome:
    if step.kind is StepKind.LIST:
        return fiches.take_list(situation, step, value, turn)
    if turn.prompt.followup:
        return add_to_followed(situation, step, value)
    # Her own text needs no echo: it stands on the screen as she wrote it.
    return record(situation, step, value, turn.prompt.mode not in (Mode.TEXT, Mode.LONG))


def _own_words(step: Step, turn: Turn, raw: str) -> str:
    """For savoir-faire, words that are no option are her own way of saying it."""
    proposals = step.question.type is Type.PROPOSITIONS and turn.prompt.mode is Mode.ONE
    return own_words(raw, turn.prompt) if proposals else ""


def _asks_one_more(step: Step, turn: Turn) -> bool:
    """« Ce récit montre-t-il un autre savoir-faire ? »: words are awaited there more than the only option."""
    return step.question.type is Type.PROPOSITIONS and [option.code for option in turn.prompt.options] == [DONE]


def _doubt(step: Step, turn: Turn, doubt: Doubt) -> Outcome:
    if not doubt.readings:
        return Outcome(says=(Say(doubt.question, Tone.WARNING),), keep_input=True)
    labels = [reading.label for reading in doubt.readings]
    return Outcome(turn=doubt_turn(turn, doubt.question, labels, doubt))


def _empty(situation: Situation, step: Step, turn: Turn) -> Outcome:
    if turn.prompt.followup:
        return obey(Command(CommandName.PASSER), situation, step, turn)
    if turn.prompt.current is not None:
        return obey(Command(CommandName.GARDER), situation, step, turn)
    if turn.prompt.proposed:
        return record(situation, step, turn.prompt.proposed, True)
    return Outcome(says=(say(w.EMPTY),))
