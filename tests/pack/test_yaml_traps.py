"""What French does to YAML: the code, the place, and a corrected line that truly parses."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from assistant.pack.yaml_traps import quoted, traps
from tests.pack.given import PACK, changed, only, said

TEXT = 'texte: "Votre prénom ?"'
BLOCK = changed(
    '          - {id: prenom, type: texte, texte: "Votre prénom ?"}',
    "          - id: prenom\n            type: texte\n            texte: @@",
)

# What an author writes after `texte: ` on line 18, the code, the column, and the line she is offered.
VALUES = {
    "Votre projet : lequel ?": ("P012", 33, 'texte: "Votre projet : lequel ?"'),
    "Fin de phrase :": ("P012", 34, 'texte: "Fin de phrase :"'),
    "[Facultatif] Dites-nous": ("P015", 20, 'texte: "[Facultatif] Dites-nous"'),
    "{{ x }}, bonjour": ("P015", 20, 'texte: "{{ x }}, bonjour"'),
    "*Important* à lire": ("P015", 20, 'texte: "*Important* à lire"'),
    "%pourcent": ("P015", 20, 'texte: "%pourcent"'),
    "@moi": ("P015", 20, 'texte: "@moi"'),
    "> 3 ans": ("P015", 20, 'texte: "> 3 ans"'),
    "`code`": ("P015", 20, 'texte: "`code`"'),
    "|truc": ("P015", 20, 'texte: "|truc"'),
    "- tiret": ("P016", 20, 'texte: "- tiret"'),
    "'L'emploi'": ("P018", 22, 'texte: "L\'emploi"'),
    "'oui' = q1": ("P018", 25, "texte: \"'oui' = q1\""),
    '"dit "oui" ou non"': ("P018", 25, "texte: 'dit \"oui\" ou non'"),
    "“Bonjour : vous”": ("P017", 20, 'texte: "Bonjour : vous"'),
    '"C:\\dossier"': ("P018", 23, 'texte: "C:\\\\dossier"'),
    "Classez #1 puis # 2": ("P011", 28, '"Classez #1 puis # 2"'),
}


@pytest.mark.parametrize(("value", "expected"), VALUES.items(), ids=VALUES.keys())
def test_the_corrected_line_is_offered(value: str, expected: tuple[str, int, str]) -> None:
    code, column, line = expected
    problems = said(BLOCK.replace("@@", value))
    first = problems[0]
    assert (first.line, first.code, first.column) == (18, code, column), problems
    assert first.remedy.startswith(f"Écrivez : {line}")
    # She does what she is told, and it is gone.
    fixed = first.remedy.splitlines()[0].removeprefix("Écrivez : ").removeprefix("texte: ")
    assert all(p.line == 18 and p.code in {"P051", "P052"} for p in said(BLOCK.replace("@@", fixed)))


def test_an_unclosed_quote_is_found_where_it_opens() -> None:
    problem = said(BLOCK.replace("@@", '"Votre prénom'))[0]
    assert (problem.code, problem.line, problem.column) == ("P018", 18, 20)


def test_a_line_that_only_looks_wrong_is_left_alone() -> None:
    text = BLOCK.replace("@@", "x").replace('"Votre âge ?"', '"Votre "âge" ?"').replace("texte: x", "texte: “x” ou “y”")
    assert [(p.line, p.code) for p in said(text)] == [(19, "P012")]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("            texte: @@", "            texte\u00a0: Bonjour", "P014"),
        ("            texte: @@", "            texte:\u00a0Bonjour", "P014"),
        ("            texte: @@", "\u00a0           texte: Bonjour", "P014"),
        ("            texte: @@", "            “texte”: Bonjour", "P017"),
        ("            texte: @@", "            texte:Bonjour", "P019"),
        ("            texte: @@", "\t\t\t\t\t\ttexte: Bonjour", "P013"),
    ],
)
def test_around_keys(old: str, new: str, code: str) -> None:
    problem = only(BLOCK.replace(old, new))
    assert (problem.code, problem.line) == (code, 18)


def test_tabs_everywhere_are_each_said() -> None:
    tabbed = PACK.replace("        ", "\t\t\t\t")
    problems = said(tabbed)
    assert {p.code for p in problems} == {"P013"}
    assert len(problems) > 10


BRACES = {
    "Aimez-vous lire : souvent ?": '"Aimez-vous lire : souvent ?"',
    "{{ age }} ans ?": '"{{ age }} ans ?"',
    "'L'emploi'": '"L\'emploi"',
    "[Facultatif] Dites": '"[Facultatif] Dites"',
}


@pytest.mark.parametrize(("value", "fixed"), BRACES.items())
def test_inside_braces(value: str, fixed: str) -> None:
    first = said(changed('"Votre prénom ?"', value))[0]
    assert first.line == 16 and f"texte: {fixed}" in first.remedy


def test_a_comma_that_cuts_a_text_is_named() -> None:
    problem = only(changed('"Votre prénom ?"', "Bonjour, oui"))
    assert problem.code == "P030" and "virgule" in problem.remedy


def test_all_faults_in_one_run_and_the_checks_go_on() -> None:
    text = (
        BLOCK.replace("@@", "un : deux").replace('"Voir si tout se lit."', "[a] b").replace("duree: 5", "duree: cinq")
    )
    assert [(p.line, p.code) for p in said(text)] == [(9, "P015"), (11, "P033"), (18, "P012")]


def test_a_comment_after_a_text_is_advice_only() -> None:
    problem = only(BLOCK.replace("@@", "Bonjour à tous # à revoir"))
    assert (problem.code, problem.severity) == ("P011", "avis")
    assert not said(PACK.replace("version: 1.0.0", "version: 1.0.0 # la première"))


def test_hundreds_of_cut_texts_are_bearable() -> None:
    cut = "\n".join(f"titre_{n}: mot après mot #{n}" for n in range(400))
    assert {p.code for p in said(f"{PACK}{cut}\n")} == {"P011", "P007"}


def test_what_cannot_be_repaired_is_still_placed() -> None:
    problem = said("pack: essai\n  version: [\n")[0]
    assert problem.code == "P010" or problem.code.startswith("P01")
    assert problem.line >= 1 and "expected" not in problem.message


@given(st.text(alphabet="abé '\"\\:#{}[]-?!", min_size=1, max_size=30).filter(str.strip))
def test_quoted_reads_back_the_same(text: str) -> None:
    assert yaml.load(f"a: {quoted(text)}", yaml.CBaseLoader) == {"a": text.strip()}


@given(st.text(alphabet="ab é'\"\\:#{}[],-?!&*%@`|>\t\u00a0“”«»", max_size=60))
def test_no_line_surprises_the_traps(line: str) -> None:
    for trap in traps(line):
        assert 1 <= trap.column <= len(line) + 1
        assert "\n" not in trap.line
