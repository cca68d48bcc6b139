// Rows of the tables, as the page itself has them for the day of its build.
import { inWords } from "../lives/dates.js";
import { levelOf } from "./answers.js";
import { OUTCOME_UNVERIFIED } from "../lives/verdicts.js";
import { bestSource, targetsInBrief, targetsInWords, thenInWords, untilInWords } from "../lives/words.js";
import { element, sourceLink } from "../elements.js";
import { verdictMark } from "../verdict_mark.js";

export class Rows {
  constructor(document, archive, words, root) {
    this.document = document;
    this.archive = archive;
    this.words = words;
    this.root = root;
  }

  // A table of what stands on a day.
  states(rows) {
    const heads = ["State", "Measure and part", "From → to", "Since", "Until, then", "Act, source"];
    return this.table("states", heads, rows.map((row) => this.state(row)));
  }

  state(row) {
    return this.make(
      "tr",
      { class: "state-row" },
      this.make("td", { class: "state-verdict" }, ...this.verdict(row)),
      this.measure(row),
      this.make("td", { class: "state-route" }, ...this.route(row)),
      this.make("td", { class: "state-since" }, this.since(row.status)),
      this.make(
        "td",
        { class: "state-until" },
        this.detail(row.status.verdict === OUTCOME_UNVERIFIED && row.status.reason),
        untilInWords(row.status) ?? "",
        this.detail(this.then(row)),
      ),
      this.make("td", { class: "state-source" }, ...this.under(row.status)),
    );
  }

  then({ status, part }) {
    const words = thenInWords(status, part.noun, this.words.verdicts);
    return words && `then ${words}`;
  }

  // A table of what stands otherwise on another day.
  differences(rows, first, last) {
    const heads = [inWords(first), inWords(last), "Measure and part", "From → to", "Act, source"];
    return this.table(
      "differences",
      heads,
      rows.map(({ before, after }) => {
        const row = after ?? before;
        return this.make(
          "tr",
          { class: "state-row" },
          this.standing(first, before, "did not cover it"),
          this.standing(last, after, "does not cover it"),
          this.measure(row),
          this.make("td", { class: "state-route" }, ...this.route(row)),
          this.make("td", { class: "state-source" }, ...this.under(row.status)),
        );
      }),
    );
  }

  // How a part stands on a day, which is named where there is no room for a column of its own.
  standing(day, row, otherwise) {
    return this.make("td", { class: "state-verdict", "data-day": inWords(day) }, ...(row ? this.verdict(row) : [otherwise]));
  }

  // A table of what happened in a period, in the order of time.
  changes(rows) {
    const heads = ["Day", "State from then on", "Measure and part", "Why", "Act, source"];
    return this.table(
      "happened",
      heads,
      rows.map(({ day, before, after }) => {
        const row = after ?? before;
        return this.make(
          "tr",
          { class: "state-row" },
          this.make("td", { class: "state-since" }, this.time(day)),
          this.make("td", { class: "state-verdict" }, ...(after ? this.verdict(after) : ["no longer covered"])),
          this.measure(row),
          this.make("td", { class: "state-until" }, after ? after.status.reason : ""),
          this.make("td", { class: "state-source" }, ...this.under(row.status)),
        );
      }),
    );
  }

  table(kind, heads, rows) {
    return this.make(
      "table",
      { class: `state-table ${kind}` },
      this.make("thead", {}, this.make("tr", {}, ...heads.map((head) => this.make("th", { scope: "col" }, head)))),
      this.make("tbody", {}, ...rows),
    );
  }

  verdict({ status, part, group }) {
    const { verdict, flags } = status;
    const level = levelOf({ status, group });
    return [
      verdictMark(this.document, { term: verdict, sentence: this.words.verdicts[verdict] }),
      ...(level ? [" ", this.make("span", { class: "level" }, level)] : []),
      ...(flags.length ? [" ", this.make("span", { class: "state-flags" }, ...this.flags(flags, part))] : []),
    ];
  }

  flags(flags, part) {
    return flags.flatMap((flag, at) => {
      const { label, meaning } = this.words.flags[flag];
      const words = flag === "limited" && part.limit ? this.words.limits[part.limit] : label;
      return [at ? " " : "", this.make("span", { class: `flag flag-${flag}`, title: meaning }, words)];
    });
  }

  measure({ measure, entry, part, route, inPart, members }) {
    const particulars = [part.instrument, entry.document, inPart ? "partly exempt" : null];
    const inherited = { inherited: "inherited from the group", "all-goods": "on all goods" }[route];
    return this.make(
      "th",
      { scope: "row", class: "state-measure" },
      this.make("a", { class: "record measure", href: `${this.root}measures/${measure}/` }, entry.title),
      this.detail(part.title),
      this.detail([...particulars, inherited].filter(Boolean).join(" · ")),
      this.detail(members && `only ${members.map((name) => this.archive.file.commodities[name].name).join(", ")}`),
    );
  }

  route({ entry, part }) {
    const from = entry.jurisdictions.map((code) => this.archive.file.jurisdictions[code].name).join(", ");
    const to = targetsInWords(this.archive, part.targets);
    const brief = targetsInBrief(part.targets);
    if (!brief) return [to ? `${from} → ${to}` : from];
    return [`${from} → `, this.make("details", { class: "places" }, this.make("summary", {}, brief), to)];
  }

  // The acts it rests on, and the most official source of the answer.
  under({ acts, sources }) {
    const links = acts.flatMap((act, at) => {
      const { called, address } = this.archive.file.acts[act];
      return [at ? "; " : "", this.make("a", { href: this.root + address }, called)];
    });
    const best = bestSource(this.archive, sources);
    return [...links, best ? this.make("span", { class: "detail" }, sourceLink(this.document, best)) : ""];
  }

  detail(text) {
    return text ? this.make("span", { class: "detail" }, text) : "";
  }

  // The first day of a state, as exactly as it is known.
  since({ since, told }) {
    return told ?? (since ? this.time(since) : "");
  }

  time(day) {
    return this.make("time", { datetime: day }, inWords(day));
  }

  make(tag, properties, ...children) {
    return element(this.document, tag, properties, ...children);
  }
}
