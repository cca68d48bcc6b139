"""`policy-archive check`: everything that is wrong, in one run."""

import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from generator.cli.options import content_option, examples, today_option
from generator.cli.problem_text import annotation, as_data, underlined
from generator.reading.changed_files import changed_files
from generator.reading.git import RevisionUnknown
from generator.reading.problem import Problem, Severity
from generator.reading.record_files import read_ahead


@examples(
    "policy-archive check",
    "policy-archive check content/events --strict",
    "policy-archive check --format github --changed-since origin/main",
)
@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "json"]),
    default="text",
    show_default=True,
    help="How problems are printed: lines to read, annotations of GitHub's workflows, or JSON.",
)
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option("--changed-since", metavar="REV", help="Problems in files untouched since this revision only warn.")
@content_option
@today_option
@click.pass_context
def check_command(
    context: click.Context,
    paths: tuple[Path, ...],
    form: str,
    strict: bool,
    changed_since: str | None,
    content: Path,
    today: date,
) -> None:
    """Check the archive and print every problem, sorted, with file, line and column.

    PATH limits what is printed to some files or folders; the whole archive is read in any case. Exits with 1 if there
    is an error, or with --strict a warning.
    """
    ahead = read_ahead(content)
    # Imported while other processes parse: the two take about as long.
    from generator.checking.check import check
    from generator.reading.content import read_content

    checked = check(read_content(content, ahead=ahead), today)
    problems: Iterable[Problem] = checked.problems
    if paths:
        problems = [problem for problem in problems if _within(problem, paths, content)]
    strictly = list(problems)
    if changed_since:
        strictly, untouched = _parted(strictly, changed_since, content)
        problems = sorted([*strictly, *untouched])
    _print(list(problems), form, content)
    click.echo(_summary(problems, len(checked.archive.records) if checked.archive else 0), err=True)
    failing = strictly if strict else [problem for problem in strictly if problem.severity is Severity.ERROR]
    context.exit(1 if failing else 0)


def _within(problem: Problem, paths: Iterable[Path], content: Path) -> bool:
    file = (content.parent / problem.path).resolve()
    return any(file.is_relative_to(path.resolve()) for path in paths)


def _parted(problems: list[Problem], revision: str, content: Path) -> tuple[list[Problem], list[Problem]]:
    """Problems in files touched since a revision, and those in all others as warnings."""
    try:
        touched = changed_files(content, revision)
    except RevisionUnknown as error:
        raise click.UsageError(str(error)) from None
    own = [problem for problem in problems if (content.parent / problem.path).resolve() in touched]
    others = [replace(problem, severity=Severity.WARNING) for problem in problems if problem not in own]
    return own, others


def _print(problems: list[Problem], form: str, content: Path) -> None:
    if form == "json":
        click.echo(json.dumps([as_data(problem) for problem in problems], indent=2, ensure_ascii=False))
        return
    terminal = sys.stdout.isatty()
    for problem in problems:
        if form == "github":
            click.echo(annotation(problem))
        else:
            click.echo(str(problem))
            if terminal:
                click.echo(underlined(problem, content.parent))


def _summary(problems: Iterable[Problem], records: int) -> str:
    severities = [problem.severity for problem in problems]
    errors, warnings = severities.count(Severity.ERROR), severities.count(Severity.WARNING)
    return f"{_counted(records, 'record')}: {_counted(errors, 'error')}, {_counted(warnings, 'warning')}"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
