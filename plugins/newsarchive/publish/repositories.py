"""Where an archive's own files are kept, as far as the form for editors can save there."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Host:
    """``name`` as the form's program has it, ``api`` and ``pictures`` the addresses that it asks."""

    name: str
    api: str
    pictures: str


_HOSTS = {
    "github.com": Host("github", "https://api.github.com", "https://avatars.githubusercontent.com"),
    "gitlab.com": Host("gitlab", "https://gitlab.com", "https://gitlab.com"),
}


def find_host(repository: str) -> Host | None:
    """None for an address that is no repository at GitHub or GitLab."""
    return _HOSTS.get(urlsplit(repository).hostname or "") if path_of(repository) else None


def path_of(repository: str) -> str:
    """Owner and name, or ``""`` where the address has not both.

    >>> path_of("https://github.com/jane/archive.git"), path_of("https://github.com/jane")
    ('jane/archive', '')
    """
    path = urlsplit(repository).path.strip("/").removesuffix(".git")
    return path if "/" in path else ""
