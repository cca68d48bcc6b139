// Long lists beside a text stand open; where they would stand below it, they begin folded. Paper shows everything.

const NARROW = "(max-width: 60rem)";

export function foldWhereNarrow(document, matchMedia) {
  if (!matchMedia(NARROW).matches) return;
  for (const details of document.querySelectorAll("details.fold-narrow")) details.open = false;
}
