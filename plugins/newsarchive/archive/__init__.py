"""The only code that reads or writes ``content/`` and ``sources/``."""

from newsarchive.archive.files import shown_path
from newsarchive.archive.proposals import write_proposals
from newsarchive.archive.reading import read_archive, read_calendar, read_gazetteer, read_leaders, read_records
from newsarchive.archive.writing import write_text, writing_to

__all__ = [
    "read_archive",
    "read_calendar",
    "read_gazetteer",
    "read_leaders",
    "read_records",
    "shown_path",
    "write_proposals",
    "write_text",
    "writing_to",
]
