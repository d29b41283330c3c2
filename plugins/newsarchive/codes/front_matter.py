"""Of the head of a file: its YAML, its keys and its values."""

# ruff: noqa: E501

from __future__ import annotations

from newsarchive.codes.code import Code

FRONT_MATTER: dict[str, Code] = {
    "no-front-matter": Code(
        "The file has no front matter, or it is never closed",
        "Every file of the archive begins with a head between two lines of three hyphens.",
        "Begin the file with a line ---, then 'title: …', then a line --- again.",
        "title: Talks in Geneva\n\nJane Roe met envoys.", "---\ntitle: Talks in Geneva\n---\nJane Roe met envoys."),
    "no-keys": Code(
        "The front matter is not a list of keys and values",
        "Between the two lines of hyphens stand other words than 'key: value'.",
        "Write each as 'key: value', one a line.",
        "---\nTalks in Geneva\n---", "---\ntitle: Talks in Geneva\n---"),
    "yaml": Code(
        "The front matter cannot be read",
        "YAML has signs of its own: a colon with a space behind it, brackets, quotes, and @ ` % at the beginning.",
        "Put the value in quotes; the message shows how, wherever that can be told.",
        "title: Talks: a new start", "title: \"Talks: a new start\""),
    "tab": Code(
        "A tab stands where only spaces may",
        "YAML takes no tabs in front of a line.",
        "Put two spaces in its place.",
        "tags:\n\t- trade", "tags:\n  - trade"),
    "too-deep": Code(
        "Lists and maps stand too deep in one another",
        "No value of the front matter needs more than four levels; this one has more than twelve.",
        "Take out the brackets, or the spaces in front, that are too many.",
        "tags: [[[[[[[[[[[[[trade]]]]]]]]]]]]]", "tags: [trade]"),
    "odd-key": Code(
        "A key is not a plain word",
        "A list or a map stands where a key should.",
        "Write 'key: value'.",
        "? [title]\n: Talks", "title: Talks"),
    "duplicate-key": Code(
        "A key is given twice",
        "Only one of the two values could count, and nobody would see which.",
        "Keep one of the two.",
        "title: Talks\ndate: 2021-09-30\ntitle: More talks", "title: Talks\ndate: 2021-09-30"),
    "alias": Code(
        "A value begins with a star",
        "YAML takes *word for a reference to another value. The archive allows none, so that no file can swell without end.",
        "Put the text in quotes.",
        "title: *Breaking* Talks fail", "title: \"*Breaking* Talks fail\""),
    "anchor": Code(
        "A value begins with an ampersand",
        "YAML takes &word for a mark that other values refer to. The archive allows none.",
        "Put the text in quotes.",
        "title: &c. and so on", "title: \"&c. and so on\""),
    "tag": Code(
        "A value begins with an exclamation mark",
        "YAML takes !word for an order to a program. The archive obeys none.",
        "Put the text in quotes.",
        "title: !Viva la paz!", "title: \"!Viva la paz!\""),
    "comment": Code(
        "The end of a title is lost",
        "YAML takes what stands behind a space and # for a comment.",
        "Put the whole title in quotes.",
        "title: Team #1 wins", "title: \"Team #1 wins\""),
    "unknown-key": Code(
        "A key that nobody knows",
        "If it looks like a known key it is an error: what you wrote would have no effect. Any other is kept, and only noted.",
        "Write the key as the message says; docs/front-matter.md lists them all.",
        "datline: {text: GENEVA -}", "dateline: {text: GENEVA -}"),
    "reserved-key": Code(
        "A key that Pelican keeps for itself",
        "Keys such as url, save_as and template would move or replace pages of the site.",
        "Take it out; the message says which key does what you mean.",
        "url: https://example.org/talks", "canonical_url: https://example.org/talks"),
    "missing-key": Code(
        "A key is missing",
        "This kind of file, or this entry of a list, cannot do without it.",
        "Add the line that the message shows.",
        "---\ntype: person\n---", "---\nname: Jane Roe\ntype: person\n---"),
    "empty": Code(
        "A key has no value",
        "The key stands there, and nothing behind its colon.",
        "Write the value, or take the line out where it may be left out.",
        "title:", "title: Talks in Geneva"),
    "unknown-value": Code(
        "The value is none of those that the key knows",
        "Some keys take one of a few words.",
        "Write one of the words that the message lists.",
        "status: publishd", "status: published"),
    "wrong-kind": Code(
        "The value is of another kind",
        "A list stands where a text is read, a text where a list is, or words where a number is.",
        "Write it as the message says.",
        "tags: trade", "tags: [trade]"),
    "wrong-size": Code(
        "The value is too long, too short or too small",
        "A title has at most 400 characters, a range has two days, and texts are not empty.",
        "Shorten or complete it.",
        "date_range: [2021-09-28]", "date_range: [2021-09-28, 2021-09-30]"),
    "date": Code(
        "The date cannot be read, or does not exist",
        "Dates are year, month and day. Nothing is guessed: 03/04/2023 could be March or April. Of a source, it says "
        "that the day it gives is doubtful.",
        "Write it as 2021-09-30.",
        "date: 30/9/2021", "date: 2021-09-30"),
    "edtf": Code(
        "The date of an event cannot be read",
        "Events are dated in EDTF, as precisely as is known and no more; see docs/front-matter.md.",
        "Write a day, a month, a year, or a span with a slash.",
        "date: late 2021", "date: 2021-11/2021-12"),
    "no-date": Code(
        "An article without its date",
        "A published article stands on its day's page and on timelines, and needs one.",
        "Add 'date: YYYY-MM-DD', or 'status: draft' until it is known.",
        "---\ntitle: Talks\n---", "---\ntitle: Talks\ndate: 2021-09-30\n---"),
    "date-range": Code(
        "The date and its range do not agree",
        "The range says which days are possible: it begins before it ends, and holds the date.",
        "Correct one of the two.",
        "date: 2021-10-01\ndate_range: [2021-09-28, 2021-09-30]", "date: 2021-09-30\ndate_range: [2021-09-28, 2021-09-30]"),
    "no-evidence": Code(
        "A guessed date without its reason",
        "Where date_basis is 'inferred', readers are shown why.",
        "Say it under 'inferred', or write 'date_basis: editor' where you know the date yourself.",
        "date_basis: inferred", "date_basis: editor"),
    "span": Code(
        "A time ends before it begins",
        "The post or the alias has a 'to' that is earlier than its 'from'.",
        "Correct one of the two.",
        "roles:\n  - {title: Envoy, from: 2020-01-01, to: 2010-01-01}",
        "roles:\n  - {title: Envoy, from: 2010-01-01, to: 2020-01-01}"),
    "slug": Code(
        "The name cannot be part of an address",
        "Slugs are small letters a to z, digits and single hyphens; actors are named by their slugs too.",
        "Write what the message shows.",
        "actors: [Jane Roe]", "actors: [jane-roe]"),
    "lang": Code(
        "This is no language",
        "Languages are written as tags.",
        "Write a code such as en, fr or pt-BR.",
        "lang: English", "lang: en"),
    "wikidata": Code(
        "This is no Wikidata item",
        "Items are numbers that begin with Q.",
        "Copy the number from the item's page.",
        "wikidata: 5593890", "wikidata: Q5593890"),
    "sha256": Code(
        "The sum of a source was changed",
        "Ingest knows a source again by this line.",
        "Put back what ingest wrote: git diff shows it.",
        "sha256: unknown", "sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
    "share": Code(
        "A share is not between 0 and 100",
        "Proposed names carry their confidence and salience as whole numbers of a hundred.",
        "Let 'newsarchive review' write the file.",
        "confidence: 900", "confidence: 90"),
    "forms": Code(
        "A named date has no form that can be found",
        "The calendar finds a date by the words that texts use for it.",
        "Give it at least one form, or dates with forms of their own.",
        "forms: []", "forms: [the jubilee]"),
    "rights": Code(
        "A publication stands in two entries",
        "content/rights.md would say two things about the same texts.",
        "Make one entry of them, or take the name out of one."
        , "- {publication: The Record, display: full}\n- {publication: Other, aliases: [The Record]}",
        "- {publication: The Record, display: full}\n- {publication: Other}"),
}  # fmt: skip
