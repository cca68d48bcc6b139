// The day that the periodic table shows, and who set what it shows: kept in the address, chosen by a month, by a day, or by
// steps from one change to the next.
import { isDay } from "../lives/dates.js";

const MONTHS_A_YEAR = 12;

// What an address asks for. Days before the first or after the reader's, and places that set nothing, are not asked for.
export function momentFrom(parameters, first, today, places) {
  const on = parameters.get("on") ?? "";
  const by = (parameters.get("by") ?? "").toUpperCase();
  return { on: isDay(on) && on >= first && on <= today ? on : today, by: places.includes(by) ? by : "" };
}

// The address of a moment: without a day where it is the reader's own, which is another one each day.
export function addressWith(href, { on, by }, today) {
  const address = new URL(href);
  for (const [name, value] of [["on", on === today ? "" : on], ["by", by]]) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  address.hash = address.search ? "elements" : "";
  return address;
}

// The number of a day's month, counted from that of the first day.
export function monthOf(day, first) {
  const count = (text) => Number(text.slice(0, 4)) * MONTHS_A_YEAR + Number(text.slice(5, 7)) - 1;
  return count(day) - count(first);
}

// The day that stands for a month: its first, for the reader's own month the reader's day.
export function dayOf(month, first, today) {
  if (month >= monthOf(today, first)) return today;
  const months = Number(first.slice(5, 7)) - 1 + month;
  const year = Number(first.slice(0, 4)) + Math.floor(months / MONTHS_A_YEAR);
  return `${year}-${String((months % MONTHS_A_YEAR) + 1).padStart(2, "0")}-01`;
}
