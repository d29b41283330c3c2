"""How certain a clause is of its event: asserted, planned, alleged, denied, cancelled; or not telling it at all."""

from __future__ import annotations

from newsarchive.annotate.events.governors import PENCILLED, Governor
from newsarchive.annotate.events.voice import verb_joined_to
from newsarchive.annotate.events.wordlists import BE
from newsarchive.model import Modality

_NEGATIONS = frozenset("not never no cannot without neither nor n't".split())
_WITHHELD = frozenset("failed fails fail refused refuses refuse declined declines unable unlikely".split())
_COMING = frozenset(
    "set due scheduled schedules expected expects slated planned planning plans plan going about likely ready poised "
    "agreed agrees intends intended vowed pledged promised hopes hoped hope wants wanted aims aimed decided prepares "
    "preparing".split()
)
_FUTURE = frozenset("will shall 'll won't".split())
# What may or should be is planned where its day lies ahead, and else no event at all.
_POSSIBLE = frozenset("would may might could should can must".split())
_ALLEGING = frozenset("allegedly alleged reportedly suspected purportedly purported supposedly accused accuses".split())
_CLAIMS = frozenset(
    "claims claim allegations allegation accusations accusation charges suspicions rumours rumors".split()
)
_CONDEMNING = frozenset("condemn denounce criticise criticize".split())
_CONDITIONS = frozenset("if unless whether".split())
_WINDOW = 6


def find_modality(governor: Governor, ahead: bool) -> Modality | None:
    """None where the clause says that it did not happen, or only supposes it.

    ``ahead`` is true where the date lies after the article's own: what is to come can only be planned.
    """
    words = governor.sentence.words
    if any(word.key in _CONDITIONS for word in words[governor.clause.start : governor.clause.start + 2]):
        return None
    group = _group(governor)
    if any(key in _NEGATIONS or key.endswith("n't") or key in _WITHHELD for key in group):
        return None
    clause = [word.key for word in words[governor.clause.start : governor.clause.end]]
    if _is_cancelled(governor, clause):
        return "cancelled"
    if _is_planned(governor, group):
        return "planned"
    if _is_bidden(governor):
        return "planned"
    if any(key in _POSSIBLE for key in group):
        return "planned" if ahead else None
    if ahead:
        # What was done does not lie ahead: the date is another word's.
        verb = governor.verb_entry if governor.noun is None else None
        return None if verb and "past" in verb.forms and "plain" not in verb.forms else "planned"
    return _by_whose_word(governor, clause)


def _group(governor: Governor) -> list[str]:
    """The words right in front of the verb, or of the noun: its auxiliaries, adverbs and negations."""
    at = governor.verb if governor.verb is not None else governor.head
    start = governor.clause.start
    words = governor.sentence.words
    if governor.verb is not None and (first := verb_joined_to(governor.sentence, at)) is not None:
        at, start = first, governor.sentence.clause_at(first).start
    for index in range(at - 1, max(start, at - _WINDOW) - 1, -1):
        # A verb in front governs a group of its own, unless "to" makes the two one.
        if words[index].verb and words[index + 1].key != "to":
            start = index + 1
            break
    first = max(start, at - _WINDOW)
    group = [word.key for word in words[first:at]]
    if governor.verb is None and any(word.key == "never" for word in words[governor.clause.start : at]):
        return ["never"]
    if governor.noun is not None and governor.noun > at:
        group += [word.key for word in words[at + 1 : governor.noun] if word.key in ("no", "without")]
    return group


def _is_cancelled(governor: Governor, clause: list[str]) -> bool:
    if governor.noun is None and governor.family == "cancel" and not governor.passive:
        # "Shelved its plans on Monday": that is what happened.
        return False
    words = governor.sentence.words[governor.clause.start : governor.clause.end]
    if any(word.verb and word.verb.family == "cancel" and word.key != "delay" for word in words):
        return True
    return any(
        key in ("called", "call") and clause[index + 1 : index + 2] == ["off"] for index, key in enumerate(clause)
    )


def _is_planned(governor: Governor, group: list[str]) -> bool:
    if any(key in _FUTURE for key in group):
        return True
    for index, key in enumerate(group):
        after = group[index + 1 :]
        if key in _COMING and "to" in after:
            return True
        if key in BE and after[:1] == ["to"]:
            return True
    if group[-2:] == ["to", "be"]:
        # "Figures to be published today".
        return True
    words = governor.sentence.words
    # "a summit planned for 12 June"; "the upcoming election".
    around = words[max(governor.clause.start, governor.head - 2) : min(governor.clause.end, governor.head + 3)]
    return governor.noun is not None and any(word.key in PENCILLED for word in around)


_BIDDING = frozenset("order ask urge tell instruct command request require".split())


def _is_bidden(governor: Governor) -> bool:
    """As in "ordered troops to leave": what was asked for need not have been done."""
    words, verb = governor.sentence.words, governor.verb
    if verb is None or verb < 2 or words[verb - 1].key != "to":
        return False
    before = next((words[i].verb for i in range(verb - 2, governor.clause.start - 1, -1) if words[i].verb), None)
    return before is not None and before.lemma in _BIDDING


def _is_of_another(governor: Governor, alleging: int) -> bool:
    """As in "a system backed by aid workers was reportedly rejected": it is said of the verb behind it alone."""
    words = governor.sentence.words
    following = words[alleging + 1] if alleging + 1 < governor.clause.end else None
    return (
        alleging > governor.head
        and words[alleging].key.endswith("ly")
        and following is not None
        and following.verb is not None
    )


def _by_whose_word(governor: Governor, clause: list[str]) -> Modality:
    if governor.family == "deny":
        return "denied"
    verb = governor.verb_entry if governor.noun is None else None
    words, at = governor.sentence.words, governor.clause.start
    if governor.family == "accuse" and (verb is None or verb.lemma not in _CONDEMNING):
        return "alleged"
    if any(key in _ALLEGING and not _is_of_another(governor, at + place) for place, key in enumerate(clause)):
        return "alleged"
    if at and words[at].key == "that" and words[at - 1].key in _CLAIMS:
        return "alleged"
    earlier = [word.verb for word in words[: governor.clause.start] if word.verb]
    if earlier and earlier[-1].family in ("deny", "reject") and governor.family not in ("agree", "adopt"):
        return "denied"
    if earlier and (earlier[-1].family == "accuse" or earlier[-1].lemma in ("allege", "claim")):
        return "alleged"
    return "asserted"
