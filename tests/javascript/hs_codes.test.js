import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  closestRelation, codeRelation, digitsOf, isCertain, printedCode, readCode,
} from "../../overrides/assets/javascripts/hs_codes.js";

// The same table holds for the pages themselves.
const cases = JSON.parse(readFileSync(new URL("../fixtures/hs_code_cases.json", import.meta.url), "utf-8"));

for (const { code, digits } of cases.digits) {
  test(`${code} is told apart by ${digits}`, () => assert.equal(digitsOf(code), digits));
}

for (const { stated, asked, relation } of cases.relations) {
  test(`${stated} for ${asked}: ${relation}`, () => assert.equal(codeRelation(stated, asked), relation));
}

for (const { why, codes, doubts, asked, certain } of cases.matches) {
  test(`${certain ? "certain" : "possible"}: ${why}`, () => {
    assert.equal(isCertain(closestRelation(codes.map(digitsOf), digitsOf(asked)), doubts), certain);
  });
}

test("no code is close where none is stated", () => assert.equal(closestRelation([], "811292"), "none"));

for (const typed of ["8112.92", "811292", " 8112 92 ", "8112.92.1090", "8112-92", "ex 8112.92", "HS8112.92", "HTS 8112.92", "8112,92", "８１１２９２"]) {
  test(`${typed} is read as a code`, () => assert.match(readCode(typed).digits, /^811292/));
}

for (const [typed, words] of [
  ["gallium", /only digits/],
  ["8112.9x", /only digits/],
  ["8112", /At least 6 digits are needed: 2 more/],
  ["81129210901", /At most 10 digits are compared; these are 11/],
]) {
  test(`${typed} is told to be no code`, () => assert.match(readCode(typed).problem, words));
}

test("a code is written with a dot, its national digits apart", () => {
  assert.equal(printedCode("811292"), "8112.92");
  assert.equal(printedCode("8112921090"), "8112.92 1090");
});
