import { foldedOnly } from '../../../shared/text/folding.ts';

/**
 * How well what was typed fits a title, 0 to 1; 0 where some typed word fits nothing. Each typed word must fit a word of
 * the title: its beginning best, then a part of it, then its first letter with others of it in order ("md" in
 * "Markdown"), then the first letters of words side by side ("nn" in "New note").
 */
export function matchScore(title: string, typed: string): number {
  const wanted = wordsOf(typed);
  const words = wordsOf(title);
  if (wanted.length === 0) return 1;
  if (words.length === 0) return 0;
  let sum = 0;
  let last = -1;
  for (const want of wanted) {
    const best = bestWord(words, want);
    if (best === null) return 0;
    // Typed words in the title's order fit better than the other way round.
    sum += best.index > last ? best.score : best.score * 0.9;
    last = best.index;
  }
  const startsTitle = foldedOnly(title).startsWith(wanted.join(' ')) ? 1 : 0;
  return (
    (sum / wanted.length) * 0.85 +
    startsTitle * 0.1 +
    (0.05 * wanted.length) / Math.max(words.length, wanted.length)
  );
}

function bestWord(
  words: readonly string[],
  want: string,
): { readonly index: number; readonly score: number } | null {
  let best: { index: number; score: number } | null = null;
  const offer = (index: number, score: number) => {
    if (score > 0 && (best === null || score > best.score)) best = { index, score };
  };
  for (const [index, word] of words.entries()) offer(index, fitOf(word, want));
  const initials = words.map((word) => word.charAt(0)).join('');
  if (want.length > 1) offer(initials.indexOf(want), initials.includes(want) ? 0.5 : 0);
  return best;
}

function fitOf(word: string, want: string): number {
  if (word === want) return 1;
  if (word.startsWith(want)) return 0.9;
  if (want.length > 1 && word.includes(want)) return 0.45;
  return want.length > 1 && word.startsWith(want.charAt(0)) && isStrewn(word, want) ? 0.4 : 0;
}

/** Whether the letters stand in a word in this order, with others between. */
function isStrewn(word: string, letters: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === letters.charAt(at)) at += 1;
  return at >= letters.length;
}

function wordsOf(text: string): readonly string[] {
  return foldedOnly(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
