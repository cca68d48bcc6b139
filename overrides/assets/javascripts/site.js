// What every page needs: the reader's day, the colour scheme, lists folded where narrow; then what single pages do. The
// search page starts its own script.
import { wakeCards } from "./cards/wake.js";
import { foldWhereNarrow } from "./fold.js";
import { startSchemeSwitch } from "./scheme.js";
import { fetchSearchAhead } from "./search_ahead.js";
import { showOpenSection } from "./sections.js";
import { readersDay, startToday } from "./today.js";

startToday(document);
startSchemeSwitch(document);
showOpenSection(document);
foldWhereNarrow(document, (query) => window.matchMedia(query));
fetchSearchAhead(document, new URL("../../pagefind/", import.meta.url));
wakeCards(
  document,
  async () => {
    const { startCards } = await import("./cards/hover.js");
    return startCards(document, window, new URL("../../", import.meta.url), () => readersDay(document));
  },
  window.matchMedia("(hover: none)").matches,
);

const ask = document.querySelector(".home-page .ask");
if (ask) {
  const { startAsking } = await import("./in-force/ask.js");
  startAsking(document, ask);
}

const moment = document.querySelector(".moment");
if (moment) {
  const { startTable } = await import("./periodic-table/table.js");
  startTable(document, window, moment, readersDay(document));
}

if (document.querySelector(".in-force-page")) {
  const { startInForce } = await import("./in-force/page.js");
  startInForce(document, window);
}

if (document.querySelector(".facets")) {
  const { startFilters } = await import("./filter.js");
  startFilters(document, window.location, window.history);
}

if (document.querySelector(".hs-look-up")) {
  const { startHsLookUp } = await import("./hs.js");
  startHsLookUp(document, window, (address) => fetch(address));
}

if (document.querySelector(".calendar-page")) {
  const { showCalendar } = await import("./calendar.js");
  showCalendar(document, readersDay(document));
}

if (document.querySelector(".chronology-page .filters")) {
  const { startChronology } = await import("./chronology.js");
  await startChronology(document, window.location, window.history, (address) => fetch(address));
}

if (document.querySelector(".last-visit")) {
  const { startLastVisit } = await import("./last_visit.js");
  try {
    startLastVisit(document, localStorage, sessionStorage, readersDay(document));
  } catch {
    // Storage may be switched off; then nothing is marked.
  }
}
