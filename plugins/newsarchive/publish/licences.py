"""The licence of what the archive itself made, as its editor writes it: an SPDX id, or the address of its text."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*")
_CREATIVE_COMMONS = re.compile(r"CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)", re.IGNORECASE)
_ADDRESSES = {
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "ODbL-1.0": "https://opendatacommons.org/licenses/odbl/1-0/",
    "ODC-By-1.0": "https://opendatacommons.org/licenses/by/1-0/",
    "PDDL-1.0": "https://opendatacommons.org/licenses/pddl/1-0/",
}


def is_licence(text: str) -> bool:
    """True for nothing, an address, or what has the form of an SPDX id."""
    return not text or bool(_ADDRESS.fullmatch(text) or _ID.fullmatch(text))


def address_of_licence(licence: str) -> str:
    """Where the licence can be read; an id that we have no address for is found in SPDX's own list.

    >>> address_of_licence("CC-BY-SA-4.0"), address_of_licence("MIT"), address_of_licence("")
    ('https://creativecommons.org/licenses/by-sa/4.0/', 'https://spdx.org/licenses/MIT.html', '')
    """
    if not licence or _ADDRESS.fullmatch(licence):
        return licence
    if found := _CREATIVE_COMMONS.fullmatch(licence):
        return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/"
    return _ADDRESSES.get(licence, f"https://spdx.org/licenses/{licence}.html")
