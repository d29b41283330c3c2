"""Other languages and scripts in a real browser: each says which it is, runs its own way, and misses no letter."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
# Language, direction, headline, and a paragraph that is long enough to break.
ARTICLES = {
    "ar": ("rtl", "محادثات في جنيف", "التقى وزيرا الخارجية في جنيف يوم الخميس، وقال كل منهما إن المحادثات كانت مثمرة."),
    "he": ("rtl", "שיחות בז׳נבה", "שרי החוץ נפגשו ביום חמישי בז׳נבה ואמרו שהשיחות היו פוריות."),
    "ru": ("", "Переговоры в Женеве", "Министры встретились в четверг в Женеве и назвали переговоры плодотворными."),
    "ja": ("", "ジュネーブで軍備管理協議", "両国の代表団は木曜日にジュネーブで会談し、協議は生産的だったと述べた。"),
    "zh": ("", "日内瓦军控会谈", "两国代表团星期四在日内瓦举行会谈，双方表示会谈富有成效。"),
    "fr": ("", "Des entretiens « productifs »", "Les deux délégations se sont rencontrées jeudi à Genève."),
}
NAMES = {"lech-walesa": "Lech Wałęsa", "vaclav-havel": "Václav Havel", "nguyen-phu-trong": "Nguyễn Phú Trọng"}
FRENCH_PAGES = (
    "index.html", "2021/09/30/ar/index.html", "actors/lech-walesa/index.html", "actors/index.html",
    "timeline/index.html", "events/index.html", "2021/09/index.html", "on/09-30/index.html", "search/index.html",
    "data/index.html", "review/index.html", "404.html",
)  # fmt: skip


def write_archive(folder: Path, lang: str) -> Path:
    """The same archive, with its interface in ``lang``."""
    articles, actors = folder / "content/articles/2021", folder / "content/actors"
    articles.mkdir(parents=True)
    actors.mkdir()
    for tongue, (_, title, body) in ARTICLES.items():
        text = f"{body} {body}\n\n> {body}\n\n- {title}\n- {title}\n"
        head = f'title: "{title}"\ndate: 2021-09-30\nlang: {tongue}\nslug: {tongue}\n'
        (articles / f"2021-09-30-{tongue}.md").write_text(f"---\n{head}---\n{text}", encoding="utf-8")
    english = "Lech Wałęsa met Václav Havel in Geneva on Thursday (Sept 30).\n\nNguyễn Phú Trọng left on 1 May 2020."
    head = "title: Wałęsa meets Havel\ndate: 2021-10-01\nlang: en\nslug: en\n"
    (articles / "2021-10-01-en.md").write_text(f"---\n{head}---\n{english}\n", encoding="utf-8")
    for slug, name in NAMES.items():
        (actors / f"{slug}.md").write_text(f"---\nname: {name}\ntype: person\n---\n", encoding="utf-8")
    settings = (ROOT / "pelican.conf.py").read_text(encoding="utf-8")
    (folder / "pelican.conf.py").write_text(settings.replace('DEFAULT_LANG = "en"', f'DEFAULT_LANG = "{lang}"'))
    for name in ("theme", "plugins"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def build(folder: Path) -> Path:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    command = [sys.executable, "-m", "newsarchive", "build", "content", "-o", "output"]
    subprocess.run(command, cwd=folder, env=environment, check=True, stdin=subprocess.DEVNULL)
    return folder / "output"


@pytest.fixture(scope="module")
def sites(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """English, French, and one that runs from right to left, for which a catalogue of two words is enough."""
    found = {lang: build(write_archive(tmp_path_factory.mktemp(lang), lang)) for lang in ("en", "fr")}
    hebrew = write_archive(tmp_path_factory.mktemp("he"), "he")
    (hebrew / "theme").unlink()
    shutil.copytree(ROOT / "theme", hebrew / "theme")
    head = 'msgid ""\nmsgstr ""\n"Language: he\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    text = f'{head}msgid "Articles"\nmsgstr "כתבות"\n\nmsgid "Actors"\nmsgstr "אישים"\n'
    (hebrew / "theme/locale/he.po").write_text(text, encoding="utf-8")
    return found | {"he": build(hebrew)}


@pytest.fixture
def open_page(browser: Browser, sites: dict[str, Path]) -> Iterator[Callable[..., Page]]:
    opened: list[Page] = []

    def open_(lang: str, page: str, width: int = 1280) -> Page:
        opened.append(browser.new_page(viewport={"width": width, "height": 800}))
        opened[-1].goto((sites[lang] / page).as_uri())
        return opened[-1]

    yield open_
    for page in opened:
        page.close()


@pytest.mark.parametrize("lang", ARTICLES)
def test_an_article_says_its_language_and_runs_its_own_way(open_page: Callable[..., Page], lang: str) -> None:
    direction = ARTICLES[lang][0]
    page = open_page("en", f"2021/09/30/{lang}/index.html", 320)
    for element in (page.locator("h1"), page.locator(".article-body")):
        assert element.get_attribute("lang") == lang
        assert (element.get_attribute("dir") or "") == direction
        assert element.evaluate("one => getComputedStyle(one).direction") == (direction or "ltr")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.locator("html").get_attribute("lang") == "en"


def test_a_list_that_names_articles_says_the_language_of_each(open_page: Callable[..., Page]) -> None:
    page = open_page("en", "2021/09/index.html", 320)
    for lang, (direction, title, _) in ARTICLES.items():
        link = page.get_by_role("link", name=title, exact=True)
        assert (link.get_attribute("lang"), link.get_attribute("dir") or "") == (lang, direction)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_what_is_said_from_right_to_left_has_its_marks_on_the_right(open_page: Callable[..., Page]) -> None:
    page = open_page("en", "2021/09/30/ar/index.html")
    quote = page.locator(".article-body blockquote")
    widths = quote.evaluate("one => [getComputedStyle(one).borderRightWidth, getComputedStyle(one).borderLeftWidth]")
    assert widths == ["2px", "0px"]
    items = page.locator(".article-body ul").evaluate("one => parseFloat(getComputedStyle(one).paddingRight)")
    assert items > 10
    assert page.locator("h1").evaluate("one => getComputedStyle(one).letterSpacing") == "normal"


def test_an_interface_that_runs_from_right_to_left_does_not_scroll_sideways(open_page: Callable[..., Page]) -> None:
    for name in ("index.html", "2021/10/01/en/index.html", "timeline/index.html", "2021/09/index.html"):
        page = open_page("he", name, 320)
        assert page.locator("html").get_attribute("dir") == "rtl"
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
    page = open_page("he", "2021/10/01/en/index.html")
    assert page.locator("h1").get_attribute("dir") == "ltr"
    name, first = page.locator(".mast .name").bounding_box(), page.locator(".mast li").first.bounding_box()
    assert name is not None and first is not None
    assert name["x"] > first["x"]


@pytest.mark.parametrize("slug", ["lech-walesa", "vaclav-havel"])
@pytest.mark.parametrize("selector", ["h1", ".prose p"])
def test_letters_of_latin_extended_come_from_our_own_font(
    open_page: Callable[..., Page], slug: str, selector: str
) -> None:
    used = fonts_of(open_page("en", f"actors/{slug}/index.html"), selector)
    assert [name for name, _ in used if not name.startswith("Newsreader")] == []


@pytest.mark.parametrize("lang", [*ARTICLES, "vi"])
def test_no_letter_is_missing(open_page: Callable[..., Page], lang: str) -> None:
    """Every letter has a glyph: of ours, or of a font of the system where that has one for the script."""
    if lang in ("ja", "zh") and not has_font(lang):
        pytest.skip(f"no font of this system has the letters of {lang} (fc-list :lang={lang})")
    path = "actors/nguyen-phu-trong/index.html" if lang == "vi" else f"2021/09/30/{lang}/index.html"
    page = open_page("en", path)
    for selector in ("h1", ".prose p"):
        shown = len("".join(page.locator(selector).first.inner_text().split()))
        glyphs = sum(count for name, count in fonts_of(page, selector) if "LastResort" not in name)
        assert glyphs >= shown * 0.8, fonts_of(page, selector)


def has_font(lang: str) -> bool:
    lister = shutil.which("fc-list")
    return lister is not None and bool(
        subprocess.run([lister, f":lang={lang}"], capture_output=True, check=False).stdout
    )


def fonts_of(page: Page, selector: str) -> list[tuple[str, int]]:
    """The fonts in which the first element is really drawn, each with its number of glyphs."""
    page.evaluate("document.fonts.ready.then(() => true)")
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    used = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return [(one["familyName"], int(one["glyphCount"])) for one in used]


@pytest.mark.parametrize("name", FRENCH_PAGES)
def test_axe_finds_nothing_on_a_french_site_light_or_dark_wide_or_narrow(
    open_page: Callable[..., Page], name: str
) -> None:
    page = open_page("fr", name)
    for width, scheme in itertools.product((1280, 360), ("light", "dark")):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found = Axe().run(page)
        assert found.violations_count == 0, f"{width} px, {scheme}: {found.generate_report()}"
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_scripts_speak_the_language_of_the_page(open_page: Callable[..., Page]) -> None:
    page = open_page("fr", "search/index.html")
    expect(page.locator("[data-status]")).to_contain_text("La recherche a besoin d’un serveur")
    button = page.locator("[data-themer]")
    expect(button).to_have_attribute("aria-label", "Couleurs\u00a0: Auto")
    button.click()
    expect(button).to_have_text("Sombre")
    english = open_page("en", "search/index.html")
    expect(english.locator("[data-themer]")).to_have_attribute("aria-label", "Colour theme: Auto")
