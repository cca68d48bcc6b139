// Lists that can be narrowed: the words that count their lines become buttons, and what is chosen stands in the address.

export function startFilters(document, location, history) {
  const page = document.querySelector("article");
  const facets = [...page.querySelectorAll(".facets")].map((list) => facetOf(document, list));
  const chosen = () => new Map(facets.filter((facet) => facet.value).map(({ name, value }) => [name, value]));

  const apply = () => {
    const wanted = chosen();
    for (const { name, value, buttons } of facets) {
      for (const [own, button] of buttons) button.ariaPressed = String(own === value);
      const lines = [...page.querySelectorAll(`[data-${name}]`)];
      for (const line of lines) line.hidden = !matches(line.dataset, wanted);
    }
    for (const group of page.querySelectorAll("[data-group]")) group.hidden = wanted.size > 0 && isEmpty(group, facets);
    for (const { state, name } of facets) {
      const lines = [...page.querySelectorAll(`[data-${name}]`)];
      state.textContent = wanted.size ? `${lines.filter((line) => !line.hidden).length} of ${lines.length} shown` : "";
    }
  };

  for (const facet of facets) {
    for (const [own, button] of facet.buttons) {
      button.addEventListener("click", () => {
        facet.value = facet.value === own ? "" : own;
        history.replaceState(history.state, "", addressWith(location.href, facets));
        apply();
      });
    }
  }
  const asked = new URL(location.href).searchParams;
  for (const facet of facets) facet.value = known(facet, asked.get(facet.name));
  if (chosen().size) apply();
}

// Whether a line has every value that is wanted.
export function matches(values, wanted) {
  return [...wanted].every(([name, value]) => values[name] === value);
}

// The address with what is chosen, and without what is not.
export function addressWith(href, facets) {
  const address = new URL(href);
  for (const { name, value } of facets) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  return address;
}

function known({ buttons }, value) {
  return value && buttons.has(value) ? value : "";
}

function isEmpty(group, facets) {
  const lines = facets.flatMap(({ name }) => [...group.querySelectorAll(`[data-${name}]`)]);
  return lines.every((line) => line.hidden);
}

function facetOf(document, list) {
  const buttons = new Map();
  for (const item of list.querySelectorAll("[data-value]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.ariaPressed = "false";
    button.append(...item.childNodes);
    item.append(button);
    buttons.set(item.dataset.value, button);
  }
  return { name: list.dataset.filter, value: "", buttons, state: list.nextElementSibling };
}
