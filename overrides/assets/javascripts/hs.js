// The HS look-up: picks the matches for a code out of the pages of its chapters, and keeps the code in the address.
import { element } from "./elements.js";
import { FetchedPages } from "./fetched_pages.js";
import { closestRelation, digitsOf, isCertain, printedCode, readCode } from "./hs_codes.js";
import { TypedAddress } from "./typed_address.js";

const INTERNATIONAL = 6;
const HEADING = 4;
const GOODS = 1;
const ORDER = ["same", "holds", "edition", "within", "six"];

const NO_PROOF = "That is no proof that nothing binds these goods: measures may name them ";
const NOT_LOADED = "The measures could not be loaded. Please try again.";
const NATIONAL_DIGITS =
  "Digits beyond the sixth are compared with those of the tariff named in each row. If yours are those of another " +
  "country, only the first six count.";
const IN_WORDS =
  "Restrictions that state no code but name goods that are recorded under yours, or a list that names them.";

export function startHsLookUp(document, window, get) {
  const page = document.querySelector(".hs-page");
  const panel = page.querySelector(".hs-look-up");
  const input = panel.querySelector("#code");
  const state = panel.querySelector(".search-state");
  const found = panel.querySelector(".hs-found");
  const pages = new FetchedPages(document, get);
  const address = new TypedAddress(window, () => {
    input.value = address.parameters.get("code") ?? "";
    lookUp();
  });

  let latest = 0;
  const lookUp = async () => {
    const typed = input.value.trim();
    const number = ++latest;
    address.set(addressOf(window.location, typed));
    if (typed) state.textContent = "Looking up …";
    try {
      const answer = typed ? await answerFor(page, pages, typed) : { words: "", parts: [] };
      if (number === latest) show(answer);
    } catch (error) {
      if (number === latest) show({ words: NOT_LOADED, parts: [] });
      throw error;
    }
  };
  const show = ({ words, parts }) => {
    state.textContent = words;
    found.replaceChildren(...parts);
  };

  panel.hidden = false;
  panel.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    lookUp();
    address.settle();
  });
  let waiting = 0;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(lookUp, 150);
  });
  input.value ||= address.parameters.get("code") ?? "";
  if (input.value) lookUp();
  address.settle();
}

function addressOf(location, typed) {
  const address = new URL(location.href);
  if (typed) address.searchParams.set("code", typed);
  else address.searchParams.delete("code");
  return address;
}

async function answerFor(page, pages, typed) {
  const { digits, problem, heading } = readCode(typed);
  if (problem) return { words: problem, parts: [...nearby(page, heading), ...searchFor(page, typed)] };
  const asked = digitsOf(digits);
  const six = asked.slice(0, INTERNATIONAL);
  const listed = [...page.querySelectorAll(".hs-list a")].filter(({ dataset }) => six.startsWith(dataset.code));
  const code = printedCode(digits);
  if (!listed.length) {
    return {
      words: `Nothing in the archive is recorded under ${code}.`,
      parts: [noProof(page), ...nearby(page, six.slice(0, HEADING))],
    };
  }
  const sections = await sectionsAt(pages, listed);
  const successors = await ledTo(pages, sections, ".hs-edition");
  const inWords = namingRows(await ledTo(pages, [...sections, ...successors], ".hs-leads"));
  const matches = [
    ...sections.flatMap((section) => matchesIn(section, asked)),
    ...successors.flatMap((section) => matchesIn(section, section.dataset.code, "edition")),
  ].sort((one, other) => one.order - other.order);
  const ended = matches.filter((match) => match.ended);
  const certain = matches.filter((match) => match.certain && !match.ended);
  const possible = matches.filter((match) => !match.certain && !match.ended);
  const counts = [
    `${certain.length} certain, ${possible.length} possible by code`,
    inWords.length ? `, ${inWords.length} possible by the goods they name` : "",
    ended.length ? `; ${ended.length} by code no longer in force` : "",
  ];
  const byCode = (title, found, lead) =>
    table(page, title, found.map(({ row }) => row), (row, place) => answered(page, row, found[place]), lead);
  return {
    words: `${code}: ${counts.join("")}`,
    parts: [
      ...notes(page, sections, digits),
      ...byCode("Certain", certain),
      ...byCode("Possible by code", possible, reasonList(page, possible)),
      ...table(page, "Possible by the goods they name", inWords, (rows) => joined(page, rows), paragraph(page, IN_WORDS)),
      ...byCode("No longer in force", ended),
    ],
  };
}

function matchesIn(section, asked, edition) {
  return [...section.querySelectorAll("tr[data-codes]")].map((row) => {
    const { codes, doubts, ended } = row.dataset;
    const relation = edition ?? closestRelation(codes.split(" "), asked);
    const reasons = [relation, ...(doubts?.split(" ") ?? [])];
    const certain = isCertain(relation, reasons.slice(1));
    return { row, reasons, order: ORDER.indexOf(relation), certain, ended: ended !== undefined };
  });
}

// The parts that name goods in words, each once, with all the goods or lists of goods it names.
function namingRows(groups) {
  const parts = Map.groupBy(
    groups.flatMap((group) => [...group.querySelectorAll("tr[data-part]")]),
    (row) => row.dataset.part,
  );
  return [...parts.values()];
}

function joined(page, [first, ...others]) {
  const copy = first.cloneNode(true);
  for (const other of others) {
    copy.cells[GOODS].append(element(page.ownerDocument, "div", {}, ...other.cells[GOODS].cloneNode(true).childNodes));
  }
  return copy;
}

// What the code holds, whether it is still one, and what its national digits are worth.
function notes(page, sections, digits) {
  const copies = sections.flatMap((section) =>
    [...section.querySelectorAll(".hs-edition, .hs-goods")].map((part) => part.cloneNode(true)),
  );
  return digits.length > INTERNATIONAL ? [...copies, paragraph(page, NATIONAL_DIGITS)] : copies;
}

// A table of copies of rows, with the head of the table that the first of them comes from.
function table(page, title, rows, copied, lead) {
  if (!rows.length) return [];
  const document = page.ownerDocument;
  const source = [rows[0]].flat()[0].closest("table");
  const copy = source.cloneNode(false);
  copy.removeAttribute("aria-labelledby");
  copy.setAttribute("aria-label", title);
  const head = source.tHead.cloneNode(true);
  const match = head.querySelector(".match");
  if (match) match.textContent = "With your code";
  copy.append(head, element(document, "tbody", {}, ...rows.map(copied)));
  const heading = element(document, "h2", {}, `${title} `, element(document, "span", { class: "count" }, rows.length));
  return [heading, ...(lead ? [lead] : []), copy];
}

// A row with what it answers for the code asked about in place of what it answers for six digits.
function answered(page, row, { certain, reasons }) {
  const copy = row.cloneNode(true);
  const cell = copy.querySelector(".match");
  const labels = (certain ? [] : reasons).map((term) => explanation(page, term)?.textContent).filter(Boolean);
  cell.replaceChildren(
    element(page.ownerDocument, "strong", {}, certain ? "certain" : "possible"),
    ...labels.map((label) => element(page.ownerDocument, "span", { class: "detail" }, label)),
  );
  return copy;
}

// The reasons that occur, explained in the words of the page.
function reasonList(page, matches) {
  const document = page.ownerDocument;
  const terms = new Set(matches.flatMap(({ reasons }) => reasons));
  const explained = [...terms].map((term) => explanation(page, term)).filter(Boolean);
  const rows = explained.map((words) =>
    element(
      document,
      "div",
      {},
      element(document, "dt", {}, words.textContent),
      element(document, "dd", {}, words.nextElementSibling.textContent),
    ),
  );
  return element(document, "dl", { class: "terms" }, ...rows);
}

function explanation(page, term) {
  return page.querySelector(`#reason-${term}`);
}

function nearby(page, digits) {
  if (digits?.length !== HEADING) return [];
  const codes = [...page.querySelectorAll(`.hs-list a[data-code^="${digits}"]`)];
  if (!codes.length) return [];
  const line = paragraph(page, `Codes of heading ${digits} in the archive: `);
  for (const [place, link] of codes.entries()) {
    line.append(place ? ", " : "", element(page.ownerDocument, "a", { href: link.href }, link.textContent));
  }
  return [line];
}

// The sections to which links lead, each once.
async function sectionsAt(pages, links) {
  const addresses = [...new Set(links.map(({ href }) => href))];
  return Promise.all(
    addresses.map(async (address) => {
      const page = await pages.at(address);
      return page.querySelector(new URL(address).hash).closest("section");
    }),
  );
}

// The sections to which the links in a line of sections lead.
function ledTo(pages, sections, line) {
  return sectionsAt(pages, sections.flatMap((section) => [...section.querySelectorAll(`${line} a`)]));
}

// What the look-up cannot answer leads to the search.
function searchFor(page, typed) {
  if (!/\p{Letter}/u.test(typed)) return [];
  const href = `../search/?${new URLSearchParams({ q: typed })}`;
  const line = paragraph(page, "");
  line.append(element(page.ownerDocument, "a", { href }, `Search the archive for “${typed}”`));
  return [line];
}

// Where nothing states a code: the measures that need none.
function noProof(page) {
  const link = (href, words) => element(page.ownerDocument, "a", { href }, words);
  const line = paragraph(page, NO_PROOF);
  const all = page.querySelector("#all-goods") ? [", or cover ", link("#all-goods", "all goods")] : [];
  line.append(link(page.querySelector("#in-words ~ p a").href, "in words"), ...all, ".");
  return line;
}

function paragraph(page, words) {
  return element(page.ownerDocument, "p", { class: "prose-line" }, words);
}
