"""The briefs that rest on what has changed."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.model.brief import Brief
from generator.model.record import Record
from generator.pages.presenter import Presenter
from generator.pages.relations import mentioned_by


@dataclass(frozen=True, slots=True)
class AffectedBrief:
    """A brief that links records that are not as they were: `changed`, or measures whose `verdicts` are others."""

    brief: Brief
    changed: tuple[Record, ...]
    verdicts: tuple[Record, ...]


def affected_briefs(
    presenter: Presenter, changed: Collection[str], verdicts: Collection[str]
) -> Iterator[AffectedBrief]:
    """The briefs that link a record of these ids."""
    for brief in presenter.archive.briefs:
        linked = dict.fromkeys(mentioned_by(presenter, brief))
        other_verdicts = tuple(record for record in linked if record.id in verdicts)
        others = tuple(record for record in linked if record.id in changed and record not in other_verdicts)
        if others or other_verdicts:
            yield AffectedBrief(brief, others, other_verdicts)
