import assert from "node:assert/strict";
import { test } from "node:test";
import { Cards, fileOf, recordAt } from "../../overrides/assets/javascripts/cards/cards.js";

const ROOT = new URL("https://example.org/archive/");
const HERE = "https://example.org/archive/briefs/london/";

test("a link to a record is told from links elsewhere", () => {
  const at = (href) => recordAt(href, ROOT, HERE);
  assert.deepEqual(at("../../measures/cn-1/#part-a"), { kind: "measure", id: "cn-1" });
  assert.deepEqual(at("../../processes/case/"), { kind: "process", id: "case" });
  assert.deepEqual(at("../../commodities/tin/"), { kind: "commodity", id: "tin" });
  for (const href of [
    "#text", "../../measures/", "../../chronology/2025/", "../../measures/cn-1/feed.xml", "/measures/cn-1/",
    "https://elsewhere.example/archive/measures/cn-1/", "mailto:someone@example.org", "javascript:void(0)",
  ]) assert.equal(at(href), null, href);
});

test("a card lies in the file that the generator put it into", () => {
  // The same numbers stand in tests/pages/test_cards.py.
  assert.deepEqual(["cn-mofcom-2024-46", "london-framework-2025", "gallium", "cn"].map((id) => fileOf(id, 7)), [3, 4, 0, 1]);
});

function reading(answers) {
  const asked = [];
  const read = async (address) => {
    asked.push(address.href);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return { ok: answer !== null, json: async () => answer };
  };
  return { asked, read };
}

test("a file is fetched once, whatever many links ask of it", async () => {
  const { asked, read } = reading([{ a: { title: "A" }, b: { title: "B" } }]);
  const cards = new Cards(ROOT, 1, read);
  const found = await Promise.all([cards.of("a"), cards.of("b"), cards.of("c")]);
  assert.deepEqual(found, [{ title: "A" }, { title: "B" }, undefined]);
  assert.deepEqual(asked, ["https://example.org/archive/cards/0.json"]);
});

test("after a failure the next question tries again", async () => {
  const { asked, read } = reading([new Error("offline"), null, { a: { title: "A" } }]);
  const cards = new Cards(ROOT, 1, read);
  assert.equal(await cards.of("a"), undefined);
  assert.equal(await cards.of("a"), undefined);
  assert.deepEqual(await cards.of("a"), { title: "A" });
  assert.equal(asked.length, 3);
});
