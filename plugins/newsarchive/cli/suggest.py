"""``newsarchive suggest``: the answers to the form "Suggest an article" as a draft."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from newsarchive.archive import shown_path, write_text, writing_to
from newsarchive.errors import Problem
from newsarchive.ingest.suggestion import Draft, draft_from_form
from newsarchive.report import print_problems

# What GitHub tells of an issue is far smaller.
_LARGEST = 4_000_000


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = verbs.add_parser(
        "suggest",
        help="make a draft of an article that a reader suggests",
        description="Makes a draft in content/articles/ of the answers to the form 'Suggest an article'. "
        "They are read as data: nothing in them is run, and no file is overwritten.",
        epilog="example: newsarchive suggest answers.md",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the answers, or what GitHub says of the issue (.json)")
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="the archive's folder")
    kinds = "for people (text), for programs (json), or beside the lines on GitHub (github)"
    parser.add_argument("--format", choices=("text", "json", "github"), default="text", help=kinds)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the draft and say where; 1, after the problems, where none can be made of it."""
    name = args.file.name
    draft, problems = draft_from_form(_read_body(args.file), name)
    if draft is not None and (taken := _place(args.content, draft)) is not None:
        draft, problems = None, (*problems, taken)
    print_problems(problems, args.format, sys.stdout)
    if draft is None:
        return 1
    path = args.content / draft.path
    with writing_to(args.content):
        write_text(path, draft.text)
    print(f"newsarchive: the draft is {shown_path(path)}")
    return 0


def _read_body(path: Path) -> str:
    """The answers; a JSON file is an event of GitHub's, in which they are the issue's body."""
    with path.open("rb") as file:
        data = file.read(_LARGEST)
    text = data.decode("utf-8", "replace")
    if path.suffix != ".json":
        return text
    event: Any = json.loads(text)
    body = event.get("issue", {}).get("body") if isinstance(event, dict) else None
    return body if isinstance(body, str) else ""


def _place(content: Path, draft: Draft) -> Problem | None:
    """Why the draft cannot lie where it should: an article, or a link to elsewhere, is there already."""
    path = content / draft.path
    root = content.resolve()
    if path.is_symlink() or path.exists():
        message, fix = "there is an article of this day and headline already", "compare the two, and edit the one there"
    elif not path.parent.resolve().is_relative_to(root):
        message, fix = "its folder is a link to a place outside the archive", "put a folder in its place"
    else:
        return None
    return Problem(shown_path(path), 1, 1, "error", "suggestion", message, fix)
