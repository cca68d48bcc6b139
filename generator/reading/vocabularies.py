"""The controlled lists: the generator's own data files, and what `content/vocabulary.yml` adds to them."""

from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from generator.model.vocabulary import ChangeType, Instrument, RelationType, Term, Vocabularies
from generator.reading.problem import Problem
from generator.reading.shape import shape_problems
from generator.reading.yaml_nodes import Mapping, UnreadableFile, decode, parse_mapping

EXTENSION_FILE = "vocabulary.yml"

_TermType = TypeVar("_TermType", bound=BaseModel)


def read_own_vocabularies() -> Vocabularies:
    """The lists that come with the generator."""
    return Vocabularies(
        instruments=_own("instruments", Instrument),
        events=_own("events", Term),
        processes=_own("processes", Term),
        relations=_own("relations", RelationType),
        changes=_own("changes", ChangeType),
    )


def _own(name: str, term: type[_TermType]) -> dict[str, _TermType]:
    text = resources.files("generator.vocabularies").joinpath(f"{name}.yml").read_text(encoding="utf-8")
    return {key: term.model_validate(value) for key, value in parse_mapping(text).plain().items()}


def read_vocabularies(content: Path, problems: list[Problem]) -> Vocabularies:
    """The generator's lists with the archive's own terms added; what is wrong with these goes into `problems`."""
    own = read_own_vocabularies()
    file = content / EXTENSION_FILE
    if not file.exists():
        return own
    path = f"{content.name}/{EXTENSION_FILE}"
    try:
        root = parse_mapping(decode(file.read_bytes()))
    except UnreadableFile as error:
        problems.append(error.problem(path))
        return own
    instruments = dict(own.instruments)
    events = dict(own.events)
    processes = dict(own.processes)
    for name, (key, value) in root.entries.items():
        if not isinstance(value, Mapping):
            problems.append(Problem(path, value.line, value.column, "wrong-type", f"'{name}' expects terms"))
        elif name == "instruments":
            instruments.update(_added(value, Instrument, path, problems))
        elif name == "events":
            events.update(_added(value, Term, path, problems))
        elif name == "processes":
            processes.update(_added(value, Term, path, problems))
        else:
            allowed = "allowed: instruments, events, processes"
            problems.append(Problem(path, key.line, key.column, "unknown-key", f"'{name}' is not a key here", allowed))
    return Vocabularies(instruments, events, processes, own.relations, own.changes)


def _added(
    terms: Mapping, term: type[_TermType], path: str, problems: list[Problem]
) -> Iterator[tuple[str, _TermType]]:
    for key, (_, value) in terms.entries.items():
        if not isinstance(value, Mapping):
            problems.append(Problem(path, value.line, value.column, "wrong-type", f"'{key}' expects keys and values"))
            continue
        try:
            yield key, term.model_validate(value.plain())
        except ValidationError as error:
            problems.extend(shape_problems(error, term, value, path))
