"""The extractors are strangers' code: they get a page as text, and nothing else."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

pytest.importorskip("trafilatura")

from newsarchive.ingest import Member, parse_member

PAGE = b"""<html><head><title>Talks end in Geneva</title>
<base href="https://example.org/a/"><link rel="stylesheet" href="x.css">
<meta http-equiv="refresh" content="0; url=https://example.org/b"></head><body><article><h1>Talks end in Geneva</h1>
<img src="https://example.org/x.jpg"><iframe src="https://example.org/y"></iframe>
<p>Delegates from two countries ended a week of talks in Geneva on Friday without an agreement, officials said.</p>
<p>They will meet again in the spring, and both sides said that they had come closer than ever.</p></article>"""


def test_a_page_is_read_without_a_network_and_leaves_nothing_at_home(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something asked for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setenv("HOME", str(tmp_path))
    article, problems = parse_member(Member("page", PAGE, "text/html"), "page.html")
    assert article is not None, problems
    assert len(article.paragraphs) == 2
    assert list(tmp_path.iterdir()) == []
