"""Names, dates and evidence are marked in the body, and nothing else of it changes."""

import datetime

from newsarchive.dates import parse_edtf
from newsarchive.model import (
    Actor,
    ActorEntry,
    Annotations,
    Article,
    Event,
    EventSource,
    Indexes,
    Mention,
    Rights,
    Timex,
)
from newsarchive.publish.body import render_body
from newsarchive.publish.site import Site
from newsarchive.publish.tabulating import build_tables

ADDRESS = "2021/09/30/x/"


def article(body: str, display: str = "full") -> Article:
    return Article("x", "content/articles/x.md", "X", "x", body, "en", datetime.date(2021, 9, 30),
                   rights=Rights(display=display))  # type: ignore[arg-type]  # fmt: skip


def rendered(body: str, *names: str, dates: tuple[str, ...] = (), says: str = "", display: str = "full") -> str:
    """``body`` with every one of ``names`` a mention of Jane Roe, in order; ``says`` is an event's sentence."""
    mentions, at = [], 0
    for name in names:
        at = body.index(name, at)
        mentions.append(Mention(at, at + len(name), name, "jane-roe", "strong"))
        at += len(name)
    when = parse_edtf("2021-09-30")
    timexes = tuple(
        Timex(body.index(text), body.index(text) + len(text), text, "DATE", "2021-09-30", when) for text in dates
    )
    source = EventSource("x", body.find(says), body.find(says) + len(says), says, "Thursday", "2021-09-30")
    event = Event("e", "E", when, sources=(source,))
    indexes = Indexes(
        annotations={"x": Annotations("x", timexes, tuple(mentions))},
        actors={"jane-roe": ActorEntry(Actor("jane-roe", "Jane Roe", "person"))},
        events=(event,) if says else (),
        events_of_article={"x": ("e",)} if says else {},
    )
    return render_body(build_tables(indexes, Site("The Record")), article(body, display), ADDRESS)


LINK = '<a class="who" data-who="jane-roe" href="../../../../actors/jane-roe/index.html">'


def test_the_first_mention_of_an_actor_links_to_its_page_and_later_ones_stay_plain() -> None:
    assert rendered("Jane Roe spoke. Roe left.", "Jane Roe", "Roe") == f"<p>{LINK}Jane Roe</a> spoke. Roe left.</p>"


def test_a_date_carries_its_value_for_machines() -> None:
    assert rendered("On Thursday they met.", dates=("Thursday",)) == (
        '<p>On <time datetime="2021-09-30">Thursday</time> they met.</p>'
    )


def test_the_sentence_of_an_event_is_an_anchor_and_holds_the_other_marks() -> None:
    html = rendered("Before. Jane Roe met them on Thursday.", "Jane Roe", says="Jane Roe met them on Thursday.")
    assert html == f'<p>Before. <span class="says" id="s-8">{LINK}Jane Roe</a> met them on Thursday.</span></p>'


def test_a_name_within_an_editors_link_is_not_linked_twice() -> None:
    html = rendered("See [Jane Roe](https://example.org).", "Jane Roe")
    assert html.count("<a") == 1


def test_a_mark_that_would_tear_the_markup_is_left_out() -> None:
    assert rendered("Jane *Roe spoke* today.", "Jane *Roe") == "<p>Jane <em>Roe spoke</em> today.</p>"


def test_a_sentence_that_is_a_list_item_keeps_its_list() -> None:
    html = rendered("- Jane met them.", says="- Jane met them.")
    assert html == '<ul>\n<li><span class="says" id="s-0">Jane met them.</span></li>\n</ul>'


def test_script_in_a_body_does_not_survive() -> None:
    html = rendered('Hello <script>alert(1)</script><img src=x onerror="alert(1)"> [x](javascript:alert(1))')
    assert "script" not in html and "onerror" not in html


def test_a_forged_sign_in_a_body_marks_nothing() -> None:
    assert rendered("A \ufdd0\ufdd3\ufdd2 b Jane Roe.", "Jane Roe").count("<a") == 1


def test_an_extract_shows_the_first_paragraph_alone() -> None:
    assert rendered("One.\n\nTwo.", display="extract") == "<p>One.</p>"


def test_a_record_shows_nothing_of_the_text() -> None:
    assert rendered("One.\n\nTwo.", display="record") == ""


def test_a_mark_within_an_address_does_not_hide_what_the_address_does() -> None:
    html = rendered("[Go](javascript:alert) and ![x](vbscript:x)", "scr", "scr")
    assert "javascript" not in html and "vbscript" not in html


def test_a_mark_within_a_title_that_looks_like_the_end_of_a_tag_stays_out_of_it() -> None:
    html = rendered('[Go](https://e.example "a> Jane Roe")', "Jane Roe")
    assert html.count("<a ") == 1 and "data-who" not in html
