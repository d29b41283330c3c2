"""How well actors are found, measured on public data: `python bench/evaluate_actors.py`.

Reads ../shared/data beside the project (MEANTIME, GUM news, wikigold, UNER, Wikinews salience); says so where it is
not.
Linking is measured with the labels given: every annotated entity becomes a record with a name and a type, no aliases.
"""

from __future__ import annotations

import csv
import html
import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import unquote

from actor_corpora import DAY, Text, article_of, read_gum, read_meantime, read_uner, read_wikigold

from newsarchive.annotate.given_names import GIVEN_NAMES
from newsarchive.annotate.lexicon import Lexicon, build_lexicon
from newsarchive.annotate.mentions import find_mentions
from newsarchive.annotate.proposals import find_proposals
from newsarchive.annotate.salience import score_actors
from newsarchive.annotate.tokens import key_of
from newsarchive.gazetteer import parse_gazetteer, parse_leaders
from newsarchive.model import Actor, ActorType, Article, Mention

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
GAZETTEER = parse_gazetteer((ROOT / "plugins/newsarchive/data/gazetteer.json").read_text(encoding="utf-8"))
LEADERS = parse_leaders((ROOT / "plugins/newsarchive/data/leaders.json").read_text(encoding="utf-8"))


def evaluate(shared: Path) -> dict[str, float]:
    """Figures of which more is better, by name, in per cent but for the speed."""
    return better_when_more(measure(shared))


def measure(shared: Path) -> dict[str, float]:
    """Every figure by name, in per cent but for counts and speeds."""
    data = shared / "data" / "actors"
    figures: dict[str, float] = {}
    meantime, names = read_meantime(data / "meantime")
    figures |= _prefixed("meantime", score_linking(meantime, names))
    gum = [read_gum(path) for path in sorted((data / "gum_news").glob("*.conllu"))]
    names = {gold.entity: (unquote(gold.entity).replace("_", " "), gold.type) for text in gum for gold in text.gold}
    figures |= _prefixed("gum", score_linking(gum, names))
    figures |= _prefixed("proposals_gum", score_proposals(gum))
    figures |= _prefixed("proposals_pud", score_proposals(list(read_uner(data / "uner_pud.iob2"))))
    figures |= _prefixed("proposals_wikigold", score_proposals(list(read_wikigold(data / "wikigold.txt"))))
    figures |= _prefixed("salience", score_salience(data))
    figures |= _prefixed("speed", score_speed(meantime + gum))
    return figures


def better_when_more(figures: Mapping[str, float]) -> dict[str, float]:
    """Without counts, and errors, of which fewer are better."""
    return {name: value for name, value in figures.items() if not name.endswith(("_wrong", "_documents", "_seconds"))}


def _prefixed(name: str, figures: Mapping[str, float]) -> dict[str, float]:
    return {f"{name}_{key}": round(value, 2) for key, value in figures.items()}


# ---------------------------------------------------------------- linking


def score_linking(texts: Iterable[Text], names: Mapping[str, tuple[str, ActorType]]) -> dict[str, float]:
    """Precision counts predictions that stand on some gold mention; recall, gold mentions that are covered."""
    slugs = {entity: f"x{number}" for number, entity in enumerate(sorted(names))}
    records = [Actor(slugs[entity], name, kind) for entity, (name, kind) in names.items()]
    lexicon = build_lexicon([*records, *GAZETTEER])
    hits = misses = wrong = 0
    by_type: Counter[tuple[str, bool]] = Counter()
    right = shown = wanted = 0
    for text in texts:
        mentions, _ = find_mentions(article_of(text), lexicon)
        for gold in text.gold:
            over = [one for one in mentions if one.start <= gold.head < one.end]
            inside = [one for one in mentions if gold.start <= one.start and one.end <= gold.end]
            hit = any(one.actor == slugs[gold.entity] for one in (*over, *inside))
            hits, misses, wrong = hits + hit, misses + (not hit), wrong + (bool(over) and not hit)
            by_type[gold.type, hit] += 1
        expected = {slugs[gold.entity] for gold in text.gold}
        seen = {one.actor for one in mentions if one.actor.startswith("x")}
        right, shown, wanted = right + len(expected & seen), shown + len(seen), wanted + len(expected)
    figures = {"precision": 100 * hits / max(1, hits + wrong), "recall": 100 * hits / max(1, hits + misses)}
    figures["f1"] = _f1(figures["precision"], figures["recall"])
    for kind in ("person", "organisation", "country"):
        total = by_type[kind, True] + by_type[kind, False]
        figures[f"recall_{kind}"] = 100 * by_type[kind, True] / max(1, total)
    figures["actors_f1"] = _f1(100 * right / max(1, shown), 100 * right / max(1, wanted))
    return figures


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


# ---------------------------------------------------------------- proposals


def score_proposals(texts: list[Text]) -> dict[str, float]:
    """Distinct full names of persons a document; ``wrong`` is the number proposed in vain a document."""
    lexicon = build_lexicon(GAZETTEER, LEADERS)
    right = proposed = wanted = 0
    for text in texts:
        article = article_of(text)
        mentions, _ = find_mentions(article, lexicon)
        names = {_plain(one.name) for one in find_proposals(article, lexicon, mentions) if one.type == "person"}
        expected = {_plain(name) for name in text.persons}
        right, proposed, wanted = right + len(names & expected), proposed + len(names), wanted + len(expected)
    precision, recall = 100 * right / max(1, proposed), 100 * right / max(1, wanted)
    return {
        "precision": precision,
        "recall": recall,
        "f1": _f1(precision, recall),
        "wrong": (proposed - right) / len(texts),
    }


def _plain(name: str) -> str:
    return re.sub(r"\W+", " ", name.lower()).strip()


# ---------------------------------------------------------------- salience


def score_salience(data: Path) -> dict[str, float]:
    """Actors of Wikinews articles that people judged (2 and more is salient), found by their annotated spots.

    Articles in which nobody is salient count in no figure.
    """
    spots: dict[int, dict[int, tuple[str, set[str]]]] = defaultdict(dict)
    with (data / "wikinews_salience_spots.tsv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            entity = spots[int(row["docId"])].setdefault(int(row["entityid"]), (row["wiki_title"], set()))
            entity[1].add(row["spot"])
    average = top = documents = 0.0
    right = shown = wanted = 0
    for line in (data / "wikinews_salience.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        article, mentions, lexicon = _judged_article(row, spots[row["docId"]])
        gold = {f"e{one['entityid']}": one["score"] for one in row["saliency"]}
        tags = [tag for tag in score_actors(article, mentions, lexicon) if tag.actor in gold]
        salient = {tag.actor for tag in tags if gold[tag.actor] >= 2}
        key = {tag.actor for tag in tags if tag.key}
        if salient:
            right, shown, wanted = right + len(key & salient), shown + len(key), wanted + len(salient)
            ranked = [tag.actor in salient for tag in sorted(tags, key=lambda tag: (-tag.salience, tag.actor))]
            hits = [sum(ranked[: place + 1]) / (place + 1) for place, hit in enumerate(ranked) if hit]
            average, top, documents = average + sum(hits) / len(salient), top + ranked[0], documents + 1
    precision, recall = 100 * right / max(1, shown), 100 * right / max(1, wanted)
    return {
        "map": 100 * average / documents,
        "p_at_1": 100 * top / documents,
        "cut_precision": precision,
        "cut_recall": recall,
        "cut_f1": _f1(precision, recall),
        "documents": documents,
    }


def _judged_article(
    row: Mapping[str, object], spots: Mapping[int, tuple[str, set[str]]]
) -> tuple[Article, list[Mention], Lexicon]:
    parts = [(part["name"], html.unescape(part.get("value", ""))) for part in row["document"]]  # type: ignore[attr-defined]
    title = next(value for name, value in parts if name == "headline")
    body = "\n\n".join(value for name, value in parts if name.startswith("body"))
    actors, mentions = [], []
    for entity, (wiki, forms) in spots.items():
        kind = _kind_of(wiki.replace("_", " "))
        if kind is None:
            continue
        actors.append(Actor(f"e{entity}", wiki.replace("_", " "), kind))
        pattern = re.compile(
            rf"\b(?:{'|'.join(re.escape(form) for form in sorted(forms, key=len, reverse=True))})\b", re.I
        )
        for zone, text in (("title", title), ("body", body)):
            mentions += [Mention(m.start(), m.end(), m[0], f"e{entity}", "gold", zone) for m in pattern.finditer(text)]  # type: ignore[arg-type]
    mentions.sort(key=lambda one: (one.zone != "title", one.start))
    return Article(str(row["docId"]), "", title, "", body, "en", DAY), mentions, build_lexicon(actors)


_BODY = re.compile(
    r"\b(party|university|ministry|department|agency|union|commission|council|police|army|court|bank|company|inc|corporation|airlines|"
    r"government|parliament|senate|congress|house|organi[sz]ation|association|f\.?c|committee|force|navy|club|group|league|"
    r"hamas|hezbollah|taliban|al-qaeda|microsoft|google|apple|boeing|airbus|fatah|nato|bbc|cnn|reuters)\b",
    re.I,
)
_NO_PERSON = frozenset(
    "gaza strip new york los san rio de middle east south north west east costa saint st ocean gulf pacific "
    "tsunami earthquake flight state war olympics summer winter cup space station telescope river county lake "
    "sea islands island beach bay city mount act treaty affair case system canal airport street cosmodrome "
    "reform trial hurricane tropical cyclone islam prize world global pradesh columbia pole nuclear weapon "
    "program times post today plant bank tower bridge".split()
)
_STATES = {
    name
    for actor in GAZETTEER
    for name in (actor.name, *(alias.text for alias in actor.aliases if alias.kind != "metonym"))
}


def _kind_of(title: str) -> ActorType | None:
    """What kind of actor a Wikipedia title names, or None for places, things and ideas."""
    if title in _STATES:
        return "country"
    words = re.sub(r"\s*\(.*", "", title).split()
    if (
        2 <= len(words) <= 4
        and key_of(words[0]) in GIVEN_NAMES
        and all(word[0].isupper() or len(word) < 4 for word in words)
    ):
        return "person"
    if _BODY.search(title):
        return "organisation"
    lower = {word.lower() for word in words}
    named = 2 <= len(words) <= 3 and "," not in title and all(re.fullmatch(r"[A-Z][\w'.-]+", word) for word in words)
    return "person" if named and not lower & _NO_PERSON else None


# ---------------------------------------------------------------- speed


def score_speed(texts: list[Text], records: int = 3500) -> dict[str, float]:
    """Words a CPU second of ``find_mentions`` with many records."""
    surnames = [f"Na{a}{b}ov" for a in "bcdfghjklmnprstvz" for b in "abcdefghiklmnoprstu"]
    made = [
        Actor(f"p{n}", f"{('Ivan', 'Maria', 'Chen')[n % 3]} {surnames[n % len(surnames)]}{n}", "person")
        for n in range(records)
    ]
    began = time.process_time()
    lexicon = build_lexicon([*made, *GAZETTEER])
    built = time.process_time() - began
    words = sum(len(text.body.split()) for text in texts)
    began = time.process_time()
    for text in texts:
        find_mentions(article_of(text), lexicon)
    return {"words_a_second": words / (time.process_time() - began), "build_seconds": built}


def main() -> None:
    if not (SHARED / "data" / "actors").is_dir():
        sys.stdout.write(f"no data at {SHARED}; nothing measured\n")
        return
    for name, figure in measure(SHARED).items():
        sys.stdout.write(f"{name:34} {figure:9.2f}\n")


if __name__ == "__main__":
    main()
