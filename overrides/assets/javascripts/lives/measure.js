// A measure of several parts as a whole; the rules are those of generator/model/lifecycle/whole.py.
import { dayBefore, inWords } from "./dates.js";
import {
  BINDING, ENDED, FLAGS, NOT_YET, OUTCOME_UNVERIFIED, PARTLY_IN_FORCE, SUSPENDED, TO_COME,
} from "./verdicts.js";

// Which verdict stands for parts that differ and of which none binds.
const PRECEDENCE = [OUTCOME_UNVERIFIED, SUSPENDED, "start-uncertain", "end-uncertain", "unknown", "scheduled", "announced"];
const WORDS = {
  "in-force": "in force",
  [OUTCOME_UNVERIFIED]: "outcome unverified",
  "start-uncertain": "start uncertain",
  "end-uncertain": "end uncertain",
  [NOT_YET]: "not yet known",
};

export class MeasureLife {
  constructor(lives) {
    this.lives = lives;
  }

  status(part, on, today) {
    const whole = part === null && this.lives[0].part.id !== undefined;
    return whole ? this.whole(on, today) : this.lifeOf(part).status(on, today);
  }

  lifeOf(part) {
    return this.lives.find((life) => (life.part.id ?? null) === part);
  }

  whole(on, today) {
    const ahead = on > today;
    const statuses = new Map(this.lives.map((life) => [life, life.status(on, today)]));
    const deciding = this.deciding(on, today, ahead);
    const decidingStatuses = deciding.map((life) => statuses.get(life));
    const verdict = this.seen(on, today, ahead);
    const bound = decidingStatuses.filter((status) => BINDING.has(status.verdict));
    const binding = bound.length ? bound : decidingStatuses;
    const { since, until } = this.run(verdict, on, today);
    return {
      verdict,
      flags: this.flags(decidingStatuses, binding, verdict, on),
      since,
      told: since && verdict !== OUTCOME_UNVERIFIED ? this.told(since) : null,
      until,
      then: until ? this.then(on, until.day, today) : null,
      reason: `${deciding.map((life) => clause(life.part, statuses.get(life))).join("; ")}.`,
      sources: distinct(decidingStatuses.flatMap((status) => status.sources)),
      acts: distinct(decidingStatuses.flatMap((status) => status.acts)),
      byTerms: this.seen(on, today, true),
      level: common(binding.map((status) => status.level)),
      unverified: [...statuses.values()].flatMap((status) => status.unverified),
    };
  }

  // The parts whose verdicts make that of the whole. Left out are parts not known yet, ones that ended while another has
  // not, and ones to come while one of the same scope binds.
  deciding(day, today, byTerms) {
    const verdictOf = new Map(this.lives.map((life) => [life, life.seen(day, today, byTerms)]));
    const known = orAll(this.lives, (life) => verdictOf.get(life) !== NOT_YET);
    const living = orAll(known, (life) => !ENDED.has(verdictOf.get(life)));
    const bound = new Set(living.filter((life) => BINDING.has(verdictOf.get(life))).map((life) => goodsOn(life.part, day)));
    return living.filter((life) => !TO_COME.has(verdictOf.get(life)) || !bound.has(goodsOn(life.part, day)));
  }

  seen(day, today, byTerms) {
    const deciding = this.deciding(day, today, byTerms);
    const verdicts = deciding.map((life) => life.seen(day, today, byTerms));
    if (new Set(verdicts).size === 1) return verdicts[0];
    if (verdicts.some((verdict) => BINDING.has(verdict))) return PARTLY_IN_FORCE;
    if (verdicts.every((verdict) => ENDED.has(verdict))) {
      // The whole has ended when and as its last part has.
      const endedOn = (life) => life.endedBy(day) ?? "";
      return deciding.reduce((last, life) => (endedOn(life) > endedOn(last) ? life : last)).seen(day, today, byTerms);
    }
    return PRECEDENCE.find((verdict) => verdicts.includes(verdict));
  }

  then(on, day, today) {
    const following = this.seen(day, today, true);
    return following !== this.seen(on, today, true) ? following : this.seen(day, today, false);
  }

  // All flags of the deciding parts; what is said of the whole as such has to hold for each that counts.
  flags(deciding, binding, verdict, on) {
    const flags = new Set(deciding.flatMap((status) => status.flags));
    flags.delete("limited");
    flags.delete("never-in-force");
    if (binding.every((status) => status.flags.includes("limited"))) flags.add("limited");
    const stopped = verdict === SUSPENDED || ENDED.has(verdict);
    if (stopped && !this.lives.some((life) => life.mayHaveBound(on))) flags.add("never-in-force");
    return FLAGS.filter((flag) => flags.has(flag));
  }

  get turningDays() {
    const scopes = this.lives.flatMap(({ part }) => part.goods.flatMap(({ since }) => since ?? []));
    return distinct([...this.lives.flatMap((life) => life.turningDays), ...scopes]).sort();
  }

  run(verdict, on, today) {
    const ahead = on > today;
    const days = this.turningDays;
    const since = days.findLast((day) => day <= on && this.seen(dayBefore(day), today, ahead) !== verdict);
    const stop = days.find((day) => day > on && this.seen(day, today, ahead) !== verdict);
    return { since: since ?? null, until: stop ? this.untilOf(stop) : null };
  }

  // The date by which a day is known on which parts change, where it is known by no other and is no day.
  told(day) {
    return common(distinct(this.lives.map((life) => life.toldOf(day)).filter((told) => told !== undefined))) ?? null;
  }

  // An end on a day, in the words of the act if just one is worded.
  untilOf(day) {
    const before = dayBefore(day);
    const ends = new Map();
    for (const life of this.lives) {
      const { until } = life.status(before, before);
      if (until?.day === day) ends.set(`${until.authored}|${until.words}`, until);
    }
    return ends.size === 1 ? [...ends.values()][0] : { day, authored: `until ${day}`, words: null };
  }
}

// The number of what a part covers on a day: with the same number parts cover the same.
function goodsOn(part, day) {
  return part.goods.findLast(({ since }) => !since || since <= day).number;
}

function clause(part, status) {
  let words = WORDS[status.verdict] ?? status.verdict;
  if (status.verdict === SUSPENDED && status.until) {
    words += ` ${status.until.words ?? `until ${inWords(status.until.day)}`}`;
  } else if (status.verdict === OUTCOME_UNVERIFIED) {
    words += `, by its terms ${WORDS[status.byTerms] ?? status.byTerms}`;
  }
  return `${part.title}: ${words}`;
}

function orAll(lives, test) {
  const found = lives.filter(test);
  return found.length ? found : lives;
}

function distinct(values) {
  return [...new Set(values)];
}

function common(values) {
  return new Set(values).size === 1 ? values[0] : null;
}
