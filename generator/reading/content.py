"""All files of an archive, read."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from generator.model.brief import Brief
from generator.model.commodity import Commodity
from generator.model.event import Event
from generator.model.jurisdiction import Jurisdiction
from generator.model.measure import Measure
from generator.model.process import Process
from generator.model.record import Kind, ProseRecord, Record
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.reading.jurisdictions import states_named
from generator.reading.locating import parse_record
from generator.reading.problem import Problem
from generator.reading.shape import shape_problems
from generator.reading.vocabularies import read_vocabularies
from generator.reading.yaml_nodes import UnreadableFile

SETTINGS_FILE = "archive.yml"

MODELS: dict[Kind, type[Record]] = {
    Kind.MEASURE: Measure,
    Kind.EVENT: Event,
    Kind.PROCESS: Process,
    Kind.BRIEF: Brief,
    Kind.COMMODITY: Commodity,
    Kind.JURISDICTION: Jurisdiction,
}


@dataclass(slots=True)
class Content:
    """What was read, and what could not be. Records with problems are left out of `records`."""

    root: Path
    vocabularies: Vocabularies
    settings: Settings | None = None
    records: list[Record] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def file_of(self, record: Record) -> Path:
        """The file a record was read from."""
        return self.root / record.path


def read_content(root: Path) -> Content:
    """Read every record below `root`, in the order of their paths, with the settings and vocabularies."""
    problems: list[Problem] = []
    content = Content(root, read_vocabularies(root, problems), problems=problems)
    content.settings = _read_settings(root, problems)
    for kind in Kind:
        for file in record_files(root / kind.value):
            record = read_record(file, kind, root, problems)
            if record is not None:
                content.records.append(record)
    content.records.extend(states_named(content.records))
    return content


def record_files(folder: Path) -> Iterator[Path]:
    """The files of one kind of record, in a stable order; hidden files and folders are passed over."""
    for directory, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.endswith((".yml", ".yaml", ".md")) and not name.startswith("."):
                yield Path(directory, name)


def read_record(file: Path, kind: Kind, root: Path, problems: list[Problem]) -> Record | None:
    """Read one file; None if it has problems, which go into `problems`."""
    shown = f"{root.name}/{file.relative_to(root).as_posix()}"
    model = MODELS[kind]
    markdown = issubclass(model, ProseRecord)
    if file.suffix != (".md" if markdown else ".yml"):
        wanted = f"{kind.singular} files end in {'.md' if markdown else '.yml'}"
        problems.append(Problem(shown, 1, 1, "wrong-ending", f"'{file.name}': {wanted}", "rename the file"))
        return None
    try:
        mapping, body, body_line = parse_record(file.read_bytes(), markdown)
    except UnreadableFile as error:
        problems.append(Problem(shown, error.line, error.column, error.rule, error.message, error.fix))
        return None
    values: dict[str, Any] = mapping.plain()
    reserved = [key for key in model.READER_SETS if key in values]
    for key in reserved:
        line, column = mapping.entries[key][0].line, mapping.entries[key][0].column
        fix = "remove it" if key != "id" else "remove it; the file's name is the id"
        problems.append(Problem(shown, line, column, "unknown-key", f"'{key}' is not a key here", fix))
    if reserved:
        return None
    values["id"] = file.stem
    values["path"] = file.relative_to(root).as_posix()
    if markdown:
        values["body"], values["body_line"] = body, body_line
    try:
        return model.model_validate(values)
    except ValidationError as error:
        problems.extend(shape_problems(error, model, mapping, shown))
        return None


def _read_settings(root: Path, problems: list[Problem]) -> Settings | None:
    file = root / SETTINGS_FILE
    shown = f"{root.name}/{SETTINGS_FILE}"
    try:
        mapping, _, _ = parse_record(file.read_bytes(), markdown=False)
    except FileNotFoundError:
        problems.append(Problem(shown, 1, 1, "missing-file", "the archive has no settings", "write its name and terms"))
        return None
    except UnreadableFile as error:
        problems.append(Problem(shown, error.line, error.column, error.rule, error.message, error.fix))
        return None
    try:
        return Settings.model_validate(mapping.plain())
    except ValidationError as error:
        problems.extend(shape_problems(error, Settings, mapping, shown))
        return None
