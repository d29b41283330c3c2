"""Problems are printed for people, for programs and for GitHub."""

import io
import json

from newsarchive.errors import Problem
from newsarchive.report import Style, print_problems, summarise

ERROR = Problem("b.md", 2, 8, "error", "x", "wrong: 100 %", "mend it", "title: a", 1)
NOTE = Problem("a, b.md", 1, 1, "note", "y", "odd", "look")


def printed(style: Style) -> str:
    stream = io.StringIO()
    print_problems([ERROR, NOTE], style, stream)
    return stream.getvalue()


def test_people_see_the_line_and_a_caret() -> None:
    assert printed("text") == (
        "a, b.md:1:1: note: odd; look\nb.md:2:8: error: wrong: 100 %; mend it\n    2 | title: a\n      |        ^\n"
    )


def test_programs_get_every_field_and_the_counts() -> None:
    data = json.loads(printed("json"))
    assert (data["errors"], data["warnings"], data["notes"]) == (1, 0, 1)
    assert data["problems"][1] == {
        "path": "b.md",
        "line": 2,
        "column": 8,
        "severity": "error",
        "code": "x",
        "message": "wrong: 100 %",
        "fix": "mend it",
        "field": "",
        "value": "",
    }


def test_github_gets_commands_with_its_signs_escaped() -> None:
    assert printed("github") == (
        "::notice file=a%2C b.md,line=1,col=1,title=y::odd; look\n"
        "::error file=b.md,line=2,col=8,title=x::wrong: 100 %25; mend it\n"
    )


def test_a_run_is_summed_up_in_words() -> None:
    assert summarise([ERROR, ERROR, NOTE]) == "2 errors, 1 note"
