"""The editor's queue: what the machine guessed, left open or proposes, with the lines that settle it."""

from newsarchive.review.queue import Queue, build_queue, describe_queue, placed_in, queue_as_data

__all__ = ["Queue", "build_queue", "describe_queue", "placed_in", "queue_as_data"]
