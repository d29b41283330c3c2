"""Titles: a sentence that a person would write, from the words that state the event, in the present tense."""

from __future__ import annotations

from collections.abc import Sequence

from newsarchive.annotate.cues import ROLE_HEADS, ROLE_MODIFIERS
from newsarchive.annotate.events.clauses import read_sentence
from newsarchive.annotate.events.names import joined, short_name
from newsarchive.annotate.events.nominals import full_phrase, modifiers_of, noun_phrase, topic_behind
from newsarchive.annotate.events.parts_played import MUTUAL
from newsarchive.annotate.events.predicates import infinitive, is_plural, predicate, reads_as_plural, tidy
from newsarchive.annotate.events.pronouns import is_pronoun, resolve
from newsarchive.annotate.events.scene import Scene
from newsarchive.annotate.events.subjects import find_subject, subject_text
from newsarchive.annotate.events.tellings import Telling
from newsarchive.annotate.events.triggers import third_person
from newsarchive.annotate.events.wordlists import DELEGATES
from newsarchive.annotate.lexicon import Lexicon
from newsarchive.annotate.tokens import read_words
from newsarchive.model import Participant
from newsarchive.text import Span, around, starting_within

LONGEST = 90
# What is said of an event that a noun names: talks are held, a treaty is signed, an earthquake occurs.
_DONE = {
    "meet": "held", "elect": "held", "perform": "held", "try": "held", "wed": "held", "bury": "held", "play": "played",
    "agree": "reached", "truce": "reached", "sign": "signed", "adopt": "given", "appoint": "made", "arrest": "made",
    "accuse": "made", "announce": "made", "order": "issued", "submit": "filed", "write": "published", "rule": "given",
    "award": "presented", "sanction": "imposed",
}  # fmt: skip
_OCCURS = frozenset(("nature", "crash", "die", "change", "break", "bear"))
_PHASES = frozenset("begin start open commence end close conclude finish resume continue follow".split())


def compose_title(scene: Scene, tellings: Sequence[Telling], actors: Sequence[Participant], place: str) -> str:
    """At most 90 characters, never empty; ``place`` is the event's place as the text writes it."""
    telling = tellings[0]
    governor = telling.governor
    if telling.modality == "planned" and governor.verb is not None and (governor.noun is None or not telling.timex):
        text = _plan(scene, telling, actors)
    elif governor.noun is not None and governor.family == "meet" and telling.modality != "cancelled":
        text = _meeting(scene, tellings, actors, place)
    elif governor.noun is not None:
        text = _occurrence(scene, telling, actors, place)
    else:
        text = _deed(scene, telling, actors)
    text = tidy(text, LONGEST) or telling.sentence.words[governor.head].text
    text = text if " " in text else f"{text} of {telling.when.label}"
    return text[:1].upper() + text[1:]


def _dates(scene: Scene, telling: Telling) -> tuple[Span, ...]:
    """All dates of the sentence, which a title leaves out: the event's own stands beside it."""
    inside = telling.sentence.span
    here = starting_within(scene.timexes, inside.start, inside.end)
    return tuple(Span(one.start, one.end) for one in here if one.when and one.end <= inside.end)


def _leading(actors: Sequence[Participant], lexicon: Lexicon) -> list[Participant]:
    """Persons before states, states before other bodies."""
    for types in (("person",), ("country", "government", "igo")):
        if found := [one for one in actors if lexicon.actors[one.actor].type in types]:
            return found
    return list(actors)


def _names(actors: Sequence[Participant], lexicon: Lexicon) -> str:
    return joined(list(dict.fromkeys(short_name(one.actor, lexicon) for one in actors)))


# ---------------------------------------------------------------- meetings


def _meeting(scene: Scene, tellings: Sequence[Telling], actors: Sequence[Participant], place: str) -> str:
    """ "A and B hold arms control talks in Geneva"; "A hosts round of talks with B"."""
    telling, lexicon = tellings[0], scene.lexicon
    sides = _leading([one for one in actors if one.role == "agent"], lexicon)
    hosts = [one for one in actors if one.role == "host"]
    if not sides and not hosts:
        return _occurrence(scene, telling, actors, place)
    topic = _topic(scene, tellings)
    noun = noun_phrase(telling.governor, topic)
    if noun.endswith(("round", "session")):
        noun = f"{noun.split()[-1]} of {topic} talks".replace("  ", " ")
    where = f" in {place}" if place and f"in {place}" not in noun else ""
    planned = telling.modality == "planned"
    if hosts:
        guests = f" with {_names(sides, lexicon)}" if sides else ""
        verb = "to host" if planned else "host" if len(hosts) > 1 else "hosts"
        return f"{_names(hosts, lexicon)} {verb} {noun}{guests}{where}"
    verb = "to hold" if planned else "hold" if len(sides) > 1 else "holds"
    return f"{_names(sides, lexicon)} {verb} {'' if reads_as_plural(noun) else 'a '}{noun}{where}"


def _topic(scene: Scene, tellings: Sequence[Telling]) -> str:
    """What a meeting was on, as its sentences or the headline say: "arms control"."""
    title = scene.article.title
    headline = read_sentence(title, Span(0, len(title)), read_words(title, "title").tokens, ())
    for sentence in (headline, *(one.sentence for one in tellings)):
        for index, word in enumerate(sentence.words):
            if word.noun and word.noun.family == "meet":
                topic = topic_behind(sentence, index) or modifiers_of(sentence, index)
                if topic:
                    return topic
    return ""


# ---------------------------------------------------------------- what a noun names


def _occurrence(scene: Scene, telling: Telling, actors: Sequence[Participant], place: str) -> str:
    """ "Bomb attack on the embassy takes place in Kabul"; who did it where a light verb says so."""
    governor = telling.governor
    verb = governor.verb
    if verb is not None and verb < governor.head and not governor.passive and telling.modality != "cancelled":
        return _deed(scene, telling, actors)
    noun, where = full_phrase(governor, _dates(scene, telling))
    where = where or (f"in {place}" if place and place not in noun else "")
    return f"{noun} {_happens(telling, reads_as_plural(noun))} {where}".strip()


def _happens(telling: Telling, plural: bool) -> str:
    governor = telling.governor
    be = "are" if plural else "is"
    if telling.modality == "cancelled":
        return f"{be} cancelled"
    if telling.modality == "planned":
        return f"{be} due"
    verb = governor.verb_entry
    if verb and verb.lemma in _PHASES:
        return verb.lemma if plural else third_person(verb.lemma)
    if telling.kind == "state":
        return "go on" if plural else "goes on"
    said = "allegedly " if telling.modality == "alleged" else ""
    if governor.family in _DONE:
        return f"{be} {said}{_DONE[governor.family]}"
    if governor.family in _OCCURS:
        return said + ("occur" if plural else "occurs")
    return said + ("take place" if plural else "takes place")


# ---------------------------------------------------------------- what a verb tells


def _deed(scene: Scene, telling: Telling, actors: Sequence[Participant]) -> str:
    """Who does what, in the words of the sentence."""
    governor = telling.governor
    who = _subject(scene, telling, actors)
    done = predicate(governor, _dates(scene, telling), is_plural(who, governor) or " and " in who)
    if (alone := _without_those_in(done, scene, telling, actors)) is not None:
        who = alone
        done = predicate(governor, _dates(scene, telling), is_plural(who, governor))
    if telling.modality == "alleged" and governor.family != "accuse":
        done = f"allegedly {done}"
    return f"{who} {done}".strip()


def _plan(scene: Scene, telling: Telling, actors: Sequence[Participant]) -> str:
    who = subject_text(telling.governor) if telling.timex is None else _subject(scene, telling, actors)
    done = infinitive(telling.governor, _dates(scene, telling))
    alone = _without_those_in(done, scene, telling, actors) if telling.timex is not None else None
    return f"{who if alone is None else alone} {done}".strip()


def _without_those_in(done: str, scene: Scene, telling: Telling, actors: Sequence[Participant]) -> str | None:
    """The subject where what was done together names some of them: "Putin meets Merkel"; None where it names none."""
    acting = [one for one in actors if short_name(one.actor, scene.lexicon) not in done]
    together = telling.governor.family in MUTUAL and len(acting) < len(actors)
    return _subject(scene, telling, acting) if together else None


def _subject(scene: Scene, telling: Telling, actors: Sequence[Participant]) -> str:
    """The names where the subject is nothing but them, else its words, with a pronoun said in full."""
    governor, lexicon = telling.governor, scene.lexicon
    phrase = subject_text(governor, _dates(scene, telling))
    role = "patient" if governor.passive and governor.family not in MUTUAL else "agent"
    leading = _leading([one for one in actors if one.role == role], lexicon)
    first, last = (phrase.split()[0].lower(), phrase.split()[-1].lower()) if phrase else ("", "")
    if leading and (not phrase or is_pronoun(phrase) or _only_names(scene, telling)):
        return _names(leading, lexicon)
    if leading and last in DELEGATES and governor.family in MUTUAL:
        return _names(leading, lexicon)
    if first == "those":
        return "people"
    if is_pronoun(first):
        return resolve(phrase, governor, scene.sentences) or ("people" if first == "they" else phrase)
    return phrase


def _only_names(scene: Scene, telling: Telling) -> bool:
    """True where the subject's words are names with records, with their titles and posts, and no others."""
    governor = telling.governor
    place = find_subject(governor, _dates(scene, telling))
    if place is None:
        return True
    words = governor.sentence.words[place.start : place.end]
    rest = [word for word in words if not ((name := around(scene.mentions, word.start)) and word.end <= name.end)]
    return all(word.key in ROLE_HEADS | ROLE_MODIFIERS | {"and", "the", "'s", ",", "."} for word in rest)
