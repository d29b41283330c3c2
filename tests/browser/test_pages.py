"""The demo archive as its readers meet it: with eyes, by keyboard, with scripts off, on a small screen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from page_types import PAGES
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

# Pages of the made-up archive that show what the demo's do not.
BRANCHES = ("2021/09/30/accord", "2021/10/01/half", "2021/10/02/sealed", "2020/01/02/german", "actors/jane-roe",
            "actors/john-doe", "events/accord", "events/off", "timeline/2021", "stories/accord", "topics/arms-control",
            "places/vienna", "sources/the-half-post")  # fmt: skip
every_page = pytest.mark.parametrize("kind", PAGES)


@contextmanager
def opened(browser: Browser, address: str, *, width: int = 1280, **options: Any) -> Iterator[Page]:
    """A page in a context of its own, so that no test sees another's storage."""
    context = browser.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce", **options)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


@every_page
@pytest.mark.parametrize("place", ["root", "subpath", "disk"])
def test_a_page_loads_without_an_error_or_a_request_off_the_site(browser: Browser, demo, kind: str, place: str) -> None:
    if kind == "not found" and place != "subpath":
        pytest.skip("the 404 page is shown at any depth, so it links to the public address alone")
    base, faults, requests = getattr(demo, place), [], []
    context = browser.new_context()
    page = context.new_page()
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("requestfailed", lambda request: faults.append(f"failed: {request.url}"))
    page.on("response", lambda answer: faults.append(f"{answer.status}: {answer.url}") if answer.status > 399 else None)
    page.on("request", lambda request: requests.append(request.url))
    page.goto(base + demo.page(PAGES[kind]), wait_until="networkidle")
    context.close()
    assert faults == []
    assert [url for url in requests if not url.startswith((base, "data:"))] == []


def test_a_wrong_address_deep_down_shows_the_archives_own_page(browser: Browser, demo) -> None:
    with opened(browser, demo.subpath + "2021/nothing/of/the/kind/") as page:
        assert page.evaluate("document.styleSheets[0].cssRules.length") > 0
        page.get_by_role("main").get_by_role("link", name="Articles").click()
        assert page.url.startswith(demo.subpath + "articles/")


@every_page
def test_axe_finds_nothing_light_or_dark_wide_or_narrow(browser: Browser, demo, find_faults, kind: str) -> None:
    with opened(browser, demo.subpath + demo.page(PAGES[kind])) as page:
        assert find_faults(page) == []


@pytest.mark.parametrize("name", BRANCHES)
def test_axe_finds_nothing_where_an_archive_has_all_that_it_can_have(
    browser: Browser, made_up, find_faults, name: str
) -> None:
    with opened(browser, f"{made_up.subpath}{name}/index.html") as page:
        assert find_faults(page) == []
    with opened(browser, f"{made_up.subpath}{name}/index.html", width=320) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


@every_page
def test_nothing_scrolls_sideways_on_the_smallest_screen(browser: Browser, demo, kind: str) -> None:
    with opened(browser, demo.subpath + demo.page(PAGES[kind]), width=320) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


@every_page
def test_tab_reaches_every_link_and_control_and_shows_where_it_is(browser: Browser, demo, kind: str) -> None:
    with opened(browser, demo.subpath + demo.page(PAGES[kind])) as page:
        wanted = page.evaluate(
            """() => {
              window.reached = new Set(); window.unmarked = [];
              const closed = e => e.closest('details:not([open]) > :not(summary)');
              const open = e => e.checkVisibility() && e.tabIndex >= 0 && !closed(e);
              window.wanted = [...document.querySelectorAll('a[href], button, input, select, summary')].filter(open);
              document.addEventListener('focusin', ({target}) => {
                window.reached.add(target);
                const style = getComputedStyle(target);
                if (style.outlineStyle === 'none' && style.boxShadow === 'none') window.unmarked.push(target.outerHTML);
              });
              return window.wanted.length;
            }"""
        )
        assert wanted > 0
        for _ in range(wanted + 2):
            page.keyboard.press("Tab")
        missed = "window.wanted.filter(e => !window.reached.has(e)).map(e => e.outerHTML)"
        assert page.evaluate(missed) == []
        assert page.evaluate("window.unmarked") == []


def test_the_first_tab_skips_to_the_text(browser: Browser, demo) -> None:
    with opened(browser, demo.root + demo.page(PAGES["article"])) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Skip to content"
        page.keyboard.press("Enter")
        assert page.evaluate("document.querySelector(':target').tagName") == "MAIN"
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_article_shows_its_names_and_dates(browser: Browser, demo) -> None:
    with opened(browser, demo.root + demo.page(PAGES["article"])) as page:
        main = page.get_by_role("main")
        expect(main.get_by_role("heading", level=1)).to_have_text(
            "US, Russia hold ‘productive’ arms control talks in Geneva"
        )
        for name in ("Wendy Sherman", "Sergei Ryabkov"):
            expect(main.get_by_role("link", name=name).first).to_be_visible()
        expect(main.locator("time[datetime='2021-09-30']").first).to_contain_text("30 September 2021")
        expect(main.get_by_role("heading", name="Timeline")).to_be_visible()


def test_a_name_in_the_text_leads_to_the_actor_and_back(browser: Browser, demo) -> None:
    with opened(browser, demo.root + demo.page(PAGES["article"])) as page:
        page.get_by_role("main").get_by_role("link", name="Wendy Sherman").first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Wendy Sherman")
        page.get_by_role("link", name="US, Russia hold ‘productive’").first.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("‘productive’")


@every_page
def test_a_page_reads_with_scripts_off(browser: Browser, demo, kind: str) -> None:
    address = demo.subpath + demo.page(PAGES[kind])
    with opened(browser, address) as page, opened(browser, address, java_script_enabled=False) as plain:
        heading = plain.get_by_role("heading", level=1)
        expect(heading).to_be_visible()
        assert heading.inner_text() == page.get_by_role("heading", level=1).inner_text()
        if kind != "search":
            assert plain.get_by_role("main").inner_text() == page.get_by_role("main").inner_text()


@pytest.mark.parametrize("place", ["root", "subpath"])
def test_a_search_finds_the_article(browser: Browser, demo, place: str) -> None:
    base = getattr(demo, place)
    with opened(browser, base + demo.page(PAGES["search"])) as page:
        page.get_by_role("searchbox").fill("Ryabkov")
        page.get_by_role("main").get_by_role("link", name="US, Russia hold ‘productive’").first.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("‘productive’")
        assert page.url.startswith(base)


def test_a_search_for_what_is_not_there_says_so(browser: Browser, demo) -> None:
    with opened(browser, demo.root + demo.page(PAGES["search"])) as page:
        page.get_by_role("searchbox").fill("zyzzyva")
        expect(page.get_by_role("main")).to_contain_text("zyzzyva")


def test_the_site_is_walked_from_a_folder_on_disk(browser: Browser, demo) -> None:
    with opened(browser, demo.disk + "index.html") as page:
        for name in ("Articles", "Actors", "Events", "Timeline"):
            page.get_by_role("navigation").first.get_by_role("link", name=name, exact=True).click()
            assert page.url.startswith(demo.disk)
            expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_dateline_leaves_the_second_line_its_full_width(browser: Browser, demo) -> None:
    with opened(browser, demo.root + demo.page(PAGES["article"])) as page:
        line = page.locator(".dateline")
        height = line.evaluate("e => e.getBoundingClientRect().height + parseFloat(getComputedStyle(e).marginBottom)")
        assert height <= line.evaluate("e => parseFloat(getComputedStyle(e.nextElementSibling).lineHeight)")
