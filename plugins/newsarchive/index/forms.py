"""What articles name in words of their own (topics, places, sources): forms that differ in case or accents are one."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from newsarchive.model import Article
from newsarchive.slugs import slugify


@dataclass(frozen=True, slots=True)
class Holders:
    """The ``articles`` that name one thing, in the order given, and how many of them have each form of its name."""

    forms: Counter[str] = field(default_factory=Counter)
    articles: list[Article] = field(default_factory=list)

    @property
    def commonest(self) -> str:
        """The form that most have; ties by the alphabet."""
        return min(self.forms, key=lambda form: (-self.forms[form], form))


def gather_forms(articles: Iterable[Article], forms_of: Callable[[Article], Iterable[str]]) -> dict[str, Holders]:
    """By slug, sorted; an article counts once, with the last of the forms that it has."""
    found: dict[str, Holders] = {}
    for article in articles:
        for slug, form in {form_slug(form): form for form in forms_of(article)}.items():
            holders = found.setdefault(slug, Holders())
            holders.forms[form] += 1
            holders.articles.append(article)
    return dict(sorted(found.items()))


def form_slug(form: str) -> str:
    """A slug, and a sum of the whole where the slug leaves out what tells names apart.

    That is letters (of other scripts, of very long names), and the signs of C++ and C#.

    >>> form_slug("Arms control"), form_slug("Мир 2022"), form_slug("C")
    ('arms-control', '2022-7d9566', 'c')
    >>> form_slug("C++") == form_slug("C#")
    False
    """
    slug = slugify(form)
    plain = unicodedata.normalize("NFKD", form)
    if slug and sum(letter.isalnum() for letter in slug) >= sum(one.isalnum() or one in "+#" for one in plain):
        return slug
    whole = form.casefold().encode("utf-8", "surrogatepass")
    return f"{slug}-{hashlib.sha256(whole).hexdigest()[:6]}".lstrip("-")
