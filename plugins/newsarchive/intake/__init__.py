"""The disk side of ingest: originals into ``sources/``, articles into ``content/articles/``, and nobody's edits lost.

A source is known by the sha256 of its bytes, and within it a member by its name.
Its sidecar keeps the text last generated, the base: an article that still equals its base may be replaced, one that
does not has been edited and is kept, and the new version waits beside the source.
"""

from newsarchive.intake.order import Order, Outcome, Taken
from newsarchive.intake.taking import take_in

__all__ = ["Order", "Outcome", "Taken", "take_in"]
