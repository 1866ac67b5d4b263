"""The packs at hand: folders of `<id>.yaml`, each read once, when it is first needed."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
    """Packs by id, questionnaires by `pack/questionnaire`. The first folder that holds a pack gives it."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self.folders = tuple(folders)
        self._packs: dict[str, Pack] = {}

    @classmethod
    def shipped(cls) -> Library:
        return cls((shipped_folder() / "packs",))

    def ids(self) -> tuple[str, ...]:
        """Ids of the packs at hand, in alphabetical order, whether they can be read or not."""
        return tuple(sorted({p.stem for f in self.folders if f.is_dir() for p in f.glob("*.yaml") if _ID(p.stem)}))

    def path(self, id: str) -> Path:
        """The file of a pack. Raises KeyError for an id that is none, or unknown: it never becomes a path unchecked."""
        if _ID(id):
            for folder in self.folders:
                if (path := folder / f"{id}.yaml").is_file():
                    return path
        raise KeyError(id)

    def pack(self, id: str) -> Pack:
        """Raises KeyError when there is none of that id, PackError when it cannot be used."""
        if id not in self._packs:
            from assistant.pack.problem import PackError, Problem
            from assistant.pack.reading import read

            path = self.path(id)
            pack = read(path)
            if pack.id != id:
                message = f"Ce fichier s'appelle « {path.name} », mais son pack « {pack.id} »."
                raise PackError([Problem(str(path), 1, 1, "P034", message, "Donnez-leur le même nom.")])
            self._packs[id] = pack
        return self._packs[id]

    def renames(self, id: str) -> bool:
        """Whether a pack may follow names of before (`anciens_ids`, `anciens_codes`): its text is searched, not read,
        so that opening a dossier does not wait for every pack. Raises KeyError, OSError."""
        return b"anciens_" in self.path(id).read_bytes()

    def questionnaire(self, key: str) -> Questionnaire:
        """The questionnaire of `pack/questionnaire`. Raises KeyError, PackError."""
        pack_id, _, id = key.partition("/")
        for questionnaire in self.pack(pack_id).questionnaires:
            if questionnaire.id == id:
                return questionnaire
        raise KeyError(key)
