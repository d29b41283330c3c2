"""Citations that reference managers take: escaped for each form, capitals kept, guesses owned up to."""

import datetime
import json
from typing import Any

import pytest

from newsarchive.model import Actor, ActorEntry, Article, Dateline, Indexes, Rights
from newsarchive.publish.exports.citations import (
    bibtex,
    citation_text,
    csl,
    latex,
    plan,
    protect_capitals,
    ris,
)
from newsarchive.publish.exports.markdown import article_markdown
from newsarchive.publish.language.words import ENGLISH
from newsarchive.publish.site import Site
from newsarchive.publish.tabulating import build_tables
from newsarchive.publish.views.citation import build_citation

HERE, NOWHERE = Site("The Record", "https://example.org"), Site("The Record")


def article(**other: Any) -> Article:
    known: dict[str, Any] = {
        "title": "US, Russia hold ‘productive’ talks",
        "agency": ("AFP",),
        "publication": "The Straits Times",
        "body": "They met.\n\nThey left.",
    }
    return Article(id="2021-09-30-talks", path="x.md", slug="talks", lang="en", date=datetime.date(2021, 9, 30),
                   **known | other)  # fmt: skip


def test_bibtex_keeps_capitals_and_bodies_whole() -> None:
    assert bibtex(article(), HERE) == (
        "@article{2021-09-30-talks,\n"
        "  author = {{AFP}},\n"
        "  title = {{US}, {Russia} hold ‘productive’ talks},\n"
        "  journal = {The Straits Times},\n"
        "  year = {2021},\n"
        "  month = sep,\n"
        "  day = {30},\n"
        "  date = {2021-09-30},\n"
        "  url = {https://example.org/2021/09/30/talks/},\n"
        "  note = {Archived in The Record}\n"
        "}\n"
    )


def test_persons_are_parted_by_and_and_a_name_with_a_comma_is_kept_whole() -> None:
    text = bibtex(article(authors=("Jane Roe", "Roe, Doe and Sons")), HERE)
    assert "author = {Jane Roe and {Roe, Doe and Sons}}" in text


def test_bibtex_escapes_what_latex_takes_for_its_own() -> None:
    assert latex("50% of R&D: $5_000 #1 {x} \\y ~z ^w") == (
        "50\\% of R\\&D: \\$5\\_000 \\#1 \\textbraceleft{}x\\textbraceright{} "
        "\\textbackslash{}y \\textasciitilde{}z \\textasciicircum{}w"
    )


def test_quotes_stay_outside_of_the_braces() -> None:
    assert protect_capitals("“NATO”: (EU) talks") == "“{NATO}”: ({EU}) talks"


def test_ris_gives_the_day_and_the_agency() -> None:
    text = ris(article(), NOWHERE)
    assert text.startswith("TY  - NEWS\r\nID  - 2021-09-30-talks\r\nAU  - AFP\r\nTI  - US, Russia")
    assert "\r\nDA  - 2021/09/30/\r\n" in text
    assert "UR  - " not in text


def test_csl_owns_up_to_a_guessed_date() -> None:
    item = csl(article(date_basis="inferred"), HERE)
    assert item["issued"] == {"date-parts": [[2021, 9, 30]], "circa": True}
    assert item["author"] == [{"literal": "AFP"}]
    assert "circa" not in csl(article(), HERE)["issued"]


def test_a_citation_leads_to_the_publication_where_that_is_known() -> None:
    assert csl(article(canonical_url="https://news.example/1"), HERE)["URL"] == "https://news.example/1"
    assert "URL" not in csl(article(canonical_url="javascript:alert(1)"), NOWHERE)


def test_the_sentence_says_who_where_and_when() -> None:
    assert citation_text(article(date_basis="inferred"), HERE) == (
        "AFP. “US, Russia hold ‘productive’ talks.” The Straits Times, 30 September 2021 (inferred). "
        "Archived in The Record, https://example.org/2021/09/30/talks/."
    )
    assert citation_text(article(agency=(), publication="", title="Talks?"), NOWHERE) == (
        "“Talks?” 30 September 2021. Archived in The Record."
    )


@pytest.mark.parametrize("site", [HERE, NOWHERE])
def test_the_page_and_the_files_cite_alike(site: Site) -> None:
    shown = build_citation(ENGLISH, article(), site)
    parts = (shown.before, shown.publication, shown.after, shown.archive, shown.end)
    assert "".join(parts) == citation_text(article(), site)


def test_the_text_has_its_headline_dateline_and_citation() -> None:
    text = article_markdown(article(dateline=Dateline("GENEVA (AFP) -", "Geneva")), NOWHERE)
    assert text.startswith(
        "# US, Russia hold ‘productive’ talks\n\nGENEVA (AFP) - They met.\n\nThey left.\n\n---\n\nAFP."
    )


def test_what_looks_like_markup_in_a_headline_a_dateline_or_a_notice_is_no_markup_in_markdown() -> None:
    line, notice = Dateline("<b>GENEVA</b> -", "Geneva"), Rights(notice="© <script>x</script> [AFP](javascript:x)")
    text = article_markdown(article(title="<img src=x onerror=y> *now*", dateline=line, rights=notice), NOWHERE)
    assert text.startswith("# \\<img src=x onerror=y\\> \\*now\\*\n\n\\<b\\>GENEVA\\</b\\> - ")
    assert "“\\<img src=x onerror=y\\> \\*now\\*.”" in text
    assert text.endswith("© \\<script\\>x\\</script\\> \\[AFP\\](javascript:x)\n")


def test_the_text_says_what_is_kept_back() -> None:
    extract = article_markdown(article(rights=Rights(display="extract")), NOWHERE)
    record = article_markdown(article(rights=Rights(display="record"), dateline=Dateline("GENEVA (AFP) -")), NOWHERE)
    assert "They met." in extract
    assert "They left." not in extract
    assert "The archive does not show the text." in record
    assert "GENEVA" not in record


def test_an_actors_citations_stand_in_one_file() -> None:
    roe = ActorEntry(Actor("jane-roe", "Jane Roe", "person"), ("2021-09-30-talks",))
    tables = build_tables(Indexes(articles=(article(),), actors={"jane-roe": roe}), HERE)
    made = {one.address: one.text(tables, *one.key) for one in plan(tables)}
    assert made["actors/jane-roe/cite.bib"] == made["2021/09/30/talks/article.bib"]
    assert json.loads(made["2021/09/30/talks/article.csl.json"])[0]["type"] == "article-newspaper"
