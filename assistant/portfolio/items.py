"""One rule of a questionnaire's `portefeuille` → its items, before anything she changed on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.guide.scope import SittingScope
from assistant.pack.model import MATRICES, PortfolioRule, Questionnaire, Type
from assistant.portfolio import matrices, rankings, words
from assistant.portfolio.closed import waiting
from assistant.portfolio.figures import scores_figure
from assistant.portfolio.model import Item
from assistant.portfolio.told import Reading, Told

SCORES = "scores"
_DROPPED = "ecarte"


def items(reading: Reading, rule: PortfolioRule, suffix: str = "") -> Iterator[Item]:
    """The items of a rule. `suffix` tells apart those of two rules that take the same answers."""
    if SCORES in rule.sources:
        found: Iterator[Item] = _scores(reading, rule)
    elif MATRICES in rule.sources:
        found = matrices.items(reading, rule)
    else:
        found = _answers(reading, rule)
    for item in found:
        named = replace(item, id=item.id + suffix, title=words.first_capital(item.title), apart=rule.apart)
        yield waiting(reading, named)


def suffixes(questionnaire: Questionnaire) -> tuple[str, ...]:
    """For each rule, what keeps its ids apart from those of an earlier rule with the same first source.

    Decided by the pack alone and not by what is live, so that an id never changes under an item she reworded.
    """
    seen: dict[str, int] = {}
    found = []
    for rule in questionnaire.portfolio:
        name = rule.sources[0]
        seen[name] = seen.get(name, 0) + 1
        found.append("" if seen[name] == 1 else f"~{seen[name]}")
    return tuple(found)


def _answers(reading: Reading, rule: PortfolioRule) -> Iterator[Item]:
    """Fiches, propositions and fields give items of their own; the other sources of the rule make one item together."""
    if _proposes(reading, rule):
        for told in reading.question(rule.sources[0]):
            yield from _know_how(reading, rule, told)
        return
    together: list[Told] = []
    for name in rule.sources:
        if fiches := tuple(reading.fiches(name)):
            for _, _, inside in fiches:
                yield from _fiche(reading, rule, inside)
        answers = reading.question(name)
        if not answers:
            continue
        if rule.each:
            for told in answers:
                yield from _each(reading, rule, told)
        elif answers[0].step.list:
            for fiche in dict.fromkeys(told.step.fiche for told in answers):
                yield from _one(reading, rule, tuple(t for t in answers if t.step.fiche == fiche), name)
        else:
            together += answers
    if together:
        yield from _one(reading, rule, tuple(together), rule.sources[0])


# -- scores ---------------------------------------------------------------------


def _scores(reading: Reading, rule: PortfolioRule) -> Iterator[Item]:
    scope = reading.situation.scope
    figure, used = scores_figure(reading)
    if not used or not _holds(rule, scope):
        return
    title = _title(rule, scope, reading.situation.questionnaire.title)
    yield Item(
        id=f"{reading.passation}#{SCORES}",
        rubric=rule.rubric,
        title=title,
        text=_text(rule, scope),
        kind=rule.kind,
        figure=replace(figure, title=title),
        sources=tuple(told.source for told in used),
    )


# -- fiches -----------------------------------------------------------------------


def _fiche(reading: Reading, rule: PortfolioRule, inside: tuple[Told, ...]) -> Iterator[Item]:
    scope, step = reading.scope(inside[0].step), inside[0].step
    if not step.list or not _holds(rule, scope):
        return
    apart = _apart(reading)
    title, text = _title(rule, scope, reading.fiche_name(step)), _text(rule, scope)
    lines = tuple(
        line
        for told in _first_of_rows(inside)
        if f"{step.list.id}.{told.step.question.id}" not in apart and not _is_in((title, text), told)
        for line in _lines(reading, _same_question(inside, told))
    )
    yield Item(
        id=f"{reading.passation}#{step.list.id}[{step.fiche}]",
        rubric=rule.rubric,
        title=title,
        text=text,
        kind=rule.kind,
        lines=lines,
        sources=tuple(told.source for told in inside),
    )


def _apart(reading: Reading) -> set[str]:
    """Fields that make items of their own. What only says more of a savoir-faire (level, proof) stays in its fiche too."""
    rules = reading.situation.questionnaire.portfolio
    sources = (rule.sources[:1] if _proposes(reading, rule) else rule.sources for rule in rules)
    return {field for fields in sources for field in fields if "." in field}


def _proposes(reading: Reading, rule: PortfolioRule) -> bool:
    """Whether a rule is about savoir-faire: its first source, then what says more of each one (level, proof, context)."""
    named = reading.situation.scope.find(rule.sources[0])
    question = named.question
    if question is not None and named.column:
        question = next((f for f in question.fields if f.id == named.column), None)
    return question is not None and question.type is Type.PROPOSITIONS


def _is_in(names: tuple[str, str], told: Told) -> bool:
    """Whether the title or the text of a fiche already gives this answer: « Objectif : … », then no line need repeat it."""
    short = told.step.question.type in (Type.TEXTE, Type.CHOIX)
    return short and any(name.endswith(told.words.strip()) for name in names)


# -- propositions -----------------------------------------------------------------


def _know_how(reading: Reading, rule: PortfolioRule, told: Told) -> Iterator[Item]:
    """One item per savoir-faire that she kept, reworded or added: its récit, and the other sources of the rule."""
    scope = reading.scope(told.step)
    if not _holds(rule, scope):
        return
    fallback = reading.fiche_name(told.step) or told.source.question
    read_from = tuple(
        t.source
        for t in reading.answers
        if t.step.fiche == told.step.fiche
        and t.step.list == told.step.list
        and t.step.question.id in told.step.question.sources
    )
    around = [t for name in rule.sources[1:] for t in reading.question(name) if t.step.fiche == told.step.fiche]
    lines = tuple(line for t in around for line in _lines(reading, (t,)))
    for proposal in told.answer.value:
        if proposal["choix"] == _DROPPED or not proposal["texte"].strip():
            continue
        yield Item(
            id=f"{reading.passation}#{told.step.key}:{proposal['code']}",
            rubric=rule.rubric,
            title=_title(rule, scope, fallback),
            text=words.know_how(proposal["texte"]),
            kind=rule.kind or "savoir_faire",
            lines=lines,
            sources=(told.source, *read_from, *(t.source for t in around)),
        )


# -- one item per option ------------------------------------------------------------


def _each(reading: Reading, rule: PortfolioRule, told: Told) -> Iterator[Item]:
    scope, step = reading.scope(told.step), told.step
    if not _holds(rule, scope):
        return
    blank = Item(
        id=f"{reading.passation}#{step.key}",
        rubric=rule.rubric,
        title=_title(rule, scope, step.row.text if step.row else told.source.question),
        text=told.words,
        kind=rule.kind,
        sources=(told.source,),
    )
    labels = reading.labels(step)
    codes = _codes(reading, told)
    if codes is None:
        yield blank
        return
    for code in codes:
        yield replace(blank, id=f"{blank.id}:{code}", text=words.first_capital(labels.get(code, code)))


def _codes(reading: Reading, told: Told) -> tuple[str, ...] | None:
    """The options an answer keeps, best first; None where an answer is not a set of options."""
    match told.step.question.type:
        case Type.CHOIX_MULTIPLE:
            return tuple(told.answer.value)
        case Type.CLASSEMENT | Type.PAIRES | Type.MEILLEUR_PIRE:
            return rankings.ranked_codes(reading, told)
        case Type.POINTS:
            given: dict[str, int] = told.answer.value
            return tuple(sorted((code for code in given if given[code]), key=lambda code: -given[code]))
        case _:
            return None


# -- one item for all ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Body:
    text: str = ""
    lines: rankings.Lines = ()


def _one(reading: Reading, rule: PortfolioRule, answers: tuple[Told, ...], name: str) -> Iterator[Item]:
    first = answers[0]
    scope = reading.scope(first.step)
    if not _holds(rule, scope):
        return
    body = _body(reading, rule, answers)
    asked = first.step.question.text.render(scope) if first.step.row else first.source.question
    title = _title(rule, scope, asked)
    text = _text(rule, scope) or body.text
    shared = first.step.question.type is Type.POINTS and len(answers) == 1
    # The id names what the pack declares first, answered or not: answering it later must not move the item.
    step = f"{first.step.prefix}{name.rpartition('.')[2] if first.step.list else name}"
    yield Item(
        id=f"{reading.passation}#{step}",
        rubric=rule.rubric,
        title=title,
        text=text,
        kind=rule.kind,
        lines=() if shared else body.lines,
        figure=rankings.points(reading, first, title) if shared else None,
        sources=tuple(told.source for told in answers),
    )


def _body(reading: Reading, rule: PortfolioRule, answers: tuple[Told, ...]) -> _Body:
    first = answers[0]
    if len(rule.sources) == 1:
        if first.step.row:
            tri = first.step.question.type is Type.TRI
            return _Body(lines=rankings.piles(answers) if tri else rankings.rows(answers))
        if first.step.question.type in rankings.RANKED:
            return _Body(lines=rankings.ranks(reading, first))
        return _Body(text="" if first.step.question.type is Type.POINTS else _words(reading, first))
    lines = (line for told in _first_of_rows(answers) for line in _lines(reading, _same_question(answers, told)))
    return _Body(lines=tuple(lines))


def _lines(reading: Reading, answers: tuple[Told, ...]) -> rankings.Lines:
    """The label and the text of one question among several."""
    first = answers[0]
    if first.step.row:
        asked = first.step.question.text.render(reading.scope(first.step))
        inside = rankings.piles(answers) if first.step.question.type is Type.TRI else rankings.rows(answers)
        return ((asked, "\n".join(f"{label} : {text.replace(chr(10), ', ')}" for label, text in inside)),)
    if first.step.question.type in rankings.RANKED:
        ranked = (f"{rank} : {text.replace(chr(10), ', ')}" for rank, text in rankings.ranks(reading, first))
        return ((first.source.question, "\n".join(ranked)),)
    return ((first.source.question, _words(reading, first)),)


def _words(reading: Reading, told: Told) -> str:
    """An answer as it stands in an item: several options one under another, since their labels begin with a capital."""
    if told.step.question.type is Type.CHOIX_MULTIPLE:
        labels = reading.labels(told.step)
        return "\n".join(words.first_capital(labels.get(code, code)) for code in told.answer.value)
    return words.first_capital(told.words)


def _first_of_rows(answers: tuple[Told, ...]) -> Iterator[Told]:
    """One answer per question: the rows of a grille or tri stand together."""
    seen = set()
    for told in answers:
        key = told.step.prefix + told.step.question.id
        if key not in seen:
            seen.add(key)
            yield told


def _same_question(answers: tuple[Told, ...], told: Told) -> tuple[Told, ...]:
    return tuple(t for t in answers if t.step.question is told.step.question and t.step.fiche == told.step.fiche)


# -- what the pack says of an item ---------------------------------------------------------


def _holds(rule: PortfolioRule, scope: SittingScope) -> bool:
    return rule.condition is None or rule.condition.evaluate(scope) is True


def _title(rule: PortfolioRule, scope: SittingScope, fallback: str) -> str:
    return rule.title.render(scope) if rule.title else fallback


def _text(rule: PortfolioRule, scope: SittingScope) -> str:
    return rule.text.render(scope) if rule.text else ""
