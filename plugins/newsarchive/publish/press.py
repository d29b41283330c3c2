"""The press: files made from their plans, in this process or in several, each with the trace of what it depends on."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import jinja2

from newsarchive.cache.digests import digest
from newsarchive.cache.store import Store
from newsarchive.cache.workers import in_batches, open_forks, share_in_order
from newsarchive.publish.addresses import file_of
from newsarchive.publish.conversions import Conversions
from newsarchive.publish.exports.file import FilePlan
from newsarchive.publish.plans import PagePlan, Plan
from newsarchive.publish.render import render_page
from newsarchive.publish.rows import key_of, pack_rows, unpack_rows
from newsarchive.publish.search import is_searched
from newsarchive.publish.state import SiteState, Written, is_as_written
from newsarchive.publish.twin import put
from newsarchive.publish.views.tables import Known, Tables, traced
from newsarchive.tracing import Trace, in_order

# Enough for a message to be worth its way; and so many for each process that all are busy to the end.
_BATCH, _BATCHES = 24, 8
# Fewer than this are made before another process would have begun.
_FEW = 40


@dataclass(frozen=True, slots=True)
class Press:
    """``folder`` is where files go; ``before`` is the site that lies in it already.

    ``marks`` are the digests of what look-ups find, ``changed`` the numbers of those that found something else before;
    rows of long files are remembered in the ``store``.
    """

    tables: Tables
    environment: jinja2.Environment
    folder: Path
    before: SiteState
    grounds: Mapping[str, bytes]
    marks: Mapping[int, bytes]
    changed: frozenset[int]
    store: Path

    def ground_of(self, plan: Plan) -> bytes:
        """The digest of a plan's template and of the code; a file without a template has that of the code."""
        return self.grounds[plan.template if isinstance(plan, PagePlan) else ""]


@dataclass(frozen=True, slots=True)
class Made:
    """``fresh`` is true where the file was written, for its text was not there before."""

    address: str
    written: Written
    fresh: bool


def run_press(press: Press, plans: Sequence[Plan], jobs: int, tell: Callable[[str, int, int], None]) -> Iterator[Made]:
    """Makes every plan, in order; the same files with any number of processes."""
    done = 0
    batches = in_batches(range(len(plans)), max(1, min(_BATCH, len(plans) // (_BATCHES * jobs))))
    others = jobs - 1 if len(plans) > _FEW else 0
    with open_forks(others) as executor:
        _at_work[:] = [_Shift(press, plans, Conversions(press.store))]
        # Processes are forked at the first task, when all that they need is in place.
        for made in share_in_order(executor, _make_batch, batches, others):
            done += len(made)
            tell("made", done, len(plans))
            yield from made
        _at_work[0].conversions.close()
    _at_work.clear()


@dataclass(slots=True)
class _Shift:
    """What one process has in hand: ``tables`` know the rows that files of one ``form`` share."""

    press: Press
    plans: Sequence[Plan]
    conversions: Conversions
    form: object = None
    tables: Tables | None = None
    trace: Trace = field(default_factory=set)


# What the processes of one press work on: they inherit it, so that nothing has to be sent to them.
_at_work: list[_Shift] = []


def _make_batch(numbers: Iterable[int]) -> list[Made]:
    shift = _at_work[0]
    made = [_make(shift.press, plan, *_tables_for(shift, plan)) for plan in map(shift.plans.__getitem__, numbers)]
    shift.conversions.save()
    return made


def _tables_for(shift: _Shift, plan: Plan) -> tuple[Tables, Trace]:
    """Tables whose trace is empty; the rows of one form of file are of no use to the next, and many, and are let go."""
    form = PagePlan if isinstance(plan, PagePlan) else plan.text
    if shift.tables is None or form != shift.form:
        known = _recall_rows(shift.press, plan)
        shift.form = form
        shift.tables = traced(shift.press.tables, shift.trace, known, shift.conversions)
    shift.trace.clear()
    return shift.tables, shift.trace


def _recall_rows(press: Press, plan: Plan) -> Known:
    if isinstance(plan, PagePlan) or plan.row is None:
        return {}
    # Each process has a connection of its own, for as long as it needs one.
    with contextlib.closing(Store(press.store)) as store:
        for _, data in store.read([key_of(plan.row)]):
            with contextlib.suppress(ValueError):
                return unpack_rows(plan.row, data, press.before.marks, press.changed, press.ground_of(plan))
    return {}


def _remember_rows(press: Press, plan: Plan, known: Known) -> None:
    if isinstance(plan, FilePlan) and plan.row is not None and plan.all_rows:
        rows = pack_rows(plan.row, known, press.marks, press.ground_of(plan))
        with contextlib.closing(Store(press.store)) as store:
            store.write([(key_of(plan.row), rows)])


def _make(press: Press, plan: Plan, tables: Tables, trace: Trace) -> Made:
    if isinstance(plan, PagePlan):
        made: str | bytes = render_page(press.environment, plan.page(tables), tables.site)
    else:
        made = plan.text(tables, *plan.key)
        _remember_rows(press, plan, tables.memory.known)
    data, address = made.encode("utf-8") if isinstance(made, str) else made, file_of(plan.address)
    written = Written(press.ground_of(plan), in_order(trace), digest(data), is_searched(address, data))
    before = press.before.files.get(address)
    if before is not None and before.content == written.content and is_as_written(press.folder, address, before):
        return Made(address, written._replace(size=before.size, time=before.time), fresh=False)
    status = put(press.folder, address, data)
    return Made(address, written._replace(size=status.st_size, time=status.st_mtime_ns), fresh=True)
