"""Links that lead somewhere are seen from the page that holds them, and follow what they lead to when it moves."""

from __future__ import annotations

from typing import Any

import pytest

MORE = "content/articles/2021/2021-10-01-more.md"
PAGE = "output/2021/10/01/more/index.html"
ACTOR = "../../../../actors/jane-roe/index.html"


def body_of(project: Any, link: str) -> str:
    project.write(f"-- {MORE} --\n---\ntitle: More talks\ndate: 2021-10-01\n---\nSee {link}.\n")
    assert project.build() == ()
    html: str = (project.folder / PAGE).read_text("utf-8")
    return html


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("[x](../../actors/jane-roe.md)", f'href="{ACTOR}"'),
        ("[x]({filename}/actors/jane-roe.md)", f'href="{ACTOR}"'),
        ("[x]({filename}../../actors/jane-roe.md)", f'href="{ACTOR}"'),
        ("[x](|filename|/actors/jane-roe.md)", f'href="{ACTOR}"'),
        ("[x](/actors/jane-roe/)", f'href="{ACTOR}"'),
        ("[x](/actors/jane-roe)", f'href="{ACTOR}"'),
        (f"[x]({ACTOR})", f'href="{ACTOR}"'),
        ("[x][1]\n\n[1]: ../../actors/jane-roe.md\n\nEnd", f'href="{ACTOR}"'),
        ('<a href="../../actors/jane-roe.md">x</a>', f'href="{ACTOR}"'),
        ("[x](2021-09-30-talks.md)", 'href="../../../09/30/talks/index.html"'),
        ("[x](2021-09-30-talks.md#s-0)", 'href="../../../09/30/talks/index.html#s-0"'),
        ("[x](../../events/treaty-signed.md)", 'href="../../../../events/treaty-signed/index.html"'),
        ("[x](../../stories/the-talks.md)", 'href="../../../../stories/the-talks/index.html"'),
        ("[x](/)", 'href="../../../../index.html"'),
        ("[x](/feed.xml)", 'href="../../../../feed.xml"'),
        ("[x](https://example.org/a.md)", 'href="https://example.org/a.md"'),
        ("[x](mailto:jane@example.org)", 'href="mailto:jane@example.org"'),
        ("![x](../../images/hall.png)", 'src="../../../../images/hall.png"'),
        ("![x]({static}/images/hall.png)", 'src="../../../../images/hall.png"'),
        ("`[x](nowhere.md)`", "<code>[x](nowhere.md)</code>"),
    ],
)
def test_a_link_is_shown_as_it_is_seen_from_its_page(link: str, shown: str, project: Any) -> None:
    assert shown in body_of(project, link)


def test_a_page_is_made_again_when_what_it_links_to_moves(project: Any) -> None:
    assert "09/30/talks/index.html" in body_of(project, "[x](2021-09-30-talks.md)")
    talks = project.folder / "content/articles/2021/2021-09-30-talks.md"
    talks.write_text(talks.read_text().replace("date: 2021-09-30", "date: 2021-09-29"))
    assert project.build() == ()
    html = (project.folder / PAGE).read_text("utf-8")
    assert "09/29/talks/index.html" in html and "x</a>" in html
    assert 'href="../../../09/30/talks/index.html" rel="noopener noreferrer">x<' not in html
