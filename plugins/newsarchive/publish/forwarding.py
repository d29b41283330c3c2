"""What becomes of the addresses that readers may know: each has its page, leads on to one, or says that it is gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from newsarchive.index.ids import leads_to
from newsarchive.model import Article, Event, Indexes, KnownAddress
from newsarchive.publish.addresses import (
    ACTORS,
    ARTICLES,
    PLACES,
    SOURCES,
    TOPICS,
    actor_address,
    article_address,
    event_address,
)
from newsarchive.publish.bearers import find_bearers, mark_of

# Where readers of a facet that nothing belongs to any more, or of an actor that nothing names, look further.
_LISTS = {"actor": ACTORS, "topic": TOPICS, "place": PLACES, "source": SOURCES}
# Two ids that share more of their words than this may be one event.
_ALIKE = 0.5
# An article's own timeline, on its page.
_TIMELINE_OF_ARTICLE = "#events"
# The slashes of an article's address.
_DEPTH = 4

# kept: its page is there. renewed: so, and the line names it by an id or by words that it no longer has.
# moved: it leads to ``address``. taken: it shows another's page. withdrawn: an editor has said that the page is gone.
# lost: nobody has. returned: an editor said so, and it is there again.
Outcome = Literal["kept", "renewed", "moved", "taken", "withdrawn", "lost", "returned"]


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of one line of the ledger; ``now`` is whose page it shows, or whose it should say it is.

    ``address`` is where its readers should be, empty where the archive knows no such page.
    """

    known: KnownAddress
    outcome: Outcome
    address: str = ""
    reason: str = ""
    now: KnownAddress | None = None

    @property
    def renewed(self) -> KnownAddress | None:
        """The line as it should be, where it is not."""
        if self.now is None or self.outcome not in ("renewed", "moved"):
            return None
        return replace(self.now, address=self.known.address)


def find_fates(indexes: Indexes, bearers: Mapping[str, KnownAddress] | None = None) -> tuple[Fate, ...]:
    """One for each line of the ledger, in its order; ``bearers`` where they are known already.

    None leads to an address that leads on.
    """
    if not indexes.addresses:
        return ()
    return tuple(_Finder(indexes, find_bearers(indexes) if bearers is None else bearers).fates())


def find_claims(indexes: Indexes) -> dict[str, str]:
    """By an address of old, the address of today of what says that it was known by it (``formerly``).

    Of two that lay claim to one, the first in the archive's order has it.
    """
    claims = [
        *((f"{old}/", article_address(article)) for article in indexes.articles for old in article.formerly),
        *((event_address(old), event_address(event.id)) for event in indexes.events for old in event.formerly),
        *((actor_address(old), actor_address(slug))
          for slug in sorted(indexes.actors) for old in indexes.actors[slug].actor.formerly),
    ]  # fmt: skip
    return dict(reversed(claims))


class _Finder:
    """Tables to look up, made once; those that few archives need, when they are needed."""

    def __init__(self, indexes: Indexes, bearers: Mapping[str, KnownAddress]) -> None:
        self.indexes, self.bearers = indexes, bearers
        self.articles = {article.id: article for article in indexes.articles}
        self.events = {event.id: event for event in indexes.events}
        self.claims = find_claims(indexes)
        self.heirs = dict(self._heirs())
        self.unshown = {(kind, id_) for kind, ids in indexes.unshown.items() for id_ in ids}
        self.by_id = leads_to(indexes.events)
        self.addresses = {(one.kind, one.id): one.address for one in bearers.values() if one.kind != "told-by"}
        self.gone = {one.id: one.reason for one in indexes.addresses if one.kind == "article" and one.gone}
        self.known = {one.address for one in indexes.addresses}
        self.articles_known = {one.id for one in indexes.addresses if one.kind == "article"}
        self._by_mark: dict[str, list[str]] | None = None

    def _heirs(self) -> Iterator[tuple[str, Article]]:
        """Articles that are under another id now, by the old one: the address of the one is claimed by the other."""
        at = {article_address(article): article for article in self.indexes.articles}
        for one in self.indexes.addresses:
            if one.kind == "article" and one.id not in self.articles:
                heir = at.get(self.claims.get(one.address, "")) or at.get(one.address)
                if heir is not None:
                    yield one.id, heir

    def fates(self) -> Iterator[Fate]:
        for one in self.indexes.addresses:
            now = self.bearers.get(one.address)
            yield self._of_page(one, now) if now is not None else self._of_nothing(one)

    def _of_page(self, one: KnownAddress, now: KnownAddress) -> Fate:
        """There is a page at the address: is it still the same one's?"""
        if one.gone:
            return Fate(one, "returned", now=now)
        event = self._event_at(one.address) if one.kind == "told-by" else None
        if self._is_same(one, now, event):
            return Fate(one, "kept", now=now)
        target = self._page_of(one)
        elsewhere = bool(target) and target != one.address
        if not (event and _is_told(event, one)) and (elsewhere or (one.kind, one.id) in self.unshown):
            return Fate(one, "taken", target, now=now)
        return Fate(one, "renewed", now=now)

    def _is_same(self, one: KnownAddress, now: KnownAddress, event: Event | None) -> bool:
        if event is not None:
            return any(source.article == one.id and mark_of(source) == one.mark for source in event.sources)
        if one.kind == "event":
            return event_address(self.by_id.get(one.id, "")) == now.address
        return (one.kind, one.id) == (now.kind, now.id)

    def _event_at(self, address: str) -> Event | None:
        return self.events.get(address.rstrip("/").rpartition("/")[2]) if address.startswith("events/") else None

    def _of_nothing(self, one: KnownAddress) -> Fate:
        """There is no page at the address: where did its page go?"""
        if target := self.claims.get(one.address, ""):
            return Fate(one, "moved", target)
        if one.gone:
            return Fate(one, "withdrawn", reason=one.reason)
        if target := self._page_of(one):
            # What was found by likeness alone is known by its own words from now on.
            return Fate(one, "moved", target, now=None if self._is_marked(one) else self.bearers.get(target))
        if one.kind == "told-by":
            return self._of_untold(one)
        if (one.kind, one.id) in self.unshown and one.kind != "actor":
            return Fate(one, "withdrawn")
        named = one.kind != "actor" or ("actor", one.id) in self.unshown
        if one.kind in _LISTS and named:
            return Fate(one, "moved", _LISTS[one.kind])
        return Fate(one, "lost")

    def _page_of(self, one: KnownAddress) -> str:
        """The page of whose address this was, wherever it is; empty where there is none."""
        if one.kind == "event":
            return event_address(self.by_id[one.id]) if one.id in self.by_id else ""
        if one.kind == "told-by":
            return self._event_told(one)
        if one.kind == "article" and one.id in self.heirs:
            return article_address(self.heirs[one.id])
        found = self.addresses.get((one.kind, one.id), "")
        if not found and one.kind == "actor":
            found = self.claims.get(actor_address(one.id), "")
        return found

    def _event_told(self, one: KnownAddress) -> str:
        """The event that the same words tell; else, of its article's events that are new, the one alike."""
        told = self._marks().get(one.mark, ()) if one.mark else ()
        if told:
            return event_address(max(told, key=lambda id_: (_likeness(one.address, id_), id_)))
        article = self.articles.get(one.id) or self.heirs.get(one.id)
        events = self.indexes.events_of_article.get(article.id, ()) if article else ()
        alike = [(_likeness(one.address, id_), id_) for id_ in events if event_address(id_) not in self.known]
        best = max(alike, default=(0.0, ""))
        return event_address(best[1]) if best[0] > _ALIKE else ""

    def _is_marked(self, one: KnownAddress) -> bool:
        return one.kind != "told-by" or one.mark in self._marks()

    def _marks(self) -> dict[str, list[str]]:
        if self._by_mark is None:
            self._by_mark = {}
            for event in self.indexes.events:
                for mark in {mark_of(source) for source in event.sources} - {""}:
                    self._by_mark.setdefault(mark, []).append(event.id)
        return self._by_mark

    def _of_untold(self, one: KnownAddress) -> Fate:
        """An event that is told no more: its article is where its readers look, and shares its fate."""
        article = self.articles.get(one.id) or self.heirs.get(one.id)
        if article is not None:
            return Fate(one, "moved", article_address(article) + _TIMELINE_OF_ARTICLE)
        if one.id in self.gone or ("article", one.id) in self.unshown:
            return Fate(one, "withdrawn", reason=self.gone.get(one.id, ""))
        # Where the article's own line is there, it tells that the article is lost.
        return Fate(one, "withdrawn" if one.id in self.articles_known else "lost")


def _is_told(event: Event, one: KnownAddress) -> bool:
    """True where the event is that of the line: by its words, or its article; a record has the id that it was given."""
    return bool(event.path) or any(
        one.id == source.article or (one.mark and one.mark == mark_of(source)) for source in event.sources
    )


def _likeness(address: str, id_: str) -> float:
    """How many of the words of two events' addresses are the same, in [0, 1]."""
    one, other = ({*name.rstrip("/").rpartition("/")[2].split("-")} for name in (address, id_))
    return len(one & other) / len(one | other)


def find_days(indexes: Indexes) -> dict[str, str]:
    """Days, months and years under which a known article stood, and none does now, with the nearest page above each."""
    there = {ARTICLES}
    for article in indexes.articles:
        there |= set(_above(article_address(article)))
    found: dict[str, str] = {}
    for one in indexes.addresses:
        steps = _above(one.address) if one.address[:1].isdigit() and one.address.count("/") == _DEPTH else ()
        for place, address in enumerate(steps):
            if address not in there:
                found[address] = next(above for above in (*steps[place + 1 :], ARTICLES) if above in there)
    return found


def _above(address: str) -> tuple[str, ...]:
    """The pages of an article's day, month and year.

    >>> _above("2021/09/30/talks/")
    ('2021/09/30/', '2021/09/', '2021/')
    """
    year, month, day = address.split("/")[:3]
    return f"{year}/{month}/{day}/", f"{year}/{month}/", f"{year}/"
