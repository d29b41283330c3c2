"""From the forms that records claim to the actors meant: rank, context, states and governments, longer names."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from newsarchive.annotate.claims import Claim
from newsarchive.annotate.cues import CALENDAR, OFFICIAL_NOUNS, ORDINARY, PLACE_PREPOSITIONS, ROLE_HEADS, TITLES
from newsarchive.annotate.found import Found, Unclear
from newsarchive.annotate.given_names import GIVEN_NAMES
from newsarchive.annotate.lexicon import Lexicon
from newsarchive.annotate.matching import Match
from newsarchive.annotate.metonyms import Peers, find_peers, find_stance
from newsarchive.annotate.tokens import Words, adjoins, is_capitalised, key_at, keys_of, starts_sentence

_NAME_TAILS = frozenset(
    "airlines airways today daily times post university bank street road avenue river bay valley hills city "
    "park hotel club fc cup games open international telecom oil petroleum steel motors".split()
)
_POSTS = frozenset(
    "mission ambassador envoy delegation representative embassy delegate seat diplomat diplomats".split()
)


def best_actors(match: Match, lexicon: Lexicon) -> tuple[str, ...]:
    """The actors with the strongest claim, sorted; a government and its country count as one, the government's."""
    ranks = [claim for claim in match.claims if claim.kind not in ("weak", "never")]
    if not ranks:
        return ()
    top = min(claim.rank for claim in ranks)
    best = {claim.actor for claim in ranks if claim.rank == top}
    return tuple(sorted({actor for actor in best if lexicon.governments.get(actor) not in best}))


def link_matches(
    words: Words,
    matches: Sequence[Match],
    lexicon: Lexicon,
    known: Collection[str],
    preferred: Collection[str],
    said: Collection[str] = (),
) -> tuple[tuple[Found, ...], tuple[Unclear, ...]]:
    """An actor for each match, or none; ``known`` are named beyond doubt, ``preferred`` by the article's editor.

    ``said`` are the keys of all words of the article.
    """
    found: list[Found] = []
    unclear: list[Unclear] = []
    peers = _find_peers(words, matches, lexicon)
    starts = {match.first for match in matches}
    for given in matches:
        match = _as_country(words, given, peers)
        actors = best_actors(match, lexicon)
        if len(actors) > 1:
            actors = _narrowed(actors, preferred) or _narrowed(actors, known) or _by_bracket(actors, lexicon, said)
        if not actors or _is_part_of_longer_name(words, match, lexicon.actors[actors[0]].type, starts):
            continue
        if len(actors) > 1:
            if all(claim.kind in ("name", "strong") for claim in match.claims):
                unclear.append(Unclear(match.first, match.last, actors))
            continue
        claim = next(claim for claim in match.claims if claim.actor == actors[0])
        if one := _link(words, match, claim, lexicon, peers):
            found.append(one)
    return tuple(found), tuple(unclear)


def _narrowed(actors: Sequence[str], within: Collection[str]) -> tuple[str, ...]:
    left = tuple(actor for actor in actors if actor in within)
    return left if len(left) == 1 else ()


def _by_bracket(actors: tuple[str, ...], lexicon: Lexicon, said: Collection[str]) -> tuple[str, ...]:
    """Of records of one name, the only one of which the article says what its bracket says: John Smith (Ohio)."""
    fitting = []
    for actor in actors:
        bracket = re.search(r"\(([^)]+)\)$", lexicon.actors[actor].name)
        keys = [key for key in keys_of(bracket[1]) if key.isalnum()] if bracket else []
        if keys and all(key in said for key in keys):
            fitting.append(actor)
    return tuple(fitting) if len(fitting) == 1 else actors


def _as_country(words: Words, match: Match, peers: Peers) -> Match:
    """A country's name in which somebody lives or plays is no team."""
    teams = [claim for claim in match.claims if claim.kind == "team"]
    others = tuple(claim for claim in match.claims if claim.kind != "team")
    if teams and others and find_stance(words, match.first, match.last, peers) == "place":
        return match._replace(claims=others)
    return match


def _find_peers(words: Words, matches: Sequence[Match], lexicon: Lexicon) -> Peers:
    states = [
        match for match in matches if lexicon.actors[match.claims[0].actor].type in ("country", "government", "igo")
    ]
    adjectives = frozenset(match.first for match in states if match.claims[0].kind == "adjective")
    return find_peers(words, {match.first: match.last for match in states}, adjectives)


def _link(words: Words, match: Match, claim: Claim, lexicon: Lexicon, peers: Peers) -> Found | None:
    actor = lexicon.actors[claim.actor]
    if actor.type == "igo" and claim.kind != "metonym":
        others = _is_post_of_a_state(words, match, peers) or _is_of_another(words, match, claim, peers)
        return None if others else Found(match.first, match.last, actor.slug, claim.kind)
    if actor.type not in ("country", "government"):
        return _link_body(words, match, claim, peers)
    return _link_state(words, match, claim, lexicon, peers)


def _link_body(words: Words, match: Match, claim: Claim, peers: Peers) -> Found | None:
    if claim.kind == "metonym" and find_stance(words, match.first, match.last, peers) != "actor":
        return None
    return Found(match.first, match.last, claim.actor, claim.kind)


def _link_state(words: Words, match: Match, claim: Claim, lexicon: Lexicon, peers: Peers) -> Found | None:
    """A state's names go to its government where they act, else to the country; an adjective needs an official."""
    country = lexicon.countries.get(claim.actor, claim.actor)
    government = lexicon.governments.get(country, "")
    first, last = match.first, match.last
    if claim.kind == "seat":
        return Found(first, last, government or country, "seat")
    if government and claim.actor == government and claim.kind in ("name", "strong", "generated", "acronym"):
        return Found(first, last, government, claim.kind)
    stance = find_stance(words, first, last, peers, claim.kind == "adjective")
    if claim.kind == "metonym":
        return Found(first, last, government or country, "metonym") if stance == "actor" else None
    if not government:
        return Found(first, last, country, claim.kind)
    if stance == "actor":
        return Found(first, last, government, "adjective" if claim.kind == "adjective" else "government")
    if stance == "modifier" and (claim.kind in ("adjective", "acronym") or key_at(words, last) == "-"):
        return None
    place = country if country in lexicon.actors else ""
    return Found(first, last, place, "place" if stance == "place" else claim.kind) if place else None


def _is_post_of_a_state(words: Words, match: Match, peers: Peers) -> bool:
    """As in "Russia's UN mission", "the US UN envoy": the post is the state's, the body is not named as an actor."""
    if key_at(words, match.last) not in _POSTS:
        return False
    before = match.first - 1
    if key_at(words, before) in ("'s", "’s", "'", "’"):
        before -= 1
    return before + 1 in peers.starts


def _is_of_another(words: Words, match: Match, claim: Claim, peers: Peers) -> bool:
    """As in "Russian Security Council", "National Security Council": the short name with another owner before it."""
    if claim.kind != "strong" or match.last - match.first < 2 or words.titled or words.shouted:
        return False
    if key_at(words, match.first - 1) in ("'s", "’s") and match.first - 1 in peers.starts:
        return True
    before = words.tokens[match.first - 1] if adjoins(words, match.first) else None
    return before is not None and is_capitalised(before) and not starts_sentence(words, match.first - 1)


def _is_part_of_longer_name(words: Words, match: Match, kind: str, starts: Collection[int]) -> bool:
    """A single word that is no name by itself: a month, "Michael Jordan", "American Airlines", "Sherman Oaks"."""
    claim = match.claims[0]
    if match.last - match.first > 1 or claim.kind == "acronym":
        return False
    token = words.tokens[match.first]
    if token.key in CALENDAR:
        return True
    if kind == "person" and token.key in ORDINARY and starts_sentence(words, match.first):
        return True
    if words.titled or words.shouted:
        return False
    states = kind in ("country", "government", "igo")
    if adjoins(words, match.first):
        before = words.tokens[match.first - 1]
        given = before.key in GIVEN_NAMES and is_capitalised(before) and match.first - 1 not in starts
        if given and (states or kind == "person"):
            return True
        titled = before.key in ("mr", "mrs", "ms", "miss", "dr") and states
        if titled:
            return True
    if not adjoins(words, match.last) or match.last in starts:
        return False
    after = words.tokens[match.last]
    if not is_capitalised(after) or not after.text.isalpha() or after.key in OFFICIAL_NOUNS | ROLE_HEADS | TITLES:
        return False
    if claim.kind == "adjective":
        return after.key not in GIVEN_NAMES and not _is_role_ahead(words, match.last)
    if claim.kind == "metonym":
        return True
    in_place = key_at(words, match.first - 1) in PLACE_PREPOSITIONS
    return kind == "person" or (states and not in_place and after.key in _NAME_TAILS)


def _is_role_ahead(words: Words, index: int) -> bool:
    """As in "French Foreign Minister": capitals that end in a role."""
    for here in range(index, min(index + 4, len(words.tokens))):
        if words.tokens[here].key in ROLE_HEADS | OFFICIAL_NOUNS:
            return True
        if not is_capitalised(words.tokens[here]):
            return False
    return False
