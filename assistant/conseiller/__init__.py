"""The conseiller's desk: people by pseudonym, packs assigned, shares received, and when each must be destroyed."""
