"""What the pages of a built site weigh, compressed, by type: ``python bench/weights.py output``.

For each type the median and the heaviest page, beside its budget; then what a first visit to an article loads.
The end is 1 where a page is heavier than its budget.
"""

from __future__ import annotations

import gzip
import re
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path

# The first that fits an address decides. Kilobytes (1,024 bytes) are of HTML alone.
TYPES = (
    ("article", r"\d{4}/\d\d/\d\d/[^/]+/", 8),
    ("day", r"\d{4}/\d\d/\d\d/", 10),
    ("articles of a month", r"\d{4}/\d\d/", 10),
    ("articles of a year", r"\d{4}/", 10),
    ("actor", r"actors/[^/]+/", 10),
    ("part of an actor", r"actors/[^/]+/.+", 10),
    ("event", r"events/[^/]+/", 10),
    ("part of a run", r"(topics|stories|places|sources)/[^/]+/.+", 10),
    ("timeline of a year", r"timeline/-?\w+/", 10),
    ("timeline of a month", r"timeline/-?\w+/\d\d/", 10),
    ("story", r"stories/[^/]+/", 10),
    ("topic", r"topics/[^/]+/", 10),
    ("place", r"places/[^/]+/", 10),
    ("source", r"sources/[^/]+/", 10),
    ("day of every year", r"on/.+/", 10),
    ("home", r"", 10),
    ("index", r"(articles|actors|events|timeline|stories|topics|places|sources|on|data|search)/", 10),
    ("other", r".*", 10),
)
SITE_SHEET, ARTICLE_SHEET = ("theme/site.css",), ("theme/article.css",)
SCRIPTS = ("theme/theme.js", "theme/site.js")
FONTS = ("newsreader-text", "newsreader-italic", "newsreader-display")


@dataclass(frozen=True, slots=True)
class Weighed:
    """A page: its address, its type, what it weighs compressed and what it may weigh, in bytes."""

    address: str
    kind: str
    bytes: int
    budget: int


def weigh(data: bytes) -> int:
    """As a server sends it that compresses as GitHub Pages does."""
    return len(gzip.compress(data, 6, mtime=0))


def weigh_page(address: str, html: bytes) -> Weighed:
    """``address`` ends in a slash, and is empty for the front page.

    >>> weigh_page("timeline/2021/", b"").kind
    'timeline of a year'
    """
    kind, _, budget = next(one for one in TYPES if re.fullmatch(one[1], address))
    return Weighed(address, kind, weigh(html), budget * 1024)


def weigh_site(site: Path) -> list[Weighed]:
    pages = sorted(site.rglob("*.html"))
    return [
        weigh_page(page.relative_to(site).as_posix().removesuffix("index.html"), page.read_bytes()) for page in pages
    ]


def weigh_files(site: Path, names: tuple[str, ...]) -> int:
    return sum(weigh((site / name).read_bytes()) for name in names)


def main(folder: str) -> int:
    site = Path(folder)
    weighed = weigh_site(site)
    print(f"{'':24}{'pages':>7}{'median':>9}{'most':>8}{'budget':>8}   KB of HTML")
    for kind, _, budget in TYPES:
        ours = [one for one in weighed if one.kind == kind]
        if not ours:
            continue
        heaviest = max(ours, key=lambda one: one.bytes)
        over = sum(one.bytes > one.budget for one in ours)
        told = f"{f'{over} over: ' if over else ''}{heaviest.address}"
        print(f"{kind:24}{len(ours):7}{statistics.median(one.bytes for one in ours) / 1024:9.1f}"
              f"{heaviest.bytes / 1024:8.1f}{budget:8}   {told}")  # fmt: skip
    sheet, own, scripts = (weigh_files(site, names) for names in (SITE_SHEET, ARTICLE_SHEET, SCRIPTS))
    articles = [one.bytes for one in weighed if one.kind == "article"]
    print(f"sheet {sheet / 1024:.1f}, an article’s {own / 1024:.1f}, "
          f"scripts {scripts / 1024:.1f}, "
          f"fonts {sum((site / f'theme/fonts/{name}.woff2').stat().st_size for name in FONTS) / 1024:.1f}")  # fmt: skip
    if articles:
        loaded = statistics.median(articles) + own + scripts
        print(f"the median article, with its sheet and scripts: {loaded / 1024:.1f}")
    return 1 if any(one.bytes > one.budget for one in weighed) else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
