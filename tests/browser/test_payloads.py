"""Hostile texts in every field of every file: none may run, on any page, in any file, in a real browser.

The payloads lie in ``hostile/payloads.toml``; which fields there are, the schema says (``hostile/fields.py``).
``make test`` takes every payload, and every field, at least once; ``make torture`` takes every payload in every field.
"""

from __future__ import annotations

import html
import json
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest
from archive import ONE_EACH, PAYLOADS, PLACES, Bearers, write_settings
from building import Hostile, build, build_hostile, newsarchive
from files import find_faults
from playwright.sync_api import Browser, expect
from watching import Watch, watching

from newsarchive.publish.markup import convert, render_markdown

pytestmark = pytest.mark.browser

Serve = Callable[[Path], AbstractContextManager[str]]
# Two records, half the payloads apart: every payload stands somewhere, and every field bears two.
SAMPLE = (0, len(PAYLOADS) // 2)
# So many there are at least; less would be a test that shrinks unseen.
LEAST_PAYLOADS, LEAST_PLACES = 98, 91
PARTS = 14
# Where a text of a body can stand in Markdown; {} is the payload.
IN_MARKDOWN = (
    "{}", "He said {} then.", "# {}", "- {}", "> {}", "| a | b |\n|---|---|\n| {} | c |", "`{}`", "    {}",
    "[{}](https://example.org/)", "[read on]({})", "[read on](<{}>)", '[read on](https://example.org/ "{}")',
    "![{}](#)", '![x](# "{}")', "![x]({})", '<p title="{}">x</p>', "<a href='{}'>read on</a>", "<a href={}>read on</a>",
    "<div>\n{}\n</div>", "<b>{}", "[x]: {}\n\n[x]", "<{}>", "**{}**",
)  # fmt: skip
# How careless programs put a text into a page: each lets something run.
CARELESS = (
    "<p>{}</p>", '<p tabindex=1 title="{}">x</p>', "<p tabindex=1 title='{}'>x</p>", "<a href='{}'>x</a>",
    "<script>const x = '{}'</script>", '<script>const x = "{}"</script>', "<script>`{}`</script>",
    "<title>{}</title>", "<!-- {} -->", "<textarea>{}</textarea>", "<script>//{}\n</script>",
)  # fmt: skip
# Meant for spreadsheets, calendars, lists of works and templates: no browser runs them, however careless the page.
FOR_OTHERS = re.compile(
    "conditional|formula|row of|cell|event of|alarm|entry of|record of|heading|entities|escapes|letters|Jinja e"
)


# Pages that show what one record or the settings say, one or more of each kind.
KINDS_OF_PAGE = re.compile(
    r"index|404|2021/05/04/a-|actors/(?:index|hostile-\d+/index|gone)|events/(?:index|event-)|stories/|page-|topics/i"
    r"|places/i|sources/i|corrections|suggest|data|review|timeline/index|2020/01/01"
)
# What only machines or editors read, or files alone hold; of a body nothing may be left.
UNSEEN = {
    "actors.adjectives", "actors.not", "actors.seats", "actors.surname", "articles.byline", "articles.dateline.date",
    "articles.source.encoding", "articles.source.media_type", "articles.source.member", "articles.source.path",
    "articles.tags", "calendar.dates.source", "calendar.dates.title", "calendar.source", "calendar.title",
    "proposals.proposals.name", "proposals.proposals.quote", "proposals.proposals.why", "rights.title",
    *(place for place in PLACES if place.endswith("(body)")),
}  # fmt: skip
INGESTED = ("script element", "link to a script, in Markdown", "out of an attribute", "entities once and twice",
            "table within MathML")  # fmt: skip


@dataclass(frozen=True)
class Published:
    """An archive of hostile texts; ``root`` is where it is served, with a slash at its end."""

    hostile: Hostile
    root: str

    @property
    def folder(self) -> Path:
        return self.hostile.folder

    def pages(self) -> list[str]:
        """All but the days of the year on which nothing happened."""
        names = (path.relative_to(self.folder).as_posix() for path in sorted(self.folder.rglob("*.html")))
        return [name for name in names if not re.match(r"on/(?!05-0[2-4]/)\d", name)]

    def others(self) -> list[str]:
        """Every file that is no page, and no part of the search index or the theme."""
        paths = (path for path in sorted(self.folder.rglob("*")) if path.is_file() and path.suffix != ".html")
        names = (path.relative_to(self.folder).as_posix() for path in paths)
        return [name for name in names if not name.startswith(("pagefind/", "theme/"))]

    def visit(self, watch: Watch, names: Sequence[str]) -> None:
        for name in names:
            watch.visit(self.root + name, (self.folder / name).read_text("utf-8"))


@contextmanager
def published(
    serve: Serve, place: Path, records: Sequence[int], setting: int, public: bool = True
) -> Iterator[Published]:
    (place / "www").mkdir()
    with serve(place / "www") as above:
        hostile = build_hostile(place, records, setting, f"{above}archive" if public else "")
        yield Published(hostile, f"{above}archive/")


@pytest.fixture(scope="module")
def site(browser: Browser, serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Published]:
    with published(serve, tmp_path_factory.mktemp("hostile"), SAMPLE, SAMPLE[0]) as site:
        yield site


@pytest.fixture(scope="module")
def own_copy(browser: Browser, serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Published]:
    """An editor's own, which has the page of what waits."""
    records = [one + len(PAYLOADS) // 4 for one in SAMPLE]
    with published(serve, tmp_path_factory.mktemp("own"), records, records[0], public=False) as site:
        yield site


def assert_nothing_ran(watch: Watch) -> None:
    assert watch.ran == []
    assert watch.odd == []


# ---------------------------------------------------------------- the test itself


def test_the_payloads_are_many_and_tell_where_they_ran() -> None:
    assert len(PAYLOADS) >= LEAST_PAYLOADS and len(PLACES) >= LEAST_PLACES
    assert [trick for trick, text in PAYLOADS.items() if "NNN" not in text or len(text) > 389] == []
    assert len(set(PAYLOADS.values())) == len(PAYLOADS)


@pytest.mark.torture
def test_every_payload_that_is_for_browsers_is_heard_on_a_careless_page(browser: Browser, torture: bool) -> None:
    """Else a test that hears nothing would prove nothing."""
    tricks = [trick for trick in PAYLOADS if not FOR_OTHERS.match(trick)]
    assert len(tricks) >= 75
    with watching(browser) as watch:
        silent = [trick for trick in (tricks if torture else tricks[::4]) if not is_heard(watch, trick)]
    assert silent == []


def is_heard(watch: Watch, trick: str) -> bool:
    text = PAYLOADS[trick].replace("NNN", "100001")
    for page in (convert(text), *(careless.replace("{}", text) for careless in CARELESS)):
        watch.ran.clear()
        watch.odd.clear()
        watch.show(page)
        if watch.ran or (watch.odd and "<script>" not in page.replace(text, "")):
            return True
    return False


def test_every_field_bears_a_payload_and_every_payload_stands_in_a_field(site: Published) -> None:
    pairs = site.hostile.bearers.pairs
    assert {place for place, _ in pairs} == set(PLACES)
    assert {trick for _, trick in pairs} == set(PAYLOADS)
    assert len(pairs) >= len(SAMPLE) * (len(PLACES) - len(ONE_EACH)) + len(ONE_EACH)


def test_most_texts_reach_a_page(site: Published) -> None:
    """What no page showed could not run, and would prove nothing."""
    bearers = site.hostile.bearers
    shown = {number for name in site.pages() for number in bearers.named_in((site.folder / name).read_text("utf-8"))}
    unseen = set(PLACES) - {bearers.all[number].place for number in shown}
    # Words that only the machine reads, or the editors, or that stand in files alone.
    assert unseen <= UNSEEN


# ---------------------------------------------------------------- pages


def test_nothing_runs_on_any_page_even_without_the_content_policy(browser: Browser, site: Published) -> None:
    with watching(browser, bypass_csp=True) as watch:
        site.visit(watch, site.pages())
    assert_nothing_ran(watch)
    assert watch.visited >= 60


def test_the_content_policy_has_nothing_to_stop(browser: Browser, site: Published) -> None:
    with watching(browser) as watch:
        site.visit(watch, [name for name in site.pages() if re.match(KINDS_OF_PAGE, name)])
    assert_nothing_ran(watch)
    assert watch.visited >= 15


def test_nothing_runs_on_the_page_of_what_waits_for_an_editor(browser: Browser, own_copy: Published) -> None:
    with watching(browser, bypass_csp=True) as watch:
        own_copy.visit(watch, ["review/index.html", "index.html", "suggest/index.html", "404.html"])
    assert_nothing_ran(watch)
    text = (own_copy.folder / "review/index.html").read_text("utf-8")
    assert len(own_copy.hostile.bearers.named_in(text)) > 4


def test_nothing_runs_among_the_results_of_a_search(browser: Browser, site: Published) -> None:
    with watching(browser, bypass_csp=True) as watch:
        for words in ("envoys", "script", "img onerror", "javascript", "</title><img src=# onerror=ran(1)>"):
            site.visit(watch, ["search/index.html"])
            watch.page.get_by_role("searchbox").fill(words)
            expect(watch.page.get_by_role("status")).to_contain_text("found for")
            watch.look()
    assert_nothing_ran(watch)


@pytest.mark.torture
def test_no_body_runs_wherever_in_markdown_a_payload_stands(browser: Browser, torture: bool) -> None:
    """Each is made alone, as a page makes it, so that none is swallowed by the one before."""
    texts, step = list(PAYLOADS.values()), 1 if torture else 4
    with watching(browser) as watch:
        for number, form in enumerate(IN_MARKDOWN):
            made = [
                render_markdown(form.replace("{}", one.replace("NNN", "100001")))
                for one in texts[number % step :: step]
            ]
            assert len(made) >= len(PAYLOADS) // step
            watch.show("".join(f"<div class=prose>{one}</div>" for one in made))
    assert_nothing_ran(watch)


# ---------------------------------------------------------------- files


def test_in_every_file_a_text_is_a_text_and_nothing_else(site: Published, own_copy: Published) -> None:
    for one in (site, own_copy):
        seen, faults = find_faults(one.folder)
        assert faults == []
        least = {".html": 430, ".json": 90, ".md": 40, ".bib": 30, ".ris": 30, ".csv": 12, ".ics": 12, ".xml": 18}
        assert all(seen.get(suffix, 0) >= count for suffix, count in least.items()), seen
    assert list(site.folder.rglob("*.sqlite")) != []


def test_no_template_was_filled_with_what_a_text_asks_for(site: Published) -> None:
    """70007 * 7, in words of Jinja."""
    assert [name for name in (*site.pages(), *site.others()) if b"490049" in (site.folder / name).read_bytes()] == []


def test_a_calendar_has_the_archives_events_and_no_more(site: Published) -> None:
    for path in sorted(site.folder.rglob("events.ics")):
        events = json.loads(path.with_suffix(".json").read_text("utf-8")) if path.with_suffix(".json").is_file() else []
        assert path.read_bytes().count(b"\r\nBEGIN:VEVENT\r\n") == len(events)


@pytest.mark.parametrize("disk", [False, True], ids=["served", "from disk"])
def test_nothing_runs_in_a_file_that_a_browser_opens(browser: Browser, site: Published, disk: bool) -> None:
    names = one_of_each_kind(site)
    assert len(names) >= 20
    base = f"{site.folder.as_uri()}/" if disk else site.root
    with watching(browser, accept_downloads=False) as watch:
        for name in names:
            watch.open(base + quote(name))
    assert watch.ran == []


def one_of_each_kind(site: Published) -> list[str]:
    """Of files of one name, or of pictures, the one with the most payloads in it."""
    best: dict[str, tuple[int, str]] = {}
    for name in site.others():
        path = site.folder / name
        borne = len(site.hostile.bearers.named_in(path.read_text("utf-8", errors="ignore")))
        kind = path.name if path.suffix != ".png" else path.suffix
        best[kind] = max(best.get(kind, (-1, "")), (borne, name))
    return sorted(name for _, name in best.values())


# ---------------------------------------------------------------- what ingest makes of it


PAGE = """<!DOCTYPE html><html lang="en"><head><title>{title} | The Times</title>
<meta property="og:title" content="{attribute}"><meta property="og:site_name" content="{attribute}">
<meta name="author" content="{attribute}"><meta name="description" content="{attribute}">
<meta property="article:published_time" content="2021-10-0{number}T09:00:00+02:00">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": {json}, "author": {{"name": {json}}}}}</script>
</head><body><article><h1>{title}</h1>
<figure><img src="x.jpg" alt="{attribute}"><figcaption>{text} PHOTO: {text}</figcaption></figure>
<p>GENEVA (AFP) - Delegates from two countries ended a week of talks in Geneva on Friday, officials said. {text}</p>
<p>They will meet again in the spring, and both sides said that they had come closer than before. {payload}</p>
<h2>{text}</h2><ul><li>The first working group meets in March, a spokesman said. {text}</li></ul>
<blockquote>{text}</blockquote><p><a href="{attribute}">{text}</a> said that the talks had been useful to all.</p>
</article></body></html>"""


def test_nothing_runs_that_comes_in_through_ingest(browser: Browser, serve: Serve, tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    folder = tmp_path / "sources" / "hostile"
    folder.mkdir(parents=True)
    for number, trick in enumerate(INGESTED, 1):
        text = PAYLOADS[trick].replace("NNN", f"10000{number}")
        shown = html.escape(text)
        page = PAGE.format(title=f"Talks number {number} {shown}", attribute=shown, text=shown, payload=text,
                           json=json.dumps(text).replace("<", "\\u003c"), number=number)  # fmt: skip
        (folder / f"{number}.html").write_text(page, "utf-8")
        (folder / f"{number}.txt").write_text(
            f"{text}\n\n2021-10-0{number}\n\nOfficials met on Friday.\n\n{text}\n", "utf-8"
        )
    (tmp_path / "content").mkdir()
    run = newsarchive(tmp_path, "ingest", "sources", "--content", "content")
    assert "Traceback" not in run.stderr and "fault in the program" not in run.stderr
    articles = sorted((tmp_path / "content").rglob("articles/**/*.md"))
    assert len(articles) >= len(INGESTED), run.stderr
    (tmp_path / "www").mkdir()
    write_settings(tmp_path / "settings.py", 0, Bearers())
    with serve(tmp_path / "www") as above:
        built = build(tmp_path, f"{above}archive")
        assert built.returncode == 0, built.stderr
        site = Published(Hostile(tmp_path / "www" / "archive", Bearers(), tmp_path / "settings.py"), f"{above}archive/")
        with watching(browser, bypass_csp=True) as watch:
            site.visit(watch, [name for name in site.pages() if re.match(r"index|2021/10/0\d/.|articles", name)])
        assert_nothing_ran(watch)
        assert find_faults(site.folder)[1] == []


# ---------------------------------------------------------------- the long form


@pytest.mark.torture
@pytest.mark.parametrize("part", range(PARTS))
def test_no_payload_runs_in_any_field(browser: Browser, serve: Serve, tmp_path: Path, torture: bool, part: int) -> None:
    """Each part is every fourteenth record, so that all together are as many as there are payloads."""
    if not torture:
        pytest.skip("make torture")
    records = range(part, len(PAYLOADS), PARTS)
    with published(serve, tmp_path, records, part) as site:
        for bypass in (True, False):
            with watching(browser, bypass_csp=bypass) as watch:
                site.visit(watch, site.pages())
            assert_nothing_ran(watch)
            assert watch.visited >= 25 * len(records)
        assert find_faults(site.folder)[1] == []
        with watching(browser, accept_downloads=False) as watch:
            for name in one_of_each_kind(site):
                watch.open(site.root + quote(name))
                watch.open(f"{site.folder.as_uri()}/{quote(name)}")
        assert watch.ran == []
        pairs = site.hostile.bearers.pairs
        assert len(pairs) >= len(records) * (len(PLACES) - len(ONE_EACH))


@pytest.mark.torture
@pytest.mark.parametrize("part", range(PARTS))
def test_no_payload_runs_in_any_setting(
    browser: Browser, serve: Serve, tmp_path: Path, torture: bool, part: int
) -> None:
    if not torture:
        pytest.skip("make torture")
    for setting in range(part, len(PAYLOADS), PARTS):
        place = tmp_path / str(setting)
        place.mkdir()
        with published(serve, place, [setting], setting, public=bool(setting % 2)) as site:
            with watching(browser, bypass_csp=True) as watch:
                site.visit(watch, [name for name in site.pages() if re.match(KINDS_OF_PAGE, name)])
            assert_nothing_ran(watch)
            assert find_faults(site.folder)[1] == []
            assert {where for where, _ in site.hostile.bearers.pairs} == set(PLACES)
        shutil.rmtree(place)
