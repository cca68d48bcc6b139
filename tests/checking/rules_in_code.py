"""The ids of all rules, as the code names them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import generator

_ROOMS = ("model", "reading", "checking")
_RULE_IS_ARGUMENT = {
    "Finding": 2,
    "Problem": 3,
    "UnreadableFile": 0,
    "PydanticCustomError": 0,
    "finding": 1,
    "_known": 3,
    "problem": 1,
}
"""Where in the call of a function its rule stands."""


def rules_in_code() -> frozenset[str]:
    """Every id that the model, the reader or the checker can give a problem."""
    return rules_in(*_ROOMS)


@cache
def rules_in(*rooms: str) -> frozenset[str]:
    """Every id that some rooms can give a problem."""
    root = Path(generator.__file__).parent
    files = [file for room in rooms for file in (root / room).rglob("*.py")]
    return frozenset(rule for file in files for rule in _rules_of(ast.parse(file.read_text(encoding="utf-8"))))


def _rules_of(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _text_at(node.args, _RULE_IS_ARGUMENT.get(_called(node), len(node.args)))
        elif isinstance(node, ast.FunctionDef) and _gives_rule_message_and_fix(node):
            for inner in ast.walk(node):
                if isinstance(inner, ast.Return) and isinstance(inner.value, ast.Tuple):
                    yield from _text_at(inner.value.elts, 0)


def _called(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _gives_rule_message_and_fix(function: ast.FunctionDef) -> bool:
    return function.returns is not None and ast.unparse(function.returns) == "tuple[str, str, str]"


def _text_at(nodes: list[ast.expr], place: int) -> Iterator[str]:
    if place < len(nodes):
        node = nodes[place]
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
