// The state of the law on any day, from the one file of lives. Ids of commodities and jurisdictions are those of records.
import { MeasureLife } from "./measure.js";
import { PartLife } from "./part.js";

export class Archive {
  constructor(file) {
    this.file = file;
    this.lives = new Map();
  }

  // The seven-part answer for a measure or one of its parts. A question may name a commodity and the two ends of the trade.
  status(measure, part, on, today, question = {}) {
    return this.life(measure, this.matter(on, question)).status(part, on, today);
  }

  // What a question is about: goods with those above them, partners with their blocs of that day.
  matter(on, { commodity, from, to }) {
    return {
      commodities: new Set(commodity ? this.withAncestors(commodity) : []),
      origins: new Set(from ? this.withBlocs(from, on) : []),
      destinations: new Set(to ? this.withBlocs(to, on) : []),
    };
  }

  // The life of a measure as it bears on a question; kept for further ones.
  life(identifier, matter) {
    const measure = this.file.measures[identifier];
    const keys = measure.parts.map((part) => conditionsMet(part, matter));
    const name = [identifier, ...keys].join("|");
    if (!this.lives.has(name)) {
      const lives = measure.parts.map((part, at) => new PartLife(part, part.lives[keys[at]], this.file.texts));
      this.lives.set(name, new MeasureLife(lives));
    }
    return this.lives.get(name);
  }

  // A commodity, then those above it in the tree, the nearest first.
  withAncestors(commodity) {
    const found = new Set();
    for (let at = commodity; at && this.file.commodities[at] && !found.has(at); at = this.file.commodities[at].parent) {
      found.add(at);
    }
    return [...found];
  }

  // Whether a commodity lies below another in the tree.
  isWithin(commodity, group) {
    return commodity !== group && this.withAncestors(commodity).includes(group);
  }

  // A jurisdiction, the state it lies in, and the blocs that it is a member of on a day.
  withBlocs(code, on) {
    const { jurisdictions } = this.file;
    const own = jurisdictions[code];
    const blocs = Object.keys(jurisdictions).filter((bloc) => this.isMember(code, bloc, on));
    return [code, ...(own?.within ? [own.within] : []), ...blocs];
  }

  isMember(code, bloc, on) {
    return this.file.jurisdictions[bloc].members.some((row) => row.member === code && applies(row, on));
  }

  // Whether a stated jurisdiction is the one asked about, or a bloc it belonged to that day. A de-facto authority and the
  // state it acts in stand for each other: goods from the one come from the other.
  isSame(stated, asked, on) {
    const { jurisdictions } = this.file;
    const within = jurisdictions[stated].within === asked || jurisdictions[asked].within === stated;
    return stated === asked || within || this.isMember(asked, stated, on);
  }
}

// Whether what a row states has begun for certain and has not begun to end.
export function applies(row, day) {
  return (!row.since || row.since <= day) && (!row.until || day < row.until);
}

// The numbers of the conditions of a part that a question meets.
function conditionsMet(part, matter) {
  const partners = partnersOf(part.flow, matter);
  return part.conditions
    .map(({ commodities, targets }, at) => {
      const goods = !commodities.length || commodities.some((commodity) => matter.commodities.has(commodity));
      return goods && (!targets.length || targets.some((target) => partners.has(target))) ? at : -1;
    })
    .filter((at) => at >= 0)
    .join(",");
}

// The other side of the trade: destinations of exports, origins of imports.
function partnersOf(flow, { origins, destinations }) {
  if (flow === "import") return origins;
  return flow === "none" ? new Set([...origins, ...destinations]) : destinations;
}
