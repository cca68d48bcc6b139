// What is new on the page of changes since this reader last opened it. Which changes were there is kept in this browser
// only: by their names, for a change may be published days after it was made.

import { inWords as dayInWords, isDay } from "./lives/dates.js";

const SEEN = "changes-seen";
const BEFORE = "changes-before";

export function newOnes(names, seen) {
  const known = new Set(seen);
  return names.filter((name) => !known.has(name));
}

export function inWords(count, day) {
  const since = `since you last opened this page, on ${dayInWords(day)}`;
  if (!count) return `Nothing is new ${since}.`;
  return count === 1 ? `1 change is new ${since}; it is marked.` : `${count} changes are new ${since}; they are marked.`;
}

// What was kept, null where it is nothing this script wrote.
export function kept(text) {
  try {
    const visit = JSON.parse(text);
    return isDay(visit?.day) && Array.isArray(visit.seen) ? visit : null;
  } catch {
    return null;
  }
}

// Until the window is closed, all that is new on its first visit stays so.
export function startLastVisit(document, local, session, today) {
  const changes = [...document.querySelectorAll("[data-change]")];
  const names = changes.map((change) => change.id);
  const before = kept(session.getItem(BEFORE) ?? local.getItem(SEEN));
  session.setItem(BEFORE, JSON.stringify(before));
  local.setItem(SEEN, JSON.stringify({ day: today, seen: names }));

  const sentence = document.querySelector(".last-visit");
  sentence.hidden = false;
  if (!before) {
    sentence.textContent = "From your next visit on, what is new is marked here; this browser remembers what you saw.";
    return;
  }
  const fresh = new Set(newOnes(names, before.seen));
  for (const change of changes) {
    if (!fresh.has(change.id)) continue;
    const mark = document.createElement("span");
    mark.className = "flag flag-today";
    mark.textContent = "new";
    change.querySelector(".date").append(" ", mark);
  }
  sentence.textContent = inWords(fresh.size, before.day);
}
