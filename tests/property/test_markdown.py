"""Whatever a body says, readers see tags of an allow-list and nothing that can run; marks never tear it."""

from html.parser import HTMLParser

import pytest
from anything import SIGNS, WORDS
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.archive.parsing import Ground, Raw, parse_file
from newsarchive.dates import parse_edtf
from newsarchive.matter.head import ILLEGAL
from newsarchive.model import (
    Actor,
    ActorEntry,
    Annotations,
    Article,
    Event,
    EventSource,
    Indexes,
    Mention,
    Timex,
)
from newsarchive.publish.body import render_body
from newsarchive.publish.markup import render_markdown
from newsarchive.publish.site import Site
from newsarchive.publish.tabulating import build_tables
from newsarchive.publish.views.tables import Tables

pytestmark = pytest.mark.torture

TAGS = set(
    "a abbr b blockquote br caption cite code dd del dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li ol "
    "p pre q s small strong sub sup table tbody td th thead tr ul".split()
)
ATTRIBUTES = {"a": {"href", "title", "rel"}, "img": {"src", "alt", "title"}, "ol": {"start"}}
MARKED = {"a": {"class", "data-who"}, "span": {"class", "id"}, "time": {"datetime"}}
EMPTY = {"br", "hr", "img"}
SOUP = (
    "<script>", "</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<svg><style>", "</svg>",
    "<math>", "<mtext>",
    "<a href='javascript:alert(1)'>", "<a href=\"JaVa\tScript:x\">", "</a>", "<iframe srcdoc='", "<style>", "</style>",
    "<p>",
    "</p>", "<b", "<b>", "</i>", "<i>", "<table>", "<td>", "<textarea>", "</title>", "<noscript>", "<template>",
    "<form>",
    "<input autofocus onfocus=x>", "<base href=//e>", "<meta http-equiv=refresh>", "<!--", "-->", "<![CDATA[", "]]>",
    "<?x", "<ol start=3>",
    "<p style='x'>", "<span class='says' id='s-0'>", "<time datetime=x>", "&lt;script&gt;", "&#60;script",
    "&#x6A;avascript:", "&colon;",
    "[x](javascript:alert(1))", "[x](<java\nscript:x>)", "[x](data:text/html,y)", "![x](vbscript:x)",
    "[x]: javascript:x", "[x]", "[a][x]",
    "<javascript:x>", "<https://e.example>", "<x@e.example>", "**", "*", "_", "`", "```", "~~", "- ", "1. ", "> ",
    "# ", "## ", "\n", "\n\n",
    "    ", "\t", "| a | b |\n|---|---|\n| 1 | 2 |\n", "---\n", "===\n", "\\", "![", "](", ")", "(", "\ufdd0",
    "\ufdd1", "\ufdd3\ufdd2",
    "Jane Roe", "on Thursday", "They met.",
)  # fmt: skip
BODIES = st.lists(st.sampled_from(SOUP) | st.sampled_from(SIGNS) | st.sampled_from(WORDS), max_size=16).map("".join)
# As the reader hands them over.
TEXTS = BODIES.map(lambda text: ILLEGAL.sub("", text))


class Seen(HTMLParser):
    """The tags and attributes that a page has, and whether every one of them is closed in its order."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.torn: list[str] = []
        self.other: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.torn.append(tag)

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    def handle_decl(self, decl: str) -> None:
        self.other.append(decl)

    def handle_pi(self, data: str) -> None:
        self.other.append(data)

    def unknown_decl(self, data: str) -> None:
        self.other.append(data)


def check(html: str, marks: dict[str, set[str]] | None = None) -> Seen:
    seen, marks = Seen(html), marks or {}
    assert seen.other == [] and seen.torn == [] and seen.open == [], html
    for tag, attributes in seen.tags:
        assert tag in TAGS or tag in marks, html
        assert set(attributes) <= ATTRIBUTES.get(tag, set()) | marks.get(tag, set()), html
        for name in ("href", "src"):
            address = attributes.get(name, "").strip().lower()
            scheme, colon, _ = address.partition(":")
            assert not colon or not scheme.isalnum() or scheme in ("http", "https", "mailto"), html
    return seen


@given(TEXTS)
def test_only_tags_and_attributes_of_the_list_come_out(body: str) -> None:
    check(render_markdown(body))


@given(TEXTS, st.data())
def test_marks_of_names_and_dates_never_tear_a_page_whatever_it_says(body: str, data: st.DataObject) -> None:
    parsed = parse_file(
        Raw(
            f"---\ntitle: x\ndate: 2021-09-30\n---\n{body}".encode("utf-8", "surrogatepass"),
            "content/articles/x.md",
            "articles",
        ),
        Ground(),
    )
    if parsed.entry is None:
        return
    article: Article = parsed.entry.noun
    spans = sorted(data.draw(st.lists(places(len(article.body)), max_size=5)))
    told = data.draw(places(len(article.body)))
    html = render_body(tables(article, spans, told), article, "2021/09/30/x/")
    seen = check(html, MARKED)
    assert sum(tag in ("span", "time") or "data-who" in one for tag, one in seen.tags) <= len(spans) + 1


def places(length: int) -> st.SearchStrategy[tuple[int, int]]:
    return st.tuples(st.integers(0, length), st.integers(0, length)).map(lambda two: (min(two), max(two)))


def tables(article: Article, spans: list[tuple[int, int]], told: tuple[int, int]) -> Tables:
    spans = [span for span in spans if span[0] < span[1]]
    mentions = [Mention(a, b, article.body[a:b], "jane-roe", "strong") for a, b in spans[::2]]
    when = parse_edtf("2021-09-30")
    timexes = [Timex(a, b, article.body[a:b], "DATE", "2021-09-30", when) for a, b in spans[1::2]]
    source = EventSource(article.id, *told, article.body[slice(*told)], "Thursday", "2021-09-30")
    indexes = Indexes(
        annotations={article.id: Annotations(article.id, tuple(timexes), tuple(mentions))},
        actors={"jane-roe": ActorEntry(Actor("jane-roe", "Jane Roe", "person"))},
        events=(Event("e", "E", when, sources=(source,)),),
        events_of_article={article.id: ("e",)},
    )
    return build_tables(indexes, Site("The Record"))
