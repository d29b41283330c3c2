"""What part somebody has in an event: who acts, who is acted on, who is the host."""

from __future__ import annotations

from collections.abc import Sequence

from newsarchive.annotate.events.governors import Governor
from newsarchive.annotate.events.marking import Word
from newsarchive.annotate.events.wordlists import PREPOSITIONS
from newsarchive.model import Mention
from newsarchive.text import Span

# What takes two sides, who do it together.
MUTUAL = frozenset("meet agree sign merge wed truce play".split())
# Who wins or plays for a state or a club does it in its name.
SIDES = frozenset(("win", "play", "perform"))
# "His sentencing", "Doe's arrest": it befalls whose it is.
_DONE_TO_ITS_OWNER = frozenset("try arrest free kill wound appoint oust bury award seize sanction".split())


def role_of(governor: Governor, mention: Mention) -> str:
    words = governor.sentence.words
    place = governor.sentence.words_between(mention.start, mention.end)
    by = _is_led_in(words, max(governor.clause.start, place.start - 7), place.start)
    verb = governor.verb_entry
    if verb is not None and verb.lemma == "join" and governor.noun is None and _is_joined(governor, place):
        return "agent"
    behind = governor.verb is not None and place.start > governor.verb
    before = words[place.start - 1].key if place.start else ""
    if behind and not governor.passive and (before == "with" or (before == "for" and governor.family in SIDES)):
        return "agent"
    # "rejected a plan by the council": what follows an active verb did not do it.
    by = by and not (behind and verb is not None and governor.noun is None and not governor.passive)
    if governor.noun is not None and _owns(words, place, governor.noun):
        return "patient" if governor.family in _DONE_TO_ITS_OWNER else "agent"
    if verb and verb.lemma == "host":
        return "host" if by or (not behind and not governor.passive) else "agent"
    if by or (governor.family in MUTUAL and not (behind and governor.family == "sign" and not governor.passive)):
        return "agent"
    if governor.verb is None:
        aimed = place.start > governor.head and words[place.start - 1].key in ("on", "against", "of", "at", "the")
        return "patient" if aimed else "agent"
    return "agent" if not behind and not governor.passive else "patient"


def _is_led_in(words: Sequence[Word], start: int, name: int) -> bool:
    """True behind "by", with no more than a post and its state between: "by US Secretary of State John Roe"."""
    at = name - 1
    while at >= start and words[at].key != "by":
        near = name - at <= 4 or words[at].text[0].isupper() or words[at].key == "of"
        if not near:
            return False
        at -= 1
    return at >= start


def _owns(words: Sequence[Word], place: Span, noun: int) -> bool:
    """As in "Alibaba's listing ceremony", "a US State Department report": nothing but what names its kind between."""
    between = words[place.end : noun]
    return (
        place.end <= noun
        and all(
            one.key in ("'s", "’s", "'") or (one.verb is None and one.text[0].isalpha() and one.key not in PREPOSITIONS)
            for one in between
        )
        and len(between) < 5
    )


def _is_joined(governor: Governor, place: Span) -> bool:
    """As in "will join Jordan in an exercise": both take part; what is joined for good is a body, and has "the"."""
    words = governor.sentence.words
    return place.start - 1 == governor.verb and any(
        word.key in ("in", "for") for word in words[place.end : place.end + 4]
    )
