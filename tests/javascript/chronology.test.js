import assert from "node:assert/strict";
import { test } from "node:test";
import {
  addressWith,
  answers,
  choicesFrom,
  countInWords,
  yearsAskedFor,
} from "../../overrides/assets/javascripts/chronology.js";

const NOTHING = choicesFrom(new URLSearchParams());
const chosen = (choices) => ({ ...NOTHING, ...choices });

test("what is chosen is read from the address, in whatever case", () => {
  const choices = choicesFrom(new URLSearchParams("kind=legal-act&jurisdiction=CN&other=x"));
  assert.deepEqual(choices, chosen({ kind: "legal-act", jurisdiction: "cn" }));
});

test("the address says what is chosen, and nothing of what is not", () => {
  const address = addressWith("https://example.org/sub/chronology/?kind=talks&other=x#m-2025-04", chosen({ since: "2024" }));
  assert.equal(address.href, "https://example.org/sub/chronology/?other=x&since=2024#m-2025-04");
});

test("one view has one address, whatever was chosen first", () => {
  const address = addressWith("https://example.org/?law=1&jurisdiction=cn", chosen({ kind: "talks", jurisdiction: "cn" }));
  assert.equal(address.search, "?kind=talks&jurisdiction=cn");
});

test("an address written and read again chooses the same", () => {
  const choices = chosen({ kind: "term", commodity: "rare-earths", until: "2025", law: "1" });
  assert.deepEqual(choicesFrom(addressWith("https://example.org/", choices).searchParams), choices);
});

const entry = { kind: "legal-act", places: "cn us", goods: "gallium rare-earths", law: "" };

test("an entry answers if it has all that is asked for", () => {
  assert.ok(answers(entry, NOTHING));
  assert.ok(answers(entry, chosen({ kind: "legal-act", jurisdiction: "us", commodity: "gallium", law: "1" })));
  assert.ok(!answers(entry, chosen({ kind: "talks" })));
  assert.ok(!answers(entry, chosen({ jurisdiction: "jp" })));
  assert.ok(!answers(entry, chosen({ commodity: "earths" })));
});

test("what changed nothing in law is left out where only law is asked for", () => {
  assert.ok(answers({ kind: "talks" }, chosen({ kind: "talks" })));
  assert.ok(!answers({ kind: "talks" }, chosen({ law: "1" })));
});

test("what concerns a group concerns the commodities in it, but not the other way round", () => {
  assert.ok(answers(entry, chosen({ commodity: "dysprosium" }), ["heavy-rare-earths", "rare-earths"]));
  assert.ok(!answers({ ...entry, goods: "dysprosium" }, chosen({ commodity: "rare-earths" })));
});

test("years are asked for only with a bound, and only those there are", () => {
  const years = [2040, 2027, 2026, 2024, 2005];
  assert.deepEqual(yearsAskedFor(years, NOTHING), []);
  assert.deepEqual(yearsAskedFor(years, chosen({ since: "2026" })), [2040, 2027, 2026]);
  assert.deepEqual(yearsAskedFor(years, chosen({ until: "2024" })), [2024, 2005]);
  assert.deepEqual(yearsAskedFor(years, chosen({ since: "2024", until: "2027" })), [2027, 2026, 2024]);
  assert.deepEqual(yearsAskedFor(years, chosen({ since: "2027", until: "2024" })), [2027, 2026, 2024]);
});

test("the count is said in words", () => {
  assert.equal(countInWords(12, 213), "12 of 213 entries shown");
  assert.equal(countInWords(0, 1), "0 of 1 entry shown");
});
