"""Opens pages as readers do, touches all that can be touched, and tells what ran, or could have.

What ran tells of itself: it calls ``ran``, opens a dialog or a window, or asks beacon.invalid for something.
What a content policy stopped had run without it, and counts; so does markup that no template and no Markdown makes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Error, Page

from newsarchive.publish.markup import ALLOWED_TAGS

THEME = Path(__file__).parents[3] / "theme" / "templates"
BEACON = re.compile(r"\w+://beacon\.invalid")
# The one order that a page gives: that of an article which stands elsewhere now.
MOVED = re.compile(r'<meta http-equiv="refresh" content="0; url=(?:\.\./|https?://)[\w./:-]+">')
# Before anything of the page: what the policy stops is told, and so is what a frame of the page would do.
LISTEN = """addEventListener('securitypolicyviolation', event =>
  window.ran(`stopped by the policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));"""
LOOK, TOUCH = (Path(__file__).with_name(name).read_text("utf-8") for name in ("look.js", "touch.js"))


@cache
def known_tags() -> tuple[list[str], list[str]]:
    """What templates and Markdown are made of; and what may stand in a text, the marks of names and dates included."""
    made = {tag for path in THEME.rglob("*.html") for tag in re.findall(r"<([a-z][a-z0-9]*)", path.read_text("utf-8"))}
    return sorted(made | ALLOWED_TAGS | {"head", "body", "tbody"}), sorted(ALLOWED_TAGS | {"span", "time"})


class Watch:
    """Pages of one context; ``ran`` is everything that happened on them, each after the page's address."""

    def __init__(self, context: BrowserContext) -> None:
        self.ran: list[str] = []
        self.odd: list[str] = []
        self.visited = 0
        self._at = ""
        context.expose_function("ran", lambda what=None: self._tell(f"ran {what}"))
        context.add_init_script(LISTEN)
        context.on("page", self._follow)
        context.on("request", lambda request: BEACON.match(request.url) and self._tell(f"asked {request.url}"))
        self.page = context.new_page()
        self.page.on("popup", lambda page: self._tell(f"opened a window: {page.url}"))

    def _follow(self, page: Page) -> None:
        page.on("dialog", lambda dialog: (self._tell(f"dialog {dialog.message}"), dialog.dismiss()))

    def _tell(self, what: str) -> None:
        self.ran.append(f"{self._at}: {what}")

    def visit(self, address: str, html: str) -> None:
        """A page of the archive: opened, touched, and looked through; one that has moved is held, to be looked at."""
        self._at, self.visited = address, self.visited + 1
        held = MOVED.sub("", html, count=1)
        if held != html:
            self.page.route(
                address, lambda route: route.fulfill(body=held, content_type="text/html; charset=utf-8"), times=1
            )
        self.page.goto(address, wait_until="load")
        self.look()
        if self.page.url != address:
            self._tell(f"led to {self.page.url}")
        if len(self.page.frames) > 1:
            self._tell("has frames")

    def look(self) -> None:
        """The page as it is now, and once more when all was touched."""
        self.odd += [f"{self._at}: {one}" for one in self.page.evaluate(LOOK, known_tags())]
        self.page.evaluate(TOUCH)

    def show(self, html: str) -> None:
        """A page that lies nowhere."""
        self._at = "https://page.invalid/"
        self.page.route(BEACON, lambda route: route.abort())
        self.page.route(
            self._at, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"), times=1
        )
        try:
            self.page.goto(self._at)
            self.look()
        except Error as error:
            # The page went elsewhere meanwhile.
            self._tell(str(error))

    def open(self, address: str) -> None:
        """A file that is no page; some are downloads to a browser."""
        self._at, self.visited = address, self.visited + 1
        try:
            self.page.goto(address, wait_until="load")
        except Error as error:
            assert "Download is starting" in str(error) or "net::ERR_ABORTED" in str(error), error
            return
        self.page.evaluate(TOUCH)


@contextmanager
def watching(browser: Browser, **options: Any) -> Iterator[Watch]:
    context = browser.new_context(reduced_motion="reduce", **options)
    try:
        yield Watch(context)
    finally:
        context.close()
