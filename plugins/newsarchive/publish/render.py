"""Pages: a template and a view in, HTML out; a template sees ``view``, ``site`` and ``href``, and nothing else."""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import partial
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import meta
from markupsafe import Markup, escape

from newsarchive.archive import shown_path
from newsarchive.cache.digests import digest
from newsarchive.errors import Problem, ProblemsFound, did_you_mean
from newsarchive.publish.addresses import relative
from newsarchive.publish.language.names import direction_of
from newsarchive.publish.language.words import ENGLISH, Words
from newsarchive.publish.plans import Page
from newsarchive.publish.site import Site
from newsarchive.publish.templating import Environment


def make_environment(
    folders: Iterable[Path], settings: Mapping[str, Any] | None = None, words: Words = ENGLISH
) -> jinja2.Environment:
    """Templates are looked for in ``folders``, first one first; text is escaped, and an unknown name is an error.

    What stands in ``_(…)`` or between ``{% trans %}`` and ``{% endtrans %}`` is said in ``words``.
    """
    given = settings or {}
    environment = Environment(
        loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=("jinja2.ext.i18n", *given.get("JINJA_ENVIRONMENT", {}).get("extensions", ())),
    )
    environment.globals.update(_sayers(words))
    # The tag {% trans %} hands its values over by name.
    extended: Any = environment
    extended.newstyle_gettext = True
    environment.globals["in_language"] = partial(in_language, words.lang)
    environment.globals["translated"] = not words.is_english
    environment.globals["direction"] = direction_of(words.lang)
    # What Pelican's settings add to its templates they add to ours.
    environment.filters.update(given.get("JINJA_FILTERS", {}))
    environment.globals.update(given.get("JINJA_GLOBALS", {}))
    environment.tests.update(given.get("JINJA_TESTS", {}))
    return environment


def _sayers(words: Words) -> dict[str, Callable[..., Markup]]:
    """``_``, ``gettext``, ``ngettext`` and ``pgettext`` for templates: markup, into which values are escaped.

    Most messages have no values, and stand on page after page: they are made once.
    """
    known: dict[tuple[str, str], Markup] = {}

    def pgettext(context: str, text: str, **values: object) -> Markup:
        if values:
            return Markup(words.find(context, text)) % values
        found = known.get((context, text))
        if found is None:
            found = known[context, text] = Markup(words.find(context, text)) % {}
        return found

    def gettext(text: str, **values: object) -> Markup:
        return pgettext("", text, **values)

    def ngettext(one: str, many: str, number: int, **values: object) -> Markup:
        return Markup(words.find_form(one, many, number)) % {"count": words.number(number), **values}

    return {"_": gettext, "gettext": gettext, "ngettext": ngettext, "pgettext": pgettext}


def in_language(interface: str, lang: str, link: bool = False) -> Markup:
    """The attributes of an element whose text is in ``lang``: none where that is the interface's own language.

    >>> in_language("en", "ar"), in_language("en", "fr", link=True), in_language("en", "en")
    (Markup(' lang="ar" dir="rtl"'), Markup(' hreflang="fr" lang="fr"'), Markup(''))
    """
    if lang in ("", interface):
        return _NOTHING
    direction = direction_of(lang)
    text = f' hreflang="{escape(lang)}"' if link else ""
    text += f' lang="{escape(lang)}"'
    return Markup(text + (f' dir="{direction}"' if direction != direction_of(interface) else ""))


_NOTHING = Markup("")


# The source of a template, and the names of those that it includes.
_Source = tuple[str, tuple[str, ...]]


def digest_templates(environment: jinja2.Environment, names: Iterable[str]) -> dict[str, bytes]:
    """By name: one value for the source of a template, and of all that it includes."""
    read: dict[str, _Source | None] = {}
    return {name: digest(*_sources(environment, name, read)) for name in names}


def _sources(environment: jinja2.Environment, name: str, read: dict[str, _Source | None]) -> list[str]:
    """Name and source of each; what several templates include is ``read`` once."""
    found: dict[str, str] = {}
    waiting = [name]
    while waiting:
        one = waiting.pop()
        if one in found:
            continue
        if one not in read:
            read[one] = _read_source(environment, one)
        if source := read[one]:
            found[one], others = source
            waiting += others
    return [f"{one}\0{source}" for one, source in sorted(found.items())]


def _read_source(environment: jinja2.Environment, name: str) -> _Source | None:
    """None for a template that cannot be read: it says so when it is used."""
    assert environment.loader is not None
    try:
        source = environment.loader.get_source(environment, name)[0]
    except jinja2.TemplateError:
        return None
    try:
        referenced = list(meta.find_referenced_templates(environment.parse(source)))
    except jinja2.TemplateError:
        return source, ()
    # A name that is worked out while the page is made may be any.
    others = environment.list_templates() if None in referenced else [other for other in referenced if other]
    return source, tuple(others)


def render_page(environment: jinja2.Environment, page: Page, site: Site) -> str:
    """The page's HTML; ProblemsFound names the template, its line and the remedy where the theme is at fault."""
    try:
        return environment.get_template(page.template).render(view=page.view, site=site, href=href_from(page, site))
    except jinja2.TemplateNotFound as error:
        message = f"the theme has no template '{error.name}'"
        fix = "add it to the theme's templates folder, or build with a theme made for newsarchive"
        raise ProblemsFound([Problem(str(error.name), 1, 1, "error", "template-missing", message, fix)]) from None
    except jinja2.TemplateSyntaxError as error:
        place = error.filename or page.template
        message = f"the template cannot be read: {error.message}"
        raise ProblemsFound(
            [_problem(place, error.lineno, "template-syntax", message, "mend the tag on that line")]
        ) from None
    except (jinja2.TemplateError, TypeError, AttributeError, ValueError, ArithmeticError, LookupError) as error:
        raise ProblemsFound([_fault_while_rendering(error, page)]) from None


def href_from(page: Page, site: Site) -> Callable[[str], str]:
    """How a template links: relative to its page, but from the site's address on the page for what is not found.

    A host shows that page at any address, so a relative link on it would lead astray.
    """
    if page.address == "404.html" and site.url:
        return lambda address: f"{site.url}/{address}"
    return lambda address: relative(address, page.address)


def _fault_while_rendering(error: Exception, page: Page) -> Problem:
    places = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".html")]
    place, line = (places[-1].filename, places[-1].lineno or 1) if places else (page.template, 1)
    named = re.search(r"has no attribute '(\w+)'|'(\w+)' is undefined", str(error))
    if not named:
        message = f"the template fails on {page.address or 'the home page'}: {error}"
        return _problem(place, line, "template-fault", message, "mend the expression on that line")
    word = named[1] or named[2]
    known = [field.name for field in fields(page.view)] if is_dataclass(page.view) else []
    return _problem(place, line, "template-variable", f"there is no '{word}' here",
                    did_you_mean(word, [*known, "view", "site", "href"]))  # fmt: skip


def _problem(place: str, line: int, code: str, message: str, fix: str) -> Problem:
    path = Path(shown_path(Path(place)))
    try:
        excerpt = path.read_text(encoding="utf-8").splitlines()[line - 1]
    except (OSError, IndexError, UnicodeDecodeError):
        excerpt = ""
    word = re.search(r"'(\w+)'", message)
    column = excerpt.find(word[1]) + 1 if word and word[1] in excerpt else 1
    width = len(word[1]) if word and column > 1 else max(1, len(excerpt))
    return Problem(str(path), line, column, "error", code, message, fix, excerpt, width)
