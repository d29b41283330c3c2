"""Dated events, from time expressions and mentions."""

from newsarchive.annotate.events.find import find_events

__all__ = ["find_events"]
