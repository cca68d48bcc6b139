// The chronology's filters: choose among the entries on the page, or among those of other years, fetched from their
// pages. What is chosen stands in the address.

import { FetchedPages } from "./fetched_pages.js";

const FIELDS = ["kind", "jurisdiction", "commodity", "since", "until", "law"];

export function choicesFrom(parameters) {
  return Object.fromEntries(FIELDS.map((name) => [name, (parameters.get(name) ?? "").toLowerCase()]));
}

export function addressWith(address, choices) {
  const changed = new URL(address);
  // In the same order whatever was chosen first, so that one view has one address.
  for (const name of FIELDS) changed.searchParams.delete(name);
  for (const name of FIELDS) {
    if (choices[name]) changed.searchParams.set(name, choices[name]);
  }
  return changed;
}

// An entry answers if it has all that is asked for; what concerns a group of commodities concerns each of them.
export function answers({ kind, places = "", goods = "", law }, choices, above = []) {
  const named = goods.split(" ");
  return (
    (!choices.kind || choices.kind === kind) &&
    (!choices.jurisdiction || places.split(" ").includes(choices.jurisdiction)) &&
    (!choices.commodity || [choices.commodity, ...above].some((commodity) => named.includes(commodity))) &&
    (!choices.law || law !== undefined)
  );
}

// The years asked for, of those there are, whichever bound is the earlier; none where the page's own list is meant.
export function yearsAskedFor(years, { since, until }) {
  if (!since && !until) return [];
  const [first, last] = [Number(since), Number(until) || Infinity].sort((one, other) => one - other);
  return years.filter((year) => first <= year && year <= last);
}

export function countInWords(shown, all) {
  return `${shown} of ${all} ${all === 1 ? "entry" : "entries"} shown`;
}

export async function startChronology(document, location, history, get) {
  const form = document.querySelector(".filters");
  const lists = document.querySelector(".entry-lists");
  const band = document.querySelector(".band-frame");
  const state = form.querySelector(".filter-state");
  const own = [...lists.childNodes];
  const base = new URL(form.dataset.years, location.href);
  const years = [...form.elements.since.options].map((option) => Number(option.value)).filter(Boolean);
  const pages = new FetchedPages(document, get);
  const fetched = new Map();

  const chosen = choicesFrom(new URL(location.href).searchParams);
  for (const name of FIELDS) {
    const field = form.elements[name];
    if (field.type === "checkbox") field.checked = chosen[name] === field.value;
    // A value that is no choice leaves the field empty, but not as the browser's empty selection.
    else if ([...field.options].some((option) => option.value === chosen[name])) field.value = chosen[name];
  }
  form.hidden = false;
  if (isChosen(chosen)) form.querySelector("details").open = true;

  const listOf = async (year) => {
    if (!fetched.has(year)) fetched.set(year, entryLists(await pages.at(new URL(`${year}/`, base))));
    return fetched.get(year);
  };

  let latest = 0;
  const apply = async () => {
    const number = ++latest;
    const choices = choicesFrom(new FormData(form));
    history.replaceState(null, "", addressWith(location.href, choices));
    // The drawing shows what the page lists by itself.
    band.hidden = isChosen(choices);
    const asked = yearsAskedFor(years, choices);
    let missing = 0;
    if (asked.length) {
      state.textContent = "Loading …";
      const loaded = await Promise.allSettled(asked.map(listOf));
      if (number !== latest) return;
      missing = loaded.filter((result) => result.status === "rejected").length;
      lists.replaceChildren(...loaded.flatMap((result) => result.value ?? []));
      for (const line of [...lists.querySelectorAll(".today-line")].slice(0, -1)) line.remove();
    } else {
      lists.replaceChildren(...own);
    }
    const above = form.elements.commodity.selectedOptions[0]?.dataset.above?.split(" ") ?? [];
    const [shown, all] = choose(lists, choices, above);
    const lost = missing ? `; ${missing} of ${asked.length} years could not be loaded` : "";
    state.textContent = countInWords(shown, all) + lost;
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.elements.everything.addEventListener("click", () => {
    form.elements.since.value = String(Math.min(...years));
    form.elements.until.value = String(Math.max(...years));
    apply();
  });
  await apply();
}

function isChosen(choices) {
  return Object.values(choices).some(Boolean);
}

// The lists of the page of a year.
function entryLists(page) {
  const lists = page.querySelector(".entry-lists");
  for (const empty of lists.querySelectorAll(".empty")) empty.remove();
  return [...lists.childNodes];
}

// Hides what does not answer, with the headings under which nothing is left; returns how many are shown, and of how many.
function choose(lists, choices, above) {
  const entries = [...lists.querySelectorAll(".entry")];
  for (const entry of entries) entry.hidden = !answers(entry.dataset, choices, above);
  for (const section of lists.querySelectorAll("section")) {
    section.hidden = section.querySelector(".entry:not([hidden])") === null;
  }
  return [entries.filter((entry) => !entry.hidden).length, entries.length];
}
