"""Names that no record claims, found once and written to ``content/proposals.md`` for an editor to decide."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from newsarchive.annotate import Lexicon, build_lexicon, find_names
from newsarchive.archive import read_records, write_proposals
from newsarchive.archive.reading import read_article
from newsarchive.cache.codec import from_bytes, plain_bytes
from newsarchive.cache.deriving import Means, work_out
from newsarchive.cache.workers import open_workers
from newsarchive.index.proposals import gather_proposals, join_proposals, settle_proposals
from newsarchive.model import Annotations, Article, Indexes, ProposedActor

# For fewer, starting processes takes longer than the work.
_FEW = 200


def propose_from(content: Path, paths: Sequence[Path], jobs: int = 1) -> tuple[ProposedActor, ...]:
    """What articles just taken in name joins the file; what is new in it comes back, the rest of the file stays.

    ProblemsFound where the file cannot be read, and is left as it is; OSError where it cannot be written.
    """
    records, ids = read_records(content, strict=True)
    read = (read_article(path)[0] for path in paths)
    articles = [article for article in read if article is not None and article.status == "published"]
    ground = plain_bytes((records.actors, records.leaders))
    with open_workers(jobs if len(articles) > _FEW else 1) as pool:
        means = Means(executor=pool, jobs=jobs)
        found = [names for names, _ in work_out(means, "named", articles, functools.partial(_names, ground=ground))]
    new = gather_proposals(articles, dict(zip((article.id for article in articles), found, strict=True)))
    settled = settle_proposals(join_proposals(records.proposed, new, ids), records.actors)
    write_proposals(content, settled)
    before = {one.slug for one in records.proposed}
    return tuple(one for one in settled if one.slug not in before)


def proposals_of_site(content: Path, indexes: Indexes, *, anew: bool = False) -> tuple[ProposedActor, ...]:
    """All that wait now: what the articles hold, and of names that the file holds besides what it says of them.

    ``anew`` where none of them stands among the records of ``indexes``. The records are read again.
    """
    records, ids = read_records(content)
    found = gather_proposals(indexes.articles, indexes.annotations, records.proposed)
    kept = () if anew else records.proposed
    return settle_proposals(join_proposals(kept, found, ids), records.actors)


def _names(article: Article, ground: bytes) -> Annotations:
    found = find_names(article, _lexicon(ground))
    return replace(found, mentions=(), problems=())


@functools.lru_cache(maxsize=1)
def _lexicon(ground: bytes) -> Lexicon:
    """Once in each process."""
    return build_lexicon(*from_bytes(ground))
