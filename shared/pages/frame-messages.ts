import { z } from 'zod';

/**
 * What the window asks of the frame that draws pages of PDFs, over a port of their own. A drawing is asked for by a
 * number (`call`), its size is in pixels, pages count from 0. The password is for this one drawing; the frame forgets it with the file.
 */
export type ToPageFrame =
  | {
      readonly type: 'draw';
      readonly call: number;
      readonly capture: string;
      readonly password: string | null;
      readonly page: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly type: 'cancel'; readonly call: number };

/** What the frame answers, once for each call. The bitmap comes beside it, where the page was drawn. */
export const fromPageFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('drawn'), call: z.int(), bitmap: z.unknown() }),
  /** The file is encrypted; `isWrong`: the password that was given does not open it. */
  z.object({ type: z.literal('locked'), call: z.int(), isWrong: z.boolean() }),
  /** The file or the page cannot be read, or the drawing was cancelled. */
  z.object({ type: z.literal('failed'), call: z.int() }),
]);
export type FromPageFrame =
  | { readonly type: 'drawn'; readonly call: number; readonly bitmap: ImageBitmapLike }
  | Exclude<z.infer<typeof fromPageFrame>, { type: 'drawn' }>;

/** An `ImageBitmap`, as far as code without a window may know it. */
interface ImageBitmapLike {
  readonly width: number;
  readonly height: number;
}

/** The one message that the window sends to the frame itself; the port comes with it. */
export const pageFrameGreeting = 'assay:page-frame';
