"""What pages show: words and addresses of views, and that every page renders, full and empty."""

import datetime
import re
from dataclasses import replace
from pathlib import Path

import pytest

from newsarchive.dates import parse_edtf
from newsarchive.index.days import days_of_a_year
from newsarchive.model import (
    Actor,
    ActorEntry,
    ActorTag,
    Alias,
    Annotations,
    Article,
    Citation,
    Dateline,
    Event,
    EventSource,
    Image,
    Indexes,
    Inferred,
    Participant,
    Rights,
    Role,
    Story,
    TextPage,
)
from newsarchive.publish.addresses import file_of
from newsarchive.publish.assets import bundle_css
from newsarchive.publish.plans import Page, build_pages
from newsarchive.publish.render import make_environment, render_page
from newsarchive.publish.site import Site
from newsarchive.publish.views.tables import Link

THEME = Path(__file__).parents[2] / "theme"
ENVIRONMENT = make_environment([THEME / "templates"])
BODY = "In June, Jane Roe signed the accord.\n\nShe left on Thursday (Sept 30). It was <b>quiet</b>."
SIGNED, LEFT = "In June, Jane Roe signed the accord.", "She left on Thursday (Sept 30)."
SITE = Site("The Record", "https://example.org/archive", "An archive.")
DAY = datetime.date(2021, 9, 30)


def told(sentence: str, timex: str, edtf: str) -> EventSource:
    begin = BODY.index(sentence)
    return EventSource("a", begin, begin + len(sentence), sentence, timex, edtf)


ARTICLE = Article(
    "a",
    "content/articles/a.md",
    "Accord ‘signed’ & sealed",
    "accord",
    BODY,
    "en",
    DAY,
    date_range=(DAY, DAY + datetime.timedelta(1)),
    date_basis="inferred",
    agency=("AFP",),
    publication="The Daily",
    dateline=Dateline("VIENNA (AFP) -", "Vienna"),
    images=(Image("Jane Roe at the table.", "AFP"),),
    inferred=(Inferred("date", "caption", "high", ("line 3 says Sept 30",)),),
    omitted=("a promotional line",),
)
ROE = Actor(
    "jane-roe",
    "Jane Roe",
    "person",
    surname="Roe",
    roles=(
        Role("Minister", "ruritania", datetime.date(2010, 1, 1), datetime.date(2019, 12, 31)),
        Role("President of Ruritania", "ruritania", datetime.date(2020, 1, 1)),
    ),
    note="Born in *Zenda*.",
)
COUNTRY = Actor("ruritania", "Ruritania", "country")
AGENCY = Actor("agence-france-presse", "Agence France-Presse", "media", aliases=(Alias("AFP", "acronym"),))
ACCORD = Event(
    "accord-signed",
    "Roe signs the accord",
    parse_edtf("2021-06-16"),
    actors=(Participant("jane-roe"),),
    place="strelsau",
    sources=(told(SIGNED, "In June", "2021-06"),),
    citations=(Citation("Text of the accord", "The chancery", "https://example.com/accord"),),
    origin="edited",
    date_from="the chancery",
)
LEAVES = Event("roe-leaves", "Roe leaves", parse_edtf("2021-09-30"), actors=(Participant("jane-roe"),),
               sources=(told(LEFT, "Thursday (Sept 30)", "2021-09-30"),), importance=0.5)  # fmt: skip
PLAN = Event("next-round", "A next round", parse_edtf("2021-09-30/.."), kind="planned", modality="planned")
OLD = Event("founded", "Ruritania is founded", parse_edtf("-0043"), origin="added",
            citations=(Citation("Annals", url="javascript:alert(1)"),))  # fmt: skip
FULL = Indexes(
    (ARTICLE,),
    {"a": Annotations("a", actors=(ActorTag("jane-roe", "Jane Roe", "person", 0.9, True, 1, "in the title"),
                                   ActorTag("ruritania", "Ruritania", "country", 0.1, False, 1, "named once")))},
    {
        "jane-roe": ActorEntry(ROE, ("a",), ("a",), ("accord-signed", "roe-leaves"), together=(("ruritania", 1),)),
        "ruritania": ActorEntry(COUNTRY, ("a",)),
        "agence-france-presse": ActorEntry(AGENCY),
    },
    (OLD, ACCORD, LEAVES, PLAN),
    {"a": ("roe-leaves", "accord-signed")},
    (Story("accord", "The accord", "How it came.", ("roe-leaves", "accord-signed")),),
    (TextPage("about", "About", "", "Kept *here*."),),
)  # fmt: skip


def pages_of(indexes: Indexes, site: Site = SITE) -> dict[str, Page]:
    return {page.address: page for page in build_pages(indexes, site)}


def view_at(address: str, indexes: Indexes = FULL):  # type: ignore[no-untyped-def]
    return pages_of(indexes)[address].view


def html_at(address: str, indexes: Indexes = FULL, site: Site = SITE) -> str:
    return html_of(pages_of(indexes, site)[address], site)


def html_of(page: Page, site: Site = SITE) -> str:
    return render_page(ENVIRONMENT, page, site)


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", "", html).split())


HERE = "2021/09/30/accord/"


def test_every_kind_of_page_is_there() -> None:
    pages = pages_of(FULL)
    assert [page for page in pages if page.startswith("on/0") or page.startswith("on/1")] == [
        f"on/{day}/" for day in days_of_a_year()
    ]
    assert [page for page in pages if not page.startswith(("on/0", "on/1"))] == [
        "", "articles/", "actors/", "events/", "timeline/", "stories/", "topics/", "places/", "sources/", "on/",
        "data/", "corrections/", "404.html", "search/",
        HERE, "actors/agence-france-presse/", "actors/jane-roe/", "actors/ruritania/",
        "events/founded/", "events/accord-signed/", "events/roe-leaves/", "events/next-round/",
        "2021/", "2021/09/", "2021/09/30/", "places/strelsau/", "places/vienna/", "sources/afp/", "sources/the-daily/",
        "timeline/-0043/", "timeline/2021/", "stories/accord/", "about/",
    ]  # fmt: skip


@pytest.mark.parametrize("indexes", [FULL, Indexes()], ids=["full", "empty"])
def test_every_page_renders_with_one_first_heading_and_nothing_inline(indexes: Indexes) -> None:
    for address, page in pages_of(indexes).items():
        html = html_of(page)
        assert html.count("<h1") == 1, address
        assert not re.search(r"<script(?![^>]*(?: src=|ld\+json))", html), address
        assert not re.search(r"<style|\sstyle=|\son\w+=", html), address
        assert "None" not in words(html), address


def test_every_link_leads_to_a_page_and_every_anchor_stands_on_it() -> None:
    html = {file_of(address): html_of(page) for address, page in pages_of(FULL).items()}
    made_elsewhere = re.compile(r"(?:\.(?:json|bib|ris|md|xml|csv|ics|css|js|woff2|svg|txt|sqlite)|SHA256SUMS)$")
    for name, text in html.items():
        if name == "404.html":
            continue
        for href in re.findall(r'href="([^"]*)"', text):
            target, _, anchor = href.partition("#")
            if re.match(r"https?:", target) or made_elsewhere.search(target):
                continue
            path = (Path("/") / name).parent / target if target else Path("/") / name
            parts: list[str] = []
            for part in path.parts[1:]:
                parts = parts[:-1] if part == ".." else [*parts, part]
            assert "/".join(parts) in html, f"{name} links to {href}"
            assert not anchor or f'id="{anchor}"' in html["/".join(parts)], f"{name} links to {href}"


def test_an_inferred_date_says_so_and_gives_its_evidence() -> None:
    html = html_at(HERE)
    assert "Thursday 30 September 2021 (inferred)" in words(html)
    assert "Inferred by the archive: between 30 September and 1 October 2021" in words(html)
    assert "line 3 says Sept 30" in html


def test_the_articles_timeline_quotes_its_words_and_names_who_knows_better() -> None:
    assert "The article says In June; the day is from the chancery" in words(html_at(HERE))
    signed, leaves = view_at(HERE).strip.events
    assert (signed.says, signed.refined) == ("In June", "the day is from the chancery")
    assert (leaves.says, leaves.refined, leaves.here) == ("on Thursday (Sept 30)", "", True)


def test_an_event_without_a_date_of_its_own_says_what_it_is_dated_with() -> None:
    part = replace(
        LEAVES, id="part", title="Two groups are formed", part_of="roe-leaves", sources=(told(LEFT, "", ""),)
    )
    tables = replace(FULL, events=(*FULL.events, part), events_of_article={"a": ("roe-leaves", "part")})
    html = words(html_at(HERE, tables))
    assert "Told as part of Roe leaves, and dated with it" in html


def test_a_key_actor_has_the_post_held_on_that_day() -> None:
    assert [(one.name, one.line) for one in view_at(HERE).key_actors] == [("Jane Roe", "President of Ruritania")]
    assert [one.name for one in view_at(HERE).also_named] == ["Ruritania"]


def test_before_the_post_the_line_is_the_one_held_then_or_the_reason() -> None:
    earlier = replace(FULL, articles=(replace(ARTICLE, date=datetime.date(2015, 5, 5)),))
    assert view_at("2015/05/05/accord/", earlier).key_actors[0].line == "Minister, Ruritania"
    longest_ago = replace(FULL, articles=(replace(ARTICLE, date=datetime.date(2001, 1, 1)),))
    assert view_at("2001/01/01/accord/", longest_ago).key_actors[0].line == "In the title"


def test_a_photograph_that_is_not_held_leaves_its_caption() -> None:
    text = words(html_at(HERE))
    assert "Photograph not held. Its caption read: Jane Roe at the table. Photo: AFP" in text


def test_a_source_says_what_may_be_shown_and_leads_to_the_actor_of_its_name() -> None:
    view = view_at("sources/afp/")
    assert (view.title, view.counts, view.rights) == (
        "AFP",
        "1 article",
        ("1 article: status not known; shown in full",),
    )
    assert view.actor == Link("AFP", "actors/agence-france-presse/")
    assert [form.address for form in view.forms] == ["sources/afp/feed.xml"]


def test_a_story_holds_the_articles_that_name_it_and_those_that_report_its_events() -> None:
    naming = replace(ARTICLE, id="b", slug="b", stories=("accord",))
    more = replace(FULL, articles=(naming, ARTICLE), annotations={**FULL.annotations, "b": Annotations("b")})
    assert sorted(item.id for item in view_at("stories/accord/", more).articles) == ["a", "b"]


def test_a_place_holds_what_was_written_there_and_a_month_and_a_day_what_was_published() -> None:
    assert [item.id for group in view_at("places/vienna/").articles for item in group.articles] == ["a"]
    month = view_at("2021/09/")
    assert (month.title, [item.id for item in month.articles]) == ("September 2021", ["a"])
    cells = [cell for week in month.weeks for cell in week if cell and cell.count]
    assert [(cell.day, cell.address, cell.label) for cell in cells] == [(30, HERE[:11], "30 September: 1 article")]
    assert words(html_at("2021/09/30/")).count("Accord ‘signed’ &amp; sealed") == 1


def test_an_address_that_an_article_had_leads_to_it() -> None:
    moved = replace(FULL, articles=(replace(ARTICLE, formerly=("2021/09/29/pact", "2021/09/30/accord")),))
    pages = pages_of(moved)
    assert pages["2021/09/29/pact/"].view.address == HERE  # type: ignore[attr-defined]
    assert pages[HERE].template == "article.html"


def test_a_day_of_every_year_holds_what_happened_on_that_very_day() -> None:
    day = view_at("on/09-30/")
    assert [event.id for event in day.events] == ["roe-leaves"]
    assert (day.earlier.address, day.later.address) == ("on/09-29/", "on/10-01/")
    assert view_at("on/01-01/").earlier.address == "on/12-31/"
    assert "knows of no event on a 1 January" in words(html_at("on/01-01/"))


def test_the_agency_is_linked_by_the_name_that_the_article_gives_it() -> None:
    assert [(link.label, link.address) for link in view_at(HERE).makers] == [("AFP", "sources/afp/")]


def test_the_citation_says_that_the_date_is_inferred() -> None:
    text = words(html_at(HERE))
    assert (
        "AFP. “Accord ‘signed’ &amp; sealed.” The Daily, 30 September 2021 (inferred). Archived in The Record" in text
    )


@pytest.mark.parametrize(("display", "shown"), [("full", True), ("extract", False), ("record", False)])
def test_rights_decide_how_much_of_the_text_is_on_any_page(display: str, shown: bool) -> None:
    kept = replace(FULL, articles=(replace(ARTICLE, rights=Rights(display=display)),))  # type: ignore[arg-type]
    for address, page in pages_of(kept).items():
        assert shown or "She left on Thursday" not in html_of(page), address
    first = "signed the accord." in html_at(HERE, kept)
    assert first is (display != "record")


def test_an_event_shows_the_words_of_each_article_and_what_they_alone_say() -> None:
    view = view_at("events/accord-signed/")
    ((saying,),) = (report.sayings for report in view.reports)
    assert (saying.sentence, saying.timex, saying.date) == (SIGNED, "In June", "June 2021")
    assert saying.address == f"{HERE}#s-0"
    assert (view.date_from, view.precision, view.place.label) == ("the chancery", "the day is known", "Strelsau")


def test_a_citation_links_to_the_web_alone() -> None:
    assert view_at("events/accord-signed/").citations[0].url == "https://example.com/accord"
    assert view_at("events/founded/").citations[0].url == ""


def test_the_machines_form_of_a_date_is_given_only_where_html_has_one() -> None:
    assert view_at("events/founded/").when.label == "44 BC"
    assert view_at("events/founded/").when.iso == ""
    assert view_at("events/next-round/").when.iso == ""
    assert '<time datetime="2021-06-16">' in html_at("events/accord-signed/")


def test_a_story_keeps_its_editors_order_and_the_numbers_of_time() -> None:
    items = view_at("stories/accord/").strip.events
    assert [(item.id, item.number) for item in items] == [("roe-leaves", 2), ("accord-signed", 1)]


def test_people_stand_under_their_surname() -> None:
    assert [letter.letter for letter in view_at("actors/").letters] == ["A", "R"]
    assert [actor.name for actor in view_at("actors/").letters[1].actors] == ["Jane Roe", "Ruritania"]


def test_an_actor_page_gives_posts_events_articles_and_company() -> None:
    view = view_at("actors/jane-roe/")
    assert [(role.title, role.of.label if role.of else "", role.years) for role in view.roles] == [
        ("President of Ruritania", "", "From 1 January 2020"),
        ("Minister", "Ruritania", "1 January 2010 to 31 December 2019"),
    ]
    assert [[event.id for event in year.events] for year in view.years] == [["accord-signed", "roe-leaves"]]
    assert [other.name for other in view.together] == ["Ruritania"]
    assert "<em>Zenda</em>" in view.note_html


def test_plans_stand_apart_on_the_years_page() -> None:
    view = view_at("timeline/2021/")
    assert [[item.id for item in group.events] for group in view.groups] == [["accord-signed"], ["roe-leaves"]]
    assert [item.id for item in view.strip.plans] == ["next-round"]


def test_what_is_not_on_the_index_is_a_number_that_links() -> None:
    events = tuple(Event(f"e{place}", f"E {place}", parse_edtf("2021-06-05")) for place in range(77))
    html = html_at("events/", Indexes(events=events))
    assert re.search(r'href="\.\./timeline/index\.html">\+37 more<', html)


def test_of_a_year_with_many_articles_a_few_of_each_month_stand_on_its_page() -> None:
    many = tuple(
        replace(ARTICLE, id=f"a{n}", slug=f"a{n}", date=datetime.date(2021, 9 - n // 60, 5)) for n in range(120)
    )
    indexes = Indexes(many, {article.id: Annotations(article.id) for article in many})
    assert [(month.count, len(month.articles), month.more) for month in view_at("2021/", indexes).months] == [
        ("60 articles", 6, 54),
        ("60 articles", 6, 54),
    ]
    assert re.search(r'href="09/index\.html">\+54 more<', html_at("2021/", indexes))


def test_an_article_in_another_language_says_so() -> None:
    other = replace(FULL, articles=(replace(ARTICLE, lang="de"),))
    assert '<h1 lang="de">' in html_at(HERE, other)


def test_canonical_addresses_need_a_public_one() -> None:
    assert '<link rel="canonical" href="https://example.org/archive/2021/09/30/accord/">' in html_at(HERE)
    assert "canonical" not in html_at(HERE, site=Site("The Record"))


def test_zotero_finds_title_date_and_maker() -> None:
    tags = [(tag.name, tag.content) for tag in view_at(HERE).head.citation]
    assert ("citation_title", "Accord ‘signed’ & sealed") in tags
    assert ("citation_publication_date", "2021/09/30") in tags
    assert ("citation_author", "AFP") in tags


def test_a_title_cannot_become_markup() -> None:
    bad = replace(FULL, articles=(replace(ARTICLE, title='"><script>alert(1)</script>'),))
    for address, page in pages_of(bad).items():
        assert "<script>alert" not in html_of(page), address


def test_without_search_there_is_no_search_page_and_no_link_to_one() -> None:
    site = Site("The Record", search=False)
    assert "search/" not in pages_of(FULL, site)
    assert "search/" not in html_at("", site=site)


def test_system_fonts_ask_for_no_file() -> None:
    assert "@font-face" in bundle_css(THEME, "newsreader")
    assert "@font-face" not in bundle_css(THEME, "system")
    assert "woff2" not in html_at("", site=Site("The Record", fonts="system"))


def test_a_date_is_quoted_with_its_preposition() -> None:
    bare = replace(ACCORD, sources=(told(SIGNED, "June", "2021-06"),))
    view = view_at(HERE, replace(FULL, events=(bare,), events_of_article={"a": ("accord-signed",)}, stories=()))
    assert view.strip.events[0].says == "In June"
