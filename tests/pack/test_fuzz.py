# ruff: noqa: E501  # a table reads best with one case a line
"""Whatever the bytes: a pack, or problems with a place; never another exception, never a long wait."""

import time

from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.pack.model import Pack
from assistant.pack.problem import PackError
from assistant.pack.reading import check_bytes, read_bytes
from tests.pack.given import PACK

DATA = PACK.encode()
PIECES = [
    b"\t", b" #", b": ", b" : ", b"- ", b"[", b"]", b"{", b"}", b"{{", b"}}", b"'", b'"', b"&a ", b"*a", b"!x ", b"<<: ", b"|\n", b">\n", b"\n",
    b"\n---\n", b"%", b"@", b"\x00", b"\x1b", b"\xff", "\u202e".encode(), "\u00a0".encode(), "’".encode(), b"si: ", b"  ", b"? ", b"\r\n",
    b"echelle", b"fiche", b"score(", b"\\", b"modalites: ", b"id: prenom", b"texte: x", b"0", b"-1", b"99999999999", b"options_depuis: ",
]  # fmt: skip


def bearable(data: bytes) -> None:
    start = time.perf_counter()
    try:
        pack = read_bytes(data, "essai.yaml")
        assert isinstance(pack, Pack)
        assert all(p.severity == "avis" for p in check_bytes(data, "essai.yaml"))
    except PackError as error:
        assert error.problems
        lines = data.count(b"\n") + data.count(b"\r") + data.decode("utf-8", "replace").count("\x85") + 2
        for problem in error.problems:
            assert problem.message and 0 <= problem.line <= lines + data.count("\u2028".encode()) + data.count(
                "\u2029".encode()
            )
    assert time.perf_counter() - start < 5


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
@example(b"\xfe\xff")
@example(b"? ")
@example(b"%YAML 9.9\n---\na")
@example(b"{" * 30)
@example(b"pack: {}\nquestionnaires: [{sections: [{questions: [{type: fiche}]}]}]")
@example(b"pack: a\nquestionnaires: [{scores: {x: {items: [a.b]}}, portefeuille: [{depuis: a.b.c}]}]")
def test_random_bytes(data: bytes) -> None:
    bearable(data)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="ab:-[]{}\"'#&*!|>%@`,? \n\té{}", max_size=200))
def test_random_signs_of_yaml(text: str) -> None:
    bearable(text.encode())


@settings(max_examples=250, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, len(DATA)), st.integers(0, 12), st.sampled_from(PIECES)), min_size=1, max_size=4)
)
def test_a_pack_damaged_by_hand(wounds: list[tuple[int, int, bytes]]) -> None:
    data = DATA
    for at, length, piece in wounds:
        data = data[:at] + piece + data[at + length :]
    bearable(data)


LINES = PACK.splitlines(keepends=True)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_lines_lost_moved_and_doubled(data: st.DataObject) -> None:
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(lines) - 1))
        match data.draw(st.sampled_from(["lose", "double", "move", "indent"])):
            case "lose":
                lines.pop(at)
            case "double":
                lines.insert(at, lines[at])
            case "move":
                lines.insert(data.draw(st.integers(0, len(lines) - 1)), lines.pop(at))
            case _:
                lines[at] = "  " + lines[at]
    bearable("".join(lines).encode())


def test_a_file_wrong_everywhere_is_soon_given_up() -> None:
    """2,000 conditions on names that are each nearly one of 2,000: without a bound this takes two minutes."""
    many = "\n".join(
        f'          - {{id: question_numero_{i}, type: oui_non, texte: T, si: "question_numera_{i} = oui"}}'
        for i in range(2000)
    )
    text = PACK.replace("          - {id: fin,", f"{many}\n          - {{id: fin,")
    start = time.perf_counter()
    problems = check_bytes(text.encode(), "essai.yaml")
    assert time.perf_counter() - start < 20
    assert len(problems) == 301 and sum(p.code == "P007" for p in problems) == 1


WORDS = [
    "texte",
    "echelle",
    "fiche",
    "note",
    "tri",
    "oui",
    "non",
    "0",
    "a1",
    "prenom",
    "emplois",
    "cartes",
    "scores",
    "portefeuille",
    "age",
    "",
    "{a: b}",
    "[a]",
]


@settings(max_examples=250, deadline=None)
@given(st.data())
def test_values_swapped_for_others(data: st.DataObject) -> None:
    """The structure stays valid YAML: this reaches deep into the table, the conditions and the scores."""
    text = PACK
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.sampled_from([i for i, c in enumerate(text) if text[i : i + 2] == ": "])) + 2
        end = min((e for s in ",}]\n" if (e := text.find(s, at)) >= 0), default=len(text))
        text = text[:at] + data.draw(st.sampled_from(WORDS)) + text[end:]
    bearable(text.encode())
