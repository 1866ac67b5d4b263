"""What says that nothing is to be added: at the end of a list, after the last savoir-faire."""

from __future__ import annotations

from assistant.guide.understanding.folding import listed

NO_MORE = listed(
    """
    non, non merci, non c est tout, c est tout, rien, rien d autre, rien de plus, plus rien, rien a ajouter, aucun,
    aucune, aucun autre, aucune autre, pas d autre, fini, finie, c est fini, j ai fini, termine, c est termine,
    j ai termine, c est bon, voila, voila c est tout, ce sera tout, pas pour l instant, rien pour l instant,
    rien a ajouter pour l instant, rien de plus pour l instant, plus rien a ajouter, je n ai rien a ajouter, je n ai rien d autre,
    je n en ai pas d autre
    """
)
