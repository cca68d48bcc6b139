import assert from "node:assert/strict";
import { test } from "node:test";
import { mistakesBetween, suggestion } from "../../overrides/assets/javascripts/suggestion.js";

const NAMES = ["Gallium", "Germanium", "Natural graphite", "Dysprosium", "Cobalt", "Tin", "China", "Iran", "Zimbabwe"];

for (const [query, unknown, meant] of [
  ["galium", ["galium"], "gallium"],
  ["Dysprosum", ["Dysprosum"], "dysprosium"],
  ["chian", ["chian"], "china"],
  ["colbalt", ["colbalt"], "cobalt"],
  ["germanim ban", ["germanim"], "germanium ban"],
  ["licence graphte 2025", ["graphte"], "licence graphite 2025"],
  ["zimbabwean", ["zimbabwean"], "zimbabwe"],
  ["dyspro", ["dyspro"], "dysprosium"],
]) {
  test(`${query} is likely to mean ${meant}`, () => assert.equal(suggestion(query, unknown, NAMES), meant));
}

for (const unknown of ["tni", "xyzzy", "镓", "382490", "Umicore"]) {
  test(`${unknown} is near to no name`, () => assert.equal(suggestion(unknown, [unknown], NAMES), null));
}

test("only words that no record has are put right", () => {
  assert.equal(suggestion("iron galium", ["galium"], NAMES), "iron gallium");
  assert.equal(suggestion("iron", [], NAMES), null);
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
