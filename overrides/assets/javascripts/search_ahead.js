// The largest files that a first search needs. They are fetched while a reader types in the search field of any page.

const FILES = ["pagefind.js", "wasm.en.pagefind"];

export function fetchSearchAhead(document, index) {
  const ahead = () => {
    for (const file of FILES) {
      const link = document.createElement("link");
      document.head.append(Object.assign(link, { rel: "prefetch", href: new URL(file, index).href }));
    }
  };
  document.querySelector("#site-search-query").addEventListener("focus", ahead, { once: true });
}
