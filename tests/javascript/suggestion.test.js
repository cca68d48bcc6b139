import assert from "node:assert/strict";
import { test } from "node:test";
import { mistakesBetween, suggestion } from "../../overrides/assets/javascripts/suggestion.js";

const NAMES = ["Gallium", "Germanium", "Natural graphite", "Dysprosium", "Cobalt", "Tin", "China", "Iran", "India", "Zimbabwe"];

for (const [query, meant] of [
  ["galium", "gallium"],
  ["Dysprosum", "dysprosium"],
  ["chian", "china"],
  ["colbalt", "cobalt"],
  ["germanim ban", "germanium ban"],
  ["licence graphte 2025", "licence graphite 2025"],
  ["zimbabwean", "zimbabwe"],
]) {
  test(`${query} is likely to mean ${meant}`, () => assert.equal(suggestion(query, NAMES), meant));
}

for (const query of ["gallium", "Gall", "tni", "xyzzy", "镓", "No. 18 of 2025", "8112.92", ""]) {
  test(`${query || "nothing"} is taken as it is`, () => assert.equal(suggestion(query, NAMES), null));
}

test("a word that is a name itself is no mistake for another one", () => {
  assert.equal(suggestion("iron", NAMES), "iran");
  assert.equal(suggestion("iron", [...NAMES, "Iron ore"]), null);
});

for (const [word, name, mistakes] of [
  ["cobalt", "cobalt", 0],
  ["colbalt", "cobalt", 1],
  ["cobat", "cobalt", 1],
  ["kobalt", "cobalt", 1],
  ["chian", "china", 1],
  ["abc", "", 3],
  ["ca", "abc", 3],
]) {
  test(`${word} differs from ${name || "nothing"} by ${mistakes}`, () => {
    assert.equal(mistakesBetween(word, name), mistakes);
    assert.equal(mistakesBetween(name, word), mistakes);
  });
}
