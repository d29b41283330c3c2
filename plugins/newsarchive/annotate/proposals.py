"""Names without a record, for an editor to accept or reject: each with its type, its evidence and how sure that is.

No model: capitals, given names, titles and roles, verbs of saying, the words that end the names of bodies.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsarchive.annotate.candidates import Candidate, find_candidates
from newsarchive.annotate.claims import Keys
from newsarchive.annotate.evidence import STRONG, Judgement, find_alone, judge
from newsarchive.annotate.lexicon import Lexicon
from newsarchive.annotate.sightings import weigh_proposals
from newsarchive.annotate.tokens import Words, read_words
from newsarchive.model import Article, Mention, Proposal

SHOWN_FROM = 0.5
# Years before and after taking a post in which its holder is likely to be meant.
_SOON, _WITHIN_LIFE = 10, 40


def find_proposals(article: Article, lexicon: Lexicon, mentions: Sequence[Mention]) -> tuple[Proposal, ...]:
    """Distinct unknown names in order of first appearance in the body; single words are never proposed.

    A name that any record claims, or that an editor has rejected, is not proposed.
    """
    words = read_words(article.body, "body")
    candidates = tuple(find_candidates(words, mentions))
    alone = find_alone(words, candidates)
    judged = [judge(words, candidate, alone) for candidate in candidates]
    judged = _with_company(words, candidates, judged)
    judged = [
        _with_post(words, candidate, judgement, article, lexicon)
        for candidate, judgement in zip(candidates, judged, strict=True)
    ]
    found: dict[Keys, Proposal] = {}
    for candidate, judgement in zip(candidates, judged, strict=True):
        keys = _keys(words, candidate)
        if judgement.type is None or keys in lexicon.forms or keys in lexicon.rejected:
            continue
        best = found.get(keys)
        if judgement.confidence >= SHOWN_FROM and (best is None or judgement.confidence > best.confidence):
            proposal = _proposal(words, candidate, judgement)
            first = best or proposal
            strong = first.strong or proposal.strong
            found[keys] = replace(first, confidence=proposal.confidence, why=proposal.why, strong=strong)
    return weigh_proposals(article, tuple(found.values()), candidates, mentions)


def _with_post(
    words: Words, candidate: Candidate, judgement: Judgement, article: Article, lexicon: Lexicon
) -> Judgement:
    """The name of a head of state or of government is a person's, and worth an editor's while."""
    for leader in lexicon.leaders.get(_keys(words, candidate), ()):
        for role in leader.roles:
            if role.start is None or -_SOON <= article.date.year - role.start.year <= _WITHIN_LIFE:
                country = lexicon.actors[role.of].name if role.of in lexicon.actors else role.of
                the = "the " if country.startswith("United ") or country.endswith("s") else ""
                post = f"the name of a {role.title} of {the}{country}"
                return judgement._replace(type="person").with_evidence(0.9, post)
    return judgement


def _with_company(words: Words, candidates: Sequence[Candidate], judged: Sequence[Judgement]) -> list[Judgement]:
    """A name joined to a person's by "and" or a comma is likelier a person's."""
    better = list(judged)
    for index, (candidate, judgement) in enumerate(zip(candidates, judged, strict=True)):
        if judgement.type != "person" or not judgement.open:
            continue
        for other in (index - 1, index + 1):
            if (
                0 <= other < len(candidates)
                and judged[other].type == "person"
                and judged[other].confidence >= SHOWN_FROM
            ):
                left, right = sorted((candidate, candidates[other]))
                between = [words.tokens[at].key for at in range(left.last, right.first)]
                if between in ([","], ["and"], [",", "and"], ["&"]):
                    better[index] = judgement.with_evidence(0.5, "stands in a list of people")
                    break
    return better


def _proposal(words: Words, candidate: Candidate, judgement: Judgement) -> Proposal:
    assert judgement.type is not None
    start, end = words.tokens[candidate.first].start, words.tokens[candidate.last - 1].end
    name = " ".join(words.text[start:end].split())
    reasons = [reason for _, reason in judgement.evidence]
    strong = any(reason in STRONG for reason in reasons)
    confidence = round(judgement.confidence, 2)
    return Proposal(name, judgement.type, start, end, confidence, "body", "; ".join(reasons), strong=strong)


def _keys(words: Words, candidate: Candidate) -> Keys:
    return tuple(token.key for token in words.tokens[candidate.first : candidate.last])
