// today
// A page is made on one day and read on another. What it shows from later days on stands in it, put there by the
// generator; here it is only chosen by the reader's date:
//   template[data-from]                takes the place of what the element around it holds
//   [data-turns]                       a verdict with its later terms, sentences and last days
//   [data-numbers]                     a number with its later ones
//   [data-from], [data-until]          shows from one day until before another
//   [data-countdown], [data-days-left] how far a day is
//   [data-today]                       the reader's day
import { daysBetween, daysLeftInWords, distanceInWords } from "./countdown.js";
import { inWords, today } from "./lives/dates.js";

// The day a page is shown for: the reader's UTC date, or the day of the build where the reader's clock is behind it.
export function readersDay(document, now = new Date()) {
  const built = document.querySelector("[data-built]").dateTime;
  const day = today(now);
  return day > built ? day : built;
}

// The last of several turns, each beginning with its day, that has come by a day.
export function lastTurn(turns, day) {
  return turns.findLast(([from]) => from <= day);
}

// Shows a page for the reader's day, and again whenever the reader comes back to it on a later one.
export function startToday(document, clock = () => new Date()) {
  let shown = "";
  const show = () => {
    const day = readersDay(document, clock());
    if (day !== shown) showDay(document, day);
    shown = day;
  };
  show();
  document.addEventListener("visibilitychange", show);
}

export function showDay(document, day) {
  const all = (selector) => document.querySelectorAll(selector);
  const parents = new Set(Array.from(all("template[data-from]"), (template) => template.parentElement));
  for (const parent of parents) takeContent(document, parent, day);
  for (const element of all("[data-turns]")) turnVerdict(element, day);
  for (const element of all("[data-numbers]")) turnNumber(element, day);
  for (const element of all("[data-from]:not(template), [data-until]")) {
    const { from, until } = element.dataset;
    element.hidden = Boolean((from && day < from) || (until && day >= until));
  }
  for (const element of all("[data-countdown]")) {
    element.textContent = distanceInWords(daysBetween(day, element.dataset.countdown));
  }
  for (const element of all("[data-days-left]")) showDaysLeft(element, day);
  for (const element of all("[data-today]")) element.replaceChildren(timeElement(document, day));
}

// An element takes the content of its last template that has come; without content it is hidden.
function takeContent(document, parent, day) {
  const templates = Array.from(parent.children).filter((child) => child.matches("template[data-from]"));
  const come = templates.findLast((template) => template.dataset.from <= day);
  if (!come) return;
  const content = document.importNode(come.content, true);
  parent.hidden = !content.firstElementChild;
  parent.replaceChildren(content, ...templates);
  if (come.dataset.group) moveToGroup(document, parent, come.dataset.group);
}

// A standing belongs to the group that its verdict says. Groups are counted anew, and empty ones hidden.
function moveToGroup(document, item, term) {
  const from = item.closest(".standing-group");
  const to = document.getElementById(term).closest(".standing-group");
  if (to !== from) to.querySelector(".standings").append(item);
  for (const group of [from, to]) recount(group);
}

function recount(group) {
  const count = [...group.querySelector(".standings").children].filter((item) => !item.hidden).length;
  group.hidden = count === 0;
  group.querySelector(".count").textContent = count;
  const summary = group.querySelector("summary");
  if (summary) summary.textContent = `Show ${count}`;
}

// A verdict beside its shape, or one that only colours a link and is told by its title.
export function turnVerdict(element, day) {
  const turn = lastTurn(JSON.parse(element.dataset.turns), day);
  if (!turn) return;
  const [, term, sentence, lastDay] = turn;
  element.className = element.className.replace(/\bverdict-\S+/, `verdict-${term}`);
  const shape = element.querySelector(".shape");
  if (!shape) {
    element.title = sentence;
    return;
  }
  shape.className = `shape shape-${term}`;
  const words = element.querySelector(".verdict-words");
  words.textContent = sentence;
  if (!lastDay) return;
  const left = element.ownerDocument.createElement("span");
  left.dataset.daysLeft = lastDay;
  words.append(left);
}

function turnNumber(element, day) {
  const turn = lastTurn(JSON.parse(element.dataset.numbers), day);
  if (!turn) return;
  element.textContent = turn[1];
  element.closest("li, .tally").hidden = turn[1] === 0;
}

function showDaysLeft(element, day) {
  const words = daysLeftInWords(daysBetween(day, element.dataset.daysLeft));
  element.textContent = words && ` · ${words}`;
}

function timeElement(document, day) {
  const time = document.createElement("time");
  time.dateTime = day;
  time.textContent = inWords(day);
  return time;
}
