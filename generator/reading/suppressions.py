"""Which broken links are not told of: the file `content/suppressed-links.yml`."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from generator.model.suppression import Suppression, SuppressionList
from generator.reading.locating import locate, parse_record
from generator.reading.problem import Problem
from generator.reading.shape import shape_problems
from generator.reading.yaml_nodes import UnreadableFile

SUPPRESSIONS_FILE = "suppressed-links.yml"


@dataclass(frozen=True, slots=True)
class StatedSuppression:
    """A suppression with its place in the file."""

    suppression: Suppression
    line: int
    column: int


def read_suppressions(content: Path, problems: list[Problem]) -> tuple[StatedSuppression, ...]:
    """All suppressions of an archive, none where it has no such file; what is wrong goes into `problems`."""
    file = content / SUPPRESSIONS_FILE
    if not file.exists():
        return ()
    shown = f"{content.name}/{SUPPRESSIONS_FILE}"
    try:
        mapping, _, _ = parse_record(file.read_bytes(), markdown=False)
        read = SuppressionList.model_validate(mapping.plain())
    except UnreadableFile as error:
        problems.append(Problem(shown, error.line, error.column, error.rule, error.message, error.fix))
        return ()
    except ValidationError as error:
        problems.extend(shape_problems(error, SuppressionList, mapping, shown))
        return ()
    places = (locate(mapping, ("suppressions", number)) for number in range(len(read.suppressions)))
    return tuple(StatedSuppression(own, *place) for own, place in zip(read.suppressions, places, strict=True))
