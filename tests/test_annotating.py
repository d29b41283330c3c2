"""What was found in an article is remembered, and looked for again only where what the rules looked up has changed."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from newsarchive.annotate import annotate, build_lexicon
from newsarchive.cache.deriving import Means
from newsarchive.cache.store import Store
from newsarchive.cache.workers import open_workers
from newsarchive.model import Actor, Alias, Annotations, Archive, Article, Role
from newsarchive.pipeline.annotating import annotate_articles

ROE = Actor("jane-roe", "Jane Roe", "person", gender="f")
BODY = Actor("treaty-body", "Treaty Body", "organisation")


def article(name: str, body: str) -> Article:
    return Article(name, f"content/articles/{name}.md", name.title(), name, body, "en", date(2021, 9, 30))


ARCHIVE = Archive(
    articles=(
        article("envoys", "Envoys met Jane Roe in Geneva on Thursday. The Body said nothing."),
        article("strike", "Dockers in Hamburg went on strike on Wednesday."),
        article("treaty", "The Treaty Body met on 3 May 2020. Roe had left."),
    ),
    actors=(ROE, BODY),
)


class Looked:
    """Annotates with one store, and says which articles were looked at."""

    def __init__(self, folder: Path) -> None:
        self.means = Means(Store(folder / "store.sqlite"), tell=self._tell)
        self.count = 0

    def _tell(self, what: str, done: int, total: int) -> None:
        self.count = total

    def at(self, archive: Archive) -> int:
        self.count = 0
        assert annotate_articles(archive, self.means) == afresh(archive)
        return self.count


def afresh(archive: Archive) -> dict[str, Annotations]:
    lexicon = build_lexicon(archive.actors)
    return {one.id: annotate(one, lexicon) for one in archive.articles}


@pytest.fixture
def looked(tmp_path: Path) -> Looked:
    return Looked(tmp_path)


def with_actors(*actors: Actor) -> Archive:
    return replace(ARCHIVE, actors=actors)


def test_nothing_is_looked_at_twice(looked: Looked) -> None:
    assert (looked.at(ARCHIVE), looked.at(ARCHIVE)) == (3, 0)


def test_an_edited_article_is_looked_at_alone(looked: Looked) -> None:
    looked.at(ARCHIVE)
    first, *rest = ARCHIVE.articles
    assert looked.at(replace(ARCHIVE, articles=(replace(first, body=f"{first.body} More."), *rest))) == 1


@pytest.mark.parametrize(
    ("actors", "again"),
    [
        ((ROE, replace(BODY, aliases=(Alias("Dockers"),))), 1),
        ((ROE, replace(BODY, aliases=(Alias("Ministry"),))), 0),
        ((replace(ROE, note="A note.", wikidata="Q1"), BODY), 0),
        ((replace(ROE, gender="m"), BODY), 1),
        ((ROE,), 1),
        ((ROE, BODY, Actor("hamburg", "Hamburg", "organisation")), 1),
        ((replace(ROE, roles=(Role("Envoy", "treaty-body"),)), BODY), 1),
    ],
    ids=[
        "a new alias",
        "an alias that no text holds",
        "a note",
        "a gender",
        "a record less",
        "a record more",
        "a role",
    ],
)
def test_only_articles_that_meet_a_changed_record_are_looked_at(
    looked: Looked, actors: tuple[Actor, ...], again: int
) -> None:
    looked.at(ARCHIVE)
    assert looked.at(with_actors(*actors)) == again


def test_a_record_that_comes_back_brings_back_what_was_found(looked: Looked) -> None:
    looked.at(ARCHIVE)
    looked.at(with_actors(ROE))
    assert looked.at(ARCHIVE) <= 1


def test_two_processes_find_what_one_finds(tmp_path: Path) -> None:
    with open_workers(2) as executor:
        assert annotate_articles(ARCHIVE, Means(executor=executor, jobs=2)) == afresh(ARCHIVE)
