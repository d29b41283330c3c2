"""``newsarchive ingest --merge``: what is new in an article goes into the editor's file, field by field."""

from newsarchive.ingest.merge.articles import MergedArticle, merge_article
from newsarchive.ingest.merge.texts import Conflict, Merged, merge_texts

__all__ = ["Conflict", "Merged", "MergedArticle", "merge_article", "merge_texts"]
