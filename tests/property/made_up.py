"""An archive in which every text that an editor or an article may hold is made up, and all files that it becomes."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from anything import DAYS, EDTF, HELD, TEXTS
from hypothesis import strategies as st

from newsarchive.dates import parse_edtf
from newsarchive.model import (
    Actor,
    ActorEntry,
    ActorTag,
    Alias,
    Annotations,
    Article,
    Citation,
    Correction,
    Dateline,
    Event,
    EventSource,
    Image,
    Indexes,
    Mention,
    Participant,
    ProposedActor,
    Rights,
    Role,
    Story,
    TextPage,
)
from newsarchive.publish.exports import plan_files
from newsarchive.publish.site import Site
from newsarchive.publish.tabulating import build_tables
from newsarchive.publish.views.tables import Tables

URL = "https://example.org/archive"
ARTICLE, EVENT, ACTOR, STORY = "2021-09-30-talks", "2021-09-30-met", "jane-roe", "the-talks"


@dataclass(frozen=True)
class Said:
    """One text for each place that has one; ``body`` may be of several paragraphs."""

    title: str
    body: str
    name: str
    label: str
    note: str
    edtf: str = "2021-09-30"
    day: datetime.date = datetime.date(2021, 9, 30)


def is_edtf(text: str) -> bool:
    try:
        return bool(parse_edtf(text))
    except ValueError:
        return False


def saying(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Said]:
    return st.builds(Said, texts, texts, texts, texts, texts, st.just("2021-09-30") | EDTF.filter(is_edtf), DAYS)


# What the reader lets in, and what other programs that call the package may hand over.
HELD_WORDS, ANY_WORDS = saying(HELD), saying(TEXTS.map(lambda text: text or "x"))


def archive(said: Said) -> Indexes:
    article = Article(
        ARTICLE, "content/articles/2021/x.md", said.title, "talks", said.body, "en", said.day,
        authors=(said.name,), agency=(said.label,), byline=said.note, publication=said.name,
        dateline=Dateline(said.note, said.label), images=(Image(said.note, said.name),), summary=said.note,
        topics=(said.label, said.name), places=(said.name,), tags=(said.label,), stories=(STORY,), actors=(ACTOR,),
        rights=Rights("unknown", said.name, said.note, said.label), omitted=(said.note,),
        corrections=(Correction(said.day, said.note),),
    )  # fmt: skip
    actor = Actor(ACTOR, said.name, "person", (Alias(said.label), Alias(said.title, "weak")),
                  roles=(Role(said.label, "ministry", said.day),), note=said.note)  # fmt: skip
    event = Event(
        EVENT, said.title, parse_edtf(said.edtf), actors=(Participant(ACTOR), Participant("ministry", said.label)),
        place="geneva", sources=(EventSource(ARTICLE, 0, len(said.body), said.body, said.label, said.edtf),),
        citations=(Citation(said.title, said.name, "https://office.example/a?b=c&d", said.day, said.note),),
        why=(said.note,), note=said.note,
    )  # fmt: skip
    story = Story(STORY, said.title, said.note, (EVENT,), said.body)
    mention = Mention(0, len(said.body), said.body, ACTOR, "strong")
    tag = ActorTag(ACTOR, said.name, "person", 0.5, True, 1, said.note)
    return Indexes(
        articles=(article,),
        annotations={ARTICLE: Annotations(ARTICLE, mentions=(mention,), actors=(tag,), events=(event,))},
        actors={ACTOR: ActorEntry(actor, (ARTICLE,), (ARTICLE,), (EVENT,))},
        events=(event,),
        events_of_article={ARTICLE: (EVENT,)},
        stories=(story,),
        pages=(TextPage("about", said.title, said.note, said.body),),
        proposed=(ProposedActor("john-doe", said.name, "person", (ARTICLE,), 0.5, 0.5, True, said.body, said.note),),
    )


def site(said: Said, url: str = URL) -> Site:
    return Site(said.name, url, description=said.note, publisher=said.label, licence=said.label)


def tables(said: Said, url: str = URL) -> Tables:
    return build_tables(archive(said), site(said, url))


def files(tables: Tables, *endings: str) -> dict[str, str]:
    """Every file of the site whose address has such an ending, and is text."""
    made = {plan.address: plan.text(tables, *plan.key) for plan in plan_files(tables) if plan.address.endswith(endings)}
    return {address: text for address, text in made.items() if isinstance(text, str)}
