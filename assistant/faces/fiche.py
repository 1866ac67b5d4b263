"""The fiche of an entretien, for both faces and for `bilan fiche`: read on the screen, or written to be printed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from assistant.faces.typed_path import read_folder
from assistant.guide.turn import Mode
from assistant.guide.understanding.folding import plain
from assistant.portfolio import fiche_words as words
from assistant.portfolio.documents.writing import ExportError
from assistant.portfolio.words import said

if TYPE_CHECKING:
    from assistant.faces.session import Session
    from assistant.guide.programme import Meeting
    from assistant.portfolio.fiche import Sheet

NAME = "fiche-entretien"
_LIMITS = ("limites", "limite")


class NoSuchEntretien(ExportError):
    """What she named is no entretien of her parcours."""


def meetings(session: Session) -> tuple[Meeting, ...]:
    """Her entretiens, in the order of her parcours: their numbers are their ranks."""
    from assistant.guide import programme

    return tuple(programme.meetings(session.guide.parcours, session.state))


def named(session: Session, typed: str) -> Meeting:
    """By its number, its id or words of its title; nothing typed is the one to come, or the latest. Raises NoSuchEntretien."""
    every = meetings(session)
    if not every:
        raise NoSuchEntretien(said(words.NO_ENTRETIEN), "")
    wanted = plain(typed)
    if not wanted:
        return _nearest(session, every)
    if wanted.isdecimal() and 1 <= int(wanted[:4]) <= len(every):
        return every[int(wanted) - 1]
    exact = [m for m in every if wanted in (plain(m.entretien.id), plain(m.entretien.title))]
    close = [m for m in every if f" {wanted} " in f" {plain(m.entretien.title)} "]
    if len(found := exact or close) == 1:
        return found[0]
    names = " ; ".join(words.NUMBERED.format(number=n, title=m.entretien.title) for n, m in enumerate(every, 1))
    raise NoSuchEntretien(said(words.UNKNOWN, typed=typed), said(words.WHICH, names=names))


def _nearest(session: Session, every: tuple[Meeting, ...]) -> Meeting:
    """Today's or the next one; else the latest past; else the first without a day."""
    today = session.clock().date()
    dated = [(m.when, rank) for rank, m in enumerate(every) if m.when]
    ahead = [one for one in dated if one[0] >= today]
    if ahead or dated:
        return every[min(ahead)[1] if ahead else max(dated)[1]]
    return every[0]


def sheet(session: Session, meeting: Meeting) -> Sheet:
    from assistant.faces import places
    from assistant.parcours import retained
    from assistant.portfolio.fiche import sheet as made

    whole, one = places.portfolio(session), meeting.entretien
    memory = session.memory
    before = memory.situation(one.before.passation) if memory else None
    # What is kept apart (what she did not say, what she does not want to speak of) stays in the portefeuille.
    noted = (i for i in whole.items() if not (i.dropped or i.guarded))
    after = (i for i in noted if i.id.partition("#")[0] == one.after.passation)
    kept = (line.text for line in retained.lines(session.state, one.id))
    return made(one.title, meeting.when, before, kept, after, session.example)


def lines(session: Session, meeting: Meeting) -> tuple[str, ...]:
    """To be read: everything, what she does not want to speak of too, for it is her own screen."""
    from assistant.portfolio.documents.fiche import to_lines
    from assistant.portfolio.fiche import with_limits

    made = sheet(session, meeting)
    if made.blank:
        return (said(words.EMPTY, title=made.title),)
    under_way = session.state.current == meeting.entretien.before.passation
    change = words.HOW_TO_CHANGE_HERE if under_way else words.HOW_TO_CHANGE
    return (*to_lines(with_limits(made)), said(words.HOW_TO_PRINT), said(change))


def of_passation(session: Session, passation: str) -> tuple[str, ...]:
    """The fiche that a questionnaire « avant » prepares."""
    found = next((m for m in meetings(session) if m.entretien.before.passation == passation), None)
    return lines(session, found) if found else (said(words.NO_ENTRETIEN),)


def write(
    session: Session, meeting: Meeting, folder: Path, limits: bool = False, create: bool = False, how: str = ""
) -> tuple[str, ...]:
    """Write the page and its Markdown, over no other file; gives what to say. `limits`: what she does not want to speak
    of is printed too. Raises portfolio's ExportError, in French (NoFolder where one could be made)."""
    from assistant.portfolio.documents.fiche import is_cut, to_html, to_markdown
    from assistant.portfolio.documents.writing import make_folder, write_all
    from assistant.portfolio.fiche import with_limits

    made = sheet(session, meeting)
    shown = with_limits(made) if limits else made
    if create:
        make_folder(folder)
    paths = write_all(folder, NAME, {".html": to_html(shown).encode(), ".md": to_markdown(shown).encode()})
    withheld = said(words.LIMITS_IN) if limits else said(words.LIMITS_OUT, how=how or words.HOW_COMMAND)
    return (
        *(said(words.WRITTEN, path=path) for path in paths),
        said(words.CUT) if is_cut(shown) else said(words.ONE_PAGE),
        *((withheld,) if made.avoided.lines else ()),
        said(words.CLEAR),
    )


def asked(session: Session, typed: str) -> tuple[str, ...] | None:
    """What `/fiche`, `/fiche 3` and `/fiche [3] DOSSIER [limites]` do, and say. None when the line is no such command.

    « /fiche de paie » names neither an entretien nor a folder that is there: it may be the answer to a question, and goes
    to the guide.
    """
    command, _, rest = typed.strip().partition(" ")
    if command.casefold() != "/fiche":
        return None
    pieces = rest.split()
    limits = bool(pieces) and pieces[-1].casefold() in _LIMITS
    which, folder = _parted(" ".join(pieces[:-1] if limits else pieces))
    try:
        meeting = named(session, which)
    except NoSuchEntretien as error:
        if folder or plain(which).isdecimal():
            return (f"{error.message} {error.remedy}".strip(),)
        waits = session.turn.prompt.mode is not Mode.MENU
        return None if waits else (f"{said(words.UNKNOWN_HERE, typed=which)} {error.remedy}",)
    if folder is None:
        return lines(session, meeting)
    try:
        return write(session, meeting, folder, limits, how=words.HOW_SLASH.format(folder=folder))
    except ExportError as error:
        return (f"{error.message} {error.remedy}",)


def _parted(text: str) -> tuple[str, Path | None]:
    """« 3 Documents » → the entretien and the folder; what is no folder that is there names an entretien."""
    if folder := read_folder(text):
        return "", folder
    first, _, rest = text.partition(" ")
    return (first, folder) if (folder := read_folder(rest)) else (text, None)
