// HS codes: how a code that is asked about lies to one that is stated, and when a match is certain. The rules are those
// of generator/model/hs_codes.py; one table of cases holds for both.

const INTERNATIONAL = 6;
const SHORTEST = 6;
const LONGEST = 10;
// As codes are written in tables and in other tools: ex 8112.92, HS 8112.92, HTS 8505.11.00.
const PREFIX = /^\s*(?:ex|hs|hts|hsn|cn|taric)(?![a-z])\W*/i;
const CLOSEST_FIRST = ["same", "holds", "within", "six", "none"];

// The digits that tell a code apart: without dots and blanks, and without the zeros that divide nothing.
export function digitsOf(code) {
  let digits = code.replace(/[^0-9]/g, "");
  while (digits.length > INTERNATIONAL && digits.endsWith("00")) digits = digits.slice(0, -2);
  return digits;
}

export function codeRelation(stated, asked) {
  if (stated === asked) return "same";
  if (asked.startsWith(stated)) return "holds";
  if (stated.startsWith(asked)) return "within";
  const longer = Math.min(stated.length, asked.length) > INTERNATIONAL;
  return longer && stated.slice(0, INTERNATIONAL) === asked.slice(0, INTERNATIONAL) ? "six" : "none";
}

export function closestRelation(stated, asked) {
  const places = stated.map((code) => CLOSEST_FIRST.indexOf(codeRelation(code, asked)));
  return CLOSEST_FIRST[Math.min(...places, CLOSEST_FIRST.length - 1)];
}

export function isCertain(relation, doubts) {
  return (relation === "same" || relation === "holds") && doubts.length === 0;
}

// What a reader typed: the digits as typed, or what is wrong with it in a sentence.
export function readCode(typed) {
  const code = typed.normalize("NFKC").replace(PREFIX, "").replace(/[\s.,\u2010-\u2015-]/g, "");
  if (!/^[0-9]*$/.test(code)) return { problem: "An HS code holds only digits, with or without dots between them." };
  if (code.length < SHORTEST) {
    const missing = SHORTEST - code.length;
    return { problem: `At least 6 digits are needed: ${missing} more.`, heading: code.slice(0, 4) };
  }
  if (code.length > LONGEST) return { problem: `At most 10 digits are compared; these are ${code.length}.` };
  return { digits: code };
}

// As codes are written on the page: 8112.92, 8112.92 1090.
export function printedCode(digits) {
  const national = digits.slice(INTERNATIONAL);
  return `${digits.slice(0, 4)}.${digits.slice(4, INTERNATIONAL)}${national ? ` ${national}` : ""}`;
}
