"""The small rules, one by one: bylines, captions, cross-heads, boilerplate, notes, sign-offs, outlets, languages."""

from __future__ import annotations

import datetime

import pytest

from newsarchive.ingest.rules.boilerplate import find_boilerplate, parse_holder
from newsarchive.ingest.rules.byline import parse_byline
from newsarchive.ingest.rules.caption import parse_caption
from newsarchive.ingest.rules.crosshead import is_crosshead
from newsarchive.ingest.rules.language import guess_language
from newsarchive.ingest.rules.notes import is_correction, is_kill_notice, stamp_verb
from newsarchive.ingest.rules.outlets import find_outlet
from newsarchive.ingest.rules.signoff import is_desk_credit, is_signoff


@pytest.mark.parametrize(
    ("text", "authors", "agency"),
    [
        ("By Norma Cohen and Dominique Jackson, Reuters", ("Norma Cohen", "Dominique Jackson"), ("Reuters",)),
        ("by Patrick Rizzo, Reuters", ("Patrick Rizzo",), ("Reuters",)),
        ("BY TED D'AFFLISIO, Reuters", ("Ted D'Afflisio",), ("Reuters",)),
        ("By Solange De Santis", ("Solange De Santis",), ()),
        ("By Colin Brinsden, Reuters.", ("Colin Brinsden",), ("Reuters",)),
        ("By Jane Roe, Senior Correspondent", ("Jane Roe",), ()),
        ("By AFP", (), ("AFP",)),
    ],
)
def test_a_byline_names_people_and_agencies_apart(text: str, authors: tuple[str, ...], agency: tuple[str, ...]) -> None:
    byline = parse_byline(text)
    assert byline is not None
    assert (byline.text, byline.authors, byline.agency) == (text, authors, agency)


@pytest.mark.parametrize("text", ["By noon the rain had stopped.", "By Monday, oil was up", "Bystanders saw it"])
def test_a_sentence_that_begins_with_by_is_no_byline(text: str) -> None:
    assert parse_byline(text) is None


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("Talks in Geneva on Sept 30, 2021. PHOTO: AFP", "Talks in Geneva on Sept 30, 2021.", "AFP"),
        ("The bridge at dawn. REUTERS/Jane Roe", "The bridge at dawn.", "REUTERS/Jane Roe"),
        ("The bridge at dawn. (AP Photo/John Doe)", "The bridge at dawn.", "AP Photo/John Doe"),
        ("The bridge at dawn. Photo: Jane Roe", "The bridge at dawn.", "Jane Roe"),
        ("FILE PHOTO: The bridge at dawn", "The bridge at dawn", ""),
    ],
)
def test_a_caption_is_known_by_its_credit(text: str, caption: str, credit: str) -> None:
    image = parse_caption(text)
    assert image is not None
    assert (image.caption, image.credit) == (caption, credit)


@pytest.mark.parametrize(
    "text",
    [
        "The study was released by the American Petroleum Institute (API).",
        "It was fined by the Environmental Protection Agency (EPA).",
        "The officials told Reuters.",
        "The bridge at dawn",
        '"Look at the picture: it is all there," he said.',
    ],
)
def test_without_a_sure_credit_a_line_is_no_caption(text: str) -> None:
    assert parse_caption(text) is None


def test_a_caption_keeps_its_day() -> None:
    image = parse_caption("At dawn. PHOTO: AFP", datetime.date(2021, 9, 30))
    assert image is not None and image.date == datetime.date(2021, 9, 30)


LONG = "While both are set to negotiate a treaty, the official said that the talks went on about it."


@pytest.mark.parametrize("text", ["'Sort of pact'", "What comes next?", "2020 and after"])
def test_a_short_line_between_paragraphs_is_a_crosshead(text: str) -> None:
    assert is_crosshead("It was very good, she said.", text, LONG)


@pytest.mark.parametrize(
    ("before", "text", "after"),
    [
        ("It was very good, she said.", "She left.", LONG),
        ("It was very good, she said.", "Contact: press@example.org", LONG),
        ("Revs 13.6 mln vs 10.6 mln", "Nine mths", LONG),
        ("It was very good, she said.", "Year", "Shr profit 13 cts vs profit 56 cts"),
        ("It was very good, she said.", "and so on", LONG),
    ],
)
def test_what_might_be_text_is_no_crosshead(before: str, text: str, after: str) -> None:
    assert not is_crosshead(before, text, after)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Join ST's Telegram channel and get the latest breaking news delivered to you.", "promotes-channel"),
        ("Sign up for our daily newsletter", "promotes-newsletter"),
        ("Read more: Talks end", "invites-to-read"),
        ("ADVERTISEMENT", "advertisement"),
        ("Facebook Twitter WhatsApp", "sharing-buttons"),
        ("Our Standards: The Thomson Reuters Trust Principles.", "standards"),
        ("© 2021 AFP. All rights reserved.", "rights-notice"),
    ],
)
def test_boilerplate_goes_by_a_named_rule(text: str, rule: str) -> None:
    found = find_boilerplate(text)
    assert found is not None and found.name == rule


@pytest.mark.parametrize(
    "text",
    [
        "The ministry joined a Telegram channel and got the news.",
        "Related party transactions rose.",
        "Read the statement, he said.",
        "Share prices rose on Twitter news.",
    ],
)
def test_text_is_no_boilerplate(text: str) -> None:
    assert find_boilerplate(text) is None


def test_a_notice_names_the_holder() -> None:
    assert parse_holder("Copyright 2021 The Associated Press. All rights reserved.") == "The Associated Press"


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Published: 30 September 2021, 09:10 PM", "published"),
        ("Published Thu, Sept 30, 2021", "published"),
        ("Last updated on 2021-10-01", "updated"),
        ("Published by Faber", ""),
        ("Published in 2021", ""),
    ],
)
def test_a_stamp_needs_a_full_date(text: str, verb: str) -> None:
    assert stamp_verb(text) == verb


def test_orders_to_withdraw_and_corrections_are_told_from_news() -> None:
    assert is_kill_notice("BULLETIN KILL: Do not use the story about oil")
    assert not is_kill_notice("KILLED in the attack were two men")
    assert is_correction("(Corrects name in second paragraph)")
    assert not is_correction("Corrective action was taken.")


@pytest.mark.parametrize("text", ["Reuter", "REUTER...", " - REUTERS", "(AFP)", "ENDS", "-30-", "# # #"])
def test_an_agencys_mark_signs_off(text: str) -> None:
    assert is_signoff(text)


@pytest.mark.parametrize("text", ["AFP said so", "more", "The end", "3,175"])
def test_other_short_lines_do_not_sign_off(text: str) -> None:
    assert not is_signoff(text)


def test_desk_credits_are_known() -> None:
    assert is_desk_credit("(Reporting by Jane Roe; Editing by John Doe)")
    assert not is_desk_credit("Reporting by the committee was late. Writing by hand was common then.")


def test_initials_and_names_of_outlets_are_told_apart() -> None:
    by_name = find_outlet("Get The Straits Times app")
    assert by_name is not None and not by_name.by_initials
    assert find_outlet("Join our Telegram channel") is None
    assert find_outlet("Follow CNN and the BBC on Twitter") is None
    assert find_outlet("Join BEST's Telegram channel") is None


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The delegations met in Geneva, and both sides said that it was good.", "en"),
        ("Die Delegationen trafen sich in Genf, und beide Seiten sagten, dass es nicht zu spät ist und der Weg mit den "
         "anderen das Ziel für die Zukunft sei.", "de"),
        ("Делегации встретились в Женеве.", "ru"),
        ("代表团在日内瓦会面。", "zh"),
        ("Shr 15 cts vs 15 cts", "en"),
    ],
)  # fmt: skip
def test_the_language_is_english_unless_much_speaks_against_it(text: str, lang: str) -> None:
    assert guess_language(text) == lang
