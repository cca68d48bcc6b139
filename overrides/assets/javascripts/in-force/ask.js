// A question asked where the form stands: the answer appears below it, and says where it can be cited from.
import { today } from "../lives/dates.js";
import { loadArchive } from "../lives/file.js";
import { stateOn } from "./answers.js";
import { element } from "../elements.js";
import { parametersOf, questionFrom, questionInWords } from "./question.js";
import { Rows } from "./rows.js";

export function startAsking(document, form) {
  const answer = document.querySelector(".ask-answer");
  const words = JSON.parse(document.querySelector(".ask-words").textContent);
  const readersDay = [today(), form.dataset.day].sort().at(-1);
  // A day chosen before this script was there stays.
  if (form.elements.on.value === form.dataset.day) form.elements.on.value = readersDay;
  form.addEventListener("submit", (event) => {
    const question = questionFrom(new FormData(form), readersDay);
    // Without a commodity the answer is a page of its own.
    if (!question.commodity) return;
    event.preventDefault();
    show(document, form, answer, words, question, readersDay).catch(() => form.submit());
  });
}

async function show(document, form, answer, words, question, readersDay) {
  const archive = await loadArchive(new URL(form.dataset.lives, document.baseURI).href);
  const rows = new Rows(document, archive, words, answer.dataset.root);
  const make = (tag, properties, ...children) => element(document, tag, properties, ...children);
  const sections = stateOn(archive, question, question.on, readersDay, words);
  const view = `${form.getAttribute("action")}?${parametersOf(question)}`;
  answer.replaceChildren(
    make("h3", { class: "ask-question", tabindex: "-1" }, questionInWords(question, archive.file)),
    ...(sections.length ? [] : [make("p", {}, "Nothing in the archive restricts this on that day.")]),
    ...sections.map(({ title, rows: found }) =>
      make("section", { class: "state-section" }, make("h4", {}, title), rows.states(found)),
    ),
    make("p", { class: "flow" }, make("a", { href: view }, "Open this view: other days, comparison, download, how to cite")),
  );
  answer.querySelector(".ask-question").focus();
}
