"""Articles in lists: the index of all, and one page a year."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from newsarchive.dates import MONTHS, year_label
from newsarchive.index.withholding import shown_text
from newsarchive.model import Article
from newsarchive.publish.addresses import ARTICLES, article_address, month_address, timeline_address, year_address
from newsarchive.publish.views.head import Alternate, Head, build_head
from newsarchive.publish.views.runs import MOST_LISTED, MOST_OF_YEAR
from newsarchive.publish.views.tables import Link, Tables
from newsarchive.publish.views.words import Moment, capitalise, count_of, moment_on, plain_text, shorten
from newsarchive.text import find_paragraphs

MOST_ON_INDEX = 100
# Of a year with very many articles so many of each month stand on the year's own page.
_OF_A_MONTH = 6
FEED = Alternate("application/atom+xml", "feed.xml", "Latest articles")


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

    ``more`` counts the articles that stand there alone; a ``folded`` group shows its own when it is opened.
    """

    title: str
    anchor: str
    address: str
    count: str
    articles: tuple[ArticleItem, ...]
    folded: bool = False
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


def article_item(article: Article) -> ArticleItem:
    return ArticleItem(
        article.id,
        article.title,
        article_address(article),
        moment_on(article.date),
        article.date_basis in ("inferred", "unknown"),
        credit_of(article),
        article.lang,
    )


def credit_of(article: Article) -> str:
    """``AFP, in The Straits Times``; a person's name stands before the agency's."""
    makers = ", ".join([*article.authors, *article.agency])
    if makers and article.publication and article.publication not in article.agency:
        return f"{makers}, in {article.publication}"
    return makers or article.publication


def summary_of(article: Article) -> str:
    """The editor's summary, or the beginning of what may be shown of the body."""
    if article.summary:
        return article.summary
    body = shown_text(article)
    first = next((one.span.of(body) for one in find_paragraphs(body) if not one.heading), "")
    return shorten(plain_text(first), 220)


def build_articles_view(tables: Tables) -> ArticlesView:
    total, years = tables.counts[""].articles, tables.lists["years"]
    shown = min(total, MOST_ON_INDEX)
    groups, left = [], shown
    for year in years:
        ids = tables.years[year]
        listed = tuple(article_item(tables.articles[id_]) for id_ in ids[:left])
        count = count_of(len(ids), "article")
        groups.append(ArticleGroup(year_label(year), f"y-{year}", year_address(year), count, listed))
        left -= len(listed)
    count = count_of(total, "article")
    head = build_head(tables, ARTICLES, "Articles", f"Every article in the archive: {count}.", "articles",
                      alternates=(FEED,))  # fmt: skip
    return ArticlesView(head, "Articles", capitalise(count), tuple(groups), total - shown)


def build_year_view(tables: Tables, year: int) -> YearView:
    years = tables.lists["years"]
    place, articles = years.index(year), [tables.articles[id_] for id_ in tables.years[year]]
    earlier = years[place + 1] if place + 1 < len(years) else None
    later = years[place - 1] if place else None
    title, count = year_label(year), count_of(len(articles), "article")
    head = build_head(tables, year_address(year), f"Articles of {title}", f"{count} of {title}.", "articles")
    dated = year in tables.lists["event_years"]
    timeline = Link(f"Events of {title}", timeline_address(year)) if dated else None
    most = _OF_A_MONTH if len(articles) > MOST_OF_YEAR else None
    months = group_by_month(articles, lambda month: month_address(year, month), most)
    return YearView(head, title, count, months, _year_link(earlier), _year_link(later), timeline)


def group_by_year(
    articles: Iterable[Article], address_of: Callable[[int], str] | None = None
) -> tuple[ArticleGroup, ...]:
    """Articles, newest first, a group a year.

    What is behind the first forty stands on the pages of its years, or, where these have none, folded.
    """
    groups, before = [], 0
    for year, group in groupby(articles, key=lambda article: article.date.year):
        own = list(group)
        left = max(0, MOST_LISTED - before) if address_of else len(own)
        folded = address_of is None and before > 0 and before + len(own) > MOST_LISTED
        groups.append(
            ArticleGroup(year_label(year), f"articles-{year}", address_of(year) if address_of else "",
                         count_of(len(own), "article"), tuple(map(article_item, own[:left])), folded,
                         len(own[left:]))
        )  # fmt: skip
        before += len(own)
    return tuple(groups)


def group_by_month(
    articles: Iterable[Article], address_of: Callable[[int], str] | None = None, most: int | None = None
) -> tuple[ArticleGroup, ...]:
    """Articles of a year, newest first, a group a month; of each month ``most`` where the rest stands on its page."""
    groups = []
    for month, group in groupby(articles, key=lambda article: article.date.month):
        own = list(group)
        shown = tuple(map(article_item, own[:most]))
        address, count = address_of(month) if address_of else "", count_of(len(own), "article")
        more = len(own) - len(shown)
        groups.append(ArticleGroup(MONTHS[month - 1], f"m-{month:02}", address, count, shown, more=more))
    return tuple(groups)


def _year_link(year: int | None) -> Link | None:
    return Link(year_label(year), year_address(year)) if year is not None else None
