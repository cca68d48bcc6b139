import assert from "node:assert/strict";
import { test } from "node:test";
import { inWords, kept, newOnes, startLastVisit } from "../../overrides/assets/javascripts/last_visit.js";

function storage(contents = {}) {
  const values = new Map(Object.entries(contents));
  return { getItem: (name) => values.get(name) ?? null, setItem: (name, value) => values.set(name, value) };
}

function pageWith(...names) {
  const marked = [];
  const changes = names.map((id) => ({ id, querySelector: () => ({ append: () => marked.push(id) }) }));
  const sentence = { hidden: true, textContent: "" };
  return {
    marked,
    sentence,
    querySelector: () => sentence,
    querySelectorAll: () => changes,
    createElement: () => ({}),
  };
}

test("new is what was not there, wherever it stands in the list", () => {
  assert.deepEqual(newOnes(["d", "c", "b", "a"], ["c", "a"]), ["d", "b"]);
});

test("the sentence says how many and since when", () => {
  assert.match(inWords(0, "2026-11-20"), /^Nothing is new since .* 20 November 2026\.$/);
  assert.match(inWords(1, "2026-11-20"), /^1 change is new /);
  assert.match(inWords(3, "2026-01-02"), /^3 changes are new .* 2 January 2026/);
});

test("what this script did not write counts as no visit", () => {
  const visits = [{ day: "2026-11-20" }, { day: "x", seen: [] }, { day: "2026-99-99", seen: [] }, []];
  for (const text of [null, "", "null", "{", ...visits.map((visit) => JSON.stringify(visit))]) {
    assert.equal(kept(text), null, text);
  }
});

test("the first visit marks nothing and remembers what was there", () => {
  const page = pageWith("b", "a");
  const local = storage();
  startLastVisit(page, local, storage(), "2026-11-20");
  assert.deepEqual(page.marked, []);
  assert.equal(page.sentence.hidden, false);
  assert.deepEqual(JSON.parse(local.getItem("changes-seen")), { day: "2026-11-20", seen: ["b", "a"] });
});

test("a later visit marks what is new", () => {
  const local = storage();
  startLastVisit(pageWith("a"), local, storage(), "2026-11-20");
  const page = pageWith("c", "b", "a");
  startLastVisit(page, local, storage(), "2026-11-25");
  assert.deepEqual(page.marked, ["c", "b"]);
  assert.match(page.sentence.textContent, /^2 changes are new .* 20 November 2026/);
});

test("what is new stays so until the window is closed", () => {
  const local = storage();
  startLastVisit(pageWith("a"), local, storage(), "2026-11-20");
  const window = storage();
  for (let visit = 0; visit < 2; visit += 1) {
    const page = pageWith("b", "a");
    startLastVisit(page, local, window, "2026-11-25");
    assert.deepEqual(page.marked, ["b"]);
  }
  const next = pageWith("b", "a");
  startLastVisit(next, local, storage(), "2026-11-26");
  assert.deepEqual(next.marked, []);
});

test("in the window of the first visit nothing becomes new", () => {
  const [local, window] = [storage(), storage()];
  startLastVisit(pageWith("a"), local, window, "2026-11-20");
  const page = pageWith("a");
  startLastVisit(page, local, window, "2026-11-20");
  assert.deepEqual(page.marked, []);
  assert.doesNotMatch(page.sentence.textContent, /^Nothing is new/);
});
