"""``content/proposals.md``: names that wait for an editor, read and written; the machine's file, kept with the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from newsarchive.archive.files import PROPOSALS
from newsarchive.archive.writing import write_text
from newsarchive.matter.yaml_text import Value, to_yaml
from newsarchive.model import ProposedActor
from newsarchive.proposed import slug_of
from newsarchive.schema import ProposalsFileMatter, ProposedMatter

_NOTE = """\
Names that the program found in the articles and that no record claims.
`newsarchive review` shows them, and takes your decisions: accept, merge, reject.
Decisions lie in `actors/`, not here; `newsarchive ingest` and `newsarchive review --rescan` write this file anew.
"""


@dataclass(frozen=True, slots=True)
class ProposalsFile:
    """What the file holds, in its order."""

    proposed: tuple[ProposedActor, ...]


def proposals_of(fields: ProposalsFileMatter) -> ProposalsFile:
    """The entries; of two with one slug the first."""
    entries: dict[str, ProposedActor] = {}
    for one in map(_proposed, fields.proposals):
        entries.setdefault(one.slug, one)
    return ProposalsFile(tuple(entries.values()))


def proposals_path(content: Path) -> Path:
    return content / PROPOSALS


def write_proposals(content: Path, proposed: Sequence[ProposedActor]) -> bool:
    """Write the file where its bytes would change; False where they would not. OSError where that fails."""
    path = proposals_path(content)
    text = render_proposals(proposed)
    if path.is_file() and path.read_bytes() == text.encode("utf-8"):
        return False
    if not proposed and not path.exists():
        return False
    write_text(path, text)
    return True


def render_proposals(proposed: Sequence[ProposedActor]) -> str:
    """The whole file; an entry's lines stand together, so that git shows each for itself."""
    entries: Value = [_fields(one) for one in proposed]
    return f"---\n{to_yaml({'proposals': entries})}---\n\n{_NOTE}"


def _proposed(fields: ProposedMatter) -> ProposedActor:
    return ProposedActor(
        slug_of(fields.name),
        fields.name,
        fields.type,
        tuple(fields.articles),
        fields.confidence / 100,
        fields.salience / 100,
        fields.strong,
        fields.quote or "",
        fields.why or "",
        tuple(fields.perhaps),
    )


def _fields(one: ProposedActor) -> dict[str, Value]:
    """As the schema names them; what is empty is left out."""
    fields: dict[str, Value] = {
        "name": one.name,
        "type": one.type,
        "strong": one.strong,
        "confidence": round(one.confidence * 100),
        "salience": round(one.salience * 100),
        "articles": one.articles,
        "quote": one.quote,
        "why": one.why,
        "perhaps": one.perhaps,
    }
    return {key: value for key, value in fields.items() if value not in ("", (), False)}
