"""`/partages nouveau`: what, to whom, under which name, why, until when, how, where; seen as it will be read; then « oui »."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from assistant.exchange.outbox import SHORTEST_PASSPHRASE
from assistant.faces import handing, sharing, start
from assistant.faces import sharing_words as shared
from assistant.faces.plain import sharing_words as words
from assistant.faces.plain import words as common
from assistant.faces.plain.page import width
from assistant.faces.plain.sharing_choice import Choice
from assistant.faces.plain.sharing_steps import Left, Steps, made
from assistant.faces.words import PASSPHRASE_AGAIN
from assistant.portfolio.words import day, day_of, first_capital

if TYPE_CHECKING:
    from assistant.exchange.ledger import Known
    from assistant.faces.session import Session

CLEAR = (sharing.Form.HTML, sharing.Form.MARKDOWN, sharing.Form.JSON)


class Giving:
    def __init__(self, steps: Steps, session: Session) -> None:
        self._steps, self._session = steps, session
        self.terms = TermsAsked(steps, session)
        self._drawn = False  # a phrase that she did not make up is said once more at the end

    def share(self, typed: str) -> None:
        """The whole way. `typed`: the items she named with the command. Raises Left, ExchangeError, ExportError."""
        handing.require_writable(self._session)
        self._steps.console.line(words.HOW_TO_LEAVE)
        chosen = Choice(self._steps, self._session).ask(typed)
        known, recipient = self._to_whom()
        terms = self.terms.ask(recipient, known)
        way = self._way(known)
        folder = self._steps.folder()
        handed = sharing.preview(self._session, chosen, terms)
        self._preview(handed, way)
        self._steps.confirm(words.CONFIRM_SHARE.format(name=terms.recipient, day=day_of(terms.until)))
        done = sharing.share(self._session, handed, way, made(folder))
        self._steps.tell(done.lines)
        if done.ok and way.passphrase and self._drawn:
            self._steps.console.line(words.PHRASE_AGAIN_IS.format(phrase=way.passphrase))

    def _to_whom(self) -> tuple[Known | None, str]:
        """A conseiller whose card she keeps, or the name of somebody else."""
        known = sharing.conseillers(self._session)
        if not known:
            self._steps.console.line(words.NO_CARD_YET)
            return None, self._named(words.TO_WHOM_NAME)
        options = [", ".join(filter(None, (one.card.name, one.card.organisme))) for one in known]
        answer = self._steps.choose(words.TO_WHOM, (*options, shared.SOMEONE_ELSE))
        if answer < len(known):
            return known[answer], known[answer].card.name
        return None, self._named(words.TO_WHOM_NAME)

    def _named(self, question: str) -> str:
        return self._steps.text(question, valid=self.terms.is_name)

    def _way(self, known: Known | None) -> sharing.Way:
        sealed = known and self._session.vault.identity  # the example has no key of its own
        forms = [form for form in sharing.Form if sealed or form is not sharing.Form.SEALED]
        told = [
            words.FORM_OPTION.format(title=title, note=note) for title, note in map(sharing.FORMS.__getitem__, forms)
        ]
        form = forms[self._steps.choose(shared.FORM, told)]
        if form is sharing.Form.PAGE:
            return sharing.Way(form, passphrase=self._phrase())
        if form is sharing.Form.SEALED and known:
            self._sure_of(known)
            return sharing.Way(form, known.card)
        return sharing.Way(form)

    def _sure_of(self, known: Known) -> None:
        """Before sealing to someone whose six words she has not compared."""
        if known.compared:
            return
        name = known.card.name
        question = words.NOT_YET_COMPARED.format(name=name, words=" ".join(known.words))
        answer = self._steps.choose(question, (words.SEAL_COMPARED, words.SEAL_ANYWAY, words.SEAL_STOP))
        if answer == 2:
            raise Left(f"{words.COMPARE_FAILED.format(name=name)} {words.LEFT}")
        if answer == 0:
            self._steps.tell(sharing.compared(self._session, known.card.verify_key).lines)

    def _phrase(self) -> str:
        """A passphrase that is said aloud, and kept nowhere. Raises Left."""
        if self._steps.choose(words.PHRASE, (words.PHRASE_DRAWN, words.PHRASE_OWN)) == 0:
            self._drawn, phrase = True, start.draw_phrase().phrase
            self._steps.console.line(words.PHRASE_IS.format(phrase=phrase))
            self._steps.console.line(words.PHRASE_NOTE)
            return phrase
        self._steps.console.line(words.PHRASE_NOTE)
        while True:
            phrase = self._steps.secret(words.PHRASE_ASK)
            if len(phrase) < SHORTEST_PASSPHRASE:
                self._steps.console.line(words.PHRASE_SHORT)
            elif self._steps.secret(PASSPHRASE_AGAIN) != phrase:
                self._steps.console.line(words.PHRASE_DIFFERENT)
            else:
                return phrase

    def _preview(self, handed: sharing.Handed, way: sharing.Way) -> None:
        """The very lines that are received, between two lines of ours."""
        console, name = self._steps.console, handed.extract.terms.recipient
        console.blank()
        console.line(words.PREVIEW.format(name=name))
        console.blank()
        console.verbatim("\n".join(sharing.shown_lines(handed, width())))
        console.blank()
        console.line(words.PREVIEW_END.format(name=name))
        readable, *others = sharing.cautions(self._session, way)
        title = sharing.FORMS[way.form][0]
        told = common.WARNING.format(text=_lower(readable)) if way.form in CLEAR else readable
        console.line(words.AS_FORM.format(title=_lower(title), note=told))
        self._steps.tell(others)


class TermsAsked:
    """Under which name, why, and until when. Each answer is judged as it comes, so that none is typed for nothing."""

    def __init__(self, steps: Steps, session: Session) -> None:
        self._steps, self._session = steps, session
        self._today = session.clock().date()

    def ask(self, recipient: str, known: Known | None = None, named: str = words.SENDER) -> sharing.Terms:
        """`named`: how to ask for her name, where none is to be proposed. Raises Left."""
        name = sharing.known_as(self._session, known.card if known else None, recipient)
        question = words.SENDER_KNOWN.format(name=name) if name else named
        sender = self._steps.text(question, name or None, self.is_name)
        purpose = self._steps.text(words.PURPOSE, valid=lambda text: self._terms(purpose=text))
        return self._terms(sender, recipient, purpose, self._until().isoformat())

    def is_name(self, text: str) -> object:
        """Raises ExchangeError for what cannot be a name."""
        return self._terms(recipient=text)

    def _terms(self, sender: str = "-", recipient: str = "-", purpose: str = "-", until: str = "") -> sharing.Terms:
        return sharing.terms(self._session, sender, recipient, purpose, until or self._today.isoformat())

    def _until(self) -> date:
        """One of the days proposed, or another one; said back when it was typed."""
        ends = sharing.ends(self._session)
        options = [words.UNTIL_OPTION.format(label=first_capital(label), day=day_of(end)) for label, end in ends]
        answer = self._steps.choose(words.UNTIL, (*options, words.UNTIL_OTHER))
        if answer < len(ends):
            return date.fromisoformat(ends[answer][1])
        question = shared.UNTIL_DAY.format(example=day_of(ends[0][1]))
        while True:
            until = self._steps.day(question, self._today)
            try:
                self._terms(until=until.isoformat())
            except sharing.ExchangeError as error:
                self._steps.console.say(f"{error.message} {error.remedy}".strip())
                continue
            self._steps.console.line(words.UNTIL_READ.format(day=day(until)))
            return until


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
