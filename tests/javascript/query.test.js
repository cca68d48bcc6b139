import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { indexQuery, withPairs, withoutPairs } from "../../overrides/assets/javascripts/query.js";

// The same table holds for what is written into the index.
const pairs = JSON.parse(readFileSync(new URL("../fixtures/ideograph_pairs.json", import.meta.url), "utf-8"));

for (const { text, pairs: expected } of pairs) {
  test(`a query for ${text} asks for the pairs in the index`, () => {
    const asked = indexQuery(text).split(" ");
    for (const pair of expected) assert.ok(asked.includes(pair), `${pair} in ${asked}`);
  });
}

for (const [query, asked] of [
  ["aluminum scrap", "aluminium scrap"],
  ["License requirement", "licen requirement"],
  ["gallium licences", "gallium licen"],
  ['"defense" list', '"defense" list'],
  ["constructor", "constructor"],
]) {
  test(`${query} is asked as ${asked}`, () => assert.equal(indexQuery(query), asked));
}

test("words of other scripts stay as they are", () => {
  assert.equal(withPairs("dysprosium 1C905"), "dysprosium 1C905");
  assert.equal(withPairs("商务"), "商务");
});

test("a document number is searched for as a phrase", () => {
  assert.equal(indexQuery("No. 18 of 2025"), '"No. 18 of 2025"');
  assert.equal(indexQuery("no 18 of 2025"), '"no 18 of 2025"');
  assert.equal(indexQuery("MOFCOM 18 of 2025 magnets"), 'MOFCOM "18 of 2025" magnets');
  assert.equal(indexQuery("No. 46"), '"No. 46"');
  assert.equal(indexQuery("46/2024"), '"46 of 2024"');
  assert.equal(indexQuery("2024/1252"), "2024/1252");
  assert.equal(indexQuery("第 61 号"), "第61号");
});

test("what stands in the index for finding only is not shown", () => {
  assert.equal(withoutPairs("商务部公告2025年第61号 商务 务部 部公 公告 2025年 第61号"), "商务部公告2025年第61号");
  assert.equal(withoutPairs("镓 锗 gallium"), "gallium");
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
