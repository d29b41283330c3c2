"""Names one after the other, at a terminal: what stands in the article, and a letter that decides."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsarchive.errors import ProblemsFound, format_problem
from newsarchive.review.decisions import accept, merge, reject
from newsarchive.review.desk import Decided, Desk
from newsarchive.review.names import Waiting, waiting_lines

CHOICES = "[a]ccept  accept as [p]erson, [o]rganisation  [r]eject  [m]erge into …  [s]kip  [q]uit"
_KINDS = {"a": "", "p": "person", "o": "organisation"}


def ask_about(
    waiting: Sequence[Waiting],
    lay: Callable[[], Desk],
    carry_out: Callable[[Decided], None],
    ask: Callable[[str], str],
    say: Callable[[str], None],
) -> int:
    """How many names were decided; an end of input, or ``q``, ends it."""
    done = 0
    for number, one in enumerate(waiting, 1):
        say("\n".join(["", f"{number} of {len(waiting)}", *waiting_lines(one)]))
        while True:
            try:
                answer = ask(f"{CHOICES}: ").strip()
            except EOFError:
                return done
            if answer.lower() in ("q", "quit"):
                return done
            if answer.lower() in ("", "s", "skip"):
                break
            decided = _decide(one, answer, lay, ask, say)
            if decided is not None:
                carry_out(decided)
                done += 1
                break
    return done


def _decide(
    one: Waiting, answer: str, lay: Callable[[], Desk], ask: Callable[[str], str], say: Callable[[str], None]
) -> Decided | None:
    """None, having said why, where the answer decides nothing."""
    letter, slug = answer[:1].lower(), one.proposal.slug
    try:
        if letter in _KINDS:
            return accept(lay(), slug, kind=_KINDS[letter])
        if letter == "r":
            return reject(lay(), slug)
        if letter == "m":
            hint = f" ({', '.join(one.proposal.perhaps)})" if one.proposal.perhaps else ""
            into = answer[1:].strip() or ask(f"the record that it is{hint}: ").strip()
            return merge(lay(), slug, into) if into else None
    except ProblemsFound as found:
        say("\n".join(map(format_problem, found.problems)))
        return None
    say(f"'{answer}' is none of them")
    return None
