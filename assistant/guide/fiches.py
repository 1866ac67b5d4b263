"""The step that closes a list of fiches: add one, look at one again, remove one, or say that it is complete."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from assistant.dossier.events import Event, Kind, Status
from assistant.guide import words as w
from assistant.guide.finding import fiche_title
from assistant.guide.path import Step
from assistant.guide.prompting import prompt_of
from assistant.guide.situation import Situation
from assistant.guide.turn import Mode, Option, Outcome, Prompt, Say, Tone, Turn
from assistant.guide.understanding import Command, Doubt, Misfit, Reading, Understood, Value, understand
from assistant.guide.understanding.enough import NO_MORE
from assistant.guide.understanding.folding import listed, plain
from assistant.guide.understanding.folding import words as folded
from assistant.guide.understanding.words import short
from assistant.guide.understanding.yes_no import SAYS_NOTHING
from assistant.guide.words import say, words
from assistant.pack.model import Question, Type

ADD, REVIEW, REMOVE, RESTORE, DONE = "ajouter", "revoir", "retirer", "remettre", "fini"
# What answers « un autre, ou est-ce tout ? » without naming anything.
_MORE = listed(
    """
    oui, oui un autre, oui une autre, un autre, une autre, encore un, encore une, j en ajoute un, j en ajoute une,
    j en ai un autre, j en ai une autre, ajouter un autre, ajouter une autre, nouveau, nouvelle, oui j en ai un autre
    """
)


@dataclass(frozen=True, slots=True)
class Begun:
    """Words of her own typed at the end of a list: one more of what it holds begins with them."""

    text: str


def _feminine(question: Question) -> bool:
    return question.feminine or not question.singular


def _named(question: Question) -> dict[str, str]:
    """What the list holds, as the pack calls it: « un objectif », « une expérience »."""
    return {"article": "une" if _feminine(question) else "un", "noun": question.singular or "fiche"}


def ask_list(situation: Situation, step: Step) -> Prompt:
    question = step.question
    live = situation.sitting.fiches.get(question.id, [])
    removed = situation.sitting.removed.get(question.id, [])
    one, full = _named(question), _full(question, live)
    choices = [] if full else [(ADD, words(w.LIST_MORE if live else w.LIST_FIRST, **one))]
    if live:
        choices += [(REVIEW, words(w.LIST_REVIEW, **one)), (REMOVE, words(w.LIST_REMOVE, **one))]
    if removed and not full:
        choices.append((RESTORE, words(w.LIST_RESTORE, **one)))
    choices.append((DONE, words(w.LIST_DONE if live else w.LIST_NONE)))
    text = situation.asked(step)
    if live:
        text += "\n" + words(w.LIST_HOLDS, names=", ".join(situation.scope.fiche_name(question, f) for f in live))
    if full:
        text += "\n" + words(w.LIST_FULL, high=int(question.maximum or 0))
    options = tuple(Option(str(i), code, label) for i, (code, label) in enumerate(choices, 1))
    return prompt_of(situation, step, Mode.ONE, text, options, words(w.HINT_MENU))


def _full(question: Question, live: list[str]) -> bool:
    return question.maximum is not None and len(live) >= question.maximum


def read_list(text: str, step: Step, prompt: Prompt, today: date) -> Understood:
    """What she typed at the end of a list: one of its options, a command, or the first words of one more."""
    found = understand(text, prompt, today)
    unread = isinstance(found, Misfit) or (isinstance(found, Doubt) and not found.readings)
    if unread and (meant := _meant(text)):
        return Value(meant, text)
    if text.startswith("/") or first_text(step.question) is None or not _tells(text):
        return found
    mine = Value(Begun(text), text)
    new = Reading(words(w.LIST_NEW, **_named(step.question), begun=short(text)), mine)
    match found:
        case Misfit():
            return mine
        case Doubt(readings, question, raw) if readings and len(text.split()) > 1:
            return Doubt((*readings, new), question, raw)
        case Command():
            # As for any text of hers: what surely asks for something is obeyed, what may be an answer is asked.
            asked = understand(text, replace(prompt, mode=Mode.TEXT, options=()), today)
            if isinstance(asked, Doubt):
                kept = (r for r in asked.readings if isinstance(r.meaning, Command))
                return Doubt((new, *kept), asked.question, asked.raw)
    return found


def _meant(text: str) -> str:
    """ADD or DONE, said without the words of the option; "" for anything else."""
    said = plain(text)
    return ADD if said in _MORE else DONE if said in NO_MORE else ""


def _tells(text: str) -> bool:
    """Whether these words can be the beginning of something: neither a number, nor a letter, nor a bare yes or no."""
    return any(len(word) > 1 and word.isalpha() for word in folded(text)) and plain(text) not in SAYS_NOTHING


def first_text(owner: Question) -> Question | None:
    """The first text asked in every fiche: it holds the words with which one is begun.

    None where a fiche is called by something else, such as a choice: words that name it would land in another answer.
    """
    texts = (f for f in owner.fields if f.type in (Type.TEXTE, Type.TEXTE_LONG) and f.condition is None)
    first = next(texts, None)
    named = owner.item_name.references if owner.item_name else None
    return first if first and (not named or f"{owner.id}.{first.id}" in named) else None


def take_list(situation: Situation, step: Step, chosen: str | Begun, turn: Turn) -> Outcome:
    """What she chose at the end of a list."""
    question = step.question
    live = situation.sitting.fiches.get(question.id, [])
    match chosen:
        case Begun() | "ajouter" if _full(question, live):
            full = say(w.LIST_FULL, Tone.WARNING, high=int(question.maximum or 0))
            return Outcome(says=(full,), keep_input=isinstance(chosen, Begun))
        case Begun(text):
            return _begin(situation, question, text)
        case "ajouter":
            return Outcome((_added(situation, question),))
        case "revoir" | "retirer" | "remettre":
            fiches = situation.sitting.removed.get(question.id, []) if chosen == RESTORE else live
            if len(fiches) == 1:  # nothing to choose from
                return act(situation, f"{chosen}:{step.key}:{fiches[0]}", turn)
            return Outcome(turn=_which(situation, step, chosen, fiches, turn))
        case _ if question.minimum and len(live) < question.minimum:
            short_of = w.LIST_SHORT_ONE[_feminine(question)] if question.minimum == 1 else w.LIST_SHORT
            said = say(short_of, Tone.WARNING, low=int(question.minimum), noun=_named(question)["noun"])
            return Outcome(says=(said,))
        case _:
            event = situation.event(
                Kind.ANSWER, question=step.key, etat=Status.ANSWERED, valeur=list(live), version=situation.pack.version
            )
            return Outcome((event,))


def _added(situation: Situation, question: Question) -> Event:
    rank = situation.sitting.created.get(question.id, 0) + 1
    return situation.event(Kind.FICHE_ADDED, liste=question.id, fiche=f"f{rank}")


def _begin(situation: Situation, owner: Question, text: str) -> Outcome:
    """One more, with these words as its first answer, held to the rules of their question."""
    from assistant.guide.recording import record

    champ, added = first_text(owner), _added(situation, owner)
    assert champ is not None
    within = situation.with_fiche(owner.id, added.data["fiche"])
    given = record(within, within.path.step(f"{owner.id}[{added.data['fiche']}].{champ.id}"), text, aloud=False)
    if not given.events:
        return given
    begun = say(w.LIST_BEGUN, Tone.UNDERSTOOD, **_named(owner), begun=short(text))
    return replace(given, events=(added, *given.events), says=(begun, *given.says))


def _which(situation: Situation, step: Step, code: str, fiches: list[str], turn: Turn) -> Turn:
    names = [(f"fiche:{code}:{step.key}:{f}", _called(situation, step.question, f)) for f in fiches]
    return menu(w.LIST_WHICH[_feminine(step.question)], names, turn)


def _called(situation: Situation, owner: Question, fiche: str) -> str:
    """The name of a fiche, live or removed: the path knows nothing of a removed one."""
    if fiche in situation.sitting.fiches.get(owner.id, []):
        return situation.scope.fiche_name(owner, fiche)
    return fiche_title(owner, fiche, situation.sitting)


def menu(text: str, choices: list[tuple[str, str]], turn: Turn) -> Turn:
    """A small menu laid over a question, with the way back to it."""
    from assistant.guide.menus import menu as prompt_of

    prompt = prompt_of(words(text), [*choices, ("question", words(w.BACK_TO_QUESTION))], payload=turn)
    return Turn(prompt, where=turn.where, progress=turn.progress)


def act(situation: Situation, action: str, turn: Turn) -> Outcome:
    """Carry out `revoir:LIST:FICHE`, `retirer:…`, `remettre:…`, once she said which fiche."""
    from assistant.guide.commands import go_to

    verb, name, fiche = action.split(":", 2)
    step = situation.path.step(name)
    label = _called(situation, step.question, fiche)
    if verb == REMOVE:
        return Outcome(
            (situation.event(Kind.FICHE_REMOVED, liste=name, fiche=fiche),), (say(w.LIST_REMOVED, name=label),)
        )
    if verb == RESTORE:
        event = situation.event(Kind.FICHE_RESTORED, liste=name, fiche=fiche)
        return Outcome((event,), (say(w.LIST_RESTORED, name=label),))
    inside = [s for s in situation.path.steps if s.fiche == fiche and s.list is not None and s.list.id == name]
    if len(inside) == 1:
        return go_to(situation, inside[0])
    choices = [
        (f"aller:{s.key}", f"{situation.asked(s).replace(chr(10), ' ')} — {situation.in_words(s) or '…'}")
        for s in inside
    ]
    return Outcome(says=(Say(label),), turn=menu(w.LIST_WHICH_ANSWER, choices, turn))
