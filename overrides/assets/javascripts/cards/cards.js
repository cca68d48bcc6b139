// Cards of records: which file holds one, and what it looks like. The sum is that of generator/pages/cards.py.
import { element } from "../elements.js";
import { showDay } from "../today.js";
import { verdictMark } from "../verdict_mark.js";

const ADDRESS = /^(measure|event|process|brief|commoditie|jurisdiction)(?:e?s)\/([a-z0-9-]+)\/$/;
const SINGULAR = { commoditie: "commodity" };

// The kind and id of the record that an address leads to; null where it leads elsewhere, or to the page it stands on.
export function recordAt(href, root, here) {
  const address = new URL(href, here);
  if (address.origin !== root.origin || address.pathname === new URL(here).pathname) return null;
  const [, kind, id] = address.pathname.slice(root.pathname.length).match(ADDRESS) ?? [];
  return address.pathname.startsWith(root.pathname) && id ? { kind: SINGULAR[kind] ?? kind, id } : null;
}

// The number of the file that holds the card of a record.
export function fileOf(id, files) {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.codePointAt(0)) % 2 ** 32;
  return sum % files;
}

export class Cards {
  constructor(root, files, read) {
    this.root = root;
    this.files = files;
    this.read = read;
    this.loading = new Map();
  }

  // What is to be shown of a record; undefined where there is nothing, or it cannot be fetched.
  async of(id) {
    const number = fileOf(id, this.files);
    if (!this.loading.has(number)) this.loading.set(number, this.load(number));
    return (await this.loading.get(number))[id];
  }

  async load(number) {
    try {
      const answer = await this.read(new URL(`cards/${number}.json`, this.root));
      if (answer.ok) return await answer.json();
    } catch {
      // The next question tries again.
    }
    this.loading.delete(number);
    return {};
  }
}

// The content of a card, its verdict that of the reader's day. `standing` says how a commodity stands where the link is a
// tile of the periodic table.
export function cardContent(document, kind, { title, document: number, date, text, verdict }, standing, day) {
  const make = (tag, properties, ...children) => element(document, tag, properties, ...children);
  const name = kind[0].toUpperCase() + kind.slice(1);
  const parts = [
    make("span", { class: `card-kind with-icon ${kind}` }, [name, number, date?.replaceAll(" ", "\u00a0")].filter(Boolean).join(" · ")),
    make("strong", { class: "card-title" }, title),
  ];
  if (verdict) parts.push(verdictMark(document, verdict));
  if (standing) parts.push(make("span", { class: "card-standing" }, standing));
  if (text) parts.push(make("span", { class: "card-text" }, text));
  const content = make("div", {}, ...parts);
  showDay(content, day);
  return content;
}
