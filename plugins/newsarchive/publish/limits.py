"""A warning in good time: a host holds so much and no more (docs/publishing.md)."""

from __future__ import annotations

from newsarchive.errors import Problem

# What GitHub Pages holds, in megabytes of a million bytes.
GITHUB_PAGES = 1000
_NEARLY = 0.8


def may_be_zipped(size: int, largest: int) -> bool:
    """True where a zip of a site of ``size`` bytes leaves it well within what its host holds: up to half of that.

    >>> may_be_zipped(500_000_000, 1000), may_be_zipped(500_000_001, 1000), may_be_zipped(9_000_000_000, 0)
    (True, False, True)
    """
    return not largest or size <= largest * 1_000_000 // 2


def find_zip_note(size: int, largest: int, output: str) -> Problem:
    """Why a site is not offered as one zip."""
    message = (
        f"the site is not offered as one zip: it has {round(size / 1_000_000)} MB, more than half of the {largest} MB "
        "that its host holds"
    )
    fix = 'where the host holds more, set "largest_site"; NEWSARCHIVE = {"zip": False} leaves the zip out on purpose'
    return Problem(output, 1, 1, "note", "no-zip", message, fix)


def find_size_problem(size: int, largest: int, output: str) -> Problem | None:
    """A warning where a site of ``size`` bytes nears or passes ``largest`` megabytes; 0 is no limit.

    >>> find_size_problem(790_000_000, 1000, "output"), find_size_problem(9_000_000_000, 0, "output")
    (None, None)
    >>> find_size_problem(800_000_000, 1000, "output").message
    'the site has 800 MB, and its host holds 1000 MB'
    """
    megabytes = round(size / 1_000_000)
    if not largest or megabytes < largest * _NEARLY:
        return None
    message = f"the site has {megabytes} MB, and its host holds {largest} MB"
    elsewhere = 'where the host holds more, set NEWSARCHIVE = {"largest_site": 5000}, or 0 for no limit'
    fix = f"see 'Large archives' in docs/publishing.md; {elsewhere}"
    return Problem(output, 1, 1, "warning", "site-size", message, fix)
