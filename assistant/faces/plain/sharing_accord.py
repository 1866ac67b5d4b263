"""`/partages accord`: a written accord to print and sign. It names items, and holds nothing that they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.faces import handing, sharing
from assistant.faces.plain import sharing_words as words
from assistant.faces.plain.sharing_choice import Choice
from assistant.faces.plain.sharing_giving import TermsAsked
from assistant.faces.plain.sharing_steps import Steps, made
from assistant.portfolio.words import day_of

if TYPE_CHECKING:
    from assistant.faces.session import Session


def prepare(steps: Steps, session: Session) -> None:
    """Raises Left, ExchangeError, ExportError."""
    handing.require_writable(session)
    steps.console.line(words.HOW_TO_LEAVE)
    terms_asked, holder = TermsAsked(steps, session), ""
    keep = steps.choose(words.ACCORD_SORT, (words.ACCORD_KEEP, words.ACCORD_SEND)) == 0
    chosen = Choice(steps, session, words.CHOOSE_NAMED).ask()
    if keep:
        recipient = steps.text(words.ACCORD_WHO_KEEPS, valid=terms_asked.is_name)
    else:
        holder = steps.text(words.ACCORD_WHO_SENDS, "", lambda text: not text or terms_asked.is_name(text))
        recipient = steps.text(words.ACCORD_WHO_RECEIVES, valid=terms_asked.is_name)
    terms = terms_asked.ask(recipient, named=words.SENDER_OF_ACCORD)
    folder = steps.folder()
    sentence = words.ACCORD_SAYS_KEEP if keep else words.ACCORD_SAYS_SEND
    holder_said = holder or words.ACCORD_HOLDER
    day = day_of(terms.until)
    steps.console.line(sentence.format(holder=holder_said, recipient=terms.recipient, day=day, purpose=terms.purpose))
    steps.console.line(words.ACCORD_NO_ANSWER)
    steps.confirm(words.CONFIRM_ACCORD)
    sort = sharing.AccordSort.CONSERVATION if keep else sharing.AccordSort.COMMUNICATION
    steps.tell(sharing.accord(session, sort, terms, chosen, made(folder), holder).lines)
