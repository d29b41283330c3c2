"""Workers on other machines: a scheduler of Dask's (``distributed``, an optional extra) hands the work to them.

Whoever reaches a scheduler can run programs on its workers: it belongs on a network that one trusts.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from typing import Any, NoReturn

from newsarchive.cache.digests import digest_of_code
from newsarchive.errors import Problem, ProblemsFound

_PATIENCE_SECONDS = 10
_EVERYTHING = "."


@contextlib.contextmanager
def open_cluster(address: str) -> Iterator[tuple[Executor, int]]:
    """An executor on the workers of the scheduler at ``address``, and how many tasks they do at once.

    ProblemsFound where it cannot be reached, has no workers, or where one of them runs another version of this program.
    """
    try:
        import distributed  # noqa: PLC0415 (few archives need it)
    except ImportError:
        _refuse(address, "the package 'distributed' is not installed", "run 'sh .ci/venv requirements.lock "
                "requirements-ingest.lock requirements-cluster.lock'")  # fmt: skip
    try:
        client = distributed.Client(address, timeout=_PATIENCE_SECONDS, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        _refuse(address, f"the scheduler cannot be reached ({error})", "start one with '.venv/bin/dask scheduler', and "
                "give the address that it says")  # fmt: skip
    with client:
        hands = sum(client.nthreads().values())
        if not hands:
            _refuse(address, "the scheduler has no workers", f"start some with '.venv/bin/dask worker {address} "
                    "--nthreads 1 --nworkers 4'")  # fmt: skip
        _require_this_version(address, client)
        yield _Cluster(client.get_executor(pure=False)), hands


def _require_this_version(address: str, client: Any) -> None:
    """Other rules would give another site."""
    ours = digest_of_code(_EVERYTHING)
    try:
        theirs: dict[str, bytes] = client.run(digest_of_code, _EVERYTHING)
    except ImportError as error:
        _refuse(address, f"a worker does not know this program ({error})", "start the workers from a copy of this "
                "project, with its .venv/bin/dask")  # fmt: skip
    for worker, found in sorted(theirs.items()):
        if found != ours:
            _refuse(address, f"the worker {worker} runs another version of this program, or of Python",
                    "bring its copy of the project to the same commit, and start it again")  # fmt: skip


class _Cluster(Executor):
    """What is lost with a worker or the scheduler is broken, as with processes of one's own, and is done elsewhere."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def submit(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        try:
            handed: Future[Any] = self._inner.submit(function, *args, **kwargs)
        except RuntimeError as error:
            raise BrokenExecutor(str(error)) from error
        ours: Future[Any] = Future()
        handed.add_done_callback(lambda done: _pass_on(done, ours))
        return ours

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._inner.shutdown(wait=wait)


def _pass_on(done: Future[Any], ours: Future[Any]) -> None:
    error: BaseException | None = CancelledError() if done.cancelled() else done.exception()
    if error is None:
        ours.set_result(done.result())
    elif isinstance(error, CancelledError) or type(error).__module__.startswith("distributed"):
        ours.set_exception(BrokenExecutor(f"the work was lost ({type(error).__name__})"))
    else:
        ours.set_exception(error)


def _refuse(address: str, message: str, fix: str) -> NoReturn:
    raise ProblemsFound([Problem("--scheduler", 1, 1, "error", "scheduler", f"{address}: {message}", fix)])
