// The calendar of a reader's day: days that have passed since the page was made move to those that have passed, days that
// have come near to those that are near.
import { daysBetween } from "./countdown.js";

// Where a day belongs, by the places of the headings; nowhere once it has long passed.
export function placeOf(day, today, near) {
  const distance = daysBetween(today, day);
  if (distance < -near) return null;
  if (distance < 0) return "past";
  return distance <= near ? "next" : "later";
}

export function showCalendar(document, today) {
  const near = Number(document.querySelector(".calendar-page").dataset.near);
  const lists = new Map(["next", "past", "later"].map((place) => [place, listOf(document, place)]));
  const days = [...document.querySelectorAll(".day")].sort((one, other) => (one.dataset.day < other.dataset.day ? -1 : 1));
  for (const day of days) {
    const place = placeOf(day.dataset.day, today, near);
    day.hidden = place === null;
    if (place === "past") lists.get(place).prepend(day);
    else lists.get(place)?.append(day);
  }
  for (const list of lists.values()) list.nextElementSibling.hidden = list.querySelector(".day:not([hidden])") !== null;
}

function listOf(document, place) {
  return document.getElementById(place).closest("section").querySelector(".days");
}
