"""Editors' corrections in whole small archives: from the words in the files to the events on the site."""

from collections.abc import Callable
from pathlib import Path

from newsarchive.model import Event
from newsarchive.pipeline import read_site

Site = Callable[[str], Path]

ACTORS = """\
-- content/actors/jane-roe.md --
---
name: Jane Roe
type: person
aliases: [Envoy Roe]
---
-- content/actors/john-doe.md --
---
name: John Doe
type: person
---
"""
SENTENCE = "Jane Roe and John Doe signed a grain treaty in Strelsau on Thursday."
FIRST = "2021-10-01-first"
TITLES = {FIRST: "A quiet week", "2021-10-02-second": "Grain prices", "2021-10-03-third": "Bread"}


def article(name: str, body: str = SENTENCE, events: str = "") -> str:
    head = f"---\ntitle: {TITLES[name]}\ndate: {name[:10]}\n{events}---\n{body}\n"
    return f"-- content/articles/2021/{name}.md --\n{head}"


SECOND = article("2021-10-02-second", "John Doe and Jane Roe signed the grain treaty on Thursday in Strelsau.")


def events_of(folder: Path) -> tuple[Event, ...]:
    indexes, problems = read_site(folder / "content")
    assert [problem for problem in problems if problem.severity == "error"] == []
    return indexes.events


def faults(folder: Path) -> list[tuple[str, str]]:
    problems = read_site(folder / "content")[1]
    return [(f"{Path(one.path).name}:{one.line}:{one.column}", one.code) for one in problems if one.severity == "error"]


def tellers(event: Event) -> list[str]:
    return [source.article for source in event.sources]


EDIT = """\
events:
  - action: replace
    quote: signed a grain treaty
    title: The two sign their treaty
    date: 2021-09-29
    actors: [{actor: john-doe, role: host}]
    place: Zenda
    kind: planned
    modality: alleged
"""


def written(event: Event) -> tuple[object, ...]:
    return event.title, event.when.edtf, event.actors, event.place, event.kind, event.modality


def test_two_articles_tell_one_event_until_an_editor_says_no(site: Site) -> None:
    [event] = events_of(site(ACTORS + article(FIRST) + SECOND))
    assert tellers(event) == [FIRST, "2021-10-02-second"]
    apart = """\
events:
  - action: link
    quote: Jane Roe and John Doe signed
    not_same_as:
      - {article: 2021-10-02-second, quote: signed the grain treaty}
"""
    assert len(events_of(site(ACTORS + article(FIRST, events=apart) + SECOND))) == 2


def test_an_editors_words_stand_beside_new_articles_and_other_aliases(site: Site) -> None:
    edited = article(FIRST, events=EDIT)
    [alone] = events_of(site(ACTORS + edited))
    both = events_of(site(ACTORS + edited + SECOND))
    renamed = events_of(site(ACTORS.replace("name: Jane Roe", "name: Jane Roe-Smith") + edited + SECOND))
    for events in (both, renamed):
        assert written(next(one for one in events if one.origin == "edited")) == written(alone)
    assert written(alone)[:2] == ("The two sign their treaty", "2021-09-29")


def test_a_new_article_becomes_a_source_of_an_edited_event_and_changes_nothing_else(site: Site) -> None:
    titled = EDIT.split("    date", maxsplit=1)[0] + "    date: 2021-09-30\n"
    later = article(FIRST), SECOND, article("2021-10-03-third", events=titled)
    [event] = events_of(site(ACTORS + "".join(later)))
    assert (event.title, event.origin) == ("The two sign their treaty", "edited")
    assert sorted(tellers(event)) == [FIRST, "2021-10-02-second", "2021-10-03-third"]


RECORD = """\
-- content/events/the-treaty.md --
---
title: The grain treaty
date: 2021-09
reports:
  - {article: 2021-10-01-first, quote: signed a grain treaty}
---
"""


def test_a_record_keeps_its_words_when_another_article_reports_it(site: Site) -> None:
    named = RECORD.replace("reports:", "actors: [jane-roe]\nreports:")
    [event] = events_of(site(ACTORS + named + article(FIRST) + SECOND))
    assert (event.id, event.title, event.when.edtf, event.place) == ("the-treaty", "The grain treaty", "2021-09", "")
    assert [one.actor for one in event.actors] == ["jane-roe"]
    assert FIRST in tellers(event)


def test_hiding_an_event_in_one_article_leaves_the_others_telling(site: Site) -> None:
    hide = "events:\n  - {action: hide, quote: signed a grain treaty}\n"
    [event] = events_of(site(ACTORS + article(FIRST, events=hide) + SECOND))
    assert tellers(event) == ["2021-10-02-second"]


def test_a_hidden_record_takes_all_tellings_that_it_names_off_the_site(site: Site) -> None:
    both = "reports:\n  - {article: 2021-10-02-second, quote: signed the grain}\n"
    hidden = RECORD.replace("reports:\n", f"hidden: true\n{both}")
    assert events_of(site(ACTORS + hidden + article(FIRST) + SECOND)) == ()


def test_an_emptied_place_and_nobody_stay_empty(site: Site) -> None:
    emptied = 'events:\n  - {action: replace, quote: signed a grain treaty, place: "", actors: []}\n'
    [event] = events_of(site(ACTORS + article(FIRST, events=emptied)))
    assert (event.place, event.actors, event.origin) == ("", (), "edited")


def test_words_that_are_gone_are_a_problem_at_their_line_and_column(site: Site) -> None:
    lost = "events:\n  - action: hide\n    quote: signed a wheat treaty\n"
    assert faults(site(ACTORS + article(FIRST, events=lost))) == [(f"{FIRST}.md:6:12", "quote-not-found")]


def test_a_link_to_nothing_is_a_problem_at_its_line_and_column(site: Site) -> None:
    lost = """\
events:
  - action: link
    quote: signed a grain treaty
    same_as:
      - {article: 2021-10-02-secnd, quote: signed}
      - 2021-09-30-no-such-event
      - {article: 2021-10-02-second}
"""
    assert faults(site(ACTORS + article(FIRST, events=lost.replace("      - {article: 2021-10-02-second}\n", "")))) == [
        (f"{FIRST}.md:8:9", "unknown-article"),
        (f"{FIRST}.md:9:9", "unknown-event"),
    ]
    assert faults(site(ACTORS + article(FIRST, events=lost))) == [(f"{FIRST}.md:10:9", "event-ref")]


def test_an_edit_that_says_too_little_is_a_problem(site: Site) -> None:
    said = "events:\n  - {action: link, quote: signed a grain treaty}\n  - {action: confirm}\n"
    assert faults(site(ACTORS + article(FIRST, events=said))) == [
        (f"{FIRST}.md:5:5", "missing-key"),
        (f"{FIRST}.md:6:5", "missing-key"),
    ]
