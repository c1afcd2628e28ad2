/**
 * Makes words from documents safe to show on a terminal in one line: line ends and tabs become spaces, what could
 * command the terminal or reorder the line becomes U+FFFD or is left out.
 */
export function terminalText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\t\n\v\f\r\u{85}\u{2028}\u{2029}]+/gu, ' ')
    .replaceAll(/\p{Cc}/gu, '\u{fffd}')
    .replaceAll(/[\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu, '');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many columns of a terminal a text takes: two for each East Asian or pictured sign, one for any other. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
}

const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u{3000}-\u{303f}\u{ff01}-\u{ff60}]/u;

/** At most `columns` columns of a text, with `…` where something was cut off. */
export function shortened(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  let width = 1;
  for (const { segment } of graphemes.segment(text)) {
    width += displayWidth(segment);
    if (width > columns) break;
    kept += segment;
  }
  return `${kept}…`;
}
