// countdown
// How far a day is from the reader's, in words: the rules of generator/pages/countdown.py, held to one table of cases.

// What lies further ahead is told by its date alone.
const FARTHEST_DAYS = 120;

// The days from one day to another, negative where it lies before.
export function daysBetween(from, to) {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

// The days left of a state, its last day not counted; empty where it is far off or over.
export function daysLeftInWords(days) {
  if (days < 0 || days > FARTHEST_DAYS) return "";
  return { 0: "last day", 1: "1 day left" }[days] ?? `${days} days left`;
}

// How many days ahead a day lies, or ago if negative; empty where it is far off.
export function distanceInWords(days) {
  if (days > FARTHEST_DAYS) return "";
  const nearest = { "-1": "yesterday", 0: "today", 1: "tomorrow" };
  return nearest[days] ?? (days > 0 ? `in ${days} days` : `${-days} days ago`);
}
