"""Files of an archive that are no records: one model each, at a fixed place in `content/`."""

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from generator.reading.locating import parse_record
from generator.reading.problem import Problem
from generator.reading.shape import shape_problems
from generator.reading.yaml_nodes import Mapping, UnreadableFile

_Model = TypeVar("_Model", bound=BaseModel)


def read_own_file(file: Path, model: type[_Model], problems: list[Problem]) -> tuple[_Model, Mapping] | None:
    """What a file holds, with its nodes; None if that is not in order, and what is wrong goes into `problems`.

    :raises FileNotFoundError: if there is no such file.
    """
    shown = f"{file.parent.name}/{file.name}"
    try:
        mapping, _, _ = parse_record(file.read_bytes(), markdown=False)
        return model.model_validate(mapping.plain()), mapping
    except UnreadableFile as error:
        problems.append(error.problem(shown))
    except ValidationError as error:
        problems.extend(shape_problems(error, model, mapping, shown))
    return None
