"""A mapping whose keys are known: reading it, and saying what is missing, misspelt, doubled or out of place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from assistant.pack.cleaning import one_line
from assistant.pack.kinds import BAD, Kind, Record, Schema, shape, twice
from assistant.pack.nearest import nearest
from assistant.pack.yaml_tree import MappingNode, Node, ScalarNode, Tree


class Key:
    """One key: what it holds, whether it must be there, what it is for."""

    __slots__ = ("doc", "kind", "name", "read", "required")

    def __init__(self, name: str, kind: Kind, doc: str, required: bool = False) -> None:
        self.name, self.kind, self.doc, self.required = name, kind, doc, required
        self.read = kind.read


class Table(Kind):
    """A mapping with known keys. Reads into a Record. `elsewhere` names keys that other tables of the family know."""

    def __init__(self, what: str, *keys: Key, elsewhere: Mapping[str, str] | None = None) -> None:
        self.what = what  # with its article: « une question »
        self.expected = f"{what} (une suite de clés)"
        self.keys = {k.name: k for k in keys}
        self.required = tuple(k.name for k in keys if k.required)
        self.elsewhere = elsewhere or {}

    def read(self, tree: Tree, node: Node) -> Any:
        if type(node) is not MappingNode:
            example = ", ".join(f"{name}: …" for name in self.required[:3])
            tree.error(
                node,
                "P032",
                f"Il faut ici {self.what}, et non {shape(node)}.",
                f"Par exemple : {example}" if example else "",
            )
            return BAD
        record = Record(node)
        keys, nodes = self.keys, record.nodes
        meant: set[str] = set()  # missing keys that a misspelt one stands for
        for name_node, child in node.value:
            name = name_node.value
            key = keys.get(name) if type(name_node) is ScalarNode else None
            if key is None and (key := self.unknown(tree, name_node, child, nodes, meant)) is None:
                continue
            name = key.name
            if name in nodes:
                twice(tree, name_node)
            else:
                nodes[name] = child
                value = key.read(tree, child)
                if value is not BAD:
                    record[name] = value
        for name in self.required:
            if name not in nodes and name not in meant:
                remedy = f"Ajoutez « {name}: … » : {self.keys[name].doc}"
                tree.error(node, "P031", f"Il manque la clé « {name} » pour {self.what}.", remedy)
        return record

    def unknown(self, tree: Tree, name_node: Node, child: Node, seen: Iterable[str], meant: set[str]) -> Key | None:
        """Says why a key is not known; gives the key all the same where only its writing is wrong."""
        if type(name_node) is not ScalarNode:
            message = f"Une clé est un mot, et non {shape(name_node)}."
            tree.error(
                name_node, "P032", message, "Si c'est un texte qui commence par {{ ou [, mettez-le entre guillemets."
            )
            return None
        name = one_line(name_node.value)
        if name in self.elsewhere:
            tree.error(name_node, "P039", f"La clé « {name} » ne sert pas pour {self.what}.", self.elsewhere[name])
            return None
        if name == "<<":
            tree.error(
                name_node, "P020", "Les packs n'acceptent pas la fusion de clés (<<).", "Recopiez les clés voulues."
            )
            return None
        if known := self.keys.get(name.strip("“”„«»‘’\"' \u00a0\u202f")):
            curly = name.strip(" \u00a0\u202f") != known.name
            code, what = ("P017", "des guillemets courbes") if curly else ("P014", "une espace insécable")
            tree.error(
                name_node, code, f"La clé « {known.name} » est écrite avec {what}.", f"Écrivez : {known.name}: …"
            )
            return known
        near = nearest(name, [k for k in self.keys if k not in seen]) or nearest(name, self.keys)
        meant.add(near)
        remedy = f"Vouliez-vous dire « {near} » ?" if near else ""
        if not remedy and type(child) is ScalarNode and not (child.value or name_node.style):
            remedy = "Une virgule coupe un texte entre accolades : mettez ce texte entre guillemets."
        remedy = remedy or f"Clés connues : {', '.join(self.keys)}."
        shown = name if len(name) <= 60 else name[:57] + "…"
        tree.error(name_node, "P030", f"La clé « {shown} » n'existe pas pour {self.what}.", remedy)
        return None

    def schema(self) -> Schema:
        properties = {k.name: {**k.kind.schema(), "description": k.doc} for k in self.keys.values()}
        return {
            "type": "object",
            "properties": properties,
            "required": list(self.required),
            "additionalProperties": False,
        }
