"""The kinds of record there are."""

from enum import StrEnum


class Kind(StrEnum):
    """The kinds of record. The value names the folder in `content/` and the first part of the address."""

    MEASURE = "measures"
    EVENT = "events"
    PROCESS = "processes"
    BRIEF = "briefs"
    COMMODITY = "commodities"
    JURISDICTION = "jurisdictions"

    @property
    def singular(self) -> str:
        """The kind of one record, in words."""
        return {"processes": "process", "commodities": "commodity"}.get(self.value, self.value.removesuffix("s"))
