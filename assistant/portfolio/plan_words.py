"""Every sentence on the steps of her plan that both faces and the documents say. Plain spaces: `said` sets the no-break
ones. What has waited is asked about, never blamed."""

from __future__ import annotations

from datetime import date

from assistant.guide.plan_words import STANDINGS, standing, the
from assistant.parcours.plan import Standing
from assistant.portfolio.plan import Step
from assistant.portfolio.words import said

# -- beside an item of the portefeuille, and in documents
WHERE = "Où en est cette étape"
BLOCKS = "Ce qui bloque"
PROOF = "La preuve que c’est fait"

# -- in the place
DUE = "Prévue {day}. Toujours d’actualité ?"
FOR = "Pour {day}."
NO_DAY = "Sans date."
BLOCKED = "Ce qui bloque : {text}"
TITLES = {"due": "À regarder", "open": "À faire", "undated": "Sans date", "done": "Faites", "left": "Laissées de côté"}
WITH = "Avec : {text}"
MEANS = "Ce qu’il faut : {text}"
SIGN = "Signe que c’est fait : {text}"
OBSTACLE = "Ce qui pourrait bloquer : {text}"
OTHERWISE = "Et dans ce cas : {text}"
ASKED = "Dans votre réponse, c’était {day}. Cette réponse reste comme elle est."
PROVED = "La preuve, avec vos mots : {text}"
GROUP = "Noté pour : {text}"
EMPTY = (
    "Votre plan est encore vide. Il se remplit avec le questionnaire « Mon plan d’action », "
    "et avec ce que vous décidez en entretien."
)

# -- what comes of an act
NOTED = "Noté. Étape {number}, « {text} » : {standing}."
BLOCK_NOTED = "Noté. Ce qui bloque pour « {text} » : « {blocks} »."
UNBLOCKED = "Plus rien n’est noté comme bloquant pour « {text} »."
HELP_TO_SPEAK = "Vous pouvez en parler en entretien. Rien n’est envoyé."
NOT_A_DAY = "Je n’ai pas reconnu de jour. Par exemple : 12 mai, mardi, dans 2 semaines."
NO_SUCH_DAY = "Il n’y a pas de {day}. Rien n’est noté : corrigez le jour."
PAST_DAY = "Ce jour est passé. Donnez un jour à venir, ou aujourd’hui."
AHEAD_DAY = "Ce jour est encore à venir. Pour déplacer l’étape, reportez-la."
TOO_LONG = "C’est long : {given} signes, et {most} au plus. Gardez l’essentiel."
NO_SUCH = "Il n’y a pas d’étape {number} dans votre plan. Pour voir la liste : /plan"
NOTHING_TO_FORGET = "Ni preuve ni blocage ne sont notés pour cette étape."
BLOCK_HOW = "Dites ce qui bloque, avec vos mots : /plan {number} bloque j’attends une réponse"


def lines(step: Step, today: date) -> tuple[str, ...]:
    """What to say under a step in a list: its day, where it stands, what blocks."""
    found: list[str] = []
    if step.due(today) and step.day:
        found.append(said(DUE, day=the(step.day, today)))
    elif step.mark.open:
        found.append(said(FOR, day=the(step.day, today)) if step.day else NO_DAY)
    if step.mark.standing is not Standing.TODO:
        done = step.mark.standing is Standing.DONE and step.mark.done_on
        found.append(f"{standing(step.mark, today) if done else STANDINGS[step.mark.standing]}.")
    if step.mark.open and step.mark.blocks:
        found.append(said(BLOCKED, text=step.mark.blocks))
    return tuple(found)


def whole(step: Step, today: date) -> tuple[str, ...]:
    """All there is to say of a step."""
    more = (
        (GROUP, step.group),
        (WITH, step.who),
        (MEANS, step.means),
        (SIGN, step.sign),
        (OBSTACLE, step.obstacle),
        (OTHERWISE, step.otherwise),
        (PROVED, step.mark.proof if step.mark.standing is Standing.DONE else ""),
    )
    found = [*lines(step, today), *(said(form, text=text) for form, text in more if text)]
    if step.mark.day and step.asked and step.asked != step.mark.day:
        found.append(said(ASKED, day=the(step.asked, today)))
    return tuple(found)


def noted(step: Step, today: date) -> str:
    """What is said back of an act."""
    told = standing(step.mark, today) or STANDINGS[step.mark.standing]
    return said(NOTED, number=step.number, text=step.text, standing=told[:1].lower() + told[1:])
