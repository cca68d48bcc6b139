import assert from "node:assert/strict";
import { test } from "node:test";
import { addressWith, dayOf, momentFrom, monthOf } from "../../overrides/assets/javascripts/periodic-table/moment.js";

const FIRST = "2009-01-01";
const TODAY = "2026-11-23";
const PLACES = ["CN", "US"];

const from = (query) => momentFrom(new URLSearchParams(query), FIRST, TODAY, PLACES);

test("an address without a moment asks for the reader's day and for what anyone set", () => {
  assert.deepEqual(from(""), { on: TODAY, by: "" });
});

test("a moment survives its address", () => {
  const moment = { on: "2012-03-13", by: "CN" };
  const address = addressWith("https://example.org/archive/?utm=x", moment, TODAY);
  assert.equal(address.href, "https://example.org/archive/?utm=x&on=2012-03-13&by=CN#elements");
  assert.deepEqual(momentFrom(address.searchParams, FIRST, TODAY, PLACES), moment);
});

test("the reader's own day leaves no trace in the address", () => {
  const address = addressWith("https://example.org/?on=2012-03-13&by=CN#elements", { on: TODAY, by: "" }, TODAY);
  assert.equal(address.href, "https://example.org/");
});

for (const query of ["on=2008-12-31", "on=2026-11-24", "on=2025-02-30", "on=yesterday", "by=XX", "by=<script>"]) {
  test(`${query} asks for nothing`, () => assert.deepEqual(from(query), { on: TODAY, by: "" }));
}

test("places may be written in small letters", () => {
  assert.equal(from("by=cn").by, "CN");
});

test("months are counted from the first, and each is stood for by its first day", () => {
  for (const [month, day] of [[0, "2009-01-01"], [11, "2009-12-01"], [12, "2010-01-01"], [195, "2025-04-01"]]) {
    assert.equal(dayOf(month, FIRST, TODAY), day);
    assert.equal(monthOf(day, FIRST), month);
  }
  assert.equal(monthOf("2025-04-30", FIRST), 195);
});

test("the reader's own month is stood for by the reader's day", () => {
  assert.equal(dayOf(monthOf(TODAY, FIRST), FIRST, TODAY), TODAY);
  assert.equal(dayOf(999, FIRST, TODAY), TODAY);
});
