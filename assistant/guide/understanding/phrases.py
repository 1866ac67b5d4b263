"""The closed list of plain phrases that are commands, when they are the whole message.

Written folded (no accent, an apostrophe is a space), with alternatives in brackets: « je passe (cette question|) ».
CLEAR ones are commands everywhere. SHORT ones could honestly be the answer to an open question (« Aide » to « Quel
était votre poste ? »): there the guide asks; where only options, numbers or dates are expected they are commands.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from assistant.guide.understanding.results import CommandName as C

_MACROS = {
    "WANT": "(|je (veux|voudrais|souhaite|prefere|vais|peux|desire) |j (aimerais|ai envie de) |(peut on|on peut|on va) "
    "|(puis je|pourrais je|est ce que je peux|est il possible de|c est possible de|laissez moi) )",
    "NE": "(je ne|je n|je|j|ch|moi je ne|moi je)",
    "LATER": "(plus tard|une autre fois|un autre jour|demain|ce soir|la prochaine fois|une prochaine fois)",
    "THISQ": "(cette question|la question|celle ci|celle la)",
    "ADVISOR": "(mon|ma|le|la) (conseiller|conseillere|consultant|consultante|accompagnateur|accompagnatrice)",
}

CLEAR: dict[C, tuple[str, ...]] = {
    C.PASSER: (
        "(passer|passe|passez|passons|je passe|on passe|je veux passer|je voudrais passer|je prefere passer|skip)",
        "j aimerais passer",
        "je (vais passer|passe mon tour|passe a la suite|saute THISQ|passe THISQ)",
        "je passe (a la|) (suivante|question suivante)",
        "(on|WANT) (passe|saute|passer|sauter) (THISQ|a la suite|a la suivante|a la question suivante|la suivante)",
        "WANT(passer|sauter|ignorer) (THISQ|a la suite|a la suivante|a la question suivante)",
        "(passe|passez|passons|saute|sautez|sautons) (THISQ|a la suite|a la suivante|a la question suivante)",
        "(la|) question suivante",
        "(suivant|suivante)",
    ),
    C.REFUSER: (
        "je (prefere|veux|souhaite|voudrais|prefererais|choisis de) ne pas (y|) repondre (a cette question|a ca|a cela|)",
        "je ne (veux|souhaite|desire) pas (y|) repondre (a cette question|a ca|a cela|)",
        "(je|j) (veux|souhaite) pas (y|) repondre (a cette question|a ca|)",
        "je refuse (de|d y) repondre (a cette question|a ca|a cela|)",
        "je prefere (ne pas en parler|ne pas le dire)",
        "je n ai pas envie (de repondre|d y repondre|d en parler|de parler de ca|d en dire plus)",
        "j ai pas envie (de repondre|d y repondre|d en parler|de parler de ca)",
        "pas envie (de repondre|d y repondre|d en parler)",
        "je (ne|) veux pas (en parler|parler de ca|parler de cela|le dire|vous le dire)",
        "ca ne (vous|te|) regarde (pas|que moi)",
        "(c est une|) question (trop|) (indiscrete|personnelle|intime)",
        "prefere ne pas repondre",
    ),
    C.PLUS_TARD: (
        "je (repondrai|repondrais|repond|reponds) (a cette question|) plus tard",
        "j y (repondrai|reponds|repondrais|reviendrai|reviens) (plus tard|apres|une autre fois)",
        "(je|WANT)(prefere|) (y|) repondre (a cette question|) plus tard",
        "je prefere (y|) (repondre|revenir|reflechir) (a cette question|) plus tard",
        "on (y|) (reviendra|revient|repondra|repond|en reparle|en reparlera) plus tard",
        "(je remets|remettre|remettons|on remet|WANTremettre) (cette question|ca|cela|) a plus tard",
        "(je garde|je laisse|garder|laisser|on garde|on laisse) (THISQ|la|ca|cela) (pour|a) plus tard",
        "(mettre|je mets|on met) (THISQ|ca|cela|) de cote",
        "question a (revoir|reprendre) plus tard",
        "pas cette question maintenant",
    ),
    C.NE_SAIS_PAS: (
        "NE (sais|sait) (vraiment|absolument|franchement|toujours|) pas (trop|vraiment|du tout|encore|bien|)",
        "(sais|sait|ne sais|ne sait|chais|che|chai|jsais) pas (trop|vraiment|du tout|encore|)",
        "(jsp|nsp|no idea|dunno)",
        "(je n|je|j|) en sais (vraiment|absolument|) rien (du tout|)",
        "(je n ai|j ai|je n en ai|j en ai|) (vraiment|absolument|) aucune idee",
        "(je n ai|j ai|je n en ai) pas (d|la moindre|) idee",
        "(pas d idee|pas la moindre idee)",
        "NE (sais|sait) (vraiment|) (pas|plus) (trop|vraiment|) (quoi|que|comment) (dire|repondre|mettre|ecrire)",
        "NE (sais|sait) pas (trop|vraiment|) (quoi en penser|comment le dire)",
        "NE sais plus (trop|vraiment|du tout|)",
        "NE sais pas (quoi|comment|) (y|) repondre (a cette question|)",
        "(je ne|je) (me|m en) (souviens|rappelle) (plus|pas) (du tout|bien|vraiment|)",
        "je ne vois pas (quoi|que) (dire|repondre|mettre|ecrire)",
        "(je l|j) ignore",
        "je n ai pas (la|de) reponse",
    ),
    C.POURQUOI: (
        "pourquoi",
        "(mais|et) pourquoi (ca|cela|)",
        "pourquoi (cette|la|une telle|une|cette derniere) question",
        "pourquoi (me|) (posez vous|demandez vous|poses tu|demandes tu|poser|demander) (cette question|ca|cela|)",
        "pourquoi (vous|tu|on) (me|) (demandez|demandes|demande|posez|poses|pose) (cette question|ca|cela|la question)",
        "pourquoi est ce (que vous|que tu|qu on) (me|) (demandez|demandes|demande|posez|poses|pose) (cette question|ca|cela)",
        "pourquoi (ca|cela)",
        "(a quoi|en quoi) (sert|ca sert|va servir|servira|cela sert) (cette question|cette reponse|ca|cela|)",
        "(ca|cela|cette question) sert a quoi",
        "a quoi (ca|cela) sert",
        "(c est|) pour quoi faire",
        "(quel est|c est quoi) (l interet|le but|le sens|le rapport|l utilite) (de cette question|de ca|de la question|)",
        "dans quel but",
    ),
    C.AIDE: (
        "help",
        "aidez moi a repondre",
        "comment (je|on|dois je|faut il|puis je|) (repondre|reponds|repond) (a cette question|)",
        "comment (ca|cela) marche",
        "(je ne comprends|je comprends|j ai|je n ai|) pas (compris|) (la|cette|votre) question",
        "(que|qu est ce que|qu est ce qu) (je dois|il faut|dois je|faut il|on doit) (repondre|ecrire|mettre)",
        "que dois je (repondre|ecrire|mettre|faire ici)",
        "(que|qu est ce que) (voulez vous|vous voulez) dire",
        "(qu est ce que ca|ca|que) veut dire (quoi|cette question|)",
        "(quelles sont les|liste des|les|) commandes",
        "(donnez moi|avez vous|WANTavoir) un exemple",
        "(pouvez vous|peux tu|pourriez vous) (m aider|reformuler|expliquer|preciser|m expliquer) (la question|cette question|)",
        "WANT(voir|afficher|ouvrir) (l|) aide",
        "(reformulez|reformuler|expliquez) (la|cette) question",
    ),
    C.RETOUR: (
        "WANT(revenir|retourner) en arriere",
        "(je reviens|je retourne|on revient|on retourne|revenons|retournons|reviens|revenez) en arriere",
        "(je reviens|on revient|retour|WANT(revenir|retourner|aller)) a la (question precedente|precedente|question d avant)",
        "(la|) question (precedente|d avant)",
        "WANT(changer|corriger|modifier|rectifier|annuler) (ma|la) (reponse (precedente|d avant)|derniere reponse)",
        "WANT(revenir|retourner) (a|sur|vers) (la|ma) (question|reponse) (precedente|d avant)",
        "WANT(revenir|retourner) sur ma (derniere|) reponse",
        "je me suis trompee? a la question (precedente|d avant)",
        "retour question precedente",
        "back",
    ),
    C.REVOIR: (
        "WANT(revoir|relire|voir|verifier|afficher) (toutes|) mes reponses",
        "WANT(revoir|relire|changer|corriger|modifier) une (reponse|question)",
        "WANTrevenir a une question",
    ),
    C.GARDER: (
        "(je garde|je conserve|je laisse|on garde|on laisse|WANTgarder|WANTconserver) (ma|cette|la) reponse",
        "(je garde|je laisse|on laisse|on garde) (comme ca|comme c est|tel quel|comme cela)",
        "(ne changez rien|ne change rien)",
        "meme reponse",
        "reponse inchangee",
    ),
    C.EFFACER: (
        "WANT(effacer|supprimer) (ma|cette|la) reponse",
        "(effacez|efface|supprimez|supprime|j efface|je supprime) (ma|cette|la) reponse",
    ),
    C.REPRENDRE: (
        "WANT(revenir|retourner) a la question (en cours|actuelle|courante)",
        "WANT(reprendre|continuer) (le questionnaire|les questions)",
        "(on reprend|reprenons) (la|) ou (on en etait|nous en etions)",
    ),
    C.PAUSE: (
        "on (reprend|reprendra|continue|continuera|finira|finit|reprendrait|verra la suite) (ca|cela|) LATER",
        "on (arrete|s arrete|fait une pause) (la|ici|) (pour aujourd hui|pour ce soir|pour cette fois|pour l instant|)",
        "(j arrete|je m arrete|arretons nous|arretons|arretez) (la|ici) (pour aujourd hui|pour ce soir|pour cette fois|)",
        "(j arrete|je m arrete|arretons nous|arretons|arretez) (pour aujourd hui|pour ce soir|pour l instant)",
        "WANT(arreter|m arreter|s arreter) (la|ici|pour aujourd hui|pour ce soir)",
        "WANT(quitter|fermer) (le programme|l application|le logiciel|le questionnaire|la session)",
        "WANTsortir (du programme|du questionnaire|de l application)",
        "WANT(continuer|reprendre|finir) (ca|cela|le questionnaire|les questions) LATER",
        "(exit|quit|bye|au revoir|a plus)",
        "(c est tout|ca suffit|assez|stop|fini) pour (aujourd hui|ce soir|cette fois)",
        "je (dois|vais) vous laisser",
    ),
    C.MENU: (
        "WANT(voir|ouvrir|afficher) (le|mon) (menu|parcours)",
        "WANT(revenir|retourner|aller) au (menu|parcours)",
        "retour au (menu|parcours)",
        "menu principal",
    ),
    C.RETENIR: (
        "WANT(voir|relire|revoir|afficher) ce que j ai (retenu|note) (pendant|de|dans) l entretien",
        "(qu ai je|qu est ce que j ai) (retenu|note) (pendant|de|dans) l entretien",
    ),
    C.CARNET: ("WANT(voir|ouvrir|afficher|relire|regarder) (mon|le) carnet( de bord|)",),
    C.PLAN: (
        "WANT(voir|ouvrir|afficher|relire|regarder) (mon|le) plan( d action|)",
        "WANT(voir|ouvrir|afficher|relire|regarder) (les|mes) etapes de mon plan( d action|)",
    ),
    C.SEMAINE: (
        "(que dois je|qu est ce que je dois|que puis je|qu est ce qu il faut) faire cette semaine",
        "(qu est ce que j ai|qu ai je|qu est ce qui est prevu|quoi de prevu) cette semaine",
        "WANT(voir|afficher) (ma|la) semaine",
    ),
    C.PORTEFEUILLE: ("WANT(voir|ouvrir|afficher|relire|regarder) (mon|le) portefeuille",),
    C.MOT: ("WANT(voir|ouvrir|afficher|lire) (le glossaire|le lexique)",),
    C.MARQUER: (
        "(marquer|marquez|marque|noter|notez|WANTmarquer) (THISQ|cette reponse)",
        "(a noter|noter|notez (ca|cela|)) pour ADVISOR",
        "question pour ADVISOR",
    ),
}

SHORT: dict[C, tuple[str, ...]] = {
    C.PASSER: ("(next|la suite|joker|sauter|je ne peux pas repondre)",),
    C.REFUSER: (
        "(je refuse|refuser|refus|c est prive|c est personnel|c est intime|personnel|prive|confidentiel|secret)",
        "(sans commentaire|pas de commentaire|no comment|non communique|je ne veux pas|pas envie|je n ai pas envie)",
        "(c est|) trop (personnel|intime|indiscret)",
        "je (garde|prefere garder) (ca|cela) pour moi",
        "je prefere (ne rien dire|ne pas dire|me taire)",
    ),
    C.PLUS_TARD: (
        "(plus tard|pas maintenant|on verra|on verra plus tard|on verra ca plus tard|je verrai plus tard|une autre fois)",
        "(pas tout de suite|tout a l heure|remettre a plus tard|a revoir)",
        "(je dois|je vais|il faut que j|laissez moi|j ai besoin d|je veux|je voudrais) (encore|) (y|) (reflechir|reflechisse)",
    ),
    C.NE_SAIS_PAS: (
        "(difficile a dire|je ne vois pas|je ne sais rien)",
        "(sans avis|sans opinion|je n ai pas d avis|pas d avis|ne se prononce pas|aucun avis)",
    ),
    C.POURQUOI: ("(quel interet|quel rapport|je ne vois pas le rapport|je ne vois pas l interet|pourquoi faire)",),
    C.AIDE: (
        "(aide|aidez moi|aide moi|a l aide|au secours|j ai besoin d aide|besoin d aide|un exemple|par exemple|exemple)",
        "(je ne comprends pas|je comprends pas|je n ai pas compris|j ai pas compris|pas compris|comment faire|comment)",
        "(hein|quoi|c est a dire|de l aide|je voudrais de l aide)",
    ),
    C.RETOUR: (
        "(retour|precedent|precedente|retour en arriere|annuler|revenir|retourner|je reviens|en arriere|marche arriere)",
        "(oups|je me suis trompe|je me suis trompee|erreur|j ai fait une erreur)",
    ),
    C.REVOIR: ("(revoir|relire|relecture|recapitulatif|recapituler|mes reponses|corriger|modifier)",),
    C.GARDER: (
        "(garder|je garde|je la garde|garde|idem|pareil|comme avant|inchange|inchangee|je confirme|conserver)",
        "(ne rien changer|je ne change rien|on ne change rien|je ne change pas)",
    ),
    C.EFFACER: ("(effacer|supprimer|efface|effacez|tout effacer|supprime|effacer tout)",),
    C.REPRENDRE: (
        "(reprendre|continuer|on continue|on reprend|je continue|je reprends|continuons|reprenons)",
        "WANT(revenir|retourner|reprendre) (la|) ou j en etais",
    ),
    C.PAUSE: (
        "(pause|une pause|petite pause|je fais une pause|faire une pause|stop|quitter|je quitte|sortir|arreter|j arrete)",
        "(arret|a plus tard|a demain|a bientot|bonne nuit|bonne soiree|ciao|fermer|je pars|on arrete tout|terminer)",
        "(je (veux|voudrais|vais|dois|peux)|j ai besoin de|j aimerais|peut on|on peut|on va) (faire une pause|arreter)",
        "j ai besoin d une pause",
        "je (dois|vais) (partir|quitter|y aller)",
        "(je|j|on) (reprends|reprendrai|continue|continuerai|finirai|reviens|reviendrai) LATER",
        "(reprendre|continuer|finir) LATER",
    ),
    C.MENU: ("(menu|parcours|mon parcours|le parcours|sommaire|accueil|le menu)",),
    C.CARNET: ("(carnet|mon carnet|le carnet)( de bord|)",),
    C.PLAN: ("(mon |le |)plan d action",),
    C.PORTEFEUILLE: ("(portefeuille|mon portefeuille|le portefeuille)",),
    C.MINUTES: (
        "(que|qu est ce que) (puis je|je peux) faire (en|avec|dans) (peu de temps|quelques minutes|le temps que j ai)",
    ),
    C.MOT: ("(glossaire|le glossaire|lexique|le lexique)",),
    C.ESSAYER: ("WANT(essayer|changer) (d autres|un autre|les|mes) poids( pour voir|)",),
    C.LETTRE: ("WANT(ouvrir|lire|relire|refermer|fermer) ma lettre( maintenant|)",),
    C.MARQUER: (
        "(marquer|a voir avec ADVISOR|voir avec ADVISOR|j en parlerai (a|avec) ADVISOR)",
        "WANT(en parler|parler de (ca|cela|cette question)) (a|avec|au) (ADVISOR|conseiller)",
    ),
}

# After a relance (« Pouvez-vous donner un détail ? ») these decline to add, and are no answer.
NOTHING_TO_ADD = (
    "(non|non merci|rien|rien d autre|rien de plus|rien a ajouter|pas plus|non rien|non rien de plus|c est tout)",
    "(non c est tout|ca suffit|j ai tout dit|c est bon|non c est bon|je n ai rien a ajouter|pas la peine|nan|sans plus)",
    "(non|) (je n ai|j ai) rien (d autre|de plus|) (a ajouter|a dire|)",
)


def expand(pattern: str) -> Iterator[str]:
    """Every phrase a pattern stands for."""
    for name, body in _MACROS.items():
        pattern = pattern.replace(name, body)
    for form in _alternatives(_Source(pattern)):
        yield " ".join(form.split())


class _Source:
    """A pattern being read, one sign at a time."""

    def __init__(self, pattern: str) -> None:
        self.signs = list(pattern)

    def peek(self) -> str:
        return self.signs[0] if self.signs else ""

    def take(self) -> str:
        return self.signs.pop(0)


def _alternatives(source: _Source) -> list[str]:
    """« a|b (c|) » as texts, until the bracket that closes or the end."""
    found = _sequence(source)
    while source.peek() == "|":
        source.take()
        found += _sequence(source)
    return found


def _sequence(source: _Source) -> list[str]:
    forms = [""]
    while source.peek() not in ("", "|", ")"):
        sign = source.take()
        if sign == "(":
            inner = _alternatives(source)
            source.take()
        elif source.peek() == "?":
            source.take()
            inner = [sign, ""]
        else:
            inner = [sign]
        forms = [form + piece for form in forms for piece in inner]
    return forms


@cache
def table() -> dict[str, tuple[C, bool]]:
    """phrase → (command, clear). A phrase that stands twice is clear if it once is."""
    found: dict[str, tuple[C, bool]] = {}
    for patterns, clear in ((SHORT, False), (CLEAR, True)):
        for name, group in patterns.items():
            for pattern in group:
                for phrase in expand(pattern):
                    if phrase:
                        found[phrase] = (name, clear)
    return found


@cache
def nothing_to_add() -> frozenset[str]:
    return frozenset(phrase for pattern in NOTHING_TO_ADD for phrase in expand(pattern) if phrase)
