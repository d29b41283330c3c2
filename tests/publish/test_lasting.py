"""Every address that was ever published answers: with its page, with a way to it, or by saying that it is gone."""

from __future__ import annotations

import datetime
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newsarchive.archive.ledger import write_ledger
from newsarchive.cli.addresses import read_state
from newsarchive.errors import format_problem, has_errors
from newsarchive.index.withholding import withhold
from newsarchive.model import Indexes
from newsarchive.pipeline import read_site
from newsarchive.publish.bearers import find_bearers
from newsarchive.publish.forwarding import find_fates
from newsarchive.publish.plans import PagePlan, plan_pages
from newsarchive.publish.promises import find_broken, find_unkept
from newsarchive.publish.site import Site
from newsarchive.publish.tabulating import build_tables
from newsarchive.publish.views.tables import Tables

Site_ = Callable[[str], Path]
TALKS = """-- content/articles/talks.md --
---
title: Talks in Geneva
date: 2021-09-30
topics: [Trade]
places: [Geneva]
---
Jane Roe met envoys from France in Vienna on 28 September 2021. Russia signed a treaty with China on 3 May 2020.
-- content/actors/jane-roe.md --
---
name: Jane Roe
type: person
---
-- content/stories/the-talks.md --
---
title: The talks
events: []
---
-- content/pages/about.md --
---
title: About
---
"""
HERE = "2021/09/30/talks/"
# The templates of pages that last; days, months and years do as long as the articles' addresses are known.
LASTING = {f"{name}.html" for name in "article actor event story topic facet page day month year".split()}


class Archive:
    """An archive on disk, its published addresses, and what its pages are now."""

    def __init__(self, folder: Path) -> None:
        self.content = folder / "content"

    @property
    def indexes(self) -> Indexes:
        indexes, problems = read_site(self.content)
        assert not has_errors(problems), problems
        return withhold(indexes)

    def keep(self) -> None:
        """What ``newsarchive addresses --keep`` does."""
        state = read_state(self.content, "en", proposed=True)
        assert not has_errors(state.problems), state.problems
        write_ledger(self.content, (*state.new, *state.renewed))

    def change(self, path: str, old: str, new: str) -> None:
        file = self.content / path
        text = file.read_text()
        assert old in text
        file.write_text(text.replace(old, new))

    def rename(self, path: str, new: str) -> None:
        (self.content / path).rename((self.content / path).with_name(new))

    def told(self) -> list[str]:
        indexes = self.indexes
        content = f"{self.content}/"
        return [
            re.sub(r":\d+:1:", ":", format_problem(one)).replace(content, "").split(".txt: ")[1]
            for one in find_broken(find_fates(indexes), indexes)
        ]

    def tables(self) -> Tables:
        return build_tables(self.indexes, Site("The Record", "https://example.org/archive"))

    def at(self, address: str) -> str:
        """Where a reader of an address comes to: a page, or a word that it was withdrawn."""
        pages = {plan.address: plan for plan in plan_pages(self.tables())}
        return follow(pages, self.tables(), address)


def follow(pages: dict[str, PagePlan], tables: Tables, address: str) -> str:
    """One step at most: no page that leads on leads to another that does."""
    plan = pages.get(address)
    if plan is None:
        return "nothing"
    if plan.template == "withdrawn.html":
        return f"withdrawn: {tables.withdrawn[address]}".rstrip(": ")
    if plan.template != "moved.html":
        return address
    target = plan.page(tables).view.address  # type: ignore[attr-defined]
    found = pages.get(target.partition("#")[0])
    return target if found and found.template not in ("moved.html", "withdrawn.html") else f"dead end at {target}"


@pytest.fixture
def archive(site: Site_) -> Archive:
    found = Archive(site(TALKS))
    found.keep()
    return found


def events(archive: Archive) -> list[str]:
    archive.keep()
    return sorted(one for one in find_bearers(archive.indexes) if one.startswith("events/"))


# ---------------------------------------------------------------- what leads on by itself


def test_an_archive_as_it_was_has_nothing_to_tell(archive: Archive) -> None:
    assert archive.told() == []
    assert {one.outcome for one in find_fates(archive.indexes)} == {"kept"}


def test_an_article_of_another_day_or_slug_is_found_from_its_old_addresses(archive: Archive) -> None:
    archive.change("articles/talks.md", "date: 2021-09-30", "date: 2021-10-01")
    archive.keep()
    archive.change("articles/talks.md", "title:", "slug: accord\ntitle:")
    assert archive.at(HERE) == archive.at("2021/10/01/talks/") == "2021/10/01/accord/"
    assert archive.told() == []


def test_a_day_a_month_and_a_year_without_articles_lead_to_the_nearest_that_has_some(archive: Archive) -> None:
    archive.change("articles/talks.md", "date: 2021-09-30", "date: 2021-09-29")
    assert (archive.at("2021/09/30/"), archive.at("2021/09/")) == ("2021/09/", "2021/09/")
    archive.change("articles/talks.md", "date: 2021-09-29", "date: 2022-01-01")
    assert {archive.at(one) for one in ("2021/09/30/", "2021/09/", "2021/")} == {"articles/"}


def test_an_event_whose_words_are_the_same_is_found_under_its_new_id(archive: Archive) -> None:
    archive.change("articles/talks.md", "in Vienna on 28 September 2021", "in Vienna on Tuesday")
    (before,) = {one for one in events(archive) if "met" in one or "meet" in one}
    assert before.startswith("events/2021-09-28-")
    archive.change("articles/talks.md", "date: 2021-09-30", "date: 2021-10-07")
    assert archive.at(before) == before.replace("2021-09-28", "2021-10-05")
    # The same words in a file of another name, which no line knows.
    archive.rename("articles/talks.md", "accord.md")
    assert archive.at(before) == before.replace("2021-09-28", "2021-10-05")


def test_an_event_that_is_told_no_more_leads_to_the_timeline_of_its_article(archive: Archive) -> None:
    signed = next(one for one in events(archive) if "sign" in one)
    archive.change("articles/talks.md", " Russia signed a treaty with China on 3 May 2020.", "")
    assert archive.at(signed) == f"{HERE}#events"
    assert archive.told() == []


def test_an_event_told_in_other_words_is_found_where_most_of_them_are_the_same(archive: Archive) -> None:
    signed = next(one for one in events(archive) if "sign" in one)
    archive.change("articles/talks.md", "with China on 3 May 2020", "with China on 4 May 2020")
    assert archive.at(signed) == signed.replace("05-03", "05-04")
    archive.keep()
    assert archive.at(signed) == signed.replace("05-03", "05-04")
    archive.change("articles/talks.md", "date: 2021-09-30", "date: 2021-10-07")
    assert archive.at(signed) == signed.replace("05-03", "05-04")


def test_a_facet_that_nothing_belongs_to_leads_to_the_list_of_all(archive: Archive) -> None:
    archive.change("articles/talks.md", "topics: [Trade]", "topics: [Arms]")
    assert archive.at("topics/trade/") == "topics/"
    assert archive.told() == []


def test_a_record_of_the_program_that_nothing_names_leads_to_the_list_of_actors(archive: Archive) -> None:
    assert archive.at("actors/china/") == "actors/china/"
    archive.change("articles/talks.md", " Russia signed a treaty with China on 3 May 2020.", "")
    assert (archive.at("actors/china/"), archive.told()) == ("actors/", [])


# ---------------------------------------------------------------- what an editor is told


def test_a_removed_article_is_told_once_with_its_events(archive: Archive) -> None:
    (archive.content / "articles" / "talks.md").unlink()
    assert archive.told() == [
        "warning: '2021/09/30/talks/' has no page any more; who knows it is told that it was withdrawn; write "
        "'formerly: [2021/09/30/talks]' in the head of the article that took its place, or write 'gone: why' at this "
        "line's end"
    ]
    assert archive.at(HERE) == "withdrawn"


def test_a_renamed_file_is_guessed_and_an_editors_word_leads_on_with_all_its_events(archive: Archive) -> None:
    told = events(archive)
    archive.rename("articles/talks.md", "accord.md")
    (line,) = archive.told()
    assert line.split("; ")[-1] == (
        "write 'formerly: [2021/09/30/talks]' in the head of articles/accord.md, if it is that one, or write 'gone: "
        "why' at this line's end"
    )
    archive.change("articles/accord.md", "title:", "formerly: [2021/09/30/talks]\ntitle:")
    assert (archive.told(), archive.at(HERE)) == ([], "2021/09/30/accord/")
    assert [archive.at(one) for one in told] == told


def test_a_renamed_file_with_the_same_slug_keeps_its_address_and_the_line_learns_its_name(archive: Archive) -> None:
    archive.change("articles/talks.md", "title:", "slug: talks\ntitle:")
    archive.rename("articles/talks.md", "accord.md")
    archive.keep()
    assert "2021/09/30/talks/ article accord\n" in (archive.content / "addresses.txt").read_text()
    archive.change("articles/accord.md", "2021-09-30", "2021-10-02")
    assert (archive.told(), archive.at(HERE)) == ([], "2021/10/02/talks/")


def test_a_page_that_is_gone_on_purpose_says_why(archive: Archive) -> None:
    told = events(archive)
    (archive.content / "articles" / "talks.md").unlink()
    archive.change("addresses.txt", "article talks\n", "article talks gone: The court asked us to.\n")
    assert (archive.told(), archive.at(HERE)) == ([], "withdrawn: The court asked us to.")
    assert {archive.at(one) for one in told} == {"withdrawn: The court asked us to."}


@pytest.mark.parametrize("status", ["draft", "hidden"])
def test_an_article_that_is_hidden_is_withdrawn_without_a_warning(archive: Archive, status: str) -> None:
    told = events(archive)
    archive.change("articles/talks.md", "title:", f"status: {status}\ntitle:")
    assert {archive.at(one) for one in (HERE, *told)} == {"withdrawn"}
    assert archive.told() == []


def test_a_line_may_name_what_took_the_place_of_a_story_an_actor_or_a_page(archive: Archive) -> None:
    archive.rename("stories/the-talks.md", "talks-of-2021.md")
    archive.rename("pages/about.md", "who-we-are.md")
    archive.rename("actors/jane-roe.md", "j-roe.md")
    gone = "' has no page any more; who knows it is told that it was withdrawn; write "
    end = ", or write 'gone: why' at this line's end"
    assert archive.told() == [
        f"warning: 'about/{gone}what took its place in this line, as 'about/ page ID'{end}",
        f"warning: 'actors/jane-roe/{gone}'formerly: [jane-roe]' in the record that took its place{end}",
        f"warning: 'stories/the-talks/{gone}what took its place in this line, as 'stories/the-talks/ story ID'{end}",
    ]
    archive.change("addresses.txt", "story the-talks", "story talks-of-2021")
    archive.change("addresses.txt", "page about", "page who-we-are")
    archive.change("addresses.txt", "actor jane-roe", "actor j-roe")
    assert archive.told() == []
    assert archive.at("stories/the-talks/") == "stories/talks-of-2021/"
    assert archive.at("about/") == "who-we-are/"
    assert archive.at("actors/jane-roe/") == "actors/j-roe/"


def test_an_address_that_shows_another_article_is_told(archive: Archive) -> None:
    archive.change("articles/talks.md", "2021-09-30", "2021-10-01")
    (archive.content / "articles" / "more.md").write_text(
        "---\ntitle: More\nslug: talks\ndate: 2021-09-30\n---\nText.\n"
    )
    assert archive.told() == [
        "warning: '2021/09/30/talks/' was the page of article 'talks', and shows article 'more' now; give one of them "
        "another address, or, if that is right, write 'article more' in this line"
    ]
    assert archive.at(HERE) == HERE
    archive.change("addresses.txt", "article talks", "article more")
    assert archive.told() == []


def test_a_page_that_is_back_is_noted(archive: Archive) -> None:
    archive.change("addresses.txt", "page about\n", "page about gone: old\n")
    assert archive.told() == [
        "note: the line says that 'about/' is gone, and its page is there; take 'gone' out of the line, or hide the "
        "page"
    ]
    assert archive.at("about/") == "about/"


def test_addresses_that_nobody_keeps_are_noted_where_the_site_is_published(archive: Archive) -> None:
    indexes = archive.indexes
    bearers = find_bearers(indexes)
    assert find_unkept(bearers, indexes.addresses, "content/addresses.txt") == ()
    (note,) = find_unkept(bearers, indexes.addresses[1:], "content/addresses.txt")
    assert format_problem(note) == (
        "content/addresses.txt:1:1: note: 1 address is not kept yet, such as '2021/09/30/talks/'; if it changes, its "
        "readers find nothing; run 'make addresses', and commit this file"
    )


def test_words_that_rights_keep_back_leave_no_mark(site: Site_) -> None:
    archive = Archive(site(TALKS.replace("topics:", "rights: {display: record}\ntopics:")))
    archive.keep()
    assert "events/" not in (archive.content / "addresses.txt").read_text()


# ---------------------------------------------------------------- whatever an editor does


class Editor:
    """Edits at random what the tests above edit on purpose."""

    def __init__(self, archive: Archive, seed: int) -> None:
        self.archive, self.chance = archive, random.Random(seed)
        self.number = 0

    def pick(self, folder: str) -> Path | None:
        files = sorted((self.archive.content / folder).glob("*.md"))
        return self.chance.choice(files) if files else None

    def edit_line(self, folder: str, key: str, value: str) -> None:
        if path := self.pick(folder):
            lines = [one for one in path.read_text().split("\n") if not one.startswith(f"{key}:")]
            path.write_text("\n".join([lines[0], f"{key}: {value}", *lines[1:]]))

    def add(self) -> None:
        self.number += 1
        day = datetime.date(2021, 1, 1) + datetime.timedelta(days=self.chance.randrange(300))
        verb = self.chance.choice(("met envoys in Vienna", "signed a treaty with Russia", "visited France"))
        (self.archive.content / "articles" / f"a-{self.number}.md").write_text(
            f"---\ntitle: Talks {self.number}\ndate: {day}\ntopics: [{self.chance.choice('abc')}]\n---\n"
            f"Jane Roe {verb} on {self.chance.randrange(1, 28)} May {self.chance.choice((2019, 2020))}.\n"
        )

    def redate(self) -> None:
        day = datetime.date(2021, 1, 1) + datetime.timedelta(days=self.chance.randrange(300))
        self.edit_line("articles", "date", str(day))

    def reslug(self) -> None:
        self.edit_line("articles", "slug", f"slug-{self.chance.randrange(5)}")

    def retopic(self) -> None:
        self.edit_line("articles", "topics", f"[{self.chance.choice('abcd')}]")

    def hide(self) -> None:
        self.edit_line("articles", "status", self.chance.choice(("draft", "published")))

    def reword(self) -> None:
        if path := self.pick("articles"):
            words = (("May", "June"), ("June", "May"), ("met", "visited"), ("signed", "rejected"))
            path.write_text(path.read_text().replace(*self.chance.choice(words)))

    def rename(self) -> None:
        if path := self.pick(self.chance.choice(("articles", "actors", "stories", "pages"))):
            self.number += 1
            path.rename(path.with_name(f"renamed-{self.number}.md"))

    def rename_actor(self) -> None:
        if path := self.pick("actors"):
            self.number += 1
            text = path.read_text()
            text = re.sub(r"formerly: \[(.*)\]\n", rf"formerly: [\1, {path.stem}]\n", text)
            text = text if "formerly" in text else text.replace("name:", f"formerly: [{path.stem}]\nname:")
            path.with_name(f"roe-{self.number}.md").write_text(text)
            path.unlink()

    def remove(self) -> None:
        if path := self.pick(self.chance.choice(("articles", "articles", "actors", "stories", "pages"))):
            path.unlink()

    def take_back(self) -> None:
        ledger = self.archive.content / "addresses.txt"
        lines = ledger.read_text().split("\n")
        places = [place for place, line in enumerate(lines) if line and line[0] != "#" and " gone" not in line]
        place = self.chance.choice(places)
        lines[place] += " gone: why"
        ledger.write_text("\n".join(lines))

    def edit(self) -> None:
        edits = (self.add, self.add, self.redate, self.reslug, self.retopic, self.hide, self.reword, self.rename,
                 self.rename_actor, self.remove, self.take_back)  # fmt: skip
        self.chance.choice(edits)()


def editions(editor: Editor, count: int) -> Iterator[Archive]:
    """The archive after each edit that leaves it without errors."""
    for _ in range(count):
        kept = {path: path.read_bytes() for path in editor.archive.content.rglob("*.*") if path.is_file()}
        editor.edit()
        if has_errors(read_site(editor.archive.content)[1]):
            for path in editor.archive.content.rglob("*.*"):
                if path.is_file():
                    path.unlink()
            for path, data in kept.items():
                path.write_bytes(data)
            continue
        yield editor.archive


@pytest.mark.parametrize("seed", range(4))
def test_every_address_that_was_ever_published_answers(archive: Archive, seed: int) -> None:
    published, said = set[str](), set[str]()
    editor = Editor(archive, seed)
    for edition in editions(editor, 25):
        tables = edition.tables()
        plans = list(plan_pages(tables))
        pages = {plan.address: plan for plan in plans}
        assert len(plans) == len(pages), "two pages at one address"
        answers = {address: follow(pages, tables, address) for address in published}
        assert [f"{one}: {said}" for one, said in answers.items() if said.startswith(("nothing", "dead"))] == []
        before = (edition.content / "addresses.txt").read_text()
        said |= {answers[one].partition(":")[0] if answers[one] != one else "itself" for one in answers}
        published |= {plan.address for plan in plans if plan.template in LASTING}
        edition.keep()
        after = (edition.content / "addresses.txt").read_text()
        assert _addresses(before) <= _addresses(after)
    assert {"itself", "withdrawn", "topics/"} <= said


def _addresses(ledger: str) -> set[str]:
    return {line.split()[0] for line in ledger.split("\n") if line}
