"""`policy-archive links`: whether the pages elsewhere that the archive links to still answer."""

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from importlib.metadata import version
from pathlib import Path

import click

from generator.cli.options import content_option, examples, today_option
from generator.cli.problem_text import annotation, as_data
from generator.links.judgement import BROKEN
from generator.links.markdown import as_markdown
from generator.links.mention import Mention, mentions
from generator.links.pace import Pace, site_of
from generator.links.report import old_suppressions, problems_of, sources_without_copy
from generator.links.request import ask
from generator.links.round import visit_all
from generator.links.visit import Visit, Visitor
from generator.model.settings import Settings
from generator.reading.content import Content, read_content
from generator.reading.problem import Problem

_SITES_THAT_TELL = 5
_FEW_OF = 20
"""Of at least so many sites not even one in so many answers: then the fault is taken to be on this side."""


@examples(
    "policy-archive links content/events/busan-summit-2025.yml",
    "policy-archive links --format markdown",
    "policy-archive links --copies --strict --delay 2",
)
@click.command("links")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "json", "markdown"]),
    default="text",
    show_default=True,
    help="How it is told: lines to read, annotations of GitHub's workflows, JSON, or Markdown for an issue.",
)
@click.option("--strict", is_flag=True, help="Exit with 1 if a page is gone or does not answer.")
@click.option("--copies", is_flag=True, help="Also tell each source without an archived copy, and where to look.")
@click.option(
    "--delay", metavar="SECONDS", type=click.FloatRange(0), default=1, show_default=True, help="Pause of each site."
)
@click.option(
    "--timeout",
    metavar="SECONDS",
    type=click.FloatRange(0, min_open=True),
    default=20,
    show_default=True,
    help="How long one answer may take.",
)
@click.option(
    "--sites",
    metavar="NUMBER",
    type=click.IntRange(1, 32),
    default=8,
    show_default=True,
    help="How many sites are asked at once, each for one page.",
)
@content_option
@today_option
@click.pass_context
def links_command(
    context: click.Context,
    paths: tuple[Path, ...],
    form: str,
    strict: bool,
    copies: bool,
    delay: float,
    timeout: float,
    sites: int,
    content: Path,
    today: date,
) -> None:
    """Ask for every page elsewhere that records name, and tell those that are gone, silent, refused or moved.

    PATH limits it to the records of some files or folders. Servers are asked politely: with HEAD first, one page after
    another, and with the pauses they wish for. Nothing is written: where a source has no archived copy, the address is
    told at which there may be one. What content/suppressed-links.yml names is left out. Exits with 0 unless --strict.
    """
    read = read_content(content)
    named = _named(read, paths)
    visitor = Visitor(partial(ask, timeout=timeout, agent=_agent(read.settings)), Pace(delay))
    visits = _visited(named, visitor.visit, sites)
    problems = list(problems_of(read, named, visits))
    if not paths:
        problems += old_suppressions(read, named, visits, today)
    if copies:
        problems += sources_without_copy(read, named)
    problems.sort()
    _print(problems, form, len(visits), today)
    broken = sum(problem.rule in BROKEN for problem in problems)
    click.echo(f"{len(visits)} pages asked for: {len(problems)} things to look at, {broken} broken links", err=True)
    context.exit(1 if strict and broken else 0)


def _named(content: Content, paths: Iterable[Path]) -> Mapping[str, tuple[Mention, ...]]:
    """The pages to ask for, with their mentions in the files that are meant."""
    folders = [path.resolve() for path in paths]

    def meant(mention: Mention) -> bool:
        file = content.file_of(mention.record).resolve()
        return not folders or any(file.is_relative_to(folder) for folder in folders)

    chosen = {page: tuple(filter(meant, named)) for page, named in mentions(content).items()}
    return {page: named for page, named in chosen.items() if named}


def _agent(settings: Settings | None) -> str:
    """Who asks: those who run a site see what it is for, and where to complain."""
    home = settings and (settings.repository or settings.address)
    purpose = "looks whether linked pages are still there" + (f"; +{home}" if home else "")
    return f"policy-archive/{version('policy-archive')} ({purpose})"


def _visited(named: Mapping[str, tuple[Mention, ...]], visit: Callable[[str], Visit], sites: int) -> list[Visit]:
    """What became of asking for each page.

    :raises click.ClickException: if so few sites answer that the fault must be here.
    """
    visits: list[Visit] = []
    with click.progressbar(length=len(named), label="asking for pages", file=sys.stderr) as bar:
        for done in visit_all(named, visit, sites):
            visits.append(done)
            bar.update(1)
    asked = {site_of(done.address) for done in visits}
    answered = {site_of(done.address) for done in visits if done.status is not None}
    if len(asked) >= _SITES_THAT_TELL and len(answered) * _FEW_OF < len(asked):
        told = f"{len(answered)} of {len(asked)} sites answered: this machine seems to be offline"
        raise click.ClickException(told)
    return visits


def _print(problems: list[Problem], form: str, asked: int, today: date) -> None:
    if form == "markdown":
        click.echo(as_markdown(problems, asked, today), nl=False)
    elif form == "json":
        click.echo(json.dumps([as_data(problem) for problem in problems], indent=2, ensure_ascii=False))
    else:
        for problem in problems:
            click.echo(annotation(problem) if form == "github" else problem.said)
