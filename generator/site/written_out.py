"""Macros written out where they are called.

Calling a macro costs more than most macros print. Where a template prints the call of a macro that takes nothing but
values, the body of the macro takes the place of the call when the template is compiled, with the values as variables
of its own. Pages come out letter for letter the same; tests render every page both ways.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, TypeVar

from jinja2 import Environment, nodes
from jinja2.visitor import NodeTransformer

_Key = tuple[str | None, str]
"""How a template calls a macro: the name under which it imports it (None for one of its own), and the macro's name."""
_Copied = TypeVar("_Copied")
_IMPORTS = (nodes.Import, nodes.FromImport)
_FROM_THE_CALL = frozenset({"caller", "kwargs", "varargs"})


class WritingOutEnvironment(Environment):
    """Compiles templates with their macros written out. A changed macro is only seen by a new environment."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._libraries: dict[tuple[str, str], Mapping[_Key, nodes.Macro]] = {}

    def compile(self, source: str | nodes.Template, *args: Any, **kwargs: Any) -> Any:
        """Compile a template, given as text or as a tree."""
        tree = self.parse(source, *args[:2]) if isinstance(source, str) else source
        macros: dict[_Key, nodes.Macro] = {(None, name): macro for name, macro in _macros(tree).items()}
        for statement in tree.body:
            if isinstance(statement, nodes.Import) and isinstance(statement.template, nodes.Const):
                macros |= self._imported(statement.template.value, statement.target)
        _WritingOut(macros).visit(tree)
        tree.set_environment(self)
        return super().compile(tree, *args, **kwargs)

    def _imported(self, name: str, alias: str) -> Mapping[_Key, nodes.Macro]:
        """The macros of an imported template, which call each other by the name of the import here."""
        if (name, alias) not in self._libraries and self.loader:
            source, filename, _ = self.loader.get_source(self, name)
            library = self.parse(source, name, filename)
            # What a library imports itself has no name in the importing template.
            macros = {} if any(isinstance(node, _IMPORTS) for node in library.body) else _macros(library)
            for macro in macros.values():
                _Qualifying(alias, macros.keys() - _own_names(macro)).visit(macro)
            self._libraries[name, alias] = {(alias, own): macro for own, macro in macros.items()}
        return self._libraries.get((name, alias), {})


class _WritingOut(NodeTransformer):
    """Replaces calls that are printed: of short macros everywhere, of those with a loop only within another loop.

    `within` are the macros whose bodies the calls stand in: one may call itself.
    """

    def __init__(
        self, macros: Mapping[_Key, nodes.Macro], within: frozenset[_Key] = frozenset(), *, repeated: bool = False
    ) -> None:
        self._macros = macros
        self._within = within
        self._repeated = repeated

    def visit(self, node: nodes.Node, *args: Any, **kwargs: Any) -> Any:
        """Look at a node; nothing is printed within expressions."""
        return node if isinstance(node, nodes.Expr) else super().visit(node, *args, **kwargs)

    def visit_For(self, loop: nodes.For) -> nodes.For:  # noqa: N802 - the name is Jinja's
        """What is printed again and again."""
        around, self._repeated = self._repeated, True
        self.generic_visit(loop)
        self._repeated = around
        return loop

    def visit_Output(self, output: nodes.Output) -> list[nodes.Node]:  # noqa: N802 - the name is Jinja's
        """What is printed, in pieces."""
        return list(self._pieces(output.nodes))

    def _pieces(self, printed: Iterable[nodes.Expr]) -> Iterator[nodes.Node]:
        for key, group in groupby(printed, self._key):
            expressions = list(group)
            if key is None:
                yield nodes.Output(expressions, lineno=expressions[0].lineno)
            else:
                yield from (self._body(key, call) for call in expressions if isinstance(call, nodes.Call))

    def _key(self, printed: nodes.Expr) -> _Key | None:
        """The macro that an expression is the call of, if its body can stand here."""
        match printed:
            case nodes.Call(node=nodes.Name(name=name), kwargs=[], dyn_args=None, dyn_kwargs=None):
                key: _Key = (None, name)
            case nodes.Call(
                node=nodes.Getattr(node=nodes.Name(name=alias), attr=name), kwargs=[], dyn_args=None, dyn_kwargs=None
            ):
                key = (alias, name)
            case _:
                return None
        macro = None if key in self._within else self._macros.get(key)
        if macro is None or len(macro.args) != len(printed.args):
            return None
        return key if self._repeated or macro.find(nodes.For) is None else None

    def _body(self, key: _Key, call: nodes.Call) -> nodes.With:
        """The body of a macro with its parameters set. What goes wrong in it is told at the place of the call."""
        macro = self._macros[key]
        parameters: list[nodes.Expr] = [nodes.Name(parameter.name, "store") for parameter in macro.args]
        body = nodes.With(parameters, call.args, _copied(macro.body, call.lineno), lineno=call.lineno)
        _WritingOut(self._macros, self._within | {key}, repeated=self._repeated).visit(body)
        return body


class _Qualifying(NodeTransformer):
    """Lets macros be called by the name of the import."""

    def __init__(self, alias: str, names: Iterable[str]) -> None:
        self._alias = alias
        self._names = frozenset(names)

    def visit_Name(self, name: nodes.Name) -> nodes.Expr:  # noqa: N802 - the name is Jinja's
        """The name, as seen from the importing template."""
        if name.ctx != "load" or name.name not in self._names:
            return name
        return nodes.Getattr(nodes.Name(self._alias, "load"), name.name, "load", lineno=name.lineno)


def _macros(tree: nodes.Template) -> dict[str, nodes.Macro]:
    """The macros of a template that take nothing but the values of their parameters."""
    return {
        macro.name: macro
        for macro in tree.body
        if isinstance(macro, nodes.Macro)
        and not macro.defaults
        and not any(name.name in _FROM_THE_CALL for name in macro.find_all(nodes.Name))
    }


def _own_names(macro: nodes.Macro) -> set[str]:
    """The names that mean something of the macro's own."""
    return {name.name for name in macro.find_all(nodes.Name) if name.ctx != "load"}


def _copied(value: _Copied, line: int) -> _Copied:
    """A copy of a part of a tree, as if all of it stood in one line."""
    copy: Any = value
    if isinstance(value, nodes.Node):
        copy = type(value)(*(_copied(getattr(value, field, None), line) for field in value.fields), lineno=line)
    elif isinstance(value, list | tuple):
        copy = type(value)(_copied(item, line) for item in value)
    return copy  # type: ignore[no-any-return]
