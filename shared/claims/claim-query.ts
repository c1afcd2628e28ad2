import { foldedOnly } from '../text/folding.ts';

/** A name: words with capital letters one after the other, with small words between them ("Port of Tarn"). */
const name =
  /\p{Lu}[\p{L}\p{M}\p{N}'’-]*(?:(?: (?:of|de|al|el|bin|van|von|der|the))* \p{Lu}[\p{L}\p{M}\p{N}'’-]*)*/gu;
/** Words that have a capital for another reason than being a name. */
const notNames =
  /^(?:a|an|the|on|in|at|by|to|of|for|from|after|before|during|since|until|when|while|where|as|if|but|and|or|it|its|he|his|she|her|they|their|we|our|i|you|no|not|none|nobody|there|this|that|these|those|some|many|most|more|less|all|both|each|every|one|two|three|only|according|about|between|under|over|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/iu;
/** Words that tell nothing of what a text is about. */
const everywhere =
  /^(?:least|people|person|said|says|were|was|been|have|has|had|with|without|than|that|their|there|them|from|into|would|could|should|will|which|whose|what|also|other|others|such|very|just|only|then|says|several|number|time|times|year|years|month|months|week|weeks|days|took|place|made|being|because|against)$/iu;
/** So many terms are enough to begin with. */
const wantedTerms = 4;
const shortestWord = 4;

/**
 * A query that finds what may speak of the same matter as a claim: its names and the place of the event, its numbers, then its
 * longest words. Any one of them is enough, since a text that lacks one word of many is not silent. Empty for a claim
 * without such words.
 */
export function claimQuery({
  statement,
  eventPlace,
}: {
  readonly statement: string;
  readonly eventPlace: string | null;
}): string {
  const names = [...namesIn(statement), ...(eventPlace === null ? [] : [eventPlace])];
  const numbers = [...statement.matchAll(/\p{Nd}{2,}/gu)].map(([digits]) => digits);
  const terms = [...new Set([...names, ...numbers].map(termOf).filter((term) => term !== ''))];
  const known = foldedOnly(terms.join(' '));
  const words = longestWords(
    statement,
    (word) => !known.includes(foldedOnly(word)),
    Math.max(0, wantedTerms - terms.length),
  );
  return [...terms, ...words].slice(0, Math.max(wantedTerms, names.length)).join(' OR ');
}

function namesIn(statement: string): readonly string[] {
  return [...statement.matchAll(name)]
    .map(([words]) => withoutFirst(words))
    .filter((words) => words.length > 1 && !notNames.test(words));
}

/** "The Old Bridge" is looked for as "Old Bridge". */
function withoutFirst(words: string): string {
  const [first = '', ...rest] = words.split(' ');
  return rest.length > 0 && notNames.test(first) ? withoutFirst(rest.join(' ')) : words;
}

/** The longest words that are wanted, in the order of the statement. */
function longestWords(
  statement: string,
  isWanted: (word: string) => boolean,
  count: number,
): readonly string[] {
  const words = [...statement.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => word);
  const long = words.filter(
    (word) => word.length >= shortestWord && !notNames.test(word) && !everywhere.test(word) && isWanted(word),
  );
  const longest = new Set(long.toSorted((one, other) => other.length - one.length).slice(0, count));
  return [...new Set(words)].filter((word) => longest.has(word));
}

/** Several words stand in quotation marks: one after the other. */
function termOf(words: string): string {
  const plain = words
    .replace(/["“”„‟«»]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/['’]s$/u, '');
  return /[^\p{L}\p{M}\p{N}]/u.test(plain) ? `"${plain}"` : plain;
}
