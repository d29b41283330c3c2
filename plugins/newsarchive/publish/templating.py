"""Jinja's environment, made for one site: what is known when a template is read is worked out then, not on each page.

Three things took a third of the time of all templates: looking up the same messages again, marking every text as
escaped before it is joined with others, and finding out what each call passes on.
What templates may say, and what they give, is as in Jinja.
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from types import FunctionType, MethodType
from typing import Any

import jinja2
import markupsafe
from jinja2 import compiler, nodes, runtime
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

# Escapes what is known to be text, in C; the library keeps it to itself, and has it under this name since 3.0.
_escape_text: Callable[[str], str] = getattr(markupsafe, "_escape_inner", escape)
# What says a message in the interface's language; with values it is said on the page.
_SAYERS = ("_", "gettext", "pgettext")


def output_text(value: object) -> str:
    """A value as the page has it: as ``escape`` gives it, but not marked, for it is joined with others at once.

    >>> output_text("R&D"), output_text(Markup("<b>")), output_text(7)
    ('R&amp;D', Markup('<b>'), '7')
    """
    kind = type(value)
    if kind is str:
        return _escape_text(value)  # type: ignore[arg-type]
    if kind is Markup:
        return value  # type: ignore[return-value]
    return str(value) if kind in (int, float) else escape(value)


class Environment(jinja2.Environment):
    """As Jinja's; globals must be in place before the first template is read."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.code_generator_class = _CodeGenerator
        self.context_class = _Context

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        # Jinja chains two tables, and asks both for each name of each macro that a page imports.
        return super().make_globals(d) if d else self.globals


class _Context(runtime.Context):
    def call(self, function: Any, /, *args: Any, **values: Any) -> Any:
        """As Jinja calls what stands in a template; what takes nothing from the page needs no more than its name."""
        kind = type(function)
        if kind is runtime.Macro:
            args = (self.eval_ctx, *args)
        elif kind not in (FunctionType, MethodType) or hasattr(function, "jinja_pass_arg"):
            return super().call(function, *args, **values)
        values.pop("_block_vars", None)
        values.pop("_loop_vars", None)
        return function(*args, **values)


class _CodeGenerator(compiler.CodeGenerator):
    def visit_Template(self, node: nodes.Template, frame: compiler.Frame | None = None) -> None:
        self.writeline(f"from {__name__} import {output_text.__name__}")
        super().visit_Template(_Saying(self.environment).visit(node), frame)

    def _output_child_pre(self, node: nodes.Expr, frame: compiler.Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write(f"{output_text.__name__}(")


class _Saying(NodeTransformer):
    """Messages without values become the words that they are on every page."""

    def __init__(self, environment: jinja2.Environment) -> None:
        self._globals = environment.globals

    def visit_Call(self, node: nodes.Call) -> nodes.Node:
        self.generic_visit(node)
        called, dynamic = node.node, node.kwargs or node.dyn_args or node.dyn_kwargs
        if not isinstance(called, nodes.Name) or called.name not in _SAYERS or dynamic:
            return node
        said = [one.value for one in node.args if isinstance(one, nodes.Const)]
        if len(said) < len(node.args) or called.name not in self._globals:
            return node
        say: Any = self._globals[called.name]
        return nodes.MarkSafe(nodes.Const(str(say(*said))), lineno=node.lineno)
