import { foldDigits } from '../../../shared/dates/digits.ts';
import type { Block } from '../../../shared/model/capture.ts';
import type { TextRange } from '../../../shared/model/finding.ts';
import type { ExtractorInput } from '../extractor-input.ts';

/** An entry of a list of references or notes, without its number. */
export interface ReferenceEntry extends TextRange {
  /** The number that markers in the text call it by; null where it has none. */
  readonly number: number | null;
}

const sectionHeading =
  /^(?:\d+\.?\s)?(?:references|references and notes|notes and references|bibliography|select bibliography|works cited|literature(?: cited)?|sources|sources cited|notes|end\s?notes|foot\s?notes|citations|حوالہ جات|حوالے|مآخذ|حواشی|المراجع|الهوامش|منابع|پی‌نوشت)\s*:?$/iu;
const marker = /^\s*(?:\[(\d{1,3})\]|\((\d{1,3})\)|\^?\s?(\d{1,3})[.)]?(?=\s)|\^)\s*(?:[↑^]\s*)?/u;
/** Entries are no longer than this (UTF-16). */
const longestEntry = 1_200;

/** Gives the entries of all lists of references and notes: the blocks below such a heading, up to the next one. */
export function referenceEntries({
  text,
  blocks,
}: Pick<ExtractorInput, 'text' | 'blocks'>): readonly ReferenceEntry[] {
  const entries: ReferenceEntry[] = [];
  let isInside = false;
  for (const block of blocks) {
    if (block.end - block.start > longestEntry) {
      isInside = false;
      continue;
    }
    const words = text.slice(block.start, block.end);
    if (sectionHeading.test(words.trim())) isInside = true;
    else if (isInside && (block.type === 'heading' || !isEntryLike(words)))
      isInside = block.type !== 'heading' && words.trim() === '';
    else if (isInside) entries.push(...readEntry(words, block));
  }
  return entries;
}

/** A year, "n.d.", "ibid." or an address: without one a block is no entry. */
function isEntryLike(words: string): boolean {
  return /(?:1[5-9]|20)\d\d|\bn\.\s?d\.|\bibid|forthcoming|https?:|www\.|\bno date\b/iu.test(
    foldDigits(words),
  );
}

function readEntry(words: string, block: Block): ReferenceEntry[] {
  const match = marker.exec(foldDigits(words));
  const digits = match?.[1] ?? match?.[2] ?? match?.[3];
  const ordinal = block.type === 'list-item' ? block.ordinal : null;
  const number = digits === undefined ? ordinal : Number(digits);
  const start = block.start + (match?.[0].length ?? words.length - words.trimStart().length);
  const end = start + entryLength(words.slice(start - block.start));
  return end - start >= 4 ? [{ start, end, number }] : [];
}

/** The entry without its address and the day on which a page was looked at. */
function entryLength(words: string): number {
  const tail =
    /(?<![\s,.;(])[\s,.;(]*(?:(?:(?:retrieved|accessed|archived|available|last accessed|viewed)\b[\s\S]{0,200})|https?:\/\/[\s\S]*|www\.[\s\S]*|doi:[\s\S]*)$/iu.exec(
      words,
    );
  const kept = tail && tail.index >= 4 ? words.slice(0, tail.index) : words;
  return kept.replace(/[\s,;]+$/u, '').length;
}
