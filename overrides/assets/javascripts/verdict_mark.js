// A verdict beside its shape, as the templates write it; `showDay` turns it to the reader's day.
import { element } from "./elements.js";

export function verdictMark(document, { term, sentence, turns, last_day: lastDay }) {
  const words = element(document, "span", { class: "verdict-words" }, sentence);
  if (lastDay) words.append(element(document, "span", { "data-days-left": lastDay }));
  const shape = element(document, "span", { class: `shape shape-${term}`, "aria-hidden": "true" });
  return element(document, "span", { class: `verdict verdict-${term}`, ...(turns && { "data-turns": turns }) }, shape, words);
}
