"""The terminal face (Textual). Nothing of Textual's debugging may see what she types: not a key log, not a screenshot."""

import gc
import os

# Hundreds of modules come in before the first question: looking for garbage among them every 700 objects finds none and
# takes a tenth of the start. The application sets it back once the question is there.
COLLECT_EVERY = gc.get_threshold()
gc.set_threshold(100_000, *COLLECT_EVERY[1:])

# Read by Textual when it is imported: TEXTUAL_DEBUG writes every key to keys.log, TEXTUAL_LOG every message to a file,
# TEXTUAL (devtools) sends them to a socket, TEXTUAL_SCREENSHOT saves the screen.
for _name in ("TEXTUAL", "TEXTUAL_DEBUG", "TEXTUAL_LOG", "TEXTUAL_SCREENSHOT", "TEXTUAL_PRESS", "TEXTUAL_SHOW_RETURN"):
    os.environ.pop(_name, None)
