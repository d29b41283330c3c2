"""Reports stand in groups of which every two may be one; a vague date joins only where nothing else would do."""

import itertools
import time

from newsarchive.dates import iso_of, parse_edtf
from newsarchive.index.merge import merge_events
from newsarchive.model import Event, EventSource, Participant

SENTENCE = "Roe and Doe signed the grain treaty in Strelsau."


def report(home: str, edtf: str = "2021-09-30", sentence: str = SENTENCE, **fields: object) -> Event:
    known: dict[str, object] = {
        "actors": (Participant("roe"),),
        "sources": (EventSource(home, 0, len(sentence), sentence, "", edtf),),
        "stem": "sign",
        "words": ("sign",),
    }
    return Event(home, sentence.rstrip("."), parse_edtf(edtf), **(known | fields))  # type: ignore[arg-type]


def groups(*events: Event) -> list[str]:
    return [" ".join(source.article for source in event.sources) for event in merge_events(events, (), {}).events]


def test_a_group_never_forms_by_a_chain() -> None:
    geneva, bern = report("a", place="geneva"), report("c", place="bern")
    assert groups(geneva, report("b"), bern) == ["a b", "c"]


def test_a_report_without_the_shared_actor_of_every_member_stays_out() -> None:
    both = (Participant("roe"), Participant("doe"))
    assert groups(report("a"), report("b", actors=both), report("c", actors=(Participant("doe"),))) == ["a b", "c"]


def test_a_month_sees_all_the_days_that_it_may_mean_whatever_the_order() -> None:
    month, first, second = report("m", "2021-09"), report("a", "2021-09-30"), report("b", "2021-09-29")
    for order in itertools.permutations((month, first, second)):
        assert sorted(groups(*order)) == ["a", "b", "m"]


def test_a_month_joins_the_only_day_that_would_do_and_the_oldest_gives_the_id() -> None:
    [event] = merge_events([report("m", "2021-09"), report("a", "2021-09-30")], (), {}).events
    assert (event.id, event.when.edtf, event.formerly) == ("m", "2021-09-30", ("a",))


def test_what_nearly_joined_is_kept_for_an_editor_with_the_reason() -> None:
    days = report("a", "2021-09-30"), report("b", "2021-09-29")
    near = merge_events([*days, report("m", "2021-09")], (), {}).perhaps_same
    assert [(one.one, one.other, one.why) for one in near] == [
        ("a", "m", "the date is vague, and more than one would do"),
        ("b", "m", "the date is vague, and more than one would do"),
    ]


def test_reports_with_nothing_in_common_are_not_perhaps_the_same() -> None:
    other = report("b", sentence="She pledged seven ships to a far island.")
    assert merge_events([report("a"), other], (), {}).perhaps_same == ()


def test_the_order_of_the_articles_decides_nothing_among_days() -> None:
    told = [report("a"), report("b"), report("c", "2021-09-29"), report("d", place="bern")]
    once = {frozenset(group.split()) for group in groups(*told)}
    assert all({frozenset(group.split()) for group in groups(*order)} == once for order in ([*reversed(told)],))


def test_five_thousand_events_are_joined_in_seconds() -> None:
    words = ("sign", "arrest", "attack", "visit", "elect", "launch", "protest", "meet")
    events = [
        report(
            f"a{number}",
            iso_of(737000 + number * 7 % 3650) if number % 4 else iso_of(737000 + number % 3650)[:7],
            f"State and {number % 300} told of place {number % 71} and thing {number % 97}.",
            actors=(Participant(f"state-{number % 3}"), Participant(f"p{number % 300}")),
            stem=words[number % 8],
            words=(words[number % 8],),
        )
        for number in range(5000)
    ]
    began = time.process_time()
    merge_events(events, (), {})
    assert time.process_time() - began < 10
