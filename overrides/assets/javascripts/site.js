// What every page needs: the colour scheme, and on the search page the search.
import { startSchemeSwitch } from "./scheme.js";

startSchemeSwitch(document);

if (document.querySelector(".search-page")) {
  const { startSearch } = await import("./search.js");
  await startSearch(document, window.location, window.history);
}
