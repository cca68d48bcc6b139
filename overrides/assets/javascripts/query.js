// From what a reader types to what the index understands.

const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]{3,}/g;
const CUSTOMS_CODE = /^\d{4}(?:[. ]?\d{2}){0,4}$/;
// Numbers of documents stand in the index as words of their own.
const NUMBERS = /第\s?(\d+)\s?号|(\d{4})年/g;
const DOCUMENT_NUMBER = /\b(?:no\.?\s*)?\d+\s+of\s+(?:19|20)\d{2}\b|^no\.?\s*\d+$/i;
const NUMBER_AND_YEAR = /^(\d{1,3})\/((?:19|20)\d{2})$/;

// American spellings, as the archive writes the words; licence, license and licensing begin alike.
const SPELLINGS = new Map(Object.entries({
  aluminum: "aluminium",
  defense: "defence",
  sulfur: "sulphur",
  license: "licen",
  licenses: "licen",
  licence: "licen",
  licences: "licen",
}));

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
  const numbered = typed.replace(NUMBER_AND_YEAR, "$1 of $2");
  const number = numbered.match(DOCUMENT_NUMBER);
  if (number) return numbered.replace(number[0], `"${number[0]}"`);
  const spelt = typed.replace(/\p{Letter}+/gu, (word) => SPELLINGS.get(word.toLowerCase()) ?? word);
  return withPairs(spelt.replace(NUMBERS, (_, number, year) => (number ? ` 第${number}号 ` : ` ${year}年 `))).trim();
}

// The pairs in the index, its single ideographs and numbers are for finding, not for reading. Words that were found stand
// between marks.
export function withoutPairs(html) {
  const words = html.split(" ");
  const plain = words.map((word) => word.replace(/<\/?mark>/g, ""));
  const isPair = (word) => /^[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]{2}\W?$/.test(word ?? "");
  const forFinding = /^([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]|第\d+号|\d{4}年)\W?$/;
  const overlaps = (word, next) => isPair(word) && isPair(next) && word[1] === next[0];
  const isForReading = (word, at) =>
    !overlaps(plain[at - 1], word) && !overlaps(word, plain[at + 1]) && !forFinding.test(word);
  return words.filter((_, at) => isForReading(plain[at], at)).join(" ");
}

// A code of the Harmonized System of at least six digits, as one that may be looked up; null for anything else.
export function codeToLookUp(query) {
  const typed = query.trim();
  return CUSTOMS_CODE.test(typed) && typed.replace(/[. ]/g, "").length >= 6 ? typed : null;
}
