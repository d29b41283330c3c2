"""Titles: a sentence that a person would write, from the words that state the event, in the present tense."""

from __future__ import annotations

from collections.abc import Sequence

from newsarchive.annotate.events.clauses import read_sentence
from newsarchive.annotate.events.names import joined, short_name
from newsarchive.annotate.events.participants import MUTUAL
from newsarchive.annotate.events.phrases import (
    infinitive,
    is_plural,
    modifiers_of,
    noun_phrase,
    predicate,
    subject_phrase,
    tidy,
    topic_behind,
)
from newsarchive.annotate.events.tellings import Telling
from newsarchive.annotate.events.wordlists import DELEGATES
from newsarchive.annotate.lexicon import Lexicon
from newsarchive.model import Article, Participant
from newsarchive.text import Span

LONGEST = 90
_PRONOUNS = frozenset("he she it they we i who which that this these those one both".split())


def compose_title(
    article: Article, tellings: Sequence[Telling], actors: Sequence[Participant], place: str, lexicon: Lexicon
) -> str:
    """At most 90 characters, never empty; ``place`` is the event's place as the text writes it."""
    telling = tellings[0]
    governor = telling.governor
    if telling.modality == "planned" and governor.verb is not None and (governor.noun is None or not telling.timex):
        text = _plan(telling, actors, lexicon)
    elif governor.noun is not None and telling.modality == "cancelled":
        noun = noun_phrase(governor)
        text = f"{noun} {'are' if noun.endswith('s') else 'is'} cancelled"
    elif governor.noun is not None and governor.family == "meet":
        text = _meeting(article, tellings, actors, place, lexicon)
    elif governor.noun is not None:
        text = _occurrence(telling, actors, place, lexicon)
    else:
        text = _deed(telling, actors, lexicon)
    text = tidy(text, LONGEST) or telling.sentence.words[governor.head].text
    return capitalised(text if " " in text else f"{text} of {telling.when.label}")


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _dates(telling: Telling) -> tuple[Span, ...]:
    return (Span(telling.timex.start, telling.timex.end),) if telling.timex else ()


def _acting(actors: Sequence[Participant]) -> list[Participant]:
    return [one for one in actors if one.role == "agent"]


def _leading(actors: Sequence[Participant], lexicon: Lexicon) -> list[Participant]:
    """Persons before states, states before other bodies."""
    for types in (("person",), ("country", "government", "igo")):
        if found := [one for one in actors if lexicon.actors[one.actor].type in types]:
            return found
    return list(actors)


def _names(actors: Sequence[Participant], lexicon: Lexicon) -> str:
    return joined(list(dict.fromkeys(short_name(one.actor, lexicon) for one in actors)))


def _meeting(
    article: Article, tellings: Sequence[Telling], actors: Sequence[Participant], place: str, lexicon: Lexicon
) -> str:
    """ "A and B hold arms control talks in Geneva"; "A hosts round of talks with B"."""
    telling = tellings[0]
    noun = noun_phrase(telling.governor, _topic(article, tellings))
    if noun.endswith(("round", "session")):
        noun = f"{noun.split()[-1]} of {_topic(article, tellings)} talks".replace("  ", " ")
    where = f" in {place}" if place and f"in {place}" not in noun else ""
    hosts = [one for one in actors if one.role == "host"]
    if hosts:
        guests = _names(_leading(_acting(actors), lexicon), lexicon)
        host = _names(hosts, lexicon)
        verb = "to host" if telling.modality == "planned" else "host" if len(hosts) > 1 else "hosts"
        return f"{host} {verb} {noun}{f' with {guests}' if guests else ''}{where}"
    sides = _leading(_acting(actors), lexicon)
    to = "to hold" if telling.modality == "planned" else "hold" if len(sides) > 1 else "holds"
    article_ = "" if noun.split()[-1].endswith("s") else "a "
    if not sides:
        return f"{noun}{where}"
    return f"{_names(sides, lexicon)} {to} {article_}{noun}{where}"


def _topic(article: Article, tellings: Sequence[Telling]) -> str:
    """What a meeting was on, as its sentences or the headline say: "arms control"."""
    headline = read_sentence(article.title, Span(0, len(article.title)), ())
    for sentence in (headline, *(one.sentence for one in tellings)):
        for index, word in enumerate(sentence.words):
            if word.noun and word.noun.family == "meet":
                topic = topic_behind(sentence, index) or modifiers_of(sentence, index)
                if topic:
                    return topic
    return ""


def _occurrence(telling: Telling, actors: Sequence[Participant], place: str, lexicon: Lexicon) -> str:
    """An event named by a noun: "Bomb attack on the embassy in Kabul"; who did it where a light verb says so."""
    governor = telling.governor
    noun = noun_phrase(governor)
    verb = governor.verb
    acting = _leading(_acting(actors), lexicon)
    if verb is not None and verb < governor.head and not governor.passive:
        return _deed(telling, actors, lexicon)
    where = f" in {place}" if place else ""
    targets = [one for one in actors if one.role == "patient"]
    if governor.family in ("elect", "try", "appoint", "play", "nature", "crash") or not acting:
        return f"{noun}{f' of {_names(targets, lexicon)}' if targets and governor.family != 'attack' else ''}{where}"
    by = f"{_names(acting, lexicon)} {noun}" if len(acting) == 1 else f"{noun} of {_names(acting, lexicon)}"
    return f"{by}{where}"


def _deed(telling: Telling, actors: Sequence[Participant], lexicon: Lexicon) -> str:
    """Who does what, in the words of the sentence."""
    governor = telling.governor
    who = _subject(telling, actors, lexicon)
    done = predicate(governor, _dates(telling), is_plural(who, governor) or " and " in who)
    acting = [one for one in actors if short_name(one.actor, lexicon) not in done]
    if governor.family in MUTUAL and len(acting) < len(actors):
        who = _subject(telling, acting, lexicon)
        done = predicate(governor, _dates(telling), is_plural(who, governor))
    if telling.modality == "alleged" and governor.family != "accuse":
        done = f"allegedly {done}"
    return f"{who} {done}".strip()


def _plan(telling: Telling, actors: Sequence[Participant], lexicon: Lexicon) -> str:
    governor = telling.governor
    who = subject_phrase(governor) if telling.timex is None else _subject(telling, actors, lexicon)
    return f"{who} {infinitive(governor, _dates(telling))}".strip()


def _subject(telling: Telling, actors: Sequence[Participant], lexicon: Lexicon) -> str:
    """The names where the subject is nothing but them, else the words; a pronoun is named."""
    governor = telling.governor
    phrase = subject_phrase(governor, _dates(telling))
    role = "patient" if governor.passive and governor.family not in MUTUAL else "agent"
    acting = [one for one in actors if one.role == role]
    leading = _leading(acting, lexicon)
    last = phrase.split()[-1].lower() if phrase else ""
    if phrase and last not in _PRONOUNS and not leading:
        return phrase
    if not leading:
        return phrase
    people = any(lexicon.actors[one.actor].type == "person" for one in leading)
    named = phrase.split()[-1:] and phrase.split()[-1][:1].isupper()
    of_states = last in DELEGATES and governor.family in MUTUAL
    if people or not phrase or last in _PRONOUNS or of_states or named:
        return _names(leading, lexicon)
    return phrase
