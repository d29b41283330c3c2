"""Brings the catalogues up to date with the words in templates and views: ``make words``.

New messages join each ``theme/locale/*.po`` without a translation, those that are said no longer leave it, and
translations stay. ``make words TO=sv`` begins a catalogue.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
CATALOGUES = ROOT / "theme" / "locale"
# What marks a message: the names of gettext, and our own for what is written down but not yet said.
KEYWORDS = {
    "_": None,
    "gettext": None,
    "say": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "N_": None,
    "NN_": (1, 2),
    "NP_": ((1, "c"), 2),
}
SOURCES = (
    (
        ROOT / "theme" / "templates",
        [("**.html", "jinja2")],
        {"**.html": {"trim_blocks": "true", "lstrip_blocks": "true"}},
    ),
    (ROOT / "plugins" / "newsarchive" / "publish", [("**.py", "python")], {}),
)


def find_messages() -> Catalog:
    """Every message of templates and views, each with the files that say it, in an order that stays."""
    catalogue = Catalog(charset="utf-8")
    for folder, methods, options in SOURCES:
        found = extract_from_dir(folder, methods, options, KEYWORDS, comment_tags=("Translators:",))
        for name, _, message, comments, context in sorted(found, key=lambda one: (one[0], one[1])):
            # The file alone: a line would change with every edit of the file.
            place = (folder / name).relative_to(ROOT).as_posix()
            catalogue.add(message, locations=[(place, None)], auto_comments=comments, context=context)  # type: ignore[list-item]
    return catalogue


def read_catalogue(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.stem.replace("-", "_"))


def write_catalogue(path: Path, catalogue: Catalog) -> None:
    """With a head of three lines: who translates, and when, git knows better."""
    with path.open("wb") as file:
        head = f'msgid ""\nmsgstr ""\n"Language: {path.stem}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        file.write(f'{head}"Plural-Forms: {catalogue.plural_forms}\\n"\n\n'.encode())
        write_po(file, catalogue, width=110, omit_header=True, ignore_obsolete=True)


def first(message: Message) -> str:
    """The English of a message, or of its singular."""
    return str(message.id[0] if isinstance(message.id, (list, tuple)) else message.id)


def main(arguments: list[str]) -> int:
    found = find_messages()
    paths = sorted(CATALOGUES.glob("*.po"))
    for lang in arguments:
        path = CATALOGUES / f"{lang}.po"
        if not path.is_file():
            Locale.parse(lang.replace("-", "_"))
            write_catalogue(path, Catalog(locale=lang.replace("-", "_")))
            paths.append(path)
    for path in paths:
        catalogue = read_catalogue(path)
        catalogue.update(found, no_fuzzy_matching=True, update_creation_date=False)
        write_catalogue(path, catalogue)
        missing = [one for one in catalogue if one.id and not (all(one.string) if one.pluralizable else one.string)]
        print(f"{os.path.relpath(path)}: {len(catalogue)} messages, {len(missing)} without a translation")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
