"""A page's headline: what it shows, where that agrees with what it declares."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from newsarchive.ingest.page.blocks import TextBlock
from newsarchive.ingest.page.metadata import Metadata

_LONGEST = 400
_PARTS = re.compile(r"\s+[|–—»·•:-]{1,2}\s+|\s*\|\s*")
_LETTERS = re.compile(r"[\W_]+")


def find_title(metadata: Metadata, blocks: Sequence[TextBlock]) -> str:
    """The headline, verbatim; ``""`` where the page has none.

    A heading that the page's own declarations contain, or that contains them, is what readers saw; without one, what
    is declared, rid of the site's name.
    """
    headings = [block.text for block in blocks if block.kind == "heading" and block.level <= 2 and block.text][:40]
    declared = list(dict.fromkeys(_declared(metadata)))
    first = [block.text for block in blocks if block.kind == "heading" and block.level == 1]
    # What stands between the bars of a <title> may be the site's own name: a last resort.
    parts = [] if next(metadata.in_tags("og:title", "twitter:title"), None) else _PARTS.split(metadata.title)
    for one in (*declared, *parts):
        for heading in (*first, *headings):
            if len(heading) <= _LONGEST and _same(heading, one):
                return heading
    if len(first) == 1 and len(first[0].split()) >= 3 and len(first[0]) <= _LONGEST:
        return first[0]
    chosen = next(iter(declared), "") or next(iter(first), "")
    return chosen[:_LONGEST].rstrip()


def _declared(metadata: Metadata) -> Iterator[str]:
    site = [one.value for one in metadata.in_tags("og:site_name", "application-name")]
    stated = (
        *(one.value for one in metadata.in_data("headline")),
        *(one.value for one in metadata.in_tags("og:title", "twitter:title", "dc.title", "headline")),
        metadata.title,
    )
    yield from (without_site(one, site) for one in stated if one)


def without_site(title: str, site: Iterable[str] = ()) -> str:
    """A title without the name of the site behind or before it.

    >>> without_site("Talks end in Geneva | World | The Example Times")
    'Talks end in Geneva'
    >>> without_site("Example - Talks end", ["Example"])
    'Talks end'
    """
    parts = _PARTS.split(title)
    names = {_letters(name) for name in site}
    if len(parts) > 1 and _letters(parts[0]) in names:
        return title[title.index(parts[1], len(parts[0])) :]
    bar = re.search(r"\s*\|\s*|\s+[»·•]\s+", title)
    if bar and len(title[: bar.start()].split()) >= 3:
        return title[: bar.start()]
    ends = re.search(r"\s+[–—-]\s+(?P<site>[^–—-]{2,40})$", title)
    if (
        ends
        and len(title[: ends.start()].split()) >= 3
        and (_letters(ends["site"]) in names or len(ends["site"].split()) <= 3)
    ):
        return title[: ends.start()]
    return title


def _same(heading: str, declared: str) -> bool:
    """True where one begins with, or holds, nearly all of the other."""
    one, other = _letters(heading), _letters(declared)
    short, long = sorted((one, other), key=len)
    return bool(one) and (one == other or (len(short) >= 8 and short in long and len(short) * 10 >= len(long) * 6))


def _letters(text: str) -> str:
    return _LETTERS.sub("", text).casefold()
