"""The files of the form beside its page: the configuration, the line that starts the program, the program itself."""

from __future__ import annotations

from collections.abc import Iterator

from newsarchive.errors import Problem, ProblemsFound
from newsarchive.publish.addresses import ADMIN
from newsarchive.publish.admin.configuration import build_configuration
from newsarchive.publish.admin.program import PACKAGE, find_parts
from newsarchive.publish.exports.file import FilePlan, as_it_is
from newsarchive.publish.views.admin import CONFIGURATION, START
from newsarchive.publish.views.tables import Tables

# A script of its own, for the page's policy lets none stand in it.
_START = 'import CMS from "./cms/index.js";\n\nCMS.init();\n'


def plan_admin(tables: Tables) -> Iterator[FilePlan]:
    """Nothing where the form is off."""
    if tables.site.admin:
        yield FilePlan(CONFIGURATION, _configuration)
        yield FilePlan(START, as_it_is, (_START,))


def _configuration(tables: Tables) -> str:
    return build_configuration(tables.site)


def plan_program() -> tuple[FilePlan, ...]:
    """The program's files, read from where npm laid them; ProblemsFound where they are not there."""
    parts = find_parts()
    if "index.js" not in parts:
        message = "the settings ask for the form at /admin/, and its program is not here"
        fix = 'run "make admin" once (it needs npm), or write "admin": False in NEWSARCHIVE'
        raise ProblemsFound([Problem(f"{PACKAGE}", 1, 1, "error", "admin-missing", message, fix)])
    return tuple(FilePlan(f"{ADMIN}cms/{name}", as_it_is, (path.read_bytes(),)) for name, path in parts.items())
