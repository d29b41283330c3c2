"""What may come: texts with every trap of the formats that they travel through, dates of every precision."""

from __future__ import annotations

from hypothesis import strategies as st

from newsarchive.dates import day_of, days_in_month, iso_of, iso_year
from newsarchive.matter.head import ILLEGAL

# Signs that some format takes for its own, and characters that are seen as none, or not where they stand.
SIGNS = (
    *"<>&\"'`=+-@,;:\\{}[]()#%$_^~|*!?/.0aA é\t\n\r",
    *"\x00\x07\x0b\x0c\x1b\x1c\x1f\x7f\x85\xa0\xad\u0301\u200b\u200d\u200e\u2028\u2029\u202e\u2066\ufeff",
    *"\ufdd0\ufdd5\ufffd\ufffe\uffff\ud800\udfff\U0001f600\U0001d4b3\U0010ffff\u0130\u00df\u0661\u0663²Ⅳ",
)
# Words that end, begin or run something somewhere.
WORDS = (
    "</script>", "<script>alert(1)</script>", "<!--", "-->", "]]>", "<![CDATA[", "&lt;", "&#x0;", "&amp;amp;", "\r\n",
    "BEGIN:VEVENT", "END:VEVENT", "\r\nX-EVIL:1", "ER  - ", "\nTY  - JOUR", "@article{x,", "},\n note = {", "and",
    "AND",
    "=1+1", '=HYPERLINK("http://x")', "+1", "-1", "@SUM", "\t=1", "---", "...", "- ", "> ", "# ", "1. ", "    ",
    "javascript:alert(1)", "[a](javascript:x)", "![x](http://e.example)", "../..", "{static}../x", "{{ x }}",
    "{% raw %}",
    "Geneva", "talks", "US", "30 September 2021", "May", "the first", "on Monday", "last week", "1980s", "in", "the",
    "key: value", "a #b", "null", "yes", "1e400", "2021-09-30",
)  # fmt: skip

# Any text at all, lone surrogates and noncharacters too.
TEXTS = st.lists(st.sampled_from(SIGNS) | st.sampled_from(WORDS) | st.characters(), max_size=12).map("".join)
# Those that front matter may hold: what the reader refuses is taken out, and white space around it does not count.
HELD = TEXTS.map(lambda text: ILLEGAL.sub("", text).strip()).filter(bool)

DAYS = st.dates()
YEARS = st.integers(-999, 2999) | st.integers(-9999, 9999)


@st.composite
def days_of_any_year(draw: st.DrawFn) -> str:
    year, month = draw(YEARS), draw(st.integers(1, 12))
    return iso_of(day_of(year, month, draw(st.integers(1, days_in_month(year, month)))))


def _with_two(text: str, number: int) -> str:
    return f"{text}-{number:02}"


def _round(sign: str, digits: int, width: int) -> str:
    return f"{sign}{digits:0{width}}{'X' * (4 - width)}"


PLAIN = st.one_of(
    days_of_any_year(),
    st.builds(_with_two, YEARS.map(iso_year), st.integers(1, 12)),
    st.builds(_with_two, YEARS.map(iso_year), st.sampled_from([21, 22, 23, 24, 33, 34, 35, 36])),
    YEARS.map(iso_year),
    st.builds(_round, st.sampled_from(["", "-"]), st.integers(0, 999), st.just(3)),
    st.builds(_round, st.sampled_from(["", "-"]), st.integers(0, 99), st.just(2)),
)
SINGLE = st.builds("{}{}".format, PLAIN, st.sampled_from(["", "", "", "~", "?", "%"]))
INTERVALS = st.builds("{}/{}".format, SINGLE, SINGLE | st.just("..")) | SINGLE.map("../{}".format)
SETS = st.builds(
    lambda members, signs: signs[0] + ",".join(members) + signs[1],
    st.lists(SINGLE, min_size=1, max_size=4),
    st.sampled_from(["{}", "[]"]),
)
# Some end before they begin.
EDTF = SINGLE | INTERVALS | SETS
# What stands near EDTF.
NEARLY_EDTF = st.lists(
    st.sampled_from([*"0123459-/.X~?%{}[], YTZ²١", "2021", "-09", "-30", "..", "XX", "-24", "-33", "-13", "-0000"]),
    max_size=9,
).map("".join)
