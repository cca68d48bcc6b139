"""Counting what stands how, on the day of the build and on the days after it."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from generator.pages.presenter import compact_json
from generator.pages.views import TallyView


class Tally:
    """How many things stand in which group, and how that changes as they move from one to another."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._changes: defaultdict[str, Counter[date]] = defaultdict(Counter)

    def add(self, places: Sequence[tuple[date, str]]) -> None:
        """Count one thing: the groups it stands in, each from a day on, the first on the day of the build."""
        self._counts[places[0][1]] += 1
        for (_, before), (day, after) in pairwise(places):
            self._changes[before][day] -= 1
            self._changes[after][day] += 1

    def view(self, term: str, label: str) -> TallyView | None:
        """The number of a group, None where nothing stands in it or ever will."""
        count = self._counts[term]
        turns: list[tuple[str, int]] = []
        for day, change in sorted(self._changes[term].items()):
            if change:
                shown = (turns[-1][1] if turns else count) + change
                turns.append((day.isoformat(), shown))
        return TallyView(term, label, count, compact_json(turns) if turns else "") if count or turns else None
