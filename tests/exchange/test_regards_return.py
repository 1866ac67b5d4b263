"""What comes back of a page: found in any mail, refused in one plain sentence where it is not one of hers, and whole or
not at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.exchange import regards_return as back
from assistant.exchange import regards_words as words
from assistant.exchange.errors import ExchangeError
from assistant.exchange.regards_form import BEGIN, END, LONGEST_ANSWER, mail, page
from assistant.exchange.regards_questions import shipped
from assistant.faces import regards
from assistant.faces.session import Session
from assistant.pack.cleaning import typography
from tests.exchange.regards import answer, asked, body, coded, kept, text
from tests.faces.exchanging import envoi, file_of, her


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return her(tmp_path)


def refused(session: Session, given: str | bytes) -> str:
    """The one sentence of a refusal; nothing was imported."""
    before = session.vault.events
    path = Path(session.vault.folder) / ".." / "recu.txt"  # type: ignore[attr-defined]  # a Vault here
    path.write_bytes(given if isinstance(given, bytes) else given.encode("utf-8", "surrogatepass"))
    with pytest.raises(ExchangeError) as raised:
        regards.open_file(session, path)
    assert session.vault.events == before
    assert raised.value.remedy and raised.value.message.count("\n") == 0
    return raised.value.message


def said(sentence: str) -> str:
    return typography(sentence)


def test_an_answer_is_opened_shown_and_kept_once(session: Session, tmp_path: Path) -> None:
    request = asked(session, tmp_path)
    opened = regards.open_text(session, answer(request, aise="Au comptoir.", demander="Un avis."))
    assert [text for _, text in opened.answers] == ["Au comptoir.", "Un avis."]
    assert "Rien ne prouve" in opened.lines[-1] and "A. R. (travail)" in opened.lines[0]
    assert regards.requests(session)[0].regard is None, "nothing is kept before she says so"
    assert regards.take(session, opened).ok
    regard = regards.requests(session)[0].regard
    assert regard is not None and regard.agreed and regard.answers["demander"] == "Un avis."
    with pytest.raises(ExchangeError, match="déjà"):
        regards.take(session, opened)


@pytest.mark.parametrize(
    "around",
    [
        lambda it: "Bonjour Nadia,\n\nvoilà !\n\n" + it + "\n-- \nEnvoyé de mon téléphone\n",
        lambda it: "\n".join(f"> > {line}" for line in it.splitlines()),
        lambda it: it.replace("\n", "\r\n"),
        lambda it: it.replace("\n", " "),
        lambda it: "\ufeff" + it,
        lambda it: it.replace(BEGIN, f"\u00a0{BEGIN} ").replace("\n", "\u00a0\n"),
        lambda it: it + "\n\nLe 3 décembre, Nadia a écrit :\n" + "\n".join(f"> {line}" for line in it.splitlines()),
    ],
)
def test_whatever_a_mail_program_puts_around_it(session: Session, tmp_path: Path, around) -> None:  # type: ignore[no-untyped-def]
    request = asked(session, tmp_path)
    path = tmp_path / "mail.txt"
    path.write_text(around(answer(request, aise="Été, œuvre, 🦀")), "utf-8")
    assert regards.looks_returned(path)
    assert regards.open_file(session, path).answers[0][1] == "Été, œuvre, 🦀"
    path.write_text(around(answer(request)), "utf-16")
    assert regards.looks_returned(path) and regards.open_file(session, path).answers


def test_one_that_is_not_of_hers(session: Session, tmp_path: Path) -> None:
    request = asked(session, tmp_path)
    other = tmp_path / "autre"
    other.mkdir()
    theirs = asked(her(other), other)
    assert refused(session, answer(theirs)) == said(words.NOT_HERS)
    assert refused(session, text({**body(request), "secret": "0" * 32})) == said(words.NOT_HERS)
    assert refused(session, text({**body(request), "demande": "0" * 32})) == said(words.NOT_HERS)
    regards.erase(session, request.number)
    assert refused(session, answer(request)) == said(words.NOT_HERS)


def test_twice_the_same_and_twice_another(session: Session, tmp_path: Path) -> None:
    request = asked(session, tmp_path)
    kept(session, request)
    assert refused(session, answer(request)) == said(words.TWICE)
    assert refused(session, answer(request, aise="Autre chose")) == said(words.ANOTHER)


def test_tampered_with_or_damaged(session: Session, tmp_path: Path) -> None:
    request = asked(session, tmp_path)
    whole = answer(request, aise="Au comptoir, avec les nouveaux.")
    at = whole.index(BEGIN) + len(BEGIN) + 90
    for broken in (whole[:at] + whole[at + 1 :], whole[:at] + ("B" if whole[at] != "B" else "C") + whole[at + 1 :]):
        assert refused(session, broken) == said(words.DAMAGED)
    assert refused(session, whole[: whole.index(END)]) == said(words.CUT)
    plain = json.dumps(body(request), ensure_ascii=False).encode()
    assert refused(session, f"{BEGIN}\n{coded(plain, 1)}\n{END}") == said(words.DAMAGED)


@pytest.mark.parametrize(
    "change",
    [
        {"accord": "oui"},
        {"accord": 1},
        {"reponses": {}},
        {"reponses": []},
        {"reponses": {"aise": 3}},
        {"reponses": {"aise": "   "}},
        {"reponses": {"inconnue": "x"}},
        {"reponses": {"aise": "x" * (LONGEST_ANSWER + 1)}},
        {"demande": "../../etc"},
        {"demande": 7},
        {"format": "1"},
        {"format": True},
        {"format": 0},
        {"en_plus": 1},
    ],
)
def test_what_is_not_made_as_the_page_makes_it(session: Session, tmp_path: Path, change: dict[str, object]) -> None:
    request = asked(session, tmp_path)
    assert refused(session, text({**body(request), **change})) == said(words.DAMAGED)


@pytest.mark.parametrize(
    "plain",
    [b"", b"null", b"[]", b'"x"', b"[" * 100_000, b'{"format": 1, "format": 1}', b"\xff\xfe\x00", b'{"format": 1e999}'],
)
def test_what_is_no_answer_inside(session: Session, tmp_path: Path, plain: bytes) -> None:
    asked(session, tmp_path)
    assert refused(session, text(plain)) == said(words.DAMAGED)


def test_others_that_are_refused(session: Session, tmp_path: Path) -> None:
    request = asked(session, tmp_path)
    other = asked(session, tmp_path, "M.", "proches")
    assert refused(session, text({**body(request), "format": 2})) == said(words.TOO_RECENT)
    assert refused(session, answer(request) + answer(other)) == said(words.SEVERAL)
    assert refused(session, page(request)) == said(words.THE_PAGE)
    assert refused(session, mail(request)) == said(words.NOT_ONE)
    assert refused(session, "Bonjour") == said(words.NOT_ONE)
    assert refused(session, b"") == said(words.NOT_ONE)
    huge = answer(request) + "x" * (5 * 1024 * 1024)
    assert refused(session, huge) == said(words.TOO_BIG)


def test_an_envoi_that_speaks_of_regards_is_still_an_envoi(session: Session, tmp_path: Path) -> None:
    assert not regards.looks_returned(file_of(tmp_path, envoi(message=f"Collez le texte {BEGIN} ici")))
    assert not regards.looks_returned(tmp_path / "absent") and not regards.looks_returned(tmp_path)


def test_their_words_are_made_harmless(session: Session, tmp_path: Path) -> None:
    request = asked(session, tmp_path)
    kept(session, request, aise="\x1b]52;c;Y3VybA==\x07 \u202efin [bold]x[/] {name}")
    regard = regards.requests(session)[0].regard
    assert regard is not None and not {"\x1b", "\x07", "\u202e"} & set(regard.answers["aise"])


@given(st.binary(max_size=400))
def test_no_bytes_do_anything_but_a_refusal(data: bytes) -> None:
    for given_data in (data, f"{BEGIN}\n".encode() + data + f"\n{END}".encode(), text(data).encode()):
        with pytest.raises(ExchangeError):
            back.read(given_data)


def test_each_question_has_its_own_in_her_questionnaire() -> None:
    from assistant.pack.library import Library

    own = Library.shipped().questionnaire(regards.OWN)
    assert [one.id for one in shipped()] == [one.id for one in own.questions()]
    assert 6 <= len(shipped()) <= 8
    assert all(len(one.text.split()) <= 20 and one.text.count(".") < 2 for one in shipped())


def test_what_she_copies_by_hand_is_said_so_and_needs_a_yes(session: Session, tmp_path: Path) -> None:
    request = asked(session, tmp_path)
    with pytest.raises(ExchangeError):
        regards.copy(session, request.number, {"aise": "  "}, agreed=True)
    assert regards.copy(session, request.number, {"aise": "Au comptoir.", "demander": ""}, agreed=False).ok
    (one,) = regards.requests(session)
    assert one.regard and one.regard.answers == {"aise": "Au comptoir."} and not one.regard.agreed
    assert "recopiée par vous" in regards.line(one)
