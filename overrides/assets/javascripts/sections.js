// Where the sections of the site have no room side by side, the one that is open is moved into sight.

export function showOpenSection(document) {
  const open = document.querySelector(".site-nav [aria-current]");
  if (!open) return;
  const list = open.closest(".site-nav");
  // Not by scrolling to it, which would move the page, too.
  list.scrollLeft = open.offsetLeft + open.offsetWidth / 2 - list.clientWidth / 2;
}
