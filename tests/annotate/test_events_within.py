"""Sentences that tell of one event are one event; its parts, its like and its plans stand beside it."""

from __future__ import annotations

from actors_at_hand import EVERYONE, MINISTRY, STATE, article, lexicon_of

from newsarchive.annotate.events import find_edit_problems, find_events
from newsarchive.annotate.mentions import find_mentions
from newsarchive.annotate.timex import find_timexes
from newsarchive.model import Actor, Article, Event, EventEdit

DOE = Actor("jane-doe", "Jane Doe", "person", surname="Doe", gender="female")
ROE = Actor("john-roe", "John Roe", "person", surname="Roe", gender="male")
LEXICON = lexicon_of(*EVERYONE, DOE, ROE)

TALKS = """Russian and US diplomats held talks in Vienna on Thursday, the latest of several.

Jane Doe and John Roe met for most of the day.

In a joint statement after the talks, the US State Department and the Russian Foreign Ministry said the two \
sides had agreed to form a commission.

"The commission would meet, to be followed by a third round," the statement said.

Thursday's talks were held at Russia's mission, after the last round in late July was hosted by the Americans.

Inspections were at the top of the agenda at that exchange.

Cyber attacks on US entities continued, officials said."""


def found(source: Article) -> tuple[Event, ...]:
    timexes = find_timexes(source.title, source.date, "title") + find_timexes(source.body, source.date)
    return find_events(source, timexes, find_mentions(source, LEXICON)[0], LEXICON)


def event_of(edtf: str, kind: str = "event") -> Event:
    return next(event for event in found(article(TALKS)) if event.when.edtf == edtf and event.kind == kind)


def test_every_sentence_that_means_the_talks_is_a_source_of_theirs() -> None:
    sources = event_of("2021-09-30").sources
    assert [source.sentence.split()[0] for source in sources] == ["Russian", "Jane", "In", "Thursday's"]
    assert [bool(source.timex) for source in sources] == [True, False, False, True]


def test_sentences_without_a_date_add_actors() -> None:
    assert {one.actor for one in event_of("2021-09-30").actors} == {
        "russian-government", "us-government", "jane-doe", "john-roe", STATE.slug, MINISTRY.slug
    }  # fmt: skip


def test_that_exchange_is_the_one_told_of_last() -> None:
    assert [source.sentence.split()[0] for source in event_of("2021-07-21~/2021-07-31~").sources] == [
        "Thursday's",
        "Inspections",
    ]


def test_the_last_round_has_the_sides_of_this_one() -> None:
    actors = event_of("2021-07-21~/2021-07-31~").actors
    assert [(one.actor, one.role) for one in actors] == [("us-government", "host"), ("russian-government", "agent")]


def test_what_a_joint_statement_says_was_agreed_is_part_of_the_talks() -> None:
    talks, agreement = [event for event in found(article(TALKS)) if event.when.edtf == "2021-09-30"]
    assert agreement.title == "US State Department and Russian Foreign Ministry agree to form a commission"
    assert agreement.part_of == talks.id


def test_a_plan_of_the_statement_is_open_from_the_day_of_the_talks() -> None:
    plan = event_of("2021-09-30/..", "planned")
    assert (plan.title, plan.modality) == ("Commission to meet", "planned")


def test_undated_attacks_are_no_event() -> None:
    assert len(found(article(TALKS))) == 4


def test_ids_are_unique_and_begin_with_the_day() -> None:
    ids = [event.id for event in found(article(TALKS))]
    assert len(set(ids)) == 4
    assert all(event.id.startswith(("2021-09-30-", "2021-07-21-")) for event in found(article(TALKS)))


def test_an_id_does_not_change_when_an_actor_gets_a_record() -> None:
    source = article("Jane Doe met John Roe in Vienna on Thursday.")
    timexes = find_timexes(source.body, source.date)
    [without] = find_events(source, timexes, (), LEXICON)
    [with_records] = found(source)
    assert without.id == with_records.id == "2021-09-30-doe-meet-john-roe-vienna"


def test_two_deeds_of_one_day_stay_two() -> None:
    assert len(found(article("Jane Doe resigned on Monday. John Roe signed the treaty on Monday."))) == 2


# ---------------------------------------------------------------- an editor's corrections

PLAIN = "Jane Doe resigned on Monday. John Roe signed the treaty on Thursday."
RESIGNED, SIGNED = "2021-09-27-doe-resign", "2021-09-30-roe-sign-treaty"


def edited(*edits: EventEdit) -> list[tuple[str, str, str]]:
    return [(event.id, event.title, event.origin) for event in found(article(PLAIN, events=edits))]


def problems(*edits: EventEdit) -> list[tuple[str, int, str]]:
    source = article(PLAIN, events=edits)
    timexes = find_timexes(source.body, source.date)
    found_problems = find_edit_problems(source, timexes, find_mentions(source, LEXICON)[0], LEXICON)
    return [(one.path, one.line, one.code) for one in found_problems]


def test_an_editor_hides_an_event() -> None:
    assert [id_ for id_, _, _ in edited(EventEdit("hide", RESIGNED))] == [SIGNED]


def test_an_editor_replaces_a_title_and_the_id_stays() -> None:
    assert edited(EventEdit("replace", RESIGNED, title="Doe gives up"))[0] == (RESIGNED, "Doe gives up", "edited")


def test_a_quote_stands_for_an_id() -> None:
    assert edited(EventEdit("replace", quote="Doe resigned", title="Doe gives up"))[0][1] == "Doe gives up"


def test_an_editor_adds_an_event_with_the_sentence_around_the_words() -> None:
    edit = EventEdit("add", title="Treaty signed", edtf="2021-09-30", quote="signed the treaty")
    [added] = [event for event in found(article(PLAIN, events=(edit,))) if event.origin == "added"]
    assert added.sources[0].sentence == "John Roe signed the treaty on Thursday."
    assert added.id == "2021-09-30-treaty-signed"


def test_an_editor_merges_two_events() -> None:
    [event] = found(article(PLAIN, events=(EventEdit("merge", RESIGNED, into=SIGNED),)))
    assert (event.id, len(event.sources)) == (SIGNED, 2)


def test_an_editor_adds_events_to_an_article_in_another_language() -> None:
    edit = EventEdit("add", title="Rencontre", edtf="2021-09-30", quote="se sont vus")
    assert [event.title for event in found(article("Ils se sont vus jeudi.", lang="fr", events=(edit,)))] == [
        "Rencontre"
    ]


def test_words_that_are_gone_are_a_problem_at_their_line() -> None:
    assert problems(EventEdit("hide", quote="Doe stayed", line=7)) == [("x.md", 7, "quote-not-found")]


def test_an_unknown_event_is_a_problem_at_its_line() -> None:
    assert problems(EventEdit("hide", "2021-09-27-doe-resing", line=9)) == [("x.md", 9, "unknown-event")]
    assert problems(EventEdit("merge", RESIGNED, into="nosuch", line=4)) == [("x.md", 4, "unknown-event")]


def test_what_fits_is_no_problem() -> None:
    assert problems(EventEdit("hide", RESIGNED)) == []
