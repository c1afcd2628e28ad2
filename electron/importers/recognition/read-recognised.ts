import { z } from 'zod';
import { removeInvisible } from '../../../shared/text/canonical.ts';
import { asWritten } from '../pdf/reading/letters.ts';

/** A word as Tesseract read it; places are pixels from the upper left corner of the picture. */
export interface RecognisedWord {
  /** In logical order, without white space. */
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** A line of one column. */
export interface RecognisedLine {
  /** In logical order; never empty. */
  readonly words: readonly RecognisedWord[];
  readonly isRightToLeft: boolean;
  /** Height of its type, from the deepest descender to the highest ascender, in pixels. */
  readonly height: number;
  /** How much of `height` lies below the baseline. */
  readonly descent: number;
  /** Where the baseline is at `x`. */
  baselineAt(x: number): number;
}

const box = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() });

/** What Tesseract's JSON has of a page, as far as it is used. */
const recognisedPage = z.object({
  blocks: z.array(
    z.object({
      paragraphs: z.array(
        z.object({
          is_ltr: z.number(),
          lines: z.array(
            z.object({
              bbox: box,
              baseline: box,
              rowAttributes: z.object({ rowHeight: z.number(), descenders: z.number() }),
              words: z.array(z.object({ bbox: box, text: z.string(), confidence: z.number() })),
            }),
          ),
        }),
      ),
    }),
  ),
});

type Line = z.infer<typeof recognisedPage>['blocks'][number]['paragraphs'][number]['lines'][number];

/** Reads what Tesseract says of a page, in its reading order. Throws where that is not its JSON. */
export function readRecognised(json: string): readonly RecognisedLine[] {
  const { blocks } = recognisedPage.parse(JSON.parse(json));
  return blocks.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ lines, is_ltr: isLeftToRight }) =>
      lines.flatMap((line) => readLine(line, isLeftToRight === 0) ?? []),
    ),
  );
}

function readLine(
  { bbox, baseline, rowAttributes, words }: Line,
  isRightToLeft: boolean,
): RecognisedLine | null {
  const read = words.flatMap(({ bbox: place, text, confidence }) => {
    const written = asWritten(removeInvisible(text.replace(marks, ''))).trim();
    return written === '' || confidence < leastConfidence
      ? []
      : {
          text: written,
          x0: place.x0,
          x1: place.x1,
          top: place.y0,
          bottom: place.y1,
          confidence: Math.min(confidence / 100, 1),
        };
  });
  if (read.length === 0) return null;
  const tallest = bbox.y1 - bbox.y0;
  const { rowHeight, descenders } = rowAttributes;
  const isMeasured = rowHeight > 0 && rowHeight < 2 * tallest && Math.abs(descenders) < rowHeight;
  const slope = baseline.x1 > baseline.x0 ? (baseline.y1 - baseline.y0) / (baseline.x1 - baseline.x0) : 0;
  return {
    words: read,
    isRightToLeft,
    height: isMeasured ? rowHeight : tallest,
    descent: isMeasured ? Math.abs(descenders) : 0.2 * tallest,
    baselineAt: (x) => baseline.y0 + slope * (x - baseline.x0),
  };
}

/** Signs of direction, which Tesseract adds by itself. */
const marks = /[\u200e\u200f]/g;

/** What it is less sure of than this, in per cent, is no word: an edge, a stain, a picture. */
const leastConfidence = 15;
