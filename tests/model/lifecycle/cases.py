"""The table of life-cycle cases, read."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from generator.model.archive import Archive
from generator.model.lifecycle.status import Status
from generator.reading.yaml_nodes import parse_mapping
from tests.builders import Records, Values, archive_of

TABLE = Path(__file__).parents[2] / "lifecycle_cases.yml"


@dataclass(frozen=True)
class Answer:
    """The seven parts of an answer, in plain values."""

    verdict: str
    flags: tuple[str, ...]
    since: str | None
    until: tuple[str, str] | None
    then: str | None
    reason: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """A question and the answer it has to have."""

    name: str
    records: Records
    measure: str
    part: str | None
    on: date
    today: date
    commodity: str | None
    origin: str | None
    destination: str | None
    answer: Answer

    @property
    def archive(self) -> Archive:
        """The archive that is asked, made anew: nothing is remembered of an earlier question."""
        return archive_of(self.records)

    def ask(self) -> Answer:
        """The answer that the archive gives."""
        archive = self.archive
        measure = archive.measure(self.measure)
        return in_plain_values(
            archive.status(measure, self.part, self.on, self.today, self.commodity, self.origin, self.destination)
        )


def in_plain_values(status: Status) -> Answer:
    """A status as the table writes it."""
    return Answer(
        verdict=status.verdict.value,
        flags=tuple(flag.value for flag in status.flags),
        since=status.since.isoformat() if status.since else None,
        until=(status.until.day.isoformat(), status.until.authored) if status.until else None,
        then=status.then.value if status.then else None,
        reason=status.reason,
        sources=tuple(str(source) for source in status.sources),
    )


@cache
def cases() -> tuple[Case, ...]:
    """All cases of the table."""
    table = parse_mapping(TABLE.read_text(encoding="utf-8")).plain()
    return tuple(_case(row, table["groups"]) for row in table["cases"])


def _case(row: dict[str, Any], groups: dict[str, Any]) -> Case:
    records: dict[str, dict[str, Values]] = {}
    for layer in (*(groups[name] for name in row.get("groups", ())), row.get("records", {})):
        for kind, by_id in layer.items():
            records.setdefault(kind, {}).update(by_id)
    answer = row["answer"]
    until = answer["until"]
    return Case(
        name=row["name"],
        records=records,
        measure=row["measure"],
        part=_optional(row["part"]),
        on=date.fromisoformat(row["on"]),
        today=date.fromisoformat(row["today"]),
        commodity=row.get("commodity"),
        origin=row.get("origin"),
        destination=row.get("destination"),
        answer=Answer(
            verdict=answer["verdict"],
            flags=tuple(answer["flags"]),
            since=_optional(answer["since"]),
            until=None if until == "null" else (until["day"], until["authored"]),
            then=_optional(answer["then"]),
            reason=answer["reason"],
            sources=tuple(answer["sources"]),
        ),
    )


def _optional(text: str) -> str | None:
    return None if text == "null" else text
