// Exactly the table that is shown, as comma-separated values (RFC 4180).
import { bestSource, targetsInWords, thenInWords, untilInWords } from "../lives/words.js";

const STATE = ["section", "state", "verdict", "flags", "level", "measure", "title", "document", "part", "part_title",
  "instrument", "from", "to", "since", "until", "then", "reason", "acts", "source", "only"];

export function stateTable(archive, sections, words) {
  const rows = sections.flatMap(({ title, rows: found }) => found.map((row) => stateRow(archive, title, row, words)));
  return table([STATE, ...rows]);
}

export function differenceTable(archive, rows, first, last) {
  const heads = [`verdict_on_${first}`, `verdict_on_${last}`, "measure", "title", "document", "part", "part_title", "acts"];
  return table([
    heads,
    ...rows.map(({ before, after }) => {
      const { measure, entry, part, status } = after ?? before;
      const verdicts = [before, after].map((row) => row?.status.verdict ?? "");
      return [...verdicts, measure, entry.title, entry.document, part.id, part.title, status.acts.join("|")];
    }),
  ]);
}

function stateRow(archive, section, { measure, entry, part, status, group, members = [] }, words) {
  return [
    section, group, status.verdict, status.flags.join("|"), status.level, measure, entry.title, entry.document,
    part.id, part.title, part.instrument, entry.jurisdictions.join("|").toUpperCase(),
    targetsInWords(archive, part.targets), status.told ?? status.since, untilInWords(status),
    thenInWords(status, part.noun, words.verdicts), status.reason, status.acts.join("|"), bestSource(archive, status.sources)?.url,
    members.join("|"),
  ];
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
