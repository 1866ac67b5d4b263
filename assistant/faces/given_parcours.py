"""A parcours that a conseiller wrote, in the file she was given. What it says is judged before it is followed, and kept in
her dossier: the file itself is not needed again."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from assistant.faces import parcours_words as words
from assistant.faces.parcours import following
from assistant.faces.parcours_words import said
from assistant.faces.typed_path import read_path
from assistant.guide.turn import Outcome, Say, Tone
from assistant.pack.problem import PackError, Problem, errors
from assistant.parcours import changes, reading
from assistant.parcours.changes import Act

if TYPE_CHECKING:
    from assistant.faces.session import Session
    from assistant.pack.library import Library

_SHOWN = 3  # faults: enough to know what is wrong, the verifier says them all


def follow_file(session: Session, typed: str) -> Outcome:
    """Follow the parcours of this file, every answer kept. Refused whole where it has a fault, or the name of one of ours."""
    path = read_path(typed)
    try:
        text = reading.text_of(path)
    except PackError as error:  # not there, a folder, no text: nothing that whoever wrote it could mend
        return _no(*(said("{message} {remedy}", message=one.message, remedy=one.remedy) for one in error.problems))
    if problems := errors(reading.check_text(text, path.name, cast("Library", session.guide.packs))):
        return _faulty(problems)
    parcours = reading.read_text(text, path.name)
    if parcours.id in reading.shipped_ids():
        return _no(said(words.GIVEN_NAME, id=parcours.id))
    if parcours.id == session.guide.parcours.id and changes.given(session.state).get(parcours.id) == text:
        return _no(said(words.SAME_PARCOURS))
    return following(session, changes.fresh(session.state, Act.FOLLOW, parcours=parcours.id, text=text))


def _faulty(problems: tuple[Problem, ...]) -> Outcome:
    lines = [said(words.GIVEN_FAULTY), *(said("{told}", told=problem) for problem in problems[:_SHOWN])]
    if len(problems) > _SHOWN:
        lines.append(said(words.GIVEN_MORE, count=len(problems) - _SHOWN))
    return _no(*lines, said(words.GIVEN_REMEDY))


def _no(*lines: str) -> Outcome:
    return Outcome(says=tuple(Say(line, Tone.WARNING) for line in lines), keep_input=True)
