"""Sentences as people write them, with the savoir-faire that a careful reader would propose: written before the code was tuned.

An empty set is a trap: nothing of what is said there is hers.
"""

SENTENCES: tuple[tuple[str, set[str]], ...] = (
    ("J'ai formé trois nouvelles vendeuses à la caisse.", {"former"}),
    ("Je formais les apprentis chaque mardi.", {"former"}),
    ("J'ai été formée à la sécurité incendie.", set()),
    ("J'ai suivi une formation de six mois en comptabilité.", set()),
    ("On m'a formé sur le tas.", set()),
    ("Je n'ai jamais encadré d'équipe.", set()),
    ("J'ai encadré une équipe de huit personnes pendant deux ans.", {"encadrer"}),
    ("Mon chef a organisé le déménagement du service.", set()),
    ("J'ai organisé le déménagement du service avec mon chef.", {"organiser"}),
    ("Nous avons organisé la fête de l'école tous les ans.", {"organiser"}),
    ("C'est moi qui gérais les stocks et les commandes.", {"gerer"}),
    ("C'est ma collègue qui gérait les stocks.", set()),
    ("J'ai géré le budget de l'association, soit 12 000 euros.", {"gerer"}),
    ("J'accueillais les clients, je répondais au téléphone et je prenais les rendez-vous.", {"accueillir", "repondre"}),
    ("J'ai accueilli, conseillé et servi les clients.", {"accueillir", "conseiller", "servir"}),
    ("J'ai conduit un bus scolaire pendant dix ans.", {"conduire"}),
    ("J'ai tenu la caisse d'une boulangerie.", {"tenir"}),
    ("J'ai su calmer un client en colère.", {"calmer"}),
    ("J'ai dû négocier avec les fournisseurs.", {"negocier"}),
    ("J'aimerais organiser des voyages.", set()),
    ("Je voudrais encadrer une équipe un jour.", set()),
    ("J'aurais préparé le dossier si on me l'avait demandé.", set()),
    ("J'étais chargée de rédiger les comptes rendus.", {"rediger"}),
    ("J'étais responsable de la gestion des stocks.", {"gerer"}),
    ("Mon travail consistait à vérifier les factures et à relancer les clients.", {"verifier", "relancer"}),
    ("J'ai mis en place un nouveau planning.", {"mettre_en_place"}),
    ("J'ai pris en charge une dame de 90 ans.", {"prendre_en_charge"}),
    ("Je me suis occupée de mes deux parents malades.", {"s_occuper"}),
    ("Je me suis organisée pour tout faire en trois jours.", {"s_organiser"}),
    ("Ma fille a été soignée à l'hôpital.", set()),
    ("Je soignais les chevaux matin et soir.", {"soigner"}),
    ("J'ai repeint et réparé toute la maison.", {"reparer", "peindre"}),
    ("La voiture a été réparée par un garagiste.", set()),
    ("J'ai appris à souder avec mon oncle.", {"souder"}),
    ("Le matin je préparais les commandes, l'après-midi je les livrais.", {"preparer", "livrer"}),
    ("J'ai vendu des légumes sur les marchés.", {"vendre"}),
    ("J'ai créé le site de mon club de sport.", {"creer"}),
    ("J'ai pas mal organisé de sorties pour les enfants.", {"organiser"}),
    ("Je ne sais pas conduire.", set()),
    ("J'ai refusé de vendre ces contrats.", set()),
    ("J'ai arrêté de conduire à cause de mon dos.", set()),
    ("Ils m'ont demandé de former les stagiaires, et je l'ai fait.", {"former"}),
    ("J'ai demandé à mon collègue de vérifier les chiffres.", set()),
    ("J'ai convaincu la direction de changer de logiciel.", {"convaincre"}),
    ("En formant mes collègues, j'ai pris confiance.", {"former"}),
    ("Gestion des plannings de vingt salariés.", {"gerer"}),
    ("Animer des ateliers, écouter les familles.", {"animer", "ecouter"}),
    ("Organisé des collectes de sang dans ma commune.", {"organiser"}),
    ("J'ai traduit des courriers pour mes voisins.", {"traduire"}),
    ("J'ai construit un mur en pierre avec mon frère.", {"construire"}),
    ("Une fois, un enfant s'est blessé : je l'ai rassuré et j'ai appelé les secours.", {"rassurer"}),
    ("Si j'avais dirigé le service, j'aurais tout changé.", set()),
    ("Nous étions formés par un ancien du métier.", set()),
    ("Mon rôle : planifier les tournées et coordonner les chauffeurs.", {"planifier", "coordonner"}),
    ("On a collecté 3 000 euros pour la recherche.", {"collecter"}),
    ("Le directeur m'a proposé d'animer la réunion et je l'ai animée.", {"animer"}),
    ("Je n'ai pas seulement vendu, j'ai aussi conseillé.", {"vendre", "conseiller"}),
    ("J'ai vu mon père réparer des moteurs toute mon enfance.", set()),
    ("J'installais et je dépannais des chaudières.", {"installer", "depanner"}),
    ("Je cousais des rideaux et je les vendais sur internet.", {"coudre", "vendre"}),
    ("J'ai rédigé les procédures, puis formé les équipes.", {"rediger", "former"}),
    ("J'ai été élue déléguée et j'ai défendu les salariés.", {"defendre"}),
    ("L'équipe était encadrée par une infirmière.", set()),
    ("Je compte ouvrir un gîte et gérer les réservations.", set()),
)

# Nouns spelled like a form of a verb, after « et », a number or a determiner, and the verbs that look most like them.
HOMOGRAPHS: tuple[tuple[str, set[str]], ...] = (
    ("J’ai trié 340 tickets et factures.", {"trier"}),
    ("J'ai trié 340 tickets et factures papier.", {"trier"}),
    ("J'ai trie 340 tickets et factures.", {"trier"}),
    ("J'ai vérifié les commandes et contrôles qualité.", {"verifier"}),
    ("J'ai vérifié la caisse et contrôle qualité.", {"verifier"}),
    ("J'ai classé les commandes et les factures.", {"classer"}),
    ("J'ai reçu deux commandes et trois livraisons.", {"recevoir"}),
    ("J'ai fait trois recherches et enquêtes.", set()),
    ("J'ai fait des visites et contrôles.", set()),
    ("Nous avons organisé des concerts et danses.", {"organiser"}),
    ("On a organisé des chants et danses.", {"organiser"}),
    ("J'ai organisé des réunions et conduites de projet.", {"organiser"}),
    ("J'ai saisi des enquêtes et analyses.", {"saisir"}),
    ("J'ai acheté des livres et guides.", {"acheter"}),
    ("J'ai géré les entrées et sorties, demandes et programmes.", {"gerer"}),
    ("J'ai géré trois mille commandes et relances.", {"gerer"}),
    ("J'ai tenu les livres et relances des fournisseurs.", {"tenir"}),
    ("J'ai rempli des formulaires et fiches, traite et vente.", set()),
    ("Je classais les factures et relances des clients.", {"classer"}),
    ("Je vérifie la caisse et la facture des clients.", {"verifier"}),
    ("On trie les courriers et commandes des clients.", {"trier"}),
    ("On vend des plantes et fleurs.", {"vendre"}),
    ("Je vends des montres et des danses.", {"vendre"}),
    ("Commandes des clients.", set()),
    ("Factures des fournisseurs et relances.", set()),
    ("J'ai trié et facturé les commandes.", {"trier", "facturer"}),
    ("J'ai trié les tickets et facturé 20 clients.", {"trier", "facturer"}),
    ("Je les ai triés et classés.", {"trier", "classer"}),
    ("Je rédige les devis et facture les clients.", {"rediger", "facturer"}),
    ("Je cuisine et livre des repas.", {"cuisiner", "livrer"}),
    ("J'arrose les fleurs et plante les légumes.", {"arroser", "planter"}),
    ("j ai anime des ateliers et forme des stagiaires", {"animer", "former"}),
    ("J'ai réparé la porte et repeint le mur.", {"reparer", "peindre"}),
    ("Organise des collectes pour le club.", {"organiser"}),
)

# Longer ones, written after the first set and before the code had read any of them.
RECITS: tuple[tuple[str, set[str]], ...] = (
    (
        "En 2016, le magasin a changé de logiciel de caisse. Personne ne savait s'en servir. J'ai lu la notice le"
        " soir, puis j'ai expliqué le fonctionnement à mes collègues. J'ai aussi rédigé une fiche d'une page. Au "
        "bout d'un mois, tout le monde s'en sortait.",
        {"expliquer", "rediger"},
    ),
    (
        "Je travaillais de nuit dans un EHPAD. Une résidente est tombée, ma collègue était absente. J'ai alerté "
        "le médecin de garde, j'ai rassuré la dame et j'ai surveillé sa respiration jusqu'à l'arrivée des "
        "secours. La famille m'a remerciée.",
        {"alerter", "rassurer", "surveiller"},
    ),
    (
        "Mon patron m'avait embauché comme simple livreur. Il organisait les tournées n'importe comment. Au bout "
        "de six mois, c'est moi qui planifiais les trajets et on a économisé deux heures par jour.",
        {"economiser", "planifier"},
    ),
    (
        "J'ai élevé seule mes trois enfants. Il fallait jongler avec les horaires, préparer les repas, suivre les"
        " devoirs. J'ai appris à m'organiser et à dire non.",
        {"elever", "preparer", "s_organiser", "suivre"},
    ),
    (
        "Présidente du club de judo pendant quatre ans : j'ai recruté deux entraîneurs, négocié une salle avec la"
        " mairie et monté un dossier de subvention de 8 000 euros. La mairie a financé les tapis.",
        {"monter", "negocier", "recruter"},
    ),
    (
        "J'étais assistante. Ma responsable rédigeait les courriers, je les relisais et je corrigeais les fautes."
        " Elle validait tout.",
        {"corriger", "relire"},
    ),
    (
        "On m'a licenciée en 2020. J'ai été accompagnée par un conseiller et j'ai été formée à la bureautique. Je"
        " ne me suis jamais sentie aussi perdue.",
        set(),
    ),
    (
        "J'ai découvert une fuite dans l'atelier. J'ai coupé l'eau, prévenu l'équipe et réparé le joint moi-même.",
        {"prevenir", "reparer"},
    ),
    (
        "Dans mon ancien poste je réceptionnais les marchandises, contrôlais les bons et rangeais les palettes. "
        "Le chef d'équipe encadrait les intérimaires.",
        {"controler", "ranger", "receptionner"},
    ),
    (
        "Je rêve de créer mon entreprise. Je voudrais vendre mes bijoux, mais je n'ai jamais géré de comptabilité.",
        set(),
    ),
    (
        "Bénévole aux Restos du cœur depuis 2012\nAccueil des familles\nDistribution des repas\nFormation des nouveaux",
        {"accueillir", "distribuer"},
    ),
    (
        "Mon mari a construit la maison et moi j'ai peint toutes les pièces. J'ai aussi carrelé la salle de bain,"
        " il m'a juste aidée à couper.",
        {"carreler", "peindre"},
    ),
    (
        "J'ai mis à jour la base de données des adhérents et j'ai pris la parole devant cent personnes à "
        "l'assemblée générale.",
        {"mettre_a_jour", "prendre_la_parole"},
    ),
    (
        "Après avoir analysé les ventes, nous avons proposé une nouvelle gamme. J'ai convaincu le directeur. Les "
        "ventes ont progressé de 10 %.",
        {"analyser", "convaincre", "proposer"},
    ),
    (
        "Je me suis adaptée à trois logiciels en deux ans et je me suis formée toute seule sur internet.",
        {"s_adapter", "se_former"},
    ),
    (
        "Il m'a fallu gérer le conflit entre deux collègues. Je les ai écoutés l'un après l'autre, puis je les ai"
        " réunis.",
        {"ecouter", "gerer", "reunir"},
    ),
    (
        "Avant, je gardais des enfants chez moi. Je leur racontais des histoires, je les nourrissais et je les "
        "emmenais au parc.",
        {"garder", "nourrir", "raconter"},
    ),
    (
        "J'ai dirigé un chantier d'insertion. J'ai fait réparer le toit par une entreprise et j'ai fait visiter "
        "le site aux élus.",
        {"diriger"},
    ),
    (
        "j ai animer des ateliers cuisine et j'ai accompagner des personnes agees",
        {"accompagner", "animer"},
    ),
    (
        "Chez moi c'est ma sœur qui conduit, moi je ne conduis pas. Par contre je cuisine, je couds et je bricole.",
        {"coudre", "cuisiner"},
    ),
    (
        "Ma fierté ? Avoir créé un potager collectif avec les voisins et l'avoir entretenu pendant cinq ans.",
        {"creer", "entretenir"},
    ),
    (
        "Une cliente voulait être remboursée sans ticket. Je l'ai calmée, je lui ai proposé un avoir et elle est "
        "revenue le mois suivant.",
        {"calmer", "proposer"},
    ),
    (
        "J'ai failli démissionner. J'avais demandé qu'on organise une réunion. Personne n'a organisé quoi que ce soit.",
        set(),
    ),
    (
        "J'ai travaillé dix ans comme soudeur. Je soudais des cuves, je lisais les plans et je vérifiais les "
        "soudures au micromètre.",
        {"souder", "verifier"},
    ),
    (
        "Si on me confie une équipe, je l'encadrerai avec plaisir. Pour l'instant je n'ai encadré personne.",
        set(),
    ),
)
