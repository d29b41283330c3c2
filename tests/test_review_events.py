"""What an editor is asked about events, and that the lines to paste settle it."""

import json
from collections.abc import Callable
from pathlib import Path

from newsarchive.archive import read_archive
from newsarchive.pipeline import read_site
from newsarchive.review import Queue, build_queue, describe_queue, queue_as_data

Site = Callable[[str], Path]

ROE = "-- content/actors/jane-roe.md --\n---\nname: Jane Roe\ntype: person\n---\n"
DOUBTFUL = "Two barges were photographed near the bridge on Thursday."
SIGNED = "Jane Roe signed a grain treaty in Strelsau on Thursday."
VAGUE = "Jane Roe signed a fine grain treaty in Strelsau in September."


def article(name: str, body: str, events: str = "") -> str:
    head = f"---\ntitle: {name} of the week\ndate: 2021-10-01\n{events}---\n{body}\n"
    return f"-- content/articles/2021-10-01-{name}.md --\n{head}"


def queue_of(folder: Path) -> Queue:
    indexes, problems = read_site(folder / "content")
    assert [problem for problem in problems if problem.severity == "error"] == []
    return build_queue(indexes, read_archive(folder / "content")[0].articles[:0])


def events_with(lines: tuple[str, ...]) -> str:
    return "\n".join(["events:", *lines, ""])


def test_a_doubtful_event_comes_with_its_sentence_place_reasons_and_lines(site: Site) -> None:
    [doubt] = queue_of(site(article("barges", f"A first line.\n\n{DOUBTFUL}"))).doubtful
    assert doubt.telling.place.endswith("content/articles/2021-10-01-barges.md:7")
    assert doubt.telling.sentence == DOUBTFUL
    assert "the verb is not one of the listed" in doubt.event.why
    assert doubt.confirm[:2] == ("  - action: confirm", f'    quote: "{DOUBTFUL}"')
    assert doubt.confirm[-1] == '    date: "2021-09-30"'


def test_pasting_the_lines_settles_the_event(site: Site) -> None:
    [doubt] = queue_of(site(article("barges", DOUBTFUL))).doubtful
    for lines in (doubt.confirm, doubt.replace, doubt.hide):
        assert queue_of(site(article("barges", DOUBTFUL, events_with(lines)))).doubtful == ()


def test_two_that_are_perhaps_one_come_with_both_sentences(site: Site) -> None:
    days = article("a", SIGNED) + article("b", "Jane Roe signed a grain treaty in Strelsau on Wednesday.")
    pairs = queue_of(site(ROE + days + article("c", VAGUE))).pairs
    assert {(pair.one.sentence, pair.other.sentence) for pair in pairs} == {
        (SIGNED, VAGUE),
        ("Jane Roe signed a grain treaty in Strelsau on Wednesday.", VAGUE),
    }
    assert {pair.why for pair in pairs} == {"the date is vague, and more than one would do"}


def test_pasting_the_lines_joins_the_pair_or_keeps_it_apart_for_good(site: Site) -> None:
    texts = {"a": SIGNED, "b": "Jane Roe signed a grain treaty in Strelsau on Wednesday.", "c": VAGUE}

    def settled(events: str) -> tuple[int, int]:
        """How many events and how many open pairs there are with these lines in the first article."""
        folder = site(ROE + "".join(article(name, body, events * (name == "a")) for name, body in texts.items()))
        return len(read_site(folder / "content")[0].events), len(queue_of(folder).pairs)

    assert settled("") == (3, 2)
    folder = site(ROE + "".join(article(name, body) for name, body in texts.items()))
    pair = next(one for one in queue_of(folder).pairs if one.one.sentence == SIGNED)
    assert settled(events_with(pair.same)) == (2, 0)
    assert settled(events_with(pair.not_same)) == (2, 0)


def test_for_a_record_the_lines_go_into_its_file(site: Site) -> None:
    head = "---\ntitle: Grain treaty of Strelsau and Zenda\ndate: 2021-09-30\nactors: [jane-roe]\n---\n"
    folder = site(
        f"{ROE}-- content/events/r.md --\n{head}" + article("c", "Jane Roe signed a treaty on grain on Thursday.")
    )
    [pair] = queue_of(folder).pairs
    assert pair.one.path.endswith("content/events/r.md")
    assert pair.same[0] == "same_as:" and pair.same[1] == "  - article: 2021-10-01-c"


def test_a_quote_is_as_long_as_it_takes_to_be_found_once(site: Site) -> None:
    twice = "Two barges of the grain fleet that came from the north were photographed beside the old bridge "
    body = f"{twice}on Thursday by many who stood there.\n\n{twice}again."
    [doubt] = queue_of(site(article("barges", body))).doubtful
    quote = json.loads(doubt.confirm[1].removeprefix("    quote: "))
    assert body.count(quote) == 1 and quote.startswith(twice)


def test_people_and_programs_are_told_the_same(site: Site) -> None:
    queue = queue_of(site(article("barges", DOUBTFUL)))
    text, data = describe_queue(queue), json.loads(json.dumps(queue_as_data(queue)))
    [event] = data["events"]
    for action in ("confirm", "hide"):
        assert f"{event['write'][action]}\n" in text
    assert f"{event['place']}: “{DOUBTFUL}”" in text
    assert data["perhaps_same"] == []
