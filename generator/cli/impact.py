"""`policy-archive impact`: what a branch changes for readers."""

from datetime import date
from pathlib import Path

import click

from generator.cli.options import content_option, examples, today_option
from generator.impact.comparison import compare
from generator.impact.markdown import as_markdown
from generator.model.archive import Archive
from generator.reading.content import Content, read_content
from generator.reading.git import RevisionUnknown
from generator.reading.past_content import read_past_content


@examples(
    "policy-archive impact origin/main",
    "policy-archive impact HEAD --today 2026-11-28",
)
@click.command("impact")
@click.argument("revision", metavar="REV")
@content_option
@today_option
def impact_command(revision: str, content: Path, today: date) -> None:
    """Say as Markdown what changes for readers between REV and the files as they are now.

    Compared is the commit at which the present work left REV, so that what others did since does not count: records,
    verdicts today and on other days, relations, the chronology, briefs that rest on them, and addresses that would
    break. Nothing needs to be in order: what cannot be read is named and left out.
    """
    try:
        past = read_past_content(content, revision)
    except RevisionUnknown as error:
        raise click.UsageError(str(error)) from None
    present = read_content(content)
    settings = present.settings or past.content.settings
    if settings is None:
        raise click.ClickException("the archive has no settings; run 'policy-archive check'")
    before = Archive(past.content.records, past.content.settings or settings, present.vocabularies)
    after = Archive(present.records, settings, present.vocabularies)
    cautions = [*_cautions(past.content, f"At {past.commit[:12]}"), *_cautions(present, "Now")]
    click.echo(as_markdown(compare(before, after, today), f"`{past.commit[:12]}`", cautions), nl=False)


def _cautions(content: Content, when: str) -> list[str]:
    """What could not be compared, because it could not be read."""
    files = sorted({problem.path for problem in content.problems})
    return [f"{when} these files cannot be read, and are left out: {', '.join(files)}"] if files else []
