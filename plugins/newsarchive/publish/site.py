"""The few facts about the whole site that every template may see."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal, get_args

from newsarchive.errors import Problem, did_you_mean, refuse_if_wrong
from newsarchive.matter import find_characters, shown
from newsarchive.publish.licences import is_licence
from newsarchive.publish.limits import GITHUB_PAGES
from newsarchive.publish.settings import find_setting_faults, problem_of_setting

Fonts = Literal["newsreader", "system"]


@dataclass(frozen=True, slots=True)
class Site:
    """``url`` is the public address without a slash at its end, or empty for a site that is read where it lies.

    ``contact`` is where readers tell of mistakes: a mail address, or a page on the web.
    ``proposals`` shows strong proposed names to readers, marked as not yet reviewed;
    ``lang`` is the language of the interface, ``written`` that of the editors, which it may not speak;
    ``share_images`` draws a picture for links to a page, where there is a public address;
    ``largest_site`` is what its host holds, in megabytes, 0 for no limit;
    ``zip`` offers the whole site as one file, where it has a public address;
    ``licence`` is that of what the archive itself made: an SPDX id, an address, or empty where none is stated;
    ``suggest`` has a page on which readers write down an article that is missing;
    ``admin`` has a form for editors at ``/admin/``, whose program ``make admin`` fetches.
    """

    name: str
    url: str = ""
    description: str = ""
    lang: str = "en"
    written: str = ""
    fonts: Fonts = "newsreader"
    publisher: str = ""
    contact: str = ""
    repository: str = ""
    search: bool = True
    proposals: bool = True
    share_images: bool = True
    largest_site: int = GITHUB_PAGES
    zip: bool = True
    licence: str = ""
    suggest: bool = False
    admin: bool = False

    @property
    def is_shared(self) -> bool:
        """True where pages have share images; these must be named by a whole address."""
        return bool(self.url) and self.share_images


_ADDRESS = re.compile(r"https?://[^\s<>\"'`\\]+")
# What Pelican has settings of its own for.
_PELICANS = ("name", "url", "lang", "written")
# What to write where a value of a kind is read.
_KINDS: dict[type, str] = {bool: "True or False", int: "a whole number, such as 1000", str: "text between quotes"}


def is_own_theme(theme: Path) -> bool:
    """True where a theme is made of views; any other theme is Pelican's to fill."""
    return (theme / "theme.toml").is_file()


def site_of(settings: dict[str, Any]) -> Site:
    """The facts that templates may see, from Pelican's settings and from the ``NEWSARCHIVE`` table among them.

    ProblemsFound, with all of them, where a setting is misspelt or cannot be used.
    """
    problems = list(find_setting_faults(settings))
    given = settings.get("NEWSARCHIVE", {})
    own: dict[str, Any] = dict(given) if isinstance(given, dict) else {}
    known = {field.name: type(field.default) for field in fields(Site) if field.name not in _PELICANS}
    problems += [_unknown_setting(name, list(known), settings) for name in sorted(set(own) - set(known))]
    problems += [
        _wrong_kind(name, own[name], kind, settings)
        for name, kind in known.items()
        if name in own and type(own[name]) is not kind
    ]
    texts = {name: value for name, value in own.items() if known.get(name) is str and isinstance(value, str)}
    problems += _wrong_texts(texts, settings)
    refuse_if_wrong(problems)
    lang = str(settings["DEFAULT_LANG"])
    return Site(name=settings["SITENAME"], url=settings["SITEURL"].rstrip("/"), lang=lang, written=lang, **own)


def _wrong_texts(own: Mapping[str, str], settings: dict[str, Any]) -> Iterator[Problem]:
    """Texts that are none of what may stand there; all others are shown as they are, whatever they look like."""
    name = settings.get("SITENAME")
    for key, text in {**({"SITENAME": name} if isinstance(name, str) else {}), **own}.items():
        for one in find_characters("", (text,)):
            yield problem_of_setting(key, "character", f"the setting '{key}': {one.message}", one.fix, settings)
    if not is_licence(own.get("licence", "")):
        message = f"the setting 'licence' in NEWSARCHIVE is neither an SPDX id nor an address: {own['licence']!r}"
        fix = "write an id such as CC-BY-4.0, or the address of the licence's text, or leave it empty"
        yield problem_of_setting("licence", "wrong-setting", message, fix, settings)
    fonts, repository = own.get("fonts", "newsreader"), own.get("repository", "")
    if fonts not in get_args(Fonts):
        message = f"the setting 'fonts' in NEWSARCHIVE cannot be '{shown(fonts)}'"
        yield problem_of_setting("fonts", "wrong-setting", message, did_you_mean(fonts, get_args(Fonts)), settings)
    if repository and not _ADDRESS.fullmatch(repository):
        message = f"the setting 'repository' in NEWSARCHIVE is no web address: '{shown(repository)}'"
        fix = "write it in full, such as https://github.com/jane/archive, or leave it empty"
        yield problem_of_setting("repository", "wrong-setting", message, fix, settings)


def _unknown_setting(name: str, known: list[str], settings: dict[str, Any]) -> Problem:
    message = f"unknown setting '{name}' in NEWSARCHIVE"
    return problem_of_setting(name, "unknown-setting", message, did_you_mean(name, known), settings)


def _wrong_kind(name: str, value: object, kind: type, settings: dict[str, Any]) -> Problem:
    message = f"the setting '{name}' in NEWSARCHIVE cannot be {value!r}"
    return problem_of_setting(name, "wrong-setting", message, f"write {_KINDS[kind]}", settings)
