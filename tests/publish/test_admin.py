"""The form for editors at /admin/: its configuration is the schema's, and loses nothing of what editors wrote."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from newsarchive.errors import ProblemsFound
from newsarchive.model import Indexes
from newsarchive.publish.admin import planning, program
from newsarchive.publish.admin.configuration import build_configuration
from newsarchive.publish.plans import build_pages, plan_site
from newsarchive.publish.render import make_environment, render_page
from newsarchive.publish.site import Site
from newsarchive.publish.tabulating import build_tables
from newsarchive.schema import ActorMatter, ArticleMatter, EventMatter, PageMatter, StoryMatter

ROOT = Path(__file__).parents[2]
MODELS = {"articles": ArticleMatter, "actors": ActorMatter, "events": EventMatter, "stories": StoryMatter,
          "pages": PageMatter}  # fmt: skip
# Lists in which texts and maps stand side by side, and what ingest alone writes: kept in the file, not in the form.
LEFT_OUT = {"articles": {"source", "inferred", "events"}, "actors": {"aliases"}, "events": {"same_as", "not_same_as"},
            "stories": set(), "pages": set()}  # fmt: skip
ON = Site("The Record", repository="https://github.com/jane/archive", admin=True)


def configuration(site: Site = ON) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(build_configuration(site))
    return found


def collection(name: str) -> dict[str, Any]:
    return next(one for one in configuration()["collections"] if one["name"] == name)


def every_field(value: Any) -> Iterator[dict[str, Any]]:
    """All fields, those within fields too."""
    for field in value.get("fields", ()):
        yield field
        yield from every_field(field)


@pytest.mark.parametrize("kind", MODELS)
def test_the_form_asks_for_every_key_of_the_schema_but_for_those_that_it_would_harm(kind: str) -> None:
    keys = [field.alias or name for name, field in MODELS[kind].model_fields.items()]
    asked = [field["name"] for field in collection(kind)["fields"]]
    assert asked == [*(key for key in keys if key not in LEFT_OUT[kind]), "body"]


@pytest.mark.parametrize("kind", MODELS)
def test_what_must_be_there_is_asked_for(kind: str) -> None:
    needed = {field.alias or name for name, field in MODELS[kind].model_fields.items() if field.is_required()}
    assert {field["name"] for field in collection(kind)["fields"] if field["required"]} == needed


def test_people_and_organisations_are_one_collection_with_a_type() -> None:
    names = [one["name"] for one in configuration()["collections"]]
    assert names == ["articles", "actors", "events", "stories", "pages"]
    kind = next(field for field in collection("actors")["fields"] if field["name"] == "type")
    assert kind["options"] == ["person", "organisation", "government", "country", "igo", "media"]


@pytest.mark.parametrize(
    ("kind", "key"), [("articles", "actors"), ("events", "actors"), ("actors", "parts"), ("actors", "stands_for")]
)
def test_actors_are_chosen_from_their_records(kind: str, key: str) -> None:
    field = next(one for one in collection(kind)["fields"] if one["name"] == key)
    assert (field["widget"], field["collection"], field["value_field"]) == ("relation", "actors", "{{slug}}")


def test_nothing_is_folded_so_that_no_error_hides() -> None:
    fields = [field for one in configuration()["collections"] for field in every_field(one)]
    assert {field.get("collapsed", False) for field in fields} == {False}
    assert {field["minimize_collapsed"] for field in fields if field["widget"] == "list" and "fields" in field} == {
        False
    }


def test_dates_are_texts_as_the_archive_writes_them() -> None:
    fields = [field for one in configuration()["collections"] for field in every_field(one)]
    assert "datetime" not in {field["widget"] for field in fields}
    day = next(field for field in collection("articles")["fields"] if field["name"] == "date")
    assert day["pattern"] == [r"^\d{4}-\d{2}-\d{2}$", "Write it as 2021-09-30"]


def test_no_old_address_is_written_among_an_actors_aliases() -> None:
    assert collection("actors")["aliases_field"] is False


def test_empty_answers_are_not_written() -> None:
    assert configuration()["output"] == {"omit_empty_optional_fields": True}


@pytest.mark.parametrize(
    ("repository", "backend"),
    [
        ("https://github.com/jane/archive", "github"),
        ("https://gitlab.com/press/desk/archive", "gitlab"),
        ("https://example.org/jane/archive", "test-repo"),
        ("https://github.com.example.org/a/b", "test-repo"),
        ("", "test-repo"),
    ],
)
def test_the_form_saves_in_the_repository_or_is_only_to_be_tried(repository: str, backend: str) -> None:
    assert configuration(Site("x", repository=repository))["backend"]["name"] == backend


def test_the_program_itself_takes_the_configuration() -> None:
    schema = ROOT / program.PACKAGE / "schema" / "sveltia-cms.json"
    if not schema.is_file():
        pytest.skip("the program of the form is not here (make admin)")
    judge = jsonschema.Draft7Validator(json.loads(schema.read_text("utf-8")))
    assert [one.message for one in judge.iter_errors(configuration())] == []


def page(site: Site) -> str:
    made = next(page for page in build_pages(Indexes(), site) if page.address == "admin/")
    return render_page(make_environment([ROOT / "theme" / "templates"]), made, site)


def test_the_page_may_speak_with_the_repositorys_host_and_nobody_else() -> None:
    assert "connect-src &#39;self&#39; data: blob: https://api.github.com;" in page(ON)
    assert "connect-src &#39;self&#39; data: blob:;" in page(Site("x", admin=True))
    assert "script-src &#39;self&#39;;" in page(ON)
    assert '<meta name="robots" content="noindex">' in page(ON)


def test_there_is_no_form_unless_the_settings_ask_for_it() -> None:
    addresses = [plan.address for plan in plan_site(build_tables(Indexes(), Site("x")))]
    assert [address for address in addresses if address.startswith("admin/")] == []
    assert program.program_folder({"NEWSARCHIVE": {}}) == ()


def test_where_the_program_is_missing_the_build_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ProblemsFound) as found:
        planning.plan_program()
    assert 'run "make admin" once' in found.value.problems[0].fix


def test_a_part_of_the_program_that_changes_is_an_input_of_the_build(tmp_path: Path) -> None:
    for name in ("LICENSE.txt", "npm/index.js", "npm/index.js.map", "npm/chunks/react-1.js", "npm/assets/a.woff2"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert list(program.find_parts(tmp_path)) == ["LICENSE.txt", "assets/a.woff2", "chunks/react-1.js", "index.js"]
    assert program.program_folder({"NEWSARCHIVE": {"admin": True}}) == (program.PACKAGE,)
