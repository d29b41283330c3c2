"""The catalogues: complete, true to their English, and read strictly; and what a site does that has none."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Message
from babel.messages.checkers import checkers

from newsarchive.annotate.salience import ORDINALS, TIMES
from newsarchive.errors import ProblemsFound, format_problem
from newsarchive.publish.language.catalogues import find_words, places_in, read_catalogue
from newsarchive.publish.language.reasons import reason_in
from newsarchive.publish.language.scripts import SAID, script_of
from newsarchive.publish.language.words import ENGLISH, Words

ROOT = Path(__file__).parents[2]
THEME = ROOT / "theme"
CATALOGUES = sorted((THEME / "locale").glob("*.po"))
# Of these a language may have the Roman numeral instead.
MAY_DIFFER = re.compile(r"century ")


def tool() -> ModuleType:
    """``tools/words.py``, which ``make words`` runs."""
    spec = importlib.util.spec_from_file_location("words_tool", ROOT / "tools" / "words.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TOOL = tool()
FOUND = {
    (message.context or "", _first): message for message in TOOL.find_messages() if (_first := TOOL.first(message))
}


def messages_of(path: Path) -> dict[tuple[str, str], Message]:
    return {(one.context or "", TOOL.first(one)): one for one in TOOL.read_catalogue(path) if TOOL.first(one)}


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_every_message_is_translated_and_none_is_left_over(path: Path) -> None:
    messages = messages_of(path)
    assert (messages.keys() - FOUND.keys(), FOUND.keys() - messages.keys()) == (set(), set()), "run: make words"
    assert [one.id for one in messages.values() if not all(forms(one.string))] == []
    assert [one.id for one in messages.values() if one.fuzzy] == []
    assert "#~" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_every_translation_has_the_places_of_its_english(path: Path) -> None:
    catalogue = TOOL.read_catalogue(path)
    for message in catalogue:
        if message.id and not MAY_DIFFER.match(TOOL.first(message)):
            for check in checkers:
                check(catalogue, message)
            english, said = forms(message.id), forms(message.string)
            # A singular that says "one" need not say the number.
            allowed = [set(places_in(one)) for one in english]
            assert all(set(places_in(one)) in allowed for one in said), message.id
            assert set(places_in(said[-1])) == allowed[-1], message.id
            assert [tags(one) for one in said] == [tags(english[-1])] * len(said), message.id


def forms(text: object) -> tuple[str, ...]:
    return tuple(map(str, text)) if isinstance(text, (list, tuple)) else (str(text),)


def tags(text: str) -> list[str]:
    return sorted(re.findall(r"<[^>]*>", text))


def test_french_has_the_spaces_and_the_apostrophes_of_a_newspaper() -> None:
    said = [text for one in messages_of(THEME / "locale" / "fr.po").values() for text in forms(one.string)]
    plain = [re.sub(r"<[^>]*>", "", text) for text in said]
    assert [text for text in plain if "'" in text or '"' in text or "...." in text] == []
    assert [text for text in plain if re.search(r"(?<![\u00a0]):(?!//)", text)] == []
    assert [text for text in plain if re.search(r"(?<!\u202f)[;!?]", text)] == []
    assert [text for text in plain if re.search("«(?!\u00a0)|(?<!\u00a0)»", text)] == []


def test_what_scripts_say_is_in_the_catalogue_and_nothing_more() -> None:
    scripts = [path.read_text(encoding="utf-8") for path in sorted((THEME / "static" / "js").glob("*.js"))]
    assert {text for script in scripts for text in re.findall(r'say\("([^"]*)"', script)} == set(SAID)
    french = read_catalogue(THEME / "locale" / "fr.po", "fr")
    assert '"Searching…": "Recherche…"' in script_of(french)


@pytest.mark.parametrize(
    ("reason", "french"),
    [
        ("reported by 3 articles", "rapporté par 3 articles"),
        ("1 article appeared on its day", "1 article a paru le jour même"),
        ("names 1 actor", "cite 1 acteur"),
        ("2 sentences tell of it", "2 phrases le racontent"),
        ("dated by “on Thursday; late”", "daté par «\u00a0on Thursday; late\u00a0»"),
        ("told without a date of its own", "raconté sans date propre"),
        ("named in the headline; named three times", "cité dans le titre\u202f; cité 3 fois"),
        ("named once", "cité 1 fois"),
        ("named 25 times", "cité 25 fois"),
        ("introduced with a role in the first paragraph", "présenté avec sa fonction au paragraphe 1"),
        ("named in the 12th paragraph", "cité au paragraphe 12"),
        ("Jane Roe speaks for it", "Jane Roe parle en son nom"),
        ("a reason of tomorrow", "a reason of tomorrow"),
        # What proposals.md holds may be anybody's words.
        ("named in the last paragraph", "named in the last paragraph"),
        ("introduced with a role in the ²th paragraph", "introduced with a role in the ²th paragraph"),
        ("named ² times", "named ² times"),
        ("100% sure", "100% sure"),
    ],
)
def test_a_reason_of_the_rules_is_said_in_the_language_of_the_interface(reason: str, french: str) -> None:
    words = read_catalogue(THEME / "locale" / "fr.po", "fr")
    assert (reason_in(words, reason), reason_in(ENGLISH, reason)) == (french, reason)


# Every reason as its rule writes it, an f-string's values filled in.
_VALUES = {"_count(len(reports), 'article')": "3 articles", "_count(same_day, 'article')": "1 article",
           "_count(len(event.actors), 'actor')": "2 actors", "telling.timex.text": "May", "told": "2",
           "evidence.officer": "Jane Roe", "_ordinal(evidence.introduced)": ORDINALS[0],
           "_ordinal(evidence.paragraph)": "11th", "_times(evidence.count)": TIMES[2]}  # fmt: skip


@pytest.mark.parametrize(
    "room", ["index/importance.py", "annotate/salience.py", "annotate/events/build.py", "annotate/events/edits.py"]
)
def test_every_reason_that_a_rule_can_give_is_known(room: str) -> None:
    """A reason that is reworded, or a new one, has to be told to ``language/reasons.py``."""
    source = (ROOT / "plugins" / "newsarchive" / room).read_text(encoding="utf-8")
    written = re.findall(r"reasons(?:: list\[str\])? ?(?:\+=|=|\.append\() ?\[?(.*)", source)
    written += re.findall(r"return 0\.75, \[(.*)\]|score, reasons = 0\.9, \[(.*)\]", source)
    lines = [line if isinstance(line, str) else "".join(line) for line in written]
    lines += re.findall(r"(?:_REASONS = .*|why = .*|why=\(.*)", source)
    french = read_catalogue(THEME / "locale" / "fr.po", "fr")
    found = 0
    for text in (text for line in lines for text in re.findall(r'f?"((?:[^"\\]|\\.)*)"', line)):
        said = re.sub(r"{([^{}]*)}", lambda place: _VALUES[place[1]], text)
        if " " in said and said != "; ":
            found += 1
            assert reason_in(french, said) != said, said
    assert found > 1


# ---------------------------------------------------------------- finding and reading


def theme_with(folder: Path, text: str, name: str = "fr.po") -> Path:
    (folder / "locale").mkdir()
    (folder / "locale" / name).write_text(text, encoding="utf-8")
    return folder


HEAD = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


def test_without_a_catalogue_the_interface_is_english_and_the_build_says_so(tmp_path: Path) -> None:
    theme = theme_with(tmp_path, HEAD)
    settings = tmp_path / "pelican.conf.py"
    settings.write_text('SITENAME = "X"\nDEFAULT_LANG = "sw"\n', encoding="utf-8")
    words, (problem,) = find_words(theme, "sw", settings)
    assert (words.lang, words.is_english) == ("en", True)
    assert format_problem(problem) == (
        f"{settings}:2:1: warning: there is no catalogue for 'sw'; the interface is in English (languages: en, fr); "
        f"add {tmp_path}/locale/sw.po (see 'Another language' in docs/translating.md), "
        "or set DEFAULT_LANG to one of these"
    )


@pytest.mark.parametrize("lang", ["en", "en-GB"])
def test_english_needs_no_catalogue(tmp_path: Path, lang: str) -> None:
    assert find_words(tmp_path, lang, tmp_path / "x") == (Words(lang), ())


def test_a_regions_language_is_served_by_the_language_itself() -> None:
    words, problems = find_words(THEME, "fr-CA", ROOT / "pelican.conf.py")
    assert (words.lang, words.gettext("Actors"), problems) == ("fr-CA", "Acteurs", ())


def test_a_catalogue_for_a_language_that_nobody_knows_the_months_of_is_none(tmp_path: Path) -> None:
    words, problems = find_words(theme_with(tmp_path, HEAD, "tlh.po"), "tlh", tmp_path / "x")
    assert (words.is_english, len(problems)) == (True, 1)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('msgid "Named %(count)s"\nmsgstr "Cité %(cout)s"\n', "the translation of 'Named %(count)s' has '%(cout)s'"),
        ('msgid "Named %(count)s"\nmsgstr "Cité %(count)d"\n', "has '%(count)s'"),
        ('msgid "All"\nmsgstr "100 %"\n', "the translation of 'All' has"),
        ('msgid "All\nmsgstr "Tous"\n', "it cannot be read"),
    ],
)
def test_a_fault_in_a_catalogue_stops_the_build_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    path = theme_with(tmp_path, HEAD + text) / "locale" / "fr.po"
    with pytest.raises(ProblemsFound) as raised:
        read_catalogue(path, "fr")
    (problem,) = raised.value.problems
    assert (problem.path, problem.severity) == (path.as_posix(), "error")
    assert problem.line >= 5
    assert told in problem.message


def test_what_is_not_translated_yet_is_said_in_english(tmp_path: Path) -> None:
    theme = theme_with(tmp_path, f'{HEAD}msgid "All"\nmsgstr "Tous"\n\nmsgid "Actors"\nmsgstr ""\n')
    words = read_catalogue(theme / "locale" / "fr.po", "fr")
    assert (words.gettext("All"), words.gettext("Actors")) == ("Tous", "Actors")


def test_the_tool_leaves_a_catalogue_that_is_up_to_date_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TOOL, "CATALOGUES", tmp_path)
    for path in CATALOGUES:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    assert TOOL.main([]) == 0
    assert [path.name for path in CATALOGUES if path.read_bytes() != (tmp_path / path.name).read_bytes()] == []


def test_the_tool_begins_a_catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TOOL, "CATALOGUES", tmp_path)
    assert TOOL.main(["pl"]) == 0
    begun = tmp_path / "pl.po"
    assert messages_of(begun).keys() == FOUND.keys()
    assert read_catalogue(begun, "pl").gettext("Actors") == "Actors"
