"""The model's values as bytes and back: compact, quick, and unable to run anything.

The bytes are a pickle that may name nothing but dataclasses and named tuples of this package, and dates: a store that
somebody has tampered with is refused, not run.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from operator import attrgetter
from typing import Any

_PACKAGE = "newsarchive."


class Unreadable(ValueError):
    """Bytes that this version did not write, or not whole."""


def to_bytes(value: Any) -> bytes:
    """Any value made of tuples, lists, dicts, text, numbers, dates and the package's own dataclasses."""
    written = io.BytesIO()
    _Writer(written, pickle.HIGHEST_PROTOCOL).dump(value)
    return written.getvalue()


def plain_bytes(value: Any) -> bytes:
    """The same for digests: equal values have equal bytes, whichever of their parts are one object in memory."""
    written = io.BytesIO()
    writer = _Writer(written, pickle.HIGHEST_PROTOCOL)
    writer.fast = True
    writer.dump(value)
    return written.getvalue()


def from_bytes(data: bytes) -> Any:
    """The value again, equal to the one that was written; Unreadable where the bytes hold anything else."""
    try:
        return _Reader(io.BytesIO(data)).load()
    except Exception as error:
        # A damaged pickle may raise nearly anything.
        raise Unreadable(str(error)) from error


class _Reducers(dict[type, Callable[[Any], Any]]):
    """A dataclass is its class and its fields in order, a third of the work of what pickle does by itself."""

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        if not is_dataclass(kind):
            raise KeyError(kind)
        names = [field.name for field in fields(kind)]
        read = attrgetter(*names)
        reducer = (lambda one: (kind, read(one))) if len(names) > 1 else (lambda one: (kind, (read(one),)))
        self[kind] = reducer
        return reducer


class _Writer(pickle.Pickler):
    dispatch_table = _Reducers()


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("datetime", "date"):
            return super().find_class(module, name)
        if module.startswith(_PACKAGE):
            kind = super().find_class(module, name)
            if is_dataclass(kind) or (isinstance(kind, type) and issubclass(kind, tuple)):
                return kind
        raise pickle.UnpicklingError(f"{module}.{name} is not a value of the archive")
