"""What is said when a file that came in, or one to send, is refused. Nothing of it was imported, or written."""

from __future__ import annotations

from assistant.pack.cleaning import typography


class ExchangeError(Exception):
    """What happened (`message`, one sentence) and what to do next (`remedy`), both French, both fit to be shown."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = typography(message)
        self.remedy = typography(remedy)


class NotOurs(ExchangeError):
    """The file is no document of ours, or cannot be read at all."""


class Altered(ExchangeError):
    """Not one byte for byte as it was signed, or not made as our documents are."""


class TooRecent(ExchangeError):
    """Made by a later version of the product. Never taken for damage."""


class TooBig(ExchangeError):
    """Refused before it was read."""


class NotForYou(ExchangeError):
    """Sealed to another key, or made for another desk."""


class Unsigned(ExchangeError):
    """It opens with this key, but nothing says who made it."""


class CannotWrite(ExchangeError):
    """What was to be sent does not fit a document."""
