"""The fiche of an entretien through both faces and the command line: read again, chosen, written to be printed."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from assistant.dossier.events import Event, Kind
from assistant.faces import fiche
from assistant.faces.fiche import NoSuchEntretien, asked, lines, named, write
from assistant.faces.opening import session_on
from assistant.faces.session import Session
from assistant.faces.store import Scratch
from assistant.faces.terminal import done_here
from assistant.guide.turn import Reply
from tests.faces.fakes import NOON

BEFORE = "mes-entretiens/avant"


def plain(told: object) -> str:
    text = told if isinstance(told, str) else "\n".join(told or ())  # type: ignore[call-overload]
    return str(text).replace("\u202f", " ").replace("\u00a0", " ")


def answered(session: Session, entretien: str, **values: object) -> None:
    for question, value in values.items():
        data = {"passation": f"{BEFORE}@{entretien}", "question": question, "etat": "repondu", "valeur": value}
        session.record([Event(Kind.ANSWER, NOON.isoformat(), {**data, "version": "1.0.0"})])


def day(away: int) -> str:
    return (NOON + timedelta(days=away)).date().isoformat()


@pytest.fixture
def session() -> Session:
    opened = session_on(
        Scratch([Event(Kind.CREATED, NOON.isoformat(), {"parcours": "bilan-de-competences"})]), lambda: NOON
    )
    answered(opened, "accueil", jour=day(-20))
    answered(
        opened, "preliminaire", jour=day(2), heure="14 h 30", lieu="place", adresse="Rue de la Gare",
        ou_jen_suis="Je doute encore.", pas_parler="Mon père", questions="Qui lit ?\nQui paie ?", apporter="Une photo",
    )  # fmt: skip
    return opened


def test_alone_it_is_the_one_of_the_entretien_to_come_with_everything_in_it(session: Session) -> None:
    told = plain(asked(session, "/fiche"))
    assert "Entretien de la phase préliminaire. 24 novembre 2026, 14 h 30. Sur place, Rue de la Gare." in told
    for text in ("Je doute encore.", "- Qui lit ?", "- Qui paie ?", "- Une photo", "À ne pas aborder :", "- Mon père"):
        assert text in told
    assert "À aborder : rien de noté." in told and "/fiche Documents" in told


def test_a_place_that_is_not_settled_is_not_said_beside_the_day(session: Session) -> None:
    answered(session, "preliminaire", lieu="sait_pas")
    told = plain(asked(session, "/fiche"))
    assert "24 novembre 2026, 14 h 30." in told and "pas encore" not in told


def test_the_menu_reads_the_same_fiche_and_opens_nothing(session: Session) -> None:
    passation = f"{BEFORE}@preliminaire"
    session.record([session.event(Kind.OPENED, passation=passation), session.event(Kind.CLOSED, passation=passation)])
    code = next(o.code for o in session.turn.prompt.options if o.code.startswith("fiche_prete:"))
    outcome = session.reply(Reply(codes=(code,)))
    assert outcome.says[0].text == "\n".join(asked(session, "/fiche") or ()) and session.state.current is None


def test_what_she_marked_and_ticked_stands_in_it(session: Session) -> None:
    session.record([Event(Kind.OPENED, NOON.isoformat(), {"passation": "ma-demande/demande"})])
    data = {"passation": "ma-demande/demande", "question": "attentes", "etat": "repondu", "valeur": "Choisir"}
    session.record([Event(Kind.ANSWER, NOON.isoformat(), data)])
    mark = {"passation": "ma-demande/demande", "question": "attentes"}
    session.record([Event(Kind.MARK, NOON.isoformat(), {**mark, "oui": True})])
    answered(session, "preliminaire", marques=["ma-demande/demande#attentes"])
    before = plain(asked(session, "/fiche"))
    assert "À aborder :\n- " in before and "rien de noté" not in before.partition("Mes questions")[0]
    session.record([Event(Kind.MARK, NOON.isoformat(), {**mark, "oui": False})])
    assert plain(asked(session, "/fiche")) == before  # what was ticked keeps its name


def test_an_entretien_is_called_by_its_number_its_title_or_a_word_of_it(session: Session) -> None:
    for typed in ("1", "accueil", "Entretien découverte", "découverte"):
        assert named(session, typed).entretien.id == "accueil"
    for typed in ("99", "entretien", "banane"):
        with pytest.raises(NoSuchEntretien, match="numéro"):
            named(session, typed)
    assert named(session, "").entretien.id == "preliminaire"
    answered(session, "preliminaire", jour=day(-1))
    assert named(session, "").entretien.id == "preliminaire"  # the latest past, when none is to come


def test_an_empty_fiche_says_so(session: Session) -> None:
    assert "est vide" in plain(lines(session, named(session, "conclusion-choix")))


@pytest.mark.parametrize("typed", ["/fiche de paie", "fiche", "/fiches", "/fiche Documents/absent"])
def test_at_a_question_a_line_that_names_nothing_goes_to_the_guide(session: Session, typed: str) -> None:
    session.record([Event(Kind.OPENED, NOON.isoformat(), {"passation": "ma-demande/demande"})])
    assert asked(session, typed) is None and done_here.done(session, typed) is None


@pytest.mark.parametrize("typed", ["Documents", "Documents/absent", "de paie"])
def test_at_the_menu_it_says_that_it_finds_neither_entretien_nor_folder(session: Session, typed: str) -> None:
    told = plain(asked(session, f"/fiche {typed}"))
    assert f"« {typed} »" in told and "1, Entretien découverte" in told


def test_documents_is_looked_for_in_her_home_too(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "Documents").mkdir()
    told = plain(asked(session, "/fiche Documents"))
    assert (tmp_path / "Documents" / "fiche-entretien.html").is_file() and str(tmp_path / "Documents") in told


def test_while_it_is_being_prepared_it_says_how_to_change_an_answer_there(session: Session) -> None:
    session.record([session.event(Kind.OPENED, passation=f"{BEFORE}@preliminaire")])
    assert plain(asked(session, "/fiche")).endswith("Pour changer une réponse : /revoir")


def test_it_is_written_without_what_she_does_not_want_to_speak_of(session: Session, tmp_path: Path) -> None:
    told = plain(asked(session, f"/fiche {tmp_path}"))
    page, text = (tmp_path / f"fiche-entretien{suffix}" for suffix in (".html", ".md"))
    assert "Mon père" not in page.read_text("utf-8") + text.read_text("utf-8")
    assert "Rue de la Gare" in page.read_text("utf-8") and "[ ] Qui lit" in text.read_text("utf-8")
    assert "peut rester sur une table" in told and f"/fiche {tmp_path} limites" in told and "seule feuille" in told
    again = plain(asked(session, f"/fiche 2 {tmp_path} limites"))
    second = (tmp_path / "fiche-entretien-2.html").read_text("utf-8")
    assert "Mon père" in second and "- Mon père" in (tmp_path / "fiche-entretien-2.md").read_text("utf-8")
    assert "comme vous l’avez demandé" in again


def test_nothing_is_said_of_limits_where_she_set_none(session: Session, tmp_path: Path) -> None:
    told = plain(write(session, named(session, "accueil"), tmp_path))
    assert "aborder" not in told and "chiffrés" in told


def test_what_was_kept_and_noted_since_stands_below(session: Session) -> None:
    answered(session, "preliminaire", jour=day(0))
    session.reply(Reply("/retenir Deux séances suffisent"))
    data = {
        "passation": "mes-entretiens/apres@preliminaire",
        "question": "compris",
        "etat": "repondu",
        "valeur": "Oser",
    }
    session.record([Event(Kind.ANSWER, NOON.isoformat(), data)])
    session.record([Event(Kind.ANSWER, NOON.isoformat(), {**data, "question": "non_dit", "valeur": "Mon mari a peur"})])
    told = plain(asked(session, "/fiche"))
    assert "Mon mari" not in told  # kept apart: it stays in the portefeuille
    assert (
        "À retenir :\n- Deux séances suffisent" in told and "Après l’entretien :\n- Ce que j’ai compris : Oser" in told
    )


def test_a_preparation_of_another_pack_is_read_as_it_was_written(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    from assistant.portfolio import fiche as core

    for name in ("STAND", "SAY", "ASK", "SHOW", "AVOID"):
        monkeypatch.setattr(core, name, ())
    told = plain(lines(session, named(session, "preliminaire")))
    assert "Ce que j’ai préparé" in told and "Je doute encore." in told and fiche.NAME == "fiche-entretien"


def test_the_command_writes_it_and_says_what_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from assistant import cli
    from tests.faces.test_carnet import her

    opened = her(tmp_path / "dossier")
    answered(opened, "accueil", jour=day(3), pas_parler="Mon père", apporter="Une photo")
    opened.close()
    monkeypatch.setenv("BILAN_DOSSIER", str(tmp_path / "dossier"))
    out = tmp_path / "papiers"
    assert cli.main(["fiche", str(out)]) == 1 and "--creer" in capsys.readouterr().out
    assert cli.main(["fiche", "découverte", str(out), "--creer"]) == 0
    assert "Une photo" in (out / "fiche-entretien.md").read_text("utf-8")
    assert "--limites" in plain(capsys.readouterr().out)
    assert cli.main(["fiche", "1", str(out), "--limites"]) == 0
    assert "Mon père" in (out / "fiche-entretien-2.md").read_text("utf-8")
    assert cli.main(["fiche", "banane", str(out)]) == 1
    assert "numéro : 1, Entretien découverte" in plain(capsys.readouterr().out.replace("\n", " "))
