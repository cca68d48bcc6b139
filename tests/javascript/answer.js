// Answers questions about lives as the browser would: [{lives, ask: [question]}] on standard input, answers on standard output.
import { readFileSync } from "node:fs";
import { Archive } from "../../overrides/assets/javascripts/lives/archive.js";
import { whatBinds } from "../../overrides/assets/javascripts/lives/binding.js";

function answer(archive, { measure, part, on, today, question }) {
  if (measure === undefined) {
    return whatBinds(archive, question, on, today).map(({ measure: found, part: { id }, group, inPart }) => ({
      measure: found,
      part: id ?? null,
      group,
      inPart,
    }));
  }
  const { sources, until, ...status } = archive.status(measure, part, on, today, question);
  const cited = sources.map((number) => archive.file.sources[number]);
  return {
    verdict: status.verdict,
    flags: status.flags,
    since: status.since,
    until: until && [until.day, until.authored],
    then: status.then,
    reason: status.reason,
    sources: cited.map(({ record, key }) => `${record}#${key}`),
  };
}

const asked = JSON.parse(readFileSync(0, "utf8"));
const answers = asked.map(({ lives, ask }) => {
  const archive = new Archive(lives);
  return ask.map((question) => answer(archive, question));
});
process.stdout.write(JSON.stringify(answers));
