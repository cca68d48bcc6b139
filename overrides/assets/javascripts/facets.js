// By what the search can be narrowed: a list to choose from for each, with how many records would be left.

export class Facets {
  constructor(element) {
    this.element = element;
    this.lists = [...element.querySelectorAll("select")];
  }

  // What is chosen, by the name of its list.
  get chosen() {
    return Object.fromEntries(this.lists.filter(({ value }) => value).map(({ name, value }) => [name, value]));
  }

  get any() {
    return this.lists.some(({ value }) => value);
  }

  // Take over what an address names, before the values are there to choose from.
  choose(parameters) {
    for (const list of this.lists) {
      const value = parameters.get(list.name);
      if (!value) continue;
      list.append(option(list, value));
      list.value = value;
    }
  }

  // Offer every value there is. Years come newest first, all else as words sort.
  fill(values) {
    for (const list of this.lists) {
      const known = new Set([...list.options].map(({ value }) => value));
      const names = Object.keys(values[list.name] ?? {}).sort((one, other) => one.localeCompare(other, "en"));
      if (list.name === "year") names.reverse();
      list.append(...names.filter((name) => !known.has(name)).map((name) => option(list, name)));
    }
  }

  // Say beside each value how many records have it; values that none has any more cannot be chosen.
  count(values) {
    for (const list of this.lists) {
      for (const entry of list.options) {
        if (!entry.value) continue;
        const number = values[list.name]?.[entry.value] ?? 0;
        entry.textContent = `${entry.value} (${number})`;
        entry.disabled = number === 0 && !entry.selected;
      }
    }
  }
}

function option(list, value) {
  const made = list.ownerDocument.createElement("option");
  made.value = value;
  made.textContent = value;
  return made;
}
