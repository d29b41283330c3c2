"""Articles whose address is another than in the last build: readers who come by the old one would find nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from newsarchive.errors import Problem
from newsarchive.model import Article
from newsarchive.publish.addresses import article_address, file_of

_ARTICLE = re.compile(r"(?P<day>\d{4}/\d\d/\d\d)/(?P<slug>[^/]+)/index\.html")


def find_moves(before: Collection[str], now: Collection[str], articles: Iterable[Article]) -> Iterator[Problem]:
    """A warning for each article that is new at its address, where one of its slug or of its day is gone.

    ``before`` and ``now`` are the files of the last site and of this one.
    """
    gone = [found for name in sorted(before) if name not in now and (found := _ARTICLE.fullmatch(name))]
    if not gone:
        return
    for article in articles:
        new = file_of(article_address(article))
        here = _ARTICLE.fullmatch(new)
        if here is None or new in before:
            continue
        alike = [old for old in gone if old["slug"] == here["slug"]] or [
            old for old in gone if old["day"] == here["day"]
        ]
        if len(alike) == 1:
            old = f"{alike[0]['day']}/{alike[0]['slug']}"
            message = f"it was at '{old}' in the last build, and links to that lead nowhere now"
            fix = f"if readers know that address, write 'formerly: [{old}]' in its head"
            yield Problem(article.path, article.title_line, 1, "warning", "address-changed", message, fix)
