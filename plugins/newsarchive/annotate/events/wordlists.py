"""Closed classes of words: what the rules for clauses, nouns and verbs look for beside a word."""

from __future__ import annotations

ARTICLES = frozenset(("a", "an", "the"))
DETERMINERS = frozenset(
    "a an the this that these those its their his her our my your any some every each no another 's ' both either "
    "first second third fourth fifth last latest previous next new recent several many two three four five".split()
)
PREPOSITIONS = frozenset(
    "in on at of from by with for to into over under after before since until till during between against about "
    "through near within without amid among across despite following around towards toward upon off outside inside "
    "behind beyond per via than ahead throughout onto along aboard above below beside".split()
)
# What something was done in the course of: "in an exam", "at the summit".
DURING = frozenset(("in", "at", "during"))
PRONOUNS = frozenset("he she it they we i you who which that".split())
BE = frozenset("is are was were be been being isn't aren't wasn't weren't 's 're".split())
HAVE = frozenset("has have had having hasn't haven't hadn't 've".split())
DO = frozenset("do does did don't doesn't didn't".split())
MODALS = frozenset(
    "will would can could may might must should shall cannot won't wouldn't can't couldn't shouldn't mustn't 'll "
    "'d".split()
)
AUXILIARIES = BE | HAVE | DO | MODALS
SUBORDINATORS = frozenset(
    "after before while when which who whom whose because although though until if unless whereas where whereby since "
    "once as so that what how why whether".split()
)
COORDINATORS = frozenset("and but or nor yet".split())
# Words that end a run of plain nouns: behind a name or a date none of them is what it describes.
JOINING = PREPOSITIONS | SUBORDINATORS | COORDINATORS | AUXILIARIES
# Words that may stand between an auxiliary and its verb.
BETWEEN = frozenset(
    "also not never then later now already first again once only still just soon both all reportedly allegedly ever "
    "subsequently eventually finally quickly immediately previously recently formally officially unanimously".split()
)
# Nouns of which the state or body named in front of them is meant.
DELEGATES = frozenset(
    "diplomats diplomat officials delegation delegations negotiators envoys troops forces soldiers government "
    "governments leaders authorities military army side sides police ministers lawmakers "
    "warplanes navy aircraft planes warships helicopters commandos".split()
)


def skips(key: str) -> bool:
    """True for adverbs, which stand anywhere."""
    return key in BETWEEN or (len(key) > 4 and key.endswith("ly") and key not in ("family", "assembly", "rally"))
