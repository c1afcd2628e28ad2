import { removeInvisible } from '../../../../shared/text/canonical.ts';
import type { Box } from '../lines/line.ts';
import type { PlacedRun } from './placed-run.ts';

/** What somebody has filled into a field of a form; its box is told in points from the top left corner of the upright page. */
export interface FilledField {
  readonly box: Box;
  readonly words: string;
  /** Height of the type, in points; 0 where it is to fit. */
  readonly size: number;
}

/** The name of the font that fields are set in here; no font of a PDF is called so by pdf.js. */
export const fieldFont = 'field';

/** Lines of one field that are read, and letters (UTF-16) of one line. */
const mostLines = 500;
const longestLine = 2_000;

/** The words of fields as if the page had drawn them: the text of a page does not hold them. */
export function runsOfFields(fields: readonly FilledField[]): readonly PlacedRun[] {
  return fields.flatMap(({ box, words, size }) => {
    const lines = removeInvisible(words)
      .split(/\r\n?|\n/)
      .slice(0, mostLines);
    const height = box.bottom - box.top;
    const type = Math.max(1, Math.min(size || 12, (0.8 * height) / lines.length));
    const first = lines.length === 1 ? (box.top + box.bottom) / 2 + 0.3 * type : box.top + 1.2 * type;
    return lines.flatMap((line, index): readonly PlacedRun[] => {
      const text = line.slice(0, longestLine).trim();
      const baseline = first + index * 1.2 * type;
      const x0 = box.x0 + 2;
      // Letters are half as wide as they are high, more or less.
      const x1 = Math.max(x0 + 1, Math.min(x0 + text.length * 0.5 * type, box.x1));
      const place = { x0, x1, baseline, top: baseline - 0.8 * type, bottom: baseline + 0.2 * type };
      const run = {
        ...place,
        text,
        size: type,
        turn: 0,
        font: fieldFont,
        isMonospaced: false,
        content: null,
      };
      return text === '' ? [] : [{ ...run, cornerX: x0, cornerY: place.top }];
    });
  });
}
