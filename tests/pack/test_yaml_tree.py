"""Hostile files stop at the door, each with a word of French and a place; honest text is never retyped."""

import sys
import time

import pytest

from assistant.pack.problem import PackError
from assistant.pack.reading import check, read_bytes
from assistant.pack.yaml_tree import MAX_BYTES, MappingNode, Refused, ScalarNode, compose, load
from tests.pack.given import PACK, changed, only, said

BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{c}: &{c} [" + ",".join([f"*{chr(ord(c) - 1)}"] * 9) + "]\n" for c in "bcdefghi"
)

REFUSED = {
    "too big": (b"a: " + b"x" * 3_000_000, "P002"),
    "latin-1": ("pack: été\n".encode("latin-1"), "P003"),
    "utf-16": (PACK.encode("utf-16"), "P003"),
    "empty": (b"", "P004"),
    "blank": (b" \n\n", "P004"),
    "comment only": (b"# rien\n", "P004"),
    "alias bomb": (BOMB.encode(), "P020"),
    "self reference": (b"&a [*a]", "P020"),
    "anchor": (b"pack: &x essai", "P020"),
    "tag": (b'!!python/object/apply:os.system ["echo"]', "P020"),
    "bare tag": (b"pack: ! essai", "P020"),
    "merge": (b"pack: essai\n<<: {a: b}\n", "P020"),
    "brackets": (b"[" * 200_000, "P022"),
    "braces": (b"{" * 200_000, "P022"),
    "dashes": (b"- " * 100_000, "P022"),
    "questions": (b"? " * 100_000, "P022"),
    "deep keys": ("".join(" " * i + "a:\n" for i in range(300)).encode(), "P022"),
    "many": (b"[" + b"a," * 30_000 + b"]", "P023"),
    "two documents": (b"a: b\n---\nc: d\n", "P025"),
}


@pytest.mark.parametrize(("data", "code"), REFUSED.values(), ids=REFUSED.keys())
def test_refused_with_a_place_and_in_no_time(data: bytes, code: str) -> None:
    start = time.perf_counter()
    problems = said(data)
    assert time.perf_counter() - start < 2
    found = [p for p in problems if p.code == code]
    assert found, problems
    assert found[0].line >= 1 and found[0].column >= 1 and found[0].message
    with pytest.raises(PackError):
        read_bytes(data, "essai.yaml")


def test_a_long_text_is_refused_where_it_stands() -> None:
    problem = only(changed('"Merci."', '"' + "x" * 20_001 + '"'))
    assert (problem.code, problem.line, problem.column) == ("P024", 49, 42)


def test_no_file_and_no_right(tmp_path) -> None:
    (problem,) = check(tmp_path / "absent.yaml")
    assert problem.code == "P001" and "n'existe pas" in problem.message
    (problem,) = check(tmp_path)
    assert problem.code == "P001" and "dossier" in problem.message
    assert check(tmp_path / "a\0b")[0].code == "P001"


def test_the_largest_file_allowed_is_read() -> None:
    text = PACK + "# " + "é" * 1000 + "\n"
    filled = text.encode() + b"#" * (MAX_BYTES - len(text.encode()))
    assert len(filled) == MAX_BYTES
    assert not said(filled)


def test_a_mark_at_the_start_is_removed_and_said() -> None:
    problem = only(b"\xef\xbb\xbf" + PACK.encode())
    assert (problem.code, problem.severity) == ("P005", "avis")


def test_invisible_characters_are_replaced_and_counted() -> None:
    problem = only(changed('"Merci."', '"Mer\u202eci\u200b\x1b."'))
    assert problem.code == "P006" and "3 caractères" in problem.message
    pack = read_bytes(changed('"Merci."', '"Mer\\e[31mci"').encode(), "f")
    assert pack.questionnaires[0].sections[1].questions[-1].text.source == "Mer�[31mci"


SCALARS = [
    "12:30",
    "01000",
    "no",
    "non",
    "1.10",
    "2024-01-02",
    "1e3",
    "1_000",
    "null",
    "~",
    "0x1F",
    "+33612345678",
    "On",
    ".5",
]


@pytest.mark.parametrize("word", SCALARS)
def test_scalars_stay_what_the_author_wrote(word: str) -> None:
    root = compose(f"titre: {word}\n")
    assert isinstance(root, MappingNode)
    assert [node.value for pair in root.value for node in pair] == ["titre", word]
    pack = read_bytes(changed("titre: Un essai", f"titre: {word}").encode(), "f")
    assert pack.title == word


@pytest.mark.parametrize("word", ["01000", "no", "2024-01-02", "1_000", "on"])
def test_codes_stay_what_the_author_wrote(word: str) -> None:
    pack = read_bytes(changed("salarie: ", f"{word}: ").encode(), "f")
    assert pack.questionnaires[0].questions()[2].choices[0].code == word


def test_twenty_levels_and_no_more() -> None:
    assert compose("[" * 19 + "a" + "]" * 19) is not None
    with pytest.raises(Refused):
        compose("[" * 20 + "a" + "]" * 20)


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [x]",
        "a: &a\n  - x",
        "&a a: b",
        "? &a b\n: c",
        "--- &a\nb: c",
        "[a,&b c]",
        '{"a":&b c}',
        "a: !<tag:x> b",
        "é𝒜: &a b",
        "a: 'é'\r\nb: &c d",
        "- &x y",
    ],
)
def test_anchors_and_tags_are_seen_wherever_they_hide(text: str) -> None:
    with pytest.raises(Refused) as refused:
        compose(text)
    assert refused.value.code == "P020"


@pytest.mark.parametrize("text", ['"Bravo !"', "'a & b'", "Du pain & du vin", "Oui ! Et *vous* ?", '"* a"'])
def test_the_same_signs_inside_a_text_are_only_text(text: str) -> None:
    tree = load(f"titre: {text}\n".encode(), "f")
    assert isinstance(tree.root, MappingNode)
    value = tree.root.value[0][1]
    assert isinstance(value, ScalarNode) and value.value == text.strip("'\"")


def test_the_guard_leaves_the_interpreter_alive() -> None:
    """Without it the C composer overflows its stack: this test would end the process."""
    for sign in "[{":
        with pytest.raises(Refused):
            compose(sign * 500_000)
    assert sys.getrecursionlimit() < 500_000


@pytest.mark.parametrize(
    "written",
    [
        '"a\\tb"',
        '"a\\x1b[2Jb"',
        '"a\\u202eb"',
        '"a\\\\x1b"',
        '"a\\e"',
        '"\\\\n\\t"',
        "a\u200bb",
        "'a\\x1b \u202e'",
        '"a\\\\\\e\\n"',
    ],
)
def test_only_a_text_that_needs_no_cleaning_is_taken_as_it_is(written: str) -> None:
    tree = load(f"pack: {written}\n".encode(), "f")
    assert not tree.plain


def test_a_tree_is_plain_where_backslashes_only_end_lines_or_guard_quotes() -> None:
    assert load('pack: "« Été » \\n\\n\\"là\\""\n'.encode(), "f").plain


@pytest.mark.parametrize("text", ["a: Bravo !\nb: 2 * 3 & 4 !\n", "a: « Oui ! »\nb: 'x !'\n"])
def test_signs_within_french_are_no_tags(text: str) -> None:
    assert load(text.encode(), "f").root is not None


@pytest.mark.parametrize(
    "text",
    [
        *("a: [b,!x c]", "? &a b\n: c", "- !t a", "a:\n  &x b", "{a: &y b, c: *y}", "a: {b:  \t!x c}"),
        *("--- !x\na: b", "\ufeff\n!x a", "a: b\u2028&x c: d"),
    ],
)
def test_wherever_a_node_may_begin_its_sign_is_seen(text: str) -> None:
    with pytest.raises(PackError):
        load(text.encode(), "f")
