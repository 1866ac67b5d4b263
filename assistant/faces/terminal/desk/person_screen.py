"""Someone, by pseudonym: what was asked, what the proofs of activity say, what was handed over."""

from __future__ import annotations

from assistant.conseiller.desk import Desk
from assistant.conseiller.overview import overview
from assistant.faces.terminal.desk.list_place import DeskList
from assistant.faces.terminal.desk.rows import Stop, person_rows


class PersonScreen(DeskList):
    def __init__(self, desk: Desk, pseudonym: str) -> None:
        super().__init__(desk)
        self.title_text = self._pseudonym = pseudonym

    def rows(self) -> list[Stop]:
        people = overview(self.desk).people
        return next((person_rows(person) for person in people if person.pseudonym == self._pseudonym), [])

    @property
    def pseudonym(self) -> str:
        return self._pseudonym
