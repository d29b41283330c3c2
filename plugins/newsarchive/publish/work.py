"""What a build has done so far: which files stand as they were, which are fresh, and which have gone."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from newsarchive.publish.state import SiteState, Written
from newsarchive.publish.twin import drop


@dataclass(slots=True)
class Work:
    """What a build writes into ``folder``, where the files of ``before`` lie; ``fresh`` and ``gone`` have changed.

    ``volumes`` of the search index have the digest of their pages.
    """

    folder: Path
    before: SiteState
    files: dict[str, Written] = field(default_factory=dict)
    volumes: dict[str, bytes] = field(default_factory=dict)
    fresh: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)

    def keep(self, address: str, written: Written, *, fresh: bool) -> None:
        self.files[address] = written
        if fresh:
            self.fresh.append(address)

    def drop_stale(self) -> None:
        """What nothing asks for any more goes."""
        self.gone = [address for address in self.before.files if address not in self.files]
        for address in self.gone:
            drop(self.folder, address)

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files.values())

    @property
    def pages(self) -> int:
        return sum(address.endswith(".html") for address in self.files)

    @property
    def fresh_pages(self) -> int:
        return sum(address.endswith(".html") for address in self.fresh)
