// The page of the state of the law: reads the question from the form and the address, and shows the answer.
import { inWords, today } from "../lives/dates.js";
import { loadArchive } from "../lives/file.js";
import { searchedInWords } from "../lives/words.js";
import { counts, difference, flow, neighbours, stateOn, unverifiedToday } from "./answers.js";
import { differenceTable, stateTable } from "./csv.js";
import { element } from "../elements.js";
import { asListed, parametersOf, questionFrom, questionInWords, unknownIn } from "./question.js";
import { Rows } from "./rows.js";

export function startInForce(document, window) {
  const page = new InForcePage(document, window);
  page.start();
  return page;
}

class InForcePage {
  constructor(document, window) {
    this.document = document;
    this.window = window;
    this.form = document.querySelector(".in-force-page .ask");
    this.state = document.querySelector(".state");
    this.words = JSON.parse(document.querySelector(".ask-words").textContent);
    // A reader's clock behind the build shows the day of the build: nothing earlier was asked of the records.
    this.built = this.form.dataset.day;
    this.today = [today(), this.built].sort().at(-1);
    this.tables = "";
  }

  find(name) {
    return this.state.querySelector(`.${name}`);
  }

  start() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.ask(this.fromForm());
    });
    this.form.addEventListener("change", () => this.ask(this.fromForm()));
    this.window.addEventListener("popstate", () => this.show(this.fromAddress()));
    this.find("state-tools").hidden = false;
    for (const step of ["earlier", "later"]) this.find(`state-${step}`).addEventListener("click", () => this.step(step));
    this.find("state-today").addEventListener("click", () => this.ask({ ...this.fromForm(), on: this.today }));
    this.find("state-download").addEventListener("click", () => this.download());
    this.find("state-print").addEventListener("click", () => this.window.print());
    // The page itself shows the day of its build: nothing is fetched before something else is asked.
    if (this.window.location.search) this.show(this.fromAddress());
    else this.takeUp();
  }

  // What a reader chose before this script was there, or a browser kept, counts as asked.
  takeUp() {
    const { on } = this.form.elements;
    if (on.value === this.built) on.value = this.today;
    const chosen = this.fromForm();
    const asked = Object.entries(chosen).some(([name, value]) => value && name !== "on");
    if (asked || chosen.on !== this.built) this.show(chosen);
  }

  fromAddress() {
    const question = questionFrom(new URLSearchParams(this.window.location.search), this.today);
    return { ...question, instrument: asListed(question.instrument, this.choices("instrument")) };
  }

  // What can be chosen from a list of the form.
  choices(name) {
    return [...this.form.elements[name].options].map(({ value }) => value);
  }

  fromForm() {
    return questionFrom(new FormData(this.form), this.today);
  }

  fill(question) {
    for (const field of this.form.elements) if (field.name) field.value = question[field.name] ?? "";
  }

  // The question becomes the address, so that the view can be cited and comes back.
  ask(question) {
    this.window.history.pushState(null, "", `?${parametersOf(question)}`);
    return this.show(question);
  }

  async archive() {
    return loadArchive(new URL(this.form.dataset.lives, this.document.baseURI).href);
  }

  async step(direction) {
    const question = this.fromForm();
    const day = neighbours(await this.archive(), question, question.on, this.today)[direction];
    if (day) await this.ask({ ...question, on: day });
    else this.find("state-said").textContent = `No ${direction} day on which something changes.`;
  }

  async show(question) {
    this.fill(question);
    let archive;
    try {
      archive = await this.archive();
    } catch {
      this.find("state-said").textContent = "The states could not be loaded; try again.";
      return;
    }
    const choices = { instrument: this.choices("instrument"), state: this.choices("state") };
    const unknown = unknownIn(question, archive.file, choices);
    this.find("state-said").textContent = unknown.map(([name, value]) => `The archive knows no ${name} “${value}”.`).join(" ");
    if (unknown.length) return;
    this.heading(question, archive);
    if (question.against) this.showDifference(question, archive);
    else this.showState(question, archive);
    this.cite(question, archive);
  }

  heading(question, archive) {
    const words = questionInWords(question, archive.file);
    this.find("state-question").textContent = words;
    this.document.title = `${words.replace(/\?$/, "")} – ${this.document.title.split(" – ").at(-1)}`;
    const readers = this.document.querySelector(".readers-day");
    readers.textContent = this.today === this.built ? "" : ` · shown as known on ${inWords(this.today)}`;
  }

  showState(question, archive) {
    const rows = new Rows(this.document, archive, this.words, this.state.dataset.root);
    const sections = stateOn(archive, question, question.on, this.today, this.words);
    const numbers = counts(archive, question, question.on, this.today);
    this.find("state-counts").replaceChildren(
      ...(numbers.length
        ? numbers.flatMap(([section, count]) => [this.count(`${this.words.sections[section]}: ${count}`), " "])
        : [this.nothing(question, archive)]),
    );
    this.jump(question.commodity ? [] : sections);
    this.find("state-tables").replaceChildren(
      ...sections.map(({ anchor, title, address, rows: found }) =>
        this.section(anchor, address ? this.make("a", { href: this.state.dataset.root + address }, title) : title, rows.states(found)),
      ),
    );
    this.tables = stateTable(archive, sections, this.words);
    if (question.on > this.today) this.find("state-said").textContent = this.toCome(sections, archive);
    this.tellSearched(sections.flatMap(({ rows: found }) => found), archive);
  }

  // Until when later acts were looked for, of the measures shown.
  tellSearched(rows, archive) {
    const entries = rows.length ? rows.map(({ entry }) => entry) : [{}];
    this.searched = searchedInWords(entries, archive.file.checked);
    this.document.querySelector(".searched").textContent = this.searched;
  }

  // Terms are no facts: whatever a day to come shows is said to follow them.
  toCome(sections, archive) {
    const rows = new Set(sections.flatMap(({ rows: found }) => found));
    const unverified = unverifiedToday(archive, [...rows], this.today);
    const passed = unverified
      ? ` ${unverified} of the lines shown ${unverified === 1 ? "rests" : "rest"} on a date that has passed without a verified outcome.`
      : "";
    return `This day is to come: all follows the terms of the acts.${passed}`;
  }

  // A filter that nothing passes is not to be taken for a state of the law.
  nothing(question, archive) {
    const unfiltered = counts(archive, { ...question, instrument: "", state: "" }, question.on, this.today);
    const all = unfiltered.reduce((sum, [, count]) => sum + count, 0);
    return all ? `Nothing matches these filters; without them there are ${all}.` : "Nothing in the archive restricts this on that day.";
  }

  showDifference(question, archive) {
    const [first, last] = [question.on, question.against].sort();
    const rows = new Rows(this.document, archive, this.words, this.state.dataset.root);
    const stock = difference(archive, question, first, last, this.today);
    const happened = flow(archive, question, first, last, this.today);
    this.find("state-counts").replaceChildren(
      this.count(`stands otherwise: ${stock.length}`), " ", this.count(`changes in between: ${happened.length}`),
    );
    this.jump([]);
    this.find("state-tables").replaceChildren(
      this.section("difference", "What stands otherwise", stock.length ? rows.differences(stock, first, last) : "Nothing."),
      this.section("flow", "What happened in between", happened.length ? rows.changes(happened) : "Nothing."),
    );
    this.tables = differenceTable(archive, stock, happened, first, last);
    this.tellSearched([...stock, ...happened].map(({ before, after }) => after ?? before), archive);
  }

  section(anchor, title, content) {
    return this.make(
      "section",
      { class: "state-section", "aria-labelledby": anchor },
      this.make("h3", { id: anchor }, title),
      content,
    );
  }

  jump(sections) {
    const list = this.find("state-jump");
    list.hidden = !sections.length;
    list.firstElementChild.replaceChildren(
      ...sections.map(({ anchor, title }) => this.make("li", {}, this.make("a", { href: `#${anchor}` }, title))),
    );
  }

  count(words) {
    return this.make("span", { class: "state-count" }, words);
  }

  cite(question, archive) {
    const address = new URL(`?${parametersOf(question)}`, this.window.location.href).href;
    const { built } = archive.file;
    this.find("state-citation").textContent =
      `${this.state.dataset.archive}: “${questionInWords(question, archive.file)}” Records as of ${inWords(built)}, later acts ` +
      `searched to ${this.searched}; shown as known on ${inWords(this.today)}. ${address}`;
  }

  async download() {
    if (!this.tables) await this.show(this.fromForm());
    const question = this.fromForm();
    const name = ["in-force", question.on, question.against, question.commodity, question.from, question.to];
    const file = new Blob([this.tables], { type: "text/csv;charset=utf-8" });
    const link = this.make("a", { href: URL.createObjectURL(file), download: `${name.filter(Boolean).join("-")}.csv` });
    link.click();
    URL.revokeObjectURL(link.href);
  }

  make(tag, properties, ...children) {
    return element(this.document, tag, properties, ...children);
  }
}
