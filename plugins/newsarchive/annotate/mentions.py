"""Every place in an article where a known actor is named: the pipeline of the name rules, one step a line."""

from __future__ import annotations

from collections.abc import Sequence

from newsarchive.annotate.acronyms import find_acronym_uses, find_defined_acronyms
from newsarchive.annotate.bearers import find_bearers
from newsarchive.annotate.coordination import find_coordinated
from newsarchive.annotate.found import Found, Unclear
from newsarchive.annotate.headwords import find_head_words, find_heads
from newsarchive.annotate.lexicon import Lexicon
from newsarchive.annotate.linking import best_actors, link_matches
from newsarchive.annotate.matching import Match, find_matches
from newsarchive.annotate.roles import find_role_holders
from newsarchive.annotate.shortforms import find_short_forms, without_towns
from newsarchive.annotate.teams import find_sport
from newsarchive.annotate.titled import find_titled
from newsarchive.annotate.tokens import Words, read_words
from newsarchive.errors import Problem
from newsarchive.model import Article, Mention
from newsarchive.text import line_and_column, line_around


def find_mentions(article: Article, lexicon: Lexicon) -> tuple[tuple[Mention, ...], tuple[Problem, ...]]:
    """Mentions in the title, then in the body, each in text order; none meets another.

    A name that could mean two actors is left unlinked, with a warning that says whom.
    Actors that the article's ``not_actors`` lists are never found; those in ``actors`` win where a name is shared.
    An article in another language than English has none.
    """
    if article.lang.split("-")[0].lower() != "en":
        return (), ()
    zones = (read_words(article.title, "title"), read_words(article.body, "body"))
    preferred = [slug for name in article.actors if (slug := lexicon.resolve(name))]
    barred = {lexicon.resolve(name) for name in article.not_actors}
    sport = find_sport(zones)
    said = frozenset(token.key for words in zones for token in words.tokens)
    matches = [find_matches(words, lexicon, article.date, sport) for words in zones]
    known = _known_actors(matches, lexicon)
    linked = [
        link_matches(words, found, lexicon, known, preferred, said) for words, found in zip(zones, matches, strict=True)
    ]
    titled = [
        (*found, *find_titled(words, found, lexicon, article.date))
        for words, (found, _) in zip(zones, linked, strict=True)
    ]
    full = _with_acronyms(zones, titled)
    read = list(zip(zones, full, strict=True))
    bearers, heads = find_bearers(read, lexicon, preferred), find_heads(read, lexicon)
    mentions: list[Mention] = []
    problems: list[Problem] = []
    for words, every_match, linked_here, (_, unclear) in zip(zones, matches, full, linked, strict=True):
        found = without_towns(linked_here, words, bearers, lexicon)
        towns = frozenset(match.first for match in every_match if match.claims[0].kind == "metonym")
        short, doubtful = find_short_forms(words, found, bearers, lexicon, article.date, towns)
        roles = find_role_holders(words, (*found, *short), lexicon, article.date)
        named = (*found, *short, *roles)
        shared = (*find_coordinated(words, named, lexicon), *find_head_words(words, named, heads))
        every = sorted(one for one in (*named, *shared) if one.actor not in barred)
        mentions += [_mention(words, one) for one in every]
        problems += [_ambiguous(article, words, one) for one in (*unclear, *doubtful) if not set(one.actors) & barred]
    problems += [
        _hint(article, words, match)
        for words, zone in zip(zones, matches, strict=True)
        for match in zone
        if match.claims[0].kind == "weak" and match.claims[0].actor not in barred
    ]
    return tuple(mentions), tuple(sorted(set(problems)))


def _known_actors(matches: Sequence[Sequence[Match]], lexicon: Lexicon) -> set[str]:
    """Actors named by a form that is theirs alone."""
    best = [best_actors(match, lexicon) for zone in matches for match in zone]
    return {actors[0] for actors in best if len(actors) == 1}


def _with_acronyms(zones: Sequence[Words], found: Sequence[Sequence[Found]]) -> list[tuple[Found, ...]]:
    """An acronym defined in one zone holds in all."""
    defined: dict[str, str] = {}
    for words, zone in zip(zones, found, strict=True):
        defined |= find_defined_acronyms(words, zone)
    return [(*zone, *find_acronym_uses(words, zone, defined)) for words, zone in zip(zones, found, strict=True)]


def _mention(words: Words, one: Found) -> Mention:
    start, end = words.tokens[one.first].start, words.tokens[one.last - 1].end
    return Mention(start, end, words.text[start:end], one.actor, one.rule, words.zone)


def _ambiguous(article: Article, words: Words, one: Unclear) -> Problem:
    form, line, column, excerpt = _place(article, words, one.first, one.last)
    names = [f"'{actor}'" if actor else "someone without a record" for actor in sorted(one.actors, reverse=True)]
    message = f"'{form}' could mean {' or '.join(names)}, and is left unlinked"
    fix = "name the one meant in the article's 'actors', or the other in its 'not_actors'"
    return Problem(article.path, line, column, "warning", "ambiguous-name", message, fix, excerpt, len(form))


def _hint(article: Article, words: Words, match: Match) -> Problem:
    form, line, column, excerpt = _place(article, words, match.first, match.last)
    actor = match.claims[0].actor
    message = f"'{form}' is a weak form of '{actor}', and is left unlinked"
    fix = f"add '{actor}' to the article's 'actors' if it is meant, or to its 'not_actors'"
    return Problem(article.path, line, column, "note", "weak-name", message, fix, excerpt, len(form))


def _place(article: Article, words: Words, first: int, last: int) -> tuple[str, int, int, str]:
    """A form, its line and column in the article's file, and that line; a title has its line alone."""
    start, end = words.tokens[first].start, words.tokens[last - 1].end
    if words.zone == "title":
        return words.text[start:end], article.title_line, 1, ""
    line, column = line_and_column(words.text, start)
    return words.text[start:end], article.body_line + line - 1, column, line_around(words.text, start)
