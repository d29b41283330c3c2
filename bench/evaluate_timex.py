"""How well dates are found and read, on Wikinews articles annotated in TEI: `python bench/evaluate_timex.py`.

``--errors`` prints each fault instead, by kind.

Reads ../shared/data/events/gum_tei beside the project; says so and stops where it is not there.

Gold: every `<date>` whose attributes name days of the calendar.
`when` is the stretch that it names (2012 is all its days); `from` and `to` are its ends.
Left out on both sides, and never counted as errors: the bold dateline that opens an article (a body has none),
times of the clock, dates without a year (`--10`), and `notBefore` and `notAfter`, which mark durations.
Ranges are two dates, as TimeML has it.
Found: every DATE or TIME whose TIMEX3 value names days of the calendar; of a TIME, its day.
Strict is the same span but for a leading "the" and modifiers such as "early"; relaxed is an overlap;
value is an overlap whose value names the same days (seasons within a month at each end; "late June" by its month).
`held` is how often the interval that a timeline prints holds the whole gold one ("early" and "late" aside: gold is the
whole unit then); `right_year` how often the two share a year.
"""

from __future__ import annotations

import datetime
import re
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.sax.saxutils import unescape

from bootstrap import interval

from newsarchive.annotate.timex.tagging import find_timexes
from newsarchive.dates import day_of, days_in_month, parse_edtf
from newsarchive.explanation import expressions_of

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
Days = tuple[int, int]
NO_SPACE_BEFORE = re.compile(r"[.,;:!?%)\]]|['’](?:s|re|ve|ll|d|m)|n['’]t")
LEADING = re.compile(
    r"^(?:the|early|late|mid|in|of|earlier|later|the\s+(?:end|start|beginning)\s+of|[\s-])+", re.IGNORECASE
)
PART = re.compile(r"(?:early|mid|late|earlier|later)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stretch:
    """An expression and the days that it names; ``days`` None where it is not scored."""

    start: int
    end: int
    days: Days | None


@dataclass(frozen=True, slots=True)
class Text:
    id: str
    published: datetime.date
    body: str
    gold: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a tagger found: ``value`` is TIMEX3's, ``printed`` the days that a timeline shows, None at an open end."""

    start: int
    end: int
    type: str
    value: str
    printed: tuple[int | None, int | None] | None = None


Tagger = Callable[[str, datetime.date], Sequence[Found]]


def evaluate(shared: Path) -> dict[str, float]:
    """Every figure by name, in per cent, but for the speed in articles of 5,000 characters a CPU second."""
    found = figures(count_all(shared)) | {"articles_a_second": measure_speed(read_texts(shared))}
    return {name: round(value, 2) for name, value in found.items()}


def intervals(shared: Path) -> dict[str, tuple[float, float]]:
    """95 % bootstrap intervals over texts."""
    counts = count_all(shared)
    return {name: interval(counts, lambda drawn, name=name: figures(drawn)[name]) for name in figures(counts)}


@cache
def count_all(shared: Path) -> tuple[Counts, ...]:
    return tuple(count(text, tag) for text in read_texts(shared))


def read_texts(shared: Path) -> list[Text]:
    return [read_tei(path) for path in sorted((shared / "data" / "events" / "gum_tei").glob("*.xml"))]


def tag(body: str, published: datetime.date) -> list[Found]:
    """Our own rules, as the scorer wants them."""
    return [
        Found(one.start, one.end, one.type, one.value, (one.when.first, one.when.last) if one.when else None)
        for one in expressions_of(find_timexes(body, published))
    ]


# ---------------------------------------------------------------- scoring


@dataclass(slots=True)
class Counts:
    """Of one text: expressions of the gold and found, and how many of the latter pass each test.

    ``held`` and ``right_year`` are of those ``printed``.
    """

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0
    printed: int = 0
    held: int = 0
    right_year: int = 0


def count(text: Text, tagger: Tagger, errors: list[str] | None = None) -> Counts:
    """The calendar dates of a text; ``errors`` collects the faults in words."""
    waiting = [one for one in text.gold if one.days is not None]
    ignored = [one for one in text.gold if one.days is None]
    found = [one for one in tagger(text.body, text.published) if _is_scored(one, ignored)]
    counts = Counts(gold=len(waiting), found=len(found))
    for one in found:
        gold = next((each for each in waiting if each.start < one.end and one.start < each.end), None)
        if gold is None:
            _note(errors, text, "extra", one)
            continue
        waiting.remove(gold)
        _compare(counts, text, one, gold, errors)
    for gold in waiting:
        _note(errors, text, "missed", gold)
    return counts


def _compare(counts: Counts, text: Text, one: Found, gold: Stretch, errors: list[str] | None) -> None:
    days, meant = days_of(one.value), gold.days
    assert meant is not None, "only dates of the calendar are compared"
    right = days is not None and _same_days(days, meant, one.value)
    same = _core(text.body, one) == _core(text.body, gold)
    counts.relaxed, counts.strict, counts.value = counts.relaxed + 1, counts.strict + same, counts.value + right
    if not right:
        _note(errors, text, f"value, gold {_iso(meant)}", one)
    elif not same:
        _note(errors, text, f"extent, gold “{text.body[gold.start : gold.end]}”", one)
    if one.printed is None or PART.match(text.body, one.start):
        return
    first, last = one.printed
    inside = (first is None or first <= meant[0]) and (last is None or meant[1] <= last)
    counts.printed, counts.held = counts.printed + 1, counts.held + inside
    counts.right_year += _share_a_year(one.printed, meant)
    if not inside:
        _note(errors, text, f"not held, gold {_iso(meant)}", one)


def figures(counts: Sequence[Counts]) -> dict[str, float]:
    """Strict, relaxed and value F1 of all texts together, and of what is printed the share that is right."""
    total = {key: sum(getattr(one, key) for one in counts) for key in Counts.__slots__}
    both, printed = max(1, total["gold"] + total["found"]), max(1, total["printed"])
    f1 = {f"{key}_f1": 200 * total[key] / both for key in ("strict", "relaxed", "value")}
    return f1 | {key: 100 * total[key] / printed for key in ("held", "right_year")}


def _is_scored(one: Found, ignored: Sequence[Stretch]) -> bool:
    if one.type not in ("DATE", "TIME") or days_of(one.value) is None or re.search(r"T\d", one.value):
        return False
    return not any(each.start < one.end and one.start < each.end for each in ignored)


def _note(errors: list[str] | None, text: Text, kind: str, one: Found | Stretch) -> None:
    if errors is not None:
        before, after = text.body[max(0, one.start - 50) : one.start], text.body[one.end : one.end + 30]
        value = one.value if isinstance(one, Found) else _iso(one.days)
        words = f"{before}[[{text.body[one.start : one.end]}]]{after}".replace("\n", " ")
        errors.append(f"{text.id} {text.published} {kind}: {value} | {words}")


def _core(body: str, one: Found | Stretch) -> tuple[int, int]:
    """A span without its leading article and modifiers, on which the two annotations differ by convention."""
    lead = LEADING.match(body, one.start, one.end)
    words = body[one.start : one.end]
    lead_length = len(m[0]) if (m := LEADING.match(words)) and lead is not None else 0
    return one.start + (lead_length if lead_length < len(words) else 0), one.end


def _iso(days: Days | None) -> str:
    return "?" if days is None else "/".join(datetime.date.fromordinal(day).isoformat() for day in days)


def _same_days(days: Days, gold: Days, value: str) -> bool:
    if days == gold:
        return True
    if re.search(r"-(?:SP|SU|FA|WI)$", value):
        return abs(days[0] - gold[0]) <= 31 and abs(days[1] - gold[1]) <= 31
    part_of_month = days[1] - days[0] in (27, 28, 29, 30) and 8 < gold[1] - gold[0] < 17
    return part_of_month and days[0] <= gold[0] and gold[1] <= days[1]


def _share_a_year(printed: tuple[int | None, int | None], gold: Days) -> bool:
    first = datetime.date.fromordinal(max(1, printed[0])).year if printed[0] is not None else 1
    last = datetime.date.fromordinal(printed[1]).year if printed[1] is not None else 9999
    return first <= datetime.date.fromordinal(gold[1]).year and datetime.date.fromordinal(gold[0]).year <= last


def days_of(value: str) -> Days | None:
    """The days that a TIMEX3 value names, or None where it names none of the calendar."""
    value = re.sub(r"T.*$", "", value)
    if "/" in value:
        ends = [days_of(end) for end in value.split("/")]
        return (ends[0][0], ends[1][1]) if ends[0] and ends[1] else None
    if week := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = datetime.date.fromisocalendar(int(week[1]), int(week[2]), 1).toordinal()
        return (monday + 5 if week[3] else monday), monday + 6
    if season := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return _edtf_days(f"{season[1]}-{ {'SP': 21, 'SU': 22, 'FA': 23, 'WI': 24}[season[2]] }")
    if part := re.fullmatch(r"(\d{4})-([QH])(\d)", value):
        months = 3 if part[2] == "Q" else 6
        last = int(part[3]) * months
        year = int(part[1])
        return day_of(year, last - months + 1, 1), day_of(year, last, days_in_month(year, last))
    if re.fullmatch(r"\d{2,3}", value):
        return _edtf_days(value + "X" * (4 - len(value)))
    return _edtf_days(value) if re.fullmatch(r"\d{4}(-\d\d){0,2}", value) else None


def _edtf_days(edtf: str) -> Days | None:
    try:
        when = parse_edtf(edtf)
    except ValueError:
        return None
    return (when.first, when.last) if when.first is not None and when.last is not None else None


def measure_speed(texts: Sequence[Text]) -> float:
    characters = sum(len(text.body) for text in texts)
    began = time.process_time()
    for text in texts:
        find_timexes(text.body, text.published)
    return characters / 5000 / (time.process_time() - began)


# ---------------------------------------------------------------- reading


def read_tei(path: Path) -> Text:
    """A text of one token a line in TEI, set as running text; paragraphs and heads part by a blank line."""
    lines = path.read_text("utf-8").split("\n")
    created = re.search(r'dateCreated="(\d{4}-\d\d-\d\d)', lines[0])
    published = datetime.date.fromisoformat(created[1] if created else "2000-01-01")
    body, opened, gold, fresh = "", [], [], True
    for line in lines[1:]:
        if re.match(r"</?(?:p|head|figure|caption|list|item|quote|table|cell|row|sp|div|lb|note)\b", line):
            fresh = True
        elif line.startswith("<date"):
            opened.append((len(body), line))
        elif line.startswith("</date") and opened:
            start, tag_line = opened.pop()
            start += len(body[start:]) - len(body[start:].lstrip())
            gold.append(Stretch(start, len(body), _gold_days(tag_line)))
        elif line and not line.startswith("<"):
            word = unescape(line.split("\t")[0], {"&quot;": '"', "&apos;": "'"})
            glue = "" if not body or NO_SPACE_BEFORE.fullmatch(word) or body[-1] in "([$" else " "
            body += ("\n\n" if fresh and body else glue) + word
            fresh = False
    return Text(path.stem, published, body, tuple(sorted(gold, key=lambda one: (one.start, -one.end))))


def _gold_days(tag_line: str) -> Days | None:
    marks = dict(re.findall(r'(\w+)="([^"]*)"', tag_line))
    if marks.get("rend") == "bold":
        return None
    when = marks.get("when", "")
    if when:
        return days_of(re.sub(r"^-(?=\d{4}-\d\d-\d\d$)", "", when)) if "T" not in when else None
    begin, end = days_of(marks.get("from", "")), days_of(marks.get("to", ""))
    return (begin[0], end[1]) if begin and end else None


def main() -> None:
    if not (SHARED / "data" / "events" / "gum_tei").is_dir():
        sys.stdout.write(f"no data at {SHARED}; nothing measured\n")
        return
    if "--errors" in sys.argv[1:]:
        errors: list[str] = []
        for text in read_texts(SHARED):
            count(text, tag, errors)
        sys.stdout.write("\n".join(sorted(errors, key=lambda one: one.split()[2:4])) + "\n")
        return
    spread = intervals(SHARED)
    for name, figure in evaluate(SHARED).items():
        low, high = spread.get(name, (figure, figure))
        sys.stdout.write(f"{name:34} {figure:9.2f} {low:9.1f}–{high:.1f}\n")


if __name__ == "__main__":
    main()
