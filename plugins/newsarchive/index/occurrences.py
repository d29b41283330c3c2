"""Which words name the same thing that happens: "killed" and "slaying" do, "killed" and "shot" do not.

Narrower than the families by which one article's tellings are read: there the reader knows which shooting is meant,
here two articles may tell of two.
"""

from __future__ import annotations

from collections.abc import Iterable

# One line an occurrence, by the plain forms of its words. A word that is on no line goes by its own beginning.
_LINES = """
meet talks talk meeting summit negotiate negotiation round session discuss discussion dialogue consult consultation
  confer conference exchange plenary get-together
visit tour trip travel arrive arrival
sign signing signature initial
ratify ratification
agree agreement accord deal pact
adopt adoption approve approval pass passage enact enactment
expire expiry expiration lapse
extend extension renew renewal prolong
elect election vote poll ballot
win beat defeat lose victory
appoint appointment nominate nomination name hire select choose designate
inaugurate inauguration swear swearing-in install
resign resignation quit
oust ouster dismiss dismissal fire sack sacking depose remove removal topple overthrow
die death drown drowning perish succumb
kill killing slay slaying massacre
murder assassinate assassination
shoot shooting gun
wound injure injury hurt
attack assault raid
bomb bombing explode explosion blast detonate detonation blow
strike airstrike hit shell shelling bombard bombardment
invade invasion
clash fight fighting battle
seize seizure capture
kidnap kidnapping abduct abduction
steal theft
rob robbery heist
free release liberate liberation
arrest detain detention apprehend
flee escape
evacuate evacuation
charge indict indictment arraign arraignment
convict conviction
sentence sentencing
sue lawsuit
rule ruling verdict judgment judgement
withdraw withdrawal pullout
surrender capitulate
ceasefire cease-fire truce armistice
protest demonstrate demonstration march rally
riot unrest
revolt rebellion uprising
ban outlaw prohibit
impose imposition
launch unveil unveiling issue release introduce introduction
land landing touchdown
found founding establish establishment
buy purchase acquire acquisition takeover
merge merger
crash accident collide collision derail derailment
sink sinking capsize
earthquake quake temblor tremor
erupt eruption
fire blaze wildfire burn
flood flooding
hurricane cyclone typhoon storm
damage destroy destruction devastate devastation
announce announcement declare declaration
cancel cancellation scrap
postpone postponement delay
marry wed wedding marriage
bury burial funeral
test test-fire
discover discovery find
award honour honor
thwart foil
send dispatch
deploy deployment
expel expulsion
"""
_LONGEST_ROOT = 5


def _numbered_lines() -> dict[str, frozenset[str]]:
    """For each word the lines that it stands on; "fire" is on two."""
    lines = _LINES.strip().replace("\n  ", " ").splitlines()
    words = {word for line in lines for word in line.split()}
    return {word: frozenset(line.split()[0] for line in lines if word in line.split()) for word in words}


_OF_WORD = _numbered_lines()


def occurrences_of(words: Iterable[str]) -> frozenset[str]:
    """What the plain forms of words may name; two share one where they may name the same.

    >>> sorted(occurrences_of(["talks", "photographing"]))
    ['meet', 'photo']
    """
    return frozenset(name for word in words for name in _OF_WORD.get(word) or (_root(word),))


def _root(word: str) -> str:
    stem = word.removesuffix("ing") if len(word) > _LONGEST_ROOT else word
    return stem[:_LONGEST_ROOT]
