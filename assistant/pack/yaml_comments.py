"""Where « # » silently cuts an unquoted text short: YAML is content, and the author loses half a sentence."""

from __future__ import annotations

from assistant.pack.problem import Problem
from assistant.pack.yaml_tree import MappingNode, Node, ScalarNode, SequenceNode, Tree

# Keys that hold a text to read: one word of it may be all that is left before « # ».
_PROSE = {"texte", "dire", "aide", "pourquoi", "message", "titre", "intention", "limites", "description", "plus_haut"}


def cut_texts(tree: Tree) -> None:
    """Says where « # » silently cuts an unquoted text short."""
    todo: list[tuple[Node, bool]] = [(tree.root, False)] if tree.root is not None else []
    while todo:
        node, prose = todo.pop()
        if type(node) is MappingNode:
            for key, child in node.value:
                todo += [(key, False), (child, key.value in _PROSE if type(key) is ScalarNode else False)]
        elif type(node) is SequenceNode:
            todo += [(child, prose) for child in node.value]
        elif isinstance(node, ScalarNode) and not node.style:
            _cut(tree, node, prose)


def _cut(tree: Tree, node: ScalarNode, prose: bool) -> None:
    end = node.end_mark
    rest = tree.text[end.index : tree.text.find("\n", end.index) if "\n" in tree.text[end.index :] else None]
    after = rest.lstrip(" ")
    if not after.startswith("#") or rest == after or (node.value and not prose and " " not in node.value.strip()):
        return
    whole = f"{node.value} {after}".strip()
    fixed = f'Écrivez : "{whole}"' if '"' not in whole else "Mettez ce texte entre guillemets."
    message = "Le texte s'arrête avant ce « # » : YAML prend la suite pour un commentaire."
    column = end.column + len(rest) - len(after) + 1
    comment = after[1:2] in {" ", ""} and node.value != ""
    severity = "avis" if comment else "erreur"
    remedy = f"{fixed}\nSi c'est bien un commentaire, mettez-le sur sa propre ligne." if comment else fixed
    tree.add(Problem(tree.file, end.line + 1, column, "P011", message, remedy, severity))
