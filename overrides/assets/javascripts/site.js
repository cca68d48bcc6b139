// What every page needs: the colour scheme, lists folded where narrow, and on the search page the search.
import { foldWhereNarrow } from "./fold.js";
import { startSchemeSwitch } from "./scheme.js";

startSchemeSwitch(document);
foldWhereNarrow(document, (query) => window.matchMedia(query));

if (document.querySelector(".search-page")) {
  const { startSearch } = await import("./search.js");
  await startSearch(document, window.location, window.history);
}
