"""What the machine saw, as the data that scripts rely on and as text that people read."""

import datetime
import json

from newsarchive.dates import parse_edtf
from newsarchive.errors import Problem
from newsarchive.explanation import describe, explain, explain_nothing
from newsarchive.model import (
    ActorTag,
    Annotations,
    Article,
    Event,
    EventSource,
    Mention,
    Participant,
    Proposal,
    Timex,
)

BODY = "Jane Roe met envoys.\n\nIn June they met in Geneva for years."
SECOND = BODY.index("In June")
ARTICLE = Article("talks", "talks.md", "Roe in Geneva", "talks", BODY, "en", datetime.date(2021, 9, 30), body_line=5)
JUNE = Timex(SECOND, SECOND + 7, "In June", "DATE", "2021-06", parse_edtf("2021-06"), rule="month")
YEARS = Timex(BODY.index("years"), BODY.index("years") + 5, "years", "DURATION", "PXY")
EVENT = Event("2021-06-met", "They met", parse_edtf("2021-06"), actors=(Participant("jane-roe"),), place="geneva",
              sources=(EventSource("talks", SECOND, len(BODY), BODY[SECOND:], "In June", "2021-06"),),
              importance=0.5, confidence=0.9, why=("the lede names it",))  # fmt: skip
SEEN = Annotations(
    "talks",
    timexes=(JUNE, YEARS),
    mentions=(Mention(0, 3, "Roe", "jane-roe", "surname", "title"), Mention(0, 8, "Jane Roe", "jane-roe", "strong")),
    proposals=(Proposal("Geneva", "organisation", 45, 51, 0.4, why="a capital"),),
    actors=(ActorTag("jane-roe", "Jane Roe", "person", 0.8, True, 2, "named first"),),
    events=(EVENT,),
    problems=(Problem("talks.md", 7, 1, "warning", "odd", "two dates differ", "look at both"),),
)


def test_the_keys_are_those_promised() -> None:
    result = explain(ARTICLE, SEEN)
    assert " ".join(result) == "schema id date title body timexes mentions proposals actors events problems"
    assert (result["schema"], result["id"], result["date"]) == (1, "talks", "2021-09-30")
    assert json.loads(json.dumps(result)) == result


def test_a_date_spans_inclusive_days() -> None:
    assert explain(ARTICLE, SEEN)["timexes"][0] == {
        "start": SECOND, "end": SECOND + 7, "text": "In June", "type": "DATE", "value": "2021-06",
        "edtf": "2021-06", "first": "2021-06-01", "last": "2021-06-30",
    }  # fmt: skip


def test_what_no_timeline_can_place_is_null() -> None:
    years = explain(ARTICLE, SEEN)["timexes"][1]
    assert (years["edtf"], years["first"], years["last"], years["value"]) == (None, None, None, "PXY")


def test_an_open_end_is_null() -> None:
    since = Timex(0, 4, "Jane", "DATE", "2008", parse_edtf("2008/.."))
    record = explain(ARTICLE, Annotations("talks", (since,)))["timexes"][0]
    assert (record["first"], record["last"]) == ("2008-01-01", None)


def test_only_what_stands_in_the_title_carries_a_zone() -> None:
    title, body = explain(ARTICLE, SEEN)["mentions"]
    assert title == {"start": 0, "end": 3, "text": "Roe", "actor": "jane-roe", "rule": "surname", "zone": "title"}
    assert "zone" not in body


def test_offsets_name_the_text() -> None:
    result = explain(ARTICLE, SEEN)
    for record in [*result["timexes"], *(one for one in result["mentions"] if "zone" not in one)]:
        assert result["body"][record["start"] : record["end"]] == record["text"]


def test_an_event_shows_its_evidence() -> None:
    event = explain(ARTICLE, SEEN)["events"][0]
    keys = "id edtf first last title kind modality actors place confidence importance sources"
    assert " ".join(event) == keys
    assert event["actors"] == [{"actor": "jane-roe", "role": "agent"}]
    assert event["sources"] == [
        {"article": "talks", "start": SECOND, "end": len(BODY), "sentence": BODY[SECOND:], "timex": "In June"}
    ]


def test_problems_and_actors_are_given_whole() -> None:
    result = explain(ARTICLE, SEEN)
    assert result["problems"] == [{"path": "talks.md", "line": 7, "column": 1, "severity": "warning", "code": "odd",
                                   "message": "two dates differ", "fix": "look at both",
                                   "field": "", "value": ""}]  # fmt: skip
    assert result["actors"] == [
        {
            "actor": "jane-roe",
            "name": "Jane Roe",
            "type": "person",
            "salience": 0.8,
            "key": True,
            "mentions": 2,
            "why": "named first",
        }
    ]


def test_what_could_not_be_read_has_the_same_keys() -> None:
    nothing = explain_nothing("x", Problem("<stdin>", 3, 1, "error", "bad-line", "no JSON", "write JSON"))
    assert list(nothing) == list(explain(ARTICLE, SEEN))
    assert (nothing["id"], nothing["date"], nothing["problems"][0]["line"]) == ("x", None, 3)


def test_people_read_who_why_where_and_when() -> None:
    assert (
        describe(ARTICLE, SEEN)
        == """\
Roe in Geneva
talks, published 2021-09-30 (editor)

Key actors
  0.80  Jane Roe (person, jane-roe), named 2 times: named first

Also named
  none

Names
  title: “Roe” is jane-roe, by rule surname
  line 5: “Jane Roe” is jane-roe, by rule strong

Proposed names, which have no record yet
  line 7: “Geneva” may be a name (organisation), confidence 0.40: a capital

Dates
  line 7: “In June” → 2021-06 (June 2021), by rule month
  line 7: “years” → no date (DURATION PXY)

Events
  2021-06  They met
      2021-06-met: June 2021, asserted
      confidence 0.90, importance 0.50
      who: jane-roe (agent)
      where: geneva
      line 7: “In June they met in Geneva for years.”, dated by “In June”
      why: the lede names it

Problems
  talks.md:7:1: warning: two dates differ; look at both
"""
    )
