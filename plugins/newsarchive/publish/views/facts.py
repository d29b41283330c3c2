"""Where an article comes from, under which rights it stands, and what the archive had to infer."""

from __future__ import annotations

from dataclasses import dataclass

from newsarchive.model import Article, Inferred
from newsarchive.publish.language.whens import ends_of_span
from newsarchive.publish.language.words import N_, NP_, Words
from newsarchive.publish.views.words import capitalise, listed, moment_on, web_link

_FIELDS = {
    "date": N_("The date of publication"),
    "publication": N_("The publication"),
    "rights": N_("The rights"),
}
# What an editor may have yet to confirm, by its name in the head of an article.
_NAMES = {
    "agency": NP_("a field of an article", "agency"),
    "authors": NP_("a field of an article", "authors"),
    "byline": NP_("a field of an article", "byline"),
    "date": NP_("a field of an article", "date"),
    "dateline": NP_("a field of an article", "dateline"),
    "images": NP_("a field of an article", "images"),
    "lang": NP_("a field of an article", "lang"),
    "publication": NP_("a field of an article", "publication"),
    "rights": NP_("a field of an article", "rights"),
    "title": NP_("a field of an article", "title"),
    "versions": NP_("a field of an article", "versions"),
}
_BASES = {
    "stated": N_("As the text prints it"),
    "feed": N_("As the feed declares it that carried the article"),
    "page-metadata": N_("As the page declares it that carried the article"),
    "archive-record": N_("The day on which the text was kept; it may be older"),
    "inferred": N_("Inferred by the archive"),
    "editor": N_("As an editor knows it"),
    "unknown": N_("Not known, a best guess"),
}
STATUSES = {
    "in-copyright": N_("in copyright"),
    "licensed": N_("licensed"),
    "open-licence": N_("open licence"),
    "public-domain": N_("public domain"),
    "unknown": N_("not known"),
}
_SURE = {"high": N_("high confidence"), "medium": N_("medium confidence"), "low": N_("low confidence")}


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the table of source and rights; ``url`` leads off the site, or is empty.

    ``noted`` is what the machine wrote in English into the article's head, where the interface speaks another language.
    """

    term: str
    text: str
    url: str = ""
    noted: str = ""


@dataclass(frozen=True, slots=True)
class Guess:
    """What the archive had to infer, on what grounds, and how surely; ``evidence`` is one ground a line."""

    what: str
    how: str
    sure: str
    evidence: tuple[str, ...]


def facts_of(words: Words, article: Article) -> list[Fact]:
    say = words.gettext
    facts = [Fact(say("Source"), _source(words, article))]
    if web_link(article.canonical_url):
        facts.append(Fact(say("Original"), article.canonical_url.split("/")[2], article.canonical_url))
    facts.append(Fact(say("Rights"), _rights(words, article)))
    facts.append(Fact(say("Date"), _date_fact(words, article)))
    if article.modified:
        facts.append(Fact(say("Changed"), moment_on(words, article.modified).label))
    facts.append(_text_fact(words, article))
    if article.review:
        waiting = say(
            "An editor has yet to confirm: %(fields)s",
            fields=listed(words, (_name_of(words, one) for one in article.review)),
        )
        facts.append(Fact(say("Review"), waiting))
    if article.source:
        size = words.ngettext("%(count)s byte", "%(count)s bytes", article.source.bytes)
        facts.append(Fact(say("Raw file"), f"{size}, SHA-256 {article.source.sha256[:12]}…"))
    return facts


def guess_of(words: Words, inferred: Inferred) -> Guess:
    known = _FIELDS.get(inferred.field)
    what = words.gettext(known) if known else capitalise(_name_of(words, inferred.field).replace("_", " "))
    sure = words.gettext(_SURE.get(inferred.confidence, inferred.confidence)) if inferred.confidence else ""
    return Guess(what, inferred.basis.replace("-", " "), sure, inferred.evidence)


def _name_of(words: Words, field: str) -> str:
    """A field in words; one that has none here goes by the name that the head of the article gives it."""
    return words.pgettext(*_NAMES[field]) if field in _NAMES else field


def _source(words: Words, article: Article) -> str:
    makers, publication = listed(words, [*article.authors, *article.agency]), article.publication
    if makers and publication:
        return words.gettext("%(makers)s, carried by %(publication)s", makers=makers, publication=publication)
    if publication:
        return words.gettext("carried by %(publication)s", publication=publication)
    return makers or words.gettext("not known")


def _rights(words: Words, article: Article) -> str:
    rights = article.rights
    status = words.gettext(STATUSES.get(rights.status, rights.status.replace("-", " ")))
    parts = [rights.notice or (f"© {rights.holder}" if rights.holder else ""), rights.licence,
             words.gettext("Status: %(status)s", status=status)]  # fmt: skip
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def _date_fact(words: Words, article: Article) -> str:
    """On whose word the date stands, and within which days it may lie where it is a guess."""
    said = words.gettext(_BASES[article.date_basis])
    if article.date_range and article.date_range[0] != article.date_range[1]:
        first, last = ends_of_span(words, *article.date_range)
        return words.gettext("%(said)s: between %(first)s and %(last)s", said=said, first=first, last=last)
    return said


def _text_fact(words: Words, article: Article) -> Fact:
    """``As published, one promotional line at the end left out.``"""
    term = words.gettext("Text")
    if article.rights.display == "extract":
        return Fact(term, words.gettext("First paragraph only."))
    if article.rights.display == "record":
        return Fact(term, words.gettext("Not shown."))
    left_out = ", ".join(one[:1].lower() + one[1:] for one in article.omitted)
    if words.is_english:
        return Fact(term, f"As published, {left_out}." if left_out else "As published.")
    return Fact(term, words.gettext("As published."), noted=f"{left_out}." if left_out else "")
