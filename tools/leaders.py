"""Writes `data/leaders.json`: `python tools/leaders.py ../shared/data/authority`.

Heads of state and of government from the CIA World Factbook as its yearly editions gave them (public domain), and
presidents and vice presidents from unitedstates/congress-legislators (CC0 1.0).
A post gets its days where both are known – the last edition that has somebody in it and the first day of the next
are not far apart – or where it was held in the last edition; else it stands without.
"""

from __future__ import annotations

import csv
import datetime
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "plugins"))

from newsarchive.archive import read_gazetteer  # noqa: E402
from newsarchive.slugs import slugify  # noqa: E402

TARGET = ROOT / "plugins/newsarchive/data/leaders.json"
POSTS = ("President", "Prime Minister", "King", "Queen", "Chancellor", "Amir", "Sultan", "Premier", "Supreme Leader",
         "Grand Duke", "Pope", "Taliban Leader", "State Affairs Commission President")  # fmt: skip
# A crown that is worn in many states at once is told once.
CROWNS = {"Charles III", "Elizabeth II"}
# Nobody is likely to have come and gone in so many days.
GAP = datetime.timedelta(days=60)
PARTICLES = "de da do dos del della la le van von der den bin ibn al el of".split()
Post = dict[str, str]


def read_name(row: dict[str, str]) -> tuple[str, str, list[str]] | None:
    """The name in the usual letters, a surname that stands first, and nicknames; None where it is no plain name."""
    nicknames = re.findall(r'"([^"]+)"', row["name"])
    words = re.sub(r'"[^"]+"', " ", row["name"]).split()
    if not 1 <= len(words) <= 5 or any(not re.fullmatch(r"[\w'’.-]+", word) for word in words):
        return None
    if any(
        word.islower() and word not in ("bin", "al", "el", "de", "da", "dos", "von", "van", "ibn") for word in words
    ):
        return None
    name = " ".join(_in_small(word) for word in words)
    short = " ".join(word for word in name.split() if not re.search(r"(?:ov|ev)(?:ich|na)$", word))
    if short != name:
        name, nicknames = short, [name, *nicknames]
    first = words[0].isupper() and len(words) > 1 and not words[-1].isupper() and "bin" not in words
    return name, _in_small(words[0]) if first and not words[-1].startswith("Al") else "", nicknames


def _in_small(word: str) -> str:
    """CROES to Croes; numerals, initials and what is in small letters already stay."""
    if word.isupper() and word.lower() in PARTICLES:
        return word.lower()
    if not re.search(r"[A-Z]{2}", word) or re.fullmatch(r"[IVX]+|(?:[A-Z]\.)+", word):
        return word
    parts = (part if part.islower() else part.capitalize() for part in word.split("-"))
    return "-".join(re.sub(r"^(Mc|[OD]['’])(\w)", lambda found: found[1] + found[2].upper(), part) for part in parts)


def read_day(text: str) -> str:
    try:
        return datetime.datetime.strptime(text, "%d %B %Y").date().isoformat()
    except ValueError:
        return ""


def read_factbook(path: Path, countries: dict[str, str]) -> dict[str, dict[str, Any]]:
    rows = [row for row in csv.DictReader(path.open(encoding="utf-8")) if row["role"] in POSTS]
    latest = max(row["last_seen"] for row in rows)
    starts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in rows:
        if day := read_day(row["since"]):
            starts[row["country"], row["role"]].append(day)
    people: dict[str, dict[str, Any]] = {}
    for row in rows:
        found, country = read_name(row), countries.get(slugify(row["country"].partition("(")[0]))
        if found is None or country is None or country == "united-states":
            continue
        name, surname, nicknames = found
        if len(name.split()) < 2 or (name in CROWNS and country != "united-kingdom"):
            continue
        begin = read_day(row["since"])
        seen = datetime.date.fromisoformat(row["last_seen"])
        later = [day for day in sorted(starts[row["country"], row["role"]])
                 if begin and seen < datetime.date.fromisoformat(day) <= seen + GAP]  # fmt: skip
        post: Post = {
            "title": row["role"].replace("State Affairs Commission President", "Supreme Leader"),
            "of": country,
        }
        if begin and row["last_seen"] == latest:
            post |= {"from": begin}
        elif begin and later:
            post |= {"from": begin, "to": later[0]}
        person = people.setdefault(slugify(name), {"name": name, "surname": surname, "aliases": [], "roles": []})
        person["aliases"] += [one for one in nicknames if one not in person["aliases"]]
        same = next((one for one in person["roles"] if one["title"] == post["title"] and one["of"] == country
                     and ("from" not in post or one.get("from") in (post["from"], None))), None)  # fmt: skip
        if same is None:
            person["roles"].append(post)
        elif "from" in post and len(post) >= len(same):
            same |= post
    return people


def read_americans(path: Path) -> dict[str, dict[str, Any]]:
    people: dict[str, dict[str, Any]] = {}
    entries = yaml.safe_load(path.read_text("utf-8"))
    borne = Counter((one["name"]["first"], one["name"]["last"]) for one in entries)
    for one in entries:
        parts = one["name"]
        name = " ".join(filter(None, (parts.get("nickname") or parts["first"], parts["last"])))
        if borne[parts["first"], parts["last"]] > 1:
            initials = " ".join(f"{word[0]}." for word in parts.get("middle", "").split())
            name = " ".join(filter(None, (parts["first"], initials, parts["last"], parts.get("suffix", ""))))
        whole = " ".join(filter(None, (parts["first"], parts.get("middle"), parts["last"])))
        roles: list[Post] = []
        for term in one["terms"]:
            title = {"prez": "President", "viceprez": "Vice President"}[term["type"]]
            post = {"title": title, "of": "united-states", "from": str(term["start"]), "to": str(term["end"])}
            if roles and (roles[-1]["title"], roles[-1]["to"]) == (title, post["from"]):
                roles[-1]["to"] = post["to"]
            else:
                roles.append(post)
        for post in roles:
            if post["to"] > datetime.date.today().isoformat():
                del post["to"]
        plain = f"{parts['first']} {parts['last']}" if borne[parts["first"], parts["last"]] == 1 else ""
        initial = f"{parts['first']} {parts['middle'][0]}. {parts['last']}" if parts.get("middle") and plain else ""
        forms = [form for form in dict.fromkeys((plain, initial, whole)) if form and form != name]
        people[slugify(name)] = {"name": name, "surname": "", "aliases": forms, "roles": roles}
    return people


def main() -> None:
    folder = Path(sys.argv[1])
    listed = json.loads((folder / "mledoze_countries.json").read_text("utf-8"))
    states = {
        slugify(one["name"]["common"]) for one in listed if one.get("independent") or one["cca2"] in ("TW", "XK", "PS")
    }
    countries = {
        slugify(form): actor.slug
        for actor in read_gazetteer()
        if actor.type == "country" and actor.slug in states
        for form in actor.names
    }
    people = read_factbook(folder / "factbook_leaders_2014_2026.csv", countries)
    people |= read_americans(folder / "us_executive.yaml")
    records = [
        {"slug": slug, **{key: value for key, value in people[slug].items() if value}} for slug in sorted(people)
    ]
    lines = ",\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    TARGET.write_text(f'{{"format": 1, "records": [\n{lines}\n]}}\n', "utf-8")
    print(f"{len(records)} people, {sum(len(one['roles']) for one in records)} posts")


if __name__ == "__main__":
    main()
