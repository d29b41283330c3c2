"""A real browser, and two archives built once and served in the three ways in which people read them.

One is the demo archive; the other, ``made_up.txtar``, has what the demo has not: every branch of every template.
"""

from __future__ import annotations

import functools
import itertools
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
# One page of each type is said once, for these tests and for what measures.
sys.path.insert(0, str(ROOT / "bench"))
# And what makes hostile archives, for the tests of payloads.
sys.path.insert(0, str(Path(__file__).parent / "hostile"))
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


# All of WCAG 2.2 to level AA, and what axe holds to be good practice beyond it.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


@dataclass(frozen=True)
class Site:
    """A built archive: its folder, and its addresses at a root, under a sub-path and on disk (all end in /)."""

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
def demo(browser: Browser, demo_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Asks for the browser first, so that where there is none nothing is built."""
    with built(demo_content, tmp_path_factory.mktemp("www")) as site:
        yield site


@pytest.fixture(scope="session")
def made_up(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("made-up")
    for path, text in read_files(Path(__file__).with_name("made_up.txtar")):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    with built(folder / "content", folder / "www") as site:
        yield site


def read_files(path: Path) -> Iterator[tuple[str, str]]:
    """The files of a txtar text, each by its path."""
    pieces = re.split(r"^-- (\S+) --\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    yield from zip(pieces[1::2], pieces[2::2], strict=True)


@contextmanager
def built(content: Path, parent: Path) -> Iterator[Site]:
    parent.mkdir(exist_ok=True)
    folder = parent / "archive"
    with serving(parent) as above:
        public = f"{above}archive"
        command = [sys.executable, "-m", "newsarchive", "build", str(content), "-o", str(folder), "--siteurl", public]
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
        subprocess.run(command, cwd=ROOT, env=environment, check=True)
        with serving(folder) as root:
            yield Site(folder, root, f"{public}/")


@pytest.fixture(scope="session")
def serve() -> type[serving]:
    """``with serve(folder) as address``."""
    return serving


@pytest.fixture
def find_faults() -> Callable[[Page], list[str]]:
    """What axe finds on a page, light and dark, wide and narrow."""

    def find(page: Page) -> list[str]:
        faults = []
        for width, scheme in itertools.product((1280, 360), ("light", "dark")):
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            found = Axe().run(page, options={"runOnly": RULES})
            if found.violations_count:
                faults.append(f"{width} px, {scheme}: {found.generate_report()}")
        return faults

    return find


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
