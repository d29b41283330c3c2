"""How much an article is about an actor, with its reasons in words.

The score is a weighted sum (title, lead, frequency, first, spread), after the features of Dunietz and Gillick (EACL
2014).
Key actors are all of a score of ``KEY_FROM`` or more, and the one that the article is most about, if only it is not
named in passing: the cut that did best on people's judgements of Wikinews articles (``bench/evaluate_actors.py``).
A person introduced with a role in the first two paragraphs is key, however seldom named, and so is the body that he
or she speaks for, where the first three paragraphs name it.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from newsarchive.annotate.lexicon import Lexicon
from newsarchive.annotate.roles import is_introduced
from newsarchive.annotate.tokens import Words, read_words
from newsarchive.model import ActorTag, ActorType, Article, Mention
from newsarchive.text import Paragraph, find_paragraphs

LEAD_SHARE = 0.09
KEY_FROM = 0.40
# For the one that the article is most about.
FIRST_KEY_FROM = 0.32
INTRODUCED_WITHIN = 2
OFFICERS_BODY_WITHIN = 3
WEIGHTS: Mapping[str, float] = {"title": 0.40, "lead": 0.15, "frequency": 0.25, "first": 0.10, "spread": 0.10}
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
TIMES = (
    "",
    "once",
    "twice",
    "three times",
    "four times",
    "five times",
    "six times",
    "seven times",
    "eight times",
    "nine times",
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an article shows of one actor; ``first`` is the offset of the first mention in the body, or None.

    ``paragraph`` (from 0) holds that mention; ``introduced`` is the paragraph of an introduction with a role, or None.
    """

    actor: str
    in_title: bool
    first: int | None
    paragraph: int
    count: int
    spread: float
    introduced: int | None
    officer: str = ""


def score_actors(article: Article, mentions: Sequence[Mention], lexicon: Lexicon) -> tuple[ActorTag, ...]:
    """Tags by falling salience (ties by slug); actors that the editor names come first, in the editor's order."""
    evidence = find_evidence(article, mentions, lexicon)
    curated = _curated(article, lexicon)
    barred = {lexicon.resolve(name) for name in article.not_actors}
    size = max(1, len(article.body))
    most = max((one.count for one in evidence.values()), default=1)
    saliences = {slug: salience_of(one, size, most) for slug, one in evidence.items() if slug not in barred}
    key_from = min(KEY_FROM, max(FIRST_KEY_FROM, *saliences.values(), 0.0))
    tags = []
    for slug in sorted({*saliences, *curated} - barred):
        one, salience = evidence.get(slug, _unseen(slug)), saliences.get(slug, 0.0)
        key = slug in curated or salience >= key_from or one.introduced is not None or bool(one.officer)
        why = "named by the editor" if slug in curated else explain(one, size)
        record = lexicon.actors[slug]
        tags.append(ActorTag(slug, record.name, record.type, salience, key, one.count, why))
    order = {slug: place for place, slug in enumerate(curated)}
    return tuple(
        sorted(tags, key=lambda tag: (order.get(tag.actor, len(order)), not tag.key, -tag.salience, tag.actor))
    )


def find_evidence(article: Article, mentions: Sequence[Mention], lexicon: Lexicon) -> dict[str, Evidence]:
    """Evidence by actor, in the order of the first mention."""
    paragraphs = find_paragraphs(article.body)
    words = read_words(article.body, "body")
    by_actor: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.actor in lexicon.actors:
            by_actor.setdefault(mention.actor, []).append(mention)
    found = {
        actor: evidence_of(actor, lexicon.actors[actor].type, own, paragraphs, words) for actor, own in by_actor.items()
    }
    return {actor: _with_officer(one, found, lexicon) for actor, one in found.items()}


def salience_of(evidence: Evidence, size: int, most: int) -> float:
    """In [0, 1]; ``size`` is the body's length in characters, ``most`` the mentions of the most mentioned actor."""
    first = 1.0 if evidence.first is None else evidence.first / size
    parts = {
        "title": float(evidence.in_title),
        "lead": float(first <= LEAD_SHARE or evidence.introduced is not None or bool(evidence.officer)),
        "frequency": math.log1p(evidence.count) / math.log1p(max(1, most)),
        "first": 1.0 - min(1.0, first),
        "spread": evidence.spread,
    }
    return round(min(1.0, sum(WEIGHTS[name] * value for name, value in parts.items())), 4)


def evidence_of(
    actor: str, kind: ActorType, mentions: Sequence[Mention], paragraphs: Sequence[Paragraph], words: Words
) -> Evidence:
    """What the mentions of one actor, at least one, show; those of the body in text order."""
    body = [mention for mention in mentions if mention.zone == "body"]
    places = [_paragraph_of(mention.start, paragraphs) for mention in body]
    size = max(1, len(words.text))
    introduced = None
    if body and kind == "person" and places[0] < INTRODUCED_WITHIN and _is_introduced(words, body[0]):
        introduced = places[0]
    return Evidence(
        actor,
        in_title=any(mention.zone == "title" for mention in mentions),
        first=body[0].start if body else None,
        paragraph=places[0] if places else 0,
        count=len(mentions),
        spread=(body[-1].start - body[0].start) / size if body else 0.0,
        introduced=introduced,
    )


def _with_officer(one: Evidence, found: Mapping[str, Evidence], lexicon: Lexicon) -> Evidence:
    """A body named near the top gains by an officer of it whom the article introduces or names in its title."""
    if lexicon.actors[one.actor].type not in ("organisation", "igo", "government", "media"):
        return one
    if one.first is None or one.paragraph >= OFFICERS_BODY_WITHIN:
        return one
    for other in found.values():
        record = lexicon.actors[other.actor]
        serves = any(lexicon.resolve(role.of) == one.actor for role in record.roles if role.of)
        if serves and record.type == "person" and (other.in_title or other.introduced is not None):
            return replace(one, officer=record.name)
    return one


_START = attrgetter("start")
_BEGIN = attrgetter("span.start")


def _is_introduced(words: Words, mention: Mention) -> bool:
    first = bisect_left(words.tokens, mention.start, key=_START)
    last = bisect_left(words.tokens, mention.end, key=_START)
    return first < last and is_introduced(words, first, last)


def _paragraph_of(offset: int, paragraphs: Sequence[Paragraph]) -> int:
    at = bisect_right(paragraphs, offset, key=_BEGIN) - 1
    return paragraphs[at].index if at >= 0 and offset < paragraphs[at].span.end else 0


def _curated(article: Article, lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(dict.fromkeys(slug for name in article.actors if (slug := lexicon.resolve(name))))


def _unseen(actor: str) -> Evidence:
    return Evidence(actor, in_title=False, first=None, paragraph=0, count=0, spread=0.0, introduced=None)


def explain(evidence: Evidence, size: int) -> str:
    """The reasons in words for a reader, strongest first.

    >>> explain(Evidence("x", True, 10, 0, 3, 0.5, None), 1000)
    'named in the headline; named three times'
    """
    reasons: list[str] = []
    if evidence.in_title:
        reasons.append("named in the headline")
    if evidence.introduced is not None:
        reasons.append(f"introduced with a role in the {_ordinal(evidence.introduced)} paragraph")
    elif not evidence.in_title and evidence.first is not None and evidence.first <= LEAD_SHARE * size:
        reasons.append(f"named in the {_ordinal(evidence.paragraph)} paragraph")
    if evidence.officer:
        reasons.append(f"{evidence.officer} speaks for it")
    if evidence.count > 1 or not reasons:
        reasons.append(f"named {_times(evidence.count)}")
    return "; ".join(reasons)


def _ordinal(index: int) -> str:
    return ORDINALS[index] if index < len(ORDINALS) else f"{index + 1}th"


def _times(count: int) -> str:
    return TIMES[count] if count < len(TIMES) else f"{count} times"
