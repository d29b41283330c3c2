"""What the theme's scripts say, as a script of its own: they ask for a message by its English."""

from __future__ import annotations

import json

from newsarchive.publish.language.words import N_, Words

# What stands in ``say("…")`` in the theme's scripts; a test holds the two together.
SAID = (
    N_("Auto"),
    N_("Dark"),
    N_("Light"),
    N_("Colour theme: %(theme)s"),
    N_("Copied"),
    N_("The browser did not let it be copied"),
    N_("Search needs a server: these pages are read from a folder. The lists of articles, actors and years work here."),
    N_("Searching…"),
    N_("%(count)s found for “%(words)s”"),
    N_("Nothing found for “%(words)s”"),
    N_("The search index could not be loaded. Try again, or use the lists of articles, actors and years."),
    N_("Write the headline."),
    N_("Write the text, or its beginning."),
    N_("The file %(name)s is among your downloads. Send it to the editors as this page says."),
)


def script_of(words: Words) -> str:
    told = {text: words.find("", text) for text in SAID}
    return f"self.newsarchiveWords = {json.dumps(told, ensure_ascii=False)};\n"
