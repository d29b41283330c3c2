"""Linked data that claims no more than the archive says, and that no text can break out of."""

import datetime
import json
from dataclasses import replace
from typing import Any

import pytest

from newsarchive.dates import parse_edtf
from newsarchive.model import (
    Actor,
    ActorEntry,
    ActorTag,
    Alias,
    Annotations,
    Article,
    Citation,
    Event,
    EventSource,
    Indexes,
    Participant,
    Role,
)
from newsarchive.publish.jsonld import actor_jsonld, article_jsonld, event_dates, event_jsonld, site_jsonld
from newsarchive.publish.site import Site
from newsarchive.publish.tabulating import build_tables
from newsarchive.publish.views.tables import Tables

HERE, NOWHERE = Site("The Record", "https://example.org/a"), Site("The Record")
ROE = Actor("jane-roe", "Jane Roe", "person", wikidata="Q1", same_as=("https://viaf.org/1", "javascript:alert(1)"),
            aliases=(Alias("J. Roe"), Alias("Roe", "weak")),
            roles=(Role("Envoy", "ministry", datetime.date(2020, 1, 1)),))  # fmt: skip
MINISTRY = Actor("ministry", "The Ministry", "government")
TALKS = Event("talks", "Talks open", parse_edtf("2021-06"), place="geneva",
              actors=(Participant("jane-roe"), Participant("ministry", "host"), Participant("stranger", "patient")),
              sources=(EventSource("a", 0, 4, "They", "June", "2021-06"),),
              citations=(Citation("A treaty", "The Office", "https://office.example"),))  # fmt: skip
ARTICLE = Article("a", "x.md", "Talks in June", "talks", "They met.", "en", datetime.date(2021, 9, 30), agency=("AFP",),
                  publication="The Times")  # fmt: skip


def tables(event: Event = TALKS, article: Article = ARTICLE, site: Site = HERE) -> Tables:
    tags = (ActorTag("jane-roe", "Jane Roe", "person", 0.9, True, 1, ""),)
    indexes = Indexes(
        articles=(article,),
        annotations={"a": Annotations("a", actors=tags)},
        actors={"jane-roe": ActorEntry(ROE), "ministry": ActorEntry(MINISTRY)},
        events=(event,),
        events_of_article={"a": (event.id,)},
    )
    return build_tables(indexes, site)


def graph(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(text)["@graph"]
    return found


def event_node(event: Event, site: Site = HERE) -> dict[str, Any]:
    return graph(event_jsonld(tables(event, site=site), event))[0]


def test_an_article_names_its_maker_its_actors_and_its_events() -> None:
    node = graph(article_jsonld(tables(), ARTICLE))[0]
    assert (node["@type"], node["headline"], node["datePublished"]) == ("NewsArticle", "Talks in June", "2021-09-30")
    assert node["@id"] == "https://example.org/a/2021/09/30/talks/#article"
    assert node["author"] == [{"@type": "Organization", "name": "AFP"}]
    assert node["mentions"][0]["@id"] == "https://example.org/a/actors/jane-roe/#actor"
    assert (node["about"][0]["@type"], node["about"][0]["startDate"]) == ("Event", "2021-06")


def test_breadcrumbs_lead_from_the_home_page() -> None:
    crumbs = graph(article_jsonld(tables(), ARTICLE))[1]["itemListElement"]
    assert [crumb["name"] for crumb in crumbs] == ["The Record", "Articles", "2021", "Talks in June"]
    assert [crumb["position"] for crumb in crumbs] == [1, 2, 3, 4]
    assert crumbs[0]["item"] == "https://example.org/a/"


def test_a_site_without_an_address_makes_up_no_identities() -> None:
    found = tables(site=NOWHERE)
    texts = [article_jsonld(found, ARTICLE), event_jsonld(found, replace(TALKS, citations=())),
             actor_jsonld(found, "ministry"), site_jsonld(NOWHERE)]  # fmt: skip
    assert all('"@id"' not in text and '"url"' not in text and '"item"' not in text for text in texts)
    assert all(text.count("http") == text.count("https://schema.org") for text in texts)


def test_an_actor_is_the_subject_of_a_profile() -> None:
    page = graph(actor_jsonld(tables(), "jane-roe"))[0]
    person = page["mainEntity"]
    assert (page["@type"], person["@type"], person["alternateName"]) == ("ProfilePage", "Person", ["J. Roe"])
    assert person["sameAs"] == ["https://www.wikidata.org/wiki/Q1", "https://viaf.org/1"]
    assert person["hasOccupation"][0]["startDate"] == "2020-01-01"
    assert person["hasOccupation"][0]["hasOccupation"]["description"] == "Envoy, The Ministry"
    assert "endDate" not in person["hasOccupation"][0]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("person", "Person"), ("organisation", "Organization"), ("government", "GovernmentOrganization"),
     ("country", "Country"), ("igo", "Organization"), ("media", "NewsMediaOrganization")],
)  # fmt: skip
def test_every_type_of_actor_has_its_name_in_schema_org(kind: Any, expected: str) -> None:
    found = build_tables(Indexes(actors={"x": ActorEntry(Actor("x", "X", kind))}), HERE)
    assert graph(actor_jsonld(found, "x"))[0]["mainEntity"]["@type"] == expected


def test_an_event_says_who_where_and_who_reports_it() -> None:
    node = event_node(TALKS)
    assert (node["startDate"], "endDate" in node, node["description"]) == ("2021-06", False, "June 2021")
    assert [node[part][0]["name"] for part in ("performer", "organizer", "about")] == [
        "Jane Roe",
        "The Ministry",
        "Stranger",
    ]
    assert node["location"] == {"@type": "Place", "name": "Geneva"}
    assert [work.get("headline", work.get("name")) for work in node["subjectOf"]] == ["Talks in June", "A treaty"]


def test_what_is_only_alleged_is_a_claim() -> None:
    node = event_node(replace(TALKS, modality="alleged"))
    assert (node["@type"], node["description"], "startDate" in node) == ("Claim", "alleged: June 2021", False)
    assert node["appearance"][0]["headline"] == "Talks in June"


def test_a_cancelled_event_says_so() -> None:
    assert event_node(replace(TALKS, modality="cancelled"))["eventStatus"] == "https://schema.org/EventCancelled"


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2021-09-30", {"startDate": "2021-09-30"}),
        ("2021-06", {"startDate": "2021-06"}),
        ("2021-22", {"startDate": "2021"}),
        ("198X", {}),
        ("2021-09-20/2021-09-26", {"startDate": "2021-09-20", "endDate": "2021-09-26"}),
        ("2021-07-21~/2021-07-31~", {"startDate": "2021-07"}),
        ("2008/..", {"startDate": "2008"}),
        ("../2021-10-08", {"endDate": "2021-10-08"}),
        ("{2016-11-08,2020-11-03}", {"startDate": ["2016-11-08", "2020-11-03"]}),
        ("[2016-11-08,2020-11-03]", {}),
        ("-0043-03-15", {"startDate": "-0043-03-15"}),
    ],
)
def test_a_date_is_never_narrower_than_the_words(edtf: str, expected: dict[str, Any]) -> None:
    assert event_dates(parse_edtf(edtf)) == expected
