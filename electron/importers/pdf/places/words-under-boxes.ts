import type { TextRange } from '../../../../shared/model/capture.ts';
import type { Page, PageRun } from '../../../../shared/model/page.ts';
import { countRightToLeft } from '../reading/letters.ts';
import type { Box } from '../lines/line.ts';

/** The words of one page that are covered by boxes, and what share of the words between the first and the last of them is. */
export interface CoveredWords extends TextRange {
  readonly share: number;
}

/**
 * Finds the words of a page that boxes cover: letters whose middle is in a box, of lines of which a box covers half the height; words
 * that are covered by half are covered. Null when there are none.
 */
export function wordsUnder(boxes: readonly Box[], { runs }: Page, text: string): CoveredWords | null {
  let [start, end, covered] = [Infinity, -Infinity, 0];
  for (const run of runs) {
    const letters = coveredLetters(run, boxes, text);
    if (letters === null) continue;
    start = Math.min(start, letters.start);
    end = Math.max(end, letters.end);
    covered += letters.end - letters.start;
  }
  if (start >= end) return null;
  const share = covered / text.slice(start, end).replace(/\s/g, '').length;
  return { ...wholeWords({ start, end }, text), share: Math.min(1, share) };
}

function coveredLetters(run: PageRun, boxes: readonly Box[], text: string): TextRange | null {
  if (run.turn !== 0 || run.width === 0) return null;
  const words = text.slice(run.start, run.start + run.length);
  const isLeftward = countRightToLeft(words) > run.length / 2;
  const middles = middlesOf(isLeftward ? [...words].reverse().join('') : words);
  let [first, last] = [run.length, -1];
  for (const box of boxes) {
    const height = Math.min(box.bottom, run.y + run.height) - Math.max(box.top, run.y);
    if (height < Math.min(run.height, box.bottom - box.top) / 2) continue;
    for (const [index, middle] of middles.entries()) {
      const x = run.x + middle * run.width;
      if (x < box.x0 || x > box.x1) continue;
      const place = isLeftward ? run.length - 1 - index : index;
      first = Math.min(first, place);
      last = Math.max(last, place);
    }
  }
  return last < first ? null : { start: run.start + first, end: run.start + last + 1 };
}

/** Where the middles of a run's letters (UTF-16 code units) stand, as shares of its width, by how wide letters mostly are. */
function middlesOf(words: string): readonly number[] {
  const widths = words.split('').map(widthOf);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let before = 0;
  return widths.map((width) => {
    before += width;
    return (before - width / 2) / whole;
  });
}

function widthOf(letter: string): number {
  if (/[iljtfrI.,:;'’!|()[\] ]/.test(letter)) return 0.6;
  if (/[mwMW@%—]/.test(letter)) return 1.6;
  return /\p{Lu}/u.test(letter) ? 1.3 : 1;
}

/** Moves the ends of a range to the edges of words: outward from a word that is covered by half, inward from others. */
function wholeWords(range: TextRange, text: string): TextRange {
  const isOfWord = (at: number) => /[\p{L}\p{M}\p{N}]/u.test(text[at] ?? '');
  const reach = 60;
  let [before, firstEnd] = [range.start, range.start];
  while (isOfWord(before - 1) && isOfWord(range.start) && range.start - before < reach) before -= 1;
  while (isOfWord(firstEnd) && firstEnd - range.start < reach) firstEnd += 1;
  let [after, lastStart] = [range.end, range.end];
  while (isOfWord(after) && isOfWord(range.end - 1) && after - range.end < reach) after += 1;
  while (isOfWord(lastStart - 1) && range.end - lastStart < reach) lastStart -= 1;
  let start = firstEnd - range.start >= (firstEnd - before) / 2 ? before : firstEnd;
  let end = range.end - lastStart >= (after - lastStart) / 2 ? after : lastStart;
  if (start >= end) [start, end] = [before, after];
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}
