"""The words of one language: whole sentences by their English, in which values stand by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from gettext import c2py
from typing import Any, TypeVar

# A message's context, or "" where its English is enough to tell what is meant, and its English.
Key = tuple[str, str]
Value = TypeVar("Value")


def N_(text: str) -> str:
    """Marks a message for the catalogue where it is written down, but not yet said."""
    return text


def NP_(context: str, text: str) -> Key:
    """The same for a message that needs a context."""
    return context, text


def NN_(one: str, many: str) -> tuple[str, str]:
    """The same for a message with a number in it."""
    return one, many


@dataclass(frozen=True, slots=True)
class Words:
    """``lang`` is a tag such as ``fr`` or ``pt-BR``; ``messages`` hold a translation for each form of the plural.

    ``plural`` is gettext's expression that chooses among them; ``mark`` is the digest of the catalogue.
    Where there is no translation, the English is said.
    """

    lang: str = "en"
    messages: Mapping[Key, tuple[str, ...]] = field(default_factory=dict)
    plural: str = "n != 1"
    mark: bytes = b""
    known: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def is_english(self) -> bool:
        """True where nothing is translated."""
        return not self.messages

    def find(self, context: str, text: str) -> str:
        """The translation as it stands, its places unfilled."""
        return self.messages.get((context, text), (text,))[0]

    def find_form(self, one: str, many: str, number: int) -> str:
        forms = self.messages.get(("", one))
        return forms[_plural(self.plural)(number)] if forms else one if number == 1 else many

    def gettext(self, text: str, **values: object) -> str:
        """``text`` with ``%(name)s`` filled in; a sign for percent is written ``%%``."""
        return self.find("", text) % values

    def pgettext(self, context: str, text: str, **values: object) -> str:
        """The same, where ``context`` tells two meanings of one English text apart."""
        return self.find(context, text) % values

    def ngettext(self, one: str, many: str, number: int, **values: object) -> str:
        """The form that ``number`` asks for; ``%(count)s`` in it is the number itself, as the language writes it."""
        return self.find_form(one, many, number) % {"count": self.number(number), **values}

    def number(self, number: int) -> str:
        """``5,000``, or as the language writes it."""
        return self.once(("number", number), lambda: self._number(number))

    def score(self, value: float) -> str:
        """``0.71``, or as the language writes it."""
        if self.is_english:
            return f"{value:.2f}"
        from newsarchive.publish.language.names import score_text  # noqa: PLC0415

        return score_text(self.lang, value)

    def once(self, key: Any, work: Callable[[], Value]) -> Value:
        """``work()``, remembered: the dates and numbers of an archive are few, and are said many times."""
        found: Value | None = self.known.get(key)
        if found is None:
            found = self.known[key] = work()
        return found

    def _number(self, number: int) -> str:
        if self.is_english:
            return f"{number:,}"
        from newsarchive.publish.language.names import number_text  # noqa: PLC0415 (English needs no tables of CLDR)

        return number_text(self.lang, number)


@lru_cache
def _plural(expression: str) -> Callable[[int], int]:
    choose: Callable[[int], int] = c2py(expression)
    return choose


ENGLISH = Words()
