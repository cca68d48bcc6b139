"""All files of an archive, read."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
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
from generator.reading.front_matter import FrontMatter
from generator.reading.jurisdictions import states_named
from generator.reading.locating import parse_record, read_text
from generator.reading.plain_values import NotPlain, plain_mapping
from generator.reading.problem import Problem
from generator.reading.shape import shape_problems
from generator.reading.vocabularies import read_vocabularies
from generator.reading.yaml_nodes import Mapping, UnreadableFile, parse_mapping

SETTINGS_FILE = "archive.yml"

MODELS: dict[Kind, type[Record]] = {
    Kind.MEASURE: Measure,
    Kind.EVENT: Event,
    Kind.PROCESS: Process,
    Kind.BRIEF: Brief,
    Kind.COMMODITY: Commodity,
    Kind.JURISDICTION: Jurisdiction,
}


@dataclass(frozen=True, slots=True)
class PlainPage:
    """A page of prose that is no record, such as the one about the archive. `path` leads from `content/` to it."""

    path: str
    body: str
    body_line: int


@dataclass(slots=True)
class Content:
    """What was read, and what could not be. Records with problems are left out of `records`."""

    root: Path
    vocabularies: Vocabularies
    settings: Settings | None = None
    records: list[Record] = field(default_factory=list)
    plain_pages: list[PlainPage] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def file_of(self, item: Record | PlainPage) -> Path:
        """The file a record or page was read from."""
        return self.root / item.path


class RecordCache:
    """Records read before, for whoever reads an archive again and again: a file is read anew when its stamp changes."""

    def __init__(self) -> None:
        self._records: dict[Path, tuple[tuple[int, int, int], Record]] = {}

    def read(self, file: Path, kind: Kind, root: Path, problems: list[Problem]) -> Record | None:
        """As `read_record`. Files with problems are read every time."""
        status = file.stat()
        stamp = (status.st_mtime_ns, status.st_size, status.st_ino)
        known = self._records.get(file)
        if known is not None and known[0] == stamp:
            return known[1]
        record = read_record(file, kind, root, problems)
        if record is not None:
            self._records[file] = (stamp, record)
        return record


def read_content(root: Path, cache: RecordCache | None = None) -> Content:
    """Read every record below `root`, in the order of their paths, with the settings and vocabularies."""
    read = cache.read if cache else read_record
    problems: list[Problem] = []
    content = Content(root, read_vocabularies(root, problems), problems=problems)
    content.settings = _read_settings(root, problems)
    with _without_collecting():
        for kind in Kind:
            for file in record_files(root / kind.value):
                record = read(file, kind, root, problems)
                if record is not None:
                    content.records.append(record)
    content.records.extend(states_named(content.records))
    content.plain_pages.extend(_plain_pages(root, problems))
    return content


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Keep Python from looking for garbage among records, all of which stay: that is a quarter of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _plain_pages(root: Path, problems: list[Problem]) -> Iterator[PlainPage]:
    folders = {kind.value for kind in Kind}
    for file in record_files(root):
        path = file.relative_to(root)
        if file.suffix != ".md" or path.parts[0] in folders:
            continue
        try:
            _, body, line = parse_record(file.read_bytes(), markdown=True)
            yield PlainPage(path.as_posix(), body, line)
        except UnreadableFile as error:
            shown = f"{root.name}/{path.as_posix()}"
            problems.append(Problem(shown, error.line, error.column, error.rule, error.message, error.fix))


def record_files(folder: Path) -> Iterator[Path]:
    """The files of one kind of record, in a stable order; hidden files and folders are passed over."""
    for directory, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.endswith((".yml", ".yaml", ".md")) and not name.startswith("."):
                yield Path(directory, name)


def read_record(file: Path, kind: Kind, root: Path, problems: list[Problem]) -> Record | None:
    """Read one file; None if it has problems, which go into `problems`."""
    path = file.as_posix().removeprefix(f"{root.as_posix()}/")
    shown = f"{root.name}/{path}"
    model = MODELS[kind]
    markdown = issubclass(model, ProseRecord)
    if file.suffix != (".md" if markdown else ".yml"):
        wanted = f"{kind.singular} files end in {'.md' if markdown else '.yml'}"
        problems.append(Problem(shown, 1, 1, "wrong-ending", f"'{file.name}': {wanted}", "rename the file"))
        return None
    try:
        text = read_text(file.read_bytes(), markdown)
        own: dict[str, Any] = {"id": file.stem, "path": path}
        if markdown:
            own |= {"body": text.body, "body_line": text.body_line}
        return _record(text, model, own, shown, problems)
    except UnreadableFile as error:
        problems.append(Problem(shown, error.line, error.column, error.rule, error.message, error.fix))
        return None


def _record(
    text: FrontMatter, model: type[Record], own: dict[str, Any], shown: str, problems: list[Problem]
) -> Record | None:
    """The record of a file's text. `own` are the fields that the reader sets.

    :raises UnreadableFile: if the text is not YAML as it is allowed here.
    """
    try:
        values = plain_mapping(text.yaml)
        if values.keys().isdisjoint(model.READER_SETS):
            return model.model_validate(values | own)
    except (NotPlain, ValidationError):
        # What is wrong, and where, takes a second look.
        pass
    mapping = parse_mapping(text.yaml, text.yaml_line)
    problems.extend(_reserved_keys(mapping, model, shown))
    values = {key: value for key, value in mapping.plain().items() if key not in model.READER_SETS}
    try:
        model.model_validate(values | own)
    except ValidationError as error:
        problems.extend(shape_problems(error, model, mapping, shown))
    return None


def _reserved_keys(mapping: Mapping, model: type[Record], shown: str) -> Iterator[Problem]:
    """Keys that the reader sets and no author may."""
    for name, (key, _) in mapping.entries.items():
        if name in model.READER_SETS:
            fix = "remove it; the file's name is the id" if name == "id" else "remove it"
            yield Problem(shown, key.line, key.column, "unknown-key", f"'{name}' is not a key here", fix)


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
