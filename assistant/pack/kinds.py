"""What a key may hold: each kind reads one node into a value, says what is wrong with it, and knows its JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from assistant.pack.cleaning import clean, one_line, typography
from assistant.pack.model import Choice
from assistant.pack.nearest import did_you_mean
from assistant.pack.yaml_tree import MAX_SCALAR, MappingNode, Node, ScalarNode, SequenceNode, Tree

Schema = dict[str, Any]


class _Bad:
    """What a kind returns for a value that cannot be used; the problem was already said."""


BAD: Final = _Bad()


class Record(dict[str, Any]):
    """The values of one mapping of keys, and the nodes they were read from."""

    __slots__ = ("node", "nodes")

    def __init__(self, node: Node) -> None:
        self.node = node
        self.nodes: dict[str, Node] = {}


def shape(node: Node) -> str:
    """What a node is, in French."""
    if type(node) is MappingNode:
        return "une suite de clés"
    return "une liste" if type(node) is SequenceNode else "un texte"


class Kind:
    expected = "un texte"

    def read(self, tree: Tree, node: Node) -> Any:
        raise NotImplementedError

    def schema(self) -> Schema:
        raise NotImplementedError

    def scalar(self, tree: Tree, node: Node) -> str | None:
        """The source text of a scalar, None (and a problem) for anything else or nothing."""
        if type(node) is not ScalarNode:
            remedy = ""
            if tree.text[node.start_mark.index : node.start_mark.index + 2] == "{{":
                remedy = "Un texte qui commence par {{ se met entre guillemets."
            tree.error(node, "P032", f"Il faut ici {self.expected}, et non {shape(node)}.", remedy)
            return None
        value: str = node.value
        if len(value) > MAX_SCALAR:
            remedy = "Coupez-le, ou vérifiez qu'un guillemet est bien fermé."
            tree.error(node, "P024", f"Ce texte compte plus de {MAX_SCALAR} caractères.", remedy)
            return None
        if not value.strip():
            tree.error(node, "P033", f"Il manque ici {self.expected}.", "Écrivez la valeur, ou retirez la clé.")
            return None
        return value

    def wrong(self, tree: Tree, node: Node, remedy: str = "", code: str = "P033") -> Any:
        shown = one_line(str(node.value))
        shown = shown if len(shown) <= 60 else shown[:57] + "…"
        tree.error(node, code, f"« {shown} » ne convient pas : il faut {self.expected}.", remedy)
        return BAD


class Text(Kind):
    """A text a person reads: cleaned, with its no-break spaces. Blank lines part its paragraphs."""

    def __init__(self, lines: bool = True) -> None:
        self.lines = lines

    def read(self, tree: Tree, node: Node) -> Any:
        value = node.value
        usable = type(node) is ScalarNode and len(value) <= MAX_SCALAR
        if not usable or not (text := (value if tree.plain else clean(value)).strip()):
            self.scalar(tree, node)
            return BAD
        if not self.lines:
            if "\n" in text:
                text = " ".join(text.split())
            if "{{" in text:
                tree.error(
                    node,
                    "P050",
                    "Une reprise {{ … }} n'est pas possible ici.",
                    "Elle l'est dans les textes des questions.",
                )
        return typography(text)

    def schema(self) -> Schema:
        return {"type": ["string", "number", "boolean"]}


class Source(Kind):
    """A condition, kept as it is written."""

    expected = "une condition"

    def read(self, tree: Tree, node: Node) -> Any:
        value = self.scalar(tree, node)
        return BAD if value is None else clean(value).replace("\u00a0", " ").replace("\u202f", " ")

    def schema(self) -> Schema:
        return {"type": ["string", "boolean"]}


class Word(Kind):
    """One of a few words."""

    def __init__(self, *words: str) -> None:
        self.words = words
        self.expected = "l'un de ces mots : " + ", ".join(words)

    def read(self, tree: Tree, node: Node) -> Any:
        value = self.scalar(tree, node)
        if value is None:
            return BAD
        return value if value in self.words else self.wrong(tree, node, did_you_mean(value, self.words))

    def schema(self) -> Schema:
        return {"enum": list(self.words)}


class YesNo(Kind):
    expected = "oui ou non"
    _WORDS = {
        "oui": True,
        "vrai": True,
        "true": True,
        "yes": True,
        "non": False,
        "faux": False,
        "false": False,
        "no": False,
    }

    def read(self, tree: Tree, node: Node) -> Any:
        value = self.scalar(tree, node)
        if value is None:
            return BAD
        truth = self._WORDS.get(value.lower())
        return self.wrong(tree, node) if truth is None else truth

    def schema(self) -> Schema:
        return {"enum": ["oui", "non", True, False]}


class Pattern(Kind):
    """A word of a given form: an id, a version, a code."""

    def __init__(self, pattern: str, expected: str, remedy: str = "", code: str = "P034", number: bool = False) -> None:
        self.pattern, self.expected, self.remedy, self.code, self.number = pattern, expected, remedy, code, number
        self.match = re.compile(pattern).fullmatch

    def read(self, tree: Tree, node: Node) -> Any:
        value = self.scalar(tree, node)
        if value is None:
            return BAD
        return value if self.match(value) else self.wrong(tree, node, self.remedy, self.code)

    def schema(self) -> Schema:
        kinds = ["string", "number", "boolean"] if self.number else "string"
        return {"type": kinds, "pattern": f"^(?:{self.pattern})$"}


class Number(Kind):
    """A number, whole or not, with a point. Given as float, or int when `whole`."""

    _NUMBER = re.compile(r"[+-]?[0-9]{1,15}(?:\.[0-9]{1,9})?").fullmatch

    def __init__(self, whole: bool = False, low: float | None = None, high: float | None = None) -> None:
        self.whole, self.low, self.high = whole, low, high
        bounds = [f"au moins {low:g}" if low is not None else "", f"au plus {high:g}" if high is not None else ""]
        self.expected = ", ".join(p for p in ("un nombre entier" if whole else "un nombre", *bounds) if p)

    def read(self, tree: Tree, node: Node) -> Any:
        value = self.scalar(tree, node)
        if value is None:
            return BAD
        if not self._NUMBER(value):
            return self.wrong(tree, node, "Écrivez-le avec un point." if "," in value else "")
        number = float(value)
        out = (self.low is not None and number < self.low) or (self.high is not None and number > self.high)
        if out or (self.whole and number != int(number)):
            return self.wrong(tree, node)
        return int(number) if self.whole else number

    def schema(self) -> Schema:
        bounds = {"minimum": self.low, "maximum": self.high}
        return {"type": "integer" if self.whole else "number", **{k: v for k, v in bounds.items() if v is not None}}


class Many(Kind):
    """A list of one kind; with `alone`, a single value stands for a list of one."""

    def __init__(self, kind: Kind, least: int = 1, alone: bool = False) -> None:
        self.kind, self.least, self.alone = kind, least, alone
        self.expected = "une liste"

    def read(self, tree: Tree, node: Node) -> Any:
        if type(node) is not SequenceNode:
            if self.alone:
                value = self.kind.read(tree, node)
                return BAD if value is BAD else (value,)
            remedy = "Commencez chaque élément par un tiret, ou mettez-les entre crochets."
            tree.error(node, "P032", f"Il faut ici une liste, et non {shape(node)}.", remedy)
            return BAD
        if len(node.value) < self.least:
            tree.error(node, "P033", "Cette liste est vide.", "Remplissez-la, ou retirez la clé.")
            return BAD
        read = self.kind.read
        values = [read(tree, child) for child in node.value]
        return tuple(v for v in values if v is not BAD)

    def schema(self) -> Schema:
        several: Schema = {"type": "array", "items": self.kind.schema(), "minItems": self.least}
        return {"anyOf": [self.kind.schema(), several]} if self.alone else several


class Map(Kind):
    """Names given freely by the author, each holding one kind. Gives {name: value}; `nodes` is a Record's."""

    expected = "une suite de clés"

    def __init__(self, name: Pattern, kind: Kind) -> None:
        self.name, self.kind = name, kind

    def read(self, tree: Tree, node: Node) -> Any:
        if type(node) is not MappingNode:
            tree.error(node, "P032", f"Il faut ici une suite de clés, et non {shape(node)}.")
            return BAD
        record = Record(node)
        for key, child in node.value:
            name = self.name.read(tree, key)
            if name is BAD:
                continue
            if name in record.nodes:
                twice(tree, key)
                continue
            record.nodes[name] = child
            value = self.kind.read(tree, child)
            if value is not BAD:
                record[name] = value
        return record

    def schema(self) -> Schema:
        return {
            "type": "object",
            "propertyNames": {"pattern": f"^(?:{self.name.pattern})$"},
            "additionalProperties": self.kind.schema(),
        }


def twice(tree: Tree, key: Node) -> None:
    tree.error(key, "P021", f"La clé « {one_line(str(key.value))} » est déjà écrite plus haut.", "Gardez-en une seule.")


class Either(Kind):
    """One kind for a single word, another for anything else."""

    def __init__(self, word: Kind, other: Kind) -> None:
        self.word, self.other = word, other

    def read(self, tree: Tree, node: Node) -> Any:
        return (self.word if type(node) is ScalarNode else self.other).read(tree, node)

    def schema(self) -> Schema:
        return {"anyOf": [self.word.schema(), self.other.schema()]}


_LABEL = Text(lines=False)


class Choices(Kind):
    """Options: `{code: texte}` or a list of `{code, texte, …}`. Gives a tuple of Choice, codes all different.

    With `valued`, a code that is a number is its own value, as in a scale.
    """

    expected = "des options (code: texte)"

    def __init__(self, code: Pattern, detail: Kind, valued: bool = False) -> None:
        self.code, self.detail, self.valued = code, detail, valued

    def read(self, tree: Tree, node: Node) -> Any:
        if type(node) is MappingNode:
            found = [self._pair(tree, key, child) for key, child in node.value]
            places = [key for key, _ in node.value]
        elif type(node) is SequenceNode:
            found = [self._detailed(tree, child) for child in node.value]
            places = node.value
        else:
            tree.error(node, "P032", f"Il faut ici {self.expected}, et non {shape(node)}.")
            return BAD
        seen: set[str] = set()
        for choice, place in zip(found, places, strict=True):
            if choice is not None and choice.code in seen:
                tree.error(
                    place, "P021", f"Le code « {choice.code} » est déjà pris plus haut.", "Donnez un code à chacun."
                )
            elif choice is not None:
                seen.add(choice.code)
        return tuple(c for c in found if c is not None)

    def _pair(self, tree: Tree, key: Node, child: Node) -> Choice | None:
        code = self.code.read(tree, key)
        text = _LABEL.read(tree, child)
        return None if code is BAD or text is BAD else Choice(code, text, self._value(code))

    def _value(self, code: str) -> float | None:
        return float(code) if self.valued and Number._NUMBER(code) else None

    def _detailed(self, tree: Tree, node: Node) -> Choice | None:
        record = self.detail.read(tree, node)
        if record is BAD or "code" not in record or "texte" not in record:
            return None
        value = record.get("valeur")
        return Choice(
            code=record["code"],
            text=record["texte"],
            value=self._value(record["code"]) if value is None else value,
            exclusive=record.get("exclusif", False),
            maximum=record.get("max"),
            help=record.get("aide", ""),
            former_codes=record.get("anciens_codes", ()),
        )

    def schema(self) -> Schema:
        names: Mapping[str, Any] = {"pattern": f"^(?:{self.code.pattern})$"}
        short = {"type": "object", "propertyNames": names, "additionalProperties": _LABEL.schema()}
        return {"anyOf": [short, {"type": "array", "items": self.detail.schema()}]}
