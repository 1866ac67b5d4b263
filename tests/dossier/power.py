"""What a disk may hold after a power cut, from a record of the file operations.

Pessimistic model: of what was written to a file since its last fsync, nothing, half or all is there; of the names
changed in a folder since its last fsync, either all changes are there or none. Each prefix of the record gives states.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Operation = tuple[Any, ...]
State = dict[str, bytes]


@dataclass
class Recorder:
    """Records what happens under `root`, by standing in front of the functions of `os` that pathlib itself uses."""

    root: Path
    operations: list[Operation] = field(default_factory=list)
    handles: dict[int, str] = field(default_factory=dict)

    def name(self, path: Any) -> str | None:
        text = os.fspath(path)
        base = f"{self.root}/"
        return text[len(base) :] if isinstance(text, str) and text.startswith(base) else None

    @contextmanager
    def recording(self) -> Iterator[None]:
        real = {name: getattr(os, name) for name in ("open", "write", "fsync", "close", "replace", "unlink", "link")}

        def opened(path: Any, flags: int, mode: int = 0o777, **more: Any) -> int:
            handle: int = real["open"](path, flags, mode, **more)
            name = "" if Path(path) == self.root else self.name(path)
            if name is not None:
                self.handles[handle] = name
                if flags & os.O_CREAT and flags & os.O_EXCL:
                    self.operations.append(("create", name))
            return handle

        def write(handle: int, data: Any) -> int:
            count: int = real["write"](handle, data)
            if handle in self.handles and self.handles[handle] != "verrou":
                self.operations.append(("write", self.handles[handle], bytes(data[:count])))
            return count

        def fsync(handle: int) -> None:
            real["fsync"](handle)
            if handle in self.handles:
                name = self.handles[handle]
                self.operations.append(("folder" if (self.root / name).is_dir() else "fsync", name))

        def close(handle: int) -> None:
            self.handles.pop(handle, None)
            real["close"](handle)

        def pair(kind: str, function: str) -> Any:
            def call(source: Any, target: Any, **more: Any) -> None:
                real[function](source, target, **more)
                if (one := self.name(source)) and (two := self.name(target)):
                    self.operations.append((kind, one, two, (self.root / two).is_dir()))

            return call

        def unlink(path: Any, **more: Any) -> None:
            real["unlink"](path, **more)
            if name := self.name(path):
                self.operations.append(("unlink", name))

        stand_ins = {
            "open": opened,
            "write": write,
            "fsync": fsync,
            "close": close,
            "replace": pair("rename", "replace"),
            "link": pair("link", "link"),
            "unlink": unlink,
        }
        for name, function in stand_ins.items():
            setattr(os, name, function)
        try:
            yield
        finally:
            for name, function in real.items():
                setattr(os, name, function)


def states(operations: list[Operation]) -> Iterator[State]:
    """Every state the disk may be in when the power goes after these operations."""
    names: dict[str, int] = {}
    durable: dict[str, int] = {}
    now: dict[int, bytes] = {}
    synced: dict[int, bytes] = {}
    inodes = itertools.count()
    for operation in operations:
        kind, name = operation[0], operation[1]
        if kind == "create":
            inode = next(inodes)
            names[name], now[inode], synced[inode] = inode, b"", b""
        elif kind == "write" and name in names:
            now[names[name]] += operation[2]
        elif kind == "fsync" and name in names:
            synced[names[name]] = now[names[name]]
            durable.setdefault(name, names[name])  # ext4, APFS, NTFS: the name of a new file goes with its first fsync
        elif kind == "link":
            names[operation[2]] = names[name]
        elif kind == "unlink":
            names.pop(name, None)
        elif kind == "rename":
            _rename(names, name, operation[2], folder=operation[3])
        elif kind == "folder":
            _settle(names, durable, name)
    for known, part in itertools.product((names, durable), ("none", "half", "all")):
        yield {name: _content(now[inode], synced[inode], part) for name, inode in known.items()}


def _rename(names: dict[str, int], source: str, target: str, folder: bool) -> None:
    if not folder:
        names[target] = names.pop(source)
        return
    for name in [name for name in names if name.startswith(f"{source}/")]:
        names[target + name[len(source) :]] = names.pop(name)


def _settle(names: dict[str, int], durable: dict[str, int], folder: str) -> None:
    """The names in this folder, and in the folders it holds, are durable. A rename takes place at once in both folders."""
    inside = f"{folder}/" if folder else ""
    for name in [name for name in durable if name.startswith(inside)]:
        del durable[name]
    durable.update({name: inode for name, inode in names.items() if name.startswith(inside)})


def _content(now: bytes, synced: bytes, part: str) -> bytes:
    if part == "none":
        return synced
    return now if part == "all" else now[: (len(synced) + len(now)) // 2]
