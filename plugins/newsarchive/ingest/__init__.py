"""Raw bytes to articles: ``parse_member`` reads what a file holds, ``render_markdown`` writes what an editor gets.

Pure: the disk side is ``newsarchive.intake``.
"""

from newsarchive.ingest.members import Declared, Member
from newsarchive.ingest.parsing import parse_member, parse_wire
from newsarchive.ingest.publication_date import Bounds
from newsarchive.ingest.raw import RULES_VERSION, RawArticle
from newsarchive.ingest.render import article_slug, build_sidecar, problem_fields, render_markdown

__all__ = [
    "RULES_VERSION",
    "Bounds",
    "Declared",
    "Member",
    "RawArticle",
    "article_slug",
    "build_sidecar",
    "parse_member",
    "parse_wire",
    "problem_fields",
    "render_markdown",
]
