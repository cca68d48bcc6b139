// An answer in words, as generator/pages/presenter.py puts it.
import { dayBefore, inWords } from "./dates.js";
import { IN_FORCE, PARTLY_IN_FORCE, SUSPENDED } from "./verdicts.js";

// The end, with the date in words; null where none is worth telling.
export function untilInWords({ until, then }) {
  if (!until || (then === PARTLY_IN_FORCE && until.authored.startsWith("until"))) return null;
  if (until.authored.startsWith("through")) return `through ${inWords(dayBefore(until.day))}`;
  return `until ${inWords(until.day)}`;
}

// What follows by the terms of the acts, once the present state ends. `labels` are those of verdicts.
export function thenInWords({ verdict, flags, then }, noun, labels) {
  if (then === null) return null;
  if (then === IN_FORCE && verdict === SUSPENDED) {
    return `by its terms the ${noun} ${flags.includes("never-in-force") ? "would first apply" : "applies again"}`;
  }
  if (then === IN_FORCE) return `by its terms the ${noun} applies`;
  return labels[then].toLowerCase();
}

// Until which days later acts were looked for, by the measures that state their own day.
export function searchedInWords(entries, general) {
  const days = entries.map(({ checked }) => checked ?? general).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === last ? inWords(first) : `days between ${inWords(first)} and ${inWords(last)}, measure by measure`;
}

// The source of an answer that stands nearest to the act itself; of equals the first.
export function bestSource(archive, numbers) {
  const sources = numbers.map((number) => archive.file.sources[number]);
  return sources.reduce((best, source) => (best && best.rank <= source.rank ? best : source), null);
}

// The other side of trade: "all countries except Japan".
export function targetsInWords(archive, targets) {
  if (!targets) return "";
  const names = (codes) => codes.map((code) => archive.file.jurisdictions[code].name).join(", ");
  if (!targets.everyone) return names(targets.named);
  return targets.excepted.length ? `all countries except ${names(targets.excepted)}` : "all countries";
}

// Where the names would fill a page, how many there are; null where they do not.
export function targetsInBrief(targets) {
  return targets && targets.named.length > 6 ? `${targets.named.length} places named` : null;
}
