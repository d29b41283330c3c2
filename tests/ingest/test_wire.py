"""Wire text to article: roles, fields, and what is told of texts that are none."""

from __future__ import annotations

import pytest

from newsarchive.ingest import Bounds, RawArticle, article_slug, build_sidecar, parse_wire, render_markdown
from newsarchive.matter import parse_matter, validate
from newsarchive.model import SourceFile
from newsarchive.schema import ArticleMatter

STORY = """\
Bridge ‘opens’ in Riverton

The mayor is pictured at the bridge on May 4, 2019. PHOTO: AFP

RIVERTON (AFP) - The bridge over the river opened on Saturday (May 4), which both of its builders called a success.

The mayor said that it had cost a great deal of money.

'Sort of late'

While the builders were set to finish it in the spring of the year before, the mayor said that he did not mind at all.

Join ST's Telegram channel and get the latest breaking news delivered to you.

© 2019 AFP
"""


def article_of(text: str | bytes) -> RawArticle:
    article, problems = parse_wire(text if isinstance(text, bytes) else text.encode(), "a.txt", Bounds())
    assert article is not None, problems
    return article


def file_of(text: str) -> str:
    article = article_of(text)
    source = SourceFile("sources/a/a.txt", "0" * 64, len(text.encode()), encoding=article.encoding)
    return render_markdown(article, source, article_slug(article))


def roles(text: str) -> list[tuple[int, str]]:
    return [(one.line, one.role) for one in article_of(text).roles]


def test_every_line_that_is_not_blank_has_one_role() -> None:
    assert roles(STORY) == [
        (1, "headline"), (3, "caption"), (5, "dateline"), (7, "body"), (9, "cross-head"), (11, "body"),
        (13, "boilerplate"), (15, "boilerplate"),
    ]  # fmt: skip


def test_what_a_story_says_of_itself_goes_into_fields() -> None:
    article = article_of(STORY)
    assert article.title == "Bridge ‘opens’ in Riverton"
    assert (article.agency, article.authors) == (("AFP",), ())
    assert article.dateline is not None and article.dateline.text == "RIVERTON (AFP) -"
    assert [(image.caption[:9], image.credit) for image in article.images] == [("The mayor", "AFP")]
    assert (article.publication, article.holder) == ("The Straits Times", "AFP")
    assert article.review == ("date", "publication", "rights")
    assert article.omitted == ("One promotional line at the end left out", "One copyright line at the end left out")


def test_the_body_holds_running_copy_and_crossheads_only() -> None:
    body = file_of(STORY).split("---\n\n", 1)[1]
    assert body.startswith("The bridge over the river opened on Saturday (May 4)")
    assert "\n\n## 'Sort of late'\n\nWhile" in body
    assert body.endswith("at all.\n")


def test_the_file_is_one_that_the_reader_takes_without_a_problem() -> None:
    matter, problems = parse_matter(file_of(STORY), "a.md")
    assert matter is not None and problems == ()
    read, faults = validate(matter, ArticleMatter)
    assert read is not None and faults == ()
    assert (str(read.date), read.date_basis, read.review) == (
        "2019-05-04",
        "inferred",
        ["date", "publication", "rights"],
    )


@pytest.mark.parametrize(
    "title", ["No", "12:30", "# 1", "Oil: a story", "&c", "*Stars*", "!a", "- a", "[x]", "true", "'Quoted'"]
)
def test_a_title_that_yaml_could_misread_is_kept(title: str) -> None:
    matter, _ = parse_matter(file_of(f"{title}\n\nThe bridge opened on Saturday.\n"), "a.md")
    assert matter is not None and matter.data["title"] == title


def test_front_matter_in_the_text_is_only_text() -> None:
    matter, _ = parse_matter(file_of("A story\n\n---\ntitle: hacked\n---\n\nThe bridge opened.\n"), "a.md")
    assert matter is not None and matter.data["title"] == "A story"
    assert "title: hacked" in matter.body


@pytest.mark.parametrize(
    "data",
    [
        STORY.encode("utf-8-sig"),
        STORY.encode("cp1252"),
        STORY.encode("utf-16"),
        STORY.encode("utf-16-be"),
        STORY.replace("\n", "\r").encode(),
        STORY.replace("\n", "\r\n").encode(),
        STORY.replace("\n", "\u2028").encode(),
    ],
    ids=["BOM", "cp1252", "UTF-16", "UTF-16 without BOM", "CR", "CRLF", "U+2028"],
)
def test_encoding_and_line_ends_change_nothing(data: bytes) -> None:
    plain, other = article_of(STORY), article_of(data)
    assert (other.title, other.paragraphs, other.roles) == (plain.title, plain.paragraphs, plain.roles)


WRAPPED = """\
OIL PRICES RISE IN LONDON <OIL.L>

By Jane Roe, Reuters
    LONDON, March 4 - Oil prices rose in London, where they had
fallen for a week, brokers said.
    They said that it would go on.
 Reuter
"""


def test_a_hard_wrapped_story_with_byline_and_sign_off() -> None:
    article = article_of(WRAPPED)
    assert (article.byline, article.authors, article.agency) == ("By Jane Roe, Reuters", ("Jane Roe",), ("Reuters",))
    assert article.dateline is not None and (article.dateline.place, article.dateline.date) == ("London", "--03-04")
    assert [paragraph.text.split()[0] for paragraph in article.paragraphs] == ["Oil", "They"]
    assert roles(WRAPPED)[-1] == (7, "sign-off")


def test_the_lines_of_a_split_dateline_say_where_the_body_begins() -> None:
    entries = article_of(WRAPPED).roles
    assert [(one.line, one.role, one.body_from) for one in entries[2:4]] == [(4, "dateline", 23), (5, "body", 0)]


def test_a_story_without_a_known_day_is_a_draft() -> None:
    text = file_of(WRAPPED)
    assert "\ndate_basis: unknown\n" in text and "\nstatus: draft\n" in text
    assert "\ndate:" not in text


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "not-taken", 1),
        ("\nWASHINGTON (AFP) - Diplomats met in Geneva on Thursday.\n", "no-headline", 2),
        ("x" * 6000 + "\n\nThe bridge opened.\n", "no-headline", 1),
        (
            "Diplomats of both of the two states met in Geneva on Thursday, and went home.\n\nThey left.",
            "no-headline",
            1,
        ),
        ("Bridge opens\n", "no-body", 1),
    ],
)
def test_a_text_that_is_no_article_is_refused_with_line_and_remedy(text: str, code: str, line: int) -> None:
    article, problems = parse_wire(text.encode(), "a.txt")
    assert article is None
    assert [(one.severity, one.code, one.line) for one in problems] == [("error", code, line)]
    assert problems[0].fix


def test_a_headline_over_two_lines_is_joined() -> None:
    assert article_of("Bridge opens in Riverton,\nmayor is pleased\n\nIt is long.\n").title == (
        "Bridge opens in Riverton, mayor is pleased"
    )


def test_a_withdrawn_story_is_a_draft_with_a_warning() -> None:
    text = "Bridge opens\n\nMANDATORY KILL: this story must not be used.\n\nPublished: May 4, 2019\n\nIt opened.\n"
    _, problems = parse_wire(text.encode(), "a.txt")
    assert [(one.code, one.line) for one in problems] == [("withdrawn", 3)]
    assert "\nstatus: draft\n" in file_of(text) and "\nreview: [rights, status]\n" in file_of(text)


def test_a_second_dateline_is_pointed_out() -> None:
    again = STORY + "\nPARIS (AFP) - Another story begins here, on another matter.\n"
    _, problems = parse_wire(again.encode(), "a.txt")
    assert [(one.code, one.line) for one in problems] == [("second-dateline", 17)]


def test_an_article_in_another_language_says_so() -> None:
    french = "Un pont ouvre\n\nLe pont sur la rivière est ouvert, et les gens sont dans la rue avec des fleurs.\n"
    assert article_of(french).lang == "fr"
    assert "lang" in article_of(french).review


def test_the_sidecar_keeps_what_the_article_leaves_out() -> None:
    article = article_of(STORY)
    sidecar = build_sidecar(article, SourceFile("sources/a/a.txt", "0" * 64, 1), "base", ())
    removed = {one["line"]: (one["rule"], one["text"][:16]) for one in sidecar["removed"]}
    assert removed[5] == ("place-and-dash", "RIVERTON (AFP) -")
    assert removed[13] == ("promotes-channel", "Join ST's Telegr")
    assert [one["text"] for one in sidecar["candidates"]["date"]] == ["May 4, 2019", "Saturday (May 4)"]


def test_a_huge_line_does_not_take_for_ever() -> None:
    text = "Bridge opens\n\n" + "[" * 60_000 + "(AP " * 20_000 + "Sept 30, 2021 " * 20_000
    assert len(article_of(text).paragraphs) == 1
