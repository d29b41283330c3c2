"""``admin/config.yml``: which folders the form opens, with which fields, and where it saves."""

from __future__ import annotations

from newsarchive.matter.yaml_text import Value, to_yaml
from newsarchive.publish.admin.fields import fields_of
from newsarchive.publish.repositories import find_host, path_of
from newsarchive.publish.site import Site
from newsarchive.slugs import LONGEST

_NOTE = "# Made at each build from the schema of front matter; a change here is lost.\n"


def build_configuration(site: Site) -> str:
    """The whole file, in YAML."""
    values: dict[str, Value] = {
        "app_title": site.name,
        **({"site_url": site.url} if site.url else {}),
        "backend": backend_of(site.repository),
        "media_folder": "content/images",
        "public_folder": "images",
        "media_libraries": {"stock_assets": {"providers": []}},
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-", "lowercase": True,
                 "maxlength": LONGEST},
        "output": {"omit_empty_optional_fields": True},
        "collections": [_articles(), _actors(), _events(), _stories(), _pages()],
    }  # fmt: skip
    return _NOTE + to_yaml(values)


def backend_of(repository: str) -> dict[str, Value]:
    """Where the form saves; where no repository is known to it, nowhere: the form can then be tried, no more.

    >>> backend_of("https://github.com/jane/archive/")
    {'name': 'github', 'repo': 'jane/archive', 'branch': 'main', 'auth_methods': ['token']}
    >>> backend_of("")
    {'name': 'test-repo'}
    """
    host = find_host(repository)
    if host is None:
        return {"name": "test-repo"}
    return {"name": host.name, "repo": path_of(repository), "branch": "main", "auth_methods": ["token"]}


def _collection(kind: str, label: str, one: str, slug: str, **more: Value) -> Value:
    # "aliases" are other names of an actor here, and no old addresses.
    return {"name": kind, "label": label, "label_singular": one, "folder": f"content/{kind}", "extension": "md",
            "format": "yaml-frontmatter", "slug": slug, "aliases_field": False, **more,
            "fields": fields_of(kind)}  # fmt: skip


def _articles() -> Value:
    # Article files stand in a folder for each year.
    return _collection("articles", "Articles", "article", "{{fields.date}}-{{title}}",
                       path="{{fields.date | date('YYYY')}}/{{slug}}", summary="{{title}} ({{date}})")  # fmt: skip


def _actors() -> Value:
    kinds: list[Value] = [{"label": "People", "field": "type", "pattern": "person"},
                          {"label": "All others", "field": "type", "pattern": "^(?!person$)"}]  # fmt: skip
    return _collection("actors", "Actors", "actor", "{{name}}", identifier_field="name", view_filters=kinds,
                       description="People and organisations, each with a type",
                       summary="{{name}} ({{type}})")  # fmt: skip


def _events() -> Value:
    return _collection("events", "Events", "event", "{{fields.date}}-{{title}}", summary="{{title}} ({{date}})")


def _stories() -> Value:
    return _collection("stories", "Stories", "story", "{{title}}")


def _pages() -> Value:
    return _collection("pages", "Pages", "page", "{{title}}")
