"""How well reports of one event are brought together, on ECB+ (Cybulska and Vossen 2014, CC BY 3.0).

The texts give neither days of publication nor records of actors, so an archive is made up from the annotation:

- a report is what one article tells of one annotated action, all its mentions together, for within an article our rules
  bring them together before; only pairs from different articles count;
- its title is the words around the first mention, its evidence the sentences, its actors the annotated people and
  bodies in them; that is more than our rules find, and without the parts that they play;
- it is there only where our rules know its word for an event: not for "said", "security" or "the three";
- a topic holds two events of the world that are alike (two dismissals of coaches, years apart); ``36_1ecb`` and
  ``36_1ecbplus`` tell different ones. Each has a day of its own, and all its reports bear that one.

Variants, from the hardest: ``every action`` keeps what our rules would never report; ``one day`` gives both events of a
topic the same day, so that dates tell nothing apart; ``annotated times`` gives a day to each time that people annotated
near a report, and to all others the year of the event, so that they join only where one candidate is left.
What people annotated of times is thin, and times that are one were often not linked: that variant loses recall by it.

Annotators followed some events across the articles, and left all others with a chain for each mention (``Singleton``,
``INTRA``), word for word the same sentences among them. ``pairwise precision, followed`` counts only pairs of reports
that both tell an event which was followed.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

from bootstrap import interval

from newsarchive.annotate.events.triggers import noun_of, verb_of
from newsarchive.dates import When, iso_of, parse_edtf
from newsarchive.index.merge import merge_events
from newsarchive.model import Event, EventSource, Participant

AROUND, NEAR = 6, 8
NOT_FOLLOWED = ("Singleton", "INTRA")
Days = Literal["one day", "own days", "annotated times"]
# Each as the prefix of its figures, the days, and whether what our rules would not report is kept.
VARIANTS: tuple[tuple[str, Days, bool], ...] = (
    ("", "own days", False),
    ("one day: ", "one day", False),
    ("annotated times: ", "annotated times", False),
    ("every action: ", "one day", True),
)
Sentences = dict[tuple[str, int], list[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Topic:
    """What one topic adds to the figures: pairs joined, of these followed, true, and both; B-cubed sums; reports."""

    joined: int
    followed: int
    true: int
    right: int
    precision: float
    recall: float
    reports: int


def evaluate(shared: Path) -> dict[str, float]:
    """Percentages over the dev part by variant, and over the train part: precision, recall and F1 of pairs, B-cubed."""
    figures: dict[str, float] = {}
    for prefix, topics in _all_topics(shared):
        figures |= {f"{prefix}{name}": value for name, value in score_topics(topics).items()}
    return figures


def intervals(shared: Path) -> dict[str, tuple[float, float]]:
    """95 % bootstrap intervals over topics, of which there are few: 8 in dev, 25 in train."""
    return {
        f"{prefix}{name}": interval(topics, lambda drawn, name=name: score_topics(drawn)[name])
        for prefix, topics in _all_topics(shared)
        for name in ("pairwise precision", "pairwise precision, followed", "pairwise recall", "B-cubed F1")
    }


def _all_topics(shared: Path) -> Iterator[tuple[str, tuple[Topic, ...]]]:
    for prefix, days, everything in VARIANTS:
        yield prefix, measure_topics(shared / "data" / "events", "dev", days, everything)
    yield "train: ", measure_topics(shared / "data" / "events", "train", "own days", False)


@cache
def measure_topics(folder: Path, part: str, days: Days, everything: bool) -> tuple[Topic, ...]:
    sentences = read_sentences(folder / f"ecbplus_{part}_corpus.txt")
    mentions = json.loads((folder / f"ecbplus_{part}_events.json").read_text("utf-8"))
    topics: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for mention in mentions:
        topics[mention["doc_id"].split("_")[0]].append(mention)
    return tuple(
        measure_topic(build_reports(topics[name], sentences, days, everything)) for name in sorted(topics, key=int)
    )


def read_sentences(path: Path) -> Sentences:
    """Words with their annotated chain (``-`` for none), by article and sentence."""
    sentences: Sentences = defaultdict(list)
    for line in path.read_text("utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) > 4:
            # A word may itself hold a tab, where the original text did.
            sentences[cells[0], int(cells[1])].append((cells[3], cells[-1].strip()))
    return sentences


# ---------------------------------------------------------------- the archive that is made up


def build_reports(
    mentions: Iterable[dict[str, Any]], sentences: Sentences, days: Days, everything: bool
) -> list[tuple[Event, str]]:
    """The reports of a topic, each with its true chain; ids are numbers in the order of the articles."""
    told: dict[tuple[str, str], list[Event]] = defaultdict(list)
    calendar: dict[str, int] = {}
    for mention in mentions:
        words = sentences[mention["doc_id"], mention["sent_id"]]
        if everything or is_reported(words[mention["tokens_number"][0]][0]):
            when = day_of_report(mention, words, days, calendar)
            told[mention["doc_id"], mention["coref_chain"]].append(report_of(mention, words, when))
    return [(brought_together(str(number), events), chain)
            for number, ((_, chain), events) in enumerate(told.items())]  # fmt: skip


def is_reported(word: str) -> bool:
    known = verb_of(word.lower()) or noun_of(word.lower())
    return known is not None and known.sort in ("event", "light")


def day_of_report(mention: dict[str, Any], words: list[tuple[str, str]], days: Days, calendar: dict[str, int]) -> When:
    """``calendar`` counts the annotated times, so that each has a day."""
    event = 0 if days == "one day" else int(mention["doc_id"].endswith("plus"))
    year = f"{2000 + 2 * event}"
    if days != "annotated times":
        return parse_edtf(f"{year}-01-01")
    first, last = mention["tokens_number"][0], mention["tokens_number"][-1]
    near = [(min(abs(place - first), abs(place - last)), chain) for place, (_, chain) in enumerate(words)
            if chain.startswith(("TIM", "Singleton_TIM"))]  # fmt: skip
    if not near or min(near)[0] > NEAR:
        return parse_edtf(year)
    number = calendar.setdefault(f"{year} {min(near)[1]}", len(calendar))
    first_day = parse_edtf(f"{year}-01-01").first
    assert first_day is not None, "a day has a first day"
    return parse_edtf(iso_of(first_day + 2 * number))


def report_of(mention: dict[str, Any], words: list[tuple[str, str]], when: When) -> Event:
    places = mention["tokens_number"]
    begin, end = max(0, places[0] - AROUND), min(len(words), places[-1] + AROUND + 1)
    chains = dict.fromkeys(chain for _, chain in words if chain.startswith(("HUM", "Singleton_HUM", "NON", "VEH")))
    trigger = words[places[0]][0].lower()
    known = verb_of(trigger) or noun_of(trigger)
    sentence = " ".join(word for word, _ in words)
    number = mention["sent_id"]
    return Event(
        id="",
        title=" ".join(word for word, _ in words[begin:end]),
        when=when,
        actors=tuple(Participant(chain) for chain in chains),
        sources=(EventSource(mention["doc_id"], number, number + 1, sentence, "", when.edtf),),
        stem=known.family if known and known.sort == "event" and known.family != "unlisted" else "",
        words=(known.lemma if known else trigger,),
    )


def brought_together(name: str, told: Sequence[Event]) -> Event:
    """One article's tellings of one action: the first, with the actors, the words and the sentences of all."""
    when = min((event.when for event in told), key=lambda when: (when.last or 0) - (when.first or 0))
    return replace(
        told[0],
        id=name,
        when=when,
        actors=tuple(dict.fromkeys(part for event in told for part in event.actors)),
        words=tuple(dict.fromkeys(word for event in told for word in event.words)),
        sources=tuple(dict.fromkeys(replace(source, edtf="") for event in told for source in event.sources)),
    )


# ---------------------------------------------------------------- figures


def measure_topic(reports: Sequence[tuple[Event, str]]) -> Topic:
    chain_of = {event.id: chain for event, chain in reports}
    merged = merge_events([event for event, _ in reports], (), {}).events
    found = [{event.id, *event.formerly} for event in merged]
    chains: dict[str, set[str]] = defaultdict(set)
    for name, chain in chain_of.items():
        chains[chain].add(name)
    joined, true = _pairs(found), _pairs(chains.values())
    shares = [(len(group & chains[chain_of[name]]), len(group), len(chains[chain_of[name]]))
              for group in found for name in group]  # fmt: skip
    precision, recall = sum(one / size for one, size, _ in shares), sum(one / size for one, _, size in shares)
    followed = [pair for pair in joined if not any(chain_of[name].startswith(NOT_FOLLOWED) for name in pair)]
    return Topic(len(joined), len(followed), len(true), len(joined & true), precision, recall, len(reports))


def _pairs(groups: Iterable[set[str]]) -> set[tuple[str, str]]:
    return {(one, other) for group in groups for one in group for other in group if one < other}


def score_topics(topics: Sequence[Topic]) -> dict[str, float]:
    """Percentages; B-cubed as Bagga and Baldwin (1998) have it, over reports, those that stand alone among them."""
    right = sum(topic.right for topic in topics)
    precision, recall = (
        right / (sum(topic.joined for topic in topics) or 1),
        right / sum(topic.true for topic in topics),
    )
    reports = sum(topic.reports for topic in topics)
    alike, whole = sum(topic.precision for topic in topics) / reports, sum(topic.recall for topic in topics) / reports
    return {
        "pairwise precision": 100 * precision,
        "pairwise precision, followed": 100 * right / (sum(topic.followed for topic in topics) or 1),
        "pairwise recall": 100 * recall,
        "pairwise F1": 100 * _harmonic(precision, recall),
        "B-cubed F1": 100 * _harmonic(alike, whole),
    }


def _harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0


if __name__ == "__main__":
    texts = Path(__file__).resolve().parents[2] / "shared"
    spread = intervals(texts)
    for name, value in evaluate(texts).items():
        between = f"{spread[name][0]:8.1f}–{spread[name][1]:.1f}" if name in spread else ""
        print(f"{name:44}{value:8.1f}{between}")
