"""The desk and her dossier, each by its own rules: what one makes the other takes, from the envoi to the withdrawal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from assistant.conseiller.assigning import Request, assign, own_pack
from assistant.conseiller.desk import Desk
from assistant.conseiller.overview import overview
from assistant.conseiller.receiving import content, take
from assistant.conseiller.replying import reply
from assistant.dossier.events import Event
from assistant.dossier.identity import Identity
from assistant.dossier.state import State
from assistant.exchange import inbox, letters, outbox
from assistant.exchange.keys import her_address
from assistant.exchange.ledger import Ledger
from assistant.exchange.model import Form
from assistant.exchange.outbox import Way
from assistant.pack.library import Library
from assistant.portfolio.extract import Terms
from assistant.portfolio.model import Portfolio, Rubric
from tests.conseiller.people import ACTIVITIES, Clock, day, item, judged
from tests.conseiller.test_assigning import written


def test_what_one_side_makes_the_other_takes(desk: Desk, clock: Clock, tmp_path: Path) -> None:
    hers, events = Identity.new(), list[Event]()

    def ledger() -> Ledger:
        return Ledger.of(events)

    # An envoi with a pack of the conseiller's own, judged and accepted on her side.
    mine = own_pack(written(tmp_path))
    request = Request("Sandrine V.", ("du-cabinet/accueil", ACTIVITIES), (mine,), "Bonjour.", day("2026-12-15"))
    sent = assign(desk, request)
    desk.record(*sent.events)
    letter = letters.read_letter(sent.data)
    told = inbox.judge_envoi(ledger(), letter, Library.shipped())
    assert told.sender.words == overview(desk).words and not told.sender.known
    events += [inbox.pin(letter, True, clock()), inbox.accept(letter, ["du-cabinet/accueil"], clock())]

    # A proof of activity, and two items of three.
    proof = outbox.prove(ledger(), State.of(events), told.envoi.number, hers, clock())
    events += proof.events
    take(desk, judged(desk, next(iter(proof.files.values()))))
    items = tuple(item(f"p#{n}", f"Titre {n}", f"texte-{n}") for n in range(3))
    portfolio = Portfolio((Rubric("interets", "Mes intérêts", items),), "2026-11-22")
    terms = Terms("Sandrine", "Mme Vidal", "Entretien", "2026-11-22", "2026-12-31")
    shared = outbox.make_share(ledger(), hers, portfolio, ["p#0", "p#2"], terms, Way(Form.SEALED, desk.card), clock())
    events += shared.events
    arrival = judged(desk, next(iter(shared.files.values())))
    assert arrival.person and arrival.person.pseudonym == "Sandrine V." and not arrival.first  # the proof came first
    take(desk, arrival)
    (held,) = desk.state.shares.values()
    assert [i.text for i in content(desk, held).items()] == ["texte-0", "texte-2"]
    assert "texte-1" not in str(desk.vault.events)

    # A note on one of them, back beside the item it speaks of.
    answer = reply(desk, held, "Merci.", {2: "Bien vu."})
    desk.record(*answer.events)
    back = inbox.judge_reply(ledger(), letters.read_letter(answer.data, her_address(hers, desk.card.recipient)))
    assert back.notes == (("p#2", "Bien vu."),) and back.reply.message == "Merci."

    # Taken back.
    notice = outbox.withdraw(ledger(), held.number, hers, clock())
    take(desk, judged(desk, next(iter(notice.files.values()))))
    assert "texte-" not in str(desk.vault.events)
    assert desk.share(held.number).reason == "retrait"

    # A new version of the pack updates what she accepted.
    newer = own_pack(written(tmp_path, "Qu’espérez-vous ?", "1.1.0"))
    again = assign(desk, replace(request, own=(newer,)))
    assert inbox.judge_envoi(ledger(), letters.read_letter(again.data), Library.shipped()).updates == ("Du cabinet",)
