import type { Line } from '../lines/line.ts';

/** How many times words stand in a document, in lower case, hyphenated ones as one; words cut by a line's end are not among them. */
export type Vocabulary = ReadonlyMap<string, number>;

const word = /[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*/gu;
const brokenEnd = /[-\u2010]$/;

/** Counts the words of a document, given in reading order. */
export function readVocabulary(lines: readonly Line[]): Vocabulary {
  const counts = new Map<string, number>();
  let isBroken = false;
  for (const line of lines) {
    const words = [...line.text.matchAll(word)];
    const endsBroken = line.isBroken || brokenEnd.test(line.text);
    for (const [index, match] of words.entries()) {
      if ((index === 0 && isBroken) || (index === words.length - 1 && endsBroken)) continue;
      const known = match[0].toLowerCase().replaceAll('\u2010', '-');
      counts.set(known, (counts.get(known) ?? 0) + 1);
    }
    isBroken = endsBroken;
  }
  return counts;
}

/** What becomes of the end of a line where the next one is joined to it. */
export type LineJoint = 'space' | 'hyphen kept' | 'hyphen dropped' | 'no hyphen';

/** Tells how two lines of one paragraph are joined: by a space, or as one word that was broken between them. */
export function jointOf(line: Line, next: Line, vocabulary: Vocabulary): LineJoint {
  if (line.isBroken) return 'no hyphen';
  const before = /([\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*)[-\u2010]$/u.exec(line.text)?.[1];
  const after = /^[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*/u.exec(next.text)?.[0];
  if (before === undefined || after === undefined) return 'space';
  return isOneWord(before.toLowerCase(), after, vocabulary) ? 'hyphen dropped' : 'hyphen kept';
}

/**
 * A word with a hyphen of its own is broken there and nowhere else, as typesetting has it. Else the document decides: by which spelling it
 * has elsewhere; where it has neither, two halves that are words of it by themselves keep their hyphen.
 */
function isOneWord(before: string, after: string, vocabulary: Vocabulary): boolean {
  const times = (words: string) => vocabulary.get(words) ?? 0;
  const first = after.split(/[-\u2010]/)[0] ?? '';
  const next = first.toLowerCase();
  const last = before.split(/[-\u2010]/).at(-1) ?? '';
  const joined = Math.max(times(before + next), times(last + next));
  const hyphenated = Math.max(times(`${before}-${next}`), times(`${last}-${next}`));
  if (/\p{N}/u.test(before) || last.length === 1) return false;
  if (hyphenated > 0 && hyphenated >= joined) return false;
  if (joined > 0) return true;
  if (!/^\p{Ll}/u.test(first) || before !== last || first !== after) return false;
  return beginsClosedWord.has(last) || ![last, next].every((half) => half.length >= 3 && times(half) > 0);
}

/** Words that others are joined to without a hyphen, though both are words: "without", "therefore", "understand". */
const beginsClosedWord: ReadonlySet<string> = new Set(
  'any every some over under out with there where here how what when who how more further never never through them him her our your'.split(
    ' ',
  ),
);
