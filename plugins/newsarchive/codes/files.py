"""Of files: which are read, and in which form."""

# ruff: noqa: E501

from __future__ import annotations

from newsarchive.codes.code import Code

FILES: dict[str, Code] = {
    "no-content": Code(
        "There is no archive at this place",
        "The folder that was named as the archive does not exist.",
        "Name the folder that holds 'articles', or give the command in the project's folder.",
        "make html CONTENT=contents", "make html CONTENT=content"),
    "content-missing": Code(
        "There is no archive at this place",
        "The folder that the command names does not exist.",
        "Name the folder that holds 'articles'.",
        "newsarchive build contents", "newsarchive build content"),
    "acting-drawing": Code(
        "A drawing would act by itself",
        "An SVG file may hold scripts, other documents and links that run; opened by its own address it would act in the "
        "name of the archive.",
        "Save it again as a plain drawing (in Inkscape: “Plain SVG”), or as PNG.",
        "<svg onload=\"…\">", "<svg>"),
    "acting-file": Code(
        "A file that browsers run is published as it is",
        "Pages and scripts in images/ and its like are copied to the site as they are, with whatever they do.",
        "Take out what was saved from elsewhere; leave only what you have written yourself."),
    "archive-busy": Code(
        "Another command is writing to the archive",
        "Two commands that write at once could undo each other's work.",
        "Wait until the other one is done; perhaps it runs in another window."),
    "disk": Code(
        "The disk refuses",
        "A file could not be read or written: the disk is full, has failed or can only be read, or the file is another "
        "user's. A build leaves the published site as it was, and ingest leaves no half of an article.",
        "Do what the message says, then give the command again; it goes on where it stopped."),
    "empty-file": Code(
        "The file is empty",
        "A file of the archive holds nothing, or only blanks.",
        "Write it, or remove it; an older version of it is in git: see recovering.md."),
    "encoding": Code(
        "The file is not UTF-8",
        "Its letters are stored in another way than all other files, so that “ or é would show as other signs. The message "
        "says which encoding it looks like. Of a source, it says that the encoding had to be guessed.",
        "Open the file in your editor in that encoding, and save it as UTF-8. A file that is no text belongs elsewhere."),
    "character": Code(
        "The text holds a character that no page may hold",
        "Control characters come with text that is copied from a terminal, a PDF or an old program. Pelican as it comes "
        "would lose the whole site to one of them.",
        "Delete it; your editor may show it as a box, or not at all. The column says where it stands.",
        "title: Talks\\x07 in Geneva", "title: Talks in Geneva"),
    "too-large": Code(
        "The file is too large to be an article",
        "A file may have a million and a half bytes, and its front matter and its text a million characters each, which is "
        "two long books: more is an accident, and would keep a build busy for longer than an editor waits.",
        "Split it, or close the front matter with a line --- above the text."),
    "unbearable-text": Code(
        "The text is built so that no converter can bear it",
        "Thousands of brackets or tags that are opened and not closed, lists hundreds deep in one another, a hundred "
        "thousand characters without a blank line, or tens of thousands of paragraphs would keep a build busy for hours. "
        "No person writes so; it is an accident of some program.",
        "Take out what no reader should see, put blank lines between the parts of what is too long, or move the text out "
        "of the archive."),
    "unreadable": Code(
        "The file or folder cannot be read",
        "You lack the right to read it, or it was changed while it was read.",
        "Change its permissions, or build again when it is saved.",
        "----------  content/articles/2021/talks.md", "-rw-r--r--  content/articles/2021/talks.md"),
    "unwritable": Code(
        "A file cannot be written",
        "The disk is full, or you lack the right to write there. Nothing is left half written.",
        "Make room, or change the permissions of the folder, then give the command again."),
    "link": Code(
        "The link cannot be followed",
        "A symbolic link leads out of the archive, to a folder, to nothing, or round in a circle. Nothing from outside "
        "content/ is ever published. Of a value in the front matter, it says that this is no address on the web.",
        "Put a copy of the file in its place, or remove the link. Write an address in full, from https:// on.",
        "canonical_url: www.example.org/talks", "canonical_url: https://www.example.org/talks"),
    "not-a-file": Code(
        "This is a pipe or a device, not a file",
        "Whoever reads it would wait for ever.",
        "Remove it from the archive."),
    "unknown-folder": Code(
        "A file lies where nothing is read",
        "Files of the archive lie in articles/, actors/, events/, stories/, pages/ or calendar/.",
        "Move it into the folder that is meant; the message names the nearest.",
        "content/actor/jane-roe.md", "content/actors/jane-roe.md"),
    "not-markdown": Code(
        "Only files whose names end in .md are read",
        "A text in one of the archive's folders has another ending, so that nobody will see it on the site.",
        "Give it the ending .md in small letters, or move it out of the archive.",
        "content/pages/about.txt", "content/pages/about.md"),
    "file-name": Code(
        "The file's name cannot be part of an address",
        "The name becomes the page's address: small letters a to z, digits and single hyphens.",
        "Rename the file as the message says, and what refers to it.",
        "content/actors/Jane Roe.md", "content/actors/jane-roe.md"),
    "merge-conflict": Code(
        "Two people have changed the same lines",
        "Git could not join the two changes, and wrote both into the file, between three marks.",
        "Keep what is right, and delete the three marks.",
        "<<<<<<< HEAD\ntitle: Talks in Geneva\n=======\ntitle: Talks at Geneva\n>>>>>>> theirs",
        "title: Talks in Geneva"),
}  # fmt: skip
