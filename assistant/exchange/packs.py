"""The packs that an envoi carries, judged against those of the product and those she accepted before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.exchange import her_words as w
from assistant.exchange.errors import ExchangeError
from assistant.exchange.her_words import said
from assistant.exchange.ledger import Ledger
from assistant.exchange.merging import merged
from assistant.exchange.model import CarriedPack, Envoi
from assistant.exchange.names import same_name
from assistant.pack.problem import PackError, errors

if TYPE_CHECKING:
    from assistant.pack.library import Library
    from assistant.pack.model import Pack

_SHOWN = 5  # faults of one pack: enough for its author to begin with


class FaultyPack(ExchangeError):
    """`problems`: what the verifier says, a line each."""

    def __init__(self, id: str, problems: tuple[str, ...]) -> None:
        super().__init__(said(w.FAULTY, id=id), " ".join((*problems[:_SHOWN], w.FAULTY_REMEDY)))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Offered:
    """One questionnaire of an envoi. `known`: she accepted it before, or it is a new version of what she has."""

    key: str  # `pack/questionnaire`
    title: str
    intention: str
    minutes: int
    known: bool


def offered(ledger: Ledger, envoi: Envoi, library: Library) -> tuple[Offered, ...]:
    """What she may choose among, in the order of the envoi. Raises ExchangeError: nothing is then imported."""
    packs: dict[str, Pack] = {}
    for carried in envoi.packs:
        if carried.id in packs:
            raise ExchangeError(said(w.TWICE, id=carried.id), w.ASK_AGAIN)
        packs[carried.id] = _pack(ledger, envoi, carried, library)
    accepted = {key for key, _ in ledger.assigned()}
    found = []
    for key in dict.fromkeys(envoi.questionnaires):
        pack_id, _, id = key.partition("/")
        pack = packs.get(pack_id)
        questionnaire = next((q for q in pack.questionnaires if q.id == id), None) if pack else None
        if questionnaire is None:
            raise ExchangeError(said(w.NOT_HERE, id=key), w.NOT_HERE_REMEDY)
        found.append(Offered(key, questionnaire.title, questionnaire.intention, questionnaire.minutes, key in accepted))
    if not found:
        raise ExchangeError(w.NOTHING_ASKED, w.ASK_AGAIN)
    return tuple(found)


def updated(ledger: Ledger, envoi: Envoi, library: Library) -> tuple[str, ...]:
    """Titles of the packs she has, of which a newer version is joined. Only for an envoi that `offered` let through."""
    newer = (
        carried
        for carried in envoi.packs
        if carried.text is not None
        and (known := ledger.packs.get(carried.id))
        and version(carried.version) > version(known.carried.version)
    )
    return tuple(_read(carried).title for carried in newer)


def version(text: str) -> tuple[int, ...]:
    """`1.10.2` → (1, 10, 2); what is no version is older than all."""
    parts = text.split(".")
    return tuple(int(part) for part in parts) if all(p.isascii() and p.isdigit() for p in parts) else ()


def _pack(ledger: Ledger, envoi: Envoi, carried: CarriedPack, library: Library) -> Pack:
    if carried.text is None:
        if not library.in_folder(carried.id):
            raise ExchangeError(said(w.NOT_HERE, id=carried.id), w.NOT_HERE_REMEDY)
        return library.pack(carried.id)
    if library.in_folder(carried.id):
        raise ExchangeError(said(w.COLLISION, id=carried.id), w.COLLISION_REMEDY)
    _judge_known(ledger, envoi, carried)
    pack = _read(carried)
    if (pack.id, pack.version) != (carried.id, carried.version):
        raise ExchangeError(said(w.MISNAMED, id=carried.id, new=carried.version), w.ASK_AGAIN)
    if name := merged(pack, [_read(one) for one in ledger.versions(pack.id)]):
        raise ExchangeError(said(w.MERGED, id=pack.id, name=name), w.MERGED_REMEDY)
    return pack


def _judge_known(ledger: Ledger, envoi: Envoi, carried: CarriedPack) -> None:
    """A pack belongs to the key that sent it first, and its versions only rise. It follows a conseiller to new keys, once
    she forgot the old ones and pinned the new ones under the same name."""
    known = ledger.packs.get(carried.id)
    if known is None:
        return
    told = {"id": carried.id, "old": known.carried.version, "new": carried.version}
    if known.verify_key != envoi.sender.verify_key and not _moved(ledger, known.verify_key, envoi.sender.name):
        raise ExchangeError(said(w.OTHER_OWNER, **told), w.ASK_AGAIN)
    if version(carried.version) < version(known.carried.version):
        raise ExchangeError(said(w.ROLLBACK, **told), w.ASK_AGAIN)
    if version(carried.version) == version(known.carried.version) and carried.text != known.carried.text:
        raise ExchangeError(said(w.SAME_VERSION, **told), w.ASK_AGAIN)


def _moved(ledger: Ledger, key: str, name: str) -> bool:
    kept = ledger.conseiller(key) is not None
    return not kept and any(one.card.verify_key == key and same_name(one.card.name, name) for one in ledger.forgotten)


def _read(carried: CarriedPack) -> Pack:
    from assistant.pack.reading import read_bytes

    try:
        return read_bytes((carried.text or "").encode("utf-8", "replace"), f"{carried.id}.yaml")
    except PackError as error:
        problems = tuple(said("{problem}", problem=problem) for problem in errors(error.problems))
        raise FaultyPack(carried.id, problems) from None
