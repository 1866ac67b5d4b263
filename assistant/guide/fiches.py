"""The step that closes a list of fiches: add one, look at one again, remove one, or say that it is complete."""

from __future__ import annotations

from assistant.dossier.events import Event, Kind, Status
from assistant.guide import words as w
from assistant.guide.finding import fiche_title
from assistant.guide.path import Step
from assistant.guide.prompting import prompt_of
from assistant.guide.situation import Situation
from assistant.guide.turn import Mode, Option, Outcome, Prompt, Say, Tone, Turn
from assistant.guide.words import say, words
from assistant.pack.model import Question

ADD, REVIEW, REMOVE, RESTORE, DONE = "ajouter", "revoir", "retirer", "remettre", "fini"


def _noun(question: Question) -> str:
    return question.singular or "fiche"


def _article(question: Question) -> str:
    return "une" if question.feminine or not question.singular else "un"


def ask_list(situation: Situation, step: Step) -> Prompt:
    question = step.question
    live = situation.sitting.fiches.get(question.id, [])
    removed = situation.sitting.removed.get(question.id, [])
    choices = [(ADD, words(w.LIST_MORE if live else w.LIST_FIRST, article=_article(question), noun=_noun(question)))]
    if live:
        choices += [(REVIEW, words(w.LIST_REVIEW)), (REMOVE, words(w.LIST_REMOVE))]
    if removed:
        choices.append((RESTORE, words(w.LIST_RESTORE)))
    choices.append((DONE, words(w.LIST_DONE if live else w.LIST_NONE)))
    text = situation.asked(step)
    if live:
        text += "\n" + words(w.LIST_HOLDS, names=", ".join(situation.scope.fiche_name(question, f) for f in live))
    options = tuple(Option(str(i), code, label) for i, (code, label) in enumerate(choices, 1))
    return prompt_of(situation, step, Mode.ONE, text, options, words(w.HINT_MENU))


def take_list(situation: Situation, step: Step, code: str, turn: Turn) -> Outcome:
    """What she chose at the end of a list."""
    question = step.question
    live = situation.sitting.fiches.get(question.id, [])
    match code:
        case "ajouter" if question.maximum and len(live) >= question.maximum:
            return Outcome(says=(say(w.LIST_FULL, Tone.WARNING, high=int(question.maximum)),))
        case "ajouter":
            return Outcome((_added(situation, question),))
        case "revoir" | "retirer" | "remettre":
            fiches = situation.sitting.removed.get(question.id, []) if code == RESTORE else live
            return Outcome(turn=_which(situation, step, code, fiches, turn))
        case _ if question.minimum and len(live) < question.minimum:
            short = w.LIST_SHORT_ONE if question.minimum == 1 else w.LIST_SHORT
            return Outcome(says=(say(short, Tone.WARNING, low=int(question.minimum)),))
        case _:
            event = situation.event(
                Kind.ANSWER, question=step.key, etat=Status.ANSWERED, valeur=list(live), version=situation.pack.version
            )
            return Outcome((event,))


def _added(situation: Situation, question: Question) -> Event:
    rank = situation.sitting.created.get(question.id, 0) + 1
    return situation.event(Kind.FICHE_ADDED, liste=question.id, fiche=f"f{rank}")


def _which(situation: Situation, step: Step, code: str, fiches: list[str], turn: Turn) -> Turn:
    names = [(f"fiche:{code}:{step.key}:{f}", _called(situation, step.question, f)) for f in fiches]
    return menu(w.LIST_WHICH, names, turn)


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
    choices = [
        (f"aller:{s.key}", f"{situation.asked(s).replace(chr(10), ' ')} — {situation.in_words(s) or '…'}")
        for s in inside
    ]
    return Outcome(says=(Say(label),), turn=menu(w.LIST_WHICH_ANSWER, choices, turn))
