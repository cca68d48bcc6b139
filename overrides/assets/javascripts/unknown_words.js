// Pagefind answers a word that no record has with the records that have the longest beginning of it: Libya for Lynas.
// Such an answer would pass for a find.

const PLAIN = /^\p{Script=Latin}+$/u;
const ENDING = /(?:e?s|ed|ing)$/;
const PIECE = /\p{Lu}*[\p{Ll}\p{M}]+|\p{Lu}+|\d+/gu;

// The words of a query that a record found by it does not have. `found` is what Pagefind tells of the record; `has` asks
// whether any record has exactly a word, in whichever inflection.
export async function unknownWords(query, found, has) {
  const pieces = wordsFound(found);
  const doubtful = query.split(/\s+/).filter((word) => PLAIN.test(word) && !isAmong(plain(word), pieces));
  const known = await Promise.all(doubtful.map(has));
  return doubtful.filter((_, place) => !known[place]);
}

function isAmong(word, pieces) {
  const beginning = word.replace(ENDING, "");
  return pieces.some((piece) => piece.startsWith(word) || piece.startsWith(beginning));
}

// The words for which a record was found; of rare-earth and SmCo each part is one, too.
function wordsFound({ content, locations }) {
  const words = content.split(/\s+/);
  return locations.flatMap((place) => [words[place] ?? "", ...((words[place] ?? "").match(PIECE) ?? [])].map(plain));
}

function plain(word) {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
