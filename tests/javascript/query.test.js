import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { indexQuery, withPairs } from "../../overrides/assets/javascripts/query.js";

// The same table holds for what is written into the index.
const pairs = JSON.parse(readFileSync(new URL("../fixtures/ideograph_pairs.json", import.meta.url), "utf-8"));

for (const { text, pairs: expected } of pairs) {
  test(`a query for ${text} asks for the pairs in the index`, () => {
    const asked = withPairs(text).split(" ");
    for (const pair of expected) assert.ok(asked.includes(pair), `${pair} in ${asked}`);
  });
}

test("words of other scripts stay as they are", () => {
  assert.equal(withPairs("dysprosium 1C905"), "dysprosium 1C905");
  assert.equal(withPairs("商务"), "商务");
});

test("a document number is searched for as a phrase", () => {
  assert.equal(indexQuery("No. 18 of 2025"), '"No. 18 of 2025"');
  assert.equal(indexQuery("no 18 of 2025"), '"no 18 of 2025"');
  assert.equal(indexQuery("MOFCOM 18 of 2025 magnets"), 'MOFCOM "18 of 2025" magnets');
});

test("quotation marks of the reader's own are left alone", () => {
  assert.equal(indexQuery('  "18 of 2025" list '), '"18 of 2025" list');
});

test("a customs code is asked for by its digits, as it stands in the index", () => {
  assert.equal(indexQuery("8112.92"), "811292");
  assert.equal(indexQuery("8112.92.10.90"), "8112921090");
  assert.equal(indexQuery("2846"), "2846");
  assert.equal(indexQuery("2025-04"), "2025-04");
});
