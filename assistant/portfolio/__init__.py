"""Rubriques and items out of answers; the documents she exports. Everything here is recomputed from her dossier."""
