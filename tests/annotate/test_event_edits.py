"""What an editor wrote of an event stands, whatever the machine makes of the article later."""

import datetime
from dataclasses import replace

from newsarchive.annotate.events.edits import edit_events
from newsarchive.dates import parse_edtf
from newsarchive.errors import Problem
from newsarchive.model import Article, Event, EventEdit, EventSource, Participant

BODY = "Jane Doe resigned on Monday, and Roe followed her. John Roe signed the treaty on Thursday."
RESIGNED, SIGNED = BODY[:50], BODY[51:]


def machine(name: str, words: str, edtf: str = "2021-09-27", title: str = "", **fields: object) -> Event:
    start = BODY.index(words)
    source = EventSource("a", start, start + len(words), words, "", edtf)
    return Event(name, title or words, parse_edtf(edtf), sources=(source,), confidence=0.5, **fields)  # type: ignore[arg-type]


FOUND = machine("doe-resign", RESIGNED), machine("roe-sign", SIGNED, "2021-09-30")
# As other rules might see the same words: no id and no title is the same.
SEEN_ANEW = (
    machine("jane-doe-leaves", RESIGNED, "2021-09", "Jane Doe leaves office", place="zenda", kind="state"),
    machine("treaty-signing", SIGNED, "2021-09", "A treaty is signed"),
)
WHOLE = EventEdit(
    action="replace",
    id="doe-resign",
    title="Doe gives up",
    edtf="2021-09-26",
    quote="Doe resigned",
    actors=(Participant("doe"),),
    place="ruritania",
    kind="event",
    modality="alleged",
)


def edited(*edits: EventEdit, found: tuple[Event, ...] = FOUND) -> tuple[Event, ...]:
    events, problems = edit_events(article(*edits), found)
    assert problems == ()
    return events


def article(*edits: EventEdit) -> Article:
    return Article("a", "a.md", "X", "a", BODY, "en", datetime.date(2021, 9, 30), events=edits)


def problem(*edits: EventEdit) -> Problem:
    [one] = edit_events(article(*edits), FOUND)[1]
    return one


def words_of(event: Event) -> tuple[object, ...]:
    return event.id, event.title, event.when.edtf, event.actors, event.place, event.kind, event.modality, event.origin


def test_an_edited_event_is_the_same_whatever_the_rules_find_or_whether_they_find_it() -> None:
    [told, _] = edited(WHOLE)
    [anew, _] = edited(WHOLE, found=SEEN_ANEW)
    [alone] = edited(WHOLE, found=())
    assert words_of(told) == words_of(anew) == words_of(alone)
    assert told.title == "Doe gives up"


def test_a_confirmed_event_keeps_the_title_and_the_date_that_were_confirmed() -> None:
    confirmed = EventEdit("confirm", "doe-resign", "Jane Doe resigns", "2021-09-27", "Jane Doe resigned")
    for found in (FOUND, SEEN_ANEW, ()):
        event = edited(confirmed, found=found)[0]
        assert (event.id, event.title, event.when.edtf, event.origin) == (
            "doe-resign",
            "Jane Doe resigns",
            "2021-09-27",
            "edited",
        )
        assert event.confidence == 1.0 and "confirmed by an editor" in event.why


def test_an_id_of_former_rules_leads_to_the_event_under_its_new_one_too() -> None:
    assert edited(WHOLE, found=SEEN_ANEW)[0].formerly == ("jane-doe-leaves",)


def test_a_correction_by_id_alone_of_an_event_that_is_gone_is_a_problem() -> None:
    one = problem(EventEdit("replace", "doe-resing", title="Doe gives up", line=4, column=9))
    assert (one.path, one.line, one.column, one.code) == ("a.md", 4, 9, "unknown-event")
    assert one.fix.startswith("did you mean 'doe-resign'")


def test_words_that_are_gone_are_a_problem_with_path_line_column_and_remedy() -> None:
    one = problem(EventEdit("confirm", quote="Doe stayed", line=7, column=12))
    assert (one.path, one.line, one.column) == ("a.md", 7, 12)
    assert one.message == "the words 'Doe stayed' are no longer in the article"
    assert one.fix == "copy the words again from the text below the head, exactly as they stand there"


def test_what_the_machine_no_longer_finds_is_hidden_already() -> None:
    assert edited(EventEdit("hide", "doe-resign", quote="Jane Doe"), found=()) == ()


def test_of_two_events_in_one_sentence_the_id_or_else_the_likest_title_is_meant() -> None:
    found = replace(FOUND[0], title="Doe resigns"), machine("roe-follow", RESIGNED, title="Roe follows")
    by_id = EventEdit("replace", "roe-follow", "Roe goes too", quote="Jane Doe")
    by_title = EventEdit("replace", title="Roe follows her", quote="Jane Doe")
    assert [event.title for event in edited(by_id, found=found)] == ["Doe resigns", "Roe goes too"]
    assert [event.title for event in edited(by_title, found=found)] == ["Doe resigns", "Roe follows her"]
    assert edited(EventEdit("hide", quote="Jane Doe"), found=found) == ()
    assert [event.id for event in edited(EventEdit("hide", "roe-follow", quote="Jane"), found=found)] == ["doe-resign"]


def test_a_field_can_be_emptied() -> None:
    found = replace(FOUND[0], actors=(Participant("doe"),), place="zenda")
    emptied = EventEdit("replace", "doe-resign", cleared=("actors", "place"))
    [event] = edited(emptied, found=(found,))
    assert (event.actors, event.place, event.title) == ((), "", RESIGNED)


def test_an_event_merges_into_another_by_its_words_and_leaves_what_the_editor_wrote() -> None:
    corrected = EventEdit("replace", "roe-sign", "The treaty is signed", "2021-09-30", "signed the treaty")
    away = EventEdit("merge", quote="Jane Doe resigned", into="signed the treaty")
    found = replace(FOUND[0], actors=(Participant("doe"),), place="zenda"), FOUND[1]
    [event] = edited(corrected, away, found=found)
    assert (event.title, event.actors, event.place, len(event.sources)) == ("The treaty is signed", (), "", 2)
    assert event.formerly == ("doe-resign",)


def test_an_event_that_merges_into_itself_is_a_problem() -> None:
    one = problem(EventEdit("merge", "doe-resign", into="doe-resign", line=4))
    assert (one.line, one.code, one.message) == (4, "merge-into-itself", "'doe-resign' is to be merged into itself")


def test_events_that_merge_in_a_circle_are_a_problem_at_the_second() -> None:
    there, back = EventEdit("merge", "doe-resign", into="roe-sign"), EventEdit("merge", "roe-sign", into="doe-resign")
    one = problem(there, replace(back, line=9))
    assert (one.line, one.code, one.message) == (
        9,
        "merge-in-a-circle",
        "'doe-resign' was itself merged into 'roe-sign' above",
    )


def test_a_link_alone_changes_nothing_in_the_article() -> None:
    assert edited(EventEdit("link", quote="Jane Doe")) == FOUND
