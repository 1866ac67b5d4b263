"""What both faces do in the plan: list its steps, say where one stands, give it another day. No drawing, no printing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from assistant.dossier.redaction import OfNotes
from assistant.faces import places
from assistant.guide.turn import Outcome, Say, Tone
from assistant.guide.understanding import end_day
from assistant.guide.understanding.folding import fold
from assistant.parcours.plan import LONGEST, Mark, Standing, marked
from assistant.portfolio import plan
from assistant.portfolio import plan_words as words
from assistant.portfolio.plan import Step
from assistant.portfolio.words import said

if TYPE_CHECKING:
    from assistant.faces.session import Session

NUMBERED = re.compile(r"(?i)(?:num[ée]ro |[ée]tape |no |n ?° ?)?([0-9]{1,9})(?!\S)\s*")
_TO = re.compile(r"(?i)(?:au|[àa]|pour|jusqu['’]au|jusqu['’][àa])\s+")
_ASIDE = re.compile(r"(?i)de\s+c[ôo]t[ée]\b\s*")


@dataclass(frozen=True, slots=True)
class Group:
    """Steps that stand alike, and what they are called together."""

    title: str
    steps: tuple[Step, ...]


def today(session: Session) -> date:
    return session.clock().date()


def steps(session: Session) -> tuple[Step, ...]:
    return plan.steps(session.guide, session.state, places.portfolio(session))


def step(session: Session, number: int) -> Step | None:
    return next((one for one in steps(session) if one.number == number), None)


def listed(session: Session) -> tuple[Group, ...]:
    """The whole plan: what has waited first, then by day; what is done and what is laid aside come last."""
    found, day = plan.by_day(steps(session)), today(session)
    kinds = {
        "due": [one for one in found if one.due(day)],
        "open": [one for one in found if one.mark.open and one.day and one.day >= day],
        "undated": [one for one in found if one.mark.open and one.day is None],
        "done": [one for one in found if one.mark.standing is Standing.DONE],
        "left": [one for one in found if one.mark.standing is Standing.LEFT],
    }
    return tuple(Group(words.TITLES[kind], tuple(some)) for kind, some in kinds.items() if some)


# -- acts on one step: each says back what it understood, or why it took nothing


def done(session: Session, one: Step, typed: str = "") -> Outcome:
    """« hier, j’ai l’attestation »: the day it was done, today by default, and a proof if she wants to say one."""
    day, proof = _done_on(typed.strip(), today(session))
    if isinstance(day, str):
        return _refused(day)
    if len(proof) > LONGEST:
        return _too_long(proof)
    return _say(session, one, replace(one.mark, standing=Standing.DONE, done_on=day, proof=proof or one.mark.proof))


def begin(session: Session, one: Step) -> Outcome:
    return _say(session, one, replace(one.mark, standing=Standing.BEGUN, done_on=None))


def put_off(session: Session, one: Step, typed: str) -> Outcome:
    """To another day, which is the day everywhere. What was done or laid aside is to be done again."""
    found = end_day.read(_TO.sub("", typed.strip(), count=1), today(session))
    if found is None or found.head.strip():
        return _refused(words.NOT_A_DAY)
    if found.wrong:
        return _refused(said(words.NO_SUCH_DAY, day=found.wrong))
    if found.ahead is None or found.ahead < today(session):
        return _refused(words.PAST_DAY)
    standing = one.mark.standing if one.mark.open else Standing.TODO
    return _say(session, one, replace(one.mark, standing=standing, day=found.ahead, done_on=None))


def block(session: Session, one: Step, typed: str) -> Outcome:
    """What blocks, in her words; nothing takes it back."""
    text = " ".join(typed.split())
    if len(text) > LONGEST:
        return _too_long(text)
    kept = session.record([marked(one.address, replace(one.mark, blocks=text), session.clock())])
    if not kept.events:
        return kept
    told = said(words.BLOCK_NOTED, text=one.text, blocks=text) if text else said(words.UNBLOCKED, text=one.text)
    more = (Say(said(words.HELP_TO_SPEAK)),) if text else ()
    return Outcome(kept.events, (Say(told, Tone.UNDERSTOOD), *more, *kept.says))


def lay_aside(session: Session, one: Step) -> Outcome:
    return _say(session, one, replace(one.mark, standing=Standing.LEFT, done_on=None))


def take_up(session: Session, one: Step) -> Outcome:
    """To be done again, as it was before."""
    return _say(session, one, replace(one.mark, standing=Standing.TODO, done_on=None))


def forget_notes(session: Session, one: Step) -> Outcome:
    """The proof and what blocks, for good, the backups included. Where the step stands stays."""
    if not (one.mark.proof or one.mark.blocks):
        return _refused(words.NOTHING_TO_FORGET)
    return session.rewrite(OfNotes(frozenset(session.guide.names.every_item(one.address))))


# -- typed: « 2 fait », « fait 2 », « 2 reporter 12 mai »

Act = Callable[["Session", Step, str], Outcome]


def _block(session: Session, one: Step, typed: str) -> Outcome:
    return block(session, one, typed) if typed else _refused(said(words.BLOCK_HOW, number=one.number))


# Acts that her words go with, then those that stand alone, with all they may be called.
_WITH_WORDS: tuple[tuple[Act, str], ...] = (
    (done, "fait faite fini finie termine terminee"),
    (put_off, "reporter reporte reportee deplacer deplace deplacee repousser repousse repoussee"),
    (_block, "bloque bloquee bloquer blocage"),
)
_ALONE: tuple[tuple[Act, str], ...] = (
    (lambda session, one, _: begin(session, one), "commence commencee commencer debute debutee encours"),
    (lambda session, one, _: block(session, one, ""), "debloque debloquee debloquer"),
    (lambda session, one, _: lay_aside(session, one), "laisser laisse laissee abandonner abandonne abandonnee"),
    (lambda session, one, _: take_up(session, one), "reprendre reprise reprend"),
)
_VERBS = {verb: act for act, verbs in _WITH_WORDS for verb in verbs.split()}
_VERBS_ALONE = {verb: act for act, verbs in _ALONE for verb in verbs.split()}


def acted(session: Session, rest: str) -> Outcome | None:
    """What follows `/plan`, when it is an act on a step. None when it is none: « /plan de carrière » may be an answer."""
    found = _act(rest)
    if found is None:
        return None
    number, act, typed = found
    one = step(session, number)
    return act(session, one, typed) if one else _refused(said(words.NO_SUCH, number=number))


def _act(rest: str) -> tuple[int, Act, str] | None:
    rest = rest.strip()
    if "\n" in rest:
        return None
    if first := NUMBERED.match(rest):
        number, rest = int(first[1]), rest[first.end() :]
        verb, _, typed = rest.partition(" ")
        typed = typed.strip()
    else:
        verb, _, rest = rest.partition(" ")
        named = NUMBERED.match(rest.strip())
        if named is None:
            return None
        number, typed = int(named[1]), rest.strip()[named.end() :].strip()
    verb, typed = fold(verb).rstrip(" :,.!"), _ASIDE.sub("", typed)
    if verb == "en" and fold(typed) == "cours":
        verb, typed = "encours", ""
    act = _VERBS.get(verb) or (None if typed else _VERBS_ALONE.get(verb))
    return (number, act, typed) if act else None


def _done_on(typed: str, day: date) -> tuple[date | str, str]:
    """The day it was done and the proof; a sentence in the place of a day that cannot be."""
    first, _, rest = typed.partition(",")
    found = end_day.read(first, day)
    if found is None or found.head.strip():
        return day, " ".join(typed.split())
    if found.wrong:
        return said(words.NO_SUCH_DAY, day=found.wrong), ""
    when = found.sure or found.past
    if when is None or when > day:
        return words.AHEAD_DAY, ""
    return when, " ".join(rest.split())


def _say(session: Session, one: Step, mark: Mark) -> Outcome:
    """Recorded, then said; what stood in the way is said instead."""
    kept = session.record([marked(one.address, mark, session.clock())])
    if not kept.events:
        return kept
    told = words.noted(replace(one, mark=mark), today(session))
    return Outcome(kept.events, (Say(told, Tone.UNDERSTOOD), *kept.says))


def _too_long(text: str) -> Outcome:
    return _refused(said(words.TOO_LONG, given=len(text), most=LONGEST))


def _refused(why: str) -> Outcome:
    return Outcome(says=(Say(said(why), Tone.WARNING),), keep_input=True)
