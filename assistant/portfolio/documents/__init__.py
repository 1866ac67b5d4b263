"""Documents made of the portefeuille, for herself: HTML, Markdown and JSON. Jinja2 is imported when one is made."""
