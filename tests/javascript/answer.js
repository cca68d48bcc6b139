// Answers questions about lives as the browser would: {labels, archives: [{lives, ask: [question]}]} on standard input, answers on standard output.
import { readFileSync } from "node:fs";
import { Archive } from "../../overrides/assets/javascripts/lives/archive.js";
import { thenInWords, untilInWords } from "../../overrides/assets/javascripts/lives/words.js";
import { whatBinds, whatBindsWithin } from "../../overrides/assets/javascripts/lives/binding.js";
import { States } from "../../overrides/assets/javascripts/periodic-table/states.js";

// What the browser takes from the page: the labels of verdicts.
const { labels, archives } = JSON.parse(readFileSync(0, "utf8"));

function answer(archive, { measure, part, on, today, question, by }) {
  if (by !== undefined) {
    const states = new States(archive, Object.keys(archive.file.commodities)).on(on, today, by);
    return Object.fromEntries(Array.from(states, ([commodity, found]) => [commodity, [...found].sort()]));
  }
  if (measure === undefined) {
    const found = [...whatBinds(archive, question, on, today), ...whatBindsWithin(archive, question, on, today)];
    return found.map(({ measure: identifier, part: { id }, group, route, inPart, members }) => ({
      measure: identifier,
      part: id ?? null,
      group,
      route,
      inPart,
      members: members ?? null,
    }));
  }
  const { sources, until, ...status } = archive.status(measure, part, on, today, question);
  const cited = sources.map((number) => archive.file.sources[number]);
  const life = archive.file.measures[measure].parts.find(({ id }) => (id ?? null) === part);
  return {
    since_words: status.told,
    level: status.level,
    until_words: untilInWords({ ...status, until }),
    then_words: thenInWords(status, life?.noun ?? "measure", labels),
    verdict: status.verdict,
    flags: status.flags,
    since: status.since,
    until: until && [until.day, until.authored],
    then: status.then,
    reason: status.reason,
    level: status.level,
    by_terms: status.byTerms,
    unverified: status.unverified,
    sources: cited.map(({ record, key }) => `${record}#${key}`),
  };
}

const answers = archives.map(({ lives, ask }) => {
  const archive = new Archive(lives);
  return ask.map((question) => answer(archive, question));
});
process.stdout.write(JSON.stringify(answers));
