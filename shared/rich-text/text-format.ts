import type { TextFormat } from './rich-text.ts';

/** The bits of Lexical's text format, in the order of `textFormats`. */
export const formatBits: readonly (readonly [TextFormat, number])[] = [
  ['bold', 1],
  ['italic', 2],
  ['strikethrough', 4],
  ['code', 16],
];

/** All bits of the formats that notes have. */
export const allowedFormatBits = formatBits.reduce((bits, [, bit]) => bits | bit, 0);
