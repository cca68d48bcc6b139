// Elements made from text only: nothing of a record is ever read as markup.

export function element(document, tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "class") made.className = value;
    else made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

// A link to a source: only what a reader's browser may open.
export function sourceLink(document, { url, publisher }) {
  const open = /^https?:\/\//.test(url);
  return open ? element(document, "a", { href: url }, publisher) : element(document, "span", {}, publisher);
}
