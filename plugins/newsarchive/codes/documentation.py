"""Writes docs/errors.md, and what ``newsarchive check --explain`` prints."""

# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Mapping

from newsarchive.codes.code import Code

_INTRODUCTION = """\
# Problems, one by one

<!-- Written by `newsarchive.codes.document()`; change the registry in `plugins/newsarchive/codes/`, not this page. -->

`make check` lists everything that is wrong with the archive at once, and `make html` builds nothing while one of it is an error: the published site stays as it was.
Each problem is one line, with the line of your file below it, and a mark under the words at fault:

```
content/articles/2021/vote.md:7:5: error: unknown actor 'jane-deo'; did you mean 'jane-doe'?
    7 |   - jane-deo
      |     ^^^^^^^^
```

It names the file, the line and the column; then what is wrong; then, after the semicolon, what to write instead.
An *error* must be mended, a *warning* should be looked at, and a *note* is only told.

`newsarchive check --explain` with the code of a problem prints what this page says of it; the last lines of `make check` name the codes.
`newsarchive check --json` gives programs the same, with the `code`, the `field` and the `value`; `--format github` shows each problem beside its line in a pull request.
How to take something back that you did is told in [recovering.md](recovering.md).
"""


def write_page(parts: Mapping[str, Mapping[str, Code]]) -> str:
    """The whole page, in Markdown: a section for each code, under the part that it belongs to."""
    contents = [
        f"- {part}: {', '.join(f'[{name}](#{name})' for name in sorted(codes))}" for part, codes in parts.items()
    ]
    sections = [_section(name, codes[name]) for codes in parts.values() for name in sorted(codes)]
    return "\n".join([_INTRODUCTION, *contents, "", *sections])


def explain_code(name: str, code: Code) -> str:
    """The same for a terminal."""
    lines = [f"{name}: {code.title}", "", code.meaning, code.remedy]
    for title, text in (("Before:", code.before), ("After:", code.after)):
        if text:
            lines += ["", title, *(f"    {line}" for line in text.split("\n"))]
    return "\n".join(lines) + "\n"


def _section(name: str, code: Code) -> str:
    parts = [f"## {name}\n", f"**{code.title}.**\n{_lines(code.meaning)}\n{_lines(code.remedy)}\n"]
    for title, text in (("Before", code.before), ("After", code.after)):
        if text:
            parts.append(f"{title}:\n\n```\n{text}\n```\n")
    return "\n".join(parts)


def _lines(text: str) -> str:
    """A sentence a line, so that a change shows as the sentence that changed."""
    return text.replace(". ", ".\n")
