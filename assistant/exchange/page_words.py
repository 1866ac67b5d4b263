"""The French sentences of the page that asks for a passphrase, and why one cannot be made."""

from __future__ import annotations

TITLE = "Document protégé"
OVER = "Bilan de compétences"
WHAT = "Cette page contient un document chiffré. Il s’ouvre avec une phrase de passe."
WHERE = "La personne qui vous a remis ce fichier vous donne la phrase autrement : de vive voix, ou par téléphone."
OFFLINE = "Tout se passe dans ce navigateur, sans Internet : la phrase et le document ne sont envoyés nulle part."
PHRASE = "Phrase de passe"
SHOW = "Montrer ce que je tape"
OPEN = "Ouvrir le document"
OPENING = "Ouverture en cours. Cela prend quelques secondes."
WRONG = (
    "Cette phrase n’ouvre pas le document. Vérifiez chaque mot, les accents, les majuscules et les espaces. "
    "Si la phrase est la bonne, le fichier est abîmé : demandez-le de nouveau."
)
EMPTY = "Tapez d’abord la phrase de passe."
OLD_BROWSER = (
    "Ce navigateur ne sait pas ouvrir ce document. Essayez avec une version récente de Firefox, de Chrome, d’Edge "
    "ou de Safari."
)
NO_SCRIPT = "Pour ouvrir ce document, autorisez JavaScript pour cette page. Elle ne charge rien et n’envoie rien."
SAVE_NOTHING = "Une fois ouvert, le document peut être imprimé. Pour le refermer, fermez cet onglet."

NO_PHRASE = "Il manque la phrase de passe de la page."
NO_PHRASE_REMEDY = "Choisissez-en une de plusieurs mots, et donnez-la de vive voix."
NOT_HERE = (
    "Cet ordinateur ne sait pas faire de page à phrase de passe : son processeur n’a pas le chiffrement qu’il faut."
)
NOT_HERE_REMEDY = (
    "Choisissez une autre forme, par exemple un partage scellé pour votre conseiller ou votre conseillère."
)
