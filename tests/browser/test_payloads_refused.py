"""Where a value is judged, a hostile one is refused, by name, at its place; and so is what no page may hold, anywhere.

These need no browser: what is refused is not published.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from archive import PAYLOADS, TEXTS, Bearers, Writer
from fields import JUDGED_SETTINGS, KINDS, fields_of, texts_of_settings

from newsarchive.archive.ledger import parse_ledger
from newsarchive.errors import Problem, ProblemsFound
from newsarchive.matter import parse_matter, validate
from newsarchive.publish.site import site_of

JUDGED = tuple(one.name for kind in KINDS for one in fields_of(kind) if not one.is_text)
# What neither XML nor a page can hold; a file can hold the first of them only as an escape of YAML.
CONTROLS = ("\ud800", *"\x00\x01\x07\x08\x0b\x0c\x0e\x1b\x1f\x7f\x80\x9f\ufffe\uffff")


class Words(Writer):
    """Heads of plain words, but for what is given."""

    def text(self, place: str) -> str:
        return "plain words"


def problems_of(tmp_path: Path, name: str, value: Any) -> list[Problem]:
    """Of a head that holds ``value`` in the field ``name``, and nothing else that is wrong."""
    kind = name.partition(".")[0]
    head = Words(tmp_path, [0], Bearers()).filled(kind, {name: value})
    lines = "".join(f"{json.dumps(key)}: {json.dumps(one)}\n" for key, one in head.items())
    matter, problems = parse_matter(f"---\n{lines}---\n\nWords.\n", f"content/{kind}/a.md")
    if matter is None:
        return list(problems)
    field = name.rpartition(".")[2]
    return [one for one in validate(matter, KINDS[kind])[1] if one.code != "missing-key" and field in one.message]


@pytest.mark.torture
@pytest.mark.parametrize("name", JUDGED)
def test_a_payload_in_a_field_that_is_judged_is_refused(tmp_path: Path, torture: bool, name: str) -> None:
    texts = list(PAYLOADS.values())
    for text in texts if torture else texts[JUDGED.index(name) % 20 :: 20]:
        found = problems_of(tmp_path, name, text.replace("NNN", "100001"))
        assert [one for one in found if one.severity == "error" and one.fix and one.line > 1], (name, text)


@pytest.mark.torture
@pytest.mark.parametrize("name", TEXTS)
def test_a_control_character_is_refused_in_every_text(tmp_path: Path, torture: bool, name: str) -> None:
    for sign in CONTROLS if torture else (CONTROLS[TEXTS.index(name) % len(CONTROLS)],):
        value = {f"<b>{sign}</b>": {"basis": "x", "confidence": "low", "evidence": ["x"]}}
        given = ("articles.inferred", value) if name == "articles.inferred.*" else (name, f"<script>{sign}</script>")
        found = problems_of(tmp_path, *given)
        assert [one for one in found if one.severity == "error" and one.fix and one.line > 1], (name, sign)


@pytest.mark.parametrize("sign", [sign for sign in CONTROLS if sign != "\ud800"])
def test_a_control_character_is_refused_below_the_head_and_in_the_ledger(sign: str) -> None:
    matter, found = parse_matter(f"---\ntitle: A\n---\n\n<script>{sign}</script>\n", "a.md")
    assert matter is None and [one.code for one in found] == ["character"] and found[0].line == 5
    line = f"actors/a/ actor a gone: <b>{sign}</b>\n"
    assert parse_ledger(line.encode(), "content/addresses.txt")[1] != ()


def problems_of_settings(**given: Any) -> tuple[Problem, ...]:
    own = {name: value for name, value in given.items() if name.islower()}
    shared = {
        "SITENAME": "A",
        "SITEURL": "",
        "DEFAULT_LANG": "en",
        "NEWSARCHIVE_SETTINGS": "absent.py",
        **{name: given[name] for name in given.keys() - own},
    }
    try:
        site_of({**shared, "NEWSARCHIVE": own})
    except ProblemsFound as found:
        return tuple(found.problems)
    return ()


@pytest.mark.parametrize("trick", PAYLOADS)
def test_a_payload_is_refused_in_every_setting_that_is_judged(trick: str) -> None:
    text = PAYLOADS[trick].replace("NNN", "100001")
    keys = {"url": "SITEURL", "lang": "DEFAULT_LANG"}
    judged = [keys.get(name, name) for name in sorted(JUDGED_SETTINGS - {"written"})]
    found = problems_of_settings(**dict.fromkeys(judged, text))
    assert [key for key in judged if not any(one.fix and key in one.message for one in found)] == []


@pytest.mark.parametrize("sign", CONTROLS)
def test_a_control_character_is_refused_in_every_setting(sign: str) -> None:
    for name in texts_of_settings():
        key = "SITENAME" if name == "name" else name
        found = problems_of_settings(**{key: f"<script>{sign}</script>"})
        assert [one.code for one in found] == ["character"] and key in found[0].message
