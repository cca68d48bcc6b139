// Pagefind answers a word that no record has with the records that have the longest beginning of it: Libya for Lynas,
// 3824.99 for 3824.90. Such an answer would pass for a find.

const WORD = /^\p{Script=Latin}+$/u;
const NUMBER = /^(?=\P{Nd}*\p{Nd})[\p{Script=Latin}\p{Nd}./-]+$/u;
const ENDING = /(?<=\p{Letter}{3})(?:e?s|ed|ing)$/u;
// Words that begin alike for so long are of one family: Ghana and Ghanaian. Numbers have no families.
const FAMILY = 5;
const LONGEST_ENDING = 3;
const PIECE = /\p{Lu}*[\p{Ll}\p{M}]+|\p{Lu}+|\p{Nd}+/gu;

// The words of a query of which one can tell whether a record has them: no phrases, and no other scripts.
export function checkableWords(query) {
  if (query.includes('"')) return [];
  return query.split(/\s+/).filter((word) => WORD.test(word) || NUMBER.test(word));
}

// The words of a query that a record found by it does not have. `found` is what Pagefind tells of the record; `has` asks
// whether any record has exactly a word, in whichever inflection.
export async function unknownWords(query, found, has) {
  const pieces = wordsFound(found);
  const doubtful = checkableWords(query).filter((word) => !isAmong(plain(word), pieces));
  const known = await Promise.all(doubtful.map(has));
  return doubtful.filter((_, place) => !known[place]);
}

function isAmong(word, pieces) {
  const beginnings = [word, word.replace(ENDING, "")];
  if (WORD.test(word) && word.length >= FAMILY) {
    beginnings.push(word.slice(0, Math.max(FAMILY, word.length - LONGEST_ENDING)));
  }
  return pieces.some((piece) => beginnings.some((beginning) => piece.startsWith(beginning)));
}

// The words for which a record was found; of rare-earth and SmCo each part is one, too.
function wordsFound({ content, locations }) {
  const words = content.split(/\s+/);
  return locations.flatMap((place) => [words[place] ?? "", ...((words[place] ?? "").match(PIECE) ?? [])].map(plain));
}

function plain(word) {
  return word.normalize("NFD").replace(/[^\p{Letter}\p{Nd}]/gu, "").toLowerCase();
}
