"""``newsarchive explain``: what the machine sees in an article, and why."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from newsarchive.annotate import Calendar, Lexicon, annotate, build_calendar, build_lexicon
from newsarchive.archive import read_archive, read_calendar, read_gazetteer, read_leaders, shown_path
from newsarchive.archive.reading import read_article
from newsarchive.errors import Problem, has_errors
from newsarchive.explanation import describe, explain, explain_nothing
from newsarchive.gazetteer import join_gazetteer
from newsarchive.jsonlines import id_in, parse_actor_lines, parse_article_line
from newsarchive.model import Actor, Archive, Article
from newsarchive.report import print_problems

DEFAULT_CONTENT = Path("content")
_EXAMPLE = """examples:
  newsarchive explain content/articles/2021/2021-09-30-talks.md
  newsarchive explain --json content/articles/2021/2021-09-30-talks.md
  newsarchive explain --jsonl --actors actors.jsonl < articles.jsonl

--jsonl reads one object a line, {"id": …, "date": "YYYY-MM-DD", "title": …, "body": …}, and answers each with one line.
--actors takes authority records without files: one object a line, an actor's slug and the fields of its front matter.
The records of the gazetteer, and those of the archive's folder where there is one, are known as well."""


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = verbs.add_parser(
        "explain",
        help="show what the machine sees in an article, and why",
        description="Shows the actors, dates and events that are found in an article, each with its reason.",
        epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("articles", nargs="*", type=Path, metavar="ARTICLE.md", help="articles, as Markdown files")
    parser.add_argument("--content", type=Path, metavar="DIR", help="whose actors are known (default: content)")
    parser.add_argument("--json", action="store_true", help="one JSON object an article, each on a line of its own")
    parser.add_argument("--jsonl", action="store_true", help="read articles from standard input, one object a line")
    parser.add_argument("--actors", type=Path, metavar="FILE.jsonl", help="more authority records, one object a line")
    parser.set_defaults(run=run, refuse=parser.error)


def run(args: argparse.Namespace) -> int:
    """Print one result an article, in the order given; problems of the records go to standard error.

    0 where all went well; 1 where an article, or a record of an actor, has an error.
    """
    if bool(args.articles) == args.jsonl:
        args.refuse("name at least one article, or give --jsonl alone, to read articles from standard input")
    archive, reading = _read_content(args.content)
    given, told = _read_actors(args.actors)
    of_actors = [problem for problem in reading if _is_of_actors(problem)]
    print_problems([*told, *of_actors])
    lexicon = build_lexicon(join_gazetteer(given, archive.actors), archive.leaders)
    failed = has_errors([*told, *of_actors])
    calendar = build_calendar(archive.calendar)
    explained = (
        _explain_lines(lexicon, calendar) if args.jsonl else _explain_files(args, archive, reading, lexicon, calendar)
    )
    for went_well in explained:
        failed = failed or not went_well
    return 1 if failed else 0


def _read_content(content: Path | None) -> tuple[Archive, tuple[Problem, ...]]:
    """The archive named, or the one that lies here, or none but the gazetteer."""
    if content is None and not DEFAULT_CONTENT.is_dir():
        return Archive(actors=read_gazetteer(), calendar=read_calendar(), leaders=read_leaders()), ()
    return read_archive(content or DEFAULT_CONTENT)


def _read_actors(path: Path | None) -> tuple[tuple[Actor, ...], tuple[Problem, ...]]:
    if path is None:
        return (), ()
    try:
        return parse_actor_lines(path.read_bytes(), shown_path(path))
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        return (), (Problem(shown_path(path), 1, 1, "error", "unreadable", f"the file cannot be read ({reason})",
                            "name a file of authority records, one JSON object a line"),)  # fmt: skip


def _is_of_actors(problem: Problem) -> bool:
    """True for what makes an explanation poorer: an actor's record that cannot be read, or no archive at all."""
    return problem.severity == "error" and ("/actors/" in f"/{problem.path}" or problem.code == "no-content")


def _explain_files(
    args: argparse.Namespace, archive: Archive, reading: tuple[Problem, ...], lexicon: Lexicon, calendar: Calendar
) -> Iterator[bool]:
    """Whether each article could be explained; those apart are parted by a line."""
    known = {Path(article.path).resolve(): article for article in archive.articles}
    for number, path in enumerate(args.articles):
        article, problems = _article_at(path, known, reading)
        print_problems(problems)
        if article is not None:
            found = annotate(article, lexicon, calendar)
            text = json.dumps(explain(article, found)) if args.json else describe(article, found)
            print(f"\n{text}" if number and not args.json else text, end="\n" if args.json else "")
        yield article is not None and not has_errors(problems)


def _article_at(
    path: Path, known: dict[Path, Article], reading: tuple[Problem, ...]
) -> tuple[Article | None, tuple[Problem, ...]]:
    """An article of the archive with what was wrong in its file, or one that lies elsewhere."""
    article = known.get(path.resolve())
    if article is None:
        return read_article(path)
    return article, tuple(problem for problem in reading if problem.path == article.path)


def _explain_lines(lexicon: Lexicon, calendar: Calendar) -> Iterator[bool]:
    """One result a line, written at once, so that a program may ask and wait for the answer."""
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        article, problem = parse_article_line(line, number)
        if article is not None:
            result = explain(article, annotate(article, lexicon, calendar))
        else:
            assert problem is not None
            result = explain_nothing(id_in(line), problem)
        print(json.dumps(result), flush=True)
        yield article is not None
