"""All files of an archive, read."""

from collections.abc import Iterable, Iterator
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
from generator.model.wording import listed
from generator.reading.garbage import leaving_garbage
from generator.reading.jurisdictions import states_named
from generator.reading.locating import parse_record
from generator.reading.own_files import read_own_file
from generator.reading.plain_files import PlainFile, plain_files
from generator.reading.problem import Problem
from generator.reading.record_files import FilesAhead, record_files
from generator.reading.shape import shape_problems
from generator.reading.suggestion import nearest_to
from generator.reading.suppressions import SUPPRESSIONS_FILE, StatedSuppression, read_suppressions
from generator.reading.vocabularies import EXTENSION_FILE, read_vocabularies
from generator.reading.yaml_nodes import Mapping, UnreadableFile, place_in

SETTINGS_FILE = "archive.yml"
_WRONG_ENDINGS = (".txt", ".doc", ".docx", ".rtf", ".odt", ".json", ".markdown")
_OWN_FILES = frozenset({SETTINGS_FILE, EXTENSION_FILE, SUPPRESSIONS_FILE})
_ALIKE = 0.8
"""Share of likeness from which the name of a folder is taken for that of a kind."""

_Stamp = tuple[int, int, int]

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


def place_in_body(item: ProseRecord | PlainPage, offset: int) -> tuple[int, int]:
    """Line and column in the file, from 1, of what stands at an offset in the body."""
    line, column = place_in(item.body, offset)
    return item.body_line + line - 1, column


@dataclass(slots=True)
class Content:
    """What was read, and what could not be.

    Records with problems are left out of `records`; `unread` are the names by which others may refer to them, as far
    as their files tell: whether such a reference is right cannot be said before the file is.
    """

    root: Path
    vocabularies: Vocabularies
    settings: Settings | None = None
    records: list[Record] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    plain_pages: list[PlainPage] = field(default_factory=list)
    suppressions: tuple[StatedSuppression, ...] = ()
    problems: list[Problem] = field(default_factory=list)

    def file_of(self, item: Record | PlainPage) -> Path:
        """The file a record or page was read from."""
        return self.root / item.path


class RecordCache:
    """Records read before, for whoever reads an archive again and again: a file is read anew when its stamp changes.

    Only files without problems are kept; the others are read every time.
    """

    def __init__(self) -> None:
        self._records: dict[Path, tuple[_Stamp, Record]] = {}
        self._stamps: dict[Path, _Stamp] = {}

    def unchanged(self, files: Iterable[Path]) -> dict[Path, Record]:
        """The records of those files that are as they were when they were kept; notes how all of them are now."""
        self._stamps = {file: _stamp_of(file) for file in files}
        return {
            file: kept[1]
            for file, stamp in self._stamps.items()
            if (kept := self._records.get(file)) is not None and kept[0] == stamp
        }

    def keep(self, file: Path, record: Record) -> None:
        """Remember the record of a file, as that was noted before it was read."""
        self._records[file] = (self._stamps[file], record)


def _stamp_of(file: Path) -> _Stamp:
    status = file.stat()
    return status.st_mtime_ns, status.st_size, status.st_ino


def read_content(root: Path, cache: RecordCache | None = None, ahead: FilesAhead | None = None) -> Content:
    """Read every record below `root`, in the order of their paths, with the settings and vocabularies.

    What is parsed `ahead` is not parsed again, if it is the files that are there.
    """
    problems: list[Problem] = []
    content = Content(root, read_vocabularies(root, problems), problems=problems)
    content.settings = _read_settings(root, problems)
    with leaving_garbage():
        content.records.extend(_records(content, cache, ahead))
        content.records.extend(states_named(content.records))
    content.plain_pages.extend(_plain_pages(root, problems))
    problems.extend(_other_endings(root))
    content.suppressions = read_suppressions(root, problems)
    return content


def _other_endings(root: Path) -> Iterator[Problem]:
    """Files that editors named otherwise than was meant: nobody would read them."""
    for kind in Kind:
        for file in record_files(root / kind.value, endings=_WRONG_ENDINGS):
            wanted = ending_of(MODELS[kind])
            message = f"'{file.name}': {kind.singular} files end in {wanted}"
            fix = f"rename it to '{file.name.split('.', 1)[0]}{wanted}'"
            path = f"{root.name}/{file.relative_to(root).as_posix()}"
            yield Problem(path, 1, 1, "wrong-ending", message, fix)


def _records(content: Content, cache: RecordCache | None, ahead: FilesAhead | None) -> Iterator[Record]:
    """Every record whose file is in order; what is wrong with the others goes into the content's problems."""
    files = {file: kind for kind in Kind for file in record_files(content.root / kind.value)}
    known = cache.unchanged(files) if cache else {}
    paths = tuple(str(file) for file in files if file not in known)
    plain = ahead.parsed if ahead and ahead.paths == paths else plain_files(paths)
    for file, kind in files.items():
        record = known.get(file)
        if record is None:
            record = _read_record(file, kind, content, next(plain))
            if record and cache:
                cache.keep(file, record)
        if record:
            yield record


def _plain_pages(root: Path, problems: list[Problem]) -> Iterator[PlainPage]:
    for file in record_files(root, without={kind.value for kind in Kind}):
        path = file.relative_to(root)
        shown = f"{root.name}/{path.as_posix()}"
        folder = _folder_meant(path)
        if folder:
            message = f"'{file.name}' lies where no record is looked for"
            problems.append(Problem(shown, 1, 1, "misplaced-file", message, folder))
        elif file.suffix == ".md":
            try:
                _, body, line = parse_record(file.read_bytes(), markdown=True)
                yield PlainPage(path.as_posix(), body, line)
            except UnreadableFile as error:
                problems.append(error.problem(shown))


def _folder_meant(path: Path) -> str:
    """What to do with a file outside the folders of records that looks like a record; empty if it is right there."""
    folders = {name: kind.value for kind in Kind for name in (kind.value, kind.singular)}
    near = nearest_to(path.parts[0], folders, _ALIKE) if len(path.parts) > 1 else None
    if near:
        return f"move it to '{folders[near]}/'"
    if path.suffix == ".md" or path.as_posix() in _OWN_FILES:
        return ""
    return f"move it to the folder of its kind: {listed([f'{kind.value}/' for kind in Kind])}"


def _read_record(file: Path, kind: Kind, content: Content, plain: PlainFile | None) -> Record | None:
    """The record of a file, of which `plain` is what a first look found; None if it has problems."""
    path = file.as_posix().removeprefix(f"{content.root.as_posix()}/")
    shown = f"{content.root.name}/{path}"
    model = MODELS[kind]
    if file.suffix != ending_of(model):
        wanted = f"{kind.singular} files end in {ending_of(model)}"
        fix = f"rename it to '{file.stem}{ending_of(model)}'"
        content.problems.append(Problem(shown, 1, 1, "wrong-ending", f"'{file.name}': {wanted}", fix))
        content.unread.add(file.stem)
        return None
    if plain and plain.values.keys().isdisjoint(model.READER_SETS):
        try:
            return model.model_validate(plain.values | _set_by_reader(file, path, plain.body, plain.body_line))
        except ValidationError:
            # What is wrong, and where, takes a second look.
            pass
    return _second_look(file, path, model, content)


def _second_look(file: Path, path: str, model: type[Record], content: Content) -> Record | None:
    """Read a file with the places of its values, to tell what is wrong with it.

    Its record is given where nothing is, as when the file was saved in between.
    """
    shown = f"{content.root.name}/{path}"
    names = {file.stem}
    record: Record | None = None
    try:
        mapping, body, body_line = parse_record(file.read_bytes(), file.suffix == ".md")
        values = mapping.plain()
        names.update(_names_in(values))
        problems = list(_reserved_keys(mapping, model, shown))
        authored = {key: value for key, value in values.items() if key not in model.READER_SETS}
        record = model.model_validate(authored | _set_by_reader(file, path, body, body_line))
    except UnreadableFile as error:
        problems = [error.problem(shown)]
    except ValidationError as error:
        problems.extend(shape_problems(error, model, mapping, shown))
    if not problems:
        return record
    content.problems.extend(problems)
    content.unread.update(names)
    return None


def ending_of(model: type[Record]) -> str:
    """How the names of a kind's files end."""
    return ".md" if issubclass(model, ProseRecord) else ".yml"


def _set_by_reader(file: Path, path: str, body: str, body_line: int) -> dict[str, Any]:
    own: dict[str, Any] = {"id": file.stem, "path": path}
    return own | {"body": body, "body_line": body_line} if file.suffix == ".md" else own


def _names_in(values: dict[str, Any]) -> Iterator[str]:
    """The names, beside its id, by which links may mean a record."""
    former = values.get("former_ids")
    for name in (values.get("document"), *(former if isinstance(former, list) else ())):
        if isinstance(name, str):
            yield name


def _reserved_keys(mapping: Mapping, model: type[Record], shown: str) -> Iterator[Problem]:
    """Keys that the reader sets and no author may."""
    for name, (key, _) in mapping.entries.items():
        if name in model.READER_SETS:
            fix = "remove it; the file's name is the id" if name == "id" else "remove it"
            yield Problem(shown, key.line, key.column, "unknown-key", f"'{name}' is not a key here", fix)


def _read_settings(root: Path, problems: list[Problem]) -> Settings | None:
    try:
        found = read_own_file(root / SETTINGS_FILE, Settings, problems)
    except FileNotFoundError:
        required = [name for name, field in Settings.model_fields.items() if field.is_required()]
        fix = f"write {SETTINGS_FILE} with {listed(required)}"
        path = f"{root.name}/{SETTINGS_FILE}"
        problems.append(Problem(path, 1, 1, "missing-file", "the archive has no settings", fix))
        return None
    return found[0] if found else None
