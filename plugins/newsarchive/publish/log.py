"""Pelican's own complaints, heard: what it would only log and pass over is a problem here."""

from __future__ import annotations

import logging
import sys

from newsarchive.errors import Problem, ProblemsFound
from newsarchive.report import print_problems

# Said by Pelican where all is well for us.
_HARMLESS = ("There are", "Empty theme folder", "No valid files found")


class Listener(logging.Handler):
    """Keeps what Pelican logs as warning or worse; problems of ours are printed as such, without a traceback."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.problems: list[Problem] = []

    def emit(self, record: logging.LogRecord) -> None:
        # Pelican logs most failures without the exception that caused them; it is still the one being handled.
        error = sys.exc_info()[1]
        ours = next((one for one in (error, *(record.args or ())) if isinstance(one, ProblemsFound)), None)
        if ours is not None:
            print_problems(ours.problems)
            record.exc_info = None
            record.msg, record.args = "The site was not built; the old one stands as it was.", ()
            return
        message = record.getMessage().strip()
        if not message.startswith(_HARMLESS):
            self.problems.append(_problem_of(record, message, error))


listener = Listener()


def listen() -> None:
    """Begin to hear Pelican; safe to call again."""
    logger = logging.getLogger("pelican")
    if listener not in logger.handlers:
        logger.addHandler(listener)


def _problem_of(record: logging.LogRecord, message: str, error: BaseException | None) -> Problem:
    """Pelican warns of a file that it could not copy, and goes on; a site without that file is not whole."""
    disk = isinstance(error, OSError)
    severity = "error" if disk or record.levelno >= logging.ERROR else "warning"
    if error is not None and str(error) not in message:
        message = f"{message}: {error}"
    fix = "see that the disk has room and may be written to" if disk else "mend what it names"
    said = f"Pelican says: {' '.join(message.split())}"
    return Problem("pelican.conf.py", 1, 1, severity, "pelican", said, f"{fix}, then build again")  # type: ignore[arg-type]
