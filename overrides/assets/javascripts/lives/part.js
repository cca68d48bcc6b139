// How one part stands on a day. The rules are those of generator/model/lifecycle/status.py; one table of cases holds both.
import { OUTCOME_UNVERIFIED, PERHAPS_BINDING } from "./verdicts.js";

export class PartLife {
  // `texts` are the reasons that intervals refer to by number.
  constructor(part, intervals, texts) {
    this.part = part;
    this.intervals = intervals;
    this.texts = texts;
  }

  // The verdict of a day in a view of time: by the terms throughout, or with what is unverified as of today.
  seen(day, today, byTerms) {
    return seen(this.intervals[this.numberOf(day)], today, byTerms);
  }

  // On days after today everything follows the terms.
  status(on, today) {
    const ahead = on > today;
    const at = this.numberOf(on);
    const current = this.intervals[at];
    const verdict = seen(current, today, ahead);
    const run = this.run(at, today, ahead);
    const unverified = verdict === OUTCOME_UNVERIFIED;
    const account = unverified ? current.unverified : current.settled;
    return {
      verdict,
      flags: ahead ? [...current.flags.filter((flag) => flag !== "level-unverified"), "by-terms"] : current.flags,
      since: run.since,
      told: unverified ? null : run.told,
      until: untilOf(run),
      then: run.following ? thenOf(current, run.following, today) : null,
      reason: this.texts[ahead ? reasonAhead(current, today) : account.reason],
      sources: account.sources,
      acts: account.acts,
      byTerms: current.verdict,
      level: (ahead ? null : current.level_told) ?? current.level ?? null,
      unverified: unverified && this.part.id ? [this.part.id] : [],
    };
  }

  // Whether by the terms it was, or may have been, in force on a day or before it.
  mayHaveBound(day) {
    return this.intervals.slice(0, this.numberOf(day) + 1).some(({ verdict }) => PERHAPS_BINDING.has(verdict));
  }

  // The day on which what has ended by a day did; null where it has not.
  endedBy(day) {
    return this.intervals[this.numberOf(day)].ended ?? null;
  }

  get turningDays() {
    return this.intervals.flatMap(({ start }) => (start ? [start] : []));
  }

  // The date by which a day on which an interval begins is known, in words; null for a day, undefined where none begins.
  toldOf(day) {
    const { start, told } = this.intervals[this.numberOf(day)];
    return start === day ? (told ?? null) : undefined;
  }

  numberOf(day) {
    let low = 0;
    let high = this.intervals.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.intervals[middle].start <= day) low = middle;
      else high = middle;
    }
    return low;
  }

  // The run of intervals around one that show the same verdict, and the interval after it.
  run(at, today, byTerms) {
    const verdict = seen(this.intervals[at], today, byTerms);
    const same = (number) => seen(this.intervals[number], today, byTerms) === verdict;
    let first = at;
    let last = at;
    while (first > 0 && same(first - 1)) first -= 1;
    while (last + 1 < this.intervals.length && same(last + 1)) last += 1;
    const { start, told } = this.intervals[first];
    return { since: start ?? null, told: told ?? null, following: this.intervals[last + 1] ?? null };
  }
}

// A boundary that has passed leaves the outcome unverified, one to come follows the terms. A planned start has no terms
// to follow: from its day on nobody knows.
function seen(interval, today, byTerms) {
  const { boundary, verdict } = interval;
  if (byTerms || !boundary) return verdict;
  return boundary.day > today && !boundary.planned ? verdict : OUTCOME_UNVERIFIED;
}

// What follows by the terms; where they say nothing new, how that is shown.
function thenOf(current, following, today) {
  return following.verdict !== current.verdict ? following.verdict : seen(following, today, false);
}

function untilOf({ following }) {
  if (!following) return null;
  const { start: day, term } = following;
  return { day, authored: term?.authored ?? `until ${day}`, words: term?.words ?? null };
}

function reasonAhead(interval, today) {
  return interval.ahead.findLast((row) => !row.today || row.today <= today).reason;
}
