"""Commands: the slash form always, a plain phrase when it is the whole message and stands in the closed list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches

from assistant.guide.glossary import named
from assistant.guide.turn import Mode, Prompt
from assistant.guide.understanding import free_time, marking
from assistant.guide.understanding import words as w
from assistant.guide.understanding.folding import plain, quoted, word_list, words
from assistant.guide.understanding.phrases import nothing_to_add, table
from assistant.guide.understanding.results import Command, CommandName, Doubt, Misfit, Reading, Value
from assistant.parcours.carnet import KINDS, LONGEST
from assistant.parcours.retained import LONGEST as LONGEST_KEPT

OPEN_MODES = (Mode.TEXT, Mode.LONG)

# Every word that may follow the slash, folded. A word that begins only one command is enough (« /pas »).
SLASH: dict[str, CommandName] = {
    **{name.value.replace("_", ""): name for name in CommandName},
    "p": CommandName.PASSER,
    "suivant": CommandName.PASSER,
    "refus": CommandName.REFUSER,
    "nepasrepondre": CommandName.REFUSER,
    "tard": CommandName.PLUS_TARD,
    "plustard": CommandName.PLUS_TARD,
    "nsp": CommandName.NE_SAIS_PAS,
    "jenesaispas": CommandName.NE_SAIS_PAS,
    "saispas": CommandName.NE_SAIS_PAS,
    "why": CommandName.POURQUOI,
    "help": CommandName.AIDE,
    "a": CommandName.AIDE,
    "precedent": CommandName.RETOUR,
    "r": CommandName.RETOUR,
    "reponses": CommandName.REVOIR,
    "relire": CommandName.REVOIR,
    "continuer": CommandName.REPRENDRE,
    "stop": CommandName.PAUSE,
    "quitter": CommandName.PAUSE,
    "quit": CommandName.PAUSE,
    "exit": CommandName.PAUSE,
    "q": CommandName.PAUSE,
    "parcours": CommandName.MENU,
    "conseiller": CommandName.MARQUER,
    "conseillere": CommandName.MARQUER,
    "plandaction": CommandName.PLAN,
    "lettre": CommandName.LETTRE,
    "ouvrirmalettre": CommandName.LETTRE,
    "mots": CommandName.MOT,
    "glossaire": CommandName.MOT,
    "definition": CommandName.MOT,
}
# What begins a line of the carnet: the whole word only, so that no beginning of a word writes in it.
ENTRIES: dict[str, str] = {
    **{kind: kind for kind in KINDS},
    "entretienembauche": "embauche",
    "entretiendembauche": "embauche",
    "enquetemetier": "enquete",
}
_KIND_GOES_ON = {"entretien": re.compile(r"(?i)d['’]embauche\b\s*"), "enquete": re.compile(r"(?i)m[ée]tier\b\s*")}
_SLASH = re.compile(r"/\s?(\S+)\s*(.*)", re.DOTALL)
_ENDING = re.compile(r"(.*[^\w/])/([^\W\d_][^/\n]*)", re.DOTALL)  # « le conseiller/la conseillère » ends in no command
_NUMBERED = re.compile(
    r"(?:(?:je (?:veux|voudrais|souhaite|peux) |j aimerais )?(?:revoir|revenir|retourner|retour|corriger|changer|modifier) )"
    r"(?:a |sur )?(?:la |ma )?(?:reponse |question )?(?:a la )?(?:question )?(?:numero |no |n )?(\d{1,4})"
)
_ARTICLE = r"(?:(?:le |un )?mot )?(?:la |le |les |l |un |une |des |du |d |mon |ma |mes )?"
_WORD_ASKED = tuple(
    re.compile(pattern.format(word=_ARTICLE + "(.+?)"))
    for pattern in (
        r"(?:c est quoi|c quoi|qu est ce que(?: c est que)?|qu est ce qu|que veut dire|que signifie|ca veut dire quoi) {word}",
        r"{word} (?:c est quoi|ca veut dire quoi|qu est ce que c est|ca signifie quoi|veut dire quoi)",
        r"(?:(?:donnez moi |je veux |je voudrais )?(?:la )?definition (?:de|du)|(?:expliquez|explique) moi) {word}",
        r"je ne (?:connais|comprends) pas (?:le mot|les mots) {word}",
    )
)
# Politeness and hesitation around a phrase change nothing to it.
_LEADING = word_list(
    """euh heu hum hmm bon ben bah ah oh alors eh bien et ok desole desolee pardon la franchement honnetement vraiment
    moi finalement mais"""
)
_TRAILING = word_list("merci svp stp desole desolee pardon maintenant alors la vraiment hein")
_POLITE = (" s il vous plait", " s il te plait", " merci beaucoup", " merci bien", " pour l instant", " pour le moment")
LONGEST_PHRASE = 120  # characters: beyond, it is no command


@dataclass(frozen=True, slots=True)
class Found:
    command: Command
    clear: bool  # a command even where any text is an answer


def slash(raw: str, prompt: Prompt) -> Command | Doubt | Misfit | None:
    """What a message beginning with « / » asks for; None when it does not begin so."""
    if not raw.startswith("/"):
        return None
    is_open = prompt.mode in OPEN_MODES
    match = _SLASH.fullmatch(raw)
    if match is None or (is_open and raw[1:2].isspace()):
        return _slash_answer(raw, None) if is_open else Misfit(w.say(w.SLASH_UNKNOWN, word=w.short(raw)), raw)
    word, argument = "".join(words(match[1])), match[2].strip()
    if word in ("ne", "plus", "je") and argument:  # « /ne sais pas », « /plus tard », with the space people put
        word, argument = word + "".join(words(argument)), ""
    if entry := _entry(word, argument):
        # Several lines, or a long one, are no line of the carnet: « /accueil, /contact » may well be her list.
        honest = is_open and ("\n" in raw or len(argument) > LONGEST)
        return _slash_answer(raw, entry) if honest else entry
    if word == CommandName.RETENIR and argument:
        kept = Command(CommandName.RETENIR, argument)
        return _slash_answer(raw, kept) if is_open and ("\n" in raw or len(argument) > LONGEST_KEPT) else kept
    names = [SLASH[word]] if word in SLASH else sorted({n for k, n in SLASH.items() if word and k.startswith(word)})
    if len(names) == 1:
        command = Command(names[0], argument)
        if is_open and argument and names[0] is not CommandName.REVOIR:
            return _with_words(raw, command, prompt)
        return command
    nearest = _nearest(word, names)
    meant = None if names else _nearest_entry(word, argument)
    if is_open:
        return _slash_answer(raw, meant or (Command(nearest) if nearest else None))
    typed = w.short("/" + match[1])
    if names:
        return Misfit(w.say(w.SLASH_SEVERAL, word=typed, names=" ou ".join(f"/{n}" for n in names)), raw)
    if meant or nearest:
        named = meant.argument.partition(" ")[0] if meant else nearest
        return Misfit(w.say(w.SLASH_NEAREST, word=typed, nearest=f"/{named}"), raw)
    return Misfit(w.say(w.SLASH_UNKNOWN, word=typed), raw)


def _with_words(raw: str, command: Command, prompt: Prompt) -> Command | Doubt:
    """« /passer le permis », « /mot pour mot »: words that no command takes may be an answer."""
    if command.name is CommandName.MARQUER:
        return command if marking.wish(command.argument) else _slash_answer(raw, Command(command.name))
    if command.name is CommandName.MINUTES:
        return command if free_time.duration(command.argument) else _slash_answer(raw, Command(command.name))
    if command.name is not CommandName.MOT:
        return _slash_answer(raw, Command(command.name))
    return command if named(prompt.glossary, command.argument) else _slash_answer(raw, command)


def _entry(word: str, argument: str) -> Command | None:
    """« /contact Garage Martin », « /entretien d'embauche Leclerc »: a line for the carnet, its kind first."""
    goes_on = _KIND_GOES_ON[word].match(argument) if word in _KIND_GOES_ON else None
    kind = ENTRIES.get("embauche" if goes_on and word == "entretien" else word)
    rest = argument[goes_on.end() :] if goes_on else argument
    return Command(CommandName.CARNET, f"{kind} {rest}".strip()) if kind else None


def _nearest_entry(word: str, argument: str) -> Command | None:
    """« /contac Garage Martin »: a slip of the finger, to be asked about."""
    close = get_close_matches(word, ENTRIES, n=1, cutoff=0.8) if 4 < len(word) <= 20 and argument else []
    return _entry(close[0], argument) if close else None


def _nearest(word: str, names: list[CommandName]) -> CommandName | None:
    close = get_close_matches(word, SLASH, n=1, cutoff=0.7) if 1 < len(word) <= 20 and not names else []
    return SLASH[close[0]] if close else None


def _slash_answer(raw: str, command: Command | None) -> Doubt:
    readings = [Reading(w.say(w.MY_ANSWER, text=w.short(raw)), Value(raw, w.short(raw)))]
    if command:
        readings.append(Reading(w.COMMANDS[command.name], command))
    return Doubt(tuple(readings), w.say(w.SLASH_OR_ANSWER), raw)


def ending(raw: str) -> tuple[str, str, Command] | None:
    """The command at the end of a text, typed after it and easily sent with it: (the text, « /passer », the command).

    None where there is no such word, where it is one letter (« 12 € /h »), and where nothing stands before it.
    """
    match = _ENDING.fullmatch(raw)
    if match is None or not words(match[1]):
        return None
    spelled = "".join(words(match[2]))
    if len(spelled) < 2 or spelled not in SLASH:
        return None
    return match[1].rstrip(), "/" + match[2].rstrip(" .!…\u00a0\u202f"), Command(SLASH[spelled])


def spoken(raw: str, prompt: Prompt) -> Found | None:
    """The command a plain phrase stands for, when the whole message is that phrase."""
    if len(raw) > LONGEST_PHRASE or "\n" in raw or quoted(raw):
        return None
    if raw.strip(" \u00a0\u202f?") == "":
        return Found(Command(CommandName.AIDE), clear=True)
    phrase = plain(raw)
    if prompt.followup and phrase in nothing_to_add():
        return Found(Command(CommandName.PASSER), clear=True)
    for candidate in _undressed(phrase):
        if candidate in table():
            name, clear = table()[candidate]
            return Found(Command(name), clear)
        numbered = _NUMBERED.fullmatch(candidate)
        if numbered:
            return Found(Command(CommandName.REVOIR, numbered[1]), clear="question" in candidate)
        if minutes := free_time.said(candidate, prompt):
            return Found(Command(CommandName.MINUTES, str(minutes)), clear=False)
        if word := _word_asked(candidate, prompt):
            return Found(Command(CommandName.MOT, word), clear=False)  # « C'est quoi la VAE ? » may be what she noted
    return None


def _word_asked(phrase: str, prompt: Prompt) -> str:
    """The word of the glossary whose meaning this phrase asks for, "" when it asks for none."""
    asked = prompt.glossary and next((m for m in (p.fullmatch(phrase) for p in _WORD_ASKED) if m), None)
    word = named(prompt.glossary, asked[1]) if asked else None
    return word.name if word else ""


def phrase_of(text: str) -> CommandName | None:
    """The command this text would be, as a phrase: an option that says the same thing is preferred to it."""
    entry = table().get(plain(text)) if len(text) <= LONGEST_PHRASE else None
    return entry[0] if entry else None


def _undressed(phrase: str) -> list[str]:
    """The phrase itself, then without what politeness and hesitation put around it."""
    found = [phrase]
    bare = phrase
    for polite in _POLITE:
        bare = bare.removesuffix(polite)
    pieces = bare.split()
    while pieces and " ".join(pieces) not in table() and pieces[-1] in _TRAILING:
        pieces.pop()
    found.append(" ".join(pieces))
    while len(pieces) > 1 and pieces[0] in _LEADING:
        pieces = pieces[1:]
        found.append(" ".join(pieces))
    return found
