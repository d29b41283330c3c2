"""Linked data for search engines and other readers of pages: schema.org in JSON-LD.

Nothing is claimed that the archive does not say: dates are as precise as the words,
what is alleged or denied is a Claim and no Event, and a site without a public address makes up no identities.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from newsarchive.dates import When
from newsarchive.model import Actor, ActorType, Article, Citation, Correction, Event, Role
from newsarchive.publish.addresses import (
    ACTORS,
    ARTICLES,
    DATA,
    EVENTS,
    actor_address,
    article_address,
    event_address,
    year_address,
)
from newsarchive.publish.licences import address_of_licence
from newsarchive.publish.precision import ends_of, iso_at_precision, members_of, shared_iso
from newsarchive.publish.site import Site
from newsarchive.publish.views.share import IMAGE
from newsarchive.publish.views.tables import Tables
from newsarchive.publish.views.words import web_link

Node = dict[str, Any]


class DataFile(NamedTuple):
    """A download: its media type, its whole address, and its size in bytes, 0 where that is not known."""

    type: str
    url: str
    size: int = 0


_TYPES: Mapping[ActorType, str] = {
    "person": "Person",
    "organisation": "Organization",
    "government": "GovernmentOrganization",
    "country": "Country",
    "igo": "Organization",
    "media": "NewsMediaOrganization",
}
_STATUS = {"planned": "https://schema.org/EventScheduled", "cancelled": "https://schema.org/EventCancelled"}
_CLAIMS = ("alleged", "denied")
# A browser ends a script at "</", and old ones end a line of it at U+2028 and U+2029.
_UNSAFE = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}


def article_jsonld(tables: Tables, article: Article) -> str:
    """A NewsArticle: who made it and when, whom it names, which events it tells of."""
    address, site = article_address(article), tables.site
    found, told = tables.annotations_of(article.id), tables.events_told_by(article.id)
    node = _article_node(article, site) | {
        "dateModified": article.modified.isoformat() if article.modified else "",
        "dateline": article.dateline.place if article.dateline else "",
        "inLanguage": article.lang,
        "publisher": _named("NewsMediaOrganization", article.publication),
        "copyrightHolder": _named("Organization", article.rights.holder),
        "copyrightNotice": article.rights.notice,
        "license": web_link(article.rights.licence),
        "sameAs": web_link(article.canonical_url),
        "correction": [_correction_node(one) for one in article.corrections],
        "about": [_event_node(event, site) for event in told],
        "mentions": [_tag_node(tables, tag.actor, tag.name, tag.type) for tag in found.actors],
        "isPartOf": _site_node(site),
        "image": f"{site.url}/{address}{IMAGE}" if site.is_shared else "",
    }
    year = (str(article.date.year), year_address(article.date.year))
    return _script(
        node, _breadcrumbs(site, (tables.words.gettext("Articles"), ARTICLES), year, (article.title, address))
    )


def actor_jsonld(tables: Tables, slug: str) -> str:
    """A ProfilePage whose subject is the actor; one without a record is known by the slug alone."""
    actor, name, site = tables.actors.get(slug), tables.name_of(slug), tables.site
    page = {"@type": "ProfilePage", "name": name, "isPartOf": _site_node(site)} | _placed(site, actor_address(slug), "")
    page["mainEntity"] = _actor_node(tables, actor) if actor else {"@type": "Thing", "name": name}
    return _script(page, _breadcrumbs(site, (tables.words.gettext("Actors"), ACTORS), (name, actor_address(slug))))


def event_jsonld(tables: Tables, event: Event) -> str:
    """An Event, or a Claim where the articles only allege or deny it."""
    address, site = event_address(event.id), tables.site
    reporting = dict.fromkeys(source.article for source in event.sources)
    reports = [_article_node(tables.articles[id_], site) for id_ in reporting if id_ in tables.articles]
    works = reports + [_citation_node(one) for one in event.citations]
    node = _event_node(event, site)
    if event.modality in _CLAIMS:
        node["appearance"] = works
    else:
        whole = tables.events.get(event.part_of)
        node |= _people(tables, event) | {
            "location": _named("Place", tables.name_of(event.place) if event.place else ""),
            "superEvent": _event_node(whole, site) if whole else {},
            "subjectOf": works,
        }
    return _script(node, _breadcrumbs(site, (tables.words.gettext("Events"), EVENTS), (event.title, address)))


def site_jsonld(site: Site) -> str:
    """The archive as a whole, for its home page."""
    node = _site_node(site) | {"description": site.description, "inLanguage": site.lang}
    return _script(node | {"publisher": _named("Organization", site.publisher)})


def dataset_jsonld(tables: Tables, description: str, files: Sequence[DataFile]) -> str:
    """A Dataset with its downloads, under the licence of what the archive made, where it states one."""
    site = tables.site
    downloads = [
        {
            "@type": "DataDownload",
            "encodingFormat": file.type,
            "contentUrl": file.url,
            "contentSize": f"{file.size} B" if file.size else "",
        }
        for file in files
    ]
    days = [article.date for article in tables.all_articles()]
    node = {
        "@type": "Dataset",
        "name": site.name,
        "description": description,
        "temporalCoverage": f"{min(days).isoformat()}/{max(days).isoformat()}" if days else "",
        "creator": _named("Organization", site.publisher),
        "license": address_of_licence(site.licence),
        "isAccessibleForFree": True,
        "distribution": downloads,
    } | _placed(site, DATA, "")
    return _script(node, _breadcrumbs(site, (tables.words.gettext("Data"), DATA)))


# ---------------------------------------------------------------- nodes


def _article_node(article: Article, site: Site) -> Node:
    authors = [_named("Person", name) for name in article.authors]
    return {
        "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": article.date.isoformat(),
        "author": authors or [_named("Organization", name) for name in article.agency],
    } | _placed(site, article_address(article), "#article")


def _correction_node(correction: Correction) -> Node:
    return {"@type": "CorrectionComment", "text": correction.text, "datePublished": correction.date.isoformat()}


def _actor_node(tables: Tables, actor: Actor) -> Node:
    wikidata = [f"https://www.wikidata.org/wiki/{actor.wikidata}"] if actor.wikidata else []
    return {
        "@type": _TYPES[actor.type],
        "name": actor.name,
        "alternateName": list(actor.names[1:]),
        "sameAs": [*wikidata, *filter(None, map(web_link, actor.same_as))],
        "hasOccupation": [_role_node(tables, role) for role in actor.roles] if actor.type == "person" else [],
    } | _placed(tables.site, actor_address(actor.slug), "#actor")


def _role_node(tables: Tables, role: Role) -> Node:
    """A post with its days, in schema.org's pattern for qualified relations (Role)."""
    return {
        "@type": "OrganizationRole",
        "roleName": role.title,
        "startDate": role.start.isoformat() if role.start else "",
        "endDate": role.end.isoformat() if role.end else "",
        "hasOccupation": {
            "@type": "Occupation",
            "name": role.title,
            "description": f"{role.title}, {tables.name_of(role.of)}" if role.of else "",
        },
    }


def _event_node(event: Event, site: Site) -> Node:
    address = _placed(site, event_address(event.id), "#event")
    if event.modality in _CLAIMS:
        return {"@type": "Claim", "name": event.title, "description": f"{event.modality}: {event.when.label}"} | address
    node = {"@type": "Event", "name": event.title, "description": event.when.label} | event_dates(event.when)
    return node | {"eventStatus": _STATUS.get(event.modality, "")} | address


def _people(tables: Tables, event: Event) -> Node:
    """Those who took part: hosts organise, agents perform, and whoever was acted upon is what it is about."""
    found: dict[str, list[Node]] = {"organizer": [], "performer": [], "about": []}
    for one in event.actors:
        part = {"host": "organizer", "agent": "performer"}.get(one.role, "about")
        kind = tables.types.get(one.actor)
        found[part].append(_tag_node(tables, one.actor, tables.name_of(one.actor), kind))
    return dict(found)


def _tag_node(tables: Tables, slug: str, name: str, kind: ActorType | None) -> Node:
    node = _named(_TYPES[kind] if kind else "Thing", name)
    return node | _placed(tables.site, actor_address(slug), "#actor") if slug in tables.names else node


def _citation_node(citation: Citation) -> Node:
    return {
        "@type": "CreativeWork",
        "name": citation.title,
        "publisher": _named("Organization", citation.publisher),
        "datePublished": citation.date.isoformat() if citation.date else "",
        "url": web_link(citation.url),
    }


def _site_node(site: Site) -> Node:
    return {"@type": "WebSite", "name": site.name} | _placed(site, "", "#site")


def _named(kind: str, name: str) -> Node:
    return {"@type": kind, "name": name} if name else {}


def _placed(site: Site, address: str, anchor: str) -> Node:
    if not site.url:
        return {}
    url = f"{site.url}/{address}"
    return ({"@id": f"{url}{anchor}"} if anchor else {}) | {"url": url}


def _breadcrumbs(site: Site, *steps: tuple[str, str]) -> Node:
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": f"{site.url}/{address}" if site.url else ""}
        for number, (name, address) in enumerate([(site.name, ""), *steps], 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


# ---------------------------------------------------------------- dates


def event_dates(when: When) -> Node:
    """``startDate`` and ``endDate`` no narrower than the words; neither where ISO 8601 has no form for them.

    >>> from newsarchive.dates import parse_edtf
    >>> event_dates(parse_edtf("2021-06"))
    {'startDate': '2021-06'}
    >>> event_dates(parse_edtf("2021-07-21~/2021-07-31~"))
    {'startDate': '2021-07'}
    >>> event_dates(parse_edtf("../2021-10-08"))
    {'endDate': '2021-10-08'}
    """
    if when.precision == "set":
        days = [iso_at_precision(one) for one in members_of(when)]
        return {"startDate": days} if when.edtf.startswith("{") and all(days) else {}
    begin, end = ends_of(when)
    start, stop = (iso_at_precision(one) if one else "" for one in (begin, end))
    if begin is end or (begin and end and when.approximate):
        stop, start = "", start if begin is end else shared_iso(start, stop)
    return {name: day for name, day in (("startDate", start), ("endDate", stop)) if day}


# ---------------------------------------------------------------- text


def _script(*nodes: Node) -> str:
    """Nodes as text for a ``<script>`` element, without what is empty."""
    first, *rest = (_filled(node) for node in nodes)
    graph = {"@graph": [first, *rest]} if rest else first
    text = json.dumps({"@context": "https://schema.org"} | graph, ensure_ascii=False, separators=(",", ":"))
    # A lone surrogate cannot be written as UTF-8, and says nothing.
    return text.encode("utf-8", "replace").decode("utf-8").translate(_UNSAFE)


def _filled(value: Any) -> Any:
    """The value without empty texts, lists and nodes."""
    if isinstance(value, dict):
        pairs = ((name, _filled(one)) for name, one in value.items())
        return {name: one for name, one in pairs if one not in ("", [], {}, None)}
    if isinstance(value, list):
        return [one for one in map(_filled, value) if one not in ("", [], {}, None)]
    return value
