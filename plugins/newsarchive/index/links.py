"""What editors say of events across articles: which are the same, and which never are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from newsarchive.errors import Problem, did_you_mean
from newsarchive.index.same_event import days_apart
from newsarchive.model import Article, Event, EventEdit, EventRecord, EventRef, Report
from newsarchive.text import Span

Pair = tuple[int, int]


@dataclass(slots=True)
class Links:
    """``group_of`` gives for each report, by number, the editor's group that it stands in; ``apart`` the pairs, lower
    number first, that never join.
    """

    group_of: dict[int, list[int]] = field(default_factory=dict)
    apart: set[Pair] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    @property
    def groups(self) -> list[list[int]]:
        return list({id(group): group for group in self.group_of.values()}.values())

    def group(self, number: int) -> list[int]:
        return self.group_of.setdefault(number, [number])

    def join(self, one: int, other: int) -> None:
        group, more = self.group(one), self.group(other)
        if group is more:
            return
        group += more
        for number in more:
            self.group_of[number] = group


@dataclass(frozen=True, slots=True)
class Pool:
    """Every report by number: the editors' records first, then the articles' events, oldest article first."""

    reports: Sequence[Event]
    records: Sequence[EventRecord]
    articles: Mapping[str, Article]
    by_id: Mapping[str, int]
    of_article: Mapping[str, Sequence[int]]


def build_pool(reports: Sequence[Event], records: Sequence[EventRecord], articles: Mapping[str, Article]) -> Pool:
    of_article: dict[str, list[int]] = {}
    for number, event in enumerate(reports):
        for article in dict.fromkeys(source.article for source in event.sources):
            of_article.setdefault(article, []).append(number)
    former = {id_: number for number, event in reversed(tuple(enumerate(reports))) for id_ in event.formerly}
    by_id = former | {event.id: number for number, event in enumerate(reports)}
    return Pool(reports, records, articles, by_id, of_article)


def find_links(pool: Pool) -> Links:
    """The links of the records, in their order, then those of the articles; what leads nowhere is a problem."""
    links = Links()
    for number, record in enumerate(pool.records):
        _take_reports(pool, number, record, links)
    for said in _sayings(pool):
        for ref in said.same_as:
            _join(pool, said, ref, links)
    for said in _sayings(pool, links):
        for ref in said.not_same_as:
            _keep_apart(pool, said, ref, links)
    return links


@dataclass(frozen=True, slots=True)
class _Saying:
    """What is said of the event ``number`` in the file ``path``."""

    path: str
    number: int
    same_as: tuple[EventRef, ...]
    not_same_as: tuple[EventRef, ...]


def _sayings(pool: Pool, links: Links | None = None) -> Iterator[_Saying]:
    """All that is linked; a link of no event is noted among the problems of ``links``, where they are given."""
    for number, record in enumerate(pool.records):
        yield _Saying(record.event.path, number, record.same_as, record.not_same_as)
    for article in pool.articles.values():
        for edit in article.events:
            if not (edit.same_as or edit.not_same_as):
                continue
            subject = _subject(pool, article, edit)
            if subject is not None:
                yield _Saying(article.path, subject, edit.same_as, edit.not_same_as)
            elif links is not None and edit.action == "link":
                links.problems.append(_no_subject(pool, article, edit))


def _subject(pool: Pool, article: Article, edit: EventEdit) -> int | None:
    """The event of the article that an editor's word is about: by its words, or else by its id."""
    own = pool.of_article.get(article.id, ())
    if not edit.quote:
        number = pool.by_id.get(edit.id)
        return number if number in own else None
    told = _told_in(pool, article.id, edit.quote) or []
    return min(told, key=lambda one: (edit.id not in _ids(pool.reports[one]), edit.title != pool.reports[one].title),
               default=None)  # fmt: skip


def _ids(event: Event) -> tuple[str, ...]:
    return (event.id, *event.formerly)


def _no_subject(pool: Pool, article: Article, edit: EventEdit) -> Problem:
    if edit.quote:
        return _problem(article.path, edit, "quote-not-found", *_no_event(edit.quote, article))
    ids = [pool.reports[number].id for number in pool.of_article.get(article.id, ())]
    return _problem(article.path, edit, "unknown-event", f"to link: no event of this article is '{edit.id}'",
                    did_you_mean(edit.id, ids))  # fmt: skip


# ---------------------------------------------------------------- the same


def _take_reports(pool: Pool, number: int, record: EventRecord, links: Links) -> None:
    """One sentence may tell events of several days; the record stands for those that its date allows."""
    for report in record.reports:
        told = _told_in(pool, report.article, report.quote)
        if told is None:
            links.problems.append(_missing(pool, record.event.path, report))
        for one in told or ():
            if _is_free(pool, one, links) and not days_apart(pool.reports[one].when, record.event.when):
                links.join(number, one)


def _is_free(pool: Pool, number: int, links: Links) -> bool:
    return not any(one < len(pool.records) for one in links.group(number))


def _join(pool: Pool, said: _Saying, ref: EventRef, links: Links) -> None:
    others, fault = _find(pool, said.path, ref)
    if fault:
        links.problems.append(fault)
        return
    when = pool.reports[said.number].when
    other = min(others, key=lambda one: (one == said.number, days_apart(pool.reports[one].when, when)))
    if other == said.number:
        links.problems.append(_problem(said.path, ref, "same-as-itself", f"'{pool.reports[other].id}' is itself",
                                       "name another event, or take this line out"))  # fmt: skip
        return
    owners = {one for number in (said.number, other) for one in links.group(number) if one < len(pool.records)}
    if len(owners) > 1:
        links.problems.append(_two_owners(pool, said.path, ref, sorted(owners)))
        return
    links.join(said.number, other)


def _two_owners(pool: Pool, path: str, ref: EventRef, owners: Sequence[int]) -> Problem:
    paths = " and ".join(pool.records[one].event.path for one in owners)
    message = "this would make one event of two records"
    return _problem(path, ref, "two-records", message, f"make one file of {paths}, or take this line out")


# ---------------------------------------------------------------- never the same


def _keep_apart(pool: Pool, said: _Saying, ref: EventRef, links: Links) -> None:
    others, fault = _find(pool, said.path, ref)
    if fault:
        links.problems.append(fault)
    for other in others:
        if other == said.number:
            continue
        if other in links.group(said.number):
            message = f"'{pool.reports[other].id}' cannot be the same event and another"
            fix = "take it out of 'same_as' or 'reports', or out of 'not_same_as'"
            links.problems.append(_problem(said.path, ref, "contradiction", message, fix))
        links.apart.add((min(other, said.number), max(other, said.number)))


# ---------------------------------------------------------------- naming events


def _find(pool: Pool, path: str, ref: EventRef) -> tuple[list[int], Problem | None]:
    """The events that a reference names, at least one, or what is wrong with it."""
    if not ref.quote:
        number = pool.by_id.get(ref.id)
        if number is not None:
            return [number], None
        remedy = did_you_mean(ref.id, pool.by_id)
        return [], _problem(path, ref, "unknown-event", f"unknown event '{ref.id}'", remedy)
    told = _told_in(pool, ref.article, ref.quote)
    if told is None:
        return [], _missing(pool, path, ref)
    if not told:
        return [], _problem(path, ref, "quote-not-found", *_no_event(ref.quote, pool.articles[ref.article]))
    named = [number for number in told if ref.id in _ids(pool.reports[number])]
    return named or told, None


def _told_in(pool: Pool, article: str, quote: str) -> list[int] | None:
    """The events that an article tells in these words; None where it has no such words."""
    place = find_quote(quote, pool.articles.get(article))
    if place is None:
        return None
    return [number for number in pool.of_article.get(article, ()) if is_told_at(pool.reports[number], article, place)]


def find_quote(quote: str, article: Article | None) -> Span | None:
    start = article.body.find(quote) if article else -1
    return Span(start, start + len(quote)) if start >= 0 else None


def is_told_at(event: Event, article: str, place: Span) -> bool:
    return any(source.article == article and Span(source.start, source.end).meets(place) for source in event.sources)


def _missing(pool: Pool, path: str, ref: EventRef | Report) -> Problem:
    if ref.article not in pool.articles:
        remedy = did_you_mean(ref.article, pool.articles)
        return _problem(path, ref, "unknown-article", f"unknown article '{ref.article}'", remedy)
    return _problem(path, ref, "quote-not-found", *_lost(ref.quote, pool.articles[ref.article]))


def _lost(quote: str, article: Article) -> tuple[str, str]:
    return f"the words “{quote}” are not in {article.path}", "copy them from the article again, letter for letter"


def _no_event(quote: str, article: Article) -> tuple[str, str]:
    message = f"the words “{quote}” in {article.path} tell no event"
    return message, "quote the sentence that dates it, or add the event there"


def _problem(path: str, at: EventRef | EventEdit | Report, code: str, message: str, fix: str) -> Problem:
    value = at.article if code == "unknown-article" and not isinstance(at, EventEdit) else at.quote
    value = value or ("" if isinstance(at, Report) else at.id)
    return Problem(path, at.line, at.column, "error", code, message, fix, value=value)
