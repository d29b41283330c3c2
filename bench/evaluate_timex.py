"""How well dates are found and read, on Wikinews articles annotated in TEI: `python bench/evaluate_timex.py`.

Reads ../shared/data/events/gum_tei beside the project; says so and stops where it is not there.

Gold: every `<date>` whose attributes name days of the calendar.
`when` is the stretch that it names (2012 is all its days); `from` and `to` are its ends.
Left out on both sides, and never counted as errors: the bold dateline that opens an article (a body has none),
times of the clock, dates without a year (`--10`), and `notBefore` and `notAfter`, which mark durations.
Two gold dates joined only by "to", "through", a dash, or "and" after "between" are one range, as in our output.
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
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import unescape

from newsarchive.annotate.timex.tagging import find_timexes
from newsarchive.dates import day_of, days_in_month, parse_edtf

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
Days = tuple[int, int]
NO_SPACE_BEFORE = re.compile(r"[.,;:!?%)\]]|['’](?:s|re|ve|ll|d|m)|n['’]t")
LEADING = re.compile(
    r"^(?:the|early|late|mid|in|of|earlier|later|the\s+(?:end|start|beginning)\s+of|[\s-])+", re.IGNORECASE
)
PART = re.compile(r"(?:early|mid|late|earlier|later)\b", re.IGNORECASE)
JOIN = re.compile(r"\s*(?:[-–]|to|through|until)\s*|\s+and\s+")


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
    folder = shared / "data" / "events" / "gum_tei"
    texts = [read_tei(path) for path in sorted(folder.glob("*.xml"))]
    figures = score(texts, tag)
    return {name: round(value, 2) for name, value in (figures | {"articles_a_second": measure_speed(texts)}).items()}


def tag(body: str, published: datetime.date) -> list[Found]:
    """Our own rules, as the scorer wants them."""
    return [
        Found(one.start, one.end, one.type, one.value, (one.when.first, one.when.last) if one.when else None)
        for one in find_timexes(body, published)
    ]


# ---------------------------------------------------------------- scoring


def score(texts: Sequence[Text], tagger: Tagger, errors: list[str] | None = None) -> dict[str, float]:
    """Strict, relaxed and value F1 of calendar dates over all texts; ``errors`` collects the faults in words."""
    strict = relaxed = value = golds = answers = held = printed = wrong_year = 0
    for text in texts:
        scored = [one for one in text.gold if one.days is not None]
        ignored = [one for one in text.gold if one.days is None]
        found = [one for one in tagger(text.body, text.published) if _is_scored(one, ignored)]
        golds, answers = golds + len(scored), answers + len(found)
        for one in found:
            gold = next((each for each in scored if each.start < one.end and one.start < each.end), None)
            if gold is None or gold.days is None:
                _note(errors, text, "extra", one)
                continue
            scored.remove(gold)
            days = days_of(one.value)
            relaxed, same = relaxed + 1, _core(text.body, one) == _core(text.body, gold)
            strict, right = strict + same, days is not None and _same_days(days, gold.days, one.value)
            value += right
            if not right:
                _note(errors, text, f"value, gold {_iso(gold.days)}", one)
            if one.printed is not None and not PART.match(text.body, one.start):
                first, last = one.printed
                printed += 1
                inside = (first is None or first <= gold.days[0]) and (last is None or gold.days[1] <= last)
                held += inside
                wrong_year += not _share_a_year(one.printed, gold.days)
                if not inside:
                    _note(errors, text, f"not held, gold {_iso(gold.days)}", one)
        for gold in scored:
            _note(errors, text, "missed", gold)
    figures = {name: 200 * hits / max(1, golds + answers) for name, hits in
               (("strict_f1", strict), ("relaxed_f1", relaxed), ("value_f1", value))}  # fmt: skip
    if printed:
        figures |= {"held": 100 * held / printed, "right_year": 100 - 100 * wrong_year / printed}
    return figures


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
    return Text(path.stem, published, body, tuple(_joined(sorted(gold, key=lambda one: (one.start, -one.end)), body)))


def _gold_days(tag_line: str) -> Days | None:
    marks = dict(re.findall(r'(\w+)="([^"]*)"', tag_line))
    if marks.get("rend") == "bold":
        return None
    when = marks.get("when", "")
    if when:
        return days_of(re.sub(r"^-(?=\d{4}-\d\d-\d\d$)", "", when)) if "T" not in when else None
    begin, end = days_of(marks.get("from", "")), days_of(marks.get("to", ""))
    return (begin[0], end[1]) if begin and end else None


def _joined(gold: Sequence[Stretch], body: str) -> Iterator[Stretch]:
    """Ranges made one: "from 2004 to 2009" is annotated as two dates, and is one expression to us."""
    waiting: Stretch | None = None
    for one in gold:
        if waiting is not None and waiting.days and one.days and _is_range(body, waiting, one):
            waiting = Stretch(waiting.start, one.end, (waiting.days[0], one.days[1]))
            continue
        if waiting is not None:
            yield waiting
        waiting = one
    if waiting is not None:
        yield waiting


def _is_range(body: str, first: Stretch, second: Stretch) -> bool:
    between = body[first.end : second.start]
    if first.days is None or second.days is None or second.days[0] <= first.days[1]:
        return False
    if second.start < first.end or not JOIN.fullmatch(between):
        return False
    return "and" not in between or bool(re.search(r"\bbetween\s$", body[: first.start]))


def main() -> None:
    if not (SHARED / "data" / "events" / "gum_tei").is_dir():
        sys.stdout.write(f"no data at {SHARED}; nothing measured\n")
        return
    for name, figure in evaluate(SHARED).items():
        sys.stdout.write(f"{name:34} {figure:9.2f}\n")


if __name__ == "__main__":
    main()
