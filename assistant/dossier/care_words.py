"""What the commands that look after the dossier say: check, copy, restore, passphrase, erase. The vault has words.py."""

from __future__ import annotations

from pathlib import Path

from assistant.dossier import words

# bilan verifier

VERIFIED_GOOD = "Votre dossier est entier."
VERIFIED_BAD = "Votre dossier a besoin de soins."
NOTHING_OPENS = "Rien ne s’ouvre dans le dossier lui-même."
KEY_BAD = "Le fichier de votre clé est abîmé : il ne s’ouvre plus."
KEY_ABSENT = "Le fichier de votre clé manque."
KEY_BACK_AT_OPENING = (
    "Une sauvegarde automatique en contient une bonne copie : ouvrez votre dossier comme d’habitude avec « bilan », "
    "elle sera remise en place."
)
KEY_NEW_WITH_SHEET = (
    "La clé de votre fiche de secours ouvre toujours le dossier : lancez « bilan phrase », tapez cette clé, et "
    "choisissez une phrase. Un nouveau fichier de clé sera fait."
)
KEY_UNTRIED = (
    "Ce fichier de clé n’a pas été essayé, puisque vous avez tapé la clé de la fiche. Pour en avoir le cœur net, "
    "recommencez avec votre phrase secrète."
)
CLOCK_WENT_BACK = "L’horloge de l’ordinateur est revenue en arrière au moins une fois ; l’ordre des réponses est bon."
PREVIOUS_GOOD = "L’enregistrement d’avant est en état de prendre le relais."
PREVIOUS_BAD = "L’enregistrement d’avant manque ou ne s’ouvre pas ; votre prochaine réponse en refera un."
PENDING = "Un changement attend d’être terminé : ouvrez votre dossier, il se terminera de lui-même."


def key_state(passphrase: bool) -> str:
    if passphrase:
        return "Votre clé est protégée par une phrase secrète."
    return "Votre clé est en clair, sans phrase secrète : qui ouvre cet ordinateur peut lire votre dossier."


def content(events: int, parts: int, at: str, whole: bool) -> str:
    written = f"{events} enregistrement{'s' if events > 1 else ''}"
    where = f"en {parts} parties" if parts > 1 else "en une partie"
    if not whole:
        return f"Ce qui s’ouvre contient {written}, le dernier du {words.day_and_hour(at)}."
    return f"Il contient {written} {where}, le dernier du {words.day_and_hour(at)}."


def last_save_bad(number: int) -> str:
    return (
        f"Le dernier enregistrement (« {number:06d}.age ») ne s’ouvre pas ; celui d’avant s’ouvre. Quand vous lancerez "
        "« bilan », l’enregistrement d’avant prendra le relais : il se peut que votre dernière réponse soit à redonner."
    )


def will_be_mended(number: int, day: str) -> str:
    return (
        f"La partie {number} ne s’ouvre pas. Quand vous lancerez « bilan », elle sera reprise à l’identique de la "
        f"sauvegarde « {day} » : rien n’est perdu."
    )


def parts_lost(numbers: list[int], total: int) -> str:
    return f"{words.parts(numbers, total)} Quand vous lancerez « bilan », le reste se lira, en lecture seule."


def backups_state(good: int, total: int) -> str:
    if not total:
        return "Il n’y a pas encore de sauvegarde automatique : la prochaine réponse en fera une."
    if good == total:
        return f"Sauvegardes automatiques : {total}, {'toutes bonnes' if total > 1 else 'bonne'}."
    if not good:
        return f"Sauvegardes automatiques : {total}, {'aucune bonne' if total > 1 else 'abîmée'}."
    return f"Sauvegardes automatiques : {total}, dont {good} {'bonnes' if good > 1 else 'bonne'}."


def bad_backup(name: str) -> str:
    return f"La sauvegarde « {name} » est abîmée, ou vient d’un autre dossier."


def backup_without_key(name: str) -> str:
    return (
        f"La sauvegarde « {name} » est lisible, mais son fichier de clé est abîmé ou absent : prise seule, elle "
        "ne s’ouvrirait qu’avec votre fiche de secours."
    )


def backup_has_more(path: Path, events: int) -> str:
    start = f"La sauvegarde « {path.name} » contient davantage ({events} enregistrements)."
    return f"{start} Pour la reprendre : {words.restore_command(path)}"


def set_aside(name: str) -> str:
    return f"Un fichier abîmé a été mis de côté : « {name} »."


# bilan sauvegarder, bilan restaurer

BACKUP_INSIDE = "La copie se trouverait dans le dossier lui-même : elle disparaîtrait avec lui."
BACKUP_INSIDE_REMEDY = "Choisissez un autre endroit, par exemple une clé USB."
ALREADY_A_FILE_REMEDY = "Choisissez un autre nom. Rien n’a été modifié."
COPY_DAMAGED = "La copie a été faite, mais elle ne s’ouvre pas entièrement."
COPY_DAMAGED_REMEDY = "Lancez « bilan verifier » pour savoir si votre dossier est entier, puis recommencez ailleurs."
BACKUP_WITH_PASSPHRASE = (
    "Cette copie s’ouvre avec votre phrase secrète actuelle, ou avec votre fiche de secours. Pour savoir si votre "
    "dossier est entier, copie comprise : bilan verifier"
)
BACKUP_KEY_DOUBTFUL = (
    "Mais le fichier de la clé n’est pas celui de vos sauvegardes automatiques : il est plus récent, ou abîmé. Pour le "
    "savoir, lancez « bilan verifier » avant de compter sur cette copie ; votre fiche de secours l’ouvre de toute façon."
)
BACKUP_KEY_BROKEN = "Le fichier de votre clé est abîmé ou absent : la copie ne s’ouvrirait pas. Elle n’a pas été faite."
BACKUP_KEY_BROKEN_REMEDY = (
    "Ouvrez d’abord votre dossier avec « bilan » : la clé sera reprise d’une sauvegarde automatique, s’il y en a une "
    "bonne. Sinon, lancez « bilan phrase » et tapez la clé de votre fiche de secours. Puis recommencez."
)
NOTHING_REMEDY = "Lancez « bilan » : la commande qui reprend une bonne sauvegarde vous sera donnée."
BACKUP_NOTHING = "Il n’y a rien à copier : votre dossier est abîmé, rien n’y est lisible. Rien n’a été modifié."
BACKUP_IN_CLEAR = "Cette copie contient votre clé en clair : qui prend cette copie peut la lire."
NO_COPY_REMEDY = "Donnez le chemin du dossier qui contient la copie (les fichiers 000001.age, 000002.age…)."
SOURCE_DAMAGED = "Cette copie est abîmée. Rien n’a été modifié."
SOURCE_DAMAGED_REMEDY = "Essayez une autre copie : les sauvegardes automatiques sont dans « sauvegardes », par date."
RESTORED_WITHOUT = "Son registre ne dit rien de ce que vous avez reçu, remis ou retiré depuis cette copie."
RESTORED_IN_CLEAR = "Il s’ouvre sans phrase secrète, comme cette copie."
COPY_WITHOUT_KEY = "Cette copie ne contient pas le fichier de la clé."
COPY_WITHOUT_KEY_REMEDY = "Ajoutez-y « identite.age » (ou « identite.txt »), pris à l’endroit d’où vient la copie."
OPEN_ELSEWHERE_STOP = "Votre dossier est ouvert dans une autre fenêtre. Rien n’a été modifié."
OPEN_ELSEWHERE_STOP_REMEDY = "Fermez cette fenêtre, puis recommencez."


def copied_damaged(numbers: tuple[int, ...]) -> str:
    names = ", ".join(str(number) for number in numbers)
    which = f"la partie {names}" if len(numbers) == 1 else f"les parties {names}"
    return (
        f"Mais il y manque {which}, comme dans votre dossier : le fichier est abîmé ou absent. Ouvrez votre dossier avec "
        "« bilan », qui répare ce qui peut l’être, puis refaites une copie."
    )


def no_copy(source: Path) -> str:
    return f"Il n’y a pas de copie de dossier dans « {source.absolute()} »."


def already_a_file(path: Path) -> str:
    return f"« {path.absolute()} » existe déjà."


def backed_up(path: Path) -> str:
    return f"Votre dossier est copié dans « {path.absolute()} »."


def restored(events: int, at: str, aside: Path | None, sealed: bool) -> tuple[str, ...]:
    until = f", jusqu’au {words.day_and_hour(at)}" if at else ""
    lines = [
        f"Votre dossier est rétabli : {events} enregistrement{'s' if events > 1 else ''}{until}.",
        "Il s’ouvre avec la phrase secrète de cette copie." if sealed else RESTORED_IN_CLEAR,
    ]
    if aside is not None:
        lines.append(RESTORED_WITHOUT)
        lines.append(f"Le dossier qui était là est gardé dans « {aside.absolute()} ».")
    return tuple(lines)


# bilan phrase

EMPTY_PASSPHRASE = "Une phrase secrète ne peut pas être vide."
EMPTY_PASSPHRASE_REMEDY = "Tapez au moins quelques mots, ou choisissez de vous en passer."
PASSPHRASE_SET = "La nouvelle phrase secrète est en place, sauvegardes automatiques comprises."
PASSPHRASE_GONE = "Votre dossier s’ouvre maintenant sans phrase secrète : la clé est en clair sur cet ordinateur."
OLD_COPIES = (
    "Les copies faites auparavant ailleurs (clé USB, autre disque) s’ouvrent toujours comme avant. "
    "Votre fiche de secours reste valable."
)


def other_key_copy(copy: Path) -> str:
    return f"« {copy.name} » vient d’un autre dossier : sa phrase secrète n’a pas changé."


# bilan effacer

ERASED = "Votre dossier et ses sauvegardes automatiques sont effacés."
ERASED_ELSEWHERE = "Les copies que vous avez faites ailleurs ne le sont pas ; détruisez aussi votre fiche de secours."
ERASED_LIMIT = (
    "La clé a été écrasée avant d’être effacée. Sur un disque SSD, un spécialiste pourrait en retrouver une trace : "
    "avant de donner cet ordinateur, faites-le réinitialiser."
)


def erased_left(folder: Path, names: tuple[str, ...]) -> str:
    listed = ", ".join(f"« {name} »" for name in names[:5]) + ("…" if len(names) > 5 else "")
    return (
        f"« {folder.absolute()} » contient aussi des fichiers qui ne sont pas les nôtres ; ils sont restés : {listed}."
    )
