"""How records relate, both ways: what is typed, its computed inverse, and what follows from changes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.drawings.chain import draw_chain
from generator.model.brief import Brief
from generator.model.change import Change
from generator.model.event import Event
from generator.model.measure import Measure
from generator.model.record import Kind, ProseRecord, Record
from generator.model.record_links import record_links
from generator.model.wording import date_in_words, listed
from generator.pages.bonds import STRAND_WORDS, bonds_among
from generator.pages.labels import in_words
from generator.pages.presenter import Presenter, date_view
from generator.pages.views import DateView, LinkView

_NEAR = 6
"""How many records of a chain are shown on either side before the rest is folded."""


@dataclass(frozen=True, slots=True)
class ChangedView:
    """A measure, or a part of it, that an act changes; `exempted` names the companies it exempts."""

    link: LinkView
    part: str | None
    exempted: tuple[str, ...]
    certainty: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """What an act does alike to measures: how it reads, from when until when."""

    words: str
    when: str
    rows: tuple[ChangedView, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """One way in which a record is tied to the one whose page this is: how it reads, and what it says of that."""

    label: str
    detail: str | None = None
    certainty: str | None = None
    note: Markup | str | None = None


@dataclass(frozen=True, slots=True)
class ChainLink:
    """A record of the chain with all its ties.

    `lanes` draws the lines beside it, None where it is folded; `among` says how it is tied to others that are shown.
    """

    link: LinkView
    ties: tuple[Tie, ...]
    lanes: Markup | None = None
    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chain:
    """What led to a record and what followed, in the order of time. Those far from it in a long chain are folded.

    `lanes` draws the lines beside the record itself, on `width` lanes; `strands` explains their strokes.
    """

    far_before: tuple[ChainLink, ...]
    before: tuple[ChainLink, ...]
    after: tuple[ChainLink, ...]
    far_after: tuple[ChainLink, ...]
    date: DateView | None
    lanes: Markup
    width: int
    strands: tuple[tuple[str, str], ...]


def chain(presenter: Presenter, record: Record, root: str, *, with_changes: bool) -> Chain | None:
    """The chain around a record, None where nothing is tied to it.

    Of records of the same day, those it points to stand before it, those that point to it after.
    """
    ties: defaultdict[str, list[Tie]] = defaultdict(list)
    earlier: set[str] = set()
    found = (*_typed_ties(presenter, record, root), *(_change_ties(presenter, record) if with_changes else ()))
    for other, tie, points_to_it in found:
        ties[other].append(tie)
        if points_to_it:
            earlier.add(other)
    if not ties:
        return None

    def moment(identifier: str) -> tuple[date, bool]:
        known = presenter.archive.records[identifier].earliest_date
        return (known.earliest if known else date.min), identifier not in earlier

    own = record.earliest_date
    here = (own.earliest if own else date.max), False
    moments = {identifier: moment(identifier) for identifier in ties}
    order = sorted(ties, key=moments.__getitem__)

    before = [other for other in order if moments[other] <= here]
    after = order[len(before) :]
    far = max(len(before) - _NEAR, 0)
    near = [*before[far:], record.id, *after[:_NEAR]]
    place = len(before) - far
    bonds = bonds_among(presenter.archive, near)
    drawing = draw_chain(len(near), [bond.edge for bond in bonds], place)
    among = [
        tuple(bond.words for bond in bonds if bond.stated_by == row and place not in (row, bond.about))
        for row in range(len(near))
    ]

    def linked(identifier: str, lanes: Markup | None = None, among: tuple[str, ...] = ()) -> ChainLink:
        return ChainLink(presenter.link(presenter.archive.records[identifier]), tuple(ties[identifier]), lanes, among)

    def shown(rows: range) -> tuple[ChainLink, ...]:
        return tuple(linked(near[row], drawing.rows[row], among[row]) for row in rows)

    return Chain(
        far_before=tuple(linked(other) for other in before[:far]),
        before=shown(range(place)),
        after=shown(range(place + 1, len(near))),
        far_after=tuple(linked(other) for other in after[_NEAR:]),
        date=date_view(own),
        lanes=drawing.rows[place],
        width=drawing.lanes,
        strands=tuple((strand.value, STRAND_WORDS[strand]) for strand in drawing.strands),
    )


def _typed_ties(presenter: Presenter, record: Record, root: str) -> Iterator[tuple[str, Tie, bool]]:
    """Authored relations from both sides, with the record at the other end and whether this one points to it."""
    archive = presenter.archive
    types = archive.vocabularies.relations

    def note(text: str | None) -> Markup | None:
        return presenter.prose.inline(text, root) if text else None

    for relation in record.links:
        yield relation.target, Tie(types[relation.type].label, note=note(relation.note)), True
    for link in archive.links_to.get(record.id, ()):
        yield link.origin.id, Tie(types[link.relation.type].inverse, note=note(link.relation.note)), False


def _change_ties(presenter: Presenter, record: Record) -> Iterator[tuple[str, Tie, bool]]:
    """What acts did to a measure, and what it does to others."""
    if not isinstance(record, Measure):
        return
    kinds = presenter.archive.vocabularies.changes
    for by in presenter.archive.changes_to.get(record.id, ()):
        if by.act.id != record.id:
            yield by.act.id, _change_tie(by.change, record, kinds[by.change.change.value].inverse), False
    for change in record.changes:
        if change.measure != record.id:
            measure = presenter.archive.measure(change.measure)
            label = kinds[change.change.value].label
            yield measure.id, _change_tie(change, measure, label[:1].upper() + label[1:]), True


def _change_tie(change: Change, measure: Measure, label: str) -> Tie:
    part = _part_title(measure, change)
    rate = f"at {change.level}" if change.level else ""
    companies = f"for {listed(change.for_)}" if change.for_ else ""
    detail = ", ".join(words for words in (part, companies, rate, " ".join(_when(change))) if words)
    return Tie(label, detail or None, _certainty(change), change.note)


def _certainty(change: Change) -> str | None:
    return in_words(change.certainty) if change.certainty else None


def changes_by(presenter: Presenter, act: Event | Measure) -> tuple[ChangeGroup, ...]:
    """What an act did to measures, what it did alike together."""
    kinds = presenter.archive.vocabularies.changes
    groups: defaultdict[tuple[str, str], list[ChangedView]] = defaultdict(list)
    for change in act.changes:
        label = kinds[change.change.value].label
        words = f"{label}: {change.level}" if change.level else label
        groups[words, " ".join(_when(change))].append(_changed_view(presenter, change))
    return tuple(ChangeGroup(words, when, tuple(rows)) for (words, when), rows in groups.items())


def _changed_view(presenter: Presenter, change: Change) -> ChangedView:
    measure = presenter.archive.measure(change.measure)
    return ChangedView(
        presenter.link(measure), _part_title(measure, change), change.for_, _certainty(change), change.note
    )


def _part_title(measure: Measure, change: Change) -> str | None:
    return next((part.title for part in measure.parts if part.id == change.part), None)


def _when(change: Change) -> Iterator[str]:
    if change.from_:
        yield f"from {date_in_words(change.from_)}"
    if change.end:
        yield f"{change.end.word} {date_in_words(change.end.date)}"
    elif change.indefinite:
        yield "until further notice"


def newest_first(presenter: Presenter, records: Iterable[Record]) -> tuple[LinkView, ...]:
    """Links to records in the order of their earliest dates, the newest first, undated ones last."""

    def moment(record: Record) -> date:
        return record.earliest_date.earliest if record.earliest_date else date.min

    return tuple(presenter.link(record) for record in sorted(records, key=moment, reverse=True))


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
        """Links to the records of a kind that name this one, the newest first."""
        found = (other for other in self._mentioning.get(record.id, ()) if other.kind_of_record is kind)
        return newest_first(self._presenter, found)


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
