"""All events of one article: dated tellings, what refers to them, what followed from them, brought together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsarchive.annotate.events.build import build_event, rank_events
from newsarchive.annotate.events.edits import edit_events
from newsarchive.annotate.events.outcomes import find_outcomes
from newsarchive.annotate.events.references import OTHER, find_issuers, find_references, main_telling
from newsarchive.annotate.events.scene import Scene, read_scene
from newsarchive.annotate.events.tellings import Telling, find_dated
from newsarchive.annotate.events.within import Cluster, cluster_dated
from newsarchive.annotate.lexicon import Lexicon
from newsarchive.errors import Problem
from newsarchive.model import Article, Event, Mention, Participant, Timex


def find_events(
    article: Article, timexes: Sequence[Timex], mentions: Sequence[Mention], lexicon: Lexicon
) -> tuple[Event, ...]:
    """Events in the order in which the article tells them, with the editor's corrections.

    An article in another language than English has only the events that its editor added.
    """
    return edit_events(article, _machine_events(article, timexes, mentions, lexicon))[0]


def find_edit_problems(
    article: Article, timexes: Sequence[Timex], mentions: Sequence[Mention], lexicon: Lexicon
) -> tuple[Problem, ...]:
    """The editor's corrections that fit nothing in the article: words not in its body, events not found."""
    if not article.events:
        return ()
    return edit_events(article, _machine_events(article, timexes, mentions, lexicon))[1]


def _machine_events(
    article: Article, timexes: Sequence[Timex], mentions: Sequence[Mention], lexicon: Lexicon
) -> tuple[Event, ...]:
    if article.lang.split("-")[0].lower() != "en" or not any(one.when for one in timexes):
        return ()
    scene = read_scene(article, timexes, mentions, lexicon)
    dated = list(find_dated(scene))
    if not dated:
        return ()
    references = [(_with_issuers(scene, reference), target) for reference, target in find_references(scene, dated)]
    groups = cluster_dated(dated)
    place = {id(one): at for at, group in enumerate(groups) for one in group}
    for reference, target in references:
        groups[place[id(target)]].append(reference)
    clusters = [Cluster(tuple(group)) for group in groups]
    main = main_telling(dated)
    clusters = _with_series(clusters, groups[place[id(main)]], main, lexicon)
    for outcome, target in find_outcomes(scene, references):
        clusters.append(Cluster((outcome,), part_of=place[id(target)]))
    return rank_events([build_event(scene, cluster) for cluster in clusters], clusters)


def _with_issuers(scene: Scene, reference: Telling) -> Telling:
    issuers = find_issuers(scene, reference.sentence)
    return replace(reference, actors=(*reference.actors, *issuers)) if issuers else reference


def _with_series(clusters: list[Cluster], group: Sequence[Telling], main: Telling, lexicon: Lexicon) -> list[Cluster]:
    """ "The last round" is of the same sides as this one, where it names fewer than two itself.

    ``group`` are the tellings of the ``main`` event.
    """
    states = _states(group, lexicon)
    return [
        Cluster((_with_sides(cluster.first, states), *cluster.tellings[1:]))
        if cluster.first.governor.family == main.governor.family
        and main not in cluster.tellings
        and _of_series(cluster)
        else cluster
        for cluster in clusters
    ]


def _states(group: Sequence[Telling], lexicon: Lexicon) -> tuple[Participant, ...]:
    found = [actor for telling in group for actor in telling.actors]
    states = [one for one in found if lexicon.actors[one.actor].type in ("government", "country")]
    return tuple(dict.fromkeys(replace(one, role="agent") for one in states))


def _of_series(cluster: Cluster) -> bool:
    telling = cluster.first
    noun = telling.governor.noun
    if noun is None or len(telling.actors) > 1:
        return False
    return any(word.key in OTHER for word in telling.sentence.words[max(0, noun - 3) : noun])


def _with_sides(telling: Telling, states: Sequence[Participant]) -> Telling:
    known = {one.actor for one in telling.actors}
    if len(states) != 2 or not known <= {one.actor for one in states}:
        return telling
    return replace(telling, actors=(*telling.actors, *(one for one in states if one.actor not in known)))
