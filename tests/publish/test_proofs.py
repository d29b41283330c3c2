"""A proof shows one article as it was just saved, as the build will make it; nothing where the build will refuse it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsarchive.publish.build import Build, open_build
from newsarchive.publish.edition import Edition
from newsarchive.publish.inputs import Inputs
from newsarchive.publish.progress import Progress
from newsarchive.publish.proofs import ProofPress
from newsarchive.publish.writing import write_site

ROOT = Path(__file__).parents[2]
TALKS = """---
title: Talks in Geneva
date: 2021-09-30
topics: [arms control]
---
Jane Roe met envoys of France in Geneva on Thursday.

Farid Haddad resigned on 3 May 2020.
"""
SITE = f"""-- content/articles/talks.md --
{TALKS}-- content/articles/more.md --
---
title: More talks
date: 2021-10-01
---
Jane Roe met envoys of France in Geneva on 30 September.
-- content/actors/jane-roe.md --
---
name: Jane Roe
type: person
---
-- content/actors/farid-haddad.md --
---
name: Farid Haddad
type: person
---
"""
PAGE = "2021/09/30/talks/index.html"


class Project:
    """A small archive, and what its last build was made from."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.talks = folder, folder / "content" / "articles" / "talks.md"
        shutil.copytree(ROOT / "theme", folder / "theme")
        self.settings: dict[str, Any] = {
            "PATH": str(folder / "content"),
            "THEME": str(folder / "theme"),
            "SITENAME": "The Record",
            "SITEURL": "",
            "DEFAULT_LANG": "en",
            "NEWSARCHIVE": {"search": False},
        }

    def build(self) -> Build:
        """The build, whose files are in the folder that its edition stages."""
        edition = Edition(self.folder / "output", self.folder / "store", reuse=False)
        build = open_build(self.settings, edition, Progress(), 1, Inputs(b"", {}))
        write_site(build, self.settings)
        return build

    def page(self, address: str) -> str:
        """As a new build makes it."""
        build = self.build()
        try:
            return (build.edition.staging.folder / address).read_text("utf-8")
        finally:
            build.edition.discard()

    def press(self) -> ProofPress:
        build = self.build()
        build.edition.discard()
        return ProofPress(build, self.settings)


@pytest.fixture
def project(site: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch) -> Project:
    folder = site(SITE)
    monkeypatch.chdir(folder)
    return Project(folder)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("Jane Roe met", "Jane Roe quietly met", id="words"),
        pytest.param("3 May 2020", "4 May 2020", id="a date"),
        pytest.param("Farid Haddad resigned", "Jane Roe resigned", id="an actor"),
        pytest.param("Talks in Geneva", "Talks by the lake", id="a title"),
        pytest.param("3 May 2020.", "3 May 2020.\n\nJane Roe visited Vienna on 7 June 2021.", id="one more event"),
        pytest.param("\nFarid Haddad resigned on 3 May 2020.\n", "", id="an event less"),
        pytest.param("topics:", "rights: {display: extract}\ntopics:", id="rights"),
    ],
)
def test_a_proof_is_the_page_that_the_build_then_makes(project: Project, before: str, after: str) -> None:
    press, old = project.press(), project.page(PAGE)
    project.talks.write_text(TALKS.replace(before, after), "utf-8")
    proof = press.pull(project.talks)[PAGE]
    assert proof == project.page(PAGE)
    assert proof != old


def test_a_new_event_has_a_page_in_the_proof(project: Project) -> None:
    press = project.press()
    project.talks.write_text(f"{TALKS}\nJane Roe visited Vienna on 7 June 2021.\n", "utf-8")
    proofs = press.pull(project.talks)
    [event] = [file for file in proofs if file.startswith("events/")]
    assert "Jane Roe visited Vienna on 7 June 2021." in re.sub("<[^>]+>", "", proofs[event])
    assert event.removeprefix("events/") in proofs[PAGE]


def test_a_new_event_takes_no_other_event_s_address(project: Project) -> None:
    more = project.talks.with_name("more.md")
    more.write_text(more.read_text("utf-8") + "\nTalks were held in 2018.\n", "utf-8")
    press = project.press()
    project.talks.write_text(f"{TALKS}\nTalks were held in 2018.\n", "utf-8")
    proofs = press.pull(project.talks)
    assert [file for file in proofs if file.startswith("events/")] == ["events/2018-talks-2/index.html"]
    assert "2018-talks-2" in proofs[PAGE]


def test_what_another_article_says_of_an_event_stays(project: Project) -> None:
    press = project.press()
    project.talks.write_text(TALKS.replace("Jane Roe met", "Jane Roe quietly met"), "utf-8")
    proofs = press.pull(project.talks)
    assert not [file for file in proofs if file.startswith("events/")]
    assert "More talks" in proofs[PAGE]


def test_a_new_article_has_a_proof(project: Project) -> None:
    press = project.press()
    new = project.talks.with_name("new.md")
    new.write_text("---\ntitle: New\ndate: 2022-01-05\ntopics: [harbours]\n---\nFarid Haddad visited Oslo today.\n")
    proof = press.pull(new)["2022/01/05/new/index.html"]
    assert "Harbours" in proof
    assert "Haddad visits Oslo" in proof


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("---\ntitle: [Talks\ndate: 2021-09-30\n---\nJane Roe met nobody.\n", id="an error"),
        pytest.param("---\ntitle: Talks\ndate: 2021-09-30\nstatus: draft\n---\nJane Roe met nobody.\n", id="a draft"),
    ],
)
def test_what_the_build_would_not_publish_has_no_proof(project: Project, text: str) -> None:
    press = project.press()
    project.talks.write_text(text, "utf-8")
    assert press.pull(project.talks) == {}


def test_a_broken_template_is_for_the_build_to_tell(project: Project) -> None:
    press = project.press()
    (project.folder / "theme" / "templates" / "article.html").write_text("{{ view.tilte }}", "utf-8")
    assert press.pull(project.talks) == {}
