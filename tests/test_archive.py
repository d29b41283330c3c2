"""All of ``content/`` is read, and everything that is wrong with it is told in one run, each at its place."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from newsarchive.archive import read_archive, read_gazetteer, write_text
from newsarchive.errors import Problem, format_problem
from newsarchive.model import Actor, Archive

Site = Callable[[str], Path]

TALKS = """-- content/articles/2021/2021-09-30-talks.md --
---
title: Talks in Geneva
date: 2021-09-30
---
Jane Roe met envoys in Geneva on Thursday.
"""
ROE = """-- content/actors/jane-roe.md --
---
name: Jane Roe
type: person
---
"""
SECOND = "content/articles/2021/2021-10-01-more.md"


@pytest.fixture(autouse=True)
def _in_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths are told as an editor types them: from where the command was given."""
    monkeypatch.chdir(tmp_path)


def read(folder: Path) -> tuple[Archive, list[str]]:
    archive, problems = read_archive(folder / "content")
    return archive, [first_line(problem) for problem in problems]


def first_line(problem: Problem) -> str:
    return format_problem(problem).split("\n", 1)[0]


def told(site: Site, text: str) -> list[str]:
    return read(site(text))[1]


def actor(archive: Archive, slug: str) -> Actor:
    return next(one for one in archive.actors if one.slug == slug)


def test_an_article_written_by_hand_needs_a_title_and_a_date(site: Site) -> None:
    archive, problems = read(site(TALKS))
    article = archive.articles[0]
    assert problems == []
    assert (article.id, article.slug, article.lang, article.status) == ("2021-09-30-talks", "talks", "en", "published")
    assert article.path == "content/articles/2021/2021-09-30-talks.md" and (article.body_line, article.title_line) == (
        5,
        2,
    )
    assert article.body == "Jane Roe met envoys in Geneva on Thursday."


def test_the_sites_language_is_that_of_articles_that_name_none(site: Site) -> None:
    archive, _ = read_archive(site(TALKS) / "content", lang="fr")
    assert archive.articles[0].lang == "fr"


def test_every_kind_of_record_is_read(site: Site) -> None:
    archive, problems = read(site(TALKS + ROE + """-- content/events/2010-04-08-signing.md --
---
title: A treaty is signed
date: 2010-04-08
actors: [jane-roe, {actor: russia, role: host}]
place: Prague
sources:
  - {title: The treaty, publisher: A ministry, url: "https://example.org/treaty", date: 2010-04-08}
reports:
  - article: 2021-09-30-talks
    quote: met envoys
---
A note.
-- content/stories/dialogue.md --
---
title: The dialogue
events: [2010-04-08-signing]
---
How it went.
-- content/pages/about.md --
---
title: About
---
Us.
"""))  # fmt: skip
    assert problems == []
    record = archive.events[0]
    assert (record.event.id, record.event.when.label, record.event.origin) == (
        "2010-04-08-signing",
        "8 April 2010",
        "added",
    )
    assert [(one.actor, one.role) for one in record.event.actors] == [("jane-roe", "agent"), ("russia", "host")]
    assert (record.event.place, record.event.note, record.reports[0].line) == ("prague", "A note.", 10)
    assert (archive.stories[0].events, archive.stories[0].line_of_events) == (("2010-04-08-signing",), (3,))
    assert (archive.pages[0].slug, archive.pages[0].body) == ("about", "Us.")


def test_an_actors_record_keeps_days_and_lines(site: Site) -> None:
    archive, _ = read(site("""-- content/actors/wendy-sherman.md --
---
name: Wendy Sherman
type: person
aliases:
  - {text: Sherman, kind: short}
roles:
  - {title: Deputy Secretary of State, of: united-states, from: 2021-04-14, to: 2023-07-28}
not: [Sherman Antitrust Act]
---
"""))  # fmt: skip
    sherman = actor(archive, "wendy-sherman")
    assert (sherman.aliases[0].kind, sherman.aliases[0].line) == ("short", 5)
    assert (str(sherman.roles[0].start), sherman.roles[0].of) == ("2021-04-14", "united-states")
    assert (sherman.never, sherman.shipped) == (("Sherman Antitrust Act",), False)


def test_a_curated_record_goes_before_the_shipped_one(site: Site) -> None:
    archive, problems = read(site("-- content/actors/russia.md --\n---\nname: Russia\ntype: country\n---\nOurs."))
    assert problems == []
    assert actor(archive, "russia").note == "Ours."
    assert any(one.shipped and one.slug == "peru" for one in archive.actors)
    assert [one.slug for one in archive.actors] == sorted({one.slug for one in read_gazetteer()})


def test_the_same_files_in_another_order_are_the_same_archive(site: Site, tmp_path: Path) -> None:
    first = read(site(TALKS + ROE))
    for path in tmp_path.rglob("*.md"):
        path.unlink()
    assert read(site(ROE + TALKS)) == first


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", f"{SECOND}:1:1: error: the file is empty; "),
        (b"\xef\xbb\xbf\r\n  \n", f"{SECOND}:1:1: error: the file is empty; "),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", f"{SECOND}:1:1: error: the file is not text; "),
        ("---\ntitle: Yes\n---\n".encode("utf-16"), f"{SECOND}:1:1: error: the file is in UTF-16, not UTF-8; "),
        ("---\ntitle: Yes\n---\n".encode("utf-16-le"), f"{SECOND}:1:1: error: the file looks like UTF-16, not UTF-8; "),
        (
            "---\ntitle: “Yes”\n---\n".encode("cp1252"),
            f"{SECOND}:2:8: error: the file is not UTF-8; it looks like Windows",
        ),
        (
            b"---\ntitle: x\n---\nA \x07 bell.",
            f"{SECOND}:4:3: error: U+0007 is a control character, which no page may hold",
        ),
        (b"x" * 1_500_001, f"{SECOND}:1:1: error: the file has more than 1,500,000 bytes; "),
    ],
)
def test_what_is_not_utf8_text_is_named(site: Site, data: bytes, said: str) -> None:
    folder = site(TALKS)
    (folder / SECOND).write_bytes(data)
    archive, problems = read(folder)
    assert [problem.startswith(said) for problem in problems] == [True], problems
    assert len(archive.articles) == 1


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("title: Yes", "1:1: error: a published article needs its 'date'; add 'date: YYYY-MM-DD', or 'status: draft'"),
        ("title: Yes\ndate:", "3:1: error: a published article needs its 'date'; "),
        ("title: Yes\nstatus: draft", "3:9: note: 'draft' and without a date, it is on no list; "),
        ("date: 2021-10-01", "1:1: error: 'title' is missing; "),
        ("title: Yes\ndate: 2021-02-30", "3:7: error: date: there is no 2021-02-30; "),
        (
            "title: Yes\ndate: 2021-10-01\ndate_range: [2021-10-02, 2021-10-03]",
            "3:7: error: 2021-10-01 lies outside date_range, 2021-10-02 to 2021-10-03; ",
        ),
        ("title: Yes\ndate: 2021-10-01\ndate_range: [2021-10-02, 2021-10-01]", "4:13: error: date_range ends before"),
        (
            "title: Yes\ndate: 2021-10-01\ndate_basis: inferred",
            "4:13: error: date_basis is 'inferred', and nothing says why",
        ),
        (
            "title: Yes\ndate: 2021-10-01\nactors: [jane-deo]",
            "4:10: error: unknown actor 'jane-deo'; did you mean 'jane-roe'? Or add content/actors/jane-deo.md",
        ),
        (
            "title: Yes\ndate: 2021-10-01\nnot_actors:\n  - qqqq",
            "5:5: error: unknown actor 'qqqq'; add content/actors/qqqq.md",
        ),
        ("title: Yes\ndate: 2021-10-01\nstories: [x]", "4:11: error: unknown story 'x'; add content/stories/x.md"),
        (
            "title: Yes\ndate: 2021-10-01\nevents:\n  - {title: x, date: 2021}",
            "5:5: error: events[1]: to add an event needs its 'quote'; ",
        ),
        (
            "title: Yes\ndate: 2021-10-01\nevents:\n  - {action: hide}",
            "5:5: error: events[1]: to hide an event needs its 'id' or 'quote'; ",
        ),
        (
            "title: Yes\ndate: 2021-10-01\nevents:\n  - {action: hide, id: x, actors: [qqqq]}",
            "5:36: error: unknown actor",
        ),
    ],
)
def test_a_fault_of_an_article_is_told_at_its_place(site: Site, head: str, said: str) -> None:
    problems = told(site, f"{TALKS}{ROE}-- {SECOND} --\n---\n{head}\n---\nText.\n")
    assert [problem.startswith(f"{SECOND}:{said}") for problem in problems] == [True], problems


def test_two_articles_of_one_day_and_slug_are_one_too_many(site: Site) -> None:
    other = "-- content/articles/2021/other.md --\n---\ntitle: Yes\ndate: 2021-09-30\nslug: talks\n---\n"
    assert told(site, TALKS + other) == [
        "content/articles/2021/other.md:4:7: error: an article of 2021-09-30 with the slug 'talks' is also in "
        "content/articles/2021/2021-09-30-talks.md; give one of them another, such as 'slug: talks-2'"
    ]


def test_an_id_stands_in_one_folder_only(site: Site) -> None:
    other = TALKS.replace("articles/2021", "articles/old").replace("date: 2021-09-30", "date: 2021-09-29")
    assert told(site, TALKS + other) == [
        "content/articles/old/2021-09-30-talks.md:1:1: error: article '2021-09-30-talks' is also in "
        "content/articles/2021/2021-09-30-talks.md; rename or remove one of the two files"
    ]


@pytest.mark.parametrize("name", ["My Article", "Talks", "a_b", "été"])
def test_a_files_name_must_do_for_an_address(site: Site, name: str) -> None:
    problems = told(site, TALKS.replace("2021-09-30-talks", name))
    assert len(problems) == 1 and f"the file's name, '{name}', cannot be part of an address; name it '" in problems[0]


def claiming(slug: str, *aliases: str) -> str:
    lines = "".join(f"  - {alias}\n" for alias in aliases)
    return f"-- content/actors/{slug}.md --\n---\nname: {slug.title()}\ntype: person\naliases:\n{lines}---\n"


def test_one_strong_form_in_two_records_is_told_with_both_files(site: Site) -> None:
    assert told(site, claiming("aa", "Moonwalker", "Armstrong") + claiming("zz", "Armstrong")) == [
        "content/actors/zz.md:5:5: error: form 'Armstrong' is also claimed by 'aa'; "
        "drop one, here or in content/actors/aa.md:6"
    ]


def test_a_name_claims_more_than_an_alias(site: Site) -> None:
    assert told(site, claiming("aa", "ZZ") + claiming("zz", "B")) == [
        "content/actors/aa.md:5:5: error: form 'ZZ' is also claimed by 'zz'; "
        "drop one, here or in content/actors/zz.md:2"
    ]


@pytest.mark.parametrize("kind", ["short", "weak", "metonym", "acronym"])
def test_forms_that_do_not_link_alone_may_be_shared(site: Site, kind: str) -> None:
    assert told(site, claiming("aa", "Armstrong") + claiming("zz", f"{{text: Armstrong, kind: {kind}}}")) == []


def test_a_form_may_change_hands(site: Site) -> None:
    before, after = "{text: The Post, to: 2000-01-01}", "{text: The Post, from: 2000-01-02}"
    assert told(site, claiming("aa", before) + claiming("zz", after)) == []
    assert len(told(site, claiming("aa", before) + claiming("zz", "The Post"))) == 1


def test_a_rejected_record_claims_nothing(site: Site) -> None:
    rejected = claiming("zz", "Armstrong").replace("type: person", "type: person\nstatus: rejected")
    assert told(site, claiming("aa", "Armstrong") + rejected) == []


def test_a_shipped_record_gives_way_without_a_word(site: Site) -> None:
    assert told(site, claiming("aa", "Soviet Union", "Russian Federation")) == []


def test_references_of_an_actor_are_followed(site: Site) -> None:
    text = ROE.replace("type: person", "type: person\nroles:\n  - {title: Boss, of: nowhere}\nparts: [russai]")
    assert told(site, text) == [
        "content/actors/jane-roe.md:5:23: error: unknown actor 'nowhere'; "
        "add content/actors/nowhere.md, or take it out here",
        "content/actors/jane-roe.md:6:9: error: unknown actor 'russai'; did you mean 'russia'? "
        "Or add content/actors/russai.md, or take it out here",
    ]


def test_a_former_name_is_known_and_is_nobody_elses(site: Site) -> None:
    renamed = ROE.replace("type: person", "type: person\nformerly: [jane-doe]")
    assert told(site, TALKS.replace("---\nJane", "actors: [jane-doe]\n---\nJane") + renamed) == []
    assert told(site, renamed + claiming("jane-doe", "JD")) == [
        "content/actors/jane-roe.md:4:12: error: 'jane-doe' is the name of content/actors/jane-doe.md; "
        "take it out of 'formerly'"
    ]


def test_a_span_ends_after_it_begins(site: Site) -> None:
    problems = told(site, claiming("aa", "{text: x, from: 2021-02-01, to: 2021-01-01}"))
    assert problems[0].startswith("content/actors/aa.md:5:37: error: aliases[1] ends on 2021-01-01, before it begins")


def test_a_page_may_not_take_the_archives_own_address(site: Site) -> None:
    problems = told(site, "-- content/pages/timeline.md --\n---\ntitle: x\n---\n")
    assert problems[0].startswith("content/pages/timeline.md:1:1: error: the address 'timeline/' is taken")


def test_a_file_with_faults_is_left_out_and_still_known(site: Site) -> None:
    archive, problems = read(
        site(TALKS.replace("---\nJane", "actors: [jane-roe]\n---\nJane") + ROE.replace("person", "x"))
    )
    assert len(problems) == 1 and "type cannot be 'x'" in problems[0]
    assert len(archive.articles) == 1


def test_hidden_files_images_and_attachments_are_passed_over(site: Site) -> None:
    folder = site(
        TALKS
        + "-- content/articles/.draft.md --\nx\n-- content/images/a.svg --\n<svg/>\n-- content/articles/a.jpg --\nx\n"
    )
    assert read(folder)[1] == []


def test_a_text_that_would_not_be_read_is_told(site: Site) -> None:
    other = "-- content/articles/x.txt --\nx\n-- content/artcles/y.md --\nx\n-- content/z.md --\nx\n"
    problems = told(site, TALKS + other)
    assert [problem.split(";")[0] for problem in problems] == [
        "content/artcles/y.md:1:1: warning: a file in the folder 'artcles' is not read",
        "content/articles/x.txt:1:1: note: only files whose names end in .md are read",
        "content/z.md:1:1: warning: a file beside the archive's folders is not read",
    ]


def test_links_that_lead_out_or_round_are_refused(site: Site, tmp_path: Path) -> None:
    folder = site(TALKS)
    (tmp_path / "secret.md").write_text("---\ntitle: x\n---\n")
    links = {"out.md": "../../secret.md", "loop.md": "loop.md", "nothing.md": "gone.md", "folder": "."}
    for name, target in links.items():
        (folder / "content/articles" / name).symlink_to(target)
    said = [problem.removeprefix("content/articles/").split(";")[0] for problem in read(folder)[1]]
    assert said == [
        "folder:1:1: error: the link leads to a folder, which would be read twice",
        "loop.md:1:1: error: the link leads round in a circle",
        "nothing.md:1:1: error: the link leads to nothing",
        "out.md:1:1: error: the link leads out of the archive",
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are not known here")
def test_a_named_pipe_is_refused_and_not_waited_for(site: Site) -> None:
    folder = site(TALKS)
    os.mkfifo(folder / "content/articles/pipe.md")
    assert read(folder)[1] == [
        "content/articles/pipe.md:1:1: error: this is a named pipe, not a file; remove it from the archive"
    ]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    assert read(tmp_path)[1] == ["content:1:1: error: there is no such folder; name the folder that holds 'articles'"]


def test_problems_come_sorted_and_none_hides_another(site: Site) -> None:
    problems = told(site, "-- content/articles/b.md --\n\n-- content/articles/a.md --\n---\ndate: x\nslog: y\n---\n")
    places = [problem.split(": error")[0].removeprefix("content/articles/") for problem in problems]
    assert places == ["a.md:1:1", "a.md:2:7", "a.md:3:1", "b.md:1:1"]


def test_reading_writes_nothing(site: Site) -> None:
    folder = site(TALKS + ROE)
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    read(folder)
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_a_text_is_written_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.md"
    write_text(path, "é\n")
    write_text(path, "ü\n")
    assert path.read_bytes() == "ü\n".encode()
    assert [one.name for one in path.parent.iterdir()] == ["a.md"]


def test_a_text_that_cannot_be_written_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    write_text(path, "old")
    with pytest.raises(UnicodeEncodeError):
        write_text(path, "new \ud800")
    assert path.read_text() == "old" and stat.S_ISREG(path.stat().st_mode)
    assert len(list(tmp_path.iterdir())) == 1


def test_an_address_of_old_is_one_articles_alone(site: Site) -> None:
    more = "slug: more\nformerly: [2021/09/30/talks]\ndate:"
    other = TALKS.replace("09-30-talks.md", "09-30-more.md").replace("date:", more)
    assert told(site, TALKS + other) == [
        "content/articles/2021/2021-09-30-more.md:4:12: error: '2021/09/30/talks' is the address of "
        "content/articles/2021/2021-09-30-talks.md; take it out of 'formerly'"
    ]
