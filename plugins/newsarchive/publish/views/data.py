"""The page of all that programs can take away, with what each file holds, and how large it is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from newsarchive.model import Display
from newsarchive.publish.addresses import CHECKSUMS, DATA, ZIP
from newsarchive.publish.jsonld import DataFile, dataset_jsonld
from newsarchive.publish.language.words import N_
from newsarchive.publish.licences import address_of_licence
from newsarchive.publish.views.head import Head, build_head
from newsarchive.publish.views.tables import Link, Tables
from newsarchive.publish.views.words import Noun, count_of, size_of

_BIBTEX, _RIS, _CSL = (
    "application/x-bibtex",
    "application/x-research-info-systems",
    "application/vnd.citationstyles.csl+json",
)
_JSON, _CSV, _MARKDOWN = "application/json", "text/csv", "text/markdown"
_ARTICLES = N_(
    "Each with its source and rights, the actors and dates found in it, and the words that they come from; "
    "as a table, as citations for a reference manager, as a list to read. Beside every article lie the same forms of "
    "it alone."
)
_ACTORS = N_("Each with its posts, every form of its name, its articles, and who is named with it.")
_EVENTS = N_("Each with its date in EDTF, first and last day, who took part, and every sentence that tells it.")
_TOPICS = N_("Each with its articles, events and actors.")
_PLACES = N_("Each with the articles about it or written there, and what happened there.")
_SOURCES = N_("Publications and agencies, each with its articles, and what is known of the rights in them.")
_STORIES = N_("Each with its events in its editor’s order, and the articles that report them.")
_DATABASE = N_(
    "All that is below in one SQLite database, for questions that no page answers. "
    "Its view who_acted_when has each event with who took part, according to whom, and in which words."
)
_ZIP = N_("All pages and all data in one zip, to be read from a disk: unpack it, and open index.html.")
_Form = tuple[str, str, str]
# Each set of records by its title: what counts them, what each says, and the files that hold them.
_SETS: tuple[tuple[str, Noun, str, tuple[_Form, ...]], ...] = (
    (N_("Articles"), "article", _ARTICLES,
     ((_JSON, "articles.json", "JSON"), (_CSV, "articles.csv", "CSV"), (_BIBTEX, "articles.bib", "BibTeX"),
      (_RIS, "articles.ris", "RIS"), (_CSL, "articles.csl.json", "CSL-JSON"), (_MARKDOWN, "articles.md", N_("Text")))),
    (N_("Events"), "dated event", _EVENTS,
     ((_JSON, "events.json", "JSON"), (_CSV, "events.csv", "CSV"), ("text/calendar", "events.ics", N_("Calendar")),
      (_JSON, "timeline.json", "TimelineJS"))),
    (N_("Actors"), "actor", _ACTORS, ((_JSON, "actors.json", "JSON"), (_CSV, "actors.csv", "CSV"))),
    (N_("Topics"), "topic", _TOPICS, ((_JSON, "topics.json", "JSON"),)),
    (N_("Places"), "place", _PLACES, ((_JSON, "places.json", "JSON"),)),
    (N_("Sources"), "source", _SOURCES, ((_JSON, "sources.json", "JSON"),)),
    (N_("Stories"), "story", _STORIES, ((_JSON, "stories.json", "JSON"),)),
)  # fmt: skip
_DISPLAYS: dict[Display, str] = {
    "full": N_("%(articles)s in full"),
    "extract": N_("%(articles)s with an extract of the text"),
    "record": N_("%(articles)s as a record without the text"),
}


@dataclass(frozen=True, slots=True)
class DataForm:
    """A file to take away: ``address`` is one of the site's, or a whole one where a copy on a disk does not hold it.

    ``size`` is in words, and empty where it is not known.
    """

    type: str
    address: str
    title: str
    size: str = ""
    whole: bool = False


@dataclass(frozen=True, slots=True)
class DataSet:
    """Records of one kind: how many there are, what each says, and the forms in which they can be had."""

    title: str
    count: str
    text: str
    forms: tuple[DataForm, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """``rights`` say of how many articles how much is in the files; ``licence`` is that of the archive's own work."""

    head: Head
    title: str
    sets: tuple[DataSet, ...]
    rights: tuple[str, ...]
    licence: Link | None
    papers: tuple[DataForm, ...]


def build_data_view(tables: Tables) -> DataView:
    words, say, title = tables.words, tables.words.gettext, tables.words.gettext("Data")
    sets = tuple(
        DataSet(say(name), count_of(words, _number_of(tables, noun), noun), say(text),
                tuple(_form(tables, *form) for form in forms))
        for name, noun, text, forms in _SETS
    )  # fmt: skip
    latest = DataForm("application/atom+xml", "feed.xml", say("Feed of the latest"))
    sets = (replace(sets[0], forms=(*sets[0].forms, latest)), *sets[1:])
    everything = _everything(tables)
    papers = (_form(tables, "text/plain", "LICENCE.txt", N_("Licence and rights")),
              DataForm("text/plain", CHECKSUMS, say("Checksums (SHA-256)")))  # fmt: skip
    shown = Counter(article.rights.display for article in tables.all_articles())
    rights = tuple(
        say(message, articles=count_of(words, shown[one], "article"))
        for one, message in _DISPLAYS.items()
        if shown[one]
    )
    said = say("The whole archive in files for programs: articles, actors, dated events, topics, places and sources.")
    files = [_file(tables, form) for one in (*everything, *sets) for form in one.forms]
    head = build_head(tables, DATA, title, said, "data", jsonld=dataset_jsonld(tables, said, files))
    return DataView(head, title, (*everything, *sets), rights, _licence(tables), papers)


def _number_of(tables: Tables, noun: Noun) -> int:
    counts, lists = tables.counts[""], tables.lists
    found = {"article": counts.articles, "dated event": counts.events, "actor": counts.actors, "topic": counts.topics}
    return found[noun] if noun in found else len(lists["stories" if noun == "story" else f"{noun}s"])


def _everything(tables: Tables) -> tuple[DataSet, ...]:
    """The files that hold all; they are made where the site has a public address."""
    url = tables.site.url
    if not url:
        return ()
    say = tables.words.gettext
    database = DataSet(say("Database"), "", say(_DATABASE),
                       (_form(tables, "application/vnd.sqlite3", "archive.sqlite", "SQLite"),))  # fmt: skip
    if ZIP not in tables.made:
        return (database,)
    # The zip does not hold itself: in a copy on a disk, its link leads to the site.
    zipped = DataForm("application/zip", f"{url}/{ZIP}", "Zip", whole=True)
    return (DataSet(say("Whole site"), "", say(_ZIP), (zipped,)), database)


def _licence(tables: Tables) -> Link | None:
    licence = tables.site.licence
    return Link(licence, address_of_licence(licence)) if licence else None


def _form(tables: Tables, media_type: str, file: str, title: str) -> DataForm:
    size = tables.made.get(f"{DATA}{file}")
    return DataForm(media_type, f"{DATA}{file}", tables.words.gettext(title), size_of(size) if size is not None else "")


def _file(tables: Tables, form: DataForm) -> DataFile:
    url = tables.site.url
    address = form.address if form.whole or not url else f"{url}/{form.address}"
    return DataFile(form.type, address if url else "", tables.made.get(form.address, 0))
