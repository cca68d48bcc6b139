// From what a reader types to what the index understands.

const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]{3,}/g;
const CUSTOMS_CODE = /^\d{4}(?:[. ]?\d{2}){0,4}$/;
const DOCUMENT_NUMBER = /\b(?:no\.?\s*)?\d+\s+of\s+(?:19|20)\d{2}\b/i;

// Runs of ideographs become overlapping pairs, as they stand in the index.
export function withPairs(query) {
  return query.replace(IDEOGRAPHS, (run) =>
    Array.from({ length: run.length - 1 }, (_, start) => run.slice(start, start + 2)).join(" "),
  );
}

// A document number means exactly this number, so it is searched for as a phrase. Customs codes stand in the index without
// dots too, so that the first digits find every longer code.
export function indexQuery(query) {
  const typed = query.trim();
  if (typed.includes('"')) return typed;
  if (CUSTOMS_CODE.test(typed)) return typed.replace(/[. ]/g, "");
  const number = typed.match(DOCUMENT_NUMBER);
  if (number) return typed.replace(number[0], `"${number[0]}"`);
  return withPairs(typed);
}

// The pairs in the index are for finding, not for reading.
export function withoutPairs(text) {
  const words = text.split(" ");
  const isPair = (word) => /^[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]{2}\W?$/.test(word ?? "");
  const overlaps = (word, next) => isPair(word) && isPair(next) && word[1] === next[0];
  return words
    .filter((word, at) => !overlaps(words[at - 1], word) && !overlaps(word, words[at + 1]))
    .join(" ");
}
