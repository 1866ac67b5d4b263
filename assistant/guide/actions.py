"""What the options of a menu do. An action is `verb` or `verb:argument`."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from assistant.dossier.events import Kind
from assistant.guide import fiches, letters, menus, trying
from assistant.guide import words as w
from assistant.guide.commands import go_to, obey, obey_anywhere
from assistant.guide.replies import take
from assistant.guide.turn import Mode, Outcome, Reply, Say, Tone, Turn, View
from assistant.guide.understanding import Command, CommandName, Doubt, Misfit, Nothing, Value, understand
from assistant.guide.understanding import words as uw
from assistant.guide.understanding.options import exact
from assistant.guide.understanding.yes_no import bare
from assistant.guide.words import say
from assistant.pack.cleaning import clean

if TYPE_CHECKING:
    from assistant.dossier.state import State
    from assistant.guide.conversation import Guide


_NO_YES = (CommandName.PASSER, CommandName.REFUSER, CommandName.PLUS_TARD, CommandName.NE_SAIS_PAS)


def answer_menu(guide: Guide, state: State, turn: Turn, reply: Reply, now: datetime) -> Outcome:
    """What comes of a reply to a menu: an action, a command, or new words for the question under it."""
    if reply.codes:
        return act(guide, state, turn, reply.codes[0], now)
    text = clean(reply.text)
    if (
        _tries(turn)
        and state.current
        and (tried := trying.typed(guide.situation(state, state.current, now), turn, text))
    ):
        return tried
    if _other_number(turn, text, now):
        return guide.reply(state, laid_over(turn) or turn, reply, now)
    match understand(text, replace(turn.prompt, mode=Mode.ONE), now.date()):
        case Value(code, _):
            return act(guide, state, turn, code, now)
        case Command(name=name) if name in _NO_YES and turn.prompt.options[0].code.startswith("effacer:"):
            return Outcome(
                turn=laid_over(turn)
            )  # asked what to erase, she does not say yes: nothing goes, nothing changes
        case Command() as command:
            return _command(guide, state, turn, command, now)
        case Doubt(_, question, _):
            return Outcome(says=(Say(question, Tone.WARNING),), keep_input=True)
        case Misfit(message, _):
            under = laid_over(turn)
            if (meant := _yes_or_no(turn, text)) is not None:
                return act(guide, state, turn, meant, now) if meant else _again(message)
            if under is not None and under.prompt.mode is not Mode.MENU and not _chooses(turn):
                outcome = guide.reply(state, under, reply, now)
                # Read as no answer below either: the numbers that are said again are those of the list she sees.
                lost = outcome.keep_input and not outcome.turn and under.prompt.mode is Mode.ONE
                if lost and isinstance(understand(text, under.prompt, now.date()), Misfit):
                    return _again(message)
                return outcome
            return _again(message)
        case Nothing():
            return Outcome(says=(say(w.EMPTY_MENU),))


def _other_number(turn: Turn, text: str, now: datetime) -> bool:
    """At a doubt about a number, « deux » is the number, and not the second line."""
    under = laid_over(turn)
    if under is None or under.prompt.mode is not Mode.NUMBER or exact(text, turn.prompt.options).options:
        return False
    return isinstance(understand(text, under.prompt, now.date()), Value)


def _again(message: str) -> Outcome:
    return Outcome(says=(Say(message, Tone.WARNING),), keep_input=True)


def _yes_or_no(turn: Turn, text: str) -> str | None:
    """What « oui » or « non » does at a doubt about her own text: the action, "" when it may mean either, None where it is
    no such thing. It is never an answer that takes the place of the text she is asked about."""
    under, payload = laid_over(turn), turn.prompt.payload
    doubt = payload[1] if isinstance(payload, tuple) else None
    said = bare(text)
    if said is None or under is None or under.prompt.mode not in (Mode.TEXT, Mode.LONG) or not isinstance(doubt, Doubt):
        return None
    if not doubt.question.startswith((uw.COMMAND_OR_ANSWER[:18], uw.SLASH_OR_ANSWER[:18])):
        return ""
    return "lire:0" if said else "question"


def _tries(turn: Turn) -> bool:
    return turn.prompt.options[0].code.startswith(f"{trying.VERB}:")


def _chooses(turn: Turn) -> bool:
    """« Laquelle ? »: what she types there names one of a list, and is no answer to the question under it."""
    return turn.prompt.options[0].code.startswith(
        ("fiche:", "aller:", "effacer:", "retenir:", f"{letters.VERB}:", f"{trying.VERB}:")
    )


def _command(guide: Guide, state: State, turn: Turn, command: Command, now: datetime) -> Outcome:
    under = laid_over(turn)
    if under is not None and under.prompt.mode is not Mode.MENU:
        situation = guide.situation(state, under.prompt.passation, now)
        return obey(command, situation, situation.path.step(under.prompt.step), under)
    if state.current is not None:
        return obey(command, guide.situation(state, state.current, now), None, turn)
    return obey_anywhere(command, turn) or Outcome(says=(say(w.NOTHING_TO_PASS),))


def laid_over(turn: Turn) -> Turn | None:
    """The turn that a small menu was laid over."""
    payload = turn.prompt.payload
    if isinstance(payload, Turn):
        return payload
    return payload[0] if isinstance(payload, tuple) else None


def act(guide: Guide, state: State, turn: Turn, action: str, now: datetime) -> Outcome:
    verb, _, argument = action.partition(":")
    match verb:
        case "ouvrir":
            return Outcome((guide.opening(argument, now),))
        case menus.SHEET:
            return Outcome(sheet=argument)  # made of what her portefeuille knows: see faces.fiche
        case "choisir":
            return Outcome(turn=menus.choice_turn(guide.parcours, guide.questionnaires(state)))
        case "portefeuille":
            return Outcome(view=View.PORTFOLIO)
        case "pause":
            return Outcome(says=(say(w.PAUSE),), leave=True)
        case "relire":
            return Outcome(view=View.REVIEW)
        case "terminer":
            return guide.closing(state, now)
        case "retenir":
            from assistant.guide import retained

            return retained.keep(guide.parcours, state, argument, turn.prompt.payload[1], now)
        case "question":
            return Outcome(turn=laid_over(turn))
        case letters.VERB:
            return letters.act(guide, state, turn, argument, now)
        case "effacer":
            passation, step, *drawn = argument.split("|")
            return Outcome(erase=(passation, step), erase_too=tuple(drawn))  # what came of it is for the dossier to say
        case _:
            return _in_questionnaire(guide, state, turn, verb, argument, now)


def _in_questionnaire(guide: Guide, state: State, turn: Turn, verb: str, argument: str, now: datetime) -> Outcome:
    if state.current is None:
        return Outcome(turn=guide.turn(state, now))
    situation = guide.situation(state, state.current, now)
    match verb:
        case "menu":
            return Outcome((situation.event(Kind.LEFT),))
        case "aller" if argument in situation.path:
            return go_to(situation, situation.path.step(argument))
        case "fiche":
            return fiches.act(situation, argument, laid_over(turn) or turn)
        case trying.VERB:
            return trying.act(situation, argument, turn)
        case "lire":
            original, doubt = turn.prompt.payload
            step = situation.path.step(original.prompt.step)
            outcome = take(situation, step, original, doubt.readings[int(argument)].meaning)
            stays = not (outcome.events or outcome.erase or outcome.turn)  # a word said: her question comes back
            return replace(outcome, turn=original) if stays else outcome
        case _:
            return Outcome(turn=guide.turn(state, now))
