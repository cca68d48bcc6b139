import assert from "node:assert/strict";
import { test } from "node:test";
import { lastTurn, readersDay, startToday, turnVerdict } from "../../overrides/assets/javascripts/today.js";

const BUILT = "2026-11-23";

function pageBuilt(day) {
  const listeners = [];
  return {
    shown: [],
    querySelector: (selector) => (selector === "[data-built]" ? { dateTime: day } : null),
    querySelectorAll(selector) {
      // What holds the reader's day is asked for once each time the page is shown.
      return selector === "[data-today]" ? [{ replaceChildren: (time) => this.shown.push(time.dateTime) }] : [];
    },
    createElement: () => ({}),
    addEventListener: (type, listener) => type === "visibilitychange" && listeners.push(listener),
    comeBack: () => listeners.forEach((listener) => listener()),
  };
}

test("a page is shown for the reader's UTC date", () => {
  assert.equal(readersDay(pageBuilt(BUILT), new Date("2027-02-01T00:30:00+01:00")), "2027-01-31");
  assert.equal(readersDay(pageBuilt(BUILT), new Date("2026-11-23T23:59:59Z")), BUILT);
});

test("a clock behind the day of the build is not believed", () => {
  assert.equal(readersDay(pageBuilt(BUILT), new Date("2026-01-01T12:00:00Z")), BUILT);
});

test("of several turns the last that has come holds", () => {
  const turns = [["2026-11-28", "one"], ["2027-01-01", "two"], ["2028-01-01", "three"]];
  assert.equal(lastTurn(turns, "2026-11-27"), undefined);
  assert.equal(lastTurn(turns, "2026-11-28")[1], "one");
  assert.equal(lastTurn(turns, "2027-06-01")[1], "two");
  assert.equal(lastTurn(turns, "2030-01-01")[1], "three");
});

test("a page left open is shown anew on the next day, and only then", () => {
  const page = pageBuilt(BUILT);
  let now = "2026-11-27T09:00:00Z";
  startToday(page, () => new Date(now));
  page.comeBack();
  assert.deepEqual(page.shown, ["2026-11-27"]);
  now = "2026-11-28T09:00:00Z";
  page.comeBack();
  assert.deepEqual(page.shown, ["2026-11-27", "2026-11-28"]);
});

test("a link in prose takes the colour and the title of the later verdict", () => {
  const turns = [["2026-11-28", "outcome-unverified", "Outcome unverified since 28 November 2026"]];
  const link = {
    className: "record measure verdict-suspended",
    title: "Suspended through 27 November 2026",
    dataset: { turns: JSON.stringify(turns) },
    querySelector: () => null,
  };
  turnVerdict(link, "2026-11-27");
  assert.equal(link.className, "record measure verdict-suspended");
  turnVerdict(link, "2026-11-28");
  assert.equal(link.className, "record measure verdict-outcome-unverified");
  assert.equal(link.title, "Outcome unverified since 28 November 2026");
});

test("a badge takes shape, words and the days to count of the later verdict", () => {
  const turns = [["2026-11-28", "in-force", "In force since 28 November 2026, through 31 December 2026", "2026-12-31"]];
  const shape = { className: "shape shape-suspended" };
  const words = { textContent: "Suspended", append: (element) => (words.left = element) };
  const badge = {
    className: "verdict verdict-suspended",
    dataset: { turns: JSON.stringify(turns) },
    ownerDocument: { createElement: () => ({ dataset: {} }) },
    querySelector: (selector) => ({ ".shape": shape, ".verdict-words": words })[selector],
  };
  turnVerdict(badge, "2026-12-01");
  assert.equal(badge.className, "verdict verdict-in-force");
  assert.equal(shape.className, "shape shape-in-force");
  assert.equal(words.textContent, turns[0][2]);
  assert.equal(words.left.dataset.daysLeft, "2026-12-31");
});
