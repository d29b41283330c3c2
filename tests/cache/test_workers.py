"""However many processes work, the results and their order are the same."""

import os
import signal
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from newsarchive.cache.deriving import Means, derive
from newsarchive.cache.digests import digest
from newsarchive.cache.store import Store
from newsarchive.cache.workers import map_in_order, open_forks, open_workers, share_in_order


def doubled(number: int) -> int:
    return 2 * number


def doubled_once(task: tuple[str, int]) -> int:
    """Ends the process that first meets the number 7, as a system that runs out of memory would."""
    mark, number = Path(task[0]), task[1]
    if number == 7 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_stand_in_the_order_of_the_tasks(jobs: int) -> None:
    with open_workers(jobs) as executor:
        assert list(map_in_order(executor, doubled, range(40), jobs)) == list(range(0, 80, 2))


def test_what_a_killed_process_had_in_hand_is_done_all_the_same(tmp_path: Path) -> None:
    tasks = [(str(tmp_path / "killed"), number) for number in range(20)]
    with open_workers(2) as executor:
        assert list(map_in_order(executor, doubled_once, tasks, 2)) == list(range(0, 40, 2))
    assert (tmp_path / "killed").exists()


def process_of(number: int) -> tuple[int, int]:
    return number, os.getpid()


@pytest.mark.parametrize("others", [0, 1, 2])
def test_shared_results_stand_in_the_order_of_the_tasks_and_this_process_does_some(others: int) -> None:
    with open_forks(others) as executor:
        done = list(share_in_order(executor, process_of, range(40), others))
    assert [number for number, _ in done] == list(range(40))
    assert os.getpid() in {process for _, process in done}


def doubled_by(task: tuple[int, int]) -> int:
    """Ends every process but the one that the task names."""
    process, number = task
    if os.getpid() != process:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def test_what_a_killed_process_had_of_a_share_is_done_here() -> None:
    tasks = [(os.getpid(), number) for number in range(20)]
    with open_forks(1) as executor:
        assert list(share_in_order(executor, doubled_by, tasks, 1)) == list(range(0, 40, 2))


def test_a_value_is_worked_out_once_and_told_of_once(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    means = Means(Store(tmp_path / "store.sqlite"), tell=lambda *progress: told.append(progress))
    tasks = [(digest(str(number)), number) for number in (3, 4, 3)]
    assert derive(means, "doubled", tasks, doubled) == derive(means, "doubled", tasks, doubled) == [6, 8, 6]
    assert told == [("doubled", 2, 2)]


def test_an_executor_of_ones_own_gives_the_same() -> None:
    tasks = [(digest(str(number)), number) for number in range(50)]
    with ProcessPoolExecutor(2) as executor:
        assert derive(Means(executor=executor), "doubled", tasks, doubled) == [2 * number for number in range(50)]
