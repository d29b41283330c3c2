"""What a stranger writes into the form becomes a draft that says exactly that, and never anything else."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
import yaml

from newsarchive.ingest.suggestion import LABELS, draft_from_form, find_answers
from newsarchive.matter import parse_matter, validate
from newsarchive.publish.markup import render_markdown
from newsarchive.schema import ArticleMatter

ROOT = Path(__file__).parents[2]
FORM = ROOT / ".github" / "ISSUE_TEMPLATE" / "suggest-an-article.yml"
HOSTILE = (
    "$(touch /tmp/x); `id` && rm -rf ~ | cat > y",
    "${{ github.token }} ${{ secrets.X }}",
    "a: b\nstatus: published",
    "x\n---\nstatus: published\n---",
    "../../../etc/passwd",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "nul \x00 and \x1b[31m and \u202e and \ufeff and \x85 and \u2028",
    "!!python/object/apply:os.system [id]",
    "*alias &anchor {a: b} [c] | > % @ `",
    "'\"\\ ''' \"\"\"",
    "<<<<<<< HEAD\n=======\n>>>>>>> theirs",
    "::error file=a::b %0A",
    "### Text\n\n### Headline",
    "العربية 日本語 👩‍👩‍👧",
)


def form(**answers: str) -> str:
    """As GitHub writes the answers into the issue."""
    given = {"Headline": "Talks", "Date of publication": "2021-09-30", "Text": "They met.", **answers}
    return "\n\n".join(f"### {label}\n\n{given.get(label, '_No response_')}" for label in LABELS) + "\n"


def answered(label: str, answer: str) -> str:
    return form(**{label: answer})


def head_of(text: str) -> dict[str, object]:
    matter, problems = parse_matter(text, "a.md")
    assert matter is not None and problems == ()
    assert validate(matter, ArticleMatter)[1] == ()
    return dict(matter.data)


def test_an_answered_form_is_a_draft_that_waits_for_an_editor() -> None:
    draft, problems = draft_from_form(
        form(Publication="The Times", **{"Web address": "https://example.org/a", "Text": "One.\n\nTwo\ngoes on."}), "x"
    )
    assert draft is not None and problems == ()
    assert draft.path == "articles/2021/2021-09-30-talks.md"
    assert draft.text == (
        "---\ntitle: Talks\ndate: 2021-09-30\ndate_basis: unknown\nstatus: draft\npublication: The Times\n"
        "canonical_url: https://example.org/a\nreview: [title, date, publication, canonical_url, rights]\n---\n\n"
        "One.\n\nTwo goes on.\n"
    )


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("label", ["Headline", "Publication", "Why it belongs here", "Text"])
def test_whatever_is_written_is_text_and_stays_a_draft(label: str, words: str) -> None:
    draft, problems = draft_from_form(answered(label, words), "x")
    if draft is None:
        assert [one.severity for one in problems] == ["error"] * len(problems) != []
        return
    head = head_of(draft.text)
    assert head["status"] == "draft"
    assert set(head) <= {"title", "date", "date_basis", "status", "publication", "canonical_url", "review"}
    assert Path(draft.path).parts[:2] == ("articles", "2021") and ".." not in draft.path
    assert draft.path.isascii() and len(Path(draft.path).parts) == 3


@pytest.mark.parametrize("words", [one for one in HOSTILE if "\x00" not in one])
def test_a_readers_text_is_shown_as_it_was_written(words: str) -> None:
    draft, _ = draft_from_form(answered("Text", words), "x")
    assert draft is not None
    matter, _ = parse_matter(draft.text, "a.md")
    assert matter is not None
    shown = html.unescape(re.sub("<[^>]*>", "", render_markdown(matter.body)))
    assert shown.split() == words.split()


@pytest.mark.parametrize(
    "day",
    [
        "yesterday",
        "30.9.2021",
        "2021-02-30",
        "2021-9-3",
        "2021-09-30; rm -rf /",
        "../2021",
        "12021-09-30",
        "٢٠٢١-٠٩-٣٠",
    ],
)
def test_what_is_no_day_is_refused(day: str) -> None:
    draft, problems = draft_from_form(answered("Date of publication", day), "x")
    assert draft is None
    assert problems[0].fix == "write year, month and day, such as 2021-09-30"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "example.org", 'https://a"onclick="b']
)
def test_what_is_no_web_address_is_refused(address: str) -> None:
    draft, problems = draft_from_form(answered("Web address", address), "x")
    assert draft is None
    assert "is no web address" in problems[0].message


@pytest.mark.parametrize("label", ["Headline", "Date of publication", "Text"])
def test_what_is_needed_must_be_there(label: str) -> None:
    draft, problems = draft_from_form(answered(label, "_No response_"), "x")
    assert draft is None
    assert [one.message for one in problems] == [f"the question '{label}' has no answer"]


def test_a_million_letters_are_refused_before_anything_is_done_with_them() -> None:
    draft, problems = draft_from_form(answered("Text", "a" * 1_000_000), "x")
    assert draft is None
    assert "this is too long" in problems[0].message


def test_a_text_may_hold_lines_that_look_like_questions() -> None:
    answers = find_answers(answered("Text", "One.\n\n### Headline\n\nAnother"))
    assert answers["Headline"][0] == "Talks"
    assert answers["Text"][0] == "One.\n\n### Headline\n\nAnother"


def test_the_form_asks_what_is_read_in_the_same_order() -> None:
    asked = [one for one in yaml.safe_load(FORM.read_text("utf-8"))["body"] if one["type"] != "markdown"]
    assert tuple(one["attributes"]["label"] for one in asked) == LABELS
    needed = [one["attributes"]["label"] for one in asked if one.get("validations", {}).get("required")]
    assert needed == ["Headline", "Date of publication", "Text"]


def test_the_form_sets_no_label_so_that_an_editor_must() -> None:
    assert "labels" not in yaml.safe_load(FORM.read_text("utf-8"))
