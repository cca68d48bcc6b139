"""States need no file: where a record names one by its ISO 3166-1 code, its name comes from CLDR."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from babel import Locale

from generator.model.brief import Brief
from generator.model.event import Event
from generator.model.jurisdiction import Jurisdiction
from generator.model.measure import Measure
from generator.model.process import Process
from generator.model.record import Record
from generator.model.scope import Targets
from generator.reading.yaml_nodes import parse_mapping


@dataclass(frozen=True, slots=True)
class StateName:
    """The English name of a state or territory, and others under which it is known."""

    name: str
    others: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """The name, then the others."""
        return (self.name, *self.others)


@cache
def state_names() -> Mapping[str, StateName]:
    """The names of all states and territories by code, CLDR's but for a short list."""
    text = resources.files("generator.vocabularies").joinpath("jurisdictions.yml").read_text(encoding="utf-8")
    own = parse_mapping(text).plain()
    names = {
        code: str(name) for code, name in Locale("en", "GB").territories.items() if len(code) == 2 and code.isalpha()
    }
    for code in ("EU", "EZ", "UN", "XA", "XB", "QO", "ZZ"):
        names.pop(code, None)
    rows = {code: own.get(code, {}) for code in names}
    return {
        code: StateName(row.get("name", names[code]), tuple(row.get("other_names", ()))) for code, row in rows.items()
    }


def states_named(records: Iterable[Record]) -> Iterator[Jurisdiction]:
    """A record for each state that others name and that has no file of its own."""
    records = tuple(records)
    with_file = {record.id for record in records if isinstance(record, Jurisdiction)}
    names = state_names()
    for code in sorted({code for record in records for code in codes_named(record)}):
        if code in names and code.lower() not in with_file:
            yield Jurisdiction(id=code.lower(), path="", name=names[code].name, other_names=names[code].others)


def codes_named(record: Record) -> Iterator[str]:
    """Every jurisdiction a record names, as authored."""
    if isinstance(record, Measure):
        yield from record.jurisdictions
        for targets in (record.targets, *(part.targets for part in record.parts)):
            yield from _of_targets(targets)
    elif isinstance(record, Event):
        yield from (*record.jurisdictions, *record.targets)
    elif isinstance(record, Process | Brief):
        yield from record.jurisdictions
    elif isinstance(record, Jurisdiction):
        yield from (membership.member for membership in record.members)
        if record.within:
            yield record.within
    if isinstance(record, Measure | Event):
        for change in record.changes:
            yield from change.targets


def _of_targets(targets: Targets | None) -> Iterator[str]:
    if targets:
        yield from (*targets.named, *targets.excepted)
