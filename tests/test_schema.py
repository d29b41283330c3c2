"""What front matter may say, and in which words an editor hears what it may not."""

from pathlib import Path

import jsonschema
import pytest
from pydantic import BaseModel

from newsarchive.matter import parse_matter, validate
from newsarchive.schema import (
    RESERVED,
    ActorMatter,
    ArticleMatter,
    EventMatter,
    Fields,
    OccasionMatter,
    PageMatter,
    ProposalsFileMatter,
    RightsFileMatter,
    StoryMatter,
    build_json_schema,
    document,
    json_schema_files,
)

ROOT = Path(__file__).parents[1]
MODELS = (ArticleMatter, ActorMatter, EventMatter, StoryMatter, PageMatter, OccasionMatter, RightsFileMatter,
          ProposalsFileMatter)  # fmt: skip


def judged(head: str, model: type[Fields] = ArticleMatter) -> tuple[Fields | None, list[str]]:
    matter, problems = parse_matter(f"---\n{head}\n---\n", "a.md")
    assert matter is not None, problems
    fields, found = validate(matter, model)
    return fields, [f"{one.line}:{one.column}: {one.severity}: {one.message}; {one.fix}" for one in found]


def told(head: str, model: type[Fields] = ArticleMatter) -> str:
    """The first problem of a head."""
    _, problems = judged(head, model)
    return problems[0]


def taken(head: str, model: type[Fields] = ArticleMatter) -> Fields:
    fields, problems = judged(head, model)
    assert fields is not None and problems == []
    return fields


def test_a_title_and_a_date_are_enough() -> None:
    fields = taken("title: Talks\ndate: 2021-09-30")
    assert isinstance(fields, ArticleMatter)
    assert (fields.title, str(fields.date), fields.status, fields.date_basis) == (
        "Talks",
        "2021-09-30",
        "published",
        "editor",
    )


def test_a_number_as_a_title_is_a_text() -> None:
    assert taken("title: 1984\ndate: 2021-09-30").model_dump()["title"] == "1984"


def test_norwegian_is_a_language() -> None:
    assert taken("title: Ja\ndate: 2021-09-30\nlang: no").model_dump()["lang"] == "no"


def test_a_time_with_its_zone_gives_the_day_as_written() -> None:
    assert str(taken("title: x\ndate: 2021-09-30T23:30:00-05:00").model_dump()["date"]) == "2021-09-30"


def test_a_key_without_a_value_counts_as_not_given() -> None:
    assert taken("title: x\ndate: 2021-09-30\nsummary:\nauthors:\nrights: {holder: , status: licensed}")


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("date: 2021-09-30", "1:1: error: 'title' is missing; add a line 'title: …'"),
        ("title:", "2:1: error: 'title' is empty; write it after the colon: 'title: …'"),
        ("title: ''", "2:8: error: title is empty; write it, or take the key out"),
        ("title: ' '", "2:8: error: title is empty; write it, or take the key out"),
        ("title: true", "2:8: error: title must be a text, not the word true; "),
        ("title: [a]", "2:8: error: title must be a text, not a list; "),
        ("title: " + "x" * 401, "2:8: error: title has more than 400 characters; shorten it"),
        ("title: x\ndatline: y", "3:1: error: unknown key 'datline'; did you mean 'dateline' or 'date'?"),
        ("titel: x", "2:1: error: unknown key 'titel'; did you mean 'title'?"),
        ("title: x\nAuthor: y", "3:1: error: unknown key 'Author'; did you mean 'authors' or 'actors'?"),
        ("title: x\nmood: y", "3:1: note: unknown key 'mood' is kept, and used for nothing; "),
        ("title: x\nurl: y", "3:1: error: key 'url' is one that Pelican keeps for itself; the address of the original"),
        ("title: x\nsave_as: index.html", "3:1: error: key 'save_as' is one that Pelican keeps for itself; "),
        ("title: x\ndate: 2021-02-30", "3:7: error: date: there is no 2021-02-30; look at the month and the day"),
        ("title: x\ndate: 03/04/2023", "3:7: error: date: '03/04/2023' is not a date of the form YYYY-MM-DD; "),
        ("title: x\ndate: 1987", "3:7: error: date: '1987' is not a date of the form YYYY-MM-DD; "),
        ("title: x\ndate: 2021-09-30 12:00", "3:7: error: date: the time '2021-09-30 12:00' has no time zone; "),
        ("title: x\nauthors: Jane Roe", "3:10: error: authors must be a list, not the text 'Jane Roe'; "),
        ("title: x\nslug: My Talk", "3:7: error: slug: 'My Talk' cannot be part of an address; write 'my-talk'"),
        ("title: x\nlang: English!", "3:7: error: lang: 'English!' is no language tag; "),
        ("title: x\ncanonical_url: javascript:alert(1)", "3:16: error: canonical_url: 'javascript:alert(1)' is no web"),
        ("title: x\nrights: {display: ful}", "3:19: error: rights.display cannot be 'ful'; did you mean 'full'?"),
        ("title: x\nrights: {dispaly: full}", "3:10: error: unknown key 'dispaly' in 'rights'; did you mean "),
        ("title: x\nimages:\n  - credit: AFP", "4:5: error: 'caption' is missing in 'images[1]'; add a line"),
        ("title: x\nimages: [photo.jpg]", "3:10: error: images[1] must be a map of keys and values, not the text "),
        ("title: x\ndate_range: [2021-09-30]", "3:13: error: date_range has 1 entries; it wants 2"),
        ("title: Team #1 wins", "2:8: warning: what stands after # is a comment, and no part of the title; "),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_place_and_remedy(head: str, said: str) -> None:
    assert told(head).startswith(said)


def test_a_misspelt_key_is_one_fault_and_not_a_missing_key_too() -> None:
    assert len(judged("titel: x\ndate: 2021-09-30")[1]) == 1


def test_all_faults_are_told_at_once() -> None:
    _, problems = judged("date: 2021-02-30\nslog: x\nurl: y\nrights: {status: mine}")
    assert [problem.split(":")[0] for problem in problems] == ["3", "4", "1", "2", "5"]


@pytest.mark.parametrize("key", sorted(RESERVED))
def test_keys_that_pelican_keeps_are_refused(key: str) -> None:
    assert "Pelican keeps for itself" in told(f"title: x\n{key}: y")


def test_an_alias_may_be_a_text_or_a_map() -> None:
    fields = taken(
        "name: x\ntype: person\naliases:\n  - Wendy\n  - {text: Kiev, kind: weak, to: 1991-08-24}", ActorMatter
    )
    assert isinstance(fields, ActorMatter)
    assert [(alias.text, alias.kind, str(alias.end)) for alias in fields.aliases] == [
        ("Wendy", "strong", "None"), ("Kiev", "weak", "1991-08-24"),
    ]  # fmt: skip


def test_a_participant_may_be_a_slug_or_a_map() -> None:
    fields = taken("title: x\ndate: 2021\nactors: [russia, {actor: switzerland, role: host}]", EventMatter)
    assert isinstance(fields, EventMatter)
    assert [(one.actor, one.role) for one in fields.actors] == [("russia", "agent"), ("switzerland", "host")]


@pytest.mark.parametrize("date", ["2021", "2021-06", "1990~", "198X", "2008/..", '"{2016-11-08,2020-11-03}"'])
def test_an_event_may_be_dated_as_precisely_as_is_known(date: str) -> None:
    assert taken(f"title: x\ndate: {date}", EventMatter).model_dump()["date"] == date.strip('"')


def test_a_date_in_brackets_wants_quotes() -> None:
    assert "must stand in quotes" in told("title: x\ndate: {2016-11-08,2020-11-03}", EventMatter)
    assert told("title: x\ndate: 2021-13", EventMatter).startswith("3:7: error: date: '2021-13' names no month")


def fields_of(model: type[BaseModel]) -> list[str]:
    return [f"{model.__name__}.{name}" for name, field in model.model_fields.items() if not field.description]


@pytest.mark.parametrize("name", json_schema_files())
def test_the_schemas_for_editors_programs_are_the_models_own(name: str) -> None:
    assert (ROOT / "docs" / "schema" / name).read_text("utf-8") == json_schema_files()[name]


def errors(kind: str, head: str) -> list[str]:
    """What an editor's program would mark in a head, by the schema of its kind."""
    judge = jsonschema.Draft202012Validator(build_json_schema(kind))
    matter, _ = parse_matter(f"---\n{head}\n---\n", "a.md")
    assert matter is not None
    return [one.message for one in judge.iter_errors(dict(matter.data))]


def test_an_editors_program_finds_nothing_wrong_in_the_examples_of_the_page() -> None:
    examples = [block.split("```")[0] for block in document().split("```yaml\n")[1:]]
    kinds = ("articles", "actors", "events", "stories", "pages", "calendar", "rights", "proposals")
    for kind, example in zip(kinds, examples, strict=True):
        assert errors(kind, example.strip("-\n")) == []


@pytest.mark.parametrize(
    ("kind", "head"),
    [
        ("articles", "title: Talks\nstatus: publishd"),
        ("articles", "title: Talks\nrights: {display: all}"),
        ("articles", "date: 2021-09-30"),
        ("articles", "title: Talks\nslug: Not A Slug"),
        ("actors", "name: Jane Roe\ntype: persona"),
        ("actors", "name: Jane Roe\ntype: person\naliases: [{txt: Roe}]"),
        ("rights", "sources: [{display: full}]"),
    ],
)
def test_an_editors_program_marks_what_the_checks_would(kind: str, head: str) -> None:
    assert errors(kind, head) != []


def test_an_editors_program_lets_a_key_of_the_editors_own_stand() -> None:
    assert errors("articles", "title: Talks\ndesk_note: ask again") == []


@pytest.mark.parametrize("model", MODELS)
def test_every_field_is_described(model: type[Fields]) -> None:
    assert fields_of(model) == []


def test_the_page_for_editors_is_the_schemas_own() -> None:
    page = ROOT / "docs" / "front-matter.md"
    assert page.read_text(encoding="utf-8") == document(), "write it anew with newsarchive.schema.document()"


@pytest.mark.parametrize("model", MODELS)
def test_the_schema_is_json_schema_too(model: type[Fields]) -> None:
    assert model.model_json_schema()["type"] == "object"


def test_the_examples_of_the_page_are_right() -> None:
    examples = [block.split("```")[0] for block in document().split("```yaml\n")[1:]]
    for model, example in zip(MODELS, examples, strict=True):
        matter, problems = parse_matter(example, "example.md")
        assert matter is not None and problems == ()
        assert validate(matter, model)[1] == ()
