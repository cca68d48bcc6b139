"""Lists of records: on one page, or on a page for each year where there are too many for one."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from generator.model.addresses import root_from
from generator.model.brief import Brief
from generator.model.record import Record
from generator.pages.chronology import YearView
from generator.pages.presenter import Presenter
from generator.pages.views import Head

MOST_ON_A_PAGE = 500
"""A list of more records has a page for each year."""

_Listed = TypeVar("_Listed", bound=Record)


class YearlyList(Generic[_Listed]):
    """The records that a list shows, newest first: drafts and withdrawn ones are left out.

    A list of things without dates, such as commodities, is never divided.
    """

    def __init__(
        self, presenter: Presenter, records: Iterable[_Listed], address: str, title: str, *, dated: bool = True
    ) -> None:
        self._presenter = presenter
        self._address = address
        self._title = title
        self.records = tuple(sorted((record for record in records if _is_listed(record)), key=_newest_first))
        self._by_year: dict[int, list[_Listed]] = {}
        if dated and len(self.records) > MOST_ON_A_PAGE:
            for record in self.records:
                year = record.earliest_date.earliest.year if record.earliest_date else 0
                self._by_year.setdefault(year, []).append(record)

    @property
    def years(self) -> tuple[YearView, ...]:
        """The years that have a page of their own, newest first; none where all fits on one page."""
        return tuple(YearView(year, self.address(year), len(records)) for year, records in self._by_year.items())

    def address(self, year: int | None) -> str:
        """The address of a year's page, or of the first page."""
        return f"{self._address}{year}/" if year else self._address

    def of(self, year: int | None) -> tuple[_Listed, ...]:
        """The records on a year's page; on the first page all of them, or those of the newest year."""
        if year is not None:
            return tuple(self._by_year[year])
        return tuple(next(iter(self._by_year.values()), self.records))

    def head(self, year: int | None, description: str) -> Head:
        """What a page of the list says of itself."""
        address = self.address(year)
        title = f"{self._title} {year}" if year else self._title
        return Head(title, description, address, root_from(address), as_of=self._presenter.as_of)


def _is_listed(record: Record) -> bool:
    return not record.withdrawn and not (isinstance(record, Brief) and record.draft)


def _newest_first(record: Record) -> tuple[int, str]:
    earliest = record.earliest_date
    return (-earliest.earliest.toordinal() if earliest else 0), record.id
