"""What is wrong with a settings file: names that nothing reads, values of another kind, folders that may not be."""

from __future__ import annotations

import ast
import contextlib
import difflib
import os
import re
import zoneinfo
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newsarchive.archive import shown_path
from newsarchive.errors import Problem, did_you_mean
from newsarchive.matter import Place, problem_at, shown

_TEXTS = ("SITENAME", "SITEURL", "DEFAULT_LANG", "PATH", "OUTPUT_PATH", "THEME", "TIMEZONE")
_LISTS = ("PLUGINS", "PLUGIN_PATHS", "STATIC_PATHS", "ARTICLE_PATHS", "PAGE_PATHS", "THEME_TEMPLATES_OVERRIDES")
# Folders of the archive, of which Pelican takes files: none may lie outside of it.
_WITHIN = ("STATIC_PATHS", "ARTICLE_PATHS", "PAGE_PATHS")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
# Of the site: neither a question nor an anchor, and no sign that an address must spell otherwise.
_ADDRESS = re.compile(r"https?://[^\s/?#<>\"'`\\\x00-\x1f\x7f]+[^\s?#<>\"'`\\\x00-\x1f\x7f]*")
_AS_GIVEN = (*_LISTS, "DEFAULT_LANG")
# Read where Pelican has no value of its own for them.
_READ = frozenset(
    "ARTICLE_EXCLUDES AUTHOR BIND CSS_FILE DEFAULT_DATE DEBUG EXTRA_TEMPLATES_PATHS FEED_APPEND_REF FEED_ATOM "
    "FEED_DOMAIN FEED_RSS JINJA_EXTENSIONS LOCALE MARKDOWN NEWSARCHIVE OUTPUT_SOURCES PELICAN_CLASS SITESUBTITLE "
    "TIMEZONE SUMMARY_END_SUFFIX THEME_STATIC_DIR UTC GITHUB_URL LINKS MENUITEMS SOCIAL TWITTER_USERNAME".split()
)


def find_setting_faults(settings: Mapping[str, Any]) -> Iterator[Problem]:
    """Everything that is wrong with the settings that Pelican and we share, in the order of the checks."""
    yield from _unknown_names(settings)
    # As the file has them: Pelican puts its own in place of lists that are none, and makes tags of languages small.
    given = {**settings, **{name: value for name, value in _values_in(_path_of(settings)).items() if name in _AS_GIVEN}}
    kinds: list[tuple[str, type | tuple[type, ...], str]] = [
        *((name, str, "text between quotes") for name in _TEXTS),
        *((name, (list, tuple), 'a list of texts, such as ["images"]') for name in _LISTS),
        ("NEWSARCHIVE", dict, 'names and values in braces, such as {"search": True}'),
    ]
    wrong = [
        problem_of_setting(
            name, "wrong-setting", f"{name} cannot be {shown(repr(given[name]))}", f"write {fix}", settings
        )
        for name, kind, fix in kinds
        if given.get(name) is not None and not isinstance(given[name], kind)
    ]
    yield from wrong
    if not wrong:
        yield from _wrong_values(given, settings)
        yield from _wrong_folders(settings)


def find_faults_of_file(path: Path) -> tuple[Problem, ...]:
    """The same for a file that Pelican cannot use, as far as its values can be read without running it."""
    values = _values_in(path)
    return tuple(find_setting_faults({**values, "NEWSARCHIVE_SETTINGS": str(path)})) if values else ()


def problem_of_setting(name: str, code: str, message: str, fix: str, settings: Mapping[str, Any]) -> Problem:
    """At the line of the settings file that has the name, as far as that can be found."""
    path = _path_of(settings)
    lines = tuple(_source_of(path).splitlines())
    named = re.compile(rf"[\"']{re.escape(name)}[\"']\s*:|^{re.escape(name)}\s*=")
    found = ((number, match) for number, line in enumerate(lines, 1) if (match := named.search(line)))
    number, match = next(found, (1, None))
    place = Place(number, lines[number - 1].index(name, match.start()) + 1 if match else 1, len(name))
    return problem_at(place, code, message, fix, path=shown_path(path), lines=lines)


def _path_of(settings: Mapping[str, Any]) -> Path:
    return Path(settings.get("NEWSARCHIVE_SETTINGS", "pelican.conf.py"))


def _source_of(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""


def _unknown_names(settings: Mapping[str, Any]) -> Iterator[Problem]:
    """A name like one that is read is a misspelling; so is any other, unless a plugin of others may read it."""
    from pelican.settings import DEFAULT_CONFIG  # noqa: PLC0415 (slow to import, and there where this is called)

    known = {*DEFAULT_CONFIG, *_READ}
    for name in _assigned(_path_of(settings)):
        if name in known:
            continue
        if difflib.get_close_matches(name, known, n=1, cutoff=0.8):
            yield problem_of_setting(name, "unknown-setting", f"unknown setting '{name}'", did_you_mean(name, known),
                                     settings)  # fmt: skip
        elif list(settings.get("PLUGINS") or ()) == ["newsarchive"]:
            fix = "take it out, or write it in small letters if it is a value of your own"
            yield problem_of_setting(name, "unknown-setting", f"nothing reads the setting '{name}'", fix, settings)


def _assigned(path: Path) -> dict[str, ast.expr]:
    """The settings that a file gives, in order; none where it cannot be read, which is told elsewhere."""
    try:
        tree = ast.parse(_source_of(path))
    except (SyntaxError, ValueError):
        return {}
    pairs = ((target, node.value) for node in tree.body if isinstance(node, ast.Assign) for target in node.targets)
    return {target.id: value for target, value in pairs if isinstance(target, ast.Name) and target.id.isupper()}


def _values_in(path: Path) -> dict[str, Any]:
    """Those that stand there as they are, and need not be worked out."""
    values: dict[str, Any] = {}
    for name, node in _assigned(path).items():
        with contextlib.suppress(ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
            values[name] = ast.literal_eval(node)
    return values


def _wrong_values(given: Mapping[str, Any], settings: Mapping[str, Any]) -> Iterator[Problem]:
    url, lang = given.get("SITEURL") or "", given.get("DEFAULT_LANG") or "en"
    if url and not _ADDRESS.fullmatch(url):
        yield problem_of_setting("SITEURL", "wrong-setting", f"SITEURL cannot be '{shown(url)}'",
                                 "write the whole address, such as https://example.org/archive, or nothing",
                                 settings)  # fmt: skip
    if not _LANGUAGE.fullmatch(lang):
        yield problem_of_setting("DEFAULT_LANG", "wrong-setting", f"DEFAULT_LANG cannot be '{shown(lang)}'",
                                 "write a code such as \"en\", \"fr\" or \"pt-BR\"", settings)  # fmt: skip
    zone = str(given.get("TIMEZONE") or "UTC")
    if zone not in zoneinfo.available_timezones():
        fix = "write UTC, or a zone such as Europe/Paris"
        yield problem_of_setting("TIMEZONE", "wrong-setting", f"TIMEZONE cannot be '{shown(zone)}'", fix, settings)
    if not str(given.get("SITENAME", "x") or "").strip():
        yield problem_of_setting("SITENAME", "wrong-setting", "SITENAME is empty", "write the archive's name",
                                 settings)  # fmt: skip


def _wrong_folders(settings: Mapping[str, Any]) -> Iterator[Problem]:
    """A site over its own archive would be the end of it; and what lies outside of the archive is not published."""
    content = Path(os.path.realpath(settings.get("PATH") or "content"))
    given = settings.get("NEWSARCHIVE_OUTPUT") or settings.get("OUTPUT_PATH")
    output = Path(os.path.realpath(given)) if given else None
    if output is not None and (output.is_relative_to(content) or content.is_relative_to(output)):
        yield problem_of_setting("OUTPUT_PATH", "output-in-content",
                                 f"the site would be written over the archive: {shown_path(output)}",
                                 "name another folder, such as 'output' beside 'content'", settings)  # fmt: skip
    for name in _WITHIN:
        for one in settings.get(name) or ():
            if not Path(os.path.realpath(content / str(one))).is_relative_to(content):
                yield problem_of_setting(name, "outside-content", f"{name} names '{shown(one)}', which lies outside "
                                         "the archive", "name a folder of content/, such as \"images\"",
                                         settings)  # fmt: skip
