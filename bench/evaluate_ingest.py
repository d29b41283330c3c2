"""How well ingest reads plain wire copy, against human gold: headline, dateline, byline, body, day of publication.

The texts are 400 stories of Reuters-21578, which may be measured on and not copied; without them nothing is measured.
A trailing sign-off ("Reuter") is taken off both sides before bodies are compared, and white space is one space.
"""

from __future__ import annotations

import datetime
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import markdown

from newsarchive.ingest import Bounds, RawArticle, parse_wire
from newsarchive.ingest.escaping import escape

_ROOT = Path(__file__).resolve().parents[1]
_DELAYS = (0, 1, 3, 6)


@dataclass
class Tally:
    right: int = 0
    of: int = 0

    def add(self, right: bool) -> None:
        self.right += right
        self.of += 1

    @property
    def share(self) -> float:
        return self.right / self.of if self.of else 0.0


def evaluate(shared: Path) -> dict[str, float]:
    """Per cent right, by name; empty where ``shared/data/ingest/wire_reuters21578`` is not there."""
    folder = shared / "data" / "ingest" / "wire_reuters21578"
    if not (folder / "gold.json").is_file():
        return {}
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    tallies: dict[str, Tally] = {}
    for name, story in gold.items():
        data = (folder / name).read_bytes()
        article, _ = parse_wire(data, name)
        for figure, right in _compare(article, story, data).items():
            tallies.setdefault(figure, Tally()).add(right)
        for figure, right in _compare_dates(data, story).items():
            tallies.setdefault(figure, Tally()).add(right)
    return {figure: round(100 * tally.share, 2) for figure, tally in tallies.items()}


def _compare(article: RawArticle | None, story: dict[str, Any], data: bytes) -> dict[str, bool]:
    if article is None:
        return {"taken": False, "headline": False, "dateline place": False, "dateline date": False, "body equal": False}
    place, date = _gold_dateline(story["dateline"])
    dateline = article.dateline
    body = _plain(" ".join(paragraph.text for paragraph in article.paragraphs))
    lines = [number for number, line in enumerate(data.decode("utf-8").split("\n"), start=1) if line.strip()]
    figures = {
        "taken": True,
        "headline": _plain(article.title) == _plain(story["title"]),
        "dateline place": dateline is not None and _letters(dateline.place) == _letters(place),
        "dateline date": dateline is not None and dateline.date[-5:] == date,
        "body equal": _unsigned(body) == _unsigned(_plain(story["body"])),
        "lines with one role": lines == [role.line for role in article.roles],
        "markdown shows the text": all(_shown(paragraph.text) == paragraph.text for paragraph in article.paragraphs),
    }
    right = _plain(article.byline) == _plain(story["author"])
    if article.byline:
        figures["byline precision"] = right
    if story["author"]:
        figures["byline recall"] = right
    return figures


def _compare_dates(data: bytes, story: dict[str, Any]) -> dict[str, bool]:
    """Whether the range holds the true day when the text was received 0 to 6 days after, and how often there is one."""
    day = datetime.datetime.strptime(story["date"].split()[0].title(), "%d-%b-%Y").date()
    figures: dict[str, bool] = {}
    for delay in _DELAYS:
        article, _ = parse_wire(data, "", Bounds(received=day + datetime.timedelta(days=delay)))
        span = article.dates.date_range if article else None
        figures[f"dated, received {delay} days late"] = span is not None
        if span:
            figures[f"range holds the day, received {delay} days late"] = span[0] <= day <= span[1]
    undated, _ = parse_wire(data, "")
    figures["never falsely stated"] = bool(undated and undated.dates.basis != "stated")
    return figures


def _gold_dateline(text: str) -> tuple[str, str]:
    """Place and ``MM-DD``; no day where the gold prints one that no calendar has."""
    found = re.search(r"[,.\s-]+\s*([A-Za-z]{3,9})\.?\s+(\d{1,3})\s*,?\s*(?:Reuter)?\s*-$", text)
    if not found:
        return text, ""
    months = "jan feb mar apr may jun jul aug sep oct nov dec".split()
    short = found[1][:3].lower()
    known = short in months and int(found[2]) <= 31
    return text[: found.start()], f"{months.index(short) + 1:02}-{int(found[2]):02}" if known else ""


def _plain(text: str) -> str:
    return " ".join((text or "").split())


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", text.lower())


def _unsigned(text: str) -> str:
    return re.sub(r"\s+reuters?[. ]*$", "", text, flags=re.IGNORECASE)


def _shown(text: str) -> str:
    """What a reader sees of a paragraph after Markdown."""
    html = markdown.markdown(escape(text))
    inside = re.fullmatch(r"<p>(.*)</p>", html, re.DOTALL)
    if not inside or "<" in inside[1]:
        return ""
    return inside[1].replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")


def main() -> int:
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else _ROOT.parent / "shared"
    figures = evaluate(shared)
    if not figures:
        print(f"ingest: nothing to measure on, {shared}/data/ingest is not there")
    for figure, share in figures.items():
        print(f"{figure:45} {share:6.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
