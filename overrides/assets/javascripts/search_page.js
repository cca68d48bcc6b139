// Started by the search page itself, as soon as what it needs is there, and not after what every page needs.
import { startSearch } from "./search.js";

await startSearch(document, window);
