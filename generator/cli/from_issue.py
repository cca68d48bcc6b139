"""`policy-archive from-issue`: an issue that was filled in as a form, turned into files."""

from codecs import BOM_UTF8
from datetime import date
from pathlib import Path

import click

from generator.checking.check import check
from generator.cli.options import content_option, examples, today_option
from generator.drafting.identifier import ids_taken
from generator.drafting.issue import Issue, Outcome, edit_from, event_from
from generator.drafting.issue_form import Form, read_form
from generator.model.archive import Archive
from generator.reading.content import read_content
from generator.reading.problem import Problem
from generator.reading.yaml_nodes import UnreadableFile, decode


@examples(
    "policy-archive from-issue issue.md",
    "policy-archive from-issue issue.md --today 2026-11-28",
)
@click.command("from-issue")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@content_option
@today_option
@click.pass_context
def from_issue_command(context: click.Context, file: Path, content: Path, today: date) -> None:
    """Turn FILE, the text of an issue that was filled in as a form, into files of the archive.

    An event becomes a new file; a source or a correction is added to the file of its record, whose formatting and
    comments stay as they are. Exits with 1 if something is still to be mended: in the issue, or in the files.
    """
    before = check(read_content(content), today)
    if before.archive is None:
        raise click.ClickException("the archive has no settings; run 'policy-archive check'")
    outcome = _outcome(file, before.archive, content, today)
    for written in outcome.files:
        target = content / written.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(written.text, encoding="utf-8", newline=_line_break_of(target))
        click.echo(f"wrote {target}", err=True)
    new = (problem for problem in check(read_content(content), today).problems if problem not in before.problems)
    problems = sorted([*outcome.problems, *new])
    for problem in problems:
        click.echo(str(problem))
    context.exit(1 if problems else 0)


def _line_break_of(file: Path) -> str:
    """How the lines of a file end: as they do if it is there already, for else all of them would change."""
    return "\r\n" if file.exists() and b"\r\n" in file.read_bytes() else "\n"


def _outcome(file: Path, archive: Archive, content: Path, today: date) -> Outcome:
    """What comes of the issue. A form of its own is none of the archive's: nothing is written."""
    try:
        # A browser sends a form's text with line breaks of two characters, and an editor may put a mark before it.
        text = decode(file.read_bytes().removeprefix(BOM_UTF8)).replace("\r\n", "\n")
    except UnreadableFile as error:
        return Outcome((), (error.problem(str(file)),))
    form = read_form(text)
    if form is None:
        message = "this is none of the archive's forms: it asks neither 'What happened' nor for a 'Record'"
        fix = "keep the headings of the form, each on a line that begins with ###"
        return Outcome((), (Problem(str(file), 1, 1, "unknown-form", message, fix),))
    issue = Issue(form, str(file))
    if form.form is Form.EVENT:
        return event_from(issue, archive, ids_taken(content, archive))
    return edit_from(issue, archive, today, lambda record: (content / record.path).read_text(encoding="utf-8"))
