"""The search index is made from what the pages show, the same bytes every time, or refused in plain words."""

import hashlib
from pathlib import Path

import pytest

from newsarchive.errors import ProblemsFound
from newsarchive.model import Actor, ActorEntry, Indexes
from newsarchive.publish.addresses import SEARCH_INDEX as FOLDER
from newsarchive.publish.search import FEW_PAGES, MOST_PAGES, index_site, index_volume, is_searched, plan_volumes

SOME = Indexes(actors={"x": ActorEntry(Actor("x", "X", "person"))})
PAGE = (
    '<!doctype html><html lang="{}"><title>T</title><nav>menu</nav><main data-pagefind-body><h1>Talks</h1><p>{}</main>'
)


def pages(folder: Path) -> Path:
    for number, lang in enumerate(("en", "fr", "de", "en", "es", "it")):
        page = folder / "2021" / f"{number}" / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(PAGE.format(lang, f"Envoys met {number}."), encoding="utf-8")
    return folder


def digest(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    one, other = pages(tmp_path / "one"), pages(tmp_path / "other")
    index_site(one, one / FOLDER)
    index_site(other, other / FOLDER)
    assert digest(one) == digest(other)
    assert {"pagefind/pagefind.js", "pagefind/pagefind-entry.json"} <= set(digest(one))


def test_a_missing_program_is_a_problem_with_a_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "nothing"))
    with pytest.raises(ProblemsFound) as found:
        index_site(pages(tmp_path / "site"), tmp_path / "index")
    problem = found.value.problems[0]
    assert problem.code == "search-index"
    assert "make install" in problem.fix


def test_a_program_that_fails_is_a_problem_with_its_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\necho no room >&2\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(broken))
    with pytest.raises(ProblemsFound) as found:
        index_site(pages(tmp_path / "site"), tmp_path / "index")
    assert "no room" in found.value.problems[0].message


def test_a_page_is_searched_where_the_theme_says_so() -> None:
    assert is_searched("2021/09/30/talks/index.html", b"<article data-pagefind-body>")
    assert not is_searched("articles/index.html", b"<main>")
    assert not is_searched("2021/09/30/talks/article.md", b"<article data-pagefind-body>")


def test_a_small_archive_has_one_volume() -> None:
    assert plan_volumes(["b/index.html", "2021/index.html"]) == {"": ("2021/index.html", "b/index.html")}
    assert plan_volumes([]) == {}


def test_a_large_archive_has_volumes_of_which_an_article_changes_one() -> None:
    articles = [f"2021/09/30/talks-{number}/index.html" for number in range(2 * FEW_PAGES)]
    actors = [f"actors/jane-{number}/index.html" for number in range(30)]
    volumes = plan_volumes([*articles, *actors])
    assert list(volumes) == ["", "articles-1", "articles-2"]
    assert sorted(page for pages in volumes.values() for page in pages) == sorted([*articles, *actors])
    assert volumes[""] == tuple(sorted(actors))
    fewer = plan_volumes([*articles[1:], *actors])
    assert [name for name in volumes if volumes[name] != fewer[name]] in (["articles-1"], ["articles-2"])


def test_a_search_loads_no_more_than_sixteen_volumes_of_articles_until_each_is_full() -> None:
    articles = [f"2021/09/30/talks-{number}/index.html" for number in range(16 * MOST_PAGES)]
    assert len(plan_volumes(articles)) == len(plan_volumes(articles[: 16 * FEW_PAGES])) == 16


def test_a_volume_holds_its_pages_and_nothing_that_no_page_loads(tmp_path: Path) -> None:
    site, output = pages(tmp_path / "site"), tmp_path / "output"
    output.mkdir()
    index_volume("", ["2021/0/index.html"], site, output)
    index_volume("articles-1", ["2021/3/index.html"], site, output)
    assert (output / FOLDER / "pagefind.js").is_file()
    assert not list((output / FOLDER).glob("*ui*"))
    assert not list((output / FOLDER / "articles-1").glob("*.js"))
    assert b'"page_count":1' in (output / FOLDER / "articles-1" / "pagefind-entry.json").read_bytes()
    assert sorted(path.name for path in output.iterdir()) == [FOLDER]
