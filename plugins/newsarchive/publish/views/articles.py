"""Articles in lists: the index of all, and one page a year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from newsarchive.index.withholding import shown_text
from newsarchive.model import Article
from newsarchive.publish.addresses import ARTICLES, article_address, month_address, timeline_address, year_address
from newsarchive.publish.language.days import month_name, year_name
from newsarchive.publish.language.words import N_, Words
from newsarchive.publish.views.head import Alternate, Head, build_head, forms_at
from newsarchive.publish.views.tables import Link, Tables
from newsarchive.publish.views.words import Moment, capitalise, count_of, listed, moment_on, plain_text, shorten
from newsarchive.text import find_paragraphs

MOST_ON_INDEX = 300
# A page that is about something else shows so many articles open, by whole years.
_MOST_OPEN = 60
FEED = Alternate("application/atom+xml", "feed.xml", N_("Latest articles"))


@dataclass(frozen=True, slots=True)
class ArticleItem:
    """An article in a list; ``credit`` names agency and publication."""

    id: str
    title: str
    address: str
    date: Moment
    inferred: bool
    credit: str
    lang: str


@dataclass(frozen=True, slots=True)
class ArticleGroup:
    """``anchor`` names the group on its page; ``address`` leads to a page of its own where it has one.

    A ``folded`` group shows its articles when it is opened.
    """

    title: str
    anchor: str
    address: str
    count: str
    articles: tuple[ArticleItem, ...]
    folded: bool = False


@dataclass(frozen=True, slots=True)
class ArticlesView:
    """``left_out`` is how many articles stand on the pages of their years alone."""

    head: Head
    title: str
    count: str
    years: tuple[ArticleGroup, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class YearView:
    head: Head
    title: str
    count: str
    months: tuple[ArticleGroup, ...]
    earlier: Link | None
    later: Link | None
    timeline: Link | None


def article_item(words: Words, article: Article) -> ArticleItem:
    return ArticleItem(
        article.id,
        article.title,
        article_address(article),
        moment_on(words, article.date),
        article.date_basis in ("inferred", "unknown"),
        credit_of(words, article),
        article.lang,
    )


def credit_of(words: Words, article: Article) -> str:
    """``AFP, in The Straits Times``; a person's name stands before the agency's."""
    makers = listed(words, [*article.authors, *article.agency])
    if makers and article.publication and article.publication not in article.agency:
        return words.gettext("%(makers)s, in %(publication)s", makers=makers, publication=article.publication)
    return makers or article.publication


def summary_of(article: Article) -> str:
    """The editor's summary, or the beginning of what may be shown of the body."""
    if article.summary:
        return article.summary
    body = shown_text(article)
    first = next((one.span.of(body) for one in find_paragraphs(body) if not one.heading), "")
    return shorten(plain_text(first), 220)


def build_articles_view(tables: Tables) -> ArticlesView:
    words = tables.words
    total, years = tables.counts[""].articles, tables.lists["years"]
    shown = total if total <= MOST_ON_INDEX else MOST_ON_INDEX // 3
    groups, left = [], shown
    for year in years:
        ids = tables.years[year]
        listed = tuple(article_item(words, tables.articles[id_]) for id_ in ids[:left])
        count = count_of(words, len(ids), "article")
        groups.append(ArticleGroup(year_name(words, year), f"y-{year}", year_address(year), count, listed))
        left -= len(listed)
    title, count = words.gettext("Articles"), count_of(words, total, "article")
    said = words.gettext("Every article in the archive: %(count)s.", count=count)
    head = build_head(tables, ARTICLES, title, said, "articles", alternates=forms_at(words, "", (FEED,)))
    return ArticlesView(head, title, capitalise(count), tuple(groups), total - shown)


def build_year_view(tables: Tables, year: int) -> YearView:
    words, years = tables.words, tables.lists["years"]
    place, articles = years.index(year), [tables.articles[id_] for id_ in tables.years[year]]
    earlier = years[place + 1] if place + 1 < len(years) else None
    later = years[place - 1] if place else None
    title, count = year_name(words, year), count_of(words, len(articles), "article")
    said = words.gettext("%(count)s of %(period)s.", count=count, period=title)
    head = build_head(tables, year_address(year), articles_of(words, title), said, "articles")
    dated = year in tables.lists["event_years"]
    timeline = Link(words.gettext("Events of %(period)s", period=title), timeline_address(year)) if dated else None
    return YearView(head, title, count, _by_month(words, articles), _year_link(words, earlier),
                    _year_link(words, later), timeline)  # fmt: skip


def group_by_year(tables: Tables, articles: Iterable[Article]) -> tuple[ArticleGroup, ...]:
    """Articles, newest first, a group a year; years behind the first threescore articles are folded."""
    words = tables.words
    groups, before = [], 0
    for year, own in groupby(articles, key=lambda article: article.date.year):
        items = tuple(article_item(words, article) for article in own)
        folded = before > 0 and before + len(items) > _MOST_OPEN
        count = count_of(words, len(items), "article")
        groups.append(ArticleGroup(year_name(words, year), f"articles-{year}", "", count, items, folded))
        before += len(items)
    return tuple(groups)


def _by_month(words: Words, articles: Iterable[Article]) -> tuple[ArticleGroup, ...]:
    groups = [(month, list(group)) for month, group in groupby(articles, key=lambda article: article.date.month)]
    return tuple(
        ArticleGroup(capitalise(month_name(words, month)), f"m-{month:02}", month_address(group[0].date.year, month),
                     count_of(words, len(group), "article"), tuple(article_item(words, article) for article in group))
        for month, group in groups
    )  # fmt: skip


def articles_of(words: Words, period: str) -> str:
    """``Articles of 2021``, ``Articles of September 2021``"""
    return words.gettext("Articles of %(period)s", period=period)


def _year_link(words: Words, year: int | None) -> Link | None:
    return Link(year_name(words, year), year_address(year)) if year is not None else None
