"""Rates and quotas lie in layers: when the one on top ends, the one beneath shows."""

from dataclasses import dataclass
from datetime import date

from generator.model.change import ChangeKind
from generator.model.dates import End
from generator.model.lifecycle.history import Effect, History, window_of


@dataclass(frozen=True, slots=True)
class Layer:
    """A rate from `start` until the day before `stop`.

    `effect` is the change that set it, if one did; otherwise `source` is the key under which the measure cites it.
    """

    rate: str
    start: date
    stop: date | None
    term: End | None
    effect: Effect | None
    source: str | None

    def covers(self, day: date) -> bool:
        return self.start <= day and (self.stop is None or day < self.stop)

    @property
    def rank(self) -> tuple[date, date, bool]:
        """What lies higher: the later start, then the later act, then the one with an end."""
        return self.start, self.effect.act.decided if self.effect else date.min, self.stop is not None


@dataclass(frozen=True, slots=True)
class LevelState:
    """The rate of a day, and the layer above it whose end has passed without word of what followed."""

    layer: Layer | None
    passed: Layer | None

    @property
    def rate(self) -> str | None:
        return self.layer.rate if self.layer else None


def layers(history: History) -> tuple[Layer, ...]:
    """All layers, from the measure's own levels and from changes of level."""
    own = [_layer(level.level, window_of(level.from_).last, level.end, None, level.source) for level in history.levels]
    changed = [
        _layer(effect.change.level or "", effect.start.last, effect.change.end, effect, effect.change.source)
        for effect in history.of_kind(ChangeKind.LEVEL)
    ]
    return tuple(sorted([*own, *changed], key=lambda layer: layer.rank))


def _layer(rate: str, start: date, end: End | None, effect: Effect | None, source: str | None) -> Layer:
    return Layer(rate, start, end.first_day_after.first if end else None, end, effect, source)


def level_at(all_layers: tuple[Layer, ...], history: History, day: date) -> LevelState:
    """The topmost layer of a day. `all_layers` come in ascending rank."""
    top = next((layer for layer in reversed(all_layers) if layer.covers(day)), None)
    above = [layer for layer in all_layers if layer.start <= day and (top is None or layer.rank > top.rank)]
    passed = max(above, key=lambda layer: layer.rank, default=None)
    if passed is None or passed.stop is None or history.confirmed(passed.stop, day):
        return LevelState(top, None)
    return LevelState(top, passed)
