"""What a batch costs: ``python bench/ingest.py [COUNT]`` takes in made-up wire texts, then as many saved pages.

Each is taken in three times: anew, again with nothing changed, and after one text was edited.
Printed are wall time, processor time, the peak memory of the largest process, and the same memory for a tenth of it.
"""

from __future__ import annotations

import html
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generated import MadeUp, build_articles

_ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of the clock and of all cores, and mebibytes of the largest process."""

    wall: float
    cpu: float
    memory: float
    said: str


def as_text(article: MadeUp) -> str:
    return (
        f"{article.title}\n\nPublished: {article.date:%B} {article.date.day}, {article.date.year}\n\n{article.body}\n"
    )


def as_page(article: MadeUp) -> str:
    """A page as news sites make them: the article among a menu, other headlines and a footer."""
    paragraphs = "".join(f"<p>{html.escape(one)}</p>" for one in article.body.split("\n\n"))
    menu = "".join(f"<li><a href='/{number}'>Section {number}</a></li>" for number in range(40))
    others = "".join(
        f"<p><a href='/a/{number}'>Another headline of the day, number {number}</a></p>" for number in range(30)
    )
    return (
        f"<!DOCTYPE html><html lang=en><head><title>{html.escape(article.title)} | The Example</title>"
        f"<meta property='article:published_time' content='{article.date.isoformat()}'></head>"
        f"<body><nav><ul>{menu}</ul></nav>"
        f"<article><h1>{html.escape(article.title)}</h1>{paragraphs}</article><aside>{others}</aside>"
        f"<footer><p>Copyright The Example</p></footer></body></html>"
    )


def ingest(folder: Path) -> Cost:
    began, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, str(Path(__file__).with_name("measured.py")), "-m", "newsarchive", "ingest", "--json"]
    paths = {"PYTHONPATH": str(_ROOT / "plugins")}
    run = subprocess.run(command, cwd=folder, env=paths, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    said = run.stdout.decode().split('"summary": "')[-1].split('"')[0]
    return Cost(time.monotonic() - began, cpu, float(run.stderr.split()[-1]) / 1024, said)


def measure(articles: list[MadeUp], suffix: str, write: Callable[[MadeUp], str]) -> dict[str, Cost]:
    """By what was done, in that order."""
    folder = Path(tempfile.mkdtemp(prefix="newsarchive-"))
    batch = folder / "sources" / "batch"
    batch.mkdir(parents=True)
    (folder / "content").mkdir()
    for article in articles:
        (batch / f"{article.name}{suffix}").write_text(write(article), encoding="utf-8")
    try:
        costs = {"anew": ingest(folder), "again": ingest(folder)}
        one = next(iter(sorted(batch.glob(f"*{suffix}"))))
        one.write_text(one.read_text("utf-8").replace("talks", "negotiations"), encoding="utf-8")
        return {**costs, "one changed": ingest(folder)}
    finally:
        shutil.rmtree(folder)


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    articles = list(build_articles(count))
    for kind, suffix, write in (("texts", ".txt", as_text), ("pages", ".html", as_page)):
        few = measure(articles[: max(1, count // 10)], suffix, write)
        many = measure(articles, suffix, write)
        print(f"{count} {kind}")
        for done, cost in many.items():
            print(f"  {done:12} {cost.wall:7.2f} s  {cost.cpu:7.2f} s of cores  {cost.memory:5.0f} MB  {cost.said}")
        print(f"  memory for a tenth of it: {few['anew'].memory:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
