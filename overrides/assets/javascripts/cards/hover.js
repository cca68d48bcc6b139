// A card beside a link to a record: while the pointer rests on the link or the card, while the link has the focus of the
// keyboard, after a long press. It can be dismissed by Escape and never stands in the way of following the link (WCAG 1.4.13).
import { Cards, cardContent, recordAt } from "./cards.js";

const SHOW_AFTER = 350;
const HIDE_AFTER = 250;
const LONG_PRESS = 450;
const MOVED = 10;
const GAP = 4;
const MARGIN = 8;

export function startCards(document, window, root, day) {
  const content = document.querySelector("#content");
  const cards = new Cards(root, Number(content.dataset.cardFiles), (address) => fetch(address));
  const hover = new Hover(document, window, root, cards, day);
  content.append(hover.card);
  hover.listen();
  return hover;
}

class Hover {
  constructor(document, window, root, cards, day) {
    this.document = document;
    this.window = window;
    this.root = root;
    this.cards = cards;
    this.day = day;
    this.card = document.createElement("div");
    this.card.id = "record-card";
    this.card.className = "record-card";
    this.card.role = "tooltip";
    this.card.popover = "manual";
    // The link whose card is shown, the one whose card is awaited, the one whose card was dismissed while the pointer
    // rests on it, the one that a finger rests on, and the one on which it has rested for long.
    this.shown = null;
    this.awaited = null;
    this.dismissed = null;
    this.pressed = null;
    this.long = null;
    this.timer = 0;
  }

  listen() {
    const on = (type, handle) => this.document.addEventListener(type, (event) => handle.call(this, event));
    on("pointerover", this.over);
    on("focusin", this.focused);
    on("focusout", this.leave);
    on("keydown", this.key);
    on("pointerdown", this.down);
    on("pointermove", this.move);
    for (const type of ["pointerup", "pointercancel"]) on(type, this.release);
    on("contextmenu", this.menu);
    on("click", this.click);
  }

  // Takes up the event on account of which this script was fetched.
  first(event) {
    if (event.type === "pointerover") this.over(event);
    else if (event.type === "focusin") this.focused(event);
    else this.down(event);
  }

  // The link to another record that an element stands in.
  linkOf(target) {
    const link = target.closest?.("#content a[href]");
    return link && recordAt(link.href, this.root, this.window.location.href) ? link : null;
  }

  over({ target, pointerType }) {
    if (pointerType === "touch") return;
    const link = this.linkOf(target);
    if (link !== this.dismissed) this.dismissed = null;
    if (this.card.contains(target) || (link && link === this.shown)) this.stay();
    else if (!link) this.moveAway();
    else if (link !== this.awaited && link !== this.dismissed) this.await(link, SHOW_AFTER);
  }

  focused({ target }) {
    const link = this.linkOf(target);
    if (link?.matches(":focus-visible") && link !== this.shown) this.await(link, SHOW_AFTER);
  }

  key({ key }) {
    if (key !== "Escape") return;
    this.dismissed = this.shown ?? this.awaited;
    this.hide();
  }

  down(event) {
    if (event.pointerType !== "touch") return;
    const link = this.linkOf(event.target);
    if (!this.card.contains(event.target) && link !== this.shown) this.hide();
    // On a link whose card is open already a long press does what the browser makes of it.
    if (!link || link === this.shown) return;
    this.pressed = { link, x: event.clientX, y: event.clientY };
    this.await(link, LONG_PRESS);
  }

  move({ pointerType, clientX, clientY }) {
    if (!this.pressed || pointerType !== "touch" || this.shown === this.pressed.link) return;
    if (Math.hypot(clientX - this.pressed.x, clientY - this.pressed.y) > MOVED) this.release();
  }

  release() {
    if (!this.pressed) return;
    if (this.shown !== this.pressed.link) this.forget();
    this.long = this.shown === this.pressed.link ? this.pressed.link : null;
    this.pressed = null;
  }

  // The first long press shows the card in place of the browser's menu.
  menu(event) {
    if (!this.pressed) return;
    event.preventDefault();
    if (this.shown !== this.pressed.link) this.await(this.pressed.link, 0);
  }

  // What ends a long press is no tap.
  click(event) {
    if (this.long && this.linkOf(event.target) === this.long) event.preventDefault();
    this.long = null;
  }

  await(link, after) {
    this.forget();
    this.awaited = link;
    this.silence(link);
    this.timer = setTimeout(() => this.show(link), after);
  }

  // Where a page scrolls below a resting pointer, that is no reason to take from the keyboard what it has asked for.
  moveAway() {
    if (!(this.shown ?? this.awaited)?.matches(":focus-visible")) this.leave();
  }

  leave() {
    if (this.pressed) return;
    this.forget();
    if (this.shown) this.timer = setTimeout(() => this.hide(), HIDE_AFTER);
  }

  stay() {
    clearTimeout(this.timer);
    this.awaited = this.shown;
  }

  forget() {
    clearTimeout(this.timer);
    if (this.awaited !== this.shown) this.restore(this.awaited);
    this.awaited = null;
  }

  async show(link) {
    const { kind, id } = recordAt(link.href, this.root, this.window.location.href);
    const card = await this.cards.of(id);
    if (this.awaited !== link || !link.isConnected) return;
    this.hide();
    this.awaited = link;
    if (!card) return;
    this.silence(link);
    this.shown = link;
    link.setAttribute("aria-describedby", this.card.id);
    this.card.replaceChildren(cardContent(this.document, kind, card, standingOf(link), this.day()));
    this.card.showPopover();
    this.place(link);
  }

  // Below the first line of the link, above it where there is no room.
  place(link) {
    const [line] = link.getClientRects();
    const { innerHeight, scrollX, scrollY } = this.window;
    const { clientWidth } = this.document.documentElement;
    const { width, height } = this.card.getBoundingClientRect();
    const below = link.getBoundingClientRect().bottom + GAP;
    const above = line.top - GAP - height;
    const left = Math.max(MARGIN, Math.min(line.left, clientWidth - width - MARGIN));
    this.card.style.left = `${left + scrollX}px`;
    this.card.style.top = `${(below + height > innerHeight && above > 0 ? above : below) + scrollY}px`;
  }

  hide() {
    this.forget();
    if (!this.shown) return;
    this.card.hidePopover();
    this.shown.removeAttribute("aria-describedby");
    this.restore(this.shown);
    this.shown = null;
  }

  // A browser's own small window would say half of it again.
  silence(link) {
    if (!link.title) return;
    link.dataset.title = link.title;
    link.removeAttribute("title");
  }

  restore(link) {
    if (!link?.dataset.title) return;
    link.title = link.dataset.title;
    delete link.dataset.title;
  }
}

// What the marks of a tile mean, as it says itself to those who cannot see them.
function standingOf(link) {
  return Array.from(link.querySelectorAll(".word, .marks"), (part) => part.textContent).join("");
}
