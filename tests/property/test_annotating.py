"""Whatever a text says and whenever it was printed: nothing fails, and every tag names its exact words."""

import datetime
import re
from dataclasses import replace
from itertools import pairwise

import pytest
from anything import DAYS, HELD, SIGNS, WORDS
from hypothesis import assume, example, given
from hypothesis import strategies as st

from newsarchive.annotate import annotate, build_lexicon
from newsarchive.annotate.timex import NO_CALENDAR, build_calendar, find_timexes
from newsarchive.archive import read_calendar, read_gazetteer, read_leaders
from newsarchive.dates import iso_of
from newsarchive.index.links import find_quote
from newsarchive.matter.head import ILLEGAL
from newsarchive.model import Article, EventEdit, Timex
from newsarchive.text import find_paragraphs, find_sentences, line_and_column

pytestmark = pytest.mark.torture

# Words that rules of dates, names and events wake at, in any order.
WAKING = """
on May 3 2010 - to between and ( ) Thursday two years ago late the end of century ’s 1980s , . 31 Feb 99999 quarter
winter p.m. 10:30 BC 9/11 thousand more than half a week ending first last next this year month yesterday today tomorrow
earlier later since until from by decades million 0001 0000 9999 January the\xa0first 1 12 29 Monday , early mid- 20th
Christmas Easter Ramadan Olympics 1996 World Cup anniversary every twice daily 3rd 02/03/04 2021-02-30 1,000,000
said met signed agreed died elected killed attacked talks summit treaty President Vladimir Putin Wendy Sherman U.S. US
UN Moscow Russian Kremlin Geneva Mr. Dr. Jr. de la van O’Neil “ ” ‘ ’ " ' — – … he she it they who which in at with
against was were will would not never allegedly denied that
""".split()  # fmt: skip
BODIES = st.lists(
    st.sampled_from(WAKING) | st.sampled_from(WAKING).map(str.upper) | st.sampled_from(WORDS) | st.sampled_from(SIGNS),
    max_size=24,
).flatmap(lambda words: st.sampled_from([" ", " ", "\n", "\n\n", ""]).map(lambda joint: joint.join(words)))
# As the reader hands them over.
TEXTS = BODIES.map(lambda text: re.sub(r"\r\n?", "\n", ILLEGAL.sub("", text)))
NAMED = build_calendar(read_calendar())
LEXICON = build_lexicon(read_gazetteer(), read_leaders())


def article(title: str, body: str, day: datetime.date = datetime.date(2021, 9, 30)) -> Article:
    return Article("a", "content/articles/a.md", title, "a", body, "en", day)


def check(found: Timex, text: str) -> None:
    assert found.text and text[found.start : found.end] == found.text
    if found.when is not None:
        first, last = found.when.first, found.when.last
        assert first is not None or last is not None
        assert first is None or last is None or first <= last
        assert all(iso_of(day) for day in (first, last) if day is not None)
    for half in found.halves:
        check(half, text)


@given(TEXTS, DAYS | st.just(datetime.date(2020, 2, 29)))
@example("yesterday", datetime.date.min)
@example("tomorrow", datetime.date.max)
@example("ten years ago, and next century", datetime.date.min)
@example("May the first", datetime.date(2021, 9, 30))
def test_dates_name_their_exact_words_whenever_they_were_printed(text: str, published: datetime.date) -> None:
    found = find_timexes(text, published, calendar=NAMED)
    for one in found:
        check(one, text)
    assert all(one.end <= after.start for one, after in pairwise(found))
    assert found == find_timexes(text, published, calendar=NAMED)


@given(HELD, TEXTS, DAYS | st.just(datetime.date(2021, 9, 30)))
def test_every_tag_of_any_article_names_its_exact_words(title: str, body: str, day: datetime.date) -> None:
    body = body.strip()
    found = annotate(article(title, body, day), LEXICON, NAMED)
    zones = {"body": body, "title": title}
    assert all(zones[one.zone][one.start : one.end] == one.form != "" for one in found.mentions)
    assert all(zones[one.zone][one.start : one.end] == one.text != "" for one in found.timexes)
    assert all(0 <= one.start < one.end <= len(zones[one.zone]) for one in found.proposals)
    assert all(0 <= one.salience <= 1 and one.why for one in found.actors)
    for event in found.events:
        assert event.title.strip() and event.sources and 0 <= event.confidence <= 1
        for source in event.sources:
            assert body[source.start : source.end] == source.sentence != ""


@given(TEXTS.filter(bool), st.data())
def test_every_quote_is_found_at_its_exact_words(body: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(body) - 1))
    quote = body[start : start + data.draw(st.integers(1, 80))]
    span = find_quote(quote, article("x", body))
    assert span is not None and span.of(body) == quote and span.start <= start


@given(TEXTS, st.data())
def test_what_an_editor_quotes_stays_quoted_as_it_stands(body: str, data: st.DataObject) -> None:
    """An event that an editor adds by its words has these words, or the sentence around them, as its evidence."""
    body = body.strip()
    assume(body)
    start = data.draw(st.integers(0, len(body) - 1))
    quote = body[start : start + data.draw(st.integers(1, 60))].strip()
    assume(quote)
    edit = EventEdit("add", title="Talks", edtf="2021-06", quote=quote)
    found = annotate(replace(article("x", body), events=(edit,)), LEXICON, NO_CALENDAR)
    added = [one for one in found.events if one.title == "Talks"]
    assert added
    for source in added[0].sources:
        assert body[source.start : source.end] == source.sentence
        assert quote in source.sentence or source.sentence in quote


@given(TEXTS)
def test_paragraphs_and_sentences_stand_in_order_and_no_word_is_lost(body: str) -> None:
    paragraphs, sentences = find_paragraphs(body), find_sentences(body)
    assert all(one.span.end <= after.span.start for one, after in pairwise(paragraphs))
    assert all(one.end <= after.start for one, after in pairwise(sentences))
    assert all(span.of(body).strip() == span.of(body) != "" for span in sentences)
    whole = "".join(paragraph.span.of(body) for paragraph in paragraphs)
    assert "".join("".join(span.of(body).split()) for span in sentences) == "".join(whole.split())


@given(TEXTS, st.integers(0, 300))
def test_every_place_has_a_line_and_a_column_of_the_text(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    line, column = line_and_column(text, offset)
    assert text.split("\n")[line - 1][column - 1 :] == text[offset:].split("\n", maxsplit=1)[0]
