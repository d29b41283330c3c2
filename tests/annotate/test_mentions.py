"""Which names are found, whom they mean, and which are left alone."""

import datetime

from actors_at_hand import COUNTRIES, EVERYONE, PUTIN, SHERMAN, STATE, US, article, found, lexicon_of

from newsarchive.annotate.mentions import find_mentions
from newsarchive.model import Actor, Alias


def test_a_form_stands_where_the_mention_says() -> None:
    text = article("Mr Putin met Wendy Sherman’s aides; Vladimir Putin left.")
    mentions, _ = find_mentions(text, lexicon_of())
    assert [(m.start, m.end) for m in mentions] == [(3, 8), (13, 26), (36, 50)]
    assert all(text.body[m.start : m.end] == m.form for m in mentions)


def test_the_longest_form_wins() -> None:
    assert found("A US State Department official spoke.") == [("US State Department", "us-state-department")]


def test_an_article_is_no_part_of_a_name() -> None:
    assert found("the State Department waited") == [("State Department", "us-state-department")]


def test_a_department_turns_both_ways_round() -> None:
    assert found("The U.S. Department of State said so.") == [("U.S. Department of State", "us-state-department")]


def test_part_of_a_word_is_not_a_mention() -> None:
    assert found("Putinesque Shermanism", PUTIN, SHERMAN) == []


def test_an_acronym_minds_its_capitals() -> None:
    assert found("He told us what the US said.", US) == [("US", "united-states")]


def test_a_surname_needs_the_full_name() -> None:
    assert found("Sherman said so.") == []
    assert found("Sherman said so. Wendy Sherman left.") == [
        ("Sherman", "wendy-sherman"),
        ("Wendy Sherman", "wendy-sherman"),
    ]


def test_a_phrase_that_is_never_the_actor_is_not_found() -> None:
    assert found("Wendy Sherman cited the Sherman Antitrust Act.") == [("Wendy Sherman", "wendy-sherman")]


def test_a_relative_without_a_record_makes_the_surname_unclear() -> None:
    text = article("Wendy Sherman met Jane Sherman.\n\nThen Sherman left.", body_line=12)
    mentions, problems = find_mentions(text, lexicon_of())
    assert [m.form for m in mentions] == ["Wendy Sherman"]
    assert [(p.line, p.column, p.code, p.severity) for p in problems] == [(14, 6, "ambiguous-name", "warning")]
    assert "'wendy-sherman' or someone without a record" in problems[0].message


BILL = Actor("bill-clinton", "Bill Clinton", "person", gender="male")
HILLARY = Actor("hillary-clinton", "Hillary Clinton", "person", gender="female")


def test_a_title_decides_between_two_bearers() -> None:
    forms = found("Bill Clinton and Hillary Clinton came. Mrs Clinton spoke.", BILL, HILLARY)
    assert forms[2] == ("Clinton", "hillary-clinton")


def test_two_bearers_without_a_cue_stay_unlinked() -> None:
    assert len(found("Bill Clinton and Hillary Clinton came. Then Clinton spoke.", BILL, HILLARY)) == 2


def test_the_editor_decides_between_two_of_one_name() -> None:
    one, other = Actor("john-smith-1", "John Smith", "person"), Actor("john-smith-2", "John Smith", "person")
    assert found("John Smith spoke.", one, other) == []
    assert found("John Smith spoke.", one, other, actors=("john-smith-2",)) == [("John Smith", "john-smith-2")]


def test_an_actor_barred_by_the_editor_is_never_found() -> None:
    assert found("Vladimir Putin left.", not_actors=("vladimir-putin",)) == []


def test_an_alias_holds_between_its_days() -> None:
    meta = Actor("meta", "Meta Platforms", "organisation", (Alias("Facebook", end=datetime.date(2021, 10, 28)),))
    assert found("Facebook said so.", meta) == [("Facebook", "meta")]
    assert found("Facebook said so.", meta, date=datetime.date(2023, 1, 1)) == []


def test_a_weak_form_is_a_hint_and_no_mention() -> None:
    jet = Actor("jet", "Jet Propulsion Laboratory", "organisation", (Alias("the Lab", "weak"),))
    mentions, problems = find_mentions(article("Then the Lab spoke.".replace("the Lab", "The Lab")), lexicon_of(jet))
    assert mentions == ()
    assert [(p.severity, p.code) for p in problems] == [("note", "weak-name")]


def test_common_transliterations_meet() -> None:
    ryabkov = Actor("ryabkov", "Sergei Ryabkov", "person")
    assert found("Sergey Ryabkov spoke.", ryabkov) == [("Sergey Ryabkov", "ryabkov")]


def test_an_east_asian_surname_stands_first() -> None:
    assert found("Xi Jinping came. Xi spoke.", Actor("xi", "Xi Jinping", "person"))[1] == ("Xi", "xi")


def test_an_acronym_defined_in_the_text_holds_after_it() -> None:
    board = Actor("board", "Joint Nature Board", "organisation", ())
    body = "The Nature Board (NBX) met. NBX said no."
    assert found(body, Actor("board", "Nature Board", "organisation")) == [
        ("Nature Board", "board"),
        ("NBX", "board"),
        ("NBX", "board"),
    ]
    assert found("NBX said no.", board) == []


def test_a_month_is_no_name() -> None:
    assert found("Theresa May spoke on May 4. May is warm.", Actor("may", "Theresa May", "person")) == [
        ("Theresa May", "may")
    ]


def test_another_language_has_no_mentions() -> None:
    assert found("Vladimir Putin ist da.", lang="de") == []


def test_a_rejected_record_is_not_found() -> None:
    assert found("Jane Roe spoke.", Actor("jane-roe", "Jane Roe", "person", status="rejected")) == []


def test_a_record_takes_over_the_shipped_names_of_its_name() -> None:
    ours = Actor("usa", "United States", "country")
    assert found("American troops landed.", ours, *COUNTRIES) == [("American", "usa")]


def test_a_former_slug_leads_to_the_record() -> None:
    merged = Actor("wendy-sherman", "Wendy Sherman", "person", formerly=("w-sherman",))
    assert found("Sherman spoke.", merged, actors=("w-sherman",)) == [("Sherman", "wendy-sherman")]


def test_the_order_of_records_changes_nothing() -> None:
    body = "US and Russian diplomats met Wendy Sherman at the State Department."
    assert found(body, *EVERYONE) == found(body, *reversed(EVERYONE))
    assert ("State Department", STATE.slug) in found(body, *EVERYONE)
