"""`policy-archive check`: everything that is wrong, in one run."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from generator.checking.check import check
from generator.cli.options import content_option, today_option
from generator.reading.content import read_content
from generator.reading.problem import Problem, Severity


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@content_option
@today_option
@click.pass_context
def check_command(context: click.Context, paths: tuple[Path, ...], strict: bool, content: Path, today: date) -> None:
    r"""Check the archive and print every problem, sorted, with file, line and column.

    PATH limits what is printed to some files or folders; the whole archive is read in any case. Exits with 1 if there
    is an error, or with --strict a warning.

    \b
    policy-archive check
    policy-archive check content/events/2025 --strict
    """
    checked = check(read_content(content), today)
    problems = [problem for problem in checked.problems if not paths or _within(problem, paths, content)]
    for problem in problems:
        click.echo(_line(problem))
    click.echo(_summary(problems, len(checked.archive.records) if checked.archive else 0), err=True)
    failing = problems if strict else [problem for problem in problems if problem.severity is Severity.ERROR]
    context.exit(1 if failing else 0)


def _within(problem: Problem, paths: Iterable[Path], content: Path) -> bool:
    file = (content.parent / problem.path).resolve()
    return any(file.is_relative_to(path.resolve()) for path in paths)


def _line(problem: Problem) -> str:
    return f"warning: {problem}" if problem.severity is Severity.WARNING else str(problem)


def _summary(problems: Iterable[Problem], records: int) -> str:
    severities = [problem.severity for problem in problems]
    errors, warnings = severities.count(Severity.ERROR), severities.count(Severity.WARNING)
    return f"{_counted(records, 'record')}: {_counted(errors, 'error')}, {_counted(warnings, 'warning')}"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
