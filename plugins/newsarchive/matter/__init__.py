"""Reading Markdown with front matter, strictly: what is wrong is told with line and column, never guessed away."""

from newsarchive.matter.head import Place, Route
from newsarchive.matter.reading import (
    FrontMatterHandler,
    Matter,
    find_characters,
    find_merge_marks,
    parse_matter,
    problem_at,
    shown,
)
from newsarchive.matter.validation import validate

__all__ = [
    "FrontMatterHandler",
    "Matter",
    "Place",
    "Route",
    "find_characters",
    "find_merge_marks",
    "parse_matter",
    "problem_at",
    "shown",
    "validate",
]
