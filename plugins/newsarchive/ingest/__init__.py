"""Raw bytes to an article: ``parse_wire`` reads wire text, ``render_markdown`` writes what an editor goes on with.

Pure: the disk side is ``newsarchive.intake``.
"""

from newsarchive.ingest.publication_date import Bounds
from newsarchive.ingest.raw import RULES_VERSION, RawArticle
from newsarchive.ingest.render import article_slug, build_sidecar, render_markdown
from newsarchive.ingest.wire import parse_wire

__all__ = ["RULES_VERSION", "Bounds", "RawArticle", "article_slug", "build_sidecar", "parse_wire", "render_markdown"]
