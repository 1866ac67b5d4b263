"""The partages on the screen, on a real dossier: what leaves, what is taken back, what comes in, and what never does."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.dossier.identity import Identity
from assistant.exchange import keys
from assistant.exchange.letters import read_letter
from assistant.exchange.model import Note, Share, Withdrawal
from assistant.faces import places, sharing
from assistant.faces.terminal.item_screen import ItemScreen
from assistant.faces.terminal.line import Line
from assistant.faces.terminal.sharing.registre_screen import RegistreScreen
from assistant.faces.typed_path import read_path
from tests.faces.exchanging import (
    CAMILLE,
    CHOSEN,
    IDENTITY,
    ITEM,
    OTHER,
    UNCHOSEN,
    card_of,
    envoi,
    file_of,
    her,
    knowing,
    reply_to,
    sealed,
)
from tests.faces.terminal.driving import everything, running, type_in


class Hand:
    """Presses keys and waits for what must then be in sight."""

    def __init__(self, app, pilot):
        self.app, self._pilot = app, pilot

    async def press(self, *names: str) -> None:
        await self._pilot.press(*names)
        await self._pilot.pause()

    async def until(self, *texts: str) -> str:
        for _ in range(100):
            seen = " ".join(everything(self.app).split())
            if all(" ".join(text.split()) in seen for text in texts):
                return seen
            await self._pilot.pause(0.02)
        raise AssertionError(f"{texts} not in:\n{everything(self.app)}")

    async def sees(self, text: str, *names: str) -> None:
        """These keys, then this text."""
        await self.press(*names)
        await self.until(text)

    async def types(self, text: str, then: str) -> None:
        await type_in(self._pilot, text)
        await self.sees(then, "enter")


def files(folder: Path, suffix: str = ".bilan") -> list[Path]:
    return sorted(folder.glob(f"document-*{suffix}"))


async def to_the_form(hand: Hand) -> None:
    """From the registre: one item, Camille Durand, a name, a reason, three months."""
    await hand.sees("Rien de coché", "n")
    await hand.sees("1 coché sur 2", "space")
    await hand.sees("À qui le remettez-vous", "enter")
    await hand.sees("Sous quel nom", "enter")
    await hand.types("Claude", "Pourquoi le lui remettez-vous")
    await hand.types("Préparer l’entretien", "Jusqu’à quand")
    await hand.sees("Sous quelle forme", "2", "enter")


async def test_two_keys_choose_an_item_and_what_is_seen_is_what_is_sealed(tmp_path):
    session = knowing(tmp_path)
    async with running(session) as (app, pilot):
        hand = Hand(app, pilot)
        await hand.sees("Vous n’avez encore rien remis", "f12")
        await to_the_form(hand)
        await hand.sees("Dans quel dossier", "1", "enter")
        await hand.sees("Voici exactement ce que vous remettez à Camille Durand", "enter")
        seen = everything(app)
        assert CHOSEN in seen and UNCHOSEN not in seen and "22 février 2027" in seen
        assert not files(tmp_path), "nothing leaves before the yes"
        await hand.sees("Choisissez d’abord une réponse", "enter")
        assert not files(tmp_path), "Enter alone is no yes"
        await hand.sees("Le fichier est prêt", "1", "enter")
        await hand.sees("Remis, en cours", "enter")
    (written,) = files(tmp_path)
    share = read_letter(written.read_bytes(), IDENTITY).value
    assert isinstance(share, Share)
    assert [item.text for item in share.extract.items()] == [CHOSEN]
    (given,) = sharing.ledger(session).shares
    assert (given.items, given.terms.until, given.terms.sender) == ((ITEM,), "2027-02-22", "Claude")


async def test_a_pseudonym_is_proposed_to_nobody_else(tmp_path):
    session = knowing(tmp_path)
    stranger = Identity.new()
    other = keys.conseiller_card(stranger, "Dominique Petit", "")
    sharing.pin(session, sharing.open_received(session, card_of(tmp_path, other, stranger)), compared=True)
    sealed(session, tmp_path)
    async with running(session) as (app, pilot):
        hand = Hand(app, pilot)
        await hand.press("f12")
        await hand.sees("Rien de coché", "n")
        await hand.sees("À qui le remettez-vous", "space", "enter")
        await hand.sees("Sous quel nom", "1", "enter")
        assert app.screen.query_one(Line).value == "Claude", "as before, with her"
        await hand.sees("À qui le remettez-vous", "escape")
        await hand.sees("Sous quel nom", "2", "enter")
        assert app.screen.query_one(Line).value == ""
        await hand.types("Sandrine", "Pourquoi")
        await hand.sees("Sous quel nom", "escape")
        await hand.sees("À qui le remettez-vous", "escape")
        await hand.sees("Sous quel nom", "1", "enter")
        assert app.screen.query_one(Line).value == "Claude", "nor hers to the first one"


async def test_no_at_the_end_and_escape_all_the_way_leave_nothing(tmp_path):
    session = knowing(tmp_path)
    async with running(session) as (app, pilot):
        hand = Hand(app, pilot)
        await hand.press("f12")
        await to_the_form(hand)
        await hand.sees("Dans quel dossier", "1", "enter")
        await hand.sees("Voici exactement", "enter")
        await hand.sees("Vous n’avez encore rien remis", "2", "enter")
        await to_the_form(hand)
        for back in ("Jusqu’à quand", "Pourquoi", "Sous quel nom", "À qui", "1 coché sur 2", "rien remis"):
            await hand.sees(back, "escape")
        assert isinstance(app.screen, RegistreScreen)
    assert not files(tmp_path) and not sharing.ledger(session).shares


async def test_a_rubrique_is_ticked_and_unticked_by_one_key(tmp_path, monkeypatch):
    from tests.faces.terminal.test_places import sample

    monkeypatch.setattr(places, "portfolio", lambda _: sample())
    async with running(her(tmp_path)) as (app, pilot):
        hand = Hand(app, pilot)
        await hand.press("f12", "n")
        await hand.sees("2 cochés sur 3", "r")
        await hand.sees("1 coché sur 3", "space")
        await hand.sees("2 cochés sur 3", "r")
        await hand.sees("Rien de coché", "r")
        await hand.sees("Rien n’est coché", "enter")


async def test_what_she_does_not_want_to_speak_of_is_ticked_alone_and_by_two_presses(tmp_path, monkeypatch):
    from dataclasses import replace

    from assistant.portfolio.model import AVOID
    from tests.faces.terminal.test_places import sample

    whole = sample()
    first, *others = whole.rubrics
    kept = replace(first, items=(replace(first.items[0], talk=AVOID), *first.items[1:]))
    monkeypatch.setattr(places, "portfolio", lambda _: replace(whole, rubrics=(kept, *others)))
    async with running(her(tmp_path)) as (app, pilot):
        hand = Hand(app, pilot)
        await hand.press("f12", "n")
        await hand.sees("ne pas vouloir en parler", "space")
        assert "[x]" not in everything(app)
        await hand.sees("se coche seul", "r")  # the whole rubrique goes without it
        assert everything(app).count("[x]") == len(kept.items) - 1
        await hand.press("space", "space")
        assert everything(app).count("[x]") == len(kept.items)
        await hand.press("space")  # one press takes it away
        assert everything(app).count("[x]") == len(kept.items) - 1


async def test_a_page_asks_for_its_phrase_twice_and_opens_with_it(tmp_path):
    session = knowing(tmp_path)
    async with running(session) as (app, pilot):
        hand = Hand(app, pilot)
        await hand.press("f12")
        await to_the_form(hand)
        await hand.sees("La phrase de passe de cette page", "2", "enter")
        await hand.types("court", "12 caractères au moins")
        await hand.press(*["backspace"] * 5)
        await hand.types("quatre mots sans accent", "deuxième fois")
        await hand.types("quatre mots", "ne sont pas les mêmes")
        for _ in range(2):
            await type_in(pilot, "quatre mots sans accent")
            await hand.press("enter")
        await hand.until("Dans quel dossier")
        await hand.sees("Voici exactement", "enter")
        await hand.sees("Le fichier est prêt", "1", "enter")
    (page,) = files(tmp_path, ".html")
    text = page.read_text("utf-8")
    assert CHOSEN not in text and "quatre mots" not in text


async def test_in_clear_is_warned_of_and_a_missing_folder_can_be_made(tmp_path):
    session = her(tmp_path)
    async with running(session) as (app, pilot):
        hand = Hand(app, pilot)
        await hand.press("f12", "n", "space", "enter")
        await hand.until("Le nom de cette personne")
        await hand.sees("Il manque quelque chose", "enter")
        await hand.types("Mon amie", "Sous quel nom")
        await hand.types("Claude", "Pourquoi")
        await hand.types("En parler", "Jusqu’à quand")
        await hand.sees("Quel jour", "6", "enter")
        await hand.types("31 janvier 2031", "trois ans au plus")
        await hand.press(*["backspace"] * 20)
        await hand.types("31 janvier", "Sous quelle forme")
        assert "Scellé" not in everything(app), "nobody's card: nothing can be sealed"
        await hand.sees("ne sera pas chiffré", "2", "enter")
        await hand.sees("Dans quel dossier", "2", "enter")
        await hand.types("/mes papiers", "n’existe pas encore")
        await hand.sees("Voici exactement", "1", "enter")
        assert "peut le lire" in everything(app)
        await hand.sees("Le fichier est prêt", "1", "enter")
    (written,) = files(tmp_path / "mes papiers", ".md")
    assert CHOSEN in written.read_text("utf-8") and UNCHOSEN not in written.read_text("utf-8")
    assert sharing.ledger(session).shares[0].terms.until == "2027-01-31"


async def test_withdrawing_takes_three_keys_and_writes_the_notice(tmp_path):
    session = knowing(tmp_path)
    sealed(session, tmp_path)
    (given,) = files(tmp_path)
    async with running(session) as (app, pilot):
        hand = Hand(app, pilot)
        await hand.sees("jusqu’au 31 janvier 2027", "f12")
        await hand.sees("placez-vous d’abord sur sa ligne", "r")
        await hand.press("end")
        await hand.sees("Vous retirez ce que vous avez remis à Camille Durand", "r")
        await hand.sees("C’est retiré", "1", "enter")
        await hand.sees("Fini ou retiré", "enter")
        await hand.sees(CHOSEN, "enter")  # the frozen copy can still be looked at
        assert UNCHOSEN not in everything(app)
        await hand.sees("Réécrire l’avis", "escape")
        await hand.sees("sera écrit de nouveau", "r")
        await hand.sees("L’avis de retrait est écrit de nouveau", "1", "enter")
        await hand.sees("Fini ou retiré", "enter")
    notices = [read_letter(one.read_bytes(), IDENTITY).value for one in files(tmp_path) if one != given]
    assert len(notices) == 2 and notices[0] == notices[1] and isinstance(notices[0], Withdrawal)
    assert sharing.ledger(session).shares[0].withdrawn


async def test_a_share_not_withdrawn_after_all_stays(tmp_path):
    session = knowing(tmp_path)
    sealed(session, tmp_path)
    async with running(session) as (app, pilot):
        hand = Hand(app, pilot)
        await hand.press("f12", "end")
        await hand.sees("Vous retirez", "r")
        await hand.sees("Remis, en cours", "3", "enter")
        await hand.sees("Vous retirez", "r")
        await hand.sees("Remis, en cours", "escape")
    assert not sharing.ledger(session).shares[0].withdrawn and len(files(tmp_path)) == 1


async def test_an_envoi_is_compared_then_accepted_in_part(tmp_path):
    session = her(tmp_path)
    path = file_of(tmp_path, envoi())
    async with running(session) as (app, pilot):
        hand = Hand(app, pilot)
        await hand.sees("Où est ce fichier", "f12", "o")
        await hand.types(f"'{path}'", "Qui vous écrit")
        seen = await hand.until("pour la première fois")
        for number, word in enumerate(keys_words(), 1):
            assert f"{number} {word}" in seen
        assert "voici la suite" not in seen, "who, before what"
        await hand.sees("voici la suite", "1", "enter")
        await hand.sees("Rien de coché", "2", "enter")
        await hand.sees("1 coché", "space")
        await hand.sees("C’est accepté", "enter")
        await hand.sees("Reçu de Camille Durand", "enter")
    book = sharing.ledger(session)
    assert book.envois[0].accepted == ("chez-nous/envies",) and book.conseillers[0].compared


def keys_words() -> tuple[str, ...]:
    from assistant.exchange.signing import fingerprint

    return fingerprint(CAMILLE)


async def test_a_word_that_differs_takes_nothing(tmp_path):
    session = her(tmp_path)
    path = file_of(tmp_path, envoi())
    before = session.vault.events
    async with running(session) as (app, pilot):
        hand = Hand(app, pilot)
        await hand.sees("Où est ce fichier", "f12", "o")
        await hand.types(str(path), "Qui vous écrit")
        await hand.sees("Vous avez bien fait de comparer", "3", "enter")
        await hand.sees("rien remis, et rien reçu", "enter")
    assert session.vault.events == before


async def test_refusing_leaves_a_line_and_nothing_else(tmp_path):
    session = her(tmp_path)
    path = file_of(tmp_path, envoi())
    async with running(session) as (app, pilot):
        hand = Hand(app, pilot)
        await hand.sees("Où est ce fichier", "f12", "o")
        await hand.types(path.as_uri(), "Qui vous écrit")
        await hand.sees("voici la suite", "2", "enter")
        await hand.sees("Qui vous écrit", "escape")
        await hand.sees("voici la suite", "2", "enter")
        await hand.sees("C’est refusé", "3", "enter")
        await hand.sees("et refusé", "enter")
    book = sharing.ledger(session)
    assert not book.conseillers and not book.envois[0].accepted


async def test_a_changed_key_is_refused_with_both_sets_of_words(tmp_path):
    session = knowing(tmp_path)
    other = Identity.new()
    card = keys.conseiller_card(other, "Camille Durand", "Cabinet Cap")
    path = file_of(tmp_path, envoi(sender=card), other)
    before = session.vault.events
    async with running(session) as (app, pilot):
        hand = Hand(app, pilot)
        await hand.sees("Où est ce fichier", "f12", "o")
        await hand.types(str(path), "Ce fichier n’est pas repris")
        seen = await hand.until("oubliez d’abord son ancienne carte")
        assert " ".join(keys_words()) in seen
        await hand.sees("rien remis", "2", "enter")
    assert session.vault.events == before


async def test_a_reply_shows_beside_the_item_and_the_item_says_who_may_read_it(tmp_path):
    session = knowing(tmp_path)
    sealed(session, tmp_path)
    (given,) = sharing.ledger(session).shares
    (key,) = given.keys
    path = reply_to(tmp_path, session, given.number, Note(key, "Pensez à l’enquête."))
    async with running(session) as (app, pilot):
        hand = Hand(app, pilot)
        await hand.sees("Où est ce fichier", "f12", "o")
        await hand.types(str(path), "Merci de votre confiance")
        await hand.sees("C’est gardé", "1", "enter")
        await hand.sees("Réponse de Camille Durand", "enter")
        item = next(i for i in places.portfolio(session).items() if i.id == ITEM)
        app.push_screen(ItemScreen(session, item))
        await hand.until("Partagé avec Camille Durand jusqu’au 31 janvier 2027", "Pensez à l’enquête.")
        app.push_screen(ItemScreen(session, next(i for i in places.portfolio(session).items() if i.id == OTHER)))
        await hand.until(UNCHOSEN)
        assert "Partagé" not in everything(app)


async def test_a_proof_an_accord_and_a_card_forgotten(tmp_path):
    session = knowing(tmp_path)
    sharing.accept(session, sharing.open_received(session, file_of(tmp_path, envoi())), ["chez-nous/envies"], True)
    async with running(session) as (app, pilot):
        hand = Hand(app, pilot)
        await hand.press("f12", "end")
        await hand.sees("Elle ne contient aucune réponse", "p")
        await hand.sees("La preuve est écrite", "1", "enter")
        await hand.sees("Preuve d’activité envoyée", "enter")
        await hand.sees("Pour quoi faire", "a")
        await hand.sees("Rien de coché", "1", "enter")
        await hand.sees("Qui pourra les garder", "space", "enter")
        await hand.sees("Quel est votre nom", "1", "enter")
        await hand.sees("Dans quel but", "enter")
        await hand.types("Suivi", "Jusqu’à quand")
        await hand.sees("Dans quel dossier", "1", "enter")
        await hand.sees("Ce que j’attends du bilan", "enter")
        await hand.sees("L’accord est écrit", "1", "enter")
        await hand.sees("Accord préparé", "enter")
        await hand.sees("six mots comparés", "c")
        await hand.sees("Vous ne garderez plus cette carte", "e")
        await hand.sees("est oubliée", "1", "enter")
        await hand.sees("aucune carte", "enter")
    book = sharing.ledger(session)
    assert len(book.proofs) == len(book.accords) == 1 and not book.conseillers
    assert len(files(tmp_path)) == 1 and len(files(tmp_path, ".html")) == 1


async def test_a_card_kept_uncompared_is_compared_later(tmp_path):
    session = her(tmp_path)
    sharing.pin(session, sharing.open_received(session, card_of(tmp_path)), compared=False)
    async with running(session) as (app, pilot):
        hand = Hand(app, pilot)
        await hand.sees("six mots pas encore comparés", "f12", "c")
        await hand.sees("Appelez cette personne", "enter")
        await hand.sees("vous avez comparé ses six mots", "1", "enter")
    assert sharing.conseillers(session)[0].compared


async def test_read_only_says_why_nothing_is_taken_back(tmp_path, monkeypatch):
    session = knowing(tmp_path)
    sealed(session, tmp_path)
    async with running(session) as (app, pilot):
        hand = Hand(app, pilot)
        await hand.press("f12", "end")
        monkeypatch.setattr(type(session), "read_only", True)
        for key in "rna":
            await hand.sees("lecture seule", key)
            await hand.press("up", "down")
    assert not sharing.ledger(session).shares[0].withdrawn


async def test_bilan_ouvrir_opens_the_file_once_the_dossier_is(tmp_path):
    from assistant.faces.terminal.app import BilanApp

    session = her(tmp_path)
    app = BilanApp(session=session, received=file_of(tmp_path, envoi()))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        hand = Hand(app, pilot)
        await hand.until("Qui vous écrit", "Camille Durand")
        await hand.sees("rien remis, et rien reçu", "escape")


@pytest.mark.parametrize("typed", ["~personne-de-ce-nom/a", "a" * 900, "\x00\x1b[31m", "file://[/x", "'", "/", "/root"])
async def test_a_path_that_is_none_is_only_refused(tmp_path, typed):
    session = her(tmp_path)
    async with running(session) as (app, pilot):
        hand = Hand(app, pilot)
        await hand.sees("Où est ce fichier", "f12", "o")
        app.screen.query_one(Line).value = typed
        await hand.sees("Ce fichier n’est pas repris", "enter")
        await hand.sees("rien remis", "2", "enter")


@pytest.mark.parametrize("typed", ["~personne-de-ce-nom/a", "/" + "a" * 900, "/dev/null/x", "/proc/x"])
async def test_a_folder_that_cannot_be_is_asked_again(tmp_path, typed):
    session = knowing(tmp_path)
    async with running(session) as (app, pilot):
        hand = Hand(app, pilot)
        await hand.press("f12")
        await to_the_form(hand)
        await hand.sees("Dans quel dossier", "1", "enter")
        app.screen.query_one(Line).value = typed
        await hand.sees("n’existe pas encore", "enter")
        await hand.sees("Dans quel dossier", "2", "enter")
        await hand.press("enter")
        if typed.startswith("/"):
            await hand.sees("Rien n’a été fait", "1", "enter")
            await hand.sees("Dans quel dossier", "enter")
    assert not sharing.ledger(session).shares


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("/a/mon fichier.bilan", "/a/mon fichier.bilan"),
        ("  '/a/mon fichier.bilan' ", "/a/mon fichier.bilan"),
        ('"/a/b.bilan"', "/a/b.bilan"),
        ("« /a/b.bilan »", "/a/b.bilan"),
        ("/a/mon\\ fichier.bilan", "/a/mon fichier.bilan"),
        ("file:///a/mon%20fichier%C3%A9.bilan", "/a/mon fichieré.bilan"),
        ("& '/a/b.bilan'", "/a/b.bilan"),
        ("~personne-de-ce-nom/b", f"{Path.cwd()}/~personne-de-ce-nom/b"),
        ("b", f"{Path.cwd()}/b"),
    ],
)
def test_a_path_as_terminals_write_it(typed, path):
    assert read_path(typed) == Path(path)
