"""A text that was converted before is not converted again; without what is remembered, it becomes the same HTML."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsarchive.publish import conversions
from newsarchive.publish.conversions import Conversions

TEXT = "Jane Roe said *no*.\n\n- one\n- two <script>alert(1)</script>"
HTML = "<p>Jane Roe said <em>no</em>.</p>\n<ul>\n<li>one</li>\n<li>two </li>\n</ul>"


def test_a_text_is_converted_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Conversions(tmp_path / "store")
    assert first.html_of(TEXT) == HTML
    first.close()
    monkeypatch.setattr(conversions, "render_markdown", lambda text: "converted again")
    second = Conversions(tmp_path / "store")
    assert second.html_of(TEXT) == HTML
    assert second.html_of("Another text.") == "converted again"
    second.close()


def test_what_was_not_saved_is_converted_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Conversions(tmp_path / "store").html_of(TEXT) == HTML
    monkeypatch.setattr(conversions, "render_markdown", lambda text: "converted again")
    assert Conversions(tmp_path / "store").html_of(TEXT) == "converted again"


def test_without_a_store_every_text_is_converted() -> None:
    assert Conversions().html_of(TEXT) == HTML


def test_a_store_that_cannot_be_read_costs_time_and_no_more(tmp_path: Path) -> None:
    (tmp_path / "store").write_bytes(b"no database")
    spoilt = Conversions(tmp_path / "store")
    assert spoilt.html_of(TEXT) == HTML
    spoilt.close()
