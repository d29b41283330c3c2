"""National teams, which the press calls by their country's name alone: "Sweden beat South Korea"."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable

from newsarchive.annotate.tokens import Words

_TEAM = re.compile(r"(?P<country>.+?) (?:(?:men|women)'s )?national (?P<sport>.*?)\s*(?:team|side|squad)")
# Words that stand in reports of matches; each sport has some that no other has.
_SPORTS = {
    "football": "football soccer goal goals goalkeeper striker midfielder defender penalty kick-off offside "
    "equaliser equalizer corner fifa uefa qualifier group",
    "cricket": "cricket wicket wickets innings batsman batsmen bowler overs runs lbw test century stumps",
    "rugby": "rugby try tries scrum lineout flyhalf fullback winger conversion prop hooker nations",
    "hockey": "hockey puck goaltender powerplay rink forward goalie period",
    "basketball": "basketball rebounds guard dunk forward points quarter nba",
    "baseball": "baseball inning pitcher homer runs batter shortstop",
    "volleyball": "volleyball spike sets libero",
    "handball": "handball goals",
}
_WORDS = {word: sport for sport, words in reversed(_SPORTS.items()) for word in words.split()}
_MATCH = frozenset(
    "match matches game scored scoring score coach captain squad half-time halftime minute minutes cup players player "
    "win draw defeat injury referee substitute tournament championship final semifinal".split()
)
_ENOUGH_OF_SPORT, _ENOUGH_OF_MATCH = 2, 3


@functools.lru_cache(maxsize=4096)
def team_of(name: str) -> tuple[str, str] | None:
    """The country and the sport of a national team's name, or None.

    >>> team_of("Sweden national football team"), team_of("England national rugby union team")
    (('Sweden', 'football'), ('England', 'rugby'))
    """
    found = _TEAM.fullmatch(name)
    if not found:
        return None
    first = found["sport"].split()[0] if found["sport"] else ""
    sport = "hockey" if "hockey" in found["sport"] else first.replace("soccer", "football")
    return found["country"], "football" if found["sport"].startswith("association") else sport


def find_sport(zones: Iterable[Words]) -> str:
    """The sport of which an article reports matches, or ``""``."""
    keys = Counter(token.key for words in zones for token in words.tokens)
    played: Counter[str] = Counter()
    for word, sport in _WORDS.items():
        if word in keys:
            played[sport] += 1
    if sum(word in keys for word in _MATCH) < _ENOUGH_OF_MATCH or not played:
        return ""
    sport, count = max(played.items(), key=lambda item: (item[1], keys[item[0]], item[0]))
    return sport if count >= _ENOUGH_OF_SPORT or keys[sport] else ""
