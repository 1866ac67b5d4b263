"""What French does to YAML: one line that the parser refused, said in French with the line put right.

Each trap looks at one line and gives what it found and the corrected line, or None. Whether the correction truly helps
is for the caller to see, by parsing again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_BLANK = "\u00a0\u202f\u2007\u2009\u2002\u2003\u3000"  # spaces that are none for YAML
_KEYED = re.compile(
    r"(?P<head>[ ]*(?:-[ ]+)*(?:\"[^\"]*\"|'[^']*'|[^\s:#'\"{}\[\],-][^:#\[\]{}]*?)[ ]*:[ ]+)(?P<value>\S.*)$"
)
_ITEM = re.compile(r"(?P<head>[ ]*(?:-[ ]+)+)(?P<value>[^\s-].*)$")
# One text without quotes inside braces: up to the next key, or to the brace that closes.
_MEMBER = re.compile(
    r"""(?P<head>[{,][ ]*[a-z_0-9]+:[ ]+)
        (?P<value>(?:(?!,[ ]*[a-z_0-9]+:[ ]).)*?)
        (?=,[ ]*[a-z_0-9]+:[ ]|[ ]*\}[ ]*(?:$|,[ ]*\{|\][ ]*(?:$|\})))""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Trap:
    """`line`: the corrected line. `column` counts from 1 in the line as it was."""

    code: str
    column: int
    message: str
    line: str


def quoted(text: str) -> str:
    """A text between the quotes that need least care inside."""
    text = text.strip()
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def traps(line: str) -> Iterator[Trap]:
    """Every trap this line may have fallen into, the surest first."""
    for look in _LOOKS:
        if found := look(line):
            yield found


def _tab(line: str) -> Trap | None:
    if "\t" not in line:
        return None
    column = line.index("\t") + 1
    return Trap(
        "P013", column, "Une tabulation se trouve ici ; YAML ne connaît que les espaces.", line.replace("\t", " ")
    )


_BLANKS = re.compile(
    f"(?:^[ {_BLANK}]*[{_BLANK}][ {_BLANK}]*|-[{_BLANK}]+|[ {_BLANK}]*:[ {_BLANK}]*[{_BLANK}][ {_BLANK}]*|[{_BLANK}]+:(?= |$))"
)


def _blank(line: str) -> Trap | None:
    """A no-break space as indentation, after a dash, or beside the colon of a key."""
    match = _BLANKS.search(line)
    if match is None or re.search("[\"']", line[: match.start()]):
        return None
    column = match.start() + next(i for i, c in enumerate(match[0]) if c in _BLANK) + 1
    plain = re.sub(f"[{_BLANK}]", " ", match[0])
    plain = ": " if ":" in plain else plain
    fixed = line[: match.start()] + plain + line[match.end() :]
    return Trap(
        "P014", column, "Une espace insécable se trouve ici ; YAML demande une espace ordinaire.", fixed.rstrip()
    )


_GLUED = re.compile(r"(?P<head>[ ]*(?:-[ ]+)*)(?P<key>[a-z_]+):(?P<value>[^\s:/][^\n]*)$")


def _glued(line: str) -> Trap | None:
    match = _GLUED.match(line)
    if match is None or " " in match["key"]:
        return None
    fixed = f"{match['head']}{match['key']}: {match['value']}"
    return Trap("P019", match.end("key") + 2, f"Il manque une espace après « {match['key']}: ».", fixed)


_CURLY = re.compile("^[“”„«‘’](?P<inside>.*?)[“”»‘’]$")


def _curly(line: str) -> Trap | None:
    """Curly quotes where YAML needs straight ones: around a key, or around a whole value."""
    match = re.match("(?P<head>[ ]*(?:-[ ]+)*)(?P<key>[“«‘][^:“”«»]*[”»’])[ ]*:(?P<rest>[ ].*|)$", line)
    message = "Ces guillemets courbes ne sont pas des guillemets pour YAML."
    if match:
        key = (_CURLY.match(match["key"]) or match)[1].strip()
        return Trap("P017", match.start("key") + 1, message, f'{match["head"]}"{key}":{match["rest"]}')
    keyed = _KEYED.match(line)
    inside = _CURLY.match(keyed["value"].strip()) if keyed else None
    if keyed is None or inside is None or keyed["value"].strip()[0] == "«":
        return None
    return Trap("P017", keyed.start("value") + 1, message, keyed["head"] + quoted(inside["inside"]))


def _value(line: str) -> tuple[str, str, int] | None:
    """What stands before the value, the value, and its column from 1."""
    match = _KEYED.match(line) or _ITEM.match(line)
    return (match["head"], match["value"].rstrip(), match.start("value") + 1) if match else None


def _broken_quotes(line: str) -> Trap | None:
    """`'L'emploi'`, `'oui' = q1`, a quote that is never closed."""
    found = _value(line)
    if found is None or found[1][0] not in "'\"":
        return None
    head, value, column = found
    mark = value[0]
    closing = _closing(value, mark)
    if closing == len(value) - 1:
        return None
    if closing < 0:
        inside = value[1:].rstrip(mark)
        return Trap("P018", column, f"Ce guillemet {mark} n'est pas fermé.", head + quoted(inside))
    if value.endswith(mark):
        what = "d'apostrophe" if mark == "'" else "de guillemet"
        message = f"Un texte entre {mark} ne peut pas contenir {what} {mark}."
        return Trap("P018", column + closing, message, head + quoted(value[1:-1]))
    return Trap("P018", column + closing + 1, "Le texte continue après le guillemet fermant.", head + quoted(value))


def _closing(value: str, mark: str) -> int:
    """Where the quote that opens a value closes, -1 when it does not."""
    at = 1
    while at < len(value):
        if value[at] == "\\" and mark == '"':
            at += 2
            continue
        if value[at] == mark:
            if mark == "'" and value[at + 1 : at + 2] == "'":
                at += 2
                continue
            return at
        at += 1
    return -1


_RESERVED = ("{{", "[", "{", "*", "!", "%", "@", ">", "&", "`", "|", "?")


def _reserved(line: str) -> Trap | None:
    found = _value(line)
    if found is None:
        return None
    head, value, column = found
    sign = next((s for s in _RESERVED if value.startswith(s)), "")
    if not sign or (sign in "[{" and sign != "{{" and value.endswith("]" if sign == "[" else "}")):
        return None
    return Trap("P015", column, f"Un texte sans guillemets ne peut pas commencer par « {sign} ».", head + quoted(value))


def _dash(line: str) -> Trap | None:
    match = re.match(r"(?P<head>[ ]*(?:-[ ]+)*[a-z_0-9]+:[ ]+)(?P<value>-[ ].*)$", line)
    if match is None:
        return None
    message = "Un texte sans guillemets ne peut pas commencer par un tiret."
    return Trap("P016", match.start("value") + 1, message, match["head"] + quoted(match["value"]))


def _colon(line: str) -> Trap | None:
    found = _value(line)
    if found is None or found[1][0] in "\"'{[":
        return None
    head, value, column = found
    at = re.search(r":(?: |$)", value)
    if at is None:
        return None
    message = "Un texte sans guillemets ne peut pas contenir de deux-points suivis d'une espace."
    return Trap("P012", column + at.start(), message, head + quoted(value))


def _member(line: str) -> Trap | None:
    """The same inside braces on one line: every unquoted text of `{…}` takes quotes."""
    if "{" not in line:
        return None
    first = 0

    def put(match: re.Match[str]) -> str:
        nonlocal first
        value = match["value"].strip()
        if not _breaks(value):
            return match[0]
        first = first or match.start("value") + 1
        enclosed = len(value) > 1 and value[0] == value[-1] and value[0] in "'\""
        return match["head"] + quoted(value[1:-1] if enclosed else value)

    fixed = _MEMBER.sub(put, line)
    if fixed == line:
        return None
    return Trap("P012", first, "Ce texte, entre accolades, contient un signe réservé de YAML.", fixed)


def _breaks(value: str) -> bool:
    """Whether a text inside braces breaks them: a sign of YAML without quotes, or a quote inside its own quotes."""
    if not value:
        return False
    if value[0] in "'\"":
        return value[-1] == value[0] and _closing(value, value[0]) < len(value) - 1
    if (value[0] == "[" and value[-1] == "]") or (value[0] == "{" and value[1:2] != "{" and value[-1] == "}"):
        return False
    return re.search(r"[:{}\[\]#&*!%@`,>|]|^[?-]", value) is not None


def _escape(line: str) -> Trap | None:
    """`"C:\\dossier"`: a backslash in double quotes begins a code."""
    at = re.search(r"\\(?![0abtnvfre \"/\\N_LPxuU])", line)
    if at is None or '"' not in line:
        return None
    fixed = re.sub(r"\\(?![0abtnvfre \"/\\N_LPxuU])", r"\\\\", line)
    return Trap("P018", at.start() + 1, 'Entre guillemets ", une barre oblique inverse se double.', fixed)


_LOOKS: tuple[Callable[[str], Trap | None], ...] = (
    _tab, _blank, _curly, _broken_quotes, _dash, _reserved, _colon, _member, _glued, _escape,
)  # fmt: skip
