"""What people type, and what must be understood: prompt, phrase, expectation.

HONEST ones look like commands (they begin like one, or hold its words) and are answers: none may be lost. The others
are commands, plain answers and doubts.
"""

from __future__ import annotations

from tests.guide.understanding.prompts import KEPT, REFUSED, Asks, Doubtful, Expected, Is

Row = tuple[str, str, Expected]

_TEXTS = """
Pourquoi pas reprendre une formation de cuisine
Pourquoi pas
Pourquoi je suis là ? Parce que mon poste disparaît
Pourquoi travailler, c'est ma vraie question
Pourquoi changer maintenant : j'ai cinquante ans
Mon retour au travail après mon arrêt
Retour à la terre
Retour à l'emploi après mon congé parental
Le retour en arrière n'est pas possible pour moi
Revenir en arrière sur ma décision de partir
Revenir à mon premier métier
Stop au travail de nuit
Stop aux heures supplémentaires
Arrêter de courir partout
J'arrête la restauration
Aide à domicile
Aide-soignante
Aide aux devoirs dans mon quartier
Aider les autres
J'ai besoin d'aide pour y voir clair
Aidez-moi à trouver ma voie
Passer le permis
Passer à mi-temps
Passer plus de temps avec mes enfants
Je passe mon temps à aider les autres
Je passe mes journées au téléphone
Je passe pour quelqu'un de calme
Je passerai le concours au printemps
Je ne sais pas dire non
Je ne sais pas conduire
Je ne sais pas encore si je dois partir ou rester
Je ne sais rien faire de mes mains, à ce qu'on dit
Je sais pas mal de choses en mécanique
Plus tard, j'aimerais ouvrir un gîte
Plus tard je voudrais enseigner
On verra bien, mais plutôt la vente
Pause de deux ans pour élever mes enfants
Une pause dans ma carrière en 2018
Je fais une pause depuis mon burn-out
Faire une pause, c'est ce dont j'ai besoin
Reprendre mes études d'infirmière
Je reprends confiance en moi
On reprend goût à la vie
Continuer comme avant, mais avec moins d'heures
Continuer à apprendre
Garder mon logement
Garder des enfants
Je garde un bon souvenir de ma première équipe
Je garde ma petite-fille le mercredi
Effacer mes dettes
Effacer les erreurs du passé
Supprimer les trajets
Quitter mon entreprise
Quitter la région parisienne
Sortir de la routine
Sortir du salariat
Menu : préparer des repas pour une cantine
Menuisier
Portefeuille clients dans une banque
Gérer un portefeuille de clients
Refuser le stress
Je refuse de travailler le dimanche
Je refuse les missions trop courtes
Je préfère ne pas travailler le week-end
Je préfère ne pas diriger une équipe
Je ne veux pas en parler à mon employeur
Je ne veux pas répondre au téléphone toute la journée
Je n'ai pas envie de repartir de zéro
Suivant les saisons, cueilleur ou moniteur de ski
Précédent métier : coiffeuse
Question de salaire, surtout
Marquer une rupture avec mon ancien métier
Parler de mon projet à mon conseiller m'aide beaucoup
Je veux retenir le calme de cette équipe
Retenir les noms
Je veux marquer les esprits
Voir mon fils grandir
Revoir mes priorités
Relire des manuscrits
Corriger des copies
Modifier mes horaires
Annuler mon départ
Personnel de cuisine
Secrétaire médicale
Au revoir les open spaces
Rien
Rien de spécial
Non
Oui
Pareil
Idem
Comme avant
2
3 enfants
B
12/03/2019
Toutes
Aucune
Ça dépend des jours
Oui et non
Peut-être
Jamais
Une autre fois peut-être, mais pas cette année
C'est compliqué
Je ne comprends pas pourquoi on m'a écartée
Comment faire pour vivre de la couture ?
Exemple de réussite : le chantier de 2017
À l'aide d'un logiciel, je dessine des meubles
« Stop »
Je suis passée par là
Passons à l'essentiel : je veux partir
Sans commentaire désagréable, l'ambiance était bonne
D'accord avec mon mari, je quitte mon poste
Je passe le balai, je fais les vitres, je tiens la maison
Je passe d'un client à l'autre sans m'énerver
Je passe après tout le monde
Passe-temps : la photo
Passeur de savoirs
Suivante dans la liste : la promotion que je n'ai pas eue
La suite logique serait un poste de chef d'équipe
Question d'argent
Question de confiance avec ma hiérarchie
Pourquoi eux et pas moi
Pourquoi pas moi
Et pourquoi pas à l'étranger
À quoi je sers, voilà ce qui me manque
Dans quel but, je ne sais plus : voilà pourquoi ce bilan
Je ne sais pas ce que je vaux sur le marché
Je ne sais pas faire semblant
Je ne sais plus où j'en suis
Je n'en sais pas assez sur ce métier
Je ne me souviens plus de mon premier jour, mais de l'équipe oui
Aucune idée ne m'arrête quand je bricole
J'ignore mes limites
Sans avis de mon chef, j'ai relancé le fournisseur
On reprend la ferme de mes parents
On arrête de me couper la parole
On continue le potager avec les voisins
Je continue la comptabilité, faute de mieux
Je reviens de loin
Je reviens sur le terrain dès que je peux
Retourner en Bretagne
Précédent directeur parti, j'ai assuré l'intérim
Avant, j'étais pompier
Oups, j'ai envoyé le mauvais devis et j'ai su rattraper
Je me suis trompée de voie
Je me suis trompé de métier à vingt ans
Erreur de jeunesse
Récapituler, classer, ranger
Mes réponses aux clients sont toujours polies
Revenir à une question de fond : est-ce que j'aime encore ce métier
Je confirme les rendez-vous et je prépare les dossiers
Je garde ça pour moi d'habitude, mais j'ai souffert
Je laisse les autres parler d'abord
Ne rien changer à mes horaires
Conserver mon ancienneté
Tout effacer et recommencer ailleurs
Fermer ma boutique
Terminer mon diplôme
Bonne nuit, disais-je à chaque résident
Je pars à 16 h pour l'école
Je dois partir de cette entreprise
À bientôt cinquante ans, je veux bouger
Accueil du public
Accueillante familiale
Parcours du combattant
Mon parcours est en zigzag
Mon portefeuille de titres, c'est mon ancien métier
Exemple : la fête de l'école
Par exemple tenir un café associatif
Comment parler de mes trous dans le CV
Comment : en posant des questions
Je ne comprends pas vite mais je comprends bien
Au secours de ma mère, j'ai appris les papiers
Secret professionnel oblige, je ne dirai pas le nom
Privé ou public, peu importe
C'est personnel mais je le dis : mon divorce a tout changé
Trop personnel comme management, trop affectif
Pas envie de reprendre la route
Je n'ai pas envie de diriger
On verra avec le médecin du travail
Pas maintenant, dans deux ans quand ma fille aura son bac
Noter les idées, dessiner, écrire
À voir avec ma conseillère : la VAE
J'en parlerai à mon mari d'abord
Passer la main
Passer inaperçu
Aide-comptable
Stopper les trajets
Pause méridienne trop courte
Retour d'expérience : j'ai tenu
Plus tard dans la soirée, j'ai rappelé la famille
Pourquoi pas vous, m'a dit le directeur
Je ne sais pas si c'est le bon moment
Reprendre la boutique de ma mère
Mot pour mot, ce que disait mon chef
Motivée par le contact
Un mot gentil de temps en temps
Le mot juste, je le cherche longtemps
Glossaire des termes du bâtiment, que j'ai écrit
C'est quoi un bon chef ?
C'est quoi la VAE pour mon patron ? Une perte de temps
Qu'est-ce que la synthèse dira de moi ?
Que veut dire réussir, je me le demande
VAE
Mon portefeuille de compétences
Une piste : la menuiserie
Enquête métier chez un fleuriste
Je ne comprends pas le plan d'action de mon entreprise
Définition de poste à revoir
Expliquez-moi pourquoi on m'a écartée
""".strip().splitlines()

HONEST: tuple[Row, ...] = (
    *(("texte" if i % 2 else "long", text, KEPT) for i, text in enumerate(_TEXTS)),
    ("long", "Je passe.\nEnfin, je passe de l'accueil à la paie en 2015.", KEPT),
    ("long", "Stop.\nJ'ai dit stop à mon chef.", KEPT),
    ("long", "Aide\nSoutien\nÉcoute", KEPT),
    ("relance", "Non, j'étais seule ce jour-là", KEPT),
    ("relance", "Rien n'était prévu, j'ai improvisé", KEPT),
    ("relance", "C'est tout l'atelier qui a suivi", KEPT),
    ("relance", "Pourquoi ? Parce que personne d'autre ne savait le faire", KEPT),
    ("texte", "Aide", Doubtful("Aide", Asks("aide"))),
    ("texte", "Stop", Doubtful("Stop", Asks("pause"))),
    ("texte", "Pause", Doubtful("Pause", Asks("pause"))),
    ("texte", "Plus tard", Doubtful("Plus tard", Asks("plus_tard"))),
    ("texte", "Mon parcours", Doubtful("Mon parcours", Asks("menu"))),
    ("texte", "Personnel", Doubtful("Personnel", Asks("refuser"))),
    ("texte", "Je fais une pause", Doubtful("Je fais une pause", Asks("pause"))),
    ("texte", "J'ai besoin d'aide", Doubtful("J'ai besoin d'aide", Asks("aide"))),
    ("texte", "Je préfère me taire", Doubtful("Je préfère me taire", Asks("refuser"))),
    ("texte", "Reprendre là où j'en étais", Doubtful("Reprendre là où j'en étais", Asks("reprendre"))),
    ("texte", "Je dois y réfléchir", Doubtful("Je dois y réfléchir", Asks("plus_tard"))),
    ("texte", "Je refuse", Doubtful("Je refuse", Asks("refuser"))),
    ("texte", "Quitter", Doubtful("Quitter", Asks("pause"))),
    ("texte", "/ 2 jours par semaine", Doubtful("/ 2 jours par semaine")),
    ("texte", "/passer le permis", Doubtful("/passer le permis", Asks("passer"))),
    ("texte", "/etc", Doubtful("/etc")),
    ("texte", "C'est quoi la VAE ?", Doubtful("C'est quoi la VAE ?", Asks("mot", "VAE"))),
    ("long", "Que veut dire RIASEC ?", Doubtful("Que veut dire RIASEC ?", Asks("mot", "RIASEC"))),
    ("texte", "Glossaire", Doubtful("Glossaire", Asks("mot"))),
    ("texte", "/mot pour mot", Doubtful("/mot pour mot", Asks("mot", "pour mot"))),
    ("texte", "J'ai 20 minutes de trajet", KEPT),
    ("long", "J’ai vingt minutes de marche et dix de bus", KEPT),
    ("texte", "J'ai 20 minutes pour déjeuner", KEPT),
    ("texte", "J'ai une heure de route", KEPT),
    ("texte", "J'ai un quart d'heure de pause", KEPT),
    ("texte", "J'ai 20 ans", KEPT),
    ("texte", "Il me reste deux ans", KEPT),
    ("texte", "20 minutes", KEPT),
    ("texte", "Une demi-heure", KEPT),
    ("texte", "Minutes de réunion", KEPT),
    ("texte", "J'ai 20 minutes", Doubtful("J'ai 20 minutes", Asks("minutes", "20"))),
    ("long", "J’ai un quart d’heure", Doubtful("J’ai un quart d’heure", Asks("minutes", "15"))),
    ("texte", "/minutes de trajet", Doubtful("/minutes de trajet", Asks("minutes"))),
    ("texte", "/minutes 20 de trajet", Doubtful("/minutes 20 de trajet", Asks("minutes"))),
    ("nombre", "J'ai 20 minutes", Is(20)),
    ("duree", "J'ai 20 minutes", REFUSED),
    ("texte", "Contact avec le public", KEPT),
    ("long", "Contact : Garage Martin, rappeler mardi", KEPT),
    ("texte", "Candidature envoyée hier chez Leclerc", KEPT),
    ("texte", "Visite guidée d'un château, une fois", KEPT),
    ("texte", "Note de 15 sur 20 au bac", KEPT),
    ("texte", "Noter mes idées dans un carnet", KEPT),
    ("long", "J'aime la relation client /contact", KEPT),
    ("long", "Embauche/candidature : je ne sais jamais comment m'y prendre", KEPT),
    ("texte", "Tenir mon carnet de bord", KEPT),
    ("texte", "Mon plan de carrière", KEPT),
    ("texte", "Mon plan B : rester ici", KEPT),
    ("long", "J’ai un plan, avec trois étapes", KEPT),
    ("texte", "Cette semaine", KEPT),
    ("texte", "Une semaine sur deux, je garde mes enfants", KEPT),
    ("texte", "Plan d’action", Doubtful("Plan d’action", Asks("plan"))),
    ("texte", "/plan de carrière", Doubtful("/plan de carrière", Asks("plan"))),
    ("long", "/semaine de quatre jours", Doubtful("/semaine de quatre jours", Asks("semaine"))),
    ("texte", "Mon carnet d'adresses", KEPT),
    ("texte", "/contact/accueil", Doubtful("/contact/accueil")),
    ("texte", "/ contact avec le public", Doubtful("/ contact avec le public")),
    (
        "texte",
        "/carnet de santé de ma fille",
        Doubtful("/carnet de santé de ma fille", Asks("carnet")),
    ),
    ("texte", "/contacts humains", Doubtful("/contacts humains", Asks("carnet", "contact humains"))),
    (
        "long",
        "/contact client\n/note de frais",
        Doubtful("/contact client\n/note de frais", Asks("carnet", "contact client\n/note de frais")),
    ),
    ("texte", "Ouvrir ma lettre de licenciement m’a fait peur", KEPT),
    ("texte", "Une lettre de motivation pour Leclerc", KEPT),
    ("texte", "Essayer d'autres métiers avant de choisir", KEPT),
    ("texte", "Essayer", KEPT),
    ("texte", "/lettre de motivation", Doubtful("/lettre de motivation", Asks("ouvrir_lettre"))),
    ("texte", "/essayer un stage", Doubtful("/essayer un stage", Asks("essayer"))),
    ("texte", "Lire ma lettre", Doubtful("Lire ma lettre", Asks("ouvrir_lettre"))),
    ("texte", "Essayer d'autres poids", Doubtful("Essayer d'autres poids", Asks("essayer"))),
    ("texte", "Carnet", Doubtful("Carnet", Asks("carnet"))),
    ("texte", "Mon carnet de bord", Doubtful("Mon carnet de bord", Asks("carnet"))),
    ("relu", "Garder", Doubtful("Garder", Asks("garder"))),
    ("souhait", "Je ne sais pas", Is("nsp")),
    ("souhait", "je sais pas", Is("nsp")),
    ("souhait", "Je préfère ne pas répondre", Is("refus")),
    ("souhait", "je ne veux pas répondre", Is("refus")),
    ("souhait", "Plus tard", Is("tard")),
    ("souhait", "Reprendre une formation", Is("formation")),
    ("souhait", "reprendre une formation svp", Is("formation")),
    ("souhait", "passer le permis", Is("permis")),
    ("souhait", "passer mon permis", Is("permis")),
    ("souhait", "Aide à domicile", Is("aide")),
    ("souhait", "aide à dom", Is("aide")),
    ("souhait", "arrêter la nuit", Is("nuit")),
    ("souhait", "faire une pause de quelques mois", Is("pause")),
    ("souhait", "aide", Doubtful("aide", Asks("aide"))),
    ("souhait", "reprendre", Doubtful("formation", Asks("reprendre"))),
    ("souhait", "faire une pause", Doubtful("pause", Asks("pause"))),
    ("souhait", "passer", Doubtful("permis", Asks("passer"))),
    ("souhait", "Arrêter", Doubtful("nuit", Asks("pause"))),
    ("echelle", "je ne sais pas", Is("nsp")),
    ("echelle", "jsp", Is("nsp")),
    ("echelle", "aucune idée", Is("nsp")),
    ("choix", "de retour après une pause", Is("retour")),
    ("choix", "retour après une pause", Is("retour")),
    ("choix", "en arrêt", Is("arret")),
    ("menu", "portefeuille", Is("pf")),
    ("menu", "continuer", Is("suite")),
    ("menu", "m'arrêter", Is("fin")),
    ("multiple", "ne plus travailler la nuit", Is(["nuit"])),
    ("multiple", "écouter et conseiller, travailler au calme", Is(["ecoute", "calme"])),
    ("multiple", "aucune", Is(["aucune"])),
    ("multiple", "rien de tout ça", Is(["aucune"])),
    ("ordre_mots", "le retour au calme, la pause et le repos, l'aide aux autres", Is(["retour", "pause", "aide"])),
    ("ordre_mots", "retour, aide, pause", Is(["retour", "aide", "pause"])),
    ("ordre_mots", "aide", Doubtful(["aide"], Asks("aide"))),
    ("points_mots", "pause 5, retour 2, aide 3", Is({"pause": 5, "retour": 2, "aide": 3})),
    ("points_mots", "tout pour la pause", Is({"pause": 10, "retour": 0, "aide": 0})),
    ("annees", "rien", Doubtful(0)),
    ("annees", "aucune", Is(0)),
    ("nombre", "plus de 3", Doubtful(3)),
    ("annee", "à mon retour, en mars 2019", Doubtful("2019-03")),
    ("annee", "après ma pause : 2021", Doubtful()),
    ("jour", "demain", Is("2026-11-23")),
    ("oui_non", "oui, plus tard", Doubtful("oui", Asks("plus_tard"))),
    ("oui_non", "pourquoi pas", Doubtful("oui")),
    ("consentement", "je refuse", Is("non")),
    ("oui_non", "je refuse", Doubtful("non", Asks("refuser"))),
)

COMMANDS: tuple[Row, ...] = (
    ("texte", "/minutes 20", Asks("minutes", "20")),
    ("long", "/minutes une demi-heure", Asks("minutes", "une demi-heure")),
    ("menu", "Qu'est-ce que je peux faire en quelques minutes ?", Asks("minutes")),
    ("menu", "/minutes", Asks("minutes")),
    ("menu", "J'ai 20 minutes", Asks("minutes", "20")),
    ("menu", "j’ai un quart d’heure", Asks("minutes", "15")),
    ("menu", "Bon, j'ai vingt minutes devant moi", Asks("minutes", "20")),
    ("menu", "J'ai 1h30, que puis-je faire ?", Asks("minutes", "90")),
    ("menu", "il me reste une demi-heure", Asks("minutes", "30")),
    ("menu", "je n'ai que dix minutes", Asks("minutes", "10")),
    ("menu", "J'ai une heure et quart", Asks("minutes", "75")),
    ("menu", "j'ai deux heures ce soir", Asks("minutes", "120")),
    ("oui_non", "J'ai 20 min", Asks("minutes", "20")),
    ("texte", "/ouvrir-lettre", Asks("ouvrir_lettre")),
    ("oui_non", "je veux lire ma lettre", Asks("ouvrir_lettre")),
    ("nombre", "/lettre", Asks("ouvrir_lettre")),
    ("texte", "/essayer", Asks("essayer")),
    ("oui_non", "je voudrais essayer d'autres poids", Asks("essayer")),
    ("texte", "/contact Garage Martin, rappeler mardi", Asks("carnet", "contact Garage Martin, rappeler mardi")),
    ("long", "/Candidature Leclerc, Pantin", Asks("carnet", "candidature Leclerc, Pantin")),
    ("oui_non", "/embauche Leclerc le 24 novembre", Asks("carnet", "embauche Leclerc le 24 novembre")),
    ("echelle", "/entretien d'embauche Leclerc demain", Asks("carnet", "embauche Leclerc demain")),
    ("multiple", "/enquête métier Boulangère", Asks("carnet", "enquete Boulangère")),
    ("nombre", "/visite CFA", Asks("carnet", "visite CFA")),
    ("menu", "/note trois annonces lues", Asks("carnet", "note trois annonces lues")),
    ("jour", "/contact", Asks("carnet", "contact")),
    ("oui_non", "/contac Garage Martin", REFUSED),
    ("oui_non", "/carnet", Asks("carnet")),
    ("texte", "Je voudrais voir mon carnet de bord", Asks("carnet")),
    ("menu", "mon carnet", Asks("carnet")),
    ("oui_non", "/plan", Asks("plan")),
    ("texte", "Je voudrais voir mon plan d’action", Asks("plan")),
    ("menu", "Mon plan d’action", Asks("plan")),
    ("long", "/semaine", Asks("semaine")),
    ("texte", "Qu’est-ce que je dois faire cette semaine ?", Asks("semaine")),
    ("texte", "/passer", Asks("passer")),
    ("texte", "/p", Asks("passer")),
    ("texte", "/PASSER", Asks("passer")),
    ("long", "/revoir 3", Asks("revoir", "3")),
    ("texte", "/plus tard", Asks("plus_tard")),
    ("texte", "/plus_tard", Asks("plus_tard")),
    ("texte", "/ne sais pas", Asks("ne_sais_pas")),
    ("texte", "/port", Asks("portefeuille")),
    ("texte", "/marquer parler du salaire", Doubtful("/marquer parler du salaire", Asks("marquer"))),
    ("texte", "/marquer les esprits", Doubtful("/marquer les esprits", Asks("marquer"))),
    ("texte", "/marquer à ne pas aborder", Asks("marquer", "à ne pas aborder")),
    ("texte", "/retenir Deux séances suffisent", Asks("retenir", "Deux séances suffisent")),
    ("echelle", "/retenir Deux séances suffisent", Asks("retenir", "Deux séances suffisent")),
    ("texte", "/retenir", Asks("retenir")),
    (
        "long",
        "/retenir une chose\net une autre",
        Doubtful("/retenir une chose\net une autre", Asks("retenir", "une chose\net une autre")),
    ),
    ("oui_non", "/marquer retirer", Asks("marquer", "retirer")),
    ("texte", "/pasr", Doubtful("/pasr", Asks("passer"))),
    ("oui_non", "/pourqoi", REFUSED),
    ("oui_non", "/re", REFUSED),
    ("oui_non", "/zzz", REFUSED),
    ("oui_non", "/ passer", Asks("passer")),
    ("texte", "/mot VAE", Asks("mot", "VAE")),
    ("long", "/mot", Asks("mot")),
    ("long", "/mot enquêtes métiers", Asks("mot", "enquêtes métiers")),
    ("oui_non", "/glossaire", Asks("mot")),
    ("oui_non", "/mot zut", Asks("mot", "zut")),
    ("oui_non", "c'est quoi la VAE ?", Asks("mot", "VAE")),
    ("echelle", "Qu'est-ce qu'une enquête métier ?", Asks("mot", "enquête métier")),
    ("multiple", "ça veut dire quoi savoir-être", Asks("mot", "savoir-être")),
    ("choix", "le CEP, c'est quoi ?", Asks("mot", "CEP")),
    ("annee", "qu'est-ce que c'est que la validation des acquis de l'expérience", Asks("mot", "VAE")),
    ("oui_non", "définition de la synthèse svp", Asks("mot", "synthèse")),
    ("oui_non", "c'est quoi un bon chef", REFUSED),
    ("texte", "voir le glossaire", Asks("mot")),
    ("texte", "je passe", Asks("passer")),
    ("texte", "Je passe, merci", Asks("passer")),
    ("long", "passer", Asks("passer")),
    ("texte", "On passe à la question suivante", Asks("passer")),
    ("texte", "je voudrais passer cette question", Asks("passer")),
    ("texte", "pourquoi cette question ?", Asks("pourquoi")),
    ("texte", "Pourquoi ?", Asks("pourquoi")),
    ("texte", "POURQUOI CETTE QUESTION", Asks("pourquoi")),
    ("texte", "à quoi ça sert ?", Asks("pourquoi")),
    ("texte", "Pourquoi vous me demandez ça ?", Asks("pourquoi")),
    ("texte", "revenir en arrière", Asks("retour")),
    ("texte", "je voudrais revenir à la question précédente", Asks("retour")),
    ("texte", "je ne sais pas", Asks("ne_sais_pas")),
    ("texte", "J’sais pas", Asks("ne_sais_pas")),
    ("texte", "euh… je ne sais pas trop", Asks("ne_sais_pas")),
    ("texte", "Aucune idée", Asks("ne_sais_pas")),
    ("texte", "je ne me souviens plus", Asks("ne_sais_pas")),
    ("texte", "on reprend plus tard", Asks("pause")),
    ("texte", "On arrête là pour aujourd’hui", Asks("pause")),
    ("texte", "je préfère ne pas répondre", Asks("refuser")),
    ("texte", "Je n'ai pas envie d'en parler", Asks("refuser")),
    ("texte", "je répondrai plus tard", Asks("plus_tard")),
    ("texte", "voir mes réponses", Asks("revoir")),
    ("texte", "revoir la question 3", Asks("revoir", "3")),
    ("texte", "effacer ma réponse", Asks("effacer")),
    ("relu", "je garde ma réponse", Asks("garder")),
    ("texte", "voir mon portefeuille", Asks("portefeuille")),
    ("texte", "retour au parcours", Asks("menu")),
    ("texte", "marquer cette question", Asks("marquer")),
    ("texte", "je ne comprends pas la question", Asks("aide")),
    ("texte", "?", Asks("aide")),
    ("relance", "non", Asks("passer")),
    ("relance", "Rien à ajouter", Asks("passer")),
    ("relance", "C'est tout.", Asks("passer")),
    ("oui_non", "stop", Asks("pause")),
    ("oui_non", "aide", Asks("aide")),
    ("oui_non", "retour", Asks("retour")),
    ("oui_non", "plus tard", Asks("plus_tard")),
    ("annees", "je ne sais plus", Asks("ne_sais_pas")),
    ("annee", "je passe", Asks("passer")),
    ("multiple", "pourquoi ?", Asks("pourquoi")),
    ("ordre", "je préfère ne pas répondre", Asks("refuser")),
    ("points", "menu", Asks("menu")),
    ("menu", "quitter le programme", Is("fin")),
)

ONE: tuple[Row, ...] = (
    ("oui_non", "1", Is("oui")),
    ("oui_non", "o", Is("oui")),
    ("oui_non", "Ouais", Is("oui")),
    ("oui_non", "bien sûr", Is("oui")),
    ("oui_non", "si", Is("oui")),
    ("oui_non", "NAN", Is("non")),
    ("oui_non", "pas du tout", Is("non")),
    ("oui_non", "non merci", Is("non")),
    ("oui_non", "oui et non", Doubtful("oui", "non")),
    ("oui_non", "ça dépend", Doubtful()),
    ("oui_non", "peut-être", Doubtful()),
    ("oui_non", "non, pas vraiment", Doubtful("non")),
    ("oui_non", "un peu", Doubtful("oui")),
    ("oui_non", "oui mais pas toujours", Doubtful("oui")),
    ("oui_non", "oui, surtout le matin", Doubtful("oui")),
    ("echelle", "4 parce que j'aime ça", Doubtful("po")),
    ("oui_non", "le chat", REFUSED),
    ("consentement", "d'accord", Is("oui")),
    ("consentement", "oui", Is("oui")),
    ("consentement", "j'accepte", Is("oui")),
    ("consentement", "non", Is("non")),
    ("consentement", "je n'accepte pas", Is("non")),
    ("echelle", "4", Is("po")),
    ("echelle", "la 4", Is("po")),
    ("echelle", "plutot oui", Is("po")),
    ("echelle", "PLUTÔT OUI !", Is("po")),
    ("echelle", "je dirais plutôt oui", Is("po")),
    ("echelle", "pltôt oui", Is("po")),
    ("echelle", "pas du tout", Is("pdt")),
    ("echelle", "tout a fait", Is("taf")),
    ("echelle", "la dernière", Is("taf")),
    ("echelle", "le deuxième", Is("pn")),
    ("echelle", "b", Is("pn")),
    ("echelle", "plutôt", Doubtful("pn", "po")),
    ("echelle", "oui", Doubtful("po", "taf")),
    ("echelle", "non", Doubtful("pdt", "pn")),
    ("echelle", "4 ou 5", Doubtful("po", "taf")),
    ("echelle", "entre 2 et 3", Doubtful("pn", "nsp")),
    ("echelle", "oui et non", Doubtful("pn", "po")),
    ("echelle", "ça dépend", Doubtful()),
    ("echelle", "ps du tout", Doubtful("pdt")),
    ("echelle", "plutôt bien", REFUSED),
    ("echelle", "bof", Doubtful("pn")),
    ("echelle", "pas tout à fait", Doubtful("pn")),
    ("echelle", "6", REFUSED),
    ("echelle", "0", REFUSED),
    ("accord", "d'accord", Doubtful("ok", "mok")),
    ("accord", "pas d'accord", Doubtful("mpas", "pas")),
    ("accord", "plutôt d'accord", Is("mok")),
    ("accord", "plutôt pas", Is("mpas")),
    ("accord", "tout à fait", Is("ok")),
    ("accord", "pas du tout", Is("pas")),
    ("accord", "pas tout à fait d'accord", Doubtful()),
    ("choix", "en recherche d'emploi", Is("chomage")),
    ("choix", "je suis à mon compte", Is("indep")),
    ("choix", "salariée", Is("salarie")),
    ("choix", "rechreche d'emploi", Doubtful("chomage")),
    ("choix", "je ne suis pas à mon compte", Doubtful()),
    ("choix", "en poste et à mon compte", Doubtful("salarie", "indep")),
    ("choix", "retraité", REFUSED),
    ("paire", "l'autonomie", Is("autonomie")),
    ("paire", "plutôt l'utilité", Is("utilite")),
    ("paire", "la première", Is("autonomie")),
    ("paire", "les deux", Doubtful("autonomie", "utilite")),
    ("paire", "autonomie ou utilité", Doubtful("autonomie", "utilite")),
    ("pile", "important", Is("imp")),
    ("pile", "peu important", Is("peu")),
    ("pile", "peu", Is("peu")),
    ("pile", "pas important", Doubtful("peu")),
    ("menu", "1", Is("suite")),
)

NUMBERED: tuple[Row, ...] = (
    *(
        (name, typed, Is("c12"))
        for name in ("un_25", "menu_25")
        for typed in ("12", "la 12", "la douzième", "n° 12", "douze")
    ),
    *(
        (name, typed, Is(["c12"]))
        for name in ("plusieurs_25", "ordre_25")
        for typed in ("12", "la douzième", "la 12", "12e")
    ),
    ("un_25", "10", Is("c10")),
    ("un_25", "la vingt-cinquième", Is("c25")),
    ("un_25", "la vingt et unième", Is("c21")),
    ("un_25", "26", REFUSED),
    ("un_25", "k", Is("c11")),
    ("plusieurs_25", "10", Is(["c10"])),
    ("plusieurs_25", "3 et 12", Is(["c3", "c12"])),
    ("plusieurs_25", "3 12", Is(["c3", "c12"])),
    ("plusieurs_25", "la troisième et la vingt et unième", Is(["c3", "c21"])),
    ("plusieurs_25", "11 à 13", Is(["c11", "c12", "c13"])),
    ("plusieurs_25", "123", REFUSED),
    ("plusieurs_25", "35", REFUSED),
    ("ordre_25", "12, 3, 10", Is(["c12", "c3", "c10"])),
    ("ordre_25", "12 3 10", Is(["c12", "c3", "c10"])),
    ("multiple", "4 ou 5", Doubtful(["equipe"], ["horaires"], ["equipe", "horaires"])),
    ("multiple", "1, 4 ou 5", Doubtful(["ecoute", "equipe"], ["ecoute", "horaires"], ["ecoute", "equipe", "horaires"])),
    ("multiple", "le calme ou l'équipe", Doubtful(["calme"], ["equipe"], ["calme", "equipe"])),
    *(("multiple_nsp", typed, Doubtful([], Asks("passer"))) for typed in ("aucune", "non", "zéro", "rien de tout ça")),
    *(
        (name, typed, REFUSED)
        for name in ("multiple", "oui_non", "echelle", "pile", "ordre")
        for typed in ("Ã", "ã", "é", "À")
    ),
    *((name, "-3", REFUSED) for name in ("multiple", "echelle", "pile", "oui_non")),
    ("ordre", "-3", Doubtful()),
    ("multiple_nsp", "b", Is(["calme"])),
    ("multiple_nsp", "b, c", Is(["calme", "nuit"])),
    ("ordre", "c b", Is(["securite", "utilite"])),
    ("choix", "non", REFUSED),
    *(("doute", typed, Is("lire")) for typed in ("oui", "ouais", "Oui.", "o", "1", "oui merci", "c'est ça")),
    *(("doute", typed, Is("question")) for typed in ("non", "nan", "Non !", "n", "2", "non merci", "pas du tout")),
    *(("doute_nsp", typed, Is("lire")) for typed in ("oui", "ouais")),
    *(("doute_nsp", typed, Is("question")) for typed in ("non", "nan")),
    *(
        ("doute", typed, REFUSED)
        for typed in ("40 heures par semaine", "mars 2018", "non, 2018", "40", "peut-être", "oui et non")
    ),
    *(
        (name, typed, Doubtful())
        for name in ("annee", "jour", "annees")
        for typed in ("peut-être", "oui et non", "moyen")
    ),
    ("annees", "entre les deux", Doubtful()),
    ("annees", "non, 15", Doubtful(15)),
    ("annees", "15, non", Doubtful()),
    ("annees", "pas 15", Doubtful()),
    ("pile", "moyen", Doubtful()),
    ("echelle", "moyennement", Doubtful("pn", "po")),
)

LISTS: tuple[Row, ...] = (
    ("multiple", "1, 3 et 5", Is(["ecoute", "nuit", "horaires"])),
    ("multiple", "5 1", Is(["ecoute", "horaires"])),
    ("multiple", "la 2 et la 4", Is(["calme", "equipe"])),
    ("multiple", "1 à 3", Is(["ecoute", "calme", "nuit"])),
    ("multiple", "toutes", Is(["ecoute", "calme", "nuit", "equipe", "horaires"])),
    ("multiple", "toutes sauf la 2", Is(["ecoute", "nuit", "equipe", "horaires"])),
    ("multiple", "équipe ; horaires stables", Is(["equipe", "horaires"])),
    ("multiple", "le calme et l'équipe", Is(["calme", "equipe"])),
    ("multiple", "le calme mais pas l'équipe", Is(["calme"])),
    ("multiple", "pas la 2", Doubtful(["ecoute", "nuit", "equipe", "horaires"])),
    ("multiple", "135", Doubtful(["ecoute", "nuit", "horaires"])),
    ("multiple", "2. Travailler au calme", Is(["calme"])),
    ("multiple", "1. Travailler au calme", Doubtful(["calme"])),
    ("multiple", "1 et 9", Doubtful(["ecoute"])),
    ("multiple", "travailler", Doubtful()),
    ("multiple", "des horaires instables", Doubtful(["horaires"])),
    ("multiple", "1 et 6", REFUSED),
    ("multiple", "le soleil", REFUSED),
    ("multiple_borne", "1", REFUSED),
    ("multiple_borne", "1 2 3 4", REFUSED),
    ("multiple_borne", "1 2", Is(["ecoute", "calme"])),
    ("multiple_borne", "aucune", REFUSED),
    ("ordre", "3 1 2", Is(["securite", "autonomie", "utilite"])),
    ("ordre", "312", Is(["securite", "autonomie", "utilite"])),
    ("ordre", "d'abord autonomie puis utilité", Is(["autonomie", "utilite"])),
    ("ordre", "Sécurité > autonomie > utilité", Is(["securite", "autonomie", "utilite"])),
    ("ordre", "en premier la sécurité, ensuite l'utilité, enfin l'autonomie", Is(["securite", "utilite", "autonomie"])),
    ("ordre", "1. utilité 2. autonomie 3. sécurité", Is(["utilite", "autonomie", "securite"])),
    ("ordre", "1er utilité, 2e sécurité", Is(["utilite", "securite"])),
    ("ordre", "utilité 2, sécurité 1", Is(["securite", "utilite"])),
    ("ordre", "3 autonomie utilité", Doubtful()),
    ("ordre", "utilité", Is(["utilite"])),
    ("ordre", "autonomie = utilité", Doubtful()),
    ("ordre", "la sécurité en dernier", Doubtful()),
    ("ordre", "dans l'ordre", Doubtful(["autonomie", "utilite", "securite"])),
    ("ordre", "1 1 2", REFUSED),
    ("ordre", "112", REFUSED),
    ("ordre", "le bonheur", REFUSED),
    ("points", "40 30 30", Is({"autonomie": 40, "utilite": 30, "securite": 30})),
    ("points", "autonomie 40, utilité 60", Is({"autonomie": 40, "utilite": 60, "securite": 0})),
    ("points", "60 pour l'utilité et 40 pour la sécurité", Is({"autonomie": 0, "utilite": 60, "securite": 40})),
    ("points", "autonomie 40, le reste à l'utilité", Is({"autonomie": 40, "utilite": 60, "securite": 0})),
    ("points", "tout sur la sécurité", Is({"autonomie": 0, "utilite": 0, "securite": 100})),
    ("points", "50 % autonomie, 50 % utilité", Is({"autonomie": 50, "utilite": 50, "securite": 0})),
    ("points", "40 60", Doubtful({"autonomie": 40, "utilite": 60, "securite": 0})),
    ("points", "autonomie 40, utilité 50", REFUSED),
    ("points", "60 30 30", REFUSED),
    ("points", "à parts égales", REFUSED),
    ("points", "-10 60 50", REFUSED),
    ("points", "beaucoup pour l'autonomie", REFUSED),
)

QUANTITIES: tuple[Row, ...] = (
    ("annees", "15", Is(15)),
    ("annees", "quinze ans", Is(15)),
    ("annees", "vingt-deux", Is(22)),
    ("annees", "vingt et un", Is(21)),
    ("annees", "j'ai 12 ans d'expérience", Doubtful(12)),
    ("annees", "zéro", Is(0)),
    ("annees", "une dizaine d'années", Doubtful(10)),
    ("annees", "environ 10", Doubtful(10)),
    ("annees", "4 ou 5", Doubtful(4, 5)),
    ("annees", "entre 10 et 20", Doubtful()),
    ("annees", "10-20", Doubtful()),
    ("annees", "beaucoup", Doubtful()),
    ("annees", "ça dépend", Doubtful()),
    ("annees", "6 mois", Doubtful()),
    ("annees", "pas 10", Doubtful()),
    ("annees", "1,5", REFUSED),
    ("annees", "75", REFUSED),
    ("annees", "-2", REFUSED),
    ("annees", "longues", REFUSED),
    ("minutes", "90", Is(90)),
    ("minutes", "1 h 30", Is(90)),
    ("minutes", "une heure et demie", Is(90)),
    ("minutes", "2h", Is(120)),
    ("minutes", "trois quarts d'heure", Is(45)),
    ("minutes", "2", REFUSED),
    ("minutes", "deux jours", Doubtful()),
    ("heures", "35h", Is(35)),
    ("heures", "35h30", Is(35.5)),
    ("heures", "trente-cinq heures", Is(35)),
    ("heures", "7 heures et demie", Is(7.5)),
    ("euros", "1 200 €", Is(1200)),
    ("euros", "1\u202f500", Is(1500)),
    ("euros", "1500,50", Is(1500.5)),
    ("euros", "deux mille trois cents euros", Is(2300)),
    ("euros", "1.200", Doubtful(1200, 1.2)),
    ("euros", "2k", Doubtful(2000)),
    ("euros", "1500 net", Doubtful(1500)),
    ("nombre", "soixante et onze", Is(71)),
    ("nombre", "quatre-vingt-dix-sept", Is(97)),
    ("nombre", "septante", Is(70)),
    ("nombre", "9" * 400, REFUSED),
    ("annee", "2019", Is("2019")),
    ("annee", "en 2019", Is("2019")),
    ("annee", "mars 2019", Is("2019-03")),
    ("annee", "03/2019", Is("2019-03")),
    ("annee", "12/03/2019", Is("2019-03-12")),
    ("annee", "le 1er mars 2019", Is("2019-03-01")),
    ("annee", "2019-03", Is("2019-03")),
    ("annee", "deux mille dix-neuf", Is("2019")),
    ("annee", "fevrier 2018", Is("2018-02")),
    ("annee", "septmbre 2018", Is("2018-09")),
    ("annee", "cette année", Is("2026")),
    ("annee", "il y a trois ans", Doubtful("2023", "2023-11")),
    ("annee", "l'an dernier", Doubtful("2025")),
    ("annee", "été 2018", Is("2018")),
    ("annee", "à l'automne 2018", Is("2018")),
    ("annee", "vers Noël 2018", Doubtful("2018")),
    ("annee", "hiver 2018-2019", Doubtful("2018", "2019")),
    ("annee", "été", Doubtful()),
    ("annee", "été 1019", REFUSED),
    ("annee", "2019 ou 2020", Doubtful("2019", "2020")),
    ("annee", "mars-avril 2019", Doubtful("2019-03", "2019-04")),
    ("annee", "2019 (mars)", Doubtful("2019-03")),
    ("annee", "à 18 ans", Doubtful()),
    ("annee", "98", Doubtful("1998")),
    ("annee", "12/03/19", Doubtful("2019-03-12")),
    ("annee", "fin 2019", Doubtful("2019")),
    ("annee", "vers 2010", Doubtful("2010")),
    ("annee", "avant 2010", Doubtful()),
    ("annee", "dans les années 90", Doubtful()),
    ("annee", "il y a longtemps", Doubtful()),
    ("annee", "toujours en cours", Doubtful(Asks("passer"))),
    ("annee", "31/02/2019", REFUSED),
    ("annee", "13/2019", REFUSED),
    ("annee", "2050", REFUSED),
    ("annee", "1019", REFUSED),
    ("annee", "bleu", REFUSED),
    ("mois", "juin 2020", Is("2020-06")),
    ("mois", "2020", REFUSED),
    ("mois", "juin", Doubtful("2026-06", "2025-06", "2027-06")),
    ("mois", "le mois dernier", Doubtful("2026-10")),
    ("jour", "12 décembre 2026", Is("2026-12-12")),
    ("jour", "lundi prochain", Doubtful("2026-11-23")),
    ("jour", "dans deux semaines", Doubtful("2026-12-06")),
    ("jour", "lundi 14 décembre 2026 à 10h", Is("2026-12-14")),
    ("jour", "après-demain à 14h30", Is("2026-11-24")),
    ("jour", "lundi 14 décembre", Doubtful("2026-12-14")),
    ("annee", "depuis décembre", Doubtful("2025-12", "2026-12")),
    ("jour", "jeudi 26 à 9h", Doubtful("2026-11-26", "2026-03-26")),
    ("jour", "le vendredi 20", Doubtful("2026-11-20", "2027-08-20")),
    ("jour", "mardi en huit", Doubtful("2026-12-01")),
    ("jour", "demain matin", Is("2026-11-23")),
    ("jour", "Demain après-midi à 14h.", Is("2026-11-23")),
    ("jour", "le 12 mars 2027 après-midi", Is("2027-03-12")),
    ("jour", "12 mars 2027, en fin d'après-midi", Is("2027-03-12")),
    ("jour", "ce matin", Is("2026-11-22")),
    ("jour", "hier soir", Is("2026-11-21")),
    ("jour", "après-midi", REFUSED),
    ("jour", "décembre 2026", REFUSED),
    ("jour", "12/03/2019", REFUSED),
)

PHRASES: tuple[Row, ...] = (*HONEST, *COMMANDS, *ONE, *NUMBERED, *LISTS, *QUANTITIES)
