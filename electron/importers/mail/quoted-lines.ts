import { unifyLineEnds } from '../../../shared/text/canonical.ts';

/** Lines next to each other that are quoted equally deep. */
export interface QuotedText {
  /** 0 for what the message itself says. */
  readonly depth: number;
  readonly text: string;
}

/** How a text of a message is wrapped (RFC 3676). */
export interface Wrapping {
  /** Lines that end in a space go on in the next one. */
  readonly isFlowed: boolean;
  /** The space at the end of such a line was added, and is no space of the text. */
  readonly dropsSpace: boolean;
}

/** Deeper quotations than this are shown as this deep. */
const deepest = 20;

/** Parts the plain text of a message where quotations begin and end, and takes the signs of quotation away. */
export function readQuotedText(text: string, { isFlowed, dropsSpace }: Wrapping): readonly QuotedText[] {
  const groups: { depth: number; lines: string[] }[] = [];
  let isOpen = false;
  for (const raw of unifyLineEnds(text).split('\n')) {
    const { depth, words } = readLine(raw, isFlowed);
    const last = groups.at(-1);
    if (last?.depth !== depth) groups.push({ depth, lines: [words] });
    else if (isOpen) last.lines.push(`${last.lines.pop() ?? ''}${words}`);
    else last.lines.push(words);
    // The line before a signature ends in a space and is whole all the same.
    isOpen = isFlowed && words.endsWith(' ') && words !== '-- ';
    const open = groups.at(-1);
    if (isOpen && dropsSpace && open) open.lines.push((open.lines.pop() ?? '').slice(0, -1));
  }
  return groups.map(({ depth, lines }) => ({ depth, text: lines.join('\n') }));
}

function readLine(raw: string, isFlowed: boolean): { readonly depth: number; readonly words: string } {
  let depth = 0;
  let at = 0;
  while (raw[at] === '>' || (depth > 0 && raw[at] === ' ' && raw[at + 1] === '>')) {
    if (raw[at] === '>') depth += 1;
    at += 1;
  }
  // One space parts the sign from the words; a flowed line that begins with one was given another.
  if (raw[at] === ' ' && (depth > 0 || isFlowed)) at += 1;
  return { depth: Math.min(depth, deepest), words: raw.slice(at) };
}
