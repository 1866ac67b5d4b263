"""What the terminal face says of itself in the parcours."""

from __future__ import annotations

from assistant.faces.terminal.words import BACK_KEY, MOVE, OPEN_IT
from assistant.pack.cleaning import typography as _t

KEYS = (
    ("↑ ↓", MOVE, 8),
    ("Entrée", OPEN_IT, 2),
    ("A", "Ajouter", 3),
    ("D", "Déplacer", 5),
    ("X", "Retirer", 6),
    ("R", "Régler", 4),
    ("C", "Changements", 7),
    ("?", "Touches", 1),
    BACK_KEY,
)
ALL_KEYS = _t(
    "Entrée ouvrir, A ajouter, D déplacer, X retirer ce qui n’est pas commencé, R régler les semaines, les suivis et les "
    "heures, renouveler, ou suivre un autre parcours, C vos changements, U annuler le dernier."
)
MOVING_KEYS = (("↑ ↓", "Choisir sa place", 2), ("Entrée", "Le mettre là", 1), ("Échap", "Ne rien changer", 0))
MOVING = _t("Où mettre « {title} » ? Choisissez l’étape dont il prend la place, puis Entrée.")
UNDO_KEY = _t("Touche U pour revenir en arrière.")
NOT_A_STEP = _t("Choisissez d’abord une étape.")

ADD_TITLE = "Ajouter au parcours"
ADD_WHERE = _t("Ce sera après « {title} ».")
ADD_PHASE_WHERE = _t("Elle viendra après « {title} ».")
ADD_WHAT = ("Un entretien", "Un questionnaire", "Une phase")
ENTRETIEN_TITLE = "Quel est le titre de cet entretien ?"
PHASE_TITLE = "Quel est le titre de cette phase ?"
THIRD_PERSON = _t("Le titre est à vous. Vous pourrez l’effacer pour de bon.")
QUESTIONNAIRE_TITLE = "Quel questionnaire ajouter ?"

SET_TITLE = "Régler le parcours"
SET_WEEKS, SET_MONTHS, SET_HOURS = "Le nombre de semaines", _t("Le mois de « {title} »"), "Les heures prévues"
SET_RENEW, SET_FOLLOW, SET_ORIGIN = "Renouveler", "Suivre un autre parcours", "Revenir au parcours comme il est écrit"
WEEKS_TITLE, WEEKS_SAID = "Combien de semaines ?", "Avec 0, il n’y a plus de limite."
MONTHS_TITLE, MONTHS_SAID = "Pas avant combien de mois ?", _t("Ce suivi se compte à partir de « {title} ».")
HOURS_TITLE, HOURS_SAID = _t("Combien d’heures sont prévues ?"), "Avec 0, ce nombre s’en va."
RENEW_TITLE = "Combien en ajouter ?"
FOLLOW_TITLE = "Quel parcours suivre ?"
FOLLOW_FILE = _t("Un parcours que l’on m’a remis")
FOLLOW_FILE_SAID = _t("Un fichier écrit par votre conseiller ou votre conseillère.")
FOLLOW_FILE_ASK = _t("Où est ce fichier ? Vous pouvez aussi le glisser sur cette fenêtre.")
FOLLOW_SAID = _t("Toutes vos réponses restent. Vous pourrez revenir au parcours d’avant.")
NUMBER_EXPECTED = "Écrivez un nombre."

CHANGES_TITLE = "Vos changements"
CHANGES_SAID = _t("Lequel regarder ? Le dernier est le premier de la liste.")
CHANGE_ACTS = ("L’annuler", "Effacer son titre pour de bon, sauvegardes comprises")
