"""Every word of the interface comes from the catalogue: held by a site in a made-up language.

Every message of that language stands between ⟦ and ⟧, its months and numbers are Russian, and the archive's own texts
are written in Cyrillic letters. So a Latin letter outside the marks is interface English that no translator can reach.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from newsarchive.archive import write_proposals
from newsarchive.dates import parse_edtf
from newsarchive.model import Article, Event, EventSource, Indexes, Participant
from newsarchive.pipeline import read_site
from newsarchive.pipeline.naming import proposals_of_site
from newsarchive.publish.language.words import Words
from newsarchive.publish.plans import plan_pages
from newsarchive.publish.render import make_environment, render_page
from newsarchive.publish.site import Site
from newsarchive.publish.tabulating import build_tables
from newsarchive.review import build_queue

ROOT = Path(__file__).parents[2]
LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
CYRILLIC = "АБЦДЕФГХИЙКЛМНОПЯРСТУВШЧЫЗабцдефгхийклмнопярстувшчыз"
FOREIGN = str.maketrans(LATIN, CYRILLIC)

# Fields of the archive's own words; all others are keys, codes and addresses.
CONTENT = frozenset(
    "name title text body sentence timex summary alt caption credit agency publication place_name authors form quote "
    "publisher label holder notice licence note topics places evidence omitted why_words date_from formerly surname "
    "description byline basis".split()
)
# What stands on pages as it is in every language, and why.
AS_IT_IS = (
    r"JSON|CSV|BibTeX|RIS|CSL-JSON|TimelineJS|EDTF|SHA-256",  # names of formats
    r"https?://\S+|Wikidata|[\w.]+\.(?:org|com|gov)\b",  # addresses and houses on the web
    r"\b[0-9a-f]{12}…",  # a digest
    r"Berlin|Geneva|Paris|Vienna",  # places that have no record, by their slugs
    r"content/\S+",  # a file of an editor's
    r"\be-\d+\b",  # the id of an event
)


# Of the days of the year, which are all alike, one with events and one with nothing.
ANNIVERSARIES = ("09-30", "02-29")


class Marked(dict[tuple[str, str], tuple[str, ...]]):
    """A catalogue that has every message, in marks."""

    def get(self, key: tuple[str, str], default: Any = None) -> Any:
        """A message with a plural is asked for without another answer in hand."""
        return (f"⟦{key[1]}⟧",) * 3 if default is None else (f"⟦{default[0]}⟧",)


MARKED = Words("ru", Marked({("", ""): ("",)}), "n != 1")


class Reader(HTMLParser):
    """What a reader sees or hears, outside of what is marked as another language, or is for programs."""

    SPOKEN = frozenset(("aria-label", "alt", "title", "placeholder", "data-line", "content"))
    # Elements without an end.
    VOID = frozenset("meta link br img input hr".split())
    # Code, and what a script reads.
    SILENT = frozenset(("script", "style", "code", "pre"))

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.open: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        silent = tag in self.SILENT or given.get("lang", "ru") != "ru" or any(self.open)
        if not silent and not (tag == "meta" and self._is_for_programs(given)):
            self.texts += [value or "" for name, value in attrs if name in self.SPOKEN]
        if tag not in self.VOID:
            self.open.append(silent)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """``<rect/>`` says nothing."""

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not any(self.open):
            self.texts.append(data)

    @staticmethod
    def _is_for_programs(given: Mapping[str, str | None]) -> bool:
        name = given.get("name") or given.get("property") or ""
        return name not in ("description", "og:title", "og:description")


def outside_marks(html: str) -> list[str]:
    """The texts that have a Latin letter outside the marks; a message may reach over several elements."""
    reader = Reader()
    reader.feed(html)
    found, depth = [], 0
    for text in reader.texts:
        left = ""
        for letter in re.sub("|".join(AS_IT_IS), "", text):
            depth += (letter == "⟦") - (letter == "⟧")
            left += letter if depth == 0 else ""
        if re.search("[A-Za-z]", left):
            found.append(text.strip())
    assert depth == 0, "a message was cut"
    return found


def abroad(value: Any, named: str = "") -> Any:
    """The same nouns, with the archive's own words in another alphabet; offsets stay, letter for letter."""
    if isinstance(value, str):
        return value.translate(FOREIGN) if named in CONTENT else "ru" if named == "lang" else value
    if isinstance(value, tuple):
        return tuple(abroad(one, named) for one in value)
    if isinstance(value, dict):
        return {key: abroad(one, named) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        changed = {one.name: abroad(getattr(value, one.name), one.name) for one in fields(value)}
        return type(value)(**changed)
    return value


ARCHIVE = """
-- content/articles/2021/2021-09-30-talks.md --
---
title: Russia and US hold talks in Geneva
date: 2021-09-30
date_basis: inferred
date_range: [2021-09-30, 2021-10-01]
modified: 2021-10-02
agency: [AFP]
authors: [Jane Writer]
publication: The Daily
canonical_url: https://example.org/talks
dateline: {text: "GENEVA (AFP) -", place: Geneva, date: 2021-09-30}
images: [{caption: Jane Roe at the table., credit: AFP}]
inferred: {date: {basis: the-lead-names-a-weekday, confidence: high, evidence: ["line 3 says Sept 30"]}}
review: [date, rights]
omitted: [One promotional line at the end left out]
topics: [Arms control]
stories: [the-accord]
versions: [2021-10-05-copy]
formerly: [2021/09/29/talks]
rights: {status: in-copyright, holder: AFP, display: full}
source: {path: sources/x.html, sha256: "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", bytes: 3124}
events:
  - {action: confirm, quote: "In June, Jane Roe signed the treaty"}
---
Foreign Minister Jane Roe of Russia met envoys from France in Geneva on Thursday (Sept 30).

In June, Jane Roe signed the treaty with Russia. The Harbour Union rejected it last week.

Police said Roe allegedly visited Vienna on 3 May 2020. Roe will travel to Berlin on 5 October 2021. She spoke for
Russia, and Ukraine was named twice: Ukraine. In the 1990s, France signed a treaty with Russia in Paris.

"We met in late July 2021," said Deputy Minister Sergei Ryabkov, whose wife Ann Poe is 40.
-- content/articles/2021/2021-10-05-copy.md --
---
title: Russia and US hold talks
date: 2021-10-05
publication: The Weekly
summary: A summary of it.
rights: {display: extract}
---
Jane Roe met envoys from France in Geneva on 29 September 2021.

A second paragraph.
-- content/articles/2020/2020-05-04-record.md --
---
title: Roe in Vienna
date: 2020-05-04
agency: [AFP]
rights: {display: record, status: unknown}
canonical_url: https://example.org/record
---
Jane Roe visited Vienna on 3 May 2020.
-- content/actors/jane-roe.md --
---
name: Jane Roe
type: person
wikidata: Q1
roles:
  - {title: Foreign Minister, of: russia, start: 2015-01-01, end: 2019-12-31}
  - {title: Envoy, start: 2020-01-01}
  - {title: Mayor, end: 2010-01-01}
  - {title: Judge}
---
A *note*.
-- content/actors/harbour-union.md --
---
name: Harbour Union
type: organisation
stands_for: russia
---
-- content/articles/2019/2019-01-01-nothing.md --
---
title: Nothing at all
date: 2019-01-01
date_basis: unknown
rights: {status: public-domain}
inferred:
  publication: {basis: a-line, confidence: low, evidence: [x]}
  rights: {basis: a-line, confidence: medium, evidence: [x]}
topics: [Quiet]
---
It was quiet.
-- content/articles/2019/2019-02-01-other.md --
---
title: Roe and Brandt
date: 2019-02-01
date_basis: feed
actors: [france]
---
President Adela Brandt said that talks had begun. Harbour minister Farid Haddad, who is 50, signed the treaty with
Jane Roe in Geneva on 30 January 2019. Adela Brandt met Farid Haddad and told him of it. Something strange occurred.

Haddad said Brandt had resigned on Monday. Brandt denied that Haddad had attacked France on 28 January 2019.
-- content/actors/afp.md --
---
name: AFP
type: media
---
-- content/events/founded.md --
---
title: The city is founded
date: -0043
actors: [jane-roe]
place: geneva
sources:
  - {title: A register, publisher: The chancery, url: https://example.com/x, date: 2020-01-02, quote: It was}
---
-- content/events/denied.md --
---
title: A thing is denied
date: 2021-07
modality: denied
actors: [jane-roe]
sources: [{title: A register}]
---
A note on it.
-- content/stories/the-accord.md --
---
title: The accord
summary: How it came.
events: [founded, denied]
---
A story.
-- content/stories/empty.md --
---
title: Nothing yet
events: []
---
-- content/pages/about.md --
---
title: About
---
About us.
-- content/addresses.txt --
events/taken-back/ event taken-back gone: слова редактора
"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Indexes:
    folder = tmp_path_factory.mktemp("words")
    heads = list(re.finditer(r"^-- (\S+) --\n", ARCHIVE, re.MULTILINE))
    for head, after in zip(heads, [*heads[1:], None], strict=True):
        path = folder / head[1]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ARCHIVE[head.end() : after.start() if after else None], encoding="utf-8")
    content = folder / "content"
    write_proposals(content, proposals_of_site(content, read_site(content, proposed=False)[0], anew=True))
    indexes, problems = read_site(content)
    assert [one for one in problems if one.severity == "error"] == []
    return indexes


def pages_in_marks(indexes: Indexes, *, published: bool = True) -> Iterator[tuple[str, str]]:
    site = Site(
        "Запись",
        "https://example.org" if published else "",
        "Архив.",
        lang="ru",
        written="ru",
        suggest=True,
        admin=True,
    )
    foreign = abroad(indexes)
    queue = None if published else build_queue(foreign, foreign.proposed)
    tables = build_tables(foreign, site, queue, MARKED)
    environment = make_environment([ROOT / "theme" / "templates"], words=MARKED)
    for plan in plan_pages(tables):
        if plan.template == "anniversary.html" and plan.key[0] not in ANNIVERSARIES:
            continue
        page = plan.page(tables)
        yield page.address, render_page(environment, page, site)


def crowded(indexes: Indexes) -> Indexes:
    """The same with so many events that timelines are read by the year, and one year by the month."""
    whens = [f"2020-{number % 12 + 1:02}-{number % 28 + 1:02}" for number in range(320)]
    whens += ["2020", "2020-22", "2020-35", "1990~", "198X", "18XX", "../1999", "2008/..", "2021-07-21~/2021-07-31~"]
    events = tuple(
        Event(f"e-{number}", f"Event {number}", parse_edtf(when), place="geneva") for number, when in enumerate(whens)
    )
    first = indexes.articles[-1]
    events += tuple(odd_events(first))
    entry = indexes.actors["jane-roe"]
    ids = tuple(event.id for event in events)
    actors = {**indexes.actors, "jane-roe": replace(entry, events=ids)}
    told = {**indexes.events_of_article, first.id: tuple(one.id for one in odd_events(first))}
    return replace(indexes, events=(*events, *indexes.events), actors=actors, events_of_article=told)


def odd_events(article: Article) -> Iterator[Event]:
    """One of each kind that few archives have."""
    when = parse_edtf("2019-01-30")
    say = EventSource(article.id, 0, 6, "It was", "2019", "2019")
    yield Event("e-odd", "Odd", when, sources=(say,), date_from="The chancery", formerly=("e-1000",), importance=0.9)
    yield Event("e-part", "Part", when, part_of="e-odd", sources=(replace(say, timex="", edtf=""),), confidence=0.2)
    yield Event("e-state", "State", parse_edtf("2019/2020"), kind="state", actors=(Participant("france", "host"),))
    yield Event("e-series", "Series", parse_edtf("{2019-01-30,2019-02-28}"), kind="series")
    yield Event("e-off", "Off", parse_edtf("2019-03"), kind="planned", modality="cancelled")
    days = (replace(say, edtf=edtf, timex=edtf) for edtf in ("2019-01-30", "2019-01-31"))
    yield Event("e-claims", "Claims", when, sources=tuple(days), why=("named twice", "Roe speaks for it"))


Arranged = Callable[[Indexes], Indexes]


@pytest.mark.parametrize(
    ("arranged", "published"),
    [(lambda one: one, True), (lambda one: one, False), (lambda one: Indexes(), False), (crowded, True)],
    ids=["full", "full, own copy", "empty", "crowded"],
)
def test_no_word_of_the_interface_is_out_of_a_translators_reach(
    archive: Indexes, arranged: Arranged, published: bool
) -> None:
    pages = pages_in_marks(arranged(archive), published=published)
    found = {address: texts for address, html in pages if (texts := outside_marks(html))}
    said = sorted({text for texts in found.values() for text in texts})
    assert said == [], f"say these through _(…) or words.gettext(…), as docs/translating.md tells: {list(found)[:3]}"


@pytest.mark.parametrize("path", sorted((ROOT / "theme" / "templates").rglob("*.html")), ids=lambda path: path.stem)
def test_a_template_says_nothing_by_itself(path: Path) -> None:
    """Also where a branch of it is taken by none of the sites above."""
    source = re.sub(r"{#.*?#}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    source = re.sub(r"{% block main_attributes %}.*?{% endblock %}", "", source)
    source = re.sub(r"{%-? trans\b.*?endtrans -?%}|<svg\b.*?</svg>", "", source, flags=re.DOTALL)
    spoken = re.findall(r'(?:aria-label|alt|title|placeholder)="([^"]*)"', source)
    texts = re.sub(r"{{.*?}}|{%.*?%}", "", source, flags=re.DOTALL)
    texts = re.sub(r"<[^>]*>", "\n", texts)
    left = [re.sub(r"{{.*?}}|{%.*?%}", "", one) for one in (*spoken, *texts.splitlines())]
    assert [one for one in left if re.search("[A-Za-z]", one)] == [], "say it through _(…) or {% trans %}"


def test_the_guard_sees_a_word_that_is_planted() -> None:
    assert outside_marks("<p>⟦Actors⟧: <b>Роу</b> ⟦from ⟦2020⟧⟧</p>") == []
    assert outside_marks("<p>⟦Actors⟧ and <b>Роу</b></p>") == ["⟦Actors⟧ and"]
    assert outside_marks('<img alt="A picture"><p lang="en">Their words</p><pre>code</pre>') == ["A picture"]
    assert outside_marks('<meta name="description" content="3 articles">') == ["3 articles"]


def test_every_kind_of_page_is_looked_at(archive: Indexes) -> None:
    site = Site("Запись", lang="ru", written="ru", suggest=True, admin=True)
    queue = build_queue(archive, archive.proposed)
    templates = {plan.template for plan in plan_pages(build_tables(crowded(archive), site, queue, MARKED))}
    own = {path.name for path in (ROOT / "theme" / "templates").glob("*.html")}
    assert own - templates == {"base.html"}
