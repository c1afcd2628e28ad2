import { attributeOf, childElements, type XmlElement } from '../../xml/xml-element.ts';
import { formatOfFigure, writtenNumber } from '../written-number.ts';

/** One level of a list, or of the headings. */
export interface OdtListLevel {
  readonly isNumbered: boolean;
  readonly start: number;
  /** As `writtenNumber` knows it. */
  readonly format: string;
  /** What is shown, with `%1%` to `%10%` for the numbers of levels. */
  readonly pattern: string;
}

/** Reads the levels of a list style, or of the outline (OpenDocument 1.3, part 3, 16.30 to 16.34), by their depth from 0. */
export function readOdtLevels(list: XmlElement): ReadonlyMap<number, OdtListLevel> {
  const levels = new Map<number, OdtListLevel>();
  for (const element of childElements(list)) {
    const level = Number(attributeOf(element, 'level'));
    if (!Number.isInteger(level) || level < 1 || level > deepest) continue;
    const start = Number(attributeOf(element, 'start-value') ?? 1);
    const sign = attributeOf(element, 'style:num-format') ?? attributeOf(element, 'num-format') ?? '';
    levels.set(level - 1, {
      isNumbered:
        element.name.endsWith('-level-style-number') || element.name === 'outline-level-style'
          ? sign !== ''
          : false,
      start: Number.isSafeInteger(start) ? start : 1,
      format: formatOf(sign),
      pattern: attributeOf(element, 'num-list-format') ?? patternOf(element, level),
    });
  }
  return levels;
}

/** The number before an item, as LibreOffice shows it; `counts` has the numbers of the levels down to it. Empty for a bullet. */
export function odtLabel(
  levels: (depth: number) => OdtListLevel | null,
  depth: number,
  counts: readonly number[],
): string {
  const level = levels(depth);
  if (level?.isNumbered !== true) return '';
  return level.pattern
    .replace(/%(\d{1,2})%/g, (_, digits) => {
      const each = levels(Number(digits) - 1);
      if (each?.isNumbered !== true || Number(digits) - 1 > depth) return '';
      return writtenNumber(counts[Number(digits) - 1] ?? each.start, each.format);
    })
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestLabel)
    .toWellFormed();
}

const deepest = 10;
const longestLabel = 40;

/** Of files without a pattern: the numbers of some levels with points between them. */
function patternOf(element: XmlElement, level: number): string {
  const shown = Number(attributeOf(element, 'display-levels') ?? 1);
  const first = Math.max(1, level - (Number.isInteger(shown) && shown > 0 ? shown : 1) + 1);
  const numbers = Array.from({ length: level - first + 1 }, (_, index) => `%${first + index}%`);
  return `${attributeOf(element, 'num-prefix') ?? ''}${numbers.join('.')}${attributeOf(element, 'num-suffix') ?? ''}`;
}

const formats: Readonly<Record<string, string>> = {
  '': 'none',
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  أ: 'arabicAlpha',
  ا: 'arabicAlpha',
  א: 'hebrew2',
};

/** The format is named by its first signs: "i", or "أ, ب, ت, ..." */
function formatOf(sign: string): string {
  const first = sign.slice(0, 1);
  if (/^[أا], ب, ج/.test(sign)) return 'arabicAbjad';
  return formats[first] ?? formatOfFigure(first) ?? 'decimal';
}
