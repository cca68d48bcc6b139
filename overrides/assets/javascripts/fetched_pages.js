// Other pages of the site, each fetched once: shown for the reader's day, with links that lead from here where they lead
// from there.
import { readersDay, showDay } from "./today.js";

export class FetchedPages {
  #document;
  #get;
  #pages = new Map();

  constructor(document, get) {
    this.#document = document;
    this.#get = get;
  }

  // The page of an address. What could not be fetched is asked for again the next time.
  async at(address) {
    const page = new URL(address);
    page.hash = "";
    const { href } = page;
    if (!this.#pages.has(href)) this.#pages.set(href, this.#fetched(href));
    try {
      const fetched = await this.#pages.get(href);
      showDay(fetched, readersDay(this.#document));
      return fetched;
    } catch (error) {
      this.#pages.delete(href);
      throw error;
    }
  }

  async #fetched(address) {
    const answer = await this.#get(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const link of page.querySelectorAll("main a[href]")) {
      link.setAttribute("href", new URL(link.getAttribute("href"), address).href);
    }
    return page;
  }
}
