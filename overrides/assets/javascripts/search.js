// The search page: asks the index, shows what it finds, keeps the query in the address.
import { element } from "./elements.js";
import { Facets } from "./facets.js";
import { codeToLookUp, indexQuery, withoutPairs } from "./query.js";
import { answerTo, countOf, dataOf } from "./search_answer.js";
import { suggestion } from "./suggestion.js";
import { readersDay, showDay } from "./today.js";
import { TypedAddress } from "./typed_address.js";
import { verdictMark } from "./verdict_mark.js";

const FIRST_RESULTS = 10;
const RESULTS_AT_ONCE = 30;
const NOT_LOADED = "The search could not be loaded. Please reload the page.";
const NAMES = ["commodity", "jurisdiction", "instrument"];

export async function startSearch(document, window) {
  const { location } = window;
  const page = document.querySelector(".search-page");
  const input = page.querySelector("#query");
  const state = page.querySelector(".search-state");
  const list = page.querySelector(".search-results");
  const facets = new Facets(page.querySelector(".search-facets"));
  const index = new URL(page.dataset.index, location.href);
  const root = new URL("../", index);
  const opening = openIndex(index, root);
  const parsed = parsedPage(document);

  let latest = 0;
  const search = async () => {
    const number = ++latest;
    try {
      await searchAs(number);
    } catch (error) {
      if (number === latest) {
        list.replaceChildren();
        more.hidden = true;
        state.textContent = NOT_LOADED;
      }
      throw error;
    }
  };
  const searchAs = async (number) => {
    const query = input.value.trim();
    address.set(addressOf(location, input.value, facets.chosen));
    if (!query && !facets.any) {
      list.replaceChildren();
      state.textContent = "";
      more.hidden = true;
      return;
    }
    const pagefind = await opening;
    const asked = query ? indexQuery(query) : page.dataset.any;
    const { results, first, unknown } = await answerTo(pagefind, asked, facets.chosen, FIRST_RESULTS);
    const instead = results.length ? [] : await insteadOf(pagefind, query, unknown);
    await parsed;
    if (number !== latest) return;
    list.replaceChildren(...first.map(item));
    state.replaceChildren(found(results.length, unknown, asked), ...instead, ...lookUp(query));
    more.hidden = true;
    const others = await dataOf(results.slice(FIRST_RESULTS, RESULTS_AT_ONCE));
    if (number !== latest) return;
    list.append(...others.map(item));
    left = results.slice(RESULTS_AT_ONCE);
    more.hidden = !left.length;
    if (!facets.element.open) return;
    // To count what each value would leave, all filters have to be there.
    await pagefind.filters();
    const { filters } = await pagefind.search(asked, { filters: facets.chosen });
    if (number === latest) facets.count(unknown.length ? {} : filters);
  };
  // What to ask where nothing is found: what was meant, or the same without what is chosen.
  const insteadOf = async (pagefind, query, unknown) => {
    const parts = [];
    const meant = suggestion(query, unknown, facets.values(NAMES));
    if (meant && (await countOf(pagefind, indexQuery(meant)))) {
      parts.push(" Did you mean ", linkTo(addressOf(location, meant, facets.chosen), meant), "?");
    }
    const all = facets.any && query ? await countOf(pagefind, indexQuery(query)) : 0;
    if (all) parts.push(" Without narrowing: ", linkTo(addressOf(location, query, {}), all), ".");
    return parts;
  };
  const lookUp = (query) => {
    const code = codeToLookUp(query);
    return code ? [" Measures by code: ", linkTo(new URL(`hs/?code=${code}`, root), `look up ${code}`), "."] : [];
  };
  const linkTo = ({ href }, words) => element(document, "a", { href }, words);
  const item = (data) => resultItem(document, data, root, page.dataset.any);

  let left = [];
  const more = page.querySelector(".search-more");
  more.addEventListener("click", async () => {
    const number = latest;
    const next = left.splice(0, RESULTS_AT_ONCE);
    more.hidden = !left.length;
    const items = (await dataOf(next)).map(item);
    if (number !== latest) return;
    list.append(...items);
    items[0]?.querySelector("a").focus();
  });

  // Listening begins before the index is there, and what was typed meanwhile is kept.
  page.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    search();
    address.settle();
  });
  let waiting = 0;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 150);
  });
  facets.element.addEventListener("toggle", search);
  facets.element.addEventListener("change", () => {
    search();
    address.settle();
  });
  const address = new TypedAddress(window, () => {
    input.value = address.parameters.get("q") ?? "";
    facets.choose(address.parameters);
    search();
  });
  input.value ||= address.parameters.get("q") ?? "";
  facets.choose(address.parameters);
  if (facets.any) facets.element.open = true;
  const asked = search();
  address.settle();
  // Only then, because it makes the browser lay out the page.
  input.focus();
  await asked;
}

function addressOf(location, query, chosen) {
  const address = new URL(location.href);
  address.search = "";
  if (query.trim()) address.searchParams.set("q", query);
  for (const [name, value] of Object.entries(chosen)) address.searchParams.set(name, value);
  return address;
}

// The day for which hits are shown stands at the end of the page, which may still be on its way.
function parsedPage(document) {
  return new Promise((resolve) => {
    if (document.readyState === "loading") document.addEventListener("readystatechange", resolve, { once: true });
    else resolve();
  });
}

function found(count, unknown, asked) {
  if (count) return count === 1 ? "1 record found." : `${count} records found.`;
  if (unknown.length) return `0 records found; none has ${unknown.map((word) => `“${word}”`).join(" or ")}.`;
  return /^[^"]*\s[^"]*$/.test(asked) ? "0 records found; none has all of these words." : "0 records found.";
}

async function openIndex(index, root) {
  const pagefind = await import(new URL("pagefind.js", index));
  // To start a worker takes longer than nearly any question.
  await pagefind.options({ baseUrl: root.pathname, excerptLength: 24, noWorker: true });
  await pagefind.init();
  return pagefind;
}

// Pagefind marks the words found in an excerpt; all else in it is text and is kept as text.
// The word that stands for every record, at the beginning of each, is not for reading.
function excerpt(document, html, anyRecord) {
  const beginning = new RegExp(`^(<mark>)?${anyRecord}\\.?(</mark>)? ?`);
  const words = withoutPairs(html.replace(beginning, ""));
  const { body } = new DOMParser().parseFromString(`<body>${words}`, "text/html");
  const pieces = Array.from(body.childNodes, ({ nodeName, textContent }) =>
    element(document, nodeName === "MARK" ? "mark" : "span", {}, textContent),
  );
  return element(document, "p", {}, ...pieces);
}

function resultItem(document, data, root, anyRecord) {
  const { title, kind, date, status, verdict, turns } = data.meta;
  const { href } = new URL(data.raw_url.replace(/^\//, ""), root);
  const link = element(document, "a", { href, class: `record with-icon ${kind}` }, title);
  const facts = [kind, date, verdict ? "" : status].filter(Boolean).join(" · ");
  const mark = verdict ? [" · ", verdictMark(document, { term: verdict, sentence: status, turns })] : [];
  const details = element(document, "span", { class: "details" }, facts, ...mark);
  const item = element(document, "li", {}, link, details, excerpt(document, data.excerpt, anyRecord));
  showDay(item, readersDay(document));
  return item;
}
