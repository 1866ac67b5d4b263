"""A long answer written without a line end must not slow the keyboard down."""

from time import perf_counter

from textual.app import App
from textual.widgets import TextArea

from assistant.faces.terminal.editor import Editor

WORDS = "Quelle situation de travail vous a donné envie de rester plus tard sans qu'on vous le demande et pourquoi ? "


async def painted_in(kind, length):
    """Seconds to repaint every row after one letter, at the end of a paragraph of that length."""

    class Host(App):
        def compose(self):
            yield kind()

    app = Host()
    async with app.run_test(size=(80, 24)) as pilot:
        area = app.query_one(kind)
        area.load_text((WORDS * (length // len(WORDS) + 1))[:length])
        area.move_cursor(area.document.end)
        await pilot.pause()
        best = 9.0
        for _ in range(5):
            area.insert("a")
            begun = perf_counter()
            for y in range(area.size.height):
                area._render_line(y)
            best = min(best, perf_counter() - begun)
        return best


async def test_painting_does_not_depend_on_the_length_of_the_paragraph():
    assert await painted_in(Editor, 30_000) < 5 * await painted_in(Editor, 1_500)


async def test_and_textual_alone_would():
    """The measure can fail: if Textual learns to do it, our own painting can go."""
    assert await painted_in(TextArea, 30_000) > 5 * await painted_in(TextArea, 1_500)


async def test_what_is_painted_is_what_is_written():
    class Host(App):
        def compose(self):
            yield Editor(WORDS * 4)

    app = Host()
    async with app.run_test(size=(50, 30)) as pilot:
        editor = app.query_one(Editor)
        await pilot.pause()
        rows = ["".join(s.text for s in editor._render_line(y)) for y in range(editor.wrapped_document.height)]
        assert "".join(rows).replace(" ", "") == (WORDS * 4).replace(" ", "")


async def test_the_cursor_and_the_selection_are_painted():
    class Host(App):
        def compose(self):
            yield Editor(WORDS * 3)

    app = Host()
    async with app.run_test(size=(40, 30)) as pilot:
        editor = app.query_one(Editor)
        editor.focus()
        editor.move_cursor((0, 60))
        await pilot.pause()

        def styled(style_of):
            return sum(
                len(s.text) for y in range(editor.wrapped_document.height) for s in editor._render_line(y)
                if s.style and s.style.bgcolor == style_of.bgcolor
            )  # fmt: skip

        assert styled(editor._theme.cursor_style) == 1
        editor.selection = editor.selection.__class__((0, 10), (0, 75))
        await pilot.pause()
        assert styled(editor._theme.selection_style) == 65


async def test_the_keys_of_our_places_leave_a_text_begun_alone():
    """TextArea has its own F6 and F7: they would select her text, and the next letter would replace it."""

    class Host(App):
        def compose(self):
            yield Editor("Je voudrais laisser")

    app = Host()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f7", "f6", "x")
        assert app.query_one(Editor).text == "Je voudrais laisserx"
