"""The same input gives the same bytes: wherever, whenever, by whomever and with whatever settings of the machine.

Each build is the real command in a process of its own, in a folder of its own, and every file of its site is compared.
What may differ between two machines is varied one by one (``make torture``), and much of it at once (``make test``).
"""

from __future__ import annotations

import json
import locale
import os
import pty
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MADE_UP = ROOT / "tests" / "browser" / "made_up.txtar"
SITEURL = "https://archive.example/records"
_FILE = re.compile(r"^-- (\S+) --\n", re.MULTILINE)

# As a module that Python imports before all others: folders are read in another order than the disk gives.
OTHER_ORDER = """
import os, random

KEY = os.environ["OTHER_ORDER"]
scan, names = os.scandir, os.listdir


def mixed(found):
    found = sorted(found, key=lambda one: os.fspath(one if isinstance(one, (str, bytes)) else one.name), reverse=True)
    return found if KEY == "reversed" else random.Random(KEY).sample(found, len(found))


class Scanned:
    def __init__(self, *given):
        with scan(*given) as found:
            self.found = iter(mixed(found))

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.found)

    def __enter__(self):
        return self

    def __exit__(self, *why):
        pass

    def close(self):
        pass


os.scandir = Scanned
os.listdir = lambda *given: mixed(names(*given))
"""

# Loaded before libc: the clock of Python, SQLite, zlib and all else is so many seconds ahead.
OTHER_DAY = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>

static long ahead(void) { const char *s = getenv("CLOCK_AHEAD"); return s ? atol(s) : 0; }
int clock_gettime(clockid_t id, struct timespec *t) {
    int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
    int failed = real(id, t);
    if (!failed && (id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE)) t->tv_sec += ahead();
    return failed;
}
time_t time(time_t *t) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (t) *t = now.tv_sec;
    return now.tv_sec;
}
int gettimeofday(struct timeval *t, void *zone) {
    struct timespec now;
    (void)zone;
    clock_gettime(CLOCK_REALTIME, &now);
    t->tv_sec = now.tv_sec;
    t->tv_usec = now.tv_nsec / 1000;
    return 0;
}
"""
YEARS = 365 * 86_400


@dataclass(frozen=True)
class World:
    """What stands around a build; the plain one is ``World()``.

    ``folder`` is where the project lies, below the test's own, ``from_elsewhere`` where the command is given in another
    folder; ``order`` how its folders are read; ``ahead`` how many
    seconds the clock is; ``age`` the time of its files, in seconds since 1970; ``by`` who starts it.
    """

    env: Mapping[str, str] = field(default_factory=dict)
    folder: str = "project"
    linked: bool = False
    from_elsewhere: bool = False
    order: str = ""
    written_last_first: bool = False
    ahead: int = 0
    age: int | None = None
    umask: int = 0o022
    jobs: int = 2
    by: str = "newsarchive"
    builds: int = 1
    terminal: bool = False


PLAIN = World()
ZONES = ("UTC", "Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu")
LOCALES = ("C", "C.UTF-8", "POSIX", "en_US.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "de_DE.ISO-8859-1", "ja_JP.EUC-JP")
ONE_BY_ONE: dict[str, World] = {
    "another folder": World(folder="elsewhere"),
    "a folder with spaces and other letters": World(folder="Ein Ordner für «Früher», 記録 & söhne"),
    "a folder far down": World(folder="/".join(f"level-{number}" for number in range(12))),
    "a folder behind a link": World(folder="real/project", linked=True),
    "a command given elsewhere": World(from_elsewhere=True),
    **{f"the time zone {zone}": World(env={"TZ": zone}) for zone in ZONES},
    **{f"the locale {name}": World(env={"LC_ALL": name, "LANG": name}) for name in LOCALES},
    "a language of messages": World(env={"LANGUAGE": "tr:de:fr"}),
    "no UTF-8 by default": World(env={"PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}),
    "UTF-8 by default": World(env={"PYTHONUTF8": "1"}),
    "Latin-1 for what is printed": World(env={"PYTHONIOENCODING": "latin-1:replace"}),
    **{f"the hash seed {seed}": World(env={"PYTHONHASHSEED": seed}) for seed in ("0", "1", "random")},
    "no assertions and no docstrings": World(env={"PYTHONOPTIMIZE": "2", "PYTHONDONTWRITEBYTECODE": "1"}),
    "folders read backwards": World(order="reversed"),
    "folders read in any order": World(order="shuffled"),
    "files written in another order": World(written_last_first=True),
    "another day": World(ahead=17 * 3600),
    "another year": World(ahead=YEARS * 9 + 86_400 * 63),
    "a day long ago": World(ahead=-YEARS * 30),
    "old files": World(age=315_532_800),
    "files of the future": World(age=4_000_000_000),
    "files before 1980, which no zip can date": World(age=86_400),
    "files that others may not read": World(umask=0o077),
    "files that all may write": World(umask=0o000),
    "another user": World(env={"HOME": "/nonexistent", "USER": "zoë", "LOGNAME": "zoë", "USERNAME": "zoë"}),
    "one process": World(jobs=1),
    "three processes": World(jobs=3),
    "a narrow terminal": World(env={"COLUMNS": "20", "LINES": "5", "TERM": "dumb", "NO_COLOR": "1"}),
    "a wide terminal": World(env={"COLUMNS": "400", "TERM": "xterm-256color", "FORCE_COLOR": "1"}, terminal=True),
    "a build server": World(env={"CI": "true", "GITHUB_ACTIONS": "true", "SOURCE_DATE_EPOCH": "86400"}),
    "a second build": World(builds=2),
    "a third, in one process": World(builds=3, jobs=1),
    "Pelican's own command": World(by="pelican"),
}
AT_ONCE: dict[str, World] = {
    "in the east, backwards, years later, alone": World(
        env={"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "tr_TR.UTF-8", "PYTHONUTF8": "0", "PYTHONHASHSEED": "0",
             "PYTHONCOERCECLOCALE": "0", "COLUMNS": "20", "HOME": "/nonexistent", "USER": "zoë"},
        folder="Ein Ordner für «Früher», 記録/project", order="reversed", ahead=YEARS * 9, age=86_400, umask=0o077,
        jobs=1,
    ),
    "in the west, shuffled, long ago, by Pelican": World(
        env={"TZ": "America/St_Johns", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "PYTHONHASHSEED": "1", "TERM": "dumb",
             "PYTHONIOENCODING": "latin-1:replace", "PYTHONOPTIMIZE": "2", "PYTHONDONTWRITEBYTECODE": "1",
             "CI": "true"},
        folder="a/b/c/d/e/f/project", linked=True, order="shuffled", written_last_first=True, ahead=-YEARS * 30,
        age=4_000_000_000, umask=0o000, jobs=3, by="pelican", builds=2, from_elsewhere=True,
    ),
}  # fmt: skip


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    """Files that only one has, or that differ, each with the first place where it does."""
    found = []
    for name in sorted({*one, *other}):
        ours, theirs = one.get(name), other.get(name)
        if ours is None or theirs is None:
            found.append(f"{name}: only {'there' if ours is None else 'here'}")
        elif ours != theirs:
            at = next(
                (at for at, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b),
                min(map(len, (ours, theirs))),
            )
            found.append(f"{name}: {ours[max(0, at - 40) : at + 40]!r} is not {theirs[max(0, at - 40) : at + 40]!r}")
    return found


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path | None:
    """The other clock, None where no compiler can make it."""
    folder = tmp_path_factory.mktemp("clock")
    compiler = shutil.which("cc")
    if compiler is None or sys.platform != "linux":
        return None
    (folder / "clock.c").write_text(OTHER_DAY, encoding="ascii")
    command = [compiler, "-shared", "-fPIC", "-o", "clock.so", "clock.c", "-ldl"]
    return folder / "clock.so" if subprocess.run(command, cwd=folder, check=False).returncode == 0 else None


def has_locale(name: str) -> bool:
    kept = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, name)
    except locale.Error:
        return False
    locale.setlocale(locale.LC_ALL, kept)
    return True


def skip_what_is_missing(world: World, shim: Path | None) -> None:
    if world.env.get("LC_ALL") and not has_locale(world.env["LC_ALL"]):
        pytest.skip(f"the locale {world.env['LC_ALL']} is not installed")
    if world.ahead and shim is None and world not in AT_ONCE.values():
        pytest.skip("no compiler (cc) that could make another clock")


def environment_of(world: World, folder: Path, shim: Path | None) -> dict[str, str]:
    """Nothing of the machine's own but where its programs are."""
    path = [str(ROOT / "plugins")]
    env = {"PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C.UTF-8", "TZ": "UTC", "COLUMNS": "80"}
    if world.order:
        hook = folder / "hook"
        hook.mkdir(exist_ok=True)
        (hook / "sitecustomize.py").write_text(OTHER_ORDER, encoding="utf-8")
        path.insert(0, str(hook))
        env["OTHER_ORDER"] = world.order
    if world.ahead and shim:
        env |= {"LD_PRELOAD": str(shim), "CLOCK_AHEAD": str(world.ahead)}
    return {**env, **world.env, "PYTHONPATH": os.pathsep.join(path)}


def lay_out(world: World, files: Mapping[str, bytes], parent: Path) -> Path:
    """The project's folder as the command is told of it."""
    folder = parent / world.folder
    old = os.umask(world.umask)
    try:
        for name in sorted(files, reverse=world.written_last_first):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(files[name])
    finally:
        os.umask(old)
    if world.age is not None:
        for path in sorted(folder.rglob("*")):
            os.utime(path, (world.age, world.age))
    if world.linked:
        (parent / "linked").symlink_to(folder.parent)
        return parent / "linked" / folder.name
    return folder


def run(world: World, command: list[str], folder: Path, env: Mapping[str, str]) -> None:
    """The command as an editor gives it, at a terminal or with its output piped away."""
    here = Path("/") if world.from_elsewhere else folder
    words = [sys.executable, "-m", *command]
    options = {"cwd": here, "env": {**env, "PWD": str(here)}, "umask": world.umask}
    if world.terminal:
        ours, theirs = pty.openpty()
        child = subprocess.Popen(words, stdin=theirs, stdout=theirs, stderr=theirs, **options)
        os.close(theirs)
        said = b""
        while True:
            try:
                piece = os.read(ours, 65_536)
            except OSError:
                break
            if not piece:
                break
            said += piece
        os.close(ours)
        assert child.wait() == 0, said.decode(errors="replace")
        return
    done = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, check=False, **options)
    assert done.returncode == 0, done.stderr.decode(errors="replace")


Built = Callable[[World, str], dict[str, bytes]]


@pytest.fixture(scope="session")
def archive(demo_content: Path) -> dict[str, bytes]:
    """The demo archive together with the one that has every branch of every template, and the project around both."""
    parts = _FILE.split(MADE_UP.read_text(encoding="utf-8"))
    made_up = {path: text.encode() for path, text in zip(parts[1::2], parts[2::2], strict=True)}
    demo = {f"content/{name}": data for name, data in files_of(demo_content).items()}
    theme = {f"theme/{name}": data for name, data in files_of(ROOT / "theme").items()}
    # A name that no two encodings write alike, and that sorts elsewhere in some languages.
    odd = {"content/images/Ærø – Brücke.txt": b"A ferry.\n"}
    return {**made_up, **demo, **theme, **odd, "pelican.conf.py": (ROOT / "pelican.conf.py").read_bytes()}


@pytest.fixture(scope="session")
def built(archive: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory, shim: Path | None) -> Built:
    def build(world: World, siteurl: str) -> dict[str, bytes]:
        skip_what_is_missing(world, shim)
        parent = tmp_path_factory.mktemp("world")
        env = environment_of(world, parent, shim)
        folder = lay_out(world, archive, parent)
        for number in range(world.builds):
            # What is remembered of an archive that was a little other must not show.
            spare = folder / "content" / "articles" / "spare.md"
            if number + 1 < world.builds:
                spare.write_text(
                    "---\ntitle: Spare\ndate: 2020-02-02\n---\nRussia met Japan in Geneva on Sunday.\n", "utf-8"
                )
            else:
                spare.unlink(missing_ok=True)
            run(world, _command(world, siteurl, folder), folder, env)
        site = files_of(folder / "output")
        shutil.rmtree(parent)
        return site

    return build


def _command(world: World, siteurl: str, folder: Path) -> list[str]:
    before = f"{folder}/" if world.from_elsewhere else ""
    places = [f"{before}content", "-o", f"{before}output", "-s", f"{before}pelican.conf.py"]
    if world.by == "newsarchive":
        public = ["--siteurl", siteurl] if siteurl else []
        return ["newsarchive", "build", *places, "--jobs", str(world.jobs), *public]
    public = [f'SITEURL="{siteurl}"'] if siteurl else []
    return ["pelican", *places, "-e", f"NEWSARCHIVE_JOBS={world.jobs}", *public]


@pytest.fixture(scope="session")
def plain(built: Built) -> Callable[[str], dict[str, bytes]]:
    """The site as it is where nothing is strange."""
    known: dict[str, dict[str, bytes]] = {}

    def site(siteurl: str) -> dict[str, bytes]:
        if siteurl not in known:
            known[siteurl] = built(PLAIN, siteurl)
        return known[siteurl]

    return site


def test_the_plain_site_has_all_kinds_of_files(plain: Callable[[str], dict[str, bytes]]) -> None:
    site = plain(SITEURL)
    assert {
        "data/archive.sqlite",
        "data/archive.zip",
        "data/SHA256SUMS",
        "feed.xml",
        "sitemap.xml",
        "share.png",
    } <= set(site)
    assert any(name.startswith("pagefind/") for name in site)
    assert not [name for name, data in site.items() if str(ROOT).encode() in data]


@pytest.mark.parametrize(("name", "siteurl"), list(zip(AT_ONCE, (SITEURL, ""), strict=True)))
def test_much_that_is_other_at_once_changes_no_byte(
    name: str, siteurl: str, built: Built, plain: Callable[[str], dict[str, bytes]]
) -> None:
    assert differing(plain(siteurl), built(AT_ONCE[name], siteurl)) == []


@pytest.mark.torture
@pytest.mark.parametrize("siteurl", [SITEURL, ""], ids=["public", "folder"])
@pytest.mark.parametrize("name", ONE_BY_ONE)
def test_nothing_around_a_build_changes_a_byte(
    name: str, siteurl: str, torture: bool, built: Built, plain: Callable[[str], dict[str, bytes]]
) -> None:
    if not torture:
        pytest.skip("make torture runs it; make test varies much of it at once")
    assert differing(plain(siteurl), built(ONE_BY_ONE[name], siteurl)) == []


LOOK = """
import datetime, json, locale, os, time
print(json.dumps([os.listdir("names"), [one.name for one in os.scandir("names")], datetime.date.today().year,
                  time.gmtime().tm_year, os.stat("names/a").st_mtime, os.getcwd(), time.tzname[0]]))
"""


def test_the_other_worlds_are_other(tmp_path: Path, shim: Path | None) -> None:
    seen = []
    for world in (PLAIN, *AT_ONCE.values()):
        parent = tmp_path / str(len(seen))
        folder = lay_out(world, {f"names/{name}": b"" for name in "abcdefgh"}, parent)
        env = environment_of(world, parent, shim)
        done = subprocess.run([sys.executable, "-c", LOOK], cwd=folder, env=env, capture_output=True, check=True)
        seen.append(json.loads(done.stdout))
    plain, east, west = seen
    assert east[0] == east[1] == list("hgfedcba") != west[0] == west[1] != plain[0]
    assert (east[4], west[4]) == (86_400, 4_000_000_000)
    assert len({one[5] for one in seen}) == len({one[6] for one in seen}) == 3
    if shim:
        assert west[2] == west[3] < plain[2] - 28 < plain[2] + 8 < east[2] == east[3]


# ---------------------------------------------------------------- ingest

SOURCES = {
    "wire/2019 – Brücke.txt": "Bridge opens\n\nPublished: May 4, 2019\n\nRIVERTON (AFP) - The bridge opened on "
    "Saturday, Mayor Jane Roe said.\n\nIt cost £20m, she said. “We are glad,” added John Doe, an engineer.\n",
    "pages/talks.html": """<html lang="en"><head><title>Talks end in Geneva</title>
<meta property="article:published_time" content="2021-10-01T23:30:00-05:00">
<meta name="author" content="Zoë Roe"></head>
<body><h1>Talks end in Geneva</h1>
<p>Delegates from two countries ended a week of talks in Geneva on Friday without an agreement, officials said.</p>
<p>They will meet again in the spring, and both sides said that they had come closer than ever.</p></body></html>""",
    "feeds/news.xml": """<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
<link>https://news.example/</link>
<item><title>Dockers strike</title><link>https://news.example/1</link>
<pubDate>Wed, 05 May 2021 23:50:00 +0300</pubDate>
<description>&lt;p&gt;Dockers in Hamburg went on strike on Wednesday, the port said.&lt;/p&gt;</description></item>
<item><title>Dockers return</title><link>https://news.example/2</link>
<pubDate>Fri, 07 May 2021 08:00:00 GMT</pubDate>
<description>&lt;p&gt;Dockers in Hamburg returned to work on Friday, the port said.&lt;/p&gt;</description></item>
</channel></rss>""",
    "mail/one.eml": "From: Jane Roe <jane@news.example>\nTo: desk@news.example\nSubject: Ship sinks off Malta\n"
    "Date: Tue, 2 Mar 2021 00:10:00 +0100\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
    "VALLETTA - A ship sank off Malta on Monday, the navy said.\n\nAll of its crew were saved by fishermen.\n",
    "notes/letter.md": "---\ntitle: A letter\ndate: 2020-02-02\n---\nThe minister wrote to Japan on Sunday.\n",
    # The same story from two places: who is whose version must not hang on the order of reading.
    "twins/one.txt": "Dam breaks\n\nPublished: June 1, 2020\n\nOSLO (AP) - A dam broke on Monday, and no one was hurt, "
    "the police said. The water reached the town at noon. Roads were closed for the day.\n",
    "twins/two.txt": "Dam breaks\n\nPublished: June 1, 2020\n\nOSLO (AP) - A dam broke on Monday, and no one was hurt, "
    "the police said. The water reached the town at noon. Roads were closed for a day.\n",
}


@pytest.fixture(scope="session")
def taken_in(tmp_path_factory: pytest.TempPathFactory, shim: Path | None) -> Callable[[World], dict[str, bytes]]:
    """All that an ingest leaves: articles, names that wait, originals and what is noted beside them."""
    wire = {f"sources/{name}": data for name, data in files_of(ROOT / "sources").items() if not name.endswith(".json")}
    files = {**wire, **{f"sources/{name}": text.encode() for name, text in SOURCES.items()}, "content/.keep": b""}

    def take(world: World) -> dict[str, bytes]:
        skip_what_is_missing(world, shim)
        parent = tmp_path_factory.mktemp("world")
        env = environment_of(world, parent, shim)
        folder = lay_out(world, files, parent)
        before = f"{folder}/" if world.from_elsewhere else ""
        places = [f"{before}sources", "--content", f"{before}content"]
        for _ in range(world.builds):
            run(world, ["newsarchive", "ingest", *places, "--jobs", str(world.jobs)], folder, env)
        found = files_of(folder)
        shutil.rmtree(parent)
        return found

    return take


@pytest.fixture(scope="session")
def plainly_taken_in(taken_in: Callable[[World], dict[str, bytes]]) -> dict[str, bytes]:
    return taken_in(PLAIN)


def test_all_of_the_sources_are_taken_in(plainly_taken_in: dict[str, bytes]) -> None:
    assert len([name for name in plainly_taken_in if name.startswith("content/articles/")]) >= len(SOURCES) + 2
    assert b"Jane Roe" in plainly_taken_in["content/proposals.md"]


# No ingest takes a text that is dated after its own day: only clocks that are ahead are tried.
@pytest.mark.parametrize("name", [name for name, world in AT_ONCE.items() if world.ahead >= 0])
def test_much_that_is_other_at_once_changes_no_article(
    name: str, taken_in: Callable[[World], dict[str, bytes]], plainly_taken_in: dict[str, bytes]
) -> None:
    assert differing(plainly_taken_in, taken_in(AT_ONCE[name])) == []


@pytest.mark.torture
@pytest.mark.parametrize(
    "name", [name for name, world in ONE_BY_ONE.items() if world.ahead >= 0 and world.by == "newsarchive"]
)
def test_nothing_around_an_ingest_changes_a_byte(
    name: str, torture: bool, taken_in: Callable[[World], dict[str, bytes]], plainly_taken_in: dict[str, bytes]
) -> None:
    if not torture:
        pytest.skip("make torture runs it; make test varies much of it at once")
    assert differing(plainly_taken_in, taken_in(ONE_BY_ONE[name])) == []
