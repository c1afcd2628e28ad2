import { z } from 'zod';
import { credibilityLevel, stance } from './claim.ts';

const words = z.string().max(10_000);

/** The evidence matrix as it is shown: for a file that holds the picture, or the same as a table. */
export const matrixPicture = z.object({
  title: words,
  /** What rows and columns are: "Claims by documents". */
  corner: words,
  columns: z
    .array(
      z.object({
        title: words,
        /** Of a document's publication; empty: not known. */
        year: z.string().max(8),
        /** The letter of the grade; empty: none. */
        grade: z.string().max(4),
        /** All that is known of it, in a line. */
        words,
      }),
    )
    .max(20_000),
  rows: z
    .array(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('question'), words }),
        z.object({
          type: z.literal('claim'),
          statement: words,
          question: words.nullable(),
          /** "S4 D1". */
          counts: words,
        }),
      ]),
    )
    .max(20_000),
  /** Those with judgements. */
  cells: z
    .array(
      z.object({
        /** Indexes into `rows` and `columns`. */
        row: z.int().nonnegative(),
        column: z.int().nonnegative(),
        stances: z.array(stance).min(1),
        /** What stands behind the letter; empty: nothing. */
        level: z.string().max(8),
        /** The level from 1 to 5 that all share; null: missing, or several. */
        shade: credibilityLevel.exclude(['6']).nullable(),
        /** Each judgement in words. */
        judgements: z.array(words).min(1),
      }),
    )
    .max(400_000),
});
export type MatrixPicture = Readonly<z.infer<typeof matrixPicture>>;
