"""The published site is the old one or the new one, whole, and never anything between."""

from pathlib import Path

import pytest

from newsarchive.errors import ProblemsFound
from newsarchive.publish.staging import Staging


def old_site(folder: Path) -> Path:
    output = folder / "output"
    output.mkdir()
    (output / "index.html").write_text("old")
    return output


def test_the_new_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    output = old_site(tmp_path)
    with Staging(output) as staging:
        (staging.folder / "index.html").write_text("new")
        assert (output / "index.html").read_text() == "old"
        staging.publish()
    assert (output / "index.html").read_text() == "new"


def test_a_first_build_needs_no_old_site(tmp_path: Path) -> None:
    with Staging(tmp_path / "output") as staging:
        (staging.folder / "index.html").write_text("new")
        staging.publish()
    assert (tmp_path / "output" / "index.html").read_text() == "new"


def test_a_build_that_fails_leaves_the_old_site_and_nothing_else(tmp_path: Path) -> None:
    output = old_site(tmp_path)
    with pytest.raises(RuntimeError), Staging(output) as staging:
        (staging.folder / "index.html").write_text("half")
        raise RuntimeError
    assert (output / "index.html").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == [".output.lock", "output"]


def test_a_page_that_is_no_longer_built_is_gone(tmp_path: Path) -> None:
    output = old_site(tmp_path)
    (output / "stale.html").write_text("old")
    with Staging(output) as staging:
        (staging.folder / "index.html").write_text("new")
        staging.publish()
    assert not (output / "stale.html").exists()


def test_two_builds_at_once_are_refused_in_words(tmp_path: Path) -> None:
    with Staging(tmp_path / "output"), pytest.raises(ProblemsFound) as refused, Staging(tmp_path / "output"):
        pass
    assert refused.value.problems[0].message == "another build of 'output' is running"


def test_a_swap_that_was_cut_short_is_mended_by_the_next_build(tmp_path: Path) -> None:
    old_site(tmp_path).rename(tmp_path / ".output.old")
    with Staging(tmp_path / "output"):
        assert (tmp_path / "output" / "index.html").read_text() == "old"
