"""The whole archive as data: sorted, stable, and without a word that rights keep back."""

import csv
import datetime
import io
import json
from dataclasses import replace
from typing import Any

from newsarchive.dates import parse_edtf
from newsarchive.model import (
    Actor,
    ActorEntry,
    ActorTag,
    Alias,
    Annotations,
    Article,
    Event,
    EventSource,
    Image,
    Indexes,
    Mention,
    Participant,
    Rights,
    TextPage,
    Timex,
)
from newsarchive.publish.exports.data import safe_cell
from newsarchive.publish.exports.sitemap import find_entries
from newsarchive.publish.exports.timeline import slide_dates
from newsarchive.publish.plans import build_pages, build_texts
from newsarchive.publish.site import Site
from newsarchive.publish.tabulating import build_tables

LEDE, SECOND = "Jane Roe met envoys in Geneva on Thursday.", "Secret words follow in June."
BODY = f"{LEDE}\n\n{SECOND}"
AT = len(LEDE) + 2
SITE = Site("The Record", "https://example.org/archive")


def sample(display: str = "full", title: str = "Talks in Geneva", text: str = BODY) -> Indexes:
    """Two articles, one actor, two events: one told by the lede, one by the second paragraph."""
    talks = Article("2021-09-30-talks", "/home/me/content/x.md", title, "talks", text, "en", datetime.date(2021, 9, 30),
                    images=(Image("Roe at the door"),), actors=("jane-roe",),
                    rights=Rights(display=display))  # type: ignore[arg-type]  # fmt: skip
    older = Article("2020-01-02-older", "y.md", "Older", "older", "Nothing.", "en", datetime.date(2020, 1, 2))
    june = Event("2021-06-words", "Words follow", parse_edtf("2021-06"), why=("dated by “June”", "told once"),
                 sources=(EventSource(talks.id, AT, AT + len(SECOND), SECOND, "June", "2021-06"),))  # fmt: skip
    day = Event("2021-09-30-talks", title, parse_edtf("2021-09-30"), actors=(Participant("jane-roe"),), place="geneva",
                sources=(EventSource(talks.id, 0, len(LEDE), LEDE, "Thursday", "2021-09-30"),))  # fmt: skip
    timex = Timex(AT + 23, AT + 27, "June", "DATE", "2021-06", parse_edtf("2021-06"))
    mention = Mention(0, 8, "Jane Roe", "jane-roe", "strong")
    tag = ActorTag("jane-roe", "Jane Roe", "person", 0.5, True, 1, "named first")
    roe = Actor(
        "jane-roe", "Jane Roe", "person", aliases=(Alias("J. Roe"),), path="/home/me/content/actors/jane-roe.md"
    )
    return Indexes(
        articles=(talks, older),
        annotations={talks.id: Annotations(talks.id, (timex,), (mention,), (), (tag,), (june, day))},
        actors={"jane-roe": ActorEntry(roe, (talks.id,), (talks.id,), (day.id,))},
        events=(june, day),
        events_of_article={talks.id: (day.id, june.id)},
        pages=(TextPage("about", "About"),),
    )


def files(indexes: Indexes, site: Site = SITE) -> dict[str, str]:
    return dict(build_texts(indexes, site))


def article_json(display: str) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(files(sample(display))["2021/09/30/talks/article.json"])
    return record


def test_every_promised_file_is_there_once() -> None:
    addresses = [address for address, _ in build_texts(sample(), SITE)]
    data = {"data/articles.json", "data/actors.json", "data/events.json", "data/events.csv", "data/timeline.json"}
    beside = {f"2021/09/30/talks/article.{form}" for form in ("json", "bib", "ris", "csl.json", "md")}
    actor = {f"actors/jane-roe/{name}" for name in ("actor.json", "feed.xml", "cite.bib", "events.ics")}
    assert len(addresses) == len(set(addresses))
    assert data | beside | actor | {"data/events.ics", "feed.xml", "sitemap.xml", "robots.txt"} <= set(addresses)


def test_two_runs_give_the_same_bytes() -> None:
    assert list(build_texts(sample(), SITE)) == list(build_texts(sample(), SITE))


def test_articles_stand_by_id_and_json_is_ascii() -> None:
    text = files(sample(title="‘Quoted’ talks"))["data/articles.json"]
    assert text.isascii()
    assert [article["id"] for article in json.loads(text)] == ["2020-01-02-older", "2021-09-30-talks"]


def test_an_article_carries_what_was_seen_in_it() -> None:
    record = article_json("full")
    assert (record["date"], record["body"], record["url"]) == ("2021-09-30", BODY, f"{SITE.url}/2021/09/30/talks/")
    assert record["mentions"] == [{"start": 0, "end": 8, "text": "Jane Roe", "actor": "jane-roe", "rule": "strong"}]
    assert record["events"] == ["2021-09-30-talks", "2021-06-words"]
    assert (record["actors"][0]["name"], record["curated"]["actors"]) == ("Jane Roe", ["jane-roe"])


def test_no_path_of_the_editors_machine_is_published() -> None:
    assert "/home/me" not in "".join(files(sample()).values())


def test_a_record_publishes_no_word_of_its_body() -> None:
    everything = "".join(files(sample("record")).values())
    assert "met envoys" not in everything
    assert "Secret" not in everything
    assert "at the door" not in everything
    assert (
        article_json("record")["mentions"][0] | {"start": 0, "end": 8, "text": None}
        == article_json("record")["mentions"][0]
    )


def test_an_extract_publishes_the_first_paragraph_only() -> None:
    made = files(sample("extract"))
    assert article_json("extract")["body"] == LEDE
    assert "Secret" not in "".join(made.values())
    sentences = [event["sources"][0]["sentence"] for event in json.loads(made["data/events.json"])]
    assert sentences == [None, LEDE]
    assert json.loads(made["data/events.json"])[0]["why"] == ["told once"]


def test_an_event_carries_its_date_in_full() -> None:
    june = json.loads(files(sample())["data/events.json"])[0]
    assert (june["edtf"], june["first"], june["last"]) == ("2021-06", "2021-06-01", "2021-06-30")
    assert (june["precision"], june["label"], june["place"]) == ("month", "June 2021", None)


def test_an_actor_carries_names_articles_and_events() -> None:
    roe = json.loads(files(sample())["actors/jane-roe/actor.json"])
    assert (roe["slug"], roe["aliases"][0]["text"]) == ("jane-roe", "J. Roe")
    assert (roe["articles"], roe["events"]) == (["2021-09-30-talks"], ["2021-09-30-talks"])


def test_the_table_has_a_line_for_each_event() -> None:
    rows = list(csv.DictReader(io.StringIO(files(sample())["data/events.csv"], newline="")))
    assert [(row["edtf"], row["date"], row["articles"]) for row in rows] == [
        ("2021-06", "June 2021", "2021-09-30-talks"),
        ("2021-09-30", "30 September 2021", "2021-09-30-talks"),
    ]


def test_a_year_before_christ_is_no_formula() -> None:
    assert safe_cell("-0043-03-15") == "'-0043-03-15"
    assert [safe_cell(f"{sign}A1") for sign in "=+@\t\r"] == [f"'{sign}A1" for sign in "=+@\t\r"]


def test_a_timeline_says_no_day_that_is_not_known() -> None:
    assert slide_dates(parse_edtf("2021-06"))["start_date"] == {"year": 2021, "month": 6, "display_date": "June 2021"}
    summer = slide_dates(parse_edtf("2021-22"))
    assert (summer["start_date"]["month"], summer["end_date"]["month"], "day" in summer["start_date"]) == (6, 8, False)
    eighties = slide_dates(parse_edtf("198X"))
    assert (eighties["start_date"]["year"], eighties["end_date"]["year"]) == (1980, 1989)


def test_an_open_stretch_has_no_end_on_the_timeline() -> None:
    since = slide_dates(parse_edtf("2008/.."))
    assert (since["start_date"]["year"], since["display_date"], "end_date" in since) == (2008, "from 2008", False)
    until = slide_dates(parse_edtf("../2021-10-08"))
    assert (until["start_date"]["day"], until["display_date"]) == (8, "until 8 October 2021")


def test_the_year_44_bc_is_minus_44_on_the_timeline() -> None:
    assert slide_dates(parse_edtf("-0043-03-15"))["start_date"]["year"] == -44


def test_a_title_is_no_markup_on_the_timeline() -> None:
    slides = json.loads(files(sample(title="<img src=x onerror=alert(1)>"))["data/timeline.json"])["events"]
    assert "<img" not in slides[1]["text"]["headline"]
    assert slides[1]["unique_id"] == "2021-09-30-talks"


def test_a_role_in_an_editors_words_is_shown_as_it_stands() -> None:
    indexes = sample()
    owner = Participant("jane-roe", "owner of 40% in all, %(count)s")
    events = tuple(replace(event, actors=(owner,)) for event in indexes.events)
    views = [page.view for page in build_pages(replace(indexes, events=events), SITE) if page.template == "event.html"]
    assert [[one.role for one in view.people] for view in views] == [[owner.role], [owner.role]]


def test_an_alleged_event_is_marked_so_on_the_timeline() -> None:
    indexes = sample()
    alleged = replace(indexes, events=(replace(indexes.events[0], modality="alleged"),))
    assert json.loads(files(alleged)["data/timeline.json"])["events"][0]["group"] == "Alleged"


def test_the_sitemap_lists_whole_addresses() -> None:
    made = files(sample())
    assert (
        "<loc>https://example.org/archive/2021/09/30/talks/</loc><lastmod>2021-09-30</lastmod>" in made["sitemap.xml"]
    )
    assert "<loc>https://example.org/archive/about/</loc>" in made["sitemap.xml"]
    assert "Sitemap: https://example.org/archive/sitemap.xml" in made["robots.txt"]


def test_a_site_without_an_address_has_no_sitemap_and_invents_no_address() -> None:
    made = files(sample(), Site("The Record"))
    assert "sitemap.xml" not in made
    assert made["robots.txt"] == "User-agent: *\nAllow: /\n"
    own = [address for address, text in made.items() if "http" in text.replace("http://www.w3.org/2005/Atom", "")]
    assert own == []


def test_the_sitemap_lists_every_page_but_those_that_are_not_for_finding() -> None:
    addresses = [address for address, _ in find_entries(build_tables(sample(), SITE))]
    pages = {page.address for page in build_pages(sample(), SITE)}
    assert set(addresses) == pages - {"search/", "404.html"}
    assert len(addresses) == len(set(addresses))
