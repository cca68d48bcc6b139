"""Relations between records: no self-reference, no duplicate, no circle, no answer before its question."""

from collections.abc import Iterator, Mapping

from generator.checking.finding import Finding
from generator.model.archive import Archive
from generator.model.record import Record
from generator.reading.locating import Location
from generator.reading.problem import Severity


def relations_to_itself(archive: Archive) -> Iterator[Finding]:
    """A record cannot relate to itself."""
    for record in archive.records.values():
        for number, relation in enumerate(record.links):
            if relation.target == record.id:
                message = f"'{relation.target}' is this record itself"
                fix = "name another record, or remove the relation"
                yield Finding(record, ("relations", number, "target"), "relation-to-itself", message, fix)


def duplicate_relations(archive: Archive) -> Iterator[Finding]:
    """A relation is stated once."""
    for record in archive.records.values():
        seen: set[tuple[str, str]] = set()
        for number, relation in enumerate(record.links):
            pair = (relation.type, relation.target)
            if pair in seen:
                message = f"the relation '{relation.type}' to '{relation.target}' is stated twice"
                yield Finding(record, ("relations", number), "duplicate-relation", message, "remove one of the two")
            seen.add(pair)


def answers_before_questions(archive: Archive) -> Iterator[Finding]:
    """What answers something cannot be older than it."""
    for record in archive.records.values():
        for number, relation in enumerate(record.links):
            kind = archive.vocabularies.relations.get(relation.type)
            target = archive.records.get(relation.target)
            if kind is None or not kind.answers or target is None:
                continue
            own, other = record.earliest_date, target.earliest_date
            if own and other and own.last < other.earliest:
                message = f"this record ({own}) {kind.label.lower()} '{target.id}' ({other}), which is later"
                location: Location = ("relations", number)
                fix = "check both dates, and whether the relation belongs in the other record"
                yield Finding(record, location, "effect-before-cause", message, fix, Severity.WARNING)


def circles(archive: Archive) -> Iterator[Finding]:
    """`part-of`, `replaced` and the tree of commodities never lead back to where they began."""
    acyclic = {name for name, kind in archive.vocabularies.relations.items() if kind.acyclic}
    for name in sorted(acyclic):
        graph = {
            record.id: [relation.target for relation in record.links if relation.type == name]
            for record in archive.records.values()
        }
        yield from _circles(archive, graph, name)
    replaced = {
        measure: [by.change.by for by in changes if by.change.by] for measure, changes in archive.changes_to.items()
    }
    yield from _circles(archive, replaced, "replaced")
    yield from _circles(archive, {c.id: [c.parent] for c in archive.commodities if c.parent}, "parent")


def _circles(archive: Archive, graph: Mapping[str, list[str]], name: str) -> Iterator[Finding]:
    """Each circle once, told on its alphabetically first record."""
    finished: set[str] = set()
    for start in sorted(graph):
        path: list[str] = []
        stack = [(start, iter(graph.get(start, ())))]
        if start in finished:
            continue
        path.append(start)
        while stack:
            _node, targets = stack[-1]
            target = next(targets, None)
            if target is None:
                stack.pop()
                finished.add(path.pop())
            elif target in path:
                circle = path[path.index(target) :]
                first = circle.index(min(circle))
                ordered = [*circle[first:], *circle[: first + 1]]
                record: Record | None = archive.records.get(ordered[0])
                if record:
                    message = f"'{name}' leads in a circle: {' → '.join(ordered)}"
                    yield Finding(record, (), "circle", message, f"remove '{name}' from one of them")
            elif target not in finished:
                path.append(target)
                stack.append((target, iter(graph.get(target, ()))))
