"""A text that rights keep back stands nowhere in the site: not in a page, a feed, a file for machines, the search."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from newsarchive.archive import read_archive

ROOT = Path(__file__).parents[2]
# Words that stand in no other text; each article has its own.
RECORD = [f"zorblat{number:03}" for number in range(200)]
EXTRACT = [f"quixmor{number:03}" for number in range(200)]


def body(words: list[str]) -> str:
    """Paragraphs with actors, dates and events in them, all their other words unique."""
    left = iter(words)
    take = lambda count: " ".join(next(left) for _ in range(count))  # noqa: E731
    return "\n\n".join(
        [
            f"Jane Roe met envoys of the {take(3)} in Geneva on Thursday and {take(8)}.",
            f"{take(6).capitalize()}, she said on 28 September 2021, and the {take(4)} signed the {take(3)} treaty.",
            f"On 3 May 2020 the {take(2)} council agreed to {take(5)}, Jane Roe told {take(6)}.",
            f'"{take(9).capitalize()}," John {take(1).capitalize()} said. {take(20).capitalize()}.',
        ]
    )


SITE = f"""-- content/rights.md --
---
default: {{display: full}}
sources:
  - publication: The Sealed Post
    aliases: [sealed.example]
    display: record
    holder: Sealed Media
  - publication: The Half Post
    display: extract
---
-- content/articles/2021/2021-09-30-sealed.md --
---
title: Envoys meet
date: 2021-09-30
date_basis: inferred
publication: The Sealed Post
images:
  - {{caption: A zorblat901 of envoys, credit: zorblat902}}
dateline: {{text: zorblat903 (AFP) -, place: Geneva}}
inferred:
  date: {{basis: a rule, confidence: high, evidence: ["line 5: zorblat904"]}}
review: [date]
---
{body(RECORD)}
-- content/articles/2021/2021-10-01-half.md --
---
title: A council agrees
date: 2021-10-01
publication: The Half Post
---
{body(EXTRACT)}
-- content/actors/jane-roe.md --
---
name: Jane Roe
type: person
---
"""


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rights")
    for part in SITE.split("-- content/")[1:]:
        name, _, text = part.partition(" --\n")
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    shutil.copytree(ROOT / "theme", folder / "theme")
    settings = (ROOT / "pelican.conf.py").read_text(encoding="utf-8")
    (folder / "pelican.conf.py").write_text(settings.replace('["plugins"]', f'["{ROOT / "plugins"}"]'))
    return build(folder, "output")


def build(folder: Path, output: str, *options: str) -> Path:
    run = subprocess.run(
        [sys.executable, "-m", "newsarchive", "build", "-o", output, *options], cwd=folder,
        env={"PYTHONPATH": str(ROOT / "plugins"), "PATH": "/usr/bin:/bin"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr
    return folder / output


def leaks(output: Path, word: str) -> dict[str, set[str]]:
    """The files that hold a word of that family, in their names or their bytes, and which; packed files are opened."""
    found: dict[str, set[str]] = {}
    for path in sorted(output.rglob("*")):
        data = path.read_bytes() if path.is_file() else b""
        data = gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data
        text = f"{path.relative_to(output)} {data.decode('utf-8', 'replace')}".lower()
        if words := set(re.findall(rf"{word}\d{{3}}", text)):
            found[path.relative_to(output).as_posix()] = words
    return found


def test_a_text_that_is_a_record_only_appears_nowhere_in_the_output(output: Path) -> None:
    assert leaks(output, "zorblat") == {}


def test_nor_in_what_a_site_with_an_address_offers_besides(output: Path) -> None:
    published = build(output.parent, "published", "--siteurl", "https://archive.example")
    assert (published / "data" / "archive.sqlite").is_file()
    with zipfile.ZipFile(published / "data" / "archive.zip") as archive:
        archive.extractall(output.parent / "unpacked")
    assert leaks(published, "zorblat") == {}
    assert leaks(output.parent / "unpacked", "zorblat") == {}


def test_not_even_the_words_of_a_date_are_quoted_beyond_what_is_shown(output: Path) -> None:
    for event in json.loads((output / "data" / "events.json").read_text()):
        for source in event["sources"]:
            words = [source["timex"], source["sentence"]]
            assert words == [None, None] or (source["article"], source["timex"]) == ("2021-10-01-half", "Thursday")
    page = (output / "2021" / "10" / "01" / "half" / "index.html").read_text()
    assert "on Thursday</q>" in page
    assert "28 September 2021</q>" not in page and "3 May 2020</q>" not in page


def test_the_record_itself_is_there(output: Path) -> None:
    page = (output / "2021" / "09" / "30" / "sealed" / "index.html").read_text()
    assert all(words in page for words in ("Envoys meet", "The Sealed Post", "Sealed Media", "Jane Roe"))
    assert "do not let its text be shown" in page


def test_of_an_extract_the_first_paragraph_is_shown_and_beyond_it_only_what_happened(output: Path) -> None:
    events = json.loads((output / "data" / "events.json").read_text())
    told = {word for event in events for word in re.findall(r"quixmor\d{3}", event["title"].lower())}
    found = leaks(output, "quixmor")
    assert set().union(*found.values()) == set(EXTRACT[:11]) | told
    assert len(told) <= 6
    assert set(EXTRACT[:11]) <= found["2021/10/01/half/index.html"]


def test_the_search_is_looked_into(output: Path) -> None:
    assert any(path.startswith("pagefind/") for path in leaks(output, "quixmor"))


def archive(folder: Path) -> dict[str, tuple[str, str, str]]:
    found, problems = read_archive(folder / "content")
    assert problems == ()
    return {one.id: (one.rights.display, one.rights.status, one.rights.holder) for one in found.articles}


FILE = """-- content/rights.md --
---
default: {display: extract, holder: Somebody}
sources:
  - {publication: The Post, aliases: [post.example, AFP], display: record, status: in-copyright}
---
"""


@pytest.mark.parametrize(
    ("head", "rights"),
    [
        ("publication: The Post", ("record", "in-copyright", "")),
        ("publication: THE POST", ("record", "in-copyright", "")),
        ("canonical_url: https://www.post.example/a", ("record", "in-copyright", "")),
        ("agency: [AFP]", ("record", "in-copyright", "")),
        ("publication: Another", ("extract", "unknown", "Somebody")),
        ("publication: The Post\nrights: {display: full}", ("full", "in-copyright", "")),
        ("publication: The Post\nrights: {holder: Me}", ("record", "in-copyright", "Me")),
        ("canonical_url: https://notpost.example/a", ("extract", "unknown", "Somebody")),
    ],
)
def test_an_articles_own_word_wins_then_its_publications_then_the_default(
    site: Callable[[str], Path], head: str, rights: tuple[str, str, str]
) -> None:
    article = f"-- content/articles/2021/2021-09-30-a.md --\n---\ntitle: A\ndate: 2021-09-30\n{head}\n---\nText.\n"
    assert archive(site(FILE + article)) == {"2021-09-30-a": rights}


def test_without_the_file_a_text_is_shown_in_full(site: Callable[[str], Path]) -> None:
    folder = site("-- content/articles/2021/2021-09-30-a.md --\n---\ntitle: A\ndate: 2021-09-30\n---\nText.\n")
    assert archive(folder) == {"2021-09-30-a": ("full", "unknown", "")}


def test_a_name_in_two_entries_is_an_error_that_names_both_lines(site: Callable[[str], Path]) -> None:
    entries = "  - publication: The Post\n  - publication: Other\n    aliases: [the post]\n"
    _, problems = read_archive(site(f"-- content/rights.md --\n---\nsources:\n{entries}---\n") / "content")
    assert [(one.line, one.message) for one in problems] == [
        (4, "'the post' stands in two entries, on line 3 and here")
    ]


def test_a_misspelt_display_is_an_error_with_the_right_ones(site: Callable[[str], Path]) -> None:
    _, problems = read_archive(site("-- content/rights.md --\n---\ndefault: {display: recrod}\n---\n") / "content")
    assert [one.line for one in problems] == [2]
    assert "record" in problems[0].fix
