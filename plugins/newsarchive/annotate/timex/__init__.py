"""Time expressions (TIMEX3) in English news, by rules; see rule.py for how one is added."""

from __future__ import annotations

from newsarchive.annotate.timex.calendar import NO_CALENDAR, Calendar, build_calendar
from newsarchive.annotate.timex.conflicts import find_conflicts
from newsarchive.annotate.timex.tagging import find_timexes

__all__ = ["NO_CALENDAR", "Calendar", "build_calendar", "find_conflicts", "find_timexes"]
