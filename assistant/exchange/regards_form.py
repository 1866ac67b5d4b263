"""What she gives to someone whose regard she asks for: a page that anyone can fill offline, and the same questions as text.

The page asks the network for nothing: its policy allows one script and one style sheet, each by its hash. It bears the
number and the secret of the request. They prove, when they come back, that the answer is to one of her requests; they
sign nothing that is written there, and whoever has the page has them.
"""

from __future__ import annotations

import json
import secrets
from typing import Any

from assistant.dossier.regards import Asked, Request
from assistant.exchange import regards_words as words
from assistant.exchange.own_page import part, template
from assistant.pack.cleaning import clean, one_line, typography
from assistant.portfolio.documents.policy import policy_hash

FORMAT = 1
BEGIN, END = "-----DEBUT DU REGARD-----", "-----FIN DU REGARD-----"
LONGEST_ANSWER = 4_000  # characters of one answer, in the page as when it comes back
LONGEST_NAME, LONGEST_WORD = 60, 1_500  # characters
PAGE_MARK = "bilan-regards"  # says what a page is, to whom would open it in the place of an answer


def new_number() -> str:
    """32 hexadecimal digits, for the number of a request as for its secret."""
    return secrets.token_hex(16)


def page(request: Request) -> str:
    """The page for this person, as HTML."""
    from markupsafe import Markup

    script, style = part("regards.js"), part("regards.css")
    return template("regards.html.j2").render(
        script=Markup(script),
        script_hash=policy_hash(script),
        style=Markup(style),
        style_hash=policy_hash(style),
        mark=PAGE_MARK,
        name=one_line(request.signed),
        number=request.number,
        word=clean(request.word).split("\n") if request.word else [],
        questions=[Asked(one.id, typography(one.text), typography(one.help)) for one in request.questions],
        most=LONGEST_ANSWER,
        data=json.dumps(_data(request), ensure_ascii=True),
        say=lambda name: said(name, request),
    )


def mail(request: Request) -> str:
    """The same questions as plain text, to be answered by mail."""
    asked = [f"{rank}. {one.text}\n   {one.help}".rstrip() for rank, one in enumerate(request.questions, 1)]
    consent = words.MAIL_CONSENT.format(question=words.CONSENT)
    parts = [
        said("TITLE", request),
        clean(request.word),
        said("WHAT", request),
        said("MAIL_HOW", request),
        *(typography(clean(text)) for text in asked),
        f"{typography(consent)} {said('CONSENT_WHY', request)}",
        *(said(name, request) for name in ("READS", "FREE", "CHANGE")),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def said(name: str, request: Request) -> str:
    """A sentence with her name in it, and French spaces. The name is put in last: a brace in it is only a brace."""
    return typography(str(getattr(words, name))).replace("{name}", one_line(request.signed))


def _data(request: Request) -> dict[str, Any]:
    """What the script needs: no name of the person who answers stands in the page."""
    named = ("ANSWERED", "ACCORD_YES", "ACCORD_NO", "DO_NOT_TOUCH", "COPIED", "NOT_COPIED", "SAVED", "STALE")
    return {
        "format": FORMAT,
        "demande": request.number,
        "secret": request.secret,
        "debut": BEGIN,
        "fin": END,
        "fichier": f"regard-{request.number[:6]}.txt",
        "questions": [{"id": one.id, "texte": typography(clean(one.text))} for one in request.questions],
        "mots": {name: said(name, request) for name in (*named, "MISSING_ANSWER", "MISSING_CONSENT")},
    }
