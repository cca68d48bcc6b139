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

  // All values of some lists.
  values(names) {
    const lists = this.lists.filter(({ name }) => names.includes(name));
    return lists.flatMap(({ options }) => Array.from(options, ({ value }) => value));
  }

  // Take over what an address names; what is not there to choose from finds nothing, and is shown as chosen all the same.
  choose(parameters) {
    for (const list of this.lists) {
      const value = parameters.get(list.name) ?? "";
      if (![...list.options].some((option) => option.value === value)) list.append(new Option(value));
      list.value = value;
    }
  }

  // Say beside each value how many records have it; values that none has any more cannot be chosen.
  count(values) {
    for (const list of this.lists) {
      for (const entry of list.options) {
        if (!entry.value) continue;
        entry.setAttribute("value", entry.value);
        const number = values[list.name]?.[entry.value] ?? 0;
        entry.textContent = `${entry.value} (${number})`;
        entry.disabled = number === 0 && !entry.selected;
      }
    }
  }
}
