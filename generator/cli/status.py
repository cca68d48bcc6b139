"""`policy-archive status`: how a measure stands on a day."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from generator.checking.check import check
from generator.cli.options import Day, content_option, today_option
from generator.model.archive import Archive
from generator.model.lifecycle.status import SourceReference, Status
from generator.model.measure import Measure
from generator.reading.content import read_content
from generator.reading.suggestion import did_you_mean


@click.command("status")
@click.argument("measure")
@click.option("--part", help="Only this part of the measure.")
@click.option("--on", type=Day(), help="Day asked about (default: today).")
@content_option
@today_option
def status_command(measure: str, part: str | None, on: date | None, content: Path, today: date) -> None:
    r"""Say whether MEASURE binds, since when, until when, under which act.

    \b
    policy-archive status cn-mofcom-2024-46
    policy-archive status cn-mofcom-2024-46 --part art-2-metals --on 2025-12-01
    """
    checked = check(read_content(content), today)
    if checked.archive is None or checked.errors:
        raise click.ClickException("the archive has problems; run 'policy-archive check'")
    record = _measure(checked.archive, measure)
    day = on or today
    if part is not None and part not in [own.id for own in record.parts]:
        hint = did_you_mean(part, [own.id for own in record.parts]) or "it has no parts"
        raise click.UsageError(f"{part!r} is not a part of {record.id}; {hint}")
    for line in _report(checked.archive, record, part, day, today):
        click.echo(line)


def _measure(archive: Archive, name: str) -> Measure:
    record = archive.resolve(name)
    if not isinstance(record, Measure):
        hint = did_you_mean(name, [measure.id for measure in archive.measures])
        raise click.UsageError(f"{name!r} is not a measure; {hint}")
    return record


def _report(archive: Archive, measure: Measure, part: str | None, on: date, today: date) -> Iterator[str]:
    yield measure.title
    yield f"on {on}, as known on {today}; later acts searched to {measure.checked or archive.settings.checked}"
    yield from _answer(part or "whole", archive.status(measure, part, on, today), archive)
    if part is None:
        for own in archive.life(measure).parts_on(on, today):
            yield from _answer(own.identifier, own.status, archive)


def _answer(name: str, status: Status, archive: Archive) -> Iterator[str]:
    flags = f" [{', '.join(status.flags)}]" if status.flags else ""
    yield f"{name}: {status.verdict}{flags}"
    if status.since:
        yield f"  since:  {status.since}"
    if status.until:
        yield f"  until:  {status.until.authored}; then by its terms {status.then}"
    yield f"  reason: {status.reason}"
    for reference in status.sources:
        yield f"  source: {_address(archive, reference)}"


def _address(archive: Archive, reference: SourceReference) -> str:
    source = archive.source(reference)
    return f"{reference} {source.publisher}: {source.url}"
