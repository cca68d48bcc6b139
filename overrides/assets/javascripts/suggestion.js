// What a reader may have meant who finds nothing: the nearest of the names that one can narrow by.

const SHORTEST = 4;
// In words of so many letters two mistakes are more likely than another word.
const LONG = 6;
const WORD = /\p{Letter}+/gu;

// The query with its unknown words put right, or null where no name is near enough to any.
export function suggestion(query, unknown, names) {
  const known = [...new Set(names.flatMap((name) => name.toLowerCase().match(WORD) ?? []))].filter(isLongEnough);
  const corrected = query.replace(WORD, (word) => (unknown.includes(word) ? nearest(word.toLowerCase(), known) : word));
  return corrected.toLowerCase() === query.toLowerCase() ? null : corrected;
}

function isLongEnough(word) {
  return word.length >= SHORTEST;
}

function nearest(word, known) {
  if (!isLongEnough(word)) return word;
  // Some beginnings of names are not found: the index holds words by their stems.
  const begun = known.find((name) => name.startsWith(word));
  if (begun) return begun;
  const allowed = word.length < LONG ? 1 : 2;
  const near = known
    .map((name) => ({ name, mistakes: mistakesBetween(word, name) }))
    .filter(({ mistakes }) => mistakes <= allowed)
    .sort((one, other) => one.mistakes - other.mistakes);
  return near[0]?.name ?? word;
}

// How many letters are missing, added, changed, or swapped with their neighbour (Damerau's distance, of adjacent letters).
export function mistakesBetween(word, name) {
  let before = [];
  let last = Array.from({ length: name.length + 1 }, (_, place) => place);
  for (let row = 1; row <= word.length; row++) {
    const current = [row];
    for (let place = 1; place <= name.length; place++) {
      const same = word[row - 1] === name[place - 1];
      const ways = [last[place] + 1, current[place - 1] + 1, last[place - 1] + (same ? 0 : 1)];
      const swapped = row > 1 && place > 1 && word[row - 1] === name[place - 2] && word[row - 2] === name[place - 1];
      if (swapped) ways.push(before[place - 2] + 1);
      current.push(Math.min(...ways));
    }
    [before, last] = [last, current];
  }
  return last[name.length];
}
