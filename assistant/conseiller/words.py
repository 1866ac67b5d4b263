"""Every sentence of the desk. What happened, then what to do next; her words are never repeated in an error."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant.pack.cleaning import typography
from assistant.portfolio import words as portfolio

SHORT = 8  # first figures of a number: enough for a person to name a share

# The desk itself
NOT_A_DESK = "Ce dossier est celui d’une personne en bilan, et non un bureau de conseiller ou de conseillère."
NOT_A_DESK_REMEDY = "Donnez à --bureau l’endroit de votre bureau. Rien n’a été modifié."
NO_DESK = "Il n’y a pas encore de bureau dans « {folder} »."
NO_DESK_REMEDY = "Créez-le avec : bilan conseiller cle"
UNSETTLED = "Ce bureau s’ouvre, mais rien n’a pu y être noté."
NAME_EMPTY = "Il manque un nom."
NAME_LONG = "Ce nom est trop long : {most} caractères au plus."
NAME_REMEDY = "Donnez un nom court, sur une seule ligne."
NO_SUCH_SHARE = "Aucun partage de ce bureau n’a le numéro « {number} »."
MANY_SHARES = "Plusieurs partages ont un numéro qui commence par « {number} »."
NO_SUCH_SHARE_REMEDY = "Les numéros se lisent avec : bilan conseiller bureau"
NO_SUCH_PERSON = "Personne ne porte ce pseudonyme dans ce bureau."
NO_SUCH_PERSON_REMEDY = "Les pseudonymes se lisent avec : bilan conseiller bureau"

# Assigning
NOTHING_ASKED = "Aucun questionnaire n’est choisi."
NOTHING_ASKED_REMEDY = "Choisissez-en au moins un."
UNKNOWN_QUESTIONNAIRE = "Le questionnaire « {key} » n’existe pas."
UNKNOWN_QUESTIONNAIRE_REMEDY = "Un questionnaire se nomme « pack/questionnaire », comme dans la liste."
PACK_FAULTS = "Le fichier « {file} » a des problèmes : il n’est pas envoyé."
PACK_FAULTS_REMEDY = "Corrigez-les, puis recommencez : bilan pack verifier {file}"
PACK_SHIPPED = "Votre pack s’appelle « {id} », comme un pack livré avec le programme."
PACK_SHIPPED_REMEDY = "Donnez-lui un autre nom, sur la ligne « pack : » et au fichier."
PACK_TWICE = "Deux de vos fichiers contiennent un pack du même nom, « {id} »."
PACK_TWICE_REMEDY = "N’en donnez qu’un, ou renommez l’autre."
PACK_CHANGED = "Le pack « {id} » a changé depuis un envoi, mais sa version est restée {version}."
PACK_OLDER = "Le pack « {id} » a déjà été envoyé dans une version plus récente, {version}."
PACK_VERSION_REMEDY = "Augmentez le numéro de la ligne « version : », puis recommencez."
MESSAGE_LONG = "Ce message est trop long : {most} caractères au plus."
MESSAGE_LONG_REMEDY = "Raccourcissez-le."
DUE_PAST = "Le {day} est déjà passé."
DUE_FAR = "Le {day} est trop loin : trois ans au plus."
DUE_REMEDY = "Donnez un jour à venir, ou aucun."

# Receiving
OTHER_RECIPIENT = "Ce fichier a été fait pour une autre personne que vous : il n’est pas ouvert."
OTHER_RECIPIENT_REMEDY = "Prévenez la personne qui vous l’a remis : elle doit le refaire pour vous."
NOT_SIGNED_BY_IT = "La signature de ce fichier n’est pas celle qu’il annonce : il n’est pas ouvert."
NOT_SIGNED_REMEDY = "Demandez à la personne de vous le remettre de nouveau."
NOT_FOR_A_DESK = "Ce fichier s’adresse à la personne en bilan, pas à un bureau : c’est {kind}."
NOT_FOR_A_DESK_REMEDY = "Un bureau ouvre un partage, une preuve d’activité ou un retrait."
KINDS = {"card": "une carte", "envoi": "un envoi", "reply": "une réponse"}
SHARE_OVER = "Ce partage pouvait être lu jusqu’au {until} : il n’est plus ouvert ni gardé."
SHARE_OVER_REMEDY = "Si vous en avez encore besoin, demandez à la personne un nouveau partage."
SHARE_GONE = "Ce partage a été détruit ici le {day} : il ne revient pas."
SHARE_TAKEN_BACK = "La personne a repris ce partage le {day} : il n’est plus ouvert."
SHARE_OTHER_KEY = "Un partage du même numéro a été signé par quelqu’un d’autre : celui-ci n’est pas ouvert."
OTHER_KEY = (
    "Ce fichier se dit de « {pseudonym} », mais il n’est pas signé comme ce que vous en avez déjà reçu : il n’est pas "
    "ouvert."
)
OTHER_KEY_REMEDY = (
    "Appelez la personne. Si elle a refait son dossier, elle est nouvelle pour ce bureau : assignez-lui ses "
    "questionnaires sous un autre pseudonyme."
)
OTHER_PERSON = "Ce fichier vient de « {pseudonym} », et non de « {said} »."
OTHER_PERSON_REMEDY = "Recommencez sans dire de qui il vient."
WHO_IS_IT = "Rien ne dit de qui vient ce partage."
WHO_IS_IT_REMEDY = "Dites sous quel pseudonyme le ranger, avec --de."
NOT_PLACED = "C’est noté, mais le fichier n’a pas pu être mis à sa place : {path}."
NOT_PLACED_REMEDY = "Le support a peut-être été retiré. Recommencez dans un autre dossier."
EARLY_WITHDRAWAL = (
    "Ce retrait parle d’un partage que ce bureau n’a pas reçu. C’est noté : s’il vous parvient, il ne sera pas ouvert."
)
FOREIGN_WITHDRAWAL = "Ce retrait n’est pas signé par la personne qui a remis le partage : rien n’a été changé."
FOREIGN_WITHDRAWAL_REMEDY = "Appelez la personne pour savoir ce qu’elle veut."
UNKNOWN_PROOF = "Cette preuve d’activité parle d’un envoi que ce bureau n’a pas fait : elle n’est pas gardée."
UNKNOWN_PROOF_REMEDY = "Vérifiez qu’elle vous était bien destinée."
OLDER_PROOF = "Une preuve d’activité plus récente a déjà été reçue pour cet envoi : celle-ci n’est pas gardée."
OLDER_PROOF_REMEDY = "Il n’y a rien à faire."
FIRST_LETTER = (
    "C’est le premier fichier signé de « {pseudonym} » : sa signature est retenue, et la suite devra porter la même. "
    "Rien d’autre ne prouve qu’il vient de cette personne : demandez-le-lui de vive voix."
)
ALREADY_RECEIVED = "Vous aviez déjà reçu ce fichier : rien n’a changé."
SHARE_KEPT = "Partage de « {pseudonym} », signé « {sender} »."
SHARE_PURPOSE = "Pour : {purpose}"
SHARE_UNTIL = "À lire jusqu’au {until}, puis à détruire. Numéro : {number}"
SHARE_FILE = "Ce bureau en garde le contenu, chiffré : effacez le fichier reçu, et le courriel qui le portait."
PROOF_KEPT = "Preuve d’activité de « {pseudonym} » : des dates, aucun contenu."
WITHDRAWN = "« {pseudonym} » a repris le partage {number}."
WITHDRAWN_GONE = "Son contenu avait déjà été détruit."

# Retention
RULE = "Code du travail, article {article} (en vigueur depuis le {since}) : {says}"
RULE_HERE = (
    "Ici, un partage se lit jusqu’à son dernier jour. Le lendemain il n’est plus montré, et « bilan conseiller purger » "
    "le détruit. La personne peut le reprendre avant : son contenu est détruit dès que vous ouvrez son retrait."
)
NOT_READABLE_OVER = "La fin de ce partage est passée depuis le {until} : il n’est plus montré. Il est à détruire."
NOT_READABLE_GONE = "Le contenu de ce partage a été détruit le {day}."
NOT_READABLE_REMEDY = "Ce qui est à détruire se détruit avec : bilan conseiller purger"
FATE_GONE = "Détruit le {day} ({reason})."
FATE_TAKEN_BACK = "À détruire : la personne l’a repris le {day}."
FATE_DUE = "À détruire : sa fin est passée depuis le {until}."
REASONS = {"fin": "fin du partage", "retrait": "repris par la personne", "demande": "à votre demande"}
DESTROYED_ONE = "Le contenu d’un partage est détruit : ni ce bureau ni ses sauvegardes ne le gardent."
DESTROYED_MANY = "Le contenu de {count} partages est détruit : ni ce bureau ni ses sauvegardes ne le gardent."
DESTROYED_ELSEWHERE = "Le fichier reçu, le courriel qui le portait et ce que vous avez imprimé ou copié ailleurs restent à détruire par vous."
CLOCK_BACK = (
    "L’horloge de l’ordinateur dit un jour plus ancien que celui où ce bureau a été ouvert. Le {day} compte : rien de "
    "ce qui était fini ne revient."
)

# Replying
NOTHING_SAID = "Cette réponse ne dit rien."
NOTHING_SAID_REMEDY = "Écrivez un message, ou une note sur un élément."
NO_SUCH_ITEM = "Ce partage n’a pas d’élément {number}."
NO_SUCH_ITEM_REMEDY = "Les éléments sont numérotés de 1 à {count}, dans l’ordre où ils se lisent."


def said(sentence: str, **values: object) -> str:
    """A sentence with its values and the no-break spaces of French."""
    return typography(sentence.format(**values))


def day(text: str) -> str:
    """« 22 novembre 2026 » of a day or an instant."""
    return portfolio.day_of(text)


def date_of(text: str) -> date:
    return date.fromisoformat(text)


def destroyed_lines(count: int, of_vault: Sequence[str]) -> tuple[str, ...]:
    """What is said after a destruction. The vault begins and ends with sentences made for her own dossier: what stands
    between tells of copies that could not be cleaned, and matters here too."""
    done = DESTROYED_ONE if count == 1 else said(DESTROYED_MANY, count=count)
    return (done, *of_vault[1:-1], DESTROYED_ELSEWHERE)
