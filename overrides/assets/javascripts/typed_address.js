// The address of a page on which one asks while typing: each question that was settled, by Enter or by a look at the page,
// stays in the history, and what was typed on the way to it does not.
export class TypedAddress {
  #history;
  #location;
  #settled = false;

  // `show` asks anew what the address says where a reader goes back or forth to another question of the same page.
  constructor(window, show) {
    this.#history = window.history;
    this.#location = window.location;
    window.addEventListener("popstate", () => {
      // What is shown may be written in another way than here, and is no further question.
      this.#settled = false;
      show();
      this.#settled = true;
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
