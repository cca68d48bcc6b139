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
        """The rate by the terms of the acts."""
        return self.layer.rate if self.layer else None

    @property
    def told(self) -> str | None:
        """The rate as far as it is known: both that may apply, where an end has passed without word."""
        if self.passed is None or self.passed.rate == self.rate:
            return self.rate
        return f"{self.passed.rate} or {self.rate or 'none'}"


def layers(history: History) -> tuple[Layer, ...]:
    """All layers, from the measure's own levels and from changes of level."""
    own = [_layer(level.level, window_of(level.from_).last, level.end, source=level.source) for level in history.levels]
    changed = [
        _layer(effect.change.level, effect.start.last, effect.change.end, effect)
        for effect in history.of_kind(ChangeKind.LEVEL)
        if effect.change.level
    ]
    return tuple(sorted([*own, *changed], key=lambda layer: layer.rank))


def _layer(rate: str, start: date, end: End | None, effect: Effect | None = None, source: str | None = None) -> Layer:
    return Layer(rate, start, end.first_day_after.first if end else None, end, effect, source)


def level_at(all_layers: tuple[Layer, ...], history: History, day: date) -> LevelState:
    """The topmost layer of a day. `all_layers` come in ascending rank."""
    begun = [layer for layer in all_layers if layer.start <= day]
    top = next((layer for layer in reversed(begun) if layer.stop is None or day < layer.stop), None)
    last = begun[-1] if begun else None
    if last is None or last.stop is None or day < last.stop or history.confirmed(last.stop, day):
        return LevelState(top, None)
    return LevelState(top, last)
