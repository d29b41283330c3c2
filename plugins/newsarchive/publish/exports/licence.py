"""``data/LICENCE.txt``: what the archive made and on which terms, and what is not its own to give."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator

from newsarchive.publish.exports.file import FilePlan, one_line
from newsarchive.publish.language.words import ENGLISH
from newsarchive.publish.licences import address_of_licence
from newsarchive.publish.site import Site
from newsarchive.publish.views.tables import Tables
from newsarchive.publish.views.words import count_of

LICENCE = "data/LICENCE.txt"
_OURS = (
    "What the archive made: its records of actors, events, places, sources, topics and stories; the names and dates "
    "found in articles, their places in the text, and what was concluded from them; its notes and its pages."
)
_NOT_STATED = (
    "The archive has not stated a licence for it. Without one, only what the law allows without leave is allowed; "
    "ask the archive for more."
)
_THEIRS = (
    "What others made: articles, their headlines, and every sentence that is quoted from them belong to those who "
    "published them. No licence of the archive covers them. Each record says what is known of their rights, and what "
    "may not be shown is not in these files."
)


def plan(tables: Tables) -> Iterator[FilePlan]:
    yield FilePlan(LICENCE, _licence)


def _licence(tables: Tables) -> str:
    rights = [article.rights for article in tables.all_articles()]
    statuses = Counter("not known" if one.status == "unknown" else one.status.replace("-", " ") for one in rights)
    ordered = sorted(statuses.items(), key=lambda item: (-item[1], item[0]))
    counts = "\n".join(f"  {count_of(ENGLISH, number, 'article')}: {status}" for status, number in ordered)
    parts = [tables.site.name, _filled(_OURS), _filled(terms_of(tables.site)), _filled(_THEIRS), counts]
    return "\n\n".join(part for part in parts if part) + "\n"


def terms_of(site: Site) -> str:
    """The licence that the editor wrote, and no other."""
    address = address_of_licence(site.licence)
    if not address:
        return _NOT_STATED
    named = site.licence if site.licence == address else f"{site.licence}, {address}"
    return f"Licence of this, as the archive states it: {named}"


def _filled(text: str) -> str:
    return textwrap.fill(one_line(text), 78, break_long_words=False, break_on_hyphens=False)
