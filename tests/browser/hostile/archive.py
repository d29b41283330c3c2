"""An archive in which every text bears a payload; which one, turns with the number of the record.

So record 0 bears another payload than record 1 in each of its fields, and as many records as there are payloads bear
every payload in every field.
"""

from __future__ import annotations

import base64
import json
import re
import tomllib
import types
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin

from fields import KINDS, fields_of, texts_of_settings

from newsarchive.schema import Fields

ROOT = Path(__file__).parents[3]
PAYLOADS: Mapping[str, str] = tomllib.loads(Path(__file__).with_name("payloads.toml").read_text("utf-8"))
TEXTS = tuple(one.name for kind in KINDS for one in fields_of(kind) if one.is_text)
# What stands below the heads, and beside them.
BODIES = ("articles", "actors", "events", "stories", "pages", "calendar", "rights")
SETTINGS = tuple(f"settings.{name}" for name in texts_of_settings())
PLACES = (*TEXTS, *(f"{kind} (body)" for kind in BODIES), "addresses (reason)", *SETTINGS)
# Of these an archive has one, however many records it has.
ONE_EACH = (*SETTINGS, "rights.title", *(one for one in TEXTS if one.startswith("rights.default.")), "rights (body)")
# The number of the first text: six digits, which no other word of the archive has.
FIRST = 100_001
NUMBER = re.compile(r"(?<!\d)1\d{5}(?!\d)")
PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABc3UBGAAAAABJRU5ErkJggg==")
# Words of an article that events are told by: each stands in the body, exactly as it is quoted elsewhere.
QUOTED = ("articles.events.quote", "articles.events.into", "articles.events.same_as.quote",
          "articles.events.not_same_as.quote", "events.reports.quote", "events.same_as.quote",
          "events.not_same_as.quote")  # fmt: skip
DISPLAYS = ("full", "extract", "record")


@dataclass(frozen=True)
class Bearer:
    """One text: its place, the payload by its trick, and the payload as it stands there."""

    place: str
    trick: str
    text: str


@dataclass
class Bearers:
    """Every text that an archive bears, by its number; for those in ``refused`` harmless words stand."""

    refused: set[int] = field(default_factory=set)
    all: dict[int, Bearer] = field(default_factory=dict)

    @property
    def pairs(self) -> set[tuple[str, str]]:
        return {(one.place, one.trick) for number, one in self.all.items() if number not in self.refused}

    def named_in(self, words: str) -> set[int]:
        """The numbers that stand in ``words``."""
        return {int(one) for one in NUMBER.findall(words)} & self.all.keys()

    def bear(self, place: str, record: int) -> str:
        number, tricks = FIRST + len(self.all), tuple(PAYLOADS)
        trick = tricks[(PLACES.index(place) + record) % len(tricks)]
        self.all[number] = Bearer(place, trick, PAYLOADS[trick].replace("NNN", str(number)))
        return f"Plain words {number}" if number in self.refused else self.all[number].text


class Writer:
    """Writes an archive of some records; ``record`` is whose turn it is."""

    def __init__(self, content: Path, records: Sequence[int], bearers: Bearers) -> None:
        self.content, self.records, self.bearers, self.record = content, records, bearers, records[0]
        self.proposed: dict[int, str] = {}

    def text(self, place: str) -> str:
        return self.bearers.bear(place, self.record)

    def write(self) -> None:
        """Files of every kind: one a record, and those of which an archive has one."""
        names: dict[int, tuple[str, ...]] = {}
        quotes: dict[int, dict[str, str]] = {}
        for record in self.records:
            self.record = record
            names[self.record] = (self._write_actor(), *self._write_date(), self.text("proposals.proposals.name"))
            quotes[self.record] = {one: self._sentence(one) for one in QUOTED}
        for record in self.records:
            self.record = record
            after = self.records[(self.records.index(self.record) + 1) % len(self.records)]
            self._write_article(names[self.record], quotes[self.record], quotes[after], f"2021-05-04-a-{after}")
            self._write_event(quotes[self.record])
            self._write_rest()
        self.record = self.records[0]
        self._write_those_of_one()

    def _write_actor(self) -> str:
        head = self.filled(
            "actors", {"actors.type": "person", "actors.roles.of": "jane-roe", "actors.corrections.date": "2021-05-05"}
        )
        self.file(f"actors/hostile-{self.record}.md", head, self.text("actors (body)"))
        return " ".join(head["name"].split())

    def _write_date(self) -> tuple[str, ...]:
        """The names by which texts call it."""
        head = self.filled("calendar", {"calendar.dates.date": "2021-04-03"})
        self.file(f"calendar/date-{self.record}.md", head, self.text("calendar (body)"))
        return (*head["forms"], *head["dates"][0]["forms"], f"{head['dated_forms'][0]} of 2021")

    def _sentence(self, place: str) -> str:
        return one_end(f"On {day_of(place)} May 2021 {PLACES.index(place)} envoys signed {self.text(place)} in Vienna.")

    def _write_article(
        self, names: Sequence[str], quotes: Mapping[str, str], others: Mapping[str, str], other: str
    ) -> None:
        add, into, same = (quotes[one] for one in QUOTED[:3])
        role = self.text("articles.events.actors.role")
        events = [
            {"quote": add, "title": self.text("articles.events.title"), "date": "2021-05-02",
             "place": self.text("articles.events.place"), "actors": [{"actor": "jane-roe", "role": role}]},
            *({"quote": quote, "title": f"Signing number {PLACES.index(place)}", "date": f"2021-05-0{day_of(place)}"}
              for place, quote in quotes.items() if place != QUOTED[0]),
            {"action": "merge", "quote": same, "into": into},
            {"action": "link", "quote": add, "same_as": [{"article": other, "quote": others[QUOTED[2]]}],
             "not_same_as": [{"article": other, "quote": others[QUOTED[3]]}]},
        ]  # fmt: skip
        named = [one_end(f"Jane Roe met envoys of France at the {name}, in Vienna.") for name in names]
        body = [self.text("articles (body)"), *named, *quotes.values()]
        self.proposed[self.record] = names[-1]
        given = {
            "articles.date": "2021-05-04", "articles.date_basis": "inferred", "articles.modified": "2021-05-05",
            "articles.events": events, "articles.images.file": self._picture(), "articles.source.sha256": "0" * 64,
            "articles.source.bytes": 1, "articles.actors": [f"hostile-{self.record}", "jane-roe"],
            "articles.stories": [f"story-{self.record}"], "articles.versions": [f"2021-05-04-b-{self.record}"],
            "articles.formerly": [f"2020/01/01/old-{self.record}"], "articles.corrections.date": "2021-05-05",
            "articles.inferred": self._guesses(),
            "articles.canonical_url": f"https://example.org/{self.record}?a='&b=`",
            "articles.lang": ("en", "ar", "fr")[self.record % 3],
        }  # fmt: skip
        self.file(f"articles/2021/2021-05-04-a-{self.record}.md", self.filled("articles", given), "\n\n".join(body))

    def _guesses(self) -> dict[str, Any]:
        guess = {"basis": self.text("articles.inferred.*.basis"), "confidence": "low",
                 "evidence": [self.text("articles.inferred.*.evidence")]}  # fmt: skip
        return {"date": guess, self.text("articles.inferred.*"): {**guess, "basis": "the same"}}

    def _picture(self) -> str:
        """A file of that name, as far as a file can have it."""
        name = re.sub(r"\s", " ", re.sub("A{9,}", "AAA", self.text("articles.images.file"))).replace("/", "∕")
        path = self.content / "images" / f"{name.strip()}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(PIXEL)
        return f"images/{path.name}"

    def _write_event(self, quotes: Mapping[str, str]) -> None:
        article = f"2021-05-04-a-{self.record}"
        report, same, apart = ({"article": article, "quote": quotes[one]} for one in QUOTED[4:])
        given = {
            "events.date": "2021-05", "events.actors.actor": f"hostile-{self.record}", "events.reports": [report],
            "events.same_as": [same], "events.not_same_as": [apart], "events.corrections.date": "2021-05-05",
            "events.sources.url": "https://example.org/?a='&b=`", "events.modality": "alleged",
        }  # fmt: skip
        self.file(f"events/event-{self.record}.md", self.filled("events", given), self.text("events (body)"))

    def _write_rest(self) -> None:
        stories = {"stories.events": [f"event-{self.record}"], "stories.corrections.date": "2021-05-06"}
        for kind, name, given in (("stories", "story", stories), ("pages", "page", {})):
            self.file(f"{kind}/{name}-{self.record}.md", self.filled(kind, given), self.text(f"{kind} (body)"))

    def _write_those_of_one(self) -> None:
        """The table of rights, with an article for each entry; proposals; the ledger; an actor for all."""
        self.file("actors/jane-roe.md", {"name": "Jane Roe", "type": "person"}, "")
        rights, proposals, ledger = [], [], []
        for record in self.records:
            self.record = record
            entry = self.filled("rights", {"rights.sources.display": DISPLAYS[self.record % 3]})["sources"][0]
            rights.append(entry)
            for letter, names in (("b", {"publication": entry["publication"]}), ("c", {"agency": entry["aliases"]})):
                head = {"title": f"Talks {self.record}", "date": "2021-05-04", **names}
                self.file(f"articles/2021/2021-05-04-{letter}-{self.record}.md", head, "Jane Roe left.\n\nThey met.")
            given = {"proposals.proposals.articles": [f"2021-05-04-a-{self.record}"],
                     "proposals.proposals.name": self.proposed[self.record],
                     "proposals.proposals.type": "person", "proposals.proposals.strong": True}  # fmt: skip
            proposals += self.filled("proposals", given)["proposals"]
            reason = " ".join(self.text("addresses (reason)").split())
            ledger.append(f"actors/gone-{self.record}/ actor gone-{self.record} gone: {reason}\n")
        self.file("articles/2021/2021-05-04-d.md", {"title": "More talks", "date": "2021-05-04"}, "Jane Roe left.")
        self.file("rights.md", {**self.filled("rights", {}), "sources": rights}, self.text("rights (body)"))
        self.file("proposals.md", {"proposals": proposals}, "")
        (self.content / "addresses.txt").write_text("".join(sorted(ledger)), "utf-8")

    def file(self, name: str, head: Mapping[str, Any], body: str) -> None:
        """In JSON, which is YAML too, so that every value comes through as it is."""
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = "".join(f"{json.dumps(key)}: {json.dumps(value)}\n" for key, value in head.items())
        path.write_text(f"---\n{lines}---\n{one_end(body)}\n", "utf-8", newline="")

    def filled(self, kind: str, given: Mapping[str, Any]) -> dict[str, Any]:
        """A head with every text of its kind, and of the values that are judged those that are ``given``."""
        return self._map(KINDS[kind], kind, given)

    def _map(self, model: type[Fields], name: str, given: Mapping[str, Any]) -> dict[str, Any]:
        values = {}
        for field_name, one in model.model_fields.items():
            key = one.alias or field_name
            annotation = Annotated[(one.annotation, *one.metadata)] if one.metadata else one.annotation
            values[key] = self._value(annotation, f"{name}.{key}", given)
        return {key: value for key, value in values.items() if value not in (None, [], {})}

    def _value(self, annotation: Any, name: str, given: Mapping[str, Any]) -> Any:
        if name in given:
            return given[name]
        if name in TEXTS and get_origin(annotation) is not list:
            return self.text(name)
        origin, inner = get_origin(annotation), get_args(annotation)
        if origin in (Annotated, Union, types.UnionType):
            return self._value(inner[0], name, given)
        if origin is list:
            return [one for one in [self._value(inner[0], name, given)] if one is not None]
        if origin is dict:
            return {self.text(f"{name}.*"): self._map(inner[1], f"{name}.*", given)}
        if isinstance(annotation, type) and issubclass(annotation, Fields):
            return self._map(annotation, name, given)
        return None


def day_of(place: str) -> int:
    """Of May: each sentence tells of a day of its own, so that no two events are taken for one."""
    return 2 + QUOTED.index(place)


def one_end(text: str) -> str:
    """With one kind of line end, as the reader of files makes it."""
    return re.sub(r"\r\n?", "\n", text)


def write_settings(path: Path, record: int, bearers: Bearers) -> None:
    """The project's settings, with a payload in each of their texts."""
    texts = {place.partition(".")[2]: bearers.bear(place, record) for place in SETTINGS}
    own = {name: text for name, text in texts.items() if name != "name"}
    # What has no @ is no mail address, and leads nowhere.
    own |= {"contact": f"x@example.org{own['contact']}", "suggest": True, "licence": "CC-BY-4.0"}
    settings = (ROOT / "pelican.conf.py").read_text("utf-8").replace('"theme"', repr(str(ROOT / "theme")))
    settings = settings.replace('["plugins"]', repr([str(ROOT / "plugins")]))
    path.write_text(f"{settings}\nSITENAME = {texts['name']!r}\nNEWSARCHIVE.update({own!r})\n", "utf-8")
