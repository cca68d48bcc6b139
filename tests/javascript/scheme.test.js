import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { nextScheme, startSchemeSwitch } from "../../overrides/assets/javascripts/scheme.js";

let stored;

beforeEach(() => {
  stored = new Map();
  globalThis.localStorage = {
    getItem: (name) => stored.get(name) ?? null,
    setItem: (name, value) => stored.set(name, value),
    removeItem: (name) => stored.delete(name),
  };
});

function pageWith(dataset = {}) {
  const listeners = [];
  const words = { textContent: "" };
  const button = {
    hidden: true,
    querySelector: () => words,
    setAttribute() {},
    addEventListener: (type, listener) => type === "click" && listeners.push(listener),
  };
  const document = {
    documentElement: { dataset: { ...dataset } },
    querySelector: (selector) => (selector.includes("scheme-switch") ? button : null),
    querySelectorAll: () => [],
  };
  return { document, button, words, click: () => listeners.forEach((listener) => listener()) };
}

test("three choices follow each other in a circle", () => {
  const seen = ["system"];
  for (let step = 0; step < 3; step += 1) seen.push(nextScheme(seen.at(-1)));
  assert.equal(seen.at(-1), "system");
  assert.deepEqual(new Set(seen), new Set(["system", "light", "dark"]));
  assert.ok(["light", "dark", "system"].includes(nextScheme("nonsense")));
});

test("the button shows itself, says what is chosen, and keeps the choice", () => {
  const page = pageWith();
  startSchemeSwitch(page.document);
  assert.equal(page.button.hidden, false);
  const first = page.words.textContent;
  page.click();
  assert.notEqual(page.words.textContent, first);
  assert.equal(page.document.documentElement.dataset.scheme, stored.get("scheme"));
});

test("going back to the system's colours forgets the choice", () => {
  const page = pageWith({ scheme: "dark" });
  stored.set("scheme", "dark");
  startSchemeSwitch(page.document);
  while (page.document.documentElement.dataset.scheme) page.click();
  assert.equal(stored.has("scheme"), false);
});

test("without storage the choice holds for the page", () => {
  globalThis.localStorage.setItem = () => {
    throw new Error("switched off");
  };
  const page = pageWith();
  startSchemeSwitch(page.document);
  page.click();
  assert.ok(page.document.documentElement.dataset.scheme);
});

test("a page without the button is left alone", () => {
  startSchemeSwitch({ documentElement: { dataset: {} }, querySelector: () => null });
});
