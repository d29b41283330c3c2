"""``data/articles.csv`` and ``data/actors.csv``: a line for each, for who counts and sorts."""

from __future__ import annotations

from collections.abc import Iterator

from newsarchive.model import ActorEntry, Article
from newsarchive.publish.addresses import actor_address, article_address
from newsarchive.publish.exports.data import csv_row
from newsarchive.publish.exports.file import FilePlan
from newsarchive.publish.views.tables import Tables

ARTICLE_COLUMNS = ("id", "title", "date", "date_basis", "date_first", "date_last", "authors", "agency", "publication",
                   "language", "dateline", "topics", "places", "key_actors", "events", "rights", "holder", "licence",
                   "display", "original", "address")  # fmt: skip
ACTOR_COLUMNS = ("slug", "name", "type", "reviewed", "names", "posts", "articles", "key_in", "events", "wikidata",
                 "address")  # fmt: skip


def plan(tables: Tables) -> Iterator[FilePlan]:
    """Articles by id, actors by slug."""
    yield FilePlan("data/articles.csv", _articles)
    yield FilePlan("data/actors.csv", _actors)


def _articles(tables: Tables) -> str:
    rows = (article_cells(tables, tables.texts[id_]) for id_ in sorted(tables.lists["articles"]))
    return "".join(map(csv_row, (ARTICLE_COLUMNS, *rows)))


def _actors(tables: Tables) -> str:
    return "".join(map(csv_row, (ACTOR_COLUMNS, *map(actor_cells, tables.all_actors()))))


def article_cells(tables: Tables, article: Article) -> tuple[str, ...]:
    """``date_first`` and ``date_last`` are the days between which a guessed date lies."""
    first, last = article.date_range or (article.date, article.date)
    rights, tags = article.rights, tables.annotations_of(article.id).actors
    return (
        article.id,
        article.title,
        article.date.isoformat(),
        article.date_basis,
        first.isoformat(),
        last.isoformat(),
        "; ".join(article.authors),
        "; ".join(article.agency),
        article.publication,
        article.lang,
        article.dateline.place if article.dateline else "",
        "; ".join(article.topics),
        "; ".join(article.places),
        "; ".join(tag.actor for tag in tags if tag.key),
        str(len(tables.events_of_article.get(article.id, ()))),
        rights.status,
        rights.holder,
        rights.licence,
        rights.display,
        article.canonical_url,
        article_address(article),
    )


def actor_cells(entry: ActorEntry) -> tuple[str, ...]:
    actor = entry.actor
    return (
        actor.slug,
        actor.name,
        actor.type,
        "no" if actor.status == "proposed" else "yes",
        "; ".join(actor.names[1:]),
        "; ".join(role.title for role in actor.roles),
        str(len(entry.articles)),
        str(len(entry.key_in)),
        str(len(entry.events)),
        actor.wikidata,
        actor_address(actor.slug),
    )
