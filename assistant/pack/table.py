"""The table of keys: what may be written where, what it holds, and one line to say what it is for.

Reading, « vouliez-vous dire », missing keys and the JSON Schema of editors all come from here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from assistant.pack.cleaning import one_line
from assistant.pack.forms import (
    CODE,
    CONDITION,
    COUNT,
    DATE,
    ELSEWHERE,
    ID,
    LABEL,
    LANGUAGE,
    PACK_ID,
    REFERENCE,
    ROW,
    TEXT,
    VERSION,
    YES_NO,
)  # fmt: skip
from assistant.pack.keys import Key, Table
from assistant.pack.kinds import BAD, Choices, Either, Kind, Many, Map, Number, Pattern, Schema, Text, Word
from assistant.pack.model import Calculation, Precision, Type
from assistant.pack.nearest import did_you_mean
from assistant.pack.yaml_tree import MappingNode, Node, ScalarNode, Tree

# Other rooms check files of their own (the parcours) with the same forms and tables.
__all__ = ["FIELD", "ID", "LABEL", "PACK", "PACK_ID", "QUESTION", "RUBRICS", "TEXT", "VERSION", "Key", "Table"]

# The rubriques of the portefeuille. The portfolio room owns their titles; a test holds the two lists together.
RUBRICS = (
    "demande", "parcours", "realisations", "competences", "formation", "interets", "valeurs", "motivations", "criteres",
    "regards", "pistes", "enquetes", "projet", "plan", "carnet", "questions", "entretiens", "lettre",
    "avis",
)  # fmt: skip


def _choices(code: Pattern, valued: bool = False, *more: Key) -> Choices:
    detail = Table(
        "une option",
        Key("code", code, "ce qui est gardé comme réponse", True),
        Key("texte", LABEL, "ce qui se lit", True),
        Key("aide", LABEL, "une précision"),
        Key("anciens_codes", Many(CODE), "les codes que cette option a portés"),
        *more,
    )
    return Choices(code, detail, valued)


_VALUE = Key("valeur", Number(), "ce que cette option compte dans un score")
OPTIONS = _choices(CODE, False, _VALUE, Key("exclusif", YES_NO, "cette option exclut les autres"))
SCALE = _choices(CODE, True, _VALUE)
ROWS = _choices(ROW)
PILES = _choices(
    CODE, False, _VALUE, Key("max", Number(whole=True, low=1), "le nombre de cartes que la pile peut tenir")
)
SCALES = Map(ID, SCALE)
MODALITIES = Either(ID, SCALE)
OPTIONS_FROM = Table(
    "une reprise d'options",
    Key(
        "question",
        REFERENCE,
        "la question dont viennent les options, ou portefeuille, a_aborder, a_ne_pas_aborder, mes_questions",
        True,
    ),
    Key(
        "reponses", Many(ELSEWHERE, alone=True), "avec portefeuille : les réponses d'autres questionnaires à reprendre"
    ),
    Key("piles", Many(CODE, alone=True), "les piles de ce tri à reprendre, ou les réponses à garder d'une grille"),
)
CONTROL = Table(
    "un contrôle",
    Key("regle", CONDITION, "ce qui doit être vrai de la réponse", True),
    Key("message", TEXT, "ce qui est dit quand ce ne l'est pas", True),
    Key("bloquant", YES_NO, "non pour prévenir seulement"),
)
FOLLOWUP = Table(
    "une relance",
    Key("si", CONDITION, "quand relancer ; sans elle, toujours"),
    Key("dire", TEXT, "la relance", True),
)

# -- questions

_COMMON = (
    Key("id", ID, "le nom stable de la question", True),
    Key("type", Word(*Type), "le type de question", True),
    Key("texte", TEXT, "ce qui est demandé", True),
    Key("aide", TEXT, "une aide montrée sur demande"),
    Key("pourquoi", TEXT, "pourquoi cette question est posée"),
    Key("si", CONDITION, "quand la poser"),
    Key("controles", Many(CONTROL), "ce qui doit être vrai de la réponse"),
    Key("relances", Many(FOLLOWUP), "ce qui peut être redemandé une fois"),
    Key("obligatoire", YES_NO, "compte pour la suite"),
    Key("sans_refus", YES_NO, "ne peut être que remise à plus tard"),
    Key("sensible", YES_NO, "peut toucher un moment difficile"),
    Key("anciens_ids", Many(ID), "les noms que cette question a portés"),
)
_NO_ANSWER = {"controles", "relances", "obligatoire", "sans_refus", "anciens_ids", "sensible"}
# Their answer is given step by step: no rule could judge it as a whole before it is there.
_ANSWERED_IN_PARTS = (Type.GRILLE, Type.TRI, Type.PAIRES, Type.MEILLEUR_PIRE, Type.PROPOSITIONS, Type.FICHE)
_OPTION_KEYS = (
    Key("options", OPTIONS, "les options : code et texte"),
    Key("modalites", MODALITIES, "une liste d'options déclarée plus haut, par son nom"),
    Key("options_depuis", OPTIONS_FROM, "des options prises dans une réponse d'avant"),
)
_FROM_KEYS = (_OPTION_KEYS[0], _OPTION_KEYS[2])
_SCALE_KEY = Key("modalites", MODALITIES, "les modalités : leur nom, ou code et texte", True)
_SEALED = Key("scelle_jusqu_a", ID, "la question date, posée avant, jusqu'à laquelle la réponse reste fermée")
_LENGTH = Key("longueur_max", Number(whole=True, low=1, high=20_000), "le nombre de caractères permis")


def _bounds(kind: Kind, what: str) -> tuple[Key, Key]:
    return Key("min", kind, f"le moins {what}"), Key("max", kind, f"le plus {what}")


_OWN: dict[Type, tuple[Key, ...]] = {
    Type.TEXTE: (_LENGTH, _SEALED),
    Type.TEXTE_LONG: (_LENGTH, _SEALED),
    Type.ENTIER: (*_bounds(Number(whole=True), "admis"), Key("unite", LABEL, "ce que le nombre compte")),
    Type.DECIMAL: (*_bounds(Number(), "admis"), Key("unite", LABEL, "ce que le nombre compte")),
    Type.OUI_NON: (),
    Type.CONSENTEMENT: (),
    Type.CHOIX: _OPTION_KEYS,
    Type.CHOIX_MULTIPLE: (*_OPTION_KEYS, *_bounds(COUNT, "d'options à choisir")),
    Type.ECHELLE: (_SCALE_KEY,),
    Type.GRILLE: (Key("lignes", ROWS, "les lignes : code et texte", True), _SCALE_KEY),
    Type.DATE: (Key("precision", Word(*Precision), "ce qu'il faut savoir au moins"), *_bounds(DATE, "admis")),
    Type.CLASSEMENT: (*_FROM_KEYS, Key("garder", Number(whole=True, low=1), "ne demander que les premiers")),
    Type.PAIRES: _FROM_KEYS,
    Type.MEILLEUR_PIRE: (
        *_FROM_KEYS,
        Key("taille", Number(whole=True, low=3, high=6), "le nombre d'options montrées à la fois"),
    ),
    Type.TRI: (
        Key("cartes", ROWS, "les cartes : code et texte", True),
        Key("piles", PILES, "les piles : code et texte", True),
    ),
    Type.POINTS: (*_FROM_KEYS, Key("total", Number(whole=True, low=1, high=1000), "les points à partager", True)),
    Type.FICHE: (
        Key("nom", TEXT, "comment appeler une fiche remplie : « {{ poste }} »"),
        Key("singulier", LABEL, "le mot pour une fiche : « expérience »"),
        Key("feminin", YES_NO, "oui si ce mot est féminin"),
        *_bounds(COUNT, "de fiches"),
    ),
    Type.PROPOSITIONS: (Key("depuis", Many(REFERENCE, alone=True), "les textes où lire des savoir-faire", True),),
    Type.NOTE: (Key("tableau", ID, "le tableau dit après ce texte, par son nom"),),
}


def _elsewhere(own: Iterable[Key]) -> dict[str, str]:
    """Keys that other types know, and which ones: for a clearer refusal than « inconnue »."""
    mine = {k.name for k in own} | {k.name for k in _COMMON}
    homes: dict[str, list[str]] = {}
    for type, keys in _OWN.items():
        for key in keys:
            if key.name not in mine:
                homes.setdefault(key.name, []).append(type.value)
    homes.setdefault("champs", ["fiche"]) if "champs" not in mine else None
    return {name: f"Elle sert aux types : {', '.join(types)}." for name, types in homes.items()}


def _idle(type: Type) -> set[str]:
    """The common keys that would do nothing for this type: refused, rather than silently ignored."""
    if type is Type.NOTE:
        return _NO_ANSWER
    idle = {"controles"} if type in _ANSWERED_IN_PARTS else set()
    return idle if type in (Type.TEXTE, Type.TEXTE_LONG) else idle | {"relances"}


def _question(type: Type, own: tuple[Key, ...]) -> Table:
    common = [k for k in _COMMON if k.name not in _idle(type)]
    idle = dict.fromkeys(_idle(type), "Elle n'aurait aucun effet ici.")
    return Table(f"une question de type {type}", *common, *own, elsewhere=_elsewhere(own) | idle)


class AnyQuestion(Kind):
    """A question, read by the table of its own type."""

    expected = "une question"

    def __init__(self, tables: Mapping[str, Table]) -> None:
        self.tables = dict(tables)
        every = {k.name: k for keys in _OWN.values() for k in keys}
        self.any = Table("une question", *_COMMON, *every.values(), Key("champs", Text(), "les questions d'une fiche"))

    def read(self, tree: Tree, node: Node) -> Any:
        if type(node) is not MappingNode:
            return self.any.read(tree, node)
        for key, child in node.value:
            if key.value == "type" and type(child) is ScalarNode:
                table = self.tables.get(child.value)
                if table is not None:
                    return table.read(tree, node)
                remedy = did_you_mean(child.value, self.tables) or f"Types connus : {', '.join(self.tables)}."
                tree.lost |= {v.value for k, v in node.value if k.value == "id" and type(v) is ScalarNode}
                tree.error(child, "P037", f"Le type « {one_line(child.value)} » n'existe pas.", remedy)
                return BAD
        example = "Ajoutez « type: texte », par exemple."
        tree.error(node, "P031", "Il manque la clé « type » pour une question.", example)
        return BAD

    def schema(self) -> Schema:
        return {"oneOf": [{"$ref": f"#/$defs/{name}"} for name in self.tables]}


_SIMPLE = {t.value: _question(t, own) for t, own in _OWN.items() if t is not Type.FICHE}
FIELD = AnyQuestion(_SIMPLE)
_FICHE = _question(Type.FICHE, (Key("champs", Many(FIELD), "les questions de chaque fiche", True), *_OWN[Type.FICHE]))
QUESTION = AnyQuestion({**_SIMPLE, "fiche": _FICHE})

# -- questionnaires

SECTION = Table(
    "une section",
    Key("id", ID, "le nom stable de la section", True),
    Key("titre", LABEL, "son titre"),
    Key("dire", TEXT, "ce qui est dit en l'ouvrant"),
    Key("si", CONDITION, "quand la proposer"),
    Key("ordre", Word("donne", "aleatoire"), "l'ordre des questions"),
    Key("scelle_jusqu_a", ID, "la question date, posée avant, jusqu'à laquelle tous ses textes restent fermés"),
    Key("questions", Many(QUESTION), "ses questions", True),
)
BAND = Table(
    "un repère",
    Key("jusqu_a", Number(), "jusqu'à quelle valeur, comprise", True),
    Key("texte", LABEL, "ce qui en est dit", True),
)
BANDS = Table(
    "des repères",
    Key("source", LABEL, "d'où ils viennent", True),
    Key("bandes", Many(BAND), "les repères", True),
)
SCORE = Table(
    "un score",
    Key("titre", LABEL, "son titre"),
    Key("items", Many(REFERENCE), "ce qu'il compte : questions, grille.ligne, grilles", True),
    Key("inverses", Many(REFERENCE), "ceux qui se comptent à l'envers"),
    Key("calcul", Word(*Calculation), "comment il se calcule", True),
    Key("compte", Many(CODE, alone=True), "les codes que compte un comptage"),
    Key("reponses_min", Number(whole=True, low=1), "en dessous, pas de score", True),
    Key("plus_haut", LABEL, "ce qu'un score plus haut veut dire", True),
    Key("famille", Word(*"RIASEC"), "sa lettre, s'il est l'une des six familles d'intérêts"),
    Key("reperes", BANDS, "comment le situer"),
)  # fmt: skip
COLUMN = Table(
    "une colonne",
    Key("titre", TEXT, "ce qu'elle compare ; vide, la colonne n'est pas là", True),
    Key("note", ID, "le champ de la liste où sont ses notes", True),
)
MATRIX = Table(
    "un tableau",
    Key("lignes", ID, "la liste de fiches dont chacune fait une ligne", True),
    Key("poids", ID, "les points partagés entre ces fiches", True),
    Key("colonnes", Many(COLUMN), "ce qui est comparé", True),
)
FEEDBACK = Table(
    "un paragraphe de restitution",
    Key("si", CONDITION, "quand le dire"),
    Key("dire", TEXT, "ce qui est dit", True),
)
PORTFOLIO = Table(
    "une règle de portefeuille",
    Key("rubrique", Word(*RUBRICS), "où ranger ce qui en vient", True),
    Key("depuis", Many(REFERENCE, alone=True), "les questions d'où cela vient, ou scores, ou tableaux", True),
    Key("titre", TEXT, "le titre de l'élément"),
    Key("texte", TEXT, "le texte de l'élément"),
    Key("si", CONDITION, "quand le garder"),
    Key("chaque", YES_NO, "un élément par option gardée"),
    Key("a_part", YES_NO, "à ne jamais remettre par mégarde : choisi seul, et demandé deux fois"),
    Key("genre", Word("savoir", "savoir_faire", "savoir_etre"), "pour une compétence"),
)
QUESTIONNAIRE = Table(
    "un questionnaire",
    Key("id", ID, "son nom stable", True),
    Key("titre", LABEL, "son titre", True),
    Key("intention", TEXT, "à quoi il sert", True),
    Key("limites", TEXT, "ce qu'il ne dit pas", True),
    Key("duree", Number(whole=True, low=1, high=240), "sa durée en minutes", True),
    Key("modalites", SCALES, "des listes de modalités, par leur nom"),
    Key("sections", Many(SECTION), "ses sections", True),
    Key("scores", Map(ID, SCORE), "les scores qu'il calcule"),
    Key("tableaux", Map(ID, MATRIX), "les tableaux de notes et de poids qu'il additionne"),
    Key("restitution", Many(FEEDBACK), "ce qui est dit à la fin"),
    Key("portefeuille", Many(PORTFOLIO), "ce qui entre au portefeuille"),
    Key("retires", Many(ID), "les noms de questions à ne plus jamais employer"),
)
HELPLINE = Table(
    "une aide humaine",
    Key("nom", LABEL, "qui appeler", True),
    Key("contact", LABEL, "comment", True),
    Key("quand", LABEL, "à quels moments"),
)
PACK = Table(
    "un pack",
    Key("pack", PACK_ID, "le nom stable du pack", True),
    Key("version", VERSION, "sa version", True),
    Key("titre", LABEL, "son titre", True),
    Key("langue", LANGUAGE, "sa langue"),
    Key("auteur", LABEL, "qui l'a écrit"),
    Key("description", TEXT, "ce qu'il contient"),
    Key("modalites", SCALES, "des listes de modalités, par leur nom"),
    Key("aide_humaine", Many(HELPLINE), "qui appeler dans un moment difficile"),
    Key("questionnaires", Many(QUESTIONNAIRE), "ses questionnaires", True),
    Key("retires", Many(PACK_ID), "les noms de questionnaires à ne plus jamais employer"),
)
