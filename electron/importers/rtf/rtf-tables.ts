import type { EmbeddedFact } from '../../../shared/model/capture.ts';

/** A font, as far as its letters depend on it. */
export interface RtfFont {
  readonly name: string;
  readonly characterSet: number;
  /** Named by the font itself; null where it names none. */
  readonly codePage: number | null;
}

/** A style of paragraphs. */
export interface RtfStyle {
  readonly name: string;
  /** Counts from 0; null where the style sets none. */
  readonly outlineLevel: number | null;
}

/** What stands before the text of a Rich Text file. */
export class RtfTables {
  readonly fonts = new Map<number, RtfFont>();
  readonly styles = new Map<number, RtfStyle>();
  /** Who changed the text, by their numbers. */
  readonly authors: string[] = [];
  readonly info = new Map<string, string>();
  /** How notes are numbered, as `writtenNumber` knows it. */
  readonly noteFormats = { footnote: 'decimal', endnote: 'decimal' };
  codePage = 1252;
  defaultFont = 0;
}

const facts: readonly (readonly [word: string, name: string])[] = [
  ['creatim', 'Created'],
  ['revtim', 'Last saved'],
  ['printim', 'Last printed'],
  ['operator', 'Last saved by'],
  ['company', 'Company'],
  ['manager', 'Manager'],
  ['subject', 'Subject'],
  ['keywords', 'Keywords'],
  ['doccomm', 'Comments'],
  ['generator', 'Program'],
];

/** What the file says of its making. */
export function factsOf({ info }: RtfTables): readonly EmbeddedFact[] {
  return facts.flatMap(([word, name]) => {
    const value = info.get(word)?.trim().replace(/;$/, '') ?? '';
    return value === '' ? [] : [{ name, value }];
  });
}

/** 1 to 6 for the paragraphs of a heading; null for others. */
export function headingLevelOf(style: RtfStyle | undefined, own: number | null): number | null {
  const outline = own ?? style?.outlineLevel ?? null;
  if (outline !== null) return outline >= 0 && outline < 9 ? Math.min(outline + 1, 6) : null;
  const name = style?.name.toLowerCase() ?? '';
  if (name === 'title') return 1;
  const level = /^heading ([1-9])$/.exec(name)?.[1];
  return level === undefined ? null : Math.min(Number(level), 6);
}

/** The time that a number of Word packs (DTTM), in UTC as far as the file says; null for none. */
export function packedTime(packed: number | null): string | null {
  // The day of the week stands in the highest bits, so that half the numbers are negative.
  if (packed === null || packed === 0) return null;
  const part = (from: number, bits: number) => (packed >>> from) & ((1 << bits) - 1);
  const [minute, hour, day, month, year] = [
    part(0, 6),
    part(6, 5),
    part(11, 5),
    part(16, 4),
    part(20, 9) + 1900,
  ];
  if (minute > 59 || hour > 23 || day < 1 || month < 1 || month > 12) return null;
  return new Date(Date.UTC(year, month - 1, day, hour, minute)).toISOString();
}
