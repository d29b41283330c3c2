"""Every block of a page gets one role, by a named rule: what won the vote is body, unless a rule knows better."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from newsarchive.ingest.page.blocks import TextBlock
from newsarchive.ingest.page.votes import WINS, Vote, words_of
from newsarchive.ingest.raw import Block, Judged, Role, SourceLine
from newsarchive.ingest.rules.boilerplate import find_boilerplate
from newsarchive.ingest.rules.byline import parse_byline
from newsarchive.ingest.rules.dateline import parse_dateline

_SENTENCE = re.compile(r"[.!?…。！？][\"”’»)\]]*$")
_LABEL = re.compile(
    r"(?:(?:view|leave|post|add|no|\d+)\s)?(?:a\s)?comments?|adverts?|ad|tags|share(?: this.{0,20})?|print|e-?mail"
    r"|tell us what you think|you may also like|related(?: \w+)?|read (?:more|next|also)|don.t miss"
    r"|recommended(?: for you)?"
    r"|sponsored|promoted|trending|(?:more|top|latest) (?:stories|news)|popular|close|loading|menu|search|home"
    r"|subscribe(?: now)?|sign (?:in|up)|log ?in",
    re.IGNORECASE,
)
_INVITES = re.compile(
    r"\b(?:sign up (?:for|to|here|now|today)|subscribe (?:to|here|now|today)"
    r"|(?:get|receive) .{3,60}\b(?:delivered|in your inbox|newsletters?))\b",
    re.IGNORECASE,
)
_STAMP = re.compile(r"\b\d{1,2}[/.]\s?\d{1,2}[/.]\s?\d{2,4}\b|\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b")
_OUTSIDE = frozenset(("nav", "aside", "footer", "form"))
_EMBEDDED = re.compile(r"twitter-tweet|twitter-video|instagram-media|fb-post|tiktok-embed")
_RUNNING, _LINKED, _STAMP_WORDS, _HEADING_WORDS, _STANDFIRST_WORDS, _LINK_WORDS = 8, 0.65, 20, 12, 20, 5
_INVITATION_WORDS = 40


@dataclass(frozen=True, slots=True)
class _Span:
    """Places of the last headline above the running text (-1: none), of its first and of its last paragraph."""

    headline: int
    first: int
    last: int


def judge_blocks(votes: Sequence[Vote], title: str) -> tuple[Judged, ...]:
    """One entry a block, in order. What did not win the vote is boilerplate by the rule ``outvoted``."""
    again = _find_repeats(votes)
    titled = words_of(title)
    judged = [_judge(vote, titled, repeated=vote.block.number in again) for vote in votes]
    if span := _find_span(votes, judged):
        judged = [
            _judge_by_place(vote, verdict, place, span)
            for place, (vote, verdict) in enumerate(zip(votes, judged, strict=True))
        ]
    return _with_dateline([_judged(vote.block, *one) for vote, one in zip(votes, judged, strict=True)])


def judge_fragment(blocks: Sequence[TextBlock], title: str) -> tuple[Judged, ...]:
    """The same for HTML that is an article and nothing else, where every block has won."""
    return judge_blocks([Vote(block, words_of(block.text), WINS, True) for block in blocks], title)


_Verdict = tuple[Role, str]


def _find_span(votes: Sequence[Vote], judged: Sequence[_Verdict]) -> _Span | None:
    running = [place for place, (role, _) in enumerate(judged) if role == "body" and _runs(votes[place])]
    if not running:
        return None
    heads = [place for place, (role, _) in enumerate(judged) if role == "headline" and place < running[0]]
    return _Span(heads[-1] if heads else -1, running[0], running[-1])


def _judge(vote: Vote, title: list[str], *, repeated: bool) -> _Verdict:
    """By the block's own words and marks, wherever it stands."""
    block, words = vote.block, vote.words
    if words == title and (block.kind == "heading" or vote.count >= WINS):
        return "headline", "same-as-title"
    if block.kind == "caption" and (vote.inside or vote.count >= WINS):
        return "caption", "figcaption"
    if vote.count < WINS:
        return "boilerplate", "outvoted"
    if repeated:
        return "boilerplate", "repeated"
    if not vote.inside and _OUTSIDE & set(block.within):
        return "boilerplate", "outside-the-article"
    if len(words) >= _LINK_WORDS and _leads_elsewhere(block):
        return "boilerplate", "leads-elsewhere"
    if rule := find_boilerplate(block.text):
        return "boilerplate", rule.name
    if block.linked and len(words) <= _INVITATION_WORDS and _INVITES.search(block.text):
        return "boilerplate", "invites-to-subscribe"
    if _LABEL.fullmatch(block.text.strip(" .:…")):
        return "boilerplate", "label"
    if block.kind == "heading":
        return "cross-head", "heading"
    if (
        block.kind == "text"
        and block.strong > 0.99
        and len(words) <= _HEADING_WORDS
        and not _SENTENCE.search(block.text)
    ):
        return "cross-head", "bold-alone"
    return "body", "vote"


def _leads_elsewhere(block: TextBlock) -> bool:
    """True of a line that is one link, but no sentence; and of "On our site: the headline of another article"."""
    if block.linked >= _LINKED:
        return not _SENTENCE.search(block.text)
    lead = "".join(run.text for run in takewhile(lambda run: not run.link, block.runs)).rstrip()
    rest = block.text[len(lead) :].split()
    whole = block.linked >= 1 - len(lead) / len(block.text) - 0.05
    return block.kind == "text" and lead.endswith(":") and len(rest) >= _LINK_WORDS and whole


def _judge_by_place(vote: Vote, verdict: _Verdict, place: int, span: _Span) -> _Verdict:
    """What the extractors passed over within the text and above it; bylines, stamps, and headings of nothing."""
    block, (role, rule) = vote.block, verdict
    if rule == "outvoted":
        return _judge_outvoted(vote, place, span)
    if role not in ("body", "cross-head"):
        return verdict
    short = len(vote.words) <= _STAMP_WORDS and not _SENTENCE.search(block.text)
    if place <= span.first and parse_byline(block.text):
        return "byline", "by-and-a-name"
    if place <= span.first and short and _STAMP.search(block.text):
        return "note", "stamp"
    if place > span.last and role == "cross-head":
        return "boilerplate", "heads-nothing"
    return verdict


def _judge_outvoted(vote: Vote, place: int, span: _Span) -> _Verdict:
    """Quotations within the article, and the paragraph between headline and text that two of three leave out."""
    block = vote.block
    quoted = span.first < place < span.last or (vote.inside and bool(_EMBEDDED.search(block.names)))
    if block.kind == "quote" and quoted:
        return "body", "quotation-within"
    above = -1 < span.headline < place < span.first and block.kind in ("text", "quote")
    if above and vote.count and block.linked < _LINKED and len(vote.words) >= _STANDFIRST_WORDS:
        return "body", "standfirst"
    return "boilerplate", "outvoted"


def _with_dateline(judged: list[Judged]) -> tuple[Judged, ...]:
    """The first paragraph of the body, where a dateline opens it."""
    place = next((place for place, one in enumerate(judged) if one.role == "body"), None)
    if place is not None and (found := parse_dateline(judged[place].block.text)):
        judged[place] = Judged(judged[place].block, "dateline", "place-and-dash", found.end)
    return tuple(judged)


def _judged(block: TextBlock, role: Role, rule: str) -> Judged:
    return Judged(Block((SourceLine(block.number, block.text),)), role, rule)


def _runs(vote: Vote) -> bool:
    return len(vote.words) >= _RUNNING


def _find_repeats(votes: Iterable[Vote]) -> set[int]:
    """The numbers of blocks that say again what another says: those outside the article, else all but the first."""
    same: dict[str, list[Vote]] = defaultdict(list)
    for vote in votes:
        if vote.count >= WINS and _runs(vote):
            same[" ".join(vote.words)].append(vote)
    repeats: set[int] = set()
    for group in same.values():
        kept = [vote for vote in group if vote.inside] or group[:1]
        repeats |= {vote.block.number for vote in group if vote not in kept}
    return repeats
