"""What a rule finds, before its place in the file is looked up."""

from dataclasses import dataclass

from generator.model.record import Record
from generator.reading.content import PlainPage
from generator.reading.locating import Location
from generator.reading.problem import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule broken by a value of a record. `at_key` points at the key instead of its value.

    `line` is set where the value stands in the body of a Markdown file, which has no keys. `misses` is the name under
    which the value refers to a record, where there may be none of that name.
    """

    record: Record | PlainPage
    location: Location
    rule: str
    message: str
    fix: str = ""
    severity: Severity = Severity.ERROR
    at_key: bool = False
    line: int | None = None
    column: int = 1
    misses: str | None = None
