"""What an editor should look at in a text: a withdrawal, a correction, a second story."""

from __future__ import annotations

from collections.abc import Iterator

from newsarchive.errors import Problem
from newsarchive.ingest.raw import Reading
from newsarchive.ingest.rules.dateline import parse_dateline
from newsarchive.ingest.rules.notes import is_correction


def find_doubts(reading: Reading, path: str) -> Iterator[Problem]:
    """A problem for each, in the order of the lines."""
    for one in reading.judged:
        line = reading.places.get(one.block.first_line, one.block.first_line)
        if one.rule == "kill-notice":
            fix = "it is kept as a draft; decide whether the archive may show it"
            yield Problem(path, line, 1, "warning", "withdrawn", "the agency has withdrawn this story", fix)
        elif one.role == "body" and (again := parse_dateline(one.block.text)) and again.proven:
            message = f"a second dateline, '{again.text}', stands in the body"
            fix = "if another story begins here, give it a file of its own"
            yield Problem(path, line, 1, "note", "second-dateline", message, fix)
        elif one.role == "body" and is_correction(one.block.text):
            message = "this line looks like the agency's correction"
            fix = "it stays in the body; move it where readers should see it"
            yield Problem(path, line, 1, "note", "correction", message, fix)
