"""The desk and a person as entries of a list, each with what Enter opens. No screen here."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.conseiller.overview import Activity, Overview, Sent, Shared, Someone
from assistant.faces.plain.desk import words as plain
from assistant.faces.terminal.desk import words
from assistant.faces.terminal.row_list import Entry
from assistant.pack.cleaning import typography


@dataclass(frozen=True, slots=True)
class Stop:
    """What stands behind an entry. `act` is the name of an action of the place, for the doors."""

    entry: Entry
    person: Someone | None = None
    share: Shared | None = None
    act: str = ""

    def same(self, other: Stop) -> bool:
        """Whether the cursor that stood on that one now stands on this one: what it says may have changed."""
        return _names(self) == _names(other) and self.entry.heading is other.entry.heading


def _names(stop: Stop) -> tuple[str, str, str, str]:
    person = stop.person.pseudonym if stop.person else ""
    return (person, stop.share.number, "", "") if stop.share else (person, "", stop.act, stop.entry.text)


def desk_rows(view: Overview) -> list[Stop]:
    """What is due first, in plain sight; then each person with what was asked and what was received; last the acts."""
    rows = [_heading(typography(text), "warning", alone=True) for text in view.warnings]
    rows += _due(view)
    if view.people:
        rows.append(_heading(words.PEOPLE))
    for person in view.people:
        rows.append(Stop(Entry(person.pseudonym, tone="strong"), person))
        rows += [Stop(_sent_short(sent), person) for sent in person.sent]
        rows += [Stop(_share(share, "  "), person, share) for share in person.shares]
    if not view.people:
        rows.append(_heading(words.NOBODY, "muted", alone=True))
    return [*rows, _heading(words.WHAT_TO_DO), *_doors(bool(view.due))]


def person_rows(person: Someone) -> list[Stop]:
    """All that the desk holds of someone."""
    said = words.KNOWN if person.known else words.SINCE
    rows = [
        _heading(person.pseudonym),
        _heading(said.format(day=person.since), "muted", alone=True),
        _heading(words.SENT_PART),
    ]
    rows += [Stop(_sent(sent), person) for sent in person.sent]
    if not person.sent:
        rows.append(_heading(words.NOTHING_SENT, "muted", alone=True))
    rows.append(_heading(words.SHARES_PART))
    rows += [Stop(_share(share, ""), person, share) for share in person.shares]
    if not person.shares:
        rows.append(_heading(plain.NOTHING_RECEIVED, "muted"))
    return rows


def _heading(text: str, tone: str = "", alone: bool = False) -> Stop:
    """`alone`: it says all there is to say, and the next heading stands apart from it."""
    return Stop(Entry(f"{text}\n" if alone else text, heading=True, tone=tone))


def _due(view: Overview) -> list[Stop]:
    if not view.due:
        return [_heading(words.DUE_NONE, "muted", alone=True)]
    people = {person.pseudonym: person for person in view.people}
    many = words.DUE_MANY.format(count=len(view.due))
    return [
        _heading(words.DUE_ONE if len(view.due) == 1 else many, "warning"),
        *(Stop(due_entry(share), people.get(share.person), share) for share in view.due),
    ]


def due_entry(share: Shared) -> Entry:
    """A share whose content must go, and why."""
    return Entry(words.DUE_SHARE.format(short=share.short, person=share.person), share.fate, "!", "warning")


def _doors(due: bool) -> list[Stop]:
    doors = [(words.OPEN, "open"), (words.ASSIGN, "assign")]
    doors += [(words.DESTROY, "destroy")] if due else []
    doors += [(words.ABOUT, "about"), (words.HELP, "help")]
    return [Stop(Entry(label, lead=key), act=act) for (key, label), act in doors]


def _share(share: Shared, indent: str) -> Entry:
    """`until` while it can be read; afterwards what became of it."""
    replied = typography(plain.REPLIED.format(days=", ".join(share.replies))) if share.replies else ""
    if share.fate:
        sign, tone = ("!", "warning") if share.due else ("–", "muted")
        return Entry(words.GONE.format(short=share.short), "\n".join(_said(share.fate, replied)), indent + sign, tone)
    details = _said(left(share), words.FOR.format(purpose=share.purpose), replied)
    return Entry(words.UNTIL.format(short=share.short, until=share.until), "\n".join(details), f"{indent}◆")


def left(share: Shared) -> str:
    """How long it can still be read."""
    said = {0: plain.LAST_DAY, 1: plain.ONE_DAY_LEFT}.get(share.days_left, plain.DAYS_LEFT)
    return typography(said.format(count=share.days_left))


def _said(*parts: str) -> list[str]:
    return [part for part in parts if part]


def _title(sent: Sent) -> str:
    said = plain.SENT_LATE if sent.late else plain.SENT_DUE if sent.due else plain.SENT
    return said.format(on=sent.on, due=sent.due)


def _sent_short(sent: Sent) -> Entry:
    finished = sum(bool(one.finished) for one in sent.activities)
    opened = sum(bool(one.opened and not one.finished) for one in sent.activities)
    proof = words.PROVED.format(day=sent.proved) if sent.proved else words.NEVER_PROVED
    detail = f"{words.progress(len(sent.activities), finished, opened)} · {proof}"
    return Entry(_title(sent), detail, "  ·")


def _sent(sent: Sent) -> Entry:
    proof = plain.PROVED.format(day=sent.proved) if sent.proved else plain.NOT_PROVED
    interview = plain.SENT_ENTRETIEN.format(entretien=sent.entretien) if sent.entretien else ""
    details = _said(interview, *map(_activity, sent.activities), proof)
    return Entry(_title(sent), typography("\n".join(details)), "·")


def _activity(one: Activity) -> str:
    said = plain.ACTIVITY_FINISHED if one.finished else plain.ACTIVITY_OPENED if one.opened else plain.ACTIVITY_NONE
    return said.format(title=one.title, opened=one.opened, finished=one.finished)
