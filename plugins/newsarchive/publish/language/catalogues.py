"""Finding and reading a theme's catalogue: ``locale/fr.po``, as gettext's tools write it, read as it stands."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from newsarchive.archive import shown_path
from newsarchive.cache.digests import digest
from newsarchive.errors import Problem, ProblemsFound
from newsarchive.publish.language.names import base_of, has_names
from newsarchive.publish.language.words import ENGLISH, Key, Words

FOLDER = "locale"
# A line of a catalogue: a remark, nothing, or a text whole between its quotes.
_LINE = re.compile(r'\s*(?:#.*|(?:msg\w+(?:\[\d+\])?\s+)?"(?:[^"\\]|\\.)*"\s*)?')
_PLACE = re.compile(r"%(?:\((\w+)\))?(.)?")


def find_words(theme: Path, lang: str, settings: Path) -> tuple[Words, tuple[Problem, ...]]:
    """The words of the interface, and a warning where it cannot speak ``lang`` and speaks English instead.

    ``settings`` is the file that asks for it. ``pt-BR`` is served by ``pt-BR.po``, else by ``pt.po``.
    ProblemsFound where the catalogue has a fault.
    """
    if base_of(lang) == "en":
        return Words(lang), ()
    folder = theme / FOLDER
    for name in dict.fromkeys((lang, lang.replace("-", "_"), base_of(lang))):
        path = folder / f"{name}.po"
        if path.is_file() and has_names(lang):
            return read_catalogue(path, lang), ()
    known = ", ".join(sorted({"en", *(path.stem for path in folder.glob("*.po"))}))
    wanted = shown_path(folder / f"{base_of(lang)}.po")
    message = f"there is no catalogue for '{lang}'; the interface is in English (languages: {known})"
    fix = f"add {wanted} (see 'Another language' in docs/translating.md), or set DEFAULT_LANG to one of these"
    return ENGLISH, (Problem(str(settings), _line_of_setting(settings), 1, "warning", "no-catalogue", message, fix),)


def _line_of_setting(settings: Path) -> int:
    lines = settings.read_text(encoding="utf-8").splitlines() if settings.is_file() else []
    return next((number for number, line in enumerate(lines, 1) if line.startswith("DEFAULT_LANG")), 1)


def read_catalogue(path: Path, lang: str) -> Words:
    """ProblemsFound, all faults together, where it cannot be read or a translation would not fit its sentence."""
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415 (an English site needs none of it)

    data, shown = path.read_bytes(), shown_path(path)
    lines = data.decode("utf-8", "replace").splitlines()
    if broken := next((number for number, line in enumerate(lines, 1) if not _LINE.fullmatch(line)), 0):
        raise ProblemsFound([_unreadable(shown, broken, f"'{lines[broken - 1].strip()}' is no line of a catalogue")])
    try:
        catalogue = read_po(io.BytesIO(data), locale=lang.replace("-", "_"), abort_invalid=True)
    except (PoFileError, ValueError) as error:
        raise ProblemsFound([_unreadable(shown, getattr(error, "lineno", 0) or 1, str(error))]) from None
    messages: dict[Key, tuple[str, ...]] = {}
    problems: list[Problem] = []
    for message in catalogue:
        ids, said = _forms(message.id), _forms(message.string)
        if not ids[0] or message.fuzzy or not all(said):
            continue
        problems += _problems_of(shown, message.lineno or 1, ids, said)
        if len(ids) > 1 and len(said) != catalogue.num_plurals:
            problems.append(_plurals_missing(shown, message.lineno or 1, ids[0], catalogue.num_plurals))
        messages[message.context or "", ids[0]] = said
    if problems:
        raise ProblemsFound(problems)
    return Words(lang, messages, catalogue.plural_expr, digest(data))


def _forms(text: object) -> tuple[str, ...]:
    """One text, or the forms of a plural, as the catalogue has them."""
    return tuple(map(str, text)) if isinstance(text, (tuple, list)) else (str(text or ""),)


def _unreadable(path: str, line: int, why: str) -> Problem:
    fix = "mend that line: every text stands between two quotes, after msgid or msgstr"
    return Problem(path, line, 1, "error", "catalogue", f"it cannot be read: {why}", fix)


def places_in(text: str) -> Mapping[str, str]:
    """Each place for a value with the letter of its kind; what is no such place has no name."""
    return {name: letter for name, letter in _PLACE.findall(text) if (name, letter) != ("", "%")}


def _problems_of(path: str, line: int, ids: tuple[str, ...], said: tuple[str, ...]) -> Iterator[Problem]:
    known = {name: letter for text in ids for name, letter in places_in(text).items()} | _ALSO.get(ids[0], {})
    for text in said:
        for name, letter in places_in(text).items():
            if known.get(name) != letter:
                message = f"the translation of '{ids[0]}' has '%({name})s', which the sentence does not give"
                offered = ", ".join(f"%({one})s" for one in known) or "none"
                fix = f"write a place as the English has it ({offered}), and a sign for percent as %%"
                yield Problem(path, line, 1, "error", "catalogue", message, fix)


# Values that a translation may use instead of those that the English shows.
_ALSO = {
    "century %(number)s": {"roman": "s"},
    "century %(number)s BC": {"roman": "s"},
}


def _plurals_missing(path: str, line: int, text: str, wanted: int) -> Problem:
    message = f"'{text}' does not have the {wanted} forms of the plural that the language has"
    return Problem(path, line, 1, "error", "catalogue", message, f"write msgstr[0] to msgstr[{wanted - 1}]")
