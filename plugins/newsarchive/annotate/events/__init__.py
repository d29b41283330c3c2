"""Dated events, each tied to the words that state it: from time expressions and mentions, by rules."""

from newsarchive.annotate.events.find import find_edit_problems, find_events

__all__ = ["find_edit_problems", "find_events"]
