"""Texts that try to become something else than text."""

from __future__ import annotations

from dataclasses import replace

from assistant.portfolio.model import Bar, Figure, Item, Portfolio
from tests.portfolio.samples import portfolio_of, source

TEXTS = {
    "markup_fermant": "[/",
    "action": "[@click=app.quit]partir[/]",
    "script": "<script>document.title='PWNED'</script>",
    "image": "<img src=x onerror=\"document.title='PWNED'\">",
    "svg": "</desc></svg><svg onload=alert(1)>",
    "style": "</style><style>*{display:none}</style>",
    "commentaire": "--><script>document.title='PWNED'</script><!--",
    "attribut": '" onmouseover="document.title=1" x="',
    "gabarit": "{{7*7}} {% for x in range(10**9) %} {{ ''.__class__ }}",
    "lien": "javascript:document.title='PWNED'",
    "lien_md": "[moi](javascript:alert(1)) <https://exemple.fr>",
    "echappement": "\x1b[2J\x1b[31mrouge",
    "osc52": "\x1b]52;c;Y3VybA==\x07",
    "renverse": "abc\u202edcba",
    "invisible": "pass\u200bword\u200d\ufeff",
    "accents": "e" + "\u0301" * 100,
    "nul": "a\x00b\x7f\x9b",
    "separateur": "a\u2028b\u2029c",
    "surrogate": "a\ud800b",
    "entite": "&lt;script&gt; &amp;amp; &#60;b&#62;",
    "lignes": "un\n\n\n\ndeux\r\ntrois\tquatre",
}


def item(text: str) -> Item:
    """The same text everywhere an item can hold some."""
    values = zip("RIASEC", (1, 2, None, 4, 5, 6), strict=True)
    bars = tuple(Bar(text, value, 40, text, letter) for letter, value in values)
    return Item(
        id=f"a/b#{text[:40]}",
        rubric="demande",
        title=text,
        text=text,
        lines=((text, text),),
        figure=Figure(text, bars, True),
        sources=(source("x", text, text),),
        origin=text,
        reworded=True,
    )


def portfolio(text: str) -> Portfolio:
    skill = replace(item(text), id="c", rubric="competences", kind="savoir_faire", figure=None)
    return portfolio_of(item(text), skill)
