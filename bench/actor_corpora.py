"""Annotated collections of names, read into one form: MEANTIME, GUM news, UNER, wikigold."""

from __future__ import annotations

import csv
import datetime
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from newsarchive.annotate.cues import ROLE_MODIFIERS, TITLES
from newsarchive.annotate.tokens import key_of
from newsarchive.model import ActorType, Article
from newsarchive.slugs import slugify

DAY = datetime.date(2008, 1, 1)
NO_SPACE_BEFORE = re.compile(r"[.,;:!?%)\]’]|'s|n't|''")


@dataclass(frozen=True, slots=True)
class Gold:
    """A named mention: characters ``start`` to ``end`` of its text, ``head`` the offset of its head word."""

    start: int
    end: int
    head: int
    entity: str
    type: ActorType


@dataclass(slots=True)
class Text:
    """A document with its gold mentions; ``others`` are gold spans that are not scored."""

    id: str
    body: str
    gold: list[Gold] = field(default_factory=list)
    persons: set[str] = field(default_factory=set)


def article_of(text: Text) -> Article:
    return Article(text.id, f"{text.id}.md", "", text.id, text.body, "en", DAY)


def join_words(words: Iterable[str]) -> tuple[str, list[int]]:
    """Tokens set as running text, and the offset of each."""
    body, offsets = "", []
    for word in words:
        glue = "" if not body or body.endswith(("\n", "(", "``", "$")) or NO_SPACE_BEFORE.fullmatch(word) else " "
        body += glue
        offsets.append(len(body))
        body += word
    return body, offsets


def read_meantime(folder: Path) -> tuple[list[Text], dict[str, tuple[str, ActorType]]]:
    """Documents with their named mentions of persons, bodies and countries; and each entity's best label and type."""
    words: dict[str, dict[tuple[int, int], str]] = defaultdict(dict)
    with (folder / "conll.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            words[row["topic/subtopic_name"]][int(row["sent_id"]), int(row["token_id"])] = row["token"]
    texts, places = {}, {}
    for name, tokens in words.items():
        body = ""
        for place in sorted(tokens):
            if place[1] == 0 and body:
                body += "\n\n"
            word = tokens[place]
            body += "" if not body or body[-1] in "\n($" or NO_SPACE_BEFORE.fullmatch(word) else " "
            places[name, place] = len(body)
            body += word
        texts[name] = Text(slugify(name), body)
    types: Mapping[str, ActorType] = {"PER": "person", "ORG": "organisation", "LOC": "country"}
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    kinds: dict[str, ActorType] = {}
    for row in json.loads((folder / "entities.json").read_text(encoding="utf-8")):
        if row["mention_type"] not in types or (row["mention_head_pos"] != "PROPN" and row["mention_ner"] != "NORP"):
            continue
        entity = re.sub(r"^.*_", "", row["coref_chain"])
        name, head = row["conll_doc_key"], (row["sent_id"], row["mention_head_id"])
        span = [places.get((name, (row["sent_id"], token))) for token in row["tokens_number"]]
        if (name, head) not in places or None in span:
            continue
        kind = kinds.setdefault(entity, types[row["mention_type"]])
        if not texts[name].body[places[name, head] :].startswith(row["mention_head"]):
            continue
        start = span[0] or 0
        end = (span[-1] or 0) + len(row["tokens_str"].split(" ")[-1])
        texts[name].gold.append(Gold(start, end, places[name, head], entity, kind))
        forms[entity][row["tokens_str"]] += 1
    return list(texts.values()), {
        entity: (_label(counts, kinds[entity]), kinds[entity]) for entity, counts in forms.items()
    }


def _label(forms: Counter[str], kind: ActorType) -> str:
    """The longest form that is a plain name, of those used twice where there are any; a person's without titles."""
    if kind == "person":
        names = [
            form
            for form in forms
            if re.fullmatch(r"(?!Senator|President|Prime|Mr|The)[A-Z][\w.'-]+(?: [A-Z][\w.' -]+){1,2}", form)
        ]
        if names:
            return max(names, key=lambda form: (-abs(len(form.split()) - 2), forms[form], form))
    plain = [
        form
        for form in forms
        if re.fullmatch(r"(?:the |The )?[A-Z][\w.&-]*(?: (?:of|and|the|[A-Z][\w.&-]*)){0,4}", form)
    ]
    often = [form for form in plain if forms[form] > 1] or plain or list(forms)
    return re.sub(r"^(the|The) ", "", max(often, key=lambda form: (len(form.split()), forms[form], form)))


@dataclass(slots=True)
class Tokens:
    """The words of a CoNLL-U file: form, part of speech and offset of each, and its entity marks in order."""

    body: str = ""
    forms: list[str] = field(default_factory=list)
    ranks: list[str] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)

    def span(self, first: int, last: int) -> tuple[int, int]:
        return self.offsets[first], self.offsets[last - 1] + len(self.forms[last - 1])


GUM_TYPES: Mapping[str, ActorType] = {"person": "person", "organization": "organisation", "place": "country"}


def read_gum(path: Path) -> Text:
    """A GUM document: linked, named mentions of persons, organisations and places; its distinct full person names."""
    tokens = _read_conllu(path)
    text = Text(path.stem, tokens.body)
    for first, last, parts in sorted(_gum_mentions(tokens.marks), key=lambda one: (one[0], one[1])):
        if len(parts) < 7 or parts[1] not in GUM_TYPES:
            continue
        least = re.match(r"\d+", parts[5])
        head = first + int(least[0]) - 1 if least else first
        if tokens.ranks[head] != "PROPN":
            continue
        if len(parts) > 7:
            start, end = tokens.span(first, last)
            text.gold.append(Gold(start, end, tokens.offsets[head], parts[7], GUM_TYPES[parts[1]]))
        if parts[1] == "person":
            start, end = tokens.span(*_name_around(tokens, head, first, last))
            text.persons.add(tokens.body[start:end])
    text.persons = {name for name in text.persons if " " in name}
    return text


def _read_conllu(path: Path) -> Tokens:
    tokens = Tokens()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newpar") and tokens.body:
            tokens.body = tokens.body.rstrip() + "\n\n"
        if not re.match(r"\d+\t", line):
            continue
        columns = line.split("\t")
        tokens.forms.append(columns[1])
        tokens.ranks.append(columns[3])
        tokens.offsets.append(len(tokens.body))
        entity = re.search(r"Entity=([^|]*)", columns[9])
        tokens.marks.append(entity[1] if entity else "")
        tokens.body += columns[1] + ("" if "SpaceAfter=No" in columns[9] else " ")
    return tokens


def _gum_mentions(marks: list[str]) -> Iterator[tuple[int, int, list[str]]]:
    """First token, last (exclusive) and the attributes of every entity mention."""
    opened: list[tuple[int, list[str]]] = []
    for index, entity in enumerate(marks):
        for mark in re.findall(r"\([^()]+\)?|[^()]+\)", entity):
            parts = mark.strip("()").split("-", 7)
            if mark.startswith("("):
                opened.append((index, parts))
            at = max((i for i, one in enumerate(opened) if one[1][0] == parts[0]), default=None)
            if mark.endswith(")") and at is not None:
                first, found = opened.pop(at)
                yield first, index + 1, found


def _name_around(tokens: Tokens, head: int, first: int, last: int) -> tuple[int, int]:
    """The run of proper nouns and hyphens around a head, without titles in front."""
    left, right = head, head + 1
    while left > first and (tokens.ranks[left - 1] == "PROPN" or tokens.forms[left - 1] == "-"):
        left -= 1
    while right < last and (tokens.ranks[right] == "PROPN" or tokens.forms[right] == "-"):
        right += 1
    while left < right - 1 and key_of(tokens.forms[left].strip(".")) in TITLES | ROLE_MODIFIERS | {"us"}:
        left += 1
    return left, right


def read_uner(path: Path) -> Iterator[Text]:
    """Documents of twenty sentences each (PUD has none longer than a paragraph)."""
    sentences: list[list[tuple[str, str]]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) > 2 and columns[0].isdigit():
            sentences[-1].append((columns[1], columns[2]))
        elif not line and sentences[-1]:
            sentences.append([])
    yield from _iob_texts(path.stem, sentences)


def read_wikigold(path: Path) -> Iterator[Text]:
    sentences: list[list[tuple[str, str]]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        if " " in line and not line.startswith("-DOCSTART-"):
            word, _, label = line.rpartition(" ")
            sentences[-1].append((word, label))
        elif sentences[-1]:
            sentences.append([])
    yield from _iob_texts(path.stem, sentences)


def _iob_texts(name: str, sentences: list[list[tuple[str, str]]]) -> Iterator[Text]:
    for number in range(0, len(sentences), 20):
        text = Text(f"{name}-{number}", "")
        for sentence in sentences[number : number + 20]:
            body, offsets = join_words(word for word, _ in sentence)
            text.persons |= set(_persons(sentence, body, offsets))
            text.body += body + "\n\n"
        yield text


def _persons(sentence: list[tuple[str, str]], body: str, offsets: list[int]) -> Iterator[str]:
    index = 0
    while index < len(sentence):
        if not sentence[index][1].endswith("-PER"):
            index += 1
            continue
        last = index + 1
        while last < len(sentence) and sentence[last][1] == "I-PER":
            last += 1
        if last - index > 1:
            yield body[offsets[index] : offsets[last - 1] + len(sentence[last - 1][0])]
        index = last
