"""`policy-archive status`: how a measure stands on a day, or what binds a commodity from here to there."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from generator.checking.check import check
from generator.cli.options import Day, content_option, examples, today_option
from generator.model.archive import Archive
from generator.model.binding import Binding, Group, Question, what_binds, what_binds_within
from generator.model.commodity import Commodity
from generator.model.coverage import CoverageIndex
from generator.model.lifecycle.status import SourceReference, Status
from generator.model.measure import Measure
from generator.reading.content import read_content
from generator.reading.suggestion import did_you_mean
from generator.reading.today import current_day


@examples(
    "policy-archive status cn-mofcom-2024-46",
    "policy-archive status cn-mofcom-2024-46 --part art-2-metals --on 2025-12-01",
    "policy-archive status --commodity gallium --from CN --to US --on 2024-12-04",
)
@click.command("status")
@click.argument("measure", required=False)
@click.option("--part", help="Only this part of the measure.")
@click.option("--commodity", help="A commodity's id: what binds it, or what of the measure does.")
@click.option("--from", "origin", help="Code of the jurisdiction the goods come from.")
@click.option("--to", "destination", help="Code of the jurisdiction they go to.")
@click.option("--on", type=Day(), help="Day asked about (default: today).")
@content_option
@today_option
def status_command(
    measure: str | None,
    part: str | None,
    commodity: str | None,
    origin: str | None,
    destination: str | None,
    on: date | None,
    content: Path,
    today: date,
) -> None:
    """Say whether MEASURE binds, since when, until when, under which act; without MEASURE, what binds a commodity."""
    archive = _archive(content, today)
    _known_codes(archive, origin, destination)
    if commodity is not None and not isinstance(archive.records.get(commodity), Commodity):
        hint = did_you_mean(commodity, [record.id for record in archive.commodities])
        raise click.UsageError(f"{commodity!r} is not a commodity; {hint}")
    day = on or today
    if measure is None:
        if commodity is None:
            raise click.UsageError("give a MEASURE, or --commodity to ask what binds it")
        lines = _what_binds(archive, Question(commodity, origin, destination), day, today)
    else:
        record = _measure(archive, measure)
        _known_part(record, part)
        lines = _report(archive, record, part, Question(commodity or "", origin, destination), day, today)
    for line in lines:
        click.echo(line)


def _archive(content: Path, today: date) -> Archive:
    # Of a day in the past the archive is asked as it is now, and what happened since is no problem of it.
    checked = check(read_content(content), max(today, current_day()))
    if checked.archive is None or checked.errors:
        raise click.ClickException("the archive has problems; run 'policy-archive check'")
    return checked.archive


def _known_codes(archive: Archive, *codes: str | None) -> None:
    known = {jurisdiction.id for jurisdiction in archive.jurisdictions}
    for code in codes:
        if code is not None and code.lower() not in known:
            hint = did_you_mean(code, [jurisdiction.id for jurisdiction in archive.jurisdictions])
            raise click.UsageError(f"no record names the jurisdiction {code!r}; {hint}")


def _measure(archive: Archive, name: str) -> Measure:
    record = archive.resolve(name)
    if not isinstance(record, Measure):
        hint = did_you_mean(name, [measure.id for measure in archive.measures])
        raise click.UsageError(f"{name!r} is not a measure; {hint}")
    return record


def _known_part(measure: Measure, part: str | None) -> None:
    parts = [own.id for own in measure.parts]
    if part is not None and part not in parts:
        hint = did_you_mean(part, parts) or "it has no parts"
        raise click.UsageError(f"{part!r} is not a part of {measure.id}; {hint}")


def _report(
    archive: Archive, measure: Measure, part: str | None, question: Question, on: date, today: date
) -> Iterator[str]:
    def status(identifier: str | None) -> Status:
        return archive.status(
            measure,
            identifier,
            on,
            today,
            commodity=question.commodity or None,
            origin=question.origin,
            destination=question.destination,
        )

    yield measure.title
    yield f"on {on}, as known on {today}; later acts searched to {measure.checked or archive.settings.checked}"
    yield from _answer(part or "whole", status(part), archive)
    for own in measure.parts if part is None else ():
        yield from _answer(own.id, status(own.id), archive)


def _what_binds(archive: Archive, question: Question, on: date, today: date) -> Iterator[str]:
    """Group by group, never added up."""
    origin, destination = question.origin or "anywhere", question.destination or "anywhere"
    yield f"{archive.commodity(question.commodity).title} from {origin} to {destination} on {on}, as known on {today}"
    coverage = CoverageIndex(archive)
    found = list(what_binds(archive, coverage, question, on, today))
    within = list(what_binds_within(archive, coverage, question, on, today))
    for group in Group:
        bindings = [binding for binding in found if binding.group is group]
        if bindings:
            yield f"{group} ({len(bindings)})"
        for binding in bindings:
            yield from _answer(_named(binding), binding.status, archive)
    if within:
        yield f"only some of the group ({len(within)})"
    for some in within:
        yield from _answer(f"{_named(some.binding)} on {', '.join(some.members)}", some.binding.status, archive)
    if not (found or within):
        yield "no restriction is recorded"


def _named(binding: Binding) -> str:
    part = f" {binding.coverage.part.id}" if binding.coverage.part else ""
    return f"{binding.coverage.measure.id}{part}{' (in part)' if binding.partly_excluded else ''}"


def _answer(name: str, status: Status, archive: Archive) -> Iterator[str]:
    flags = f" [{', '.join(status.flags)}]" if status.flags else ""
    yield f"{name}: {status.verdict}{flags}"
    if status.since:
        yield f"  since:  {status.since_told or status.since}"
    if status.until:
        yield f"  until:  {status.until.authored}; then by its terms {status.then}"
    yield f"  reason: {status.reason}"
    for reference in status.sources:
        yield f"  source: {_address(archive, reference)}"


def _address(archive: Archive, reference: SourceReference) -> str:
    source = archive.source(reference)
    return f"{reference} {source.publisher}: {source.url}"
