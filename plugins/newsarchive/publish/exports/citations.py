"""Citations of an article, of a set of articles, and of all: BibTeX, RIS, CSL-JSON, and a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from newsarchive.model import Article
from newsarchive.publish.addresses import article_address
from newsarchive.publish.exports.data import json_list, one_line_json
from newsarchive.publish.exports.file import FilePlan, clean, one_line
from newsarchive.publish.exports.records import absolute
from newsarchive.publish.language.words import ENGLISH
from newsarchive.publish.site import Site
from newsarchive.publish.views.citation import build_citation, is_guessed, makers_of
from newsarchive.publish.views.sets import SetKind, all_sets, articles_of_set, folder_of_set, has_citations
from newsarchive.publish.views.tables import Tables
from newsarchive.publish.views.words import web_link

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_LATEX = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", "$": r"\$", "&": r"\&", "#": r"\#", "_": r"\_", "%": r"\%",
})  # fmt: skip


def plan(tables: Tables) -> Iterator[FilePlan]:
    """In three forms: all articles, by id, each alone, and those of each set."""
    for form in _FORMS:
        yield FilePlan(f"data/articles.{form}", _of_all, (form,))
        for id_ in sorted(tables.lists["articles"]):
            yield FilePlan(f"{article_address(tables.articles[id_])}article.{form}", _of_article, (form, id_))
        for kind, key in all_sets(tables):
            if has_citations(tables, kind, key):
                yield FilePlan(f"{folder_of_set(kind, key)}cite.{form}", _of_set, (form, kind, key))


def _of_all(tables: Tables, form: str) -> str:
    return _together(tables, form, sorted(tables.lists["articles"]))


def _of_set(tables: Tables, form: str, kind: SetKind, key: str) -> str:
    return _together(tables, form, articles_of_set(tables, kind, key))


def _of_article(tables: Tables, form: str, id_: str) -> str:
    return _together(tables, form, (id_,))


def _together(tables: Tables, form: str, ids: Iterable[str]) -> str:
    entry, join = _FORMS[form]
    return join(tables.once(entry, id_) for id_ in ids)


def _bibtex_of(tables: Tables, id_: str) -> str:
    return bibtex(tables.articles[id_], tables.site)


def _ris_of(tables: Tables, id_: str) -> str:
    return ris(tables.articles[id_], tables.site)


def _csl_of(tables: Tables, id_: str) -> str:
    return one_line_json(csl(tables.articles[id_], tables.site))


# By the end of a file's name: the entry of one article, and how entries make a file.
_FORMS: Mapping[str, tuple[Callable[[Tables, str], str], Callable[[Iterable[str]], str]]] = {
    "bib": (_bibtex_of, "\n".join),
    "ris": (_ris_of, "".join),
    "csl.json": (_csl_of, json_list),
}


def citation_text(article: Article, site: Site) -> str:
    """The article as a footnote cites it, in English, as programs expect; a date that was inferred says so.

    >>> import datetime
    >>> article = Article("x", "x.md", "Talks open", "talks-open", "", "en", datetime.date(2021, 9, 30),
    ...     date_basis="inferred", agency=("AFP",), publication="The Straits Times")
    >>> citation_text(article, Site("The Standing Record"))
    'AFP. “Talks open.” The Straits Times, 30 September 2021 (inferred). Archived in The Standing Record.'
    """
    return one_line(build_citation(ENGLISH, article, site, isolated=False).plain)


# ---------------------------------------------------------------- BibTeX


def bibtex(article: Article, site: Site) -> str:
    """One entry; its key is the article's id, which no other article has."""
    day = article.date
    fields = [
        ("author", " and ".join(_bibtex_name(name, person=bool(article.authors)) for name in makers_of(article))),
        ("title", protect_capitals(article.title)),
        ("journal", latex(article.publication)),
        ("year", str(day.year)),
        ("month", _MONTHS[day.month - 1]),
        ("day", str(day.day)),
        ("date", day.isoformat()),
        ("url", _bibtex_url(_link(article, site))),
        ("note", latex(_note(article, site))),
    ]
    # A month is a macro of BibTeX's own, and stands bare.
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}" for name, value in fields if value]
    kind = "article" if article.publication else "misc"
    return f"@{kind}{{{article.id},\n" + ",\n".join(lines) + "\n}\n"


def latex(text: str) -> str:
    r"""``text`` as LaTeX prints it; braces go by name, for BibTeX counts them even after a backslash.

    >>> print(latex("R&D_{50%}"))
    R\&D\_\textbraceleft{}50\%\textbraceright{}
    """
    return one_line(text).translate(_LATEX)


def protect_capitals(title: str) -> str:
    """A title whose capitals a style must keep.

    >>> protect_capitals("US, Russia hold talks on R&D")
    '{US}, {Russia} hold talks on {R\\\\&D}'
    """
    words = re.split(r"(\s+|[,;:.?!()“”\"]+)", one_line(title))
    return "".join(_protected(word) for word in words)


def _protected(word: str) -> str:
    text = word.translate(_LATEX)
    return f"{{{text}}}" if any(map(str.isupper, word)) else text


def _bibtex_name(name: str, person: bool) -> str:
    """A body's name, or one that holds BibTeX's own word ``and``, is kept whole by braces."""
    whole = not person or re.search(r"\band\b|,", name, re.IGNORECASE)
    return f"{{{latex(name)}}}" if whole else latex(name)


def _bibtex_url(url: str) -> str:
    return re.sub(r"[\s{}\\]", lambda found: f"%{ord(found[0]):02X}", clean(url))


# ---------------------------------------------------------------- RIS, CSL-JSON


def ris(article: Article, site: Site) -> str:
    """One record of type NEWS; a line for each tag, and no text can begin a line of its own."""
    day = article.date
    lines = [("TY", "NEWS"), ("ID", article.id)]
    lines += [("AU", name) for name in makers_of(article)]
    lines += [("TI", article.title), ("T2", article.publication), ("PY", f"{day.year:04}"),
              ("DA", f"{day.year:04}/{day.month:02}/{day.day:02}/"), ("LA", article.lang),
              ("UR", _link(article, site)), ("N1", _note(article, site))]  # fmt: skip
    text = "".join(f"{tag}  - {one_line(value)}\r\n" for tag, value in lines if value)
    return f"{text}ER  - \r\n"


def csl(article: Article, site: Site) -> dict[str, Any]:
    """An item of CSL-JSON; names stand as printed, for nothing says which of their words is the surname."""
    day = article.date
    issued: dict[str, Any] = {"date-parts": [[day.year, day.month, day.day]]}
    item = {
        "id": article.id,
        "type": "article-newspaper",
        "title": one_line(article.title),
        "author": [{"literal": one_line(name)} for name in makers_of(article)],
        "container-title": one_line(article.publication),
        "issued": issued | ({"circa": True} if is_guessed(article) else {}),
        "language": article.lang,
        "archive": one_line(site.name),
        "URL": clean(_link(article, site)),
    }
    return {name: value for name, value in item.items() if value}


def _link(article: Article, site: Site) -> str:
    """Where the article stands: where it was published if that is known, else here."""
    return web_link(article.canonical_url) or absolute(site, article_address(article)) or ""


def _note(article: Article, site: Site) -> str:
    guessed = "Date of publication inferred. " if is_guessed(article) else ""
    return f"{guessed}Archived in {site.name}"
