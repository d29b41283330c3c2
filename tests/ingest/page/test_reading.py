"""A saved page to its article: what is body, what is left out by which rule, what an editor is told."""

from __future__ import annotations

import datetime

import pytest

pytest.importorskip("trafilatura")

from newsarchive.ingest import Bounds, Member, RawArticle, parse_member, render_markdown
from newsarchive.ingest.page.blocks import find_blocks
from newsarchive.ingest.page.judging import judge_blocks, judge_fragment
from newsarchive.ingest.page.tree import parse_html, parse_tree
from newsarchive.ingest.page.votes import count_votes, score_agreement
from newsarchive.model import SourceFile

FIRST = "Delegates from two countries ended a week of talks in Geneva on Friday without an agreement, officials said."
SECOND = "They will meet again in the spring, and both sides said that they had come closer than ever before."
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><title>Talks end in Geneva | The Times</title>
<meta property="og:site_name" content="The Times"><meta name="author" content="Jane Roe">
<meta property="article:published_time" content="2021-10-01T09:00:00+02:00">
<link rel="canonical" href="https://example.org/world/talks"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Talks end in Geneva</h1>
<figure><img src="x.jpg"><figcaption>Delegates on the last day. PHOTO: AFP</figcaption></figure>
<p>GENEVA (AFP) - {FIRST}</p>
<p>{SECOND}</p>
<h2>What comes next</h2>
<ul><li>The first working group meets in March, a spokesman said.</li>
<li>The second follows in <a href="/x">May</a>.</li></ul>
<p><a href="/other">Six things to know about the talks in Geneva</a></p>
<p>Sign up for our newsletter and get the news in your inbox every morning.</p>
</article><footer><p>Copyright The Times</p></footer></body></html>"""


def parse(html: str | bytes, encoding: str = "") -> RawArticle:
    data = html.encode() if isinstance(html, str) else html
    member = Member("page", data, "text/html", encoding=encoding)
    article, problems = parse_member(member, "page.html", Bounds(latest=datetime.date(2022, 1, 1)))
    assert article is not None, problems
    return article


def rules(article: RawArticle) -> dict[str, str]:
    texts = {block.number: block.text for block in find_blocks(parse_html(PAGE))}
    return {texts[role.line][:20]: f"{role.role}: {role.rule}" for role in article.roles}


def test_the_body_is_the_article_and_nothing_else() -> None:
    assert [paragraph.text.split("\n")[0] for paragraph in parse(PAGE).paragraphs] == [
        FIRST,
        SECOND,
        "What comes next",
        "The first working group meets in March, a spokesman said.",
    ]


def test_lists_headings_and_links_are_markdown() -> None:
    text = render_markdown(parse(PAGE), SourceFile("sources/a/talks.html", "0" * 64, 1), "talks")
    assert "\n## What comes next\n\n- The first working group" in text
    assert "\n- The second follows in [May](https://example.org/x).\n" in text


def test_what_the_page_declares_is_taken_from_it() -> None:
    article = parse(PAGE)
    assert (article.title, article.publication, article.authors) == ("Talks end in Geneva", "The Times", ("Jane Roe",))
    assert (article.url, article.lang) == ("https://example.org/world/talks", "en-GB")
    assert (article.dates.date, article.dates.basis) == (datetime.date(2021, 10, 1), "page-metadata")
    assert article.review == ("rights",)


def test_dateline_and_caption_stand_in_fields_of_their_own() -> None:
    article = parse(PAGE)
    assert article.dateline is not None
    assert (article.dateline.text, article.dateline.place) == ("GENEVA (AFP) -", "Geneva")
    assert [(image.caption, image.credit) for image in article.images] == [("Delegates on the last day.", "AFP")]


def test_every_block_has_one_role_and_its_rule() -> None:
    found = rules(parse(PAGE))
    assert found["Talks end in Geneva"] == "headline: same-as-title"
    assert found["Home"] == "boilerplate: outvoted"
    assert found["Six things to know a"].startswith("boilerplate: ")
    assert found["Sign up for our news"].startswith("boilerplate: ")
    assert len(found) == len(find_blocks(parse_html(PAGE)))


def test_readers_are_told_what_was_left_out_of_the_article() -> None:
    assert set(parse(PAGE).omitted) <= {
        "One related-link line at the end left out",
        "One promotional line at the end left out",
    }


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (PAGE.replace("Friday", "Frïday").encode("cp1252"), ""),
        (PAGE.replace("Friday", "Frïday").replace("<head>", "<head><meta charset=utf-8>").encode("cp1252"), ""),
        (PAGE.replace("Friday", "Frïday").encode("utf-16"), ""),
        (PAGE.replace("Friday", "Frïday").replace("<head>", "<head><meta charset=latin1>").encode(), ""),
        (PAGE.replace("Friday", "Frïday").encode("cp1252"), "iso-8859-1"),
        (b"\xef\xbb\xbf" + PAGE.replace("Friday", "Frïday").encode(), "no-such-charset"),
    ],
)
def test_the_encoding_is_the_true_one_whatever_is_claimed(data: bytes, encoding: str) -> None:
    assert "Frïday" in parse(data, encoding).paragraphs[0].text


def test_a_page_whose_own_data_holds_the_body_is_taken_at_its_word() -> None:
    data = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{FIRST} {SECOND}"}}</script>'
    page = PAGE.replace("</head>", f"{data}</head>").replace(
        "</article>", "<p>An aside of no account whatsoever, they said.</p></article>"
    )
    assert not any("of no account" in paragraph.text for paragraph in parse(page).paragraphs)


def test_extractors_that_differ_are_a_reason_to_look() -> None:
    assert score_agreement({"one": FIRST, "other": SECOND}) < 0.5
    assert score_agreement({"one": FIRST, "other": FIRST}) == 1.0


def test_two_of_three_extractors_decide() -> None:
    blocks = find_blocks(parse_html(f"<p>{FIRST}</p><p>{SECOND}</p>"))
    votes = count_votes(blocks, {"one": FIRST, "two": f"{FIRST}\n{SECOND}", "three": FIRST})
    assert [(one.role, one.rule) for one in judge_blocks(votes, "")] == [("body", "vote"), ("boilerplate", "outvoted")]


def test_a_quotation_within_the_article_is_kept_though_outvoted() -> None:
    html = f"<p>{FIRST}</p><blockquote><p>We are not there yet, he wrote that evening.</p></blockquote><p>{SECOND}</p>"
    texts = {"one": f"{FIRST}\n{SECOND}", "two": f"{FIRST}\n{SECOND}", "three": ""}
    judged = judge_blocks(count_votes(find_blocks(parse_html(html)), texts), "")
    assert [one.rule for one in judged] == ["vote", "quotation-within", "vote"]


def test_a_standfirst_below_the_headline_is_kept_though_outvoted() -> None:
    standfirst = (
        "In a week of talks the two sides have come closer than in years, and yet they leave without the paper."
    )
    html = f"<h1>Talks end in Geneva</h1><p>{standfirst}</p><p>{FIRST}</p><p>{SECOND}</p>"
    texts = {"one": f"{FIRST}\n{SECOND}", "two": f"{FIRST}\n{SECOND}", "three": f"{standfirst}\n{FIRST}\n{SECOND}"}
    judged = judge_blocks(count_votes(find_blocks(parse_html(html)), texts), "Talks end in Geneva")
    assert [one.rule for one in judged] == ["same-as-title", "standfirst", "vote", "vote"]


@pytest.mark.parametrize(
    ("html", "rule"),
    [
        ("<a href='/x'>Six things to know about the talks</a>", "leads-elsewhere"),
        ("On our site: <a href='/x'>Six things to know about the talks</a>", "leads-elsewhere"),
        ("<a href='/x'>The talks in Geneva ended on Friday without a result.</a>", "vote"),
        (
            "There is more of this. <a href='/s'>Sign up for the morning letter</a> and never miss a thing.",
            "invites-to-subscribe",
        ),
        ("They agreed: <a href='/x'>the talks</a> had been worth it, and more will follow", "vote"),
    ],
)
def test_links_to_other_pages_and_invitations_are_left_out(html: str, rule: str) -> None:
    assert judge_fragment(find_blocks(parse_html(f"<p>{FIRST}</p><p>{html}</p>")), "Talks")[1].rule == rule


def test_a_fragment_is_all_article_but_for_named_rules() -> None:
    html = f"<p>{FIRST}</p><p>Advertisement</p><p><b>What comes next</b></p><p>{SECOND}</p>"
    judged = judge_fragment(find_blocks(parse_html(html)), "Talks")
    assert [(one.role, one.rule) for one in judged] == [
        ("body", "vote"),
        ("boilerplate", "advertisement"),
        ("cross-head", "bold-alone"),
        ("body", "vote"),
    ]


@pytest.mark.parametrize(
    "data", [b"", b"<html></html>", b"<html><body><script>x</script></body></html>", b"<", b"\xff\xfe"]
)
def test_a_page_without_an_article_is_refused_in_words(data: bytes) -> None:
    article, problems = parse_member(Member("page", data, "text/html"), "page.html")
    assert article is None
    assert problems[0].severity == "error"
    assert problems[0].fix


def test_deep_pages_are_read() -> None:
    article = f"<article><h1>Talks end in Geneva</h1><p>{FIRST}</p><p>{SECOND}</p></article>"
    assert parse("<div>" * 200 + article + "</div>" * 200).paragraphs[0].text == FIRST


def test_controls_never_reach_the_article() -> None:
    html = PAGE.replace("Friday", "Fri\u202eday\x1b[31m")
    assert "Friday[31m" in parse(html).paragraphs[0].text


def test_the_page_is_parsed_without_any_file_or_network() -> None:
    html = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>&x; text</p></body></html>'
    assert "root:" not in parse_tree(html.encode()).tree.text_content()
