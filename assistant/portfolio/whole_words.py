"""The French sentences of the files that hold everything, and why one of them is refused."""

from __future__ import annotations

NOTICE = (
    "Ce fichier contient tout ce que vous avez écrit, tel quel. Il n’est pas chiffré : toute personne qui l’a peut le "
    "lire. `bilan restaurer` en refait un dossier."
)
REPLIES = "Toutes mes réponses"
NOTICE_REPLIES = (
    "Dans l’ordre où elles ont été données, celles qui ont changé depuis comprises. Ce fichier n’est pas chiffré."
)
WRITTEN = "Tout votre dossier est écrit, dans des formats ouverts :"
CLEAR = (
    "Attention : ces fichiers ne sont pas chiffrés. Toute personne qui les a peut tout lire. Rangez-les en lieu sûr, ou "
    "effacez-les après usage."
)
CLOSED = (
    "Une lettre attend encore son jour : elle reste fermée dans les pages à lire, et son texte est en clair dans le "
    "fichier .json, qui garde tout."
)
BACK = "Pour en refaire un dossier : bilan --dossier CHEMIN restaurer {path}"
KEY_STAYS = (
    "Votre clé n’y est pas. Pour ouvrir une réponse déjà reçue ou retirer un partage déjà remis, gardez aussi une "
    "sauvegarde (bilan sauvegarder)."
)

NO_FILE = "Le fichier « {path} » ne peut pas être lu."
NO_FILE_REMEDY = "Vérifiez son nom, puis recommencez."
TOO_BIG = "Ce fichier est trop gros pour être un dossier complet de bilan."
NOT_WHOLE = "Ce fichier n’est pas un dossier complet de bilan, ou il est abîmé ; rien n’a été créé."
NOT_WHOLE_REMEDY = "Prenez le fichier .json écrit par « bilan emporter », sans le modifier."
LATER = "Ce fichier a été fait par une version plus récente de bilan ; rien n’a été créé."
LATER_REMEDY = "Mettez bilan à jour, puis recommencez."
DESK = "Ce fichier vient d’un bureau de conseiller ou de conseillère ; rien n’a été créé."
DESK_REMEDY = "Un dossier se refait à partir d’un fichier écrit par « bilan emporter »."
TAKEN = "Il y a déjà un dossier dans « {folder} » ; rien n’a été changé."
TAKEN_REMEDY = "Choisissez un autre endroit : bilan --dossier CHEMIN restaurer FICHIER"
RESTORED = "Le dossier est refait dans « {folder} » : {count} lignes reprises."
HER_OWN = "Ce fichier va devenir un dossier, avec une nouvelle clé. Ne reprenez qu’un fichier que vous avez fait."
