"""What lets two articles' reports be one event, and what alone keeps them apart."""

from dataclasses import replace

import pytest

from newsarchive.dates import parse_edtf
from newsarchive.index.merge import merge_events
from newsarchive.index.occurrences import occurrences_of
from newsarchive.index.same_event import find_conflict, read_traits
from newsarchive.model import Event, EventSource, Participant

SENTENCE = "Police arrested the mayor of Strelsau over missing grain on Thursday."


def report(home: str, title: str = "Police arrest the mayor of Strelsau over missing grain", **fields: object) -> Event:
    known: dict[str, object] = {
        "actors": (Participant("mayor", "patient"), Participant("police")),
        "sources": (EventSource(home, 0, len(SENTENCE), SENTENCE, "Thursday", "2021-09-30"),),
        "stem": "arrest",
        "words": ("arrest",),
        "when": parse_edtf("2021-09-30"),
    }
    return Event(f"of-{home}", title, **(known | fields))  # type: ignore[arg-type]


def join(*events: Event) -> bool:
    return len(merge_events(events, (), {}).events) == 1


def test_the_same_word_the_same_day_and_a_shared_actor_are_one_event() -> None:
    assert join(report("a"), report("b", "Mayor of Strelsau arrested"))


def test_another_word_for_the_same_occurrence_joins_as_well() -> None:
    assert join(report("a"), report("b", "Mayor of Strelsau detained over grain", words=("detain",)))


def test_a_shooting_and_a_killing_of_one_family_are_two_events() -> None:
    shot, killed = (report(home, stem="kill", words=(word,)) for home, word in (("a", "shoot"), ("b", "kill")))
    assert not join(shot, killed)


def test_words_that_only_begin_alike_are_two_events() -> None:
    assert occurrences_of(["explore"]) & occurrences_of(["explorer"])
    assert not join(report("a", stem="visit", words=("explore",)), report("b", stem="try", words=("explorer",)))


def test_what_is_told_in_wholly_other_words_stays_apart() -> None:
    other = EventSource("b", 0, 40, "Officers arrested two bakers near a bridge.", "", "2021-09-30")
    assert not join(report("a"), report("b", "Officers arrest two bakers near a bridge", sources=(other,)))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"when": parse_edtf("2021-10-02")}, "the dates do not meet"),
        ({"modality": "alleged"}, "one is told as certain, or as lasting, and the other is not"),
        ({"place": "zenda"}, "the places differ"),
        ({"actors": (Participant("duke"),)}, "no actor is shared"),
        ({"actors": ()}, "no actor is shared"),
        ({"actors": (Participant("baker", "patient"), Participant("police"))}, "it befell others"),
        ({"origin": "edited"}, "an editor wrote both"),
    ],
)
def test_each_conflict_alone_keeps_reports_apart_and_says_why(change: dict[str, object], why: str) -> None:
    one = report("a", place="strelsau", origin="edited" if "origin" in change else "extracted")
    assert find_conflict(read_traits(one), read_traits(replace(report("b"), **change))) == why  # type: ignore[arg-type]


def test_where_nobody_is_named_the_same_place_will_do_if_the_words_are_much_alike() -> None:
    quake = {"actors": (), "stem": "nature", "words": ("earthquake",), "place": "zenda"}
    title = "An earthquake kills five people in Zenda"
    assert join(report("a", title, **quake), report("b", "Earthquake in Zenda kills five", **quake))
    assert not join(report("a", title, **quake), report("b", title, **(quake | {"place": ""})))


def day_later(home: str, **fields: object) -> Event:
    return report(home, when=parse_edtf("2021-10-01"), **fields)


def test_days_one_apart_join_only_with_the_same_cast_and_the_same_place() -> None:
    assert join(report("a", place="strelsau"), day_later("b", place="strelsau"))
    assert not join(report("a", place="strelsau"), day_later("b"))
    assert not join(report("a"), day_later("b"))
    fewer = (Participant("mayor", "patient"),)
    assert not join(report("a", place="strelsau"), day_later("b", place="strelsau", actors=fewer))
    turned = (Participant("mayor"), Participant("police", "patient"))
    assert not join(report("a", place="strelsau"), day_later("b", place="strelsau", actors=turned))


def test_days_two_apart_never_join() -> None:
    later = report("b", when=parse_edtf("2021-10-02"), place="strelsau")
    assert not join(report("a", place="strelsau"), later)


def test_whom_one_report_says_that_it_befell_may_take_part_otherwise_in_the_other() -> None:
    met = report("a", actors=(Participant("duke"), Participant("queen", "patient")), words=("meet",), stem="meet")
    back = report("b", actors=(Participant("queen"), Participant("duke", "patient")), words=("meet",), stem="meet")
    assert join(met, back)


def test_a_word_that_may_name_anything_needs_more_words_beside_it_to_agree() -> None:
    one, other = (
        report(home, title, words=("check",), sources=())
        for home, title in (
            ("a", "Singer checks hotel ledgers, finds missing jewels"),
            ("b", "Singer checks into clinic near Strelsau after trial"),
        )
    )
    assert not join(replace(one, stem=""), replace(other, stem=""))
    assert join(replace(one, stem="visit"), replace(other, stem="visit"))
