// The search page: asks the index, shows what it finds, keeps the query in the address.
import { indexQuery, withoutPairs } from "./query.js";

const MOST_RESULTS = 30;

export async function startSearch(document, location, history) {
  const page = document.querySelector(".search-page");
  const input = page.querySelector("#query");
  const state = page.querySelector(".search-state");
  const list = page.querySelector(".search-results");
  const index = new URL(page.dataset.index, location.href);
  const root = new URL("../", index);
  const opening = openIndex(index, root);

  let latest = 0;
  const search = async () => {
    const query = input.value;
    const number = ++latest;
    const address = new URL(location.href);
    if (query.trim()) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
    if (!query.trim()) {
      list.replaceChildren();
      state.textContent = "";
      return;
    }
    const pagefind = await opening;
    const found = await pagefind.search(indexQuery(query));
    const shown = await Promise.all(found.results.slice(0, MOST_RESULTS).map((result) => result.data()));
    if (number !== latest) return;
    list.replaceChildren(...shown.map((data) => resultItem(document, data, root)));
    const count = found.results.length;
    state.textContent = count === 1 ? "1 record found" : `${count} records found`;
  };

  // Listening begins before the index is there, and what was typed meanwhile is kept.
  page.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  let waiting = 0;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 150);
  });
  input.value ||= new URL(location.href).searchParams.get("q") ?? "";
  input.focus();
  await search();
}

async function openIndex(index, root) {
  const pagefind = await import(new URL("pagefind.js", index));
  await pagefind.options({ baseUrl: root.pathname, excerptLength: 24 });
  return pagefind;
}

// Pagefind marks the words found in an excerpt; all else in it is text and is kept as text.
function excerpt(document, html) {
  const paragraph = document.createElement("p");
  for (const [index, piece] of html.split(/<\/?mark>/).entries()) {
    const text = new DOMParser().parseFromString(`<body>${piece}`, "text/html").body.textContent;
    const node = index % 2 ? document.createElement("mark") : document.createElement("span");
    node.textContent = withoutPairs(text);
    paragraph.append(node);
  }
  return paragraph;
}

function resultItem(document, data, root) {
  const { title, kind, date, status, verdict } = data.meta;
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = new URL(data.raw_url.replace(/^\//, ""), root).href;
  link.textContent = title;
  link.className = `record with-icon ${kind}`;
  const details = document.createElement("span");
  details.className = "details";
  details.append([kind, date, verdict ? "" : status].filter(Boolean).join(" · "));
  if (verdict) details.append(" · ", verdictMark(document, verdict, status));
  item.append(link, details, excerpt(document, data.excerpt));
  return item;
}

function verdictMark(document, term, words) {
  const mark = document.createElement("span");
  mark.className = `verdict verdict-${term}`;
  const shape = document.createElement("span");
  shape.className = `shape shape-${term}`;
  shape.ariaHidden = "true";
  mark.append(shape, words);
  return mark;
}
