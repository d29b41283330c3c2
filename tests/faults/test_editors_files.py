"""Whatever fails while a command writes to ``content/``, each file there is the old one or the new one, and the same
command given again brings about what it would have done at once."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.torture

KINDS = ("full", "read-only", "error", "denied", "short", "kill", "term", "int")
WIRE = "{0} opens\n\nPublished: May 4, 2019\n\nRIVERTON (AFP) - {0} opened on Saturday, Jane Roe said.\n"
RECORD = "---\nname: {0}\ntype: person\n---\n"
ARTICLE = "---\ntitle: Talks\ndate: 2021-09-30\n---\nAdela Brandt met Jane Roe in Geneva. Adela Brandt will be back.\n"
PROPOSED = "---\nproposals:\n  - name: Adela Brandt\n    type: person\n    seen:\n      - article: talks\n---\n"
EDIT = ("Bridge opens", "The bridge opens")
BEFORE = {
    "content/articles/talks.md": ARTICLE,
    "content/actors/jane-roe.md": RECORD.format("Jane Roe"),
    "content/actors/j-roe.md": RECORD.format("J. Roe") + "An envoy of the harbour.\n",
    "sources/wire/bridge.txt": WIRE.format("Bridge"),
    "sources/wire/harbour.txt": WIRE.format("Harbour"),
}
COMMANDS = {
    "ingest": ("ingest", "--jobs", "1", "--received", "2021-10-01"),
    "new version": ("ingest", "--jobs", "1", "--received", "2021-10-01", "--merge"),
    "addresses": ("addresses", "--keep"),
    "names": ("review", "--rescan"),
    "accept": ("review", "accept", "adela-brandt"),
    "merge": ("review", "merge", "j-roe", "jane-roe"),
    "rename": ("review", "rename", "jane-roe", "Jane Poe"),
}


class Desk:
    """A folder that can be brought back to what it was before a command."""

    def __init__(self, disk: Any, lay_out: Any, command: str) -> None:
        self.disk, self.folder, self.command = disk, disk.folder, COMMANDS[command]
        for name in ("content", "sources", ".cache"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        if not (self.folder / "theme").exists():
            lay_out(self.folder)
        self.put({path: text.encode() for path, text in BEFORE.items()})
        if command == "accept":
            self.disk.run(*COMMANDS["names"])
        if command == "new version":
            self.edit_and_replace()
        self.before = self.files()
        self.calls = self.run().calls
        self.after = self.files()
        assert self.after != self.before

    def edit_and_replace(self) -> None:
        """An editor mends an article, and then a new version of its source comes in."""
        self.disk.run(*COMMANDS["ingest"])
        (article,) = (path for path in (self.folder / "content").rglob("*.md") if "Bridge opened" in path.read_text())
        article.write_text(article.read_text().replace("Jane Roe said", "the mayor Jane Roe said"))
        source = self.folder / "sources" / "wire" / "bridge.txt"
        source.write_text(source.read_text() + "\nThe old one was closed in 2015.\n")

    def run(self, **fault: Any) -> Any:
        return self.disk.run(*self.command, **fault)

    def files(self) -> dict[str, bytes]:
        """All that an editor has: articles, records, originals."""
        paths = (path for name in ("content", "sources") for path in (self.folder / name).rglob("*"))
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in paths if path.is_file()}

    def put(self, files: dict[str, bytes]) -> None:
        for name in ("content", "sources"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        for path, data in files.items():
            (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).write_bytes(data)


def torn(found: dict[str, bytes], before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    """Files that are neither as they were nor as they are to be; a temporary file is none of the editor's."""
    return [
        path
        for path in sorted(found.keys() | before.keys() | after.keys())
        if found.get(path) not in (before.get(path), after.get(path)) and not Path(path).name.endswith(".tmp")
    ]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_fault_leaves_no_half_of_a_file(disk: Any, lay_out: Any, command: str, torture: bool) -> None:
    desk = Desk(disk, lay_out, command)
    met = [(kind, call) for call in dict.fromkeys(desk.calls) for kind in KINDS]
    for kind, call in met if torture else random.Random(command).sample(met, 4):
        desk.put(desk.before)
        answer = desk.run(kind=kind, call=call, nth=1)
        what = f"{kind} at {call!r}: exit {answer.code}, {answer.said}"
        assert torn(desk.files(), desk.before, desk.after) == [], what
        assert "Traceback" not in answer.said and "a fault in the program" not in answer.said, what
        assert answer.code or desk.files() == desk.after, f"exit 0, and it is not done: {what}"
        again = desk.run()
        assert desk.files() == desk.after, f"not done at the second time: {what}\nthen {again.said}"
