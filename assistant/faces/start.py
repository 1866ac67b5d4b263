"""The first start, as data and small decisions that both faces share: passphrase, keyboard, choice of parcours."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.dossier.wordlist import word_list
from assistant.faces import words

if TYPE_CHECKING:
    from assistant.dossier.vault import Vault

MINIMUM_LENGTH = 8  # below, a phrase protects nothing and « sans phrase » is the honest choice
COMFORTABLE_LENGTH = 16
DRAWN_WORDS = 6
KEYBOARD_SIGNS = ("é", "ç", "@", "€", "ê")  # plain keys, AltGr, and one dead key


@dataclass(frozen=True, slots=True)
class Advice:
    """What to say of a passphrase. Only `accepted` False stops it; the words are kind either way."""

    accepted: bool
    text: str


def judge(passphrase: str) -> Advice:
    """Look at a passphrase. Under 8 characters it is refused; longer is her choice, with a hint if it is thin."""
    phrase = unicodedata.normalize("NFC", passphrase)
    if not phrase.strip():
        return Advice(False, words.PASSPHRASE_EMPTY)
    if len(phrase) < MINIMUM_LENGTH:
        return Advice(False, words.PASSPHRASE_TOO_SHORT.format(minimum=MINIMUM_LENGTH))
    if _guessable(phrase):
        return Advice(True, words.PASSPHRASE_REPEATED)
    if len(phrase) < COMFORTABLE_LENGTH:
        return Advice(True, words.PASSPHRASE_WEAK)
    if not phrase.isascii():
        return Advice(True, f"{words.PASSPHRASE_GOOD} {words.PASSPHRASE_ACCENTS}")
    return Advice(True, words.PASSPHRASE_GOOD)


def _guessable(phrase: str) -> bool:
    """Few different characters, or a run such as 12345678 or azertyuiop."""
    folded = phrase.casefold()
    if len(set(folded)) <= 3:
        return True
    rows = ("0123456789" * 2, "abcdefghijklmnopqrstuvwxyz", "azertyuiopqsdfghjklmwxcvbn", "qwertyuiopasdfghjklzxcvbnm")
    return any(folded in row or folded[::-1] in row for row in rows)


@dataclass(frozen=True, slots=True)
class Drawn:
    phrase: str
    bits: int  # of chance, rounded down

    @property
    def says(self) -> tuple[str, ...]:
        first, second = words.PASSPHRASE_DRAWN
        return (
            first.format(count=DRAWN_WORDS, size=len(word_list()), phrase=self.phrase),
            second.format(bits=self.bits),
        )


def draw_phrase(choice: Callable[[tuple[str, ...]], str] | None = None) -> Drawn:
    """Six words drawn with the system's own source of chance. `choice` is for tests."""
    if choice is None:
        import secrets

        choice = secrets.choice
    pool = word_list()
    return Drawn(" ".join(choice(pool) for _ in range(DRAWN_WORDS)), int(DRAWN_WORDS * math.log2(len(pool))))


def missing_signs(typed: str) -> tuple[str, ...]:
    """The signs of the keyboard check that did not arrive, in their order."""
    arrived = unicodedata.normalize("NFC", typed)
    return tuple(sign for sign in KEYBOARD_SIGNS if sign not in arrived)


def keyboard_report(
    typed: str, environ: Mapping[str, str], platform: str, line_by_line: bool = False
) -> tuple[str, ...]:
    """What to say after the keyboard check. `platform` is `sys.platform`; `line_by_line`: she is already in the plain face."""
    if not typed.strip():
        return (words.KEYBOARD_SKIPPED,)
    missing = missing_signs(typed)
    if not missing:
        return (words.KEYBOARD_FINE,)
    cure = _cure(missing, environ, platform)
    return (
        words.KEYBOARD_MISSING.format(signs=" ".join(missing)),
        words.KEYBOARD_ELSEWHERE if _of_the_screen(cure) and line_by_line else cure,
        words.KEYBOARD_HARMLESS,
    )


def _of_the_screen(cure: str) -> bool:
    """Whether a cure only concerns the full-screen face, which reads the keys itself, or sends her to this one."""
    return "bilan --texte" in cure or "TEXTUAL" in cure


def _cure(missing: tuple[str, ...], environ: Mapping[str, str], platform: str) -> str:
    """The known cause for this terminal. The order matters: a terminal inside another names the inner one first."""
    program = environ.get("TERM_PROGRAM", "")
    if program == "vscode":
        return (
            "Vous êtes dans le terminal de Visual Studio Code, qui avale certaines touches. "
            "Ouvrez plutôt le terminal de votre système, ou lancez : bilan --texte"
        )
    if program == "iTerm.app":
        return (
            "iTerm2 perd les touches mortes (^ ¨ ~) avec ce genre de programme. Fermez, puis relancez avec : "
            "TEXTUAL_DISABLE_KITTY_KEY=1 bilan"
        )
    if program == "Apple_Terminal":
        return (
            "Dans Terminal, menu Réglages, Profils, Clavier : décochez « Utiliser Option comme touche Meta ». "
            "Les signes @ et € reviendront."
        )
    if environ.get("WT_SESSION"):
        return (
            "Certaines versions de Windows Terminal perdent la touche AltGr (@, €). Mettez Windows Terminal à jour, "
            "ou lancez : bilan --texte"
        )
    if platform == "win32":
        return "La console classique de Windows gêne les accents. Installez Windows Terminal, ou lancez : bilan --texte"
    if set(missing) - {"@"} and not _speaks_unicode(environ):
        return (
            "Votre terminal n’est pas réglé pour les accents (UTF-8). Fermez, puis relancez avec : LC_ALL=C.UTF-8 bilan"
        )
    if "ê" in missing and len(missing) == 1:
        return (
            "La touche morte ^ ne passe pas. Relancez avec : TEXTUAL_DISABLE_KITTY_KEY=1 bilan, "
            "ou essayez un autre terminal, ou lancez : bilan --texte"
        )
    return "Essayez un autre terminal, ou lancez : bilan --texte"


def _speaks_unicode(environ: Mapping[str, str]) -> bool:
    locale = environ.get("LC_ALL") or environ.get("LC_CTYPE") or environ.get("LANG") or ""
    return "utf" in locale.casefold()


def reason(error: Exception) -> str:
    """Why the system refused, in French, without a final point."""
    import errno

    number = getattr(error, "errno", None)
    return words.REASONS.get(errno.errorcode.get(number or 0, ""), words.REASON_OTHER)


@dataclass(frozen=True, slots=True)
class Offer:
    """A parcours she may follow."""

    id: str
    title: str
    description: str


def create_dossier(folder: Path, passphrase: str | None, parcours: str, now: datetime | None = None) -> Vault:
    """Create the dossier, open at the first questionnaire of its parcours.

    Takes most of a second with a passphrase: show `words.DERIVING` before.
    Raises DossierError (folder not writable, disk full, already a dossier there).
    """
    from assistant.dossier import vault
    from assistant.dossier.events import Event, Kind
    from assistant.parcours.reading import read_parcours

    at = (now or datetime.now().astimezone()).isoformat(timespec="seconds")
    phrase = unicodedata.normalize("NFC", passphrase) if passphrase is not None else None
    begun = Event(Kind.CREATED, at, {"parcours": parcours})
    # She chose her parcours: its first questionnaire opens by itself, and its first question is what she sees next.
    first = next(task.passation for _, task in read_parcours(parcours).tasks())
    return vault.create(folder, phrase, (begun, Event(Kind.OPENED, at, {"passation": first})))


def offered_parcours() -> tuple[Offer, ...]:
    """The parcours shipped with the product, in the order of their titles."""
    from assistant.parcours.reading import read_parcours, shipped_ids

    found = map(read_parcours, shipped_ids())
    return tuple(sorted((Offer(p.id, p.title, p.description) for p in found), key=lambda offer: offer.title))
