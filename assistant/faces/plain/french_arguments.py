"""argparse that speaks French: its headings, its help and every one of its errors."""

from __future__ import annotations

import argparse
import re
import sys
from typing import Any, NoReturn

_FRENCH = {
    "usage: ": "usage : ",
    "options": "options",
    "optional arguments": "options",
    "positional arguments": "à donner",
    "show this help message and exit": "montrer cette aide",
    "%(prog)s: error: %(message)s\n": "%(prog)s : %(message)s\nPour l’aide : %(prog)s --aide\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s : %(message)s",
    "the following arguments are required: %s": "il manque : %s",
    "unrecognized arguments: %s": "je ne comprends pas : %s",
    "expected one argument": "il faut une valeur",
    "expected at most one argument": "une valeur au plus",
    "expected at least one argument": "il faut au moins une valeur",
    "not allowed with argument %s": "ne va pas avec %s",
    "ignored explicit argument %r": "ne prend pas de valeur : « %s »",
    "invalid %(type)s value: %(value)r": "« %(value)s » est impossible ici",
    "invalid choice: %(value)r (choose from %(choices)s)": "« %(value)s » n’existe pas. Au choix : %(choices)s",
    "unknown parser %(parser_name)r (choices: %(choices)s)": "« %(parser_name)s » n’existe pas. Au choix : %(choices)s",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s peut vouloir dire : %(matches)s",
    "one of the arguments %s is required": "il faut l’un de : %s",
    "subcommands": "commandes",
}


def _french(text: str) -> str:
    return _FRENCH.get(text, text)


def _french_plural(one: str, many: str, count: int) -> str:
    known = {"expected %s argument": "il faut %s valeur", "expected %s arguments": "il faut %s valeurs"}
    return known.get(one if count == 1 else many, many)


# argparse asks gettext for each of its sentences through these two names, and has no other door for a language.
vars(argparse)["_"] = _french
vars(argparse)["ngettext"] = _french_plural


class FrenchParser(argparse.ArgumentParser):
    """An ArgumentParser without abbreviations, so that a new option never changes what an old script means."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{**options, "allow_abbrev": False, "add_help": False})
        if options.get("add_help", True):
            self.add_argument("-h", "--aide", "--help", action="help", help="montrer cette aide")

    def format_help(self) -> str:
        return re.sub(r"^(\S.*\S):$", r"\1 :", super().format_help(), flags=re.MULTILINE)

    def error(self, message: str) -> NoReturn:
        """Choices come quoted as Python writes them: « Au choix : html, md, json » is enough."""
        head, choices, tail = message.partition("Au choix : ")
        super().error(head + choices + tail.replace("'", ""))

    def _print_message(self, message: str, file: Any = None) -> None:
        """Help and errors, with French spaces, and harmless: an error repeats what was typed, which may be anything."""
        from assistant.pack.cleaning import clean, typography

        stream = file or sys.stderr
        if message and stream is not None:
            stream.write(typography(clean(message)))  # argparse would keep to itself that the disk is full
