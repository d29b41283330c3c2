"""How much an event matters can be counted, and is said in words."""

import datetime

from newsarchive.dates import parse_edtf
from newsarchive.index.importance import weigh
from newsarchive.model import Article, Event, EventSource, Participant

LEAD = "Roe and Doe signed the treaty on Thursday."
BODY = f"{LEAD}\n\nGrain prices rose."
DAY = datetime.date(2021, 9, 30)


def article(name: str, title: str = "A quiet week", body: str = BODY) -> Article:
    return Article(name, f"{name}.md", title, name, body, "en", DAY)


def weighed(*articles: Article, start: int = 0, same_day: int = 0, actors: str = "") -> Event:
    sources = tuple(EventSource(one.id, start, start + 9, LEAD, "Thursday", "2021-09-30") for one in articles)
    who = tuple(Participant(actor) for actor in actors.split())
    event = Event("e", "Roe and Doe sign the treaty", parse_edtf("2021-09-30"), actors=who, sources=sources)
    return weigh(event, {one.id: one for one in articles}, {DAY.toordinal(): same_day})


def test_every_reason_is_said() -> None:
    told = weighed(article("a", "Roe and Doe sign treaty"), article("b"), same_day=3, actors="roe doe")
    assert told.why == (
        "reported by 2 articles",
        "told in a headline",
        "3 articles appeared on its day",
        "names 2 actors",
    )
    assert told.importance == round(5.0 / 7.0, 3)


def test_a_headline_counts_where_the_sentence_stands_far_below() -> None:
    far = len(LEAD) + 2
    assert "told in a headline" in weighed(article("a", "Roe and Doe sign treaty"), start=far).why
    assert weighed(article("a"), start=far).why == ("reported by 1 article",)


def test_a_headline_and_a_lead_count_once() -> None:
    headed = weighed(article("a", "Roe and Doe sign treaty"))
    assert headed.importance == weighed(article("a")).importance
    assert "told in a lead" in weighed(article("a")).why


def test_one_article_counts_once_however_often_it_tells() -> None:
    one = article("a")
    assert weighed(one, one).importance == weighed(one).importance


def test_articles_of_the_day_count_only_where_the_day_is_known() -> None:
    month = Event("e", "They sign", parse_edtf("2021-09"))
    assert weigh(month, {}, {month.when.first or 0: 9}).why == ()
