"""What travels between the two sides, as values. How each becomes a file: see `letters`; who signs what: see `signing`.

| value      | from → to                | file                                                   |
| Card       | conseiller → anyone      | signed text                                            |
| Envoi      | conseiller → bénéficiaire | signed text, the packs it carries in full              |
| Share      | bénéficiaire → conseiller | signed, then sealed with age to the conseiller and to her |
| Withdrawal | bénéficiaire → conseiller | signed, then sealed likewise                           |
| Proof      | bénéficiaire → conseiller | signed, then sealed likewise                           |
| Reply      | conseiller → bénéficiaire | signed, then sealed to her and to the conseiller       |

Dates are ISO 8601: a day (`2026-11-22`), or an instant with its offset. Numbers are 32 hexadecimal digits drawn at
random: none says how many came before it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assistant.portfolio.extract import Extract


class Form(StrEnum):
    """How a share leaves."""

    SEALED = "scelle"  # age, to a known conseiller's key
    PAGE = "page"  # one HTML page that asks for a passphrase
    HTML = "html"  # in clear, as the two below: anyone can read it
    MARKDOWN = "markdown"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Card:
    """Who a conseiller is. The six words (`signing.fingerprint`) stand for the two keys together."""

    name: str
    organisme: str  # may be empty
    recipient: str  # age1…, what is sent to this conseiller is sealed to
    verify_key: str  # minisign public key, one line of base64: what this conseiller sends is signed with


@dataclass(frozen=True, slots=True)
class CarriedPack:
    id: str
    version: str
    text: str | None  # the whole YAML; None for a pack that ships with the product


@dataclass(frozen=True, slots=True)
class Envoi:
    """Questionnaires proposed by a conseiller. She may refuse them all, or choose among them."""

    number: str
    sender: Card
    to: str  # the pseudonym the conseiller knows her by
    made: str  # instant
    due: str  # day, "" when there is none
    entretien: str  # title of the entretien it prepares, "" when none
    message: str
    questionnaires: tuple[str, ...]  # `pack/questionnaire`
    packs: tuple[CarriedPack, ...]


@dataclass(frozen=True, slots=True)
class Share:
    number: str
    extract: Extract
    recipient: str  # age1… of the conseiller it was made for: sealed again to another, it no longer fits
    reply_to: str  # an age recipient of hers; one per conseiller, as for the key below
    verify_key: str  # signs this share, its withdrawal and her proofs; one per conseiller, so that two cannot compare
    envoi: str = ""  # number of the latest envoi of this conseiller, so that the desk knows who it is


@dataclass(frozen=True, slots=True)
class Withdrawal:
    number: str  # of the share that is taken back
    made: str  # instant
    verify_key: str


@dataclass(frozen=True, slots=True)
class Activity:
    """One questionnaire, without its content. Days, "" when it did not happen."""

    questionnaire: str  # `pack/questionnaire`
    title: str
    opened: str
    finished: str


@dataclass(frozen=True, slots=True)
class Proof:
    """What was opened and finished of an envoi, and nothing else."""

    number: str  # of the envoi
    sender: str  # the pseudonym of the envoi
    made: str  # instant
    verify_key: str
    recipient: str
    activities: tuple[Activity, ...]


@dataclass(frozen=True, slots=True)
class Note:
    key: str  # of the item in the share
    text: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What the conseiller says of a share. It changes nothing in her dossier by itself."""

    number: str  # of the share
    sender: Card
    made: str  # instant
    message: str  # on the whole, may be empty
    notes: tuple[Note, ...]


Received = Card | Envoi | Share | Withdrawal | Proof | Reply
