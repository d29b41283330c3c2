"""The form for editors at /admin/, in a browser without a network: it opens, it saves, and what it saves is right."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from newsarchive.matter import parse_matter, validate
from newsarchive.publish.admin.program import PACKAGE
from newsarchive.schema import ActorMatter, ArticleMatter, EventMatter, Fields

from .conftest import serving

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
SETTINGS = 'NEWSARCHIVE = {"admin": True, "search": False}\n'
ARTICLE = "articles/2021/2021-09-30-us-russia-hold-productive-arms-control-talks-in-geneva.md"
SUMMIT = "events/2021-06-16-biden-putin-geneva-summit.md"
LETTERS = "() => [...document.fonts].some((one) => /Material Symbols/.test(one.family) && one.status === 'loaded')"
# It is a large program, and the machine may be busy: in milliseconds.
SLOW = 20_000
# Where the program keeps the files of its try-out: a folder that the browser holds for the page alone.
WRITE = """async (files) => {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("sveltia-cms-test", { create: true });
  for (const [path, text] of Object.entries(files)) {
    let folder = root;
    const parts = path.split("/");
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
    const file = await (await folder.getFileHandle(parts.at(-1), { create: true })).createWritable();
    await file.write(text);
    await file.close();
  }
}"""
READ = """async () => {
  const found = {};
  const walk = async (folder, path) => {
    for await (const [name, one] of folder.entries()) {
      if (one.kind === "file") found[path + name] = await (await one.getFile()).text();
      else await walk(one, `${path}${name}/`);
    }
  };
  await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle("sveltia-cms-test"), "");
  return found;
}"""


@pytest.fixture(scope="session")
def folder(browser: Browser, demo_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo archive, built with the form."""
    if not (ROOT / PACKAGE / "npm" / "index.js").is_file():
        pytest.skip("the program of the form is not here (make admin)")
    place = tmp_path_factory.mktemp("admin")
    settings = (ROOT / "pelican.conf.py").read_text("utf-8") + f"\n{SETTINGS}"
    (place / "settings.py").write_text(settings.replace('"theme"', f'"{ROOT / "theme"}"'), encoding="utf-8")
    command = [sys.executable, "-m", "newsarchive", "build", str(demo_content), "-s", str(place / "settings.py")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    subprocess.run([*command, "-o", str(place / "site")], cwd=ROOT, env=environment, check=True)
    return place / "site"


@pytest.fixture
def page(browser: Browser, folder: Path, demo_content: Path) -> Iterator[Page]:
    """The form with the demo archive's files in it, a host among the actors of an event."""
    texts = {
        f"content/{path.relative_to(demo_content).as_posix()}": path.read_text("utf-8")
        for path in demo_content.rglob("*.md")
    }
    summit = f"content/{SUMMIT}"
    with_host = "actors: [joe-biden, {actor: vladimir-putin, role: host}, france]"
    texts[summit] = texts[summit].replace("actors: [joe-biden, vladimir-putin]", with_host)
    assert with_host in texts[summit]
    with serving(folder) as root:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        page = context.new_page()
        page.goto(f"{root}admin/index.html")
        page.evaluate(WRITE, texts)
        page.get_by_role("button", name="Work with Test Repository").click()
        expect(page.get_by_text("US, Russia hold").first).to_be_visible(timeout=SLOW)
        yield page
        context.close()


def opened(page: Page, path: str) -> None:
    """The entry of a file."""
    kind, _, entry = path.removesuffix(".md").partition("/")
    page.goto(f"{page.url.partition('#')[0]}#/collections/{kind}/entries/{entry}")
    expect(page.get_by_role("button", name="Save")).to_be_visible(timeout=SLOW)


def saved(page: Page, path: str, model: type[Fields]) -> tuple[dict[str, object], str]:
    """Head and text of a file when it has been saved, as the strict reader takes them: without an error."""
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Entry saved.")).to_be_visible(timeout=SLOW)
    matter, problems = parse_matter(page.evaluate(READ)[f"content/{path}"], path)
    assert matter is not None and problems == ()
    assert [one.message for one in validate(matter, model)[1] if one.severity == "error"] == []
    return dict(matter.data), matter.body


def as_it_was(demo_content: Path, path: str) -> tuple[dict[str, object], str]:
    matter, _ = parse_matter((demo_content / path).read_text("utf-8"), path)
    assert matter is not None
    return dict(matter.data), matter.body


def test_the_form_opens_with_every_collection_and_asks_nobody_else(browser: Browser, folder: Path) -> None:
    with serving(folder) as root:
        context = browser.new_context()
        page = context.new_page()
        strange: list[str] = []
        context.on("requestfinished", lambda request: strange.append(request.url) if root not in request.url else None)
        page.goto(f"{root}admin/index.html", wait_until="networkidle")
        page.get_by_role("button", name="Work with Test Repository").click()
        for name in ("Articles", "Actors", "Events", "Stories", "Pages"):
            expect(page.get_by_text(name, exact=True).first).to_be_visible()
        # Without its letters, the program would show the names of its signs.
        page.wait_for_function(LETTERS)
        assert [url for url in strange if not url.startswith(("data:", "blob:"))] == []
        context.close()


def test_the_fields_of_an_article_are_there_with_their_hints(page: Page) -> None:
    opened(page, ARTICLE)
    # What is further down is drawn when it comes into sight.
    for label in ("Title", "Date", "Publication"):
        page.get_by_role("textbox", name=label, exact=True).first.scroll_into_view_if_needed()
        expect(page.get_by_role("textbox", name=label, exact=True).first).to_be_visible()
    expect(page.get_by_text("Where it was published", exact=True)).to_be_visible()


def test_a_saved_article_says_all_that_it_said_before(page: Page, demo_content: Path) -> None:
    opened(page, ARTICLE)
    page.get_by_role("textbox", name="Publication", exact=True).first.fill('The "Times": №1 # yes')
    head, body = saved(page, ARTICLE, ArticleMatter)
    before, text = as_it_was(demo_content, ARTICLE)
    assert head == {**before, "publication": 'The "Times": №1 # yes'}
    assert body == text


def test_a_saved_actor_keeps_its_other_names_whatever_they_are(page: Page, demo_content: Path) -> None:
    path = "actors/us-government.md"
    opened(page, path)
    page.get_by_role("textbox", name="Surname", exact=True).first.fill("X")
    head, body = saved(page, path, ActorMatter)
    before, text = as_it_was(demo_content, path)
    assert head == {**before, "surname": "X"}
    assert body == text


def test_who_took_part_is_chosen_from_the_records_and_those_with_a_role_stay(page: Page) -> None:
    opened(page, SUMMIT)
    page.get_by_role("combobox").first.click()
    page.get_by_role("option", name="Wendy Sherman").click()
    head, _ = saved(page, SUMMIT, EventMatter)
    assert head["actors"] == ["joe-biden", {"actor": "vladimir-putin", "role": "host"}, "france", "wendy-sherman"]
    opened(page, SUMMIT)
    page.get_by_role("button", name="Remove").first.click()
    head, _ = saved(page, SUMMIT, EventMatter)
    assert head["actors"] == [{"actor": "vladimir-putin", "role": "host"}, "france", "wendy-sherman"]


def test_a_new_article_lies_where_the_archive_wants_it(page: Page) -> None:
    page.goto(f"{page.url.partition('#')[0]}#/collections/articles/new")
    page.get_by_role("textbox", name="Title", exact=True).first.fill("Côte d’Ivoire: a “new” start")
    page.get_by_role("textbox", name="Date", exact=True).first.fill("2021-10-01")
    head, _ = saved(page, "articles/2021/2021-10-01-cote-d-ivoire-a-new-start.md", ArticleMatter)
    assert head == {"title": "Côte d’Ivoire: a “new” start", "date": "2021-10-01"}


def test_a_day_that_is_none_is_not_saved(page: Page) -> None:
    opened(page, ARTICLE)
    before = page.evaluate(READ)
    page.get_by_role("textbox", name="Date", exact=True).first.fill("30 September")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Write it as 2021-09-30").first).to_be_visible()
    assert page.evaluate(READ) == before
