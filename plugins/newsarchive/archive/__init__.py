"""The only code that reads or writes ``content/`` and ``sources/``."""

from newsarchive.archive.files import shown_path, write_text
from newsarchive.archive.reading import read_archive, read_calendar, read_gazetteer

__all__ = ["read_archive", "read_calendar", "read_gazetteer", "shown_path", "write_text"]
