"""How the sixty activities were weighed: our own judgement, written down so that it can be argued with.

For each activity, who it is usually shown with (f: mostly women, h: mostly men, n: neither) and whether it is seen as
modest work (1), ordinary work (2) or work of standing (3). The inventory must not favour one of them in any family.
"""

from __future__ import annotations

WEIGHED = {
    # realiste
    "r1": "h1", "r2": "f1", "r3": "h1", "r4": "f2", "r5": "h1",
    "r6": "n2", "r7": "h2", "r8": "f2", "r9": "n3", "r10": "h2",
    # investigateur
    "i1": "f1", "i2": "n3", "i3": "n2", "i4": "h2", "i5": "n2",
    "i6": "n2", "i7": "n2", "i8": "f2", "i9": "n3", "i10": "h3",
    # artistique
    "a1": "f1", "a2": "n2", "a3": "n2", "a4": "n1", "a5": "n2",
    "a6": "n2", "a7": "f1", "a8": "n2", "a9": "h3", "a10": "n3",
    # social
    "s1": "f1", "s2": "f1", "s3": "f2", "s4": "n2", "s5": "n1",
    "s6": "h1", "s7": "f1", "s8": "n2", "s9": "n3", "s10": "n3",
    # entreprenant
    "e1": "n1", "e2": "h2", "e3": "n1", "e4": "n2", "e5": "f1",
    "e6": "n3", "e7": "f2", "e8": "n2", "e9": "h3", "e10": "h3",
    # conventionnel
    "c1": "n1", "c2": "f1", "c3": "f1", "c4": "n2", "c5": "f1",
    "c6": "h1", "c7": "h1", "c8": "f2", "c9": "n3", "c10": "n3",
}  # fmt: skip

SETTINGS = ("chez_soi", "entourage", "association", "quotidien", "mission")
FAMILIES = {
    "R": "realiste",
    "I": "investigateur",
    "A": "artistique",
    "S": "social",
    "E": "entreprenant",
    "C": "conventionnel",
}
