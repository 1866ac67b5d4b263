"""The desk: what is due for destruction today, then each person with what was asked of them and what they handed over."""

from __future__ import annotations

from assistant.conseiller.desk import Desk
from assistant.conseiller.overview import overview
from assistant.faces.terminal import words as common
from assistant.faces.terminal.desk import words
from assistant.faces.terminal.desk.list_place import DeskList
from assistant.faces.terminal.desk.rows import Stop, desk_rows


class DeskScreen(DeskList):
    last_key = common.QUIT_KEY

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.title_text = desk.state.name

    def rows(self) -> list[Stop]:
        return desk_rows(overview(self.desk))

    def open_person(self, stop: Stop) -> None:
        from assistant.faces.terminal.desk.person_screen import PersonScreen

        if stop.person is not None:
            self.app.push_screen(PersonScreen(self.desk, stop.person.pseudonym))

    def action_back(self) -> None:
        """There is nothing behind the desk."""
        self.say(words.LEAVE_HOW, "muted")
