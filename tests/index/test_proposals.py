"""Names without a record are gathered, one entry a name; what may be the same is only said."""

import datetime

from newsarchive.index.proposals import gather_proposals, join_proposals, settle_proposals
from newsarchive.model import Actor, ActorTag, Alias, Annotations, Article, Proposal, ProposedActor

DAY = datetime.date(2021, 9, 30)
BODY = "Deputy Minister Jane Roe said no to it."


def article(name: str) -> Article:
    return Article(name, f"content/articles/{name}.md", "Talks", name, BODY, "en", DAY)


def seen(name: str = "Jane Roe", *, confidence: float = 0.9, salience: float = 0.4, strong: bool = False) -> Proposal:
    start = BODY.index("Jane Roe")
    return Proposal(name, "person", start, start + 8, confidence, why="a title", salience=salience, strong=strong)


def gathered(*found: tuple[str, Proposal], old: tuple[ProposedActor, ...] = ()) -> tuple[ProposedActor, ...]:
    articles = [article(name) for name in sorted({name for name, _ in found})]
    annotations = {
        one.id: Annotations(one.id, proposals=tuple(proposal for name, proposal in found if name == one.id))
        for one in articles
    }
    return gather_proposals(articles, annotations, old)


def waiting(name: str, kind: str = "person", *articles: str, **fields: object) -> ProposedActor:
    return ProposedActor(name.lower().replace(" ", "-"), name, kind, articles or ("a",), **fields)  # type: ignore[arg-type]


def test_a_name_in_two_articles_is_one_entry_with_its_surest_words() -> None:
    (one,) = gathered(("a", seen(confidence=0.6, salience=0.2)), ("b", seen(salience=0.4)))
    assert (one.slug, one.name, one.articles) == ("jane-roe", "Jane Roe", ("a", "b"))
    assert (one.confidence, one.salience, one.quote) == (0.9, 0.3, BODY)


def test_a_name_is_strong_where_it_is_introduced_or_in_three_articles_and_sure() -> None:
    assert not gathered(("a", seen()), ("b", seen()))[0].strong
    assert gathered(("a", seen(strong=True)))[0].strong
    assert gathered(("a", seen()), ("b", seen()), ("c", seen()))[0].strong
    assert not gathered(("a", seen(strong=True, confidence=0.7)))[0].strong


def test_the_type_that_an_editor_corrected_is_kept() -> None:
    assert gathered(("a", seen()), old=(waiting("Jane Roe", "organisation"),))[0].type == "organisation"


def test_mentions_of_a_name_that_readers_see_already_are_sightings() -> None:
    tag = ActorTag("jane-roe", "Jane Roe", "person", 0.7, True, 2, "")
    old = waiting("Jane Roe", confidence=0.9, strong=True, quote="said Jane Roe")
    (one,) = gather_proposals([article("b")], {"b": Annotations("b", actors=(tag,))}, [old])
    assert (one.articles, one.salience, one.strong, one.quote) == (("b",), 0.7, True, "said Jane Roe")


def test_what_was_written_down_is_kept_but_for_articles_that_are_gone() -> None:
    joined = join_proposals([waiting("Ann Poe", "person", "gone"), waiting("Jane Roe", "person", "a", "gone")],
                            [waiting("Jane Roe", "person", "b")], ["a", "b"])  # fmt: skip
    assert [(one.name, one.articles) for one in joined] == [("Jane Roe", ("a", "b"))]


def test_what_a_record_claims_does_not_wait() -> None:
    records = [
        Actor("j-roe", "J. Roe", "person", (Alias("Jane Roe", "weak"),)),
        Actor("x", "Blue Monday", "person", status="rejected"),
        Actor("act", "Roe Act", "country", never=("Ann Poe",)),
    ]
    names = [waiting("JANE ROE"), waiting("Blue Monday"), waiting("Ann Poe"), waiting("John Doe")]
    assert [one.name for one in settle_proposals(names, records)] == ["John Doe"]


def test_a_name_that_is_like_another_says_so_and_stays_by_itself() -> None:
    records = [
        Actor("wendy-sherman", "Wendy R. Sherman", "person"),
        Actor("mohamed-elbaradei", "Mohamed ElBaradei", "person"),
    ]
    names = [
        waiting("W. Sherman"),
        waiting("Mohammed ElBaradei"),
        waiting("Ann Sherman"),
        waiting("Sherman Oaks", "organisation"),
    ]
    assert [(one.name, one.perhaps) for one in settle_proposals(names, records)] == [
        ("Ann Sherman", ()),
        ("Mohammed ElBaradei", ("mohamed-elbaradei",)),
        ("Sherman Oaks", ()),
        ("W. Sherman", ("wendy-sherman",)),
    ]


def test_a_name_in_letters_that_no_address_holds_has_a_mark_of_its_own() -> None:
    (one,) = gathered(("a", seen("Ольга Роу")))
    assert one.slug.startswith("name-") and len(one.slug) == 13
