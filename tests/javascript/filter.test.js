import assert from "node:assert/strict";
import { test } from "node:test";
import { addressWith, matches } from "../../overrides/assets/javascripts/filter.js";

test("a line is shown if it has every value that is wanted", () => {
  assert.ok(matches({ kind: "talks" }, new Map()));
  assert.ok(matches({ kind: "talks", state: "open" }, new Map([["kind", "talks"]])));
  assert.ok(!matches({ kind: "talks" }, new Map([["kind", "ruling"]])));
  assert.ok(!matches({ kind: "talks" }, new Map([["kind", "talks"], ["state", "open"]])));
});

test("what is chosen stands in the address, what is not leaves it", () => {
  const facets = [{ name: "kind", value: "talks" }, { name: "state", value: "" }];
  const address = addressWith("https://example.org/sub/events/?state=open&q=1#m-2025-06", facets);
  assert.equal(address.href, "https://example.org/sub/events/?q=1&kind=talks#m-2025-06");
});
