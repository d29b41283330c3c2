"""Slugs are of one alphabet whatever a name is written in, and names that differ have addresses that differ."""

import re
from pathlib import Path

import pytest
from anything import HELD, TEXTS
from hypothesis import assume, example, given
from hypothesis import strategies as st

from newsarchive.archive.ledger import is_address
from newsarchive.index.forms import form_slug
from newsarchive.ingest.raw import DateFinding, RawArticle
from newsarchive.ingest.render import article_slug
from newsarchive.publish.addresses import file_of, relative
from newsarchive.slugs import LONGEST, name_of_slug, slugify

pytestmark = pytest.mark.torture

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
STEPS = st.lists(st.from_regex(SLUG, fullmatch=True).map(lambda slug: slug[:12].rstrip("-")), min_size=1, max_size=4)
ADDRESSES = STEPS.map(lambda steps: "/".join(steps) + "/") | STEPS.map("/".join).map("{}.xml".format) | st.just("")


@given(TEXTS, st.integers(1, 120))
@example("Kı\u0307", 100)
@example("ﬁ ㎏ Ⅳ ² İ ẞ", 100)
def test_any_title_is_a_slug_or_nothing(title: str, longest: int) -> None:
    slug = slugify(title, longest)
    assert slug == "" or SLUG.fullmatch(slug)
    assert len(slug) <= longest
    assert slugify(slug, longest) == slug
    assert slugify(name_of_slug(slug), longest) == slug


@given(TEXTS)
def test_an_article_has_a_slug_even_where_no_letter_of_its_title_is_left(title: str) -> None:
    assert SLUG.fullmatch(article_slug(RawArticle(title, (), DateFinding(), (), "utf-8")))


@given(HELD)
@example("C++")
@example("Мир")
@example("—")
@example("a" * 200)
def test_every_name_has_an_address(name: str) -> None:
    assert SLUG.fullmatch(form_slug(name))
    assert is_address(f"topics/{form_slug(name)}/")
    assert len(form_slug(name)) <= LONGEST + 7


@given(HELD, HELD)
@example("C++", "C#")
@example("Мир", "Труд")
def test_names_that_differ_in_letters_have_addresses_that_differ(one: str, other: str) -> None:
    letters = [[letter for letter in text.casefold() if letter.isalnum()] for text in (one, other)]
    assume(letters[0] and letters[1] and letters[0] != letters[1])
    if all(text.isascii() for text in (one, other)):
        assert form_slug(one) != form_slug(other) or "".join(letters[0]) == "".join(letters[1])


@given(ADDRESSES, ADDRESSES)
def test_a_link_leads_to_its_file_from_every_page(target: str, page: str) -> None:
    href = relative(target, page)
    here = Path("/site") / Path(file_of(page)).parent
    parts: list[str] = []
    for part in (here / href).parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    assert Path(*parts) == Path("/site") / file_of(target)
    assert ":" not in href and not href.startswith("/")
