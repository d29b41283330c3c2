"""How much an article is about each name that no record claims, and whether that name is fit for readers.

The measure is the one for known actors (``salience``); a person's surname, once the whole name has stood, counts too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsarchive.annotate.candidates import Candidate
from newsarchive.annotate.claims import Keys
from newsarchive.annotate.salience import evidence_of, salience_of
from newsarchive.annotate.tokens import Words, is_capitalised, keys_of, read_words
from newsarchive.model import Article, Mention, Proposal
from newsarchive.text import find_paragraphs

# The rule that such a mention names; no other code looks at it.
_RULE = "proposed"


def weigh_proposals(
    article: Article, proposals: Sequence[Proposal], candidates: Sequence[Candidate], mentions: Sequence[Mention]
) -> tuple[Proposal, ...]:
    """The same proposals, each with its salience; one that stands in the title is ``strong`` too."""
    if not proposals:
        return ()
    title, body = read_words(article.title, "title"), read_words(article.body, "body")
    paragraphs = find_paragraphs(article.body)
    shorts = _shorts_of(proposals)
    places: dict[Keys, list[Candidate]] = {}
    for candidate in candidates:
        places.setdefault(tuple(token.key for token in body.tokens[candidate.first : candidate.last]), []).append(
            candidate
        )
    found = []
    for proposal in proposals:
        keys = keys_of(proposal.name)
        short = (keys[-1],) if shorts.get(keys[-1]) == keys else ()
        spots = sorted((*places.get(keys, ()), *(one for one in places.get(short, ()) if short)))
        own = [*_in_title(title, proposal, keys, short), *(_mention(body, spot, proposal) for spot in spots)]
        evidence = evidence_of(proposal.name, proposal.type, own, paragraphs, body)
        found.append((proposal, evidence))
    most = max((*Counter(mention.actor for mention in mentions).values(), *(one.count for _, one in found)))
    size = max(1, len(article.body))
    return tuple(
        replace(
            proposal,
            salience=salience_of(evidence, size, most),
            strong=proposal.strong or evidence.in_title,
            why="; ".join([proposal.why, *["named in the headline"] * evidence.in_title]),
        )
        for proposal, evidence in found
    )


def _shorts_of(proposals: Sequence[Proposal]) -> dict[str, Keys]:
    """The surnames that one proposed person alone bears, each with the whole name."""
    names = [keys_of(proposal.name) for proposal in proposals if proposal.type == "person"]
    count = Counter(keys[-1] for keys in names)
    return {keys[-1]: keys for keys in names if count[keys[-1]] == 1}


def _in_title(title: Words, proposal: Proposal, keys: Keys, short: Keys) -> Iterator[Mention]:
    for form in filter(None, (keys, short)):
        for index in range(len(title.tokens) - len(form) + 1):
            spot = Candidate(index, index + len(form))
            tokens = title.tokens[spot.first : spot.last]
            if tuple(token.key for token in tokens) == form and is_capitalised(tokens[0]):
                yield _mention(title, spot, proposal)
                return


def _mention(words: Words, spot: Candidate, proposal: Proposal) -> Mention:
    start, end = words.tokens[spot.first].start, words.tokens[spot.last - 1].end
    return Mention(start, end, words.text[start:end], proposal.name, _RULE, words.zone)
