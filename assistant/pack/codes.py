"""The codes of problems, one line each: `bilan pack verifier` prints them, tests and editors may rely on them."""

from __future__ import annotations

CODES: dict[str, str] = {
    # The file
    "P001": "fichier introuvable ou illisible",
    "P002": "fichier de plus de 1 Mio",
    "P003": "fichier qui n'est pas en UTF-8",
    "P004": "fichier vide",
    "P005": "marque d'ordre des octets (BOM) retirée en tête de fichier",
    "P006": "caractères invisibles remplacés",
    "P007": "trop de problèmes : la suite n'est pas vérifiée",
    # The writing of YAML
    "P010": "écriture YAML incorrecte",
    "P011": "texte coupé par « # »",
    "P012": "deux-points dans un texte sans guillemets",
    "P013": "tabulation",
    "P014": "espace insécable là où YAML attend une espace",
    "P015": "texte sans guillemets qui commence par un signe réservé",
    "P016": "texte sans guillemets qui commence par un tiret",
    "P017": "guillemets courbes autour d'un mot-clé ou d'un texte",
    "P018": "guillemets ou apostrophes mal fermés",
    "P019": "espace manquante après les deux-points",
    # What is refused for safety
    "P020": "ancre, renvoi ou étiquette YAML",
    "P021": "clé écrite deux fois",
    "P022": "imbrication trop profonde",
    "P023": "fichier trop détaillé",
    "P024": "texte trop long",
    "P025": "plusieurs documents dans un fichier",
    # The table of keys
    "P030": "clé inconnue",
    "P031": "clé obligatoire absente",
    "P032": "forme inattendue (texte, liste ou fiche de clés)",
    "P033": "valeur inattendue",
    "P034": "identifiant mal formé",
    "P035": "identifiant déjà pris",
    "P036": "identifiant retiré, réutilisé",
    "P037": "type de question inconnu",
    "P038": "modalités inconnues",
    "P039": "clé qui ne sert pas à ce type de question",
    # A question on its own
    "P040": "bornes contradictoires",
    "P041": "options absentes, ou données deux fois",
    "P042": "option exclusive seule, ou hors d'un choix multiple",
    "P043": "options prises dans une question qui n'en donne pas",
    "P044": "source inconnue ou qui ne convient pas",
    "P045": "trop peu d'options",
    "P046": "réponse fermée qui ne peut pas l'être ainsi",
    "P047": "tableau qui ne peut pas se calculer",
    # Conditions and piping
    "P050": "condition mal écrite",
    "P051": "nom inconnu",
    "P052": "renvoi à une question posée plus tard",
    "P053": "code absent des options",
    "P054": "comparaison ou calcul entre choses de nature différente",
    "P055": "condition toujours vraie ou toujours fausse",
    "P056": "reprise d'une réponse qui peut manquer, sans défaut",
    # Scores
    "P060": "score sur un élément absent",
    "P061": "score qui mélange des échelles différentes",
    "P062": "score sur un élément qui ne se compte pas",
    "P063": "nombre de réponses impossible à atteindre",
    "P064": "repères mal ordonnés ou sans source",
    "P065": "élément compté deux fois dans un score",
    # A parcours
    "P066": "dates d'un parcours dans le désordre",
    # Advice
    "P070": "texte trop long pour un écran",
    "P071": "question sensible sans « pourquoi »",
    "P072": "guillemets ou apostrophes mêlés",
    "P073": "section longue sans pause",
    "P074": "modalités d'une échelle incomplètes ou sans ordre",
    "P075": "élément d'aucun score, dans une section notée",
    "P076": "identifiants qui se ressemblent trop",
    "P077": "familles d'intérêt incomplètes",
}
