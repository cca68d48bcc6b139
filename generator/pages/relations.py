"""How records relate, both ways: what is typed, its computed inverse, and what follows from changes."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.brief import Brief
from generator.model.change import Change
from generator.model.event import Event
from generator.model.measure import Measure
from generator.model.record import Kind, ProseRecord, Record
from generator.model.record_links import record_links
from generator.model.wording import date_in_words
from generator.pages.presenter import Presenter
from generator.pages.views import LinkView, RelationGroup


@dataclass(frozen=True, slots=True)
class ChangeView:
    """What an act does to a measure, seen from either side: how it reads, on which part, from when until when."""

    words: str
    link: LinkView
    part: str | None
    when: str
    certainty: str | None
    note: str | None


def relation_groups(presenter: Presenter, record: Record, root: str) -> tuple[RelationGroup, ...]:
    """All relations of a record grouped by how they read, what it answers first."""
    archive = presenter.archive
    groups: defaultdict[str, list[LinkView]] = defaultdict(list)
    for relation in record.links:
        target = archive.records[relation.target]
        label = archive.vocabularies.relations[relation.type].label
        groups[label].append(presenter.link(target, relation.note, root))
    for link in archive.links_to.get(record.id, ()):
        label = archive.vocabularies.relations[link.relation.type].inverse
        groups[label].append(presenter.link(link.origin, link.relation.note, root))
    return tuple(RelationGroup(label, tuple(sorted(links, key=_by_date))) for label, links in groups.items())


def _by_date(link: LinkView) -> tuple[str, str]:
    return link.date.iso if link.date else "", link.title


def changes_to(presenter: Presenter, measure: Measure) -> tuple[ChangeView, ...]:
    """What acts did to a measure, in the order in which they were adopted."""
    kinds = presenter.archive.vocabularies.changes
    return tuple(
        _change_view(presenter, by.change, by.act, measure, kinds[by.change.change.value].inverse)
        for by in presenter.archive.changes_to.get(measure.id, ())
    )


def changes_by(presenter: Presenter, act: Event | Measure) -> tuple[ChangeView, ...]:
    """What an act did to measures."""
    kinds = presenter.archive.vocabularies.changes
    return tuple(
        _change_view(presenter, change, measure, measure, kinds[change.change.value].label)
        for change in act.changes
        if (measure := presenter.archive.measure(change.measure))
    )


def _change_view(presenter: Presenter, change: Change, shown: Record, measure: Measure, words: str) -> ChangeView:
    part = next((part.title for part in measure.parts if part.id == change.part), None)
    return ChangeView(
        words=f"{words} {change.level}" if change.level else words,
        link=presenter.link(shown),
        part=part,
        when=" ".join(_when(change)),
        certainty=change.certainty.value.replace("-", " ") if change.certainty else None,
        note=change.note,
    )


def _when(change: Change) -> Iterator[str]:
    if change.from_:
        yield f"from {date_in_words(change.from_)}"
    if change.end:
        yield f"{change.end.word} {date_in_words(change.end.date)}"
    elif change.indefinite:
        yield "until further notice"


class Mentions:
    """Which records name which in their prose, gathered once."""

    def __init__(self, presenter: Presenter) -> None:
        self._presenter = presenter
        self._mentioning: defaultdict[str, list[Record]] = defaultdict(list)
        for record in presenter.archive.records.values():
            if isinstance(record, Brief) and record.draft:
                continue
            for target in dict.fromkeys(mentioned_by(presenter, record)):
                if target.id != record.id:
                    self._mentioning[target.id].append(record)

    def of(self, record: Record, kind: Kind) -> tuple[LinkView, ...]:
        """Links to the records of a kind that name this one."""
        return tuple(
            self._presenter.link(other) for other in self._mentioning.get(record.id, ()) if other.kind_of_record is kind
        )


def mentioned_by(presenter: Presenter, record: Record) -> Iterator[Record]:
    """The records that a record names in its prose, in order."""
    texts = [getattr(record, "summary", "")]
    if isinstance(record, ProseRecord):
        texts.append(record.body)
    for text in texts:
        for link in record_links(text):
            target = presenter.archive.resolve(link.name)
            if target:
                yield target
