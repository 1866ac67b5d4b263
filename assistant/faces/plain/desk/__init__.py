"""`bilan conseiller …`, line by line: one file for each command, and what they share."""
