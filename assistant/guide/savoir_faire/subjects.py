"""Who does what: whether a word that looks like a verb of the lexicon says something that she did.

Strength, from 0 (not hers, not done, or not sure enough) to 3 (« j'ai formé »): 2 where others did it with her (« nous
avons organisé ») or where no subject is written, as in a curriculum vitae (« Gestion des stocks »).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.guide.savoir_faire import homographs
from assistant.guide.savoir_faire.sentences import Word
from assistant.guide.savoir_faire.verbs import Verb
from assistant.guide.understanding.folding import word_list

OWN, SHARED, HEADLINE, NOTED = 3.0, 2.0, 2.0, 1.75
JOINED = 0.25  # a verb that follows another by « et » is a little less sure than that one
LEAST = 1.5
FAR = 14  # words: beyond, a « j'ai » governs nothing any more

_ADVERBS = word_list(
    """bien aussi toujours deja souvent tout toute tous toutes ensuite donc alors longtemps beaucoup meme seule seul
    parfois ainsi surtout presque enfin puis encore mieux tres trop vite ensemble egalement aussitot mal quelquefois"""
)
_NEGATIONS = word_list("pas jamais plus guere rien aucun aucune point personne nullement")
_OBJECTS = word_list("l le la les lui leur y en vous t te ne n")
_SHE = ("j", "je")
_JOINS = ("et", "ou", "puis", "ni", "mais")
_OTHERS = word_list(
    "il elle ils elles qui que qu on dont ou lequel laquelle a est ont sont etait etaient avait avaient"
)
_DETERMINERS = word_list(
    """le la les l un une des du mes mon ma nos notre deux trois quatre cinq six sept huit neuf dix douze quinze vingt
    plusieurs quelques"""
)
# Governors of an infinitive, with the strength they give.
_BARE = {"su": OWN, "sais": OWN, "savais": OWN, "pu": 2.0, "pouvais": 2.0, "peux": 2.0, "du": 2.5, "dois": 2.5, "devais": 2.5,
         "fallait": 2.0, "faut": 2.0, "fallu": 2.0, "venais": 2.0, "allais": 2.0}  # fmt: skip
_WITH_A = {"appris": OWN, "reussi": OWN, "consistait": OWN, "consiste": OWN, "arrive": 2.5, "arrivais": 2.5, "parvenu": OWN,
           "parvenue": OWN, "parvenais": OWN, "parviens": OWN, "participe": 2.0, "aide": 2.0, "contribue": 2.0, "commence": 2.0,
           "habituee": 2.5, "habitue": 2.5, "temps": 2.0, "journees": 2.0, "continue": 2.0, "passais": 2.0}  # fmt: skip
_WITH_DE = {"charge": OWN, "chargee": OWN, "charges": SHARED, "chargees": SHARED, "responsable": OWN, "decide": 2.0,
            "accepte": 2.0, "capable": OWN, "habitude": 2.5, "permis": 2.0, "occupais": OWN, "occupe": OWN, "occupee": OWN,
            "mission": 2.5, "role": 2.5, "travail": 2.5, "tache": 2.5, "choisi": 2.0, "but": 2.0}  # fmt: skip
# These need no « je » before them: « mon travail consistait à », « chargée de ».
_IMPERSONAL = word_list(
    """fallait faut fallu consistait consiste mission role travail tache permis etait charge chargee charges chargees
    responsable capable but temps journees"""
)
_ASKED = word_list("demande propose confie charge")  # « on m'a demandé de former » is hers, « j'ai demandé de » is not
_CHARGES = word_list(
    "charge chargee responsable occupe occupee occupais assurais assure faisais fais gerais suivi assurait"
)


@dataclass(frozen=True, slots=True)
class Said:
    """The last verb accepted (or refused, at strength 0) in this sentence, for those that « et » joins to it."""

    kind: str
    index: int
    strength: float


NOTHING = Said("", -1, 0.0)


def participle(words: Sequence[Word], at: int, verb: Verb, said: Said) -> Said | None:
    """« j'ai formé », « nous avons formé », « formé » after « et »; None when this is no participle."""
    back, denied = _skip_adverbs(words, at - 1)
    written = words[at].folded in verb.participles
    heard = words[at].folded == verb.base and verb.base.endswith("er")  # « j'ai animer »: as it sounds
    if not written and not (heard and back >= 0 and words[back].folded in ("ai", "avons")):
        return None
    denied = denied or _denied_after(words, at)
    word = words[back].folded if back >= 0 else ""
    if word in ("ai", "avais", "avons", "avions", "a", "avait", "avez"):
        strength = _auxiliary(words, back, verb)
        return Said("participle", at, 0.0 if denied or _hypothetical(words, back) else strength)
    if word in ("suis", "etais"):
        itself = back >= 1 and words[back - 1].folded in ("me", "m")
        own = itself == verb.reflexive and (verb.reflexive or verb.with_etre) and not denied
        return Said("participle", at, OWN if own else 0.0)
    if word in ("avoir", "ayant") and not verb.reflexive:
        return Said("participle", at, 0.0 if denied else SHARED)
    if verb.reflexive:
        return None
    if word in _JOINS or (back >= 0 and words[back + 1].comma):
        if said.kind != "participle" or said.index < 0:
            said = _earlier_participle(words, back, verb)
        joined = _joined("participle", words, at, said)
        return joined if joined and homographs.follows_participle(words, at, said.index, verb) else None
    if back < 0 and at + 1 < len(words) and (words[at + 1].folded in _DETERMINERS or words[at + 1].folded.isdigit()):
        return Said("participle", at, HEADLINE) if homographs.opens_as_participle(words, verb) else None
    return None


def _auxiliary(words: Sequence[Word], at: int, verb: Verb) -> float:
    """Strength of « j'ai », « nous avons », « on a » before a participle; 0 for anyone else."""
    subject = _skip_objects(words, at - 1)
    who = words[subject].folded if subject >= 0 else ""
    if verb.reflexive:
        return 0.0
    if words[at].folded in ("ai", "avais"):
        mine = who in _SHE or (who == "qui" and subject >= 1 and words[subject - 1].folded == "moi")
        return OWN if mine else 0.0
    if words[at].folded in ("avons", "avions"):
        return SHARED if who in ("nous", "qui") else 0.0
    return SHARED if who == "on" and words[at].folded in ("a", "avait") else 0.0


def finite(words: Sequence[Word], at: int, verb: Verb, said: Said) -> Said | None:
    """« je formais », « nous formons », « on forme », and « formais » after « et »."""
    word = words[at].folded
    if not (verb.is_present(word) or verb.is_past(word) or verb.is_we(word)):
        return None
    reflexive = at > 0 and words[at - 1].folded in ("m", "me")
    back = _skip_objects(words, at - (2 if reflexive else 1))
    who = words[back].folded if back >= 0 else ""
    denied = _denied_after(words, at) or _hypothetical(words, back)
    if reflexive != verb.reflexive:
        return Said("finite", at, 0.0) if who in _SHE else None
    if who in _SHE or (who == "qui" and back >= 1 and words[back - 1].folded == "moi"):
        return Said("finite", at, 0.0 if denied or verb.is_we(word) else OWN)
    if who == "on" and not reflexive:
        wished = back >= 1 and words[back - 1].folded in ("qu", "que") and not verb.is_past(word)
        return Said("finite", at, 0.0 if denied or wished else SHARED)
    if verb.is_we(word) and "nous" in (who, words[at - 1].folded if at else ""):
        return Said("finite", at, 0.0 if denied else SHARED)
    starts = who in _JOINS or (back + 1 < len(words) and words[back + 1].comma)
    past = word.endswith("ais")
    with_object = at + 1 < len(words) and words[at + 1].folded in _DETERMINERS
    present = who in _JOINS and with_object and homographs.follows_present(words, at, said.index, verb)
    if starts and said.kind == "finite" and (past or present):
        joined = _joined("finite", words, at, said)
        return Said("finite", at, 0.0) if denied and joined else joined
    return None


def infinitive(words: Sequence[Word], at: int, verb: Verb, said: Said) -> Said | None:
    """« j'ai su former », « chargée de former », « Former les nouveaux »."""
    if words[at].folded != verb.base:
        return None
    back = at - 1
    reflexive = back >= 0 and words[back].folded in ("m", "me", "s", "se")
    if reflexive != verb.reflexive:
        return None
    back = _skip_objects(words, back - 1 if reflexive else back)
    preposition = ""
    if back >= 0 and words[back].folded in ("a", "de", "d", "pour", "sans"):
        preposition = words[back].folded
        back -= 1
    back, denied = _skip_adverbs(words, back)
    if preposition in ("pour", "sans"):
        return Said("infinitive", at, 0.0)
    word = words[back].folded if back >= 0 else ""
    comma = back + 1 < len(words) and words[back + 1].comma
    if word in _JOINS or comma:
        return _joined("infinitive", words, at, said if said.kind == "infinitive" else _earlier_infinitive(words, back))
    if back < 0:
        return Said("infinitive", at, 0.0 if preposition or denied else HEADLINE)
    strength = _governor(words, back, preposition)
    return Said("infinitive", at, 0.0 if denied or _denied_around(words, back) else strength)


def _governor(words: Sequence[Word], at: int, preposition: str) -> float:
    """What the word that commands an infinitive says of it: done, done with others, or only wished."""
    word = words[at].folded
    before = {w.folded for w in words[max(0, at - 4) : at]}
    if preposition in ("de", "d") and word in _ASKED and {"m", "me"} & before:
        return SHARED
    table = {"": _BARE, "a": _WITH_A, "de": _WITH_DE, "d": _WITH_DE}[preposition]
    strength = table.get(word, 0.0)
    if preposition in ("de", "d") and word == "etait" and {"role", "mission", "travail", "tache"} & before:
        strength = 2.5
    if {"il", "elle", "ils", "elles"} & before and not set(_SHE) & before and word not in ("fallait", "faut", "fallu"):
        return 0.0
    return strength if word in _IMPERSONAL or {*_SHE, "nous", "on", "m"} & before else 0.0


def gerund(words: Sequence[Word], at: int, verb: Verb) -> Said | None:
    """« en formant mes collègues, j'ai… »: hers when the sentence is."""
    if at == 0 or not verb.is_gerund(words[at].folded) or words[_skip_objects(words, at - 1, keep="en")].folded != "en":
        return None
    hers = any(w.folded in _SHE for w in words)
    return Said("gerund", at, NOTED if hers and not verb.reflexive else 0.0)


def noun(words: Sequence[Word], at: int, verb: Verb) -> Said | None:
    """« responsable de la gestion », « Gestion des stocks »; « une formation » alone says nothing of forming others."""
    if words[at].folded not in verb.nouns or verb.after:
        return None
    complement = at + 1 < len(words) and words[at + 1].folded in ("de", "des", "du", "d")
    if at == 0:
        # « Commandes des clients » names things; « Contrôle des machines » names what she did.
        things = words[0].folded in ("formation", "formations") or homographs.is_plural(words[0], verb)
        return Said("noun", at, NOTED if complement and not things else 0.0)
    back = at - 1
    while back >= 0 and words[back].folded in ("la", "l", "le", "les", "de", "du", "d", "des", "en"):
        back -= 1
    between = {w.folded for w in words[back + 1 : at]}
    charged = back >= 0 and words[back].folded in _CHARGES and bool(between)
    hers = {"j", "je", "m", "me"} & {w.folded for w in words[max(0, back - 4) : back + 1]} or words[
        0
    ].folded in _CHARGES
    if charged and hers and not _denied_around(words, back):
        return Said("noun", at, SHARED)
    return None


def _joined(kind: str, words: Sequence[Word], at: int, said: Said) -> Said | None:
    """The strength of the verb it is joined to, unless someone else came in between."""
    if said.kind != kind:
        return None
    between = {w.folded for w in words[said.index + 1 : at] if w.text != "à"}
    if between & _OTHERS - {"ou"}:
        return None
    return Said(kind, at, max(0.0, said.strength - JOINED) if said.strength else 0.0)


def _earlier_participle(words: Sequence[Word], at: int, verb: Verb) -> Said:
    """« j'ai coupé l'eau et réparé le joint »: the first participle is no verb of ours, its « j'ai » counts."""
    for back in range(at, max(-1, at - FAR), -1):
        if words[back].folded in ("ai", "avons") and back + 1 < len(words):
            first, denied = back + 1, False
            while first < at and words[first].folded in _ADVERBS | _NEGATIONS:
                denied = denied or words[first].folded in _NEGATIONS
                first += 1
            passive = words[first].folded == "ete"
            said = words[first].folded.endswith(("e", "i", "u", "is", "it", "ert")) and not denied and not passive
            return Said("participle", first, _auxiliary(words, back, verb) if said else 0.0)
    return NOTHING


def _earlier_infinitive(words: Sequence[Word], at: int) -> Said:
    """« il fallait jongler avec les horaires et préparer les repas »: what commands the first commands the second."""
    for back in range(at, max(0, at - FAR), -1):
        if words[back].folded.endswith(("er", "ir", "re")) and len(words[back].folded) > 3:
            before = _skip_objects(words, back - 1)
            preposition = words[before].folded if words[before].folded in ("a", "de", "d") else ""
            governor = before - 1 if preposition else before
            strength = _governor(words, governor, preposition) if governor >= 0 else 0.0
            if strength and not _denied_around(words, governor):
                return Said("infinitive", back, strength)
    return NOTHING


def _skip_adverbs(words: Sequence[Word], at: int) -> tuple[int, bool]:
    """Index of the first word leftward that is no adverb, and whether a negation was among them."""
    denied = False
    while at >= 0:
        word = words[at].folded
        mild = word == "pas" and at + 1 < len(words) and words[at + 1].folded in ("seulement", "uniquement", "mal")
        if word in _NEGATIONS:
            denied = denied or not mild
        elif word not in _ADVERBS and not (word.endswith("ment") and len(word) > 5):
            break
        at -= 1
    return at, denied


def _skip_objects(words: Sequence[Word], at: int, keep: str = "") -> int:
    while at > 0 and words[at].folded in _OBJECTS and words[at].folded != keep:
        at -= 1
    return at


def _denied_after(words: Sequence[Word], at: int) -> bool:
    """« je ne formais pas », « je n'ai encadré aucune équipe »."""
    before = {w.folded for w in words[max(0, at - 4) : at]}
    following = [w.folded for w in words[at + 1 : at + 4]]
    if following[:1] in (["pas"], ["jamais"], ["plus"]):
        return following[1:2] not in (["seulement"], ["uniquement"], ["mal"])
    return bool({"ne", "n"} & before and {"aucun", "aucune", "personne", "rien"} & set(following))


def _denied_around(words: Sequence[Word], at: int) -> bool:
    """A negation on the governor: « je ne sais pas conduire », « je n'ai pas réussi à »."""
    near = words[max(0, at - 3) : at + 2]
    return any(w.folded in ("pas", "jamais", "plus", "guere") for w in near)


def _hypothetical(words: Sequence[Word], at: int) -> bool:
    return any(w.folded in ("si", "s") for w in words[max(0, at - 3) : max(0, at)])
