import type { Piece } from './blocks.ts';

/** Signs that set or reset a direction for what follows them (UAX #9); what is isolated needs none of them. */
const directing = /[\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu;
const mayReorder =
  /[\u{202a}-\u{202e}\u{2066}-\u{2069}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u;

/** A piece as plain words of one line: line ends become spaces, and words that could reorder what is around them stand isolated. */
export function plainLine({ type, text }: Piece): string {
  const words = text
    .toWellFormed()
    .replaceAll(/[\r\n\v\f\u{85}\u{2028}\u{2029}]+/gu, ' ')
    .replaceAll(/[\p{Cc}--[\t]]/gv, '\u{fffd}');
  return type === 'ours' || !mayReorder.test(words)
    ? words
    : `\u{2068}${words.replaceAll(directing, '')}\u{2069}`;
}
