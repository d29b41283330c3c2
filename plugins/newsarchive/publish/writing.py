"""Which files of the site must be made anew, and which stand as they are: those whose every look-up finds the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import jinja2

from newsarchive.cache.codec import plain_bytes
from newsarchive.cache.digests import digest, digest_of_code, digest_of_packages
from newsarchive.errors import Problem, ProblemsFound
from newsarchive.publish.addresses import DATA, file_of
from newsarchive.publish.admin.planning import plan_program
from newsarchive.publish.assets import build_assets
from newsarchive.publish.build import Build
from newsarchive.publish.exports.file import FilePlan, as_it_is
from newsarchive.publish.language.scripts import script_of
from newsarchive.publish.language.words import Words
from newsarchive.publish.marks import digested_meanwhile
from newsarchive.publish.plans import PagePlan, Plan, plan_site
from newsarchive.publish.press import Press, run_press
from newsarchive.publish.render import digest_templates, make_environment
from newsarchive.publish.state import is_as_written
from newsarchive.publish.views.tables import Tables
from newsarchive.publish.work import Work

# Whose source decides what a file looks like.
_ROOMS = (
    *("publish", "index", "explanation.py", "model.py", "tracing.py"),
    *("dates.py", "errors.py", "slugs.py", "text.py"),
)


WORDS = "theme/words.js"


def write_site(build: Build, settings: Mapping[str, Any]) -> None:
    """Every file that is due into the edition's folder, and the build's marks for the next one.

    The page of data comes last, for it tells how large the others are: see finishing.py.
    """
    # Made from the theme's files and from no table, so that no trace tells whether they are as they were.
    assets = build_assets(build.theme, build.tables.site.fonts) | _scripted_words(build.tables.words)
    program = plan_program() if build.tables.site.admin else ()
    files = (FilePlan(address, as_it_is, (text,)) for address, text in assets.items())
    with digested_meanwhile(build.tables, build.jobs) as marks:
        plans = (*plan_site(build.tables), *files, *program)
        _require_one_plan_an_address(plans)
        with build.progress.stage("comparing"):
            build.marks.update(marks())
    carry_out(build, settings, build.tables, [plan for plan in plans if plan.address != DATA])


def carry_out(build: Build, settings: Mapping[str, Any], tables: Tables, plans: Sequence[Plan]) -> None:
    """Those of ``plans`` that are due; ``build.marks`` must be those of ``tables``."""
    environment, work = open_environment(build, settings), build.edition.work
    with build.progress.stage("comparing"):
        grounds = _grounds(environment, plans, build)
        known, marks = work.before.marks, build.marks
        changed = frozenset(mark for mark in known.keys() | marks.keys() if known.get(mark) != marks.get(mark))
        press = Press(tables, environment, work.folder, work.before, grounds, marks, changed, build.edition.store)
        due = _find_due(work, press, plans)
    with build.progress.stage("making pages and files"):
        for made in run_press(press, due, build.jobs, build.progress.tell):
            work.keep(made.address, made.written, fresh=made.fresh)


def open_environment(build: Build, settings: Mapping[str, Any]) -> jinja2.Environment:
    """The theme's templates, and what the settings put in their place."""
    folders = [*map(Path, settings.get("THEME_TEMPLATES_OVERRIDES", ())), build.theme / "templates"]
    return make_environment(folders, settings, build.tables.words)


def _scripted_words(words: Words) -> dict[str, str]:
    """What the scripts say, where that is not in English."""
    return {} if words.is_english else {WORDS: script_of(words)}


def _find_due(work: Work, press: Press, plans: Sequence[Plan]) -> list[Plan]:
    """The plans that must be carried out; the files of the others are kept."""
    due = []
    for plan in plans:
        address = file_of(plan.address)
        before = work.before.files.get(address)
        if (
            before is not None
            and not _is_made_elsewhere(plan)
            and before.ground == press.ground_of(plan)
            and press.changed.isdisjoint(before.trace)
            and is_as_written(work.folder, address, before)
        ):
            work.keep(address, before, fresh=False)
        else:
            due.append(plan)
    return due


def _is_made_elsewhere(plan: Plan) -> bool:
    return isinstance(plan, FilePlan) and plan.text is as_it_is


def _grounds(environment: jinja2.Environment, plans: Sequence[Plan], build: Build) -> dict[str, bytes]:
    """By template; what files without one are made by stands under the empty name."""
    code, packages = digest_of_code(*_ROOMS), digest_of_packages("jinja2", "markdown", "nh3", "pillow", "babel")
    rules = digest(code, packages, plain_bytes(build.tables.site), build.tables.words.mark)
    names = sorted({plan.template for plan in plans if isinstance(plan, PagePlan)})
    templates = digest_templates(environment, names)
    return {"": rules} | {name: digest(rules, template) for name, template in templates.items()}


def _require_one_plan_an_address(plans: Iterable[Plan]) -> None:
    """Two pages at one place would mean that one is lost, also where a disk tells no capitals from small letters."""
    seen: set[str] = set()
    for plan in plans:
        address = file_of(plan.address)
        if address.casefold() in seen:
            message = f"two pages want the same address '{address}'"
            fix = "give one of them another slug (a page must not be called like a part of the site, such as 'actors')"
            raise ProblemsFound([Problem(address, 1, 1, "error", "duplicate-address", message, fix)])
        seen.add(address.casefold())
