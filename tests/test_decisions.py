"""An editor's word on a name is a plain file, and holds."""

import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from newsarchive.archive import read_archive, read_leaders, read_records
from newsarchive.errors import ProblemsFound
from newsarchive.model import ProposedActor
from newsarchive.review.deciding import apply
from newsarchive.review.decisions import accept, add_form, merge, reject, rename
from newsarchive.review.desk import Decided, Desk

Site = Callable[[str], Path]
PROPOSALS = """-- content/proposals.md --
---
proposals:
  - name: Ann Poe
    type: organisation
    articles: [a]
  - name: Jane Roe
    type: person
    strong: true
    confidence: 90
    articles: [a]
---
-- content/articles/a.md --
---
title: Talks
date: 2021-09-30
---
Text.
"""
RECORD = """-- content/actors/janet-roe.md --
---
name: Janet Roe   # as she signs
type: person
aliases: [J. Roe]
---

A diplomat.
"""


@pytest.fixture(autouse=True)
def _in_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def desk(look: Callable[[], list[ProposedActor]] = list) -> Desk:
    content = Path("content")
    records, _ = read_records(content)
    return Desk(content, {actor.slug: actor for actor in records.actors}, records.proposed, look)


def do(decided: Decided) -> Decided:
    for change in decided.changes:
        apply(change)
    _, problems = read_archive(Path("content"))
    assert problems == ()
    return decided


def read(path: str) -> str:
    return Path("content", path).read_text("utf-8")


def test_an_accepted_name_has_a_record(site: Site) -> None:
    site(PROPOSALS)
    do(accept(desk(), "Jane Roe", forms=["J. M. Roe"]))
    assert read("actors/jane-roe.md") == "---\nname: Jane Roe\ntype: person\naliases:\n  - J. M. Roe\n---\n"


def test_the_type_and_the_preferred_name_are_the_editors(site: Site) -> None:
    site(PROPOSALS)
    do(accept(desk(), "ann-poe", kind="person", called="Ann B. Poe"))
    assert read("actors/ann-poe.md") == "---\nname: Ann B. Poe\ntype: person\naliases:\n  - Ann Poe\n---\n"


def test_a_name_that_was_never_proposed_needs_its_type(site: Site) -> None:
    site(PROPOSALS)
    with pytest.raises(ProblemsFound) as found:
        accept(desk(), "Jane Rowe")
    assert "did you mean" not in found.value.problems[0].message
    assert "give its --type" in found.value.problems[0].fix
    do(accept(desk(), "Jane Rowe", kind="person"))
    assert read("actors/jane-rowe.md").startswith("---\nname: Jane Rowe\n")


def test_a_rejected_name_is_a_record_that_says_so(site: Site) -> None:
    site(PROPOSALS)
    do(reject(desk(), "ann-poe"))
    assert read("actors/rejected/ann-poe.md") == "---\nname: Ann Poe\ntype: organisation\nstatus: rejected\n---\n"
    assert reject(desk(), "ann-poe").notes == ("'ann-poe' is rejected already, in content/actors/rejected/ann-poe.md",)
    do(accept(desk(), "ann-poe"))
    assert not Path("content/actors/rejected/ann-poe.md").exists() and Path("content/actors/ann-poe.md").exists()


def test_a_name_that_is_merged_becomes_a_form_and_its_address_leads_on(site: Site) -> None:
    site(PROPOSALS + RECORD)
    do(merge(desk(), "jane-roe", "janet-roe"))
    assert read("actors/janet-roe.md") == (
        "---\nname: Janet Roe   # as she signs\ntype: person\naliases: [J. Roe, Jane Roe]\n"
        "formerly:\n  - jane-roe\n---\n\nA diplomat.\n"
    )


def test_of_two_names_that_wait_one_is_accepted_with_the_other_as_a_form(site: Site) -> None:
    site(PROPOSALS)
    do(merge(desk(), "jane-roe", "ann-poe"))
    assert read("actors/ann-poe.md") == (
        "---\nname: Ann Poe\ntype: organisation\naliases:\n  - Jane Roe\nformerly:\n  - jane-roe\n---\n"
    )


def test_a_name_may_be_a_form_of_a_record_that_ships(site: Site) -> None:
    site(PROPOSALS)
    do(merge(desk(), "ann-poe", "france"))
    assert read("actors/france.md") == "---\nname: France\ntype: country\naliases:\n  - Ann Poe\n---\n"


def test_two_records_become_one_and_nothing_that_an_editor_wrote_is_lost(site: Site) -> None:
    site(PROPOSALS + RECORD + """-- content/actors/jan-roe.md --
---
name: Jan Roe
type: person
surname: Roe
wikidata: Q1
aliases:
  - J. Roe
  - {text: Roe, kind: short, from: 2001-02-03}
roles:
  - title: Envoy
    from: 2010-01-01
formerly: [jan]
---

Her note.
""")  # fmt: skip
    decided = do(merge(desk(), "jan-roe", "janet-roe"))
    assert (
        read("actors/janet-roe.md")
        == """---
name: Janet Roe   # as she signs
type: person
aliases: [J. Roe, Jan Roe, {text: Roe, kind: short, from: "2001-02-03"}]
roles:
  - {title: Envoy, from: "2010-01-01"}
formerly:
  - jan-roe
  - jan
surname: Roe
wikidata: Q1
---

A diplomat.

Her note.
"""
    )
    assert not Path("content/actors/jan-roe.md").exists() and decided.notes == ()


def test_where_two_records_differ_the_one_that_stays_is_right_and_that_is_told(site: Site) -> None:
    other = "-- content/actors/jan-roe.md --\n---\nname: Jan Roe\ntype: person\ngender: male\n---\n"
    site(PROPOSALS + RECORD.replace("aliases:", "gender: female\naliases:") + other)
    decided = do(merge(desk(), "jan-roe", "janet-roe"))
    assert decided.notes == (
        "'gender: male' of content/actors/jan-roe.md is left out: content/actors/janet-roe.md says 'female'",
    )


def test_a_new_name_keeps_the_old_one_and_the_old_address(site: Site) -> None:
    site(PROPOSALS + RECORD)
    do(rename(desk(), "janet-roe", "Janet Poe"))
    assert read("actors/janet-poe.md") == (
        "---\nname: Janet Poe   # as she signs\ntype: person\naliases: [J. Roe, Janet Roe]\n"
        "formerly:\n  - janet-roe\n---\n\nA diplomat.\n"
    )
    assert not Path("content/actors/janet-roe.md").exists()


def test_another_form_joins_with_its_kind_and_days(site: Site) -> None:
    site(PROPOSALS + RECORD)
    do(add_form(desk(), "janet-roe", "Roe", kind="short", start="2001-02-03"))
    assert 'aliases: [J. Roe, {text: Roe, kind: short, from: "2001-02-03"}]' in read("actors/janet-roe.md")
    assert add_form(desk(), "janet-roe", "J. Roe").notes == ("'J. Roe' is a form of 'janet-roe' already",)


@pytest.mark.parametrize(
    ("decide", "message", "fix"),
    [
        (lambda: accept(desk(), "J. Roe", kind="person"), "'J. Roe' is a form of 'janet-roe' already",
         "newsarchive review merge j-roe janet-roe"),
        (lambda: accept(desk(), "jane-roe", kind="persn"), "there is no type 'persn'", "did you mean 'person'?"),
        (lambda: merge(desk(), "jane-roe", "jannet-roe"), "there is no record of 'jannet-roe'",
         "did you mean 'janet-roe'?"),
        (lambda: merge(desk(), "janet-roe", "Janet Roe"), "are one record already", "name another"),
        (lambda: merge(desk(), "france", "janet-roe"), "'france' ships with the program", "merge janet-roe france"),
        (lambda: reject(desk(), "janet-roe"), "'janet-roe' has a record", "take content/actors/janet-roe.md away"),
        (lambda: add_form(desk(), "france", "J. Roe"), "'J. Roe' is a form of 'janet-roe' already",
         "take it out there"),
        (lambda: add_form(desk(), "france", "X", kind="strog"), "there is no kind 'strog'", "did you mean 'strong'?"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_told_with_a_remedy(
    site: Site, decide: Callable[[], Decided], message: str, fix: str
) -> None:
    site(PROPOSALS + RECORD)
    with pytest.raises(ProblemsFound) as found:
        decide()
    (problem,) = found.value.problems
    assert message in problem.message and fix in problem.fix


def git(*words: str) -> subprocess.CompletedProcess[str]:
    author = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main")
    return subprocess.run(["git", *author, *words], capture_output=True, text=True, check=False)


def test_two_editors_who_accept_one_name_in_two_ways_see_a_conflict_that_they_can_read(site: Site) -> None:
    site(PROPOSALS)
    git("init")
    git("add", ".")
    git("commit", "-m", "names wait")
    git("checkout", "-b", "other")
    do(accept(desk(), "jane-roe", kind="organisation"))
    git("add", ".")
    git("commit", "-m", "an organisation")
    git("checkout", "main")
    do(accept(desk(), "jane-roe", forms=["J. Roe"]))
    git("add", ".")
    git("commit", "-m", "a person")
    assert git("merge", "other").returncode != 0
    assert read("actors/jane-roe.md") == (
        "---\nname: Jane Roe\n<<<<<<< HEAD\ntype: person\naliases:\n  - J. Roe\n=======\n"
        "type: organisation\n>>>>>>> other\n---\n"
    )
    _, problems = read_archive(Path("content"))
    assert [(one.path, one.line, one.code, one.fix) for one in problems] == [
        (
            "content/actors/jane-roe.md",
            3,
            "merge-conflict",
            "keep what is right, and delete the three marks, in lines 3, 7 and 9",
        ),
    ]


def test_what_is_known_of_a_head_of_state_is_written_down_for_the_editor_to_check(site: Site) -> None:
    site(PROPOSALS)
    lincoln = ProposedActor("abraham-lincoln", "Abraham Lincoln", "person", ("a",))
    known = replace(desk(lambda: [lincoln]), leaders=read_leaders())
    do(accept(known, "abraham-lincoln"))
    assert read("actors/abraham-lincoln.md") == (
        "---\nname: Abraham Lincoln\ntype: person\nroles:\n"
        "  - {title: President, of: united-states, from: 1861-03-04, to: 1865-04-15}\n---\n"
    )
