"""Anyone at any question: random replies, commands and second thoughts over every type of question.

The laws: the next turn always exists; only the events remember; an answer is lost by nothing but erasing; what is left
to ask never grows by going on.
"""

from __future__ import annotations

from datetime import timedelta

from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from assistant.dossier.events import Kind
from assistant.guide.turn import Mode, Reply
from tests.guide.talking import Talk, talk

EVERYTHING = """
sections:
  - id: a
    titre: Premières
    questions:
      - {id: libre, type: texte, texte: "Un mot ?", longueur_max: 200}
      - {id: long, type: texte_long, texte: "Racontez.", relances: [{si: "longueur < 20", dire: "Encore ?"}]}
      - {id: d_accord, type: oui_non, texte: "Oui ?"}
      - {id: nombre, type: entier, si: "d_accord = oui", min: 0, max: 20, texte: "Combien ?"}
      - {id: date1, type: date, texte: "Quand ?"}
      - {id: un, type: choix, texte: "Lequel ?", options: {x: Ici, y: Là, z: Ailleurs}}
      - id: plusieurs
        type: choix_multiple
        min: 2
        texte: "Lesquels ?"
        options: [{code: p, texte: Pain}, {code: q, texte: Quai}, {code: r, texte: Rive}, {code: n, texte: Rien, exclusif: oui}]
      - {id: rang1, type: classement, texte: "Dans quel ordre ?", garder: 2, options_depuis: {question: plusieurs}}
      - {id: parts, type: points, total: 10, texte: "Partagez.", options_depuis: {question: plusieurs}}
      - {id: grille1, type: grille, texte: "Cela compte ?", lignes: {froid: Froid, bruit: Bruit}, modalites: {0: Non, 1: Oui}}
  - id: b
    titre: Cartes
    questions:
      - id: cartes
        type: tri
        texte: "Où ?"
        cartes: {a: Autonomie, b: Beauté, c: Calme, d: Défi}
        piles: [{code: haut, texte: Essentiel, max: 3}, {code: bas, texte: Secondaire}]
      - {id: duels, type: paires, texte: "Laquelle ?", options_depuis: {question: cartes, piles: [haut]}}
      - {id: lots, type: meilleur_pire, taille: 3, texte: "Dans ce lot ?", options: {k: Lac, l: Mer, m: Pré, n: Bois}}
  - id: c
    titre: Récits
    questions:
      - id: recits
        type: fiche
        texte: "Vos récits."
        singulier: récit
        min: 1
        max: 3
        nom: "{{ titre | defaut: \\"sans titre\\" }}"
        champs:
          - {id: titre, type: texte, texte: "Titre ?"}
          - {id: action, type: texte_long, texte: "Qu'avez-vous fait ?"}
          - {id: savoirs, type: propositions, depuis: [action], texte: "Vos savoir-faire.", aide: "Au choix."}
          - {id: envie, type: oui_non, texte: "Encore envie ?"}
      - {id: prefere, type: choix, texte: "Lequel ?", options_depuis: {question: recits}}
      - {id: fin, type: texte, si: "repondu(prefere)", texte: "Pourquoi {{ prefere | defaut: \\"celui-là\\" }} ?"}
restitution:
  - {dire: "Voici."}
  - {si: "d_accord = oui", dire: "D'accord."}
  - {si: "repondu(fin)", dire: "Voici pourquoi : {{ fin | defaut: \\"…\\" }}."}
"""
WORDS = (
    "J'ai formé deux collègues et j'ai organisé les plannings.",
    "Rien.", "12", "mars 2019", "4 ou 5", "oui", "non", "la 2", "1 et 2", "5 5", "2 1", "Stop au travail de nuit", "",
)  # fmt: skip
COMMANDS = (
    "/retour", "/retour", "/passer", "/plus-tard", "/je-ne-sais-pas", "/garder", "/revoir 1", "/revoir 3", "/revoir 12",
    "/revoir 20", "/marquer", "/pourquoi", "/menu", "/reprendre", "/revoir",
)  # fmt: skip


def step(t: Talk, data: st.DataObject) -> None:
    prompt = t.prompt
    kind = data.draw(st.integers(0, 9))
    if kind == 0:
        reply = Reply(data.draw(st.sampled_from(COMMANDS)))
    elif kind == 1:
        reply = Reply(data.draw(st.sampled_from(WORDS)))
    elif prompt.mode is Mode.POINTS:
        rest = [0] * (len(prompt.options) - 1)
        reply = Reply(points=tuple(zip((o.code for o in prompt.options), [prompt.total or 0, *rest], strict=True)))
    elif prompt.mode in (Mode.MANY, Mode.ORDER):
        codes = [o.code for o in prompt.options]
        reply = Reply(codes=tuple(data.draw(st.permutations(codes))[: data.draw(st.integers(1, len(codes)))]))
    elif prompt.options:
        reply = Reply(codes=(data.draw(st.sampled_from([o.code for o in prompt.options])),))
    else:
        reply = Reply({Mode.NUMBER: "7", Mode.DATE: "2019"}.get(prompt.mode, data.draw(st.sampled_from(WORDS[:2]))))
    note(f"{prompt.mode} {prompt.step!r} ← {reply.text or reply.codes or reply.points}")
    t._reply(reply)


@given(st.data())
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_walk_anywhere_never_ends_in_an_error_and_only_the_events_remember(data):
    t = talk(EVERYTHING)
    for _ in range(data.draw(st.integers(5, 60))):
        step(t, data)
        assert t.prompt.text
    assert t.reopened().state == t.state
    assert t.guide.turn(t.reopened().state, t.now) == t.guide.turn(t.state, t.now)
    t.guide.welcome_back(t.state, t.now)
    t.guide.history(t.state, None, 50)
    t.guide.answered(t.state, t.now)


@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_looking_back_and_going_on_changes_no_answer(data):
    """`/retour`, `/revoir N`, Enter and `/passer` on an answer she came back to leave every answer as it was."""
    t = talk(EVERYTHING)
    for _ in range(data.draw(st.integers(5, 40))):
        step(t, data)
    t.apply(*[] if t.state.current else [t.guide.opening("essai/q", t.now)])
    t.turn = t.guide.turn(t.state, t.now)
    before = dict(t.state.sittings["essai/q"].answers)
    whole = {k: a for k, a in before.items() if a.answered}
    count = len(t.guide.answered(t.state, t.now))
    for _ in range(data.draw(st.integers(1, 5))):
        if t.prompt.followup or t.prompt.mode is Mode.MENU:
            break
        if count and data.draw(st.booleans()):
            t.say(f"/revoir {data.draw(st.integers(1, count))}")
        else:
            t.say("/retour")
        if t.prompt.current is not None and not t.prompt.followup:
            t.say(data.draw(st.sampled_from(["", "/passer", "/garder"])))
    after = t.state.sittings["essai/q"].answers
    assert {k: after[k] for k in whole} == whole


@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_left_never_grows_by_going_on(data):
    """Going on: each live question answered or refused once, no fiche added beyond the first."""
    t, left = talk(EVERYTHING), []
    for _ in range(90):
        if t.prompt.mode is Mode.MENU:
            break
        assert t.turn.progress is not None
        left.append((t.turn.progress.high, t.prompt.step))
        if t.prompt.step == "recits" or t.prompt.followup or data.draw(st.integers(0, 5)) == 0:
            t.say("/passer")
        elif t.prompt.mode is Mode.POINTS:
            rest = [0] * (len(t.prompt.options) - 1)
            points = zip((o.code for o in t.prompt.options), [t.prompt.total or 0, *rest], strict=True)
            t._reply(Reply(points=tuple(points)))
        elif t.prompt.mode in (Mode.MANY, Mode.ORDER):
            t.pick(*[o.code for o in t.prompt.options if not o.exclusive])
        elif t.prompt.options:
            t.pick(data.draw(st.sampled_from([o.code for o in t.prompt.options])))
        else:
            t.say({Mode.NUMBER: "7", Mode.DATE: "2019"}.get(t.prompt.mode, WORDS[0]))
    highs = [high for high, _ in left]
    assert highs == sorted(highs, reverse=True), left
    assert not any(e.kind is Kind.FICHE_ADDED for e in t.events)


RECITS = """
sections:
  - id: s
    titre: Récits
    questions:
      - {id: situation, type: texte_long, texte: "La situation ?"}
      - {id: action, type: texte_long, texte: "Qu'avez-vous fait ?"}
      - {id: savoirs, type: propositions, depuis: [situation, action], texte: "Vos savoir-faire."}
      - {id: preuve, type: texte_long, texte: "La preuve ?", relances: [{si: "longueur < 20", dire: "Encore ?"}]}
      - {id: preuves, type: propositions, depuis: [preuve], texte: "Et là ?"}
"""
TOLD = (
    "On a rangé.",
    "J'ai formé deux collègues et j'ai organisé les plannings.",
    "J'ai négocié les prix, j'ai rédigé le contrat et j'ai accueilli les clients.",
    "J'ai réparé la machine, j'ai soudé le cadre, j'ai conduit le camion et j'ai vendu le stock.",
)


@given(st.data())
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_left_never_grows_when_a_recit_is_told_told_again_or_lengthened(data):
    """Whatever is read in her texts, and whenever she makes them longer. Taking a reply back may ask it again."""
    t, left = talk(RECITS), []
    for _ in range(40):
        if t.turn.progress is not None:
            left.append((t.turn.progress.high, t.prompt.step))
            assert t.turn.progress.low <= t.turn.progress.high
        texts = [e.number for e in t.guide.answered(t.state, t.now) if e.step in ("situation", "action", "preuve")]
        if texts and not t.prompt.followup and data.draw(st.integers(0, 3)) == 0:
            t.say(f"/revoir {data.draw(st.sampled_from(texts))}")
        if t.prompt.mode is Mode.MENU:
            break
        if t.prompt.mode is Mode.LONG:
            t.say(data.draw(st.sampled_from(("/passer", *TOLD))))
        elif t.prompt.mode is Mode.TEXT:
            t.say("Faire de l'ordre dans un stock")
        else:
            t.say(data.draw(st.sampled_from([*(o.key for o in t.prompt.options), "Préparer les plannings"])))
    highs = [high for high, _ in left]
    assert highs == sorted(highs, reverse=True), left


PACES = (
    "sections:\n  - id: s\n    questions:\n"
    + "".join(f"      - {{id: e{i}, type: echelle, texte: 'É{i}', modalites: {{0: Non, 1: Oui}}}}\n" for i in range(20))
    + "".join(f"      - {{id: t{i}, type: texte_long, texte: 'T{i}'}}\n" for i in range(8))
)


def test_going_fast_in_a_run_says_nothing_of_the_time_that_texts_take():
    """Two seconds a key, then fifty a text, as the author foresaw: the minutes left only go down."""
    t, minutes = talk(PACES.replace("'", '"')), []
    while t.prompt.mode is not Mode.MENU:
        assert t.turn.progress is not None
        minutes.append(t.turn.progress.minutes)
        t.now += timedelta(seconds=40 if t.prompt.mode is Mode.LONG else -8)
        t.say("1")
    assert minutes == sorted(minutes, reverse=True), minutes
    assert minutes[20] == 7, "eight texts take more than their share of a fast run"


def test_a_recit_made_longer_after_savoir_faire_of_her_own_adds_nothing_to_what_is_left():
    t = talk(RECITS).say("/passer", TOLD[1])
    while t.prompt.step != "savoirs" or len(t.prompt.options) > 1:
        t.say("1" if t.prompt.step == "savoirs" else "/passer")
    t.say("Préparer des plannings", "Faire de l'ordre", "Rester calme au téléphone")
    assert t.turn.progress is not None
    before = t.turn.progress.high
    t.say("/revoir 2", " ".join(TOLD[1:]))
    while t.prompt.followup:
        t.say("/passer")
    assert t.prompt.step == "savoirs" and t.turn.progress.high <= before
