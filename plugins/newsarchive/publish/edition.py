"""One edition of the site: laid out on the last one, changed where that has changed, published whole, remembered."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from newsarchive.cache.digests import digest
from newsarchive.cache.store import Store
from newsarchive.publish.addresses import SEARCH_INDEX, SEARCH_VOLUMES
from newsarchive.publish.inputs import Inputs
from newsarchive.publish.search import digest_volume, index_volumes, list_volumes, plan_volumes
from newsarchive.publish.staging import Staging
from newsarchive.publish.state import (
    NOTHING,
    Report,
    SiteState,
    Written,
    forget_state,
    is_as_written,
    read_standing,
    read_state,
    signature_of,
    write_state,
)
from newsarchive.publish.twin import mirror
from newsarchive.publish.work import Work
from newsarchive.tracing import in_order

# Files that come from others have no trace; they are compared by their bytes.
_OTHERS = b"\0" * 16


class Edition:
    """``reuse`` is false where others may change our files too: then every file is made, and nothing is remembered."""

    def __init__(self, output: Path, store: Path, *, reuse: bool) -> None:
        self.staging = Staging(output)
        self.store, self.reuse = store, reuse
        self.work = Work(self.staging.folder, NOTHING)

    def open(self) -> None:
        """Lay out the folder to build in: the last edition's twin, or an empty one."""
        output, twin = self.staging.output, self.staging.folder
        self.staging.lock()
        with contextlib.closing(Store(self.store)) as store:
            state = read_state(store, output) if self.reuse else NOTHING
            # From here on until it is published, the twin is neither the old edition nor the new one.
            forgotten = forget_state(store, output)
        good = bool(state.files) and forgotten and state.twin == signature_of(twin)
        self.staging.clear(keep_twin=good)
        if not good:
            mirror(output, twin, state.files)
        self.work = Work(twin, state)

    @property
    def beside(self) -> Path:
        """Where others write: a folder of their own, or, where nothing is reused, the edition itself."""
        return self.staging.beside if self.reuse else self.staging.folder

    def index(self, jobs: int = 1, *, later: bool = False) -> None:
        """The search index: each of its volumes is made anew when one of its pages has changed, ``jobs`` at once.

        Where there is an index, it may be left ``later`` to the next build as it stands.
        """
        before, written = self.work.before.volumes, self.work.files
        if later and before:
            for address, file in self.work.before.files.items():
                if address.startswith(f"{SEARCH_INDEX}/"):
                    self.work.keep(address, file, fresh=False)
            self.work.volumes.update(before)
            return
        volumes = plan_volumes(address for address, file in written.items() if file.searched)
        old = self._files_of_volumes()
        due: dict[str, Sequence[str]] = {}
        for volume, pages in volumes.items():
            mark = digest_volume({page: written[page].content for page in pages})
            if before.get(volume) != mark or not self._keep_all(old[volume]):
                due[volume] = pages
            self.work.volumes[volume] = mark
        index_volumes(due, self.staging.folder, self.beside, jobs)
        if volumes:
            list_volumes(volumes, self.beside)

    def _files_of_volumes(self) -> dict[str, list[str]]:
        """What the last build's volumes are made of; what lies in no other's folder belongs to the first."""
        before = self.work.before
        found: dict[str, list[str]] = {volume: [] for volume in before.volumes}
        for address in before.files:
            if address.startswith(f"{SEARCH_INDEX}/") and address != SEARCH_VOLUMES:
                volume = address.split("/")[1]
                found.setdefault(volume if volume in before.volumes else "", []).append(address)
        return found

    def _keep_all(self, addresses: Sequence[str]) -> bool:
        """Keep files as they are; False, and none is kept, where one is not as it was written."""
        before = self.work.before.files
        if not all(is_as_written(self.work.folder, address, before[address]) for address in addresses):
            return False
        for address in addresses:
            self.work.keep(address, before[address], fresh=False)
        return True

    def take_others(self) -> None:
        """What others wrote beside becomes part of the edition, without touching files that are the same."""
        if not self.reuse:
            return
        beside, folder = self.staging.beside, self.staging.folder
        for where, _, names in sorted(os.walk(beside)):
            for name in sorted(names):
                path = Path(where, name)
                address = path.relative_to(beside).as_posix()
                self._take(path, folder, address)

    def _take(self, path: Path, folder: Path, address: str) -> None:
        content, before = digest(path.read_bytes()), self.work.before.files.get(address)
        if before is not None and before.content == content and is_as_written(folder, address, before):
            self.work.keep(address, before, fresh=False)
            return
        place = folder / address
        place.parent.mkdir(parents=True, exist_ok=True)
        path.replace(place)
        status = place.stat()
        written = Written(_OTHERS, in_order(()), content, size=status.st_size, time=status.st_mtime_ns)
        self.work.keep(address, written, fresh=True)

    def unchanged(self, inputs: Inputs) -> Report | None:
        """What the last build said, where this one would write the same: same inputs, and every file as it wrote it."""
        output = self.staging.output
        with contextlib.closing(Store(self.store)) as store:
            before = read_standing(store, output) if self.reuse else None
        if before is None or not (before.inputs and before.addresses) or before.inputs != inputs.digest(before.read):
            return None
        return before.report if before.is_there(output) else None

    def publish(self, marks: dict[int, bytes], report: Report, inputs: Inputs | None) -> OSError | None:
        """Swap the edition in, bring its twin up to date, and remember what it was made from.

        Without ``inputs`` it does not count as made from anything, and the next build looks at all of it.
        OSError is raised where the edition could not be published, and returned where it is, and nothing more could be
        done: the next build then makes everything.
        """
        if not self.reuse:
            self.staging.publish()
            self.staging.discard()
            return None
        self.work.drop_stale()
        self.staging.publish(self.work.fresh if self.work.before.files else None)
        try:
            self._remember(marks, report, inputs)
        except OSError as error:
            self.staging.discard()
            return error
        self.staging.discard(keep_twin=True)
        return None

    def _remember(self, marks: dict[int, bytes], report: Report, inputs: Inputs | None) -> None:
        output, twin = self.staging.output, self.staging.folder
        changed = [*self.work.fresh, *self.work.gone]
        if not self.work.before.files:
            # What was there before is a site that we know nothing of: no file of it may come back.
            self.staging.clear()
            changed = [*self.work.files]
        mirror(output, twin, changed)
        made_from = (inputs.mark, inputs.fresh) if inputs else (b"", ())
        state = SiteState(*made_from, self.work.files, marks, self.work.volumes, report)
        state = replace(state, site=signature_of(output), twin=signature_of(twin))
        with contextlib.closing(Store(self.store)) as store:
            write_state(store, output, state)

    def discard(self) -> None:
        self.staging.discard()
