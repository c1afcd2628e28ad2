import { foldDigits } from '../../../../shared/dates/digits.ts';
import type { Block } from '../../../../shared/model/capture.ts';
import type { TextRange } from '../../../../shared/model/finding.ts';
import type { ExtractorInput } from '../../extractor-input.ts';

/** An entry of a list of references or notes, without its number. */
export interface ReferenceEntry extends TextRange {
  /** The number or sign that the text calls it by, such as "12" or "*"; null where it has none. */
  readonly marker: string | null;
  /** How the number or sign is written at the entry. */
  readonly style: 'square' | 'round' | 'bare' | 'superscript' | 'sign' | null;
}

const sectionHeading =
  /^(?:\d+\.?\s)?(?:references|references and notes|notes and references|bibliography|select bibliography|works cited|literature(?: cited)?|sources|sources cited|notes|end\s?notes|foot\s?notes|citations|حوالہ جات|حوالے|مآخذ|حواشی|المراجع|الهوامش|منابع|پی‌نوشت)\s*:?$/iu;
const marker =
  /^\s*(?:\[(\d{1,3})\]|\((\d{1,3})\)|\^?\s?(\d{1,3})[.)]?(?=\s)|([⁰¹²³⁴-⁹]{1,3})|([*†‡]{1,3})(?=\s?\S)|\^)\s*(?:[↑^]\s*)?/u;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Entries are no longer than this (UTF-16). */
const longestEntry = 1_200;
/** Blocks looked at before others have their turn. */
const blocksAtOnce = 64;

/**
 * Gives the entries of all lists of references and notes: the blocks below such a heading, up to the next one; and blocks that begin
 * with a note's marker ("[1]", "¹", "*") where no heading is.
 */
export function* referenceEntries({
  text,
  blocks,
}: Pick<ExtractorInput, 'text' | 'blocks'>): Generator<void, readonly ReferenceEntry[]> {
  const entries: ReferenceEntry[] = [];
  let isInside = false;
  for (const [index, block] of blocks.entries()) {
    if (index % blocksAtOnce === 0) yield;
    if (block.end - block.start > longestEntry) {
      isInside = false;
      continue;
    }
    const words = text.slice(block.start, block.end);
    const isHeading = sectionHeading.test(words.trim());
    if (isHeading || block.type === 'heading') isInside = isHeading;
    else if (
      isInside
        ? isEntryLike(words, block)
        : isNote(words) && (!/^\s*[*†‡]/u.test(words) || hasDateOrAddress(words))
    )
      entries.push(...readEntry(words, block));
    else if (words.trim() !== '') isInside = false;
  }
  return entries;
}

/** An entry has a number, a year, "n.d.", "ibid." or an address, or is an item of a list. */
function isEntryLike(words: string, block: Block): boolean {
  if ((block.type === 'list-item' && block.ordinal !== null) || isNote(words)) return true;
  return hasDateOrAddress(words);
}

function hasDateOrAddress(words: string): boolean {
  return /(?:1[5-9]|20)\d\d|\bn\.\s?d\.|\bibid|forthcoming|https?:|www\.|\bno date\b/iu.test(
    foldDigits(words),
  );
}

function isNote(words: string): boolean {
  return /^\s*(?:\[\p{Nd}{1,3}\]|[⁰¹²³⁴-⁹]{1,3}|[*†‡]{1,3}(?=\s?[^\s*]))\s*\S{2}/u.test(words);
}

function readEntry(words: string, block: Block): ReferenceEntry[] {
  const match = marker.exec(foldDigits(words));
  const [, square, round, bare, superscript, sign] = match ?? [];
  const digits = square ?? round ?? bare ?? (superscript && plainDigits(superscript));
  const ordinal = block.type === 'list-item' && block.ordinal !== null ? String(block.ordinal) : null;
  const start = block.start + (match?.[0].length ?? words.length - words.trimStart().length);
  const end = start + entryLength(words.slice(start - block.start));
  return end - start >= 4
    ? [
        {
          start,
          end,
          marker: digits ?? sign ?? ordinal,
          style: styleOf(match) ?? (ordinal === null ? null : 'bare'),
        },
      ]
    : [];
}

function styleOf(match: RegExpExecArray | null): ReferenceEntry['style'] {
  const styles = ['square', 'round', 'bare', 'superscript', 'sign'] as const;
  return styles.find((_, index) => match?.[index + 1] !== undefined) ?? null;
}

/** "¹²" as "12". */
export function plainDigits(superscript: string): string {
  return Array.from(superscript, (digit) => superscripts.indexOf(digit)).join('');
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
