// How restrictions stand on goods on any day: what fills a tile of the periodic table, and what marks it. The rules are
// those of generator/pages/controlled.py.
import { daysOf } from "../in-force/answers.js";
import { answerOf, bearingOf } from "../lives/binding.js";
import { dayBefore } from "../lives/dates.js";

export class States {
  constructor(archive, commodities) {
    this.archive = archive;
    this.parts = new Map(commodities.map((commodity) => [commodity, partsOn(archive, commodity)]));
  }

  // The states of all goods on a day as known on another, each a set of terms; `by` leaves those that one jurisdiction set.
  on(day, today, by = "") {
    return new Map([...this.parts.keys()].map((commodity) => [commodity, this.of(commodity, day, today, by)]));
  }

  of(commodity, day, today, by) {
    const found = new Set();
    for (const { measure, part } of this.setBy(commodity, by)) {
      const bearing = bearingOf(this.archive, measure, part, { commodity }, day);
      const group = bearing && answerOf(this.archive, bearing, day, today).group;
      if (group) found.add(group === "binding" ? part.strictness : group);
    }
    return found;
  }

  // The nearest day before, or after, a day on which the states of any goods change; null where there is none.
  earlier(day, today, by) {
    return this.turningDays(by).findLast((turn) => turn < day && this.changesOn(turn, today, by)) ?? null;
  }

  later(day, today, by) {
    return this.turningDays(by).find((turn) => turn > day && this.changesOn(turn, today, by)) ?? null;
  }

  changesOn(day, today, by) {
    return [...this.parts.keys()].some((commodity) => {
      const before = this.of(commodity, dayBefore(day), today, by);
      const after = this.of(commodity, day, today, by);
      return before.size !== after.size || [...before].some((state) => !after.has(state));
    });
  }

  turningDays(by) {
    const parts = new Set([...this.parts.keys()].flatMap((commodity) => this.setBy(commodity, by).map(({ part }) => part)));
    return [...new Set([...parts].flatMap((part) => [...daysOf(part)]))].sort();
  }

  setBy(commodity, by) {
    const parts = this.parts.get(commodity);
    return by ? parts.filter(({ measure }) => this.archive.file.measures[measure].jurisdictions.includes(by)) : parts;
  }
}

// The parts of restrictions that name a commodity or one above it; those on all goods would fill every tile.
function partsOn(archive, commodity) {
  const names = archive.withAncestors(commodity);
  return Object.entries(archive.file.measures).flatMap(([measure, { parts }]) =>
    parts
      .filter((part) => part.restricts && names.some((name) => part.covers[name]))
      .map((part) => ({ measure, part })),
  );
}
