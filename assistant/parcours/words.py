"""What the parcours says of itself where she wrote nothing."""

from __future__ import annotations

ADDED_ENTRETIEN = "Entretien ajouté"
ADDED_PHASE = "Phase ajoutée"
ADDED_PHASE_SAY = "Cette phase a été ajoutée en route, pour vous."
KEPT = "Déjà commencé"
KEPT_SAY = "Ce que vous avez commencé et que votre parcours ne propose plus. Rien n’est perdu."
