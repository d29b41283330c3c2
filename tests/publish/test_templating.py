"""Templates give what Jinja gives, whatever was worked out beforehand."""

from __future__ import annotations

from typing import Any

import jinja2
import pytest
from markupsafe import Markup

from newsarchive.publish.templating import Environment

MACROS = """{% macro item(text) %}<li{{ caller_of(text) }}>{{ text }}</li>{% endmacro %}
{% macro box() %}<div>{{ caller() }}</div>{% endmacro %}"""
GLOBALS: dict[str, Any] = {"_": lambda text: Markup(f"[{text}]"), "caller_of": lambda text: f" id={len(text)}"}


def both(source: str, **values: object) -> tuple[str, str]:
    """What our environment gives, and what Jinja's does."""
    given = []
    for kind in (Environment, jinja2.Environment):
        environment = kind(
            loader=jinja2.DictLoader({"macros": MACROS, "page": source}),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
        )
        environment.globals.update(GLOBALS)
        given.append(environment.get_template("page").render(**values))
    return given[0], given[1]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ value }} {{ value|safe }}", "R&amp;D &lt;b&gt; R&D <b>"),
        ("{{ 7 }} {{ 1.5 }} {{ true }} {{ none }} {{ [1, '<'] }}", "7 1.5 True None [1, &#39;&lt;&#39;]"),
        ("{{ markup }}", "<i>set</i>"),
        ('{{ _("All articles") }} & {{ _(value) }}', "[All articles] & [R&D <b>]"),
        ("{% from 'macros' import item %}{{ item(value) }}", "<li id=7>R&amp;D &lt;b&gt;</li>"),
        ("{% from 'macros' import box %}{% call box() %}{{ value }}{% endcall %}", "<div>R&amp;D &lt;b&gt;</div>"),
        ("{% for n in [1, 2] %}{{ loop.index }}{{ caller_of(value) }}{% endfor %}", "1 id=72 id=7"),
        ("{% set kept %}{{ value }}{% endset %}{{ kept }}", "R&amp;D &lt;b&gt;"),
        ("{% autoescape false %}{{ value }}{% endautoescape %}", "R&D <b>"),
        (
            "{{ value.upper() }} {{ '%s'|format(value) }} {{ [3, 1]|sort }}",
            "R&amp;D &lt;B&gt; R&amp;D &lt;b&gt; [1, 3]",
        ),
        ("{{ dict(a=value)['a'] }} {{ range(3)|list }}", "R&amp;D &lt;b&gt; [0, 1, 2]"),
    ],
)
def test_a_template_gives_what_jinja_gives(source: str, expected: str) -> None:
    assert both(source, value="R&D <b>", markup=Markup("<i>set</i>")) == (expected, expected)


def test_a_message_without_values_is_looked_up_when_the_template_is_read_and_not_again() -> None:
    asked: list[str] = []

    def say(text: str) -> str:
        asked.append(text)
        return text.upper()

    environment = Environment(loader=jinja2.DictLoader({"page": "{{ _('all') }} {{ _(name) }}"}), autoescape=True)
    environment.globals["_"] = say
    pages = [environment.get_template("page").render(name=name) for name in ("a", "b")]
    assert pages == ["ALL A", "ALL B"]
    assert asked == ["all", "a", "b"]


@pytest.mark.parametrize("source", ["{{ missing }}", "{{ value.missing }}", "{{ missing('a') }}"])
def test_an_unknown_name_is_an_error(source: str) -> None:
    with pytest.raises(jinja2.UndefinedError):
        both(source, value="a")
