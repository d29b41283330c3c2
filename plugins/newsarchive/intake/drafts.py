"""What the rules make of a member now: its file's text, its place, its sidecar; nothing is decided here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsarchive.ingest import RawArticle, article_slug, build_sidecar, render_markdown
from newsarchive.ingest.sources import ParsedMember
from newsarchive.intake.offers import Offer, Shelf
from newsarchive.intake.order import Order
from newsarchive.model import SourceFile
from newsarchive.shelves import Existing, pending_of


@dataclass(frozen=True, slots=True)
class Draft:
    """What the rules make of a member, and the article that was made of it before, if any."""

    offer: Offer
    member: str
    known: Existing | None
    path: Path
    text: str
    before: dict[str, Any]
    sidecar: dict[str, Any]

    @property
    def waiting(self) -> Path:
        """Where a new version waits while an edited article is kept."""
        return pending_of(self.offer.source, self.member)


def build_draft(
    order: Order,
    shelf: Shelf,
    offer: Offer,
    parsed: ParsedMember,
    raw: RawArticle,
    before: dict[str, Any],
    known: Existing | None,
    near: Sequence[str],
) -> Draft:
    """``near`` are ids of articles that say nearly the same; the place of a new article is taken from then on."""
    slug = str(before.get("article", {}).get("slug", "")) or (known.slug if known else "") or article_slug(raw)
    file = SourceFile(
        path_from_root(order, offer.source), offer.digest, offer.size, parsed.media_type, raw.encoding, parsed.name
    )
    versions = tuple(before.get("versions", near))
    path, slug = (known.path, slug) if known else _free_place(order, shelf, raw, slug)
    text = render_markdown(raw, file, slug, versions)
    sidecar = build_sidecar(raw, file, text, parsed.problems)
    sidecar["article"] = {"id": str(before.get("article", {}).get("id", "")) or path.stem, "slug": slug}
    if versions:
        sidecar["versions"] = list(versions)
    if offer.received:
        sidecar["received"] = offer.received.isoformat()
    return Draft(offer, parsed.name, known, path, text, before, sidecar)


def _free_place(order: Order, shelf: Shelf, raw: RawArticle, slug: str) -> tuple[Path, str]:
    """``articles/2021/2021-09-30-slug.md`` and the slug, both with ``-2`` where the name is taken.

    ``undated/`` is for articles whose day is not known.
    """
    day = raw.dates.date
    start = f"{day.isoformat()}-" if day else ""
    name, number = slug, 1
    while f"{start}{name}" in shelf.ids:
        number += 1
        name = f"{slug}-{number}"
    shelf.ids.add(f"{start}{name}")
    return order.content / "articles" / (str(day.year) if day else "undated") / f"{start}{name}.md", name


def path_from_root(order: Order, source: Path) -> str:
    return source.relative_to(order.root).as_posix()
