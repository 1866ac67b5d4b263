"""The packs at hand: folders of `<id>.yaml`, then texts she accepted. Each is read once, when it is first needed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.pack.model import Pack, Questionnaire

_ID = re.compile(r"[a-z][a-z0-9-]{0,59}").fullmatch


def shipped_folder() -> Path:
    """The questionnaires of the product: `assistant/questionnaires` once installed, beside `assistant` in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "questionnaires"
    return installed if installed.is_dir() else package.parent / "questionnaires"


class Library:
    """Packs by id, questionnaires by `pack/questionnaire`. The first folder that holds a pack gives it.

    `texts`: YAML by pack id. A text never takes the place of a pack of a folder.
    """

    def __init__(self, folders: Sequence[Path], texts: Mapping[str, str] | Iterable[tuple[str, str]] = ()) -> None:
        self.folders = tuple(folders)
        self.texts = {id: text for id, text in dict(texts).items() if _ID(id)}
        self._packs: dict[str, Pack] = {}

    @classmethod
    def shipped(cls, texts: Mapping[str, str] | Iterable[tuple[str, str]] = ()) -> Library:
        """The packs of the product, then those texts."""
        return cls((shipped_folder() / "packs",), texts)

    def ids(self) -> tuple[str, ...]:
        """Ids of the packs at hand, in alphabetical order, whether they can be read or not."""
        found = {p.stem for f in self.folders if f.is_dir() for p in f.glob("*.yaml") if _ID(p.stem)}
        return tuple(sorted(found | self.texts.keys()))

    def in_folder(self, id: str) -> bool:
        """Whether a folder holds a pack of that id: it then wins over any text."""
        try:
            self.path(id)
        except KeyError:
            return False
        return True

    def path(self, id: str) -> Path:
        """The file of a pack. Raises KeyError for an id that is none, unknown, or that of a text: it never becomes a
        path unchecked."""
        if _ID(id):
            for folder in self.folders:
                if (path := folder / f"{id}.yaml").is_file():
                    return path
        raise KeyError(id)

    def pack(self, id: str) -> Pack:
        """Raises KeyError when there is none of that id, PackError when it cannot be used."""
        if id not in self._packs:
            self._packs[id] = self._read(id)
        return self._packs[id]

    def _read(self, id: str) -> Pack:
        from assistant.pack.problem import PackError, Problem
        from assistant.pack.reading import file_bytes, read_bytes

        if self.in_folder(id):
            path = self.path(id)
            name, said, data = str(path), path.name, file_bytes(path)
        elif id in self.texts:
            name = said = f"{id}.yaml"
            data = self.texts[id].encode("utf-8", "replace")
        else:
            raise KeyError(id)
        pack = read_bytes(data, name)
        if pack.id != id:
            message = f"Ce fichier s'appelle « {said} », mais son pack « {pack.id} »."
            raise PackError([Problem(name, 1, 1, "P034", message, "Donnez-leur le même nom.")])
        return pack

    def renames(self, id: str) -> bool:
        """Whether a pack may follow names of before (`anciens_ids`, `anciens_codes`): its text is searched, not read,
        so that opening a dossier does not wait for every pack. Raises KeyError, OSError."""
        if id in self.texts and not self.in_folder(id):
            return "anciens_" in self.texts[id]
        return b"anciens_" in self.path(id).read_bytes()

    def questionnaire(self, key: str) -> Questionnaire:
        """The questionnaire of `pack/questionnaire`. Raises KeyError, PackError."""
        pack_id, _, id = key.partition("/")
        for questionnaire in self.pack(pack_id).questionnaires:
            if questionnaire.id == id:
                return questionnaire
        raise KeyError(key)
