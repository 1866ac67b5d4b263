"""How the screens look: pictures kept beside, compared at each run. They hold looks and nothing else.

To accept a change: `pytest tests/faces/terminal/test_looks.py --snapshot-update`, then look at the pictures.
"""

from __future__ import annotations

import sys

import pytest

from assistant.faces import places
from assistant.faces import words as shared
from assistant.faces.terminal import words
from assistant.faces.terminal.app import BilanApp
from assistant.faces.terminal.ask_screen import AskScreen
from assistant.faces.terminal.item_screen import ItemScreen
from assistant.faces.terminal.unlock_screen import UnlockScreen
from assistant.guide.turn import Mode, Say, Tone
from assistant.pack.cleaning import typography
from tests.faces.terminal.scripted import Exchange, Scripted, prompt, scale, turn
from tests.faces.terminal.test_places import sample

SIZES = {"petit": (40, 15), "courant": (80, 24)}
sizes = pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
looks = pytest.mark.parametrize("look", [("BILAN_THEME", "clair"), ("NO_COLOR", "1")], ids=["clair", "sans-couleur"])
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="pictures are compared on one platform only")

PAST = (
    Exchange(0, "Qui a eu l’idée de ce bilan ?", "Moi"),
    Exchange(1, "Qu’est-ce qui vous amène aujourd’hui ?", "Changer de métier et Faire le point, simplement"),
    Exchange(
        2,
        "Pourquoi maintenant ?",
        "Une place se libère en réserve, et on m’a demandé si ça m’intéressait, pour l’an prochain.",
    ),
)
VALUES = ("Autonomie", "Rendre service", "Créer", "Sécurité de l’emploi", "Travailler dehors", "Apprendre")
REASONS = (
    "Changer de métier", "Évoluer là où je travaille", "Retrouver un emploi", "Reprendre après une pause",
    "Sortir d’un travail qui me pèse", "Aucune de ces raisons",
)  # fmt: skip


def conversation(live, *says: Say, past=PAST):
    return BilanApp(session=Scripted(turn(live, *says), before=past))


def with_screen(screen, **more):
    """The application with one screen over the conversation."""

    class Shown(BilanApp):
        def on_mount(self) -> None:
            self.call_after_refresh(self.push_screen, screen)

    return Shown(session=Scripted(prompt(Mode.TEXT), before=PAST), **more)


@sizes
def test_a_scale(snap_compare, size):
    says = (
        Say("Chez soi", Tone.SECTION),
        Say("Pour chacune de ces activités, dites si elle vous attire. Répondez vite."),
    )
    assert snap_compare(conversation(scale(text="Remettre en route un vélo"), *says), terminal_size=size)


@sizes
def test_a_scale_with_the_last_answer_in_sight(snap_compare, size):
    app = BilanApp(
        session=Scripted(scale("r1", "Remettre en route un vélo"), scale("r2", "Expliquer une leçon à un enfant"))
    )
    assert snap_compare(app, terminal_size=size, press=["4"])


@sizes
def test_a_long_text(snap_compare, size):
    text = "J’ai appris à un jeune à lire les consignes.\n\nJe les avais enregistrées, il les écoutait avec un casque."
    live = prompt(Mode.LONG, "Un moment où votre première valeur était là : racontez-le.", draft=text)
    assert snap_compare(conversation(live), terminal_size=size)


@sizes
def test_several(snap_compare, size):
    live = prompt(Mode.MANY, "Qu’est-ce qui vous amène aujourd’hui ?", REASONS, minimum=1, maximum=3)
    assert snap_compare(conversation(live), terminal_size=size, press=["1", "2", "down"])


@sizes
def test_an_order(snap_compare, size):
    live = prompt(Mode.ORDER, "Classez ces valeurs, de la plus importante à la moins importante.", VALUES)
    assert snap_compare(conversation(live), terminal_size=size, press=["2", "1", "6"])


@sizes
def test_points(snap_compare, size):
    live = prompt(Mode.POINTS, "Partagez 100 points.", ("Travail", "Famille", "Temps pour soi"), total=100)
    assert snap_compare(conversation(live), terminal_size=size, press=["4", "0", "down", "2", "5"])


@sizes
def test_the_beginning_of_a_command(snap_compare, size):
    assert snap_compare(conversation(prompt(Mode.TEXT, "Comment vous appeler ?")), terminal_size=size, press=["slash"])


@sizes
def test_welcome(snap_compare, size):
    first = shared.WELCOME[0]
    screen = AskScreen(typography(first.title), [typography(p) for p in first.paragraphs], back=False, step="1 / 3")
    assert snap_compare(with_screen(screen), terminal_size=size)


@sizes
def test_the_choice_of_a_passphrase(snap_compare, size):
    screen = AskScreen(
        typography(shared.PASSPHRASE_TITLE),
        [typography(p) for p in (shared.PASSPHRASE_WHY, shared.PASSPHRASE_FINAL, shared.PASSPHRASE_CHOICE)],
        (shared.CHOOSE_OWN, shared.CHOOSE_DRAWN, shared.CHOOSE_NONE),
    )
    assert snap_compare(with_screen(screen), terminal_size=size)


@sizes
def test_the_door(snap_compare, size):
    screen = UnlockScreen(lambda phrase: Scripted(prompt(Mode.TEXT)))
    assert snap_compare(with_screen(screen), terminal_size=size, press=[*"phrase"])


@sizes
def test_the_portefeuille(snap_compare, size, monkeypatch):
    monkeypatch.setattr(places, "portfolio", lambda _: sample())
    assert snap_compare(conversation(prompt(Mode.TEXT)), terminal_size=size, press=["f7"])


@sizes
def test_the_hexagon(snap_compare, size, monkeypatch):
    monkeypatch.setattr(places, "portfolio", lambda _: sample())
    session = Scripted(prompt(Mode.TEXT))
    assert snap_compare(with_screen(ItemScreen(session, sample().items()[-1])), terminal_size=size)


@sizes
def test_her_answers(snap_compare, size):
    assert snap_compare(conversation(prompt(Mode.TEXT)), terminal_size=size, press=["f8"])


@sizes
def test_the_parcours(snap_compare, size):
    assert snap_compare(conversation(prompt(Mode.TEXT)), terminal_size=size, press=["f6"])


def test_wide(snap_compare):
    assert snap_compare(conversation(prompt(Mode.ONE, "Êtes-vous en emploi ?", REASONS[:4])), terminal_size=(130, 36))


def test_large(snap_compare):
    """Between the usual window and the widest: the side panel and the whole conversation."""
    assert snap_compare(conversation(scale(text="Remettre en route un vélo")), terminal_size=(120, 40))


def test_more_than_nine_options(snap_compare):
    labels = [f"{reason}, ou à peu près" for reason in (*REASONS, *REASONS)]
    assert snap_compare(conversation(prompt(Mode.ONE, "Laquelle ?", labels)), terminal_size=(120, 40), press=["down"])


@looks
def test_light_and_without_colour(snap_compare, monkeypatch, look):
    monkeypatch.setenv(*look)
    live = prompt(Mode.MANY, "Qu’est-ce qui vous amène ?", REASONS, minimum=1, maximum=3)
    assert snap_compare(conversation(live), terminal_size=(80, 24), press=["1", "down"])


@looks
@pytest.mark.parametrize("key", ["f1", "f6", "f7", "f8", "f9"])
def test_the_places_light_and_without_colour(snap_compare, monkeypatch, look, key):
    monkeypatch.setenv(*look)
    monkeypatch.setattr(places, "portfolio", lambda _: sample())
    assert snap_compare(conversation(prompt(Mode.TEXT)), terminal_size=(80, 24), press=[key])


@sizes
def test_the_export(snap_compare, size, monkeypatch):
    monkeypatch.setattr(places, "portfolio", lambda _: sample())
    monkeypatch.setenv("HOME", "/chez/camille")  # the folder of the test would change the picture
    assert snap_compare(conversation(prompt(Mode.TEXT)), terminal_size=size, press=["f7", "x"])


def test_help(snap_compare):
    assert snap_compare(conversation(prompt(Mode.TEXT)), terminal_size=(80, 24), press=["f1"])


def test_something_went_wrong_at_the_door(snap_compare):
    said = ["Le dossier est abîmé et rien n’a pu en être lu.", "La dernière bonne sauvegarde : bilan restaurer /home/x"]
    assert snap_compare(with_screen(AskScreen(words.TROUBLE, said, (words.CLOSE,), back=False)), terminal_size=(80, 24))
