"""The desk of a conseiller in the terminal face: `bilan conseiller bureau`, one file for each place and each act."""
