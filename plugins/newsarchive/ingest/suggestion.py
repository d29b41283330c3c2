"""An article that a reader suggests: from the words of a form to a draft, as data and nothing else.

The page ``suggest/`` makes the same file in the browser (theme/static/js/suggest.js).
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from newsarchive.errors import Problem, has_errors
from newsarchive.ingest.escaping import escape
from newsarchive.matter import parse_matter, shown, validate
from newsarchive.matter.yaml_text import Value, to_yaml
from newsarchive.schema import ArticleMatter
from newsarchive.slugs import slugify

# The form's questions, in its order; a text may hold lines that look like one of them, so the text comes last.
LABELS = ("Headline", "Date of publication", "Publication", "Web address", "Why it belongs here", "Text")
MOST_LETTERS = 200_000
_NEEDED = ("Headline", "Date of publication", "Text")
# What GitHub writes for an answer that was left out.
_NO_ANSWER = "_No response_"
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SEEN_BY_NOBODY = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Draft:
    """``path`` is the file's place under ``content/``."""

    path: str
    text: str


def draft_from_form(body: str, path: str) -> tuple[Draft | None, tuple[Problem, ...]]:
    """The draft that the words of GitHub's form ask for, or None and every reason why not.

    ``body`` is Markdown, a question under each ``###``; ``path`` is what problems call it. The draft is one that the
    strict reader takes without a problem.
    """
    if len(body) > MOST_LETTERS:
        fix = f"send a text of at most {MOST_LETTERS:,} letters"
        return None, (_problem(path, 1, f"this is too long: {len(body):,} letters", fix),)
    answers = find_answers(_cleaned(body))
    missing = [label for label in _NEEDED if not answers.get(label, ("", 1))[0]]
    if missing:
        return None, tuple(_unanswered(path, label, answers.get(label, ("", 1))[1]) for label in missing)
    day, line = answers["Date of publication"]
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", day) or not _is_day(day):
        fix = "write year, month and day, such as 2021-09-30"
        return None, (_problem(path, line, f"'{shown(day, 40)}' is no day", fix),)
    return _drafted({label: answer for label, (answer, _) in answers.items()}, path)


def find_answers(body: str) -> dict[str, tuple[str, int]]:
    """Each answer with the line of its question, from 1; a question counts only where it follows those before it."""
    found: dict[str, tuple[str, int]] = {}
    heads: list[tuple[str, int, int]] = []
    at = 0
    for label in LABELS:
        head = re.compile(rf"^### {re.escape(label)}[ \t]*$", re.MULTILINE).search(body, at)
        if head:
            heads.append((label, head.start(), head.end()))
            at = head.end()
    for number, (label, start, end) in enumerate(heads):
        until = heads[number + 1][1] if number + 1 < len(heads) else len(body)
        answer = body[end:until].strip()
        found[label] = "" if answer == _NO_ANSWER else answer, body.count("\n", 0, start) + 1
    return found


def paragraphs_of(text: str) -> list[str]:
    """Blank lines part paragraphs; where there are none, every line is one.

    >>> paragraphs_of("One.\\nTwo.")
    ['One.', 'Two.']
    >>> paragraphs_of("One\\ngoes on.\\n\\nTwo.")
    ['One goes on.', 'Two.']
    """
    parts = re.split(r"\n[ \t]*\n", text) if re.search(r"\n[ \t]*\n", text) else text.split("\n")
    return [line for part in parts if (line := " ".join(part.split()))]


def _drafted(answers: dict[str, str], path: str) -> tuple[Draft | None, tuple[Problem, ...]]:
    title, day = _on_one_line(answers["Headline"]), answers["Date of publication"]
    fields: dict[str, Value] = {"title": title, "date": datetime.date.fromisoformat(day), "date_basis": "unknown",
                                "status": "draft"}  # fmt: skip
    for key, label in (("publication", "Publication"), ("canonical_url", "Web address")):
        if answer := _on_one_line(answers.get(label, "")):
            fields[key] = answer
    # What a stranger says is for an editor to confirm.
    fields["review"] = [key for key in ("title", "date", "publication", "canonical_url") if key in fields] + ["rights"]
    body = "\n\n".join(escape(paragraph) for paragraph in paragraphs_of(answers["Text"]))
    text = f"---\n{to_yaml(fields)}---\n\n{body}\n"
    matter, problems = parse_matter(text, path)
    if matter is not None:
        problems = validate(matter, ArticleMatter)[1]
    if has_errors(problems):
        return None, problems
    return Draft(f"articles/{day[:4]}/{day}-{slugify(title) or 'untitled'}.md", text), problems


def _cleaned(text: str) -> str:
    """One kind of line end, and none of the characters that no page may hold."""
    return _SEEN_BY_NOBODY.sub("", _BREAKS.sub("\n", text))


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _is_day(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _unanswered(path: str, label: str, line: int) -> Problem:
    fix = "use the form 'Suggest an article', and leave its questions as they are"
    return _problem(path, line, f"the question '{label}' has no answer", fix)


def _problem(path: str, line: int, message: str, fix: str) -> Problem:
    return Problem(path, line, 1, "error", "suggestion", message, fix)
