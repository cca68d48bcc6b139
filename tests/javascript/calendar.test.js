import assert from "node:assert/strict";
import { test } from "node:test";
import { placeOf } from "../../overrides/assets/javascripts/calendar.js";

test("today and thirty days are near, yesterday and thirty before have passed", () => {
  const days = ["2026-10-23", "2026-10-24", "2026-11-22", "2026-11-23", "2026-12-23", "2026-12-24"];
  assert.deepEqual(
    days.map((day) => placeOf(day, "2026-11-23", 30)),
    [null, "past", "past", "next", "next", "later"],
  );
});
