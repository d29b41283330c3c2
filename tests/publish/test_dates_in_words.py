"""Dates of every kind in words: in English as ever, in French as a newspaper writes them, and never narrower."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.dates import When, parse_edtf
from newsarchive.publish.language.catalogues import read_catalogue
from newsarchive.publish.language.days import day_name, day_of_year, month_of_year, weekday_name, year_name
from newsarchive.publish.language.whens import ends_of_span, from_day, label_of, span_of, text_of, until_day
from newsarchive.publish.language.words import ENGLISH

FRENCH = read_catalogue(Path(__file__).parents[2] / "theme" / "locale" / "fr.po", "fr")
# A space that no line ends at, as French has it inside "av. J.-C.".
S = "\u00a0"


@pytest.mark.parametrize(
    ("edtf", "english", "french"),
    [
        ("2021-09-30", "30 September 2021", "30 septembre 2021"),
        ("2021-10-01", "1 October 2021", "1er octobre 2021"),
        ("2021-08-01~", "about 1 August 2021", "vers le 1er août 2021"),
        ("2021-06", "June 2021", "juin 2021"),
        ("2021-04~", "about April 2021", "vers avril 2021"),
        ("2021-22", "summer 2021", "été 2021"),
        ("2021-22~", "about summer 2021", "vers l’été 2021"),
        ("2021-21?", "about spring 2021", "vers le printemps 2021"),
        ("2021-24~", "about winter 2021", "vers l’hiver 2021"),
        ("2021-33", "first quarter of 2021", "1er trimestre 2021"),
        ("2021-34~", "about second quarter of 2021", "vers le 2e trimestre 2021"),
        ("1990", "1990", "1990"),
        ("1990~", "about 1990", "vers 1990"),
        ("198X", "1980s", "années 1980"),
        ("198X~", "about 1980s", "vers les années 1980"),
        ("18XX", "1800 to 1899", "XIXe siècle"),
        ("00XX", "1 BC to 99", "Ier siècle"),
        ("19XX~", "about 1900 to 1999", "vers le XXe siècle"),
        ("-00XX", "100 to 1 BC", f"Ier siècle av.{S}J.-C."),
        ("-01XX", "200 to 101 BC", f"IIe siècle av.{S}J.-C."),
        ("-048X", "490 to 481 BC", f"années 490 à 481 av.{S}J.-C."),
        ("-0043", "44 BC", f"44 av.{S}J.-C."),
        ("-0043-03-15", "15 March 44 BC", f"15 mars 44 av.{S}J.-C."),
        ("2021-07-21~/2021-07-31~", "about 21 to 31 July 2021", "du 21 au 31 juillet 2021 environ"),
        ("2021-09-30/2021-10-01", "30 September to 1 October 2021", "du 30 septembre au 1er octobre 2021"),
        ("2020-12-31/2021-01-01", "31 December 2020 to 1 January 2021", "du 31 décembre 2020 au 1er janvier 2021"),
        ("2021-02/2021-09", "February to September 2021", "de février à septembre 2021"),
        ("2021-04/2021-08", "April to August 2021", "d’avril à août 2021"),
        ("2021-22/2021-23", "summer to autumn 2021", "de l’été à l’automne 2021"),
        ("2021-33/2021-34", "first to second quarter of 2021", "du 1er au 2e trimestre 2021"),
        ("1990/1994", "1990 to 1994", "de 1990 à 1994"),
        ("-0489/-0479", "490 to 480 BC", f"de 490 à 480 av.{S}J.-C."),
        ("-0043-03/2021-03", "March 44 BC to March 2021", f"de mars 44 av.{S}J.-C. à mars 2021"),
        ("198X/199X", "1980s to 1990s", "des années 1980 aux années 1990"),
        ("18XX/19XX", "1800 to 1999", "du XIXe siècle au XXe siècle"),
        ("2008/..", "from 2008", "à partir de 2008"),
        ("2008-04/..", "from April 2008", "à partir d’avril 2008"),
        ("2008-04-01/..", "from 1 April 2008", "à partir du 1er avril 2008"),
        ("2008~/..", "from about 2008", "à partir de 2008 environ"),
        ("2008-22/..", "from summer 2008", "à partir de l’été 2008"),
        ("../1999", "until 1999", "jusqu’en 1999"),
        ("../1999-04", "until April 1999", "jusqu’en avril 1999"),
        ("../1999-04-02~", "until about 2 April 1999", "jusqu’au 2 avril 1999 environ"),
        ("../198X", "until 1980s", "jusqu’aux années 1980"),
        ("{2016-11-08,2020-11-03}", "8 November 2016 and 3 November 2020", "8 novembre 2016 et 3 novembre 2020"),
        ("[2016,2018,2020]", "2016 or 2018 or 2020", "2016, 2018 ou 2020"),
    ],
)
def test_a_date_is_said_as_wide_as_it_is(edtf: str, english: str, french: str) -> None:
    when = parse_edtf(edtf)
    assert (label_of(ENGLISH, when), label_of(FRENCH, when)) == (english, french)


def test_an_articles_own_words_are_english_and_another_language_makes_its_own_of_the_date() -> None:
    when = parse_edtf("2021-07-21~/2021-07-31~", "late July 2021")
    assert (label_of(ENGLISH, when), label_of(FRENCH, when)) == ("late July 2021", "du 21 au 31 juillet 2021 environ")


def test_what_has_no_date_keeps_its_words() -> None:
    assert label_of(FRENCH, When("", None, None, "open", False, "date not known")) == "date not known"


def test_days_months_and_years_stand_as_a_newspaper_writes_them() -> None:
    assert day_name(FRENCH, 2021, 10, 1) == "1er octobre 2021"
    assert weekday_name(FRENCH, 2021, 9, 30, 3) == "jeudi 30 septembre 2021"
    assert weekday_name(ENGLISH, 2021, 9, 30, 3) == "Thursday 30 September 2021"
    assert (day_of_year(FRENCH, 2, 29), day_of_year(ENGLISH, 2, 29)) == ("29 février", "29 February")
    assert (month_of_year(FRENCH, 0, 1), year_name(FRENCH, 1)) == (f"janvier 1 av.{S}J.-C.", "1")


def test_spans_of_days_say_once_what_both_ends_share() -> None:
    first, last, later = datetime.date(2021, 9, 30), datetime.date(2021, 10, 1), datetime.date(2022, 10, 1)
    assert (span_of(FRENCH, first, last), span_of(FRENCH, last, last)) == (
        "du 30 septembre au 1er octobre 2021",
        "1er octobre 2021",
    )
    assert ends_of_span(FRENCH, last, later) == ("1er octobre 2021", "1er octobre 2022")
    assert (from_day(FRENCH, last), until_day(FRENCH, last)) == (
        "à partir du 1er octobre 2021",
        "jusqu’au 1er octobre 2021",
    )


def test_numbers_and_nothing_follow_the_language() -> None:
    forms = ("%(count)s article", "%(count)s articles")
    assert [FRENCH.ngettext(*forms, number) for number in (0, 1, 2, 5000)] == [
        "0 article", "1 article", "2 articles", "5\u202f000 articles"]  # fmt: skip
    assert (ENGLISH.ngettext(*forms, 5000), ENGLISH.ngettext(*forms, 0)) == ("5,000 articles", "0 articles")


# ---------------------------------------------------------------- any date

YEARS = st.integers(1, 2100).map(lambda year: f"{year:04}") | st.integers(1, 999).map(lambda year: f"-{year:04}")
MONTHS = st.builds("{}-{:02}".format, YEARS, st.integers(1, 12))
DAYS = st.builds("{}-{:02}-{:02}".format, YEARS, st.integers(1, 12), st.integers(1, 28))
PARTS = st.builds("{}-{}".format, YEARS, st.sampled_from([21, 22, 23, 24, 33, 34, 35, 36]))
DECADES = st.integers(1, 205).map(lambda decade: f"{decade:03}X")
SINGLE = st.builds("{}{}".format, DAYS | MONTHS | YEARS | PARTS | DECADES, st.sampled_from(["", "~", "?"]))
INTERVALS = st.tuples(SINGLE, SINGLE).map(lambda two: "/".join(sorted(two, key=lambda one: parse_edtf(one).first or 0)))
SETS = st.builds("{{{},{}}}".format, DAYS, DAYS)
ANY = SINGLE | INTERVALS | SETS | SINGLE.map("{}/..".format) | SINGLE.map("../{}".format)
FRENCH_MONTHS = ("janvier février mars avril mai juin juillet août septembre octobre novembre décembre").split()


def is_date(edtf: str) -> bool:
    try:
        return bool(parse_edtf(edtf))
    except ValueError:
        return False


@pytest.mark.torture
@given(ANY.filter(is_date))
def test_the_messages_say_in_english_what_the_labels_say(edtf: str) -> None:
    assert text_of(ENGLISH, edtf) == parse_edtf(edtf).label


@pytest.mark.torture
@given(ANY.filter(is_date))
def test_no_label_is_ever_narrower_than_its_date(edtf: str) -> None:
    """A label names a month or a day only where the date has one, and says where it is approximate or open."""
    label = label_of(FRENCH, parse_edtf(edtf))
    words = label.replace("’", " ").replace("d ", " ").split()
    ends = [end.rstrip("~?%") for end in edtf.strip("{}").replace("/", ",").split(",")]
    months = {FRENCH_MONTHS[int(end.lstrip("-")[5:7]) - 1] for end in ends if is_month(end)}
    assert {word for word in words if word in FRENCH_MONTHS} <= months
    assert sum(word in FRENCH_MONTHS for word in words) <= sum(map(is_month, ends))
    if "~" in edtf or "?" in edtf:
        assert "vers" in words or "environ" in words
    assert (edtf.endswith("/..")) == label.startswith("à partir")
    assert (edtf.startswith("../")) == label.startswith("jusqu")


def is_month(end: str) -> bool:
    """True for a month or a day of one."""
    parts = end.lstrip("-").split("-")
    return len(parts) > 1 and int(parts[1]) <= 12


@pytest.mark.torture
@given(SINGLE.filter(is_date))
def test_a_date_without_a_day_never_shows_one(edtf: str) -> None:
    plain = edtf.rstrip("~?%")
    numbers = [word for word in label_of(FRENCH, parse_edtf(edtf)).replace("er ", " ").split() if word.isdigit()]
    assert len(numbers) <= (2 if plain.lstrip("-").count("-") == 2 or plain[-2:] in ("33",) else 1)
