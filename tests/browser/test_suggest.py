"""The page "Suggest an article": whatever a reader writes there comes out as a file that the archive reads."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from newsarchive.ingest.suggestion import LABELS, draft_from_form
from newsarchive.matter import parse_matter, validate
from newsarchive.schema import ArticleMatter

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
SETTINGS = 'NEWSARCHIVE = {"suggest": True, "search": False, "contact": "desk@example.org"}\n'
ANSWERS = {"title": "Talks", "date": "2021-09-30", "text": "They met."}
HOSTILE = (
    'He said: "no" – it\'s 5 # not 6',
    "a: b\nstatus: published\n---\nx",
    "\\ \\n \\u0041 %s ${{ x }} $(id) `id`",
    "[a](javascript:b) *c* _d_ <b>e</b> &amp; ~~~ {x}",
    "1. one\n\n- two\n\n> three\n\n# four\n\n=====\n\n: five\n\n+ six\n\n---",
    "العربية \u202e and \u2066iso\u2069 日本語 👩‍👩‍👧 e\u0301 İı ǅ ſ ½",
    "yes",
    "2021",
    "null",
    "\u0007bell\u2028line\u0085next\ufeffmark\ufffe",
    "<<<<<<< HEAD\n=======\n>>>>>>> theirs",
    "../../etc/passwd",
    "U.S. – Côte d’Ivoire: Straße, Ærø, Łódź",
    "word " * 79,
)


@pytest.fixture(scope="session")
def folder(browser: Browser, demo_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo archive, built with the page."""
    place = tmp_path_factory.mktemp("suggest")
    settings = (ROOT / "pelican.conf.py").read_text("utf-8") + f"\n{SETTINGS}"
    (place / "settings.py").write_text(settings.replace('"theme"', f'"{ROOT / "theme"}"'), encoding="utf-8")
    command = [sys.executable, "-m", "newsarchive", "build", str(demo_content), "-s", str(place / "settings.py")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    subprocess.run([*command, "-o", str(place / "site")], cwd=ROOT, env=environment, check=True)
    return place / "site"


@pytest.fixture
def page(browser: Browser, folder: Path) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    page = context.new_page()
    page.goto(f"{folder.as_uri()}/suggest/index.html")
    yield page
    context.close()


def saved(page: Page, **answers: str) -> tuple[str, str]:
    """Name and text of the file that the page makes of these answers."""
    for name, value in {**ANSWERS, **answers}.items():
        page.locator(f"[name={name}]").fill(value)
    with page.expect_download() as download:
        page.get_by_role("button", name="Make the file").click()
    return download.value.suggested_filename, Path(download.value.path()).read_text("utf-8")


def head_of(text: str) -> dict[str, object]:
    """As the strict reader takes it, with no problem of any kind."""
    matter, problems = parse_matter(text, "a.md")
    assert matter is not None and problems == ()
    assert validate(matter, ArticleMatter)[1] == ()
    return dict(matter.data)


def test_the_answers_become_a_draft(page: Page) -> None:
    name, text = saved(
        page, publication="The Times", address="https://example.org/a?b=c d", text="One.\n\nTwo\ngoes on."
    )
    assert name == "2021-09-30-talks.md"
    assert head_of(text) == {
        "title": "Talks", "date": "2021-09-30", "date_basis": "unknown", "status": "draft", "publication": "The Times",
        "canonical_url": "https://example.org/a?b=c%20d",
        "review": ["title", "date", "publication", "canonical_url", "rights"],
    }  # fmt: skip
    assert text.split("---\n")[2] == "\nOne.\n\nTwo goes on.\n"
    expect(page.get_by_role("status")).to_contain_text("2021-09-30-talks.md is among your downloads")


@pytest.mark.parametrize("words", HOSTILE)
def test_whatever_is_written_the_page_and_githubs_form_make_the_same_of_it(page: Page, words: str) -> None:
    name, text = saved(page, title=words, publication=words, text=words)
    answers = {"Headline": words, "Date of publication": "2021-09-30", "Publication": words, "Text": words}
    form = "\n\n".join(f"### {label}\n\n{answers.get(label, '_No response_')}" for label in LABELS)
    draft, problems = draft_from_form(form, "form")
    assert draft is not None and problems == ()
    assert head_of(text) == head_of(draft.text)
    assert text.split("\n---\n", 1)[1] == draft.text.split("\n---\n", 1)[1]
    assert f"articles/2021/{name}" == draft.path


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("title", "  \u200b\u0007 ", "Write the headline."),
        ("text", " \n\u0007\n ", "Write the text, or its beginning."),
    ],
)
def test_an_answer_that_nobody_can_see_is_no_answer(page: Page, field: str, value: str, words: str) -> None:
    for name, given in {**ANSWERS, field: value.replace("\u200b", "")}.items():
        page.locator(f"[name={name}]").fill(given)
    page.get_by_role("button", name="Make the file").click()
    assert page.locator(f"[name={field}]").evaluate("field => field.validationMessage") == words
    page.locator(f"[name={field}]").fill("x")
    assert page.locator(f"[name={field}]").evaluate("field => field.validationMessage") == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_no_reader_is_shut_out(browser: Browser, folder: Path, width: int, scheme: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{folder.as_uri()}/suggest/index.html")
    found = Axe().run(page).response["violations"]
    assert [one["id"] for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def test_without_scripts_the_page_says_what_to_send_and_where(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{folder.as_uri()}/suggest/index.html")
    expect(page.get_by_role("heading", name="What to send")).to_be_visible()
    expect(page.get_by_role("button", name="Make the file")).to_be_hidden()
    expect(page.get_by_role("link", name="desk@example.org")).to_be_visible()
    context.close()


def test_the_page_is_found_from_every_other_and_from_the_corrections(browser: Browser, folder: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{folder.as_uri()}/corrections/index.html")
    page.get_by_role("main").get_by_role("link", name="Suggest it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Suggest an article")
    page.goto(f"{folder.as_uri()}/index.html")
    page.get_by_role("contentinfo").get_by_role("link", name="Suggest an article").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Suggest an article")
    context.close()


def test_without_the_setting_there_is_no_such_page(demo) -> None:
    assert not (demo.folder / "suggest").exists()
    assert "suggest/" not in (demo.folder / "index.html").read_text("utf-8")
