"""The files of an archive: which are read, in which encoding, and how one is written."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from newsarchive.archive.attached import fault_of_attached
from newsarchive.errors import Problem, Severity, did_you_mean
from newsarchive.matter import Place, problem_at, shown
from newsarchive.text import line_and_column

# So many bytes of Markdown are three long books; what is larger is a mistake.
LARGEST = 1_500_000
FOLDERS = ("articles", "actors", "events", "stories", "pages", "calendar")
# A file beside them: the rights in what each publication has published.
RIGHTS = "rights.md"
# And the one that the machine writes: names that wait for an editor.
PROPOSALS = "proposals.md"
# And the addresses that readers may know, with whose they are.
LEDGER = "addresses.txt"
_BESIDE = (RIGHTS, PROPOSALS, LEDGER)
# Folders beside them that hold no Markdown of ours.
ATTACHED = ("images", "static", "extra", "files", "review")
# Hidden files, and what editors' programs leave beside a file that is open.
PASSED_OVER = (".*", "~*", "#*", "*~")
_NO_TEXT = ("the file is not text", "remove it, or move it out of the folders that hold Markdown")
_TEXTS = (".markdown", ".mdown", ".mkd", ".txt", ".rst", ".html", ".htm", ".docx", ".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class File:
    """A Markdown file: ``shown`` is its path as an editor types it, ``folder`` the first folder under ``content/``."""

    path: Path
    shown: str
    folder: str


def find_files(content: Path) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    """Every Markdown file under ``content``, sorted by path, and what lies there that cannot be read.

    Hidden files, images and other attachments are passed over; no link is followed to a folder or out of ``content``.
    """
    if not content.is_dir():
        name = shown_path(content)
        return (), (_at(name, "no-content", "there is no such folder", "name the folder that holds 'articles'"),)
    files: list[File] = []
    problems: list[Problem] = []
    for entry, folder in _walk(content, "", problems):
        path = Path(entry.path)
        if fault := _fault_of(path, folder, content):
            problems.append(fault)
        elif path.suffix == ".md" and folder in FOLDERS:
            files.append(File(path, shown_path(path), folder))
        elif not folder and path.name in _BESIDE:
            files.append(File(path, shown_path(path), path.name))
    return tuple(sorted(files, key=lambda file: file.shown)), tuple(problems)


def is_passed_over(name: str) -> bool:
    """True for the name of a hidden file, and of what an editor's program leaves."""
    return any(fnmatchcase(name, pattern) for pattern in PASSED_OVER)


def _walk(folder: Path, first: str, problems: list[Problem]) -> Iterator[tuple[os.DirEntry[str], str]]:
    """Files in the order of their names, each with the first folder on the way to it; hidden ones are left out."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        message = f"the folder cannot be read ({_reason(error)})"
        problems.append(_at(shown_path(folder), "unreadable", message, "change its permissions"))
        return
    for entry in entries:
        if is_passed_over(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), first or entry.name, problems)
        else:
            yield entry, first


def _fault_of(path: Path, folder: str, content: Path) -> Problem | None:
    """Why a file is not read as part of the archive; None where it is, or need not be."""
    name = shown_path(path)
    if path.is_symlink() and (fault := _fault_of_link(path, content)):
        return _at(name, "link", *fault)
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return _unreadable(name, error)
    if not stat.S_ISREG(mode):
        kinds = ((stat.S_ISFIFO, "a named pipe"), (stat.S_ISSOCK, "a socket"), (stat.S_ISCHR, "a device"))
        kind = next((words for test, words in kinds if test(mode)), "a device")
        return _at(name, "not-a-file", f"this is {kind}, not a file", "remove it from the archive")
    try:
        return fault_of_attached(path, name) if folder in ATTACHED else _fault_of_name(path, name, folder)
    except OSError as error:
        return _unreadable(name, error)


def _fault_of_link(path: Path, content: Path) -> tuple[str, str] | None:
    try:
        target = path.resolve(strict=True)
    except FileNotFoundError:
        return "the link leads to nothing", "remove it"
    except (OSError, RuntimeError):
        return "the link leads round in a circle", "remove it"
    if not target.is_relative_to(content.resolve()):
        return "the link leads out of the archive", "put a copy of the file in its place"
    if target.is_dir():
        return "the link leads to a folder, which would be read twice", "remove it"
    return None


def _fault_of_name(path: Path, name: str, folder: str) -> Problem | None:
    if path.suffix == ".md":
        if folder in FOLDERS or (not folder and path.name in _BESIDE):
            return None
        where = f"in the folder '{shown(folder)}'" if folder else "beside the archive's folders"
        fix = did_you_mean(folder, FOLDERS) if folder else f"move it into one of: {', '.join(FOLDERS)}"
        return _at(name, "unknown-folder", f"a file {where} is not read", fix, "warning")
    if folder in FOLDERS and path.suffix.lower() in (*_TEXTS, ".md"):
        fix = f"name it '{path.stem}.md', or move it out of the archive"
        return _at(name, "not-markdown", "only files whose names end in .md are read", fix, "note")
    return None


def read_bytes(file: File, most: int = LARGEST) -> tuple[bytes | None, tuple[Problem, ...]]:
    """The file's bytes, one more than the ``most`` that are allowed, or None and why not."""
    try:
        # A file can become a pipe between the walk and now; it must not be waited for.
        descriptor = os.open(file.path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
        with os.fdopen(descriptor, "rb") as stream:
            return stream.read(most + 1), ()
    except OSError as error:
        return None, (_unreadable(file.shown, error),)


def decode(data: bytes, name: str, most: int = LARGEST) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of UTF-8 bytes, or None and what they look like instead."""
    if len(data) > most:
        return None, (_at(name, "too-large", f"the file has more than {most:,} bytes", "split it into several"),)
    if not data.strip(b"\xef\xbb\xbf \t\r\n\x0b\x0c"):
        return None, (_at(name, "empty-file", "the file is empty", "write it, or remove it"),)
    if found := _other_than_text(data):
        return None, (_at(name, "encoding", *found),)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return None, (_western(data, name, error.start),)


def _other_than_text(data: bytes) -> tuple[str, str] | None:
    again = "open it in your editor and save it as UTF-8"
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "the file is in UTF-32, not UTF-8", again
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "the file is in UTF-16, not UTF-8", again
    if b"\0" not in data:
        return None
    even, odd = data[::2].count(0), data[1::2].count(0)
    if len(data) % 2 == 0 and max(even, odd) >= len(data) // 8 and min(even, odd) * 10 <= max(even, odd):
        return "the file looks like UTF-16, not UTF-8", again
    return _NO_TEXT


def _western(data: bytes, name: str, offset: int) -> Problem:
    """A file that is not UTF-8: the first wrong place, as the encoding that it is likely in would show it."""
    controls = sum(byte < 32 and byte not in (9, 10, 13) for byte in data)
    if controls > max(4, len(data) // 100):
        return _at(name, "encoding", *_NO_TEXT)
    try:
        text, looks = data.decode("cp1252"), "Windows-1252 (Western)"
    except UnicodeDecodeError:
        text, looks = data.decode("mac-roman"), "an old encoding, perhaps Mac Roman"
    # Of the text as the editor's program will show it: in these encodings a byte is a character.
    before = _one_line_end(text[:offset])
    line, column = line_and_column(before, len(before))
    lines = tuple(_one_line_end(text).split("\n"))
    message = f"the file is not UTF-8; it looks like {looks}"
    fix = "open it in your editor as that, and save it as UTF-8"
    return problem_at(Place(line, column), "encoding", message, fix, path=name, lines=lines)


def _one_line_end(text: str) -> str:
    return re.sub(r"\r\n?", "\n", text)


def shown_path(path: Path) -> str:
    """A path as an editor would type it: from the working directory where it lies below that."""
    here = Path.cwd()
    if path.is_absolute() and path.is_relative_to(here):
        path = path.relative_to(here)
    return path.as_posix()


def _unreadable(name: str, error: OSError) -> Problem:
    fix = "change its permissions, or remove it"
    return _at(name, "unreadable", f"the file cannot be read ({_reason(error)})", fix)


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


def _at(path: str, code: str, message: str, fix: str, severity: Severity = "error") -> Problem:
    return Problem(path, 1, 1, severity, code, message, fix)
