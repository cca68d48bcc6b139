// What binds a commodity from here to there: the rules are those of generator/model/binding.py and coverage.py.
import { applies } from "./archive.js";
import { ENDED, NOT_YET, OUTCOME_UNVERIFIED, SUSPENDED } from "./verdicts.js";

// Ways of standing that are never added up together, in the order in which a reader needs them.
export const GROUPS = ["binding", "limited", "de-facto", "suspended", "unverified", "uncertain", "announced"];

// Every part of a restriction that bears on a question on a day, as known today; ended ones are left out.
export function whatBinds(archive, question, on, today) {
  return eachPart(archive, (measure, part) => bearingOf(archive, measure, part, question, on) ?? [])
    .map((bearing) => answerOf(archive, bearing, on, today))
    .filter(({ group }) => group);
}

// Every part of a restriction that names only some `members` of the group asked about; once for members that stand alike.
export function whatBindsWithin(archive, question, on, today) {
  const found = new Map();
  for (const bearing of eachPart(archive, (measure, part) => bearingsWithin(archive, measure, part, question, on))) {
    const answer = answerOf(archive, bearing, on, today);
    const alike = `${answer.measure} ${answer.part.id ?? ""} ${answer.inPart} ${JSON.stringify(answer.status)}`;
    if (!found.has(alike)) found.set(alike, { ...answer, members: [] });
    found.get(alike).members.push(bearing.question.commodity);
  }
  return [...found.values()].filter(({ group }) => group);
}

// How a part that names only some of a group bears on a question about the group: on each of these by itself.
export function bearingsWithin(archive, measure, part, question, on) {
  if (!question.commodity || covers(archive, part, question.commodity)) return [];
  return Object.keys(part.covers)
    .filter((name) => archive.isWithin(name, question.commodity))
    .sort()
    .flatMap((commodity) => bearingOf(archive, measure, part, { ...question, commodity }, on) ?? []);
}

// Whether a part names a commodity or one above it, on whatever day, or covers all goods.
export function covers(archive, part, commodity) {
  return part.all_goods || archive.withAncestors(commodity).some((name) => part.covers[name]);
}

function eachPart(archive, find) {
  return Object.entries(archive.file.measures).flatMap(([measure, { parts }]) => parts.flatMap((part) => find(measure, part)));
}

// How a part of a restriction bears on a `question` on a day, whatever its state; null if it does not. `inPart`: some of
// the commodity is taken out; `route`: whether it is named, or only what is above it, or all goods.
export function bearingOf(archive, measure, part, question, on) {
  const entry = archive.file.measures[measure];
  const extent = part.restricts && reaches(archive, entry, part, question, on) && extentOf(archive, part, question, on);
  return extent ? { measure, entry, part, question, ...extent } : null;
}

// What bears on a question with its status on a day as known today, and the group it belongs to.
export function answerOf(archive, bearing, on, today) {
  const { measure, part, question } = bearing;
  const status = archive.status(measure, part.id ?? null, on, today, question);
  return { ...bearing, status, group: groupOf(status) };
}

// How a part stands; null for one that has ended or is not known of yet.
function groupOf({ verdict, flags }) {
  if (ENDED.has(verdict) || verdict === NOT_YET) return null;
  if (verdict === OUTCOME_UNVERIFIED) return "unverified";
  if (verdict === SUSPENDED) return "suspended";
  if (verdict === "announced" || verdict === "scheduled") return "announced";
  if (verdict === "start-uncertain" || verdict === "end-uncertain" || verdict === "unknown") return "uncertain";
  if (flags.includes("de-facto")) return "de-facto";
  return flags.includes("limited") ? "limited" : "binding";
}

// Whether the issuer is the side that acts, and the targets include the other side.
function reaches(archive, entry, part, { from, to }, on) {
  const acts = (side) => !side || entry.jurisdictions.some((code) => archive.isSame(code, side, on));
  const meant = (side) => !side || !part.targets || includes(archive, part.targets, side, on);
  switch (part.flow) {
    case "export":
      return acts(from) && meant(to);
    case "re-export":
      return meant(to);
    case "import":
      return acts(to) && meant(from);
    default:
      return (acts(from) && meant(to)) || (acts(to) && meant(from));
  }
}

function includes(archive, targets, side, on) {
  if (targets.excepted.some((code) => archive.isSame(code, side, on))) return false;
  return targets.everyone || targets.named.some((code) => archive.isSame(code, side, on));
}

// How a part covers a commodity on a day, null if it does not. Without a commodity it covers whatever it names.
function extentOf(archive, part, { commodity }, on) {
  if (!commodity) return { route: "named", inPart: false };
  const names = archive.withAncestors(commodity);
  const naming = names.filter((name) => part.covers[name]);
  if (!naming.length && !part.all_goods) return null;
  if (naming.length && !naming.some((name) => coveredOn(part.covers[name], on))) return null;
  const exempt = part.excludes.filter((row) => applies(row, on));
  if (exempt.some((row) => row.whole && names.includes(row.commodity))) return null;
  const touches = (row) => names.includes(row.commodity) || archive.withAncestors(row.commodity).includes(commodity);
  const route = !naming.length ? "all-goods" : naming[0] === commodity ? "named" : "inherited";
  return { route, inPart: exempt.some(touches) };
}

// Whether any of the rows for a commodity applies; none stand for always.
function coveredOn(rows, on) {
  return !rows.length || rows.some((row) => applies(row, on));
}
