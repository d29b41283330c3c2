"""The page of all that programs can take away, with what each file holds."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from newsarchive.model import Display
from newsarchive.publish.addresses import DATA
from newsarchive.publish.jsonld import dataset_jsonld
from newsarchive.publish.language.words import N_
from newsarchive.publish.views.head import Alternate, Head, build_head
from newsarchive.publish.views.tables import Tables
from newsarchive.publish.views.words import count_of

_ARTICLES = N_(
    "Each with its source and rights, the actors and dates found in it, and the words that they come from. "
    "Beside every article lie the same forms of it alone."
)
_ACTORS = N_("Each with its posts, every form of its name, its articles, and who is named with it.")
_EVENTS = N_("Each with its date in EDTF, first and last day, who took part, and every sentence that tells it.")
_TOPICS = N_("Each with its articles, events and actors.")
_DISPLAYS: dict[Display, str] = {
    "full": N_("%(articles)s in full"),
    "extract": N_("%(articles)s with an extract of the text"),
    "record": N_("%(articles)s as a record without the text"),
}


@dataclass(frozen=True, slots=True)
class DataSet:
    """Records of one kind: how many there are, what each says, and the forms in which they can be had."""

    title: str
    count: str
    text: str
    forms: tuple[Alternate, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """``rights`` say of how many articles how much is in the files."""

    head: Head
    title: str
    sets: tuple[DataSet, ...]
    rights: tuple[str, ...]


def build_data_view(tables: Tables) -> DataView:
    words, counts = tables.words, tables.counts[""]
    say, title = words.gettext, words.gettext("Data")
    sets = (
        DataSet(say("Articles"), count_of(words, counts.articles, "article"), say(_ARTICLES),
                (_form("application/json", "articles.json", "JSON"),
                 _form("application/x-bibtex", "articles.bib", "BibTeX"),
                 Alternate("application/atom+xml", "feed.xml", say("Feed of the latest")))),
        DataSet(say("Actors"), count_of(words, counts.actors, "actor"), say(_ACTORS),
                (_form("application/json", "actors.json", "JSON"),)),
        DataSet(say("Events"), count_of(words, counts.events, "dated event"), say(_EVENTS),
                (_form("application/json", "events.json", "JSON"), _form("text/csv", "events.csv", "CSV"),
                 _form("text/calendar", "events.ics", say("Calendar")),
                 _form("application/json", "timeline.json", "TimelineJS"))),
        DataSet(say("Topics"), count_of(words, counts.topics, "topic"), say(_TOPICS),
                (_form("application/json", "topics.json", "JSON"),)),
    )  # fmt: skip
    shown = Counter(article.rights.display for article in tables.all_articles())
    rights = tuple(
        say(message, articles=count_of(words, shown[one], "article"))
        for one, message in _DISPLAYS.items()
        if shown[one]
    )
    said = say("The whole archive in files for programs: articles, actors, dated events and topics.")
    files = [(form.type, form.address) for one in sets for form in one.forms]
    head = build_head(tables, DATA, title, said, "data", jsonld=dataset_jsonld(tables, said, files))
    return DataView(head, title, sets, rights)


def _form(media_type: str, file: str, title: str) -> Alternate:
    return Alternate(media_type, f"{DATA}{file}", title)
