import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { daysBetween, daysLeftInWords, distanceInWords } from "../../overrides/assets/javascripts/countdown.js";

// The same table as for generator/pages/countdown.py.
const CASES = JSON.parse(readFileSync(new URL("../countdown_cases.json", import.meta.url), "utf8"));

test("days left are told until the last one", () => {
  for (const [days, words] of CASES.days_left) assert.equal(daysLeftInWords(days), words);
});

test("a distance is told both ways", () => {
  for (const [days, words] of CASES.distance) assert.equal(distanceInWords(days), words);
});

test("days are counted from the reader's", () => {
  for (const [today, day, days] of CASES.days) assert.equal(daysBetween(today, day), days);
});
