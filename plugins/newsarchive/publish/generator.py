"""Writes the archive's own pages, as one of Pelican's generators."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from newsarchive.errors import Problem, ProblemsFound
from newsarchive.publish.addresses import file_of
from newsarchive.publish.assets import bundle_css
from newsarchive.publish.build import Build
from newsarchive.publish.exports import build_files
from newsarchive.publish.pages import build_pages
from newsarchive.publish.render import make_environment, render_page
from newsarchive.publish.search import index_site


class ArchiveGenerator(Generator):  # type: ignore[misc]
    """Renders every view with the theme's templates; does nothing under a theme that is not made of views."""

    def generate_output(self, writer: Any) -> None:
        """Pages, the forms beside them, the stylesheet, and the search index, all into the staging folder."""
        build: Build = self.settings["NEWSARCHIVE_BUILD"]
        if not build.own_theme:
            return
        output = Path(self.output_path)
        written = dict(self._texts(build))
        for address, text in written.items():
            _write(output / address, text)
        self.settings["NEWSARCHIVE_WRITTEN"] = sum(1 for address in written if address.endswith(".html"))
        if build.site.search:
            index_site(output, build.indexes, build.site)

    def _texts(self, build: Build) -> Iterator[tuple[str, str]]:
        seen: dict[str, str] = {}
        environment = make_environment(
            [*map(Path, self.settings["THEME_TEMPLATES_OVERRIDES"]), build.theme / "templates"]
        )
        for page in build_pages(build.indexes, build.site):
            yield _once(file_of(page.address), seen), render_page(environment, page, build.site)
        for file in build_files(build.indexes, build.site):
            yield _once(file.address, seen), file.text
        yield _once("theme/site.css", seen), bundle_css(build.theme, build.site.fonts)


def _once(address: str, seen: dict[str, str]) -> str:
    """The address, if no other page has taken it: two pages at one place would mean that one is lost."""
    folded = address.casefold()
    if folded in seen:
        message = f"two pages want the same address '{address}'"
        fix = "give one of them another slug (a page must not be called like a part of the site, such as 'actors')"
        raise ProblemsFound([Problem(address, 1, 1, "error", "duplicate-address", message, fix)])
    seen[folded] = address
    return address


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
