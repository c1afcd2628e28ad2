/** A name: words with capital letters one after the other, with small words between them ("Port of Tarn"). */
const name =
  /\p{Lu}[\p{L}\p{M}\p{N}'’-]*(?:(?: (?:of|de|al|el|bin|van|von|der|the))* \p{Lu}[\p{L}\p{M}\p{N}'’-]*)*/gu;
/** Words that have a capital for another reason than being a name. */
const notNames =
  /^(?:a|an|the|on|in|at|by|to|of|for|from|after|before|during|since|until|when|while|where|as|if|but|and|or|it|its|he|his|she|her|they|their|we|our|i|you|no|not|none|nobody|there|this|that|these|those|some|many|most|more|less|all|both|each|every|one|two|three|only|according|about|between|under|over|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/iu;
const mostTerms = 6;
const longWord = 5;

/**
 * A query that finds what may speak of the same matter as a claim: its names and the place of the event, any one of which is
 * enough; without names its longest words. Any one, since a text that lacks one word of many is not silent. Empty for a
 * claim without such words.
 */
export function claimQuery({
  statement,
  eventPlace,
}: {
  readonly statement: string;
  readonly eventPlace: string | null;
}): string {
  const names = [...namesIn(statement), ...(eventPlace === null ? [] : [eventPlace])];
  const terms = names.length > 0 ? names : longestWords(statement);
  return [...new Set(terms.map(termOf))]
    .filter((term) => term !== '')
    .slice(0, mostTerms)
    .join(' OR ');
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

/** For scripts without capitals, and statements without names. */
function longestWords(statement: string): readonly string[] {
  const words = [...statement.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => word);
  const long = words.filter((word) => word.length >= longWord && !notNames.test(word));
  const longest = new Set(long.toSorted((one, other) => other.length - one.length).slice(0, 3));
  return words.filter((word) => longest.has(word));
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
