"""Makes the gazetteer that ships with the plugin: `python tools/gazetteer.py ../shared/data/authority`.

Run by hand, when the country list or the tables beside this script change; the build never runs it.
Writes plugins/newsarchive/data/gazetteer.json (sorted by slug, one record a line, so that a change shows as such)
and prints which of the bodies the Phoenix dictionary does not know, for a second look.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from pathlib import Path
from typing import Any

from gazetteer_tables import (
    ACRONYMS,
    ADJECTIVES,
    BODIES,
    CAPITALS,
    NEVER,
    NO_METONYM,
    PEOPLES,
    PRESS_NAMES,
    SEATS,
    split,
)

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "plugins"))
from newsarchive.slugs import slugify  # noqa: E402

TARGET = HERE.parent / "plugins/newsarchive/data/gazetteer.json"
# Forms that are ordinary words, adjectives, or another country's name.
NOT_A_NAME = set(
    split("Congo | Island | Mann | Mannin | Saudi | Thai | Lao | Portuguesa | Mexicanos | Togolese | Timor | Prathet "
          "| Pitcairn | Nijar | Viti | RSA | Virgin Islands | Guiana | the Abode of Peace | Emirates | Dominique")
)  # fmt: skip
ENGLISH_OFFICIAL = re.compile(
    r"\b(of|and|Republic|Kingdom|Federation|State|States|Union|Confederation|Islands?|Territor(y|ies)|Viet|Burma|Cote)\b"
)


def country_record(country: dict[str, Any]) -> dict[str, Any]:
    """A country under its common name, or the press's where that differs ("Turkey")."""
    common = country["name"]["common"]
    name = {"Türkiye": "Turkey", "Congo": "Republic of the Congo", "DR Congo": "Democratic Republic of the Congo",
            "Czechia": "Czech Republic"}.get(common, common)  # fmt: skip
    adjectives = _adjectives(country)
    record: dict[str, Any] = {"slug": slugify(name), "name": name, "type": "country"}
    aliases: list[Any] = _names(country, name) + _peoples(common, adjectives)
    aliases += [{"text": text, "kind": "acronym"} for text in split(ACRONYMS.get(common, ""))]
    aliases += [{"text": text, "kind": "metonym"} for text in _capitals(country)]
    record["aliases"] = aliases
    record["adjectives"] = adjectives
    record["seats"] = split(SEATS.get(common, ""))
    record["not"] = split(NEVER.get(common, ""))
    return {key: value for key, value in record.items() if value}


def _names(country: dict[str, Any], name: str) -> list[str]:
    common, official = country["name"]["common"], country["name"]["official"]
    spellings = [text for text in country["altSpellings"] if _is_english(text)]
    found = [common, official, *spellings, *split(PRESS_NAMES.get(common, ""))]
    found += [_unaccented(text) for text in found]
    found = [text for text in found if text not in NOT_A_NAME or text in split(PRESS_NAMES.get(common, ""))]
    found = [re.sub(r"^(St|Saint) ", "St. ", text) if common.startswith("Saint") else text for text in found] + found
    return sorted({text for text in found if text != name and "(" not in text})


def _is_english(text: str) -> bool:
    return len(text) > 3 and text.isascii() and "," not in text and bool(ENGLISH_OFFICIAL.search(text))


def _unaccented(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def _adjectives(country: dict[str, Any]) -> list[str]:
    common = country["name"]["common"]
    listed = {country["demonyms"].get("eng", {}).get(sex, "") for sex in "mf"}
    own = split(ADJECTIVES.get(common, ""))
    # Territories share the demonym of the state that holds them, which would make it ambiguous.
    sovereign = country["independent"] or common in (
        "Kosovo",
        "Taiwan",
        "Palestine",
        "Hong Kong",
        "Greenland",
        "Puerto Rico",
    )
    if not sovereign or common == "Dominica":
        return []
    return sorted(
        {text for text in listed | set(own) if text and "," not in text and " or " not in text and text != common}
    )


def _peoples(common: str, adjectives: list[str]) -> list[str]:
    plural = [f"{text}s" for text in adjectives if re.search(r"(an|i|er|ean|ian|ot|ene|ech|ar|ab|ine|ak|ik)$", text)]
    return sorted({*plural, *split(PEOPLES.get(common, ""))} - {"Philippines", "Argentines"} | (
        {"Argentines"} if common == "Argentina" else set()))  # fmt: skip


def _capitals(country: dict[str, Any]) -> list[str]:
    common = country["name"]["common"]
    if not (country["independent"] or common in ("Kosovo", "Taiwan", "Palestine")):
        return []
    listed = [text for text in country["capital"] if text not in NO_METONYM]
    listed += [_unaccented(text) for text in listed] + split(CAPITALS.get(common, ""))
    return sorted(set(listed))


def body_record(name: str, acronyms: str, names: str, adjectives: str) -> dict[str, Any]:
    aliases: list[Any] = split(names)
    if name.startswith("UN "):
        aliases += [f"United Nations {name[3:]}", f"U.N. {name[3:]}"]
    if "Organisation" in name:
        aliases.append(name.replace("Organisation", "Organization"))
    aliases = sorted(set(aliases) - {name})
    aliases += [{"text": text, "kind": "acronym"} for text in split(acronyms) if text != name]
    if name in CAPITALS:
        aliases += [{"text": text, "kind": "metonym"} for text in split(CAPITALS[name])]
    record = {"slug": slugify(name), "name": name, "type": "igo", "aliases": aliases, "adjectives": split(adjectives)}
    return {key: value for key, value in record.items() if value}


def format_records(records: list[dict[str, Any]]) -> str:
    lines = [
        json.dumps(record, ensure_ascii=False) for record in sorted(records, key=lambda record: str(record["slug"]))
    ]
    return '{"format": 1, "records": [\n' + ",\n".join(lines) + "\n]}\n"


def main(authority: Path) -> None:
    countries = json.loads((authority / "mledoze_countries.json").read_text(encoding="utf-8"))
    records = [country_record(country) for country in countries] + [body_record(*body) for body in BODIES]
    TARGET.write_text(format_records(records), encoding="utf-8")
    phoenix = (authority / "Phoenix.International.actors.txt").read_text(encoding="utf-8", errors="replace")
    known = phoenix.upper().replace("_", " ")
    absent = [
        name for name, acronyms, *_ in BODIES if name.upper() not in known and acronyms.split(" ")[0] not in known
    ]
    sys.stdout.write(f"{len(records)} records; not in Phoenix: {', '.join(absent) or 'none'}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
