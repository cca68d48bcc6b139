// Exactly the table that is shown, as comma-separated values (RFC 4180).
import { dayBefore } from "../lives/dates.js";
import { levelOf } from "./answers.js";
import { bestSource, targetsInWords, thenInWords, untilInWords } from "../lives/words.js";

const STATE = ["section", "state", "verdict", "flags", "level", "measure", "title", "document", "part", "part_title",
  "instrument", "from", "to", "since", "until", "then", "reason", "acts", "source", "only", "to_codes", "checked"];
const DIFFERENCE = ["section", "day_before", "day_after", "verdict_before", "level_before", "verdict_after", "level_after",
  "measure", "title", "document", "part", "part_title", "instrument", "from", "to", "reason", "acts"];

export function stateTable(archive, sections, words) {
  const rows = sections.flatMap(({ title, rows: found }) => found.map((row) => stateRow(archive, title, row, words)));
  return table([STATE, ...rows]);
}

// What stands otherwise on the last day than on the first, then what happened in between, each on its day.
export function differenceTable(archive, stock, happened, first, last) {
  return table([
    DIFFERENCE,
    ...stock.map((row) => differenceRow(archive, "stands otherwise", first, last, row)),
    ...happened.map((row) => differenceRow(archive, "happened", dayBefore(row.day), row.day, row)),
  ]);
}

function differenceRow(archive, section, first, last, { before, after }) {
  const { measure, entry, part, status } = after ?? before;
  const states = [before, after].flatMap((row) => [row?.status.verdict, levelOf(row)]);
  return [
    section, first, last, ...states, measure, entry.title, entry.document, part.id, part.title, part.instrument,
    entry.jurisdictions.join("|").toUpperCase(), targetsInWords(archive, part.targets), status.reason, status.acts.join("|"),
  ];
}

function stateRow(archive, section, { measure, entry, part, status, group, members = [] }, words) {
  return [
    section, group, status.verdict, status.flags.join("|"), status.level, measure, entry.title, entry.document,
    part.id, part.title, part.instrument, entry.jurisdictions.join("|").toUpperCase(),
    targetsInWords(archive, part.targets), status.told ?? status.since, untilInWords(status),
    thenInWords(status, part.noun, words.verdicts), status.reason, status.acts.join("|"), bestSource(archive, status.sources)?.url,
    members.join("|"), targetCodes(part.targets), entry.checked ?? archive.file.checked,
  ];
}

// Codes of the other side of trade: "JP|KR", "all", "all except RU".
function targetCodes(targets) {
  if (!targets) return "";
  const codes = (list) => list.join("|").toUpperCase();
  if (!targets.everyone) return codes(targets.named);
  return targets.excepted.length ? `all except ${codes(targets.excepted)}` : "all";
}

function table(rows) {
  return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

// A field that begins like a formula is kept from being one in a spreadsheet.
function field(value) {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
