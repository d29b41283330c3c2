"""Plain wire text: bytes to lines, each with its role. Nothing here touches the disk."""

from __future__ import annotations

from newsarchive.errors import Problem
from newsarchive.ingest.decoding import Decoded, decode, decode_as
from newsarchive.ingest.lines import split_lines
from newsarchive.ingest.members import Member
from newsarchive.ingest.raw import Paragraph, Reading
from newsarchive.ingest.roles import judge_lines


def read_wire(member: Member, path: str) -> Reading:
    """The lines of a plain text, judged; Refused where the bytes are no text. ``path`` is for messages only."""
    decoded = decode_as(member.data, member.encoding) if member.encoding else decode(member.data)
    lines, left_out = split_lines(decoded.text)
    judged = judge_lines(lines, member.declared.title)
    paragraphs = tuple(Paragraph(one.body_text, one.role == "cross-head") for one in judged if one.body_text)
    problems = tuple(_doubts(path, decoded, left_out))
    return Reading(judged, paragraphs, decoded.encoding, member.declared, problems, ("body",) if decoded.doubt else ())


def _doubts(path: str, decoded: Decoded, left_out: int) -> list[Problem]:
    found: list[Problem] = []
    if decoded.doubt:
        fix = "look at quotes and accents in the article; if they are wrong, save the source again as UTF-8"
        found.append(Problem(path, 1, 1, "warning", "encoding", f"the encoding is doubtful: {decoded.doubt}", fix))
    if left_out:
        message = f"{left_out} control characters were left out of the article"
        found.append(Problem(path, 1, 1, "note", "characters", message, "nothing need be done; the source keeps them"))
    return found
