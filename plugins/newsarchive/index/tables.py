"""Who is named where: the table behind every actor's page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from newsarchive.model import Actor, ActorEntry, Annotations, Article, Event, Variant


def build_actor_table(
    actors: Sequence[Actor],
    articles: Sequence[Article],
    annotations: Mapping[str, Annotations],
    events: Sequence[Event],
) -> dict[str, ActorEntry]:
    """An entry for every actor that is named, takes part in an event, or has a record that an editor stands for.

    ``articles`` newest first, ``events`` in timeline order; both orders are kept.
    """
    named: dict[str, list[str]] = {}
    key_in: dict[str, list[str]] = {}
    for article in articles:
        for tag in annotations[article.id].actors:
            named.setdefault(tag.actor, []).append(article.id)
            if tag.key:
                key_in.setdefault(tag.actor, []).append(article.id)
    part_in: dict[str, list[str]] = {}
    for event in events:
        for slug in dict.fromkeys(participant.actor for participant in event.actors):
            part_in.setdefault(slug, []).append(event.id)
    variants = _count_variants(articles, annotations)
    together = _count_together(articles, annotations)
    return {
        actor.slug: ActorEntry(
            actor,
            tuple(named.get(actor.slug, ())),
            tuple(key_in.get(actor.slug, ())),
            tuple(part_in.get(actor.slug, ())),
            variants.get(actor.slug, ()),
            together.get(actor.slug, ()),
        )
        for actor in sorted(actors, key=lambda one: one.slug)
        if actor.status != "rejected" and (actor.slug in named or actor.slug in part_in or is_curated(actor))
    }


def is_curated(actor: Actor) -> bool:
    """True of a record that an editor has written or accepted."""
    return not actor.shipped and actor.status == "confirmed"


def _count_variants(
    articles: Sequence[Article], annotations: Mapping[str, Annotations]
) -> dict[str, tuple[Variant, ...]]:
    """Every form by falling count, then by the alphabet, with the articles that use it."""
    counts: dict[str, Counter[str]] = {}
    places: dict[tuple[str, str], dict[str, None]] = {}
    for article in articles:
        for mention in annotations[article.id].mentions:
            counts.setdefault(mention.actor, Counter())[mention.form] += 1
            places.setdefault((mention.actor, mention.form), {})[article.id] = None
    return {
        slug: tuple(Variant(form, count, tuple(places[slug, form])) for form, count in _most_first(forms.items()))
        for slug, forms in counts.items()
    }


def _count_together(
    articles: Sequence[Article], annotations: Mapping[str, Annotations]
) -> dict[str, tuple[tuple[str, int], ...]]:
    """For each actor, those named in the same articles with the number of articles, most first."""
    counts: dict[str, Counter[str]] = {}
    for article in articles:
        slugs = [tag.actor for tag in annotations[article.id].actors]
        for slug in slugs:
            counts.setdefault(slug, Counter()).update(slugs)
    return {slug: _most_first(one for one in counts[slug].items() if one[0] != slug) for slug in counts}


def _most_first(counts: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts, key=lambda item: (-item[1], item[0])))
