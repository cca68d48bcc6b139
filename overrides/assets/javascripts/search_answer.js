// What the index answers; and where it has nothing, why.
import { checkableWords, unknownWords } from "./unknown_words.js";

// All records found, what is told of the first ones, and words that no record has: with one of them nothing is found.
export async function answerTo(pagefind, asked, filters, howMany) {
  const { results } = await pagefind.search(asked, { filters });
  const first = await dataOf(results.slice(0, howMany));
  const unknown = results.length
    ? await unknownWords(asked, first[0], (word) => hasExactly(pagefind, word))
    : await unknownAlone(pagefind, asked);
  return unknown.length ? { results: [], first: [], unknown } : { results, first, unknown };
}

export function dataOf(results) {
  return Promise.all(results.map((result) => result.data()));
}

// How many records have all words, whatever else is chosen.
export async function countOf(pagefind, asked) {
  const { results } = await answerTo(pagefind, asked, {}, 1);
  return results.length;
}

async function hasExactly(pagefind, word) {
  const { results } = await pagefind.search(`"${word}"`);
  return results.length > 0;
}

// Where nothing has all words together, some may be in no record at all.
async function unknownAlone(pagefind, asked) {
  const words = checkableWords(asked);
  const unknown = await Promise.all(
    words.map(async (word) => {
      const { results } = await pagefind.search(word);
      if (!results.length) return true;
      const missing = await unknownWords(word, await results[0].data(), (asked) => hasExactly(pagefind, asked));
      return missing.length > 0;
    }),
  );
  return words.filter((_, place) => unknown[place]);
}
