"""Every sentence the dossier says. What happened, then what to do next; no blame, no jargon."""

from __future__ import annotations

import shlex
from datetime import datetime
from pathlib import Path

READ_ONLY_REMEDY = (
    "Vérifiez que la clé USB ou le disque n’est pas protégé contre l’écriture, ou choisissez un autre endroit "
    "avec --dossier. Rien n’a été modifié."
)
KEY_FROM_BACKUP = "Le fichier de votre clé manquait ou ne s’ouvrait plus : il a été repris de la dernière sauvegarde. Rien n’est perdu."
KEY_DAMAGED = "Le fichier de votre clé est abîmé, et aucune sauvegarde n’en contient une bonne copie."
KEY_OPENS_NOTHING = (
    "La clé qui se trouve ici n’ouvre rien : elle est celle d’un autre dossier, ou tout ce dossier est abîmé."
)
KEY_DAMAGED_REMEDY = (
    "Tapez la clé de votre fiche de secours à la place de la phrase secrète, ou reprenez une copie du dossier avec "
    "« bilan restaurer »."
)
NO_DOSSIER_REMEDY = "Vérifiez le chemin donné à --dossier, ou lancez « bilan » pour commencer un dossier."
PASSPHRASE_NEEDED = "Ce dossier s’ouvre avec une phrase secrète."
PASSPHRASE_NEEDED_REMEDY = "Tapez votre phrase secrète, ou la clé de votre fiche de secours."
WRONG_PASSPHRASE = "Cette phrase n’ouvre pas le dossier. Rien n’a été modifié."
WRONG_PASSPHRASE_REMEDY = (
    "Vérifiez la touche majuscules, la disposition du clavier et les espaces, puis recommencez. La clé de votre fiche "
    "de secours ouvre aussi le dossier."
)
NOT_A_KEY = "Ce texte commence comme une clé de secours, mais il y manque quelque chose."
NOT_A_KEY_REMEDY = "Relisez la fiche de secours : la clé compte 74 lettres et chiffres, tous comptent."
OTHER_KEY = "Cette clé de secours n’ouvre rien ici : elle est sans doute celle d’un autre dossier."
OTHER_KEY_REMEDY = "Prenez la fiche de secours qui a été faite pour ce dossier, ou tapez sa phrase secrète."
FORBIDDEN_REMEDY = "Ouvrez le dossier depuis la session de la personne à qui il appartient."
TOO_RECENT = "Ce dossier a été écrit par une version plus récente du programme."
TOO_RECENT_REMEDY = "Mettez le programme à jour, puis rouvrez le dossier. Rien n’a été modifié."
NOT_A_FOLDER_REMEDY = "Donnez à --dossier le nom d’un dossier qui n’existe pas encore."
ALREADY_THERE_REMEDY = "Ouvrez-le, ou donnez un autre chemin à --dossier. Rien n’a été modifié."
NOT_EMPTY_REMEDY = "Donnez à --dossier un dossier vide, ou un nom qui n’existe pas encore. Rien n’a été modifié."
FOREIGN_OWNER_REMEDY = "Ouvrez-le depuis la session de cette personne, ou choisissez un autre endroit avec --dossier."
FELL_BACK_REMEDY = "Relisez votre dernière réponse : il se peut qu’elle soit à redonner. Le reste est intact."
DAMAGED = "Le dossier est abîmé et rien n’a pu en être lu. Rien n’a été modifié."
CANNOT_MEND = "Le dossier est abîmé, et la place manque ou est protégée : il s’ouvre en lecture seule."
OPENED_READ_ONLY = "Ce dossier est ouvert en lecture seule."
OPENED_READ_ONLY_REMEDY = "Fermez les autres fenêtres où il est ouvert, puis rouvrez-le."
OPEN_ELSEWHERE_REMEDY = "Fermez l’autre fenêtre, puis rouvrez votre dossier ici."
REDACTED = "C’est effacé : ni votre dossier ni ses sauvegardes n’en gardent le texte."
REDACTED_ELSEWHERE = "Les copies que vous avez faites ailleurs (clé USB, autre disque) gardent ce texte."
HALF_DONE = "Un changement n’a pas pu être terminé : le dossier passe en lecture seule pour le protéger."
HALF_DONE_REMEDY = "Fermez puis rouvrez votre dossier : le changement se terminera de lui-même."
CLOCK_BACK = (
    "L’horloge de l’ordinateur est revenue en arrière. Vos réponses restent dans le bon ordre ; seules les dates "
    "affichées peuvent être fausses."
)
CLOCK_BACK_REMEDY = "Vérifiez la date et l’heure de l’ordinateur."
BACKUP_FAILED = "Vos réponses sont enregistrées, mais la sauvegarde du jour n’a pas pu être faite."
BACKUP_FAILED_REMEDY = "Vérifiez la place qui reste sur le disque."
LOCK_IMPOSSIBLE = "Ce disque ne permet pas de réserver le dossier à une seule fenêtre : il s’ouvre en lecture seule."
LOCK_IMPOSSIBLE_REMEDY = "Copiez le dossier sur le disque de l’ordinateur avec « bilan sauvegarder »."


def opened_read_only(folder: Path) -> str:
    return f"Rien ne peut être écrit dans « {folder.absolute()} » : le dossier s’ouvre en lecture seule."


def no_dossier(folder: Path) -> str:
    return f"Il n’y a pas de dossier dans « {folder.absolute()} »."


def forbidden(path: Path) -> str:
    return f"Le système interdit de lire « {path.absolute()} »."


def cannot_look(path: Path, reason: str) -> str:
    return f"Le système refuse de regarder dans « {path.absolute()} » ({reason})."


def not_a_folder(folder: Path) -> str:
    return f"« {folder.absolute()} » est un fichier, pas un dossier."


def already_there(folder: Path) -> str:
    return f"Un dossier se trouve déjà dans « {folder.absolute()} »."


def not_empty(folder: Path, stranger: str) -> str:
    return f"« {folder.absolute()} » contient déjà autre chose (par exemple « {stranger} »)."


def foreign_owner(folder: Path) -> str:
    return f"« {folder.absolute()} » appartient à une autre personne sur cet ordinateur."


def open_to_others(folder: Path) -> str:
    return f"D’autres personnes de cet ordinateur peuvent écrire dans « {folder.absolute()} »."


def open_to_others_remedy(folder: Path) -> str:
    return f"Réservez-le à vous : chmod 700 {quoted(folder)}"


def synchronised(service: str) -> str:
    return (
        f"Votre dossier est dans un espace copié en ligne ({service}). Il y reste chiffré, mais ce service peut voir "
        "quand vous y travaillez et en garder des copies."
    )


def open_elsewhere(since: datetime | None) -> str:
    when = f", depuis le {day_and_hour(since.isoformat())}" if since else ""
    return f"Votre dossier est déjà ouvert dans une autre fenêtre{when}. Ici, il s’ouvre en lecture seule."


def fell_back(kept: str) -> str:
    start = "Le dernier enregistrement était abîmé : votre dossier s’ouvre avec celui d’avant."
    return f"{start} Le fichier abîmé est gardé sous le nom « {kept} »." if kept else start


def mended(number: int, day: str, kept: str) -> str:
    start = f"La partie {number} du dossier était abîmée ; elle a été reprise à l’identique de la sauvegarde « {day} »."
    return f"{start} Le fichier abîmé est gardé sous le nom « {kept} »." if kept else start


def damaged_parts(numbers: list[int], total: int) -> str:
    return f"{_parts(numbers, total)} Ce qui se lit est montré, en lecture seule ; rien n’a été effacé."


def _parts(numbers: list[int], total: int) -> str:
    names = ", ".join(str(number) for number in numbers)
    which = f"La partie {names}" if len(numbers) == 1 else f"Les parties {names}"
    verb = "ne s’ouvre plus" if len(numbers) == 1 else "ne s’ouvrent plus"
    return f"{which} de votre dossier (sur {total}) {verb}."


def damaged_remedy(backup: Path | None) -> str:
    if backup is None:
        return (
            "Aucune sauvegarde automatique n’est entière. Si vous en avez une copie ailleurs : bilan restaurer CHEMIN"
        )
    return f"Pour reprendre la dernière bonne sauvegarde : {restore_command(backup)}"


def restore_command(copy: Path) -> str:
    """To be typed as it is. A backup goes back where it comes from, wherever the dossier is by default."""
    home = copy.absolute().parent.parent
    return f"bilan restaurer {quoted(copy)} --dossier {quoted(home)}"


def redact_other_key(copy: Path) -> str:
    return f"« {copy} » vient d’un autre dossier et ne s’ouvre pas avec votre clé : rien n’y a été effacé."


def redact_damaged(copy: Path) -> str:
    return f"La sauvegarde « {copy.name} » était abîmée et ne pouvait pas être nettoyée : elle a été supprimée."


def redact_set_aside(name: str) -> str:
    return f"Le fichier abîmé « {name} » a été supprimé : il pouvait contenir ce texte."


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
        return f"Ce qui s’ouvre contient {written}, le dernier du {day_and_hour(at)}."
    return f"Il contient {written} {where}, le dernier du {day_and_hour(at)}."


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
    return f"{_parts(numbers, total)} Quand vous lancerez « bilan », le reste se lira, en lecture seule."


def day_and_hour(at: str) -> str:
    """« 22/11/2026 à 10 h 04 » from an ISO date; the text itself when it is none."""
    if len(at) < 16 or at[4] != "-" or at[13] != ":":
        return at
    return f"{at[8:10]}/{at[5:7]}/{at[:4]} à {at[11:13]} h {at[14:16]}"


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
    return f"{start} Pour la reprendre : {restore_command(path)}"


def set_aside(name: str) -> str:
    return f"Un fichier abîmé a été mis de côté : « {name} »."


def quoted(path: Path) -> str:
    """The path as it is to be typed after a command."""
    return shlex.quote(str(path.absolute()))


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
    until = f", jusqu’au {day_and_hour(at)}" if at else ""
    lines = [
        f"Votre dossier est rétabli : {events} enregistrement{'s' if events > 1 else ''}{until}.",
        "Il s’ouvre avec la phrase secrète de cette copie." if sealed else RESTORED_IN_CLEAR,
    ]
    if aside is not None:
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
