"""An editor's word on a name, as changes to files: accept, reject, merge, rename, another form.

Each is plain Markdown that git shows line by line. Nothing is written here, and ``content/proposals.md`` is never
changed: a name on which a record has a word does not wait any more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

from newsarchive.errors import did_you_mean
from newsarchive.matter import parse_matter
from newsarchive.matter.editing import extend_list, set_field
from newsarchive.matter.yaml_text import Value
from newsarchive.model import Actor, ActorType, AliasKind, ProposedActor
from newsarchive.proposed import fold, slug_of
from newsarchive.review.desk import Change, Decided, Desk, record_text, refusal

# What a record that goes hands over to the one that stays.
_LISTS = ("aliases", "roles", "adjectives", "seats", "parts", "not", "same_as", "formerly")
_SINGLE = ("surname", "gender", "wikidata", "stands_for")


def accept(
    desk: Desk, name: str, *, kind: str = "", called: str = "", forms: Sequence[str] = (), slug: str = ""
) -> Decided:
    """A record of a proposed name; ``called`` is its preferred form, and the proposed one a form beside it then.

    A name that was never proposed needs its ``kind``. ProblemsFound where a record claims one of the forms already.
    """
    if (record := desk.find_record(name)) is not None and record.path and record.status == "proposed":
        text = set_field(desk.text_of(record), "status", "confirmed", record.path)
        return Decided((Change(desk.path_of(record), text, f"{record.name} is confirmed"),))
    proposal = desk.find_proposal(name)
    if proposal is None and not kind:
        waiting = [one.slug for one in desk.look()]
        fix = f"{did_you_mean(slug_of(name), waiting)}; for a name that was not proposed, give its --type"
        raise refusal(desk.content / "proposals.md", "no-proposal", f"no name '{name}' waits", fix)
    if kind and kind not in get_args(ActorType):
        raise refusal(desk.content / "actors", "unknown-type", f"there is no type '{kind}'",
                      did_you_mean(kind, get_args(ActorType)))  # fmt: skip
    found = proposal.name if proposal else name
    shown = called or found
    others = [form for form in dict.fromkeys((found, *forms)) if fold(form) != fold(shown)]
    for form in (shown, *others):
        if (claimant := desk.claimant_of(form)) and claimant.status == "confirmed" and not claimant.shipped:
            fix = f"if it is the same, newsarchive review merge {slug_of(found)} {claimant.slug}"
            raise refusal(desk.path_of(claimant), "taken", f"'{form}' is a form of '{claimant.slug}' already", fix)
    path = _free_path(desk, slug or (proposal.slug if proposal else slug_of(shown)))
    sort = kind or (proposal.type if proposal else "person")
    text = record_text(shown, sort, {**_known_of(desk.find_leader(found)), "aliases": others})  # type: ignore[arg-type]
    changes = [Change(path, text, f"{shown} has a record")]
    changes += _without_rejection(desk, found)
    return Decided(tuple(changes))


def _known_of(leader: Actor | None) -> dict[str, Value]:
    """What the program knows of somebody, for an editor to check: the posts held, and the surname where it is first."""
    if leader is None:
        return {}
    roles: list[Value] = [
        {"title": role.title, "of": role.of}
        | ({"from": role.start} if role.start else {})
        | ({"to": role.end} if role.end else {})
        for role in leader.roles
    ]
    known: dict[str, Value] = {"surname": leader.surname} if leader.surname else {}
    return {**known, "roles": roles}


def reject(desk: Desk, name: str) -> Decided:
    """A record that says that a name is no actor of this archive: it is never proposed again, and links to nothing."""
    proposal, record = desk.find_proposal(name), desk.find_record(name)
    if record is not None and record.path and record.status == "proposed":
        text = set_field(desk.text_of(record), "status", "rejected", record.path)
        return Decided((Change(desk.path_of(record), text, f"{record.name} is rejected"),))
    if record is not None and record.path:
        if record.status == "rejected":
            return Decided((), (f"'{name}' is rejected already, in {record.path}",))
        fix = f"take {record.path} away, or set its 'status: rejected', if it should link to nothing"
        raise refusal(desk.path_of(record), "taken", f"'{name}' has a record", fix)
    shown = proposal.name if proposal else name
    path = desk.content / "actors" / "rejected" / f"{proposal.slug if proposal else slug_of(name)}.md"
    text = record_text(shown, proposal.type if proposal else "person", {"status": "rejected"})
    return Decided((Change(path, text, f"{shown} is rejected"),))


def merge(desk: Desk, name: str, into: str) -> Decided:
    """One name and another are the same actor: the first becomes a form of the second, and its address leads there.

    A second that waits too is accepted.

    Where the first is a record, all that it says goes over, but for what the second says otherwise, which is told.
    """
    record, proposal = desk.find_record(name), desk.find_proposal(name)
    if proposal is not None and desk.find_record(into) is None and (other := desk.find_proposal(into)):
        return _merge_proposals(desk, proposal, other)
    heir = desk.record_of(into)
    if record is not None and record.slug == heir.slug:
        raise refusal(desk.path_of(heir), "same", f"'{name}' and '{into}' are one record already", "name another")
    if record is None or not record.path:
        if proposal is None and record is None:
            waiting = [one.slug for one in desk.look()]
            fix = did_you_mean(slug_of(name), [*waiting, *desk.actors])
            raise refusal(desk.content / "actors", "no-record", f"there is no name '{name}'", fix)
        if record is not None:
            fix = f"turn them round: newsarchive review merge {into} {record.slug}"
            raise refusal(desk.path_of(heir), "shipped", f"'{record.slug}' ships with the program", fix)
        assert proposal is not None
        return _with_form(desk, heir, proposal.name, former=proposal.slug if proposal.strong else "")
    return _merge_records(desk, record, heir)


def rename(desk: Desk, name: str, called: str, *, slug: str = "") -> Decided:
    """Another preferred name; the old one stays a form, and the old address leads to the new."""
    record = desk.record_of(name)
    if not record.path:
        return accept_shipped(desk, record, called)
    text = desk.text_of(record)
    if fold(record.name) != fold(called) and fold(record.name) not in {fold(one.text) for one in record.aliases}:
        text = extend_list(text, "aliases", [record.name], record.path)
    text = set_field(text, "name", called, record.path)
    new = slug or slug_of(called)
    why = f"{record.name} is called {called}"
    if new == record.slug:
        return Decided((Change(desk.path_of(record), text, why),))
    text = extend_list(text, "formerly", [record.slug], record.path)
    heir = desk.actors.get(new)
    # A run that was cut short has written the one and not yet removed the other.
    done = heir is not None and heir.path and desk.text_of(heir) == text
    path = desk.path_for(new) if done else _free_path(desk, new)
    gone = Change(desk.path_of(record), None, f"the record lies in {path.as_posix()} now")
    return Decided((gone,) if done else (Change(path, text, why), gone))


def accept_shipped(desk: Desk, record: Actor, called: str) -> Decided:
    """A record of the archive's own in the place of a shipped one, under the name that the archive prefers."""
    text = record_text(called, record.type, {"aliases": [record.name]})
    return Decided((Change(desk.path_for(record.slug), text, f"{record.name} is called {called}"),))


def add_form(desk: Desk, name: str, form: str, *, kind: str = "strong", start: str = "", end: str = "") -> Decided:
    """Another form under which articles name an actor."""
    record = desk.record_of(name)
    if kind not in get_args(AliasKind):
        fix = did_you_mean(kind, get_args(AliasKind))
        raise refusal(desk.path_of(record), "unknown-kind", f"there is no kind '{kind}'", fix)
    claimant = desk.claimant_of(form)
    if claimant and claimant.slug != record.slug and kind == "strong" and not claimant.shipped:
        one = f"newsarchive review merge {claimant.slug} {record.slug}"
        fix = f"take it out there, or give it another --kind; if the two are one, {one}"
        raise refusal(desk.path_of(claimant), "taken", f"'{form}' is a form of '{claimant.slug}' already", fix)
    return _with_form(desk, record, form, kind=kind, start=start, end=end)


def _with_form(
    desk: Desk, record: Actor, form: str, *, former: str = "", kind: str = "strong", start: str = "", end: str = ""
) -> Decided:
    path, text = desk.path_of(record), desk.text_of(record)
    if form in record.names and kind == "strong":
        return Decided((), (f"'{form}' is a form of '{record.slug}' already",))
    plain = kind == "strong" and not start and not end
    given = {"text": form, "kind": "" if kind == "strong" else kind, "from": start, "to": end}
    entry: Value = form if plain else {key: value for key, value in given.items() if value}
    text = extend_list(text, "aliases", [entry], path.as_posix())
    if former and former not in (record.slug, *record.formerly):
        text = extend_list(text, "formerly", [former], path.as_posix())
    return Decided((Change(path, text, f"'{form}' is a form of {record.name}"),))


def _merge_proposals(desk: Desk, proposal: ProposedActor, other: ProposedActor) -> Decided:
    if proposal.slug == other.slug:
        raise refusal(desk.content / "proposals.md", "same", f"'{other.name}' is one name", "name another")
    first, *rest = accept(desk, other.slug, forms=[proposal.name]).changes
    text = first.text or ""
    if proposal.strong:
        text = extend_list(text, "formerly", [proposal.slug], first.path.as_posix())
    return Decided((replace(first, text=text, why=f"{proposal.name} is {other.name}, who has a record"), *rest))


def _merge_records(desk: Desk, record: Actor, heir: Actor) -> Decided:
    path, text = desk.path_of(heir), desk.text_of(heir)
    old, _ = parse_matter(desk.text_of(record), record.path)
    new, _ = parse_matter(text, path.as_posix())
    if old is None or new is None:
        raise refusal(desk.path_of(heir), "unreadable", "one of the two records cannot be read", "run 'make check'")
    notes: list[str] = []
    for key in _LISTS:
        items = list(old.data.get(key) or ())
        items = [record.name, *items] if key == "aliases" else [record.slug, *items] if key == "formerly" else items
        text = extend_list(text, key, _missing(items, new.data.get(key) or (), new.data), path.as_posix())
    for key in _SINGLE:
        mine, theirs = new.data.get(key), old.data.get(key)
        if theirs and not mine and not (key == "surname" and record.type != heir.type):
            text = set_field(text, key, str(theirs), path.as_posix())
        elif theirs and str(theirs) != str(mine):
            notes.append(f"'{key}: {theirs}' of {record.path} is left out: {path.as_posix()} says '{mine}'")
    if old.body and old.body not in new.body:
        text = f"{text.rstrip()}\n\n{old.body}\n"
    gone = Change(desk.path_of(record), None, f"its address leads to {heir.slug} now")
    return Decided((Change(path, text, f"{record.name} is {heir.name}"), gone), tuple(notes))


def _missing(items: Sequence[Any], there: Sequence[Any], data: Mapping[str, Any]) -> list[Any]:
    """Entries that the other record has not got; a form that is its name needs no entry."""
    known = [_key(item) for item in there] + [_key(data.get("name"))]
    return [item for index, item in enumerate(items) if _key(item) not in known and item not in items[:index]]


def _key(item: Any) -> Any:
    return item["text"] if isinstance(item, Mapping) and set(item) <= {"text", "kind"} and item.get("text") else item


def _free_path(desk: Desk, slug: str) -> Path:
    record = desk.actors.get(slug)
    if record is not None and record.path and record.status == "confirmed":
        fix = f"choose another with --slug, or newsarchive review merge … {slug}"
        raise refusal(desk.path_of(record), "taken", f"there is a record '{slug}' already", fix)
    return desk.path_for(slug)


def _without_rejection(desk: Desk, name: str) -> list[Change]:
    """A name that was rejected once and is accepted now: its rejection goes."""
    return [
        Change(desk.path_of(actor), None, f"{actor.name} is not rejected any more")
        for actor in desk.actors.values()
        if actor.status == "rejected" and actor.path and fold(actor.name) == fold(name)
    ]
