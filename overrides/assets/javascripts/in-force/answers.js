// Stock (what stands on a day), difference (between two days) and flow (what happened in between).
import { dayBefore } from "../lives/dates.js";
import { GROUPS, answerOf, bearingOf, bearingsWithin, covers, whatBinds, whatBindsWithin } from "../lives/binding.js";
import { NOT_YET, OUTCOME_UNVERIFIED } from "../lives/verdicts.js";

// Sections of an answer about one commodity: what covers only some of a group stands apart from what covers all of it.
const SOME = "some";
const SECTIONS = ["binding", SOME, ...GROUPS.filter((group) => group !== "binding")];

// The answer for a day in sections: by state for one commodity, else by the commodities that measures name.
export function stateOn(archive, question, on, today, words) {
  const chosen = (rows) => rows.filter((row) => passes(row, question)).sort(byGroup);
  if (question.commodity) {
    const rows = chosen(allThatBinds(archive, question, on, today));
    return SECTIONS.map((section) => ({
      anchor: section,
      title: words.sections[section],
      rows: rows.filter((row) => sectionOf(row) === section),
    })).filter(({ rows: found }) => found.length);
  }
  const sections = Object.entries(archive.file.commodities)
    .map(([commodity, { name }]) => ({
      anchor: commodity,
      title: name,
      address: `commodities/${commodity}/`,
      rows: chosen(whatBinds(archive, { ...question, commodity }, on, today).filter((row) => row.route === "named")),
    }))
    .sort((one, other) => compare(one.title.toLowerCase(), other.title.toLowerCase()));
  const everything = chosen(whatBinds(archive, question, on, today).filter(({ part }) => part.all_goods));
  return [...sections, { anchor: "all-goods", title: "All goods", rows: everything }].filter(({ rows }) => rows.length);
}

// How many parts stand how, each counted once; never added up.
export function counts(archive, question, on, today) {
  const rows = allThatBinds(archive, question, on, today).filter((row) => passes(row, question));
  return SECTIONS.map((section) => [section, rows.filter((row) => sectionOf(row) === section).length]).filter(
    ([, count]) => count,
  );
}

// How many of some rows rest, on days to come, on a date that has passed without anybody knowing what came of it.
export function unverifiedToday(archive, rows, today) {
  return rows.filter((row) => answerOf(archive, row, today, today).status.verdict === OUTCOME_UNVERIFIED).length;
}

function allThatBinds(archive, question, on, today) {
  return [...whatBinds(archive, question, on, today), ...whatBindsWithin(archive, question, on, today)];
}

function sectionOf({ members, group }) {
  return members ? SOME : group;
}

// Parts that stand otherwise on the second day than on the first, with both states; null where one does not bear on the
// question.
export function difference(archive, question, first, last, today) {
  return Object.entries(archive.file.measures)
    .flatMap(([measure, { parts }]) => parts.map((part) => [measure, part]))
    .map(([measure, part]) => ({
      before: answered(archive, measure, part, question, first, today),
      after: answered(archive, measure, part, question, last, today),
    }))
    .filter(({ before, after }) => stateOf(before) !== stateOf(after))
    .filter((change) => concerns(change, question));
}

// Every change of a part's state or rate after the first day, up to the last, in the order of time.
export function flow(archive, question, first, last, today) {
  return [...turns(archive, question)]
    .filter(([day]) => first < day && day <= last)
    .flatMap(([day, parts]) => changesOn(archive, question, day, parts, today));
}

// The nearest day before, and after, a day on which a part's state changes.
export function neighbours(archive, question, on, today) {
  const days = [...turns(archive, question)];
  const changing = ([day, parts]) => changesOn(archive, question, day, parts, today).length > 0;
  return {
    earlier: days.findLast((turn) => turn[0] < on && changing(turn))?.[0] ?? null,
    later: days.find((turn) => turn[0] > on && changing(turn))?.[0] ?? null,
  };
}

// The days on which the state of a part that may bear on a question may change, in order, each with these parts.
function turns(archive, question) {
  const found = new Map();
  for (const [measure, { parts }] of Object.entries(archive.file.measures)) {
    for (const part of parts.filter((one) => one.restricts && mayConcern(archive, one, question))) {
      for (const day of daysOf(part)) {
        if (!found.has(day)) found.set(day, []);
        found.get(day).push({ measure, part });
      }
    }
  }
  return new Map([...found].sort(([one], [other]) => compare(one, other)));
}

// The days on which the state of a part may change.
export function daysOf(part) {
  const starts = Object.values(part.lives).flatMap((intervals) => intervals.map(({ start }) => start));
  const rows = [...Object.values(part.covers).flat(), ...part.excludes].flatMap(({ since, until }) => [since, until]);
  return new Set([...starts, ...rows].filter(Boolean));
}

function mayConcern(archive, part, { commodity }) {
  return !commodity || covers(archive, part, commodity) || Object.keys(part.covers).some((name) => archive.isWithin(name, commodity));
}

function changesOn(archive, question, day, parts, today) {
  return parts
    .map(({ measure, part }) => ({
      day,
      before: answered(archive, measure, part, question, dayBefore(day), today),
      after: answered(archive, measure, part, question, day, today),
    }))
    .filter(({ before, after }) => verdictOf(before) !== verdictOf(after) || levelOf(before) !== levelOf(after))
    .filter((change) => concerns(change, question));
}

// The answer of one part, for a group of which it names only some on the first of these; null where it does not bear on the
// question.
function answered(archive, measure, part, question, on, today) {
  const bearing = bearingOf(archive, measure, part, question, on) ?? bearingsWithin(archive, measure, part, question, on)[0];
  return bearing ? answerOf(archive, bearing, on, today) : null;
}

function passes({ part, group }, { instrument, state }) {
  return (!instrument || part.instrument === instrument) && (!state || group === state);
}

// A change concerns a filter if the state before or after it does. What had ended before and after stands otherwise for
// nobody.
function concerns({ before, after }, question) {
  return [before, after].some((row) => row?.group && passes(row, question));
}

function stateOf(row) {
  return verdictOf(row) && `${verdictOf(row)} ${levelOf(row)} ${row.group}`;
}

// What nothing is known of yet stands no otherwise than what does not bear on the question.
function verdictOf(row) {
  return row && row.status.verdict !== NOT_YET ? row.status.verdict : null;
}

// The rate of what has not ended.
export function levelOf(row) {
  return row?.group ? row.status.level : null;
}

function byGroup(one, other) {
  return GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group) || compare(one.measure, other.measure);
}

function compare(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}
