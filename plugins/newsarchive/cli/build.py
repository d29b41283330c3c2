"""``newsarchive build``: what ``make html`` runs."""

from __future__ import annotations

import argparse
import contextlib
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from newsarchive.errors import Problem, ProblemsFound
from newsarchive.report import print_problems

if TYPE_CHECKING:
    from newsarchive.publish.build import Build


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = verbs.add_parser(
        "build",
        help="build the site from content/ into output/",
        description="Builds the site. The old site stands until the new one is whole; content/ is never written to.",
        epilog="example: newsarchive build content -o output",
    )
    add_build_options(parser)
    parser.add_argument(
        "--search-later", action="store_true", help="leave the search index as it is, for the next build to renew"
    )
    parser.set_defaults(run=run)


def add_build_options(parser: argparse.ArgumentParser) -> None:
    """What ``build`` and ``serve`` both take."""
    parser.add_argument("content", nargs="?", type=Path, help="the archive's folder (default: as the settings say)")
    parser.add_argument("-o", "--output", type=Path, help="where the site goes (default: as the settings say)")
    parser.add_argument("-s", "--settings", type=Path, default=Path("pelican.conf.py"), help="the settings file")
    parser.add_argument("-t", "--theme", help="another theme's folder, or the name of one of Pelican's")
    parser.add_argument("--siteurl", help="the public address, such as https://example.org/archive")
    parser.add_argument(
        "--jobs", type=int, default=0, metavar="N", help="how many processes work (default: one for each core)"
    )
    parser.add_argument("--scheduler", metavar="ADDRESS", help="let workers of a Dask scheduler read and annotate")
    parser.add_argument("--timings", action="store_true", help="say how long each stage took")


def run(args: argparse.Namespace) -> int:
    """Build once; 0 when the whole site was written, 1 when it was not, with every reason printed."""
    try:
        build_site(args)
    except ProblemsFound as found:
        print_problems(found.problems)
        return 1
    return 0


class Made(NamedTuple):
    """A build that is done, and the settings that it followed."""

    build: Build
    settings: Mapping[str, Any]


def build_site(args: argparse.Namespace, *, anew: bool = False) -> Made | None:
    """Run Pelican in this process; None where nothing had changed, unless all is looked at ``anew``.

    ProblemsFound where the site was not built.
    """
    # Pelican is slow to import, and few verbs need it.
    from pelican import Pelican  # noqa: PLC0415
    from pelican.log import console  # noqa: PLC0415

    from newsarchive.publish.log import listen  # noqa: PLC0415

    # What Pelican logs is heard by the plugin, and printed as problems; the last line on standard output is ours.
    logging.getLogger("pelican").propagate = False
    listen()
    console.quiet = True
    settings = read_site_settings(args.settings, args.content, _overrides(args) | {"NEWSARCHIVE_ALONE": not anew})
    pelican = Pelican(settings)
    if "newsarchive" not in settings["PLUGINS"]:
        _refuse(args.settings, 1, "plugin-missing", "the plugin 'newsarchive' is not loaded",
                "write PLUGINS = [\"newsarchive\"] and PLUGIN_PATHS = [\"plugins\"] in the settings")  # fmt: skip
    # Bound to the plugin as Pelican has loaded it.
    from newsarchive.publish.plugin import Unchanged  # noqa: PLC0415

    with contextlib.suppress(Unchanged):
        pelican.run()
        return Made(settings["NEWSARCHIVE_BUILD"], settings)
    return None


def read_site_settings(path: Path, content: Path | None, overrides: Mapping[str, object]) -> dict[str, Any]:
    """The settings as Pelican has them; ProblemsFound where they, or the archive's folder, cannot be used."""
    from pelican.settings import read_settings  # noqa: PLC0415

    from newsarchive.publish.settings import find_faults_of_file  # noqa: PLC0415
    from newsarchive.publish.site import site_of  # noqa: PLC0415

    _require(path, content)
    try:
        settings: dict[str, Any] = read_settings(str(path), override=dict(overrides))
        settings["NEWSARCHIVE_SETTINGS"] = str(path)
    except Exception as error:
        # A settings file is a program: whatever it raises is the editor's to hear in words.
        if faults := find_faults_of_file(path):
            raise ProblemsFound(faults) from None
        _refuse(path, getattr(error, "lineno", None) or 1, "settings", f"the settings cannot be used: {error}",
                "mend that line, or compare the file with the one that came with the project")  # fmt: skip
    # Before Pelican itself stumbles over them.
    site_of(settings)
    return settings


def _overrides(args: argparse.Namespace) -> dict[str, object]:
    given: dict[str, object] = {
        "NEWSARCHIVE_JOBS": args.jobs if args.jobs > 0 else None,
        "NEWSARCHIVE_SCHEDULER": args.scheduler,
        "NEWSARCHIVE_TIMINGS": args.timings,
        "NEWSARCHIVE_SEARCH_LATER": args.search_later,
        "PATH": args.content and str(args.content.absolute()),
        "OUTPUT_PATH": args.output and str(args.output.absolute()),
        "THEME": args.theme and (str(Path(args.theme).absolute()) if Path(args.theme).exists() else args.theme),
        "SITEURL": args.siteurl,
    }
    return {name: value for name, value in given.items() if value is not None}


def _require(settings: Path, content: Path | None) -> None:
    if not settings.is_file():
        _refuse(settings, 1, "settings-missing", "there is no such settings file", "name one with -s, or give the "
                "command in the project's folder")  # fmt: skip
    if content is not None and not content.is_dir():
        _refuse(content, 1, "content-missing", "there is no such folder", "name the folder that holds 'articles'")


def _refuse(path: Path, line: int, code: str, message: str, fix: str) -> NoReturn:
    raise ProblemsFound([Problem(str(path), line, 1, "error", code, message, fix)])
