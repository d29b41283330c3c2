"""A real browser, and the demo archive built once and served in the three ways in which people read it."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# The browser itself must not call home: a request off the site is then always the page's doing.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass(frozen=True)
class DemoSite:
    """The built demo archive: its folder, and its addresses at a root, under a sub-path and on disk (all end in /)."""

    folder: Path
    root: str
    subpath: str

    @property
    def disk(self) -> str:
        return f"{self.folder.as_uri()}/"

    def page(self, pattern: str) -> str:
        """The address, under the site's own, of the first page whose file matches a glob pattern."""
        found = sorted(self.folder.glob(pattern))
        assert found, f"the built site has no page {pattern}"
        return found[0].relative_to(self.folder).as_posix()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        absent = "no chromium here (Debian: sudo apt-get install chromium)"
        if os.environ.get("NEWSARCHIVE_REQUIRE_BROWSER"):
            pytest.fail(absent, pytrace=False)
        pytest.skip(absent)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def demo(browser: Browser, demo_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoSite]:
    """Asks for the browser first, so that where there is none nothing is built."""
    parent = tmp_path_factory.mktemp("www")
    folder = parent / "archive"
    with serving(parent) as above:
        public = f"{above}archive"
        command = [
            sys.executable,
            "-m",
            "newsarchive",
            "build",
            str(demo_content),
            "-o",
            str(folder),
            "--siteurl",
            public,
        ]
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
        subprocess.run(command, cwd=ROOT, env=environment, check=True)
        with serving(folder) as root:
            yield DemoSite(folder, root, f"{public}/")


class serving:
    """Serves a folder to this machine while the context lasts; gives its address."""

    def __init__(self, folder: Path) -> None:
        handler = functools.partial(QuietHandler, directory=str(folder))
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True

    def __enter__(self) -> str:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self._server.server_port}/"

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files as GitHub Pages does: what is not there gets the 404 page of the archive, at any depth."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "archive" / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())

    def log_message(self, format: str, *args: object) -> None:
        """A line a request would bury pytest's own."""
