"""Articles in lists: the index of all, and one page a year."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from newsarchive.index.withholding import shown_text
from newsarchive.model import Article
from newsarchive.publish.addresses import ARTICLES, article_address, month_address, timeline_address, year_address
from newsarchive.publish.language.days import month_name, year_name
from newsarchive.publish.language.words import N_, Words
from newsarchive.publish.views.head import Alternate, Head, build_head, forms_at
from newsarchive.publish.views.runs import MOST_LISTED, MOST_OF_YEAR
from newsarchive.publish.views.tables import Link, Tables
from newsarchive.publish.views.words import Moment, capitalise, count_of, listed, moment_on, plain_text, shorten
from newsarchive.text import find_paragraphs

MOST_ON_INDEX = 100
# Of a year with very many articles so many of each month stand on the year's own page.
_OF_A_MONTH = 6
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

    ``more`` counts the articles that stand there alone.
    """

    title: str
    anchor: str
    address: str
    count: str
    articles: tuple[ArticleItem, ...]
    more: int = 0


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
    shown = min(total, MOST_ON_INDEX)
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
    most = _OF_A_MONTH if len(articles) > MOST_OF_YEAR else None
    months = group_by_month(words, articles, lambda month: month_address(year, month), most)
    return YearView(head, title, count, months, _year_link(words, earlier), _year_link(words, later), timeline)


def group_by_year(
    words: Words, articles: Iterable[Article], address_of: Callable[[int], str] | None = None
) -> tuple[ArticleGroup, ...]:
    """Articles, newest first, a group a year; what is behind the first forty stands on the pages of its years.

    Where these have none, there are no more.
    """
    groups, before = [], 0
    for year, group in groupby(articles, key=lambda article: article.date.year):
        own = list(group)
        left = max(0, MOST_LISTED - before) if address_of else len(own)
        shown = tuple(article_item(words, article) for article in own[:left])
        address, count = address_of(year) if address_of else "", count_of(words, len(own), "article")
        more = len(own) - len(shown)
        groups.append(ArticleGroup(year_name(words, year), f"articles-{year}", address, count, shown, more))
        before += len(own)
    return tuple(groups)


def group_by_month(
    words: Words,
    articles: Iterable[Article],
    address_of: Callable[[int], str] | None = None,
    most: int | None = None,
) -> tuple[ArticleGroup, ...]:
    """Articles of a year, newest first, a group a month; of each month ``most`` where the rest stands on its page."""
    groups = []
    for month, group in groupby(articles, key=lambda article: article.date.month):
        own = list(group)
        shown = tuple(article_item(words, article) for article in own[:most])
        address, count = address_of(month) if address_of else "", count_of(words, len(own), "article")
        title, more = capitalise(month_name(words, month)), len(own) - len(shown)
        groups.append(ArticleGroup(title, f"m-{month:02}", address, count, shown, more))
    return tuple(groups)


def articles_of(words: Words, period: str) -> str:
    """``Articles of 2021``, ``Articles of September 2021``"""
    return words.gettext("Articles of %(period)s", period=period)


def _year_link(words: Words, year: int | None) -> Link | None:
    return Link(year_name(words, year), year_address(year)) if year is not None else None
