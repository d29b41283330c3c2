"""The interface's words and dates, in the language that an archive is kept in: one catalogue a language.

Messages are the English sentences themselves, so that English needs no catalogue, and what has no translation yet is
read in English.
"""
