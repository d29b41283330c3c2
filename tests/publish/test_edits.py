"""Whatever an editor changes, a build that makes only what has changed leaves the same bytes as one from nothing."""

from __future__ import annotations

import contextlib
import datetime
import os
import random
import re
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from newsarchive.archive import read_records, write_proposals
from newsarchive.archive.ledger import write_ledger
from newsarchive.cli.addresses import read_state
from newsarchive.errors import ProblemsFound, has_errors
from newsarchive.pipeline import read_site
from newsarchive.pipeline.naming import proposals_of_site
from newsarchive.publish.build import open_build
from newsarchive.publish.edition import Edition
from newsarchive.publish.finishing import finish_site
from newsarchive.publish.inputs import Inputs
from newsarchive.publish.progress import Progress
from newsarchive.publish.state import Report
from newsarchive.publish.writing import write_site
from newsarchive.review.deciding import apply
from newsarchive.review.decisions import accept, merge, reject
from newsarchive.review.desk import Desk

ROOT = Path(__file__).parents[2]
SEQUENCES = 100 if os.environ.get("NEWSARCHIVE_TORTURE") else 24
TEMPLATES = ("templates/event.html", "templates/macros/dates.html", "templates/partials/footer.html",
             "static/css/base.css")  # fmt: skip
NAMES = ("Jane Roe", "Adela Brandt", "Farid Haddad", "Treaty Body", "Harbour Union")
ACTS = ("met envoys from France in Geneva on Thursday", "signed a treaty with Russia on 3 May 2020", "said nothing",
        "resigned on Monday", "visited Vienna in June 2019", "will travel to Berlin next month")  # fmt: skip


class Archive:
    """A small archive of an editor who edits at random; ``settings`` are those that a build reads."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.chance = folder, random.Random(seed)
        self.content, self.theme = folder / "content", folder / "theme"
        self.settings: dict[str, Any] = {
            "PATH": str(self.content),
            "THEME": str(self.theme),
            "SITENAME": "The Record",
            "SITEURL": "",
            "DEFAULT_LANG": "en",
            "NEWSARCHIVE": {"search": False},
        }
        shutil.copytree(ROOT / "theme", self.theme, ignore=shutil.ignore_patterns("static"))
        shutil.copytree(ROOT / "theme" / "static" / "css", self.theme / "static" / "css")
        for _ in range(4):
            self.add_article()
        for _ in range(2):
            self.add_actor()

    def write(self, path: str, head: str, body: str = "") -> None:
        (self.content / path).parent.mkdir(parents=True, exist_ok=True)
        (self.content / path).write_text(f"---\n{head}\n---\n{body}\n", encoding="utf-8")

    def pick(self, folder: str) -> Path | None:
        files = sorted((self.content / folder).glob("*.md"))
        return self.chance.choice(files) if files else None

    def sentences(self) -> str:
        told = (f"{self.chance.choice(NAMES)} {self.chance.choice(ACTS)}." for _ in range(self.chance.randrange(1, 5)))
        return "\n\n".join(told)

    def date(self) -> datetime.date:
        return datetime.date(2020, 6, 1) + datetime.timedelta(days=self.chance.randrange(400))

    def add_article(self) -> None:
        topic = self.chance.choice(("trade", "arms control"))
        head = f"title: Talks {self.chance.randrange(99)}\ndate: {self.date()}\ntopics: [{topic}]"
        self.write(f"articles/talks-{self.chance.randrange(40)}.md", head, self.sentences())

    def edit_article(self) -> None:
        if path := self.pick("articles"):
            path.write_text(f"{path.read_text()}\n{self.sentences()}\n", encoding="utf-8")

    def change_line(self, folder: str, key: str, value: str) -> None:
        if path := self.pick(folder):
            lines = [f"{key}: {value}" if line.startswith(f"{key}:") else line for line in path.read_text().split("\n")]
            path.write_text("\n".join(lines), encoding="utf-8")

    def retitle(self) -> None:
        self.change_line("articles", "title", f"Retitled {self.chance.randrange(99)}")

    def redate(self) -> None:
        self.change_line("articles", "date", str(self.date()))

    def hide(self) -> None:
        self.change_line("articles", "title", "Hidden\nstatus: draft")

    def remove(self) -> None:
        if path := self.pick(self.chance.choice(("articles", "actors", "events", "stories", "pages"))):
            path.unlink()

    def add_actor(self) -> None:
        name = self.chance.choice(NAMES)
        kind = "person" if name.endswith(("Roe", "Brandt", "Haddad")) else "organisation"
        self.write(f"actors/{name.lower().replace(' ', '-')}.md", f"name: {name}\ntype: {kind}", "A note.")

    def alias(self) -> None:
        self.change_line("actors", "type", f"organisation\naliases: [The Alias {self.chance.randrange(9)}, Envoys]")

    def add_event(self) -> None:
        number = self.chance.randrange(5)
        actor = self.pick("actors")
        head = f"title: An event {number}\ndate: 2020-0{number + 1}\nactors: [{actor.stem if actor else 'france'}]"
        self.write(f"events/event-{number}.md", f"{head}\nsources: [{{title: A register}}]")

    def add_story(self) -> None:
        events = sorted(path.stem for path in (self.content / "events").glob("*.md"))[:3]
        self.write("stories/a-story.md", f"title: A story\nevents: [{', '.join(events)}]", "How it went.")

    def add_page(self) -> None:
        self.write("pages/about.md", f"title: About {self.chance.randrange(9)}", "About us.")

    def change_template(self) -> None:
        path = self.theme / self.chance.choice(TEMPLATES)
        added = {".css": "/* {} */", ".html": "{{# {} #}}"}[path.suffix] if path.stem != "footer" else "<!-- {} -->"
        path.write_text(f"{path.read_text()}{added.format(self.chance.randrange(9))}\n")

    def change_catalogue(self) -> None:
        """Another translation of a word, and the interface in French or in English."""
        self.settings["DEFAULT_LANG"] = self.chance.choice(("en", "fr", "fr"))
        path = self.theme / "locale" / "fr.po"
        said = re.sub(r'msgstr "Acteurs[^"]*"', f'msgstr "Acteurs {self.chance.randrange(9)}"', path.read_text("utf-8"))
        path.write_text(said, encoding="utf-8")

    def change_setting(self) -> None:
        self.settings["SITENAME"] = f"The Record {self.chance.randrange(9)}"
        self.settings["SITEURL"] = self.chance.choice(("", "https://example.org/archive"))
        own = self.settings["NEWSARCHIVE"]
        self.settings["NEWSARCHIVE"] = {**own, "proposals": self.chance.choice((True, True, False))}

    def keep_addresses(self) -> None:
        state = read_state(self.content, "en", proposed=True)
        if not has_errors(state.problems):
            write_ledger(self.content, (*state.new, *state.renewed))

    def change_ledger(self) -> None:
        """A page taken back, a line that somebody deleted, or one that leads elsewhere."""
        path = self.content / "addresses.txt"
        lines = path.read_text().split("\n") if path.exists() else []
        places = [place for place, line in enumerate(lines) if line and not line.startswith("#")]
        if places:
            place = self.chance.choice(places)
            address = lines[place].split()[0]
            lines[place] = self.chance.choice((f"{lines[place]} gone: why", "", f"{address} actor france"))
            path.write_text("\n".join(lines), encoding="utf-8")

    def rescan(self) -> None:
        indexes, _ = read_site(self.content, proposed=False)
        write_proposals(self.content, proposals_of_site(self.content, indexes, anew=True))

    def decide(self) -> None:
        """An editor's word on one of the names that wait, if there are any."""
        records, _ = read_records(self.content)
        desk = Desk(self.content, {actor.slug: actor for actor in records.actors}, records.proposed, tuple)
        with contextlib.suppress(ProblemsFound, IndexError):
            slug = self.chance.choice(records.proposed).slug
            decisions = (partial(accept, desk), partial(reject, desk), partial(merge, desk, into="france"))
            for change in self.chance.choice(decisions)(slug).changes:
                apply(change)

    def edit(self) -> None:
        edits: tuple[Callable[[], None], ...] = (
            self.add_article, self.add_article, self.edit_article, self.edit_article, self.retitle, self.redate,
            self.hide, self.remove, self.remove, self.add_actor, self.alias, self.add_event, self.add_story,
            self.add_page, self.change_template, self.change_setting, self.change_catalogue,
            self.rescan, self.rescan, self.decide,
            self.keep_addresses, self.keep_addresses, self.change_ledger,
        )  # fmt: skip
        self.chance.choice(edits)()

    def edit_without_problems(self, most: int) -> None:
        """Up to ``most`` edits, taken back where they made an archive that no build accepts."""
        kept = self.folder / "kept"
        while True:
            shutil.copytree(self.content, kept)
            for _ in range(self.chance.randrange(most) + 1):
                self.edit()
            good = not has_errors(read_site(self.content)[1])
            if not good:
                shutil.rmtree(self.content)
                shutil.copytree(kept, self.content)
            shutil.rmtree(kept)
            if good:
                return

    def build(self, output: Path, store: Path, jobs: int = 1, *, later: bool = False) -> dict[str, bytes]:
        edition = Edition(output, store, reuse=True)
        build = open_build(self.settings, edition, Progress(), jobs, Inputs(b"", {}))
        write_site(build, self.settings)
        if build.tables.site.search:
            edition.index(jobs, later=later)
        edition.take_others()
        finish_site(build, self.settings)
        edition.publish(build.marks, Report(0, 0, 0, 0), None)
        return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


@pytest.mark.torture
@pytest.mark.parametrize("part", range(4))
def test_a_site_brought_up_to_date_is_the_same_as_one_made_from_nothing(tmp_path: Path, part: int) -> None:
    archive = Archive(tmp_path, seed=part)
    for number in range(SEQUENCES // 4):
        archive.edit_without_problems(most=3)
        updated = archive.build(tmp_path / "output", tmp_path / "store.sqlite", jobs=1 + number % 2)
        clean = archive.build(tmp_path / f"clean-{number}", tmp_path / f"clean-{number}.sqlite")
        assert {name for name in updated.keys() | clean.keys() if updated.get(name) != clean.get(name)} == set()
        shutil.rmtree(tmp_path / f"clean-{number}")
        shutil.rmtree(tmp_path / f".clean-{number}.new")


def test_a_search_index_in_volumes_is_brought_up_to_date_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsarchive.publish.search.FEW_PAGES", 2)
    archive = Archive(tmp_path, seed=13)
    archive.settings["NEWSARCHIVE"] = {"search": True}
    archive.build(tmp_path / "output", tmp_path / "store.sqlite")
    for number in range(4):
        archive.edit_without_problems(most=2)
        # The index may be left for later; the build that then makes it knows what is old.
        archive.build(tmp_path / "output", tmp_path / "store.sqlite", later=True)
        updated = archive.build(tmp_path / "output", tmp_path / "store.sqlite")
        clean = archive.build(tmp_path / f"clean-{number}", tmp_path / f"clean-{number}.sqlite")
        assert {name for name in updated.keys() | clean.keys() if updated.get(name) != clean.get(name)} == set()
        assert "pagefind/volumes.json" in clean
    assert b"articles-1" in clean["pagefind/volumes.json"]


def test_another_translation_is_on_every_page_that_says_it(tmp_path: Path) -> None:
    archive = Archive(tmp_path, seed=14)
    archive.settings["DEFAULT_LANG"] = "fr"
    before = archive.build(tmp_path / "output", tmp_path / "store.sqlite")
    path = tmp_path / "theme" / "locale" / "fr.po"
    path.write_text(path.read_text("utf-8").replace('msgstr "Acteurs"', 'msgstr "Personnages"'), encoding="utf-8")
    updated = archive.build(tmp_path / "output", tmp_path / "store.sqlite")
    assert (b"Personnages" in before["index.html"], b"Personnages" in updated["index.html"]) == (False, True)
    assert updated == archive.build(tmp_path / "clean", tmp_path / "clean.sqlite")


def test_a_file_that_somebody_has_touched_is_made_again(tmp_path: Path) -> None:
    archive = Archive(tmp_path, seed=9)
    first = archive.build(tmp_path / "output", tmp_path / "store.sqlite")
    (tmp_path / "output" / "actors" / "index.html").write_text("touched")
    (tmp_path / "output" / "data" / "events.csv").unlink()
    assert archive.build(tmp_path / "output", tmp_path / "store.sqlite") == first


def test_without_its_store_or_its_twin_a_site_is_made_again(tmp_path: Path) -> None:
    archive = Archive(tmp_path, seed=10)
    first = archive.build(tmp_path / "output", tmp_path / "store.sqlite")
    (tmp_path / "store.sqlite").write_bytes(b"damaged")
    assert archive.build(tmp_path / "output", tmp_path / "store.sqlite") == first
    shutil.rmtree(tmp_path / ".output.new")
    assert archive.build(tmp_path / "output", tmp_path / "store.sqlite") == first


def test_the_published_site_shares_no_file_that_a_build_would_change_in_place(tmp_path: Path) -> None:
    archive = Archive(tmp_path, seed=11)
    archive.build(tmp_path / "output", tmp_path / "store.sqlite")
    home = tmp_path / "output" / "index.html"
    with home.open("rb") as reader:
        before = home.read_bytes()
        archive.change_setting()
        archive.build(tmp_path / "output", tmp_path / "store.sqlite")
        assert (reader.read(), home.read_bytes() != before) == (before, True)


def test_what_an_older_site_left_behind_never_comes_back(tmp_path: Path) -> None:
    archive = Archive(tmp_path, seed=12)
    archive.build(tmp_path / "output", tmp_path / "store.sqlite")
    next((tmp_path / "content" / "articles").glob("*.md")).unlink()
    (tmp_path / "store.sqlite").unlink()
    archive.build(tmp_path / "output", tmp_path / "store.sqlite")
    archive.change_setting()
    updated = archive.build(tmp_path / "output", tmp_path / "store.sqlite")
    assert updated == archive.build(tmp_path / "clean", tmp_path / "clean.sqlite")
