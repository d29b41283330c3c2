"""An article that is at another address than in the last build is told, with the line that leads its readers on."""

import datetime

from newsarchive.model import Article
from newsarchive.publish.moves import find_moves

OLD = "2021/09/30/talks/index.html"


def article(slug: str, day: int = 30) -> Article:
    path = f"content/articles/{slug}.md"
    return Article(slug, path, "Talks", slug, "Text.", "en", datetime.date(2021, 9, day), title_line=2)


def told(before: set[str], *articles: Article) -> list[str]:
    now = {f"2021/09/{one.date:%d}/{one.slug}/index.html" for one in articles}
    return [f"{one.path}:{one.line}: {one.message}; {one.fix}" for one in find_moves(before, now, articles)]


def test_a_new_day_or_a_new_name_is_a_new_address() -> None:
    expected = "it was at '2021/09/30/talks' in the last build, and links to that lead nowhere now; "
    fix = "if readers know that address, write 'formerly: [2021/09/30/talks]' in its head"
    assert told({OLD}, article("talks", 29)) == [f"content/articles/talks.md:2: {expected}{fix}"]
    assert told({OLD}, article("accord")) == [f"content/articles/accord.md:2: {expected}{fix}"]


def test_an_article_that_is_gone_new_or_as_it_was_is_no_move() -> None:
    assert told({OLD}) == []
    assert told({OLD}, article("talks"), article("accord")) == []
    assert told({OLD}, article("accord", 29)) == []
    assert told({OLD, "index.html", "2021/09/30/index.html"}, article("talks")) == []


def test_where_two_may_have_moved_nobody_guesses() -> None:
    assert told({OLD, "2021/09/30/more/index.html"}, article("accord")) == []
