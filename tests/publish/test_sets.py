"""The citations, records and texts of a set of articles, read as other programs read them."""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
from dataclasses import replace
from typing import Any

import bibtexparser
import jsonschema
import pytest
import rispy

from newsarchive.dates import parse_edtf
from newsarchive.model import (
    Actor,
    ActorEntry,
    Article,
    Citation,
    Event,
    EventSource,
    Indexes,
    Participant,
    Rights,
    Role,
    Story,
)
from newsarchive.publish.exports.markdown import escape
from newsarchive.publish.plans import build_pages, build_texts
from newsarchive.publish.site import Site

SITE = Site("The Record", "https://example.org/archive", licence="CC-BY-4.0")
MET = "Jane Roe met envoys in Geneva on Thursday."
# What of CSL-JSON's schema (citation-style-language/schema, csl-data.json) an item of ours may use.
CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["type", "id"],
        "additionalProperties": False,
        "properties": {
            "type": {"const": "article-newspaper"},
            "author": {
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {name: {"type": "string"} for name in ("literal", "family", "given")},
                },
            },
            "issued": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "date-parts": {
                        "type": "array",
                        "minItems": 1,
                        "maxItems": 2,
                        "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "number"}},
                    },
                    "circa": {"type": "boolean"},
                },
            },
            **{name: {"type": "string"} for name in ("id", "title", "container-title", "language", "archive", "URL")},
        },
    },
}


def article(id_: str, title: str, **other: Any) -> Article:
    day = datetime.date.fromisoformat(id_[:10])
    known = {"body": MET, "agency": ("AFP",), "publication": "The Times"} | other
    return Article(id_, "x.md", title, id_[11:], lang="en", date=day, **known)


def archive(title: str = "Talks open in Geneva", display: str = "full") -> Indexes:
    """Two articles that tell one event, one of them one more; an actor, a topic, a place, a story."""
    rights = Rights(display=display)  # type: ignore[arg-type]
    first = article("2021-09-30-talks", title, topics=("trade",), rights=rights)
    second = article("2021-10-01-more", "R&D [sic] talks", agency=("Agence France-Presse",), rights=rights)
    both = tuple(EventSource(one.id, 0, len(MET), MET, "Thursday", "2021-09-30") for one in (first, second))
    met = Event("2021-09-30-roe-meets", "Roe meets envoys", parse_edtf("2021-09-30"), sources=both, place="geneva",
                actors=(Participant("jane-roe"),), citations=(Citation("A register", url="https://x.org/1"),),
                note="A note." )  # fmt: skip
    alone = Event("2021-06-alone", "Told once", parse_edtf("2021-06"), sources=both[:1], actors=met.actors)
    roe = Actor("jane-roe", "Jane Roe", "person", roles=(Role("Envoy", start=datetime.date(2020, 1, 1)),), note="Hers.")
    return Indexes(
        articles=(second, first),
        actors={"jane-roe": ActorEntry(roe, (second.id, first.id), (), (alone.id, met.id))},
        events=(alone, met),
        events_of_article={first.id: (met.id, alone.id), second.id: (met.id,)},
        stories=(Story("a-story", "A story", events=(met.id, alone.id), line_of_events=(7, 8)),),
    )


def files(indexes: Indexes | None = None, site: Site = SITE) -> dict[str, str]:
    return dict(build_texts(indexes or archive(), site))


SETS = {
    "actors/jane-roe/": 2,
    "topics/trade/": 1,
    "places/geneva/": 2,
    "sources/the-times/": 2,
    "stories/a-story/": 2,
    "events/2021-09-30-roe-meets/": 2,
}


@pytest.mark.parametrize("folder", SETS)
def test_a_set_cites_each_of_its_articles_in_every_form(folder: str) -> None:
    made = files()
    bibtex = bibtexparser.parse_string(made[f"{folder}cite.bib"])
    assert (len(bibtex.entries), bibtex.failed_blocks) == (SETS[folder], [])
    assert len(rispy.loads(made[f"{folder}cite.ris"].replace("\r\n", "\n"))) == SETS[folder]
    items = json.loads(made[f"{folder}cite.csl.json"])
    jsonschema.validate(items, CSL)
    assert len(items) == SETS[folder]


def test_a_reference_manager_reads_the_whole_archive() -> None:
    made = files()
    entry = bibtexparser.parse_string(made["data/articles.bib"]).entries_dict["2021-10-01-more"].fields_dict
    assert (entry["author"].value, entry["date"].value) == ("{Agence France-Presse}", "2021-10-01")
    ris = rispy.loads(made["data/articles.ris"].replace("\r\n", "\n"))
    assert [one["type_of_reference"] for one in ris] == ["NEWS", "NEWS"]
    assert (ris[1]["title"], ris[1]["authors"]) == ("R&D [sic] talks", ["Agence France-Presse"])
    jsonschema.validate(json.loads(made["data/articles.csl.json"]), CSL)


def test_an_event_of_one_article_is_cited_by_that_articles_files() -> None:
    made = files()
    beside = {address.rpartition("/")[2] for address in made if address.startswith("events/2021-06-alone/")}
    assert beside == {"event.json"}
    (page,) = (page for page in build_pages(archive(), SITE) if page.address == "events/2021-06-alone/")
    assert [form.address for form in page.view.kept] == [  # type: ignore[attr-defined]
        *(f"2021/09/30/talks/article.{form}" for form in ("bib", "ris", "csl.json")),
        "events/2021-06-alone/event.json",
    ]


def test_every_form_that_a_page_offers_is_made() -> None:
    made = files()
    for page in build_pages(archive(), SITE):
        offered = [form.address for form in getattr(page.view, "kept", ())]
        assert [address for address in offered if address not in made] == []
        alternates = [form.address for form in page.view.head.alternates]  # type: ignore[attr-defined]
        assert [one for one in offered if one not in alternates and one.startswith(page.address)] == []
        assert [one for one in alternates if one not in made] == []


def test_places_sources_and_stories_have_records() -> None:
    made = files()
    place = json.loads(made["places/geneva/place.json"])
    assert (place["events"], place["url"]) == (["2021-09-30-roe-meets"], f"{SITE.url}/places/geneva/")
    source = json.loads(made["sources/the-times/source.json"])
    assert (source["articles"], source["rights"][0]["articles"]) == (["2021-10-01-more", "2021-09-30-talks"], 2)
    story = json.loads(made["stories/a-story/story.json"])
    assert (story["events"], "line_of_events" in story) == (["2021-09-30-roe-meets", "2021-06-alone"], False)
    assert json.loads(made["data/stories.json"]) == [story]
    assert [one["slug"] for one in json.loads(made["data/sources.json"])] == [
        "afp",
        "agence-france-presse",
        "the-times",
    ]


def test_the_text_of_an_actor_tells_posts_events_and_who_says_so() -> None:
    text = files()["actors/jane-roe/actor.md"]
    assert text.startswith("# Jane Roe\n\nPerson\n\nHers.\n\n## Posts held\n\n- From 1 January 2020: Envoy\n\n")
    assert (
        f"  - [Talks open in Geneva](<{SITE.url}/2021/09/30/talks/>), AFP, in The Times, 30 September 2021: “{MET}”"
        in text
    )
    assert r"[R&D \[sic\] talks](<https://example.org/archive/2021/10/01/more/>)" in text


def test_a_text_shows_no_sentence_that_rights_keep_back() -> None:
    made = files(archive(display="record"))
    assert [name for name, text in made.items() if "met envoys" in text] == []
    assert "[Talks open in Geneva]" in made["events/2021-09-30-roe-meets/event.md"]


def test_a_text_leads_to_pages_beside_it_where_the_site_has_no_address() -> None:
    made = files(site=Site("The Record"))
    assert "](<../../2021/09/30/talks/index.html>)" in made["actors/jane-roe/actor.md"]
    assert "](<../2021/09/30/talks/index.html>)" in made["data/articles.md"]
    assert "http" not in re.sub(r"<https://x.org/1>", "", made["events/2021-09-30-roe-meets/event.md"])


def test_markdown_takes_no_title_for_markup() -> None:
    assert escape("*a* _b_ `c` <d> \n## e") == r"\*a\* \_b\_ \`c\` \<d\> ## e"


def test_tables_have_a_line_for_each_article_and_actor() -> None:
    made = files()
    articles = list(csv.DictReader(io.StringIO(made["data/articles.csv"], newline="")))
    assert [(one["id"], one["events"], one["topics"]) for one in articles] == [
        ("2021-09-30-talks", "2", "trade"),
        ("2021-10-01-more", "1", ""),
    ]
    (actor,) = csv.DictReader(io.StringIO(made["data/actors.csv"], newline=""))
    assert (actor["slug"], actor["posts"], actor["articles"], actor["reviewed"]) == ("jane-roe", "Envoy", "2", "yes")


def test_the_licence_is_what_the_editor_wrote_and_articles_have_none() -> None:
    text = " ".join(files()["data/LICENCE.txt"].split())
    assert "as the archive states it: CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/" in text
    assert "No licence of the archive covers them" in text
    assert "2 articles: not known" in text
    silent = files(site=replace(SITE, licence=""))["data/LICENCE.txt"]
    assert "creativecommons" not in silent
    assert "has not stated a licence" in silent
