"""Writes `annotate/given_names.py`: `python tools/given_names.py PHOENIX CENSUS TEXT…`.

PHOENIX is the dictionary of national actors of the Open Event Data Alliance (MIT), CENSUS a folder with the two lists
of first names of the US Census of 1990 (public domain, `dist.male.first` and `dist.female.first`).
A name that a TEXT, plain or one word a line, has in small letters is a word too, and is left out.
Names that are in the module already stay.
"""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "plugins"))

from newsarchive.annotate import candidates, cues  # noqa: E402
from newsarchive.annotate.aliases import PARTICLES  # noqa: E402
from newsarchive.annotate.given_names import GIVEN_NAMES  # noqa: E402
from newsarchive.annotate.tokens import key_of  # noqa: E402
from newsarchive.archive import read_gazetteer  # noqa: E402

MODULE = ROOT / "plugins/newsarchive/annotate/given_names.py"
HEAD = '''"""Given names, as evidence that an unknown name is a person's; none of them is proof.

Written by ``tools/given_names.py`` from names of office holders in the Phoenix dictionaries of the Open Event Data
Alliance (MIT), from the US Census of 1990 (public domain), from the leaders of the CIA World Factbook (public domain),
from unitedstates/congress-legislators (CC0 1.0), and common English given names.
Each stands as its token key (``tokens.key_of``); names that are words as well are left out.
"""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
'''
TAIL = '''
""".split()
)
'''
_GENERAL = (cues.CALENDAR, cues.ORDINARY, cues.TITLES, cues.ROLE_HEADS, cues.HONORIFICS, cues.ROLE_MODIFIERS,
            cues.FUNCTION_WORDS, candidates.STARTERS, candidates.BODY_ENDS, PARTICLES)  # fmt: skip


def find_office_holders(dictionary: str) -> Iterator[list[str]]:
    """The names of people: entries with a dated post in a government or among the elite."""
    name = ""
    for line in dictionary.split("\n"):
        if line.startswith("\t"):
            words = [word for word in name.strip("_").split("_") if word]
            dated = re.search(r"\[\w*GOV\w*\s+[<>]?\d{6}|\[\w*ELI", line)
            if dated and 2 <= len(words) <= 4 and all(re.fullmatch(r"[A-Z][A-Z'-]+", word) for word in words):
                yield words
        elif line and line[0] not in "#+":
            name = re.split(r"[;\[]", line)[0].strip()


def find_words(texts: Iterable[Path]) -> set[str]:
    """All words in small letters."""
    return {word for path in texts for word in re.findall(r"\b[a-z]+\b", path.read_text("utf-8", errors="replace"))}


def main() -> None:
    phoenix, census, *texts = map(Path, sys.argv[1:])
    found = {words[0].lower() for words in find_office_holders(phoenix.read_text("utf-8", errors="replace"))}
    for name in ("dist.male.first", "dist.female.first"):
        found |= {line.split()[0].lower() for line in (census / name).read_text("ascii").splitlines() if line.strip()}
    places = {word.lower() for actor in read_gazetteer() for form in (actor.name, *actor.adjectives,
              *(alias.text for alias in actor.aliases)) for word in form.split()}  # fmt: skip
    words = find_words(texts).union(places, *_GENERAL)
    names = {key_of(name) for name in found if len(name) > 1 and name not in words} | GIVEN_NAMES
    lines = textwrap.fill(" ".join(sorted(names)), 116, break_on_hyphens=False)
    MODULE.write_text(HEAD + textwrap.indent(lines, "    ") + TAIL.replace('"""', '    """', 1), "utf-8")


if __name__ == "__main__":
    main()
