import { z } from 'zod';

const pixels = z.number().min(-1e7).max(1e7);
const point = z.object({ x: pixels, y: pixels });
const words = z.string().max(2_000);

/** Boxes with words, joined by lines: a picture that the window shows and a file can hold. CSS pixels. */
export const drawing = z.object({
  title: words,
  boxes: z
    .array(
      z.object({
        x: pixels,
        y: pixels,
        width: z.number().positive().max(10_000),
        height: z.number().positive().max(10_000),
        /** `solid` cards, `round` ones, and `dashed` small ones. */
        look: z.enum(['solid', 'round', 'dashed']),
        title: words,
        detail: words,
        /** A letter or two in a small box; empty: none. */
        badge: z.string().max(4),
      }),
    )
    .max(20_000),
  lines: z
    .array(
      z.object({
        from: point,
        control: point,
        to: point,
        middle: point,
        look: z.enum(['plain', 'strong', 'dashed', 'dotted']),
        isMarked: z.boolean(),
        label: words,
      }),
    )
    .max(50_000),
  /** What the looks mean, one line each. */
  legend: z.array(words).max(20),
});
export type Drawing = Readonly<z.infer<typeof drawing>>;
