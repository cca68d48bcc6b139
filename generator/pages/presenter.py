"""What all pages need to turn records into views: the archive, the day, the prose renderer."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import overload
from urllib.parse import quote

from babel import Locale
from markupsafe import Markup

from generator.model.addresses import address_of, address_of_kind
from generator.model.archive import Archive
from generator.model.change import ChangeKind
from generator.model.coverage import CoverageIndex
from generator.model.dates import ONE_DAY, KnownDate, Precision
from generator.model.lifecycle.history import History
from generator.model.lifecycle.outlook import LaterStatus, outlook
from generator.model.lifecycle.status import SourceReference, Status
from generator.model.lifecycle.verdict import BINDING, ENDED, Flag, Verdict
from generator.model.measure import Measure
from generator.model.record import ExternalIdentifier, Kind, Record
from generator.model.scope import AppliesTo
from generator.model.source import SOURCE_RANKS, Source
from generator.model.wording import date_after_since, date_in_words, day_in_words
from generator.pages.countdown import days_left
from generator.pages.labels import FLAGS, LIMITS, SOURCE_KINDS, VERDICTS
from generator.pages.views import (
    BuildDay,
    Countdown,
    DateView,
    Fact,
    FlagView,
    LinkView,
    NoticeView,
    SourceView,
    StatusView,
    VerdictView,
)
from generator.prose.record_link import LinkTarget
from generator.prose.renderer import ProseRenderer

OLD_AFTER_DAYS = 30
"""For how many days a copy of the site passes for fresh."""

_TERM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_IN_ADDRESSES = "%/?#:@!$&'()*+,;=-._~"
_LANGUAGES = Locale("en", "GB").languages


class Presenter:
    """Turns records into views as of one day. One instance serves all pages of a build."""

    def __init__(self, archive: Archive, today: date) -> None:
        self.archive = archive
        self.today = today
        self.prose = ProseRenderer(self._link_target)
        self._verdicts: dict[str, VerdictView] = {}
        self._statuses: dict[tuple[str, str | None, str | None], Status] = {}
        self._outlooks: dict[tuple[str, str | None, str | None], tuple[LaterStatus, ...]] = {}
        self._standings: dict[tuple[str, str | None, str | None], StatusView] = {}
        self._links: dict[str, LinkView] = {}

    @cached_property
    def coverage(self) -> CoverageIndex:
        """Which parts cover which goods."""
        return CoverageIndex(self.archive)

    @cached_property
    def as_of(self) -> BuildDay:
        """The day of the build, printed beside every status."""
        return BuildDay(
            words=day_in_words(self.today),
            iso=self.today.isoformat(),
            next_day=(self.today + ONE_DAY).isoformat(),
            old_from=(self.today + (OLD_AFTER_DAYS + 1) * ONE_DAY).isoformat(),
        )

    def status(self, measure: Measure, part: str | None = None, commodity: str | None = None) -> Status:
        """How a measure or part stands on the day of the build, in general or for a commodity, computed once."""
        asked = self._asked(measure, commodity)
        key = (measure.id, part, asked)
        if key not in self._statuses:
            self._statuses[key] = self.archive.status(measure, part, self.today, self.today, asked)
        return self._statuses[key]

    def outlook(
        self, measure: Measure, part: str | None = None, commodity: str | None = None
    ) -> tuple[LaterStatus, ...]:
        """How a measure or part will stand on later days, as far as its acts say today; computed once."""
        asked = self._asked(measure, commodity)
        key = (measure.id, part, asked)
        if key not in self._outlooks:
            life = self.archive.life(measure, self.archive.matter(self.today, asked, None, None))
            self._outlooks[key] = outlook(life, part, self.today)
        return self._outlooks[key]

    def status_on(self, measure: Measure, part: str | None, day: date, commodity: str | None = None) -> Status:
        """How a measure or part stands on the day of the build, or will on a later one."""
        passed = [later.status for later in self.outlook(measure, part, commodity) if later.day <= day]
        return passed[-1] if passed else self.status(measure, part, commodity)

    def _asked(self, measure: Measure, commodity: str | None) -> str | None:
        """The commodity asked about, where that can make a difference."""
        return commodity if self.archive.tells_apart(measure) else None

    def link(self, record: Record, note: str | None = None, root: str = "") -> LinkView:
        """A link to a record, with its verdict if it is a measure; made once, but for its note."""
        if record.id not in self._links:
            self._links[record.id] = LinkView(
                address=address_of(record),
                title=record.name,
                kind=record.kind_of_record.singular,
                date=date_view(record.earliest_date),
                verdict=self.verdict(record) if isinstance(record, Measure) else None,
                document=next(iter(record.document_numbers), None),
            )
        link = self._links[record.id]
        return replace(link, note=self.prose.inline(note, root)) if note else link

    def links(self, identifiers: Iterable[str]) -> tuple[LinkView, ...]:
        """Links to records by id or jurisdiction code."""
        found = (self.archive.records.get(identifier.lower()) for identifier in identifiers)
        return tuple(self.link(record) for record in found if record)

    def verdict(self, measure: Measure) -> VerdictView:
        """The verdict of a whole measure on the day of the build, with its later turns; computed once."""
        if measure.id not in self._verdicts:
            view = verdict_view(self.status(measure), measure, self.today)
            self._verdicts[measure.id] = replace(view, turns=_turns(view, measure, self.outlook(measure)))
        return self._verdicts[measure.id]

    def standing(self, measure: Measure, part: str | None = None, commodity: str | None = None) -> StatusView:
        """How a measure or part stands on the build’s day, in general or for a commodity, for showing; made once."""
        asked = self._asked(measure, commodity)
        key = (measure.id, part, asked)
        if key not in self._standings:
            whole_of_parts = part is None and measure.parts
            history = None if whole_of_parts else self.archive.life(measure).life_of(part).history
            self._standings[key] = self.status_view(self.status(measure, part, asked), measure, history)
        return self._standings[key]

    def status_view(
        self, status: Status, measure: Measure, history: History | None = None, on: date | None = None
    ) -> StatusView:
        """A status for showing, of the day of the build or a later one.

        `history` is that of the part, None for a whole of several parts.
        """
        until = status.until
        acts = [self.archive.records[act] for act in status.acts if act != measure.id]
        return StatusView(
            verdict=verdict_view(status, measure, on or self.today),
            flags=tuple(_flag_view(flag, measure, history) for flag in status.flags),
            since=_since_view(status),
            until=until_in_words(status),
            open_ended=until is None and status.verdict in (*BINDING, Verdict.SUSPENDED),
            then=then_in_words(status, history.noun if history else "measure"),
            reason=status.reason,
            level=status.level,
            acts=tuple(self.link(act) for act in acts),
            sources=tuple(self.source_view(reference) for reference in sorted(status.sources, key=self._rank)),
            successors=tuple(self.link(successor) for successor in self.successors(status, measure, history)),
        )

    def successors(self, status: Status, measure: Measure, history: History | None = None) -> tuple[Measure, ...]:
        """The measures that took the place of a replaced one."""
        if status.verdict is not Verdict.REPLACED:
            return ()
        part = history.part.id if history and history.part else None
        replacing = dict.fromkeys(
            by.change.by
            for by in self.archive.changes_to.get(measure.id, ())
            if by.change.change is ChangeKind.REPLACED
            and by.act.id in status.acts
            and (part is None or by.change.part in (None, part))
        )
        return tuple(self.archive.measure(successor) for successor in replacing if successor)

    def source_view(self, reference: SourceReference) -> SourceView:
        """One source by reference."""
        return _source_view(self.archive.source(reference), 0)

    def _rank(self, reference: SourceReference) -> int:
        """How near a source stands to the act itself."""
        return SOURCE_RANKS[self.archive.source(reference).kind]

    def sources(self, record: Record) -> tuple[SourceView, ...]:
        """A record's sources, official ones first."""
        numbered = sorted(enumerate(record.source_list, start=1), key=lambda pair: SOURCE_RANKS[pair[1].kind])
        return tuple(_source_view(source, number) for number, source in numbered)

    def corrections(self, record: Record) -> tuple[NoticeView, ...]:
        """What was corrected in a record, as authored."""
        return tuple(NoticeView(date_view(row.date) or self.as_of, row.what) for row in record.corrections)

    def withdrawal(self, record: Record) -> NoticeView | None:
        """Why a record was withdrawn, None where it stands."""
        gone = record.withdrawn
        return NoticeView(date_view(gone.date) or self.as_of, gone.reason) if gone else None

    def block(self, text: str, root: str) -> Markup:
        """A short text, rendered."""
        return self.prose.block(text, root)

    def crumbs(self, kind: Kind, *more: LinkView) -> tuple[LinkView, ...]:
        """The way to a record's page from its kind's list."""
        return (LinkView(address_of_kind(kind), kind.value.capitalize(), kind.singular), *more)

    def _link_target(self, name: str) -> LinkTarget | None:
        record = self.archive.resolve(name)
        if record is None:
            return None
        verdict = self.verdict(record) if isinstance(record, Measure) else None
        return LinkTarget(
            address_of(record),
            record.name,
            record.kind_of_record.singular,
            verdict.term if verdict else None,
            verdict.sentence if verdict else None,
            verdict.turns if verdict else "",
        )


def day_view(day: date) -> DateView:
    """A civil day."""
    return DateView(day_in_words(day), day.isoformat())


@overload
def date_view(value: KnownDate) -> DateView: ...
@overload
def date_view(value: KnownDate | None) -> DateView | None: ...
def date_view(value: KnownDate | None) -> DateView | None:
    """A date as exactly as it is known; None for none."""
    if value is None:
        return None
    exact = value.precision not in (Precision.BETWEEN, Precision.BY)
    return DateView(date_in_words(value), value.text[:10] if exact else "")


def verdict_view(status: Status, measure: Measure, today: date) -> VerdictView:
    """The verdict with the sentence that a reader sees first."""
    return VerdictView(
        term=status.verdict.value,
        label=VERDICTS[status.verdict],
        sentence=_sentence(status, measure),
        days_left=_days_left(status, today),
    )


def _turns(shown: VerdictView, measure: Measure, ahead: Iterable[LaterStatus]) -> str:
    """The later days on which a reader sees another verdict, or another sentence around it."""
    turns: list[tuple[str, ...]] = []
    for later in ahead:
        view = verdict_view(later.status, measure, later.day)
        if (view.term, view.sentence) != (shown.term, shown.sentence):
            last_day = (view.days_left.day,) if view.days_left else ()
            turns.append((later.day.isoformat(), view.term, view.sentence, *last_day))
            shown = view
    return compact_json(turns) if turns else ""


def compact_json(value: object) -> str:
    """JSON for an attribute, without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _sentence(status: Status, measure: Measure) -> str:
    label = VERDICTS[status.verdict]
    since = view.words if (view := _since_view(status)) else None
    match status.verdict:
        case Verdict.SUSPENDED:
            return f"{label} {until_in_words(status) or ''}".strip()
        case Verdict.IN_FORCE | Verdict.PARTLY_IN_FORCE:
            text = f"{label} since {since}" if since else label
            if status.until and _becomes_whole(status):
                return f"{text}, by its terms wholly from {day_in_words(status.until.day)}"
            until = until_in_words(status)
            return f"{text}, {until}" if until else text
        case Verdict.SCHEDULED:
            if status.until and status.then is not Verdict.OUTCOME_UNVERIFIED:
                return f"Adopted; in force from {day_in_words(status.until.day)}"
            return f"Adopted; {_planned(measure) or 'no start is set'}"
        case Verdict.ANNOUNCED:
            return "; ".join(words for words in (label, _planned(measure)) if words)
        case Verdict.OUTCOME_UNVERIFIED:
            return f"{label} since {since}" if since else label
        case verdict if verdict in ENDED and since:
            return f"{label} {date_in_words(status.since_told) if status.since_told else since}"
        case _:
            return label


def _becomes_whole(status: Status) -> bool:
    """Whether what follows is more of the same, and the end of the state no end of what binds."""
    return status.verdict is Verdict.PARTLY_IN_FORCE and status.then is Verdict.IN_FORCE


def _since_view(status: Status) -> DateView | None:
    """The first day of the present state, as exactly as it is known."""
    if status.since_told:
        return DateView(date_after_since(status.since_told), "")
    return day_view(status.since) if status.since else None


def _planned(measure: Measure) -> str:
    planned = measure.dates.planned
    if not isinstance(planned, KnownDate):
        return ""
    bounded = planned.precision in (Precision.BY, Precision.BETWEEN)
    return f"planned {'' if bounded else 'for '}{date_in_words(planned)}"


def until_in_words(status: Status) -> str | None:
    """The end as its act words it, with the date in words."""
    if status.until is None or (status.then is Verdict.PARTLY_IN_FORCE and status.until.authored.startswith("until")):
        return None
    word = status.until.authored.partition(" ")[0]
    if word == "through":
        return f"through {day_in_words(status.until.day - ONE_DAY)}"
    return f"until {day_in_words(status.until.day)}"


def _days_left(status: Status, today: date) -> Countdown | None:
    """The days until the end that the sentence names, as its act words it: the last day, or the first one after."""
    named = status.verdict in (*BINDING, Verdict.SUSPENDED) and until_in_words(status)
    if status.until is None or not named or _becomes_whole(status):
        return None
    through = status.until.authored.startswith("through")
    return days_left(status.until.day - ONE_DAY if through else status.until.day, today)


def then_in_words(status: Status, noun: str) -> str | None:
    """What follows by the terms of the acts, once the present state ends."""
    match status.then:
        case None:
            return None
        case Verdict.IN_FORCE if status.verdict is Verdict.SUSPENDED:
            again = "would first apply" if Flag.NEVER_IN_FORCE in status.flags else "applies again"
            return f"by its terms the {noun} {again}"
        case Verdict.IN_FORCE:
            return f"by its terms the {noun} applies"
        case verdict:
            return VERDICTS[verdict].lower()


def identifier_facts(identifiers: Iterable[ExternalIdentifier]) -> Iterator[Fact]:
    """Numbers in other systems, one fact for each system; `federal-register-citation` is put in words."""
    values: defaultdict[str, list[str]] = defaultdict(list)
    for identifier in identifiers:
        scheme = identifier.scheme
        values[scheme.replace("-", " ") if _TERM.fullmatch(scheme) else scheme].append(identifier.value)
    return (Fact(scheme, tuple(found)) for scheme, found in values.items())


def _flag_view(flag: Flag, measure: Measure, history: History | None) -> FlagView:
    label, meaning = FLAGS[flag]
    if flag is Flag.LIMITED:
        own = history.part.applies_to if history and history.part else None
        limits = {own or measure.applies_to, *(part.applies_to for part in measure.parts if not history)}
        found = [LIMITS[limit] for limit in AppliesTo if limit in limits and limit in LIMITS]
        label = found[0] if len(found) == 1 else label
    return FlagView(flag.value, label, meaning)


def _standard_address(url: str) -> str:
    """An address in which what may not stand after the host is encoded, as browsers do silently."""
    scheme, separator, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}{separator}{host}{slash}{quote(path, safe=_IN_ADDRESSES)}"


def _source_view(source: Source, number: int) -> SourceView:
    return SourceView(
        anchor=f"source-{number}",
        title=source.title,
        title_original=source.title_original,
        url=_standard_address(source.url),
        publisher=source.publisher,
        date=date_view(source.date),
        language=source.language,
        language_name=str(_LANGUAGES.get(source.language.partition("-")[0], source.language)),
        kind=source.kind.value,
        kind_label=SOURCE_KINDS[source.kind],
        archived=_standard_address(source.archived) if source.archived else None,
        accessed=date_view(source.accessed),
    )
