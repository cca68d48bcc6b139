"""Problems as other programs and terminals show them."""

from pathlib import Path
from typing import TypedDict

from generator.reading.problem import Problem, Severity


class ProblemData(TypedDict):
    """A problem in JSON."""

    path: str
    line: int
    column: int
    rule: str
    severity: str
    message: str
    fix: str


def as_data(problem: Problem) -> ProblemData:
    """A problem for other programs."""
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "rule": problem.rule,
        "severity": problem.severity.value,
        "message": problem.message,
        "fix": problem.fix,
    }


def annotation(problem: Problem) -> str:
    """A workflow command of GitHub Actions, which shows the problem beside the line it is about."""
    level = "warning" if problem.severity is Severity.WARNING else "error"
    place = f"file={_property(problem.path)},line={problem.line},col={problem.column},title={_property(problem.rule)}"
    text = f"{problem.message}; {problem.fix}" if problem.fix else problem.message
    return f"::{level} {place}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def underlined(problem: Problem, folder: Path) -> str:
    """The line of the file with a mark below the place; empty if the file cannot be read any more."""
    try:
        lines = (folder / problem.path).read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return ""
    if problem.line > len(lines):
        return ""
    written = lines[problem.line - 1].replace("\t", " ")
    return f"    {written}\n    {' ' * (problem.column - 1)}^"
