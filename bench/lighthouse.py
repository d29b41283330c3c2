"""Lighthouse on one page of each type of the demo archive: ``make lighthouse``.

It is the pinned one of ``tools/web``, as it comes: a phone on a slow network, simulated.
The site is built anew, and served compressed, as GitHub Pages does.
The end is 1 where a page falls short of 100 in any of the four categories, or of its budget.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from page_types import PAGES, find_page
from served import served

ROOT = Path(__file__).parents[1]
LIGHTHOUSE = ROOT / "tools" / "web" / "node_modules" / ".bin" / "lighthouse"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
# Milliseconds, but for the shift of the layout, which has no unit.
BUDGETS = {"first-contentful-paint": 1200, "largest-contentful-paint": 1500, "cumulative-layout-shift": 0}
# Pages that no search engine is to list say so, and that is no fault of theirs.
UNLISTED = ("search", "not found")


@dataclass(frozen=True, slots=True)
class Measured:
    """A page: its scores (0 to 100), the figures that have a budget, its weight on the wire in KB, its requests."""

    scores: tuple[int, ...]
    figures: tuple[float, ...]
    weight: float
    requests: int
    short: tuple[str, ...]

    def passes(self) -> bool:
        return min(self.scores) == 100 and all(
            figure <= most for figure, most in zip(self.figures, BUDGETS.values(), strict=True)
        )


def measure(address: str, kind: str, runs: int) -> Measured:
    """The median of ``runs`` visits."""
    taken = [_read(_visit(address, kind)) for _ in range(runs)]
    middle = lambda each: tuple(map(statistics.median, zip(*each, strict=True)))  # noqa: E731
    return Measured(
        tuple(int(score) for score in middle(one.scores for one in taken)),
        middle(one.figures for one in taken),
        taken[0].weight,
        taken[0].requests,
        tuple(sorted({name for one in taken for name in one.short})),
    )


def _visit(address: str, kind: str) -> dict[str, Any]:
    browser = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), "")
    skipped = ["--skip-audits=is-crawlable"] if kind in UNLISTED else []
    command = [str(LIGHTHOUSE), address, "--quiet", "--output=json", f"--chrome-flags={FLAGS}", *skipped]
    done = subprocess.run(command, env={**os.environ, "CHROME_PATH": browser}, stdout=subprocess.PIPE, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _read(report: dict[str, Any]) -> Measured:
    audits = report["audits"]
    requests = audits["network-requests"]["details"]["items"]
    # What a category is made of and does not get in full; those of no weight are hints.
    weighed = [one["id"] for name in CATEGORIES for one in report["categories"][name]["auditRefs"] if one["weight"]]
    return Measured(
        tuple(round(100 * (report["categories"][name]["score"] or 0)) for name in CATEGORIES),
        tuple(audits[name]["numericValue"] for name in BUDGETS),
        sum(one.get("transferSize", 0) for one in requests) / 1024,
        len(requests),
        tuple(name for name in weighed if audits[name]["score"] not in (None, 1)),
    )


def build(output: Path, address: str, fonts: str) -> None:
    settings = output.parent / "pelican.conf.py"
    words = (ROOT / "pelican.conf.py").read_text("utf-8").replace('"fonts": "newsreader"', f'"fonts": "{fonts}"')
    # Settings name folders from where they lie.
    settings.write_text(
        f"{words}\nTHEME = {str(ROOT / 'theme')!r}\nPLUGIN_PATHS = [{str(ROOT / 'plugins')!r}]\n", "utf-8"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    command = [sys.executable, "-m", "newsarchive", "build", "content", "-o", str(output), "--siteurl", address]
    subprocess.run([*command, "--settings", str(settings)], cwd=ROOT, env=environment, check=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", help="types of page (default: all)")
    parser.add_argument("--runs", type=int, default=1, help="how many visits to take the median of")
    parser.add_argument("--fonts", choices=("newsreader", "system"), default="newsreader")
    args = parser.parse_args()
    if not LIGHTHOUSE.exists():
        print("newsarchive: Lighthouse is not here; run: make lighthouse", file=sys.stderr)
        return 2
    failed = []
    with tempfile.TemporaryDirectory(prefix="newsarchive-lighthouse-") as temporary:
        site = Path(temporary, "site")
        site.mkdir()
        with served(site) as address:
            build(site, address.rstrip("/"), args.fonts)
            print(f"{'':22} perf a11y best  seo   FCP s   LCP s    CLS      KB  requests")
            for kind in args.kinds or PAGES:
                one = measure(address + find_page(site, PAGES[kind]).removesuffix("index.html"), kind, args.runs)
                first, largest, shift = one.figures
                print(f"{kind:22}" + "".join(f"{score:5}" for score in one.scores) + f"{first / 1000:8.2f}"
                      f"{largest / 1000:8.2f}{shift:7.3f}{one.weight:8.1f}{one.requests:10}  {' '.join(one.short)}",
                      flush=True)  # fmt: skip
                failed += [] if one.passes() else [kind]
    if failed:
        print(f"below 100, or outside the budget: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
