"""Our own lexicon of action verbs, of work and of life outside work. One line per savoir-faire, families in brackets.

    infinitive [> words that must follow] [= participle, radicals of the other forms] [(nouns)] [signs]

A verb in -er needs neither participle nor radicals; the others give their participle, then the radicals that endings
are put on. Signs: `+` the verb says little without its object · `de`, `à` the preposition of its object · `être` its auxiliary ·
`sauf` objects with which it means something else (« suivre une formation » is no savoir-faire).
"""

LEXICON = """
[transmettre]
former (formation formations)
enseigner (enseignement)
expliquer (explication explications)
montrer +
transmettre = transmis, transmett transmet transmi (transmission)
initier (initiation)
entraîner (entraînement entraînements)
guider
tutorer (tutorat)
parrainer (parrainage)
démontrer (démonstration démonstrations)
vulgariser (vulgarisation)
corriger (correction corrections)
évaluer (évaluation évaluations)
instruire = instruit, instruis instrui

[accompagner et soigner]
accompagner (accompagnement)
aider
soutenir = soutenu, souten soutien (soutien) sauf mémoire thèse
écouter (écoute)
rassurer
calmer
apaiser
consoler
encourager
conseiller (conseil conseils)
orienter (orientation)
soigner (soin soins)
veiller à (veille) +
surveiller (surveillance)
garder (garde) + sauf souvenir souvenirs contact calme sourire
nourrir = nourri, nourriss nourri
laver (lavage) +
habiller
soulager
secourir = secouru, secour
protéger (protection)
stimuler (stimulation)
réconforter
s'occuper de
prendre > en charge = pris, pren prend (prise)
prendre > soin de = pris, pren prend
élever +
éduquer (éducation)

[accueillir et échanger]
accueillir = accueilli, accueill (accueil)
recevoir = reçu, recev reçoi reçoiv + sauf formation salaire prime prix lettre médaille courrier ordre
renseigner (renseignement)
informer (information)
répondre à = répondu, répond +
écrire = écrit, écriv écri +
rédiger (rédaction)
présenter (présentation présentations) +
exposer +
traduire = traduit, traduis tradui (traduction traductions)
interpréter
raconter +
convaincre = convaincu, convainqu convainc
argumenter
négocier (négociation négociations)
défendre = défendu, défend (défense)
représenter (représentation)
dialoguer
communiquer (communication)
interviewer
animer (animation animations)
arbitrer (arbitrage)
concilier (conciliation)
réconcilier
collaborer (collaboration)
alerter
prévenir = prévenu, préven prévien (prévention)
prendre > la parole = pris, pren prend (prise)
relire = relu, relis reli relec

[organiser]
organiser (organisation)
planifier (planification)
coordonner (coordination)
programmer (programmation)
préparer (préparation)
prévoir = prévu, prévoy prévoi +
anticiper (anticipation)
répartir = réparti, répartiss réparti (répartition)
distribuer (distribution)
classer (classement)
trier (tri)
ranger (rangement)
archiver (archivage)
ordonner
hiérarchiser
structurer
simplifier (simplification)
mettre > en place = mis, mett met (mise)
mettre > en œuvre = mis, mett met (mise)
mettre > à jour = mis, mett met (mise)
mettre > au point = mis, mett met (mise)
suivre = suivi, suiv (suivi) + sauf formation formations cours stage stages études étude traitement thérapie cursus
s'organiser
s'adapter à
se former à
réserver (réservation réservations) +
aménager (aménagement)

[diriger]
encadrer (encadrement)
diriger (direction)
piloter (pilotage)
manager (management)
superviser (supervision)
déléguer (délégation)
recruter (recrutement recrutements)
embaucher (embauche) +
motiver (motivation)
fédérer
mobiliser (mobilisation)
rassembler
réunir = réuni, réuniss réuni
responsabiliser
présider (présidence)
impulser
conduire = conduit, conduis condui (conduite) +
prendre > des décisions = pris, pren prend

[gérer et compter]
gérer (gestion)
administrer (administration)
tenir = tenu, ten tien tienn (tenue) + sauf coup parole promesse
calculer (calcul calculs)
chiffrer (chiffrage)
budgéter
facturer (facturation)
encaisser (encaissement encaissements)
acheter (achat achats) + sauf maison voiture appartement vélo
approvisionner (approvisionnement)
commander (commande commandes) +
stocker (stockage)
inventorier
livrer (livraison livraisons)
expédier (expédition expéditions)
réceptionner (réception)
enregistrer (enregistrement)
saisir = saisi, saisiss saisi (saisie) + sauf occasion opportunité chance
comptabiliser (comptabilité)
financer (financement)
économiser +
collecter (collecte collectes)
relancer (relance relances)
recouvrer (recouvrement)
optimiser (optimisation)

[vendre]
vendre = vendu, vend (vente ventes)
promouvoir = promu, promouv promeuv (promotion)
prospecter (prospection)
démarcher (démarchage)
fidéliser (fidélisation)
proposer (proposition) +
servir = servi, serv ser (service)
étiqueter étiquett (étiquetage)

[chercher et comprendre]
analyser (analyse analyses)
rechercher (recherche recherches) +
enquêter (enquête enquêtes)
observer (observation)
comparer (comparaison)
vérifier (vérification vérifications)
contrôler (contrôle contrôles)
tester (test tests)
mesurer (mesure mesures)
diagnostiquer (diagnostic diagnostics)
résoudre = résolu, résolv résou
détecter (détection)
repérer (repérage)
identifier (identification)
documenter (documentation)
synthétiser (synthèse synthèses)
résumer
auditer
expérimenter
interroger
traiter (traitement) +

[fabriquer et réparer]
fabriquer (fabrication)
construire = construit, construis construi (construction)
bâtir = bâti, bâtiss bâti
réparer (réparation réparations)
dépanner (dépannage dépannages)
entretenir = entretenu, entreten entretien (entretien)
installer (installation installations)
monter (montage) +
démonter (démontage)
assembler (assemblage)
souder (soudure soudures)
usiner (usinage)
régler (réglage réglages)
brancher (branchement)
percer +
scier
poncer (ponçage)
peindre = peint, peign pein (peinture) alias repeindre repeint repeign repein
carreler carrell (carrelage)
maçonner (maçonnerie)
isoler (isolation)
rénover (rénovation)
restaurer (restauration)
nettoyer nettoi (nettoyage)
désinfecter (désinfection)
repasser (repassage)
coudre = cousu, cous coud (couture)
tricoter (tricot)
broder (broderie)
retoucher (retouche retouches)
emballer (emballage)
conditionner (conditionnement)
charger (chargement) +
décharger (déchargement)
manutentionner (manutention)
transporter (transport transports)

[cuisiner et cultiver]
cuisiner (cuisine)
cuire = cuit, cuis cui (cuisson)
pâtisser (pâtisserie)
jardiner (jardinage)
cultiver (culture cultures)
planter (plantation plantations)
semer
récolter (récolte récoltes)
tailler (taille)
arroser (arrosage)
tondre = tondu, tond (tonte)
dresser (dressage)
traire = trait, tray trai (traite)

[créer]
créer (création créations)
concevoir = conçu, concev conçoi conçoiv (conception)
imaginer +
inventer (invention)
dessiner (dessin dessins)
photographier (photographie)
filmer
composer +
décorer (décoration)
illustrer (illustration)
improviser (improvisation)
chanter (chant)
danser (danse)
développer (développement)
innover (innovation)
lancer (lancement) +
fonder (fondation) + sauf famille
transformer (transformation)
améliorer (amélioration améliorations)
adapter (adaptation)
personnaliser
publier (publication)
éditer (édition)

[numérique]
coder
configurer (configuration)
paramétrer (paramétrage)
numériser (numérisation)
informatiser
automatiser (automatisation)
sauvegarder (sauvegarde sauvegardes)
modéliser (modélisation)

[agir avec les autres]
participer à (participation) +
contribuer à (contribution) +
intervenir = intervenu, interven intervien (intervention interventions) être
militer
solliciter +
entreprendre = entrepris, entrepren entreprend
sécuriser (sécurisation)
garantir = garanti, garantiss garanti
établir = établi, établiss établi +
définir = défini, définiss défini (définition)
fournir = fourni, fourniss fourni +
respecter +
évacuer (évacuation)
"""
