"""Pages as Markdown, for who keeps notes: an article's text, and what the archive knows of an actor, an event, a topic.

No words are shown that rights keep back, and every sentence stands with the article that it is from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from newsarchive.index.withholding import shown_text
from newsarchive.model import Actor, Article, Citation, Event
from newsarchive.publish.addresses import article_address, event_address, file_of
from newsarchive.publish.exports.citations import citation_text
from newsarchive.publish.exports.file import FilePlan, clean, one_line
from newsarchive.publish.language.words import ENGLISH
from newsarchive.publish.site import Site
from newsarchive.publish.views.actor import years_of_role
from newsarchive.publish.views.article import role_label
from newsarchive.publish.views.articles import credit_of
from newsarchive.publish.views.citation import is_guessed
from newsarchive.publish.views.sets import SetKind, all_sets, articles_of_set, folder_of_set, has_text
from newsarchive.publish.views.tables import Tables
from newsarchive.publish.views.words import TYPE_NAMES, capitalise, count_of, moment_on, web_link

# What Markdown would take for its own; an underscore at a word's end, an ampersand where it names a character.
_MARKS = re.compile(r"[\\`*\[\]<>|]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)")


def plan(tables: Tables) -> Iterator[FilePlan]:
    """Each article's text, the list of all of them, and a page for each set."""
    for id_ in sorted(tables.lists["articles"]):
        yield FilePlan(f"{article_address(tables.articles[id_])}article.md", _article, (id_,))
    yield FilePlan("data/articles.md", _all_articles)
    for kind, key in all_sets(tables):
        if has_text(tables, kind, key):
            yield FilePlan(f"{folder_of_set(kind, key)}{kind}.md", _set, (kind, key))


def escape(text: str) -> str:
    r"""``text`` on one line, as Markdown shows it.

    >>> print(escape("R&D [sic] &amp; *more* of a_b"))
    R&D \[sic\] \&amp; \*more\* of a_b
    """
    return _MARKS.sub(r"\\\g<0>", one_line(text))


def article_markdown(article: Article, site: Site) -> str:
    """The article as Markdown: headline, as much of the text as rights let a reader see, and how to cite it."""
    shown = shown_text(article).strip()
    if shown and article.dateline and article.dateline.text:
        shown = f"{escape(article.dateline.text)} {shown}"
    kept_back = {
        "full": "",
        "extract": "*The archive shows the first paragraph only.*",
        "record": "*The archive does not show the text.*",
    }[article.rights.display]
    parts = [f"# {escape(article.title)}", shown, kept_back, "---", escape(citation_text(article, site))]
    parts += [escape(article.rights.notice)] if article.rights.notice else []
    return clean("\n\n".join(part for part in parts if part)) + "\n"


def _article(tables: Tables, id_: str) -> str:
    return article_markdown(tables.texts[id_], tables.site)


# ---------------------------------------------------------------- sets


def _all_articles(tables: Tables) -> str:
    """By year, the newest first."""
    articles = tables.all_articles()
    years = groupby(articles, lambda article: article.date.year)
    lists = [_section(str(year), [f"- {_reference(tables, one, up=1)}" for one in told]) for year, told in years]
    return _page(tables, f"Articles of {tables.site.name}", [count_of(ENGLISH, len(articles), "article")], "", lists)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What stands before the articles of a set: ``note`` is an editor's own Markdown, ``events`` are ids."""

    title: str
    facts: Sequence[str]
    note: str = ""
    posts: Sequence[str] = ()
    events: Sequence[str] = ()


def _set(tables: Tables, kind: SetKind, key: str) -> str:
    """Name, facts, an editor's own words, dated events with who says so, and all articles."""
    articles = [tables.once(_article_line, id_) for id_ in articles_of_set(tables, kind, key)]
    if kind == "event":
        return _event(tables, tables.events[key], articles)
    sheet = _sheet(tables, kind, key)
    told = [tables.once(_event_lines, event) for event in sheet.events if event in tables.events]
    lists = [_section("Posts held", sheet.posts), _section("Dated events", told), _section("Articles", articles)]
    return _page(tables, sheet.title, sheet.facts, sheet.note, lists)


def _sheet(tables: Tables, kind: SetKind, key: str) -> _Sheet:
    if kind == "actor":
        entry = tables.entries[key]
        actor = entry.actor
        return _Sheet(actor.name, _facts_of_actor(actor), actor.note, _posts(tables, actor), entry.events)
    if kind == "topic":
        return _Sheet(tables.topics[key].name, ["Topic"], events=tables.topics[key].events)
    if kind == "place":
        return _Sheet(tables.places[key].name, ["Place"], events=tables.places[key].events)
    if kind == "source":
        return _Sheet(tables.sources[key].name, ["Source"])
    story = tables.stories[key]
    return _Sheet(story.title, ["Story"], story.body or story.summary, events=story.events)


def _event(tables: Tables, event: Event, articles: Sequence[str]) -> str:
    where = tables.name_of(event.place) if event.place else ""
    people = ", ".join(
        f"{tables.name_of(one.actor)}{'' if one.role == 'agent' else f' ({one.role})'}" for one in event.actors
    )
    facts = [capitalise(event.when.label), "" if event.modality == "asserted" else capitalise(event.modality)]
    facts += [f"Place: {where}" if where else "", f"Who: {people}" if people else ""]
    facts += [f"Date from: {event.date_from}" if event.date_from else ""]
    told = [line.removeprefix("  ") for line in _tellings(tables, event)]
    lists = [_section("Who says so", told), _section("Articles", articles)]
    return _page(tables, event.title, facts, event.note, lists)


def _page(tables: Tables, title: str, facts: Sequence[str], note: str, lists: Sequence[str]) -> str:
    told = [escape(fact) for fact in facts if fact]
    parts = [f"# {escape(title)}", "  \n".join(told), note.strip(), *lists, "---", f"From {escape(tables.site.name)}"]
    address = f", <{tables.site.url}/>" if tables.site.url else ""
    return clean("\n\n".join(part for part in parts if part)) + f"{address}.\n"


def _section(title: str, lines: Sequence[str]) -> str:
    return f"## {title}\n\n" + "\n".join(lines) if lines else ""


def _facts_of_actor(actor: Actor) -> list[str]:
    other = "; ".join(actor.names[1:])
    unreviewed = "Found by rule; no editor has reviewed the name yet" if actor.status == "proposed" else ""
    return [TYPE_NAMES[actor.type], unreviewed, f"Also: {other}" if other else "",
            f"Wikidata: {actor.wikidata}" if actor.wikidata else ""]  # fmt: skip


def _posts(tables: Tables, actor: Actor) -> list[str]:
    return [f"- {escape(years_of_role(ENGLISH, role))}: {escape(role_label(tables, role))}" for role in actor.roles]


def _event_lines(tables: Tables, id_: str) -> str:
    """The event, and under it each sentence that tells it."""
    event = tables.events[id_]
    said = "" if event.modality == "asserted" else f"{event.modality}: "
    head = f"- {escape(capitalise(event.when.label))}: {said}{_link(tables, event.title, event_address(id_))}"
    return "\n".join([head, *_tellings(tables, event)])


def _tellings(tables: Tables, event: Event) -> Iterator[str]:
    """A line for each article, with those of its sentences that may be shown, then for each outside authority."""
    for id_ in dict.fromkeys(source.article for source in event.sources):
        article = tables.articles.get(id_)
        if article is not None:
            shown = [one.sentence for one in event.sources if one.article == id_ and tables.is_shown(id_, one.end)]
            quoted = " ".join(f"“{escape(sentence)}”" for sentence in dict.fromkeys(shown) if sentence)
            yield f"  - {_reference(tables, article)}{f': {quoted}' if quoted else ''}"
    yield from (f"  - {_authority(one)}" for one in event.citations)


def _article_line(tables: Tables, id_: str) -> str:
    return f"- {_reference(tables, tables.articles[id_])}"


def _reference(tables: Tables, article: Article, up: int = 2) -> str:
    date = f"{moment_on(ENGLISH, article.date).label}{' (inferred)' if is_guessed(article) else ''}"
    who = ", ".join(escape(part) for part in (credit_of(ENGLISH, article), date) if part)
    return f"{_link(tables, article.title, article_address(article), up)}, {who}"


def _authority(one: Citation) -> str:
    # A backtick would begin code, which Markdown looks for before it looks for links.
    url = web_link(one.url).replace("`", "%60").replace("\\", "%5C")
    title = f"[{escape(one.title)}](<{url}>)" if url else escape(one.title)
    return ", ".join(part for part in (title, escape(one.publisher), one.date.isoformat() if one.date else "") if part)


def _link(tables: Tables, title: str, address: str, up: int = 2) -> str:
    """Relative where the site has no address: the page of every set lies two folders deep, and so do all its lines."""
    target = f"{tables.site.url}/{address}" if tables.site.url else "../" * up + file_of(address)
    return f"[{escape(title)}](<{target}>)"
