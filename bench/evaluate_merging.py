"""How well reports of one event are brought together, on ECB+ (Cybulska and Vossen 2014, CC BY 3.0).

Each annotated action becomes one report: its title is the words around it, its actors are the annotated people and
bodies of its sentence. The texts carry no days that could be compared, so all reports of a topic bear the same one;
what dates would keep apart is not kept apart here; on the other hand the actors are people's annotations, not ours.
Only pairs from different articles count: within one article the reports are told apart before.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from newsarchive.annotate.events.triggers import noun_of, verb_of
from newsarchive.dates import parse_edtf
from newsarchive.index.merge import merge_events
from newsarchive.model import Event, EventSource, Participant

DAY = parse_edtf("2010-01-01")
AROUND = 6
Sentences = dict[tuple[str, int], list[tuple[str, str]]]


def evaluate(shared: Path) -> dict[str, float]:
    """Percentages over all topics of the dev part: pairwise precision, recall and F1, and B-cubed F1."""
    folder = shared / "data" / "events"
    sentences = read_sentences(folder / "ecbplus_dev_corpus.txt")
    mentions = json.loads((folder / "ecbplus_dev_events.json").read_text("utf-8"))
    topics: dict[str, list[tuple[Event, str]]] = defaultdict(list)
    for number, mention in enumerate(mentions):
        report = report_of(number, mention, sentences)
        topics[mention["doc_id"].split("_")[0]].append((report, mention["coref_chain"]))
    found, gold = group_topics(topics.values())
    return {**pairwise(found, gold), "B-cubed F1": b_cubed(found, gold)}


def read_sentences(path: Path) -> Sentences:
    """Words with their annotated chain (``-`` for none), by article and sentence."""
    sentences: Sentences = defaultdict(list)
    for line in path.read_text("utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) > 4:
            # A word may itself hold a tab, where the original text did.
            sentences[cells[0], int(cells[1])].append((cells[3], cells[-1].strip()))
    return sentences


def report_of(number: int, mention: dict[str, Any], sentences: Sentences) -> Event:
    words = sentences[mention["doc_id"], mention["sent_id"]]
    places = mention["tokens_number"]
    begin, end = max(0, places[0] - AROUND), min(len(words), places[-1] + AROUND + 1)
    chains = dict.fromkeys(chain for _, chain in words if chain.startswith(("HUM", "Singleton_HUM", "NON", "VEH")))
    trigger = words[places[0]][0].lower()
    known = verb_of(trigger) or noun_of(trigger)
    source = EventSource(mention["doc_id"], number, number + 1, "", "", DAY.edtf)
    return Event(
        id=str(number),
        title=" ".join(word for word, _ in words[begin:end]),
        when=DAY,
        actors=tuple(Participant(chain) for chain in chains),
        sources=(source,),
        stem=known.family if known and known.sort == "event" else trigger,
    )


def group_topics(topics: Iterable[Sequence[tuple[Event, str]]]) -> tuple[list[set[int]], dict[int, str]]:
    """The groups that the merging rules make, of report numbers, and each report's true chain."""
    found: list[set[int]] = []
    gold: dict[int, str] = {}
    for topic in topics:
        gold |= {int(report.id): chain for report, chain in topic}
        merged, _ = merge_events([report for report, _ in topic], (), {})
        found += [{source.start for source in event.sources} for event in merged]
    return found, gold


def pairwise(found: Sequence[set[int]], gold: dict[int, str]) -> dict[str, float]:
    joined = {(a, b) for group in found for a in group for b in group if a < b}
    chains: dict[str, list[int]] = defaultdict(list)
    for number, chain in gold.items():
        chains[chain].append(number)
    true = {(a, b) for members in chains.values() for a in members for b in members if a < b}
    right = len(joined & true)
    precision = 100 * right / len(joined) if joined else 0.0
    recall = 100 * right / len(true) if true else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {"pairwise precision": precision, "pairwise recall": recall, "pairwise F1": f1}


def b_cubed(found: Sequence[set[int]], gold: dict[int, str]) -> float:
    """B-cubed F1 (Bagga and Baldwin 1998), in percent."""
    group_of = {number: group for group in found for number in group}
    chains: dict[str, set[int]] = defaultdict(set)
    for number, chain in gold.items():
        chains[chain].add(number)
    precision = recall = 0.0
    for number, chain in gold.items():
        shared = len(group_of[number] & chains[chain])
        precision += shared / len(group_of[number])
        recall += shared / len(chains[chain])
    precision, recall = precision / len(gold), recall / len(gold)
    return 200 * precision * recall / (precision + recall)


if __name__ == "__main__":
    for name, value in evaluate(Path(__file__).resolve().parents[2] / "shared").items():
        print(f"{name:44}{value:8.1f}")
