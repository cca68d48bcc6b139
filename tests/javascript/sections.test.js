import assert from "node:assert/strict";
import { test } from "node:test";
import { showOpenSection } from "../../overrides/assets/javascripts/sections.js";

function pageWith(open) {
  const list = { clientWidth: 390, scrollLeft: 0 };
  return { list, querySelector: () => open && { ...open, closest: () => list } };
}

test("the open section is moved to the middle of the list", () => {
  const page = pageWith({ offsetLeft: 600, offsetWidth: 80 });
  showOpenSection(page);
  assert.equal(page.list.scrollLeft, 600 + 40 - 195);
});

test("a page of no section leaves the list as it is", () => {
  const page = pageWith(null);
  showOpenSection(page);
  assert.equal(page.list.scrollLeft, 0);
});
