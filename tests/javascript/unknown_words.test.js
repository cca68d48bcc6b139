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
  ["Ghanaian", "Ghana’s"],
  ["controlle", "control"],
  ["381800", "381800 3818009001"],
  ["3818", "3818.00"],
  ["2024/1252", "(2024/1252),"],
  ["1C001", "1C001"],
]) {
  test(`${content} has ${query}`, async () => assert.deepEqual(await unknownWords(query, found(content), nobody), []));
}

for (const [query, content, unknown] of [
  ["Lynas", "Libya ly.", ["Lynas"]],
  ["Umicore cobalt", "U. cobalt", ["Umicore"]],
  ["galium ban", "Ga. ban", ["galium"]],
  ["382490", "382499", ["382490"]],
  ["Xing", "Xi", ["Xing"]],
  ["es", "China", ["es"]],
  ["2023/1542", "2023/956", ["2023/1542"]],
]) {
  test(`${content} does not have all of ${query}`, async () =>
    assert.deepEqual(await unknownWords(query, found(content), nobody), unknown));
}

test("a word that some record has in another inflection is known", async () => {
  const asked = [];
  const has = async (word) => asked.push(word) > 0;
  assert.deepEqual(await unknownWords("indices gallium", found("index gallium"), has), []);
  assert.deepEqual(asked, ["indices"]);
});

test("phrases and words of other scripts are not looked at", async () => {
  for (const query of ['"No. 61 of 2025" ban', "商务 第61号 2025年"]) {
    assert.deepEqual(await unknownWords(query, found("duty"), nobody), []);
  }
});

test("only the words for which a record was found count", async () => {
  const other = { content: "Lynas stands elsewhere Ly", locations: [3] };
  assert.deepEqual(await unknownWords("Lynas", other, nobody), ["Lynas"]);
});
