import { describe } from '../../../shared/anchoring/describe.ts';
import type { TextRange } from '../../../shared/model/capture.ts';

/** A passage of a text with its selectors; offsets in UTF-16. */
export type Passage = TextRange & ReturnType<typeof describe>;

/** How many of 100 quotes are how many words long: from single words to several paragraphs. */
const lengths = [
  { share: 10, from: 1, to: 1 },
  { share: 15, from: 2, to: 3 },
  { share: 25, from: 4, to: 9 },
  { share: 30, from: 10, to: 25 },
  { share: 14, from: 26, to: 70 },
  { share: 6, from: 71, to: 400 },
] as const;

/** Passages of a text from word to word, some of every length, everywhere in it. */
export function pickQuotes(text: string, count: number, random: () => number): readonly Passage[] {
  const words = [...text.matchAll(/[\p{L}\p{N}’]+/gu)].map(({ index, 0: word }) => ({
    index,
    end: index + word.length,
  }));
  return Array.from({ length: count }, () => {
    const length = Math.min(pickLength(random), words.length);
    const first = Math.floor(random() * (words.length - length + 1));
    const range = { start: words[first]?.index ?? 0, end: words[first + length - 1]?.end ?? 0 };
    return { ...range, ...describe(text, range) };
  });
}

function pickLength(random: () => number): number {
  let left = random() * 100;
  for (const { share, from, to } of lengths) {
    if (left < share) return from + Math.floor(random() * (to - from + 1));
    left -= share;
  }
  return 1;
}
