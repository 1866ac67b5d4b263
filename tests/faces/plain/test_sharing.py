"""`/partages` line by line, on a real dossier: what is said at each step, and that nothing leaves before the last."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from assistant import cli
from assistant.dossier.events import Event, Kind
from assistant.dossier.vault import open_vault
from assistant.exchange import letters
from assistant.exchange.model import Note, Proof, Share, Withdrawal
from assistant.faces import places, sharing
from assistant.faces.opening import session_on
from assistant.faces.places import portfolio, show
from assistant.faces.plain import sharing_words as words
from assistant.faces.plain.console import Ended
from assistant.faces.plain.page import width
from assistant.faces.plain.places import Places
from assistant.faces.plain.sharing import SharingPlace
from assistant.faces.plain.sharing_choice import Choice
from assistant.faces.plain.sharing_steps import Left, Steps
from assistant.faces.plain.showing import Display
from assistant.faces.session import Session
from assistant.faces.store import Scratch
from assistant.portfolio.documents.shared import shared_lines
from assistant.portfolio.model import RUBRICS, Item, Portfolio, Rubric
from tests.faces.exchanging import (
    CAMILLE,
    CHOSEN,
    DEMANDE,
    IDENTITY,
    ITEM,
    NOON,
    UNCHOSEN,
    card_of,
    envoi,
    file_of,
    her,
    knowing,
    reply_to,
    sealed,
)
from tests.faces.fakes import FakeGuide
from tests.faces.plain.test_console import console, printed

SAME, NOT_YET, DIFFERENT = "1", "2", "3"
SHARING = ("1", "", "1", "Claude", "Préparer l’entretien", "1", "1")  # items, done, Camille, name, why, end, sealed


def told(session: Session, command: str, *lines: str) -> str:
    """What `/partages` and the rest of its line print, her next lines being `lines`."""
    talk, out = console("".join(f"{line}\n" for line in lines).encode())
    SharingPlace(talk, session).command(command)
    return printed(out)


def events(session: Session) -> tuple[Event, ...]:
    return tuple(session.vault.events)


def usb(tmp_path: Path) -> Path:
    folder = tmp_path / "cle-usb"
    folder.mkdir(exist_ok=True)
    return folder


def number_of(session: Session, item: str) -> str:
    return next(str(n) for n, one in enumerate(portfolio(session).items(), 1) if one.id == item)


# -- the registre ----------------------------------------------------------------------------


def test_an_empty_registre_says_that_nobody_sees_anything_and_what_can_be_done(tmp_path: Path) -> None:
    said = told(her(tmp_path), "")
    assert words.EMPTY_LEDGER in said and "/partages ouvrir" in said and "/partages nouveau" in said


def test_every_line_keeps_its_number_whatever_comes_after(tmp_path: Path) -> None:
    session = her(tmp_path)
    told(session, f"ouvrir {file_of(tmp_path, envoi())}", SAME, "1")
    sealed(session, usb(tmp_path))
    given = sharing.ledger(session).shares[0]
    (key,) = given.keys
    told(session, f"ouvrir {reply_to(tmp_path, session, given.number, Note(key, 'Bien noté.'))}", "1")
    told(session, "preuve 1", str(usb(tmp_path)), "oui")
    before = told(session, "")
    starts = [line for line in before.splitlines() if line[:3] in {"1. ", "2. ", "3. ", "4. "}]
    assert [line[3:].partition(". ")[2].split(" ")[0] for line in sorted(starts)] == [
        "Reçu",
        "Remis",
        "Réponse",
        "Preuve",
    ]
    assert before.index("Remis, en cours") < before.index("2. ")
    told(session, "retirer 2", str(usb(tmp_path)), "oui")
    after = told(session, "")
    assert "Remis, fini ou retiré\n2. " in after and "Remis, en cours" not in after
    assert "Bien noté." in told(session, "voir 3") and CHOSEN in told(session, "voir 2")
    assert "voici la suite." in told(session, "voir 1")


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("voir", "/partages voir 1"),
        ("voir 9", "Il n’y a pas de ligne 9"),
        ("voir zéro", "/partages voir 1"),
        ("retirer 1", "n’est pas un partage"),
        ("preuve 2", "n’est pas un envoi"),
        ("avis 2", "n’a pas d’avis de retrait"),
        ("bidule", "Je ne connais pas cette commande"),
        ("oublier", "/partages oublier Camille Durand"),
        ("oublier Zoé", "« Zoé »"),
    ],
)
def test_a_line_that_is_not_there_or_not_fit_is_said(tmp_path: Path, command: str, said: str) -> None:
    session = her(tmp_path)
    told(session, f"ouvrir {file_of(tmp_path, envoi())}", SAME, "1")
    sealed(session, usb(tmp_path))
    before = events(session)
    assert said in told(session, command)
    assert events(session) == before


# -- what comes in ---------------------------------------------------------------------------


def test_a_card_is_kept_after_its_words_and_can_be_compared_later(tmp_path: Path) -> None:
    session = her(tmp_path)
    said = told(session, f"ouvrir {card_of(tmp_path)}", NOT_YET, "1")
    assert "Camille Durand" in said and "/partages comparer Camille Durand" in said
    (known,) = sharing.conseillers(session)
    assert not known.compared and " ".join(known.words) in said
    assert "pas encore comparés" in told(session, "")
    told(session, "comparer camille durand", SAME)
    assert sharing.conseillers(session)[0].compared
    assert words.CARD_NOTHING in told(session, f"ouvrir {card_of(tmp_path)}")
    assert words.ALREADY_COMPARED in told(session, "comparer Camille Durand")


@pytest.mark.parametrize("lines", [(DIFFERENT,), (SAME, "2"), ("annuler",), (SAME, "/annuler")])
def test_a_card_that_is_not_hers_or_not_wanted_leaves_nothing(tmp_path: Path, lines: tuple[str, ...]) -> None:
    session = her(tmp_path)
    before = events(session)
    said = told(session, f"ouvrir {card_of(tmp_path)}", *lines)
    assert events(session) == before
    assert "Rien n’en a été repris" in said or words.LEFT_OPENING in said


def test_an_envoi_is_accepted_whole_in_part_or_not(tmp_path: Path) -> None:
    session = her(tmp_path)
    path = file_of(tmp_path, envoi())
    said = told(session, f"ouvrir {path}", SAME, "2", "3", "0 1", "", "1 et 1")
    assert "voici la suite." in said and "4 décembre 2026" in said and "environ 5 min" in said
    assert said.count("entre 1 et 2") == 3, "what is no number is asked again"
    assert [one.accepted for one in sharing.ledger(session).envois] == [("chez-nous/envies",)]
    assert session.questionnaires()[0].passation == "chez-nous/envies"
    assert said.rstrip().endswith("/parcours 1")
    assert "déjà reçu" in told(session, f"ouvrir {path}")


def test_an_envoi_is_refused_or_left_for_later(tmp_path: Path) -> None:
    session = her(tmp_path)
    path = file_of(tmp_path, envoi())
    before = events(session)
    for lines in ((SAME, "4"), (SAME, "annuler"), (SAME, "2", "annuler"), (DIFFERENT,)):
        told(session, f"ouvrir {path}", *lines)
        assert events(session) == before, lines
    told(session, f"ouvrir {path}", NOT_YET, "3")
    assert sharing.ledger(session).envois[0].accepted == () and sharing.conseillers(session) == ()


def test_an_input_that_ends_in_the_middle_keeps_and_sends_nothing(tmp_path: Path) -> None:
    session = knowing(tmp_path)
    before = events(session)
    for command, lines in ((f"ouvrir {file_of(tmp_path, envoi())}", ()), ("nouveau", SHARING)):
        talk, out = console("".join(f"{line}\n" for line in lines).encode())
        with pytest.raises(Ended):
            SharingPlace(talk, session).command(command)
        assert "Arrêté." in printed(out)
    assert events(session) == before


def test_a_changed_key_shows_both_sets_of_words_and_the_way_out(tmp_path: Path) -> None:
    from assistant.dossier.identity import Identity
    from assistant.exchange import keys

    session = knowing(tmp_path)
    old = " ".join(sharing.conseillers(session)[0].words)
    other = Identity.new()
    card = keys.conseiller_card(other, "Camille Durand", "")
    path = card_of(tmp_path, card, other)
    said = told(session, f"ouvrir {path}")
    assert old in said and "oubliez" in said
    assert words.KEPT in told(session, "oublier Camille Durand", "1")
    told(session, "oublier Camille Durand", "2")
    assert sharing.conseillers(session) == ()
    told(session, f"ouvrir {path}", SAME, "1")
    assert " ".join(sharing.conseillers(session)[0].words) != old


def test_a_reply_is_shown_beside_its_items_then_kept_or_not(tmp_path: Path) -> None:
    session = knowing(tmp_path)
    sealed(session, usb(tmp_path))
    given = sharing.ledger(session).shares[0]
    (key,) = given.keys
    path = reply_to(tmp_path, session, given.number, Note(key, "Parlons-en jeudi."))
    before = events(session)
    said = told(session, f"ouvrir {path}", "2")
    assert "À propos de «" in said and "Parlons-en jeudi." in said and events(session) == before
    told(session, f"ouvrir {path}", "1")
    assert any(item.notes for item in portfolio(session).items())
    assert "Parlons-en jeudi." in told(session, "voir 1") and "Parlons-en jeudi." in told(session, "voir 2")


@pytest.mark.parametrize("text", ["\x1b]52;c;Y3VybA==\x07", "\x1b[2J", "[bold red]x[/]", "a\u202eb", "{0}{name}"])
def test_hostile_names_and_messages_are_only_text(tmp_path: Path, text: str) -> None:
    from dataclasses import replace

    session = her(tmp_path)
    sender = replace(CAMILLE, name=f"Camille {text}")
    path = file_of(tmp_path, envoi(message=f"Bonjour {text}\n\nfin", to=text, entretien=text, sender=sender))
    said = told(session, f"ouvrir {path}", NOT_YET, "1") + told(session, "") + told(session, "voir 1")
    assert not {"\x1b", "\x07", "\u202e"} & set(said)


def test_a_path_is_taken_as_it_is_typed_dragged_or_quoted(tmp_path: Path) -> None:
    path = tmp_path / "mon envoi d’été.bilan"
    path.write_bytes(b"")
    strokes = str(path).replace(" ", "\\ ")
    address = path.as_uri()
    ways = (str(path), f"'{path}'", f'"{path}"', f"« {path} »", strokes, address, str(path) + " ")
    for typed in ways:
        assert "n’est pas un document de bilan" in told(her(tmp_path / str(ways.index(typed))), f"ouvrir {typed}"), (
            typed
        )
    assert "Il n’y a pas de fichier" in told(her(tmp_path), "ouvrir", str(tmp_path / "absent"))


# -- what she chooses ------------------------------------------------------------------------


def picked(session: Session, *lines: str) -> tuple[list[int], str]:
    """The numbers that these lines choose, and what was said."""
    talk, out = console("".join(f"{line}\n" for line in (*lines, "")).encode())
    ids = Choice(Steps(talk), session).ask()
    every = [item.id for item in places.portfolio(session).items()]
    return [every.index(id) + 1 for id in ids], printed(out)


@pytest.fixture
def lived(monkeypatch: pytest.MonkeyPatch) -> Session:
    """Thirty-six items: too many to be listed at once."""
    sizes = {"demande": 10, "valeurs": 4, "criteres": 3, "entretiens": 19}
    rubrics = tuple(
        Rubric(id, RUBRICS[id], tuple(Item(f"{id}#{n}", id, f"{id} {n}", f"Texte de {id} {n}") for n in range(size)))
        for id, size in sizes.items()
    )
    whole = Portfolio(rubrics, NOON.isoformat())
    monkeypatch.setattr(places, "portfolio", lambda _: whole)
    return Session(Scratch(), FakeGuide(), lambda: NOON)


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("1 3", [1, 3]),
        ("1, 3 et 5", [1, 3, 5]),
        ("5-8", [5, 6, 7, 8]),
        ("5 à 8 ; 2", [2, 5, 6, 7, 8]),
        ("3 - 4", [3, 4]),
        ("1-5 sauf 3", [1, 2, 4, 5]),
        ("1-5 sans 2-3, 5", [1, 4]),
        ("3 3 3", [3]),
    ],
)
def test_numbers_and_ranges(lived: Session, typed: str, numbers: list[int]) -> None:
    assert picked(lived, typed)[0] == numbers


@pytest.mark.parametrize("typed", ["valeurs", "Mes valeurs", "mes VALEURS", "valeurs, valeurs"])
def test_a_rubrique_by_its_name(lived: Session, typed: str) -> None:
    numbers = [11, 12, 13, 14]
    assert picked(lived, typed)[0] == numbers
    assert picked(lived, f"1 et {typed} 2")[0] == [1, 2, *numbers]


@pytest.mark.parametrize(
    "typed", ["banane", "1 banane", "0", "9999", "8-5", "1-9999", "mes", "-3", "1.5", "valeurs banane", "montrables"]
)
def test_what_is_not_understood_whole_chooses_nothing(lived: Session, typed: str) -> None:
    numbers, said = picked(lived, typed, "2")
    assert numbers == [2]
    assert any(sign in said for sign in ("Je n’ai pas compris", "Il n’y a pas d’élément", "plusieurs", "montrable."))


def test_an_empty_line_chooses_nothing_and_a_choice_can_be_undone(lived: Session) -> None:
    numbers, said = picked(lived, "", "1 2", "sans 1-2", "", "4")
    assert numbers == [4] and words.PICKED_NONE in said and said.count(words.EMPTY) == 2


def test_what_is_set_aside_cannot_be_chosen_and_what_is_marked_can_by_one_word(tmp_path: Path) -> None:
    from assistant.faces.places import drop

    session = her(tmp_path)
    items = list(portfolio(session).items())
    assert len(items) > 1
    show(session, items[1], True)
    assert picked(session, "montrables")[0] == [2]
    drop(session, items[0], True)
    numbers, said = picked(session, "1", "2")
    assert numbers == [2] and "Il n’y a pas d’élément 1" in said


def _guarded(session: Session) -> int:
    """The number of an item that she marked « à ne pas aborder »."""
    from assistant.faces.places import talk

    item = portfolio(session).items()[0]
    talk(session, item, "eviter")
    show(session, item, True)
    return 1


@pytest.mark.parametrize("typed", ["1-2", "montrables, 2", "2 1", "1, 2", "demande, 2"])
def test_what_she_does_not_want_to_speak_of_is_taken_along_by_no_list(tmp_path: Path, typed: str) -> None:
    session = her(tmp_path)
    number = _guarded(session)
    numbers, said = picked(session, typed, typed)  # not even when the whole line is typed twice
    assert number not in numbers and "ne pas vouloir en parler" in said.replace("\u00a0", " ")


def test_it_is_chosen_by_its_own_number_alone_and_twice(tmp_path: Path) -> None:
    session = her(tmp_path)
    _guarded(session)
    assert picked(session, "1", "2")[0] == [2]
    assert picked(session, "1", "1")[0] == [1]
    assert picked(session, "1 1", "2", "1")[0] == [2]  # both presses are lines of their own


def test_a_rule_of_a_pack_keeps_its_items_apart(tmp_path: Path) -> None:
    session = her(tmp_path)
    data = {"passation": "mes-entretiens/avant@accueil", "question": "pas_parler", "etat": "repondu", "valeur": "X"}
    session.record([Event(Kind.ANSWER, NOON.isoformat(), data)])
    items = portfolio(session).items()
    assert [item.title for item in items if item.guarded] == ["Ce dont je ne veux pas parler"]


def test_an_item_or_a_rubrique_is_read_before_it_is_chosen(lived: Session) -> None:
    _, said = picked(lived, "voir 3", "voir valeurs", "voir banane", "1")
    assert "Mes entretiens : éléments 18 à 36" in said and "Texte de demande 4" not in said
    assert "demande 2\nTexte de demande 2" in said and "11. valeurs 0. Texte de valeurs 0" in said
    assert "36. " in picked(lived, "voir tout", "1")[1]
    assert words.UNREAD.format(typed="banane") in said


# -- what leaves -----------------------------------------------------------------------------


def test_what_is_received_is_what_was_seen_to_the_line(tmp_path: Path) -> None:
    session = knowing(tmp_path)
    lines = (number_of(session, ITEM), *SHARING[1:], str(usb(tmp_path)))
    said = told(session, "nouveau", *lines, "d’accord", "OUI")
    (path,) = usb(tmp_path).iterdir()
    letter = letters.read_letter(path.read_bytes(), IDENTITY)
    assert isinstance(letter.value, Share)
    assert "\n".join(shared_lines(letter.value.extract, width())).replace("\u00a0", " ").replace("\u202f", " ") in said
    assert f"\n\n{words.PREVIEW_END.format(name='Camille Durand')}\n" in said, "what is ours stands apart"
    begun = said.index(words.PREVIEW.format(name="Camille Durand"))
    assert CHOSEN in said[begun:] and UNCHOSEN not in said[begun:]
    assert UNCHOSEN not in letter.text and DEMANDE not in letter.text
    assert words.YES_OR_LEAVE in said, "nothing but a yes is a yes"
    assert str(path) in said


@pytest.mark.parametrize(
    "script",
    [
        (*SHARING, ""),
        (
            "1",
            "",
            "2",
            "Paul",
            "Claude",
            "Pour voir",
            "6",
            "15/01/2027",
            "1",
            "2",
            "quatre chevaux",
            "quatre chevaux",
            "",
        ),
        ("1", "", "2", "Paul", "Claude", "Pour voir", "2", "2", ""),
    ],
)
def test_every_step_can_be_left_and_nothing_has_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: tuple[str, ...]
) -> None:
    session = knowing(tmp_path)
    monkeypatch.chdir(usb(tmp_path))
    before = events(session)
    for step in range(len(script) + 1):
        assert words.LEFT in told(session, "nouveau", *script[:step], "annuler"), script[:step]
    assert words.LEFT in told(session, "nouveau", *script, "non")
    assert events(session) == before and list(usb(tmp_path).iterdir()) == []
    assert words.LEFT not in told(session, "nouveau", *script, "oui")
    assert len(list(usb(tmp_path).iterdir())) == 1


def test_no_command_is_taken_for_a_name_or_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = her(tmp_path)
    monkeypatch.chdir(usb(tmp_path))
    said = told(session, "nouveau 1", "", "/quitter", "Paul", "Claude", "/pause", "/revoir 3", "Pour voir", "annuler")
    assert said.count(words.COMMAND_HERE) == 3
    assert words.NO_CARD_YET in said, "nobody's card is kept: what to do is said"


def test_names_reasons_and_days_that_cannot_be_are_asked_again_at_once(tmp_path: Path) -> None:
    session = her(tmp_path)
    days = ("hier", "31/02/2027", "22/11/2020", "2031-01-01", "15 janvier")
    said = told(session, "nouveau 1", "", "x" * 81, "Paul", "", "Claude", "y" * 501, "Pour voir", "6", *days, "annuler")
    assert "80 caractères" in said and "500 caractères" in said and "trois ans au plus" in said
    assert "15 janvier 2027" in said


def test_a_page_wants_a_phrase_long_enough_twice_the_same(tmp_path: Path) -> None:
    session = her(tmp_path)
    begun = ("Paul", "Claude", "Pour voir", "1", "1")
    phrases = ("2", "court", "quatre chevaux", "quatre chevals", "quatre chevaux", "quatre chevaux")
    said = told(session, "nouveau 1", "", *begun, *phrases, str(usb(tmp_path)), "oui")
    assert words.PHRASE_SHORT in said and words.PHRASE_DIFFERENT in said
    (page,) = usb(tmp_path).iterdir()
    assert page.suffix == ".html" and CHOSEN not in page.read_text("utf-8")
    assert "quatre chevaux" not in said
    drawn = told(session, "nouveau 1", "", "Paul", "", "Pour voir", "1", "1", "1", str(usb(tmp_path)), "oui")
    phrase = drawn.partition("La phrase : ")[2].splitlines()[0]
    assert len(phrase.split()) == 6 and drawn.rstrip().endswith(phrase)
    assert phrase not in str([dict(event.data) for event in events(session)]), "kept nowhere"


@pytest.mark.parametrize(("form", "suffix"), [("2", ".html"), ("3", ".md"), ("4", ".json")])
def test_what_anyone_can_read_says_so_just_before_the_yes(tmp_path: Path, form: str, suffix: str) -> None:
    session = her(tmp_path)
    said = told(session, "nouveau 1", "", "Paul", "Claude", "Pour voir", "1", form, str(usb(tmp_path)), "oui")
    assert said.index(words.PREVIEW_END.format(name="Paul")) < said.index("Attention : toute personne")
    assert [path.suffix for path in usb(tmp_path).iterdir()] == [suffix]


def test_words_not_compared_are_said_before_sealing(tmp_path: Path) -> None:
    session = her(tmp_path)
    told(session, f"ouvrir {card_of(tmp_path)}", NOT_YET, "1")
    stopped = told(session, "nouveau", *SHARING, "3")
    assert "pas encore comparé" in stopped and words.LEFT in stopped and not sharing.ledger(session).shares
    told(session, "nouveau", *SHARING, "1", str(usb(tmp_path)), "oui")
    assert sharing.conseillers(session)[0].compared and sharing.ledger(session).shares


def test_the_example_which_has_no_key_proposes_to_seal_nothing(tmp_path: Path) -> None:
    lived = knowing(tmp_path)
    session = session_on(Scratch(lived.vault.events), lambda: NOON)
    said = told(session, "nouveau", *SHARING[:-1], "2", str(usb(tmp_path)), "oui")
    assert "Scellé" not in said and [path.suffix for path in usb(tmp_path).iterdir()] == [".html"]


def test_a_folder_is_made_only_after_the_yes(tmp_path: Path) -> None:
    session = knowing(tmp_path)
    folder, stone = tmp_path / "a" / "remettre", tmp_path / "pierre"
    stone.write_text("x")
    told(session, "nouveau", *SHARING, str(stone), str(folder), "2", str(folder), "1", "non")
    assert not folder.exists()
    told(session, "nouveau", *SHARING, str(folder), "1", "oui")
    assert len(list(folder.iterdir())) == 1


def test_taking_back_asks_less_than_handing_over_and_its_notice_reaches_the_desk(tmp_path: Path) -> None:
    session = knowing(tmp_path)
    told(session, "nouveau", *SHARING, str(usb(tmp_path)), "oui")
    out = tmp_path / "retrait"
    out.mkdir()
    script = (str(out), "oui")
    assert len(script) < len((*SHARING, "folder", "oui"))
    assert words.LEFT in told(session, "retirer 1", str(out), "non") and not list(out.iterdir())
    told(session, "retirer 1", *script)
    (notice,) = out.iterdir()
    assert isinstance(letters.read_letter(notice.read_bytes(), IDENTITY).value, Withdrawal)
    assert "/partages avis 1" in told(session, "retirer 1")
    assert "Arrêté" in told(session, "avis 1", str(out), "annuler") and list(out.iterdir()) == [notice]
    told(session, "avis 1", str(out), "oui")
    both = [letters.read_letter(path.read_bytes(), IDENTITY).value for path in out.iterdir()]
    assert len(both) == 2 and both[0] == both[1], "the notice was lost: the same one, once more"


def test_a_proof_is_read_whole_before_it_is_written(tmp_path: Path) -> None:
    session = her(tmp_path)
    told(session, f"ouvrir {file_of(tmp_path, envoi())}", SAME, "1")
    said = told(session, "preuve 1", str(usb(tmp_path)), "non")
    assert "Mes envies : pas encore ouvert" in said and not list(usb(tmp_path).iterdir())
    told(session, "preuve 1", str(usb(tmp_path)), "oui")
    (path,) = usb(tmp_path).iterdir()
    assert isinstance(letters.read_letter(path.read_bytes(), IDENTITY).value, Proof)


@pytest.mark.parametrize("sort", ["1", "2"])
def test_an_accord_names_items_and_says_nothing_of_them(tmp_path: Path, sort: str) -> None:
    session = her(tmp_path)
    holder = [""] if sort == "2" else []
    lines = [sort, number_of(session, ITEM), "", *holder, "Cabinet Cap", "Claude", "Suivi à six mois", "3"]
    told(session, "accord", *lines, str(usb(tmp_path)), "non")
    assert not list(usb(tmp_path).iterdir())
    told(session, "accord", *lines, str(usb(tmp_path)), "oui")
    (page,) = usb(tmp_path).iterdir()
    assert "Cabinet Cap" in page.read_text("utf-8") and CHOSEN not in page.read_text("utf-8")
    assert "Preuves et accords" in told(session, "")


def test_in_read_only_it_is_said_before_anything_is_asked(tmp_path: Path) -> None:
    identity = knowing(tmp_path).vault.identity
    assert identity is not None
    second = session_on(open_vault(tmp_path / "dossier", identity), lambda: NOON)
    for command in ("nouveau", "retirer 1", "preuve 1", "accord"):
        assert "lecture seule" in told(second, command)


def test_with_nothing_in_the_portefeuille_there_is_nothing_to_hand_over(tmp_path: Path) -> None:
    from assistant.dossier.vault import create
    from assistant.faces.sharing_words import NOTHING_TO_HAND
    from tests.faces.exchanging import written

    session = session_on(create(tmp_path / "dossier", None, written()[:1]), lambda: NOON)
    assert NOTHING_TO_HAND in told(session, "nouveau")


# -- the way there ---------------------------------------------------------------------------


def test_the_place_answers_to_its_name_and_the_help_speaks_of_it(tmp_path: Path) -> None:
    session = her(tmp_path)
    talk, out = console()
    here = Places(talk, session, Display(talk))
    assert here.visit("/partages") and here.visit("/PARTAGES aide") and here.visit("/commandes")
    assert here.visit("/portefeuille aide") and not here.visit("partages")
    said = printed(out)
    assert words.EMPTY_LEDGER in said and "- /partages : " in said and said.count("- /partages nouveau : ") == 3


def test_whoever_shares_nothing_waits_for_nothing_of_it() -> None:
    code = (
        "import sys, assistant.faces.plain.app, assistant.faces.plain.conversation\n"
        "sys.exit(any(name.startswith(('assistant.exchange', 'assistant.conseiller', 'nacl')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_leaving_is_said_in_her_words() -> None:
    for typed in ("annuler", " Annuler ", "/annuler", "j’annule", "ANNULER."):
        talk, _ = console(f"{typed}\n".encode())
        with pytest.raises(Left):
            Steps(talk).line()


def test_a_file_that_cannot_be_read_is_said_before_any_passphrase(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BILAN_DOSSIER", str(tmp_path / "dossier"))
    for path in (tmp_path / "absent.bilan", tmp_path):
        assert cli.main(["ouvrir", str(path)]) == cli.TROUBLE
        assert capsys.readouterr().out.strip()
    assert not (tmp_path / "dossier").exists()


def test_the_command_opens_the_dossier_at_that_file_in_either_face(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[object] = []

    def face(folder: Path, demo: str = "", received: Path | None = None) -> int:
        seen.append(received)
        return 0

    monkeypatch.setattr("assistant.faces.plain.app.run", face)
    monkeypatch.setattr("assistant.faces.terminal.app.run", face)
    monkeypatch.chdir(tmp_path)
    file_of(tmp_path, envoi())
    call = ["ouvrir", "recu.bilan", "--dossier", str(tmp_path / "dossier")]
    assert cli.main([*call, "--texte"]) == 0
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert cli.main(call) == 0
    assert seen == [tmp_path / "recu.bilan"] * 2
