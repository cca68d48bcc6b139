// The address of a page on which one asks while typing: each question that was settled, by Enter or by a look at the page,
// stays in the history, and what was typed on the way to it does not.
export class TypedAddress {
  #history;
  #location;
  #settled = true;

  // `show` is called where a reader goes back or forth to another question of the same page.
  constructor(window, show) {
    this.#history = window.history;
    this.#location = window.location;
    window.addEventListener("popstate", () => {
      this.#settled = true;
      show();
    });
  }

  get parameters() {
    return new URL(this.#location.href).searchParams;
  }

  set(address) {
    if (address.href === this.#location.href) return;
    this.#history[this.#settled ? "pushState" : "replaceState"](this.#history.state, "", address);
    this.#settled = false;
  }

  settle() {
    this.#settled = true;
  }
}
