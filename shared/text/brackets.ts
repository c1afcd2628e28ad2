import type { TextRange } from '../model/capture.ts';

const closing = new Map([
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
]);
const anyBracket = /[()[\]（）]/g;

/**
 * The brackets of a stretch of `text` that belong together, each from its opening sign to behind its closing one
 * (UTF-16), in the order of their ends, inner before outer. Signs without a partner are passed over.
 */
export function bracketPairs(text: string, { start, end }: TextRange): TextRange[] {
  const pairs: TextRange[] = [];
  const open: { at: number; closing: string }[] = [];
  const waiting = new Map<string, number>();
  for (const { 0: sign, index } of text.slice(start, end).matchAll(anyBracket)) {
    const partner = closing.get(sign);
    if (partner !== undefined) {
      open.push({ at: start + index, closing: partner });
      waiting.set(partner, (waiting.get(partner) ?? 0) + 1);
      continue;
    }
    if ((waiting.get(sign) ?? 0) === 0) continue;
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      waiting.set(last.closing, (waiting.get(last.closing) ?? 0) - 1);
      if (last.closing !== sign) continue;
      pairs.push({ start: last.at, end: start + index + 1 });
      break;
    }
  }
  return pairs;
}
