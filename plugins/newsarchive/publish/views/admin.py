"""The page that holds the form for editors: not one of the archive's own, for a program fills it."""

from __future__ import annotations

from dataclasses import dataclass

from newsarchive.publish.addresses import ADMIN
from newsarchive.publish.repositories import find_host
from newsarchive.publish.views.tables import Tables

CONFIGURATION, START = f"{ADMIN}config.yml", f"{ADMIN}start.js"
# The program brings its own styles into the page, and shows pictures that it holds in memory. It may load nothing
# from elsewhere, and speak with nobody but the repository's host.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
    "img-src 'self' data: blob:{pictures}; connect-src 'self' data: blob:{host}; frame-src blob:; "
    "base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True, slots=True)
class AdminView:
    """``policy`` is the page's Content-Security-Policy."""

    title: str
    policy: str
    configuration: str
    start: str


def build_admin_view(tables: Tables) -> AdminView:
    host = find_host(tables.site.repository)
    parts = {"host": "", "pictures": ""} if host is None else {"host": f" {host.api}", "pictures": f" {host.pictures}"}
    title = tables.words.gettext("Editing %(site)s", site=tables.site.name)
    return AdminView(title, _POLICY.format(**parts), CONFIGURATION, START)
