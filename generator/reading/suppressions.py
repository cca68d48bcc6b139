"""Which broken links are not told of: the file `content/suppressed-links.yml`."""

from dataclasses import dataclass
from pathlib import Path

from generator.model.suppression import Suppression, SuppressionList
from generator.reading.locating import locate
from generator.reading.own_files import read_own_file
from generator.reading.problem import Problem

SUPPRESSIONS_FILE = "suppressed-links.yml"


@dataclass(frozen=True, slots=True)
class StatedSuppression:
    """A suppression with its place in the file."""

    suppression: Suppression
    line: int
    column: int


def read_suppressions(content: Path, problems: list[Problem]) -> tuple[StatedSuppression, ...]:
    """All suppressions of an archive, none where it has no such file; what is wrong goes into `problems`."""
    try:
        found = read_own_file(content / SUPPRESSIONS_FILE, SuppressionList, problems)
    except FileNotFoundError:
        return ()
    if found is None:
        return ()
    read, mapping = found
    places = (locate(mapping, ("suppressions", number)) for number in range(len(read.suppressions)))
    return tuple(StatedSuppression(own, *place) for own, place in zip(read.suppressions, places, strict=True))
