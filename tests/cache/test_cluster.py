"""Work that workers of a scheduler do has the same result, also when one of them dies over it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from pathlib import Path
from typing import Any

import pytest

from newsarchive.cache.cluster import _Cluster, _require_this_version, open_cluster
from newsarchive.cache.codec import plain_bytes
from newsarchive.cache.deriving import Means
from newsarchive.cache.workers import map_in_order
from newsarchive.errors import ProblemsFound
from newsarchive.pipeline import read_site

distributed = pytest.importorskip("distributed")
PLUGINS = Path(__file__).parents[2] / "plugins"
WAIT_SECONDS = 60


def start(*command: str) -> subprocess.Popen[bytes]:
    """A program of Dask's, as somebody would start it in the project's folder."""
    program = str(Path(sys.executable).with_name("dask"))
    environment = {**os.environ, "PYTHONPATH": str(PLUGINS), "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "3"}
    return subprocess.Popen([program, *command, "--no-dashboard"], env=environment, stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL)  # fmt: skip


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    port = free_port()
    scheduler = start("scheduler", "--host", "127.0.0.1", "--port", str(port))
    try:
        yield f"tcp://127.0.0.1:{port}"
    finally:
        scheduler.kill()
        scheduler.wait()


@pytest.fixture
def workers(address: str) -> Iterator[list[subprocess.Popen[bytes]]]:
    both = [start("worker", address, "--nthreads", "1", "--no-nanny", "--host", "127.0.0.1") for _ in range(2)]
    client = distributed.Client(address, timeout=WAIT_SECONDS)
    client.wait_for_workers(2, timeout=WAIT_SECONDS)
    client.close()
    try:
        yield both
    finally:
        for worker in both:
            worker.kill()
            worker.wait()


def archive(folder: Path) -> Path:
    """Eighty articles, five batches of work."""
    for number in range(80):
        path = folder / "articles" / f"2021-09-{number % 28 + 1:02}-talks-{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        words = f"Jane Roe met envoys of France in Geneva on September {number % 28 + 1}, 2021. " * 20
        path.write_text(f"---\ntitle: Talks {number}\ndate: 2021-09-{number % 28 + 1:02}\n---\n{words}\n", "utf-8")
    (folder / "actors").mkdir()
    (folder / "actors" / "jane-roe.md").write_text("---\nname: Jane Roe\ntype: person\n---\n", "utf-8")
    return folder


def test_two_workers_find_what_one_process_finds_though_one_of_them_is_killed(
    address: str, workers: list[subprocess.Popen[bytes]], tmp_path: Path
) -> None:
    content = archive(tmp_path / "content")
    told: list[tuple[str, int, int]] = []

    def tell(what: str, done: int, total: int) -> None:
        told.append((what, done, total))
        if told[-1] == ("annotated", 16, 80):
            workers[0].send_signal(signal.SIGKILL)

    with open_cluster(address) as (executor, hands):
        assert hands == 2
        indexes, problems = read_site(content, means=Means(executor=executor, jobs=hands, tell=tell))
    assert workers[0].wait(WAIT_SECONDS) == -signal.SIGKILL
    assert told[-1] == ("annotated", 80, 80)
    assert plain_bytes((indexes, problems)) == plain_bytes(read_site(content))


class Lost(Executor):
    """Its tasks have killed every worker that had them, as Dask says after some."""

    def submit(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_exception(distributed.scheduler.KilledWorker("task", "worker", 3))
        return future


def test_work_that_is_lost_with_its_workers_is_done_here() -> None:
    with pytest.raises(BrokenExecutor, match="KilledWorker"):
        _Cluster(Lost()).submit(abs, -1).result()
    assert list(map_in_order(_Cluster(Lost()), abs, [-1, -2, -3])) == [1, 2, 3]


class Workers:
    """A client of a scheduler that has one worker of ours and one of another commit."""

    def run(self, function: Callable[[str], bytes], rooms: str) -> dict[str, bytes]:
        return {"tcp://10.0.0.1:1": function(rooms), "tcp://10.0.0.2:1": b"another"}


def test_a_worker_with_another_version_is_refused_by_its_name() -> None:
    with pytest.raises(ProblemsFound) as found:
        _require_this_version("tcp://10.0.0.9:8786", Workers())
    assert "the worker tcp://10.0.0.2:1 runs another version" in found.value.problems[0].message
    assert "the same commit" in found.value.problems[0].fix


def test_a_scheduler_that_is_not_there_is_a_problem_with_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsarchive.cache.cluster._PATIENCE_SECONDS", 1)
    with pytest.raises(ProblemsFound) as found, open_cluster(f"tcp://127.0.0.1:{free_port()}"):
        pass
    problem = found.value.problems[0]
    assert "cannot be reached" in problem.message
    assert ".venv/bin/dask scheduler" in problem.fix


def test_a_scheduler_without_workers_is_a_problem_with_a_remedy(address: str) -> None:
    with pytest.raises(ProblemsFound) as found, open_cluster(address):
        pass
    assert "no workers" in found.value.problems[0].message
    assert f"dask worker {address}" in found.value.problems[0].fix


def test_what_a_task_raises_itself_is_raised_here(address: str, workers: list[subprocess.Popen[bytes]]) -> None:
    with open_cluster(address) as (executor, _), pytest.raises(ValueError, match="invalid literal"):
        executor.submit(int, "x").result(WAIT_SECONDS)
