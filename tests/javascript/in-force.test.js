import assert from "node:assert/strict";
import { test } from "node:test";
import { differenceTable } from "../../overrides/assets/javascripts/in-force/csv.js";
import { asListed, parametersOf, questionFrom, questionInWords, unknownIn } from "../../overrides/assets/javascripts/in-force/question.js";
import { dayBefore, inWords, isDay, shifted } from "../../overrides/assets/javascripts/lives/dates.js";

const FILE = {
  commodities: { gallium: { name: "Gallium" }, ndfeb: { name: "NdFeB magnets" } },
  jurisdictions: { cn: { name: "China" }, us: { name: "United States" } },
};

test("the day before the first of a month is the last of the month before", () => {
  assert.equal(dayBefore("2024-03-01"), "2024-02-29");
  assert.equal(shifted("2026-12-31", 1), "2027-01-01");
});

test("a day is told as it is written in British English", () => {
  assert.equal(inWords("2025-04-04"), "4 April 2025");
});

test("only days of the calendar are days", () => {
  assert.deepEqual(["2025-02-28", "2025-02-30", "2025-2-1", ""].map(isDay), [true, false, false, false]);
});

test("a question survives its address", () => {
  const question = {
    on: "2025-06-11", against: "2025-12-01", commodity: "gallium", from: "cn", to: "us", instrument: "Tariff", state: "binding",
  };
  assert.deepEqual(questionFrom(new URLSearchParams(parametersOf(question).toString()), "2026-11-23"), question);
});

test("an address without a day, or with none of the calendar, asks for the reader's own", () => {
  assert.equal(questionFrom(new URLSearchParams("on=2025-02-30"), "2026-11-23").on, "2026-11-23");
  assert.equal(questionFrom(new URLSearchParams(""), "2026-11-23").on, "2026-11-23");
});

test("what the archive does not know of a question is named", () => {
  const question = questionFrom(new URLSearchParams("commodity=galium&from=CN&to=XX"), "2026-11-23");
  assert.deepEqual(unknownIn(question, FILE), [["commodity", "galium"], ["to", "xx"]]);
});

test("what a list does not offer is named, and a term of the vocabulary taken for what it stands for", () => {
  const lists = { instrument: ["", "Export prohibition", "Tariff"] };
  const asked = (instrument) => ({ instrument: asListed(instrument, lists.instrument) });
  assert.deepEqual(unknownIn(asked("export-prohibition"), FILE, lists), []);
  assert.deepEqual(unknownIn(asked("tarif"), FILE, lists), [["instrument", "tarif"]]);
  assert.deepEqual(unknownIn(asked(""), FILE, lists), []);
});

test("a question reads as a sentence", () => {
  const asked = (search) => questionInWords(questionFrom(new URLSearchParams(search), "2026-11-23"), FILE);
  assert.equal(asked("commodity=gallium&from=CN&to=US&on=2024-12-04"),
    "What binds gallium from China to the United States on 4 December 2024?");
  assert.equal(asked("commodity=ndfeb"), "What binds NdFeB magnets on 23 November 2026?");
  assert.equal(asked("on=2025-12-01&against=2025-10-01"),
    "What changed for critical raw materials between 1 October 2025 and 1 December 2025?");
});

test("a field that a spreadsheet would take for a formula is kept from being one", () => {
  const row = (title) => ({
    before: null,
    after: { measure: "m", entry: { title, jurisdictions: ["cn"] }, part: {}, status: { verdict: "in-force", acts: [] } },
    day: "2025-01-20",
  });
  const rows = [row("=HYPERLINK(1)"), row('a "quoted", title')];
  const lines = differenceTable({}, rows, rows, "2025-01-01", "2025-02-01").split("\r\n");
  assert.equal(lines[1], "stands otherwise,2025-01-01,2025-02-01,,,in-force,,m,'=HYPERLINK(1),,,,,CN,,,");
  assert.equal(lines[2], 'stands otherwise,2025-01-01,2025-02-01,,,in-force,,m,"a ""quoted"", title",,,,,CN,,,');
  assert.equal(lines[3], "happened,2025-01-19,2025-01-20,,,in-force,,m,'=HYPERLINK(1),,,,,CN,,,");
});
