"""Which actors an article is about, and why, in words."""

from actors_at_hand import article, lexicon_of

from newsarchive.annotate.mentions import find_mentions
from newsarchive.annotate.salience import score_actors
from newsarchive.model import ActorTag

FILLER = "\n\n".join(["The talks went on for long, and little was said of them."] * 20)


def tags(body: str, title: str = "", **fields: object) -> dict[str, ActorTag]:
    text, lexicon = article(body, title, **fields), lexicon_of()
    return {tag.actor: tag for tag in score_actors(text, find_mentions(text, lexicon)[0], lexicon)}


def test_an_actor_in_the_headline_is_key() -> None:
    tag = tags(f"{FILLER}\n\nVladimir Putin left.", "Vladimir Putin speaks")["vladimir-putin"]
    assert (tag.key, tag.why, tag.mentions) == (True, "named in the headline; named twice", 2)


def test_a_person_introduced_with_a_role_is_key_though_named_once() -> None:
    tag = tags(f"Talks were held.\n\nState Department number two Wendy Sherman came.\n\n{FILLER}")["wendy-sherman"]
    assert (tag.key, tag.why) == (True, "introduced with a role in the second paragraph")


def test_the_body_that_a_key_person_speaks_for_is_key() -> None:
    body = f"Talks.\n\nDeputy secretary Wendy Sherman came.\n\nThe State Department was glad.\n\n{FILLER}"
    tag = tags(body)["us-state-department"]
    assert (tag.key, tag.why) == (True, "named in the third paragraph; Wendy Sherman speaks for it")


def test_an_actor_named_late_and_once_is_passing() -> None:
    tag = tags(f"{FILLER}\n\nVladimir Putin left.")["vladimir-putin"]
    assert (tag.key, tag.why) == (False, "named once")


def test_what_the_editor_names_comes_first_in_the_editor_s_order() -> None:
    found = tags(f"Vladimir Putin met them.\n\n{FILLER}", "Russia speaks", actors=("wendy-sherman", "vladimir-putin"))
    assert list(found) == ["wendy-sherman", "vladimir-putin", "russian-government"]
    assert found["wendy-sherman"].why == "named by the editor"
    assert found["wendy-sherman"].key


def test_what_the_editor_bars_has_no_tag() -> None:
    assert tags("Vladimir Putin left.", not_actors=("vladimir-putin",)) == {}


def test_an_article_in_another_language_keeps_the_editor_s_actors() -> None:
    assert list(tags("Vladimir Putin ist da.", lang="de", actors=("wendy-sherman",))) == ["wendy-sherman"]


def test_an_empty_body_has_no_actors() -> None:
    assert tags("") == {}


def test_salience_stays_within_bounds() -> None:
    body = "Russia said so. " * 50
    assert 0.0 <= tags(body, "Russia, Russia")["russian-government"].salience <= 1.0
