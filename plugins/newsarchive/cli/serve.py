"""``newsarchive serve``: the site on this machine, built again and shown anew at every save."""

from __future__ import annotations

import argparse
import contextlib
import functools
import multiprocessing
import sys
import threading
from collections.abc import Sequence
from http.server import ThreadingHTTPServer
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext
from pathlib import Path
from queue import SimpleQueue
from typing import NoReturn

from newsarchive.archive.files import is_passed_over
from newsarchive.cli import answer
from newsarchive.cli.build import Made, add_build_options, build_site
from newsarchive.errors import Problem
from newsarchive.report import print_problems
from newsarchive.serving import Handler, News

# So long after a save the search index is made.
_QUIET_MILLISECONDS = 2000


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = verbs.add_parser(
        "serve",
        help="build, show the site on this machine, and build again at every save",
        description="Shows the site to this machine alone. Every save in content/, theme/ or the settings builds it "
        "again and reloads the page. Ctrl-C ends it.",
        epilog="example: newsarchive serve --port 8000",
    )
    add_build_options(parser)
    parser.add_argument("--port", type=int, default=8000, help="which port to use (default: 8000)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Serve until Ctrl-C; 1 where the first build fails and there is no older site to show, or the port is taken."""
    output, news = args.output or Path("output"), News()
    builder = Builder(args, news)
    if builder.build(quick=True) != 0 and not (output / "index.html").is_file():
        return 1
    handler = functools.partial(Handler, news, directory=str(output))
    try:
        server = ThreadingHTTPServer(("127.0.0.1", args.port), handler)
    except OSError as error:
        builder.close()
        fix = f"end the program that uses it, or choose another: newsarchive serve --port {args.port + 1}"
        print_problems([Problem("--port", 1, 1, "error", "port", f"port {args.port} cannot be used ({error})", fix)])
        return 1
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    builder.start()
    print(f"The site is at http://127.0.0.1:{args.port}/ – Ctrl-C ends it.", flush=True)
    try:
        _watch(args, builder, news)
    finally:
        builder.close()
    return 0


def _watch(args: argparse.Namespace, builder: Builder, news: News) -> None:
    """A proof of every article that is saved, at once; then the whole site, beside."""
    # Comes with Pelican, which watches by it too; the other verbs start faster without.
    from watchfiles import Change, watch  # noqa: PLC0415

    content = args.content or Path("content")
    watched = [path for path in (content, Path(args.theme or "theme"), args.settings) if path.exists()]
    for changes in watch(*watched, rust_timeout=_QUIET_MILLISECONDS, yield_on_timeout=True, raise_interrupt=True):
        if not changes:
            builder.finish()
            continue
        saved = sorted(path for change, path in changes if change != Change.deleted)
        if proofs := builder.pull([path for path in saved if _is_article(Path(path), content)]):
            news.show(proofs)
        builder.ask()


def _is_article(path: Path, content: Path) -> bool:
    return path.suffix == ".md" and not is_passed_over(path.name) and (content / "articles").resolve() in path.parents


class Builder(threading.Thread):
    """Builds beside who watches and who serves; asked again meanwhile, it builds once more when it is done.

    Each build is a process of its own: it sees the files as they are then, and can leave nothing behind.
    The last that built the site stays, with all that it was made from, and pulls proofs.
    """

    def __init__(self, args: argparse.Namespace, news: News) -> None:
        super().__init__(daemon=True)
        self._args, self._news = args, news
        self._orders: SimpleQueue[bool] = SimpleQueue()
        # What was saved while the first build ran is still to be built.
        self._unfinished = True
        self._press: Connection | None = None
        self._pressing = threading.Lock()

    def ask(self) -> None:
        """For all pages; the search index, which takes longer, waits until nobody is saving."""
        self._unfinished = False
        self._orders.put(True)

    def finish(self) -> None:
        """For what still waits."""
        if self._unfinished:
            self._unfinished = False
            self._orders.put(False)

    def run(self) -> None:
        """Carry out the orders, several that wait as one."""
        while True:
            search_later = self._orders.get()
            while not self._orders.empty():
                search_later = self._orders.get() or search_later
            seen = self._news.proofs
            built = self.build(search_later=search_later) == 0
            if search_later and (built or seen):
                self._news.drop(seen)
            self._unfinished = built and search_later

    def build(self, *, search_later: bool = False, quick: bool = False) -> int:
        """The exit code of one build; a ``quick`` one ends where nothing has changed, and then nobody stays."""
        asked = argparse.Namespace(**{**vars(self._args), "search_later": search_later})
        ours, theirs = _processes().Pipe()
        process = _processes().Process(target=_build_and_stay, args=(asked, theirs, self._press is None and not quick))
        process.start()
        theirs.close()
        try:
            stays = bool(ours.recv())
        except (EOFError, OSError):
            stays = False
        if stays:
            self.close()
            self._press = ours
            return 0
        ours.close()
        process.join()
        return process.exitcode or 0

    def pull(self, paths: Sequence[str]) -> dict[str, str]:
        """Proofs of articles just saved, by the files of the site; none where there is nobody to make them."""
        with self._pressing:
            if not paths or self._press is None:
                return {}
            try:
                self._press.send(paths)
                proofs: dict[str, str] = self._press.recv()
            except (EOFError, OSError):
                self._press = None
                return {}
            return proofs

    def close(self) -> None:
        """Send home who waits for work."""
        with self._pressing:
            if self._press is not None:
                self._press.close()
            self._press = None


def _build_and_stay(args: argparse.Namespace, pipe: Connection, wanted: bool) -> NoReturn:
    """In a process of its own: build, say whether proofs can be had, and make them until nobody listens.

    Where they are ``wanted``, the build looks at everything, though nothing has changed: else it has nothing in hand.
    """
    sys.exit(answer("build", lambda: _pull_proofs(build_site(args, anew=wanted), pipe)))


def _pull_proofs(made: Made | None, pipe: Connection) -> int:
    sys.stdout.flush()
    if made is None or not made.build.own_theme:
        return 0
    pipe.send(True)
    from newsarchive.publish.proofs import ProofPress  # noqa: PLC0415 (a part of what has built)

    # Ctrl-C is for the server to answer.
    with contextlib.suppress(EOFError, OSError, KeyboardInterrupt):
        press = ProofPress(made.build, made.settings)
        while True:
            paths: list[str] = pipe.recv()
            proofs: dict[str, str] = {}
            for path in paths:
                proofs |= press.pull(Path(path))
            pipe.send(proofs)
    return 0


@functools.cache
def _processes() -> ForkServerContext | SpawnContext:
    """Where the system can, builds begin as copies of a process that has loaded the program, and done nothing else."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["pelican", "newsarchive.publish.build", "newsarchive.publish.generator"])
    return context
