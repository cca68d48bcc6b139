// A question, its place in the address, and its words.
import { inWords, isDay } from "../lives/dates.js";

const FILTERS = ["commodity", "from", "to", "instrument", "state"];

// What an address asks. Without a day it asks for the reader's own, and so for another one each day.
export function questionFrom(parameters, readersDay) {
  const question = Object.fromEntries(FILTERS.map((name) => [name, (parameters.get(name) ?? "").trim()]));
  for (const name of ["commodity", "from", "to"]) question[name] = question[name].toLowerCase();
  const day = (name) => (isDay(parameters.get(name) ?? "") ? parameters.get(name) : null);
  return { ...question, on: day("on") ?? readersDay, against: day("against") };
}

// The address of a question, in which places stand as codes: ?on=2025-06-11&commodity=gallium&from=CN&to=US
export function parametersOf(question) {
  const parameters = new URLSearchParams();
  parameters.set("on", question.on);
  if (question.against) parameters.set("against", question.against);
  for (const name of FILTERS) {
    const value = question[name];
    if (value) parameters.set(name, name === "from" || name === "to" ? value.toUpperCase() : value);
  }
  return parameters;
}

// What of a question the archive does not know, each as [name, value]. `choices` are the values of lists, by their names.
export function unknownIn(question, file, choices = {}) {
  const known = {
    commodity: Object.keys(file.commodities),
    from: Object.keys(file.jurisdictions),
    to: Object.keys(file.jurisdictions),
    ...choices,
  };
  return Object.entries(known)
    .filter(([name, values]) => question[name] && !values.includes(question[name]))
    .map(([name]) => [name, question[name]]);
}

// A value as the list has it: terms of the vocabulary, such as "export-prohibition", are understood, too.
export function asListed(value, values) {
  const plain = (word) => word.toLowerCase().replace(/[^a-z]+/g, " ");
  return values.find((known) => plain(known) === plain(value)) ?? value;
}

export function questionInWords(question, file) {
  const { on, against } = question;
  const about = subject(question, file);
  if (!against) return `What binds ${about} on ${inWords(on)}?`;
  const [first, last] = [on, against].sort();
  return `What changed for ${about} between ${inWords(first)} and ${inWords(last)}?`;
}

function subject({ commodity, from, to }, file) {
  const name = commodity ? lowered(file.commodities[commodity].name) : "critical raw materials";
  const place = (code) => withArticle(file.jurisdictions[code].name);
  return `${name}${from ? ` from ${place(from)}` : ""}${to ? ` to ${place(to)}` : ""}`;
}

function withArticle(name) {
  return /^(United |European Union|Democratic Republic|Netherlands|Philippines|Central African)/.test(name) ? `the ${name}` : name;
}

// Names begin with a capital only where they begin a line; abbreviations keep theirs.
function lowered(name) {
  return /^[A-Z][a-z]+(?![A-Za-z])/.test(name) ? name[0].toLowerCase() + name.slice(1) : name;
}
