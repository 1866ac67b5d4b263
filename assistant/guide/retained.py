"""`/retenir Deux séances par mois suffisent`: a line kept of an entretien while it takes place. Which entretien is never
guessed: today's, or the only one around; else she says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from assistant.dossier.events import RETAINED
from assistant.dossier.state import State
from assistant.guide import retained_words as w
from assistant.guide import words as guide_words
from assistant.guide.menus import menu
from assistant.guide.programme import Meeting, meetings
from assistant.guide.turn import Outcome, Say, Tone, Turn
from assistant.guide.understanding.folding import fold
from assistant.guide.wording import date_in_words
from assistant.guide.words import say, words
from assistant.parcours import retained
from assistant.parcours.model import Entretien, Parcours
from assistant.parcours.retained import LONGEST, Line

VERB = "retenir"  # of the options that say which entretien: `retenir:ID`
_NEAR = 7  # days around an entretien in which a line is surely of it, when no other is as near
_MOST = 8  # entretiens to choose from: with « ne rien noter », one digit each
_ERASING = re.compile(r"(?:effacer|supprimer|retirer) (?:la |le |ligne |numero |no |n )*(\d{1,6})")


def obey(parcours: Parcours, state: State, turn: Turn, argument: str, now: datetime) -> Outcome:
    """`argument`: the line; nothing reads again what she kept, « effacer 2 » takes a line away."""
    text = " ".join(argument.split())
    if not text.strip(" ,;.!?-"):
        return Outcome(says=listed(parcours, state))
    if erasing := _ERASING.fullmatch(fold(text)):
        return _erase(parcours, state, turn, int(erasing[1]))
    if len(text) > LONGEST:
        return Outcome(says=(say(w.TOO_LONG, Tone.WARNING, given=len(text), most=LONGEST),), keep_input=True)
    sure, others = which(parcours, state, now.date())
    if sure is not None:
        return keep(parcours, state, sure.id, text, now)
    if not others:
        return Outcome(says=(say(w.NO_ENTRETIEN, Tone.WARNING),), keep_input=True)
    choices = [(f"{VERB}:{one.entretien.id}", _named(one)) for one in others]
    choices.append(("question", words(w.NOT_KEPT)))
    return Outcome(turn=Turn(menu(words(w.WHICH, line=text), choices, payload=(turn, text)), where=turn.where))


def which(parcours: Parcours, state: State, today: date) -> tuple[Entretien | None, Sequence[Meeting]]:
    """The entretien that a line of this day is of, or those among which she says."""
    every = list(meetings(parcours, state))
    dated = sorted((m for m in every if m.when), key=lambda m: _away(m, today))
    near = [m for m in dated if _away(m, today) == 0] or [m for m in dated if _away(m, today) <= _NEAR]
    if len(near) == 1:
        return near[0].entretien, ()
    return None, [*dated, *(m for m in every if not m.when)][:_MOST]


def keep(parcours: Parcours, state: State, entretien: str, text: str, now: datetime) -> Outcome:
    """The line recorded, and said back with the entretien it is of."""
    event = retained.kept(state, entretien, text, now)
    found = parcours.entretien(entretien)
    told = say(w.KEPT, Tone.UNDERSTOOD, line=text, title=found.title if found else entretien)
    return Outcome((event,), (told,) if state.retained_made else (told, say(w.FIRST)))


def listed(parcours: Parcours, state: State) -> tuple[Say, ...]:
    """Every line, under its entretien, with the number that it keeps for ever."""
    lines = retained.lines(state)
    if not lines:
        return (say(w.NOTHING),)
    says: list[Say] = []
    for id in dict.fromkeys(line.entretien for line in lines):
        found = parcours.entretien(id)
        says.append(Say(words(w.OF, title=found.title if found else id), Tone.SECTION))
        says += [_line(line) for line in lines if line.entretien == id]
    return (*says, say(w.HOW_TO_ERASE, number=lines[0].number))


def told(parcours: Parcours, state: State, passation: str) -> tuple[Say, ...]:
    """What she kept of the entretien that this questionnaire looks back on, said before its first question."""
    id = next((e.id for _, e in parcours.entretiens() if e.after.passation == passation), "")
    lines = retained.lines(state, id) if id else ()
    return (say(w.BEFORE), *(Say(words(w.QUOTED, line=line.text)) for line in lines)) if lines else ()


def _erase(parcours: Parcours, state: State, turn: Turn, number: int) -> Outcome:
    """Asked once more, the line in sight."""
    line = next((one for one in retained.lines(state) if one.number == number), None)
    if line is None:
        return Outcome(says=(say(w.NO_SUCH, Tone.WARNING, number=number),))
    choices = [
        (f"effacer:{RETAINED}|{line.id}", words(guide_words.ERASE_YES)),
        ("question", words(guide_words.ERASE_NO)),
    ]
    prompt = menu(words(w.ERASE_ASK, line=line.text), choices, payload=(turn, None))
    return Outcome(turn=Turn(prompt, where=turn.where, progress=turn.progress))


def _line(line: Line) -> Say:
    return Say(words(w.LINE, number=line.number, line=line.text, day=date_in_words(line.day.isoformat())))


def _named(meeting: Meeting) -> str:
    day = date_in_words(meeting.when.isoformat()) if meeting.when else w.UNDATED
    return words(w.ONE_OF, title=meeting.entretien.title, day=day)


def _away(meeting: Meeting, today: date) -> int:
    """Days between an entretien and today."""
    return abs((meeting.when - today).days) if meeting.when else 0
