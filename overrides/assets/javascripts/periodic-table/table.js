// The periodic table of any day since 2009. The page shows the day of its build; lives are fetched once another is asked for.
import { element } from "../elements.js";
import { inWords } from "../lives/dates.js";
import { loadArchive } from "../lives/file.js";
import { addressWith, dayOf, momentFrom, monthOf } from "./moment.js";
import { States } from "./states.js";

const YEARS_BETWEEN_LABELS = 3;
const PAGES = { PageUp: 12, PageDown: -12 };

export function startTable(document, window, form, today) {
  new PeriodicTable(document, window, form, today).start();
}

class PeriodicTable {
  constructor(document, window, form, today) {
    this.document = document;
    this.window = window;
    this.form = form;
    this.today = today;
    this.first = form.dataset.first;
    this.section = form.closest("section");
    this.tiles = [...this.section.querySelectorAll("[data-commodity]")];
    this.names = new Map(this.tiles.map((tile) => [tile, tile.title]));
    // In the order in which one of several states fills a tile.
    this.words = new Map(
      Array.from(this.section.querySelectorAll(".legend [data-state]"), (row) => [
        row.dataset.state,
        { words: row.textContent, shaped: row.querySelector(".shape") !== null },
      ]),
    );
  }

  start() {
    const { month, on, by, earlier, later, today } = this.form.elements;
    month.max = monthOf(this.today, this.first);
    on.max = this.today;
    this.label(month);
    const places = Array.from(by.options, ({ value }) => value).filter(Boolean);
    const asked = momentFrom(new URL(this.window.location.href).searchParams, this.first, this.today, places);
    this.fill(asked);
    if (asked.on !== this.today || asked.by) this.show(asked);
    month.addEventListener("keydown", (event) => this.turnPage(event));
    // While it is dragged the table follows; the address does when it is let go.
    month.addEventListener("input", () => this.show({ on: dayOf(Number(month.value), this.first, this.today), by: by.value }));
    this.form.addEventListener("change", () => on.validity.valid && this.ask({ on: on.value, by: by.value }));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    earlier.addEventListener("click", () => this.step("earlier"));
    later.addEventListener("click", () => this.step("later"));
    today.addEventListener("click", () => this.ask({ on: this.today, by: by.value }));
  }

  // The years below the line of months, each where it begins.
  label(month) {
    const months = Number(month.max);
    const years = this.section.querySelector(".moment-years");
    for (let at = 0; at <= months; at += YEARS_BETWEEN_LABELS * 12) {
      const year = this.make("span", {}, dayOf(at, this.first, this.today).slice(0, 4));
      year.style.left = `${(at / months) * 100}%`;
      years.append(year);
    }
  }

  turnPage(event) {
    const months = PAGES[event.key];
    if (!months) return;
    event.preventDefault();
    const { month } = this.form.elements;
    month.value = Number(month.value) + months;
    month.dispatchEvent(new Event("input"));
    this.form.dispatchEvent(new Event("change"));
  }

  fill({ on, by }) {
    const { elements } = this.form;
    elements.on.value = on;
    elements.by.value = by;
    elements.month.value = monthOf(on, this.first);
    elements.month.ariaValueText = inWords(on);
  }

  ask(moment) {
    this.window.history.replaceState(this.window.history.state, "", addressWith(this.window.location.href, moment, this.today));
    return this.show(moment);
  }

  async step(direction) {
    const { on, by } = this.form.elements;
    const states = await this.states();
    const day = states?.[direction](on.value, this.today, by.value.toLowerCase());
    if (day && day >= this.first && day <= this.today) await this.ask({ on: day, by: by.value });
    else if (states) this.say(`No ${direction} change ${direction === "earlier" ? `since ${this.first.slice(0, 4)}` : "until today"}.`);
  }

  async states() {
    try {
      const archive = await loadArchive(new URL(this.form.dataset.lives, this.document.baseURI).href);
      this.loaded ??= new States(archive, this.tiles.map(({ dataset }) => dataset.commodity));
    } catch {
      this.say("The states of other days could not be loaded; try again.");
    }
    return this.loaded;
  }

  async show(moment) {
    this.fill(moment);
    this.asked = moment;
    const states = await this.states();
    // What was asked for meanwhile is shown instead.
    if (!states || this.asked !== moment) return;
    const found = states.on(moment.on, this.today, moment.by.toLowerCase());
    for (const tile of this.tiles) this.fillTile(tile, this.ordered(found.get(tile.dataset.commodity)));
    for (const line of this.section.querySelectorAll(".states-in-words > [data-state]")) this.fillLine(line, found);
    this.say(this.sentence(moment, found));
  }

  ordered(states) {
    return [...this.words.keys()].filter((state) => states.has(state));
  }

  fillTile(tile, [first, ...others]) {
    const none = [...this.words.keys()].at(-1);
    tile.className = `tile control-${first ?? none}`;
    const { words, shaped } = this.words.get(first ?? none);
    const word = shaped ? [this.shape(first), this.hidden(words)] : [first ?? ""];
    tile.querySelector(".word").replaceChildren(...word);
    const marks = others.filter((state) => this.words.get(state).shaped);
    tile.querySelector(".marks").replaceChildren(
      ...marks.flatMap((state) => [this.shape(state), this.hidden(`, ${this.words.get(state).words}`)]),
    );
    if (tile.closest(".other-goods")) tile.closest("li").hidden = !first;
  }

  // A state in words with the goods of which it is true.
  fillLine(line, found) {
    const tiles = this.tiles.filter(({ dataset }) => found.get(dataset.commodity).has(line.dataset.state));
    const links = tiles
      .map((tile) => this.make("a", { class: "name commodity", href: tile.getAttribute("href") }, this.names.get(tile)))
      .sort((one, other) => one.textContent.localeCompare(other.textContent, "en"));
    line.querySelector("dd").replaceChildren(...links.flatMap((link, at) => (at ? ["\u00a0· ", link] : [link])));
    line.hidden = !links.length;
  }

  // The day, who set what is shown, and how many tiles are filled by what.
  sentence({ on, by }, found) {
    const filled = Array.from(found.values(), (states) => this.ordered(states)[0]);
    const counts = Array.from(this.words, ([state, { words }]) => [words, filled.filter((own) => own === state).length])
      .filter(([, count]) => count)
      .map(([words, count]) => `${count} ${words}`);
    const place = by && `, set by ${this.form.elements.by.selectedOptions[0].textContent}`;
    return `On ${inWords(on)}${place}: ${counts.join("; ") || "nothing"}`;
  }

  say(words) {
    this.section.querySelector(".moment-said").textContent = words;
  }

  shape(state) {
    return this.make("span", { class: `shape shape-${state}`, "aria-hidden": "true" });
  }

  hidden(words) {
    return this.make("span", { class: "visually-hidden" }, words);
  }

  make(tag, properties, ...children) {
    return element(this.document, tag, properties, ...children);
  }
}
