"""Of sources, of what ingest makes of them, and of the decisions on names."""

# ruff: noqa: E501

from __future__ import annotations

from newsarchive.codes.code import Code

SOURCES: dict[str, Code] = {
    "not-taken": Code(
        "A source cannot be taken in",
        "It is of a kind that ingest does not read, or holds nothing that reads as an article.",
        "Save it as a page, a text or a document, as the message says."),
    "not-installed": Code(
        "What reads this kind of source is not installed",
        "The packages for pages, documents and web archives are installed apart.",
        "Run 'make ingest' once, which installs them."),
    "damaged": Code(
        "A source is damaged",
        "Part of it could not be read; what could be is in the article.",
        "Compare the article with the source, or fetch the source again."),
    "characters": Code(
        "Control characters were left out",
        "The source holds signs that no page may hold; it keeps them, the article does not.",
        "Nothing need be done."),
    "no-headline": Code(
        "A source has no headline",
        "Its first lines read as running text.",
        "Write the headline in a line of its own above the text."),
    "no-body": Code(
        "A source has a headline and nothing else",
        "There is no text below it.",
        "See whether the text was lost when the source was saved."),
    "body": Code(
        "The text of a page is doubtful",
        "The ways to find an article on a page do not agree about this one.",
        "Compare the article with the page, and correct it: what you write stays."),
    "undated": Code(
        "A source has no date",
        "Nothing in it says when it was published, so the article is a draft.",
        "Set 'date' and 'status', or give --received with the day on which it reached you.",
        "status: draft", "date: 2021-09-30"),
    "withdrawn": Code(
        "The agency has withdrawn the story",
        "The source says so itself.",
        "Decide whether the archive keeps it; 'status: hidden' keeps it off the site."),
    "correction": Code(
        "The source says that it corrects an earlier version",
        "The earlier version may be in the archive too.",
        "Name the other in 'versions', and say in 'corrections' what was wrong."),
    "second-dateline": Code(
        "A second dateline stands in the text",
        "The source may hold two stories.",
        "If so, cut the source in two, and take both in."),
    "conflict": Code(
        "You and the new version have changed the same place",
        "The article keeps your words; the other ones stand in the file beside it.",
        "Compare the two, and keep what is right."),
    "pending": Code(
        "A new version waits",
        "The source has changed, and so has the article, by your hand. Nothing of yours was overwritten.",
        "Compare the two files, or run 'newsarchive ingest --merge'."),
    "deleted": Code(
        "The source of a deleted article",
        "You removed the article; ingest does not bring it back by itself.",
        "To have it again: newsarchive ingest --restore with its source."),
    "same-text": Code(
        "The same text is in the archive already",
        "Another source has given the same article.",
        "Nothing need be done."),
    "same-bytes": Code(
        "The same file is there twice",
        "Two sources are the same, byte for byte.",
        "One of them can go."),
    "bad-line": Code(
        "A line of JSON cannot be read",
        "'explain --jsonl' and '--actors' read one JSON object a line.",
        "Correct the line that the message names.",
        "{\"slug\": \"jane-roe\", \"name\": }", "{\"slug\": \"jane-roe\", \"name\": \"Jane Roe\", \"type\": \"person\"}"),
    "no-proposal": Code(
        "No such name waits",
        "The name is not in content/proposals.md, or was decided already.",
        "See 'newsarchive review' for those that wait."),
    "no-record": Code(
        "There is no such record",
        "The decision names an actor that has no file.",
        "Correct the name, or accept the proposed one first."),
    "unknown-type": Code(
        "There is no such type of actor",
        "An actor is a person, an organisation, a government, a country, an igo or media.",
        "Give one of them.",
        "newsarchive review accept jane-roe --type women", "newsarchive review accept jane-roe --type person"),
    "unknown-kind": Code(
        "There is no such kind of form",
        "A form is strong, short or weak.",
        "Give one of them."),
    "taken": Code(
        "The name has an owner",
        "Another record bears this name or form already.",
        "Merge the two, or give this one another name."),
    "same": Code(
        "The two are one record already",
        "A record cannot be merged into itself.",
        "Name another."),
    "shipped": Code(
        "The record ships with the program",
        "It has no file in your archive that could be changed.",
        "Add a file of that name to content/actors/, which then replaces it."),
    "cannot-edit": Code(
        "The file cannot be changed by program",
        "Its head is written in a way that a rule could not change without touching something else.",
        "Add by hand the lines that the message shows."),
    "suggestion": Code(
        "A suggestion cannot become a draft",
        "An answer is missing, or there is an article of that day and headline already.",
        "Use the form as it is, or compare the two articles and edit the one that is there."),
}  # fmt: skip
