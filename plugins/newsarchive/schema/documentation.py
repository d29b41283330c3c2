"""Writes docs/front-matter.md from the schema, so that the page cannot say other than the checks."""

from __future__ import annotations

import re
import types
from collections.abc import Iterator
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from newsarchive.schema.actors import ActorMatter
from newsarchive.schema.articles import ArticleMatter
from newsarchive.schema.calendar import OccasionMatter
from newsarchive.schema.events import EventMatter
from newsarchive.schema.proposals import ProposalsFileMatter
from newsarchive.schema.rights import RightsFileMatter
from newsarchive.schema.texts import PageMatter, StoryMatter
from newsarchive.schema.types import KINDS, Fields, model_in

_INTRODUCTION = """\
# Front matter

<!-- Written by `newsarchive.schema.document()`; change the schema, not this page. -->

Every text of the archive is a Markdown file that begins with its front matter, a head between two lines of `---`.
The head is YAML: one `key: value` a line.

```markdown
---
title: US, Russia hold ‘productive’ arms control talks in Geneva
date: 2021-09-30
---
Russian and US diplomats held talks behind closed doors in Geneva on Thursday.
```

That is all that an article written by hand needs.
A file's name without `.md` is its id or slug: use small letters, digits and hyphens, and keep it.

## How it is read

- Save files as UTF-8.
- Put a value in quotes if it holds a colon and a space, or a space and `#`.
- Do so too if it begins with one of ``[ ] { } & * ! | > % @ ` - ?``.
- Only `true` and `false` mean yes and no; `lang: no` is Norwegian.
- Dates stay as they are written, and an impossible one is an error.
- A list stands in brackets, `[afp, reuters]`, or one entry a line behind hyphens.
- A key that is given twice, an alias (`*x`), an anchor (`&x`) or a tag (`!x`) is an error.
- An unknown key that looks like a known one is an error; any other is kept, and noted.
- Keys that Pelican keeps for itself, such as `url`, `save_as` and `template`, are refused.

For programs that complete and mark as you type, `docs/schema/` holds the same as JSON Schema, a file a kind.

`make check` lists everything that is wrong, with its line and what to write instead.

## Dates of events

Events are dated in [EDTF](https://www.loc.gov/standards/datetime/), as precisely as is known and no more.

| what is known | write |
|---|---|
| the day | `2021-09-30` |
| the month, the season, the quarter, the year | `2021-06`, `2021-22` (summer), `2021-35` (third quarter), `2021` |
| the decade, the century | `198X`, `19XX` |
| about when | `1990~` |
| from one day to another | `2021-07-21/2021-07-31` |
| since when, until when | `2008/..`, `../1999` |
| several days | `"{2016-11-08,2020-11-03}"` |
"""

_EXAMPLES = {
    ArticleMatter: """\
---
title: US, Russia hold ‘productive’ arms control talks in Geneva
date: 2021-09-30
agency: [AFP]
dateline: {text: WASHINGTON (AFP) -, place: Washington}
canonical_url: https://example.org/world/talks-in-geneva
actors: [wendy-sherman]
events:
  - action: add
    title: Both sides agree to form two working groups
    date: 2021-09-30
    quote: the two delegations had agreed to form two working groups
    actors: [us-state-department, russian-foreign-ministry]
---
""",
    ActorMatter: """\
---
name: Wendy Sherman
type: person
surname: Sherman
aliases:
  - Wendy R. Sherman
  - {text: Sherman, kind: short}
roles:
  - {title: Deputy Secretary of State, of: us-state-department, from: 2021-04-14, to: 2023-07-28}
not: [Sherman Antitrust Act]
---
""",
    EventMatter: """\
---
title: New START enters into force
date: 2011-02-05
actors: [united-states, russia]
sources:
  - title: New START Treaty
    publisher: US Department of State
    url: https://www.state.gov/new-start/
reports:
  - article: 2021-09-30-talks-in-geneva
    quote: a successor to the New Start nuclear treaty
---
""",
    StoryMatter: """\
---
title: The strategic stability dialogue, 2021
summary: Three meetings in Geneva, from the summit in June to the plenary in September.
events: [2021-06-16-geneva-summit, 2021-07-28-first-round]
---
""",
    PageMatter: """\
---
title: About this archive
---
""",
    RightsFileMatter: """\
---
default: {display: extract}
sources:
  - publication: The Straits Times
    aliases: [straitstimes.com]
    status: in-copyright
    holder: SPH Media Limited
    display: record
  - publication: Wikinews
    aliases: [en.wikinews.org]
    status: open-licence
    licence: CC BY 2.5
    display: full
---
""",
    ProposalsFileMatter: """\
---
proposals:
  - name: Jane Roe
    type: person
    strong: true
    confidence: 90
    salience: 41
    articles: [2021-09-30-talks-in-geneva]
    quote: "Deputy Minister Jane Roe told reporters on Thursday that"
    why: introduced with a role; says something
    perhaps: [janet-roe]
---
""",
    OccasionMatter: """\
---
title: Ruritanian presidential elections
forms: [Ruritanian presidential election, Ruritanian election]
dates:
  - "2015-05-10"
  - {date: "2020-05-10/2020-05-24", title: The first in two rounds}
complete_until: 2025-01-31
source: Ruritanian Electoral Commission
---
""",
}
_NAMES: dict[type[Fields], str] = {
    ArticleMatter: "Articles",
    ActorMatter: "Actors",
    EventMatter: "Events",
    StoryMatter: "Stories",
    PageMatter: "Pages",
    OccasionMatter: "Named dates",
    RightsFileMatter: "Rights",
    ProposalsFileMatter: "Proposed names",
}


def document() -> str:
    """The whole page, in Markdown."""
    return "\n".join([_INTRODUCTION, *(_section(model) for model in _NAMES)])


def _section(model: type[Fields]) -> str:
    parts = [f"## {_NAMES[model]}\n", _prose(model), f"```yaml\n{_EXAMPLES[model]}```\n", _table(model)]
    for inner in _models_within(model):
        keys = ", ".join(f"`{key}`" for key in _paths(model, inner))
        parts += [f"### Within {keys}\n", _prose(inner), _table(inner)]
    return "\n".join(parts)


def _prose(model: type[Fields]) -> str:
    """The model's docstring, a sentence a line."""
    return re.sub(r"\. (?=[A-Z])", ".\n", " ".join((model.__doc__ or "").split())) + "\n"


def _table(model: type[Fields]) -> str:
    rows = ["| key | value | needed | meaning |", "|---|---|---|---|"]
    for name, field in model.model_fields.items():
        needed = "yes" if field.is_required() else "no"
        meaning = f"{field.description}{_default(field)}".replace("|", "\\|")
        rows.append(f"| `{field.alias or name}` | {_kind(field)} | {needed} | {meaning} |")
    return "\n".join(rows) + "\n"


def _default(field: FieldInfo) -> str:
    return f" (if left out: `{field.default}`)" if isinstance(field.default, str) else ""


def _kind(field: FieldInfo) -> str:
    """The kind of value in words: ``list of texts``, ``day``, ``one of …``."""
    return _words(field.annotation, tuple(field.metadata))


def _words(annotation: Any, metadata: tuple[Any, ...] = ()) -> str:
    for kind, words in KINDS:
        if annotation == kind or (metadata and Annotated[(annotation, *metadata)] == kind):
            return words
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        return _words(next(one for one in inner if one is not type(None)))
    if origin is Annotated:
        return _words(inner[0], inner[1:])
    if origin is Literal:
        return " or ".join(", ".join(f"`{one}`" for one in inner).rsplit(", ", 1))
    if origin is list:
        one = _words(inner[0])
        return f"list of {one}{'es' if one.endswith('s') else 's'}"
    if origin is dict:
        return "map of maps"
    return {bool: "`true` or `false`", int: "number", str: "text"}.get(annotation, "map")


def _models_within(model: type[Fields]) -> Iterator[type[Fields]]:
    """The maps that stand in a map, each once, in the schema's order."""
    seen: list[type[Fields]] = []
    for field in model.model_fields.values():
        inner = model_in(field.annotation)
        if inner and inner not in seen:
            seen += [inner, *(one for one in _models_within(inner) if one not in seen)]
    yield from seen


def _paths(model: type[Fields], wanted: type[Fields], above: str = "") -> Iterator[str]:
    """The keys under which a map of ``wanted`` stands: ``events.actors``."""
    for name, field in model.model_fields.items():
        inner = model_in(field.annotation)
        key = f"{above}{field.alias or name}"
        if inner is wanted:
            yield key
        elif inner:
            yield from _paths(inner, wanted, f"{key}.")
