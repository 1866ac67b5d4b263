"""Every sentence the vault says (its commands: care_words.py). What happened, then what to do next; no jargon."""

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
    return f"{parts(numbers, total)} Ce qui se lit est montré, en lecture seule ; rien n’a été effacé."


def parts(numbers: list[int], total: int) -> str:
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


def day_and_hour(at: str) -> str:
    """« 22/11/2026 à 10 h 04 » from an ISO date; the text itself when it is none."""
    if len(at) < 16 or at[4] != "-" or at[13] != ":":
        return at
    return f"{at[8:10]}/{at[5:7]}/{at[:4]} à {at[11:13]} h {at[14:16]}"


def quoted(path: Path) -> str:
    """The path as it is to be typed after a command."""
    return shlex.quote(str(path.absolute()))
