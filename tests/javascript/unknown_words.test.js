import assert from "node:assert/strict";
import { test } from "node:test";
import { unknownWords } from "../../overrides/assets/javascripts/unknown_words.js";

const found = (content) => ({ content, locations: content.split(" ").map((_, place) => place) });
const nobody = async () => false;

for (const [query, content] of [
  ["gallium", "Gallium."],
  ["gall", "Gallium."],
  ["exports", "the export of"],
  ["licensing", "Export licences licensed"],
  ["earth", "rare-earth"],
  ["cobalt magnet", "cobalt magnets"],
  ["Cote", "Côte d’Ivoire"],
  ["sm", "SmCo"],
  ["Co", "SmCo"],
]) {
  test(`${content} has ${query}`, async () => assert.deepEqual(await unknownWords(query, found(content), nobody), []));
}

for (const [query, content, unknown] of [
  ["Lynas", "Libya ly.", ["Lynas"]],
  ["Umicore cobalt", "U. cobalt", ["Umicore"]],
  ["galium ban", "Ga. ban", ["galium"]],
]) {
  test(`${content} does not have all of ${query}`, async () =>
    assert.deepEqual(await unknownWords(query, found(content), nobody), unknown));
}

test("a word that some record has in another inflection is known", async () => {
  const asked = [];
  const has = async (word) => asked.push(word) > 0;
  assert.deepEqual(await unknownWords("companies gallium", found("company gallium"), has), []);
  assert.deepEqual(asked, ["companies"]);
});

test("only words are looked at: no numbers, codes, or other scripts", async () => {
  assert.deepEqual(await unknownWords("8112.92 61/2025 1C001 商务 \"a phrase\"", found("ban"), nobody), []);
});

test("only the words for which a record was found count", async () => {
  const other = { content: "Lynas stands elsewhere Ly", locations: [3] };
  assert.deepEqual(await unknownWords("Lynas", other, nobody), ["Lynas"]);
});
