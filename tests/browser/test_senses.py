"""The same pages on paper, in colours that the reader has chosen, and read aloud."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

import pytest
from page_types import PAGES
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

pytestmark = pytest.mark.browser

MARKS = ("circle.m", "rect.m", "rect.h", "circle.d")


@contextmanager
def opened(browser: Browser, address: str, **options: Any) -> Iterator[Page]:
    context = browser.new_context(**options)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


def printed(browser: Browser, address: str) -> tuple[str, int]:
    """The words on paper, and how many sheets they take."""
    with opened(browser, address) as page:
        pdf = PdfReader(io.BytesIO(page.pdf(format="A4")))
    return " ".join(" ".join(sheet.extract_text() for sheet in pdf.pages).split()), len(pdf.pages)


def test_on_paper_an_article_has_all_its_words_and_no_controls(browser: Browser, demo) -> None:
    text, sheets = printed(browser, demo.subpath + demo.page(PAGES["article"]))
    assert sheets <= 4
    assert "line 3: “Sept 30, 2021”" in text or 'line 3: "Sept 30, 2021"' in text, "what is folded is printed"
    for word in ("Skip to content", "Stories", "Auto", "BibTeX", "The article before"):
        assert word not in text


def test_on_paper_links_off_the_site_give_their_addresses(browser: Browser, made_up) -> None:
    text, _ = printed(browser, made_up.subpath + "actors/jane-roe/index.html")
    assert "her house (https://example.org/roe)" in text
    assert "Wikidata (https://www.wikidata.org/wiki/Q42)" in text
    assert "Feed" not in text and "Take this timeline away" not in text
    text, _ = printed(browser, made_up.subpath + "2021/09/30/accord/index.html")
    assert "(https://example.org/world/accord?a=1&b=2)" in text.replace(" ", "")


def test_on_paper_a_timeline_begins_on_its_first_sheet_and_no_sheet_holds_its_end_alone(browser: Browser, demo) -> None:
    _, sheets = printed(browser, demo.subpath + "timeline/2021/index.html")
    assert sheets == 2
    _, sheets = printed(browser, demo.subpath + demo.page(PAGES["actor"]))
    assert sheets == 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_forced_colours_marks_differ_by_shape_and_stand_out_from_the_page(
    browser: Browser, made_up, scheme: str
) -> None:
    address = made_up.subpath + "2021/09/30/accord/index.html"
    with opened(browser, address, forced_colors="active", color_scheme=scheme) as page:
        looks = page.evaluate(
            """marks => Object.fromEntries(marks.map(name => {
              const style = getComputedStyle(document.querySelector(`.strip svg:not(.here) ${name}`));
              return [name, [style.fill, style.stroke, style.strokeDasharray]];
            }))""",
            MARKS,
        )
        paper, ink, here = page.evaluate(
            """() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color,
              getComputedStyle(document.querySelector('.strip .here .m')).fill]"""
        )
        current = page.evaluate("getComputedStyle(document.querySelector('.mast [aria-current]')).textDecorationLine")
    assert paper != ink
    assert looks["circle.m"][0] == looks["rect.m"][0] == ink
    assert (looks["rect.h"][0], looks["rect.h"][1]) == (paper, ink)
    assert (looks["circle.d"][0], looks["circle.d"][1]) == ("none", ink) and looks["circle.d"][2] != "none"
    assert here not in (paper, ink), "this article's own event is highlighted"
    assert current == "underline"


def test_who_asks_for_more_contrast_has_no_grey_words(browser: Browser, made_up) -> None:
    with opened(browser, made_up.subpath + "actors/jane-roe/index.html", contrast="more") as page:
        colours = page.evaluate(
            "() => ['body', '.small', '.when', '.src'].map(s => getComputedStyle(document.querySelector(s)).color)"
        )
    assert len(set(colours)) == 1


def test_nothing_moves_for_those_who_want_no_motion(browser: Browser, demo) -> None:
    moving = """() => [getComputedStyle(document.documentElement).scrollBehavior,
        [...document.querySelectorAll('*')].filter(e => { const style = getComputedStyle(e);
        return style.transitionDuration !== '0s' || style.animationName !== 'none'; }).length]"""
    for motion, scroll in (("reduce", "auto"), ("no-preference", "smooth")):
        with opened(browser, demo.subpath + demo.page(PAGES["article"]), reduced_motion=motion) as page:
            assert page.evaluate(moving) == [scroll, 0]


def test_nothing_moves_while_a_page_loads(browser: Browser, demo) -> None:
    with opened(browser, demo.subpath + demo.page(PAGES["article"]), viewport={"width": 412, "height": 823}) as page:
        shift = page.evaluate(
            """() => new Promise(done => { let sum = 0;
              new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; })
                .observe({type: 'layout-shift', buffered: true});
              setTimeout(() => done(sum), 500); })"""
        )
    assert shift == 0


def aloud(page: Page, selector: str) -> str:
    """What the accessibility tree says, without the addresses of links."""
    return re.sub(r"(?m)^\s*- /url:.*\n?", "", page.locator(selector).aria_snapshot())


def test_a_drawn_timeline_is_one_picture_that_says_what_it_shows(browser: Browser, made_up) -> None:
    with opened(browser, made_up.subpath + "actors/jane-roe/index.html") as page:
        said = aloud(page, "section[aria-labelledby=timeline]")
    label = "Timeline, 2019 to 2022: 5 events, 2 plans, 2 posts held, 3 articles. The list below gives each in words."
    assert f'- img "{label}"' in said.replace("'", "")
    assert "Minister of Trade" not in said, "what is drawn is not read out piece by piece"
    assert "paragraph: lasted 21 to 31 July 2021" in said
    assert '- heading "Planned, as reported then" [level=2]' in said


def test_the_strip_of_years_is_read_as_a_list_of_links(browser: Browser, demo) -> None:
    with opened(browser, demo.subpath + "timeline/2021/index.html") as page:
        said = aloud(page, "nav[aria-label=Years]")
    assert 'link "2010: 1 event"' in said and 'link "2021: up to 10 events"' in said


@pytest.mark.parametrize("kind", ["article", "actor", "timeline"])
def test_landmarks_and_headings_tell_a_page_apart(browser: Browser, demo, kind: str) -> None:
    with opened(browser, demo.subpath + demo.page(PAGES[kind])) as page:
        said = aloud(page, "body")
        levels = page.evaluate("[...document.querySelectorAll('h1, h2, h3, h4')].map(e => +e.tagName[1])")
    assert [re.search(rf"(?m)^- {one}", said) is not None for one in ("banner", "main", "contentinfo")] == [True] * 3
    assert said.startswith('- link "Skip to content"')
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
