"""One whole message understood: options by their names, then commands, then the reading of its mode."""

from __future__ import annotations

from datetime import date

from assistant.guide.turn import Mode, Option, Prompt
from assistant.guide.understanding import words as w
from assistant.guide.understanding import yes_no
from assistant.guide.understanding.commands import OPEN_MODES, Found, ending, phrase_of, slash, spoken
from assistant.guide.understanding.dates import read_date
from assistant.guide.understanding.folding import composed, plain
from assistant.guide.understanding.numbers import read_number
from assistant.guide.understanding.one import read_one, value_of
from assistant.guide.understanding.options import exact, resolve
from assistant.guide.understanding.points import read_points
from assistant.guide.understanding.ranking import read_order
from assistant.guide.understanding.results import (
    CommandName,
    Doubt,
    Misfit,
    Nothing,
    Reading,
    Understood,
    Value,
)
from assistant.guide.understanding.several import read_many
from assistant.guide.understanding.texts import read_text

_LISTS = (Mode.ONE, Mode.MENU, Mode.MANY, Mode.ORDER, Mode.POINTS)
# « jsp » is the option « Je ne sais pas », where there is one; but « stop » is not the option « Faire une pause ».
_SAME_STATE = (CommandName.NE_SAIS_PAS, CommandName.REFUSER)
LONGEST_CHOICE = 2000  # characters: beyond, it is no choice, no number and no date


def understand(text: str, prompt: Prompt, today: date) -> Understood:
    """What `text`, typed as a whole message in answer to `prompt`, means. Never raises."""
    raw = composed(text)
    if not raw:
        return Nothing()
    if prompt.mode in OPEN_MODES:
        return _open(raw, prompt)
    chosen = _named_option(raw, prompt)
    if chosen:
        return chosen
    asked = slash(raw, prompt)
    if asked:
        return asked
    if len(raw) > LONGEST_CHOICE:
        return Misfit(w.say(w.TOO_LONG_HERE, hint=prompt.hint).replace("  ", " "), raw)
    found = spoken(raw, prompt)
    if found and not (found.command.name is CommandName.GARDER and prompt.current is None):  # nothing there to keep
        return _or_option(found, raw, prompt)
    followed = _value_then_command(raw, prompt, today)
    if followed:
        return followed
    answer = _answer(raw, prompt, today)
    unread = isinstance(answer, Misfit) or (isinstance(answer, Doubt) and len(answer.readings) < 2)
    return (_answer_then_command(raw, prompt) if unread else None) or answer


def _open(raw: str, prompt: Prompt) -> Understood:
    asked = slash(raw, prompt)
    if asked:
        return asked
    followed = _text_then_command(raw, prompt)
    if followed:
        return followed
    found = spoken(raw, prompt)
    answer = read_text(raw, prompt)
    if found is None or isinstance(answer, Misfit):
        return answer
    keeping = found.command.name is CommandName.GARDER
    if found.clear and not (keeping and prompt.current is None):
        return found.command
    if keeping and prompt.current is None:  # nothing to keep: « Pareil » is what she answers
        return answer
    mine = Reading(w.say(w.MY_ANSWER, text=w.short(raw)), answer)
    asking = Reading(w.COMMANDS[found.command.name], found.command)
    return Doubt((mine, asking), w.say(w.COMMAND_OR_ANSWER), raw)


def _text_then_command(raw: str, prompt: Prompt) -> Doubt | None:
    """« J'aime écrire. /effacer »: the text, the text as it stands, or the request? Neither is lost by guessing."""
    found = ending(raw)
    if found is None:
        return None
    text, typed, command = found
    alone, whole = read_text(text, prompt), read_text(raw, prompt)
    readings = (
        [Reading(w.say(w.ANSWER_WITHOUT, command=typed, text=w.short(text)), alone)] if isinstance(alone, Value) else []
    )
    readings.append(Reading(w.say(w.THIS_REQUEST, request=w.COMMANDS[command.name]), command))
    if isinstance(whole, Value):
        readings.append(Reading(w.say(w.ANSWER_WITH, command=typed), whole))
    return Doubt(tuple(readings), w.say(w.ENDS_WITH_COMMAND, command=typed), raw)


def _value_then_command(raw: str, prompt: Prompt, today: date) -> Doubt | None:
    """« 2019 /pause » where no text is expected: that value, or the request?"""
    found = ending(raw) if prompt.step else None  # a menu has no second line to ask on
    if found is None:
        return None
    text, typed, command = found
    alone = _answer(text, prompt, today)
    if not isinstance(alone, Value):
        return None
    readings = (
        Reading(w.say(w.ANSWER_WITHOUT, command=typed, text=alone.said), alone),
        Reading(w.COMMANDS[command.name], command),
    )
    return Doubt(readings, w.say(w.ENDS_WITH_COMMAND, command=typed), raw)


def _named_option(raw: str, prompt: Prompt) -> Understood | None:
    """A whole label or a key, before anything else: « Je ne sais pas » where it stands in the list is that answer."""
    if prompt.mode not in (Mode.ONE, Mode.MENU) or not exact(raw, prompt.options).options:
        return None
    return read_one(raw, prompt)


def _or_option(found: Found, raw: str, prompt: Prompt) -> Understood:
    """A command, unless the list holds what she said: then that, or a doubt between the two."""
    if prompt.mode not in _LISTS:
        return found.command
    same = [o for o in prompt.options if phrase_of(o.label) is found.command.name]
    if len(same) == 1 and prompt.mode in (Mode.ONE, Mode.MENU) and found.command.name in _SAME_STATE:
        return value_of(same[0])
    match = resolve(raw, prompt.options)
    if prompt.mode is Mode.MENU and (match.one or len(same) == 1):  # « quitter » and « M'arrêter là » lead to one place
        return value_of(match.one or same[0])
    told = yes_no.resolve(plain(raw), prompt.options) if prompt.mode is Mode.ONE else None
    if (
        told and told[1] and len(told[0]) == 1
    ):  # « je refuse » answers « J'accepte / Je n'accepte pas », and may answer « Oui / Non »
        same = list(told[0])
        if "accepte" in plain(same[0].label):
            return value_of(same[0])
    likely = same or [o for o in match.options if match.sure and plain(raw) in plain(o.label)]
    if not likely:
        return found.command
    return _option_or_command(likely, found, raw, prompt)


def _option_or_command(likely: list[Option], found: Found, raw: str, prompt: Prompt) -> Understood:
    answers = [(o, read_one(o.label, prompt) if prompt.mode in (Mode.ONE, Mode.MENU) else _answer(o.label, prompt, date.min))
               for o in likely]  # fmt: skip
    readings = [Reading(w.say(w.THIS_OPTION, label=o.label), a) for o, a in answers if isinstance(a, Value)]
    if not readings:
        return found.command
    asking = Reading(w.COMMANDS[found.command.name], found.command)
    return Doubt((*readings, asking), w.say(w.COMMAND_OR_OPTION), raw)


def _answer_then_command(raw: str, prompt: Prompt) -> Doubt | None:
    """« oui, plus tard »: an option and a request in one message. Which of the two?"""
    if prompt.mode not in (Mode.ONE, Mode.MENU):
        return None
    parts = plain(raw).split()
    for cut in range(1, len(parts)):
        asked = spoken(" ".join(parts[cut:]), prompt)
        chosen = resolve(" ".join(parts[:cut]), prompt.options).one if asked else None
        if asked and chosen:
            option = Reading(w.say(w.THIS_OPTION, label=chosen.label), value_of(chosen))
            return Doubt(
                (option, Reading(w.COMMANDS[asked.command.name], asked.command)), w.say(w.COMMAND_OR_OPTION), raw
            )
    return None


def _answer(raw: str, prompt: Prompt, today: date) -> Understood:
    match prompt.mode:
        case Mode.ONE | Mode.MENU:
            return read_one(raw, prompt)
        case Mode.MANY:
            return read_many(raw, prompt)
        case Mode.ORDER:
            return read_order(raw, prompt)
        case Mode.POINTS:
            return read_points(raw, prompt)
        case Mode.NUMBER:
            return read_number(raw, prompt)
        case _:
            return read_date(raw, prompt, today)
