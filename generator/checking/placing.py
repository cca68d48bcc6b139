"""The places of findings: files are read again, and only those that have one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.checking.finding import Finding
from generator.model.record import Record
from generator.reading.content import Content, PlainPage
from generator.reading.locating import locate, parse_record
from generator.reading.problem import Problem
from generator.reading.yaml_nodes import Mapping, UnreadableFile


def placed(findings: Iterable[Finding], content: Content) -> Iterator[Problem]:
    """Each finding as a problem with its line and column."""
    by_record: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_record[finding.record.path].append(finding)
    for path, found in by_record.items():
        root = _root(found[0].record, content)
        for finding in found:
            line, column = finding.line or 1, finding.column
            if finding.line is None and root is not None:
                line, column = locate(root, finding.location, finding.at_key)
            yield Problem(
                f"{content.root.name}/{path}",
                line,
                column,
                finding.rule,
                finding.message,
                finding.fix,
                finding.severity,
            )


def _root(item: Record | PlainPage, content: Content) -> Mapping | None:
    file = content.file_of(item)
    try:
        return parse_record(file.read_bytes(), file.suffix == ".md")[0]
    except (OSError, UnreadableFile):
        return None
