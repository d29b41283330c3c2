"""Every article's annotations: remembered where nothing that the rules looked at has changed, else made anew."""

from __future__ import annotations

import functools
from array import array
from collections.abc import Mapping

from newsarchive.annotate import Calendar, Lexicon, annotate, build_calendar, build_lexicon
from newsarchive.annotate.lexicon import tables_of, traced
from newsarchive.cache.codec import from_bytes, plain_bytes, to_bytes
from newsarchive.cache.deriving import BATCH, Means, recall, remember, work_out
from newsarchive.cache.digests import digest, digest_of_code, digest_of_finds, digest_of_value
from newsarchive.cache.workers import in_batches
from newsarchive.model import Annotations, Archive, Article
from newsarchive.tracing import NUMBERS, Trace, digest_marks, in_order

# Whose source decides what is found in an article.
ROOMS = (
    "annotate",
    "dates.py",
    "errors.py",
    "gazetteer.py",
    "model.py",
    "named_dates.py",
    "slugs.py",
    "text.py",
    "tracing.py",
)


def annotate_articles(archive: Archive, means: Means) -> dict[str, Annotations]:
    """By article, in the archive's order.

    An article is looked at again when its own words change, the calendar, or an entry of the lexicon that the rules
    looked up for it: a new alias touches only the articles that hold its first word.
    """
    ground = plain_bytes((archive.actors, archive.leaders, archive.calendar))
    rules = digest(digest_of_code(*ROOMS), plain_bytes(archive.calendar))
    keys = {article.id: digest(rules, plain_bytes(article)) for article in archive.articles}
    marks = _marks_of(ground, rules, means)
    traces = recall(means.store, keys.values())
    states = {key: _key_of_state(key, trace, marks) for key, trace in traces.items()}
    known = recall(means.store, states.values())
    found = {name: known.get(states.get(key, b"")) for name, key in keys.items()}
    missing = [article for article in archive.articles if found[article.id] is None]
    made = work_out(means, "annotated", missing, functools.partial(_annotate, ground=ground))
    for batch in in_batches(missing, BATCH):
        rows: list[tuple[bytes, bytes]] = []
        for article in batch:
            (trace, encoded), _ = next(made)
            found[article.id] = from_bytes(encoded)
            key = keys[article.id]
            rows += [(key, to_bytes(trace)), (_key_of_state(key, trace, marks), encoded)]
        remember(means.store, rows)
    return found  # type: ignore[return-value]


def _key_of_state(key: bytes, trace: bytes, marks: Mapping[int, bytes]) -> bytes:
    """The article, and what every look-up of its trace finds in the lexicon of now."""
    return digest(key, digest_of_finds(array(NUMBERS, trace), marks))


def _marks_of(ground: bytes, rules: bytes, means: Means) -> dict[int, bytes]:
    """The digests of the lexicon's entries, which do not need the lexicon where it is as it was."""
    key = digest(rules, "marks", ground)
    known: dict[int, bytes] | None = recall(means.store, [key]).get(key)
    if known is None:
        known = digest_marks(tables_of(_prepare(ground)[0]), digest_of_value)
        remember(means.store, [(key, to_bytes(known))])
    return known


def _annotate(article: Article, ground: bytes) -> tuple[bytes, bytes]:
    """What was looked up, and what was found, as bytes; in whichever process."""
    lexicon, calendar = _prepare(ground)
    trace: Trace = set()
    found = annotate(article, traced(lexicon, trace), calendar)
    return in_order(trace).tobytes(), to_bytes(found)


@functools.lru_cache(maxsize=2)
def _prepare(ground: bytes) -> tuple[Lexicon, Calendar]:
    """Once in each process."""
    actors, leaders, occasions = from_bytes(ground)
    return build_lexicon(actors, leaders), build_calendar(occasions)
