"""``newsarchive serve``: the site on this machine, built again and shown anew at every save."""

from __future__ import annotations

import argparse
import functools
import multiprocessing
import runpy
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.context import ForkServerContext, SpawnContext
from pathlib import Path

from newsarchive.cli.build import add_build_options
from newsarchive.errors import Problem
from newsarchive.report import print_problems

# So long after a save the search index is made.
_QUIET_MILLISECONDS = 2000
_RELOAD = "/-/reload"
_SCRIPT = f"new EventSource('{_RELOAD}').onmessage = () => location.reload();\n"


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
    output = args.output or Path("output")
    if _build(args) != 0 and not (output / "index.html").is_file():
        return 1
    news = News()
    handler = functools.partial(Handler, news, directory=str(output))
    try:
        server = ThreadingHTTPServer(("127.0.0.1", args.port), handler)
    except OSError as error:
        fix = f"end the program that uses it, or choose another: newsarchive serve --port {args.port + 1}"
        print_problems([Problem("--port", 1, 1, "error", "port", f"port {args.port} cannot be used ({error})", fix)])
        return 1
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"The site is at http://127.0.0.1:{args.port}/ – Ctrl-C ends it.", flush=True)
    _rebuild_on_save(args, news)
    return 0


class News:
    """Tells every open page that there is a new site."""

    def __init__(self) -> None:
        self._changed = threading.Condition()

    def wait(self) -> None:
        with self._changed:
            self._changed.wait()

    def tell(self) -> None:
        with self._changed:
            self._changed.notify_all()


class Handler(SimpleHTTPRequestHandler):
    """Files of the output folder; a page gets one script more, which is not part of the built site."""

    def __init__(self, news: News, *args: object, directory: str) -> None:
        self._news = news
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == _RELOAD:
            self._stream_news()
        elif path == f"{_RELOAD}.js":
            self._send(_SCRIPT.encode(), "text/javascript")
        elif path.endswith(("/", ".html")):
            self._send_page(path)
        else:
            super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """An editor has no use for a line a request."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def _send_page(self, path: str) -> None:
        file = Path(self.translate_path(path))
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file()
        page = file if found else Path(self.directory) / "404.html"
        html = page.read_bytes() if page.is_file() else b"Not found"
        html = html.replace(b"</head>", f'<script src="{_RELOAD}.js"></script></head>'.encode(), 1)
        self._send(html, "text/html; charset=utf-8", 200 if found else 404)

    def _send(self, body: bytes, media_type: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _stream_news(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            while True:
                self._news.wait()
                self.wfile.write(b"data: new\n\n")
                self.wfile.flush()
        except OSError:
            return  # the page was closed


def _rebuild_on_save(args: argparse.Namespace, news: News) -> None:
    # Comes with Pelican, which watches by it too; the other verbs start faster without.
    from watchfiles import watch  # noqa: PLC0415

    watched = [path for path in (args.content or Path("content"), Path(args.theme or "theme"), args.settings)
               if path.exists()]  # fmt: skip
    # What was saved while the first build ran is still to be built.
    waits = True
    for changes in watch(*watched, rust_timeout=_QUIET_MILLISECONDS, yield_on_timeout=True, raise_interrupt=True):
        if changes:
            waits = _build(args, search_later=True) == 0
            if waits:
                news.tell()
        elif waits:
            # The pages are there; the search index, which takes longer, comes when nobody is saving.
            _build(args)
            waits = False


def _build(args: argparse.Namespace, *, search_later: bool = False) -> int:
    """Each build is a process of its own: it sees the files as they are now, and can leave nothing behind."""
    command = ["build", "-s", str(args.settings)]
    command += [str(args.content)] if args.content else []
    for option in ("output", "theme", "siteurl", "jobs", "scheduler"):
        if getattr(args, option):
            command += [f"--{option}", str(getattr(args, option))]
    command += ["--timings"] if args.timings else []
    command += ["--search-later"] if search_later else []
    process = _processes().Process(target=_run_program, args=(command,))
    process.start()
    process.join()
    return process.exitcode or 0


def _run_program(arguments: list[str]) -> None:
    """As ``python -m newsarchive`` does, in this process."""
    sys.argv = ["newsarchive", *arguments]
    runpy.run_module("newsarchive", run_name="__main__")


@functools.cache
def _processes() -> ForkServerContext | SpawnContext:
    """Where the system can, builds begin as copies of a process that has loaded the program, and done nothing else."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["pelican", "newsarchive.publish.build", "newsarchive.publish.generator"])
    return context
