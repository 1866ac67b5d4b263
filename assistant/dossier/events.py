"""The events of a dossier. They are all there is: the state, the portefeuille and the documents derive from them.

On disk an event is one JSON line that she can read herself once decrypted, hence its French keys:

    {"n": 12, "quand": "2026-11-22T10:04:31+01:00", "quoi": "reponse",
     "passation": "ma-demande/demande", "question": "attente", "etat": "repondu", "valeur": "…", "version": "1.0.0"}

A *passation* is one sitting of a questionnaire: `pack/questionnaire`, or `pack/questionnaire@premier` for the
questionnaires that are answered once per entretien.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

RETAINED = "a_retenir"  # stands for the passation of a line kept during an entretien: its item is `a_retenir#e3`
CARNET = "carnet"  # stands for the passation of an entry of the carnet: its portfolio item is `carnet#e3`


class Kind(StrEnum):
    CREATED = "dossier"  # parcours
    SETTING = "reglage"  # nom, valeur
    OPENED = "ouverture"  # passation: becomes the current one
    CLOSED = "cloture"  # passation: she said it was finished
    LEFT = "sortie"  # passation: back to the parcours, unfinished
    ANSWER = (
        "reponse"  # passation, question, etat, valeur, version; relance (how many were asked) where there were some
    )
    BACK = "retour"  # passation, question (step key; null to come back to where she was)
    FICHE_ADDED = "fiche_ajoutee"  # passation, liste, fiche
    FICHE_REMOVED = "fiche_retiree"  # passation, liste, fiche
    FICHE_RESTORED = "fiche_remise"  # passation, liste, fiche
    DRAFT = "brouillon"  # passation, question, texte ("" forgets it)
    FOLLOWUP = "relance"  # passation, question: one relance was declined
    MARK = (
        "marque"  # passation, question, oui: to speak of with the conseiller; eviter: on the contrary not to speak of
    )
    # element (portfolio item id) and one or more of texte (null: back to its origin), montrable, ecarte, and entretien
    # (« aborder », « eviter », or "" for neither)
    ITEM = "element"
    # The carnet de bord; `parcours.carnet` and `parcours.objectives` know what they mean.
    # entree (its name, never used twice), genre, jour, texte; qui (a third person), suite, suite_jour and fait where
    # there are. The same entree again replaces what it said.
    CARNET = "carnet"
    OBJECTIVE = "objectif"  # mois, genre, nombre: what she means to do each month, from that month on; 0 takes it back
    # Where a step of her plan stands; `parcours.plan` knows what it means. element (the id of its item), etat; jour (a new
    # day), fait_le, preuve and bloque where there are. The same element again replaces what it said.
    STEP = "etape"
    # What she changed of her parcours; `parcours.changes` knows what it means. changement (its name, never used twice), geste,
    # and titre, phase, apres, etape, nombre, parcours or cible where the gesture needs them.
    CHANGED = "amenagement"
    # A line kept during an entretien: ligne (its name, never used twice), entretien (its id), jour, texte.
    RETAINED = "a_retenir"
    # passation, question (the date that closes her texts there), ouvert: she opened them before their day or read them on it
    # (true), or closed them again (false)
    SEAL = "sceau"
    ERASED = "oubli"  # what an erased event leaves: passation, question, and nothing of what was written

    # What leaves and what comes in. The registre is made of these; `exchange` knows what they mean.
    # nom, organisme, destinataire, cle, empreinte (the six words), comparee (she compared them);
    # or oubliee (the key that is no longer known) and empreinte
    CARD = "carte"
    ENVOI = "envoi"  # numero, texte (the signed file), choix (what she accepts, [] refuses it all)
    # numero, forme, destinataire, empreinte, but, fait, jusqu_au, fichier, sha256, cle (hers, for this conseiller),
    # elements, sources and extrait: what exactly was handed over, see `handed`
    SHARED = "partage"
    WITHDRAWN = "retrait"  # numero
    COMMENTED = "commentaire"  # numero (of the share), de, fait, message, sha256; notes: element and texte of each
    PROVED = "preuve"  # numero (of the envoi), fait, fichier, and activites: what was said
    ACCORD = "accord"  # a written accord that was printed: forme, destinataire, but, jusqu_au

    # Regards pluriels: whom she asked, what they answered, who no longer wants it shown. See `regards` for the keys.
    REGARD_ASKED = "regard_demande"
    REGARD = "regard"
    REGARD_RESERVED = "regard_reserve"

    # The desk of a conseiller, which is kept like a dossier; `conseiller` knows what they mean.
    DESK = "bureau"  # nom, organisme
    PERSON = "personne"  # personne, pseudonyme
    ASSIGNED = "assignation"  # personne, numero, pour_le, entretien, questionnaires, packs
    RECEIVED = "partage_recu"  # personne, numero, jusqu_au, cle; texte (the opened share), but, de until destroyed
    PROOF_RECEIVED = "preuve_recue"  # personne, numero (of the envoi), fait, cle, activites
    REPLIED = "reponse_envoyee"  # numero
    WITHDRAWAL_RECEIVED = "retrait_recu"  # numero; cle (that signed it) where the share had not come
    DESTROYED = "destruction"  # numero, raison, jour
    DAY = "jour"  # jour: the latest day the desk was open, so that a clock moved back brings nothing back


class Status(StrEnum):
    """The state of an answer. None of the non-answers is ever a zero."""

    ANSWERED = "repondu"
    PARTIAL = "en_cours"  # a ranking, pairs, a share of points: some of it is already given
    PASSED = "passee"
    REFUSED = "refusee"
    LATER = "plus_tard"
    UNKNOWN = "ne_sait_pas"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. `at` is ISO 8601 with offset, given by the caller; `data` holds JSON values only."""

    kind: Kind
    at: str
    data: Mapping[str, Any] = field(default_factory=dict)


def entry_number(name: object) -> int:
    """« e3 » → 3; 0 for what is no name of an entry."""
    digits = name[1:] if isinstance(name, str) and name[:1] == "e" else ""
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 10 else 0
