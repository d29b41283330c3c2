"""A page's tree as blocks: what a reader sees as a paragraph, in order, with its Markdown."""

from __future__ import annotations

import pytest

pytest.importorskip("lxml.html")

from newsarchive.ingest.page.blocks import TextBlock, find_blocks
from newsarchive.ingest.page.inline import markdown_of, web_address
from newsarchive.ingest.page.tree import parse_html, parse_tree


def blocks(html: str) -> tuple[TextBlock, ...]:
    return find_blocks(parse_html(html))


def texts(html: str) -> list[str]:
    return [block.text for block in blocks(html)]


def markdown(html: str) -> str:
    return markdown_of(blocks(html)[0].runs, "https://example.org/a/b")


def test_paragraphs_are_blocks_in_reading_order() -> None:
    assert texts("<h1>Talks</h1><div>They met. <p>They left.</p> They will return.</div>") == [
        "Talks",
        "They met.",
        "They left.",
        "They will return.",
    ]


def test_two_breaks_end_a_paragraph_and_one_does_not() -> None:
    assert texts("<div>One<br>line<br><br>Another</div>") == ["One line", "Another"]


def test_scripts_forms_and_hidden_text_are_not_read() -> None:
    html = "<p>Seen</p><script>x()</script><p style='display: none'>No</p><p hidden>No</p><select><option>No</select>"
    assert texts(html) == ["Seen"]


def test_inline_tags_do_not_cut_words() -> None:
    assert texts("<p>Ber<b>lin</b> is <i>far</i>.</p>") == ["Berlin is far."]


def test_links_and_emphasis_become_markdown() -> None:
    html = "<p>He <strong>did</strong> say <a href='../c d'>so</a> <em>twice</em>.</p>"
    assert markdown(html) == "He **did** say [so](https://example.org/c%20d) *twice*."


def test_what_looks_like_markdown_is_escaped() -> None:
    assert markdown("<p>1. *Not* a &lt;b&gt; list</p>") == "1\\. \\*Not\\* a &lt;b> list"


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x", "mailto:a@b.c", "//", "http://[", "#top"])
def test_only_web_addresses_are_linked(link: str) -> None:
    assert web_address(link, "") == ""


def test_a_row_of_short_cells_is_one_block() -> None:
    found = blocks("<table><tr><th>Party</th><th>Seats</th></tr><tr><td>Ours</td><td>12</td></tr></table>")
    assert [(block.kind, block.text) for block in found] == [("row", "Party | Seats"), ("row", "Ours | 12")]


def test_tables_that_lay_out_a_page_are_looked_into() -> None:
    assert texts("<table><tr><td><p>Menu</p></td><td><p>The text.</p></td></tr></table>") == ["Menu", "The text."]


def test_the_share_of_links_is_measured_by_letters() -> None:
    assert blocks("<p>See <a href='/x'>the rest</a></p>")[0].linked == pytest.approx(8 / 11)


def test_twenty_thousand_open_tags_are_no_danger() -> None:
    page = parse_tree(b"<div>" * 20_000 + b"deep" + b"</div>" * 20_000)
    assert [block.text for block in find_blocks(page.tree)] == ["deep"]


def test_blocks_of_one_list_are_a_group_and_those_of_its_neighbour_another() -> None:
    lists = "<ul><li>One</li><li>Two</li></ul><ul><li>Three</li></ul>"
    groups = [block.group for block in blocks(f"{lists}<blockquote><p>Four</p><p>Five</p></blockquote><p>Six</p>")]
    assert groups == [groups[0], groups[0], groups[2], groups[3], groups[3], ()]
    assert len({*groups}) == 4
