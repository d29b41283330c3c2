"""Front matter is read as an editor means it, and every fault has its place and its remedy."""

import frontmatter
import pytest

from newsarchive.errors import ProblemsFound, format_problem
from newsarchive.matter import FrontMatterHandler, Matter, parse_matter, shown


def read(text: str) -> Matter:
    matter, problems = parse_matter(text, "a.md")
    assert matter is not None, problems
    return matter


def head(text: str) -> dict[str, object]:
    return dict(read(f"---\n{text}\n---\nBody").data)


def told(text: str) -> list[str]:
    """The problems of a file, each as ``line:column: code``."""
    matter, problems = parse_matter(text, "a.md")
    assert matter is None and all(problem.severity == "error" and problem.fix for problem in problems)
    return [f"{problem.line}:{problem.column}: {problem.code}" for problem in problems]


def fix(line: str) -> str:
    _, problems = parse_matter(f"---\n{line}\n---\n", "a.md")
    return problems[0].fix


def test_dates_times_and_short_words_stay_text() -> None:
    assert head("lang: no\nat: 12:30\non: 2021-02-30\nyes: off") == {
        "lang": "no", "at": "12:30", "on": "2021-02-30", "yes": "off",
    }  # fmt: skip


def test_only_true_and_false_are_booleans_and_plain_numbers_integers() -> None:
    assert head("a: true\nb: False\nc: 42\nd: 007\ne: 1.5\nf: 1_000\ng: 0x1f\nh: ''\ni:") == {
        "a": True, "b": False, "c": 42, "d": "007", "e": "1.5", "f": "1_000", "g": "0x1f", "h": "", "i": None,
    }  # fmt: skip


def test_quotes_make_anything_text() -> None:
    assert head("a: 'true'\nb: \"42\"\nc: 'Talks: a start'") == {"a": "true", "b": "42", "c": "Talks: a start"}


def test_the_body_begins_on_its_own_line_of_the_file() -> None:
    matter = read("---\ntitle: x\n---\n\n   \nFirst.\n\n---\n\nLast.\n\n")
    assert (matter.body, matter.body_line) == ("First.\n\n---\n\nLast.", 6)
    assert matter.lines[matter.body_line - 1] == "First."


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_and_a_byte_order_mark_are_fine(end: str) -> None:
    matter = read(end.join(["\ufeff---", "title: x", "---", "", "One.", "Two.", ""]))
    assert (matter.data, matter.body, matter.body_line) == ({"title": "x"}, "One.\nTwo.", 5)


def test_values_and_keys_know_their_places() -> None:
    matter = read("---\nname: Ö 😀 x\naliases:\n  - {text: Kiew, kind: weak}\n---\n")
    kind = matter.place(("aliases", 0, "kind"))
    assert (kind.line, kind.column, kind.width) == (4, 24, 4)
    assert matter.place(("aliases",), key=True).line == 3
    assert (matter.place(("name",)).column, matter.place(("name",)).width) == (7, 5)


def test_what_is_missing_stands_where_it_is_missing_from() -> None:
    matter = read("---\nimages:\n  - credit: AFP\n---\n")
    assert matter.place(("images", 0, "caption")).line == 3
    assert matter.place(("title",)).line == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "1:1: no-front-matter"),
        ("Just text.", "1:1: no-front-matter"),
        ("\n\nJust text.\n---\n", "3:1: no-front-matter"),
        ("---\ntitle: x\n", "1:1: no-front-matter"),
        ("---\n- one\n---\n", "2:1: no-keys"),
        ("---\nwords\n---\n", "2:1: no-keys"),
        ("---\ntitle: x\ndate: y\ntitle: z\n---\n", "4:1: duplicate-key"),
        ("---\nrights: {status: a, status: b}\n---\n", "2:21: duplicate-key"),
        ("---\ntitle: *x\n---\n", "2:8: alias"),
        ("---\ntitle: &x y\n---\n", "2:8: anchor"),
        ("---\ntitle: !!python/object:os.system x\n---\n", "2:8: tag"),
        ("---\n? [a, b]\n: c\n---\n", "2:3: odd-key"),
        ("---\n\ttitle: x\n---\n", "2:1: tab"),
        ("---\ntitle: [Yes\ndate: 2021-10-01\n---\n", "2:8: yaml"),
        ('---\ntitle: "Yes\n---\n', "2:8: yaml"),
        ("---\ntitle: x\nno colon here\ndate: y\n---\n", "3:1: yaml"),
        ("---\ntitle: x\n date: y\n---\n", "3:2: yaml"),
        ("---\ntitle: a\x07b\n---\n", "2:9: character"),
        ("---\ntitle: x\n---\nA \x00 in the body.", "4:3: character"),
        ('---\ntitle: "a\\x07b"\n---\n', "2:8: character"),
        ('---\ntitle: a\n"b\\x07": c\n---\n', "3:1: character"),
        ("---\ntitle: a\u2028b\n---\n", "2:9: character"),
        ("---\nx: " + "[" * 20_000 + "\n---\n", "2:16: too-deep"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(text: str, said: str) -> None:
    assert told(text)[0] == said


def test_all_faults_of_a_head_are_told_at_once() -> None:
    assert told("---\na: *x\nb: &y z\nc: !t u\na: 1\n---\n") == [
        "2:4: alias",
        "3:4: anchor",
        "4:4: tag",
        "5:1: duplicate-key",
    ]


def test_an_alias_bomb_is_refused_and_not_unfolded() -> None:
    levels = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 12))
    assert {said.split(": ")[1] for said in told(f"---\nl0: &l0 ha\n{levels}\n---\n")} == {"alias", "anchor"}


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("title: Talks: a start", 'title: "Talks: a start"'),
        ("title: @home", 'title: "@home"'),
        ("title: 'Quoted' and not", "title: \"'Quoted' and not\""),
        ('title: "Quoted" and not', "title: '\"Quoted\" and not'"),
        ("title: 'It's'", 'title: "It\'s"'),
        ("title: - dash", 'title: "- dash"'),
        ("title: [Update] Talks", 'title: "[Update] Talks"'),
        ("title: %x", 'title: "%x"'),
    ],
)
def test_a_value_that_needs_quotes_is_shown_in_them(line: str, mended: str) -> None:
    assert fix(line) == f"put it in quotes: {mended}"
    assert "title" in head(mended)


def test_a_problem_shows_its_line_and_underlines_the_value() -> None:
    _, problems = parse_matter("---\ntitle: Talks: a start\n---\n", "a.md")
    assert format_problem(problems[0]).split("\n")[1:] == [
        "    2 | title: Talks: a start",
        "      |        ^^^^^^^^^^^^^^",
    ]


def test_what_could_steer_a_terminal_is_not_shown() -> None:
    assert shown("a\x1b[31mb\u202ec\nd") == "a [31mb c d"
    assert len(shown("x" * 6000)) == 60


def test_python_frontmatter_reads_with_our_rules() -> None:
    post = frontmatter.loads("---\nlang: no\n---\nBody", handler=FrontMatterHandler())
    assert (post["lang"], post.content) == ("no", "Body")
    with pytest.raises(ProblemsFound):
        frontmatter.loads("---\nlang: *no\n---\nBody", handler=FrontMatterHandler())
