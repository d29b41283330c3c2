"""How well ingest reads saved pages, against human gold: body, headline, day of publication, authors.

Bodies: 90 pages of the article extraction benchmark, scored as there: four-word shingles, precision and recall a page,
F1 of their means. Metadata: 100 pages of trafilatura's evaluation. The pages belong to their publishers: they may be
measured on and not copied; without them nothing is measured.
"""

from __future__ import annotations

import concurrent.futures
import datetime
import gzip
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from bootstrap import interval

from newsarchive.ingest import Bounds, Member, RawArticle, parse_member

_ROOT = Path(__file__).resolve().parents[1]
_WORD = re.compile(r"\w+")
_LATEST = datetime.date(2026, 1, 1)
_Share = tuple[float, float, float]


def evaluate(shared: Path) -> dict[str, float]:
    """Per cent, by name; empty where ``shared/data/ingest`` has no pages."""
    bodies, described = read_results(shared)
    if not bodies:
        return {}
    return {"body shingle F1": 100 * score_bodies(bodies), **score_metadata(described)}


def intervals(shared: Path) -> dict[str, tuple[float, float]]:
    bodies, _ = read_results(shared)
    if not bodies:
        return {}
    low, high = interval(bodies, score_bodies)
    return {"body shingle F1": (100 * low, 100 * high)}


_Described = tuple[RawArticle | None, dict[str, Any]]
_KEPT: dict[Path, tuple[list[_Share], list[_Described]]] = {}


def read_results(shared: Path) -> tuple[list[_Share], list[_Described]]:
    """Each page read once, on all cores: shares of right, added and missing shingles; articles beside their gold."""
    if shared not in _KEPT:
        folder = shared / "data" / "ingest"
        if not (folder / "html_aeb" / "ground-truth.json").is_file():
            return [], []
        gold = json.loads((folder / "html_aeb" / "ground-truth.json").read_text("utf-8"))
        pages = [folder / "html_aeb" / f"{name}.html.gz" for name in gold]
        meta = json.loads((folder / "html_meta" / "gold.json").read_text("utf-8"))
        named = [folder / "html_meta" / f"{one['file']}.gz" for one in meta.values()]
        with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
            articles = list(pool.map(read_page, [*pages, *named], chunksize=4))
        shares = [score_body(one, gold[name]["articleBody"]) for name, one in zip(gold, articles, strict=False)]
        _KEPT[shared] = shares, list(zip(articles[len(pages) :], meta.values(), strict=True))
    return _KEPT[shared]


def read_page(path: Path) -> RawArticle | None:
    member = Member("page", gzip.decompress(path.read_bytes()), "text/html")
    return parse_member(member, path.name, Bounds(latest=_LATEST))[0]


def score_body(article: RawArticle | None, gold: str) -> _Share:
    found = _shingles("\n".join(one.text for one in article.paragraphs) if article else "")
    wanted = _shingles(gold)
    right, added, missing = (found & wanted).total(), (found - wanted).total(), (wanted - found).total()
    total = right + added + missing or 1
    return right / total, added / total, missing / total


def score_bodies(shares: Sequence[_Share]) -> float:
    """F1 of the mean precision and the mean recall, in [0, 1]."""
    precisions = [right / (right + added) for right, added, _ in shares if right + added]
    recalls = [right / (right + missing) for right, _, missing in shares if right + missing]
    if not precisions or not recalls:
        return 0.0
    precision, recall = sum(precisions) / len(precisions), sum(recalls) / len(recalls)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    size = min(4, len(words))
    return Counter(tuple(words[start : start + size]) for start in range(len(words) - size + 1)) if words else Counter()


def score_metadata(described: Iterable[_Described]) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for article, gold in described:
        counts["pages"] += 1
        title = article.title if article else ""
        counts["exact"] += title.strip() == gold["title"].strip()
        counts["loose"] += _loosely(title, gold["title"])
        right = bool(article and article.dates.date and article.dates.date.isoformat() == gold["date"])
        counts["dated"] += right
        if article and article.dates.basis == "page-metadata":
            counts["declared"] += 1
            counts["rightly declared"] += right
        names = {_letters(name) for name in article.authors + article.agency} if article else set()
        wanted = {_letters(name) for name in re.split(r";|,| / | and | und ", gold["author"], flags=re.IGNORECASE)}
        counts["authors right"] += len(names & wanted)
        counts["authors"] += len(names) + len(wanted)
    return {
        "title exact": 100 * counts["exact"] / counts["pages"],
        "title loose": 100 * counts["loose"] / counts["pages"],
        "publication date": 100 * counts["dated"] / counts["pages"],
        "date, where called declared": 100 * counts["rightly declared"] / max(1, counts["declared"]),
        "author F1": 200 * counts["authors right"] / max(1, counts["authors"]),
    }


def _loosely(title: str, gold: str) -> bool:
    one, other = sorted((_letters(title), _letters(gold)), key=len)
    return bool(one) and one in other and len(one) * 10 >= len(other) * 6


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def main() -> int:
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else _ROOT.parent / "shared"
    figures = evaluate(shared)
    if not figures:
        print(f"pages: nothing to measure on, {shared}/data/ingest is not there")
    for name, value in figures.items():
        print(f"{name:45} {value:6.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
